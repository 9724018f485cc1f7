/* programme.h — the linear programme over the pool: loading, solving, reading */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/master.h"

/* Of units, cuts and the number of networks. */
typedef struct
{
  double *unit, *cut;
  double number;
} LpPrices;

/* The row for the number of networks. A start with another number still has a solution, at a forbidding cost. */
void lp_programme_add_number_row (LpMaster *self);

/* Solves the programme with all that the pool and the cuts have by now. FALSE when there was no time for it. */
gboolean lp_programme_solve (LpMaster *self, LpPrices *solved, const LpEffort *effort);
