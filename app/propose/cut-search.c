/* cut-search.c — which cuts a mixture of plans breaks */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "propose/cuts.h"

#define LEAST_VIOLATION 0.02
/* What is chosen whole shares no unit with anything, and breaks nothing. */
#define WHOLE (1 - 1e-6)
/* Cuts around one unit in one round: more would say the same again. */
#define MOST_OF_A_UNIT 3
/* Of a unit's partners, those that are tried beside it. */
#define MOST_TRIED 12
/* Rounds of exchanging units, in which nearly all cuts have come to rest. */
#define MOST_EXCHANGES 4

/* Weights in falling order, and the divisor. */
typedef struct
{
  guint8 weight[LP_CUT_UNITS];
  guint8 n, divisor;
} Shape;

static const Shape shapes[] = {
  { { 2, 1, 1, 1 }, 4, 3 },
  { { 1, 1, 1, 1, 1 }, 5, 2 },
  { { 1, 1, 1, 1, 1 }, 5, 3 },
  { { 2, 2, 1, 1, 1 }, 5, 4 },
  { { 3, 1, 1, 1, 1 }, 5, 4 },
  { { 3, 2, 2, 1, 1 }, 5, 5 },
  { { 2, 2, 1, 1, 1 }, 5, 3 },
  { { 3, 3, 2, 2, 1 }, 5, 4 },
};
static const Shape triple = { { 1, 1, 1 }, 3, 2 };

typedef struct
{
  LpCut cut;
  double violation;
} Broken;

/* Of one unit: the units it shares groups with, and the part of the solution that does. */
typedef struct
{
  guint unit;
  double part;
} Partner;

typedef struct
{
  const LpFraction *fractions;
  guint n_units, n_fractions;
  GArray **partners;   /* Partner: of each unit, the largest part first */
  GArray **holding;    /* guint: the fractions that hold each unit */
  gint *held;          /* of each fraction: the weights in it, 0 between two uses */
} Search;

static void
add_partner (GArray *partners, guint unit, double part)
{
  Partner partner = { unit, part };

  for (guint k = 0; k < partners->len; k++)
    if (g_array_index (partners, Partner, k).unit == unit)
      {
        g_array_index (partners, Partner, k).part += part;
        return;
      }
  g_array_append_val (partners, partner);
}

static double
find_part (const GArray *partners, guint unit)
{
  for (guint k = 0; k < partners->len; k++)
    if (g_array_index (partners, Partner, k).unit == unit)
      return g_array_index (partners, Partner, k).part;
  return 0;
}

static int
compare_partners (const void *a, const void *b)
{
  const Partner *p = a, *q = b;

  if (p->part != q->part)
    return p->part > q->part ? -1 : 1;
  return (p->unit > q->unit) - (p->unit < q->unit);
}

static int
compare_broken (const void *a, const void *b)
{
  const Broken *p = a, *q = b;

  if (p->violation != q->violation)
    return p->violation > q->violation ? -1 : 1;
  return memcmp (&p->cut, &q->cut, sizeof p->cut);
}

static void
begin_search (Search *self, guint n_units, const LpFraction *fractions, guint n_fractions)
{
  *self = (Search) { .fractions = fractions, .n_units = n_units, .n_fractions = n_fractions };
  self->partners = g_new (GArray *, n_units + 1);
  self->holding = g_new (GArray *, n_units + 1);
  self->held = g_new0 (gint, n_fractions + 1);
  for (guint u = 0; u < n_units; u++)
    {
      self->partners[u] = g_array_new (FALSE, FALSE, sizeof (Partner));
      self->holding[u] = g_array_new (FALSE, FALSE, sizeof (guint));
    }
  for (guint f = 0; f < n_fractions; f++)
    for (guint a = 0; a < fractions[f].n && fractions[f].part < WHOLE; a++)
      {
        g_array_append_val (self->holding[fractions[f].units[a]], f);
        for (guint b = 0; b < fractions[f].n; b++)
          if (a != b)
            add_partner (self->partners[fractions[f].units[a]], fractions[f].units[b], fractions[f].part);
      }
  for (guint u = 0; u < n_units; u++)
    if (self->partners[u]->len > 0)
      qsort (self->partners[u]->data, self->partners[u]->len, sizeof (Partner), compare_partners);
}

static void
end_search (Search *self)
{
  for (guint u = 0; u < self->n_units; u++)
    {
      g_array_unref (self->partners[u]);
      g_array_unref (self->holding[u]);
    }
  g_free (self->partners);
  g_free (self->holding);
  g_free (self->held);
}

static LpCut
begin_cut (const Shape *shape)
{
  LpCut cut = { .divisor = shape->divisor };
  guint sum = 0;

  for (guint i = 0; i < shape->n; i++)
    sum += shape->weight[i];
  cut.most = sum / shape->divisor;
  return cut;
}

static void
push_unit (LpCut *cut, const Shape *shape, guint unit)
{
  cut->unit[cut->n] = unit;
  cut->weight[cut->n] = shape->weight[cut->n];
  cut->n++;
}

static gboolean
holds (const LpCut *cut, guint unit)
{
  for (guint i = 0; i < cut->n; i++)
    if (cut->unit[i] == unit)
      return TRUE;
  return FALSE;
}

/* Units rise, so that the same cut is known again. */
static void
put_in_order (LpCut *cut)
{
  for (guint i = 1; i < cut->n; i++)
    for (guint k = i; k > 0 && cut->unit[k - 1] > cut->unit[k]; k--)
      {
        guint unit = cut->unit[k];
        guint8 weight = cut->weight[k];

        cut->unit[k] = cut->unit[k - 1];
        cut->weight[k] = cut->weight[k - 1];
        cut->unit[k - 1] = unit;
        cut->weight[k - 1] = weight;
      }
}

/* Of the weights in each fraction, what one unit adds or takes. */
static void
weigh (Search *self, guint unit, gint weight)
{
  for (guint k = 0; k < self->holding[unit]->len; k++)
    self->held[g_array_index (self->holding[unit], guint, k)] += weight;
}

/* How much more the mixture counts with the unit beside what is weighed. */
static double
count_more (const Search *self, guint unit, guint weight, guint divisor)
{
  double count = 0;

  for (guint k = 0; k < self->holding[unit]->len; k++)
    {
      guint f = g_array_index (self->holding[unit], guint, k);

      count += ((self->held[f] + weight) / divisor - self->held[f] / divisor) * self->fractions[f].part;
    }
  return count;
}

/* What the mixture counts more than a plan may. */
static double
measure_violation (Search *self, const LpCut *cut)
{
  double count = 0;

  for (guint i = 0; i < cut->n; i++)
    {
      count += count_more (self, cut->unit[i], cut->weight[i], cut->divisor);
      weigh (self, cut->unit[i], cut->weight[i]);
    }
  for (guint i = 0; i < cut->n; i++)
    weigh (self, cut->unit[i], -cut->weight[i]);
  return count - cut->most;
}

/* The unit for place @at beside which the mixture counts most, among the partners of the others; the one that is there where none is better. */
static guint
choose_unit (Search *self, const LpCut *cut, guint at, double best)
{
  guint chosen = cut->unit[at];

  for (guint i = 0; i < cut->n; i++)
    for (guint k = 0; i != at && k < MIN (self->partners[cut->unit[i]]->len, MOST_TRIED); k++)
      {
        guint unit = g_array_index (self->partners[cut->unit[i]], Partner, k).unit;
        double count;

        if (holds (cut, unit) || (count = count_more (self, unit, cut->weight[at], cut->divisor)) <= best + 1e-9)
          continue;
        best = count;
        chosen = unit;
      }
  return chosen;
}

/* Puts a better unit at place @at, with all others weighed before and all weighed after. Returns whether there was one. */
static gboolean
exchange (Search *self, LpCut *cut, guint at)
{
  guint before = cut->unit[at];

  weigh (self, before, -cut->weight[at]);
  cut->unit[at] = choose_unit (self, cut, at, count_more (self, before, cut->weight[at], cut->divisor));
  weigh (self, cut->unit[at], cut->weight[at]);
  return cut->unit[at] != before;
}

/* From one unit on: the unit that counts most beside those that are there, again and again; then exchanges. FALSE where there are too few partners. */
static gboolean
grow_cut (Search *self, const Shape *shape, guint unit, LpCut *cut)
{
  gboolean better = TRUE, whole;

  *cut = begin_cut (shape);
  push_unit (cut, shape, unit);
  weigh (self, unit, cut->weight[0]);
  while (cut->n < shape->n)
    {
      guint chosen;

      /* Its first unit once more stands for none. */
      push_unit (cut, shape, unit);
      chosen = choose_unit (self, cut, cut->n - 1, -1);
      if (chosen == unit)
        {
          cut->n--;
          break;
        }
      cut->unit[cut->n - 1] = chosen;
      weigh (self, chosen, cut->weight[cut->n - 1]);
    }
  whole = cut->n == shape->n;
  for (guint round = 0; round < MOST_EXCHANGES && better && whole; round++)
    {
      better = FALSE;
      for (guint at = 0; at < cut->n; at++)
        better = exchange (self, cut, at) || better;
    }
  for (guint i = 0; i < cut->n; i++)
    weigh (self, cut->unit[i], -cut->weight[i]);
  put_in_order (cut);
  return whole;
}

static void
find_of_shape (Search *self, const Shape *shape, GArray *found)
{
  for (guint u = 0; u < self->n_units; u++)
    {
      Broken broken;

      if (self->partners[u]->len == 0 || !grow_cut (self, shape, u, &broken.cut))
        continue;
      broken.violation = measure_violation (self, &broken.cut);
      if (broken.violation > LEAST_VIOLATION)
        g_array_append_val (found, broken);
    }
}

/* Of three units all are tried. */
static void
find_triples (Search *self, GArray *found)
{
  for (guint a = 0; a < self->n_units; a++)
    for (guint p = 0; p < self->partners[a]->len; p++)
      for (guint q = 0; q < self->partners[a]->len; q++)
        {
          const Partner *b = &g_array_index (self->partners[a], Partner, p), *c = &g_array_index (self->partners[a], Partner, q);
          Broken broken = { .cut = begin_cut (&triple) };

          /* Pairs count a group with all three thrice, so their sum is never too small. */
          if (a >= b->unit || b->unit >= c->unit || b->part + c->part + find_part (self->partners[b->unit], c->unit) <= 1 + LEAST_VIOLATION)
            continue;
          push_unit (&broken.cut, &triple, a);
          push_unit (&broken.cut, &triple, b->unit);
          push_unit (&broken.cut, &triple, c->unit);
          broken.violation = measure_violation (self, &broken.cut);
          if (broken.violation > LEAST_VIOLATION)
            g_array_append_val (found, broken);
        }
}

static gboolean
is_used_up (const guint *uses, const LpCut *cut)
{
  for (guint i = 0; i < cut->n; i++)
    if (uses[cut->unit[i]] >= MOST_OF_A_UNIT)
      return TRUE;
  return FALSE;
}

/* The most broken first, each once. */
static guint
take_broken (LpCuts *cuts, GArray *broken, guint most)
{
  g_autofree guint *uses = g_new0 (guint, cuts->n_units + 1);
  guint n = 0;

  if (broken->len > 0)
    qsort (broken->data, broken->len, sizeof (Broken), compare_broken);
  for (guint i = 0; i < broken->len && n < most; i++)
    {
      const LpCut *cut = &g_array_index (broken, Broken, i).cut;

      if (is_used_up (uses, cut) || (i > 0 && memcmp (cut, &g_array_index (broken, Broken, i - 1).cut, sizeof *cut) == 0))
        continue;
      for (guint k = 0; k < cut->n; k++)
        uses[cut->unit[k]]++;
      lp_cuts_add (cuts, cut);
      n++;
    }
  return n;
}

guint
lp_cuts_separate (LpCuts *self, const LpFraction *fractions, guint n_fractions, guint most)
{
  Search search;
  g_autoptr (GArray) broken = g_array_new (FALSE, FALSE, sizeof (Broken));
  guint n;

  begin_search (&search, self->n_units, fractions, n_fractions);
  find_triples (&search, broken);
  for (guint s = 0; s < G_N_ELEMENTS (shapes); s++)
    find_of_shape (&search, &shapes[s], broken);
  n = take_broken (self, broken, most);
  end_search (&search);
  return n;
}
