/* map-view-private.h — what the files of the map's widget share */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/hit.h"
#include "map/picture.h"
#include "ui/map/map-cache.h"
#include "ui/map/map-view.h"

G_BEGIN_DECLS

/** Private to app/ui/map. map-view.c keeps what is shown and where it looks; each of the other files is one way to meet it. */

typedef enum
{
  HAND_FREE,
  HAND_PRESSED,                 /* the button is down and has not moved far enough to mean anything else than a click */
  HAND_RECTANGLE,
  HAND_PANNING,
} LpMapHand;

struct _LpMapView
{
  GtkDrawingArea parent_instance;

  LpSession *session;
  LpMapScene *scene;            /* NULL: no map */
  LpStyle *style;
  LpMapCache *cache;
  LpViewport viewport;
  gboolean fitted;              /* all of the plan is shown, with the inset */
  LpRect inset_place;           /* no size: there is none */
  LpViewport inset_viewport;

  LpMapHand hand;
  LpPoint pressed, last;        /* of the pointer, user units */
  gboolean space_held;
  int hovered;                  /* practice in the scene, or -1 */
  char *focused;                /* code of the practice that the keyboard is on, or NULL */
  gint64 target;                /* network that a dragged practice is over, or 0 */
};

#define LP_MAP_ZOOM_STEP 1.25

/* map-view.c: where it looks. */
/** Looks at @viewport; @fitted: that is all of the plan, and has the inset. */
void        _lp_map_view_look            (LpMapView       *self,
                                          LpViewport       viewport,
                                          gboolean         fitted);
/** Which view a point is in, the map's or the inset's; @at becomes its own. */
LpViewport  _lp_map_view_find_viewport   (LpMapView       *self,
                                          LpPoint         *at);
LpMapHit    _lp_map_view_hit             (LpMapView       *self,
                                          LpPoint          at);
const char *_lp_map_view_get_code        (LpMapView       *self,
                                          int              practice);
/** The practice that the keyboard is on, in the scene's order; -1: none. */
int         _lp_map_view_get_focus       (LpMapView       *self);
void        _lp_map_view_update_accessible (LpMapView     *self);

/* map-choose.c: what the hand picks up. With @toggle the chosen ones stay, and one that is chosen already goes. */
void        _lp_map_view_choose_practice (LpMapView       *self,
                                          int              practice,
                                          gboolean         toggle);
void        _lp_map_view_choose_at       (LpMapView       *self,
                                          LpPoint          at,
                                          gboolean         toggle);
void        _lp_map_view_choose_in_rectangle (LpMapView   *self,
                                          gboolean         toggle);
/** What the hand has drawn, from where it was pressed to where it is. */
LpRect      _lp_map_view_get_rectangle   (LpMapView       *self);

/* map-drag.c: practices dragged on the map, out of it and onto it. */
void        _lp_map_view_drag_attach     (LpMapView       *self);
/** Begins to drag the selection with @practice in it: outside of it, it becomes it. */
void        _lp_map_view_begin_move      (LpMapView       *self,
                                          int              practice,
                                          GdkEvent        *event);

/* map-overlay.c: what follows the pointer and the keyboard, on top of the drawn map. */
void        _lp_map_view_draw_overlay    (LpMapView       *self,
                                          cairo_t         *cr);

/* Handlers of the widget, each in the file of its way. */
void        _lp_map_view_hand_class_init (GtkWidgetClass  *widget_class);
void        _lp_map_view_keys_class_init (GtkWidgetClass  *widget_class);

G_END_DECLS
