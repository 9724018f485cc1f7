/* exact.c — the best plan of a small model, with proof where the work allows */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/exact.h"

#include <math.h>
#include <string.h>

#include "propose/cover.h"
#include "propose/mend.h"
#include "propose/numbers.h"

/* Of a plan's cost, people outside aside: what is searched above the bound first. */
#define FIRST_ROOM 0.003

/* Of a plan's cost likewise: a gap larger than this comes of a poor plan. */
#define LIKELY_GAP 0.05

/* A search takes the longer the more room it has: by how much the room grows from one to the next. */
#define TRIAL_GROWTH 2
#define FULL_GROWTH 1.3

/* While so few groups are listed that they take no time, the room grows fast. */
#define FEW_GROUPS 500
#define FAST_GROWTH 4

/* Early searches may list this part of the groups, and keep to this part of a room that was too much. */
#define TRIAL_PART 8
#define NEAR_ENOUGH 0.7

/* Of a network, in the programme's solution: with less there is nothing to be had from solving for each number of networks. */
#define LEAST_PART 0.02

/* Of what is left, in a round of cuts that is worth another. */
#define LEAST_RISE 0.02

/* How often a target that was too far for the sweep is brought half of the way nearer. */
#define MOST_HALVINGS 4

/* Nodes of a tree that is no more than tried. */
#define FEW_BRANCHES 400

typedef enum
{
  PATIENCE_TRIAL,   /* an early look: gives up soon, as cuts may make it easier */
  PATIENCE_SWEEP,   /* as long a sweep as memory allows */
  PATIENCE_BRANCH,  /* a few branches of the tree */
  PATIENCE_TREE,    /* the tree */
} Patience;

/* For the patches of a solution that is whole but for them. */
static const LpExactLimits patch_limits = {
  .rounds = 60, .grower_nodes = 4000000, .trial_nodes = 300000, .most_columns = 20000, .trial_labels = 25000, .most_labels = 50000,
  .cut_rounds = 12,
};

/* What plans cost, about, when people outside are left aside: those weigh so much, where they come first, that the rest would vanish beside them. */
static double
find_scale (const LpModel *model, const LpPool *pool)
{
  double scale = 0;

  for (guint j = 0; j < pool->columns->len; j++)
    {
      const LpColumn *column = lp_pool_column (pool, j);
      gint pop = 0;

      for (guint k = 0; k < column->n; k++)
        pop += model->pop[lp_pool_units (pool, column)[k]];
      scale += MIN (fabs (column->cost - model->terms.outside * lp_model_outside (model, pop)), LP_FORBIDDEN / 2);
    }
  return MAX (scale, 1);
}

typedef struct
{
  LpMaster *master;
  guint *group;          /* the best plan */
  LpExact *exact;
  const LpExactLimits *limits;
  const LpEffort *effort;
  guint n_listed;        /* groups, by the last search */
  double too_much;       /* room above the bound that was too much for an early search */
} Search;

static gboolean
is_closed (const LpExact *exact)
{
  return exact->bound >= exact->cost - lp_cost_tolerance (exact->cost);
}

/* Searches the groups that a plan cheaper than @target could have. Whatever comes out of a search that was gone through is proved: the plan found is the
 * best, or none costs less than @target. FALSE when it was given up. */
static gboolean
search_below (Search *self, double target, Patience patience)
{
  const LpExactLimits *limits = self->limits;
  LpExact *exact = self->exact;
  gboolean trial = patience == PATIENCE_TRIAL, complete;
  g_autoptr (LpPool) pool = lp_master_list_pool (self->master, target, limits->most_columns / (trial ? TRIAL_PART : 1),
                                                 trial ? limits->trial_nodes : limits->grower_nodes, &complete, self->effort);
  g_autoptr (LpChoices) choices = NULL;
  LpCoverResult found;
  double cost = target;

  self->n_listed = pool->columns->len;
  if (trial && !complete)
    return FALSE;
  choices = lp_choices_new (self->master, pool, target);
  if (patience >= PATIENCE_BRANCH && complete)
    found = lp_cover_branch_and_cut (self->master, choices, self->group, &cost,
                                     patience == PATIENCE_TREE ? limits->tree_nodes : MIN (limits->tree_nodes, FEW_BRANCHES), self->effort);
  else
    found = lp_cover_sweep (choices, self->group, &cost, trial ? limits->trial_labels : limits->most_labels, self->effort);
  exact->cost = MIN (exact->cost, cost < target ? cost : exact->cost);
  if (!complete || found != LP_COVER_OPTIMAL)
    return FALSE;
  exact->proved = cost < target || target >= exact->cost;
  exact->bound = MAX (exact->bound, MIN (target, exact->cost));
  return TRUE;
}

static gboolean
is_over (const Search *self)
{
  return self->exact->proved || is_closed (self->exact) || lp_effort_is_over (self->effort);
}

/* By how much the room grows after a search that found nothing. */
static double
choose_growth (const Search *self, double usual)
{
  return self->n_listed < FEW_GROUPS ? FAST_GROWTH : usual;
}

/* The plan known may be far from the best, and then far too many groups fit under its cost. So a little above the bound is searched first, and more each time
 * nothing is found there: each such search raises the bound. An early search stops where the work becomes much, and the next one well before that. */
static void
try_upwards (Search *self)
{
  LpExact *exact = self->exact;
  double from = self->master->bound, room = MAX (exact->bound - from, FIRST_ROOM * exact->scale);

  while (!is_over (self))
    {
      double target;

      room = MIN (room, NEAR_ENOUGH * self->too_much);
      target = MIN (from + room, exact->cost);
      if (target <= exact->bound)
        return;
      if (!search_below (self, target, PATIENCE_TRIAL))
        {
          self->too_much = target - from;
          return;
        }
      room *= choose_growth (self, TRIAL_GROWTH);
    }
}

/* The best plan may lie just above what was searched, and what is too far for the sweep just beyond what memory holds: so half of the way is swept, and of what is
 * left. */
static void
come_nearer (Search *self, double too_far)
{
  for (guint i = 0; i < MOST_HALVINGS && self->exact->bound < too_far && !is_over (self); i++)
    {
      double target = self->exact->bound + (too_far - self->exact->bound) / 2;

      if (!search_below (self, target, PATIENCE_SWEEP))
        too_far = target;
    }
}

/* The same with all that memory and patience allow. What is too far for one sweep is too far for all, and left to the tree: for a few branches,
 * and for many when sweeping has come as near as it can. */
static void
search_upwards (Search *self)
{
  LpExact *exact = self->exact;
  double from = self->master->bound, room = MAX (exact->bound - from, FIRST_ROOM * exact->scale), too_far = HUGE_VAL;
  gboolean tree = self->limits->tree_nodes > 0;

  for (; !is_over (self); room *= choose_growth (self, FULL_GROWTH))
    {
      double target = MIN (from + room, exact->cost);

      if (target <= exact->bound || (target < too_far && search_below (self, target, PATIENCE_SWEEP)))
        continue;
      too_far = MIN (too_far, target);
      if (tree && search_below (self, target, PATIENCE_BRANCH))
        continue;
      come_nearer (self, too_far);
      if (!is_over (self) && !(tree && search_below (self, target, PATIENCE_TREE)))
        return;
    }
}

/* The gap, or what it could be: a poor plan should not make all progress look small. */
static double
find_likely_gap (const LpExact *exact)
{
  return MIN (exact->cost - exact->bound, LIKELY_GAP * exact->scale);
}

/* In the programme's solution. */
static double
count_networks (const LpMaster *master)
{
  g_autoptr (GArray) fractions = lp_master_list_fractions (master);
  double number = 0;

  for (guint f = 0; f < fractions->len; f++)
    number += g_array_index (fractions, LpFraction, f).part;
  return number;
}

/* Most pools are small and soon searched; where not, cuts narrow the gap first, and with it the pool. */
static void
close_gap (Search *self)
{
  LpMaster *master = self->master;
  LpExact *exact = self->exact;
  guint most_cuts = MAX (60, master->model->n_units / 8);
  double gap = find_likely_gap (exact), last = master->bound, searched = master->bound, number;

  try_upwards (self);
  for (guint round = 0; round < self->limits->cut_rounds && !exact->proved && !lp_effort_is_over (self->effort); round++)
    {
      if (lp_master_take_whole (master, self->group, &exact->cost) || is_closed (exact) || lp_master_cut (master, most_cuts) == 0)
        break;
      lp_master_raise (master, exact->cost, self->limits->rounds, self->effort);
      exact->bound = MAX (exact->bound, master->bound);
      if (find_likely_gap (exact) < 0.75 * gap || master->bound - searched > 0.25 * gap)
        {
          gap = find_likely_gap (exact);
          searched = master->bound;
          try_upwards (self);
        }
      /* The last rounds bring next to nothing. */
      if (master->bound - last < LEAST_RISE * find_likely_gap (exact))
        break;
      last = master->bound;
    }
  if (self->limits->mend && !exact->proved && !is_closed (exact))
    lp_mend (master, self->group, &exact->cost, &patch_limits, self->effort);
  if (is_over (self))
    return;
  number = count_networks (master);
  if (master->model->terms.networks == 0 && number <= self->limits->most_numbers && fabs (number - round (number)) > LEAST_PART)
    lp_numbers_solve (master->model, self->group, exact, master->price, number, self->limits, self->effort);
  else
    search_upwards (self);
}

static gboolean
all_finite (const double *price, guint n)
{
  for (guint u = 0; u < n; u++)
    if (!isfinite (price[u]))
      return FALSE;
  return TRUE;
}

LpExact
lp_exact_solve_below (const LpModel *model, guint *group, double *price, double upper, const LpExactLimits *limits, const LpEffort *effort)
{
  gboolean guessed = price != NULL && all_finite (price, model->n_units);
  g_autoptr (LpMaster) master = lp_master_new (model, group, guessed ? price : NULL, limits->grower_nodes);
  LpExact exact = {
    .cost = MIN (lp_pool_sum (master->pool) + lp_model_number_charge (model, master->pool->columns->len), upper),
    .scale = find_scale (model, master->pool),
  };

  if (limits->centre_nodes > 0)
    master->centre_nodes = limits->centre_nodes;
  lp_master_raise (master, exact.cost, limits->rounds, effort);
  exact.bound = master->bound;
  if (limits->most_columns > 0 && !is_closed (&exact) && isfinite (exact.bound) && !lp_effort_is_over (effort))
    close_gap (&(Search) { master, group, &exact, limits, effort, 0, HUGE_VAL });
  exact.proved = exact.proved || is_closed (&exact);
  if (exact.proved)
    exact.bound = exact.cost;
  if (price != NULL && isfinite (master->bound))
    memcpy (price, master->price, sizeof *price * model->n_units);
  exact.price_bound = master->bound;
  exact.number_price = master->number_price;
  exact.n_columns = master->pool->columns->len;
  exact.n_rounds = master->rounds;
  exact.nodes = lp_grower_get_nodes (master->grower);
  return exact;
}

LpExact
lp_exact_solve (const LpModel *model, guint *group, double *price, const LpExactLimits *limits, const LpEffort *effort)
{
  return lp_exact_solve_below (model, group, price, HUGE_VAL, limits, effort);
}
