/* options-sheets.c — the sheets of the plan's options, and of who moves between two */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/options-sheets.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum { OPTION, BAND_FROM, BAND_TO, NETWORKS, RIGHT_SIZE, UNDER, OVER, COVERED, SHARE, UNASSIGNED, N_OPTION_COLUMNS };
enum { CODE, PRACTICE, PEOPLE, FROM, TO, WHAT, N_MOVE_COLUMNS };

static const LpSheetColumn option_columns[N_OPTION_COLUMNS] = {
  [OPTION] = { N_("Option"), LP_CELL_TEXT, 40 },
  [BAND_FROM] = { N_("Right size from"), LP_CELL_COUNT, 0 },
  [BAND_TO] = { N_("Right size to"), LP_CELL_COUNT, 0 },
  [NETWORKS] = { N_("Networks"), LP_CELL_COUNT, 0 },
  [RIGHT_SIZE] = { N_("Right size"), LP_CELL_COUNT, 0 },
  [UNDER] = { N_("Under"), LP_CELL_COUNT, 0 },
  [OVER] = { N_("Over"), LP_CELL_COUNT, 0 },
  [COVERED] = { N_("People covered"), LP_CELL_COUNT, 0 },
  [SHARE] = { N_("Coverage"), LP_CELL_SHARE, 0 },
  [UNASSIGNED] = { N_("Practices unassigned"), LP_CELL_COUNT, 0 },
};

/* The headings of the two networks carry the names of the sides. */
static const LpSheetColumn move_columns[N_MOVE_COLUMNS] = {
  [CODE] = { N_("Code"), LP_CELL_CODE, 0 },
  [PRACTICE] = { N_("Practice"), LP_CELL_TEXT, 40 },
  [PEOPLE] = { N_("People"), LP_CELL_COUNT, 0 },
  [FROM] = { N_("From"), LP_CELL_TEXT, 40 },
  [TO] = { N_("To"), LP_CELL_TEXT, 40 },
  [WHAT] = { N_("What they do"), LP_CELL_TEXT, 30 },
};

void
lp_write_options (LpSheet         *sheet,
                  const GPtrArray *options)
{
  lp_sheet_begin_table (sheet, option_columns, G_N_ELEMENTS (option_columns));
  for (guint i = 0; i < options->len; i++)
    {
      const LpCoverage *coverage = g_ptr_array_index (options, i);
      const LpCoverageTotals *totals = lp_coverage_get_totals (coverage);
      guint row = i + 1;

      lp_sheet_text (sheet, row, OPTION, LP_CELL_TEXT, totals->option_name);
      lp_sheet_number (sheet, row, BAND_FROM, LP_CELL_COUNT, (double) totals->min_people);
      lp_sheet_number (sheet, row, BAND_TO, LP_CELL_COUNT, (double) totals->max_people);
      lp_sheet_number (sheet, row, NETWORKS, LP_CELL_COUNT, lp_coverage_get_n_networks (coverage));
      lp_sheet_number (sheet, row, RIGHT_SIZE, LP_CELL_COUNT, totals->n_right_size);
      lp_sheet_number (sheet, row, UNDER, LP_CELL_COUNT, totals->n_under);
      lp_sheet_number (sheet, row, OVER, LP_CELL_COUNT, totals->n_over);
      lp_sheet_number (sheet, row, COVERED, LP_CELL_COUNT, (double) totals->people_right_size);
      lp_sheet_number (sheet, row, SHARE, LP_CELL_SHARE, totals->coverage);
      lp_sheet_number (sheet, row, UNASSIGNED, LP_CELL_COUNT, totals->n_unassigned);
    }
  lp_sheet_end_table (sheet, options->len);
}

static void
write_move (LpSheet              *sheet,
            guint                 row,
            const LpFlows        *flows,
            const LpFlowPractice *practice)
{
  g_autofree char *from = lp_flow_group_get_title (lp_flows_get_before (flows, practice->from));
  g_autofree char *to = lp_flow_group_get_title (lp_flows_get_after (flows, practice->to));

  lp_sheet_text (sheet, row, CODE, LP_CELL_CODE, practice->code);
  lp_sheet_text (sheet, row, PRACTICE, LP_CELL_TEXT, practice->name);
  lp_sheet_number (sheet, row, PEOPLE, LP_CELL_COUNT, (double) practice->people);
  lp_sheet_text (sheet, row, FROM, LP_CELL_TEXT, from);
  lp_sheet_text (sheet, row, TO, LP_CELL_TEXT, to);
  lp_sheet_text (sheet, row, WHAT, LP_CELL_TEXT, lp_flow_kind_get_label (practice->kind));
}

void
lp_write_moves (LpSheet              *sheet,
                const LpReportBeside *beside)
{
  LpSheetColumn columns[N_MOVE_COLUMNS];
  /* Translators: the network of a practice in an option, as the heading of a column */
  g_autofree char *from = g_strdup_printf (_("From, in %s"), beside->names[0]);
  g_autofree char *to = g_strdup_printf (_("To, in %s"), beside->names[1]);
  guint row = 0;

  memcpy (columns, move_columns, sizeof columns);
  columns[FROM].heading = from;
  columns[TO].heading = to;
  lp_sheet_begin_table (sheet, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < lp_flows_get_n_practices (beside->flows); i++)
    {
      const LpFlowPractice *practice = lp_flows_get_practice (beside->flows, i);

      if (lp_flow_kind_is_change (practice->kind))
        write_move (sheet, ++row, beside->flows, practice);
    }
  lp_sheet_keep_text (sheet, CODE, row);
  lp_sheet_end_table (sheet, row);
}
