/* anneal.h — a good whole plan, fast: simulated annealing over moves of units */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/effort.h"
#include "propose/model.h"

typedef struct
{
  guint64 seed;
  double steps;      /* moves tried for each unit */
  double heat;       /* of the start: 1 is hot enough to forget the start, 0.1 to mend it */
  gboolean forgets;  /* the plan begun with is not kept, even if none better is met */
} LpAnneal;

/* Improves @group (a number below the number of units for each unit, every group connected) in place, and
 * returns its cost; the plan is valid at any moment it is stopped. Temperature falls from a typical way
 * between neighbours to a hundredth of it, while the charge for people outside rises to what it is.
 * Besides shifting and swapping units it founds and dissolves networks: without these the number of networks
 * stays where the start put it (Kirkpatrick, Gelatt, Vecchi, Science 220, 1983, for the method). */
double lp_anneal_run (const LpModel *model, const LpAnneal *params, guint *group, const LpEffort *effort);

/* A first rough plan: groups grown outwards from one unit after another. (transfer full) */
guint *lp_anneal_start (const LpModel *model, guint64 seed);
