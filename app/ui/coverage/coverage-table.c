/* coverage-table.c — the numbers of a chart as a table */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/coverage/coverage-table.h"

struct _LpCoverageTable
{
  GtkTreeView parent_instance;

  LpSession *session;
  LpChart *chart;
  gboolean updating;
};

G_DEFINE_TYPE (LpCoverageTable, lp_coverage_table, GTK_TYPE_TREE_VIEW)

static void
add_columns (LpCoverageTable *self)
{
  guint n = lp_chart_get_n_columns (self->chart);

  if (gtk_tree_view_get_n_columns (GTK_TREE_VIEW (self)) == n)
    return;
  while (gtk_tree_view_get_n_columns (GTK_TREE_VIEW (self)) > 0)
    gtk_tree_view_remove_column (GTK_TREE_VIEW (self), gtk_tree_view_get_column (GTK_TREE_VIEW (self), 0));
  for (guint i = 0; i < n; i++)
    {
      gboolean numeric = FALSE;
      const char *title = lp_chart_get_column (self->chart, i, &numeric);
      GtkCellRenderer *cell = gtk_cell_renderer_text_new ();
      GtkTreeViewColumn *column = gtk_tree_view_column_new_with_attributes (title, cell, "text", i, NULL);

      g_object_set (cell, "xalign", numeric ? 1.0 : 0.0, "ypad", 5, "xpad", 12, NULL);
      gtk_tree_view_column_set_alignment (column, numeric ? 1.0 : 0.0);
      gtk_tree_view_column_set_resizable (column, TRUE);
      gtk_tree_view_append_column (GTK_TREE_VIEW (self), column);
    }
}

static GtkListStore *
make_store (LpChart *chart)
{
  guint n = lp_chart_get_n_columns (chart);
  g_autofree GType *types = g_new (GType, n);
  GtkListStore *store;

  for (guint i = 0; i < n; i++)
    types[i] = G_TYPE_STRING;
  store = gtk_list_store_newv (n, types);

  for (guint row = 0; row < lp_chart_get_n_rows (chart); row++)
    {
      GtkTreeIter iter;

      gtk_list_store_append (store, &iter);
      for (guint column = 0; column < n; column++)
        {
          g_autofree char *cell = lp_chart_get_cell (chart, row, column);

          gtk_list_store_set (store, &iter, column, cell, -1);
        }
    }

  return store;
}

/* A row is chosen with the network or the first of the practices that are. */
static gboolean
stands_for (LpCoverageTable *self,
            guint            row,
            gint64           network_id,
            const char      *practice)
{
  int mark = lp_chart_get_row_mark (self->chart, row);
  LpKey key = { LP_KEY_NONE };

  if (mark >= 0)
    key = lp_chart_get_mark_key (self->chart, mark);

  if (key.kind == LP_KEY_PRACTICE)
    return practice != NULL && g_str_equal (key.practice, practice);

  return network_id != 0 && key.kind == LP_KEY_NETWORK && key.network_id == network_id;
}

static void
select_chosen (LpCoverageTable *self)
{
  GtkTreeSelection *selection = gtk_tree_view_get_selection (GTK_TREE_VIEW (self));
  gint64 chosen = lp_session_get_network (self->session);
  const char *practice = *lp_session_get_practices (self->session);

  if (self->chart == NULL)
    return;
  self->updating = TRUE;
  gtk_tree_selection_unselect_all (selection);
  for (guint row = 0; (chosen != 0 || practice != NULL) && row < lp_chart_get_n_rows (self->chart); row++)
    if (stands_for (self, row, chosen, practice))
      {
        g_autoptr (GtkTreePath) path = gtk_tree_path_new_from_indices (row, -1);

        gtk_tree_selection_select_path (selection, path);
      }
  self->updating = FALSE;
}

static void
row_selected_cb (LpCoverageTable *self)
{
  GtkTreeSelection *selection = gtk_tree_view_get_selection (GTK_TREE_VIEW (self));
  g_autoptr (GtkTreePath) path = NULL;
  GtkTreeModel *model;
  GtkTreeIter iter;
  int mark;

  if (self->updating || self->session == NULL || !gtk_tree_selection_get_selected (selection, &model, &iter))
    return;
  path = gtk_tree_model_get_path (model, &iter);
  mark = lp_chart_get_row_mark (self->chart, gtk_tree_path_get_indices (path)[0]);
  if (mark < 0)
    return;
  if (lp_chart_get_mark_key (self->chart, mark).kind == LP_KEY_NETWORK)
    lp_session_select_network (self->session, lp_chart_get_mark_key (self->chart, mark).network_id);
  else if (lp_chart_get_mark_key (self->chart, mark).kind == LP_KEY_PRACTICE)
    lp_session_select_practices (self->session, (const char *[]) { lp_chart_get_mark_key (self->chart, mark).practice, NULL });
}

static void
lp_coverage_table_dispose (GObject *object)
{
  LpCoverageTable *self = LP_COVERAGE_TABLE (object);

  self->updating = TRUE;
  g_clear_object (&self->session);
  g_clear_pointer (&self->chart, lp_chart_unref);

  G_OBJECT_CLASS (lp_coverage_table_parent_class)->dispose (object);
}

static void
lp_coverage_table_class_init (LpCoverageTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lp_coverage_table_dispose;
}

static void
lp_coverage_table_init (LpCoverageTable *self)
{
  g_signal_connect_swapped (gtk_tree_view_get_selection (GTK_TREE_VIEW (self)), "changed", G_CALLBACK (row_selected_cb), self);
}

void
lp_coverage_table_set_session (LpCoverageTable *self,
                               LpSession       *session)
{
  g_return_if_fail (LP_IS_COVERAGE_TABLE (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (select_chosen), self, G_CONNECT_SWAPPED);
}

void
lp_coverage_table_set_chart (LpCoverageTable *self,
                             LpChart         *chart)
{
  g_autoptr (GtkListStore) store = NULL;

  g_return_if_fail (LP_IS_COVERAGE_TABLE (self));
  g_return_if_fail (chart != NULL);

  g_clear_pointer (&self->chart, lp_chart_unref);
  self->chart = lp_chart_ref (chart);
  store = make_store (chart);
  self->updating = TRUE;
  add_columns (self);
  gtk_tree_view_set_model (GTK_TREE_VIEW (self), GTK_TREE_MODEL (store));
  self->updating = FALSE;
  select_chosen (self);
}

char *
lp_coverage_table_to_text (LpCoverageTable *self)
{
  GString *text = g_string_new (NULL);
  guint n;

  g_return_val_if_fail (LP_IS_COVERAGE_TABLE (self), NULL);

  n = self->chart != NULL ? lp_chart_get_n_columns (self->chart) : 0;
  for (guint column = 0; column < n; column++)
    g_string_append_printf (text, "%s%s", column > 0 ? "\t" : "", lp_chart_get_column (self->chart, column, NULL));
  for (guint row = 0; n > 0 && row < lp_chart_get_n_rows (self->chart); row++)
    for (guint column = 0; column < n; column++)
      {
        g_autofree char *cell = lp_chart_get_cell (self->chart, row, column);

        g_string_append_printf (text, "%s%s", column > 0 ? "\t" : "\n", cell);
      }

  return g_string_free (text, FALSE);
}
