/* model.c — turning a problem into units and flat arrays, and the cost of a group */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/model.h"

#include <math.h>
#include <string.h>

typedef struct
{
  guint a, b;
} Pair;

static guint
find_root (guint *parent, guint i)
{
  while (parent[i] != i)
    i = parent[i] = parent[parent[i]];
  return i;
}

static void
join_pairs (guint *parent, const LpProposeProblem *problem)
{
  for (guint i = 0; i < problem->together->len; i++)
    {
      const LpProposePair *pair = lp_propose_pair (problem->together, i);
      guint a = find_root (parent, pair->a), b = find_root (parent, pair->b);

      if (!lp_propose_problem_practice (problem, pair->a)->left_out
          && !lp_propose_problem_practice (problem, pair->b)->left_out)
        parent[MAX (a, b)] = MIN (a, b);
    }
}

/* Practices pinned alike or kept together end with the same root; the root is the lowest of them. */
static guint *
find_units (const LpProposeProblem *problem)
{
  guint n = problem->practices->len;
  guint *parent = g_new (guint, n + 1);
  g_autoptr (GHashTable) of_pin = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    parent[i] = i;
  for (guint i = 0; i < n; i++)
    {
      const LpProposePractice *practice = lp_propose_problem_practice (problem, i);
      gpointer other;

      if (practice->pin < 0 || practice->left_out)
        continue;
      if (g_hash_table_lookup_extended (of_pin, GINT_TO_POINTER (practice->pin), NULL, &other))
        parent[i] = find_root (parent, GPOINTER_TO_UINT (other));
      else
        g_hash_table_insert (of_pin, GINT_TO_POINTER (practice->pin), GUINT_TO_POINTER (i));
    }
  join_pairs (parent, problem);
  for (guint i = 0; i < n; i++)
    parent[i] = find_root (parent, i);
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

static void
alloc_arrays (LpModel *self)
{
  self->x = g_new0 (double, self->n_practices + 1);
  self->y = g_new0 (double, self->n_practices + 1);
  self->people = g_new0 (double, self->n_practices + 1);
  self->locality = g_new0 (gint, self->n_practices + 1);
  self->unit = g_new0 (guint, self->n_practices + 1);
  self->source = g_new0 (guint, self->n_practices + 1);
  self->company = g_new0 (gint, (gsize) self->n_practices * self->n_avoided + 1);
  self->first = g_new0 (guint, self->n_units + 1);
  self->pop = g_new0 (gint, self->n_units + 1);
  self->lean = g_new0 (double, self->n_units + 1);
  self->pin = g_new0 (gint, self->n_units + 1);
  self->origin = g_new0 (guint, self->n_units + 1);
  self->loose = g_new0 (guint8, self->n_units + 1);
  self->wide = g_new0 (guint8, self->n_units + 1);
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
  alloc_arrays (self);
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

/* Whether no practice of the unit could be the centre of all the others. */
static gboolean
is_wide (const LpModel *self, guint u)
{
  for (guint c = self->first[u]; c < self->first[u + 1]; c++)
    if (lp_model_weight (self, u, c) < LP_FORBIDDEN)
      return FALSE;
  return TRUE;
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

static void
cut_rows (guint n, const guint *units, const gint *number, const guint *first, const guint *list,
          guint **new_first, guint **new_list)
{
  guint size = 0, at = 0;

  for (guint u = 0; u < n; u++)
    size += first[units[u] + 1] - first[units[u]];
  *new_first = g_new0 (guint, n + 2);
  *new_list = g_new (guint, size + 1);
  for (guint u = 0; u < n; u++)
    {
      for (guint k = first[units[u]]; k < first[units[u] + 1]; k++)
        if (number[list[k]] >= 0)
          (*new_list)[at++] = number[list[k]];
      (*new_first)[u + 1] = at;
    }
}

LpModel *
lp_model_cut (const LpModel *self, const guint *units, guint n_units, guint networks)
{
  LpModel *cut = g_new0 (LpModel, 1);
  g_autofree gint *number = g_new (gint, self->n_units + 1);
  g_autofree gint *practice_number = g_new (gint, self->n_practices + 1);
  g_autofree guint *practices = NULL;
  guint at = 0;

  memset (number, -1, sizeof *number * (self->n_units + 1));
  memset (practice_number, -1, sizeof *practice_number * (self->n_practices + 1));
  cut->n_units = n_units;
  for (guint u = 0; u < n_units; u++)
    cut->n_practices += self->first[units[u] + 1] - self->first[units[u]];
  cut->n_avoided = self->n_avoided;
  cut->terms = self->terms;
  cut->terms.networks = networks;
  alloc_arrays (cut);
  practices = g_new (guint, cut->n_practices + 1);
  for (guint u = 0; u < n_units; u++)
    {
      guint from = units[u];

      number[from] = u;
      cut->first[u] = at;
      cut->pop[u] = self->pop[from];
      cut->lean[u] = self->lean[from];
      cut->pin[u] = self->pin[from];
      cut->loose[u] = self->loose[from];
      cut->wide[u] = self->wide[from];
      cut->origin[u] = from;
      cut->any_loose = cut->any_loose || cut->loose[u];
      for (guint i = self->first[from]; i < self->first[from + 1]; i++, at++)
        {
          cut->x[at] = self->x[i];
          cut->y[at] = self->y[i];
          cut->people[at] = self->people[i];
          cut->locality[at] = self->locality[i];
          memcpy (cut->company + (gsize) at * self->n_avoided, self->company + (gsize) i * self->n_avoided,
                  sizeof (gint) * self->n_avoided);
          cut->unit[at] = u;
          cut->source[at] = self->source[i];
          practices[at] = i;
          practice_number[i] = at;
        }
    }
  cut->first[n_units] = at;
  cut_rows (n_units, units, number, self->near_first, self->near, &cut->near_first, &cut->near);
  cut_rows (n_units, units, number, self->apart_first, self->apart, &cut->apart_first, &cut->apart);
  cut_rows (at, practices, practice_number, self->link_first, self->link, &cut->link_first, &cut->link);
  return cut;
}

void
lp_model_free (LpModel *self)
{
  if (self == NULL)
    return;
  g_free (self->x);
  g_free (self->y);
  g_free (self->people);
  g_free (self->locality);
  g_free (self->unit);
  g_free (self->source);
  g_free (self->company);
  g_free (self->link_first);
  g_free (self->link);
  g_free (self->first);
  g_free (self->pop);
  g_free (self->lean);
  g_free (self->pin);
  g_free (self->origin);
  g_free (self->loose);
  g_free (self->wide);
  g_free (self->near_first);
  g_free (self->near);
  g_free (self->apart_first);
  g_free (self->apart);
  g_free (self);
}

gboolean
lp_model_may_share (const LpModel *self, guint a, guint b)
{
  if (self->pin[a] >= 0 && self->pin[b] >= 0)
    return FALSE;
  for (guint k = self->apart_first[a]; k < self->apart_first[a + 1]; k++)
    if (self->apart[k] == b)
      return FALSE;
  return TRUE;
}

double
lp_model_group_cost (const LpModel *self, const guint *units, guint n, guint *centre)
{
  double best = HUGE_VAL, lean = 0;
  gint64 pop = 0;

  for (guint k = 0; k < n; k++)
    {
      pop += self->pop[units[k]];
      lean += self->lean[units[k]];
      for (guint c = self->first[units[k]]; c < self->first[units[k] + 1]; c++)
        {
          double way = 0;

          for (guint j = 0; j < n && way < best; j++)
            way += lp_model_weight (self, units[j], c);
          if (way < best)
            {
              best = way;
              if (centre != NULL)
                *centre = c;
            }
        }
    }
  /* A unit in pieces is a network only where nothing else can be had: its pieces do not hang together. */
  if (n == 1 && self->loose[units[0]])
    best += LP_FORBIDDEN;
  return best + lp_model_size_charge (self, MIN (pop, G_MAXINT / 2)) + self->terms.measure * fabs (lean);
}

/* Walks from the first practice over neighbours of the same set; each practice is looked up in a short list. */
gboolean
lp_model_connected (const LpModel *self, const guint *units, guint n)
{
  g_autoptr (GHashTable) waiting = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint k = 0; k < n; k++)
    for (guint i = self->first[units[k]]; i < self->first[units[k] + 1]; i++)
      g_hash_table_add (waiting, GUINT_TO_POINTER (i + 1));
  if (n > 0)
    {
      g_array_append_val (queue, self->first[units[0]]);
      g_hash_table_remove (waiting, GUINT_TO_POINTER (self->first[units[0]] + 1));
    }
  for (guint at = 0; at < queue->len; at++)
    {
      guint i = g_array_index (queue, guint, at);

      for (guint k = self->link_first[i]; k < self->link_first[i + 1]; k++)
        if (g_hash_table_remove (waiting, GUINT_TO_POINTER (self->link[k] + 1)))
          g_array_append_val (queue, self->link[k]);
    }
  return g_hash_table_size (waiting) == 0;
}
