/* map-keys.c — the map by keyboard */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/map-view-private.h"

static GtkWidgetClass *parent_class;

static void
move_focus (LpMapView *self,
            double     dx,
            double     dy)
{
  int practice = self->scene != NULL ? lp_map_find_towards (self->scene, self->viewport, self->style, _lp_map_view_get_focus (self), dx, dy) : -1;
  LpPoint at;

  if (practice < 0)
    return;
  g_free (self->focused);
  self->focused = g_strdup (_lp_map_view_get_code (self, practice));
  at = lp_viewport_to_screen (&self->viewport, lp_map_scene_get_practice (self->scene, (guint) practice)->at);
  if (!lp_rect_contains ((LpRect) { 0, 0, self->viewport.width, self->viewport.height }, at))
    _lp_map_view_look (self, lp_viewport_pan (self->viewport, self->viewport.width / 2 - at.x, self->viewport.height / 2 - at.y), FALSE);
  _lp_map_view_update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
press_key (LpMapView *self,
           guint      key)
{
  switch (key)
    {
    case GDK_KEY_Left: case GDK_KEY_KP_Left:
      move_focus (self, -1, 0);
      return TRUE;
    case GDK_KEY_Right: case GDK_KEY_KP_Right:
      move_focus (self, 1, 0);
      return TRUE;
    case GDK_KEY_Up: case GDK_KEY_KP_Up:
      move_focus (self, 0, -1);
      return TRUE;
    case GDK_KEY_Down: case GDK_KEY_KP_Down:
      move_focus (self, 0, 1);
      return TRUE;
    case GDK_KEY_plus: case GDK_KEY_equal: case GDK_KEY_KP_Add:
      lp_map_view_zoom (self, LP_MAP_ZOOM_STEP);
      return TRUE;
    case GDK_KEY_minus: case GDK_KEY_KP_Subtract:
      lp_map_view_zoom (self, 1 / LP_MAP_ZOOM_STEP);
      return TRUE;
    case GDK_KEY_0: case GDK_KEY_KP_0:
      lp_map_view_fit (self);
      return TRUE;
    case GDK_KEY_space:
      self->space_held = TRUE;
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
lp_map_view_key_press_event (GtkWidget   *widget,
                             GdkEventKey *event)
{
  LpMapView *self = LP_MAP_VIEW (widget);
  guint held = event->state & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK;
  int focused = _lp_map_view_get_focus (self);

  if (focused >= 0 && (event->keyval == GDK_KEY_Return || event->keyval == GDK_KEY_KP_Enter) && (held & ~GDK_CONTROL_MASK) == 0)
    {
      _lp_map_view_choose_practice (self, focused, (held & GDK_CONTROL_MASK) != 0);
      return GDK_EVENT_STOP;
    }
  if (held == 0 && press_key (self, event->keyval))
    return GDK_EVENT_STOP;

  return parent_class->key_press_event (widget, event);
}

static gboolean
lp_map_view_key_release_event (GtkWidget   *widget,
                               GdkEventKey *event)
{
  if (event->keyval == GDK_KEY_space)
    LP_MAP_VIEW (widget)->space_held = FALSE;

  return parent_class->key_release_event (widget, event);
}

void
_lp_map_view_keys_class_init (GtkWidgetClass *widget_class)
{
  parent_class = g_type_class_peek_parent (widget_class);
  widget_class->key_press_event = lp_map_view_key_press_event;
  widget_class->key_release_event = lp_map_view_key_release_event;
}
