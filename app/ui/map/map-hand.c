/* map-hand.c — the map by pointer: click, draw a rectangle, drag, pan and zoom */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/map-view-private.h"

static void
begin_drag (LpMapView *self,
            GdkEvent  *event)
{
  LpMapHit found = _lp_map_view_hit (self, self->pressed);

  if (found.practice >= 0)
    _lp_map_view_begin_move (self, found.practice, event);
  else
    self->hand = HAND_RECTANGLE;
}

static gboolean
lp_map_view_button_press_event (GtkWidget      *widget,
                                GdkEventButton *event)
{
  LpMapView *self = LP_MAP_VIEW (widget);

  if (event->type != GDK_BUTTON_PRESS || (event->button != GDK_BUTTON_PRIMARY && event->button != GDK_BUTTON_MIDDLE))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (widget);
  self->pressed = self->last = (LpPoint) { event->x, event->y };
  self->hand = event->button == GDK_BUTTON_MIDDLE || self->space_held ? HAND_PANNING : HAND_PRESSED;

  return GDK_EVENT_STOP;
}

static gboolean
lp_map_view_button_release_event (GtkWidget      *widget,
                                  GdkEventButton *event)
{
  LpMapView *self = LP_MAP_VIEW (widget);
  LpMapHand hand = self->hand;
  gboolean toggle = (event->state & GDK_CONTROL_MASK) != 0;

  self->hand = HAND_FREE;
  if (hand == HAND_PRESSED)
    _lp_map_view_choose_at (self, (LpPoint) { event->x, event->y }, toggle);
  else if (hand == HAND_RECTANGLE)
    _lp_map_view_choose_in_rectangle (self, toggle);
  gtk_widget_queue_draw (widget);

  return hand != HAND_FREE ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
hover (LpMapView *self,
       LpPoint    at)
{
  int practice = _lp_map_view_hit (self, at).practice;

  if (practice == self->hovered)
    return;
  self->hovered = practice;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
lp_map_view_motion_notify_event (GtkWidget      *widget,
                                 GdkEventMotion *event)
{
  LpMapView *self = LP_MAP_VIEW (widget);
  LpPoint at = { event->x, event->y }, before = self->last;

  self->last = at;
  if (self->hand == HAND_FREE)
    hover (self, at);
  else if (self->hand == HAND_PANNING)
    _lp_map_view_look (self, lp_viewport_pan (self->viewport, at.x - before.x, at.y - before.y), FALSE);
  else if (self->hand == HAND_RECTANGLE)
    gtk_widget_queue_draw (widget);
  else if (gtk_drag_check_threshold (widget, (int) self->pressed.x, (int) self->pressed.y, (int) at.x, (int) at.y))
    begin_drag (self, (GdkEvent *) event);

  return GDK_EVENT_STOP;
}

static gboolean
lp_map_view_leave_notify_event (GtkWidget        *widget,
                                GdkEventCrossing *event)
{
  LpMapView *self = LP_MAP_VIEW (widget);

  if (self->hovered >= 0)
    gtk_widget_queue_draw (widget);
  self->hovered = -1;

  return GDK_EVENT_PROPAGATE;
}

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
    _lp_map_view_look (self, lp_viewport_zoom (self->viewport, dy < 0 ? LP_MAP_ZOOM_STEP : 1 / LP_MAP_ZOOM_STEP, (LpPoint) { event->x, event->y }), FALSE);

  return GDK_EVENT_STOP;
}

void
_lp_map_view_hand_class_init (GtkWidgetClass *widget_class)
{
  widget_class->button_press_event = lp_map_view_button_press_event;
  widget_class->button_release_event = lp_map_view_button_release_event;
  widget_class->motion_notify_event = lp_map_view_motion_notify_event;
  widget_class->leave_notify_event = lp_map_view_leave_notify_event;
  widget_class->scroll_event = lp_map_view_scroll_event;
}
