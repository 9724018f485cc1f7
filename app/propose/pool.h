/* pool.h — groups worth considering, each with its cost, none twice */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/model.h"

typedef struct
{
  guint at;          /* its units begin here in the pool's list */
  guint n;
  double cost;
} LpColumn;

typedef struct
{
  GArray *columns;   /* LpColumn */
  GArray *units;     /* guint, column after column */
  guint64 *known;    /* open hash table of the sets; 0 is a free place */
  guint n_places;
} LpPool;

LpPool *lp_pool_new (void);
void lp_pool_free (LpPool *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpPool, lp_pool_free)

/* Adds a group unless the pool has it; returns whether it was new. */
gboolean lp_pool_add (LpPool *self, const guint *units, guint n, double cost);

/* Adds every group of a plan. */
void lp_pool_add_plan (LpPool *self, const LpModel *model, const guint *group);

/* The sum of what all its groups cost. */
double lp_pool_sum (const LpPool *self);

/* What a plan costs, without the charge for another number of networks than asked for; @n_groups (may be NULL) takes how many it has. */
double lp_pool_cost_plan (const LpModel *model, const guint *group, guint *n_groups);

/* The same with that charge. */
double lp_pool_cost_with_number (const LpModel *model, const guint *group);

/* A number for a set of units that does not depend on their order; equal sets have equal numbers. */
guint64 lp_pool_hash (const guint *units, guint n);

#define lp_pool_column(self, j) (&g_array_index ((self)->columns, LpColumn, (j)))
#define lp_pool_units(self, column) (&g_array_index ((self)->units, guint, (column)->at))

/* The price of a group less its cost, turned round: what it costs above what its units are worth. */
static inline double
lp_pool_reduced (const LpPool *self, const LpColumn *column, const double *price, double number_price)
{
  const guint *units = lp_pool_units (self, column);
  double reduced = column->cost - number_price;

  for (guint k = 0; k < column->n; k++)
    reduced -= price[units[k]];
  return reduced;
}
