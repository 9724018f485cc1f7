/* practices-sheet.c — the sheet of all practices and the network each is in */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "export/report.h"
#include "export/sheet-text.h"

static const LpSheetColumn columns[LP_N_PRACTICES_COLUMNS] = {
  [LP_PRACTICES_CODE] = { N_("Code"), LP_CELL_CODE, 0 },
  [LP_PRACTICES_NAME] = { N_("Practice"), LP_CELL_TEXT, 45 },
  [LP_PRACTICES_POSTCODE] = { N_("Postcode"), LP_CELL_TEXT, 0 },
  [LP_PRACTICES_PEOPLE] = { N_("People"), LP_CELL_COUNT, 0 },
  [LP_PRACTICES_WEIGHTED] = { N_("Weighted people"), LP_CELL_COUNT, 0 },
  [LP_PRACTICES_LOCALITY] = { N_("Locality"), LP_CELL_TEXT, 30 },
  [LP_PRACTICES_DISTRICT] = { N_("District"), LP_CELL_TEXT, 30 },
  [LP_PRACTICES_NUMBER] = { N_("Network number"), LP_CELL_PLAIN, 0 },
  [LP_PRACTICES_NETWORK] = { N_("Network"), LP_CELL_TEXT, 35 },
  [LP_PRACTICES_PINNED] = { N_("Pinned"), LP_CELL_TEXT, 0 },
  [LP_PRACTICES_EASTING] = { N_("Easting"), LP_CELL_PLAIN, 0 },
  [LP_PRACTICES_NORTHING] = { N_("Northing"), LP_CELL_PLAIN, 0 },
  [LP_PRACTICES_NOTE] = { N_("Note"), LP_CELL_WRAP, 45 },
  [LP_PRACTICES_ADDRESS] = { N_("Address"), LP_CELL_WRAP, 45 },
  [LP_PRACTICES_LOCALITY_NOTE] = { N_("Locality note"), LP_CELL_WRAP, 45 },
  [LP_PRACTICES_SOURCE] = { N_("List from"), LP_CELL_CODE, 0 },
};

static void
write_practice (LpSheet          *sheet,
                guint             row,
                const LpPractice *practice)
{
  const char *locality = practice->locality != NULL ? practice->locality->name : "";

  lp_sheet_text (sheet, row, LP_PRACTICES_CODE, LP_CELL_CODE, practice->code);
  lp_sheet_text (sheet, row, LP_PRACTICES_NAME, LP_CELL_TEXT, practice->name);
  lp_sheet_text (sheet, row, LP_PRACTICES_POSTCODE, LP_CELL_TEXT, practice->postcode);
  lp_sheet_number_or_missing (sheet, row, LP_PRACTICES_PEOPLE, LP_CELL_COUNT, practice->has_people, practice->people);
  lp_sheet_number_or_missing (sheet, row, LP_PRACTICES_WEIGHTED, LP_CELL_COUNT, practice->has_weighted, practice->weighted);
  lp_sheet_text (sheet, row, LP_PRACTICES_LOCALITY, LP_CELL_TEXT, locality);
  lp_sheet_text (sheet, row, LP_PRACTICES_DISTRICT, LP_CELL_TEXT, practice->district);
  lp_sheet_number_or_missing (sheet, row, LP_PRACTICES_EASTING, LP_CELL_PLAIN, practice->has_position, practice->easting);
  lp_sheet_number_or_missing (sheet, row, LP_PRACTICES_NORTHING, LP_CELL_PLAIN, practice->has_position, practice->northing);
  lp_sheet_text (sheet, row, LP_PRACTICES_NOTE, LP_CELL_WRAP, practice->note);
  lp_sheet_text (sheet, row, LP_PRACTICES_ADDRESS, LP_CELL_WRAP, practice->address);
  lp_sheet_text (sheet, row, LP_PRACTICES_LOCALITY_NOTE, LP_CELL_WRAP, practice->locality_note);
  lp_sheet_text (sheet, row, LP_PRACTICES_SOURCE, LP_CELL_CODE, practice->source_id != NULL ? practice->source_id : "");
}

/*
 * The number is what a reader alters to try a move; the name, and every total of the workbook, follow it.
 * @numbers, @names: the cells of the networks' table.
 */
static void
write_network (LpReport        *report,
               guint            row,
               const LpNetwork *network,
               const char      *numbers,
               const char      *names)
{
  const char *name = network != NULL ? network->name : _("Unassigned");
  g_autofree char *unassigned = lp_sheet_quote (_("Unassigned"));
  g_autofree char *unknown = lp_sheet_quote (_("No such network"));
  g_autofree char *formula = NULL;
  char cell[LXW_MAX_CELL_NAME_LENGTH];

  if (network != NULL)
    lp_sheet_number (report->practices, row, LP_PRACTICES_NUMBER, LP_CELL_PLAIN, network->number);
  if (!report->numbered)
    {
      lp_sheet_text (report->practices, row, LP_PRACTICES_NETWORK, LP_CELL_TEXT, name);
      return;
    }

  lxw_rowcol_to_cell (cell, row, LP_PRACTICES_NUMBER);
  formula = g_strdup_printf ("=IF(%s=\"\",%s,IFERROR(INDEX(%s,MATCH(%s,%s,0)),%s))", cell, unassigned, names, cell, numbers, unknown);
  lp_sheet_formula_text (report->practices, row, LP_PRACTICES_NETWORK, LP_CELL_TEXT, formula, name);
}

static void
mark_unassigned (LpReport *report,
                 guint     n_rows)
{
  lp_sheet_mark (report->practices, 1, LP_PRACTICES_NUMBER, MAX (n_rows, 1), LP_PRACTICES_NETWORK,
                 "=AND($A2<>\"\",$H2=\"\")", LP_CELL_UNASSIGNED);
}

void
lp_write_practices (LpReport *report)
{
  LpSheet *sheet = report->practices;
  guint n_rows = lp_plan_get_n_practices (report->plan);
  g_autofree char *numbers = lp_report_networks_cells (report, LP_NETWORKS_NUMBER);
  g_autofree char *names = lp_report_networks_cells (report, LP_NETWORKS_NAME);

  lp_sheet_begin_table (sheet, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n_rows; i++)
    {
      const LpPractice *practice = lp_plan_get_practice (report->plan, i);
      const LpNetwork *network = lp_plan_get_network_of (report->plan, report->option, practice);

      write_practice (sheet, i + 1, practice);
      write_network (report, i + 1, network, numbers, names);
      if (lp_plan_is_pinned (report->plan, report->option, practice))
        lp_sheet_text (sheet, i + 1, LP_PRACTICES_PINNED, LP_CELL_TEXT, _("yes"));
    }
  mark_unassigned (report, n_rows);
  lp_sheet_keep_text (sheet, LP_PRACTICES_CODE, n_rows);
  lp_sheet_end_table (sheet, n_rows);
}

char *
lp_report_practices_cells (LpReport *report,
                           guint     column)
{
  return lp_sheet_reference (report->practices, 1, column, MAX (lp_plan_get_n_practices (report->plan), 1), column);
}
