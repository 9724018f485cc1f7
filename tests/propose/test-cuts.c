/* test-cuts.c — cuts that mixtures of plans break and plans never do */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "propose/chance.h"
#include "propose/cuts.h"

#define MOST_UNITS 12
#define MOST_PLANS 5

/* Groups of a mixture, each with its units. */
typedef struct
{
  LpFraction fraction[MOST_PLANS * MOST_UNITS];
  guint units[MOST_PLANS * MOST_UNITS][MOST_UNITS];
  guint n;
} Mixture;

static void
add_group (Mixture *mixture, const guint *units, guint n, double part)
{
  guint at = mixture->n++;

  memcpy (mixture->units[at], units, sizeof *units * n);
  mixture->fraction[at] = (LpFraction) { mixture->units[at], n, part };
}

/* Every unit goes to one of the groups: any plan, whether a map allows it or not. */
static void
add_plan (Mixture *mixture, LpChance *chance, guint n_units, double part)
{
  guint group[MOST_UNITS], n_groups = 1 + lp_chance_below (chance, n_units);

  for (guint u = 0; u < n_units; u++)
    group[u] = lp_chance_below (chance, n_groups);
  for (guint g = 0; g < n_groups; g++)
    {
      guint units[MOST_UNITS], n = 0;

      for (guint u = 0; u < n_units; u++)
        if (group[u] == g)
          units[n++] = u;
      if (n > 0)
        add_group (mixture, units, n, part);
    }
}

static void
plans_break_none (void)
{
  LpChance chance = { 20171 };
  guint mixed = 0;

  for (guint i = 0; i < 3000; i++)
    {
      Mixture mixture = { .n = 0 };
      guint n_units = 3 + lp_chance_below (&chance, MOST_UNITS - 2), n_plans = 1 + lp_chance_below (&chance, MOST_PLANS);
      g_autoptr (LpCuts) cuts = lp_cuts_new (n_units);
      double left = 1;

      for (guint k = 0; k < n_plans; k++)
        {
          double part = k + 1 == n_plans ? left : left * lp_chance_unit (&chance);

          add_plan (&mixture, &chance, n_units, part);
          left -= part;
        }
      g_assert_cmpuint (lp_cuts_separate (cuts, mixture.fraction, mixture.n, 1000), ==, 0);
      mixed += n_plans > 1;
    }
  g_assert_cmpuint (mixed, >, 1000);
}

typedef struct
{
  const char *name;
  guint n_units, n_groups;
  guint group[8][MOST_UNITS];
  guint size[8];
  double part[8];
} Broken;

/* Shares that no plan can have, each of another kind. */
static const Broken shared_out[] = {
  { "three-by-halves", 3, 3, { { 0, 1 }, { 1, 2 }, { 0, 2 } }, { 2, 2, 2 }, { 0.5, 0.5, 0.5 } },
  { "ring-of-five", 5, 5, { { 0, 1 }, { 1, 2 }, { 2, 3 }, { 3, 4 }, { 0, 4 } }, { 2, 2, 2, 2, 2 }, { 0.5, 0.5, 0.5, 0.5, 0.5 } },
  { "four-by-thirds", 4, 4, { { 0, 1 }, { 0, 2 }, { 0, 3 }, { 1, 2, 3 } }, { 2, 2, 2, 3 }, { 1 / 3., 1 / 3., 1 / 3., 2 / 3. } },
};

static void
shares_break_some (gconstpointer data)
{
  const Broken *broken = data;
  Mixture mixture = { .n = 0 };
  g_autoptr (LpCuts) cuts = lp_cuts_new (broken->n_units);

  for (guint k = 0; k < broken->n_groups; k++)
    add_group (&mixture, broken->group[k], broken->size[k], broken->part[k]);
  g_assert_cmpuint (lp_cuts_separate (cuts, mixture.fraction, mixture.n, 1000), >, 0);
  for (guint t = 0; t < cuts->list->len; t++)
    {
      const LpCut *cut = lp_cuts_get (cuts, t);
      double count = 0;

      for (guint f = 0; f < mixture.n; f++)
        count += mixture.fraction[f].part * lp_cut_count (cut, mixture.fraction[f].units, mixture.fraction[f].n);
      g_assert_cmpfloat (count, >, cut->most + 0.01);
      for (guint i = 1; i < cut->n; i++)
        g_assert_cmpuint (cut->unit[i - 1], <, cut->unit[i]);
    }
}

/* Whatever way a charge is added up, it is the price for each time that the group counts. */
static void
charges_are_counts (void)
{
  LpChance chance = { 7 };
  g_autoptr (LpCuts) cuts = lp_cuts_new (MOST_UNITS);
  g_autoptr (GArray) price = g_array_new (FALSE, FALSE, sizeof (double));
  double sum = 0;

  for (guint i = 0; i < 60; i++)
    {
      LpCut cut = { .n = 3 + lp_chance_below (&chance, LP_CUT_UNITS - 2), .divisor = 2 + lp_chance_below (&chance, 4), .most = 1 };
      double one = -(double) lp_chance_below (&chance, 3);

      for (guint k = 0; k < cut.n; k++)
        {
          cut.unit[k] = 2 * k + lp_chance_below (&chance, 2);
          cut.weight[k] = 1 + lp_chance_below (&chance, 3);
        }
      lp_cuts_add (cuts, &cut);
      g_array_append_val (price, one);
      sum += one;
    }
  g_assert_cmpfloat_with_epsilon (lp_cuts_sum (cuts, (double *) price->data), sum, 1e-9);
  for (guint set = 1; set < 1 << MOST_UNITS; set++)
    {
      guint units[MOST_UNITS], n = 0;
      double charge = 0;

      for (guint u = 0; u < MOST_UNITS; u++)
        if ((set >> u) & 1)
          units[n++] = u;
      for (guint t = 0; t < cuts->list->len; t++)
        charge -= g_array_index (price, double, t) * lp_cut_count (lp_cuts_get (cuts, t), units, n);
      g_assert_cmpfloat_with_epsilon (lp_cuts_charge (cuts, (double *) price->data, units, n), charge, 1e-9);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cuts/plans-break-none", plans_break_none);
  for (guint i = 0; i < G_N_ELEMENTS (shared_out); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cuts/shares-break-some/%s", shared_out[i].name);

      g_test_add_data_func (path, &shared_out[i], shares_break_some);
    }
  g_test_add_func ("/cuts/charges-are-counts", charges_are_counts);
  return g_test_run ();
}
