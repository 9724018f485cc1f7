/* master.c — the linear programme over groups: prices for units and a true bound */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/master.h"

#include <glpk.h>
#include <math.h>
#include <string.h>

/* How many groups of a centre are added in one round. */
#define BEST_OF_CENTRE 3
/* Steps for one centre in the first rounds, and by how much they grow when all that is found by them is known. */
#define FIRST_CENTRE_NODES 4000
#define MORE_CENTRE_NODES 8
/* A reduced cost this little below 0 counts as none; the bound is lowered by it all the same. */
#define LEAST_REDUCED 1e-6

typedef struct
{
  double reduced[BEST_OF_CENTRE + 1];
  GArray *units[BEST_OF_CENTRE + 1];
  double cost[BEST_OF_CENTRE + 1];
  guint n;
} Shortlist;

typedef struct
{
  double *unit, *cut;
  double number;
} Prices;

typedef struct
{
  LpPool *pool;
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

  if (completion->pool->columns->len > completion->most_columns)
    return -HUGE_VAL;
  lp_pool_add (completion->pool, units, n, cost);
  return completion->limit;
}

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
  g_autofree double *ones = g_new (double, self->n_loaded + 2);

  for (; self->n_cut_rows < self->cuts->triples->len; self->n_cut_rows++)
    {
      const LpTriple *triple = lp_cuts_triple (self->cuts, self->n_cut_rows);
      int row = glp_add_rows (self->lp, 1), n = 0;

      for (guint j = 0; j < self->n_loaded; j++)
        {
          const LpColumn *column = lp_pool_column (self->pool, j);

          if (!lp_triple_counts (triple, lp_pool_units (self->pool, column), column->n))
            continue;
          columns[++n] = self->n_spare + j + 1;
          ones[n] = 1;
        }
      glp_set_mat_row (self->lp, row, n, columns, ones);
      glp_set_row_bnds (self->lp, row, GLP_UP, 0, 1);
    }
}

static void
load_columns (LpMaster *self)
{
  guint len = self->pool->columns->len;
  g_autofree int *rows = g_new (int, self->model->n_units + self->n_cut_rows + 2);
  g_autofree double *ones = g_new (double, self->model->n_units + self->n_cut_rows + 2);

  if (len > self->n_loaded)
    glp_add_cols (self->lp, len - self->n_loaded);
  for (; self->n_loaded < len; self->n_loaded++)
    {
      const LpColumn *column = lp_pool_column (self->pool, self->n_loaded);
      guint n = 0, at = self->n_spare + self->n_loaded + 1;

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
      for (guint t = 0; t < self->n_cut_rows; t++)
        if (lp_triple_counts (lp_cuts_triple (self->cuts, t), lp_pool_units (self->pool, column), column->n))
          {
            rows[++n] = count_rows (self) + t + 1;
            ones[n] = 1;
          }
      glp_set_mat_col (self->lp, at, n, rows, ones);
      glp_set_obj_coef (self->lp, at, column->cost);
      glp_set_col_bnds (self->lp, at, GLP_LO, 0, 0);
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
solve_programme (LpMaster *self, Prices *solved, const LpEffort *effort)
{
  glp_smcp params;
  gboolean cut = self->n_cut_rows < self->cuts->triples->len;

  load_columns (self);
  load_cuts (self);
  glp_init_smcp (&params);
  params.msg_lev = GLP_MSG_OFF;
  params.meth = cut ? GLP_DUALP : GLP_PRIMAL;
  if (effort->deadline != 0)
    params.tm_lim = MAX (1, (effort->deadline - g_get_monotonic_time ()) / 1000);
  if (glp_simplex (self->lp, &params) != 0 || glp_get_status (self->lp) != GLP_OPT)
    return FALSE;
  for (guint u = 0; u < self->model->n_units; u++)
    solved->unit[u] = glp_get_row_dual (self->lp, u + 1);
  solved->number = self->model->terms.networks > 0 ? glp_get_row_dual (self->lp, self->model->n_units + 1) : 0;
  for (guint t = 0; t < self->n_cut_rows; t++)
    solved->cut[t] = MIN (glp_get_row_dual (self->lp, count_rows (self) + t + 1), 0);
  self->optimum = glp_get_obj_val (self->lp);
  return TRUE;
}

/* Lists, for every centre, its best groups at these prices, into the pool. @least takes a reduced cost (0 or less) that no group around
 * each unit falls below. A centre that takes too many steps is left at what was found, and its bound is then that of the
 * grower; @complete tells whether there was none. Returns FALSE when the work for all rounds is used up, and @least is of no use. */
static gboolean
price_centres (LpMaster *self, const Prices *prices, double *least, gboolean *complete, const LpEffort *effort)
{
  const LpModel *m = self->model;
  Shortlist list = { 0 };
  gboolean enough = TRUE;

  *complete = TRUE;
  for (guint k = 0; k <= BEST_OF_CENTRE; k++)
    list.units[k] = g_array_new (FALSE, FALSE, sizeof (guint));
  lp_grower_set_prices (self->grower, prices->unit, prices->number, self->cuts, prices->cut);
  for (guint c = 0; c < m->n_practices && enough; c++)
    {
      gboolean all;

      list.n = 0;
      all = lp_grower_run (self->grower, c, -LEAST_REDUCED, self->centre_nodes, shortlist_group_cb, &list);
      enough = lp_grower_get_nodes (self->grower) < self->most_nodes && !lp_effort_is_over (effort);
      for (guint k = 0; k < list.n; k++)
        lp_pool_add (self->pool, (guint *) list.units[k]->data, list.units[k]->len, list.cost[k]);
      if (c == m->first[m->unit[c]])
        least[m->unit[c]] = -LEAST_REDUCED;
      if (list.n > 0)
        least[m->unit[c]] = MIN (least[m->unit[c]], list.reduced[0]);
      if (!all)
        least[m->unit[c]] = MIN (least[m->unit[c]], lp_grower_get_bound (self->grower));
      *complete = *complete && all;
    }
  for (guint k = 0; k <= BEST_OF_CENTRE; k++)
    g_array_unref (list.units[k]);
  self->gave_up = !enough;
  return enough;
}

static void
keep_if_higher (LpMaster *self, const Prices *prices, const double *least)
{
  double bound = prices->number * self->model->terms.networks;

  for (guint u = 0; u < self->model->n_units; u++)
    bound += prices->unit[u] + least[u];
  for (guint t = 0; t < self->cuts->triples->len; t++)
    bound += prices->cut[t];
  if (bound <= self->bound)
    return;
  self->bound = bound;
  self->number_price = prices->number;
  for (guint u = 0; u < self->model->n_units; u++)
    self->price[u] = prices->unit[u] + least[u];
  for (guint t = 0; t < self->cuts->triples->len; t++)
    g_array_index (self->cut_price, double, t) = prices->cut[t];
}

static Prices
alloc_prices (const LpMaster *self)
{
  Prices prices = {
    .unit = g_new0 (double, self->model->n_units + 1), .cut = g_new0 (double, self->cuts->triples->len + 1),
  };

  return prices;
}

static void
clear_prices (Prices *prices)
{
  g_free (prices->unit);
  g_free (prices->cut);
}

/* Nobody is worth more than what it costs to leave them outside. With prices above that, as early solutions have them, groups of any
 * size would seem worth having, and there is no end of those. */
static double
find_dearest (const LpModel *m, guint unit)
{
  return m->terms.outside >= LP_STRICT_KM && m->pop[unit] > 0 ? m->terms.outside * m->pop[unit] : HUGE_VAL;
}

/* Prices part of the way from the solver's to the best so far. */
static void
mix_prices (const LpMaster *self, const Prices *solved, double weight, Prices *between)
{
  for (guint u = 0; u < self->model->n_units; u++)
    between->unit[u] = MIN (weight * self->price[u] + (1 - weight) * solved->unit[u], find_dearest (self->model, u));
  for (guint t = 0; t < self->cuts->triples->len; t++)
    between->cut[t] = weight * g_array_index (self->cut_price, double, t) + (1 - weight) * solved->cut[t];
  between->number = weight * self->number_price + (1 - weight) * solved->number;
}

/* Whether a group that came in since @known would better the programme's solution. */
static gboolean
has_useful (const LpMaster *self, guint known, const Prices *solved)
{
  for (guint j = known; j < self->pool->columns->len; j++)
    {
      const LpColumn *column = lp_pool_column (self->pool, j);
      double reduced = lp_pool_reduced (self->pool, column, solved->unit, solved->number);

      if (reduced < -LEAST_REDUCED
          && reduced + lp_cuts_charge (self->cuts, solved->cut, lp_pool_units (self->pool, column), column->n) < -LEAST_REDUCED)
        return TRUE;
    }
  return FALSE;
}

/* The row for the number of networks. A start with another number still has a solution, at a forbidding cost. */
static void
add_number_row (LpMaster *self)
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

LpMaster *
lp_master_new (const LpModel *model, const guint *group, const double *price, guint64 most_nodes)
{
  LpMaster *self = g_new0 (LpMaster, 1);
  guint n_rows = model->n_units + (model->terms.networks > 0);

  self->model = model;
  self->pool = lp_pool_new ();
  self->grower = lp_grower_new (model);
  self->price = g_new0 (double, model->n_units + 1);
  self->cuts = lp_cuts_new (model->n_units);
  self->cut_price = g_array_new (FALSE, TRUE, sizeof (double));
  self->bound = -HUGE_VAL;
  self->most_nodes = most_nodes;
  self->centre_nodes = FIRST_CENTRE_NODES;
  glp_term_out (GLP_OFF);
  self->lp = glp_create_prob ();
  glp_set_obj_dir (self->lp, GLP_MIN);
  glp_add_rows (self->lp, MAX (n_rows, 1));
  for (guint r = 0; r < model->n_units; r++)
    glp_set_row_bnds (self->lp, r + 1, GLP_FX, 1, 1);
  lp_pool_add_plan (self->pool, model, group);
  if (model->terms.networks > 0)
    add_number_row (self);
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
  lp_cuts_free (self->cuts);
  g_array_unref (self->cut_price);
  g_free (self->price);
  g_free (self);
}

/* Prices are taken between the best so far and the solver's, as the solver's alone swing from round to round
 * (Wentges 1997). When that finds nothing new for the solver, its own prices are taken the next time; near the
 * end the solver's are nearly right and the mixture would only hold them back. */
static double
choose_weight (const LpMaster *self, double upper, double last, gboolean useful)
{
  double usual = self->optimum - self->bound < 0.1 * (upper - self->optimum) ? 0.2 : 0.7;

  if (useful)
    return usual;
  return last > 0.3 ? 0.3 : 0;
}

gboolean
lp_master_raise (LpMaster *self, double upper, guint rounds, const LpEffort *effort)
{
  Prices solved = alloc_prices (self), between = alloc_prices (self);
  g_autofree double *least = g_new0 (double, self->model->n_units + 1);
  double weight = 0.7, tolerance = lp_cost_tolerance (upper);
  gboolean done = FALSE;

  for (guint i = 0; i < rounds && !done; i++)
    {
      guint known = self->pool->columns->len;
      gboolean first = !isfinite (self->bound), useful, complete;

      if (lp_effort_is_over (effort) || (!first && !solve_programme (self, &solved, effort)))
        break;
      if (self->bound >= upper - tolerance || (!first && self->bound >= self->optimum - tolerance))
        {
          done = TRUE;
          break;
        }
      mix_prices (self, &solved, first ? 1 : weight, &between);
      self->rounds++;
      if (!price_centres (self, &between, least, &complete, effort))
        break;
      keep_if_higher (self, &between, least);
      if (effort->tick != NULL)
        effort->tick (upper, self->bound, effort->user_data);
      useful = first || has_useful (self, known, &solved);
      done = !useful && weight == 0 && complete;
      if (!useful && !complete)
        self->centre_nodes *= MORE_CENTRE_NODES;
      weight = choose_weight (self, upper, weight, useful);
    }
  clear_prices (&solved);
  clear_prices (&between);
  return done;
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

guint
lp_master_cut (LpMaster *self, guint most)
{
  g_autoptr (GArray) fractions = lp_master_list_fractions (self);
  guint n = lp_cuts_separate (self->cuts, (LpFraction *) fractions->data, fractions->len, most);

  g_array_set_size (self->cut_price, self->cuts->triples->len);
  return n;
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

double
lp_master_reduced (const LpMaster *self, const LpColumn *column)
{
  return lp_pool_reduced (self->pool, column, self->price, self->number_price)
         + lp_cuts_charge (self->cuts, (double *) self->cut_price->data, lp_pool_units (self->pool, column), column->n);
}

LpPool *
lp_master_list_pool (LpMaster *self, double upper, guint most_columns, guint64 most_nodes, gboolean *complete, const LpEffort *effort)
{
  LpPool *pool = lp_pool_new ();
  guint64 last_node = MIN (self->most_nodes, lp_grower_get_nodes (self->grower) + most_nodes);
  Completion completion = { pool, upper - self->bound + lp_cost_tolerance (upper), most_columns };

  /* What the programme knows comes first, so that a list cut short holds the best. */
  for (guint j = 0; j < self->pool->columns->len; j++)
    {
      const LpColumn *column = lp_pool_column (self->pool, j);

      if (lp_master_reduced (self, column) <= completion.limit)
        lp_pool_add (pool, lp_pool_units (self->pool, column), column->n, column->cost);
    }
  *complete = isfinite (self->bound);
  lp_grower_set_prices (self->grower, self->price, self->number_price, self->cuts, (double *) self->cut_price->data);
  for (guint c = 0; c < self->model->n_practices && *complete; c++)
    {
      guint64 nodes = lp_grower_get_nodes (self->grower);

      *complete = nodes < last_node && !lp_effort_is_over (effort)
                  && lp_grower_run (self->grower, c, completion.limit, last_node - nodes, add_group_cb, &completion)
                  && pool->columns->len <= most_columns;
    }
  return pool;
}

void
lp_master_leave_thread (void)
{
  glp_free_env ();
}
