/* tighten.h — cuts that lift the bound of the linear programme towards the best plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/choices.h"

/*
 * Groups chosen in part can share out three units by halves (ab, bc, ca), which no plan can. Of the groups that
 * hold two or more of any three units a plan uses one at most: the subset row inequalities (Jepsen, Petersen,
 * Spoorendonk, Pisinger 2008). They are added where the solution breaks them, over a list of choices that is
 * complete already, so that nothing has to be priced anew; choices beyond the shrinking gap are dropped.
 */

/* Returns: (transfer full): choices with a bound at least as high, at most as many; *@cost and @group take a
 * plan when the programme's solution happens to be one and is better. */
LpChoices *lp_tighten (LpChoices *choices, guint *group, double *cost, guint most_rounds, const LpEffort *effort);
