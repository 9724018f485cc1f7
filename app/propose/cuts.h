/* cuts.h — what no plan can do but a mixture of plans can, for lifting the bound */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/model.h"

/*
 * Groups chosen in part can share out three units by halves (ab, bc, ca), which no plan can. Of the groups that
 * hold two or more of any three units a plan uses one at most: the subset row inequalities (Jepsen, Petersen,
 * Spoorendonk, Pisinger 2008). Each has a price of 0 or below; a group that it counts costs that much more.
 */
typedef struct
{
  guint unit[3];
} LpTriple;

typedef struct
{
  GArray *triples;     /* LpTriple, units in rising order */
  GArray **of_unit;    /* guint: the triples of each unit */
  guint n_units;
} LpCuts;

LpCuts *lp_cuts_new (guint n_units);
void lp_cuts_free (LpCuts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpCuts, lp_cuts_free)

void lp_cuts_add (LpCuts *self, const LpTriple *triple);

#define lp_cuts_triple(self, t) (&g_array_index ((self)->triples, LpTriple, (t)))

static inline gboolean
lp_triple_counts (const LpTriple *triple, const guint *units, guint n)
{
  guint held = 0;

  for (guint k = 0; k < n; k++)
    held += units[k] == triple->unit[0] || units[k] == triple->unit[1] || units[k] == triple->unit[2];
  return held >= 2;
}

/* What the cuts add to the reduced cost of a group; @price of each triple, 0 or below. */
double lp_cuts_charge (const LpCuts *self, const double *price, const guint *units, guint n);

/* A group chosen in part. */
typedef struct
{
  const guint *units;
  guint n;
  double part;
} LpFraction;

/* Adds up to @most triples that the fractions break, the most broken first and spread over the units. Returns how many. */
guint lp_cuts_separate (LpCuts *self, const LpFraction *fractions, guint n_fractions, guint most);
