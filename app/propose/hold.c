/* hold.c — the programme of a part, with the prices around it held */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/hold.h"

#include <glpk.h>
#include <math.h>

static gboolean
is_held (const LpMaster *self, guint unit)
{
  return unit == self->model->n_units || isfinite (self->held[unit]);
}

static gboolean
holds_held (const LpMaster *self, const LpCut *cut)
{
  for (guint i = 0; i < cut->n; i++)
    if (is_held (self, cut->unit[i]))
      return TRUE;
  return FALSE;
}

static void
take_cuts (LpMaster *self, const LpCuts *cuts, const double *cut_price, gboolean held, GArray *origin)
{
  for (guint t = 0; t < cuts->list->len; t++)
    {
      const LpCut *cut = lp_cuts_get (cuts, t);

      if (holds_held (self, cut) != held)
        continue;
      lp_cuts_add (self->cuts, cut);
      g_array_append_val (self->cut_price, cut_price[t]);
      g_array_append_val (origin, t);
    }
}

/* What the plan's groups cost that hold a unit with a row, beside what is held. */
static double
cost_rest (const LpMaster *self)
{
  double sum = 0;

  for (guint j = 0; j < self->pool->columns->len; j++)
    {
      const LpColumn *column = lp_pool_column (self->pool, j);
      const guint *units = lp_pool_units (self->pool, column);
      gboolean has_row = FALSE;

      for (guint k = 0; k < column->n && !has_row; k++)
        has_row = !is_held (self, units[k]);
      if (!has_row)
        continue;
      sum += column->cost;
      for (guint k = 0; k < column->n; k++)
        sum -= is_held (self, units[k]) ? self->held[units[k]] : 0;
      for (guint t = 0; t < self->n_held_cuts; t++)
        sum -= g_array_index (self->cut_price, double, t) * lp_cut_count (lp_cuts_get (self->cuts, t), units, column->n);
    }
  return sum;
}

double
lp_master_hold (LpMaster *self, const guint8 *held, const LpCuts *cuts, const double *cut_price, GArray *origin)
{
  double upper = 0;

  self->held = g_new (double, self->model->n_units + 1);
  for (guint u = 0; u < self->model->n_units; u++)
    {
      self->held[u] = held[u] ? self->price[u] : HUGE_VAL;
      if (held[u])
        {
          upper += self->price[u];
          glp_set_row_bnds (self->lp, u + 1, GLP_FR, 0, 0);
        }
    }
  take_cuts (self, cuts, cut_price, TRUE, origin);
  self->n_held_cuts = self->cuts->list->len;
  take_cuts (self, cuts, cut_price, FALSE, origin);
  for (guint t = 0; t < self->n_held_cuts; t++)
    upper += g_array_index (self->cut_price, double, t) * lp_cuts_get (self->cuts, t)->most;
  return upper + cost_rest (self);
}
