/* practice-rows.h — a tree view that shows practices, linked to the session's selection */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"
#include "ui/practices/practice-model.h"

G_BEGIN_DECLS

/**
 * LpPracticeRows: gives a tree view its model of practices, keeps its rows up to date with the results, and its selected rows
 * equal to those of the session's selected practices that it shows, both ways. Rows can be dragged and have a menu. The owner adds the columns.
 *
 * Signal "changed" (): the rows, or their texts, are new.
 */
#define LP_TYPE_PRACTICE_ROWS (lp_practice_rows_get_type ())
G_DECLARE_FINAL_TYPE (LpPracticeRows, lp_practice_rows, LP, PRACTICE_ROWS, GObject)

/** lp_practice_rows_new: @tree outlives the rows, or is destroyed with them. */
LpPracticeRows  *lp_practice_rows_new       (GtkTreeView *tree, LpSession *session);
void             lp_practice_rows_set_query (LpPracticeRows *self, const LpPracticeQuery *query);
/** Returns: (transfer none) */
LpPracticeModel *lp_practice_rows_get_model (LpPracticeRows *self);

/** lp_practice_rows_make_column: a column of a tree view for one column of the model. Returns: (transfer none), floating */
GtkTreeViewColumn *lp_practice_rows_make_column (LpPracticeColumn column);

/** lp_practice_rows_set_column_width: another width for a column, at letters of 13.33 px; it grows with the letters. */
void               lp_practice_rows_set_column_width (GtkTreeViewColumn *column, int width);

G_END_DECLS
