/* picture.h — the map, drawn: for screen, wall, PNG, SVG and PDF */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "map/moves.h"
#include "map/scene.h"
#include "map/viewport.h"

G_BEGIN_DECLS

/** What is marked while drawing. All zero marks nothing. */
typedef struct
{
  gint64 selected_network;      /* 0: none; lifted, and the others faded */
  const char *const *selected_practices; /* codes, NULL-terminated, or NULL; drawn as diamonds */
  LpMapMoves *moves;            /* of a proposal whose outcome the scene shows, or NULL; the others fade */
} LpMapState;

/**
 * What lies on the ground's picture without moving with it: an inset of the crowded part, the key and the scale bar, each without size when there is none. Places in
 * user units, the ground in metres. A screen keeps one while networks are edited: an inset that jumped about with every move would be in the way.
 */
typedef struct
{
  LpRect inset_ground;          /* what the inset shows */
  LpRect inset, key, scale;
  LpRect panel;                 /* of paper under the scale bar and the source, where they lie on land; no size: at sea they need none */
  LpRect caption;               /* in the inset: how much larger it is */
  LpRect unnamed;               /* the list of networks without a name on a poster */
  LpRect locator;               /* of a map that is looked at closely */
  LpRect note;                  /* which practices are not on the map */
  LpRect crowd_ground, crowd;   /* where there is no room for an inset: what is framed instead, metres, and the words beside it */
} LpMapArrangement;

/** lp_map_arrange: where they hide least of the land of @scene in @viewport. */
LpMapArrangement lp_map_arrange  (const LpMapScene *scene,
                                  LpViewport        viewport,
                                  const LpStyle    *style);
/** lp_map_arrangement_get_viewport: the view in the inset; (0,0) is the corner of its place. */
LpViewport lp_map_arrangement_get_viewport (const LpMapArrangement *arrangement);

/** lp_map_arrangement_in_inset: what lies above the ground of the inset, in its own units. */
LpMapArrangement lp_map_arrangement_in_inset (const LpMapArrangement *arrangement);

/**
 * lp_map_draw: the whole picture on (0,0) to the viewport's size: ground, territories, marks, labels, an inset of the crowded part where there is room for one,
 * key, scale bar and source. Reads no widget, setting or clock. @state may be NULL. Any thread.
 */
void       lp_map_draw           (cairo_t          *cr,
                                  const LpMapScene *scene,
                                  LpViewport        viewport,
                                  const LpStyle    *style,
                                  const LpMapState *state);

/** lp_map_draw_arranged: the same with what lies above the ground as @arrangement has it. */
void       lp_map_draw_arranged  (cairo_t          *cr,
                                  const LpMapScene *scene,
                                  LpViewport        viewport,
                                  const LpStyle    *style,
                                  const LpMapState *state,
                                  const LpMapArrangement *arrangement);

/** lp_map_draw_ground: ground, territories, marks and labels alone. */
void       lp_map_draw_ground    (cairo_t          *cr,
                                  const LpMapScene *scene,
                                  LpViewport        viewport,
                                  const LpStyle    *style,
                                  const LpMapState *state);
/** lp_map_draw_furniture: what of @arrangement lies above the ground: key, scale bar and source, and the frames of the inset. */
void       lp_map_draw_furniture (cairo_t          *cr,
                                  const LpMapScene *scene,
                                  LpViewport        viewport,
                                  const LpStyle    *style,
                                  const LpMapArrangement *arrangement);
/** lp_map_arrange_scale: scale bar, key, note and locator without an inset: of a map that is looked at closely. The locator is drawn by the functions of locator.h. */
LpMapArrangement lp_map_arrange_scale (const LpMapScene *scene,
                                  LpViewport        viewport,
                                  const LpStyle    *style);

/** lp_map_draw_bare: ground and territories alone, all of the scene, for a map too small for words and marks. */
void       lp_map_draw_bare      (cairo_t          *cr,
                                  const LpMapScene *scene,
                                  double            width,
                                  double            height,
                                  const LpStyle    *style);

/** lp_map_fit: all of the scene, with room for the words around it. */
LpViewport lp_map_fit            (const LpMapScene *scene,
                                  double            width,
                                  double            height,
                                  const LpStyle    *style);

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
