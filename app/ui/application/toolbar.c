/* toolbar.c — the toolbar of a view, in a window with little room */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/application/toolbar.h"

/* Pixels, of a window that is 1,024 wide. */
#define MOST_WIDTH 1000

void
lp_combo_limit_width (GtkComboBox *combo,
                      int          chars)
{
  g_autoptr (GList) cells = gtk_cell_layout_get_cells (GTK_CELL_LAYOUT (combo));

  for (GList *l = cells; l != NULL; l = l->next)
    g_object_set (l->data, "ellipsize", PANGO_ELLIPSIZE_END, "width-chars", chars, NULL);
}

void
lp_toolbar_fold (GtkBox *toolbar)
{
  int least;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (toolbar), GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_get_preferred_width (GTK_WIDGET (toolbar), &least, NULL);
  if (least > MOST_WIDTH)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (toolbar), GTK_ORIENTATION_VERTICAL);
}
