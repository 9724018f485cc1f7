/* quality-sheet.c — the sheet of what is doubtful in the data, and what a person decided */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "analysis/ground.h"
#include "analysis/quality.h"
#include "export/report.h"

enum { KIND, CODE, NAME, TEXT, NETWORK, COUNTED, N_COLUMNS };

static const LpSheetColumn columns[N_COLUMNS] = {
  [KIND] = { N_("Kind"), LP_CELL_TEXT, 26 },
  [CODE] = { N_("Code"), LP_CELL_CODE, 0 },
  [NAME] = { N_("Practice"), LP_CELL_TEXT, 40 },
  [TEXT] = { N_("What is doubtful"), LP_CELL_WRAP, 80 },
  [NETWORK] = { N_("Network"), LP_CELL_TEXT, 30 },
  [COUNTED] = { N_("In averages"), LP_CELL_TEXT, 0 },
};

/* What can be brought back does not count now; what can be left out does. A list or a position is no figure of any average. */
static const char *
describe_counted (const LpQualityLine *line)
{
  if ((line->remedies & LP_REMEDY_EXCLUDE) != 0)
    return _("yes");
  if ((line->remedies & LP_REMEDY_INCLUDE) != 0)
    return _("no");
  return "";
}

static void
write_line (LpReport            *report,
            guint                row,
            const LpQualityLine *line)
{
  const LpPractice *practice = lp_plan_find_practice (report->plan, line->practice);
  const LpNetwork *network = practice != NULL ? lp_plan_get_network_of (report->plan, report->option, practice) : NULL;

  lp_sheet_text (report->quality, row, KIND, LP_CELL_TEXT, lp_quality_kind_get_title (line->kind));
  lp_sheet_text (report->quality, row, CODE, LP_CELL_CODE, line->practice);
  lp_sheet_text (report->quality, row, NAME, LP_CELL_TEXT, line->subject);
  lp_sheet_text (report->quality, row, TEXT, LP_CELL_WRAP, line->text);
  lp_sheet_text (report->quality, row, NETWORK, LP_CELL_TEXT, network != NULL ? network->name : "");
  lp_sheet_text (report->quality, row, COUNTED, LP_CELL_TEXT, describe_counted (line));
}

void
lp_write_quality (LpReport *report)
{
  g_autoptr (LpGround) ground = lp_ground_new (report->plan);
  g_autoptr (LpQuality) quality = lp_quality_new (report->plan, lp_ground_get_outline (ground));
  guint n = lp_quality_get_n (quality);

  lp_sheet_begin_table (report->quality, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n; i++)
    write_line (report, i + 1, lp_quality_get (quality, i));
  if (n == 0)
    lp_sheet_text (report->quality, 1, TEXT, LP_CELL_WRAP, _("Nothing in the data is doubtful."));
  lp_sheet_keep_text (report->quality, CODE, n);
  lp_sheet_end_table (report->quality, n);
}
