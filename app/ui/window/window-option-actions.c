/* window-option-actions.c — actions on options: choose, new, duplicate, rename, delete, band */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window/window-private.h"

#include <glib/gi18n-lib.h>

#include "plan/edit-option.h"
#include "ui/dialogs/name-dialog.h"
#include "ui/dialogs/note-dialog.h"

static void
choose_option (LpWindow *self,
               gint64    option_id)
{
  g_autoptr (GError) error = NULL;

  if (!lp_session_choose_option (self->session, option_id, &error))
    lp_window_show_error (self, error);
}

static void
option_choose_activated_cb (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  choose_option (user_data, g_variant_get_int64 (parameter));
}

static void
option_new_activated_cb (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 option_id = 0;

  if (_lp_window_commit (self, lp_edit_option_new (lp_session_get_plan (self->session), NULL, &option_id, &error), &error))
    choose_option (self, option_id);
}

static void
option_duplicate_activated_cb (GSimpleAction *action,
                               GVariant      *parameter,
                               gpointer       user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 option_id = 0;
  LpEdit *edit;

  edit = lp_edit_option_duplicate (lp_session_get_plan (self->session), _lp_window_get_option_id (self), NULL, &option_id, &error);
  if (_lp_window_commit (self, edit, &error))
    choose_option (self, option_id);
}

static void
option_named_cb (const char *name,
                 gpointer    user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  LpEdit *edit;

  edit = lp_edit_option_rename (lp_session_get_plan (self->session), _lp_window_get_option_id (self), name, &error);
  _lp_window_commit (self, edit, &error);
}

static void
option_rename_activated_cb (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  LpWindow *self = user_data;
  const LpOption *option = lp_session_get_option (self->session);

  if (option != NULL)
    lp_name_dialog_ask (GTK_WINDOW (self), _("Rename Option"), _("Name"), option->name, FALSE, option_named_cb, self);
}

static void
option_delete_activated_cb (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;

  /* No question first: one undo brings the whole option back. */
  _lp_window_commit (self, lp_edit_option_delete (lp_session_get_plan (self->session), _lp_window_get_option_id (self), &error), &error);
}

static void
option_noted_cb (const char *note,
                 gpointer    user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;

  _lp_window_commit (self, lp_edit_option_note (lp_session_get_plan (self->session), _lp_window_get_option_id (self), note, &error), &error);
}

static void
option_note_activated_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  LpWindow *self = user_data;
  const LpOption *option = lp_session_get_option (self->session);

  if (option != NULL)
    lp_note_dialog_ask (GTK_WINDOW (self), _("Note on the Option"), _("_Note"), option->note, option_noted_cb, self);
}

static void
band_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 min, max;

  if (self->session == NULL)
    return;
  g_variant_get (parameter, "(xx)", &min, &max);
  _lp_window_commit (self, lp_edit_option_band (lp_session_get_plan (self->session), _lp_window_get_option_id (self), min, max, &error), &error);
}

static const GActionEntry entries[] = {
  { "option-choose", option_choose_activated_cb, "x" },
  { "option-new", option_new_activated_cb },
  { "option-duplicate", option_duplicate_activated_cb },
  { "option-rename", option_rename_activated_cb },
  { "option-delete", option_delete_activated_cb },
  { "option-note", option_note_activated_cb },
  { "band", band_activated_cb, "(xx)" },
};

void
_lp_window_option_actions_init (LpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
