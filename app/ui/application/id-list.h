/* id-list.h — rows of a tree view that stand for rows of the plan, found by their id */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** For tree views whose model is a list with a gint64, the id of a row of the plan, in its column 0. An id of 0 is none. Main thread. */

/** lp_id_list_get_chosen: the id of the chosen row. */
gint64   lp_id_list_get_chosen (GtkTreeView  *tree);
/** lp_id_list_get_at: the id of the row at @path, as a renderer's "edited" names it. */
gint64   lp_id_list_get_at     (GtkTreeModel *model,
                                const char   *path);
/** lp_id_list_find: FALSE when no row has that id. */
gboolean lp_id_list_find       (GtkTreeModel *model,
                                gint64        id,
                                GtkTreeIter  *iter);
/** lp_id_list_choose: chooses the row of that id, if there is one, and scrolls to it. */
void     lp_id_list_choose     (GtkTreeView  *tree,
                                gint64        id);
/** lp_id_list_edit: puts the cursor on the cell of @column in that row; in a list that is shown the cell is open to be typed over. */
void     lp_id_list_edit       (GtkTreeView       *tree,
                                gint64             id,
                                GtkTreeViewColumn *column);

G_END_DECLS
