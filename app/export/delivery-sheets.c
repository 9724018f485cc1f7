/* delivery-sheets.c — the sheets of the delivery plan: the plan itself, and where each network stands */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/delivery-sheets.h"

#include <glib/gi18n-lib.h>

#include "analysis/standing.h"
#include "export/sheet-text.h"
#include "plan/delivery.h"

/* The last is folded away: it tells who brings the workbook in again which row of the plan it is. */
enum { PILLAR, DEFINITION, BASELINE, ACTIONS, TIMELINE, ENABLERS, OUTCOME, ROW, N_COLUMNS };

static const LpSheetColumn columns[N_COLUMNS] = {
  [PILLAR] = { N_("Pillar"), LP_CELL_WRAP, 20 },
  [DEFINITION] = { N_("Definition"), LP_CELL_WRAP, 40 },
  [BASELINE] = { N_("Baseline"), LP_CELL_WRAP, 40 },
  [ACTIONS] = { N_("Delivery plan"), LP_CELL_WRAP, 45 },
  [TIMELINE] = { N_("Timeline"), LP_CELL_WRAP, 24 },
  [ENABLERS] = { N_("Enablers"), LP_CELL_WRAP, 30 },
  [OUTCOME] = { N_("Outcome"), LP_CELL_WRAP, 34 },
  [ROW] = { N_("Row of the plan"), LP_CELL_CODE, 0 },
};

enum { NUMBER, NETWORK, PEOPLE, START, N_FIRST };

static void
write_pillars (LpReport *report)
{
  const GPtrArray *pillars = lp_plan_get_pillars (report->plan);

  lp_sheet_begin_table (report->delivery, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < pillars->len; i++)
    {
      const LpPillar *pillar = g_ptr_array_index (pillars, i);
      g_autofree char *actions = lp_plan_join_actions (report->plan, pillar->id);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, pillar->id);
      const char *cells[N_COLUMNS] = { pillar->name, pillar->definition, pillar->baseline, actions, pillar->timeline, pillar->enablers, pillar->outcome, id };

      for (guint column = 0; column < N_COLUMNS; column++)
        lp_sheet_text (report->delivery, i + 1, column, columns[column].style, cells[column]);
    }
  lp_sheet_hide_columns (report->delivery, ROW, ROW);
  lp_sheet_end_table (report->delivery, pillars->len);
}

/* The columns after the first four: the pillars, the characteristics, then the evidence of each pillar. Headings belong to @headings. */
static GArray *
make_columns (LpStanding *standing,
              GPtrArray  *headings)
{
  GArray *made = g_array_new (FALSE, FALSE, sizeof (LpSheetColumn));
  const LpSheetColumn first[N_FIRST] = {
    { N_("Number"), LP_CELL_PLAIN, 0 }, { N_("Network"), LP_CELL_TEXT, 40 }, { N_("People"), LP_CELL_COUNT, 0 }, { N_("Starts"), LP_CELL_TEXT, 0 },
  };

  g_array_append_vals (made, first, N_FIRST);
  for (guint i = 0; i < lp_standing_get_n_pillars (standing); i++)
    g_array_append_val (made, ((LpSheetColumn) { lp_standing_get_pillar (standing, i)->name, LP_CELL_PLAIN, 20 }));
  for (guint i = 0; i < lp_standing_get_n_characteristics (standing); i++)
    g_array_append_val (made, ((LpSheetColumn) { lp_standing_get_characteristic (standing, i)->name, LP_CELL_TEXT, 20 }));
  for (guint i = 0; i < lp_standing_get_n_pillars (standing); i++)
    {
      /* Translators: a pillar of the delivery plan, as a heading over the evidence for a network's step */
      char *heading = g_strdup_printf (_("%s: evidence"), lp_standing_get_pillar (standing, i)->name);

      g_ptr_array_add (headings, heading);
      g_array_append_val (made, ((LpSheetColumn) { heading, LP_CELL_WRAP, 30 }));
    }

  return made;
}

/* The characteristic that follows from the people in column C of this row and the band on the summary. */
static void
write_band_check (LpSheet    *sheet,
                  guint       row,
                  guint       column,
                  const char *value)
{
  g_autofree char *under = lp_sheet_quote (_("under"));
  g_autofree char *over = lp_sheet_quote (_("over"));
  g_autofree char *yes = lp_sheet_quote (_("yes"));
  g_autofree char *formula = g_strdup_printf ("=IF($C%u<" LP_BAND_FROM ",%s,IF($C%u>" LP_BAND_TO ",%s,%s))", row + 1, under, row + 1, over, yes);

  lp_sheet_formula_text (sheet, row, column, LP_CELL_TEXT, formula, value);
}

static void
write_marks (LpReport                *report,
             LpStanding              *standing,
             const LpStandingNetwork *network,
             guint                    row)
{
  LpSheet *sheet = report->steps;
  guint column = N_FIRST;

  for (guint i = 0; i < lp_standing_get_n_pillars (standing); i++)
    lp_sheet_number_or_missing (sheet, row, column++, LP_CELL_PLAIN, network->steps[i].step >= 0, network->steps[i].step);
  for (guint i = 0; i < lp_standing_get_n_characteristics (standing); i++, column++)
    {
      const LpStandingCharacteristic *characteristic = lp_standing_get_characteristic (standing, i);
      const char *word = lp_standing_check_get_label (network, characteristic, &network->checks[i]);

      if (characteristic->computed)
        write_band_check (sheet, row, column, word);
      else
        lp_sheet_text (sheet, row, column, network->checks[i].known ? LP_CELL_TEXT : LP_CELL_MISSING, network->checks[i].known ? word : _("not known"));
    }
  for (guint i = 0; i < lp_standing_get_n_pillars (standing); i++)
    {
      g_autofree char *evidence = lp_evidence_describe (network->steps[i].evidence, network->steps[i].at);

      lp_sheet_text (sheet, row, column++, LP_CELL_WRAP, evidence);
    }
}

static void
write_steps (LpReport *report)
{
  g_autoptr (LpStanding) standing = lp_standing_new (report->plan, report->coverage);
  g_autoptr (GPtrArray) headings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) made = make_columns (standing, headings);
  guint n = lp_standing_get_n_networks (standing);

  lp_sheet_begin_table (report->steps, &g_array_index (made, LpSheetColumn, 0), made->len);
  for (guint i = 0; i < n; i++)
    {
      const LpStandingNetwork *network = lp_standing_get_network (standing, i);
      g_autofree char *cell = lp_sheet_reference (report->networks, i + 1, LP_NETWORKS_PEOPLE, i + 1, LP_NETWORKS_PEOPLE);
      g_autofree char *people = g_strdup_printf ("=%s", cell);

      lp_sheet_number (report->steps, i + 1, NUMBER, LP_CELL_PLAIN, network->number);
      lp_sheet_text (report->steps, i + 1, NETWORK, LP_CELL_TEXT, network->name);
      lp_sheet_formula (report->steps, i + 1, PEOPLE, LP_CELL_COUNT, people, network->people);
      lp_sheet_text (report->steps, i + 1, START, LP_CELL_TEXT, network->start);
      write_marks (report, standing, network, i + 1);
    }
  lp_sheet_end_table (report->steps, n);
}

gboolean
lp_report_has_delivery (const LpReport *report)
{
  return lp_plan_get_pillars (report->plan)->len > 0;
}

void
lp_write_delivery (LpReport *report)
{
  write_pillars (report);
  write_steps (report);
}
