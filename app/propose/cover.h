/* cover.h — choosing groups that cover every unit once, at least cost */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/choices.h"

typedef enum
{
  LP_COVER_OPTIMAL,    /* the plan is the best the choices hold, or none is cheaper than what was known */
  LP_COVER_STOPPED,    /* out of work or time: the plan may have become better, nothing is proved */
} LpCoverResult;

/* Looks for a plan cheaper than @cost by branching on the unit with the fewest choices left. Each choice adds
 * its reduced cost to the bound, so that few sets come under @cost. A better plan is written to @group and
 * @cost. Quick for a hundred units and small gaps. */
LpCoverResult lp_cover_search (const LpChoices *choices, guint *group, double *cost, guint64 most_nodes, const LpEffort *effort);

/* The same by linear programmes: a bound with cuts at every node, which are branched on whether two units are together. Slower a
 * node, and far fewer nodes where the gap is not small. */
LpCoverResult lp_cover_branch_and_cut (const LpMaster *master, const LpChoices *choices, guint *group, double *cost,
                                       guint most_nodes, const LpEffort *effort);
