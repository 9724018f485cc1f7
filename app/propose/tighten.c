/* tighten.c — cuts that lift the bound of the linear programme towards the best plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/tighten.h"

#include <glpk.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Choices put into the programme at the start, and added at once when they price out. */
#define FIRST_ACTIVE 2000
#define MOST_ADDED 400
#define MOST_CUTS_A_ROUND 60
#define LEAST_VIOLATION 0.02

typedef struct
{
  guint unit[3];
  double violation;
} Triple;

typedef struct
{
  LpChoices *choices;
  glp_prob *lp;
  guint n_rows;          /* before the cuts */
  guint *active;         /* the programme's column of each choice, or 0 */
  GArray *order;         /* guint: the choice of each of the programme's columns */
  GArray *cuts;          /* Triple */
  GPtrArray *cut_lists;  /* GArray of guint: the choices in each cut */
  double *reduced;       /* of each choice at the last solution */
  double bound;
} Tightening;

static guint
count_in (const LpChoices *choices, guint j, const guint *unit)
{
  return lp_choices_has (choices, j, unit[0]) + lp_choices_has (choices, j, unit[1]) + lp_choices_has (choices, j, unit[2]);
}

static void
activate (Tightening *self, guint j)
{
  const LpChoices *c = self->choices;
  const LpColumn *column = lp_pool_column (c->pool, c->column[j]);
  g_autofree int *rows = g_new (int, column->n + self->cuts->len + 2);
  g_autofree double *ones = g_new (double, column->n + self->cuts->len + 2);
  int n = 0, at = glp_add_cols (self->lp, 1);

  for (guint k = 0; k < column->n; k++)
    rows[++n] = lp_pool_units (c->pool, column)[k] + 1;
  if (c->model->terms.networks > 0)
    rows[++n] = c->model->n_units + 1;
  for (guint t = 0; t < self->cuts->len; t++)
    if (count_in (c, j, g_array_index (self->cuts, Triple, t).unit) >= 2)
      rows[++n] = self->n_rows + t + 1;
  for (int k = 1; k <= n; k++)
    ones[k] = 1;
  glp_set_mat_col (self->lp, at, n, rows, ones);
  glp_set_obj_coef (self->lp, at, c->cost[j]);
  glp_set_col_bnds (self->lp, at, GLP_LO, 0, 0);
  self->active[j] = at;
  g_array_append_val (self->order, j);
}

static void
write_programme (Tightening *self, const guint *group)
{
  const LpChoices *c = self->choices;
  const LpModel *m = c->model;

  self->n_rows = m->n_units + (m->terms.networks > 0);
  self->lp = glp_create_prob ();
  glp_set_obj_dir (self->lp, GLP_MIN);
  glp_add_rows (self->lp, self->n_rows);
  for (guint u = 0; u < m->n_units; u++)
    glp_set_row_bnds (self->lp, u + 1, GLP_FX, 1, 1);
  if (m->terms.networks > 0)
    glp_set_row_bnds (self->lp, self->n_rows, GLP_FX, m->terms.networks, m->terms.networks);
  for (guint j = 0; j < c->n; j++)
    {
      const LpColumn *column = lp_pool_column (c->pool, c->column[j]);
      const guint *units = lp_pool_units (c->pool, column);
      gboolean whole = TRUE;

      /* The groups of the plan known keep the programme solvable. */
      for (guint k = 1; k < column->n && whole; k++)
        whole = group[units[k]] == group[units[0]];
      if (whole || j < FIRST_ACTIVE)
        activate (self, j);
    }
}

/* Reduced costs of all choices at the solution's prices, the cuts' included. Returns the least. */
static double
price_choices (Tightening *self)
{
  const LpChoices *c = self->choices;
  guint n_units = c->model->n_units;
  g_autofree double *price = g_new (double, n_units + 1);
  double number_price = c->model->terms.networks > 0 ? glp_get_row_dual (self->lp, self->n_rows) : 0, least = 0;

  for (guint u = 0; u < n_units; u++)
    price[u] = glp_get_row_dual (self->lp, u + 1);
  for (guint j = 0; j < c->n; j++)
    self->reduced[j] = lp_pool_reduced (c->pool, lp_pool_column (c->pool, c->column[j]), price, number_price);
  for (guint t = 0; t < self->cuts->len; t++)
    {
      const GArray *list = g_ptr_array_index (self->cut_lists, t);
      double dual = MIN (glp_get_row_dual (self->lp, self->n_rows + t + 1), 0);

      for (guint k = 0; k < list->len && dual < 0; k++)
        self->reduced[g_array_index (list, guint, k)] -= dual;
    }
  for (guint j = 0; j < c->n; j++)
    least = MIN (least, self->reduced[j]);
  return least;
}

static int
compare_doubles (const void *a, const void *b)
{
  double p = *(const double *) a, q = *(const double *) b;

  return (p > q) - (p < q);
}

/* Puts the choices in that would improve the solution most; FALSE when there are none. */
static gboolean
activate_best (Tightening *self)
{
  g_autoptr (GArray) negative = g_array_new (FALSE, FALSE, sizeof (double));
  double limit = -1e-5;

  for (guint j = 0; j < self->choices->n; j++)
    if (self->active[j] == 0 && self->reduced[j] < limit)
      g_array_append_val (negative, self->reduced[j]);
  if (negative->len == 0)
    return FALSE;
  qsort (negative->data, negative->len, sizeof (double), compare_doubles);
  limit = g_array_index (negative, double, MIN (negative->len, MOST_ADDED) - 1);
  for (guint j = 0; j < self->choices->n; j++)
    if (self->active[j] == 0 && self->reduced[j] <= limit)
      activate (self, j);
  return TRUE;
}

/* Solves until no choice prices out; then the value is a bound, less what rounding may have left. */
static gboolean
solve_programme (Tightening *self, const LpEffort *effort)
{
  glp_smcp params;
  gboolean first = TRUE;

  glp_init_smcp (&params);
  params.msg_lev = GLP_MSG_OFF;
  while (!lp_effort_is_over (effort))
    {
      double least;

      params.meth = first ? GLP_DUALP : GLP_PRIMAL;
      if (glp_simplex (self->lp, &params) != 0 || glp_get_status (self->lp) != GLP_OPT)
        return FALSE;
      first = FALSE;
      least = price_choices (self);
      if (activate_best (self))
        continue;
      self->bound = glp_get_obj_val (self->lp) + least * self->choices->model->n_units;
      return TRUE;
    }
  return FALSE;
}

/* Takes the solution for a plan when nothing in it is chosen in part. */
static gboolean
take_whole_solution (Tightening *self, guint *group, double *cost)
{
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  double sum = 0;

  for (guint k = 0; k < self->order->len; k++)
    {
      double x = glp_get_col_prim (self->lp, k + 1);
      guint j = g_array_index (self->order, guint, k);

      if (x > 1e-7 && x < 1 - 1e-7)
        return FALSE;
      if (x < 0.5)
        continue;
      g_array_append_val (chosen, j);
      sum += self->choices->cost[j];
    }
  if (sum < *cost - 1e-6)
    *cost = lp_choices_write_plan (self->choices, (guint *) chosen->data, chosen->len, group);
  return TRUE;
}

static int
compare_triples (const void *a, const void *b)
{
  const Triple *p = a, *q = b;

  if (p->violation != q->violation)
    return p->violation > q->violation ? -1 : 1;
  return memcmp (p->unit, q->unit, sizeof p->unit);
}

/* How much of the solution covers each pair of units together, as a full table. */
static float *
weigh_pairs (const Tightening *self, GArray **partners)
{
  const LpChoices *c = self->choices;
  guint n = c->model->n_units;
  float *weight = g_new0 (float, (gsize) n * n + 1);

  for (guint k = 0; k < self->order->len; k++)
    {
      double x = glp_get_col_prim (self->lp, k + 1);
      const LpColumn *column = lp_pool_column (c->pool, c->column[g_array_index (self->order, guint, k)]);
      const guint *units = lp_pool_units (c->pool, column);

      if (x < 1e-6)
        continue;
      for (guint a = 0; a < column->n; a++)
        for (guint b = 0; b < column->n; b++)
          {
            float *w = &weight[(gsize) units[a] * n + units[b]];

            if (a == b)
              continue;
            if (*w == 0 && units[a] < units[b])
              g_array_append_val (partners[units[a]], units[b]);
            *w += x;
          }
    }
  return weight;
}

/* The part of the solution that holds two or more of the three. */
static double
weigh_triple (const Tightening *self, const guint *unit, const guint *fractional, guint n_fractional)
{
  double weight = 0;

  for (guint k = 0; k < n_fractional; k++)
    if (count_in (self->choices, g_array_index (self->order, guint, fractional[k]), unit) >= 2)
      weight += glp_get_col_prim (self->lp, fractional[k] + 1);
  return weight;
}

static GArray *
find_triples (const Tightening *self)
{
  guint n = self->choices->model->n_units, n_fractional = 0;
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Triple));
  g_autofree GArray **partners = g_new (GArray *, n + 1);
  g_autofree guint *fractional = g_new (guint, self->order->len + 1);
  g_autofree float *weight = NULL;

  for (guint u = 0; u < n; u++)
    partners[u] = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint k = 0; k < self->order->len; k++)
    if (glp_get_col_prim (self->lp, k + 1) > 1e-6)
      fractional[n_fractional++] = k;
  weight = weigh_pairs (self, partners);
  for (guint a = 0; a < n; a++)
    for (guint p = 0; p < partners[a]->len; p++)
      for (guint q = 0; q < partners[a]->len; q++)
        {
          guint b = g_array_index (partners[a], guint, p), c = g_array_index (partners[a], guint, q);
          Triple triple = { { a, b, c }, 0 };
          double ab = weight[(gsize) a * n + b], ac = weight[(gsize) a * n + c], bc = weight[(gsize) b * n + c];

          /* Twice what holds all three is counted too much at most, so this is an upper estimate. */
          if (b >= c || bc == 0 || ab + ac + bc <= 1 + LEAST_VIOLATION)
            continue;
          triple.violation = weigh_triple (self, triple.unit, fractional, n_fractional) - 1;
          if (triple.violation > LEAST_VIOLATION)
            g_array_append_val (found, triple);
        }
  for (guint u = 0; u < n; u++)
    g_array_unref (partners[u]);
  if (found->len > 0)
    qsort (found->data, found->len, sizeof (Triple), compare_triples);
  return found;
}

static void
add_cut (Tightening *self, const Triple *triple)
{
  const LpChoices *c = self->choices;
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree int *columns = g_new (int, self->order->len + 2);
  g_autofree double *ones = g_new (double, self->order->len + 2);
  int n = 0, row = glp_add_rows (self->lp, 1);

  for (guint i = 0; i < 2; i++)
    for (guint k = c->first[triple->unit[i]]; k < c->first[triple->unit[i] + 1]; k++)
      {
        guint j = c->list[k];

        if (count_in (c, j, triple->unit) < 2 || (i == 1 && lp_choices_has (c, j, triple->unit[0])))
          continue;
        g_array_append_val (list, j);
        if (self->active[j] != 0)
          {
            columns[++n] = self->active[j];
            ones[n] = 1;
          }
      }
  glp_set_row_bnds (self->lp, row, GLP_UP, 0, 1);
  glp_set_mat_row (self->lp, row, n, columns, ones);
  g_ptr_array_add (self->cut_lists, list);
  g_array_append_vals (self->cuts, triple, 1);
}

static gboolean
add_cuts (Tightening *self)
{
  g_autoptr (GArray) found = find_triples (self);
  g_autofree guint8 *uses = g_new0 (guint8, self->choices->model->n_units + 1);
  guint n = 0;

  for (guint i = 0; i < found->len && n < MOST_CUTS_A_ROUND; i++)
    {
      const Triple *triple = &g_array_index (found, Triple, i);

      /* A few around each unit, so that the cuts of a round differ. */
      if (uses[triple->unit[0]] > 3 || uses[triple->unit[1]] > 3 || uses[triple->unit[2]] > 3)
        continue;
      for (guint k = 0; k < 3; k++)
        uses[triple->unit[k]]++;
      add_cut (self, triple);
      n++;
    }
  return n > 0;
}

LpChoices *
lp_tighten (LpChoices *choices, guint *group, double *cost, guint most_rounds, const LpEffort *effort)
{
  Tightening self = { .choices = choices, .bound = choices->bound };
  g_autofree double *sharpest = NULL;
  double best = choices->bound;
  LpChoices *sharper;

  self.active = g_new0 (guint, choices->n + 1);
  self.reduced = g_new0 (double, choices->n + 1);
  self.order = g_array_new (FALSE, FALSE, sizeof (guint));
  self.cuts = g_array_new (FALSE, FALSE, sizeof (Triple));
  self.cut_lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  sharpest = g_memdup2 (choices->reduced, sizeof (double) * choices->n);
  write_programme (&self, group);
  for (guint round = 0; round < most_rounds && best < *cost - 1e-3; round++)
    {
      if (!solve_programme (&self, effort))
        break;
      if (g_getenv ("LP_PROPOSE_TRACE"))
        g_printerr ("   tighten %u: bound %.1f of %.1f, %u cuts, %u active\n", round, self.bound, *cost, self.cuts->len, self.order->len);
      if (self.bound > best)
        {
          best = self.bound;
          memcpy (sharpest, self.reduced, sizeof (double) * choices->n);
        }
      if (take_whole_solution (&self, group, cost) || !add_cuts (&self))
        break;
    }
  sharper = lp_choices_new_sharper (choices, sharpest, best, *cost);
  glp_delete_prob (self.lp);
  g_free (self.active);
  g_free (self.reduced);
  g_array_unref (self.order);
  g_array_unref (self.cuts);
  g_ptr_array_unref (self.cut_lists);
  return sharper;
}
