/* solve.c — from a problem to a result: first plan, regions, proof */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/solving.h"

#include <math.h>
#include <string.h>

#include "propose/anneal.h"
#include "propose/exact.h"
#include "propose/fewer.h"
#include "propose/first.h"
#include "propose/improve.h"
#include "propose/pool.h"
#include "propose/start.h"

/* Up to so many units the whole is solved to proof. */
#define MOST_PROVED 450
static const LpExactLimits proof_limits = {
  .rounds = 400, .grower_nodes = 60000000, .trial_nodes = 3000000, .most_columns = 100000, .trial_labels = 200000, .most_labels = 2000000,
  .cut_rounds = 60, .mend = TRUE, .tree_nodes = 60, .most_numbers = 30,
};

/* Of the grower, for each unit of a whole that is to be proved. */
#define STEPS_OF_A_UNIT 200000

/* Without a clock: of units, for one portion of work. Prices for more take too long for what is asked, as for one of a dozen plans to compare. */
#define MOST_BY_PRICES 10000

/* With a clock: the part of the time for regions before prices are raised, and what prices take, in seconds of one core for each unit. */
#define TIME_BEFORE_PRICES 0.4
#define TIME_FOR_PRICES 0.015

/* Beginning anew with a small model whose plan has people outside where they come first: from how many units on (fewer are proved at once); how often, and
 * in regions of how many units, before the proof, which finds the best plan by itself where it can, and after one that was given up. */
#define LEAST_BEGUN_ANEW 30
#define STARTS_BEFORE 2
#define REGIONS_BEFORE 0
#define STARTS_AFTER 6
#define REGIONS_AFTER 35

static void
raised_bound_cb (double cost, double bound, gpointer user_data)
{
  LpSolving *self = user_data;

  self->bound = MAX (self->bound, bound);
  lp_solving_report (self, LP_PROPOSE_PHASE_PROOF, isfinite (bound) && cost > 0 ? bound / cost : 0);
}

static void
split_alone (LpSolving *self)
{
  const LpModel *whole = self->whole;
  g_autofree guint *units = g_new (guint, whole->n_units + 1);
  guint n = 0, n_alone = 0, networks = whole->terms.networks;

  for (guint u = 0; u < whole->n_units; u++)
    {
      if (!lp_model_stands_alone (whole, u))
        units[n++] = u;
      else
        {
          n_alone++;
          self->alone_cost += lp_model_group_cost (whole, &u, 1, NULL);
        }
    }
  /* A number that cannot be had is asked for as nearly as it can; the result says so. */
  if (networks > 0)
    networks = CLAMP (networks > n_alone ? networks - n_alone : 1, 1, MAX (n, 1));
  self->model = lp_model_cut (whole, units, n, networks);
}

/* Begins with the plan that is given. Returns FALSE when it had to be mended, and a new one may be better. */
static gboolean
take_start (LpSolving *self)
{
  gboolean mended;

  g_free (self->group);
  self->group = lp_start_plan (self->model, self->settings->start, &mended);
  self->cost = lp_pool_cost_plan (self->model, self->group, NULL);
  lp_solving_log (self, "plan to begin with: cost %.1f%s", self->cost + self->alone_cost, mended ? ", mended" : "");
  return !mended;
}

/* Whether nothing has bettered the first plan yet, and it may be poor. */
static gboolean
begins_anew (const LpSolving *self)
{
  return self->model->n_units >= LEAST_BEGUN_ANEW && self->model->n_units < LP_LEAST_FOR_REGIONS && lp_fewer_is_wanted (self);
}

static void
find_first_plan (LpSolving *self)
{
  g_autofree guint *given = NULL;

  if (self->settings->start != NULL && take_start (self))
    {
      lp_solving_report (self, LP_PROPOSE_PHASE_ANNEAL, 1);
      return;
    }
  if (self->settings->start != NULL)
    given = g_memdup2 (self->group, sizeof (guint) * (self->model->n_units + 1));
  lp_solving_report (self, LP_PROPOSE_PHASE_ANNEAL, 0);
  g_free (self->group);
  self->group = lp_first_plan (self->model, self->settings->seed * 1000003ull + 17, self->settings->work, self->threads, &self->effort);
  if (given != NULL && lp_pool_cost_with_number (self->model, given) < lp_pool_cost_with_number (self->model, self->group))
    {
      g_free (self->group);
      self->group = g_steal_pointer (&given);
    }
  if (begins_anew (self))
    lp_fewer_outside (self, 0, STARTS_BEFORE, REGIONS_BEFORE);
  self->cost = lp_pool_cost_plan (self->model, self->group, NULL);
  lp_solving_log (self, "first plan: cost %.1f", self->cost + self->alone_cost);
  lp_solving_report (self, LP_PROPOSE_PHASE_ANNEAL, 1);
}

static void
prove (LpSolving *self)
{
  LpEffort effort = self->effort;
  LpExactLimits limits = proof_limits;
  LpExact exact;

  /* Small problems are waited for; what has no proof by then has hardly one later. */
  limits.grower_nodes = MIN (limits.grower_nodes, (guint64) STEPS_OF_A_UNIT * MAX (self->model->n_units, 20));
  limits.grower_nodes *= CLAMP (self->settings->work, 0.1, 100);
  limits.tree_nodes *= CLAMP (self->settings->work, 0.1, 100);
  effort.tick = raised_bound_cb;
  effort.user_data = self;
  exact = lp_exact_solve (self->model, self->group, self->price, &limits, &effort);
  self->cost = lp_pool_cost_plan (self->model, self->group, NULL);
  self->bound = exact.bound;
  self->proved = exact.proved;
  lp_solving_log (self, "proof: cost %.1f, bound %.1f, %s, %u rounds, %u groups, %" G_GUINT64_FORMAT " steps",
             self->cost + self->alone_cost, self->bound + self->alone_cost, self->proved ? "proved" : "not proved",
             exact.n_rounds, exact.n_columns, exact.nodes);
}

/* Proof where it can be had. A plan without people outside that is found after it was given up is worth another: a search for less than it costs has an end. */
static void
prove_small (LpSolving *self)
{
  prove (self);
  if (self->proved || !lp_fewer_is_wanted (self) || self->model->n_units < LEAST_BEGUN_ANEW)
    return;
  lp_fewer_outside (self, STARTS_BEFORE, STARTS_AFTER, REGIONS_AFTER);
  if (!lp_fewer_is_wanted (self))
    prove (self);
  if (!self->proved && self->settings->charge_outside < 0 && self->cost - self->bound >= LP_STRICT_KM)
    lp_improve_small_bound (self);
}

/* Whether a large whole is to have prices, and with them a bound. */
static gboolean
has_time_for_prices (const LpSolving *self)
{
  double n = self->model->n_units, seconds = self->settings->seconds * self->threads;

  if (self->effort.deadline == 0)
    return n <= MOST_BY_PRICES * self->settings->work;
  return seconds * (1 - TIME_BEFORE_PRICES) > TIME_FOR_PRICES * n;
}

/* Small: proof. Large: prices, when the time is enough for them, and regions again where they say so. */
static void
improve_and_bound (LpSolving *self)
{
  gint64 deadline = self->effort.deadline;
  gboolean small = self->model->n_units <= MOST_PROVED, by_prices = !small && has_time_for_prices (self);

  if (deadline != 0 && by_prices)
    self->effort.deadline = self->started + (gint64) ((deadline - self->started) * TIME_BEFORE_PRICES);
  lp_improve_regions (self, small);
  self->effort.deadline = deadline;
  if (small && !lp_effort_is_over (&self->effort))
    prove_small (self);
  else if (by_prices)
    lp_improve_by_prices (self);
  else if (deadline != 0)
    while (!lp_effort_is_over (&self->effort) && lp_improve_regions (self, FALSE) > 0);
}

/* Every unit by itself: a plan before anything is known. */
static void
prepare (LpSolving *self)
{
  self->whole = lp_model_new (self->problem, self->settings->charge_outside);
  split_alone (self);
  self->network = g_new (gint, self->problem->practices->len + 1);
  self->group = g_new (guint, self->model->n_units + 1);
  self->price = g_new (double, self->model->n_units + 1);
  for (guint u = 0; u < self->model->n_units; u++)
    self->group[u] = u;
  self->cost = lp_pool_cost_plan (self->model, self->group, NULL);
  self->bound = self->price_bound = -HUGE_VAL;
}

void
lp_propose_settings_init (LpProposeSettings *settings)
{
  *settings = (LpProposeSettings) { .seed = 1, .work = 1, .charge_outside = -1 };
}

LpProposeResult *
lp_propose_solve (const LpProposeProblem *problem, const LpProposeSettings *settings, LpProposeProgressFunc progress,
                  gpointer user_data, GCancellable *cancellable, GError **error)
{
  LpSolving self = { .problem = problem, .settings = settings, .progress = progress, .user_data = user_data };
  LpProposeResult *result;

  if (!lp_propose_problem_check (problem, error))
    return NULL;
  self.started = g_get_monotonic_time ();
  self.effort.cancellable = cancellable;
  self.effort.deadline = settings->seconds > 0 ? self.started + (gint64) (settings->seconds * 1e6) : 0;
  self.threads = settings->threads > 0 ? settings->threads : g_get_num_processors ();
  self.log = g_ptr_array_new_with_free_func (g_free);
  prepare (&self);
  find_first_plan (&self);
  improve_and_bound (&self);
  lp_solving_report (&self, LP_PROPOSE_PHASE_PROOF, 1);
  result = lp_solving_write_result (&self);
  lp_model_free (self.model);
  lp_model_free (self.whole);
  g_free (self.group);
  g_free (self.network);
  g_free (self.price);
  return result;
}
