/* window-import.c — files and map layers, chosen or dropped: into the plan of a window, or into a new one */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window/window-private.h"

#include "session/layer-file.h"
#include "ui/application/application.h"
#include "ui/assistant/import-assistant.h"
#include "ui/dialogs/file-chooser.h"

static void
finished_cb (LpWindow  *self,
             LpSession *session)
{
  LpWindow *window = self;

  /* Given up, or brought into the plan that the window shows already. */
  if (session == NULL || session == self->session)
    return;
  if (self->session != NULL)
    window = lp_window_new (gtk_window_get_application (GTK_WINDOW (self)), self->preferences);
  lp_window_set_session (window, g_object_ref (session));
  gtk_window_present (GTK_WINDOW (window));
}

static void
show_assistant (LpWindow  *self,
                GSList    *files,
                LpSession *session)
{
  LpImportAssistant *assistant = lp_import_assistant_new (GTK_WINDOW (self), NULL, session);

  lp_import_assistant_load_files (assistant, files);

  g_signal_connect_object (assistant, "finished", G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (assistant));
}

static void
bring_in_activated_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  LpWindow *self = user_data;

  show_assistant (self, NULL, self->session);
}

static void
bring_in_layer (LpWindow   *self,
                GFile      *file,
                const char *layer)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *account = lp_session_bring_in_layer (self->session, file, layer, FALSE, &error);

  if (account != NULL)
    lp_window_show_message (self, account);
  else
    lp_window_show_error (self, error);
}

static void
bring_in_layer_activated_cb (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       user_data)
{
  LpWindow *self = user_data;
  gboolean is_land;
  g_autoptr (GFile) file = lp_choose_layer (GTK_WINDOW (self), &is_land);

  if (file != NULL)
    bring_in_layer (self, file, is_land ? "outline" : NULL);
}

static void
bring_in_layer_file_activated_cb (GSimpleAction *action,
                                  GVariant      *parameter,
                                  gpointer       user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  bring_in_layer (user_data, file, NULL);
}

/* Files that are dropped go into the plan shown; where there is none they begin one. A plan is opened. */
static void
drag_data_received_cb (LpWindow         *self,
                       GdkDragContext   *context,
                       int               x,
                       int               y,
                       GtkSelectionData *data)
{
  g_auto (GStrv) uris = gtk_selection_data_get_uris (data);
  g_autoptr (GFile) first = NULL;
  GSList *files = NULL;

  if (uris == NULL || uris[0] == NULL)
    return;
  first = g_file_new_for_uri (uris[0]);
  if (g_str_has_suffix (uris[0], ".lplan"))
    {
      lp_application_open (LP_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), first);
      return;
    }
  if (self->session != NULL && uris[1] == NULL && lp_session_is_layer_file (uris[0]))
    {
      bring_in_layer (self, first, NULL);
      return;
    }
  for (guint i = 0; uris[i] != NULL; i++)
    files = g_slist_append (files, g_file_new_for_uri (uris[i]));
  show_assistant (self, files, self->session);
  g_slist_free_full (files, g_object_unref);
}

static const GActionEntry entries[] = {
  { "bring-in", bring_in_activated_cb },
  { "bring-in-layer", bring_in_layer_activated_cb },
  { "bring-in-layer-file", bring_in_layer_file_activated_cb, "s" },
};

void
_lp_window_import_init (LpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  gtk_drag_dest_set (GTK_WIDGET (self), GTK_DEST_DEFAULT_ALL, NULL, 0, GDK_ACTION_COPY);
  gtk_drag_dest_add_uri_targets (GTK_WIDGET (self));
  g_signal_connect (self, "drag-data-received", G_CALLBACK (drag_data_received_cb), NULL);
}

void
lp_window_new_from_list (LpWindow *self,
                         GFile    *file)
{
  GSList only = { file, NULL };

  g_return_if_fail (LP_IS_WINDOW (self));

  show_assistant (self, file != NULL ? &only : NULL, NULL);
}
