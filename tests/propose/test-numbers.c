/* test-numbers.c — each number of networks solved for itself, against all of them at once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "cases.h"
#include "propose/master.h"
#include "propose/numbers.h"

#define CHARGE 20
#define N_CASES 40

/* Enough for a proof. */
static const LpExactLimits limits = {
  .rounds = 400, .grower_nodes = 60000000, .trial_nodes = 500000, .most_columns = 150000, .trial_labels = 200000, .most_labels = 2000000,
  .cut_rounds = 20, .tree_nodes = 10000,
};

typedef struct
{
  Case drawn;
  LpProposeProblem *problem;
  LpModel *model;
  guint *group;          /* every unit by itself */
  double *price;
} Fixture;

static void
set_up (Fixture *self, guint32 seed, guint n)
{
  memset (self, 0, sizeof *self);
  case_draw (&self->drawn, seed, n, seed % 2 == 0 ? CASE_NARROW : CASE_PLAIN);
  self->problem = case_to_problem (&self->drawn);
  self->model = lp_model_new (self->problem, CHARGE);
  self->group = g_new (guint, self->model->n_units + 1);
  self->price = g_new0 (double, self->model->n_units + 1);
  for (guint u = 0; u < self->model->n_units; u++)
    self->group[u] = u;
  lp_master_guess_prices (self->model, self->group, self->price);
}

static void
tear_down (Fixture *self)
{
  lp_model_free (self->model);
  lp_propose_problem_free (self->problem);
  g_free (self->group);
  g_free (self->price);
}

/* A plan known, and a bound that says nothing. */
static LpExact
begin (const Fixture *f)
{
  return (LpExact) { .cost = lp_pool_cost_plan (f->model, f->group, NULL), .bound = -HUGE_VAL };
}

/* From any number in the middle the same optimum is come to, with a bound that proves it. */
static void
test_optimum (void)
{
  const LpEffort effort = { 0 };

  for (guint32 seed = 1; seed <= N_CASES; seed++)
    {
      Fixture f;
      LpExact whole, parts;
      g_autofree guint *group = NULL;

      set_up (&f, seed, 8 + seed % 16);
      group = g_memdup2 (f.group, sizeof (guint) * (f.model->n_units + 1));
      parts = begin (&f);
      whole = lp_exact_solve (f.model, group, NULL, &limits, &effort);
      lp_numbers_solve (f.model, f.group, &parts, f.price, 0.5 + seed % 7, &limits, &effort);
      g_test_message ("seed %u: %.3f with all numbers at once, %.3f by each, bound %.3f", seed, whole.cost, parts.cost, parts.bound);
      g_assert_true (whole.proved);
      g_assert_cmpfloat_with_epsilon (parts.cost, whole.cost, 2 * lp_cost_tolerance (whole.cost));
      g_assert_cmpfloat_with_epsilon (lp_pool_cost_plan (f.model, f.group, NULL), parts.cost, 1e-3);
      g_assert_cmpfloat_with_epsilon (parts.bound, parts.cost, 2 * lp_cost_tolerance (parts.cost));
      tear_down (&f);
    }
}

/* With hardly any work allowed nothing is proved, and what is said is still true. */
static void
test_stopped (void)
{
  const LpExactLimits few = { .rounds = 3, .grower_nodes = 2000, .trial_nodes = 100, .most_columns = 50, .trial_labels = 10, .most_labels = 20, .cut_rounds = 2 };
  const LpEffort effort = { 0 };

  for (guint32 seed = 1; seed <= N_CASES; seed++)
    {
      Fixture f;
      LpExact best, stopped;
      g_autofree guint *group = NULL;

      set_up (&f, seed, 8 + seed % 16);
      group = g_memdup2 (f.group, sizeof (guint) * (f.model->n_units + 1));
      best = lp_exact_solve (f.model, group, NULL, &limits, &effort);
      stopped = begin (&f);
      lp_numbers_solve (f.model, f.group, &stopped, f.price, 3, &few, &effort);
      g_assert_cmpfloat (stopped.bound, <=, best.cost + lp_cost_tolerance (best.cost));
      g_assert_cmpfloat (stopped.cost, >=, best.cost - lp_cost_tolerance (best.cost));
      g_assert_cmpfloat_with_epsilon (lp_pool_cost_plan (f.model, f.group, NULL), stopped.cost, 1e-3);
      tear_down (&f);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/propose/numbers/optimum", test_optimum);
  g_test_add_func ("/propose/numbers/stopped", test_stopped);
  return g_test_run ();
}
