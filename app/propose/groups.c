/* groups.c — every connected group around a centre that may be worth its cost */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/groups.h"

#include <math.h>
#include <string.h>

/* Units that can be told apart around one centre; with more in reach the run says that it is not complete. */
#define WORDS 32
#define MOST_NEAR (WORDS * 64)
#define MOST_BENDS 3

typedef struct
{
  guint64 word[WORDS];
} Set;

typedef struct
{
  guint unit;
  gint pop;
  double value;        /* price less way to the centre */
  double density;      /* value a person */
} Candidate;

struct _LpGrower
{
  const LpModel *model;
  const double *price;
  double number_price;
  const LpCuts *cuts;
  const double *cut_price;
  guint8 *held;        /* units of each cut in the group */
  guint64 nodes;

  /* the size charge: slope[i] up to bend[i], slope[n_bends] beyond */
  double bend[MOST_BENDS + 1], slope[MOST_BENDS + 1];
  guint n_bends;

  /* of the run */
  guint centre;
  double limit;
  guint64 last_node;
  double bound;        /* no group of the centre that is worth its cost is worth more */
  gboolean complete;   /* no group was passed over */
  gboolean stopped;    /* out of steps */
  LpGrowerFunc func;
  gpointer user_data;
  GArray *candidates;  /* Candidate, densest first */
  Set *near;           /* neighbours of each candidate */
  gint *index;         /* of each unit among the candidates, or -1 */
  guint n_words;
  guint units[MOST_NEAR + 1];
  guint n;
};

#define candidate(self, i) (&g_array_index ((self)->candidates, Candidate, (i)))

static int
compare_doubles (const void *a, const void *b)
{
  double p = *(const double *) a, q = *(const double *) b;

  return (p > q) - (p < q);
}

static void
find_bends (LpGrower *self)
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

/* Whether a group of @pop people, whose reduced cost is @reduced but for what follows, could be brought
 * under the limit with parts of the units in @open. */
static gboolean
is_promising (const LpGrower *self, gint group_pop, double reduced, const Set *open)
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

static double
find_value (const LpGrower *self, guint unit)
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
      Candidate c = { u, m->pop[u], find_value (self, u), 0 };

      if (u == unit || !isfinite (c.value) || !lp_model_may_share (m, unit, u))
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

static gboolean
choose_candidates (LpGrower *self, guint unit, double value)
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

/* The sum of ways to another practice, or more than @enough. */
static double
sum_ways (const LpGrower *self, guint centre, double enough)
{
  double sum = 0;

  for (guint k = 0; k < self->n && sum <= enough; k++)
    sum += lp_model_weight (self->model, self->units[k], centre);
  return sum;
}

/* Hands the group on if the run's centre is its centre. Where two would serve alike the lower number is the
 * centre; rounding may let both pass, so a group can come twice but is never lost. */
static void
emit (LpGrower *self, double size_charge)
{
  const LpModel *m = self->model;
  double way = sum_ways (self, self->centre, HUGE_VAL), slack = 1e-9 * (1 + way), lean = 0, cost, reduced;

  for (guint k = 0; k < self->n; k++)
    {
      lean += m->lean[self->units[k]];
      for (guint c = m->first[self->units[k]]; c < m->first[self->units[k] + 1]; c++)
        if (c != self->centre && sum_ways (self, c, way + slack) < (c < self->centre ? way + slack : way - slack))
          return;
    }
  if (m->any_loose && !lp_model_connected (m, self->units, self->n))
    return;
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
      guint t = g_array_index (of_unit, guint, i);

      if (++self->held[t] == 2)
        charge -= self->cut_price[t];
    }
  return charge;
}

static void
pop_unit (LpGrower *self)
{
  const GArray *of_unit = self->cuts->of_unit[self->units[--self->n]];

  for (guint i = 0; i < of_unit->len; i++)
    self->held[g_array_index (of_unit, guint, i)]--;
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
        if (is_promising (self, new_pop, reduced - c->value + lp_model_size_charge (self->model, new_pop), &left)
            && !has_conflict (self, c->unit))
          {
            Set next;

            for (guint k = 0; k < self->n_words; k++)
              next.word[k] = (edge.word[k] | self->near[i].word[k]) & left.word[k];
            grow (self, new_pop, reduced - c->value + push_unit (self, c->unit), &left, &next);
            pop_unit (self);
          }
        if (edge.word[w] != 0 && !is_promising (self, pop, reduced + size_charge, &left))
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
  find_bends (self);
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
  self->held = g_new0 (guint8, cuts->triples->len + 1);
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
  value = find_value (self, unit);
  if (!isfinite (value) || !choose_candidates (self, unit, value))
    return TRUE;
  link_candidates (self, unit, &frontier);
  memset (&open, 0, sizeof open);
  for (guint i = 0; i < self->candidates->len; i++)
    open.word[i / 64] |= G_GUINT64_CONSTANT (1) << (i % 64);
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
