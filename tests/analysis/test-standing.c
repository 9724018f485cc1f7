/* test-standing.c — the delivery plan judged: the curve, milestones, late actions, and the sentences */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/standing.h"

#include "plan/edit-delivery.h"
#include "plan/edit-milestone.h"
#include "plan/edit-membership.h"
#include "sample.h"

#define CODES(...) ((const char *const[]) { __VA_ARGS__, NULL })

/* 200,000 people: networks 1 to 3 right size (40,000 each), 4 under (20,000), 5 over (60,000). */
static const SamplePractice practices[] = {
  { "J1", "Abbey View", 40000, 1, FALSE },
  { "J2", "Bridges", 40000, 2, FALSE },
  { "J3", "Cross Road", 40000, 3, FALSE },
  { "J4", "Dale", 20000, 4, FALSE },
  { "J5", "Evergreen", 60000, 5, FALSE },
};
static const char *const networks[] = { "Purbeck", "Sherborne", "Poole", "Kinson", "Winton", "Empty", NULL };

#define PILLAR 31
#define HOME 34
#define BAND 35
#define T lp_value_text
#define I lp_value_int

static LpPlan *
new_plan (void)
{
  LpPlan *plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  LpEdit *edit = lp_edit_new ("Fill");

  sample_add_row (edit, LP_TABLE_PILLAR, (LpValue[]) { I (PILLAR), I (1), T ("Right scale"), T (""), T (""), T ("2017-11-30"), T (""), T (""), T ("") });
  sample_add_row (edit, LP_TABLE_CHARACTERISTIC, (LpValue[]) { I (HOME), I (1), T ("Integrated workforce"), T (""), T ("") });
  sample_add_row (edit, LP_TABLE_CHARACTERISTIC, (LpValue[]) { I (BAND), I (2), T ("Defined population"), T (""), T ("band") });
  sample_commit (plan, edit);
  sample_commit (plan, lp_edit_milestone_new (plan, "All", "2019-03-31", "coverage", 1, NULL, NULL));
  sample_commit (plan, lp_edit_milestone_new (plan, "Third", "2018-06-30", "coverage", 0.4, NULL, NULL));
  sample_commit (plan, lp_edit_milestone_new (plan, "At least 6", "2017-06-30", "networks", 6, NULL, NULL));
  sample_commit (plan, lp_edit_milestone_new (plan, "Phase 2", "", "", 0, NULL, NULL));
  sample_commit (plan, lp_edit_network_start (plan, SAMPLE_NETWORK (1), "2018-04-01", NULL));
  sample_commit (plan, lp_edit_network_start (plan, SAMPLE_NETWORK (2), "2018-06-30", NULL));
  sample_commit (plan, lp_edit_network_start (plan, SAMPLE_NETWORK (3), "2018-07-01", NULL));
  sample_commit (plan, lp_edit_network_start (plan, SAMPLE_NETWORK (5), "2018-01-01", NULL));

  return plan;
}

static LpStanding *
stand (LpPlan     *plan,
       const char *as_of)
{
  g_autoptr (LpCoverage) coverage = NULL;

  sample_commit (plan, lp_edit_plan_date (plan, as_of, NULL));
  coverage = lp_coverage_new (plan, lp_plan_find_option (plan, SAMPLE_OPTION));

  return lp_standing_new (plan, coverage);
}

/* A network that is over begins in January and is on no curve; one that begins on a milestone's day counts for it. */
static void
test_curve (void)
{
  const struct { const char *day; double share; } expected[] = {
    { "2018-01-01", 0 }, { "2018-03-31", 0 }, { "2018-04-01", 0.2 }, { "2018-06-29", 0.2 }, { "2018-06-30", 0.4 }, { "2018-07-01", 0.6 }, { "2030-01-01", 0.6 },
  };
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (LpStanding) standing = stand (plan, "2018-05-15");

  g_assert_cmpuint (lp_standing_get_n_points (standing), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpfloat_with_epsilon (lp_standing_get_share_on (standing, lp_day_parse (expected[i].day)), expected[i].share, 1e-12);
}

static void
test_milestones (void)
{
  const struct { const char *as_of; LpMilestoneState networks, third, all; const char *words; } cases[] = {
    { "", LP_MILESTONE_NOT_YET, LP_MILESTONE_NOT_YET, LP_MILESTONE_NOT_YET, "not yet due: only 60% planned" },
    { "2017-06-29", LP_MILESTONE_NOT_YET, LP_MILESTONE_NOT_YET, LP_MILESTONE_NOT_YET, "not yet due: only 60% planned" },
    { "2017-06-30", LP_MILESTONE_MISSED, LP_MILESTONE_NOT_YET, LP_MILESTONE_NOT_YET, "not yet due: only 60% planned" },
    { "2018-06-30", LP_MILESTONE_MISSED, LP_MILESTONE_MET, LP_MILESTONE_NOT_YET, "not yet due: only 60% planned" },
    { "2019-04-01", LP_MILESTONE_MISSED, LP_MILESTONE_MET, LP_MILESTONE_MISSED, "missed: 60%" },
  };
  g_autoptr (LpPlan) plan = new_plan ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LpStanding) standing = stand (plan, cases[i].as_of);
      g_autofree char *words = lp_standing_milestone_describe (lp_standing_get_milestone (standing, 2));

      g_assert_cmpuint (lp_standing_get_n_milestones (standing), ==, 4);
      g_assert_cmpint (lp_standing_get_milestone (standing, 0)->state, ==, cases[i].networks);
      g_assert_cmpint (lp_standing_get_milestone (standing, 1)->state, ==, cases[i].third);
      g_assert_cmpint (lp_standing_get_milestone (standing, 2)->state, ==, cases[i].all);
      g_assert_cmpint (lp_standing_get_milestone (standing, 3)->state, ==, LP_MILESTONE_WORDS);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* A network without a practice is no network of the target. */
static void
test_target (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (LpStanding) standing = stand (plan, "2018-05-15");
  g_autofree char *words = lp_standing_describe_target (lp_standing_get_milestone (standing, 0));

  g_assert_cmpstr (words, ==, "At least 6 networks: not met, 5 proposed");
}

static void
test_late (void)
{
  const struct { const char *due, *status, *as_of; gboolean late; const char *words; } cases[] = {
    { "2018-05-14", "planned", "2018-05-15", TRUE, "late: due 14 May 2018" },
    { "2018-05-15", "planned", "2018-05-15", FALSE, "due 15 May 2018" },
    { "2018-05-14", "under way", "2018-05-15", TRUE, "late: due 14 May 2018" },
    { "2018-05-14", "done", "2018-05-15", FALSE, "done" },
    { "2018-05-14", "stopped", "2018-05-15", FALSE, "stopped" },
    { "2018-05-14", "planned", "", FALSE, "due 14 May 2018" },
    { "", "planned", "2018-05-15", FALSE, "no due date" },
    { "", "under way", "2018-05-15", FALSE, "under way" },
  };
  g_autoptr (LpPlan) plan = new_plan ();
  gint64 id;

  sample_commit (plan, lp_edit_action_new (plan, PILLAR, "Agree a model", &id, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LpStanding) standing = NULL;
      g_autofree char *words = NULL;

      sample_commit (plan, lp_edit_action_text (plan, id, LP_ACTION_DUE, cases[i].due, NULL));
      sample_commit (plan, lp_edit_action_text (plan, id, LP_ACTION_STATUS, cases[i].status, NULL));
      standing = stand (plan, cases[i].as_of);
      words = lp_standing_action_describe (lp_standing_get_action (standing, 0));
      g_assert_cmpint (lp_standing_get_action (standing, 0)->late, ==, cases[i].late);
      g_assert_cmpuint (lp_standing_get_totals (standing)->n_late, ==, cases[i].late);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* What nobody has said is not known; the last characteristic follows the band and nothing else. */
static void
test_matrix (void)
{
  const char *const band[] = { "yes", "yes", "yes", "under", "over" };
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (LpStanding) standing = NULL;

  sample_commit (plan, lp_edit_network_step (plan, SAMPLE_NETWORK (2), PILLAR, 2, "Minutes of May", "2018-05-01", NULL));
  sample_commit (plan, lp_edit_network_characteristic (plan, SAMPLE_NETWORK (2), HOME, FALSE, "", NULL));
  standing = stand (plan, "2018-05-15");
  g_assert_cmpint (lp_standing_get_network (standing, 0)->steps[0].step, ==, -1);
  g_assert_cmpint (lp_standing_get_network (standing, 1)->steps[0].step, ==, 2);
  g_assert_cmpstr (lp_standing_get_network (standing, 1)->steps[0].evidence, ==, "Minutes of May");
  g_assert_false (lp_standing_get_network (standing, 0)->checks[0].known);
  g_assert_true (lp_standing_get_network (standing, 1)->checks[0].known);
  for (guint i = 0; i < G_N_ELEMENTS (band); i++)
    {
      const LpStandingNetwork *network = lp_standing_get_network (standing, i);

      g_assert_cmpstr (lp_standing_check_get_label (network, lp_standing_get_characteristic (standing, 1), &network->checks[1]), ==, band[i]);
    }
}

static void
assert_finding (LpPlan     *plan,
                const char *expected)
{
  g_autoptr (LpStanding) standing = stand (plan, "2018-05-15");
  g_autofree char *finding = lp_standing_describe_finding (standing);

  g_assert_cmpstr (finding, ==, expected);
}

static void
test_finding (void)
{
  g_autoptr (LpPlan) plan = new_plan ();

  assert_finding (plan, "40% of people are covered by June 2018, but only 60% by March 2019, when 100% is due: waiting for Kinson, Winton and Empty");
  sample_commit (plan, lp_edit_network_start (plan, SAMPLE_NETWORK (2), "2018-07-01", NULL));
  assert_finding (plan, "Only 20% of people are covered by June 2018, when 40% is due: waiting for Sherborne, Poole, Kinson and 2 others");
  sample_commit (plan, lp_edit_unassign (plan, SAMPLE_OPTION, CODES ("J4"), NULL));
  assert_finding (plan, "Only 20% of people are covered by June 2018, when 40% is due: waiting for Sherborne, Poole, Kinson and 2 others, "
                        "and 1 unassigned practice");
  for (guint i = 1; i <= 5; i++)
    sample_commit (plan, lp_edit_network_start (plan, SAMPLE_NETWORK (i), "", NULL));
  assert_finding (plan, "No network has a start date yet, so nothing can be said of coverage by date");
}

static void
test_days (void)
{
  const struct { const char *iso, *month, *day; } cases[] = {
    { "2018-06-30", "June 2018", "30 June 2018" }, { "2018-06-01", "1 June 2018", "1 June 2018" }, { "2016-02-29", "February 2016", "29 February 2016" },
    { "2018-02-29", "", "" }, { "2018-6", "", "" }, { "", "", "" }, { "2018-06-30x", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *month = lp_day_format (lp_day_parse (cases[i].iso), TRUE);
      g_autofree char *day = lp_day_format (lp_day_parse (cases[i].iso), FALSE);

      g_assert_cmpstr (month, ==, cases[i].month);
      g_assert_cmpstr (day, ==, cases[i].day);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/standing/curve", test_curve);
  g_test_add_func ("/analysis/standing/milestones", test_milestones);
  g_test_add_func ("/analysis/standing/target", test_target);
  g_test_add_func ("/analysis/standing/late", test_late);
  g_test_add_func ("/analysis/standing/matrix", test_matrix);
  g_test_add_func ("/analysis/standing/finding", test_finding);
  g_test_add_func ("/analysis/standing/days", test_days);

  return g_test_run ();
}
