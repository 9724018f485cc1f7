/* present-keys.c — what the keys do while the plan is on the wall */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/present/present-window-private.h"

static void
toggle_map_keys (LpPresentWindow *self)
{
  self->map_keys = !self->map_keys && self->page->map != NULL;
  if (self->map_keys)
    gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

static gboolean
press_control (LpPresentWindow *self,
               guint            key,
               gboolean         shift)
{
  g_autoptr (GError) error = NULL;

  if (key == GDK_KEY_z && !shift)
    lp_session_undo (self->session, &error);
  else if (key == GDK_KEY_z || key == GDK_KEY_y)
    lp_session_redo (self->session, &error);
  else
    return FALSE;
  if (error != NULL)
    gtk_widget_error_bell (GTK_WIDGET (self));

  return TRUE;
}

/* Escape takes back the last thing that is in the way, and then leaves. */
static void
press_escape (LpPresentWindow *self)
{
  if (self->map_keys)
    self->map_keys = FALSE;
  else if (gtk_widget_get_visible (self->keys))
    gtk_widget_hide (self->keys);
  else if (self->blank || self->spotlight)
    self->blank = self->spotlight = FALSE;
  else
    {
      gtk_widget_destroy (GTK_WIDGET (self));
      return;
    }
  gtk_widget_queue_draw (self->veil);
}

static gboolean
press_way (LpPresentWindow *self,
           guint            key)
{
  switch (key)
    {
    case GDK_KEY_Right: case GDK_KEY_Down: case GDK_KEY_Page_Down: case GDK_KEY_space: case GDK_KEY_Return:
    case GDK_KEY_KP_Right: case GDK_KEY_KP_Down: case GDK_KEY_KP_Page_Down: case GDK_KEY_KP_Enter:
      _lp_present_window_go_to (self, (int) self->place + 1);
      return TRUE;
    case GDK_KEY_Left: case GDK_KEY_Up: case GDK_KEY_Page_Up: case GDK_KEY_BackSpace:
    case GDK_KEY_KP_Left: case GDK_KEY_KP_Up: case GDK_KEY_KP_Page_Up:
      _lp_present_window_go_to (self, (int) self->place - 1);
      return TRUE;
    case GDK_KEY_Home: case GDK_KEY_KP_Home:
      _lp_present_window_go_to (self, 0);
      return TRUE;
    case GDK_KEY_End: case GDK_KEY_KP_End:
      _lp_present_window_go_to (self, (int) self->n_slides - 1);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
press_letter (LpPresentWindow *self,
              guint            key)
{
  switch (key)
    {
    case GDK_KEY_b: case GDK_KEY_period:
      self->blank = !self->blank;
      break;
    case GDK_KEY_s:
      self->spotlight = !self->spotlight;
      _lp_present_window_find_pointer (self);
      break;
    case GDK_KEY_h:
      _lp_present_window_show_names (self, self->hide_names);
      break;
    case GDK_KEY_n:
      _lp_present_window_toggle_notes (self);
      break;
    case GDK_KEY_m:
      toggle_map_keys (self);
      break;
    case GDK_KEY_F1: case GDK_KEY_question:
      gtk_widget_set_visible (self->keys, !gtk_widget_get_visible (self->keys));
      break;
    default:
      return FALSE;
    }
  gtk_widget_queue_draw (self->veil);

  return TRUE;
}

gboolean
_lp_present_window_press (LpPresentWindow   *self,
                          const GdkEventKey *event)
{
  guint held = event->state & gtk_accelerator_get_default_mod_mask ();
  guint key = gdk_keyval_to_lower (event->keyval);

  if ((held & ~GDK_SHIFT_MASK) == GDK_CONTROL_MASK && press_control (self, key, (held & GDK_SHIFT_MASK) != 0))
    return GDK_EVENT_STOP;
  if (key == GDK_KEY_Escape)
    {
      press_escape (self);
      return GDK_EVENT_STOP;
    }
  if ((held & ~GDK_SHIFT_MASK) == 0 && !self->map_keys && (press_way (self, key) || press_letter (self, key)))
    return GDK_EVENT_STOP;
  if (self->map_keys && key == GDK_KEY_m)
    {
      toggle_map_keys (self);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}
