/* wrap-column.c — a column of a tree view whose text goes on in a second line instead of ending in dots */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/application/wrap-column.h"

/* The height of rows is asked anew when sizes have been given out, not while they are. */
static gboolean
queue_resize_cb (gpointer user_data)
{
  gtk_tree_view_column_queue_resize (GTK_TREE_VIEW_COLUMN (user_data));

  return G_SOURCE_REMOVE;
}

static void
width_changed_cb (GtkTreeViewColumn *column)
{
  g_autoptr (GList) renderers = gtk_cell_layout_get_cells (GTK_CELL_LAYOUT (column));
  int width = gtk_tree_view_column_get_width (column);
  int padding, now;

  gtk_cell_renderer_get_padding (renderers->data, &padding, NULL);
  g_object_get (renderers->data, "wrap-width", &now, NULL);
  width -= 2 * padding + 4;
  if (width <= 0 || width == now)
    return;
  g_object_set (renderers->data, "wrap-width", width, NULL);
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, queue_resize_cb, g_object_ref (column), g_object_unref);
}

void
lp_wrap_column_attach (GtkTreeViewColumn *column)
{
  g_autoptr (GList) renderers = gtk_cell_layout_get_cells (GTK_CELL_LAYOUT (column));

  g_return_if_fail (renderers != NULL);

  g_object_set (renderers->data, "wrap-mode", PANGO_WRAP_WORD_CHAR, "ellipsize", PANGO_ELLIPSIZE_NONE, NULL);
  g_signal_connect (column, "notify::width", G_CALLBACK (width_changed_cb), NULL);
}
