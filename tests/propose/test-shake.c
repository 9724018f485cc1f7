/* test-shake.c — a plan that is shaken stays a plan, and only what changed is bettered again */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "cases.h"
#include "propose/anneal.h"
#include "propose/first.h"
#include "propose/pool.h"
#include "propose/region.h"

#define CHARGE 20
#define UNITS 60
#define N_CASES 20
#define REGION 20
#define HEAT 0.15

static const LpExactLimits limits = {
  .rounds = 60, .grower_nodes = 4000000, .trial_nodes = 300000, .most_columns = 20000, .trial_labels = 25000, .most_labels = 50000,
  .cut_rounds = 12,
};

typedef struct
{
  LpProposeProblem *problem;
  LpModel *model;
  guint *group;
} Start;

static void
draw_start (Start *self, guint32 seed)
{
  const LpEffort effort = { 0 };
  LpAnneal params = { .seed = seed, .steps = 200, .heat = 1 };
  Case drawn;

  case_draw (&drawn, seed, UNITS, CASE_APART | CASE_PINS);
  self->problem = case_to_problem (&drawn);
  self->model = lp_model_new (self->problem, CHARGE);
  self->group = lp_anneal_start (self->model, seed);
  lp_anneal_run (self->model, &params, self->group, &effort);
}

/* The best plan is one that annealing cannot better, so what comes of it is another only if it was left. */
static void
solve_start (Start *self)
{
  const LpEffort effort = { 0 };
  LpExact best = lp_exact_solve (self->model, self->group, NULL, &limits, &effort);

  g_test_message ("cost %.1f, %s", best.cost, best.proved ? "proved" : "not proved");
}

static void
clear_start (Start *self)
{
  lp_propose_problem_free (self->problem);
  lp_model_free (self->model);
  g_free (self->group);
}

static void
assert_plan (const LpModel *model, const guint *group)
{
  g_autoptr (LpPool) plan = lp_pool_new ();

  lp_pool_add_plan (plan, model, group);
  for (guint j = 0; j < plan->columns->len; j++)
    {
      const LpColumn *column = lp_pool_column (plan, j);
      const guint *units = lp_pool_units (plan, column);

      g_assert_true (lp_model_connected (model, units, column->n));
      for (guint a = 0; a < column->n; a++)
        for (guint b = 0; b < a; b++)
          g_assert_true (lp_model_may_share (model, units[a], units[b]));
    }
}

static guint
count_units (const LpModel *model, const guint *group, guint g)
{
  guint n = 0;

  for (guint u = 0; u < model->n_units; u++)
    n += group[u] == g;
  return n;
}

/* The largest group falls to pieces, each with a number that is free. */
static void
break_up (const LpModel *model, const guint *before, guint *group)
{
  g_autofree guint8 *used = g_new0 (guint8, model->n_units + 1);
  guint number = 0, largest = before[0];

  for (guint u = 0; u < model->n_units; u++)
    if (count_units (model, before, before[u]) > count_units (model, before, largest))
      largest = before[u];
  for (guint u = 0; u < model->n_units; u++)
    used[before[u]] = before[u] != largest;
  for (guint u = 0; u < model->n_units; u++)
    {
      if (before[u] != largest)
        continue;
      while (used[number])
        number++;
      used[number] = TRUE;
      group[u] = number;
    }
}

/* Valid, mostly another plan, and the same one on any number of threads. */
static void
test_plan (void)
{
  const LpEffort effort = { 0 };
  guint n_changed = 0;

  for (guint32 seed = 1; seed <= N_CASES; seed++)
    {
      Start start;
      g_autofree guint *one = NULL;
      g_autofree guint *two = NULL;

      draw_start (&start, seed);
      solve_start (&start);
      one = lp_first_shake (start.model, start.group, HEAT, seed, 1, &effort);
      two = lp_first_shake (start.model, start.group, HEAT, seed, 2, &effort);
      assert_plan (start.model, one);
      for (guint u = 0; u < start.model->n_units; u++)
        g_assert_cmpuint (one[u], ==, two[u]);
      n_changed += fabs (lp_pool_cost_plan (start.model, one, NULL) - lp_pool_cost_plan (start.model, start.group, NULL)) > 1;
      clear_start (&start);
    }
  g_test_message ("%u of %u changed", n_changed, N_CASES);
  g_assert_cmpuint (n_changed, >, N_CASES / 2);
}

/* Groups of the plan that it came of open no region; those that changed do. */
static void
test_settled (void)
{
  const LpEffort effort = { 0 };

  for (guint32 seed = 1; seed <= N_CASES; seed++)
    {
      Start start;
      g_autofree guint *before = NULL;
      g_autoptr (LpRegions) same = NULL;
      g_autoptr (LpRegions) changed = NULL;

      draw_start (&start, seed);
      before = g_memdup2 (start.group, sizeof *before * start.model->n_units);
      same = lp_regions_new (start.model, start.group, seed, 1);
      same->better = before;
      g_assert_cmpfloat (lp_regions_sweep (same, REGION, &limits, &effort), ==, 0);
      g_assert_cmpuint (same->n_solved, ==, 0);
      break_up (start.model, before, start.group);
      changed = lp_regions_new (start.model, start.group, seed, 1);
      changed->better = before;
      lp_regions_sweep (changed, REGION, &limits, &effort);
      g_assert_cmpuint (changed->n_solved, >, 0);
      assert_plan (start.model, start.group);
      clear_start (&start);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/propose/shake/plan", test_plan);
  g_test_add_func ("/propose/shake/settled", test_settled);
  return g_test_run ();
}
