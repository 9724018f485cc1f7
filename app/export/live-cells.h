/* live-cells.h — cells that follow other cells: a practice's network, and sums over a network's practices */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/report.h"

G_BEGIN_DECLS

/** For sheets with one row a practice, in the plan's order from row 1 on, whose figures another sheet sums by network. A network is told by its number, read from the sheet of
 * practices: whoever alters a number there sees every sum follow. 0 is "unassigned". */

/** lp_write_practice: code, name and network number of practice @i in columns 0, 1 and 2 of row @i + 1. */
void  lp_write_practice      (LpReport    *report,
                              LpSheet     *sheet,
                              guint        i);

/** lp_write_live: a formula that carries @value; where @value is not finite the formula gives an empty text, which sums and averages pass over. */
void  lp_write_live          (LpSheet     *sheet,
                              guint        row,
                              guint        column,
                              LpCellStyle  style,
                              const char  *formula,
                              double       value);

/** lp_live_cells: one column of a sheet with one row a practice, for a formula. Returns: (transfer full) */
char *lp_live_cells          (LpReport    *report,
                              LpSheet     *sheet,
                              guint        column);

/** Which practices a sum is over. */
typedef enum
{
  LP_LIVE_ALL,
  LP_LIVE_NETWORK,              /* those with the number in column A of the formula's row */
  LP_LIVE_UNASSIGNED,           /* those with the number 0 */
} LpLivePlace;

/** lp_live_sum, lp_live_count: over @column of @sheet, without the "="; the count is of cells with a number. @row: of the formula, from 0. Returns: (transfer full) */
char *lp_live_sum            (LpReport    *report,
                              LpSheet     *sheet,
                              guint        column,
                              LpLivePlace  place,
                              guint        row);
char *lp_live_count          (LpReport    *report,
                              LpSheet     *sheet,
                              guint        column,
                              LpLivePlace  place,
                              guint        row);

G_END_DECLS
