/* sources-sheet.c — the sheet of what the figures come from, with the attribution that must be shown */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "export/report.h"

enum { TITLE, PUBLISHER, PERIOD, LICENCE, ATTRIBUTION, FILE_NAME, ROWS, SHA256, ID, N_COLUMNS };

static const LpSheetColumn columns[N_COLUMNS] = {
  [TITLE] = { N_("Source"), LP_CELL_WRAP, 40 },
  [PUBLISHER] = { N_("Publisher"), LP_CELL_WRAP, 28 },
  [PERIOD] = { N_("Period"), LP_CELL_WRAP, 20 },
  [LICENCE] = { N_("Licence"), LP_CELL_WRAP, 28 },
  [ATTRIBUTION] = { N_("Attribution to show"), LP_CELL_WRAP, 50 },
  [FILE_NAME] = { N_("File"), LP_CELL_WRAP, 30 },
  [ROWS] = { N_("Rows"), LP_CELL_COUNT, 0 },
  [SHA256] = { N_("SHA-256 of the file"), LP_CELL_WRAP, 36 },
  [ID] = { N_("Short name"), LP_CELL_CODE, 0 },
};

static void
write_source (LpSheet        *sheet,
              guint           row,
              const LpSource *source)
{
  lp_sheet_text (sheet, row, TITLE, LP_CELL_WRAP, source->title);
  lp_sheet_text (sheet, row, PUBLISHER, LP_CELL_WRAP, source->publisher);
  lp_sheet_text (sheet, row, PERIOD, LP_CELL_WRAP, source->period);
  lp_sheet_text (sheet, row, LICENCE, LP_CELL_WRAP, source->licence);
  lp_sheet_text (sheet, row, ATTRIBUTION, LP_CELL_WRAP, source->attribution);
  lp_sheet_text (sheet, row, FILE_NAME, LP_CELL_WRAP, source->file);
  lp_sheet_number (sheet, row, ROWS, LP_CELL_COUNT, source->rows);
  lp_sheet_text (sheet, row, SHA256, LP_CELL_WRAP, source->sha256);
  lp_sheet_text (sheet, row, ID, LP_CELL_CODE, source->id);
}

void
lp_write_sources (LpReport *report)
{
  const GPtrArray *sources = lp_plan_get_sources (report->plan);

  lp_sheet_begin_table (report->sources, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < sources->len; i++)
    write_source (report->sources, i + 1, g_ptr_array_index (sources, i));
  if (sources->len == 0)
    lp_sheet_text (report->sources, 1, TITLE, LP_CELL_WRAP, _("The plan names no sources."));
  lp_sheet_end_table (report->sources, sources->len);
}
