/* choices.h — the groups a better plan could be made of, ready for branching and cutting */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/master.h"

/*
 * Any plan made of these groups costs at least @bound plus the reduced costs of its groups. What has a reduced
 * cost beyond the gap to the best plan known can be in no better one, and is not listed.
 */
typedef struct
{
  const LpModel *model;
  const LpPool *pool;
  double bound;
  guint n;
  guint n_words;
  guint *column;         /* in the pool, of each choice; the least reduced cost first */
  double *cost;
  double *reduced;
  guint64 *sets;         /* n_words for each choice: its units */
} LpChoices;

/* Choices from @pool, which is borrowed, for plans cheaper than @upper, by the master's prices. */
LpChoices *lp_choices_new (const LpMaster *master, const LpPool *pool, double upper);

/* The @n of @self that @picked lists, with other reduced costs above another bound. (transfer full) */
LpChoices *lp_choices_pick (const LpChoices *self, const guint *picked, const double *reduced, guint n, double bound);

void lp_choices_free (LpChoices *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpChoices, lp_choices_free)

static inline const guint64 *
lp_choices_set (const LpChoices *self, guint j)
{
  return self->sets + (gsize) j * self->n_words;
}

static inline gboolean
lp_choices_has (const LpChoices *self, guint j, guint unit)
{
  return (lp_choices_set (self, j)[unit / 64] >> (unit % 64)) & 1;
}

/* Writes the plan made of @chosen, which cover every unit once, and returns its cost. */
double lp_choices_write_plan (const LpChoices *self, const guint *chosen, guint n_chosen, guint *group);
