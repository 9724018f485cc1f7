/* test-what-if.c — a move foretold is the move that comes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/what-if.h"
#include "analysis/reach.h"
#include "plan/edit-membership.h"
#include "land.h"

#define CODES(...) ((const char *const[]) { __VA_ARGS__, NULL })

static const SamplePractice practices[] = {
  { "J1", "Abbey View", 28361, 1, FALSE },
  { "J2", "Bridges", 54917, 2, FALSE },
  { "J3", "Cross Road", 40000, 3, TRUE },
  { "J4", "Dale", 5000, 3, FALSE },
  { "J5", "Evergreen", 2455, 0, FALSE },
  { "J6", "Forest", -1, 0, FALSE },
};
static const char *const networks[] = { "Purbeck", "Christchurch", "Sherborne", NULL };

static void
test_cases (void)
{
  static const struct
  {
    const char *codes[4];
    gint64 to;
    const char *words[3];
  } cases[] = {
    { { "J5" }, SAMPLE_NETWORK (1), { "Purbeck 28,361 → 30,816, right size" } },
    { { "J5", "J5" }, SAMPLE_NETWORK (1), { "Purbeck 28,361 → 30,816, right size" } },
    { { "J2" }, SAMPLE_NETWORK (1), { "Purbeck 28,361 → 83,278, over", "Christchurch 54,917 → 0, under" } },
    /* The receiving network first, then those that lose, by number. */
    { { "J1", "J4", "J5" }, SAMPLE_NETWORK (2), { "Christchurch 54,917 → 90,733, over", "Purbeck 28,361 → 0, under", "Sherborne 45,000 → 40,000, right size" } },
    { { "J4" }, 0, { "Sherborne 45,000 → 40,000, right size" } },
    /* A list that is not known adds nobody. */
    { { "J6" }, SAMPLE_NETWORK (1), { "Purbeck 28,361 → 28,361, under" } },
    /* Pinned, there already, unassigned already, unknown: nothing would come of it. */
    { { "J3" }, SAMPLE_NETWORK (1), { NULL } },
    { { "J1" }, SAMPLE_NETWORK (1), { NULL } },
    { { "J5" }, 0, { NULL } },
    { { "X9" }, SAMPLE_NETWORK (1), { NULL } },
    { { NULL }, SAMPLE_NETWORK (1), { NULL } },
  };
  g_autoptr (LpPlan) plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  g_autoptr (LpCoverage) coverage = lp_coverage_new (plan, lp_plan_get_option (plan, 0));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) answer = lp_what_if_move (plan, coverage, NULL, cases[i].codes, cases[i].to);
      guint n_words = 0;

      while (n_words < G_N_ELEMENTS (cases[i].words) && cases[i].words[n_words] != NULL)
        n_words++;
      g_assert_cmpuint (answer->len, ==, n_words);
      for (guint j = 0; j < answer->len; j++)
        {
          const LpWhatIf *what_if = g_ptr_array_index (answer, j);
          g_autofree char *words = lp_what_if_describe (what_if, lp_coverage_find_network (coverage, what_if->network_id));

          g_assert_cmpstr (words, ==, cases[i].words[j]);
        }
    }
}

/* With the cells, how the networks would hang together, and how far their people would be from the centre. */
static void
test_reach (void)
{
  static const SamplePractice line[] = {
    { "J1", "Abbey View", 1000, 1, FALSE }, { "J2", "Bridges", 1000, 1, FALSE }, { "J3", "Cross Road", 1000, 1, FALSE }, { "J4", "Dale", 3000, 2, FALSE },
  };
  g_autoptr (LpPlan) plan = sample_plan (line, G_N_ELEMENTS (line), networks);
  const LpOption *option = lp_plan_get_option (plan, 0);
  g_autoptr (LpCoverage) coverage = lp_coverage_new (plan, option);
  g_autoptr (LpCells) cells = land_cells (plan, NULL);
  g_autoptr (GPtrArray) answer = lp_what_if_move (plan, coverage, cells, CODES ("J2"), SAMPLE_NETWORK (2));
  const LpWhatIf *gains = g_ptr_array_index (answer, 0), *loses = g_ptr_array_index (answer, 1);
  g_autofree char *words = lp_what_if_describe (gains, lp_coverage_find_network (coverage, gains->network_id));
  g_autofree char *other = lp_what_if_describe (loses, lp_coverage_find_network (coverage, loses->network_id));
  g_autoptr (LpReach) after = NULL;

  g_assert_cmpstr (words, ==, "Christchurch 3,000 → 4,000, under, in 2 pieces, mean 0.0 → 0.5 km");
  g_assert_cmpstr (other, ==, "Purbeck 3,000 → 2,000, under, in 2 pieces, mean 0.7 → 1.0 km");
  sample_commit (plan, lp_edit_assign (plan, SAMPLE_OPTION, CODES ("J2"), SAMPLE_NETWORK (2), NULL));
  after = lp_reach_new (plan, lp_plan_get_option (plan, 0), cells, NULL);
  for (guint i = 0; i < answer->len; i++)
    {
      const LpWhatIf *what_if = g_ptr_array_index (answer, i);
      const LpNetworkReach *found = lp_reach_find (after, what_if->network_id);

      g_assert_cmpuint (what_if->pieces_after, ==, found->n_pieces);
      g_assert_cmpfloat_with_epsilon (what_if->mean_km_after, found->mean_km, 1e-9);
    }
}

static void
test_comes_true (void)
{
  g_autoptr (LpPlan) plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  g_autoptr (LpCoverage) before = lp_coverage_new (plan, lp_plan_get_option (plan, 0));
  g_autoptr (GPtrArray) answer = lp_what_if_move (plan, before, NULL, CODES ("J1", "J4", "J5"), SAMPLE_NETWORK (2));
  g_autoptr (LpCoverage) after = NULL;

  sample_commit (plan, lp_edit_assign (plan, SAMPLE_OPTION, CODES ("J1", "J4", "J5"), SAMPLE_NETWORK (2), NULL));
  after = lp_coverage_new (plan, lp_plan_get_option (plan, 0));

  g_assert_cmpuint (answer->len, ==, 3);
  for (guint i = 0; i < answer->len; i++)
    {
      const LpWhatIf *what_if = g_ptr_array_index (answer, i);
      const LpNetworkTotals *network = lp_coverage_find_network (after, what_if->network_id);

      g_assert_cmpint (what_if->people_after, ==, network->people);
      g_assert_cmpint (what_if->size_after, ==, network->size);
      g_assert_cmpint (what_if->people_before, ==, lp_coverage_find_network (before, what_if->network_id)->people);
      g_assert_cmpint (what_if->size_before, ==, lp_coverage_find_network (before, what_if->network_id)->size);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/what-if/cases", test_cases);
  g_test_add_func ("/analysis/what-if/reach", test_reach);
  g_test_add_func ("/analysis/what-if/comes-true", test_comes_true);

  return g_test_run ();
}
