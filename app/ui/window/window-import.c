/* window-import.c — files chosen or dropped: into the plan of a window, or into a new one */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window/window-private.h"

#include "ui/application/application.h"
#include "ui/assistant/import-assistant.h"

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
  for (guint i = 0; uris[i] != NULL; i++)
    files = g_slist_append (files, g_file_new_for_uri (uris[i]));
  show_assistant (self, files, self->session);
  g_slist_free_full (files, g_object_unref);
}

static const GActionEntry entries[] = {
  { "bring-in", bring_in_activated_cb },
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
