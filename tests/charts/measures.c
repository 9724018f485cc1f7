/* measures.c — a small plan whose measures are drawn */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures.h"

#include "plan/edit-measure.h"
#include "plan/edit-practice.h"
#include "sample.h"

static void
name_practices (SamplePractice *practices,
                GPtrArray      *texts)
{
  for (guint i = 0; i < MEASURES_N; i++)
    {
      char *code = g_strdup_printf ("A81%03u", i + 1), *name = g_strdup_printf ("Surgery %u by the Old Mill", i + 1);

      g_ptr_array_add (texts, code);
      g_ptr_array_add (texts, name);
      practices[i] = (SamplePractice) { code, name, i == 3 ? 300 : 4000 + 317 * ((i * 7) % 23), i % 5, FALSE };
    }
}

static void
put_into_locality (LpPlan     *plan,
                   const char *code,
                   const char *locality)
{
  const char *codes[] = { code, NULL };
  g_autoptr (GError) error = NULL;

  sample_commit (plan, lp_edit_practice_locality (plan, codes, locality, &error));
  g_assert_no_error (error);
}

static void
add_measure (LpPlan         *plan,
             SamplePractice *practices,
             const char     *unit,
             double          per)
{
  const char *codes[MEASURES_N + 1] = { NULL }, *texts[MEASURES_N + 1] = { NULL };
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
  LpMeasureDraft draft = { "Thing per so many", "things per so many people", "ratio", "Things", unit, "2018", "people", per, "neither" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < MEASURES_N; i++)
    {
      char *text = i == 7 ? g_strdup ("*") : g_strdup_printf ("%u.5", 2 + (i * 13) % 11);

      g_ptr_array_add (owned, text);
      codes[i] = practices[i].code;
      texts[i] = text;
    }
  sample_commit (plan, lp_edit_measure_new (plan, &draft, codes, texts, &error));
  g_assert_no_error (error);
  sample_commit (plan, lp_edit_measure_count (plan, "thing-per-so-many", (const char *[]) { codes[9], NULL }, FALSE, "stale", &error));
  g_assert_no_error (error);
}

LpVariation *
measures_make_variation (const char *unit,
                         double      per)
{
  static const char *const networks[] = { "North", "East", "South", "West", NULL };
  SamplePractice practices[MEASURES_N];
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LpPlan) plan = NULL;
  g_autoptr (LpCoverage) coverage = NULL;
  g_autoptr (LpRoster) roster = NULL;
  g_autoptr (LpGroups) groups = NULL;
  g_autoptr (LpGroups) localities = NULL;
  g_autoptr (LpMeasureTable) table = NULL;

  name_practices (practices, texts);
  plan = sample_plan (practices, MEASURES_N, networks);
  for (guint i = 0; i < MEASURES_N; i += 2)
    put_into_locality (plan, practices[i].code, i % 4 == 0 ? "Hill" : "Dale");
  add_measure (plan, practices, unit, per);
  coverage = lp_coverage_new (plan, lp_plan_get_option (plan, 0));
  roster = lp_roster_new (plan);
  groups = lp_groups_new_networks (plan, lp_plan_get_option (plan, 0), coverage);
  localities = lp_groups_new_localities (plan);
  table = lp_measure_table_new (plan, g_ptr_array_index (lp_plan_get_measures (plan), 0), roster);
  return lp_variation_new (table, groups, localities, NULL);
}
