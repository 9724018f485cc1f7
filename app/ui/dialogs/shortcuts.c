/* shortcuts.c — the window that lists the keys */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/dialogs/shortcuts.h"

#define RESOURCE "/org/localityplanner/LocalityPlanner/ui/shortcuts.ui"

/* Made when asked for. GTK can make one with each window by itself, but then its styles outlive a window that is
 * closed, and the next change of theme trips over them. */
void
lp_show_shortcuts (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCE);
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, parent);
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_present (window);
}
