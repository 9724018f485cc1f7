/* first.h — a first whole plan of any size, on several threads */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/effort.h"
#include "propose/model.h"

/* Anneals the whole when it is small. A large model is parted into blocks that are annealed side by side, and
 * then parted along other lines and mended. The parting depends on the model alone, so the plan is the same on
 * any number of threads. Returns: (transfer full): a group, below the number of units, for each unit. */
guint *lp_first_plan (const LpModel *model, guint64 seed, double work, guint threads, const LpEffort *effort);

/* Another plan not far from @group, a valid one: annealed from it with @heat as in LpAnneal, which is enough to change much of it and too little to forget it
 * all. Returns: (transfer full): as above. */
guint *lp_first_shake (const LpModel *model, const guint *group, double heat, guint64 seed, guint threads, const LpEffort *effort);
