/* candidates.c — which units may share a group with a centre, and what more of them could be worth */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/candidates.h"

#include <math.h>

#define candidate lp_grower_candidate

static int
compare_doubles (const void *a, const void *b)
{
  double p = *(const double *) a, q = *(const double *) b;

  return (p > q) - (p < q);
}

void
lp_grower_find_land (LpGrower *self)
{
  const LpModel *m = self->model;
  g_autofree guint *queue = g_new (guint, m->n_units + 1);

  self->land = g_new (guint, m->n_units + 1);
  for (guint u = 0; u < m->n_units; u++)
    self->land[u] = G_MAXUINT;
  for (guint first = 0; first < m->n_units; first++)
    {
      guint n = 0;

      if (self->land[first] != G_MAXUINT)
        continue;
      self->land[first] = first;
      queue[n++] = first;
      for (guint at = 0; at < n; at++)
        for (guint k = m->near_first[queue[at]]; k < m->near_first[queue[at] + 1]; k++)
          if (self->land[m->near[k]] == G_MAXUINT)
            {
              self->land[m->near[k]] = first;
              queue[n++] = m->near[k];
            }
    }
}

void
lp_grower_find_bends (LpGrower *self)
{
  const LpTerms *t = &self->model->terms;

  self->n_bends = 0;
  self->bend[self->n_bends++] = t->least;
  self->bend[self->n_bends++] = t->most;
  if (t->off_preferred > 0)
    self->bend[self->n_bends++] = t->preferred;
  qsort (self->bend, self->n_bends, sizeof (double), compare_doubles);
  for (guint i = 0; i <= self->n_bends; i++)
    {
      double before = i < self->n_bends ? self->bend[i] : HUGE_VAL;

      self->slope[i] = before <= t->least ? -t->outside : before <= t->most ? 0 : t->outside;
      if (t->off_preferred > 0)
        self->slope[i] += before <= t->preferred ? -t->off_preferred : t->off_preferred;
    }
  self->bend[self->n_bends] = HUGE_VAL;
}

static int
compare_density (const void *a, const void *b)
{
  const Candidate *p = a, *q = b;

  if (p->density != q->density)
    return p->density > q->density ? -1 : 1;
  return (p->unit > q->unit) - (p->unit < q->unit);
}

/* Takes people of one density for as long as they are worth more than the size charge rises. */
static gboolean
fill (const LpGrower *self, double *pop, guint *segment, double *total, double people, double density)
{
  while (people > 0)
    {
      double amount;

      if (density <= self->slope[*segment])
        return FALSE;
      amount = MIN (people, self->bend[*segment] - *pop);
      *total += (self->slope[*segment] - density) * amount;
      *pop += amount;
      people -= amount;
      if (*pop >= self->bend[*segment])
        (*segment)++;
    }
  return TRUE;
}

gboolean
lp_grower_is_promising (const LpGrower *self, gint group_pop, double reduced, const Set *open)
{
  double pop = group_pop, total = reduced;
  guint segment = 0;

  while (pop >= self->bend[segment])
    segment++;
  for (guint w = 0; w < self->n_words; w++)
    for (guint64 bits = open->word[w]; bits != 0; bits &= bits - 1)
      {
        const Candidate *c = candidate (self, w * 64 + __builtin_ctzll (bits));

        if (total <= self->limit)
          return TRUE;
        if (c->pop == 0)
          total -= MAX (c->value, 0);
        else if (!fill (self, &pop, &segment, &total, c->pop, c->density))
          return total <= self->limit;
      }
  return total <= self->limit;
}

/* The value a person at which the relaxed best group of the centre stops growing. Only a guess at the best
 * multiplier for bound_centre (), which is true for any. */
static double
find_margin (const LpGrower *self, guint unit, guint n)
{
  double pop = self->model->pop[unit], total = 0, density = -HUGE_VAL;
  guint segment = 0;

  while (pop >= self->bend[segment])
    segment++;
  for (guint i = 0; i < n; i++)
    {
      const Candidate *c = candidate (self, i);

      if (c->pop > 0 && !fill (self, &pop, &segment, &total, c->pop, c->density))
        {
          density = c->density;
          break;
        }
    }
  if (segment > 0 && pop <= self->bend[segment - 1])
    return MAX (density, self->slope[segment - 1]);
  return self->slope[segment];
}

/* No group of the centre has a smaller reduced cost than this: the size is priced at @margin a person, and
 * then each candidate decides for itself. */
static double
bound_centre (const LpGrower *self, guint unit, double value, double margin)
{
  const LpModel *m = self->model;
  double least = lp_model_size_charge (m, m->pop[unit]) - margin * m->pop[unit];
  double bound = -self->number_price - (value - margin * m->pop[unit]);

  for (guint i = 0; i < self->n_bends; i++)
    if (self->bend[i] > m->pop[unit])
      least = MIN (least, lp_model_size_charge (m, (gint) self->bend[i]) - margin * self->bend[i]);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const Candidate *c = candidate (self, i);

      bound -= MAX (c->value - margin * c->pop, 0);
    }
  return bound + least;
}

/* Drops candidates that would lift any group above the limit; FALSE when no group is left. */
static gboolean
drop_hopeless (LpGrower *self, guint unit, double value, double margin)
{
  double bound = bound_centre (self, unit, value, margin);
  guint kept = 0;

  self->bound = MAX (self->bound, bound);
  if (bound > self->limit)
    return FALSE;
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const Candidate *c = candidate (self, i);

      if (bound + MAX (margin * c->pop - c->value, 0) <= self->limit)
        *candidate (self, kept++) = *c;
    }
  g_array_set_size (self->candidates, kept);
  return TRUE;
}

double
lp_grower_find_value (const LpGrower *self, guint unit)
{
  double weight = lp_model_weight (self->model, unit, self->centre);

  return weight >= LP_FORBIDDEN / 2 ? -HUGE_VAL : self->price[unit] - weight;
}

/* All units that may share a group with the centre's; those worth having are put first. Returns how many those are. */
static guint
gather (LpGrower *self, guint unit)
{
  const LpModel *m = self->model;
  guint n_worth = 0;

  g_array_set_size (self->candidates, 0);
  for (guint u = 0; u < m->n_units; u++)
    {
      Candidate c = { u, m->pop[u], lp_grower_find_value (self, u), 0 };

      if (u == unit || self->land[u] != self->land[unit] || !isfinite (c.value) || !lp_model_may_share (m, unit, u))
        continue;
      c.density = c.pop > 0 ? c.value / c.pop : c.value > 0 ? HUGE_VAL : c.value < 0 ? -HUGE_VAL : 0;
      g_array_append_val (self->candidates, c);
      if (c.value > 0)
        {
          *candidate (self, self->candidates->len - 1) = *candidate (self, n_worth);
          *candidate (self, n_worth++) = c;
        }
    }
  return n_worth;
}

gboolean
lp_grower_choose_candidates (LpGrower *self, guint unit, double value)
{
  guint n_worth = gather (self, unit);
  double margin;

  if (n_worth > 0)
    qsort (self->candidates->data, n_worth, sizeof (Candidate), compare_density);
  margin = MAX (find_margin (self, unit, n_worth), 0);
  if (!drop_hopeless (self, unit, value, margin))
    return FALSE;
  if (self->candidates->len > 0)
    qsort (self->candidates->data, self->candidates->len, sizeof (Candidate), compare_density);
  margin = find_margin (self, unit, self->candidates->len);
  if (!drop_hopeless (self, unit, value, margin))
    return FALSE;
  if (self->candidates->len > MOST_NEAR)
    {
      g_array_set_size (self->candidates, MOST_NEAR);
      self->complete = FALSE;
    }
  return TRUE;
}
