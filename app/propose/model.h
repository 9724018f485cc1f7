/* model.h — a problem made ready for searching: units, flat arrays and the cost of a group */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/problem.h"

/*
 * A unit is what moves as one: a practice, or practices kept together or pinned alike. A group is a set of
 * units, in one network. Practices are renumbered so that those of a unit follow each other; where each unit
 * is one practice, both numbers are the same. A model is read by many threads and changed by none.
 */

/* Person-km that stand for "not allowed at all" (beyond the farthest distance); far above any real cost, and
 * small enough to be added to and taken from a sum without hurting its decimals. */
#define LP_FORBIDDEN 1e14

/* What a person outside the band weighs when they come strictly first: no plan of a region costs as much. */
#define LP_STRICT_KM 1e7

/* Costs that differ by less are the same: a thousandth of a person-km, and what doubles round off. */
static inline double
lp_cost_tolerance (double cost)
{
  return 1e-3 + 1e-13 * ABS (cost);
}

typedef struct
{
  gint least, most;
  double outside;       /* km a person */
  double locality;      /* km a person */
  double network;       /* person-km a network */
  gint preferred;
  double off_preferred; /* km a person */
  double measure;       /* person-km a unit of lean */
  double farthest;      /* km, or 0 */
  guint networks;       /* exactly so many, or 0 */
  double avoid;         /* km a person in their centre's company of an avoided plan */
} LpTerms;

typedef struct
{
  guint n_units, n_practices;
  LpTerms terms;

  /* by practice */
  double *x, *y;
  double *people;
  gint *locality;
  guint *unit;
  guint *source;        /* its number in the problem */
  guint n_avoided;
  gint *company;        /* n_avoided for each practice: its network in each avoided plan, below 0 for none */
  guint *link_first, *link; /* neighbours, practice by practice; used for loose units only */
  double *weights;      /* n_practices for each unit, of a model small enough for it; else NULL */

  /* by unit */
  guint *first;         /* its practices are first[u] up to first[u + 1] */
  gint *pop;
  double *lean;         /* numerator above its share of the measure */
  gint *pin;            /* -1 for none */
  guint *origin;        /* its number in the model this one was cut from */
  guint8 *loose;        /* its practices do not hang together by themselves */
  guint8 *wide;         /* as a network by itself it has practices beyond the farthest distance */
  guint *near_first, *near;   /* neighbouring units */
  guint *apart_first, *apart; /* units it must not share a group with */
  gboolean any_loose;
} LpModel;

/* Whether the unit breaks a rule by itself, so that it needs others to be a network, or can be none at all. */
#define lp_model_is_stranded(self, u) ((self)->loose[u] || (self)->wide[u])

/* Units of more people than the band allows are in the model; lp_model_stands_alone () tells which. */
LpModel *lp_model_new (const LpProposeProblem *problem, double charge_outside);

/* Arrays for the numbers of units and practices that are set. */
void lp_model_alloc_arrays (LpModel *self);

/* Works all weights out beforehand, where that takes little memory: they are asked for again and again. The last thing to do to a new model. */
void lp_model_tabulate_weights (LpModel *self);

/* The same practices and rules, for the units of @units only. origin[] leads back to @self. */
LpModel *lp_model_cut (const LpModel *self, const guint *units, guint n_units, guint networks);

void lp_model_free (LpModel *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpModel, lp_model_free)

static inline gboolean
lp_model_stands_alone (const LpModel *self, guint unit)
{
  return self->pop[unit] > self->terms.most;
}

/* What a network of @pop people costs for its size, whatever its practices: convex in @pop. */
static inline double
lp_model_size_charge (const LpModel *self, gint pop)
{
  const LpTerms *t = &self->terms;
  double charge = t->network;

  if (pop < t->least)
    charge += t->outside * (t->least - pop);
  else if (pop > t->most)
    charge += t->outside * (pop - t->most);
  if (t->off_preferred > 0)
    charge += t->off_preferred * ABS (pop - t->preferred);
  return charge;
}

/* What @n networks cost where another number is asked for. */
static inline double
lp_model_number_charge (const LpModel *self, guint n)
{
  guint wanted = self->terms.networks;

  return wanted == 0 ? 0 : LP_FORBIDDEN * ABS ((gint) n - (gint) wanted);
}

static inline gint
lp_model_outside (const LpModel *self, gint pop)
{
  return pop < self->terms.least ? self->terms.least - pop : MAX (pop - self->terms.most, 0);
}

/* In how many avoided plans @i is in the network of @centre. */
static inline guint
lp_model_count_company (const LpModel *self, guint i, guint centre)
{
  const gint *a = self->company + (gsize) i * self->n_avoided, *b = self->company + (gsize) centre * self->n_avoided;
  guint n = 0;

  for (guint k = 0; k < self->n_avoided; k++)
    n += a[k] >= 0 && a[k] == b[k];
  return n;
}

/* Person-km, with the locality charge, of practice @i in a network with practice @centre at its centre. */
static inline double
lp_model_way (const LpModel *self, guint i, guint centre)
{
  double dx = self->x[i] - self->x[centre], dy = self->y[i] - self->y[centre];
  double km = __builtin_sqrt (dx * dx + dy * dy);
  double way = self->people[i] * km;

  if (G_UNLIKELY (self->terms.farthest > 0 && km > self->terms.farthest))
    way += LP_FORBIDDEN;
  if (self->locality[i] != self->locality[centre])
    way += self->terms.locality * self->people[i];
  if (G_UNLIKELY (self->n_avoided > 0 && i != centre))
    way += self->terms.avoid * self->people[i] * lp_model_count_company (self, i, centre);
  return way;
}

static inline double
lp_model_weight (const LpModel *self, guint unit, guint centre)
{
  double weight = 0;

  if (self->weights != NULL)
    return self->weights[(gsize) unit * self->n_practices + centre];
  for (guint i = self->first[unit]; i < self->first[unit + 1]; i++)
    weight += lp_model_way (self, i, centre);
  return weight;
}

/* Whether the centre must be the medoid by people x km alone, as whoever checks the farthest distance takes it. Else charges have a say in it. */
static inline gboolean
lp_model_has_plain_centre (const LpModel *self)
{
  return self->terms.farthest > 0;
}

/* What chooses the centre of a group: the practice to which its units have the least sum of these. The cost is then the sum of their weights. */
static inline double
lp_model_pull (const LpModel *self, guint unit, guint centre)
{
  double pull = 0;

  if (G_LIKELY (!lp_model_has_plain_centre (self)))
    return lp_model_weight (self, unit, centre);
  for (guint i = self->first[unit]; i < self->first[unit + 1]; i++)
    {
      double dx = self->x[i] - self->x[centre], dy = self->y[i] - self->y[centre];

      pull += self->people[i] * __builtin_sqrt (dx * dx + dy * dy);
    }
  return pull;
}

/* Whether two units may share a group; only their own wishes are looked at. */
gboolean lp_model_may_share (const LpModel *self, guint a, guint b);

/* The least cost of @units as one group; @centre (may be NULL) takes the practice at its centre. */
double lp_model_group_cost (const LpModel *self, const guint *units, guint n, guint *centre);

/* Whether the practices of @units hang together. */
gboolean lp_model_connected (const LpModel *self, const guint *units, guint n);
