/* test-odd-inputs.c — strange problems: whatever is put in, a whole plan comes out, and no crash */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "cases.h"

static void
check_partition (const Case *c, const LpProposeResult *result)
{
  g_assert_cmpuint (result->n_practices, ==, c->n);
  for (guint i = 0; i < c->n; i++)
    {
      g_assert_cmpint (result->network[i] < 0, ==, c->left_out[i]);
      g_assert_cmpint (result->network[i], <, (gint) result->n_networks);
    }
  g_assert_true (isfinite (result->cost));
  g_assert_false (isnan (result->gap));
  if (isfinite (result->bound))
    g_assert_cmpfloat (result->bound, <=, result->cost + 1e-6 * (1 + fabs (result->cost)));
}

/* A strange problem: sizes and neighbours as they come, bands that fit nothing, wishes against each other. */
static void
draw_odd (Case *c, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  const gint64 bands[][2] = { { 30000, 50000 }, { 0, 1 }, { 0, 100000000 }, { 50000, 50000 }, { 1, 1000 }, { 200000, 300000 } };
  guint band = g_rand_int_range (rand, 0, G_N_ELEMENTS (bands));

  /* Most are small, so that there can be many. */
  case_draw (c, seed, g_rand_int_range (rand, 0, seed % 20 == 0 ? 14 : 7), g_rand_int_range (rand, 0, 0x200));
  if (g_rand_int_range (rand, 0, 2) == 0)
    {
      c->rules.least = bands[band][0];
      c->rules.most = bands[band][1];
    }
  if (g_rand_int_range (rand, 0, 4) == 0)
    c->rules.networks = g_rand_int_range (rand, 0, 30);
  for (guint i = 0; i < c->n; i++)
    {
      if (g_rand_int_range (rand, 0, 6) == 0)
        c->people[i] = g_rand_boolean (rand) ? 0 : 100000;
      if (seed % 11 == 0)
        c->near[i] = 0;
      if (seed % 13 == 0)
        c->x[i] = c->y[i] = 5;
      if (seed % 17 == 0)
        c->people[i] = 0;
    }
}

static void
test_odd_problems (void)
{
  for (guint32 seed = 1; seed <= 10000; seed++)
    {
      Case c;
      g_autoptr (LpProposeProblem) problem = NULL;
      g_autoptr (LpProposeResult) result = NULL;
      LpProposeSettings settings;

      draw_odd (&c, seed);
      problem = case_to_problem (&c);
      lp_propose_settings_init (&settings);
      settings.threads = 1;
      settings.seed = seed;
      settings.work = 0.1;
      settings.charge_outside = seed % 3 == 0 ? 50 : seed % 3 == 1 ? -1 : 0;
      result = lp_propose_solve (problem, &settings, NULL, NULL, NULL, NULL);
      g_assert_nonnull (result);
      check_partition (&c, result);
      for (guint i = 0; i < c.n; i++)
        {
          g_autoptr (GArray) why = lp_propose_why (problem, result->network, i, settings.charge_outside);

          g_assert_cmpint (why->len > 0, ==, !c.left_out[i]);
        }
    }
}

static void
test_no_practices (void)
{
  g_autoptr (LpProposeProblem) problem = lp_propose_problem_new ();
  g_autoptr (LpProposeResult) result = NULL;
  LpProposeSettings settings;

  lp_propose_settings_init (&settings);
  result = lp_propose_solve (problem, &settings, NULL, NULL, NULL, NULL);
  g_assert_nonnull (result);
  g_assert_cmpuint (result->n_networks, ==, 0);
  g_assert_true (result->proved);
}

static void
test_refused (void)
{
  static const struct { double x; gint64 people; gint64 least; double farthest; gint code; } cases[] = {
    { NAN, 1, 30000, 0, LP_PROPOSE_ERROR_POSITION },
    { INFINITY, 1, 30000, 0, LP_PROPOSE_ERROR_POSITION },
    { 0, -1, 30000, 0, LP_PROPOSE_ERROR_PEOPLE },
    { 0, G_MAXINT64, 30000, 0, LP_PROPOSE_ERROR_PEOPLE },
    { 0, 1, 60000, 0, LP_PROPOSE_ERROR_BAND },
    { 0, 1, 30000, -1, LP_PROPOSE_ERROR_RULE },
    { 0, 1, 30000, NAN, LP_PROPOSE_ERROR_RULE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LpProposeProblem) problem = lp_propose_problem_new ();
      g_autoptr (GError) error = NULL;
      LpProposeRules rules;
      LpProposeSettings settings;

      lp_propose_rules_init (&rules);
      rules.least = cases[i].least;
      rules.farthest_km = cases[i].farthest;
      lp_propose_problem_set_rules (problem, &rules);
      lp_propose_problem_add_practice (problem, cases[i].x, 0, cases[i].people, 0);
      lp_propose_settings_init (&settings);
      g_assert_null (lp_propose_solve (problem, &settings, NULL, NULL, NULL, &error));
      g_assert_error (error, LP_PROPOSE_ERROR, cases[i].code);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/propose/odd-inputs/problems", test_odd_problems);
  g_test_add_func ("/propose/odd-inputs/no-practices", test_no_practices);
  g_test_add_func ("/propose/odd-inputs/refused", test_refused);
  return g_test_run ();
}
