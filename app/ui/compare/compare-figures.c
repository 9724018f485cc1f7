/* compare-figures.c — the figures of two sides or more, the best one marked */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/compare/compare-figures.h"

static GtkWidget *
make_cell (const char *text,
           gboolean    number,
           gboolean    best)
{
  g_autofree char *marked = best ? g_strdup_printf ("▸ %s", text) : g_strdup (text);
  GtkWidget *label = gtk_label_new (marked);

  gtk_label_set_xalign (GTK_LABEL (label), number ? 1.0 : 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (label), number ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, !number);
  gtk_style_context_add_class (gtk_widget_get_style_context (label), best ? "lp-best" : "lp-cell");
  gtk_widget_show (label);

  return label;
}

void
lp_compare_figures_fill (GtkGrid            *grid,
                         const LpComparison *comparison)
{
  int n_sides = comparison != NULL ? (int) lp_comparison_get_n_sides (comparison) : 0;

  gtk_container_foreach (GTK_CONTAINER (grid), (GtkCallback) gtk_widget_destroy, NULL);
  if (comparison == NULL)
    return;

  for (int side = 0; side < n_sides; side++)
    {
      GtkWidget *heading = make_cell (lp_comparison_get_name (comparison, side), TRUE, FALSE);

      gtk_label_set_line_wrap (GTK_LABEL (heading), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (heading), 16);
      gtk_style_context_add_class (gtk_widget_get_style_context (heading), "dim-label");
      gtk_grid_attach (grid, heading, side + 1, 0, 1, 1);
    }
  for (int figure = 0; figure < LP_N_COMPARED; figure++)
    {
      gtk_grid_attach (grid, make_cell (lp_compared_get_label (figure), FALSE, FALSE), 0, figure + 1, 1, 1);
      for (int side = 0; side < n_sides; side++)
        {
          const LpComparedValue *value = lp_comparison_get (comparison, figure, side);

          gtk_grid_attach (grid, make_cell (value->text, TRUE, value->best), side + 1, figure + 1, 1, 1);
        }
    }
}
