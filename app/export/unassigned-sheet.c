/* unassigned-sheet.c — the sheet of practices that are in no network */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "export/report.h"
#include "plan/quality.h"

enum { CODE, NAME, POSTCODE, PEOPLE, WEIGHTED, LOCALITY, DISTRICT, NOTE, N_COLUMNS };

static const LpSheetColumn columns[N_COLUMNS] = {
  [CODE] = { N_("Code"), LP_CELL_CODE, 0 },
  [NAME] = { N_("Practice"), LP_CELL_TEXT, 45 },
  [POSTCODE] = { N_("Postcode"), LP_CELL_TEXT, 0 },
  [PEOPLE] = { N_("People"), LP_CELL_COUNT, 0 },
  [WEIGHTED] = { N_("Weighted people"), LP_CELL_COUNT, 0 },
  [LOCALITY] = { N_("Locality"), LP_CELL_TEXT, 30 },
  [DISTRICT] = { N_("District"), LP_CELL_TEXT, 30 },
  [NOTE] = { N_("Note"), LP_CELL_WRAP, 45 },
};

static void
write_practice (LpSheet          *sheet,
                guint             row,
                const LpPractice *practice)
{
  lp_sheet_text (sheet, row, CODE, LP_CELL_CODE, practice->code);
  lp_sheet_text (sheet, row, NAME, LP_CELL_TEXT, practice->name);
  lp_sheet_text (sheet, row, POSTCODE, LP_CELL_TEXT, practice->postcode);
  lp_sheet_number_or_missing (sheet, row, PEOPLE, LP_CELL_COUNT, practice->has_people, practice->people);
  lp_sheet_number_or_missing (sheet, row, WEIGHTED, LP_CELL_COUNT, practice->has_weighted, practice->weighted);
  lp_sheet_text (sheet, row, LOCALITY, LP_CELL_TEXT, practice->locality != NULL ? practice->locality->name : "");
  lp_sheet_text (sheet, row, DISTRICT, LP_CELL_TEXT, practice->district);
  lp_sheet_text (sheet, row, NOTE, LP_CELL_WRAP, practice->note);
}

static void
write_total (LpSheet *sheet,
             guint    n_rows,
             guint    column,
             double   value)
{
  g_autofree char *cells = lp_sheet_reference (sheet, 1, column, MAX (n_rows, 1), column);
  g_autofree char *formula = g_strdup_printf ("=SUM(%s)", cells);

  lp_sheet_formula (sheet, n_rows + 1, column, LP_CELL_TOTAL_COUNT, formula, value);
}

static void
write_totals (LpSheet *sheet,
              guint    n_rows,
              double   people,
              double   weighted)
{
  for (guint column = CODE; column < N_COLUMNS; column++)
    lp_sheet_text (sheet, n_rows + 1, column, LP_CELL_TOTAL, "");
  lp_sheet_text (sheet, n_rows + 1, NAME, LP_CELL_TOTAL, _("All unassigned practices"));
  write_total (sheet, n_rows, PEOPLE, people);
  write_total (sheet, n_rows, WEIGHTED, weighted);
}

void
lp_write_unassigned (LpReport *report)
{
  LpSheet *sheet = report->unassigned;
  guint n_rows = 0;
  double people = 0, weighted = 0;

  lp_sheet_begin_table (sheet, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < lp_plan_get_n_practices (report->plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (report->plan, i);

      if (lp_plan_get_network_of (report->plan, report->option, practice) != NULL || lp_plan_is_closed (report->plan, practice))
        continue;
      write_practice (sheet, ++n_rows, practice);
      people += practice->has_people ? practice->people : 0;
      weighted += practice->has_weighted ? practice->weighted : 0;
    }
  if (n_rows > 0)
    write_totals (sheet, n_rows, people, weighted);
  else
    lp_sheet_text (sheet, 1, NAME, LP_CELL_TEXT, _("Every practice is in a network."));
  lp_sheet_keep_text (sheet, CODE, n_rows);
  lp_sheet_end_table (sheet, n_rows);
}
