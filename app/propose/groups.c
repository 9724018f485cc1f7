/* groups.c — every connected group around a centre that may be worth its cost */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/candidates.h"

#include <math.h>
#include <string.h>

#define candidate lp_grower_candidate

static void
link_candidates (LpGrower *self, guint unit, Set *frontier)
{
  const LpModel *m = self->model;

  self->n_words = (self->candidates->len + 63) / 64;
  for (guint i = 0; i < self->candidates->len; i++)
    self->index[candidate (self, i)->unit] = i;
  for (guint i = 0; i < self->candidates->len; i++)
    {
      guint u = candidate (self, i)->unit;

      memset (&self->near[i], 0, sizeof (guint64) * self->n_words);
      for (guint k = m->near_first[u]; k < m->near_first[u + 1]; k++)
        if (self->index[m->near[k]] >= 0)
          self->near[i].word[self->index[m->near[k]] / 64] |= G_GUINT64_CONSTANT (1) << (self->index[m->near[k]] % 64);
    }
  memset (frontier, 0, sizeof *frontier);
  for (guint k = m->near_first[unit]; k < m->near_first[unit + 1]; k++)
    if (self->index[m->near[k]] >= 0)
      frontier->word[self->index[m->near[k]] / 64] |= G_GUINT64_CONSTANT (1) << (self->index[m->near[k]] % 64);
  for (guint i = 0; i < self->candidates->len; i++)
    self->index[candidate (self, i)->unit] = -1;
}

/* The candidates that can be come to from the frontier, over one another. */
static void
find_reach (const LpGrower *self, const Set *frontier, Set *reach)
{
  Set last = *frontier;
  gboolean more = TRUE;

  *reach = *frontier;
  while (more)
    {
      Set next = { 0 };

      more = FALSE;
      for (guint w = 0; w < self->n_words; w++)
        for (guint64 bits = last.word[w]; bits != 0; bits &= bits - 1)
          for (guint k = 0; k < self->n_words; k++)
            next.word[k] |= self->near[w * 64 + __builtin_ctzll (bits)].word[k];
      for (guint w = 0; w < self->n_words; w++)
        {
          next.word[w] &= ~reach->word[w];
          reach->word[w] |= next.word[w];
          more = more || next.word[w] != 0;
        }
      last = next;
    }
}

/* The sum of pulls to a practice, or more than @enough. */
static double
sum_pulls (const LpGrower *self, guint centre, double enough)
{
  double sum = 0;

  for (guint k = 0; k < self->n && sum <= enough; k++)
    sum += lp_model_pull (self->model, self->units[k], centre);
  return sum;
}

/* Hands the group on if the run's centre is its centre. Where two would serve alike the lower number is the
 * centre; rounding may let both pass, so a group can come twice but is never lost. */
static void
emit (LpGrower *self, double size_charge)
{
  const LpModel *m = self->model;
  double pull = sum_pulls (self, self->centre, HUGE_VAL), slack = 1e-9 * (1 + pull), way = 0, lean = 0, cost, reduced;

  for (guint k = 0; k < self->n; k++)
    {
      lean += m->lean[self->units[k]];
      for (guint c = m->first[self->units[k]]; c < m->first[self->units[k] + 1]; c++)
        if (c != self->centre && sum_pulls (self, c, pull + slack) < (c < self->centre ? pull + slack : pull - slack))
          return;
    }
  if (m->any_loose && !lp_model_connected (m, self->units, self->n))
    return;
  for (guint k = 0; k < self->n; k++)
    way += lp_model_weight (m, self->units[k], self->centre);
  cost = way + size_charge + m->terms.measure * fabs (lean);
  reduced = cost - self->number_price;
  for (guint k = 0; k < self->n; k++)
    reduced -= self->price[self->units[k]];
  reduced += lp_cuts_charge (self->cuts, self->cut_price, self->units, self->n);
  if (reduced <= self->limit)
    self->limit = MIN (self->limit, self->func (self->units, self->n, cost, reduced, self->user_data));
}

static gboolean
has_conflict (const LpGrower *self, guint unit)
{
  const LpModel *m = self->model;

  if (m->pin[unit] < 0 && m->apart_first[unit] == m->apart_first[unit + 1])
    return FALSE;
  for (guint k = 0; k < self->n; k++)
    if (!lp_model_may_share (m, unit, self->units[k]))
      return TRUE;
  return FALSE;
}

/* Puts a unit in the group; returns what cuts charge for it, now that they count the group. */
static double
push_unit (LpGrower *self, guint unit)
{
  const GArray *of_unit = self->cuts->of_unit[unit];
  double charge = 0;

  self->units[self->n++] = unit;
  for (guint i = 0; i < of_unit->len; i++)
    {
      const LpCutShare *share = &g_array_index (of_unit, LpCutShare, i);
      guint before = self->held[share->cut] / share->divisor;

      self->held[share->cut] += share->weight;
      if (self->held[share->cut] / share->divisor > before)
        charge -= self->cut_price[share->cut] * (self->held[share->cut] / share->divisor - before);
    }
  return charge;
}

static void
pop_unit (LpGrower *self)
{
  const GArray *of_unit = self->cuts->of_unit[self->units[--self->n]];

  for (guint i = 0; i < of_unit->len; i++)
    {
      const LpCutShare *share = &g_array_index (of_unit, LpCutShare, i);

      self->held[share->cut] -= share->weight;
    }
}

/* The group so far has @pop people and a reduced cost of @reduced but for its size; @open are the candidates
 * not yet decided, @frontier those of them next to the group. */
static void
grow (LpGrower *self, gint pop, double reduced, const Set *open, const Set *frontier)
{
  double size_charge = lp_model_size_charge (self->model, pop);
  Set left, edge;

  memcpy (&left, open, sizeof (guint64) * self->n_words);
  memcpy (&edge, frontier, sizeof (guint64) * self->n_words);
  if (++self->nodes > self->last_node)
    self->stopped = TRUE;
  if (reduced + size_charge <= self->limit)
    emit (self, size_charge);
  for (guint w = 0; w < self->n_words && !self->stopped; w++)
    while (edge.word[w] != 0 && !self->stopped)
      {
        guint i = w * 64 + __builtin_ctzll (edge.word[w]);
        guint64 bit = edge.word[w] & -edge.word[w];
        const Candidate *c = candidate (self, i);
        gint new_pop = pop + c->pop;

        edge.word[w] ^= bit;
        left.word[w] ^= bit;
        if (lp_grower_is_promising (self, new_pop, reduced - c->value + lp_model_size_charge (self->model, new_pop), &left)
            && !has_conflict (self, c->unit))
          {
            Set next;

            for (guint k = 0; k < self->n_words; k++)
              next.word[k] = (edge.word[k] | self->near[i].word[k]) & left.word[k];
            grow (self, new_pop, reduced - c->value + push_unit (self, c->unit), &left, &next);
            pop_unit (self);
          }
        if (edge.word[w] != 0 && !lp_grower_is_promising (self, pop, reduced + size_charge, &left))
          return;
      }
}

/* A unit that breaks a rule by itself is listed all the same, at its forbidding cost: there may be no other way. */
static void
emit_stranded (LpGrower *self, guint unit)
{
  double cost = lp_model_group_cost (self->model, &unit, 1, NULL);
  double reduced = cost - self->price[unit] - self->number_price;

  if (reduced <= self->limit)
    self->limit = MIN (self->limit, self->func (&unit, 1, cost, reduced, self->user_data));
}

LpGrower *
lp_grower_new (const LpModel *model)
{
  LpGrower *self = g_new0 (LpGrower, 1);

  self->model = model;
  self->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  self->near = g_new (Set, MOST_NEAR);
  self->index = g_new (gint, model->n_units + 1);
  for (guint u = 0; u < model->n_units; u++)
    self->index[u] = -1;
  lp_grower_find_bends (self);
  lp_grower_find_land (self);
  return self;
}

void
lp_grower_free (LpGrower *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->candidates);
  g_free (self->near);
  g_free (self->index);
  g_free (self->land);
  g_free (self->held);
  g_free (self);
}

void
lp_grower_set_prices (LpGrower *self, const double *price, double number_price, const LpCuts *cuts, const double *cut_price)
{
  self->price = price;
  self->number_price = number_price;
  self->cuts = cuts;
  self->cut_price = cut_price;
  g_free (self->held);
  self->held = g_new0 (guint8, cuts->list->len + 1);
}

gboolean
lp_grower_run (LpGrower *self, guint centre, double limit, guint64 most_nodes, LpGrowerFunc func, gpointer user_data)
{
  const LpModel *m = self->model;
  guint unit = m->unit[centre];
  double value;
  Set open, frontier;

  self->centre = centre;
  self->limit = limit;
  self->func = func;
  self->user_data = user_data;
  self->bound = -HUGE_VAL;
  self->complete = TRUE;
  self->stopped = FALSE;
  self->last_node = self->nodes + most_nodes;
  if (lp_model_is_stranded (m, unit) && centre == m->first[unit])
    emit_stranded (self, unit);
  value = lp_grower_find_value (self, unit);
  if (!isfinite (value) || !lp_grower_choose_candidates (self, unit, value))
    return TRUE;
  link_candidates (self, unit, &frontier);
  find_reach (self, &frontier, &open);
  self->n = 0;
  push_unit (self, unit);
  grow (self, m->pop[unit], -self->number_price - value, &open, &frontier);
  pop_unit (self);
  return self->complete && !self->stopped;
}

double
lp_grower_get_bound (const LpGrower *self)
{
  return self->bound;
}

guint64
lp_grower_get_nodes (const LpGrower *self)
{
  return self->nodes;
}
