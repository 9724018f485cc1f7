/* branch.c — choosing groups that cover every unit once, by branching on pairs of units, with cuts */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/cover.h"

#include <glpk.h>
#include <math.h>
#include <string.h>

/* Cuts are looked for at a node as long as they lift its bound by this part of the room that is left. */
#define LEAST_LIFT 0.02
#define MOST_CUT_ROUNDS 12

/*
 * The programme over the choices, with what each costs above the prices of its units as its cost: that is the same
 * for all plans but for a constant, and small, so that nothing is lost in rounding. One more column, the last, stands for the
 * plan known: it covers all at the cost to be beaten, so that every node has a solution.
 */
typedef struct
{
  const LpMaster *master;
  const LpChoices *choices;
  const LpEffort *effort;
  glp_prob *lp;
  LpCuts *cuts;
  guint n_rows;          /* before the cuts */
  guint n_cut_rows;
  double constant;       /* a plan costs this and its choices' costs in the programme */
  double *cost;          /* of each choice, in the programme */
  guint8 *closed;        /* choices ruled out by the branches taken */
  double *price, *cut_price;
  double limit;          /* a plan must cost less in the programme */
  guint *group;          /* the best plan */
  double *best;          /* its cost */
  guint nodes, most_nodes;
  gboolean stopped;
} Tree;

static const guint *
units_of (const Tree *self, guint j, guint *n)
{
  const LpColumn *column = lp_pool_column (self->choices->pool, self->choices->column[j]);

  *n = column->n;
  return lp_pool_units (self->choices->pool, column);
}

static void
load_choices (Tree *self)
{
  const LpChoices *c = self->choices;
  const LpModel *m = c->model;
  g_autofree int *rows = g_new (int, m->n_units + 2);
  g_autofree double *ones = g_new (double, m->n_units + 2);
  gboolean number = m->terms.networks > 0;

  self->n_rows = m->n_units + number;
  glp_set_obj_dir (self->lp, GLP_MIN);
  glp_add_rows (self->lp, self->n_rows);
  for (guint u = 0; u < m->n_units; u++)
    glp_set_row_bnds (self->lp, u + 1, GLP_FX, 1, 1);
  if (number)
    glp_set_row_bnds (self->lp, m->n_units + 1, GLP_FX, m->terms.networks, m->terms.networks);
  glp_add_cols (self->lp, c->n + 1);
  for (guint j = 0; j <= c->n; j++)
    {
      guint n = m->n_units;
      const guint *units = j < c->n ? units_of (self, j, &n) : NULL;

      for (guint k = 0; k < n; k++)
        {
          rows[k + 1] = (units != NULL ? units[k] : k) + 1;
          ones[k + 1] = 1;
        }
      if (number)
        {
          rows[n + 1] = m->n_units + 1;
          ones[n + 1] = j < c->n ? 1 : m->terms.networks;
        }
      glp_set_mat_col (self->lp, j + 1, n + number, rows, ones);
      glp_set_obj_coef (self->lp, j + 1, j < c->n ? self->cost[j] : self->limit);
      glp_set_col_bnds (self->lp, j + 1, GLP_LO, 0, 0);
    }
}

static void
load_cuts (Tree *self)
{
  const LpChoices *c = self->choices;
  g_autofree int *columns = g_new (int, c->n + 2);
  g_autofree double *ones = g_new (double, c->n + 2);

  for (; self->n_cut_rows < self->cuts->triples->len; self->n_cut_rows++)
    {
      const LpTriple *triple = lp_cuts_triple (self->cuts, self->n_cut_rows);
      int row = glp_add_rows (self->lp, 1), n = 0;

      for (guint j = 0; j < c->n; j++)
        if (lp_choices_has (c, j, triple->unit[0]) + lp_choices_has (c, j, triple->unit[1]) + lp_choices_has (c, j, triple->unit[2]) >= 2)
          {
            columns[++n] = j + 1;
            ones[n] = 1;
          }
      glp_set_mat_row (self->lp, row, n, columns, ones);
      glp_set_row_bnds (self->lp, row, GLP_UP, 0, 1);
    }
}

/* No plan of the choices still open costs less than this, whatever the solver rounds: its prices are only taken for a guess. */
static double
find_true_bound (Tree *self)
{
  const LpChoices *c = self->choices;
  const LpModel *m = c->model;
  double bound = 0, number = 0;

  for (guint u = 0; u < m->n_units; u++)
    bound += self->price[u] = glp_get_row_dual (self->lp, u + 1);
  if (m->terms.networks > 0)
    bound += (number = glp_get_row_dual (self->lp, m->n_units + 1)) * m->terms.networks;
  self->cut_price = g_renew (double, self->cut_price, self->n_cut_rows + 1);
  for (guint t = 0; t < self->n_cut_rows; t++)
    bound += self->cut_price[t] = MIN (glp_get_row_dual (self->lp, self->n_rows + t + 1), 0);
  for (guint j = 0; j < c->n; j++)
    {
      guint n;
      const guint *units = units_of (self, j, &n);
      double reduced = self->cost[j] - number;

      if (self->closed[j])
        continue;
      for (guint k = 0; k < n; k++)
        reduced -= self->price[units[k]];
      /* Cuts only add to it. */
      if (reduced < 0)
        bound += MIN (reduced + lp_cuts_charge (self->cuts, self->cut_price, units, n), 0);
    }
  return bound;
}

static gboolean
solve_node (Tree *self, double *bound)
{
  glp_smcp params;

  load_cuts (self);
  glp_init_smcp (&params);
  params.msg_lev = GLP_MSG_OFF;
  params.meth = GLP_DUALP;
  if (self->effort->deadline != 0)
    params.tm_lim = MAX (1, (self->effort->deadline - g_get_monotonic_time ()) / 1000);
  glp_set_obj_coef (self->lp, self->choices->n + 1, self->limit);
  if (glp_simplex (self->lp, &params) != 0 || glp_get_status (self->lp) != GLP_OPT)
    return FALSE;
  *bound = find_true_bound (self);
  return TRUE;
}

static GArray *
list_fractions (const Tree *self)
{
  GArray *fractions = g_array_new (FALSE, FALSE, sizeof (LpFraction));

  for (guint j = 0; j < self->choices->n; j++)
    {
      LpFraction fraction = { .part = glp_get_col_prim (self->lp, j + 1) };

      if (fraction.part <= 1e-7)
        continue;
      fraction.units = units_of (self, j, &fraction.n);
      g_array_append_val (fractions, fraction);
    }
  return fractions;
}

/* Takes a solution that is one plan, but perhaps for a part of the one known. */
static void
take_plan (Tree *self)
{
  double whole = 1 - glp_get_col_prim (self->lp, self->choices->n + 1);
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n, covered = 0, wanted = self->choices->model->terms.networks;
  double cost = 0;

  for (guint j = 0; j < self->choices->n; j++)
    if (glp_get_col_prim (self->lp, j + 1) > 0.5 * whole)
      {
        g_array_append_val (chosen, j);
        cost += self->choices->cost[j];
        units_of (self, j, &n);
        covered += n;
      }
  /* Rounding alone can make less than a plan of it. */
  if (covered != self->choices->model->n_units || (wanted > 0 && chosen->len != wanted))
    self->stopped = TRUE;
  if (self->stopped || cost >= *self->best)
    return;
  *self->best = lp_choices_write_plan (self->choices, (guint *) chosen->data, chosen->len, self->group);
  self->limit = cost - self->constant - lp_cost_tolerance (cost) / 2;
}

/* The pair of units that the solution holds together by the half, as nearly as can be; FALSE when there is none. */
static gboolean
find_pair (const Tree *self, const GArray *fractions, guint *a, guint *b, double *together)
{
  guint n = self->choices->model->n_units;
  g_autofree double *part = g_new0 (double, (gsize) n * n + 1);
  double whole = 1 - glp_get_col_prim (self->lp, self->choices->n + 1), best = 0.5 - 1e-6;

  for (guint f = 0; f < fractions->len; f++)
    {
      const LpFraction *fraction = &g_array_index (fractions, LpFraction, f);

      for (guint i = 0; i < fraction->n; i++)
        for (guint k = 0; k < fraction->n; k++)
          part[(gsize) fraction->units[i] * n + fraction->units[k]] += fraction->part / whole;
    }
  for (guint u = 0; u < n; u++)
    for (guint v = u + 1; v < n; v++)
      if (fabs (part[(gsize) u * n + v] - 0.5) < best)
        {
          best = fabs (part[(gsize) u * n + v] - 0.5);
          *together = part[(gsize) u * n + v];
          *a = u;
          *b = v;
        }
  return best < 0.5 - 1e-6;
}

static void branch (Tree *self);

/* Goes on with the choices that hold both units or none (@together), or not both. */
static void
take_side (Tree *self, guint a, guint b, gboolean together)
{
  g_autoptr (GArray) ruled_out = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint j = 0; j < self->choices->n; j++)
    {
      gboolean has_a = lp_choices_has (self->choices, j, a), has_b = lp_choices_has (self->choices, j, b);

      if (self->closed[j] || (together ? has_a == has_b : !has_a || !has_b))
        continue;
      self->closed[j] = TRUE;
      glp_set_col_bnds (self->lp, j + 1, GLP_FX, 0, 0);
      g_array_append_val (ruled_out, j);
    }
  branch (self);
  for (guint k = 0; k < ruled_out->len; k++)
    {
      guint j = g_array_index (ruled_out, guint, k);

      self->closed[j] = FALSE;
      glp_set_col_bnds (self->lp, j + 1, GLP_LO, 0, 0);
    }
}

/* Solves a node, with cuts as long as they help. Returns what its solution is made of, NULL when nothing better can come of it. */
static GArray *
open_node (Tree *self)
{
  double bound, last = -HUGE_VAL;

  for (guint round = 0;; round++)
    {
      g_autoptr (GArray) fractions = NULL;

      if (lp_effort_is_over (self->effort) || !solve_node (self, &bound))
        {
          self->stopped = TRUE;
          return NULL;
        }
      if (bound >= self->limit - lp_cost_tolerance (*self->best) / 4)
        return NULL;
      fractions = list_fractions (self);
      if (round >= MOST_CUT_ROUNDS || bound - last < LEAST_LIFT * (self->limit - bound)
          || lp_cuts_separate (self->cuts, (LpFraction *) fractions->data, fractions->len, 40) == 0)
        return g_steal_pointer (&fractions);
      last = bound;
    }
}

/* Pairs (Ryan and Foster 1981) leave the choices a simpler list of the same kind, and the cuts hold in every node. */
static void
branch (Tree *self)
{
  g_autoptr (GArray) fractions = NULL;
  guint a = 0, b = 0;
  double together = 0;

  if (++self->nodes > self->most_nodes)
    self->stopped = TRUE;
  if (self->stopped || (fractions = open_node (self)) == NULL)
    return;
  if (!find_pair (self, fractions, &a, &b, &together))
    {
      take_plan (self);
      return;
    }
  g_clear_pointer (&fractions, g_array_unref);
  take_side (self, a, b, together >= 0.5);
  if (!self->stopped)
    take_side (self, a, b, together < 0.5);
}

LpCoverResult
lp_cover_branch_and_cut (const LpMaster *master, const LpChoices *choices, guint *group, double *cost, guint most_nodes,
                         const LpEffort *effort)
{
  g_autoptr (LpCuts) cuts = lp_cuts_new (choices->model->n_units);
  g_autofree double *costs = g_new (double, choices->n + 1);
  g_autofree guint8 *closed = g_new0 (guint8, choices->n + 1);
  g_autofree double *price = g_new (double, choices->model->n_units + 1);
  Tree self = {
    .master = master, .choices = choices, .effort = effort, .cuts = cuts, .cost = costs, .closed = closed, .price = price,
    .group = group, .best = cost, .most_nodes = most_nodes,
  };

  for (guint u = 0; u < choices->model->n_units; u++)
    self.constant += master->price[u];
  self.constant += master->number_price * choices->model->terms.networks;
  self.limit = *cost - self.constant - lp_cost_tolerance (*cost) / 2;
  for (guint j = 0; j < choices->n; j++)
    costs[j] = lp_pool_reduced (choices->pool, lp_pool_column (choices->pool, choices->column[j]), master->price, master->number_price);
  for (guint t = 0; t < master->cuts->triples->len; t++)
    lp_cuts_add (cuts, lp_cuts_triple (master->cuts, t));
  glp_term_out (GLP_OFF);
  self.lp = glp_create_prob ();
  load_choices (&self);
  branch (&self);
  glp_delete_prob (self.lp);
  g_free (self.cut_price);
  return self.stopped ? LP_COVER_STOPPED : LP_COVER_OPTIMAL;
}
