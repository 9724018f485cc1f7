/* cover.c — choosing groups that cover every unit once, by branching over bit sets */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/cover.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  guint column;        /* in the pool */
  double reduced;
} Choice;

typedef struct
{
  LpMaster *master;
  guint n_words;
  GArray *choices;     /* Choice, the least reduced cost first */
  guint64 *sets;       /* of each choice, n_words each */
  guint *first, *list; /* choices that hold each unit, in the same order */
  double limit;        /* reduced costs of a plan must stay below their sum */
  guint networks;
  guint64 nodes, most_nodes;
  const LpEffort *effort;
  guint *chosen, n_chosen;
  guint *best, n_best;
  gboolean stopped;
} Search;

static int
compare_choices (const void *a, const void *b)
{
  const Choice *p = a, *q = b;

  if (p->reduced != q->reduced)
    return p->reduced < q->reduced ? -1 : 1;
  return (p->column > q->column) - (p->column < q->column);
}

static gboolean
overlaps (const guint64 *a, const guint64 *b, guint n_words)
{
  for (guint w = 0; w < n_words; w++)
    if ((a[w] & b[w]) != 0)
      return TRUE;
  return FALSE;
}

/* The open unit with the fewest choices that still fit; G_MAXUINT when all are covered. */
static guint
pick_unit (const Search *self, const guint64 *covered, double spent, guint *n_fitting)
{
  guint best = G_MAXUINT, fewest = G_MAXUINT;

  for (guint u = 0; u < self->master->model->n_units && fewest > 1; u++)
    {
      guint n = 0;

      if ((covered[u / 64] >> (u % 64)) & 1)
        continue;
      for (guint k = self->first[u]; k < self->first[u + 1] && n < fewest; k++)
        {
          guint j = self->list[k];

          if (spent + g_array_index (self->choices, Choice, j).reduced >= self->limit)
            break;
          n += !overlaps (covered, self->sets + (gsize) j * self->n_words, self->n_words);
        }
      if (n < fewest)
        {
          fewest = n;
          best = u;
        }
    }
  *n_fitting = fewest;
  return best;
}

static void
branch (Search *self, const guint64 *covered, double spent)
{
  guint n_fitting, unit = pick_unit (self, covered, spent, &n_fitting);
  g_autofree guint64 *next = NULL;

  if (unit == G_MAXUINT)
    {
      if (self->networks == 0 || self->n_chosen == self->networks)
        {
          self->limit = spent;
          self->n_best = self->n_chosen;
          memcpy (self->best, self->chosen, sizeof (guint) * self->n_chosen);
        }
      return;
    }
  if (n_fitting == 0)
    return;
  if (++self->nodes > self->most_nodes || (self->nodes % 256 == 0 && lp_effort_is_over (self->effort)))
    {
      self->stopped = TRUE;
      return;
    }
  next = g_new (guint64, self->n_words);
  for (guint k = self->first[unit]; k < self->first[unit + 1] && !self->stopped; k++)
    {
      guint j = self->list[k];
      double reduced = g_array_index (self->choices, Choice, j).reduced;
      const guint64 *set = self->sets + (gsize) j * self->n_words;

      if (spent + reduced >= self->limit)
        break;
      if (overlaps (covered, set, self->n_words))
        continue;
      for (guint w = 0; w < self->n_words; w++)
        next[w] = covered[w] | set[w];
      self->chosen[self->n_chosen++] = j;
      branch (self, next, spent + reduced);
      self->n_chosen--;
    }
}

static void
list_choices (Search *self)
{
  const LpPool *pool = self->master->pool;
  guint n_units = self->master->model->n_units;
  gsize size = 0;
  g_autofree guint *next = NULL;

  for (guint j = 0; j < pool->columns->len; j++)
    {
      const LpColumn *column = lp_pool_column (pool, j);
      Choice choice = { j, MAX (lp_pool_reduced (pool, column, self->master->price, self->master->number_price), 0) };

      if (choice.reduced < self->limit)
        g_array_append_val (self->choices, choice);
    }
  qsort (self->choices->data, self->choices->len, sizeof (Choice), compare_choices);
  self->sets = g_new0 (guint64, (gsize) self->choices->len * self->n_words + 1);
  self->first = g_new0 (guint, n_units + 2);
  for (guint j = 0; j < self->choices->len; j++)
    {
      const LpColumn *column = lp_pool_column (pool, g_array_index (self->choices, Choice, j).column);

      for (guint k = 0; k < column->n; k++)
        {
          guint u = lp_pool_units (pool, column)[k];

          self->sets[(gsize) j * self->n_words + u / 64] |= G_GUINT64_CONSTANT (1) << (u % 64);
          self->first[u + 1]++;
        }
      size += column->n;
    }
  for (guint u = 0; u < n_units; u++)
    self->first[u + 1] += self->first[u];
  self->list = g_new (guint, size + 1);
  next = g_memdup2 (self->first, sizeof (guint) * (n_units + 1));
  for (guint j = 0; j < self->choices->len; j++)
    {
      const LpColumn *column = lp_pool_column (pool, g_array_index (self->choices, Choice, j).column);

      for (guint k = 0; k < column->n; k++)
        self->list[next[lp_pool_units (pool, column)[k]]++] = j;
    }
}

static void
write_plan (const Search *self, guint *group, double *cost)
{
  const LpPool *pool = self->master->pool;

  *cost = 0;
  for (guint g = 0; g < self->n_best; g++)
    {
      const LpColumn *column = lp_pool_column (pool, g_array_index (self->choices, Choice, self->best[g]).column);

      *cost += column->cost;
      for (guint k = 0; k < column->n; k++)
        group[lp_pool_units (pool, column)[k]] = g;
    }
}

LpCoverResult
lp_cover_search (LpMaster *master, guint *group, double *cost, guint64 most_nodes, const LpEffort *effort)
{
  guint n_units = master->model->n_units;
  Search self = {
    .master = master, .n_words = n_units / 64 + 1, .limit = *cost - master->bound - 1e-9 * fabs (*cost) - 1e-6,
    .networks = master->model->terms.networks, .most_nodes = most_nodes, .effort = effort,
  };
  g_autofree guint64 *covered = g_new0 (guint64, self.n_words);

  if (self.limit <= 0)
    return LP_COVER_OPTIMAL;
  self.choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  self.chosen = g_new (guint, n_units + 1);
  self.best = g_new (guint, n_units + 1);
  list_choices (&self);
  branch (&self, covered, 0);
  if (self.n_best > 0)
    write_plan (&self, group, cost);
  g_array_unref (self.choices);
  g_free (self.chosen);
  g_free (self.best);
  g_free (self.sets);
  g_free (self.first);
  g_free (self.list);
  return self.stopped ? LP_COVER_STOPPED : LP_COVER_OPTIMAL;
}
