/* numbers.h — the best plan of a model, by each number of networks for itself */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/exact.h"

/* What the programme of a model says where it must have a whole number of networks, no cuts or searches added: a bound for all numbers. */
double lp_numbers_find_bound (const LpModel *model, const guint *group, const LpExact *exact, const double *price, double number,
                              const LpExactLimits *limits, const LpEffort *effort);

/* For a model with any number of networks, whose programme has @number of them, in part: goes through the numbers from there on both ways, until prices say that
 * all others cost more. Betters @group and @exact, which hold the best plan known and a bound for all numbers. @price: a first guess for each unit. */
void lp_numbers_solve (const LpModel *model, guint *group, LpExact *exact, const double *price, double number,
                       const LpExactLimits *limits, const LpEffort *effort);
