/* choices.c — the groups a better plan could be made of, ready for branching and cutting */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/choices.h"

#include <math.h>
#include <stdlib.h>

typedef struct
{
  guint column;
  double cost, reduced;
} Choice;

static int
compare_choices (const void *a, const void *b)
{
  const Choice *p = a, *q = b;

  if (p->reduced != q->reduced)
    return p->reduced < q->reduced ? -1 : 1;
  return (p->column > q->column) - (p->column < q->column);
}

static void
fill_sets (LpChoices *self)
{
  for (guint j = 0; j < self->n; j++)
    {
      const LpColumn *column = lp_pool_column (self->pool, self->column[j]);

      for (guint k = 0; k < column->n; k++)
        {
          guint u = lp_pool_units (self->pool, column)[k];

          self->sets[(gsize) j * self->n_words + u / 64] |= G_GUINT64_CONSTANT (1) << (u % 64);
        }
    }
}

static LpChoices *
make_choices (const LpModel *model, const LpPool *pool, double bound, GArray *choices)
{
  LpChoices *self = g_new0 (LpChoices, 1);

  if (choices->len > 0)
    qsort (choices->data, choices->len, sizeof (Choice), compare_choices);
  self->model = model;
  self->pool = pool;
  self->bound = bound;
  self->n = choices->len;
  self->n_words = model->n_units / 64 + 1;
  self->column = g_new (guint, self->n + 1);
  self->cost = g_new (double, self->n + 1);
  self->reduced = g_new (double, self->n + 1);
  self->sets = g_new0 (guint64, (gsize) self->n * self->n_words + 1);
  for (guint j = 0; j < self->n; j++)
    {
      const Choice *choice = &g_array_index (choices, Choice, j);

      self->column[j] = choice->column;
      self->cost[j] = choice->cost;
      self->reduced[j] = choice->reduced;
    }
  fill_sets (self);
  return self;
}

static double
reduce (const LpMaster *master, const LpPool *pool, const LpColumn *column)
{
  return lp_pool_reduced (pool, column, master->price, master->number_price)
         + lp_cuts_charge (master->cuts, (double *) master->cut_price->data, lp_pool_units (pool, column), column->n);
}

LpChoices *
lp_choices_new (const LpMaster *master, const LpPool *pool, double upper)
{
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (Choice));

  for (guint j = 0; j < pool->columns->len; j++)
    {
      const LpColumn *column = lp_pool_column (pool, j);
      Choice choice = { j, column->cost, MAX (reduce (master, pool, column), 0) };

      if (choice.reduced <= upper - master->bound)
        g_array_append_val (choices, choice);
    }
  return make_choices (master->model, pool, master->bound, choices);
}

LpChoices *
lp_choices_pick (const LpChoices *self, const guint *picked, const double *reduced, guint n, double bound)
{
  g_autoptr (GArray) choices = g_array_sized_new (FALSE, FALSE, sizeof (Choice), n);

  for (guint k = 0; k < n; k++)
    {
      Choice choice = { self->column[picked[k]], self->cost[picked[k]], reduced[k] };

      g_array_append_val (choices, choice);
    }
  return make_choices (self->model, self->pool, bound, choices);
}

void
lp_choices_free (LpChoices *self)
{
  if (self == NULL)
    return;
  g_free (self->column);
  g_free (self->cost);
  g_free (self->reduced);
  g_free (self->sets);
  g_free (self);
}

double
lp_choices_write_plan (const LpChoices *self, const guint *chosen, guint n_chosen, guint *group)
{
  double cost = 0;

  for (guint g = 0; g < n_chosen; g++)
    {
      const LpColumn *column = lp_pool_column (self->pool, self->column[chosen[g]]);

      cost += column->cost;
      for (guint k = 0; k < column->n; k++)
        group[lp_pool_units (self->pool, column)[k]] = g;
    }
  return cost;
}
