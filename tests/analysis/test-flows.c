/* test-flows.c — who stays, moves, gains and loses, worked by hand, and options side by side */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/comparison.h"
#include "analysis/flows.h"
#include "plan/edit-membership.h"
#include "plan/edit-network.h"
#include "plan/edit-option.h"
#include "sample.h"

#define CODES(...) ((const char *const[]) { __VA_ARGS__, NULL })

static const SamplePractice practices[] = {
  { "J1", "Abbey View", 20000, 1, FALSE },
  { "J2", "Bridges", 15000, 1, FALSE },
  { "J3", "Cross Road", 12000, 1, FALSE },
  { "J4", "Dale", 33000, 2, FALSE },
  { "J5", "Evergreen", 2000, 0, FALSE },
  { "J6", "Forest", 1000, 0, FALSE },
};
static const char *const networks[] = { "Purbeck", "Weymouth", NULL };

/* A copy of Option A in which Purbeck has been split, Weymouth has lost its only practice and Evergreen has gained a network. */
static LpPlan *
new_plan (gint64 *second)
{
  LpPlan *plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  gint64 network = 0;

  sample_commit (plan, lp_edit_option_duplicate (plan, SAMPLE_OPTION, "Option B", second, NULL));
  sample_commit (plan, lp_edit_network_new (plan, *second, "Swanage", CODES ("J2", "J5"), &network, NULL));
  sample_commit (plan, lp_edit_unassign (plan, *second, CODES ("J4"), NULL));

  return plan;
}

static LpCoverage *
cover (LpPlan *plan,
       gint64  option_id)
{
  return lp_coverage_new (plan, lp_plan_find_option (plan, option_id));
}

static void
assert_kind (const LpFlows *flows,
             const char    *code,
             LpFlowKind     kind)
{
  for (guint i = 0; i < lp_flows_get_n_practices (flows); i++)
    {
      const LpFlowPractice *practice = lp_flows_get_practice (flows, i);

      if (g_str_equal (practice->code, code))
        {
          g_assert_cmpstr (lp_flow_kind_get_name (practice->kind), ==, lp_flow_kind_get_name (kind));
          return;
        }
    }
  g_assert_not_reached ();
}

static void
test_kinds (void)
{
  gint64 second, people;
  g_autoptr (LpPlan) plan = new_plan (&second);
  g_autoptr (LpCoverage) a = cover (plan, SAMPLE_OPTION);
  g_autoptr (LpCoverage) b = cover (plan, second);
  g_autoptr (LpFlows) flows = lp_flows_new (plan, a, b);
  g_autofree char *sentence = lp_flows_describe (flows);

  assert_kind (flows, "J1", LP_FLOW_STAYS);
  assert_kind (flows, "J2", LP_FLOW_MOVES);
  assert_kind (flows, "J3", LP_FLOW_STAYS);
  assert_kind (flows, "J4", LP_FLOW_LOSES);
  assert_kind (flows, "J5", LP_FLOW_GAINS);
  assert_kind (flows, "J6", LP_FLOW_WITHOUT);
  g_assert_cmpuint (lp_flows_count (flows, LP_FLOW_STAYS, &people), ==, 2);
  g_assert_cmpint (people, ==, 32000);
  g_assert_cmpstr (sentence, ==, "1 practice with 15,000 people changes network; 1 gains one; 1 loses its own");
}

static void
test_matrix (void)
{
  gint64 second, people = 0;
  g_autoptr (LpPlan) plan = new_plan (&second);
  g_autoptr (LpCoverage) a = cover (plan, SAMPLE_OPTION);
  g_autoptr (LpCoverage) b = cover (plan, second);
  g_autoptr (LpFlows) flows = lp_flows_new (plan, a, b);

  /* Purbeck, Weymouth, unassigned; and Purbeck, Weymouth, Swanage, unassigned. */
  g_assert_cmpuint (lp_flows_get_n_before (flows), ==, 3);
  g_assert_cmpuint (lp_flows_get_n_after (flows), ==, 4);
  g_assert_cmpint (lp_flows_get_before (flows, 2)->id, ==, 0);
  g_assert_cmpint (lp_flows_get_before (flows, 0)->people, ==, 47000);
  g_assert_cmpint (lp_flows_get_after (flows, 0)->people, ==, 32000);
  g_assert_cmpint (lp_flows_find (flows, 0, 2)->people, ==, 15000);
  g_assert_null (lp_flows_find (flows, 1, 2));
  for (guint i = 0; i < lp_flows_get_n (flows); i++)
    people += lp_flows_get (flows, i)->people;
  g_assert_cmpint (people, ==, lp_plan_get_people (plan));
}

/* Every sample practice is in one locality, which keeps its largest part. */
static void
test_localities (void)
{
  gint64 second;
  g_autoptr (LpPlan) plan = new_plan (&second);
  g_autoptr (LpCoverage) b = cover (plan, second);
  g_autoptr (LpFlows) flows = lp_flows_new (plan, NULL, b);

  g_assert_cmpuint (lp_flows_get_n_before (flows), ==, 1);
  g_assert_false (lp_flows_get_before (flows, 0)->is_network);
  assert_kind (flows, "J1", LP_FLOW_STAYS);
  assert_kind (flows, "J2", LP_FLOW_MOVES);
  assert_kind (flows, "J4", LP_FLOW_LOSES);
}

/* Two that are merged stay together, and a network that has only been given another name has not moved. */
static void
test_merged (void)
{
  gint64 second;
  g_autoptr (LpPlan) plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  g_autoptr (LpCoverage) a = NULL;
  g_autoptr (LpCoverage) b = NULL;
  g_autoptr (LpFlows) flows = NULL;
  const LpOption *option;

  sample_commit (plan, lp_edit_option_duplicate (plan, SAMPLE_OPTION, "Option B", &second, NULL));
  option = lp_plan_find_option (plan, second);
  sample_commit (plan, lp_edit_network_merge (plan, ((LpNetwork *) g_ptr_array_index (option->networks, 1))->id,
                                              ((LpNetwork *) g_ptr_array_index (option->networks, 0))->id, NULL));
  a = cover (plan, SAMPLE_OPTION);
  b = cover (plan, second);
  flows = lp_flows_new (plan, a, b);
  g_assert_cmpuint (lp_flows_count (flows, LP_FLOW_STAYS, NULL), ==, 4);
  g_assert_cmpuint (lp_flows_count (flows, LP_FLOW_MOVES, NULL), ==, 0);
}

static void
assert_value (const LpComparison *comparison,
              LpCompared          figure,
              guint               side,
              const char         *text,
              gboolean            best)
{
  const LpComparedValue *value = lp_comparison_get (comparison, figure, side);

  g_assert_cmpstr (value->text, ==, text);
  g_assert_cmpint (value->best, ==, best);
}

/* Between two states of one option a network keeps those who are still in it, although most of its people have left. */
static void
test_since (void)
{
  g_autoptr (LpPlan) then = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  g_autoptr (LpPlan) now = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  gint64 purbeck = ((LpNetwork *) g_ptr_array_index (lp_plan_find_option (then, SAMPLE_OPTION)->networks, 0))->id;
  gint64 weymouth = ((LpNetwork *) g_ptr_array_index (lp_plan_find_option (then, SAMPLE_OPTION)->networks, 1))->id;
  g_autoptr (LpCoverage) before = cover (then, SAMPLE_OPTION);
  g_autoptr (LpCoverage) after = NULL;
  g_autoptr (LpFlows) flows = NULL;

  sample_commit (now, lp_edit_assign (now, SAMPLE_OPTION, CODES ("J1", "J2"), weymouth, NULL));
  sample_commit (now, lp_edit_assign (now, SAMPLE_OPTION, CODES ("J5"), purbeck, NULL));
  after = cover (now, SAMPLE_OPTION);
  flows = lp_flows_new_since (then, before, now, after);
  assert_kind (flows, "J1", LP_FLOW_MOVES);
  assert_kind (flows, "J2", LP_FLOW_MOVES);
  assert_kind (flows, "J3", LP_FLOW_STAYS);
  assert_kind (flows, "J4", LP_FLOW_STAYS);
  assert_kind (flows, "J5", LP_FLOW_GAINS);
  assert_kind (flows, "J6", LP_FLOW_WITHOUT);
}

static void
test_comparison (void)
{
  gint64 second;
  g_autoptr (LpPlan) plan = new_plan (&second);
  g_autoptr (LpCoverage) a = cover (plan, SAMPLE_OPTION);
  g_autoptr (LpCoverage) b = cover (plan, second);
  g_autoptr (LpComparison) comparison = lp_comparison_new ((LpComparisonSide[]) { { plan, NULL, a, NULL }, { plan, NULL, b, NULL } }, 2);
  g_autofree char *sentence = lp_comparison_describe (comparison);

  assert_value (comparison, LP_COMPARE_NETWORKS, 0, "2", FALSE);
  assert_value (comparison, LP_COMPARE_NETWORKS, 1, "2", FALSE);
  assert_value (comparison, LP_COMPARE_RIGHT_SIZE, 0, "2", TRUE);
  assert_value (comparison, LP_COMPARE_RIGHT_SIZE, 1, "1", FALSE);
  assert_value (comparison, LP_COMPARE_UNDER, 0, "0", TRUE);
  assert_value (comparison, LP_COMPARE_OVER, 0, "0", FALSE);
  assert_value (comparison, LP_COMPARE_COVERAGE, 0, "96.4%", TRUE);
  assert_value (comparison, LP_COMPARE_COVERAGE, 1, "38.6%", FALSE);
  assert_value (comparison, LP_COMPARE_SMALLEST, 1, "17,000", FALSE);
  assert_value (comparison, LP_COMPARE_MEAN_KM, 0, "–", FALSE);
  assert_value (comparison, LP_COMPARE_LOCALITIES_SPLIT, 0, "1", FALSE);
  assert_value (comparison, LP_COMPARE_UNASSIGNED, 0, "2", FALSE);
  assert_value (comparison, LP_COMPARE_UNASSIGNED, 1, "2", FALSE);
  g_assert_cmpstr (sentence, ==, "96.4% of people are covered in Option A, 38.6% in Option B");
}

/* An option without networks has no figures of networks, and nothing is better than nothing. */
static void
test_empty_option (void)
{
  gint64 empty;
  g_autoptr (LpPlan) plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  g_autoptr (LpCoverage) a = NULL;
  g_autoptr (LpCoverage) b = NULL;
  g_autoptr (LpComparison) comparison = NULL;

  sample_commit (plan, lp_edit_option_new (plan, "Empty", &empty, NULL));
  a = cover (plan, SAMPLE_OPTION);
  b = cover (plan, empty);
  comparison = lp_comparison_new ((LpComparisonSide[]) { { plan, NULL, a, NULL }, { plan, NULL, b, NULL } }, 2);
  assert_value (comparison, LP_COMPARE_UNDER, 1, "–", FALSE);
  assert_value (comparison, LP_COMPARE_RIGHT_SIZE, 0, "2", FALSE);
  assert_value (comparison, LP_COMPARE_COVERAGE, 0, "96.4%", TRUE);
}

/* Of three the best of those that are known is marked. */
static void
test_unknown_side (void)
{
  gint64 second, empty;
  g_autoptr (LpPlan) plan = new_plan (&second);
  g_autoptr (LpCoverage) a = NULL;
  g_autoptr (LpCoverage) b = NULL;
  g_autoptr (LpCoverage) c = NULL;
  g_autoptr (LpComparison) comparison = NULL;

  sample_commit (plan, lp_edit_option_new (plan, "Empty", &empty, NULL));
  a = cover (plan, SAMPLE_OPTION);
  b = cover (plan, second);
  c = cover (plan, empty);
  comparison = lp_comparison_new ((LpComparisonSide[]) { { plan, NULL, c, NULL }, { plan, NULL, a, NULL }, { plan, NULL, b, NULL } }, 3);
  assert_value (comparison, LP_COMPARE_RIGHT_SIZE, 0, "–", FALSE);
  assert_value (comparison, LP_COMPARE_RIGHT_SIZE, 1, "2", TRUE);
  assert_value (comparison, LP_COMPARE_RIGHT_SIZE, 2, "1", FALSE);
  assert_value (comparison, LP_COMPARE_COVERAGE, 0, "0.0%", FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/flows/kinds", test_kinds);
  g_test_add_func ("/analysis/flows/matrix", test_matrix);
  g_test_add_func ("/analysis/flows/localities", test_localities);
  g_test_add_func ("/analysis/flows/merged", test_merged);
  g_test_add_func ("/analysis/flows/since", test_since);
  g_test_add_func ("/analysis/comparison/figures", test_comparison);
  g_test_add_func ("/analysis/comparison/empty-option", test_empty_option);
  g_test_add_func ("/analysis/comparison/unknown-side", test_unknown_side);

  return g_test_run ();
}
