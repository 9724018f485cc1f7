/* fewer.c — a plan of a small model with fewer people outside the band */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/fewer.h"

#include <string.h>

#include "propose/anneal.h"
#include "propose/pool.h"
#include "propose/region.h"

/*
 * Where a narrow band or an odd number of networks leaves people outside, one walk is easily caught in a poor plan. Every other of the next ones begins with people alone, as if
 * there were no distances: what a network may look like is then open. After that regions of few networks, solved exactly, shift people to where
 * they are short: in Dorset with 26 networks, from 4,200 outside to 338.
 */

/* The cost from which on a plan has people outside where they come first, or breaks a rule. */
#define LEAST_POOR (LP_STRICT_KM)

/* Moves a unit, and the heats of a walk with distances, which is to forget the plan it begins with, of one without, and of one
 * that then brings the distances back. */
#define STEPS 2000
#define HEAT 1
#define HEAT_OF_PEOPLE 0.2
#define HEAT_OF_MENDING 0.1

/* What a person outside weighs where nothing else does: at the end of a walk, which cools down to some hundred, single people count. */
#define WEIGHT_OF_PEOPLE 100

/* Regions, in units, and how often each size is gone over at most. */
static const guint sizes[] = { 15, 25, 35 };
#define MOST_SWEEPS 3
#define LARGEST_OF_A_START 25

static const LpExactLimits limits = {
  .rounds = 60, .grower_nodes = 2000000, .trial_nodes = 200000, .most_columns = 10000, .trial_labels = 12000, .most_labels = 25000,
  .cut_rounds = 8,
};

/* The same units and rules, but distances and charges are nothing. (transfer full) */
static LpModel *
forget_distances (const LpModel *m)
{
  g_autofree guint *units = g_new (guint, m->n_units + 1);
  LpModel *people;

  for (guint u = 0; u < m->n_units; u++)
    units[u] = u;
  people = lp_model_cut (m, units, m->n_units, m->terms.networks);
  people->terms.outside = WEIGHT_OF_PEOPLE;
  people->terms.network = people->terms.off_preferred = people->terms.measure = 0;
  if (people->weights != NULL)
    memset (people->weights, 0, sizeof (double) * m->n_units * m->n_practices);
  return people;
}

static void
better_by_regions (LpSolving *self, guint *group, guint64 seed, guint smallest, guint largest)
{
  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr (LpRegions) regions = lp_regions_new (self->model, group, seed + s, self->threads);

      for (guint i = 0; i < MOST_SWEEPS && sizes[s] >= smallest && sizes[s] <= largest && !lp_effort_is_over (&self->effort); i++)
        if (lp_regions_sweep (regions, sizes[s], &limits, &self->effort) <= 0)
          break;
    }
}

gboolean
lp_fewer_is_wanted (const LpSolving *self)
{
  return lp_pool_cost_with_number (self->model, self->group) >= LEAST_POOR;
}

void
lp_fewer_outside (LpSolving *self, guint first, guint n_starts, guint largest)
{
  gsize size = sizeof (guint) * (self->model->n_units + 1);
  g_autoptr (LpModel) people = forget_distances (self->model);
  g_autofree guint *group = g_malloc (size);

  for (guint i = first; i < first + n_starts && lp_fewer_is_wanted (self) && !lp_effort_is_over (&self->effort); i++)
    {
      guint64 seed = self->settings->seed * 1000003ull + 1009 * (i + 1);
      gboolean by_people = i > 0 && i % 2 == 0;
      LpAnneal params = { .seed = seed, .steps = STEPS, .heat = by_people ? HEAT_OF_PEOPLE : HEAT, .forgets = TRUE };

      memcpy (group, self->group, size);
      lp_anneal_run (by_people ? people : self->model, &params, group, &self->effort);
      if (by_people)
        lp_anneal_run (self->model, &(LpAnneal) { .seed = seed, .steps = STEPS, .heat = HEAT_OF_MENDING }, group, &self->effort);
      better_by_regions (self, group, seed, 0, MIN (largest, LARGEST_OF_A_START));
      if (lp_pool_cost_with_number (self->model, group) >= lp_pool_cost_with_number (self->model, self->group))
        continue;
      memcpy (self->group, group, size);
      self->cost = lp_pool_cost_plan (self->model, group, NULL);
      lp_solving_log (self, "begun anew: cost %.1f", self->cost + self->alone_cost);
    }
  if (largest <= LARGEST_OF_A_START || !lp_fewer_is_wanted (self))
    return;
  better_by_regions (self, self->group, self->settings->seed, LARGEST_OF_A_START + 1, largest);
  self->cost = lp_pool_cost_plan (self->model, self->group, NULL);
  lp_solving_log (self, "in larger regions: cost %.1f", self->cost + self->alone_cost);
}
