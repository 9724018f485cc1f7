/* map-view-private.h — what the files of the map's widget share */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/hit.h"
#include "map/picture.h"
#include "map/sweep.h"
#include "session/proposer.h"
#include "ui/map/map-cache.h"
#include "ui/map/map-view.h"

G_BEGIN_DECLS

/** Private to app/ui/map. map-view.c keeps what is shown and where it looks; each of the other files is one way to meet it. */

typedef enum
{
  HAND_FREE,
  HAND_PRESSED,                 /* the button is down and has not moved far enough to mean anything else than a click */
  HAND_RECTANGLE,
  HAND_LASSO,
  HAND_BRUSH,
  HAND_PANNING,
  HAND_INSET,                   /* carries the inset to another corner */
  HAND_LOCATOR,                 /* goes where the locator is pointed at */
} LpMapHand;

/* What becomes of the practices chosen before. */
typedef enum
{
  CHOOSE_ONLY,                  /* these alone */
  CHOOSE_ADD,                   /* these too: with Shift */
  CHOOSE_TOGGLE,                /* of these, the chosen ones go and the others come: with Ctrl */
} LpMapChoice;

struct _LpMapView
{
  GtkDrawingArea parent_instance;

  LpSession *session;
  LpMapScene *scene;            /* NULL: no map */
  LpProposalPreview *preview;   /* NULL: the option is shown as it is */
  LpMapMoves *moves;            /* of the preview, in the scene's order; NULL where there is none, or most would move */
  LpStyle *style;
  double wall_font, wall_unit;  /* 0: no wall */
  LpMapCache *cache;
  LpViewport viewport;
  gboolean fitted;              /* all of the plan is shown, with the inset */
  LpRect inset_place;           /* no size: there is none */
  LpViewport inset_viewport;

  GSimpleActionGroup *actions;
  LpMapTool tool;
  gboolean only_unassigned, only_network; /* what the hand takes; never both */

  LpMapHand hand;
  LpPoint pressed, last;        /* of the pointer, user units */
  LpMapChoice choice;           /* of what is being drawn */
  GStrv before;                 /* codes of the practices chosen when drawing began */
  GArray *way;                  /* LpPoint: the lasso so far */
  GHashTable *swept;            /* places in the scene that the brush has gone over */
  GStrv marked;                 /* codes of the practices that would be chosen if the button were let go now; NULL likewise */
  char *tally;                  /* how many they are and their people; NULL: nothing is being drawn */
  double brush;                 /* radius, of the text's size */
  GtkGesture *pinch;
  LpViewport pinched;           /* where it looked when two fingers came down */
  LpPoint pinched_at;
  gboolean pointed;             /* the pointer is over the map, at self->last */
  gboolean space_held, space_used; /* used: to pan with, so letting go chooses nothing */
  gboolean on_handle;           /* the pointer is over the inset's frame or the locator */
  int hovered;                  /* practice in the scene, or -1 */
  char *focused;                /* code of the practice that the keyboard is on, or NULL */
  gint64 target;                /* network that a dragged practice is over, or 0 */
};

#define LP_MAP_ZOOM_STEP 1.25
#define LP_MAP_WALL_LINES 1.6   /* lines on a wall, of those on a screen */

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
/** Puts the keyboard on a practice, with the map moved to show it. */
void        _lp_map_view_set_focus       (LpMapView       *self,
                                          int              practice);

/* map-follow.c: what it shows. */
/** Shows the session's map as it now is, or the proposal that is being looked at. */
void        _lp_map_view_follow          (LpMapView       *self);
/** @preview: NULL: the option as it is. */
void        _lp_map_view_set_preview     (LpMapView       *self,
                                          LpProposalPreview *preview);

/* map-choose.c: what the hand picks up. The limits hold for every way to choose. */
/** What Shift and Ctrl in @state ask for. */
LpMapChoice _lp_map_view_get_choice      (guint            state);
gboolean    _lp_map_view_may_choose      (LpMapView       *self,
                                          int              practice);
/** @found: places in the scene. Reckons from the practices that were chosen when drawing began (self->before). */
void        _lp_map_view_choose          (LpMapView       *self,
                                          const GArray    *found,
                                          LpMapChoice      choice);
/** What _lp_map_view_choose() would choose: codes, which stay the scene's and self->before's. (element-type utf8) */
GPtrArray  *_lp_map_view_find_chosen     (LpMapView       *self,
                                          const GArray    *found,
                                          LpMapChoice      choice);
void        _lp_map_view_choose_practice (LpMapView       *self,
                                          int              practice,
                                          LpMapChoice      choice);
void        _lp_map_view_choose_at       (LpMapView       *self,
                                          LpPoint          at,
                                          LpMapChoice      choice);

/* map-draw-hand.c: rectangle, lasso and brush. */
/** Begins to draw with the tool at the place where it was pressed. */
void        _lp_map_view_begin_drawing   (LpMapView       *self);
/** The pointer went on to @at. */
void        _lp_map_view_go_on_drawing   (LpMapView       *self,
                                          LpPoint          at);
/** The button was let go: chooses what has been drawn round. */
void        _lp_map_view_end_drawing     (LpMapView       *self);
/** Puts down what the hand is doing; FALSE when it is doing nothing. */
gboolean    _lp_map_view_cancel          (LpMapView       *self);
/** What the hand has drawn, from where it was pressed to where it is. */
LpRect      _lp_map_view_get_rectangle   (LpMapView       *self);
double      _lp_map_view_get_brush       (LpMapView       *self);

/* map-actions.c: tools, limits and zoom as actions, for buttons and keys alike. */
void        _lp_map_view_actions_init    (LpMapView       *self);
void        _lp_map_view_update_actions  (LpMapView       *self);
void        _lp_map_view_update_cursor   (LpMapView       *self);

/* map-inset.c: the inset carried by its frame, and the locator. */
/** Whether @at is on the frame of the inset, which is its handle. */
gboolean    _lp_map_view_is_on_handle    (LpMapView       *self,
                                          LpPoint          at);
gboolean    _lp_map_view_is_on_locator   (LpMapView       *self,
                                          LpPoint          at);
/** Takes hold of what is at @at: HAND_FREE when that is neither. */
LpMapHand   _lp_map_view_grasp           (LpMapView       *self,
                                          LpPoint          at);
/** The hand carries what it holds on to @at. */
void        _lp_map_view_carry           (LpMapView       *self,
                                          LpPoint          at);
/** The hand lets go: the inset stays in the corner that it was carried towards. */
void        _lp_map_view_let_go          (LpMapView       *self);
/** Where the inset would be if it followed the hand. */
LpRect      _lp_map_view_get_carried     (LpMapView       *self);
/** The corner that @at lies in. */
LpMapCorner _lp_map_view_find_corner     (LpMapView       *self,
                                          LpPoint          at);
/** Shows the inset in another corner, as the layers popover does. */
void        _lp_map_view_set_corner      (LpMapView       *self,
                                          LpMapCorner      corner);

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
void        _lp_map_view_hand_init       (LpMapView       *self);
void        _lp_map_view_keys_class_init (GtkWidgetClass  *widget_class);

G_END_DECLS
