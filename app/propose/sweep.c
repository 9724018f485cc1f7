/* sweep.c — choosing groups that cover every unit once, by going over the land from one end to the other */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "propose/cover.h"

#define NO_LABEL G_MAXUINT

/*
 * Units are taken in the order in which they lie along the land. A label is a way to cover all units before a place and some after it; the
 * next choice must hold the first open unit. What is to come hangs on the open units alone, so of two labels that leave the same ones open (and have as many groups, where
 * a number is asked for) only the cheaper is followed: as choices are small and lie together, there are few such sets, where there are very
 * many plans. (Dynamic programming over a frontier, as in Lawler 1966 and Sekine, Imai and Tani 1995.)
 */
typedef struct
{
  double cost;           /* of its choices */
  double spent;          /* a plan that goes on from here costs at least the bound and this */
  guint parent, choice;
  guint n_groups;
  guint next;            /* with the same first open unit */
} Label;

typedef struct
{
  const LpChoices *choices;
  const LpEffort *effort;
  guint n_words, networks;
  double room;           /* what is spent must be less */
  guint *place;          /* of each unit in the order */
  guint64 *sets;         /* n_words for each choice, by places */
  guint *first, *list;   /* choices whose first unit is at place p: list[first[p]] up to list[first[p + 1]], the least reduced cost first */
  GArray *labels;        /* Label */
  GArray *covered;       /* guint64: n_words for each label */
  guint *stage;          /* of each place: the labels whose first open unit is there */
  guint *table;          /* open hash table of labels */
  guint n_table;
  guint64 steps;
} Sweep;

#define label_at(self, i) (&g_array_index ((self)->labels, Label, (i)))
#define covered_at(self, i) (&g_array_index ((self)->covered, guint64, (gsize) (i) * (self)->n_words))

typedef struct
{
  double along;
  guint unit;
} Spot;

static int
compare_spots (const void *a, const void *b)
{
  const Spot *p = a, *q = b;

  if (p->along != q->along)
    return p->along < q->along ? -1 : 1;
  return (p->unit > q->unit) - (p->unit < q->unit);
}

/* The order of the units along the direction in which the land is longest (the first principal axis), so that few lie abreast. */
static void
find_places (Sweep *self)
{
  const LpModel *m = self->choices->model;
  g_autofree Spot *spots = g_new (Spot, m->n_units + 1);
  double x = 0, y = 0, xx = 0, xy = 0, yy = 0, angle;

  for (guint u = 0; u < m->n_units; u++)
    {
      x += m->x[m->first[u]] / m->n_units;
      y += m->y[m->first[u]] / m->n_units;
    }
  for (guint u = 0; u < m->n_units; u++)
    {
      double dx = m->x[m->first[u]] - x, dy = m->y[m->first[u]] - y;

      xx += dx * dx;
      xy += dx * dy;
      yy += dy * dy;
    }
  angle = 0.5 * atan2 (2 * xy, xx - yy);
  for (guint u = 0; u < m->n_units; u++)
    spots[u] = (Spot) { m->x[m->first[u]] * cos (angle) + m->y[m->first[u]] * sin (angle), u };
  qsort (spots, m->n_units, sizeof (Spot), compare_spots);
  for (guint p = 0; p < m->n_units; p++)
    self->place[spots[p].unit] = p;
}

static void
place_choices (Sweep *self)
{
  const LpChoices *c = self->choices;
  guint n = c->model->n_units;
  g_autofree guint *lowest = g_new (guint, c->n + 1);
  g_autofree guint *next = NULL;

  for (guint j = 0; j < c->n; j++)
    {
      const LpColumn *column = lp_pool_column (c->pool, c->column[j]);

      lowest[j] = G_MAXUINT;
      for (guint k = 0; k < column->n; k++)
        {
          guint p = self->place[lp_pool_units (c->pool, column)[k]];

          self->sets[(gsize) j * self->n_words + p / 64] |= G_GUINT64_CONSTANT (1) << (p % 64);
          lowest[j] = MIN (lowest[j], p);
        }
      self->first[lowest[j] + 1]++;
    }
  for (guint p = 0; p < n; p++)
    self->first[p + 1] += self->first[p];
  next = g_memdup2 (self->first, sizeof (guint) * (n + 1));
  /* Choices come by rising reduced cost. */
  for (guint j = 0; j < c->n; j++)
    self->list[next[lowest[j]]++] = j;
}

static guint64
hash_covered (const Sweep *self, const guint64 *covered, guint n_groups)
{
  guint64 hash = self->networks > 0 ? n_groups : 0;

  for (guint w = 0; w < self->n_words; w++)
    {
      hash = (hash ^ covered[w]) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      hash ^= hash >> 29;
    }
  return hash;
}

static void
enlarge_table (Sweep *self)
{
  g_free (self->table);
  self->n_table *= 2;
  self->table = g_new (guint, self->n_table);
  memset (self->table, 0xff, sizeof (guint) * self->n_table);
  for (guint i = 0; i < self->labels->len; i++)
    {
      guint at = hash_covered (self, covered_at (self, i), label_at (self, i)->n_groups) & (self->n_table - 1);

      while (self->table[at] != NO_LABEL)
        at = (at + 1) & (self->n_table - 1);
      self->table[at] = i;
    }
}

/* The place in the table for a label, taken or free. */
static guint
find_in_table (const Sweep *self, const guint64 *covered, guint n_groups)
{
  guint at = hash_covered (self, covered, n_groups) & (self->n_table - 1);

  for (; self->table[at] != NO_LABEL; at = (at + 1) & (self->n_table - 1))
    if (memcmp (covered_at (self, self->table[at]), covered, sizeof (guint64) * self->n_words) == 0
        && (self->networks == 0 || label_at (self, self->table[at])->n_groups == n_groups))
      break;
  return at;
}

static guint
find_first_open (const Sweep *self, const guint64 *covered)
{
  for (guint w = 0; w < self->n_words; w++)
    if (~covered[w] != 0)
      return MIN (w * 64 + __builtin_ctzll (~covered[w]), self->choices->model->n_units);
  return self->choices->model->n_units;
}

static void
add_label (Sweep *self, const guint64 *covered, const Label *label)
{
  guint at = find_in_table (self, covered, label->n_groups);

  if (self->table[at] == NO_LABEL)
    {
      guint p = find_first_open (self, covered);

      self->table[at] = self->labels->len;
      g_array_append_val (self->labels, *label);
      g_array_append_vals (self->covered, covered, self->n_words);
      label_at (self, self->labels->len - 1)->next = self->stage[p];
      self->stage[p] = self->labels->len - 1;
      if (self->labels->len * 2 > self->n_table)
        enlarge_table (self);
    }
  else
    {
      Label *known = label_at (self, self->table[at]);
      /* What either says of the rest of a plan holds for both. */
      double rest = MAX (known->spent - known->cost, label->spent - label->cost);

      if (label->cost < known->cost)
        {
          known->cost = label->cost;
          known->parent = label->parent;
          known->choice = label->choice;
          known->n_groups = label->n_groups;
        }
      known->spent = known->cost + rest;
    }
}

static void
go_on (Sweep *self, guint p, guint i)
{
  const LpChoices *c = self->choices;
  const Label here = *label_at (self, i);
  g_autofree guint64 *covered = g_memdup2 (covered_at (self, i), sizeof (guint64) * self->n_words);
  g_autofree guint64 *next = g_new (guint64, self->n_words);

  if (self->networks > 0 && here.n_groups >= self->networks)
    return;
  for (guint k = self->first[p]; k < self->first[p + 1]; k++)
    {
      guint j = self->list[k];
      const guint64 *set = self->sets + (gsize) j * self->n_words;
      Label label = { here.cost + c->cost[j], here.spent + c->reduced[j], i, j, here.n_groups + 1, NO_LABEL };
      guint64 common = 0;

      if (label.spent >= self->room)
        break;
      for (guint w = 0; w < self->n_words; w++)
        {
          common |= covered[w] & set[w];
          next[w] = covered[w] | set[w];
        }
      self->steps++;
      if (common == 0)
        add_label (self, next, &label);
    }
}

/* The best plan among those gone through to the end, if it is cheaper than @cost. */
static void
take_plan (Sweep *self, guint *group, double *cost)
{
  guint best = NO_LABEL, n = 0;
  g_autofree guint *chosen = g_new (guint, self->choices->model->n_units + 1);

  for (guint i = self->stage[self->choices->model->n_units]; i != NO_LABEL; i = label_at (self, i)->next)
    if ((self->networks == 0 || label_at (self, i)->n_groups == self->networks)
        && (best == NO_LABEL || label_at (self, i)->cost < label_at (self, best)->cost))
      best = i;
  if (best == NO_LABEL || label_at (self, best)->cost >= *cost)
    return;
  for (guint i = best; label_at (self, i)->parent != NO_LABEL; i = label_at (self, i)->parent)
    chosen[n++] = label_at (self, i)->choice;
  *cost = lp_choices_write_plan (self->choices, chosen, n, group);
}

LpCoverResult
lp_cover_sweep (const LpChoices *choices, guint *group, double *cost, guint most_labels, const LpEffort *effort)
{
  guint n = choices->model->n_units;
  guint n_words = n / 64 + 1;
  g_autofree guint *place = g_new (guint, n + 1);
  g_autofree guint64 *sets = g_new0 (guint64, (gsize) choices->n * n_words + 1);
  g_autofree guint64 *none = g_new0 (guint64, n_words);
  g_autofree guint *first = g_new0 (guint, n + 2);
  g_autofree guint *list = g_new (guint, choices->n + 1);
  g_autofree guint *stage = g_new (guint, n + 2);
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (Label));
  g_autoptr (GArray) covered = g_array_new (FALSE, FALSE, sizeof (guint64));
  gboolean stopped = FALSE;
  Sweep self = {
    .choices = choices, .effort = effort, .n_words = n_words, .networks = choices->model->terms.networks,
    .room = *cost - choices->bound - lp_cost_tolerance (*cost) / 2, .place = place, .sets = sets, .first = first, .list = list,
    .labels = labels, .covered = covered, .stage = stage, .n_table = 512,
  };

  memset (stage, 0xff, sizeof (guint) * (n + 2));
  find_places (&self);
  place_choices (&self);
  enlarge_table (&self);
  add_label (&self, none, &(Label) { 0, 0, NO_LABEL, NO_LABEL, 0, NO_LABEL });
  for (guint p = 0; p < n && !stopped; p++)
    for (guint i = stage[p]; i != NO_LABEL && !stopped; i = label_at (&self, i)->next)
      {
        if (label_at (&self, i)->spent < self.room)
          go_on (&self, p, i);
        stopped = labels->len > most_labels || (i % 256 == 0 && lp_effort_is_over (effort));
      }
  if (!stopped)
    take_plan (&self, group, cost);
  g_free (self.table);
  return stopped ? LP_COVER_STOPPED : LP_COVER_OPTIMAL;
}
