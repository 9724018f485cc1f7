/* data-sheets.h — the sheets that hold the plan's figures as they are, so that the workbook can be brought in again without loss */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/report.h"

G_BEGIN_DECLS

/**
 * Behind the sheets that tell something stand those that hold what it was told from: which figures there are, the figure of each practice with its mark, what figures were in other
 * years, and what is remarked of practices and figures. Each is left out where it would be empty. What they hold is what import/kind-own.c takes back: a number is a cell with a number; a mark
 * is the text it was published as ("*", "NA"), behind a word of what it means where the text does not say so itself ("missing:", "not applicable: 0.0"); an empty cell is no figure at all.
 */

/** lp_add_data_sheets: adds those that there is something for, behind the last; lp_write_data: writes them. */
void lp_add_data_sheets (LpReport *report);
void lp_write_data      (LpReport *report);
/** lp_end_data_sheets: lets go of them, with @foot under their pages. */
void lp_end_data_sheets (LpReport   *report,
                         const char *foot);

G_END_DECLS
