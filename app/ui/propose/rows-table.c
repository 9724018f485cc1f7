/* rows-table.c — a small table of ready texts, each row standing for something that can be chosen */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/propose/rows-table.h"

#include <glib/gi18n-lib.h>

#include "ui/application/widget-style.h"
#include "ui/application/wrap-column.h"

#define LEAST_EMS 4.5            /* of a column of words */
#define MOST_WRAPPED 500        /* rows; of more, each is one line, as nobody waits for the height of thousands */

struct _LpRowsTable
{
  GtkTreeView parent_instance;

  guint n_columns;
  char *chosen;                 /* key, or NULL */
  gboolean updating;
};

G_DEFINE_TYPE (LpRowsTable, lp_rows_table, GTK_TYPE_TREE_VIEW)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

/* A column of words takes what the others leave. */
static void
share_room (GtkTreeViewColumn *column,
            int                least)
{
  gtk_tree_view_column_set_sizing (column, GTK_TREE_VIEW_COLUMN_FIXED);
  gtk_tree_view_column_set_fixed_width (column, least);
  gtk_tree_view_column_set_min_width (column, least);
  gtk_tree_view_column_set_expand (column, TRUE);
  lp_wrap_column_attach (column);
}

static void
set_wrapped (LpRowsTable *self,
             gboolean     wrapped)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      GtkTreeViewColumn *column = gtk_tree_view_get_column (GTK_TREE_VIEW (self), (int) i);
      g_autoptr (GList) cells = gtk_cell_layout_get_cells (GTK_CELL_LAYOUT (column));

      if (gtk_tree_view_column_get_expand (column))
        g_object_set (cells->data, "ellipsize", wrapped ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END, NULL);
    }
}

static gboolean
get_iter (LpRowsTable *self,
          guint        row,
          GtkTreeIter *iter)
{
  GtkTreeModel *model = gtk_tree_view_get_model (GTK_TREE_VIEW (self));

  return model != NULL && gtk_tree_model_iter_nth_child (model, iter, NULL, (int) row);
}

static char *
get_key (LpRowsTable *self,
         GtkTreeIter *iter)
{
  char *key = NULL;

  gtk_tree_model_get (gtk_tree_view_get_model (GTK_TREE_VIEW (self)), iter, (int) self->n_columns, &key, -1);

  return key;
}

static void
mark_chosen (LpRowsTable *self)
{
  GtkTreeSelection *selection = gtk_tree_view_get_selection (GTK_TREE_VIEW (self));
  GtkTreeIter iter;

  self->updating = TRUE;
  gtk_tree_selection_unselect_all (selection);
  for (guint row = 0; self->chosen != NULL && get_iter (self, row, &iter); row++)
    {
      g_autofree char *key = get_key (self, &iter);

      if (g_strcmp0 (key, self->chosen) == 0)
        gtk_tree_selection_select_iter (selection, &iter);
    }
  self->updating = FALSE;
}

static void
row_selected_cb (LpRowsTable *self)
{
  GtkTreeIter iter;
  g_autofree char *key = NULL;

  if (self->updating || !gtk_tree_selection_get_selected (gtk_tree_view_get_selection (GTK_TREE_VIEW (self)), NULL, &iter))
    return;
  key = get_key (self, &iter);
  if (g_strcmp0 (key, self->chosen) == 0)
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (key);
  g_signal_emit (self, signals[CHOSEN], 0, key);
}

static void
lp_rows_table_finalize (GObject *object)
{
  g_free (LP_ROWS_TABLE (object)->chosen);

  G_OBJECT_CLASS (lp_rows_table_parent_class)->finalize (object);
}

static void
lp_rows_table_class_init (LpRowsTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lp_rows_table_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", LP_TYPE_ROWS_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lp_rows_table_init (LpRowsTable *self)
{
  gtk_tree_view_set_enable_search (GTK_TREE_VIEW (self), FALSE);
  g_signal_connect_swapped (gtk_tree_view_get_selection (GTK_TREE_VIEW (self)), "changed", G_CALLBACK (row_selected_cb), self);
}

void
lp_rows_table_set_columns (LpRowsTable        *self,
                           const LpRowsColumn *columns,
                           guint               n_columns,
                           const char         *name)
{
  g_autoptr (LpStyle) style = NULL;

  g_return_if_fail (LP_IS_ROWS_TABLE (self));
  g_return_if_fail (self->n_columns == 0);

  style = lp_widget_style_new (GTK_WIDGET (self));
  self->n_columns = n_columns;
  for (guint i = 0; i < n_columns; i++)
    {
      GtkCellRenderer *cell = gtk_cell_renderer_text_new ();
      GtkTreeViewColumn *column = gtk_tree_view_column_new_with_attributes (_(columns[i].heading), cell, "markup", (int) i, NULL);

      g_object_set (cell, "xalign", columns[i].numeric ? 1.0 : 0.0, "ypad", 4, "xpad", 6, NULL);
      gtk_tree_view_column_set_alignment (column, columns[i].numeric ? 1.0 : 0.0);
      gtk_tree_view_column_set_resizable (column, TRUE);
      if (!columns[i].numeric)
        share_room (column, (int) (LEAST_EMS * style->font_size));
      gtk_tree_view_append_column (GTK_TREE_VIEW (self), column);
    }
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self)), name);
}

void
lp_rows_table_set_rows (LpRowsTable     *self,
                        const GPtrArray *rows)
{
  g_autofree GType *types = NULL;
  g_autoptr (GtkListStore) store = NULL;

  g_return_if_fail (LP_IS_ROWS_TABLE (self));

  set_wrapped (self, rows->len <= MOST_WRAPPED);
  types = g_new (GType, self->n_columns + 1);
  for (guint i = 0; i <= self->n_columns; i++)
    types[i] = G_TYPE_STRING;
  store = gtk_list_store_newv ((int) self->n_columns + 1, types);
  for (guint row = 0; row < rows->len; row++)
    {
      const char *const *cells = g_ptr_array_index (rows, row);
      GtkTreeIter iter;

      gtk_list_store_append (store, &iter);
      for (guint i = 0; i <= self->n_columns; i++)
        gtk_list_store_set (store, &iter, (int) i, cells[i], -1);
    }
  self->updating = TRUE;
  gtk_tree_view_set_model (GTK_TREE_VIEW (self), GTK_TREE_MODEL (store));
  self->updating = FALSE;
  mark_chosen (self);
}

void
lp_rows_table_choose (LpRowsTable *self,
                      const char  *key)
{
  g_return_if_fail (LP_IS_ROWS_TABLE (self));

  if (g_strcmp0 (self->chosen, key) == 0)
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (key);
  mark_chosen (self);
}

guint
lp_rows_table_get_n_rows (LpRowsTable *self)
{
  GtkTreeModel *model;

  g_return_val_if_fail (LP_IS_ROWS_TABLE (self), 0);

  model = gtk_tree_view_get_model (GTK_TREE_VIEW (self));

  return model != NULL ? (guint) gtk_tree_model_iter_n_children (model, NULL) : 0;
}

char *
lp_rows_table_get_cell (LpRowsTable *self,
                        guint        row,
                        guint        column)
{
  GtkTreeIter iter;
  char *text = NULL;

  g_return_val_if_fail (LP_IS_ROWS_TABLE (self), NULL);
  g_return_val_if_fail (column <= self->n_columns, NULL);

  if (get_iter (self, row, &iter))
    gtk_tree_model_get (gtk_tree_view_get_model (GTK_TREE_VIEW (self)), &iter, (int) column, &text, -1);

  return text;
}
