/* master.c — the linear programme over groups: prices for units and a true bound */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/master.h"

#include <glpk.h>
#include <math.h>
#include <string.h>

/* How many groups of a centre are added in one round. */
#define BEST_OF_CENTRE 3

typedef struct
{
  double reduced[BEST_OF_CENTRE + 1];
  GArray *units[BEST_OF_CENTRE + 1];
  double cost[BEST_OF_CENTRE + 1];
  guint n;
} Shortlist;

typedef struct
{
  LpMaster *master;
  double limit;
  guint most_columns;
} Completion;

static double
shortlist_group_cb (const guint *units, guint n, double cost, double reduced, gpointer user_data)
{
  Shortlist *list = user_data;
  guint at = MIN (list->n, BEST_OF_CENTRE);
  GArray *spare = list->units[at];

  while (at > 0 && list->reduced[at - 1] > reduced)
    {
      list->reduced[at] = list->reduced[at - 1];
      list->cost[at] = list->cost[at - 1];
      list->units[at] = list->units[at - 1];
      at--;
    }
  list->reduced[at] = reduced;
  list->cost[at] = cost;
  list->units[at] = spare;
  g_array_set_size (spare, 0);
  g_array_append_vals (spare, units, n);
  list->n = MIN (list->n + 1, BEST_OF_CENTRE);
  return list->n == BEST_OF_CENTRE ? list->reduced[BEST_OF_CENTRE - 1] : HUGE_VAL;
}

static double
add_group_cb (const guint *units, guint n, double cost, double reduced, gpointer user_data)
{
  Completion *completion = user_data;
  LpPool *pool = completion->master->pool;

  if (pool->columns->len > completion->most_columns)
    return -HUGE_VAL;
  lp_pool_add (pool, units, n, cost);
  return completion->limit;
}

static void
load_columns (LpMaster *self)
{
  guint len = self->pool->columns->len;
  g_autofree int *rows = g_new (int, self->model->n_units + 2);
  g_autofree double *ones = g_new (double, self->model->n_units + 2);

  if (len > self->n_loaded)
    glp_add_cols (self->lp, len - self->n_loaded);
  for (; self->n_loaded < len; self->n_loaded++)
    {
      const LpColumn *column = lp_pool_column (self->pool, self->n_loaded);
      guint n = 0;

      for (guint k = 0; k < column->n; k++)
        {
          rows[++n] = lp_pool_units (self->pool, column)[k] + 1;
          ones[n] = 1;
        }
      if (self->model->terms.networks > 0)
        {
          rows[++n] = self->model->n_units + 1;
          ones[n] = 1;
        }
      glp_set_mat_col (self->lp, self->n_loaded + 1, n, rows, ones);
      glp_set_obj_coef (self->lp, self->n_loaded + 1, column->cost);
      glp_set_col_bnds (self->lp, self->n_loaded + 1, GLP_LO, 0, 0);
    }
}

/* Prices by the plan itself: each unit bears its own way and its people's part of the rest. */
static void
guess_prices (const LpModel *model, const LpPool *pool, double *price)
{
  for (guint j = 0; j < pool->columns->len; j++)
    {
      const LpColumn *column = lp_pool_column (pool, j);
      const guint *units = lp_pool_units (pool, column);
      double ways = 0, people = 0;
      guint centre = 0;

      lp_model_group_cost (model, units, column->n, &centre);
      for (guint k = 0; k < column->n; k++)
        {
          price[units[k]] = lp_model_weight (model, units[k], centre);
          ways += price[units[k]];
          people += model->pop[units[k]];
        }
      for (guint k = 0; k < column->n; k++)
        price[units[k]] += (column->cost - ways) * (people > 0 ? model->pop[units[k]] / people : 1.0 / column->n);
    }
}

static gboolean
solve_programme (LpMaster *self, double *price, double *number_price, const LpEffort *effort)
{
  glp_smcp params;

  load_columns (self);
  glp_init_smcp (&params);
  params.msg_lev = GLP_MSG_OFF;
  params.meth = GLP_PRIMAL;
  if (effort->deadline != 0)
    params.tm_lim = MAX (1, (effort->deadline - g_get_monotonic_time ()) / 1000);
  if (glp_simplex (self->lp, &params) != 0 || glp_get_status (self->lp) != GLP_OPT)
    return FALSE;
  for (guint u = 0; u < self->model->n_units; u++)
    price[u] = glp_get_row_dual (self->lp, u + 1);
  *number_price = self->model->terms.networks > 0 ? glp_get_row_dual (self->lp, self->model->n_units + 1) : 0;
  self->optimum = glp_get_obj_val (self->lp);
  return TRUE;
}

/* Lists, for every centre, its best groups at these prices, into the pool. @least takes the least reduced cost
 * (or 0) around each unit. Returns FALSE when the work was too much to be sure of them. */
static gboolean
price_centres (LpMaster *self, const double *price, double number_price, double *least, const LpEffort *effort)
{
  const LpModel *m = self->model;
  Shortlist list = { 0 };
  gboolean complete = TRUE, enough = TRUE;

  for (guint k = 0; k <= BEST_OF_CENTRE; k++)
    list.units[k] = g_array_new (FALSE, FALSE, sizeof (guint));
  lp_grower_set_prices (self->grower, price, number_price);
  for (guint c = 0; c < m->n_practices && enough; c++)
    {
      list.n = 0;
      complete &= lp_grower_run (self->grower, c, -1e-6, self->most_nodes - lp_grower_get_nodes (self->grower),
                                 shortlist_group_cb, &list);
      enough = lp_grower_get_nodes (self->grower) < self->most_nodes && !lp_effort_is_over (effort);
      for (guint k = 0; k < list.n; k++)
        lp_pool_add (self->pool, (guint *) list.units[k]->data, list.units[k]->len, list.cost[k]);
      if (c == m->first[m->unit[c]])
        least[m->unit[c]] = -1e-6;
      if (list.n > 0)
        least[m->unit[c]] = MIN (least[m->unit[c]], list.reduced[0]);
    }
  for (guint k = 0; k <= BEST_OF_CENTRE; k++)
    g_array_unref (list.units[k]);
  self->gave_up = !enough;
  return complete && enough;
}

static void
keep_if_higher (LpMaster *self, const double *price, double number_price, const double *least)
{
  double bound = number_price * self->model->terms.networks;

  for (guint u = 0; u < self->model->n_units; u++)
    bound += price[u] + least[u];
  if (bound <= self->bound)
    return;
  self->bound = bound;
  self->number_price = number_price;
  for (guint u = 0; u < self->model->n_units; u++)
    self->price[u] = price[u] + least[u];
}

LpMaster *
lp_master_new (const LpModel *model, const guint *group, const double *price, guint64 most_nodes)
{
  LpMaster *self = g_new0 (LpMaster, 1);
  guint n_rows = model->n_units + (model->terms.networks > 0);

  self->model = model;
  self->pool = lp_pool_new ();
  self->grower = lp_grower_new (model);
  self->price = g_new0 (double, model->n_units + 1);
  self->bound = -HUGE_VAL;
  self->most_nodes = most_nodes;
  self->lp = glp_create_prob ();
  glp_set_obj_dir (self->lp, GLP_MIN);
  glp_add_rows (self->lp, MAX (n_rows, 1));
  for (guint r = 0; r < model->n_units; r++)
    glp_set_row_bnds (self->lp, r + 1, GLP_FX, 1, 1);
  if (model->terms.networks > 0)
    glp_set_row_bnds (self->lp, n_rows, GLP_FX, model->terms.networks, model->terms.networks);
  lp_pool_add_plan (self->pool, model, group);
  if (price != NULL)
    memcpy (self->price, price, sizeof (double) * model->n_units);
  else
    guess_prices (model, self->pool, self->price);
  return self;
}

void
lp_master_free (LpMaster *self)
{
  if (self == NULL)
    return;
  glp_delete_prob (self->lp);
  lp_pool_free (self->pool);
  lp_grower_free (self->grower);
  g_free (self->price);
  g_free (self);
}

/* Prices are taken between the best so far and the solver's, as the solver's alone swing from round to round
 * (Wentges 1997). When that finds nothing new for the solver, its own prices are taken the next time. */
gboolean
lp_master_raise (LpMaster *self, double upper, guint rounds, const LpEffort *effort)
{
  guint n = self->model->n_units;
  g_autofree double *solved = g_new0 (double, n + 1);
  g_autofree double *between = g_new0 (double, n + 1);
  g_autofree double *least = g_new0 (double, n + 1);
  double number_price = 0, number_between, weight = 0.7;

  for (guint i = 0; i < rounds; i++)
    {
      guint known = self->pool->columns->len;
      double tolerance = 1e-9 * fabs (upper) + 1e-3;
      gboolean useful = FALSE;

      if (self->bound >= upper - tolerance)
        return TRUE;
      if (lp_effort_is_over (effort))
        return FALSE;
      memcpy (between, self->price, sizeof *between * n);
      number_between = self->number_price;
      if (i > 0 || isfinite (self->bound))
        {
          if (!solve_programme (self, solved, &number_price, effort))
            return FALSE;
          if (self->bound >= self->optimum - tolerance)
            return TRUE;
          for (guint u = 0; u < n; u++)
            between[u] = weight * between[u] + (1 - weight) * solved[u];
          number_between = weight * number_between + (1 - weight) * number_price;
        }
      self->rounds++;
      if (g_getenv ("LP_PROPOSE_TRACE") && n > 200)
        g_printerr ("   round %u: %.2f bound %.1f optimum %.1f upper %.1f columns %u nodes %" G_GUINT64_FORMAT "\n", i, g_get_monotonic_time () / 1e6, self->bound, self->optimum, upper, self->pool->columns->len, lp_grower_get_nodes (self->grower));
      if (price_centres (self, between, number_between, least, effort))
        keep_if_higher (self, between, number_between, least);
      else if (self->gave_up)
        return FALSE;
      for (guint j = known; j < self->pool->columns->len && !useful; j++)
        useful = lp_pool_reduced (self->pool, lp_pool_column (self->pool, j), solved, number_price) < -1e-6;
      if (!useful && i > 0 && weight == 0)
        return TRUE;
      weight = useful || i == 0 ? 0.7 : weight > 0.3 ? 0.3 : 0;
    }
  return FALSE;
}

gboolean
lp_master_complete_pool (LpMaster *self, double upper, guint most_columns, const LpEffort *effort)
{
  Completion completion = { self, upper - self->bound + 1e-6, most_columns };

  if (!isfinite (self->bound))
    return FALSE;
  lp_grower_set_prices (self->grower, self->price, self->number_price);
  for (guint c = 0; c < self->model->n_practices; c++)
    {
      guint64 nodes = lp_grower_get_nodes (self->grower);

      if (nodes >= self->most_nodes || lp_effort_is_over (effort)
          || !lp_grower_run (self->grower, c, completion.limit, self->most_nodes - nodes, add_group_cb, &completion)
          || self->pool->columns->len > most_columns)
        return FALSE;
    }
  return TRUE;
}

void
lp_master_leave_thread (void)
{
  glp_free_env ();
}
