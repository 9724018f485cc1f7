/* live-cells.c — cells that follow other cells: a practice's network, and sums over a network's practices */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/live-cells.h"

#include <math.h>

enum { CODE, NAME, NUMBER };

/* Larger than any figure: what a count of numbers asks for, since texts are not smaller. */
#define ANY_NUMBER "\"<9E99\""

void
lp_write_practice (LpReport *report,
                   LpSheet  *sheet,
                   guint     i)
{
  const LpPractice *practice = lp_plan_get_practice (report->plan, i);
  const LpNetwork *network = lp_plan_get_network_of (report->plan, report->option, practice);
  g_autofree char *numbers = lp_report_practices_cells (report, LP_PRACTICES_NUMBER);
  g_autofree char *codes = lp_report_practices_cells (report, LP_PRACTICES_CODE);
  g_autofree char *formula = g_strdup_printf ("=N(INDEX(%s,MATCH($A%u,%s,0)))", numbers, i + 2, codes);

  lp_sheet_text (sheet, i + 1, CODE, LP_CELL_CODE, practice->code);
  lp_sheet_text (sheet, i + 1, NAME, LP_CELL_TEXT, practice->name);
  lp_sheet_formula (sheet, i + 1, NUMBER, LP_CELL_PLAIN, formula, network != NULL ? (double) network->number : 0);
}

void
lp_write_live (LpSheet     *sheet,
               guint        row,
               guint        column,
               LpCellStyle  style,
               const char  *formula,
               double       value)
{
  if (isfinite (value))
    lp_sheet_formula (sheet, row, column, style, formula, value);
  else
    lp_sheet_formula_text (sheet, row, column, LP_CELL_MISSING, formula, "");
}

char *
lp_live_cells (LpReport *report,
               LpSheet  *sheet,
               guint     column)
{
  return lp_sheet_reference (sheet, 1, column, MAX (lp_plan_get_n_practices (report->plan), 1), column);
}

/* ",numbers,which" of a sum or count with conditions. */
static char *
make_condition (LpReport    *report,
                LpSheet     *sheet,
                LpLivePlace  place,
                guint        row)
{
  g_autofree char *numbers = lp_live_cells (report, sheet, NUMBER);

  if (place == LP_LIVE_UNASSIGNED)
    return g_strdup_printf (",%s,0", numbers);
  return g_strdup_printf (",%s,$A%u", numbers, row + 1);
}

char *
lp_live_sum (LpReport    *report,
             LpSheet     *sheet,
             guint        column,
             LpLivePlace  place,
             guint        row)
{
  g_autofree char *cells = lp_live_cells (report, sheet, column);
  g_autofree char *condition = make_condition (report, sheet, place, row);

  return place == LP_LIVE_ALL ? g_strdup_printf ("SUM(%s)", cells) : g_strdup_printf ("SUMIFS(%s%s)", cells, condition);
}

char *
lp_live_count (LpReport    *report,
               LpSheet     *sheet,
               guint        column,
               LpLivePlace  place,
               guint        row)
{
  g_autofree char *cells = lp_live_cells (report, sheet, column);
  g_autofree char *condition = make_condition (report, sheet, place, row);

  return place == LP_LIVE_ALL ? g_strdup_printf ("COUNT(%s)", cells) : g_strdup_printf ("COUNTIFS(%s," ANY_NUMBER "%s)", cells, condition);
}
