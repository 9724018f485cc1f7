/* cover.c — choosing groups that cover every unit once, by branching over bit sets */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/cover.h"

#include <math.h>
#include <string.h>

typedef struct
{
  const LpChoices *choices;
  guint *group;
  double *cost;
  double limit;        /* reduced costs of a plan must sum up to less */
  guint64 nodes, most_nodes;
  const LpEffort *effort;
  guint *chosen, n_chosen;
  gboolean stopped;
} Search;

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
  const LpChoices *c = self->choices;
  guint best = G_MAXUINT, fewest = G_MAXUINT;

  for (guint u = 0; u < c->model->n_units && fewest > 1; u++)
    {
      guint n = 0;

      if ((covered[u / 64] >> (u % 64)) & 1)
        continue;
      for (guint k = c->first[u]; k < c->first[u + 1] && n < fewest; k++)
        {
          if (spent + c->reduced[c->list[k]] >= self->limit)
            break;
          n += !overlaps (covered, lp_choices_set (c, c->list[k]), c->n_words);
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

/* With cuts in the bound a plan may cost more than bound and reduced costs say, so it is measured. */
static void
take_plan (Search *self)
{
  const LpChoices *c = self->choices;
  double cost = 0;

  if (c->model->terms.networks > 0 && self->n_chosen != c->model->terms.networks)
    return;
  for (guint k = 0; k < self->n_chosen; k++)
    cost += c->cost[self->chosen[k]];
  if (cost >= *self->cost)
    return;
  *self->cost = lp_choices_write_plan (c, self->chosen, self->n_chosen, self->group);
  self->limit = MIN (self->limit, cost - c->bound - lp_cost_tolerance (cost) / 2);
}

static void
branch (Search *self, const guint64 *covered, double spent)
{
  const LpChoices *c = self->choices;
  guint n_fitting, unit = pick_unit (self, covered, spent, &n_fitting);
  g_autofree guint64 *next = NULL;

  if (unit == G_MAXUINT)
    {
      take_plan (self);
      return;
    }
  if (n_fitting == 0)
    return;
  if (++self->nodes > self->most_nodes || (self->nodes % 256 == 0 && lp_effort_is_over (self->effort)))
    {
      self->stopped = TRUE;
      return;
    }
  next = g_new (guint64, c->n_words);
  for (guint k = c->first[unit]; k < c->first[unit + 1] && !self->stopped; k++)
    {
      guint j = c->list[k];

      if (spent + c->reduced[j] >= self->limit)
        break;
      if (overlaps (covered, lp_choices_set (c, j), c->n_words))
        continue;
      for (guint w = 0; w < c->n_words; w++)
        next[w] = covered[w] | lp_choices_set (c, j)[w];
      self->chosen[self->n_chosen++] = j;
      branch (self, next, spent + c->reduced[j]);
      self->n_chosen--;
    }
}

LpCoverResult
lp_cover_search (const LpChoices *choices, guint *group, double *cost, guint64 most_nodes, const LpEffort *effort)
{
  g_autofree guint *chosen = g_new (guint, choices->model->n_units + 1);
  g_autofree guint64 *covered = g_new0 (guint64, choices->n_words);
  Search self = {
    .choices = choices, .group = group, .cost = cost, .limit = *cost - choices->bound - lp_cost_tolerance (*cost) / 2,
    .most_nodes = most_nodes, .effort = effort, .chosen = chosen,
  };

  if (self.limit > 0)
    branch (&self, covered, 0);
  return self.stopped ? LP_COVER_STOPPED : LP_COVER_OPTIMAL;
}
