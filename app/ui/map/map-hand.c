/* map-hand.c — the map by pointer and finger: click, draw, drag, pan and zoom */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/map-view-private.h"

#include <math.h>

#include "ui/practices/practice-menu.h"

static gboolean
is_chosen (LpMapView *self,
           int        practice)
{
  return practice >= 0 && g_strv_contains (lp_session_get_practices (self->session), _lp_map_view_get_code (self, practice));
}

/* A chosen practice can be dragged with every tool; one that is not yet, with that of the rectangle, which is also for pointing. */
static void
begin_drag (LpMapView *self,
            GdkEvent  *event)
{
  int practice = _lp_map_view_hit (self, self->pressed).practice;
  /* What is only proposed cannot be moved about. */
  gboolean may_move = self->preview == NULL && self->choice == CHOOSE_ONLY && self->tool != LP_MAP_TOOL_PAN &&
                      (is_chosen (self, practice) || (self->tool == LP_MAP_TOOL_RECTANGLE && practice >= 0 && _lp_map_view_may_choose (self, practice)));

  if (may_move)
    _lp_map_view_begin_move (self, practice, event);
  else
    _lp_map_view_begin_drawing (self);
  _lp_map_view_update_cursor (self);
}

static void
show_menu (LpMapView *self,
           int        practice,
           GdkEvent  *event)
{
  g_autoptr (GMenuModel) model = NULL;
  GtkWidget *menu;

  if (!is_chosen (self, practice))
    _lp_map_view_choose_practice (self, practice, CHOOSE_ONLY);
  model = lp_practice_menu_new (self->session);
  menu = gtk_menu_new_from_model (model);
  gtk_menu_attach_to_widget (GTK_MENU (menu), GTK_WIDGET (self), NULL);
  g_signal_connect (menu, "selection-done", G_CALLBACK (gtk_widget_destroy), NULL);
  if (event != NULL)
    gtk_menu_popup_at_pointer (GTK_MENU (menu), event);
  else
    {
      LpRect mark = lp_map_view_get_mark (self, (guint) practice);
      GdkRectangle place = { (int) mark.x, (int) mark.y, (int) mark.width, (int) mark.height };

      gtk_menu_popup_at_rect (GTK_MENU (menu), gtk_widget_get_window (GTK_WIDGET (self)), &place, GDK_GRAVITY_SOUTH_WEST, GDK_GRAVITY_NORTH_WEST, NULL);
    }
}

static gboolean
lp_map_view_button_press_event (GtkWidget      *widget,
                                GdkEventButton *event)
{
  LpMapView *self = LP_MAP_VIEW (widget);
  LpPoint at = { event->x, event->y };
  int practice = _lp_map_view_hit (self, at).practice;

  if (event->type == GDK_BUTTON_PRESS && practice >= 0 && gdk_event_triggers_context_menu ((GdkEvent *) event))
    {
      gtk_widget_grab_focus (widget);
      show_menu (self, practice, (GdkEvent *) event);
      return GDK_EVENT_STOP;
    }
  if (event->type != GDK_BUTTON_PRESS || (event->button != GDK_BUTTON_PRIMARY && event->button != GDK_BUTTON_MIDDLE))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (widget);
  self->pressed = self->last = at;
  self->choice = _lp_map_view_get_choice (event->state);
  self->space_used = self->space_held;
  self->hand = event->button == GDK_BUTTON_MIDDLE || self->space_held ? HAND_PANNING : _lp_map_view_grasp (self, at);
  if (self->hand == HAND_FREE)
    self->hand = HAND_PRESSED;
  _lp_map_view_update_cursor (self);

  return GDK_EVENT_STOP;
}

/* The brush leaves a dab; where there is nothing under it, it points like the others. */
static void
click (LpMapView *self)
{
  gboolean dabbed = FALSE;

  self->hand = HAND_FREE;
  if (self->tool == LP_MAP_TOOL_BRUSH)
    {
      _lp_map_view_begin_drawing (self);
      dabbed = g_hash_table_size (self->swept) > 0;
      if (dabbed)
        _lp_map_view_end_drawing (self);
      else
        _lp_map_view_cancel (self);
    }
  if (!dabbed)
    _lp_map_view_choose_at (self, self->last, self->choice);
}

static gboolean
lp_map_view_button_release_event (GtkWidget      *widget,
                                  GdkEventButton *event)
{
  LpMapView *self = LP_MAP_VIEW (widget);
  LpMapHand hand = self->hand;

  self->last = (LpPoint) { event->x, event->y };
  if (hand == HAND_PRESSED)
    click (self);
  else if (hand == HAND_INSET || hand == HAND_LOCATOR)
    _lp_map_view_let_go (self);
  else if (hand != HAND_FREE)
    _lp_map_view_end_drawing (self);
  _lp_map_view_update_cursor (self);

  return hand != HAND_FREE ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
hover (LpMapView *self,
       LpPoint    at)
{
  gboolean on_handle = _lp_map_view_is_on_handle (self, at) || _lp_map_view_is_on_locator (self, at);
  int practice = on_handle ? -1 : _lp_map_view_hit (self, at).practice;

  if (practice != self->hovered || self->tool == LP_MAP_TOOL_BRUSH)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  if (practice == self->hovered && on_handle == self->on_handle)
    return;
  self->hovered = practice;
  self->on_handle = on_handle;
  _lp_map_view_update_cursor (self);
}

static gboolean
lp_map_view_motion_notify_event (GtkWidget      *widget,
                                 GdkEventMotion *event)
{
  LpMapView *self = LP_MAP_VIEW (widget);
  LpPoint at = { event->x, event->y }, before = self->last;

  if (self->hand == HAND_PRESSED && gtk_drag_check_threshold (widget, (int) self->pressed.x, (int) self->pressed.y, (int) at.x, (int) at.y))
    begin_drag (self, (GdkEvent *) event);
  if (self->hand == HAND_RECTANGLE || self->hand == HAND_LASSO || self->hand == HAND_BRUSH)
    _lp_map_view_go_on_drawing (self, at);
  else if (self->hand == HAND_PANNING)
    _lp_map_view_look (self, lp_viewport_pan (self->viewport, at.x - before.x, at.y - before.y), FALSE);
  else if (self->hand == HAND_INSET || self->hand == HAND_LOCATOR)
    _lp_map_view_carry (self, at);
  else if (self->hand == HAND_FREE)
    hover (self, at);
  self->last = at;
  self->pointed = TRUE;

  return GDK_EVENT_STOP;
}

static gboolean
lp_map_view_leave_notify_event (GtkWidget        *widget,
                                GdkEventCrossing *event)
{
  LpMapView *self = LP_MAP_VIEW (widget);

  self->hovered = -1;
  self->pointed = FALSE;
  gtk_widget_queue_draw (widget);

  return GDK_EVENT_PROPAGATE;
}

/* A wheel's click is one step; a touchpad's many small ones add up to as much. */
static gboolean
lp_map_view_scroll_event (GtkWidget      *widget,
                          GdkEventScroll *event)
{
  LpMapView *self = LP_MAP_VIEW (widget);
  double dx = 0, dy = 0;

  if (event->direction == GDK_SCROLL_SMOOTH)
    gdk_event_get_scroll_deltas ((GdkEvent *) event, &dx, &dy);
  else
    dy = event->direction == GDK_SCROLL_UP ? -1 : event->direction == GDK_SCROLL_DOWN ? 1 : 0;
  if (dy != 0)
    _lp_map_view_look (self, lp_viewport_zoom (self->viewport, pow (LP_MAP_ZOOM_STEP, -dy), (LpPoint) { event->x, event->y }), FALSE);

  return GDK_EVENT_STOP;
}

static gboolean
lp_map_view_popup_menu (GtkWidget *widget)
{
  LpMapView *self = LP_MAP_VIEW (widget);
  int practice = _lp_map_view_get_focus (self);

  if (practice < 0)
    return FALSE;
  show_menu (self, practice, NULL);

  return TRUE;
}

static LpPoint
get_fingers (LpMapView *self)
{
  LpPoint at = { self->viewport.width / 2, self->viewport.height / 2 };

  gtk_gesture_get_bounding_box_center (self->pinch, &at.x, &at.y);
  return at;
}

static void
pinch_begin_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                LpMapView        *self)
{
  /* The first finger may have begun to draw. */
  _lp_map_view_cancel (self);
  self->pinched = self->viewport;
  self->pinched_at = get_fingers (self);
}

static void
pinch_scale_changed_cb (GtkGestureZoom *gesture,
                        double          scale,
                        LpMapView      *self)
{
  LpPoint at = get_fingers (self);
  LpViewport viewport = lp_viewport_zoom (self->pinched, scale, self->pinched_at);

  _lp_map_view_look (self, lp_viewport_pan (viewport, at.x - self->pinched_at.x, at.y - self->pinched_at.y), FALSE);
}

void
_lp_map_view_hand_class_init (GtkWidgetClass *widget_class)
{
  widget_class->button_press_event = lp_map_view_button_press_event;
  widget_class->button_release_event = lp_map_view_button_release_event;
  widget_class->motion_notify_event = lp_map_view_motion_notify_event;
  widget_class->leave_notify_event = lp_map_view_leave_notify_event;
  widget_class->scroll_event = lp_map_view_scroll_event;
  widget_class->popup_menu = lp_map_view_popup_menu;
}

void
_lp_map_view_hand_init (LpMapView *self)
{
  gtk_widget_add_events (GTK_WIDGET (self), GDK_POINTER_MOTION_MASK | GDK_LEAVE_NOTIFY_MASK | GDK_BUTTON_PRESS_MASK | GDK_BUTTON_RELEASE_MASK |
                         GDK_SCROLL_MASK | GDK_SMOOTH_SCROLL_MASK | GDK_TOUCH_MASK | GDK_TOUCHPAD_GESTURE_MASK);
  self->pinch = gtk_gesture_zoom_new (GTK_WIDGET (self));
  g_signal_connect (self->pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (self->pinch, "scale-changed", G_CALLBACK (pinch_scale_changed_cb), self);
}
