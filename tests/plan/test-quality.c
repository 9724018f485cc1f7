/* test-quality.c — figures corrected, practices closed and merged, and both taken back */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-measure.h"
#include "plan/edit-membership.h"
#include "plan/edit-quality.h"
#include "plan/edit-rules.h"
#include "plan/quality.h"
#include "plan/wishes.h"
#include "sample.h"

static const SamplePractice practices[] = {
  { "J1", "Wareham Surgery", 8077, 1, TRUE },
  { "J2", "Grove Surgery", 16000, 2, FALSE },
  { "J3", "Unknown Surgery", -1, 2, FALSE },
};
static const char *const networks[] = { "Purbeck", "Christchurch", NULL };

static LpPlan *
new_plan (void)
{
  return sample_plan (practices, G_N_ELEMENTS (practices), networks);
}

static void
test_merge (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autofree char *before = sample_dump (plan);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LpEdit) edit = NULL;
  g_autoptr (GPtrArray) changes = NULL, back = NULL;
  const LpPracticeEvent *event;

  edit = lp_edit_quality_close (plan, "J1", "J2", LP_PEOPLE_MOVE, "2019-04-01", "List dispersed", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lp_edit_get_label (edit), ==, "Merge Wareham Surgery into Grove Surgery");
  changes = sample_complete (plan, edit, NULL);
  g_assert_true (lp_plan_apply (plan, changes, &error));

  event = lp_plan_find_event (plan, "J1");
  g_assert_cmpstr (event->kind, ==, "merged");
  g_assert_cmpstr (event->at, ==, "2019-04-01");
  g_assert_cmpstr (event->successor, ==, "J2");
  g_assert_cmpint (event->people, ==, 8077);
  g_assert_null (lp_plan_find_event (plan, "J2"));
  g_assert_cmpint (lp_plan_find_practice (plan, "J1")->people, ==, 0);
  g_assert_cmpint (lp_plan_find_practice (plan, "J2")->people, ==, 24077);
  g_assert_cmpint (lp_plan_get_people (plan), ==, 24077);
  g_assert_null (lp_plan_get_network_of (plan, lp_plan_get_option (plan, 0), lp_plan_find_practice (plan, "J1")));

  /* One undo brings all of it back, the pin too. */
  back = sample_invert (changes);
  g_assert_true (lp_plan_apply (plan, back, &error));
  after = sample_dump (plan);
  g_assert_cmpstr (after, ==, before);
}

static void
test_close (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  LpEdit *edit = lp_edit_quality_close (plan, "J2", NULL, LP_PEOPLE_MOVE, NULL, NULL, NULL);

  g_assert_cmpstr (lp_edit_get_label (edit), ==, "Close Grove Surgery");
  sample_commit (plan, edit);
  g_assert_cmpstr (lp_plan_find_event (plan, "J2")->kind, ==, "closed");
  g_assert_null (lp_plan_find_event (plan, "J2")->successor);
  g_assert_true (lp_plan_is_closed (plan, lp_plan_find_practice (plan, "J2")));
  g_assert_cmpint (lp_plan_get_people (plan), ==, 8077);
}

static void
test_close_refused (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GError) error = NULL;

  sample_refused (lp_edit_quality_close (plan, "J1", "J1", LP_PEOPLE_MOVE, NULL, NULL, &error), &error,
                  "Wareham Surgery cannot be merged into itself. Choose another practice.");
  sample_refused (lp_edit_quality_close (plan, "J1", "J3", LP_PEOPLE_MOVE, NULL, NULL, &error), &error,
                  "The list of Unknown Surgery is not known, so nobody can be added to it. Correct its list first.");
  sample_refused (lp_edit_quality_close (plan, "J1", "J2", LP_PEOPLE_MOVE, "spring", NULL, &error), &error, "“spring” is no date. Write it as 2018-06-30.");
  sample_commit (plan, lp_edit_quality_close (plan, "J1", "J2", LP_PEOPLE_MOVE, NULL, NULL, NULL));
  sample_refused (lp_edit_quality_close (plan, "J1", NULL, LP_PEOPLE_MOVE, NULL, NULL, &error), &error, "Wareham Surgery is closed already. Undo that first.");
  sample_refused (lp_edit_assign (plan, SAMPLE_OPTION, (const char *[]) { "J1", NULL }, SAMPLE_NETWORK (2), &error), &error,
                  "Wareham Surgery has closed, so it can be in no network. Move its successor instead.");
  sample_refused (lp_edit_quality_close (plan, "J2", "J1", LP_PEOPLE_MOVE, NULL, NULL, &error), &error, "Wareham Surgery is closed already. Undo that first.");
}

static void
report_closing (LpPlan     *plan,
                const char *code,
                const char *at)
{
  LpEdit *edit = lp_edit_new ("Report");
  LpChange *row = lp_change_new (LP_TABLE_PRACTICE_EVENT, LP_CHANGE_INSERT);

  row->new_values[LP_PRACTICE_EVENT_ID] = lp_value_int (lp_plan_new_id (plan));
  row->new_values[LP_PRACTICE_EVENT_PRACTICE] = lp_value_text (code);
  row->new_values[LP_PRACTICE_EVENT_KIND] = lp_value_text (LP_EVENT_REPORTED);
  row->new_values[LP_PRACTICE_EVENT_AT] = lp_value_text (at);
  row->new_values[LP_PRACTICE_EVENT_SUCCESSOR] = lp_value_null ();
  row->new_values[LP_PRACTICE_EVENT_PEOPLE] = lp_value_null ();
  row->new_values[LP_PRACTICE_EVENT_NOTE] = lp_value_text ("Register");
  lp_edit_add (edit, row);
  sample_commit (plan, edit);
}

/* What a file says closes nothing; acting on it takes its day and settles it, and so does saying that the practice is open. */
static void
test_reported (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GError) error = NULL;

  sample_refused (lp_edit_quality_keep (plan, "J1", &error), &error, "No file says that Wareham Surgery has closed.");
  report_closing (plan, "J1", "2019-04-01");
  report_closing (plan, "J1", "2019-05-01");
  report_closing (plan, "J2", "2020-01-01");
  g_assert_false (lp_plan_is_closed (plan, lp_plan_find_practice (plan, "J1")));
  g_assert_cmpstr (lp_plan_find_report (plan, "J1")->at, ==, "2019-05-01");
  sample_commit (plan, lp_edit_quality_close (plan, "J1", "J2", LP_PEOPLE_COUNTED, NULL, NULL, NULL));
  g_assert_cmpstr (lp_plan_find_event (plan, "J1")->at, ==, "2019-05-01");
  g_assert_cmpint (lp_plan_find_event (plan, "J1")->people, ==, 8077);
  g_assert_null (lp_plan_find_report (plan, "J1"));
  /* Counted already: the successor's list does not grow. */
  g_assert_cmpint (lp_plan_find_practice (plan, "J1")->people, ==, 0);
  g_assert_cmpint (lp_plan_find_practice (plan, "J2")->people, ==, 16000);
  sample_commit (plan, lp_edit_quality_keep (plan, "J2", NULL));
  g_assert_null (lp_plan_find_report (plan, "J2"));
  g_assert_false (lp_plan_is_closed (plan, lp_plan_find_practice (plan, "J2")));
}

static void
test_correct (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GError) error = NULL;
  const LpRemark *remark;

  sample_refused (lp_edit_quality_correct (plan, "J1", LP_FIGURE_PEOPLE, "8100", " ", &error), &error,
                  "Write where the corrected figure comes from, so that others can follow it.");
  sample_refused (lp_edit_quality_correct (plan, "J1", LP_FIGURE_PEOPLE, "many", "Note", &error), &error,
                  "“many” is no list of people for Wareham Surgery. Write a whole number.");
  sample_refused (lp_edit_quality_correct (plan, "J1", LP_FIGURE_PEOPLE, "8,077", "Note", &error), &error,
                  "That is the figure of Wareham Surgery already. To have it count as it stands, bring it back into averages.");
  sample_commit (plan, lp_edit_quality_correct (plan, "J1", LP_FIGURE_PEOPLE, " 8,100 ", "The practice's own count", NULL));
  g_assert_cmpint (lp_plan_find_practice (plan, "J1")->people, ==, 8100);
  remark = g_ptr_array_index (lp_plan_get_remarks (plan), 0);
  g_assert_cmpstr (remark->kind, ==, "corrected");
  g_assert_cmpstr (remark->former, ==, "8077");
  g_assert_cmpstr (remark->note, ==, "The practice's own count");
}

static void
test_correct_figure (void)
{
  static const char *const codes[] = { "J1", "J2", NULL }, *const texts[] = { "1.4", "*", NULL };
  g_autoptr (LpPlan) plan = new_plan ();
  const LpMeasureDraft draft = { "GP FTE", "FTE", "count", "GPs", "FTE", "2018", "people", 1000, "high" };
  const LpRemark *remark;

  sample_commit (plan, lp_edit_measure_new (plan, &draft, codes, texts, NULL));
  sample_commit (plan, lp_edit_quality_correct (plan, "J1", "gp-fte", "5.7", "Next year's return", NULL));
  g_assert_cmpfloat (lp_plan_get_value (plan, "gp-fte", "J1")->value, ==, 5.7);
  remark = g_ptr_array_index (lp_plan_get_remarks (plan), 0);
  g_assert_cmpstr (remark->figure, ==, "gp-fte");
  g_assert_cmpstr (remark->former, ==, "1.4");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/quality/merge", test_merge);
  g_test_add_func ("/plan/quality/close", test_close);
  g_test_add_func ("/plan/quality/close-refused", test_close_refused);
  g_test_add_func ("/plan/quality/reported", test_reported);
  g_test_add_func ("/plan/quality/correct", test_correct);
  g_test_add_func ("/plan/quality/correct-figure", test_correct_figure);
  return g_test_run ();
}
