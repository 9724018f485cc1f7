/* window-file-actions.c — plans opened, made and saved */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window/window-private.h"

#include <glib/gi18n-lib.h>

#include "session/kept-edits.h"
#include "ui/dialogs/file-chooser.h"
#include "ui/dialogs/merge-dialog.h"

static void
save_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lp_session_save (self->session, &error))
    lp_window_show_error (self, error);
}

static void
save_as_activated_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  LpWindow *self = user_data;
  g_autofree char *name = g_file_get_basename (lp_session_get_file (self->session));
  g_autoptr (GFile) file = lp_choose_plan_copy (GTK_WINDOW (self), name);
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return;

  /* The chooser has asked already whether a file may be replaced. */
  if (!lp_session_save_as (self->session, file, TRUE, &error))
    lp_window_show_error (self, error);
  else
    lp_preferences_add_recent (self->preferences, file);
}

static void
open_folder_activated_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GFile) folder = g_file_get_parent (lp_session_get_file (self->session));
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;
  g_autoptr (GError) error = NULL;

  if (uri != NULL && !gtk_show_uri_on_window (GTK_WINDOW (self), uri, GDK_CURRENT_TIME, &error))
    lp_window_show_error (self, error);
}

static void
merge_copy_activated_cb (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GFile) file = lp_choose_plan (GTK_WINDOW (self));
  g_autoptr (GError) error = NULL;
  LpMerging *merging = file != NULL ? lp_merging_new (self->session, file, &error) : NULL;

  if (merging != NULL)
    gtk_window_present (GTK_WINDOW (lp_merge_dialog_new (GTK_WINDOW (self), merging)));
  else if (error != NULL)
    lp_window_show_error (self, error);
}

static const GActionEntry entries[] = {
  { "save", save_activated_cb },
  { "save-as", save_as_activated_cb },
  { "merge-copy", merge_copy_activated_cb },
  { "open-folder", open_folder_activated_cb },
};

void
_lp_window_file_actions_init (LpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

enum { RESPONSE_FILE = 1 };

/* Only a person can say which is meant: the file, or what a run that was cut off had kept. The file can be chosen where it opens at all. */
static int
ask_kept_edits (LpWindow     *self,
                const GError *error)
{
  GtkWidget *dialog = gtk_message_dialog_new (GTK_WINDOW (self), GTK_DIALOG_MODAL, GTK_MESSAGE_QUESTION, GTK_BUTTONS_NONE,
                                              "%s", _("Open the edits kept on this computer?"));
  int response;

  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s", error->message);
  gtk_dialog_add_button (GTK_DIALOG (dialog), _("_Cancel"), GTK_RESPONSE_CANCEL);
  if (g_error_matches (error, LP_STORE_ERROR, LP_STORE_ERROR_CHANGED_ELSEWHERE))
    gtk_dialog_add_button (GTK_DIALOG (dialog), _("Keep Them and Open the _File"), RESPONSE_FILE);
  gtk_dialog_add_button (GTK_DIALOG (dialog), _("_Open Kept Edits"), GTK_RESPONSE_ACCEPT);
  response = gtk_dialog_run (GTK_DIALOG (dialog));
  gtk_widget_destroy (dialog);

  return response;
}

/* The file as it stands; the kept edits become a plan of their own, and @told says where. */
static LpSession *
open_beside_kept_edits (GFile   *file,
                        char   **told,
                        GError **error)
{
  g_autoptr (GFile) kept = lp_kept_edits_save (file, NULL, error);
  g_autofree char *path = kept != NULL ? g_file_get_parse_name (kept) : NULL;

  if (kept == NULL)
    return NULL;
  *told = g_strdup_printf (_("The kept edits are a plan of their own: “%s”."), path);

  return lp_session_open (file, NULL, error);
}

/* A second way where @file did not open because of @error, which stays when there is none. */
static LpSession *
open_otherwise (LpWindow  *self,
                GFile     *file,
                char     **told,
                GError   **error)
{
  int response = lp_kept_edits_exist (file) ? ask_kept_edits (self, *error) : GTK_RESPONSE_CANCEL;

  if (response != GTK_RESPONSE_ACCEPT && response != RESPONSE_FILE)
    return NULL;
  g_clear_error (error);

  return response == RESPONSE_FILE ? open_beside_kept_edits (file, told, error) : lp_session_open_recovered (file, error);
}

void
lp_window_open_plan (LpWindow *self,
                     GFile    *file)
{
  LpStoreOpening opening = LP_STORE_OPENED;
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  LpSession *session;

  g_return_if_fail (LP_IS_WINDOW (self));
  g_return_if_fail (self->session == NULL);

  session = lp_session_open (file, &opening, &error);
  if (session == NULL)
    session = open_otherwise (self, file, &told, &error);
  if (session == NULL)
    {
      lp_window_show_error (self, error);
      return;
    }

  lp_window_set_session (self, session);
  if (opening == LP_STORE_RECOVERED)
    lp_window_show_message (self, _("The program was cut off last time; the edits it had kept are back."));
  else if (told != NULL)
    lp_window_show_message (self, told);
}

void
lp_window_make_plan (LpWindow   *self,
                     GFile      *file,
                     const char *example)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) error = NULL;
  LpSession *session;
  LpWindow *window = self;

  g_return_if_fail (LP_IS_WINDOW (self));

  if (g_str_has_suffix (name, ".lplan"))
    name[strlen (name) - strlen (".lplan")] = '\0';
  session = example != NULL ? lp_session_new_example (file, example, &error)
                            : lp_session_new_empty (file, name, &error);
  if (session == NULL)
    {
      lp_window_show_error (self, error);
      return;
    }

  if (self->session != NULL)
    window = lp_window_new (gtk_window_get_application (GTK_WINDOW (self)), self->preferences);
  lp_window_set_session (window, session);
  gtk_window_present (GTK_WINDOW (window));
}
