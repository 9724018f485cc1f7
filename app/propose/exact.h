/* exact.h — the best plan of a small model, with proof where the work allows */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/effort.h"
#include "propose/model.h"

typedef struct
{
  guint rounds;            /* of prices */
  guint64 grower_nodes;    /* steps in listing groups, in all */
  guint64 centre_nodes;    /* for one centre in one round, at first; 0 for the usual */
  guint64 trial_nodes;     /* and for one early look at how many there are */
  guint most_columns;      /* of a pool to be searched; 0 to stop at the bound */
  guint trial_labels;      /* of an early sweep over it */
  guint most_labels;       /* of a later one: about 100 bytes each for 300 units, 250 for 1,500 */
  guint cut_rounds;
  gboolean mend;           /* make plans of the programme's solutions on the way */
  guint tree_nodes;        /* of branch and cut, when the cover search gives up; 0 for none of it */
  guint most_numbers;      /* where any number of networks will do and the programme has no more than so many, one of them in part, each number is solved for itself; 0 for never */
} LpExactLimits;

typedef struct
{
  double cost;             /* of the plan */
  double bound;            /* -HUGE_VAL while there is none */
  gboolean proved;
  double scale;            /* what plans cost, about, people outside aside */
  double price_bound;      /* the bound that prices alone give */
  double number_price;     /* of each network, in it */
  guint n_columns;
  guint n_rounds;
  guint64 nodes;
} LpExact;

/* Makes @group better if it can be, and says how good it is. @price, for each unit, takes the prices it found
 * for the next time, and gives a first guess where it is above -HUGE_VAL. */
LpExact lp_exact_solve (const LpModel *model, guint *group, double *price, const LpExactLimits *limits, const LpEffort *effort);

/* The same, but for plans that cost less than @upper only: a cost of that much means that there is none, and leaves @group as it was. */
LpExact lp_exact_solve_below (const LpModel *model, guint *group, double *price, double upper, const LpExactLimits *limits, const LpEffort *effort);
