/* model-build.c — turning a problem into units and flat arrays */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/model.h"

#include <math.h>
#include <stdlib.h>

#include "propose/parts.h"

typedef struct
{
  guint a, b;
} Pair;

static void
join_pairs (guint *parent, const LpProposeProblem *problem)
{
  for (guint i = 0; i < problem->together->len; i++)
    {
      const LpProposePair *pair = lp_propose_pair (problem->together, i);

      if (!lp_propose_problem_practice (problem, pair->a)->left_out
          && !lp_propose_problem_practice (problem, pair->b)->left_out)
        lp_parts_join (parent, pair->a, pair->b);
    }
}

/* Practices pinned alike or kept together end with the same root; the root is the lowest of them. */
static guint *
find_units (const LpProposeProblem *problem)
{
  guint n = problem->practices->len;
  guint *parent = lp_parts_new (n);
  g_autoptr (GHashTable) of_pin = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    {
      const LpProposePractice *practice = lp_propose_problem_practice (problem, i);
      gpointer other;

      if (practice->pin < 0 || practice->left_out)
        continue;
      if (g_hash_table_lookup_extended (of_pin, GINT_TO_POINTER (practice->pin), NULL, &other))
        parent[i] = lp_parts_find (parent, GPOINTER_TO_UINT (other));
      else
        g_hash_table_insert (of_pin, GINT_TO_POINTER (practice->pin), GUINT_TO_POINTER (i));
    }
  join_pairs (parent, problem);
  for (guint i = 0; i < n; i++)
    parent[i] = lp_parts_find (parent, i);
  return parent;
}

static int
compare_pairs (const void *a, const void *b)
{
  const Pair *p = a, *q = b;

  if (p->a != q->a)
    return p->a < q->a ? -1 : 1;
  return (p->b > q->b) - (p->b < q->b);
}

/* Pairs, both ways round, into rows of numbers: row i is list[first[i]] up to list[first[i + 1]], without repeats. */
static void
fill_rows (Pair *pairs, guint n_pairs, guint n_rows, guint **first, guint **list)
{
  guint n = 0;

  if (n_pairs > 0)
    qsort (pairs, n_pairs, sizeof *pairs, compare_pairs);
  *first = g_new0 (guint, n_rows + 2);
  *list = g_new (guint, n_pairs + 1);
  for (guint i = 0; i < n_pairs; i++)
    {
      if (i > 0 && compare_pairs (&pairs[i], &pairs[i - 1]) == 0)
        continue;
      (*list)[n++] = pairs[i].b;
      (*first)[pairs[i].a + 1] = n;
    }
  for (guint row = 0; row < n_rows; row++)
    (*first)[row + 1] = MAX ((*first)[row + 1], (*first)[row]);
}

static void
add_both_ways (GArray *pairs, guint a, guint b)
{
  Pair there = { a, b }, back = { b, a };

  if (a == b)
    return;
  g_array_append_val (pairs, there);
  g_array_append_val (pairs, back);
}

/* Neighbours of practices and of units, from pairs of practices given by their numbers in @number (-1: not here). */
static void
link_practices (LpModel *self, const GArray *pairs, const gint *number)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autoptr (GArray) nears = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint i = 0; i < pairs->len; i++)
    {
      gint a = number[lp_propose_pair (pairs, i)->a], b = number[lp_propose_pair (pairs, i)->b];

      if (a < 0 || b < 0)
        continue;
      add_both_ways (links, a, b);
      add_both_ways (nears, self->unit[a], self->unit[b]);
    }
  fill_rows ((Pair *) links->data, links->len, self->n_practices, &self->link_first, &self->link);
  fill_rows ((Pair *) nears->data, nears->len, self->n_units, &self->near_first, &self->near);
}

static void
part_units (LpModel *self, const GArray *pairs, const gint *number)
{
  g_autoptr (GArray) aparts = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint i = 0; i < pairs->len; i++)
    {
      gint a = number[lp_propose_pair (pairs, i)->a], b = number[lp_propose_pair (pairs, i)->b];

      if (a >= 0 && b >= 0)
        add_both_ways (aparts, self->unit[a], self->unit[b]);
    }
  fill_rows ((Pair *) aparts->data, aparts->len, self->n_units, &self->apart_first, &self->apart);
}

/* The practices of each unit, one unit after another. Returns the number in the model of each practice, -1 for none. */
static gint *
place_practices (LpModel *self, const LpProposeProblem *problem, const guint *root)
{
  guint n = problem->practices->len;
  gint *number = g_new (gint, n + 1);
  g_autofree gint *unit = g_new (gint, n + 1);
  g_autofree guint *next = NULL;

  for (guint i = 0; i < n; i++)
    {
      unit[i] = -1;
      if (lp_propose_problem_practice (problem, i)->left_out)
        continue;
      /* The lowest practice that is not left out opens the unit. */
      if (unit[root[i]] < 0)
        unit[root[i]] = self->n_units++;
      self->n_practices++;
    }
  lp_model_alloc_arrays (self);
  next = g_new0 (guint, self->n_units + 1);
  for (guint i = 0; i < n; i++)
    if (!lp_propose_problem_practice (problem, i)->left_out)
      next[unit[root[i]]]++;
  for (guint u = 0, at = 0; u <= self->n_units; u++)
    {
      guint size = next[u];

      self->first[u] = next[u] = at;
      at += size;
    }
  for (guint i = 0; i < n; i++)
    {
      number[i] = -1;
      if (lp_propose_problem_practice (problem, i)->left_out)
        continue;
      number[i] = next[unit[root[i]]]++;
      self->unit[number[i]] = unit[root[i]];
      self->source[number[i]] = i;
    }
  return number;
}

static void
fill_practices (LpModel *self, const LpProposeProblem *problem)
{
  double numerator = 0, denominator = 0;

  for (guint i = 0; i < self->n_practices; i++)
    {
      numerator += lp_propose_problem_practice (problem, self->source[i])->numerator;
      denominator += lp_propose_problem_practice (problem, self->source[i])->denominator;
    }
  for (guint u = 0; u < self->n_units; u++)
    {
      gint64 pop = 0;

      self->pin[u] = -1;
      self->origin[u] = u;
      for (guint i = self->first[u]; i < self->first[u + 1]; i++)
        {
          const LpProposePractice *practice = lp_propose_problem_practice (problem, self->source[i]);

          self->x[i] = practice->x;
          self->y[i] = practice->y;
          self->people[i] = practice->people;
          self->locality[i] = practice->locality;
          for (guint k = 0; k < self->n_avoided; k++)
            self->company[(gsize) i * self->n_avoided + k] = ((const gint *) g_ptr_array_index (problem->avoided, k))[self->source[i]];
          self->pin[u] = MAX (self->pin[u], practice->pin);
          self->lean[u] += practice->numerator;
          if (denominator > 0)
            self->lean[u] -= numerator / denominator * practice->denominator;
          pop += practice->people;
        }
      self->pop[u] = MIN (pop, G_MAXINT / 4);
    }
}

/* Whether the unit by itself has a practice too far from its centre. */
static gboolean
is_wide (const LpModel *self, guint u)
{
  guint centre;

  lp_model_group_cost (self, &u, 1, &centre);
  return lp_model_weight (self, u, centre) >= LP_FORBIDDEN;
}

static void
fill_units (LpModel *self)
{
  for (guint u = 0; u < self->n_units; u++)
    {
      self->wide[u] = is_wide (self, u);
      if (self->first[u + 1] - self->first[u] < 2)
        continue;
      self->loose[u] = TRUE;
      self->loose[u] = !lp_model_connected (self, &u, 1);
      self->any_loose = self->any_loose || self->loose[u];
    }
}

LpModel *
lp_model_new (const LpProposeProblem *problem, double charge_outside)
{
  const LpProposeRules *rules = &problem->rules;
  LpModel *self = g_new0 (LpModel, 1);
  g_autofree guint *root = find_units (problem);
  g_autofree gint *number = NULL;

  self->n_avoided = problem->avoided->len;
  number = place_practices (self, problem, root);

  self->terms = (LpTerms) {
    .least = rules->least, .most = rules->most,
    .outside = charge_outside < 0 ? LP_STRICT_KM : charge_outside,
    .locality = rules->locality_km, .network = rules->network_cost,
    .preferred = MIN (rules->preferred, G_MAXINT / 4), .off_preferred = rules->preferred > 0 ? rules->preferred_km : 0,
    .measure = rules->measure_cost, .farthest = rules->farthest_km, .networks = rules->networks,
    .avoid = problem->avoid_km,
  };
  fill_practices (self, problem);
  link_practices (self, problem->neighbours, number);
  part_units (self, problem->apart, number);
  fill_units (self);
  return self;
}
