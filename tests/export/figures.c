/* figures.c — figures, measures, segments and assumptions for the small plan, so that its workbook has every sheet of figures */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figures.h"

#include "fixture.h"

enum { CODE, GP, NURSE, ADMIN, YOUNG, OLD, FRAIL, N_CELLS };

static const char *const figure_ids[N_CELLS] = { NULL, "gp-fte", "nurse-fte", "admin-fte", "age-0-64", "age-65-plus", "frail" };

/* J81002 has a figure but no weighted list, J81003 a doubtful one, J81004 withholds, J81006 leaves an age out, J81007 is in no network. */
static const char *const figures[][N_CELLS] = {
  { "01E00", "10.5", "6", "14", "15000", "5200", "310" },
  { "12345", "7", "4.2", "0", "12000", "3100", "120" },
  { "J81001", "12", "0", "17.5", "19000", "6100", NULL },
  { "J81002", "15", "9", "21", "22000", "8000", "500" },
  { "J81003", "2!", "8", "20", "21000", "5000", "0" },
  { "J81004", "*", "*", "3", NULL, NULL, "9" },
  { "J81005", "5.25", "4", "8", "8000", "4100", "77" },
  { "J81006", "14", "8", "19", "24000", NULL, "240" },
  { "J81007", "3", "2", "5", "5000", "2600", "60" },
};

static const char *const measures[][9] = {
  { "gp-rate", "GPs per 1,000 weighted people", "FTE per 1,000", "ratio", "gp-fte", "weighted", "1000", "high", "1" },
  { "old", "People of 65 and over", "% of people", "proportion", "age-65-plus", "people", "100", "neither", "2" },
  { "people-per-nurse", "People per nurse", "people per FTE", "ratio", "people", "nurse-fte", "1", "low", "3" },
};

static const char *const segments[][6] = {
  { "young", "Under 65", "age", "People under 65.", "age-0-64", "1" },
  { "old", "65 and over", "age", "People of 65 and over.", "age-65-plus", "2" },
  { "frail", "Frail", "local", "As the practices told.", "frail", "3" },
};

/* GPs hold today's ratio, nurses have a target, administration goes by time. */
static const char *const assumptions[][10] = {
  { "growth", "Growth", "% a year", "0", "1", "2", "a guess", "2018-10-01", "", "1" },
  { "housing", "New homes", "people a year", NULL, "600", NULL, "", "", "", "2" },
  { "working-days", "Working days", "days", NULL, "210", NULL, "", "", "", "3" },
  { "working-hours", "Working day", "hours", NULL, "7.5", NULL, "", "", "", "4" },
  { "gp-leavers", "GPs: leavers", "% a year", "3", "6", "9", "", "", "", "5" },
  { "gp-joiners", "GPs: joiners", "FTE a year", "1", "2", "4", "", "", "", "6" },
  { "gp-joiners-12345", "GPs: joiners of one practice", "FTE a year", NULL, "0.5", NULL, "", "", "", "7" },
  { "nurse-method", "Nurses: requirement", "", NULL, "1", NULL, "", "", "", "8" },
  { "nurse-target", "Nurses: target", "weighted people per FTE", "4500", "4000", "3500", "", "", "", "9" },
  { "admin-method", "Administration: requirement", "", NULL, "2", NULL, "", "", "", "10" },
  { "admin-contacts", "Administration: contacts", "a year", NULL, "6", NULL, "", "", "", "11" },
  { "admin-minutes", "Administration: minutes", "minutes", "6", "8", "10", "", "", "", "12" },
  { "admin-patient-share", "Administration: time with patients", "%", NULL, "70", NULL, "", "", "", "13" },
  { "weight-old", "Workload: 65 and over", "", NULL, "3", NULL, "", "", "", "14" },
};

static const char *const growth[][7] = {
  { "North", "old", "1", "1.01", "1.02", "1.03", "lists" },
  { "North", "old", "5", "1.05", "1.1", "1.2", "lists" },
  { "", "young", "3", "0.98", "1", "1.01", NULL },
};

static void
add_value (LpPlan     *plan,
           const char *figure,
           const char *practice,
           const char *text)
{
  gboolean doubtful = g_str_has_suffix (text, "!"), withheld = g_str_equal (text, "*");
  g_autofree char *number = g_strdup_printf ("%g", g_ascii_strtod (text, NULL));
  LpMark mark = withheld ? LP_MARK_SUPPRESSED : g_str_equal (text, "0") ? LP_MARK_ZERO : LP_MARK_VALUE;
  g_autofree char *mark_text = g_strdup_printf ("%d", mark);

  fixture_add_row (plan, LP_TABLE_FIGURE_VALUE, (const char *[]) { figure, practice, mark_text, withheld ? NULL : number, text,
                                                                   doubtful ? "stale" : "" });
}

void
figures_add (LpPlan *plan)
{
  for (guint f = GP; f < N_CELLS; f++)
    fixture_add_row (plan, LP_TABLE_FIGURE, (const char *[]) { figure_ids[f], figure_ids[f], f <= ADMIN ? "FTE" : "people", "2018", "lists" });
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    for (guint f = GP; f < N_CELLS; f++)
      if (figures[i][f] != NULL)
        add_value (plan, figure_ids[f], figures[i][CODE], figures[i][f]);
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    fixture_add_row (plan, LP_TABLE_MEASURE, measures[i]);
  for (guint i = 0; i < G_N_ELEMENTS (segments); i++)
    fixture_add_row (plan, LP_TABLE_SEGMENT, segments[i]);
  for (guint i = 0; i < G_N_ELEMENTS (assumptions); i++)
    fixture_add_row (plan, LP_TABLE_ASSUMPTION, assumptions[i]);
  for (guint i = 0; i < G_N_ELEMENTS (growth); i++)
    fixture_add_row (plan, LP_TABLE_GROWTH, growth[i]);
}

GPtrArray *
figures_vary (LpPlan         *plan,
              const LpOption *option)
{
  const GPtrArray *all = lp_plan_get_measures (plan);
  GPtrArray *variations = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_variation_unref);
  g_autoptr (LpCoverage) coverage = lp_coverage_new (plan, option);
  g_autoptr (LpRoster) roster = lp_roster_new (plan);
  g_autoptr (LpGroups) networks = lp_groups_new_networks (plan, option, coverage);
  g_autoptr (LpGroups) localities = lp_groups_new_localities (plan);

  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (LpMeasureTable) table = lp_measure_table_new (plan, g_ptr_array_index (all, i), roster);

      g_ptr_array_add (variations, lp_variation_new (table, networks, localities, NULL));
    }
  return variations;
}
