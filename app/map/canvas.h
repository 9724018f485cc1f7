/* canvas.h — what every layer of the map draws with */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/picture.h"
#include "paint/typesetter.h"

G_BEGIN_DECLS

/**
 * LpMapCanvas: one drawing of a map under way, private to app/map. Layers are functions on it, in the order in which picture.c calls them. Holds pointers of its
 * maker; one thread.
 */
typedef struct
{
  cairo_t *cr;
  const LpMapScene *scene;
  LpViewport viewport;
  const LpStyle *style;
  LpMapState state;
  LpTypesetter *typesetter;
  GArray *reserved;             /* LpRect: where no label may stand */
  LpRect frame;                 /* shown larger elsewhere: no marks and labels in it; no size when there is none */
} LpMapCanvas;

/** lp_map_trace: adds @shape to the path, leaving out points too near to be told apart. */
void     lp_map_trace             (const LpMapCanvas   *canvas,
                                   const LpShape       *shape);
gboolean lp_map_is_selected       (const LpMapCanvas   *canvas,
                                   const LpMapPractice *practice);

/* Where and how large a practice's mark is: also what hit tests ask. Radius in user units. */
double   lp_map_mark_get_radius   (const LpStyle       *style,
                                   gint64               people);
LpPoint  lp_map_mark_get_place    (const LpViewport    *viewport,
                                   const LpStyle       *style,
                                   const LpMapPractice *practice);

void     lp_map_draw_land         (const LpMapCanvas   *canvas);
void     lp_map_draw_territories  (const LpMapCanvas   *canvas);
void     lp_map_draw_marks        (const LpMapCanvas   *canvas);
void     lp_map_draw_labels       (const LpMapCanvas   *canvas);

G_END_DECLS
