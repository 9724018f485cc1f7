/* ascent.h — prices and a true bound for a whole of any size, block by block */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/effort.h"
#include "propose/cuts.h"

/*
 * The programme of master.h for thousands of units is more than one simplex can hold. But its dual comes apart: with the prices of all
 * other units held, the best prices for the units of one block are found by a programme over the groups that touch the block, with one
 * row for each of its units (block coordinate ascent). Blocks that lie apart are done side by side, on several threads, and other
 * blocks each time, as nothing is gained along the edge of one.
 *
 * What the blocks suggest is then checked as a whole: for every centre the least reduced cost of its groups is searched for, and where
 * it is below 0, or the search too long, the price there is lowered by it or by the bound of the relaxed knapsack. So the bound is true
 * whatever the blocks did.
 */
typedef struct
{
  const LpModel *model;
  guint64 seed;
  guint threads;
  double *price;         /* of each unit */
  LpCuts *cuts;          /* in force, all over the whole */
  GArray *cut_price;     /* double: of each of them */
  double number_price;   /* of each network, where a number of them is asked for */
  double bound;          /* -HUGE_VAL before the first check */
} LpAscent;

/* Begins with the prices in @price, one for each unit, or where it is NULL (or one is not finite) with what the plan @group suggests. Model is
 * borrowed. */
LpAscent *lp_ascent_new (const LpModel *model, const guint *group, const double *price, guint64 seed, guint threads);
void lp_ascent_free (LpAscent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpAscent, lp_ascent_free)

/* Solves blocks of about @size units, made of groups of the plan @group, which must be valid. @alone: as if there were nothing around them: for first prices,
 * which come near soon but are not safe. */
void lp_ascent_sweep (LpAscent *self, const guint *group, guint size, gboolean alone, const LpEffort *effort);

/* Makes the prices safe, so that no group at all has a reduced cost below 0, with @centre_nodes steps of the grower for each centre at most; and
 * raises the bound when that comes out higher. Returns FALSE when there was no time for it. */
gboolean lp_ascent_check (LpAscent *self, guint64 centre_nodes, const LpEffort *effort);

/* What each group of a plan costs above the prices of its units, 0 or more, with its share of cuts that no group of the plan makes use of. All together it is
 * what the plan costs above these prices, so a part of the plan with little of it cannot be bettered much. Returns: (transfer full): by the group's number; 0
 * where there is none. */
double *lp_ascent_weigh (const LpAscent *self, const guint *group);
