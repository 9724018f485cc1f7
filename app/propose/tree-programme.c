/* tree-programme.c — the linear programme at a node of the tree: choices loaded as they are needed */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/tree-programme.h"

#include <glpk.h>
#include <math.h>
#include <string.h>

/* A reduced cost this little below 0 counts as none; the bound is lowered by it all the same. */
#define LEAST_REDUCED 1e-6
/* Choices loaded at first and in one round, for each unit. */
#define LOADED_FIRST 4
#define LOADED_OF_A_ROUND 1.5
/* Steps of the solver in trying a branch. */
#define TRIAL_STEPS 40
/* What missing the number of networks costs, times the limit. */
#define NUMBER_MISSED 100

typedef struct
{
  guint choice;
  double reduced;
} Wanted;

static const guint *
units_of (const LpTreeProgramme *self, guint choice, guint *n)
{
  const LpColumn *column = lp_pool_column (self->choices->pool, self->choices->column[choice]);

  *n = column->n;
  return lp_pool_units (self->choices->pool, column);
}

static guint
count (const LpTreeProgramme *self, guint cut, guint choice)
{
  guint n;
  const guint *units = units_of (self, choice, &n);

  return lp_cut_count (lp_cuts_get (self->cuts, cut), units, n);
}

static guint
get_number_row (const LpTreeProgramme *self)
{
  return self->choices->model->n_units + 1;
}

static void
load_choice (LpTreeProgramme *self, guint choice)
{
  guint n, n_rows = 0;
  const guint *units = units_of (self, choice, &n);
  g_autofree int *rows = g_new (int, n + self->n_cut_rows + 2);
  g_autofree double *counts = g_new (double, n + self->n_cut_rows + 2);
  guint at = glp_add_cols (self->lp, 1);

  for (guint k = 0; k < n; k++)
    rows[++n_rows] = units[k] + 1;
  rows[++n_rows] = get_number_row (self);
  for (guint k = 1; k <= n_rows; k++)
    counts[k] = 1;
  for (guint t = 0; t < self->n_cut_rows; t++)
    {
      guint n_counted = count (self, t, choice);

      if (n_counted == 0)
        continue;
      rows[++n_rows] = get_number_row (self) + 1 + t;
      counts[n_rows] = n_counted;
    }
  glp_set_mat_col (self->lp, at, n_rows, rows, counts);
  glp_set_obj_coef (self->lp, at, self->cost[choice]);
  if (self->closed[choice] > 0)
    glp_set_col_bnds (self->lp, at, GLP_FX, 0, 0);
  else
    glp_set_col_bnds (self->lp, at, GLP_LO, 0, 0);
  self->column[choice] = at;
  g_array_append_val (self->loaded, choice);
}

static void
load_cuts (LpTreeProgramme *self)
{
  g_autofree int *columns = g_new (int, self->loaded->len + 2);
  g_autofree double *counts = g_new (double, self->loaded->len + 2);

  for (; self->n_cut_rows < self->cuts->list->len; self->n_cut_rows++)
    {
      int row = glp_add_rows (self->lp, 1), n = 0;

      for (guint k = 0; k < self->loaded->len; k++)
        {
          guint n_counted = count (self, self->n_cut_rows, g_array_index (self->loaded, guint, k));

          if (n_counted == 0)
            continue;
          columns[++n] = LP_TREE_FIRST + k;
          counts[n] = n_counted;
        }
      glp_set_mat_row (self->lp, row, n, columns, counts);
      glp_set_row_bnds (self->lp, row, GLP_UP, 0, lp_cuts_get (self->cuts, self->n_cut_rows)->most);
    }
  self->cut_price = g_renew (double, self->cut_price, self->n_cut_rows + 1);
}

static void
load_known (LpTreeProgramme *self)
{
  guint n = self->choices->model->n_units;
  g_autofree int *rows = g_new (int, n + 3);
  g_autofree double *ones = g_new (double, n + 3);
  int number[] = { 0, (int) n + 1 };

  glp_add_cols (self->lp, LP_TREE_FIRST - 1);
  for (guint u = 0; u < n; u++)
    {
      rows[u + 1] = u + 1;
      ones[u + 1] = 1;
    }
  rows[n + 1] = n + 1;
  ones[n + 1] = self->choices->model->terms.networks;
  glp_set_mat_col (self->lp, 1, n + (self->choices->model->terms.networks > 0), rows, ones);
  glp_set_mat_col (self->lp, 2, 1, number, (double[]) { 0, 1 });
  glp_set_mat_col (self->lp, 3, 1, number, (double[]) { 0, -1 });
  for (guint k = 1; k < LP_TREE_FIRST; k++)
    glp_set_col_bnds (self->lp, k, GLP_LO, 0, 0);
}

static gboolean
run_simplex (LpTreeProgramme *self, gboolean dual, int steps)
{
  glp_smcp params;

  glp_init_smcp (&params);
  params.msg_lev = GLP_MSG_OFF;
  params.meth = dual ? GLP_DUALP : GLP_PRIMAL;
  if (steps > 0)
    params.it_lim = steps;
  if (self->effort->deadline != 0)
    params.tm_lim = MAX (1, (self->effort->deadline - g_get_monotonic_time ()) / 1000);
  if (glp_simplex (self->lp, &params) == 0 && glp_get_status (self->lp) == GLP_OPT)
    return TRUE;
  if (steps > 0 || lp_effort_is_over (self->effort))
    return FALSE;
  /* A basis that rounding has spoiled: every programme here has a solution, so begin with a plain one. */
  glp_std_basis (self->lp);
  params.meth = GLP_PRIMAL;
  return glp_simplex (self->lp, &params) == 0 && glp_get_status (self->lp) == GLP_OPT;
}

static void
read_prices (LpTreeProgramme *self)
{
  guint n = self->choices->model->n_units;

  for (guint u = 0; u < n; u++)
    self->price[u] = glp_get_row_dual (self->lp, u + 1);
  self->number_price = glp_get_row_dual (self->lp, n + 1);
  for (guint t = 0; t < self->n_cut_rows; t++)
    self->cut_price[t] = MIN (glp_get_row_dual (self->lp, n + 2 + t), 0);
}

static double
reduce_without_cuts (const LpTreeProgramme *self, guint choice)
{
  guint n;
  const guint *units = units_of (self, choice, &n);
  double reduced = self->cost[choice] - self->number_price;

  for (guint k = 0; k < n; k++)
    reduced -= self->price[units[k]];
  return reduced;
}

static int
compare_wanted (const void *a, const void *b)
{
  const Wanted *p = a, *q = b;

  if (p->reduced != q->reduced)
    return p->reduced < q->reduced ? -1 : 1;
  return (p->choice > q->choice) - (p->choice < q->choice);
}

/* The choices in @active that would better the solution. @bound: what no plan of them costs less than, as it has at most one choice whose lowest unit is u. */
static GArray *
list_wanted (LpTreeProgramme *self, const guint *active, guint n_active, double *bound)
{
  guint n_units = self->choices->model->n_units;
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (Wanted));

  memset (self->least, 0, sizeof (double) * n_units);
  for (guint k = 0; k < n_active; k++)
    {
      Wanted one = { active[k], reduce_without_cuts (self, active[k]) };

      /* Cuts only add to it. */
      if (one.reduced >= 0 || (one.reduced = lp_tree_programme_get_reduced (self, active[k])) >= 0)
        continue;
      self->least[self->lowest[one.choice]] = MIN (self->least[self->lowest[one.choice]], one.reduced);
      if (one.reduced < -LEAST_REDUCED && self->column[one.choice] == 0)
        g_array_append_val (wanted, one);
    }
  *bound = self->number_price > 0 ? self->number_price * self->fewest : self->number_price < 0 ? self->number_price * self->most : 0;
  for (guint u = 0; u < n_units; u++)
    *bound += self->price[u] + self->least[u];
  *bound += lp_cuts_sum (self->cuts, self->cut_price);
  return wanted;
}

static void
find_lowest (LpTreeProgramme *self)
{
  for (guint j = 0; j < self->choices->n; j++)
    {
      guint n;
      const guint *units = units_of (self, j, &n);

      self->lowest[j] = units[0];
      for (guint k = 1; k < n; k++)
        self->lowest[j] = MIN (self->lowest[j], units[k]);
    }
}

LpTreeProgramme *
lp_tree_programme_new (const LpMaster *master, const LpChoices *choices, double cost, const LpEffort *effort)
{
  LpTreeProgramme *self = g_new0 (LpTreeProgramme, 1);
  guint n = choices->model->n_units, networks = choices->model->terms.networks;

  self->choices = choices;
  self->effort = effort;
  self->cuts = lp_cuts_new (n);
  self->cost = g_new (double, choices->n + 1);
  self->lowest = g_new (guint, choices->n + 1);
  self->column = g_new0 (guint, choices->n + 1);
  self->closed = g_new0 (guint, choices->n + 1);
  self->loaded = g_array_new (FALSE, FALSE, sizeof (guint));
  self->price = g_new0 (double, n + 1);
  self->least = g_new0 (double, n + 1);
  for (guint u = 0; u < n; u++)
    self->constant += master->price[u];
  self->constant += master->number_price * networks;
  for (guint j = 0; j < choices->n; j++)
    self->cost[j] = lp_pool_reduced (choices->pool, lp_pool_column (choices->pool, choices->column[j]), master->price, master->number_price);
  find_lowest (self);
  glp_term_out (GLP_OFF);
  self->lp = glp_create_prob ();
  glp_set_obj_dir (self->lp, GLP_MIN);
  glp_add_rows (self->lp, n + 1);
  for (guint u = 0; u < n; u++)
    glp_set_row_bnds (self->lp, u + 1, GLP_FX, 1, 1);
  load_known (self);
  lp_tree_programme_set_number (self, networks > 0 ? networks : 0, networks > 0 ? networks : n);
  lp_tree_programme_set_limit (self, cost - self->constant - lp_cost_tolerance (cost) / 2);
  for (guint j = 0; j < MIN (choices->n, LOADED_FIRST * n); j++)
    load_choice (self, j);
  for (guint t = 0; t < master->cuts->list->len; t++)
    if (g_array_index (master->cut_price, double, t) < 0)
      lp_cuts_add (self->cuts, lp_cuts_get (master->cuts, t));
  return self;
}

void
lp_tree_programme_free (LpTreeProgramme *self)
{
  glp_delete_prob (self->lp);
  lp_cuts_free (self->cuts);
  g_array_unref (self->loaded);
  g_free (self->cost);
  g_free (self->lowest);
  g_free (self->column);
  g_free (self->closed);
  g_free (self->price);
  g_free (self->cut_price);
  g_free (self->least);
  g_free (self);
}

gboolean
lp_tree_programme_solve (LpTreeProgramme *self, const guint *active, guint n_active, double *bound)
{
  gboolean dual = TRUE;

  load_cuts (self);
  *bound = -HUGE_VAL;
  while (TRUE)
    {
      g_autoptr (GArray) wanted = NULL;
      double here;

      if (lp_effort_is_over (self->effort) || !run_simplex (self, dual, 0))
        return FALSE;
      read_prices (self);
      wanted = list_wanted (self, active, n_active, &here);
      *bound = MAX (*bound, here);
      if (wanted->len == 0 || *bound >= self->limit)
        return TRUE;
      qsort (wanted->data, wanted->len, sizeof (Wanted), compare_wanted);
      for (guint k = 0; k < MIN (wanted->len, LOADED_OF_A_ROUND * self->choices->model->n_units); k++)
        load_choice (self, g_array_index (wanted, Wanted, k).choice);
      dual = FALSE;
    }
}

double
lp_tree_programme_get_part (const LpTreeProgramme *self, guint choice)
{
  return self->column[choice] > 0 ? glp_get_col_prim (self->lp, self->column[choice]) : 0;
}

double
lp_tree_programme_get_known (const LpTreeProgramme *self)
{
  return glp_get_col_prim (self->lp, 1);
}

GArray *
lp_tree_programme_list_fractions (const LpTreeProgramme *self)
{
  GArray *fractions = g_array_new (FALSE, FALSE, sizeof (LpFraction));

  for (guint k = 0; k < self->loaded->len; k++)
    {
      LpFraction fraction = { .part = glp_get_col_prim (self->lp, LP_TREE_FIRST + k) };

      if (fraction.part <= 1e-7)
        continue;
      fraction.units = units_of (self, g_array_index (self->loaded, guint, k), &fraction.n);
      g_array_append_val (fractions, fraction);
    }
  return fractions;
}

double
lp_tree_programme_get_reduced (const LpTreeProgramme *self, guint choice)
{
  guint n;
  const guint *units = units_of (self, choice, &n);

  return reduce_without_cuts (self, choice) + lp_cuts_charge (self->cuts, self->cut_price, units, n);
}

double
lp_tree_programme_try (LpTreeProgramme *self, gboolean (*closes) (const LpTreeProgramme *self, guint choice, gpointer data), gpointer data)
{
  g_autoptr (GArray) ruled_out = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_rows = glp_get_num_rows (self->lp), n_columns = glp_get_num_cols (self->lp);
  g_autofree guint8 *basis = g_new (guint8, n_rows + n_columns + 1);
  double before = glp_get_obj_val (self->lp), rise;

  for (guint i = 1; i <= n_rows; i++)
    basis[i] = glp_get_row_stat (self->lp, i);
  for (guint j = 1; j <= n_columns; j++)
    basis[n_rows + j] = glp_get_col_stat (self->lp, j);
  for (guint k = 0; k < self->loaded->len; k++)
    {
      guint choice = g_array_index (self->loaded, guint, k);

      if (self->closed[choice] == 0 && closes (self, choice, data))
        {
          glp_set_col_bnds (self->lp, LP_TREE_FIRST + k, GLP_FX, 0, 0);
          g_array_append_val (ruled_out, choice);
        }
    }
  run_simplex (self, TRUE, TRIAL_STEPS);
  rise = glp_get_dual_stat (self->lp) == GLP_FEAS ? glp_get_obj_val (self->lp) - before : 0;
  for (guint k = 0; k < ruled_out->len; k++)
    glp_set_col_bnds (self->lp, self->column[g_array_index (ruled_out, guint, k)], GLP_LO, 0, 0);
  for (guint i = 1; i <= n_rows; i++)
    glp_set_row_stat (self->lp, i, basis[i]);
  for (guint j = 1; j <= n_columns; j++)
    glp_set_col_stat (self->lp, j, basis[n_rows + j]);
  return MAX (rise, 0);
}

void
lp_tree_programme_close (LpTreeProgramme *self, guint choice, guint depth)
{
  self->closed[choice] = depth;
  if (self->column[choice] > 0)
    glp_set_col_bnds (self->lp, self->column[choice], GLP_FX, 0, 0);
}

void
lp_tree_programme_open (LpTreeProgramme *self, guint choice)
{
  self->closed[choice] = 0;
  if (self->column[choice] > 0)
    glp_set_col_bnds (self->lp, self->column[choice], GLP_LO, 0, 0);
}

void
lp_tree_programme_set_number (LpTreeProgramme *self, guint fewest, guint most)
{
  int row = get_number_row (self);

  self->fewest = fewest;
  self->most = most;
  if (fewest == 0 && most >= self->choices->model->n_units)
    glp_set_row_bnds (self->lp, row, GLP_FR, 0, 0);
  else
    glp_set_row_bnds (self->lp, row, fewest == most ? GLP_FX : GLP_DB, fewest, most);
}

void
lp_tree_programme_set_limit (LpTreeProgramme *self, double limit)
{
  self->limit = limit;
  glp_set_obj_coef (self->lp, 1, MAX (limit, 0));
  for (guint k = 2; k < LP_TREE_FIRST; k++)
    glp_set_obj_coef (self->lp, k, NUMBER_MISSED * MAX (limit, 1));
}
