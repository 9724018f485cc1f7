/* exact.c — the best plan of a small model, with proof where the work allows */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/exact.h"

#include <math.h>
#include <string.h>

#include "propose/cover.h"
#include "propose/tighten.h"

static double
cost_pool (const LpPool *pool)
{
  double cost = 0;

  for (guint j = 0; j < pool->columns->len; j++)
    cost += lp_pool_column (pool, j)->cost;
  return cost;
}

/* First a short search, as most pools are easy; then cuts, and the search again; GLPK for what is left. */
static void
search_pool (LpMaster *master, guint *group, LpExact *exact, const LpExactLimits *limits, const LpEffort *effort)
{
  gboolean complete = lp_master_complete_pool (master, exact->cost, limits->most_columns, effort);
  g_autoptr (LpChoices) choices = lp_choices_new (master, exact->cost);
  LpCoverResult found = lp_cover_search (choices, group, &exact->cost, limits->cover_nodes / 10, effort);

  if (found == LP_COVER_STOPPED && !lp_effort_is_over (effort))
    {
      g_autoptr (LpChoices) sharper = lp_tighten (choices, group, &exact->cost, limits->cut_rounds, effort);

      if (complete)
        exact->bound = MAX (exact->bound, MIN (sharper->bound, exact->cost));
      found = lp_cover_search (sharper, group, &exact->cost, limits->cover_nodes, effort);
      if (found == LP_COVER_STOPPED && limits->branch_and_cut && complete)
        found = lp_cover_branch_and_cut (sharper, group, &exact->cost, effort);
    }
  exact->proved = complete && found == LP_COVER_OPTIMAL;
  if (exact->proved)
    exact->bound = exact->cost;
}

LpExact
lp_exact_solve (const LpModel *model, guint *group, double *price, const LpExactLimits *limits, const LpEffort *effort)
{
  gboolean guessed = price != NULL && model->n_units > 0 && isfinite (price[0]);
  g_autoptr (LpMaster) master = lp_master_new (model, group, guessed ? price : NULL, limits->grower_nodes);
  LpExact exact = { .cost = cost_pool (master->pool) };

  lp_master_raise (master, exact.cost, limits->rounds, effort);
  exact.bound = master->bound;
  if (exact.bound >= exact.cost - 1e-9 * fabs (exact.cost) - 1e-3)
    {
      exact.proved = TRUE;
      exact.bound = exact.cost;
    }
  else if (isfinite (exact.bound) && !lp_effort_is_over (effort))
    search_pool (master, group, &exact, limits, effort);
  if (price != NULL && isfinite (master->bound))
    memcpy (price, master->price, sizeof *price * model->n_units);
  exact.n_columns = master->pool->columns->len;
  exact.n_rounds = master->rounds;
  exact.nodes = lp_grower_get_nodes (master->grower);
  return exact;
}
