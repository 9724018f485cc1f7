/* groups.h — every connected group around a centre that may be worth its cost */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/cuts.h"

/*
 * Given a price for each unit (what covering it is worth), a group's reduced cost is its cost less the prices
 * of its units. A grower lists all groups with a given centre whose reduced cost is at most a limit, by
 * including or leaving out one neighbouring unit after another. A branch is left as soon as even parts of the
 * units still open, the best value for their people first, could not bring the group under the limit: the
 * relaxed knapsack bound of Dantzig (1957), here with a convex charge for the size in place of a capacity.
 *
 * One grower is used by one thread.
 */

typedef struct _LpGrower LpGrower;

/* @cost and @reduced are the group's; return the limit to go on with (never above the last). */
typedef double (*LpGrowerFunc) (const guint *units, guint n, double cost, double reduced, gpointer user_data);

LpGrower *lp_grower_new (const LpModel *model);
void lp_grower_free (LpGrower *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpGrower, lp_grower_free)

/* Prices are borrowed until the next call; @cut_price has one for each of @cuts, 0 or below. */
void lp_grower_set_prices (LpGrower *self, const double *price, double number_price, const LpCuts *cuts, const double *cut_price);

/* Calls @func for each group with practice @centre at its centre and a reduced cost up to @limit. Stops after
 * @most_nodes steps. Returns FALSE when it did, and some group may not have been seen. */
gboolean lp_grower_run (LpGrower *self, guint centre, double limit, guint64 most_nodes, LpGrowerFunc func, gpointer user_data);

/* After a run that was stopped: no group of its centre has a reduced cost below this or the run's limit, whichever is less. It is
 * the bound of the relaxed knapsack, which leaves out that groups hang together. */
double lp_grower_get_bound (const LpGrower *self);

/* Steps taken by all runs so far: the measure of work. */
guint64 lp_grower_get_nodes (const LpGrower *self);
