/* projections-sheet.c — the next years of every practice, which the sheet of the outlook sums by network */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "export/outlook-sheets-private.h"
#include "plan/outlook.h"

enum { CODE, NAME, NUMBER, FIRST };

static const LpSheetColumn columns[FIRST] = {
  [CODE] = { N_("Code"), LP_CELL_CODE, 0 },
  [NAME] = { N_("Practice"), LP_CELL_TEXT, 40 },
  [NUMBER] = { N_("Network number"), LP_CELL_PLAIN, 0 },
};

static void
write_headings (const LpOutlookBook *book)
{
  guint last = lp_outlook_get_years (book->outlook);
  g_autofree char *last_year = lp_outlook_name_year (book->outlook, last);

  for (guint s = 0; s < book->series->len; s++)
    {
      g_autofree char *name = _lp_outlook_name_series (g_array_index (book->series, LpSeries, s));

      for (guint column = 0; column < book->n_columns; column++)
        {
          g_autofree char *year = column <= last ? lp_outlook_name_year (book->outlook, column) : g_strdup (last_year);
          /* Translators: what is projected, the year, and the low or high scenario: "GPs required, 2023, low" */
          g_autofree char *heading = column <= last ? g_strdup_printf (_("%1$s, %2$s"), name, year)
                                   : g_strdup_printf (column == last + 1 ? _("%1$s, %2$s, low") : _("%1$s, %2$s, high"), name, year);

          lp_sheet_text (book->report->projections, 0, _lp_outlook_get_column (book, s, column), LP_CELL_HEADING_RIGHT, heading);
        }
    }
}

/* What the plan says of this practice alone, besides its share of all joiners. */
static double
get_own_joiners (const LpOutlookBook *book,
                 guint                i,
                 LpStaff              staff)
{
  const GPtrArray *assumptions = lp_plan_get_assumptions (book->report->plan);
  g_autofree char *id = g_strconcat (lp_staff_get_id (staff), "-joiners-", lp_plan_get_practice (book->report->plan, i)->code, NULL);

  for (guint a = 0; a < assumptions->len; a++)
    {
      const LpAssumption *assumption = g_ptr_array_index (assumptions, a);

      if (g_str_equal (assumption->id, id) && assumption->has_central)
        return assumption->central;
    }
  return 0;
}

static char *
name_cell (guint row,
           guint column)
{
  char cell[LXW_MAX_CELL_NAME_LENGTH];

  lxw_rowcol_to_cell (cell, row, column);
  return g_strdup (cell);
}

/* S(t) = S(t−1)·(1 − leavers) + joiners, as analysis/projection.h has it. */
static char *
make_supply_formula (const LpOutlookBook *book,
                     guint                s,
                     guint                i,
                     guint                year)
{
  LpStaff staff = g_array_index (book->series, LpSeries, s).staff;
  const LpStaffCells *cells = &book->cells[staff];
  g_autofree char *before = name_cell (i + 1, _lp_outlook_get_column (book, s, year - 1));
  g_autofree char *need = name_cell (i + 1, _lp_outlook_find_column (book, LP_SERIES_NEED, 0));
  double own = get_own_joiners (book, i, staff);
  g_autoptr (GString) formula = g_string_new ("=");

  g_string_append (formula, before);
  if (cells->leavers != NULL)
    g_string_append_printf (formula, "*(1-N(%s)/100)", cells->leavers);
  if (own != 0)
    {
      char joiners[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (formula, "+%s", g_ascii_dtostr (joiners, sizeof joiners, own));
    }
  if (cells->joiners != NULL)
    g_string_append_printf (formula, "+IFERROR(N(%s)*%s/%s,0)", cells->joiners, need, cells->weighted);
  return g_string_free (g_steal_pointer (&formula), FALSE);
}

static char *
make_requirement_formula (const LpOutlookBook *book,
                          guint                s,
                          guint                i,
                          guint                year)
{
  LpStaff staff = g_array_index (book->series, LpSeries, s).staff;
  guint need = _lp_outlook_find_column (book, LP_SERIES_NEED, 0);
  g_autofree char *then = name_cell (i + 1, need + year);
  g_autofree char *now = name_cell (i + 1, need);
  g_autofree char *fte = name_cell (i + 1, _lp_outlook_find_column (book, LP_SERIES_SUPPLY, staff));

  if (book->cells[staff].per_fte != NULL)
    return g_strdup_printf ("=IFERROR(%s/%s,\"\")", then, book->cells[staff].per_fte);
  return g_strdup_printf ("=IFERROR(%s*%s/%s,\"\")", fte, then, now);
}

static void
write_central (const LpOutlookBook *book,
               guint                s,
               guint                i,
               guint                year)
{
  LpSheet *sheet = book->report->projections;
  LpSeries series = g_array_index (book->series, LpSeries, s);
  const LpProjected *projected = lp_projection_get (lp_outlook_get_projection (book->outlook, LP_SCENARIO_CENTRAL), i, year);
  double value = _lp_projected_get (projected, series);
  guint column = _lp_outlook_get_column (book, s, year);
  g_autofree char *formula = NULL;

  /* Nobody reported: nothing to hold and nothing to lose, whatever is assumed. */
  if (series.kind >= LP_SERIES_SUPPLY && !isfinite (projected->supply[series.staff]))
    return;
  if (series.kind == LP_SERIES_SUPPLY && year > 0)
    formula = make_supply_formula (book, s, i, year);
  else if (series.kind == LP_SERIES_REQUIREMENT)
    formula = make_requirement_formula (book, s, i, year);
  if (formula != NULL)
    lp_write_live (sheet, i + 1, column, LP_CELL_FIGURE, formula, value);
  else if (isfinite (value))
    lp_sheet_number (sheet, i + 1, column, series.kind <= LP_SERIES_NEED ? LP_CELL_COUNT : LP_CELL_FIGURE, value);
}

static void
write_range (const LpOutlookBook *book,
             guint                s,
             guint                i)
{
  LpSeries series = g_array_index (book->series, LpSeries, s);
  guint last = lp_outlook_get_years (book->outlook);
  const LpScenario scenarios[] = { LP_SCENARIO_LOW, LP_SCENARIO_HIGH };

  for (guint k = 0; k < G_N_ELEMENTS (scenarios); k++)
    {
      double value = _lp_projected_get (lp_projection_get (lp_outlook_get_projection (book->outlook, scenarios[k]), i, last), series);

      if (isfinite (value))
        lp_sheet_number (book->report->projections, i + 1, _lp_outlook_get_column (book, s, last + 1 + k),
                         series.kind <= LP_SERIES_NEED ? LP_CELL_COUNT : LP_CELL_FIGURE, value);
    }
}

void
_lp_write_projections (LpOutlookBook *book)
{
  LpReport *report = book->report;
  guint n = lp_plan_get_n_practices (report->plan);

  lp_sheet_begin_table (report->projections, columns, G_N_ELEMENTS (columns));
  write_headings (book);
  for (guint i = 0; i < n; i++)
    {
      lp_write_practice (report, report->projections, i);
      for (guint s = 0; s < book->series->len; s++)
        {
          for (guint year = 0; year <= lp_outlook_get_years (book->outlook); year++)
            write_central (book, s, i, year);
          write_range (book, s, i);
        }
    }
  lp_sheet_keep_text (report->projections, CODE, n);
  lp_sheet_end_table (report->projections, n);
}
