/* id-list.c — rows of a tree view that stand for rows of the plan, found by their id */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/application/id-list.h"

#define COLUMN_ID 0

static gint64
get_id (GtkTreeModel *model,
        GtkTreeIter  *iter)
{
  gint64 id = 0;

  gtk_tree_model_get (model, iter, COLUMN_ID, &id, -1);

  return id;
}

gint64
lp_id_list_get_chosen (GtkTreeView *tree)
{
  GtkTreeModel *model;
  GtkTreeIter iter;

  return gtk_tree_selection_get_selected (gtk_tree_view_get_selection (tree), &model, &iter) ? get_id (model, &iter) : 0;
}

gint64
lp_id_list_get_at (GtkTreeModel *model,
                   const char   *path)
{
  GtkTreeIter iter;

  return gtk_tree_model_get_iter_from_string (model, &iter, path) ? get_id (model, &iter) : 0;
}

gboolean
lp_id_list_find (GtkTreeModel *model,
                 gint64        id,
                 GtkTreeIter  *iter)
{
  for (gboolean more = gtk_tree_model_get_iter_first (model, iter); more; more = gtk_tree_model_iter_next (model, iter))
    if (get_id (model, iter) == id)
      return TRUE;

  return FALSE;
}

void
lp_id_list_choose (GtkTreeView *tree,
                   gint64       id)
{
  GtkTreeModel *model = gtk_tree_view_get_model (tree);
  g_autoptr (GtkTreePath) path = NULL;
  GtkTreeIter iter;

  if (!lp_id_list_find (model, id, &iter))
    return;
  path = gtk_tree_model_get_path (model, &iter);
  gtk_tree_selection_select_iter (gtk_tree_view_get_selection (tree), &iter);
  gtk_tree_view_scroll_to_cell (tree, path, NULL, FALSE, 0, 0);
}

void
lp_id_list_edit (GtkTreeView       *tree,
                 gint64             id,
                 GtkTreeViewColumn *column)
{
  GtkTreeModel *model = gtk_tree_view_get_model (tree);
  g_autoptr (GtkTreePath) path = NULL;
  GtkTreeIter iter;

  if (!lp_id_list_find (model, id, &iter))
    return;
  path = gtk_tree_model_get_path (model, &iter);
  gtk_widget_grab_focus (GTK_WIDGET (tree));
  gtk_tree_view_scroll_to_cell (tree, path, column, FALSE, 0, 0);
  gtk_tree_view_set_cursor (tree, path, column, gtk_widget_get_mapped (GTK_WIDGET (tree)));
}
