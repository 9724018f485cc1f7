/* numbers.h — the best plan of a model, by each number of networks for itself */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/exact.h"

/* For a model with any number of networks, whose programme has @number of them, in part: goes through the numbers from there on both ways, until prices say that
 * all others cost more. Betters @group and @exact, which hold the best plan known and a bound for all numbers. @price: a first guess for each unit. */
void lp_numbers_solve (const LpModel *model, guint *group, LpExact *exact, const double *price, double number,
                       const LpExactLimits *limits, const LpEffort *effort);
