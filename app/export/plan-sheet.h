/* plan-sheet.h — the last sheet of a workbook: every row of the plan, for the program that brings the workbook in again */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/report.h"

G_BEGIN_DECLS

/**
 * What the other sheets tell to people this one holds for the program: every row of every table of the plan, each cell as text (plan/row-text.h). It is made from the tables' own description, so that a
 * new table or column is on it without a line here. import/kind-plan-rows.c reads it. Three columns of each row say what follows: the table; "columns" (their names), "row", or "more" (the rest of texts
 * that one cell cannot hold); then the cells. Its words are read again and not translated. It has no history and no named moments, which live in the plan file alone.
 */

/** lp_write_plan_rows: fills report->plan_rows. */
void lp_write_plan_rows (LpReport *report);

G_END_DECLS
