/* map-keys.c — the map by keyboard */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/map-view-private.h"

#define BRUSH_STEP 1.25
#define BRUSH_MIN 0.5
#define BRUSH_MAX 8.0

static GtkWidgetClass *parent_class;

typedef struct
{
  guint key;
  const char *action;
  const char *target;           /* NULL: the action takes none */
} ToolKey;

static const ToolKey tool_keys[] = {
  { GDK_KEY_r, "tool", "rectangle" },
  { GDK_KEY_l, "tool", "lasso" },
  { GDK_KEY_b, "tool", "brush" },
  { GDK_KEY_h, "tool", "pan" },
  { GDK_KEY_u, "only-unassigned", NULL },
  { GDK_KEY_n, "only-network", NULL },
  { GDK_KEY_i, "next-inset", NULL },
};

/* A key may come before the map has been given its size, and with it its style: it has nobody to go to yet. */
static void
move_focus (LpMapView *self,
            double     dx,
            double     dy)
{
  int practice;

  if (self->scene == NULL || self->style == NULL)
    return;
  practice = lp_map_find_towards (self->scene, self->viewport, self->style, _lp_map_view_get_focus (self), dx, dy);
  if (practice >= 0)
    _lp_map_view_set_focus (self, practice);
}

static gboolean
press_arrow (LpMapView *self,
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
    default:
      return FALSE;
    }
}

static gboolean
press_zoom (LpMapView *self,
            guint      key)
{
  switch (key)
    {
    case GDK_KEY_plus: case GDK_KEY_equal: case GDK_KEY_KP_Add:
      lp_map_view_zoom (self, LP_MAP_ZOOM_STEP);
      return TRUE;
    case GDK_KEY_minus: case GDK_KEY_KP_Subtract:
      lp_map_view_zoom (self, 1 / LP_MAP_ZOOM_STEP);
      return TRUE;
    case GDK_KEY_0: case GDK_KEY_KP_0:
      lp_map_view_fit (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
press_tool (LpMapView *self,
            guint      key)
{
  for (guint i = 0; i < G_N_ELEMENTS (tool_keys); i++)
    if (tool_keys[i].key == gdk_keyval_to_lower (key))
      {
        g_action_group_activate_action (G_ACTION_GROUP (self->actions), tool_keys[i].action,
                                        tool_keys[i].target != NULL ? g_variant_new_string (tool_keys[i].target) : NULL);
        return TRUE;
      }
  if (key != GDK_KEY_bracketleft && key != GDK_KEY_bracketright)
    return FALSE;
  self->brush = CLAMP (self->brush * (key == GDK_KEY_bracketleft ? 1 / BRUSH_STEP : BRUSH_STEP), BRUSH_MIN, BRUSH_MAX);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return TRUE;
}

/* What the hand is doing first, then the tool; then it is for the window, which clears the selection. */
static gboolean
press_escape (LpMapView *self)
{
  gboolean had_tool = self->tool != LP_MAP_TOOL_RECTANGLE;

  if (_lp_map_view_cancel (self))
    return TRUE;
  if (had_tool)
    g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "tool", g_variant_new_string ("rectangle"));
  return had_tool;
}

static gboolean
press_key (LpMapView *self,
           guint      key)
{
  if (key == GDK_KEY_space)
    {
      self->space_used = self->space_held && self->space_used;
      self->space_held = TRUE;
      _lp_map_view_update_cursor (self);
      return TRUE;
    }
  if (key == GDK_KEY_Escape)
    return press_escape (self);
  return press_arrow (self, key) || press_zoom (self, key) || press_tool (self, key);
}

static void
choose_focused (LpMapView   *self,
                LpMapChoice  choice)
{
  int practice = _lp_map_view_get_focus (self);

  if (practice < 0 || !_lp_map_view_may_choose (self, practice))
    gtk_widget_error_bell (GTK_WIDGET (self));
  else
    _lp_map_view_choose_practice (self, practice, choice);
}

static gboolean
lp_map_view_key_press_event (GtkWidget   *widget,
                             GdkEventKey *event)
{
  LpMapView *self = LP_MAP_VIEW (widget);
  guint held = event->state & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK;

  if ((event->keyval == GDK_KEY_Return || event->keyval == GDK_KEY_KP_Enter) && (held & ~GDK_CONTROL_MASK) == 0 && self->focused != NULL)
    {
      choose_focused (self, _lp_map_view_get_choice (event->state));
      return GDK_EVENT_STOP;
    }
  if (held == 0 && press_key (self, event->keyval))
    return GDK_EVENT_STOP;

  return parent_class->key_press_event (widget, event);
}

/* The space bar chooses when it is let go, as it may have been held to pan. */
static gboolean
lp_map_view_key_release_event (GtkWidget   *widget,
                               GdkEventKey *event)
{
  LpMapView *self = LP_MAP_VIEW (widget);
  gboolean tapped = self->space_held && !self->space_used;

  if (event->keyval != GDK_KEY_space)
    return parent_class->key_release_event (widget, event);
  self->space_held = FALSE;
  _lp_map_view_update_cursor (self);
  if (tapped && self->focused != NULL)
    choose_focused (self, CHOOSE_TOGGLE);

  return GDK_EVENT_STOP;
}

static gboolean
lp_map_view_focus_out_event (GtkWidget     *widget,
                             GdkEventFocus *event)
{
  LP_MAP_VIEW (widget)->space_held = FALSE;

  return parent_class->focus_out_event (widget, event);
}

void
_lp_map_view_keys_class_init (GtkWidgetClass *widget_class)
{
  parent_class = g_type_class_peek_parent (widget_class);
  widget_class->key_press_event = lp_map_view_key_press_event;
  widget_class->key_release_event = lp_map_view_key_release_event;
  widget_class->focus_out_event = lp_map_view_focus_out_event;
}
