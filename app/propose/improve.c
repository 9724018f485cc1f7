/* improve.c — bettering a whole plan: region by region, and where prices say that something is to be had */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/improve.h"

#include <math.h>
#include <string.h>

#include "propose/ascent.h"
#include "propose/cross.h"
#include "propose/first.h"
#include "propose/master.h"
#include "propose/pool.h"
#include "propose/region.h"

/* Sizes of regions, in units, and how often each is swept at most for one portion of work. */
static const struct { guint size, sweeps; } courses[] = { { 45, 12 }, { 60, 8 }, { 80, 6 }, { 110, 6 }, { 150, 4 }, { 220, 4 } };

/* The same where prices say how much is to be had. */
static const struct { guint size, sweeps; } late_courses[] = { { 150, 4 }, { 220, 4 }, { 300, 4 } };

static const LpExactLimits region_limits = {
  .rounds = 60, .grower_nodes = 4000000, .trial_nodes = 300000, .most_columns = 20000, .trial_labels = 25000, .most_labels = 50000,
  .cut_rounds = 12,
};

/* When the usual has brought what it can, regions may take longer. */
static const LpExactLimits late_limits = {
  .rounds = 100, .grower_nodes = 16000000, .trial_nodes = 500000, .most_columns = 40000, .trial_labels = 100000, .most_labels = 200000,
  .cut_rounds = 40, .mend = TRUE, .tree_nodes = 200,
};

/* A sweep that brings less than this part of the cost, were it over the whole, is the last of its size. */
#define LEAST_FALL 2e-4
/* And after prices are known. */
#define LEAST_LATE_FALL 2e-5

/* Units of the blocks in which prices are raised: the larger, the higher the bound, but the programme of a block takes ever longer. */
#define BLOCK_SIZE 600
/* How often at most prices are raised all over. Blocks differ each time, so now and then one brings much after some that brought little: it ends after a few of which
 * each lifts the bound by less than a part of the gap; after twice as many each time that nothing bettered the plan, as only the bound can still move then. */
#define MOST_RAISES 24
#define LEAST_RAISE 0.02
#define MOST_POOR_RAISES 3
/* Steps of the grower for each centre in a check. */
#define CHECK_NODES 40000

/* Larger regions of a plan that was shaken bring little: there the plan it came of is as good. */
#define LARGEST_OF_SHAKEN 110
/* How hot a plan is shaken, once each, before larger regions are solved again: the cooler, the sooner it is as good again; the hotter, the more may be found. */
static const double shake_heats[] = { 0.05, 0.1, 0.2 };

/* Of what a region costs: with less to be had it is left as it is. */
#define LEAST_WORTH 1e-4

/* What a person outside weighs, in km, when a bound is looked for among the plans with as few people outside as the best; and for a small model, where it is soon
 * found, how much more the next time, as long as that brings a higher one, and how often at most. */
#define CHARGE_FOR_BOUND 200
#define LEAST_CHARGE 2
#define MORE_CHARGE 3
#define MOST_CHARGES 8

/* Rounds of prices and of cuts for the bound of a small model, and steps of the grower for each unit. */
#define SMALL_ROUNDS 200
#define SMALL_CUT_ROUNDS 40
#define SMALL_NODES 50000

static gboolean
is_worth_a_sweep (const LpSolving *self, const LpRegions *regions, double fall, double least)
{
  double part = MIN (1, (double) regions->n_solved * regions->size / MAX (self->model->n_units, 1));

  return regions->n_solved > 0 && fall >= least * fabs (self->cost) * part;
}

/* Sweeps regions of one size until that brings next to nothing. With a clock running large plans are
 * swept for as long as it pays, as what is left of the time has no better use. Returns how many regions were solved. */
static guint
sweep_course (LpSolving *self, LpRegions *regions, guint size, guint sweeps, const LpExactLimits *limits, double least, double done)
{
  double work = self->settings->seconds > 0 ? MAX (self->settings->work, 100) : self->settings->work;
  guint most = MAX (1, (guint) (sweeps * work)), n_solved = 0;

  for (guint i = 0; i < most && !lp_effort_is_over (&self->effort); i++)
    {
      double fall = lp_regions_sweep (regions, size, limits, &self->effort);

      n_solved += regions->n_solved;
      self->cost = lp_pool_cost_plan (self->model, self->group, NULL);
      lp_solving_log (self, "regions of %u: %u solved, %u proved, %u better, cost %.1f", size, regions->n_solved,
                      regions->n_proved, regions->n_better, self->cost + self->alone_cost);
      lp_solving_report (self, LP_PROPOSE_PHASE_REGIONS, done);
      if (!is_worth_a_sweep (self, regions, fall, least))
        break;
    }
  return n_solved;
}

/* Each pass of a search chooses other regions. */
static LpRegions *
begin_pass (LpSolving *self)
{
  return lp_regions_new (self->model, self->group, self->settings->seed * 7919ull + 1 + self->n_passes++ * 1000033ull, self->threads);
}

static guint
improve_regions (LpSolving *self, const guint *better, guint largest, const LpExactLimits *limits)
{
  g_autoptr (LpRegions) regions = begin_pass (self);
  guint n_solved = 0;

  regions->better = better;
  for (guint c = 0; c < G_N_ELEMENTS (courses) && courses[c].size <= largest && !lp_effort_is_over (&self->effort); c++)
    n_solved += sweep_course (self, regions, courses[c].size, courses[c].sweeps, limits, LEAST_FALL, (double) c / G_N_ELEMENTS (courses));
  memcpy (self->price, regions->price, sizeof (double) * self->model->n_units);
  return n_solved;
}

guint
lp_improve_regions (LpSolving *self, gboolean is_proved_later)
{
  /* A small whole is soon proved, so only the quick courses come before it. */
  guint largest = is_proved_later ? self->model->n_units / 2 : G_MAXUINT;

  return improve_regions (self, NULL, largest, self->n_passes > 0 ? &late_limits : &region_limits);
}

/* The model with people outside charged in km, where they come strictly first; the model itself else. Where they come first no programme in parts could say how few there must be, and half a person less
 * outside would weigh more than all distances. But every plan with as few outside as the best costs at least what the bound of the charged model is above the
 * charge for those: true for any charge. */
static LpModel *
charge_outside (const LpSolving *self, double charge)
{
  const LpModel *model = self->model;
  g_autofree guint *units = g_new (guint, model->n_units + 1);
  LpModel *charged;

  for (guint u = 0; u < model->n_units; u++)
    units[u] = u;
  charged = lp_model_cut (model, units, model->n_units, model->terms.networks);
  /* A charge that the user named also holds for plans with fewer people outside, and only its own bound does. */
  if (self->settings->charge_outside < 0)
    charged->terms.outside = charge;
  return charged;
}

/* Keeps a bound of the charged model where it says more than the one known. Returns whether it does. */
static gboolean
take_bound (LpSolving *self, double bound, double charge)
{
  LpSolving other = *self;

  other.price_bound = bound;
  other.price_charge = charge;
  if (!(lp_solving_get_bound (&other) > lp_solving_get_bound (self)))
    return FALSE;
  self->price_bound = bound;
  self->price_charge = charge;
  lp_solving_log (self, "prices: bound %.1f", lp_solving_get_bound (self) + self->alone_cost);
  lp_solving_report (self, LP_PROPOSE_PHASE_PROOF, 0);
  return TRUE;
}

/* Raises the bound until @patience times in a row brought little. */
static void
raise_prices (LpSolving *self, LpAscent *ascent, guint patience)
{
  guint n_poor = 0;

  if (!isfinite (ascent->bound))
    {
      lp_ascent_sweep (ascent, self->group, BLOCK_SIZE, TRUE, &self->effort);
      lp_ascent_sweep (ascent, self->group, BLOCK_SIZE, FALSE, &self->effort);
    }
  for (guint i = 0; i < MOST_RAISES && n_poor < patience; i++)
    {
      double before = ascent->bound;

      lp_ascent_sweep (ascent, self->group, BLOCK_SIZE, FALSE, &self->effort);
      if (!lp_ascent_check (ascent, CHECK_NODES, &self->effort))
        return;
      take_bound (self, ascent->bound, ascent->model->terms.outside);
      n_poor = ascent->bound - before < LEAST_RAISE * (self->cost - lp_solving_get_bound (self)) ? n_poor + 1 : 0;
    }
}

static guint
solve_where_worth (LpSolving *self, LpAscent *ascent)
{
  g_autoptr (LpRegions) regions = begin_pass (self);
  guint n_solved = 0;

  regions->ascent = ascent;
  regions->least_worth = LEAST_WORTH * fabs (self->price_bound) / MAX (self->model->n_units, 1);
  for (guint c = 0; c < G_N_ELEMENTS (late_courses) && !lp_effort_is_over (&self->effort); c++)
    n_solved += sweep_course (self, regions, late_courses[c].size, late_courses[c].sweeps, &late_limits, LEAST_LATE_FALL,
                              (double) c / G_N_ELEMENTS (late_courses));
  return n_solved;
}

/* Regions leave a plan where no small part can be bettered by itself. So it is shaken, bettered again where it changed, and in each part where it came out better
 * than it was the new is taken. */
static void
shake (LpSolving *self, double heat)
{
  guint64 seed = self->settings->seed * 1000003ull + 7919ull * self->n_passes;
  g_autofree guint *group = lp_first_shake (self->model, self->group, heat, seed, self->threads, &self->effort);
  g_autofree double *price = g_new (double, self->model->n_units + 1);
  LpSolving other = *self;
  guint n_taken;

  /* Nobody is told of a plan that is worse than the best. */
  other.progress = NULL;
  other.group = group;
  other.price = price;
  improve_regions (&other, self->group, LARGEST_OF_SHAKEN, &region_limits);
  self->n_passes = other.n_passes;
  n_taken = lp_cross_plans (self->model, self->group, group);
  self->cost = lp_pool_cost_plan (self->model, self->group, NULL);
  lp_solving_log (self, "shaken: %u parts better, cost %.1f", n_taken, self->cost + self->alone_cost);
}

void
lp_improve_by_prices (LpSolving *self)
{
  g_autoptr (LpModel) charged = charge_outside (self, CHARGE_FOR_BOUND);
  g_autoptr (LpAscent) ascent = NULL;
  gboolean strict = charged->terms.outside < self->model->terms.outside;
  guint patience = MOST_POOR_RAISES;

  ascent = lp_ascent_new (charged, self->group, strict ? NULL : self->price, self->settings->seed, self->threads);
  raise_prices (self, ascent, patience);
  for (guint pass = 1; !lp_effort_is_over (&self->effort); pass++)
    {
      double before = self->cost;

      if (!isfinite (ascent->bound) || solve_where_worth (self, ascent) == 0)
        break;
      raise_prices (self, ascent, patience);
      if (self->effort.deadline == 0 && pass >= self->settings->work)
        break;
      for (guint i = 0; i < G_N_ELEMENTS (shake_heats) && !lp_effort_is_over (&self->effort); i++)
        shake (self, shake_heats[i]);
      patience = self->cost < before ? MOST_POOR_RAISES : MIN (2 * patience, MOST_RAISES);
    }
}

void
lp_improve_small_bound (LpSolving *self)
{
  double charge = LEAST_CHARGE;

  for (guint i = 0; i < MOST_CHARGES && !lp_effort_is_over (&self->effort); i++, charge *= MORE_CHARGE)
    {
      g_autoptr (LpModel) charged = charge_outside (self, charge);
      g_autoptr (LpMaster) master = lp_master_new (charged, self->group, NULL, (guint64) SMALL_NODES * MAX (charged->n_units, 20));

      lp_master_raise_with_cuts (master, lp_pool_cost_plan (charged, self->group, NULL), SMALL_ROUNDS, SMALL_CUT_ROUNDS, &self->effort);
      if (!take_bound (self, master->bound, charge) && isfinite (self->price_bound))
        break;
    }
}
