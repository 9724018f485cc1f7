/* exact.c — the best plan of a small model, with proof where the work allows */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/exact.h"

#include <math.h>
#include <string.h>

#include "propose/cover.h"

static double
cost_start (const LpModel *model, const LpPool *pool)
{
  guint wanted = model->terms.networks;
  double cost = wanted > 0 ? LP_FORBIDDEN * ABS ((gint) pool->columns->len - (gint) wanted) : 0;

  for (guint j = 0; j < pool->columns->len; j++)
    cost += lp_pool_column (pool, j)->cost;
  return cost;
}

static gboolean
is_closed (const LpExact *exact)
{
  return exact->bound >= exact->cost - lp_cost_tolerance (exact->cost);
}

/* Searches the groups that a better plan could have. FALSE when it had to stop before it was through. */
static gboolean
search_pool (LpMaster *master, guint *group, LpExact *exact, guint most_columns, guint64 most_nodes,
             gboolean branch_and_cut, const LpEffort *effort)
{
  gboolean complete;
  g_autoptr (LpPool) pool = lp_master_list_pool (master, exact->cost, most_columns, &complete, effort);
  g_autoptr (LpChoices) choices = lp_choices_new (master, pool, exact->cost);
  LpCoverResult found = lp_cover_search (choices, group, &exact->cost, most_nodes, effort);

  if (found == LP_COVER_STOPPED && branch_and_cut && complete)
    found = lp_cover_branch_and_cut (choices, group, &exact->cost, effort);
  return complete && found == LP_COVER_OPTIMAL;
}

/* Most pools are small and soon searched; where not, cuts narrow the gap, and with it the pool, first. */
static void
close_gap (LpMaster *master, guint *group, LpExact *exact, const LpExactLimits *limits, const LpEffort *effort)
{
  double gap = HUGE_VAL;

  exact->proved = search_pool (master, group, exact, limits->most_columns / 20, limits->cover_nodes / 10, FALSE, effort);
  for (guint round = 0; round < limits->cut_rounds && !exact->proved && !lp_effort_is_over (effort); round++)
    {
      if (lp_master_take_whole (master, group, &exact->cost) || is_closed (exact) || lp_master_cut (master, 60) == 0)
        break;
      lp_master_raise (master, exact->cost, limits->rounds, effort);
      exact->bound = MAX (exact->bound, master->bound);
      if (g_getenv ("LP_PROPOSE_TRACE") && limits->branch_and_cut)
        g_printerr ("   cuts %u: bound %.1f of %.1f, %u cuts, %u columns, rounds %u, nodes %" G_GUINT64_FORMAT " %.2f\n", round, master->bound, exact->cost, master->cuts->triples->len, master->pool->columns->len, master->rounds, lp_grower_get_nodes (master->grower), g_get_monotonic_time () / 1e6);
      if (exact->cost - exact->bound < 0.5 * gap)
        {
          gap = exact->cost - exact->bound;
          exact->proved = search_pool (master, group, exact, limits->most_columns / 20, limits->cover_nodes / 10, FALSE, effort);
        }
    }
  if (!exact->proved && !is_closed (exact) && !lp_effort_is_over (effort))
    exact->proved = search_pool (master, group, exact, limits->most_columns, limits->cover_nodes, limits->branch_and_cut, effort);
}

LpExact
lp_exact_solve (const LpModel *model, guint *group, double *price, const LpExactLimits *limits, const LpEffort *effort)
{
  gboolean guessed = price != NULL && model->n_units > 0 && isfinite (price[0]);
  g_autoptr (LpMaster) master = lp_master_new (model, group, guessed ? price : NULL, limits->grower_nodes);
  LpExact exact = { .cost = cost_start (model, master->pool) };

  lp_master_raise (master, exact.cost, limits->rounds, effort);
  exact.bound = master->bound;
  if (!is_closed (&exact) && isfinite (exact.bound) && !lp_effort_is_over (effort))
    close_gap (master, group, &exact, limits, effort);
  exact.proved = exact.proved || is_closed (&exact);
  if (exact.proved)
    exact.bound = exact.cost;
  if (price != NULL && isfinite (master->bound))
    memcpy (price, master->price, sizeof *price * model->n_units);
  exact.n_columns = master->pool->columns->len;
  exact.n_rounds = master->rounds;
  exact.nodes = lp_grower_get_nodes (master->grower);
  return exact;
}
