/* figure-file.h — one figure a practice, from a column of a table into the open plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit-measure.h"
#include "session/session.h"

G_BEGIN_DECLS

/**
 * LpFigureColumn: a column of a file as figures of practices of the plan: what lp_edit_measure_new() and lp_edit_figure_values() take, texts as they stand in the file ("1,204.5", "*", ""). Rows of
 * practices that the plan has not are passed over and counted: a national file has many. Owned by the caller.
 */
typedef struct
{
  GPtrArray *codes, *texts;     /* of char *, a practice each, ending in NULL */
  char *heading;                /* of the column */
  guint n_unknown;              /* rows of practices that the plan has not */
} LpFigureColumn;

/**
 * lp_session_read_figures: reads a CSV, or the first sheet of a workbook, that has a column of practice codes. @column: (nullable) the heading of the figures; without it the one column that is not
 * known to be something else (a name, a list size). Errors name the file, and the line where there is one: no codes, no such column or several, a practice twice, none of the plan's practices.
 * Nothing is written. Main thread. Returns: (transfer full)
 */
LpFigureColumn *lp_session_read_figures (LpSession            *session,
                                         GFile                *file,
                                         const char           *column,
                                         GError              **error);
void            lp_figure_column_free   (LpFigureColumn       *figures);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpFigureColumn, lp_figure_column_free)

/** lp_figure_column_describe: "Rooms: the figures of 81 practices. 3 rows of other practices were passed over.", one with "*" being a figure. Returns: (transfer full) */
char           *lp_figure_column_describe (const LpFigureColumn *figures);

G_END_DECLS
