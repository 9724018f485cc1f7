/* test-steady.c — the same answer on any number of threads, and a valid one whenever it is stopped */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "cases.h"

typedef struct
{
  GCancellable *cancellable;
  guint left;
  gint64 people_outside; /* of the best plan told of so far */
  double cost;
} Countdown;

/* A wider country than case_draw ()'s, so that several regions can be solved side by side. */
static LpProposeProblem *
draw_country (guint32 seed, guint n)
{
  LpProposeProblem *problem = lp_propose_problem_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autofree double *x = g_new (double, n), *y = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      x[i] = g_rand_double_range (rand, 0, sqrt (n) * 3000);
      y[i] = g_rand_double_range (rand, 0, sqrt (n) * 3000);
      lp_propose_problem_add_practice (problem, x[i], y[i], g_rand_int_range (rand, 3000, 15000), i % 7);
      for (guint j = 0; j < i; j++)
        if (hypot (x[i] - x[j], y[i] - y[j]) < 4500)
          lp_propose_problem_add_neighbours (problem, i, j);
    }
  return problem;
}

static void
count_down_cb (const LpProposeProgress *progress, gpointer user_data)
{
  Countdown *countdown = user_data;

  g_assert_cmpfloat (progress->fraction, >=, 0);
  g_assert_cmpfloat (progress->fraction, <=, 1);
  g_assert_cmpfloat (progress->bound, <=, progress->cost + 1e-6 * (1 + fabs (progress->cost)));
  g_assert_cmpfloat (progress->gap, >=, -1e-6);
  g_assert_nonnull (progress->network);
  if (progress->people_outside < countdown->people_outside
      || (progress->people_outside == countdown->people_outside && progress->cost < countdown->cost))
    {
      countdown->people_outside = progress->people_outside;
      countdown->cost = progress->cost;
    }
  if (countdown->left-- == 0)
    g_cancellable_cancel (countdown->cancellable);
}

static void
assert_valid (const LpProposeProblem *problem, const LpProposeResult *result)
{
  g_autoptr (LpProposeResult) measured = lp_propose_measure (problem, result->network, -1);

  for (guint i = 0; i < measured->reasons->len; i++)
    g_test_message ("%s", (gchar *) g_ptr_array_index (measured->reasons, i));
  g_assert_cmpuint (measured->reasons->len, ==, 0);
  g_assert_cmpint (measured->people_outside, ==, result->people_outside);
  g_assert_cmpfloat_with_epsilon (measured->cost, result->cost, 1e-6 * fabs (result->cost));
}

static void
test_threads (void)
{
  g_autoptr (LpProposeProblem) problem = draw_country (5, 200);
  g_autoptr (LpProposeResult) one = NULL;
  LpProposeSettings settings;

  lp_propose_settings_init (&settings);
  settings.work = 0.1;
  settings.threads = 1;
  one = lp_propose_solve (problem, &settings, NULL, NULL, NULL, NULL);
  assert_valid (problem, one);
  for (guint threads = 2; threads <= 3; threads++)
    {
      g_autoptr (LpProposeResult) many = NULL;

      settings.threads = threads;
      many = lp_propose_solve (problem, &settings, NULL, NULL, NULL, NULL);
      for (guint i = 0; i < one->n_practices; i++)
        g_assert_cmpint (one->network[i], ==, many->network[i]);
      g_assert_cmpfloat (one->cost, ==, many->cost);
      g_assert_cmpfloat (one->bound, ==, many->bound);
    }
}

/* More than is proved, so that prices are raised all over: the same on any number of threads, and a bound that no other plan with as few people outside is
 * below, whether they come first or are charged. */
static void
test_large (gconstpointer data)
{
  g_autoptr (LpProposeProblem) problem = draw_country (9, 470);
  g_autoptr (LpProposeResult) one = NULL;
  LpProposeSettings settings;

  /* On an island: 25,000 people too few in any plan. */
  lp_propose_problem_add_practice (problem, -100000, 0, 5000, 0);
  lp_propose_settings_init (&settings);
  settings.work = 0.1;
  settings.threads = 1;
  settings.charge_outside = GPOINTER_TO_INT (data);
  one = lp_propose_solve (problem, &settings, NULL, NULL, NULL, NULL);
  g_test_message ("outside %" G_GINT64_FORMAT ", cost %.1f, bound %.1f, gap %.4f", one->people_outside, one->cost, one->bound, one->gap);
  g_assert_false (one->proved);
  g_assert_cmpfloat (one->gap, >, 0);
  g_assert_cmpint (one->people_outside, >, 20000);
  g_assert_cmpfloat (one->gap, <, 0.1);
  for (guint threads = 2; threads <= 3; threads++)
    {
      g_autoptr (LpProposeResult) other = NULL;

      settings.threads = threads;
      settings.seed = threads == 2 ? 1 : 3;
      other = lp_propose_solve (problem, &settings, NULL, NULL, NULL, NULL);
      if (settings.charge_outside >= 0 || other->people_outside <= one->people_outside)
        g_assert_cmpfloat (one->bound, <=, other->cost);
      if (settings.seed != 1)
        continue;
      for (guint i = 0; i < one->n_practices; i++)
        g_assert_cmpint (one->network[i], ==, other->network[i]);
      g_assert_cmpfloat (one->bound, ==, other->bound);
    }
}

/* Too large for its narrow band to be proved: the same on one and on two threads, and what is said of people outside and of the cost of plans with so few
 * is true of every other plan found. */
static void
test_narrow (gconstpointer data)
{
  g_autoptr (LpProposeProblem) problem = draw_country (6, 80);
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_propose_result_free);
  LpProposeSettings settings;
  LpProposeRules rules;

  lp_propose_rules_init (&rules);
  rules.networks = GPOINTER_TO_UINT (data);
  rules.least = rules.networks > 0 ? 30000 : 48000;
  lp_propose_problem_set_rules (problem, &rules);
  lp_propose_settings_init (&settings);
  settings.work = 0.1;
  for (guint i = 0; i < 4; i++)
    {
      settings.threads = 1 + i % 2;
      settings.seed = 1 + i / 2;
      g_ptr_array_add (results, lp_propose_solve (problem, &settings, NULL, NULL, NULL, NULL));
    }
  for (guint i = 0; i < results->len; i++)
    {
      const LpProposeResult *one = g_ptr_array_index (results, i), *twin = g_ptr_array_index (results, i ^ 1);

      assert_valid (problem, one);
      g_test_message ("outside %" G_GINT64_FORMAT ", at least %" G_GINT64_FORMAT ", cost %.1f, bound %.1f, proved %d", one->people_outside,
                      one->outside_bound, one->cost, one->bound, one->proved);
      g_assert_cmpmem (one->network, sizeof (gint) * one->n_practices, twin->network, sizeof (gint) * twin->n_practices);
      g_assert_cmpfloat (one->bound, ==, twin->bound);
      g_assert_cmpint (one->outside_bound, ==, twin->outside_bound);
      for (guint k = 0; k < results->len; k++)
        {
          const LpProposeResult *other = g_ptr_array_index (results, k);

          g_assert_cmpint (one->outside_bound, <=, other->people_outside);
          if (other->people_outside <= one->people_outside)
            g_assert_cmpfloat (one->bound, <=, other->cost + 1e-6 * other->cost);
        }
    }
}

/* Stopped at any moment a search gives a valid plan, and none worse than it has told of: what annealing found is not lost to the proof. */
static void
test_cancel (gconstpointer data)
{
  g_autoptr (LpProposeProblem) problem = draw_country (6, 80);
  LpProposeRules rules;

  lp_propose_rules_init (&rules);
  rules.least = GPOINTER_TO_UINT (data);
  lp_propose_problem_set_rules (problem, &rules);

  for (guint after = 0; after < 40; after += after < 6 ? 1 : 7)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Countdown countdown = { cancellable, after, G_MAXINT64, HUGE_VAL };
      g_autoptr (LpProposeResult) result = NULL;
      LpProposeSettings settings;

      lp_propose_settings_init (&settings);
      result = lp_propose_solve (problem, &settings, count_down_cb, &countdown, cancellable, NULL);
      g_assert_nonnull (result);
      g_assert_cmpint (result->cancelled, ==, g_cancellable_is_cancelled (cancellable));
      assert_valid (problem, result);
      g_assert_cmpint (result->people_outside, <=, countdown.people_outside);
      if (result->people_outside == countdown.people_outside)
        g_assert_cmpfloat (result->cost, <=, countdown.cost + 1e-6 * fabs (countdown.cost));
    }
}

static void
test_cancelled_before (void)
{
  g_autoptr (LpProposeProblem) problem = draw_country (7, 60);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (LpProposeResult) result = NULL;
  LpProposeSettings settings;

  g_cancellable_cancel (cancellable);
  lp_propose_settings_init (&settings);
  result = lp_propose_solve (problem, &settings, NULL, NULL, cancellable, NULL);
  g_assert_true (result->cancelled);
  g_assert_false (result->proved);
  assert_valid (problem, result);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/propose/steady/threads", test_threads);
  g_test_add_data_func ("/propose/steady/large", GINT_TO_POINTER (-1), test_large);
  g_test_add_data_func ("/propose/steady/large-charged", GINT_TO_POINTER (300), test_large);
  g_test_add_data_func ("/propose/steady/cancel", GUINT_TO_POINTER (30000), test_cancel);
  g_test_add_data_func ("/propose/steady/cancel-narrow-band", GUINT_TO_POINTER (42000), test_cancel);
  g_test_add_func ("/propose/steady/cancelled-before", test_cancelled_before);
  g_test_add_data_func ("/propose/steady/narrow-band", GUINT_TO_POINTER (0), test_narrow);
  g_test_add_data_func ("/propose/steady/too-many-networks", GUINT_TO_POINTER (24), test_narrow);
  return g_test_run ();
}
