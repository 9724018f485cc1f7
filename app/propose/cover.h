/* cover.h — choosing groups that cover every unit once, at least cost */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/master.h"

typedef enum
{
  LP_COVER_OPTIMAL,    /* the plan is the best that the pool holds, or none is cheaper than what was known */
  LP_COVER_STOPPED,    /* out of work or time: the plan may have become better, nothing is proved */
} LpCoverResult;

/* Looks for a plan cheaper than @cost in the master's pool by branching on the unit with the fewest groups left.
 * With the master's prices each group adds its reduced cost to the bound, so that few sets come under @cost.
 * A better plan is written to @group and @cost. Quick for a hundred units and small gaps. */
LpCoverResult lp_cover_search (LpMaster *master, guint *group, double *cost, guint64 most_nodes, const LpEffort *effort);

/* The same by GLPK's branch and cut: for hundreds of units, or where the gap is wide. */
LpCoverResult lp_cover_branch_and_cut (LpMaster *master, guint *group, double *cost, const LpEffort *effort);
