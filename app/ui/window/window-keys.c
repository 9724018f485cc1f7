/* window-keys.c — keys that are no accelerators, because they would be stolen from entries */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window/window-private.h"

typedef struct
{
  guint key;
  const char *action;
} PlainKey;

static const PlainKey plain_keys[] = {
  { GDK_KEY_m, "move" },
  { GDK_KEY_p, "pin" },
  { GDK_KEY_w, "why" },
  { GDK_KEY_z, "show-selection" },
  { GDK_KEY_Delete, "unassign" },
  { GDK_KEY_KP_Delete, "unassign" },
  { GDK_KEY_Escape, "clear-selection" },
};

static gboolean
takes_text (GtkWidget *widget)
{
  return GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget);
}

gboolean
_lp_window_handle_key (LpWindow    *self,
                       GdkEventKey *event)
{
  guint modifiers = event->state & gtk_accelerator_get_default_mod_mask ();

  if (self->session == NULL || modifiers != 0 || takes_text (gtk_window_get_focus (GTK_WINDOW (self))))
    return FALSE;

  /* What has the focus may have something of its own to put down first. */
  if (event->keyval == GDK_KEY_Escape && gtk_window_propagate_key_event (GTK_WINDOW (self), event))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (plain_keys); i++)
    if (plain_keys[i].key == event->keyval)
      {
        g_action_group_activate_action (G_ACTION_GROUP (self), plain_keys[i].action, NULL);
        return TRUE;
      }

  return FALSE;
}
