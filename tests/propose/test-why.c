/* test-why.c — what it costs to put a practice elsewhere, and what is said of impossible wishes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cases.h"

/* Four practices in a row, 1 km apart, 20,000 people each: 0 1 | 2 3. */
static LpProposeProblem *
make_row (void)
{
  LpProposeProblem *problem = lp_propose_problem_new ();

  for (guint i = 0; i < 4; i++)
    lp_propose_problem_add_practice (problem, i * 1000.0, 0, 20000, 0);
  for (guint i = 1; i < 4; i++)
    lp_propose_problem_add_neighbours (problem, i - 1, i);
  return problem;
}

static void
test_costs (void)
{
  const gint network[] = { 7, 7, 3, 3 };
  g_autoptr (LpProposeProblem) problem = make_row ();
  g_autoptr (GArray) why = lp_propose_why (problem, network, 1, 50);
  const LpProposeWhy *other;

  g_assert_cmpuint (why->len, ==, 2);
  g_assert_true (g_array_index (why, LpProposeWhy, 0).here);
  other = &g_array_index (why, LpProposeWhy, 1);
  g_assert_cmpint (other->network, ==, 3);
  /* Before: 20,000 in each. After: 0 alone, and 1 and 3 go 1 km each to 2. */
  g_assert_cmpfloat_with_epsilon (other->km, 0, 1e-6);
  /* 60,000 in one is 10,000 over; 20,000 in the other is 10,000 short. */
  g_assert_cmpint (other->people_outside, ==, 20000);
  g_assert_cmpfloat_with_epsilon (other->cost, 50.0 * 20000, 1e-6);
  g_assert_false (other->breaks_connection);
  g_assert_false (other->breaks_rule);
}

static void
test_broken_rules (void)
{
  const gint network[] = { 0, 1, 1, 1 };
  g_autoptr (LpProposeProblem) problem = make_row ();
  g_autoptr (GArray) why = NULL;

  lp_propose_problem_keep_together (problem, 1, 2);
  why = lp_propose_why (problem, network, 1, -1);
  g_assert_cmpuint (why->len, ==, 2);
  g_assert_true (g_array_index (why, LpProposeWhy, 1).breaks_rule);
  g_clear_pointer (&why, g_array_unref);
  why = lp_propose_why (problem, (const gint[]) { 1, 1, 0, 1 }, 2, -1);
  g_assert_false (g_array_index (why, LpProposeWhy, 1).breaks_connection);
}

static void
test_island (void)
{
  g_autoptr (LpProposeProblem) problem = make_row ();
  g_autoptr (LpProposeResult) result = NULL;
  guint island = lp_propose_problem_add_practice (problem, 90000, 0, 9000, 0);
  LpProposeSettings settings;
  gboolean told = FALSE;

  lp_propose_problem_name_practice (problem, island, "Lundy");
  lp_propose_settings_init (&settings);
  result = lp_propose_solve (problem, &settings, NULL, NULL, NULL, NULL);
  g_assert_cmpint (result->people_outside, ==, 21000);
  g_assert_true (result->proved);
  for (guint i = 0; i < result->reasons->len; i++)
    told = told || g_str_has_prefix (g_ptr_array_index (result->reasons, i), "Lundy has 9");
  g_assert_true (told);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/propose/why/costs", test_costs);
  g_test_add_func ("/propose/why/broken-rules", test_broken_rules);
  g_test_add_func ("/propose/why/island", test_island);
  return g_test_run ();
}
