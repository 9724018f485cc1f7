/* cuts.c — what no plan can do but a mixture of plans can, for lifting the bound */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/cuts.h"

LpCuts *
lp_cuts_new (guint n_units)
{
  LpCuts *self = g_new0 (LpCuts, 1);

  self->n_units = n_units;
  self->list = g_array_new (FALSE, FALSE, sizeof (LpCut));
  self->of_unit = g_new (GArray *, n_units + 1);
  for (guint u = 0; u < n_units; u++)
    self->of_unit[u] = g_array_new (FALSE, FALSE, sizeof (LpCutShare));
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
  g_array_unref (self->list);
  g_free (self);
}

void
lp_cuts_add (LpCuts *self, const LpCut *cut)
{
  guint t = self->list->len;

  g_array_append_vals (self->list, cut, 1);
  for (guint i = 0; i < cut->n; i++)
    {
      LpCutShare share = { t, cut->weight[i], cut->divisor };

      g_array_append_val (self->of_unit[cut->unit[i]], share);
    }
}

static gboolean
is_in (const LpCut *cut, guint unit)
{
  for (guint i = 0; i < cut->n; i++)
    if (cut->unit[i] == unit)
      return TRUE;
  return FALSE;
}

/* A cut is met at the first of its units that the group holds. */
double
lp_cuts_charge (const LpCuts *self, const double *price, const guint *units, guint n)
{
  double charge = 0;

  for (guint k = 0; k < n; k++)
    for (guint i = 0; i < self->of_unit[units[k]]->len; i++)
      {
        guint t = g_array_index (self->of_unit[units[k]], LpCutShare, i).cut;
        gboolean met = FALSE;

        if (price[t] == 0)
          continue;
        for (guint j = 0; j < k && !met; j++)
          met = is_in (lp_cuts_get (self, t), units[j]);
        if (!met)
          charge -= price[t] * lp_cut_count (lp_cuts_get (self, t), units + k, n - k);
      }
  return charge;
}

double
lp_cuts_sum (const LpCuts *self, const double *price)
{
  double sum = 0;

  for (guint t = 0; t < self->list->len; t++)
    sum += price[t] * lp_cuts_get (self, t)->most;
  return sum;
}
