/* master.c — the linear programme over groups: prices for units and a true bound */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/programme.h"

#include <glpk.h>
#include <math.h>
#include <string.h>

/* How many groups of a centre are added in one round. */
#define BEST_OF_CENTRE 3
/* Steps for one centre in the first rounds, and by how much they grow when all that is found by them is known. */
#define FIRST_CENTRE_NODES 500
#define MORE_CENTRE_NODES 8
/* By how much dearer people may become when holding prices down has found all it can. */
#define MORE_DEAR 10
/* Cuts of one round: so many, or one for so many units where that is more. */
#define LEAST_CUTS 60
#define UNITS_OF_A_CUT 8
/* Of what is left, in a round of cuts that is worth another. */
#define LEAST_RISE 0.01
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

/* LpPrices by the plan itself: each unit bears its own way and its people's part of the rest. */
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

/* Lists, for every centre, its best groups at these prices, into the pool. @least takes a reduced cost (0 or less) that no group around
 * each unit falls below. A centre that takes too many steps is left at what was found, and its bound is then that of the
 * grower; @complete tells whether there was none. Returns FALSE when the work for all rounds is used up, and @least is of no use. */
static gboolean
price_centres (LpMaster *self, const LpPrices *prices, double *least, gboolean *complete, const LpEffort *effort)
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
keep_if_higher (LpMaster *self, const LpPrices *prices, const double *least)
{
  double bound = prices->number * self->model->terms.networks;

  for (guint u = 0; u < self->model->n_units; u++)
    bound += prices->unit[u] + least[u];
  bound += lp_cuts_sum (self->cuts, prices->cut);
  if (bound <= self->bound)
    return;
  self->bound = bound;
  self->number_price = prices->number;
  for (guint u = 0; u < self->model->n_units; u++)
    self->price[u] = prices->unit[u] + least[u];
  for (guint t = 0; t < self->cuts->list->len; t++)
    g_array_index (self->cut_price, double, t) = prices->cut[t];
}

static LpPrices
alloc_prices (const LpMaster *self)
{
  LpPrices prices = {
    .unit = g_new0 (double, self->model->n_units + 1), .cut = g_new0 (double, self->cuts->list->len + 1),
  };

  return prices;
}

static void
clear_prices (LpPrices *prices)
{
  g_free (prices->unit);
  g_free (prices->cut);
}

/* With people outside coming first, early solutions have prices that make groups of any size seem worth having, and there is no end of
 * those. So nobody counts for more than leaving them outside would cost, until that is found to be in the way. */
static double
find_dearest (const LpMaster *self, guint unit)
{
  const LpModel *m = self->model;

  return m->terms.outside >= LP_STRICT_KM && m->pop[unit] > 0 ? self->dearest * m->terms.outside * m->pop[unit] : HUGE_VAL;
}

/* LpPrices part of the way from the solver's to the best so far. */
static void
mix_prices (LpMaster *self, const LpPrices *solved, double weight, LpPrices *between)
{
  self->held_down = FALSE;
  for (guint u = 0; u < self->model->n_units; u++)
    {
      double price = weight * self->price[u] + (1 - weight) * solved->unit[u], dearest = find_dearest (self, u);

      self->held_down = self->held_down || price > dearest;
      between->unit[u] = MIN (price, dearest);
    }
  for (guint t = 0; t < self->cuts->list->len; t++)
    between->cut[t] = weight * g_array_index (self->cut_price, double, t) + (1 - weight) * solved->cut[t];
  between->number = weight * self->number_price + (1 - weight) * solved->number;
}

/* Whether a group that came in since @known would better the programme's solution. */
static gboolean
has_useful (const LpMaster *self, guint known, const LpPrices *solved)
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

void
lp_master_guess_prices (const LpModel *model, const guint *group, double *price)
{
  g_autoptr (LpPool) pool = lp_pool_new ();

  lp_pool_add_plan (pool, model, group);
  guess_prices (model, pool, price);
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
  /* One more, for what lies outside. */
  self->cuts = lp_cuts_new (model->n_units + 1);
  self->cut_price = g_array_new (FALSE, TRUE, sizeof (double));
  self->bound = -HUGE_VAL;
  self->most_nodes = most_nodes;
  self->centre_nodes = FIRST_CENTRE_NODES;
  self->dearest = 1;
  glp_term_out (GLP_OFF);
  self->lp = glp_create_prob ();
  glp_set_obj_dir (self->lp, GLP_MIN);
  glp_add_rows (self->lp, MAX (n_rows, 1));
  for (guint r = 0; r < model->n_units; r++)
    glp_set_row_bnds (self->lp, r + 1, GLP_FX, 1, 1);
  lp_pool_add_plan (self->pool, model, group);
  if (model->terms.networks > 0)
    lp_programme_add_number_row (self);
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
  g_free (self->held);
  g_free (self);
}

/* LpPrices are taken between the best so far and the solver's, as the solver's alone swing from round to round
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
  LpPrices solved = alloc_prices (self), between = alloc_prices (self);
  g_autofree double *least = g_new0 (double, self->model->n_units + 1);
  double weight = 0.7, tolerance = lp_cost_tolerance (upper), near_enough = MAX (self->near_enough, tolerance);
  gboolean done = FALSE;

  for (guint i = 0; i < rounds && !done; i++)
    {
      guint known = self->pool->columns->len;
      gboolean first = !isfinite (self->bound), useful, complete;

      if (lp_effort_is_over (effort) || (!first && !lp_programme_solve (self, &solved, effort)))
        break;
      if (self->bound >= upper - tolerance || (!first && self->bound >= self->optimum - near_enough))
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
      done = !useful && weight == 0 && complete && !self->held_down;
      if (!useful && complete && self->held_down)
        self->dearest *= MORE_DEAR;
      if (!useful && !complete)
        self->centre_nodes *= MORE_CENTRE_NODES;
      weight = choose_weight (self, upper, weight, useful);
    }
  clear_prices (&solved);
  clear_prices (&between);
  return done;
}

guint
lp_master_cut (LpMaster *self, guint most)
{
  g_autoptr (GArray) fractions = lp_master_list_fractions (self);
  guint n = lp_cuts_separate (self->cuts, (LpFraction *) fractions->data, fractions->len, most);

  g_array_set_size (self->cut_price, self->cuts->list->len);
  return n;
}

void
lp_master_raise_with_cuts (LpMaster *self, double upper, guint rounds, guint cut_rounds, const LpEffort *effort)
{
  lp_master_raise (self, upper, rounds, effort);
  for (guint round = 0; round < cut_rounds && !lp_effort_is_over (effort); round++)
    {
      double last = self->bound;

      if (lp_master_cut (self, MAX (LEAST_CUTS, self->model->n_units / UNITS_OF_A_CUT)) == 0)
        break;
      lp_master_raise (self, upper, rounds, effort);
      if (self->bound - last < LEAST_RISE * (upper - last))
        break;
    }
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
