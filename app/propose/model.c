/* model.c — a part of a model, and the cost of a group */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/model.h"

#include <math.h>
#include <string.h>

/* Of weights in a table: 1.6 MiB of them. */
#define MOST_TABULATED 210000

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

void
lp_model_alloc_arrays (LpModel *self)
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

void
lp_model_tabulate_weights (LpModel *self)
{
  gsize size = (gsize) self->n_units * self->n_practices;
  double *weights;

  if (size > MOST_TABULATED)
    return;
  weights = g_new (double, size + 1);
  for (guint u = 0; u < self->n_units; u++)
    for (guint c = 0; c < self->n_practices; c++)
      weights[(gsize) u * self->n_practices + c] = lp_model_weight (self, u, c);
  self->weights = weights;
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
  lp_model_alloc_arrays (cut);
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
  lp_model_tabulate_weights (cut);
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
  g_free (self->weights);
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
  double least = HUGE_VAL, cost = 0, lean = 0;
  gint64 pop = 0;
  guint best = 0;

  for (guint k = 0; k < n; k++)
    {
      pop += self->pop[units[k]];
      lean += self->lean[units[k]];
      for (guint c = self->first[units[k]]; c < self->first[units[k] + 1]; c++)
        {
          double pull = 0;

          for (guint j = 0; j < n && pull < least; j++)
            pull += lp_model_pull (self, units[j], c);
          if (pull < least)
            {
              least = pull;
              best = c;
            }
        }
    }
  for (guint j = 0; j < n; j++)
    cost += lp_model_weight (self, units[j], best);
  if (centre != NULL)
    *centre = best;
  /* A unit in pieces is a network only where nothing else can be had: its pieces do not hang together. */
  if (n == 1 && self->loose[units[0]])
    cost += LP_FORBIDDEN;
  return cost + lp_model_size_charge (self, MIN (pop, G_MAXINT / 2)) + self->terms.measure * fabs (lean);
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
