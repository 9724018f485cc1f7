/* difference.c — the share of people that two plans place otherwise */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/alternatives.h"

#include <math.h>

#include "propose/problem.h"

/* People who share a network of plan a and one of plan b. */
typedef struct
{
  guint b;
  gint64 people;
} Overlap;

/* Networks of a are nodes 0 to n_a, those of b come after them. */
typedef struct
{
  guint n_a, n_b;
  GArray **overlaps;     /* Overlap, of each network of a */
  gint *match;           /* of each node, or -1 */
  gint64 *gain;          /* of the best path to each node; G_MININT64 when not reached */
  gint *before;
  GQueue queue;
  guint8 *waiting;
} Matching;

/* Numbers from 0 for the networks in use; -1 stays for none. Returns how many. */
static guint
number_networks (const gint *network, guint n, gint *number)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    {
      gpointer known;

      number[i] = -1;
      if (network[i] < 0)
        continue;
      if (!g_hash_table_lookup_extended (numbers, GINT_TO_POINTER (network[i]), NULL, &known))
        {
          known = GUINT_TO_POINTER (g_hash_table_size (numbers));
          g_hash_table_insert (numbers, GINT_TO_POINTER (network[i]), known);
        }
      number[i] = GPOINTER_TO_INT (known);
    }
  return g_hash_table_size (numbers);
}

static void
add_overlap (GArray *overlaps, guint b, gint64 people)
{
  Overlap overlap = { b, people };

  for (guint k = 0; k < overlaps->len; k++)
    if (g_array_index (overlaps, Overlap, k).b == b)
      {
        g_array_index (overlaps, Overlap, k).people += people;
        return;
      }
  g_array_append_val (overlaps, overlap);
}

static void
reach (Matching *self, guint node, gint64 gain, gint before)
{
  if (gain <= self->gain[node])
    return;
  self->gain[node] = gain;
  self->before[node] = before;
  if (self->waiting[node])
    return;
  self->waiting[node] = TRUE;
  g_queue_push_tail (&self->queue, GUINT_TO_POINTER (node));
}

static gint64
find_people (const Matching *self, guint a, guint b)
{
  for (guint k = 0; k < self->overlaps[a]->len; k++)
    if (g_array_index (self->overlaps[a], Overlap, k).b == b)
      return g_array_index (self->overlaps[a], Overlap, k).people;
  return 0;
}

/* Best paths from all free networks of a: over an open pair to b, over a matched pair back to a (Bellman and Ford, by queue). */
static void
find_paths (Matching *self)
{
  for (guint v = 0; v < self->n_a + self->n_b; v++)
    self->gain[v] = G_MININT64;
  for (guint a = 0; a < self->n_a; a++)
    if (self->match[a] < 0)
      reach (self, a, 0, -1);
  while (!g_queue_is_empty (&self->queue))
    {
      guint v = GPOINTER_TO_UINT (g_queue_pop_head (&self->queue));

      self->waiting[v] = FALSE;
      if (v >= self->n_a)
        {
          if (self->match[v] >= 0)
            reach (self, self->match[v], self->gain[v] - find_people (self, self->match[v], v - self->n_a), v);
          continue;
        }
      for (guint k = 0; k < self->overlaps[v]->len; k++)
        {
          const Overlap *overlap = &g_array_index (self->overlaps[v], Overlap, k);

          if (self->match[v] != (gint) (self->n_a + overlap->b))
            reach (self, self->n_a + overlap->b, self->gain[v] + overlap->people, v);
        }
    }
}

/* Takes the best path to a free network of b; returns the people it brings, 0 when the matching is the best there is. */
static gint64
take_best_path (Matching *self)
{
  gint best = -1, v;
  gint64 gain = 0;

  find_paths (self);
  for (guint b = self->n_a; b < self->n_a + self->n_b; b++)
    if (self->match[b] < 0 && self->gain[b] > gain)
      {
        gain = self->gain[b];
        best = b;
      }
  for (v = best; v >= 0;)
    {
      gint a = self->before[v], next = self->before[a];

      self->match[v] = a;
      self->match[a] = v;
      v = next;
    }
  return gain;
}

static gint64
match_people (Matching *self)
{
  gint64 matched = 0, more;
  guint n = self->n_a + self->n_b;

  self->match = g_new (gint, n + 1);
  self->gain = g_new (gint64, n + 1);
  self->before = g_new (gint, n + 1);
  self->waiting = g_new0 (guint8, n + 1);
  g_queue_init (&self->queue);
  for (guint v = 0; v < n; v++)
    self->match[v] = -1;
  while ((more = take_best_path (self)) > 0)
    matched += more;
  g_free (self->match);
  g_free (self->gain);
  g_free (self->before);
  g_free (self->waiting);
  return matched;
}

double
lp_propose_difference (const LpProposeProblem *problem, const gint *a, const gint *b)
{
  guint n = problem->practices->len;
  g_autofree gint *of_a = g_new (gint, n + 1), *of_b = g_new (gint, n + 1);
  Matching self = { .n_a = number_networks (a, n, of_a), .n_b = number_networks (b, n, of_b) };
  gint64 people = 0, matched;

  self.overlaps = g_new (GArray *, self.n_a + 1);
  for (guint g = 0; g < self.n_a; g++)
    self.overlaps[g] = g_array_new (FALSE, FALSE, sizeof (Overlap));
  for (guint i = 0; i < n; i++)
    {
      gint64 here = lp_propose_problem_practice (problem, i)->people;

      people += of_a[i] >= 0 || of_b[i] >= 0 ? here : 0;
      if (of_a[i] >= 0 && of_b[i] >= 0)
        add_overlap (self.overlaps[of_a[i]], of_b[i], here);
    }
  matched = match_people (&self);
  for (guint g = 0; g < self.n_a; g++)
    g_array_unref (self.overlaps[g]);
  g_free (self.overlaps);
  return people > 0 ? (double) (people - matched) / people : 0;
}
