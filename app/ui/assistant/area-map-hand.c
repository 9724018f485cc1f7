/* area-map-hand.c — drawing round places with the pointer and with the keys */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/assistant/area-map-private.h"

#include <math.h>

#define ZOOM_STEP 1.25
/* Of the cross, by an arrow key alone and with Shift. */
#define STRIDE 24
#define SMALL_STRIDE 4
/* Nearer points of a line are not told apart. */
#define LEAST_STEP 3

static gboolean (*parent_key_press_event) (GtkWidget *widget, GdkEventKey *event);

static void
look (LpAreaMap  *self,
      LpViewport  viewport)
{
  self->viewport = viewport;
  self->is_fitted = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
button_press_event (GtkWidget      *widget,
                    GdkEventButton *event)
{
  LpAreaMap *self = LP_AREA_MAP (widget);

  gtk_widget_grab_focus (widget);
  self->last = (LpPoint) { event->x, event->y };
  self->is_panning = event->button == GDK_BUTTON_MIDDLE || (event->state & GDK_CONTROL_MASK) != 0;
  if (self->is_panning || event->button != GDK_BUTTON_PRIMARY || event->type != GDK_BUTTON_PRESS)
    return GDK_EVENT_STOP;
  g_array_set_size (self->line, 0);
  self->is_drawing = TRUE;
  self->is_adding = (event->state & GDK_SHIFT_MASK) != 0;
  _lp_area_map_add_corner (self, _lp_area_map_to_ground (self, self->last));
  return GDK_EVENT_STOP;
}

static gboolean
motion_notify_event (GtkWidget      *widget,
                     GdkEventMotion *event)
{
  LpAreaMap *self = LP_AREA_MAP (widget);
  LpPoint at = { event->x, event->y };

  if (self->is_panning)
    look (self, lp_viewport_pan (self->viewport, at.x - self->last.x, at.y - self->last.y));
  else if (!self->is_drawing || hypot (at.x - self->last.x, at.y - self->last.y) < LEAST_STEP)
    return GDK_EVENT_PROPAGATE;
  else
    _lp_area_map_add_corner (self, _lp_area_map_to_ground (self, at));
  self->last = at;
  return GDK_EVENT_STOP;
}

static gboolean
button_release_event (GtkWidget      *widget,
                      GdkEventButton *event)
{
  LpAreaMap *self = LP_AREA_MAP (widget);

  self->is_panning = FALSE;
  if (!self->is_drawing)
    return GDK_EVENT_PROPAGATE;
  self->is_drawing = FALSE;
  _lp_area_map_close_line (self);
  return GDK_EVENT_STOP;
}

static gboolean
scroll_event (GtkWidget      *widget,
              GdkEventScroll *event)
{
  LpAreaMap *self = LP_AREA_MAP (widget);
  double dx = 0, dy = event->direction == GDK_SCROLL_UP ? -1 : event->direction == GDK_SCROLL_DOWN ? 1 : 0;

  if (event->direction == GDK_SCROLL_SMOOTH)
    gdk_event_get_scroll_deltas ((GdkEvent *) event, &dx, &dy);
  if (dy != 0)
    look (self, lp_viewport_zoom (self->viewport, pow (ZOOM_STEP, -dy), (LpPoint) { event->x, event->y }));
  return GDK_EVENT_STOP;
}

/* The cross goes by so many pixels, and the ground along where it would leave the picture. */
static void
move_cross (LpAreaMap *self,
            double     dx,
            double     dy)
{
  LpPoint at = lp_viewport_to_screen (&self->viewport, self->cross);

  at.x += dx;
  at.y += dy;
  self->cross = _lp_area_map_to_ground (self, at);
  if (at.x < 0 || at.y < 0 || at.x > self->viewport.width || at.y > self->viewport.height)
    look (self, lp_viewport_pan (self->viewport, -dx, -dy));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
zoom_at_cross (LpAreaMap *self,
               double     factor)
{
  look (self, lp_viewport_zoom (self->viewport, factor, lp_viewport_to_screen (&self->viewport, self->cross)));
}

/* Puts down what is being drawn; FALSE: nothing was, and the key means something else. */
static gboolean
give_up_line (LpAreaMap *self)
{
  if (self->line->len == 0)
    return FALSE;
  self->is_drawing = FALSE;
  g_array_set_size (self->line, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

static gboolean
draw_by_key (LpAreaMap *self,
             guint      key,
             gboolean   is_adding)
{
  switch (key)
    {
    case GDK_KEY_space:
      _lp_area_map_add_corner (self, self->cross);
      return TRUE;
    case GDK_KEY_BackSpace:
      if (self->line->len > 0)
        g_array_set_size (self->line, self->line->len - 1);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (self->line->len < 3)
        return FALSE;
      self->is_adding = is_adding;
      _lp_area_map_close_line (self);
      return TRUE;
    case GDK_KEY_Escape:
      return give_up_line (self);
    case GDK_KEY_Delete:
      g_clear_pointer (&self->area, lp_shape_unref);
      g_array_set_size (self->line, 0);
      _lp_area_map_tell (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_press_event (GtkWidget   *widget,
                 GdkEventKey *event)
{
  LpAreaMap *self = LP_AREA_MAP (widget);
  double stride = (event->state & GDK_SHIFT_MASK) != 0 ? SMALL_STRIDE : STRIDE;

  switch (event->keyval)
    {
    case GDK_KEY_Left:
      move_cross (self, -stride, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
      move_cross (self, stride, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      move_cross (self, 0, -stride);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
      move_cross (self, 0, stride);
      return GDK_EVENT_STOP;
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      zoom_at_cross (self, ZOOM_STEP);
      return GDK_EVENT_STOP;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      zoom_at_cross (self, 1 / ZOOM_STEP);
      return GDK_EVENT_STOP;
    default:
      break;
    }
  if (draw_by_key (self, event->keyval, (event->state & GDK_SHIFT_MASK) != 0))
    return GDK_EVENT_STOP;
  return parent_key_press_event (widget, event);
}

void
_lp_area_map_hand_init (GtkWidgetClass *widget_class)
{
  parent_key_press_event = widget_class->key_press_event;
  widget_class->button_press_event = button_press_event;
  widget_class->motion_notify_event = motion_notify_event;
  widget_class->button_release_event = button_release_event;
  widget_class->scroll_event = scroll_event;
  widget_class->key_press_event = key_press_event;
}
