/* master.h — the linear programme over groups: prices for units and a true bound */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/effort.h"
#include "propose/groups.h"
#include "propose/pool.h"

/*
 * Every plan is a choice of groups that covers each unit once; its cost is the sum of theirs. Letting groups be
 * chosen in part gives a linear programme whose optimum no plan can beat. It has far too many groups to write
 * down, so it is solved over a pool that grows: the prices of each solution tell which missing groups would
 * improve it (Gilmore and Gomory 1961; Garfinkel and Nemhauser 1970 for districts).
 *
 * The bound is true at any moment, whatever the solver's rounding: as each plan has at most one group around
 * each centre, it costs at least the sum of all prices and, for each unit, of the most negative reduced cost
 * around it. Prices are kept lowered by that, so that no group at all has a negative reduced cost.
 */
typedef struct
{
  const LpModel *model;
  LpPool *pool;
  LpGrower *grower;
  double *price;        /* of each unit; no group has a reduced cost below 0 */
  double number_price;
  LpCuts *cuts;
  GArray *cut_price;    /* double: of each cut, 0 or below */
  double bound;         /* -HUGE_VAL while there is none */
  double optimum;       /* of the programme over the pool; no bound before it is met by the true one */
  guint64 most_nodes;   /* of the grower, at which to give up */
  guint64 centre_nodes; /* for one centre in one round, more when that is not enough */
  double dearest;       /* times leaving people outside: no unit's price is higher in listing groups */
  gboolean held_down;   /* some price was, in this round */
  double *held;         /* the price of each unit that was given it for good, HUGE_VAL for the others; NULL where there are none */
  guint n_held_cuts;    /* the first of the cuts, whose prices were given for good too */
  double near_enough;   /* to the optimum, for the bound to be raised no further */
  guint rounds;
  gboolean gave_up;
  struct glp_prob *lp;
  guint n_spare;        /* columns before the pool's: too many and too few networks, where a number is asked for */
  guint n_loaded;       /* columns of the pool in the programme */
  guint n_cut_rows;     /* cuts in the programme */
} LpMaster;

/* Starts from a plan's groups; @price: a first guess, or NULL. */
LpMaster *lp_master_new (const LpModel *model, const guint *group, const double *price, guint64 most_nodes);
void lp_master_free (LpMaster *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpMaster, lp_master_free)

/* Raises the bound for @rounds rounds at most, until it is the programme's optimum or proves that nothing
 * costs less than @upper. Returns TRUE when one of these two is reached. */
gboolean lp_master_raise (LpMaster *self, double upper, guint rounds, const LpEffort *effort);

/* Raises the bound, with cuts for @cut_rounds rounds at most, as long as they lift it by a good part of what is left. */
void lp_master_raise_with_cuts (LpMaster *self, double upper, guint rounds, guint cut_rounds, const LpEffort *effort);

/* Adds up to @most cuts that the programme's solution breaks; raise the bound again afterwards. Returns how many. */
guint lp_master_cut (LpMaster *self, guint most);

/* The groups in the programme's solution, with their parts; they borrow the pool's units. (element-type LpFraction) */
GArray *lp_master_list_fractions (const LpMaster *self);

/* Takes the programme's solution for a plan if nothing in it is chosen in part and it costs less than @cost. */
gboolean lp_master_take_whole (LpMaster *self, guint *group, double *cost);

/* What a group of the pool costs above what its units are worth, cuts included. */
double lp_master_reduced (const LpMaster *self, const LpColumn *column);

/* Every group that a plan cheaper than @upper could have, found at the prices of the bound. @complete is FALSE when
 * there are more than @most_columns, or very large ones, or it takes the grower more than @most_nodes: then some are missing. (transfer full) */
LpPool *lp_master_list_pool (LpMaster *self, double upper, guint most_columns, guint64 most_nodes,
                             gboolean *complete, const LpEffort *effort);

/* Prices by a plan itself: each unit bears its own way and its people's part of the rest of what its group costs. */
void lp_master_guess_prices (const LpModel *model, const guint *group, double *price);

/* GLPK keeps memory for each thread that used it; call this at the end of a thread. */
void lp_master_leave_thread (void);
