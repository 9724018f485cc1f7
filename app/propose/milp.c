/* milp.c — choosing groups that cover every unit once, by GLPK's branch and cut */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/cover.h"

#include <glpk.h>
#include <math.h>
#include <string.h>

typedef struct
{
  LpMaster *master;
  const LpEffort *effort;
  GArray *columns;     /* guint: the pool's column of each of the programme's */
  const guint *group;  /* the plan known at the start */
  gboolean told;
} Tree;

/* Tells the solver the plan we have, so that it looks for better ones only, and lets it be stopped. */
static void
watch_tree_cb (glp_tree *tree, void *user_data)
{
  Tree *self = user_data;

  if (lp_effort_is_over (self->effort))
    glp_ios_terminate (tree);
  if (glp_ios_reason (tree) == GLP_IHEUR && !self->told)
    {
      g_autofree double *x = g_new0 (double, self->columns->len + 1);

      for (guint j = 0; j < self->columns->len; j++)
        {
          const LpColumn *column = lp_pool_column (self->master->pool, g_array_index (self->columns, guint, j));
          const guint *units = lp_pool_units (self->master->pool, column);
          gboolean whole = TRUE;

          for (guint k = 1; k < column->n && whole; k++)
            whole = self->group[units[k]] == self->group[units[0]];
          for (guint u = 0, n = 0; u < self->master->model->n_units && whole; u++)
            whole = self->group[u] != self->group[units[0]] || ++n <= column->n;
          x[j + 1] = whole;
        }
      self->told = TRUE;
      glp_ios_heur_sol (tree, x);
    }
}

static glp_prob *
write_programme (LpMaster *master, double limit, GArray *columns)
{
  const LpModel *m = master->model;
  glp_prob *lp = glp_create_prob ();
  g_autofree int *rows = g_new (int, m->n_units + 2);
  g_autofree double *ones = g_new (double, m->n_units + 2);

  glp_set_obj_dir (lp, GLP_MIN);
  glp_add_rows (lp, m->n_units + (m->terms.networks > 0));
  for (guint u = 0; u < m->n_units; u++)
    glp_set_row_bnds (lp, u + 1, GLP_FX, 1, 1);
  if (m->terms.networks > 0)
    glp_set_row_bnds (lp, m->n_units + 1, GLP_FX, m->terms.networks, m->terms.networks);
  for (guint j = 0; j < master->pool->columns->len; j++)
    {
      const LpColumn *column = lp_pool_column (master->pool, j);
      double reduced = lp_pool_reduced (master->pool, column, master->price, master->number_price);
      int at, n = 0;

      if (reduced > limit)
        continue;
      g_array_append_val (columns, j);
      at = glp_add_cols (lp, 1);
      for (guint k = 0; k < column->n; k++)
        rows[++n] = lp_pool_units (master->pool, column)[k] + 1;
      if (m->terms.networks > 0)
        rows[++n] = m->n_units + 1;
      for (int k = 1; k <= n; k++)
        ones[k] = 1;
      glp_set_mat_col (lp, at, n, rows, ones);
      /* Reduced costs in place of costs: the same order of plans, and far better digits. */
      glp_set_obj_coef (lp, at, MAX (reduced, 0));
      glp_set_col_kind (lp, at, GLP_BV);
    }
  return lp;
}

static void
write_plan (const Tree *tree, glp_prob *lp, guint *group)
{
  guint g = 0;

  for (guint j = 0; j < tree->columns->len; j++)
    {
      const LpColumn *column = lp_pool_column (tree->master->pool, g_array_index (tree->columns, guint, j));

      if (glp_mip_col_val (lp, j + 1) < 0.5)
        continue;
      for (guint k = 0; k < column->n; k++)
        group[lp_pool_units (tree->master->pool, column)[k]] = g;
      g++;
    }
}

static double
cost_plan (const LpModel *m, const guint *group)
{
  g_autoptr (LpPool) plan = lp_pool_new ();
  double cost = 0;

  lp_pool_add_plan (plan, m, group);
  for (guint j = 0; j < plan->columns->len; j++)
    cost += lp_pool_column (plan, j)->cost;
  return cost;
}

LpCoverResult
lp_cover_branch_and_cut (LpMaster *master, guint *group, double *cost, const LpEffort *effort)
{
  double limit = *cost - master->bound + 1e-6;
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *found = g_new0 (guint, master->model->n_units + 1);
  glp_prob *lp = write_programme (master, limit, columns);
  Tree tree = { .master = master, .effort = effort, .columns = columns, .group = group };
  glp_smcp simplex;
  glp_iocp params;
  LpCoverResult result = LP_COVER_STOPPED;

  glp_init_smcp (&simplex);
  simplex.msg_lev = GLP_MSG_OFF;
  glp_init_iocp (&params);
  params.msg_lev = g_getenv ("LP_PROPOSE_TRACE") ? GLP_MSG_ALL : GLP_MSG_OFF;
  params.clq_cuts = GLP_ON;
  params.cb_func = watch_tree_cb;
  params.cb_info = &tree;
  if (glp_simplex (lp, &simplex) == 0)
    {
      int status = glp_intopt (lp, &params);

      if (status == 0 && glp_mip_status (lp) == GLP_OPT)
        result = LP_COVER_OPTIMAL;
      if (glp_mip_status (lp) == GLP_OPT || glp_mip_status (lp) == GLP_FEAS)
        {
          double found_cost;

          write_plan (&tree, lp, found);
          found_cost = cost_plan (master->model, found);
          if (found_cost < *cost)
            {
              *cost = found_cost;
              memcpy (group, found, sizeof *found * master->model->n_units);
            }
        }
    }
  glp_delete_prob (lp);
  return result;
}
