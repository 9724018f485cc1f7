/* test-quality.c — which doubts the data gives, who is counted when a practice has closed, and who is suggested as successor */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/coverage.h"
#include "analysis/quality.h"
#include "plan/edit-measure.h"
#include "plan/edit-quality.h"
#include "plan/quality.h"
#include "sample.h"

/* Twelve ordinary practices, so that there is a middle; then one of each doubt. */
static const SamplePractice practices[] = {
  { "J01", "One", 10000, 1, FALSE }, { "J02", "Two", 10100, 1, FALSE }, { "J03", "Three", 10200, 1, FALSE }, { "J04", "Four", 9900, 1, FALSE },
  { "J05", "Five", 9800, 2, FALSE }, { "J06", "Six", 9700, 2, FALSE }, { "J07", "Seven", 10300, 2, FALSE }, { "J08", "Eight", 10400, 2, FALSE },
  { "J09", "Nine", 9600, 1, FALSE }, { "J10", "Ten", 9500, 1, FALSE }, { "J11", "Eleven", 12655, 1, FALSE }, { "J12", "Twelve", 700, 2, FALSE },
  { "J13", "Thirteen", -1, 0, FALSE },
};
static const char *const codes[] = { "J01", "J02", "J03", "J04", "J05", "J06", "J07", "J08", "J09", "J10", "J11", "J12", NULL };
static const char *const staff[] = { "5.1", "5.3", "4.9", "5.2", "5.0", "4.8", "5.5", "5.4", "4.7", "*", "1.4", "0.4", NULL };
static const char *const networks[] = { "Purbeck", "Christchurch", NULL };

static LpPlan *
new_plan (void)
{
  LpPlan *plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  const LpMeasureDraft draft = { "GP FTE", "FTE per 1,000", "count", "GPs", "FTE", "2018", "people", 1000, "high" };

  sample_commit (plan, lp_edit_measure_new (plan, &draft, codes, staff, NULL));
  return plan;
}

static char *
print_lines (LpPlan *plan)
{
  g_autoptr (LpQuality) quality = lp_quality_new (plan, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lp_quality_get_n (quality); i++)
    {
      const LpQualityLine *line = lp_quality_get (quality, i);

      g_string_append_printf (text, "%s %s %s %x\n", lp_quality_kind_get_name (line->kind), line->practice, line->figure, line->remedies);
    }
  return g_string_free (text, FALSE);
}

static void
assert_lines (LpPlan     *plan,
              const char *expected)
{
  g_autofree char *lines = print_lines (plan);

  g_assert_cmpstr (lines, ==, expected);
}

static void
test_lines (void)
{
  g_autoptr (LpPlan) plan = new_plan ();

  assert_lines (plan, "no-list J13 people c\n"
                      "small J12 people e\n"
                      "outlier J11 gp-fte 7\n"
                      "suppressed J10 gp-fte 4\n"
                      "missing J13 gp-fte 4\n");
}

/* "1.4 FTE for 12,655 patients", with the numbers it rests on. */
static void
test_words (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (LpQuality) quality = lp_quality_new (plan, NULL);

  g_assert_cmpuint (lp_quality_count (quality, LP_QUALITY_OUTLIER), ==, 1);
  g_assert_cmpstr (lp_quality_get (quality, 2)->text, ==, "GP FTE: 0.11 (1.4 over 12,655), where the practice in the middle has 0.51.");
}

static void
test_decisions (void)
{
  const char *const out[] = { "J11", NULL };
  g_autoptr (LpPlan) plan = new_plan ();

  sample_commit (plan, lp_edit_measure_count (plan, "gp-fte", out, FALSE, "Partial", NULL));
  assert_lines (plan, "no-list J13 people c\nsmall J12 people e\nsuppressed J10 gp-fte 4\nmissing J13 gp-fte 4\nleft-out J11 gp-fte 2\n");
  sample_commit (plan, lp_edit_measure_count (plan, "gp-fte", out, TRUE, NULL, NULL));
  assert_lines (plan, "no-list J13 people c\nsmall J12 people e\nsuppressed J10 gp-fte 4\nmissing J13 gp-fte 4\n");
  sample_commit (plan, lp_edit_quality_correct (plan, "J13", LP_FIGURE_PEOPLE, "9000", "Asked", NULL));
  assert_lines (plan, "small J12 people e\nsuppressed J10 gp-fte 4\nmissing J13 gp-fte 4\ncorrected J13 people 4\n");
}

/* A closed practice is neither among the unassigned nor among the practices, and nobody is lost. */
static void
test_closed (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (LpCoverage) before = lp_coverage_new (plan, lp_plan_get_option (plan, 0));
  g_autoptr (LpCoverage) after = NULL;
  g_autoptr (LpQuality) quality = NULL;

  sample_commit (plan, lp_edit_quality_close (plan, "J12", "J01", LP_PEOPLE_MOVE, "2019-04-01", NULL, NULL));
  after = lp_coverage_new (plan, lp_plan_get_option (plan, 0));
  g_assert_cmpuint (lp_coverage_get_totals (after)->n_practices, ==, lp_coverage_get_totals (before)->n_practices - 1);
  g_assert_cmpuint (lp_coverage_get_totals (after)->n_unassigned, ==, lp_coverage_get_totals (before)->n_unassigned);
  g_assert_cmpint (lp_coverage_get_totals (after)->people, ==, lp_coverage_get_totals (before)->people);
  g_assert_cmpint (lp_coverage_get_network (after, 0)->people, ==, lp_coverage_get_network (before, 0)->people + 700);
  quality = lp_quality_new (plan, NULL);
  g_assert_cmpstr (lp_quality_get (quality, 0)->text, ==, "Merged into One, which took its 700 people. Since 2019-04-01.");
  g_assert_cmpuint (lp_quality_count (quality, LP_QUALITY_SMALL), ==, 0);
}

static void
test_successor (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  const LpPractice *first = lp_quality_suggest_successor (plan, "J12");

  g_assert_nonnull (first);
  g_assert_cmpstr (first->code, !=, "J12");
  g_assert_cmpstr (first->code, !=, "J13");
  sample_commit (plan, lp_edit_quality_close (plan, first->code, "J01", LP_PEOPLE_MOVE, NULL, NULL, NULL));
  g_assert_cmpstr (lp_quality_suggest_successor (plan, "J12")->code, !=, "J11");
}

static void
set_postcode (LpPlan     *plan,
              const char *code,
              const char *postcode)
{
  LpEdit *edit = lp_edit_new ("Postcode");
  LpValue key = lp_value_text (code);

  lp_edit_add_update (edit, LP_TABLE_PRACTICE, &key, LP_PRACTICE_POSTCODE, lp_value_text (postcode));
  lp_value_clear (&key);
  sample_commit (plan, edit);
}

static void
add_branch (LpPlan     *plan,
            const char *code,
            const char *practice,
            const char *postcode)
{
  LpEdit *edit = lp_edit_new ("Branch");
  LpChange *row = lp_change_new (LP_TABLE_BRANCH, LP_CHANGE_INSERT);

  row->new_values[LP_BRANCH_CODE] = lp_value_text (code);
  row->new_values[LP_BRANCH_PRACTICE] = lp_value_text (practice);
  row->new_values[LP_BRANCH_NAME] = lp_value_text ("Branch");
  row->new_values[LP_BRANCH_POSTCODE] = lp_value_text (postcode);
  row->new_values[LP_BRANCH_EASTING] = lp_value_null ();
  row->new_values[LP_BRANCH_NORTHING] = lp_value_null ();
  lp_edit_add (edit, row);
  sample_commit (plan, edit);
}

static void
report_closing (LpPlan     *plan,
                const char *code)
{
  LpEdit *edit = lp_edit_new ("Report");
  LpChange *row = lp_change_new (LP_TABLE_PRACTICE_EVENT, LP_CHANGE_INSERT);

  row->new_values[LP_PRACTICE_EVENT_ID] = lp_value_int (lp_plan_new_id (plan));
  row->new_values[LP_PRACTICE_EVENT_PRACTICE] = lp_value_text (code);
  row->new_values[LP_PRACTICE_EVENT_KIND] = lp_value_text (LP_EVENT_REPORTED);
  row->new_values[LP_PRACTICE_EVENT_AT] = lp_value_text ("2018-01-31");
  row->new_values[LP_PRACTICE_EVENT_SUCCESSOR] = lp_value_null ();
  row->new_values[LP_PRACTICE_EVENT_PEOPLE] = lp_value_null ();
  row->new_values[LP_PRACTICE_EVENT_NOTE] = lp_value_text ("the register");
  lp_edit_add (edit, row);
  sample_commit (plan, edit);
}

/* As Holdenhurst Road Surgery became a branch of another practice: who has a branch at the postcode, then who alone is left there; of two nobody knows. */
static void
test_reported (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (LpQuality) quality = NULL;
  g_autoptr (LpQuality) unknown = NULL;

  set_postcode (plan, "J12", "BH8 8DE");
  report_closing (plan, "J12");
  unknown = lp_quality_new (plan, NULL);
  g_assert_cmpstr (lp_quality_get (unknown, 0)->text, ==, "Closed on 2018-01-31, says the register.");
  g_assert_cmpuint (lp_quality_get (unknown, 0)->remedies, ==, LP_REMEDY_MERGE | LP_REMEDY_KEEP);
  g_assert_null (lp_quality_find_successor (plan, "J12"));

  set_postcode (plan, "J02", "BH8 8DE");
  g_assert_cmpstr (lp_quality_find_successor (plan, "J12")->code, ==, "J02");
  set_postcode (plan, "J03", "BH8 8DE");
  g_assert_null (lp_quality_find_successor (plan, "J12"));
  add_branch (plan, "J01001", "J01", "BH8 8DE");
  g_assert_cmpstr (lp_quality_find_successor (plan, "J12")->code, ==, "J01");
  quality = lp_quality_new (plan, NULL);
  g_assert_cmpint (lp_quality_get (quality, 0)->kind, ==, LP_QUALITY_REPORTED);
  g_assert_cmpstr (lp_quality_get (quality, 0)->text, ==, "Closed on 2018-01-31, says the register. One follows it and would get its 700 people.");
  g_assert_cmpuint (lp_quality_get (quality, 0)->remedies, ==, LP_REMEDY_MERGE | LP_REMEDY_KEEP | LP_REMEDY_FOLLOW);
  /* It is open still. */
  g_assert_cmpuint (lp_quality_count (quality, LP_QUALITY_CLOSED), ==, 0);
  g_assert_cmpuint (lp_quality_count (quality, LP_QUALITY_SMALL), ==, 1);
  /* Two owners of branches there: nobody knows. */
  add_branch (plan, "J04001", "J04", "BH8 8DE");
  g_assert_null (lp_quality_find_successor (plan, "J12"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/quality/lines", test_lines);
  g_test_add_func ("/analysis/quality/words", test_words);
  g_test_add_func ("/analysis/quality/decisions", test_decisions);
  g_test_add_func ("/analysis/quality/closed", test_closed);
  g_test_add_func ("/analysis/quality/successor", test_successor);
  g_test_add_func ("/analysis/quality/reported", test_reported);
  return g_test_run ();
}
