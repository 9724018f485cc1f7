/* cuts.h — what no plan can do but a mixture of plans can, for lifting the bound */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/model.h"

/*
 * Groups chosen in part can share out three units by halves (ab, bc, ca), which no plan can: of the groups that
 * hold two or more of any three units a plan uses one at most. In general: take a few units, give each a weight, and count
 * for each group the weights of those it holds, divided by a divisor and rounded down. A plan covers every unit once, so all of its groups
 * together count no more than all weights divided and rounded down. With three units of weight 1 and divisor 2 these are the subset row
 * inequalities (Jepsen, Petersen, Spoorendonk, Pisinger 2008); with up to five units and other weights, the rank 1 cuts of
 * Chvátal and Gomory whose best weights Pecin, Pessoa, Poggi, Uchoa and Santos list (2017).
 *
 * Each cut has a price of 0 or below; a group costs that much more each time it counts. A larger group never counts less.
 */
#define LP_CUT_UNITS 5

typedef struct
{
  guint unit[LP_CUT_UNITS];      /* in rising order; of a part of a model: its n_units for those that lie outside */
  guint8 weight[LP_CUT_UNITS];
  guint8 n;
  guint8 divisor;
  guint8 most;                   /* what all groups of a plan together count */
} LpCut;

/* A unit's part in a cut. */
typedef struct
{
  guint cut;
  guint8 weight, divisor;
} LpCutShare;

typedef struct
{
  GArray *list;        /* LpCut */
  GArray **of_unit;    /* LpCutShare: the cuts that each unit is in */
  guint n_units;
} LpCuts;

LpCuts *lp_cuts_new (guint n_units);
void lp_cuts_free (LpCuts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpCuts, lp_cuts_free)

void lp_cuts_add (LpCuts *self, const LpCut *cut);

#define lp_cuts_get(self, t) (&g_array_index ((self)->list, LpCut, (t)))

/* How often a group counts. */
static inline guint
lp_cut_count (const LpCut *cut, const guint *units, guint n)
{
  guint held = 0;

  for (guint k = 0; k < n; k++)
    for (guint i = 0; i < cut->n; i++)
      if (units[k] == cut->unit[i])
        held += cut->weight[i];
  return held / cut->divisor;
}

/* What the cuts add to the reduced cost of a group; @price of each cut, 0 or below. */
double lp_cuts_charge (const LpCuts *self, const double *price, const guint *units, guint n);

/* What the cuts take from the bound, 0 or below. */
double lp_cuts_sum (const LpCuts *self, const double *price);

/* A group chosen in part. */
typedef struct
{
  const guint *units;
  guint n;
  double part;
} LpFraction;

/* Adds up to @most cuts of each shape that the fractions break, the most broken first and spread over the units. Returns how many. */
guint lp_cuts_separate (LpCuts *self, const LpFraction *fractions, guint n_fractions, guint most);
