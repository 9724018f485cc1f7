/* figures-table.h — a figure for each practice, typed, pasted or taken from a file */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

#define LP_TYPE_FIGURES_TABLE (lp_figures_table_get_type ())

/**
 * LpFiguresTable: a line a practice of the plan and a cell to type its figure into. Ctrl+V pastes a column of a spreadsheet at the chosen line and those below; where the pasted lines carry practice
 * codes, each figure goes to its own practice, in whatever order they stand. It writes nothing into the plan. Main thread.
 */
G_DECLARE_FINAL_TYPE (LpFiguresTable, lp_figures_table, LP, FIGURES_TABLE, GtkTreeView)

/** lp_figures_table_new: with the values of @figure as they were typed; NULL: with empty cells. */
GtkWidget *lp_figures_table_new   (LpPlan             *plan,
                                   const char         *figure);
/** lp_figures_table_read: what stands in the table, to @codes and @texts, which end in NULL. */
void       lp_figures_table_read  (LpFiguresTable     *self,
                                   GPtrArray          *codes,
                                   GPtrArray          *texts);
/** lp_figures_table_set: the text of the practice of @code; FALSE when there is none of that code. */
gboolean   lp_figures_table_set   (LpFiguresTable     *self,
                                   const char         *code,
                                   const char         *text);
/** lp_figures_table_paste: as Ctrl+V does with @text. */
void       lp_figures_table_paste (LpFiguresTable     *self,
                                   const char         *text);

G_END_DECLS
