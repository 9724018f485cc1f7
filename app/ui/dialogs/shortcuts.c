/* shortcuts.c — the window that lists the keys */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/dialogs/shortcuts.h"

#include "ui/window/window-views.h"

#define RESOURCE "/org/localityplanner/LocalityPlanner/ui/shortcuts.ui"

/* Each view's key is written once, in the table of views. */
static void
list_views (GtkContainer *group)
{
  guint n;
  const LpViewEntry *views = lp_view_entries_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = lp_view_entry_get_plain_title (&views[i]);

      gtk_container_add (group, g_object_new (GTK_TYPE_SHORTCUTS_SHORTCUT,
                                              "visible", TRUE, "accelerator", views[i].key, "title", title, NULL));
    }
}

/* Made when asked for. GTK can make one with each window by itself, but then its styles outlive a window that is
 * closed, and the next change of theme trips over them. */
void
lp_show_shortcuts (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCE);
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  list_views (GTK_CONTAINER (gtk_builder_get_object (builder, "views")));
  gtk_window_set_transient_for (window, parent);
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_present (window);
}
