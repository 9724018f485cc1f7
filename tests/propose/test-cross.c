/* test-cross.c — the better parts of two plans: nothing better can be put together of their groups, and all of it is a plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "cases.h"
#include "propose/anneal.h"
#include "propose/cross.h"
#include "propose/pool.h"

#define CHARGE 20
#define UNITS 60
#define N_CASES 40

/* So short a walk that two of them end apart. */
#define STEPS 30

typedef struct
{
  const LpModel *model;
  const LpPool *groups;    /* of both plans */
  guint8 covered[UNITS];
} Cover;

static guint *
find_plan (const LpModel *model, guint64 seed)
{
  const LpEffort effort = { 0 };
  LpAnneal params = { .seed = seed, .steps = STEPS, .heat = 0.2 };
  guint *group = lp_anneal_start (model, seed);

  lp_anneal_run (model, &params, group, &effort);
  return group;
}

static guint
find_open (const Cover *cover)
{
  for (guint u = 0; u < cover->model->n_units; u++)
    if (!cover->covered[u])
      return u;
  return G_MAXUINT;
}

/* Whether no unit of the group is covered, and one is @open. */
static gboolean
fits (const Cover *cover, const LpColumn *column, guint open)
{
  const guint *units = lp_pool_units (cover->groups, column);
  gboolean has_open = FALSE;

  for (guint k = 0; k < column->n; k++)
    {
      if (cover->covered[units[k]])
        return FALSE;
      has_open = has_open || units[k] == open;
    }
  return has_open;
}

/* The least cost of the units not yet covered, by trying every group that holds the first of them. */
static double
find_least (Cover *cover)
{
  guint open = find_open (cover);
  double least = HUGE_VAL;

  if (open == G_MAXUINT)
    return 0;
  for (guint j = 0; j < cover->groups->columns->len; j++)
    {
      const LpColumn *column = lp_pool_column (cover->groups, j);
      const guint *units = lp_pool_units (cover->groups, column);

      if (!fits (cover, column, open))
        continue;
      for (guint k = 0; k < column->n; k++)
        cover->covered[units[k]] = TRUE;
      least = MIN (least, column->cost + find_least (cover));
      for (guint k = 0; k < column->n; k++)
        cover->covered[units[k]] = FALSE;
    }
  return least;
}

/* Each group of the crossed plan is one of either plan's. */
static void
check_groups (const LpModel *model, const LpPool *groups, const guint *crossed)
{
  g_autoptr (LpPool) plan = lp_pool_new ();
  g_autoptr (LpPool) all = lp_pool_new ();

  lp_pool_add_plan (plan, model, crossed);
  for (guint j = 0; j < groups->columns->len; j++)
    lp_pool_add (all, lp_pool_units (groups, lp_pool_column (groups, j)), lp_pool_column (groups, j)->n, 0);
  for (guint j = 0; j < plan->columns->len; j++)
    g_assert_false (lp_pool_add (all, lp_pool_units (plan, lp_pool_column (plan, j)), lp_pool_column (plan, j)->n, 0));
}

static void
test_best (void)
{
  guint n_mixed = 0;

  for (guint32 seed = 1; seed <= N_CASES; seed++)
    {
      Case drawn;
      Cover cover = { 0 };
      g_autoptr (LpProposeProblem) problem = NULL;
      g_autoptr (LpModel) model = NULL;
      g_autoptr (LpPool) groups = lp_pool_new ();
      g_autofree guint *group = NULL;
      g_autofree guint *other = NULL;
      double before, found;
      guint n_taken;

      case_draw (&drawn, seed, UNITS, CASE_PLAIN);
      problem = case_to_problem (&drawn);
      model = lp_model_new (problem, CHARGE);
      group = find_plan (model, seed);
      other = find_plan (model, seed + 1000);
      lp_pool_add_plan (groups, model, group);
      lp_pool_add_plan (groups, model, other);
      cover.model = model;
      cover.groups = groups;
      before = lp_pool_cost_plan (model, group, NULL);
      n_taken = lp_cross_plans (model, group, other);
      found = lp_pool_cost_plan (model, group, NULL);
      n_mixed += n_taken > 0 && found < lp_pool_cost_plan (model, other, NULL) - 1;
      g_assert_cmpint (n_taken > 0, ==, found < before - lp_cost_tolerance (before));
      g_assert_cmpfloat_with_epsilon (found, find_least (&cover), 1 + lp_cost_tolerance (before));
      check_groups (model, groups, group);
    }
  g_test_message ("%u of %u better than both", n_mixed, N_CASES);
  g_assert_cmpuint (n_mixed, >, 0);
}

/* Where so many networks are asked for, crossing two plans with so many leaves as many. */
static void
test_number (void)
{
  for (guint32 seed = 1; seed <= N_CASES; seed++)
    {
      Case drawn;
      g_autoptr (LpProposeProblem) problem = NULL;
      g_autoptr (LpModel) model = NULL;
      g_autofree guint *group = NULL;
      g_autofree guint *other = NULL;
      guint before, after;

      case_draw (&drawn, seed, UNITS, CASE_PLAIN);
      drawn.rules.networks = UNITS / 4;
      problem = case_to_problem (&drawn);
      model = lp_model_new (problem, CHARGE);
      group = find_plan (model, seed);
      other = find_plan (model, seed + 1000);
      lp_pool_cost_plan (model, group, &before);
      lp_cross_plans (model, group, other);
      lp_pool_cost_plan (model, group, &after);
      g_assert_cmpuint (after, ==, before);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/propose/cross/best", test_best);
  g_test_add_func ("/propose/cross/number", test_number);
  return g_test_run ();
}
