/* chart-cells.h — the spreadsheet's own charts: series that follow cells, and carry what the cells say */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/sheet.h"

G_BEGIN_DECLS

/** Cells beside or below each other, the first and the last, counted from 0. */
typedef struct
{
  guint row, column, last_row, last_column;
} LpChartCells;

/** lp_chart_add_cells: a series of @chart that shows the numbers of @values on @sheet beside the words of @names, NULL for a series that stands for one thing.
 * Returns: (transfer none): the book's */
lxw_chart_series *lp_chart_add_cells   (lxw_chart          *chart,
                                        LpSheet            *sheet,
                                        const LpChartCells *names,
                                        const LpChartCells *values);

/** lp_charts_carry_values: gives each series of @book a copy of the numbers in its cells, for readers that draw a chart without working formulas out (previews in mail
 * and file managers, and slides that the chart is pasted into). Call when every cell is written, before the book is closed. */
void              lp_charts_carry_values (lxw_workbook *book);

G_END_DECLS
