/* programme.c — the linear programme over the pool: loading, solving, reading */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/programme.h"

#include <glpk.h>
#include <math.h>

/* Rows of the programme before its cuts. */
static guint
count_rows (const LpMaster *self)
{
  return self->model->n_units + (self->model->terms.networks > 0);
}

static void
load_cuts (LpMaster *self)
{
  g_autofree int *columns = g_new (int, self->n_loaded + 2);
  g_autofree double *counts = g_new (double, self->n_loaded + 2);

  for (; self->n_cut_rows < self->cuts->list->len; self->n_cut_rows++)
    {
      const LpCut *cut = lp_cuts_get (self->cuts, self->n_cut_rows);
      gboolean held = self->n_cut_rows < self->n_held_cuts;
      int row = glp_add_rows (self->lp, 1), n = 0;

      for (guint j = 0; j < self->n_loaded && !held; j++)
        {
          const LpColumn *column = lp_pool_column (self->pool, j);
          guint count = lp_cut_count (cut, lp_pool_units (self->pool, column), column->n);

          if (count == 0)
            continue;
          columns[++n] = self->n_spare + j + 1;
          counts[n] = count;
        }
      glp_set_mat_row (self->lp, row, n, columns, counts);
      glp_set_row_bnds (self->lp, row, held ? GLP_FR : GLP_UP, 0, cut->most);
    }
}

/* A column's rows, from 1 on, in @rows, and how often it counts in each; what units and cuts without a row ask for is added to @cost. Returns how many. */
static guint
list_rows (const LpMaster *self, const LpColumn *column, int *rows, double *counts, double *cost)
{
  const guint *units = lp_pool_units (self->pool, column);
  guint n = 0;

  for (guint k = 0; k < column->n; k++)
    if (self->held != NULL && isfinite (self->held[units[k]]))
      *cost -= self->held[units[k]];
    else
      rows[++n] = units[k] + 1;
  if (self->model->terms.networks > 0)
    rows[++n] = self->model->n_units + 1;
  for (guint k = 1; k <= n; k++)
    counts[k] = 1;
  /* Held cuts charge from the first, before they are rows that ask for nothing. */
  for (guint t = 0; t < MAX (self->n_held_cuts, self->n_cut_rows); t++)
    {
      guint count = lp_cut_count (lp_cuts_get (self->cuts, t), units, column->n);

      if (count == 0)
        continue;
      if (t < self->n_held_cuts)
        *cost -= count * g_array_index (self->cut_price, double, t);
      else
        {
          rows[++n] = count_rows (self) + t + 1;
          counts[n] = count;
        }
    }
  return n;
}

static void
load_columns (LpMaster *self)
{
  guint len = self->pool->columns->len;
  g_autofree int *rows = g_new (int, self->model->n_units + self->n_cut_rows + 2);
  g_autofree double *counts = g_new (double, self->model->n_units + self->n_cut_rows + 2);

  if (len > self->n_loaded)
    glp_add_cols (self->lp, len - self->n_loaded);
  for (; self->n_loaded < len; self->n_loaded++)
    {
      const LpColumn *column = lp_pool_column (self->pool, self->n_loaded);
      double cost = column->cost;
      guint at = self->n_spare + self->n_loaded + 1, n = list_rows (self, column, rows, counts, &cost);

      glp_set_mat_col (self->lp, at, n, rows, counts);
      glp_set_obj_coef (self->lp, at, cost);
      /* Of units that are all held the programme decides nothing. */
      glp_set_col_bnds (self->lp, at, n > 0 && rows[1] <= (int) self->model->n_units ? GLP_LO : GLP_FX, 0, 0);
    }
}

void
lp_programme_add_number_row (LpMaster *self)
{
  guint row = self->model->n_units + 1;
  const int rows[] = { 0, row };

  glp_set_row_bnds (self->lp, row, GLP_FX, self->model->terms.networks, self->model->terms.networks);
  /* Not needed otherwise, and so heavy a cost makes for wild prices. */
  self->n_spare = self->pool->columns->len != self->model->terms.networks ? 2 : 0;
  if (self->n_spare == 0)
    return;
  glp_add_cols (self->lp, self->n_spare);
  for (guint k = 0; k < self->n_spare; k++)
    {
      const double ones[] = { 0, k == 0 ? 1 : -1 };

      glp_set_mat_col (self->lp, k + 1, 1, rows, ones);
      glp_set_obj_coef (self->lp, k + 1, LP_FORBIDDEN);
      glp_set_col_bnds (self->lp, k + 1, GLP_LO, 0, 0);
    }
}

gboolean
lp_programme_solve (LpMaster *self, LpPrices *solved, const LpEffort *effort)
{
  glp_smcp params;
  gboolean cut = self->n_cut_rows < self->cuts->list->len;

  load_columns (self);
  load_cuts (self);
  glp_init_smcp (&params);
  params.msg_lev = GLP_MSG_OFF;
  params.meth = cut ? GLP_DUALP : GLP_PRIMAL;
  if (effort->deadline != 0)
    params.tm_lim = MAX (1, (effort->deadline - g_get_monotonic_time ()) / 1000);
  if (glp_simplex (self->lp, &params) != 0 || glp_get_status (self->lp) != GLP_OPT)
    return FALSE;
  self->optimum = glp_get_obj_val (self->lp);
  for (guint u = 0; u < self->model->n_units; u++)
    {
      gboolean held = self->held != NULL && isfinite (self->held[u]);

      solved->unit[u] = held ? self->held[u] : glp_get_row_dual (self->lp, u + 1);
      self->optimum += held ? self->held[u] : 0;
    }
  solved->number = self->model->terms.networks > 0 ? glp_get_row_dual (self->lp, self->model->n_units + 1) : 0;
  for (guint t = 0; t < self->n_cut_rows; t++)
    {
      solved->cut[t] = t < self->n_held_cuts ? g_array_index (self->cut_price, double, t) : MIN (glp_get_row_dual (self->lp, count_rows (self) + t + 1), 0);
      self->optimum += t < self->n_held_cuts ? solved->cut[t] * lp_cuts_get (self->cuts, t)->most : 0;
    }
  return TRUE;
}

GArray *
lp_master_list_fractions (const LpMaster *self)
{
  GArray *fractions = g_array_new (FALSE, FALSE, sizeof (LpFraction));

  for (guint j = 0; j < self->n_loaded; j++)
    {
      const LpColumn *column = lp_pool_column (self->pool, j);
      LpFraction fraction = { lp_pool_units (self->pool, column), column->n, glp_get_col_prim (self->lp, self->n_spare + j + 1) };

      if (fraction.part > 1e-6)
        g_array_append_val (fractions, fraction);
    }
  return fractions;
}

gboolean
lp_master_take_whole (LpMaster *self, guint *group, double *cost)
{
  g_autoptr (GArray) fractions = lp_master_list_fractions (self);

  for (guint f = 0; f < fractions->len; f++)
    if (g_array_index (fractions, LpFraction, f).part < 1 - 1e-6)
      return FALSE;
  for (guint k = 0; k < self->n_spare; k++)
    if (glp_get_col_prim (self->lp, k + 1) > 1e-6)
      return FALSE;
  if (fractions->len == 0 || self->optimum >= *cost - lp_cost_tolerance (*cost))
    return FALSE;
  *cost = self->optimum;
  for (guint f = 0; f < fractions->len; f++)
    for (guint k = 0; k < g_array_index (fractions, LpFraction, f).n; k++)
      group[g_array_index (fractions, LpFraction, f).units[k]] = f;
  return TRUE;
}
