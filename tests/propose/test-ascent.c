/* test-ascent.c — prices raised block by block: the bound is never above the best of all plans, and is worth having */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "cases.h"
#include "propose/ascent.h"
#include "propose/exact.h"
#include "propose/pool.h"

#define CHARGE 20
#define NODES 100000
#define SWEEPS 6

typedef struct
{
  const gchar *path;
  CaseFeatures features;
  guint n_cases, least_n, more_n; /* practices: from least_n up to more_n more */
  guint block;                    /* units of one */
} Family;

static const Family families[] = {
  { "/propose/ascent/plain", CASE_PLAIN, 40, 6, 6, 4 },
  { "/propose/ascent/whole", CASE_PLAIN, 30, 6, 6, 20 },
  { "/propose/ascent/exact-number", CASE_NETWORKS, 30, 6, 6, 4 },
  { "/propose/ascent/wishes", CASE_APART | CASE_PINS | CASE_TOGETHER | CASE_CHARGES, 40, 6, 6, 4 },
  { "/propose/ascent/giants", CASE_GIANTS | CASE_SAME_POINT, 30, 6, 6, 4 },
  { "/propose/ascent/far", CASE_FARTHEST, 30, 6, 6, 4 },
};

/* Every unit by itself. */
static guint *
make_plan (const LpModel *model)
{
  guint *group = g_new (guint, model->n_units + 1);

  for (guint u = 0; u < model->n_units; u++)
    group[u] = u;
  return group;
}

static double
sum_prices (const LpAscent *ascent)
{
  double sum = ascent->number_price * ascent->model->terms.networks;

  for (guint u = 0; u < ascent->model->n_units; u++)
    sum += ascent->price[u];
  for (guint t = 0; t < ascent->cut_price->len; t++)
    sum += g_array_index (ascent->cut_price, double, t) * lp_cuts_get (ascent->cuts, t)->most;
  return sum;
}

/* All that groups cost above their prices is all that the plan costs above the bound. */
static void
check_worth (const LpAscent *ascent, const guint *group)
{
  g_autofree double *worth = lp_ascent_weigh (ascent, group);
  double cost = lp_pool_cost_plan (ascent->model, group, NULL), sum = sum_prices (ascent);

  for (guint u = 0; u < ascent->model->n_units; u++)
    sum += worth[u];
  g_assert_cmpfloat_with_epsilon (sum, cost, 1e-6 * (1 + fabs (cost)));
}

static void
check_case (const Family *family, guint32 seed)
{
  const LpEffort effort = { 0 };
  Case drawn;
  g_autoptr (LpProposeProblem) problem = NULL;
  g_autoptr (LpModel) model = NULL;
  g_autofree guint *group = NULL;
  g_autoptr (LpAscent) ascent = NULL;
  double charged, strict;
  gint64 outside, strict_outside;

  case_draw (&drawn, seed, family->least_n + seed % family->more_n, family->features);
  if (!case_find_optimum (&drawn, CHARGE, &outside, &charged) || !case_find_optimum (&drawn, -1, &strict_outside, &strict))
    return;
  problem = case_to_problem (&drawn);
  model = lp_model_new (problem, CHARGE);
  group = make_plan (model);
  ascent = lp_ascent_new (model, group, NULL, seed, 2);
  for (guint i = 0; i < SWEEPS; i++)
    {
      lp_ascent_sweep (ascent, group, family->block, i == 0, &effort);
      g_assert_true (lp_ascent_check (ascent, NODES, &effort));
      g_assert_cmpfloat (ascent->bound, <=, charged + 1e-6 * (1 + fabs (charged)));
      /* And so no plan with as few people outside as can be costs less than this. */
      g_assert_cmpfloat (ascent->bound - CHARGE * (double) strict_outside, <=, strict + 1e-6 * (1 + fabs (strict)));
    }
  g_test_message ("seed %u: bound %.3f of %.3f", seed, ascent->bound, charged);
  if (!(family->features & (CASE_APART | CASE_NETWORKS)))
    check_worth (ascent, group);
}

static void
test_family (gconstpointer data)
{
  const Family *family = data;

  for (guint32 seed = 1; seed <= family->n_cases; seed++)
    check_case (family, seed);
}

/* On a country that can still be solved as a whole, small blocks come near its bound: nearer than the first prices, and not above the best plan. */
static void
test_near (void)
{
  const LpEffort effort = { 0 };
  const LpExactLimits limits = {
    .rounds = 400, .grower_nodes = 60000000, .trial_nodes = 3000000, .most_columns = 150000, .trial_labels = 500000, .most_labels = 500000, .cut_rounds = 60,
  };

  for (guint32 seed = 1; seed <= 6; seed++)
    {
      Case drawn;
      g_autoptr (LpProposeProblem) problem = NULL;
      g_autoptr (LpModel) model = NULL;
      g_autofree guint *group = NULL;
      g_autoptr (LpAscent) ascent = NULL;
      LpExact best;
      double first;

      case_draw (&drawn, seed, 60, CASE_PLAIN);
      problem = case_to_problem (&drawn);
      model = lp_model_new (problem, CHARGE);
      group = make_plan (model);
      best = lp_exact_solve (model, group, NULL, &limits, &effort);
      g_assert_true (best.proved);
      ascent = lp_ascent_new (model, group, NULL, seed, 1);
      g_assert_true (lp_ascent_check (ascent, NODES, &effort));
      first = ascent->bound;
      for (guint i = 0; i < 2 * SWEEPS; i++)
        {
          lp_ascent_sweep (ascent, group, 40, i == 0, &effort);
          g_assert_true (lp_ascent_check (ascent, NODES, &effort));
        }
      g_test_message ("seed %u: first %.1f, bound %.1f, best %.1f", seed, first, ascent->bound, best.cost);
      g_assert_cmpfloat (ascent->bound, <=, best.cost + lp_cost_tolerance (best.cost));
      g_assert_cmpfloat (best.cost - ascent->bound, <, 0.4 * (best.cost - first) + lp_cost_tolerance (best.cost));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    g_test_add_data_func (families[i].path, &families[i], test_family);
  g_test_add_func ("/propose/ascent/near", test_near);
  return g_test_run ();
}
