/* picture.h — the map, drawn: for screen, wall, PNG, SVG and PDF */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "map/scene.h"
#include "map/viewport.h"

G_BEGIN_DECLS

/** What is marked while drawing. All zero marks nothing. */
typedef struct
{
  gint64 selected_network;      /* 0: none; lifted, and the others faded */
  const char *const *selected_practices; /* codes, NULL-terminated, or NULL; drawn as diamonds */
  const char *const *ringed_practices;   /* the same; with a ring around the mark: would move */
} LpMapState;

/**
 * lp_map_draw: the whole picture on (0,0) to the viewport's size: ground, territories, marks, labels, an inset of the crowded part where there is room for one,
 * key, scale bar and source. Reads no widget, setting or clock. @state may be NULL. Any thread.
 */
void       lp_map_draw           (cairo_t          *cr,
                                  const LpMapScene *scene,
                                  LpViewport        viewport,
                                  const LpStyle    *style,
                                  const LpMapState *state);

/**
 * The same in two parts, for a screen that keeps the first and moves it while panning. lp_map_draw_ground: ground, territories, marks and labels,
 * which move with the ground. lp_map_draw_furniture: key, scale bar and source, which stay.
 */
void       lp_map_draw_ground    (cairo_t          *cr,
                                  const LpMapScene *scene,
                                  LpViewport        viewport,
                                  const LpStyle    *style,
                                  const LpMapState *state);
void       lp_map_draw_furniture (cairo_t          *cr,
                                  const LpMapScene *scene,
                                  LpViewport        viewport,
                                  const LpStyle    *style);

/** lp_map_fit: all of the scene, with room for the words around it. */
LpViewport lp_map_fit            (const LpMapScene *scene,
                                  double            width,
                                  double            height,
                                  const LpStyle    *style);

/** lp_map_get_inset: where lp_map_draw() puts the inset, and what it looks at; FALSE when there is none. For pointing into it: its own user units begin at the corner of @place. */
gboolean   lp_map_get_inset      (const LpMapScene *scene,
                                  LpViewport        viewport,
                                  const LpStyle    *style,
                                  LpRect           *place,
                                  LpViewport       *inset);

/** lp_map_draw_territory_ring: the border of a network's territory, on top of what is drawn: where a dragged practice would go. */
void       lp_map_draw_territory_ring (cairo_t       *cr,
                                  const LpMapScene *scene,
                                  LpViewport        viewport,
                                  const LpStyle    *style,
                                  gint64            network_id);

/** lp_map_draw_practice_ring: a ring of @colour around the mark of a practice: hovered, focused. */
void       lp_map_draw_practice_ring (cairo_t          *cr,
                                      const LpMapScene *scene,
                                      LpViewport        viewport,
                                      const LpStyle    *style,
                                      guint             practice,
                                      gboolean          dashed);

G_END_DECLS
