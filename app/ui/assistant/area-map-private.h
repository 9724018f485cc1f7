/* area-map-private.h — what the two files of the map to draw on share */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/viewport.h"
#include "paint/style.h"
#include "ui/assistant/area-map.h"

G_BEGIN_DECLS

struct _LpAreaMap
{
  GtkDrawingArea parent_instance;

  GArray *places;               /* LpPoint */
  LpShape *land;                /* NULL: none */
  LpShape *area;                /* NULL: nothing drawn */
  GArray *line;                 /* LpPoint: corners of what is being drawn */
  LpStyle *style;               /* NULL: to be made anew */
  LpViewport viewport;
  gboolean is_fitted;           /* all places are shown; until a person looks elsewhere */
  gboolean is_drawing, is_panning; /* the button is down */
  gboolean is_adding;           /* besides what is drawn already */
  LpPoint cross;                /* of the keyboard, ground */
  gboolean has_cross;
  LpPoint last;                 /* of the pointer, screen */
};

/* area-map.c: what is drawn. */
LpPoint _lp_area_map_to_ground  (const LpAreaMap *self,
                                 LpPoint          at);
void    _lp_area_map_add_corner (LpAreaMap       *self,
                                 LpPoint          ground);
/* The line becomes an area, besides those that are there or in their place. */
void    _lp_area_map_close_line (LpAreaMap       *self);
/* Another area is drawn: says so, and draws it. */
void    _lp_area_map_tell       (LpAreaMap       *self);

/* area-map-hand.c: the pointer and the keys. */
void    _lp_area_map_hand_init  (GtkWidgetClass  *widget_class);

G_END_DECLS
