/* cover.h — choosing groups that cover every unit once, at least cost */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/choices.h"

typedef enum
{
  LP_COVER_OPTIMAL,    /* the plan is the best the choices hold, or none is cheaper than what was known */
  LP_COVER_STOPPED,    /* out of work or time: the plan may have become better, nothing is proved */
} LpCoverResult;

/* Looks for a plan cheaper than @cost by going over the land from end to end, where sets of choices that leave the same units open are one:
 * far fewer than there are plans, where the land is not too broad for the gap. A better plan is written to @group and @cost. Gives up beyond
 * @most_labels of them, having found nothing. */
LpCoverResult lp_cover_sweep (const LpChoices *choices, guint *group, double *cost, guint most_labels, const LpEffort *effort);

/* The same choices by prices of their own, found for them alone, with cuts: those that could be in a plan cheaper than @upper, above a higher bound. Returns:
 * (transfer full): NULL when there was no time or the solver failed. */
LpChoices *lp_choices_tighten (const LpChoices *choices, const LpMaster *master, double upper, const LpEffort *effort);

/* The same by linear programmes: a bound with cuts at every node, which are branched on whether two units are together. Needs little memory, and takes as
 * long as it takes. */
LpCoverResult lp_cover_branch_and_cut (const LpMaster *master, const LpChoices *choices, guint *group, double *cost,
                                       guint most_nodes, const LpEffort *effort);
