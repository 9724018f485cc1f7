/* solve.c — from a problem to a result: first plan, regions, proof */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/solving.h"

#include <math.h>
#include <string.h>
#include <stdlib.h>

#include "propose/anneal.h"
#include "propose/ascent.h"
#include "propose/first.h"
#include "propose/pool.h"
#include "propose/region.h"
#include "propose/start.h"

/* Up to so many units the whole is solved to proof. */
#define MOST_PROVED 450
/* Up to so many units the bound of the whole is worth its time without being asked for more work. */
#define MOST_BOUND 2500

/* Sizes of regions, in units, and how often each is swept at most for one portion of work. */
static const struct { guint size, sweeps; } courses[] = { { 45, 12 }, { 60, 8 }, { 80, 6 }, { 110, 6 }, { 150, 4 }, { 220, 4 } };

static const LpExactLimits region_limits = {
  .rounds = 60, .grower_nodes = 4000000, .trial_nodes = 300000, .most_columns = 20000, .trial_labels = 25000, .most_labels = 50000,
  .cut_rounds = 12,
};

/* When the usual has brought what it can, regions may take longer. */
static const LpExactLimits late_limits = {
  .rounds = 100, .grower_nodes = 16000000, .trial_nodes = 500000, .most_columns = 40000, .trial_labels = 100000, .most_labels = 200000,
  .cut_rounds = 20,
};

static const LpExactLimits proof_limits = {
  .rounds = 400, .grower_nodes = 60000000, .trial_nodes = 3000000, .most_columns = 150000, .trial_labels = 500000, .most_labels = 2000000,
  .cut_rounds = 60, .mend = TRUE, .tree_nodes = 20000,
};

static const LpExactLimits bound_limits = {
  .rounds = 400, .grower_nodes = 400000000, .trial_nodes = 1000000, .most_columns = 60000, .trial_labels = 250000, .most_labels = 500000,
  .cut_rounds = 60, .mend = TRUE,
};

/* One look at all groups with the prices that the regions left: a true bound, if not the best there is. */
static const LpExactLimits glance_limits = { .rounds = 1, .grower_nodes = 400000000, .centre_nodes = 40000 };

/* Of the grower, for each unit of a whole that is to be proved. */
#define STEPS_OF_A_UNIT 200000

/* With less time than this, in seconds, a glance at the bound of a large whole would tell nothing, and better plans are worth more. */
#define TIME_FOR_GLANCE 300

/* With a clock, the part of the time that goes by before a whole of middling size is bounded. */
#define TIME_BEFORE_BOUND 0.3

/* Annealing again a small model: how often at most, from how many units on (fewer are proved at once), with how many moves a unit, and the cost from which on a plan has people outside where they come first, or breaks a
 * rule. */
#define MOST_ANNEALED 16
#define LEAST_ANNEALED 30
#define ANNEAL_STEPS 2000
#define LEAST_POOR (LP_STRICT_KM)

static void
raised_bound_cb (double cost, double bound, gpointer user_data)
{
  LpSolving *self = user_data;

  lp_solving_report (self, LP_PROPOSE_PHASE_PROOF, isfinite (bound) && cost > 0 ? bound / cost : 0, bound);
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

static double
cost_with_number (const LpModel *m, const guint *group)
{
  guint n_groups;
  double cost = lp_pool_cost_plan (m, group, &n_groups);

  return cost + lp_model_number_charge (m, n_groups);
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

/* Where a narrow band or an odd number of networks leaves people outside, one walk is easily caught in a poor plan. A model too small for regions has nothing
 * to better it before the proof, which may take long or be stopped: so it is annealed again, hot enough to forget the best so far, which is kept. */
static void
anneal_again (LpSolving *self)
{
  LpAnneal params = { .steps = ANNEAL_STEPS, .heat = 1 };
  g_autofree guint *group = g_new (guint, self->model->n_units + 1);
  double cost = cost_with_number (self->model, self->group);

  for (guint i = 0; i < MOST_ANNEALED && cost >= LEAST_POOR && !lp_effort_is_over (&self->effort); i++)
    {
      double found;

      memcpy (group, self->group, sizeof *group * self->model->n_units);
      params.seed = self->settings->seed * 1000003ull + 1009 * (i + 1);
      lp_anneal_run (self->model, &params, group, &self->effort);
      found = cost_with_number (self->model, group);
      if (found >= cost)
        continue;
      cost = found;
      memcpy (self->group, group, sizeof *group * self->model->n_units);
    }
}

static void
find_first_plan (LpSolving *self)
{
  g_autofree guint *given = NULL;

  if (self->settings->start != NULL && take_start (self))
    {
      lp_solving_report (self, LP_PROPOSE_PHASE_ANNEAL, 1, -HUGE_VAL);
      return;
    }
  if (self->settings->start != NULL)
    given = g_memdup2 (self->group, sizeof (guint) * (self->model->n_units + 1));
  lp_solving_report (self, LP_PROPOSE_PHASE_ANNEAL, 0, -HUGE_VAL);
  g_free (self->group);
  self->group = lp_first_plan (self->model, self->settings->seed * 1000003ull + 17, self->settings->work, self->threads, &self->effort);
  if (given != NULL && cost_with_number (self->model, given) < cost_with_number (self->model, self->group))
    {
      g_free (self->group);
      self->group = g_steal_pointer (&given);
    }
  if (self->model->n_units >= LEAST_ANNEALED && self->model->n_units < courses[0].size * 2)
    anneal_again (self);
  self->cost = lp_pool_cost_plan (self->model, self->group, NULL);
  lp_solving_log (self, "first plan: cost %.1f", self->cost + self->alone_cost);
  lp_solving_report (self, LP_PROPOSE_PHASE_ANNEAL, 1, -HUGE_VAL);
}

/* One course: regions of one size until a sweep brings next to nothing. With a clock running large plans are
 * swept for as long as it pays, as what is left of the time has no better use. */
static guint
sweep_course (LpSolving *self, LpRegions *regions, guint course, guint pass)
{
  double work = self->settings->seconds > 0 ? MAX (self->settings->work, 100) : self->settings->work;
  guint size = courses[course].size, most = MAX (1, (guint) (courses[course].sweeps * work)), n_solved = 0;

  for (guint i = 0; i < most && !lp_effort_is_over (&self->effort); i++)
    {
      double fall = lp_regions_sweep (regions, size, pass == 0 ? &region_limits : &late_limits, &self->effort);

      n_solved += regions->n_solved;
      self->cost = lp_pool_cost_plan (self->model, self->group, NULL);
      lp_solving_log (self, "regions of %u: %u solved, %u proved, %u better, cost %.1f", size, regions->n_solved,
                 regions->n_proved, regions->n_better, self->cost + self->alone_cost);
      lp_solving_report (self, LP_PROPOSE_PHASE_REGIONS, (course + (double) i / most) / G_N_ELEMENTS (courses), -HUGE_VAL);
      if (regions->n_solved == 0 || fall < 2e-4 * fabs (self->cost) * MIN (1, (double) regions->n_solved * size / MAX (self->model->n_units, 1)))
        break;
    }
  return n_solved;
}

/* Each pass chooses other regions. Returns how many were solved. */
static guint
solve_regions (LpSolving *self, guint first_course, guint pass)
{
  guint64 seed = self->settings->seed * 7919ull + 1 + pass * 1000033ull;
  g_autoptr (LpRegions) regions = lp_regions_new (self->model, self->group, seed, self->threads);
  guint n_solved = 0;

  for (guint c = first_course; c < G_N_ELEMENTS (courses) && !lp_effort_is_over (&self->effort); c++)
    {
      /* A small whole is soon proved, so only the quick courses come before it. */
      if (self->model->n_units <= MOST_PROVED && courses[c].size * 2 > self->model->n_units)
        break;
      n_solved += sweep_course (self, regions, c, pass);
    }
  memcpy (self->price, regions->price, sizeof (double) * self->model->n_units);
  return n_solved;
}

static void
prove (LpSolving *self, LpExactLimits limits)
{
  LpEffort effort = self->effort;
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

static void
bound_large (LpSolving *self)
{
  g_autoptr (LpAscent) ascent = lp_ascent_new (self->model, self->group, getenv ("GUESS") ? NULL : self->price, self->settings->seed, self->threads);
  guint size = getenv ("BSIZE") ? atoi (getenv ("BSIZE")) : 300;
  guint nodes = getenv ("BNODES") ? atoi (getenv ("BNODES")) : 40000;
  guint nfree = getenv ("NFREE") ? atoi (getenv ("NFREE")) : 0;
  if (!nfree) { lp_ascent_check (ascent, nodes, &self->effort);
  lp_solving_log (self, "check: %.1f", ascent->bound + self->alone_cost); }
  for (guint i = 0; i < 8 && !lp_effort_is_over (&self->effort); i++)
    {
      double sum = 0;
      lp_ascent_sweep (ascent, self->group, size, i < nfree, &self->effort);
      for (guint u = 0; u < self->model->n_units; u++) sum += ascent->price[u];
      for (guint t = 0; t < ascent->cut_price->len; t++) sum += g_array_index (ascent->cut_price, double, t);
      lp_solving_log (self, "sweep: %.1f cuts %u", sum + self->alone_cost, ascent->cut_price->len);
      if (i + 1 >= (getenv ("NOCHECK") ? (guint) atoi (getenv ("NOCHECK")) : nfree)) lp_ascent_check (ascent, nodes, &self->effort);
      sum = 0;
      for (guint t = 0; t < ascent->cut_price->len; t++) sum += g_array_index (ascent->cut_price, double, t);
      for (guint u = 0; u < self->model->n_units; u++) sum += ascent->price[u];
      lp_solving_log (self, "check: %.1f now %.1f", ascent->bound + self->alone_cost, sum + self->alone_cost);
    }
  self->bound = ascent->bound;
}

/* Small: proof. Middling: a bound after part of the time, which also finds better plans, then regions again.
 * Large: regions for all of the time, and a glance at the bound. */
static void
improve_and_bound (LpSolving *self)
{
  guint n = self->model->n_units;
  gint64 deadline = self->effort.deadline;
  gboolean middling = n > MOST_PROVED && n <= MOST_BOUND * MAX (self->settings->work, 1);

  if (deadline != 0 && middling)
    self->effort.deadline = self->started + (gint64) ((deadline - self->started) * TIME_BEFORE_BOUND);
  else if (deadline - self->started >= TIME_FOR_GLANCE * G_USEC_PER_SEC && n > MOST_PROVED)
    self->effort.deadline = self->started + (gint64) ((deadline - self->started) * 0.9);
  solve_regions (self, 0, 0);
  self->effort.deadline = deadline;
  if (getenv ("ASCENT"))
    bound_large (self);
  else if (!lp_effort_is_over (&self->effort))
    prove (self, n <= MOST_PROVED ? proof_limits : middling ? bound_limits : glance_limits);
  if (deadline != 0 && !self->proved && n > MOST_PROVED)
    for (guint pass = 1; !lp_effort_is_over (&self->effort); pass++)
      if (solve_regions (self, pass % 2 == 0 ? 0 : 2, pass) == 0)
        break;
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
  self->bound = -HUGE_VAL;
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
  lp_solving_report (&self, LP_PROPOSE_PHASE_PROOF, 1, self.bound);
  result = lp_solving_write_result (&self);
  lp_model_free (self.model);
  lp_model_free (self.whole);
  g_free (self.group);
  g_free (self.network);
  g_free (self.price);
  return result;
}
