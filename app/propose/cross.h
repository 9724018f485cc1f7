/* cross.h — of two plans, the better one in each part where they differ */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/model.h"

/* Two plans of one model, found from different starts, are the same in many places, and where they differ the differences lie apart: a set of
 * units that is whole groups in both plans may have the groups of either, whatever is chosen elsewhere. So in each smallest such part the cheaper
 * groups are taken (partition crossover, as Whitley, Hains, Howe 2009 for tours). Where a number of networks is asked for, only parts with as many
 * groups in both are chosen from. The outcome, in @group, costs no more than either plan, but for the number. Returns how many parts were
 * taken from @other. */
guint lp_cross_plans (const LpModel *model, guint *group, const guint *other);
