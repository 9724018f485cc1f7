/* window-history-actions.c — what was done, and the moments of it that have a name */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window/window-private.h"

#include <glib/gi18n-lib.h>

#include "session/moments.h"
#include "ui/compare/compare-view.h"
#include "ui/dialogs/history-dialog.h"
#include "ui/dialogs/name-dialog.h"

static void
history_activated_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  LpWindow *self = user_data;

  gtk_window_present (GTK_WINDOW (lp_history_dialog_new (GTK_WINDOW (self), self->session)));
}

static void
moment_named_cb (const char *name,
                 gpointer    user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *told = g_strdup_printf (_("The plan as it is now is called “%s”. The History has it."), name);

  if (lp_session_name_moment (self->session, name, &error))
    lp_window_show_message (self, told);
  else
    lp_window_show_error (self, error);
}

static void
name_moment_activated_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  LpWindow *self = user_data;
  GtkWindow *active = gtk_application_get_active_window (gtk_window_get_application (GTK_WINDOW (self)));

  /* Over the dialog of the history, when it is asked for from there. */
  lp_name_dialog_ask (active != NULL ? active : GTK_WINDOW (self), _("Name This Moment"), _("Name, such as “end of session 1”"), "", FALSE, moment_named_cb, self);
}

static void
compare_moment_activated_cb (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       user_data)
{
  LpWindow *self = user_data;

  g_action_group_change_action_state (G_ACTION_GROUP (self), "view", g_variant_new_string ("options"));
  lp_compare_view_set_moment (LP_COMPARE_VIEW (lp_window_views_get (self->views, "options")), g_variant_get_int64 (parameter));
}

static const GActionEntry entries[] = {
  { "history", history_activated_cb },
  { "name-moment", name_moment_activated_cb },
  { "compare-moment", compare_moment_activated_cb, "x" },
};

void
_lp_window_history_actions_init (LpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
