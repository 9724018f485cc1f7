/* chart-cells.c — the spreadsheet's own charts: series that follow cells, and carry what the cells say */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/chart-cells.h"

#include <stdlib.h>

/* What a reader of the sheet meets in a cell: a number, or nothing that can be drawn. */
static gboolean
read_number (lxw_worksheet *sheet,
             lxw_row_t      row,
             lxw_col_t      column,
             double        *number)
{
  lxw_row *cells = lxw_worksheet_find_row (sheet, row);
  lxw_cell *cell = cells != NULL ? lxw_worksheet_find_cell_in_row (cells, column) : NULL;

  if (cell == NULL)
    return FALSE;
  if (cell->type == NUMBER_CELL)
    *number = cell->u.number;
  else if (cell->type == FORMULA_CELL && cell->user_data2 == NULL)      /* A formula that gives words keeps them there. */
    *number = cell->formula_result;
  else
    return FALSE;

  return TRUE;
}

/* The library frees the points with the series, by free(). */
static gboolean
add_point (lxw_series_range *range,
           lxw_worksheet    *sheet,
           lxw_row_t         row,
           lxw_col_t         column)
{
  lxw_series_data_point *point = calloc (1, sizeof *point);

  if (point == NULL)
    return FALSE;
  point->no_data = !read_number (sheet, row, column, &point->number);
  STAILQ_INSERT_TAIL (range->data_cache, point, list_pointers);
  range->num_data_points++;

  return TRUE;
}

/*
 * The library makes this copy itself when it closes the book, but only of plain numbers: a formula counts as nought, and a chart of formulas comes out flat.
 * Where the copy has been made already it is told to leave it.
 */
static void
carry_values (lxw_workbook     *book,
              lxw_series_range *range)
{
  lxw_worksheet *sheet = range->sheetname != NULL ? workbook_get_worksheet_by_name (book, range->sheetname) : NULL;

  if (sheet == NULL || range->ignore_cache)
    return;
  range->ignore_cache = LXW_TRUE;
  for (lxw_row_t row = range->first_row; row <= range->last_row; row++)
    for (lxw_col_t column = range->first_col; column <= range->last_col && range->num_data_points < G_MAXUINT16; column++)
      {
        if (!add_point (range, sheet, row, column))
          return;
      }
}

lxw_chart_series *
lp_chart_add_cells (lxw_chart          *chart,
                    LpSheet            *sheet,
                    const LpChartCells *names,
                    const LpChartCells *values)
{
  lxw_chart_series *series = chart_add_series (chart, NULL, NULL);

  if (names != NULL)
    chart_series_set_categories (series, lp_sheet_get_name (sheet), names->row, names->column, names->last_row, names->last_column);
  chart_series_set_values (series, lp_sheet_get_name (sheet), values->row, values->column, values->last_row, values->last_column);

  return series;
}

void
lp_charts_carry_values (lxw_workbook *book)
{
  lxw_chart *chart;
  lxw_chart_series *series;

  STAILQ_FOREACH (chart, book->charts, list_pointers)
    {
      STAILQ_FOREACH (series, chart->series_list, list_pointers)
        carry_values (book, series->values);
    }
}
