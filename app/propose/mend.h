/* mend.h — a whole plan from groups chosen in part */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/effort.h"
#include "propose/exact.h"
#include "propose/master.h"

/* Takes the groups that the programme's solution chooses wholly, and solves anew the patches of units that it
 * covers in part, each by itself: with cuts in the programme there are few, and they are small. A plan cheaper
 * than @cost is written to @group and @cost; returns whether there was one. */
gboolean lp_mend (const LpMaster *master, guint *group, double *cost, const LpExactLimits *limits, const LpEffort *effort);
