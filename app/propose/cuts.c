/* cuts.c — what no plan can do but a mixture of plans can, for lifting the bound */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/cuts.h"

#include <stdlib.h>
#include <string.h>

#define LEAST_VIOLATION 0.02
/* Cuts around one unit in one round: more would say the same again. */
#define MOST_OF_A_UNIT 3

typedef struct
{
  LpTriple triple;
  double violation;
} Broken;

/* Of one unit: the units it shares groups with, and the part of the solution that does. */
typedef struct
{
  guint unit;
  double part;
} Partner;

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
compare_broken (const void *a, const void *b)
{
  const Broken *p = a, *q = b;

  if (p->violation != q->violation)
    return p->violation > q->violation ? -1 : 1;
  return memcmp (&p->triple, &q->triple, sizeof p->triple);
}

/* The part of the solution with two or more of the three, less the one that a plan may have. */
static double
measure_violation (const LpTriple *triple, const LpFraction *fractions, const GArray **holding)
{
  double part = 0;

  for (guint i = 0; i < 2; i++)
    for (guint k = 0; k < holding[triple->unit[i]]->len; k++)
      {
        const LpFraction *f = &fractions[g_array_index (holding[triple->unit[i]], guint, k)];
        gboolean counted = FALSE;

        for (guint j = 0; j < f->n && i == 1 && !counted; j++)
          counted = f->units[j] == triple->unit[0];
        if (!counted && lp_triple_counts (triple, f->units, f->n))
          part += f->part;
      }
  return part - 1;
}

static GArray *
find_broken (guint n_units, const LpFraction *fractions, GArray **partners, const GArray **holding)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Broken));

  for (guint a = 0; a < n_units; a++)
    for (guint p = 0; p < partners[a]->len; p++)
      for (guint q = 0; q < partners[a]->len; q++)
        {
          const Partner *b = &g_array_index (partners[a], Partner, p), *c = &g_array_index (partners[a], Partner, q);
          Broken broken = { { { a, b->unit, c->unit } }, 0 };

          /* Pairs count a group with all three thrice, so their sum is never too small. */
          if (a >= b->unit || b->unit >= c->unit
              || b->part + c->part + find_part (partners[b->unit], c->unit) <= 1 + LEAST_VIOLATION)
            continue;
          broken.violation = measure_violation (&broken.triple, fractions, holding);
          if (broken.violation > LEAST_VIOLATION)
            g_array_append_val (found, broken);
        }
  if (found->len > 0)
    qsort (found->data, found->len, sizeof (Broken), compare_broken);
  return found;
}

LpCuts *
lp_cuts_new (guint n_units)
{
  LpCuts *self = g_new0 (LpCuts, 1);

  self->n_units = n_units;
  self->triples = g_array_new (FALSE, FALSE, sizeof (LpTriple));
  self->of_unit = g_new (GArray *, n_units + 1);
  for (guint u = 0; u < n_units; u++)
    self->of_unit[u] = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
lp_cuts_free (LpCuts *self)
{
  if (self == NULL)
    return;
  for (guint u = 0; u < self->n_units; u++)
    g_array_unref (self->of_unit[u]);
  g_free (self->of_unit);
  g_array_unref (self->triples);
  g_free (self);
}

void
lp_cuts_add (LpCuts *self, const LpTriple *triple)
{
  guint t = self->triples->len;

  g_array_append_vals (self->triples, triple, 1);
  for (guint i = 0; i < 3; i++)
    g_array_append_val (self->of_unit[triple->unit[i]], t);
}

/* A triple is met at the first of its units that the group holds. */
double
lp_cuts_charge (const LpCuts *self, const double *price, const guint *units, guint n)
{
  double charge = 0;

  for (guint k = 0; k < n; k++)
    for (guint i = 0; i < self->of_unit[units[k]]->len; i++)
      {
        guint t = g_array_index (self->of_unit[units[k]], guint, i);
        gboolean met = FALSE;

        if (price[t] == 0)
          continue;
        for (guint j = 0; j < k && !met; j++)
          met = units[j] == lp_cuts_triple (self, t)->unit[0] || units[j] == lp_cuts_triple (self, t)->unit[1]
                || units[j] == lp_cuts_triple (self, t)->unit[2];
        if (!met && lp_triple_counts (lp_cuts_triple (self, t), units + k, n - k))
          charge -= price[t];
      }
  return charge;
}

guint
lp_cuts_separate (LpCuts *self, const LpFraction *fractions, guint n_fractions, guint most)
{
  g_autofree GArray **partners = g_new (GArray *, self->n_units + 1);
  g_autofree GArray **holding = g_new (GArray *, self->n_units + 1);
  g_autofree guint *uses = g_new0 (guint, self->n_units + 1);
  g_autoptr (GArray) broken = NULL;
  guint n = 0;

  for (guint u = 0; u < self->n_units; u++)
    {
      partners[u] = g_array_new (FALSE, FALSE, sizeof (Partner));
      holding[u] = g_array_new (FALSE, FALSE, sizeof (guint));
    }
  for (guint f = 0; f < n_fractions; f++)
    for (guint a = 0; a < fractions[f].n; a++)
      {
        g_array_append_val (holding[fractions[f].units[a]], f);
        for (guint b = 0; b < fractions[f].n; b++)
          if (a != b)
            add_partner (partners[fractions[f].units[a]], fractions[f].units[b], fractions[f].part);
      }
  broken = find_broken (self->n_units, fractions, partners, (const GArray **) holding);
  for (guint i = 0; i < broken->len && n < most; i++)
    {
      const LpTriple *triple = &g_array_index (broken, Broken, i).triple;

      if (uses[triple->unit[0]] >= MOST_OF_A_UNIT || uses[triple->unit[1]] >= MOST_OF_A_UNIT
          || uses[triple->unit[2]] >= MOST_OF_A_UNIT)
        continue;
      for (guint k = 0; k < 3; k++)
        uses[triple->unit[k]]++;
      lp_cuts_add (self, triple);
      n++;
    }
  for (guint u = 0; u < self->n_units; u++)
    {
      g_array_unref (partners[u]);
      g_array_unref (holding[u]);
    }
  return n;
}
