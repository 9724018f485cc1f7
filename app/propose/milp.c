/* milp.c — choosing groups that cover every unit once, by GLPK's branch and cut */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/cover.h"

#include <glpk.h>
#include <math.h>
#include <string.h>

typedef struct
{
  const LpChoices *choices;
  const LpEffort *effort;
  int most_nodes;
  gboolean told;
} Tree;

/* Tells the solver that all can be had at the known cost, so that it looks for better plans only, and lets it be stopped. */
static void
watch_tree_cb (glp_tree *tree, void *user_data)
{
  Tree *self = user_data;
  int n_nodes;

  glp_ios_tree_size (tree, NULL, NULL, &n_nodes);
  if (lp_effort_is_over (self->effort) || n_nodes > self->most_nodes)
    glp_ios_terminate (tree);
  if (glp_ios_reason (tree) == GLP_IHEUR && !self->told)
    {
      g_autofree double *x = g_new0 (double, self->choices->n + 2);

      x[self->choices->n + 1] = 1;
      self->told = TRUE;
      glp_ios_heur_sol (tree, x);
    }
}

/* The last column stands for the plan known: all units at its cost. */
static glp_prob *
write_programme (const LpChoices *c, double known)
{
  const LpModel *m = c->model;
  glp_prob *lp = glp_create_prob ();
  g_autofree int *rows = g_new (int, m->n_units + 2);
  g_autofree double *ones = g_new (double, m->n_units + 2);

  glp_set_obj_dir (lp, GLP_MIN);
  glp_add_rows (lp, m->n_units + (m->terms.networks > 0));
  for (guint u = 0; u < m->n_units; u++)
    glp_set_row_bnds (lp, u + 1, GLP_FX, 1, 1);
  if (m->terms.networks > 0)
    glp_set_row_bnds (lp, m->n_units + 1, GLP_FX, m->terms.networks, m->terms.networks);
  glp_add_cols (lp, c->n + 1);
  for (guint j = 0; j < c->n; j++)
    {
      const LpColumn *column = lp_pool_column (c->pool, c->column[j]);
      int n = 0;

      for (guint k = 0; k < column->n; k++)
        rows[++n] = lp_pool_units (c->pool, column)[k] + 1;
      if (m->terms.networks > 0)
        rows[++n] = m->n_units + 1;
      for (int k = 1; k <= n; k++)
        ones[k] = 1;
      glp_set_mat_col (lp, j + 1, n, rows, ones);
      glp_set_obj_coef (lp, j + 1, c->cost[j]);
      glp_set_col_kind (lp, j + 1, GLP_BV);
    }
  for (guint r = 0; r < m->n_units + (m->terms.networks > 0); r++)
    {
      rows[r + 1] = r + 1;
      ones[r + 1] = r < m->n_units ? 1 : m->terms.networks;
    }
  glp_set_mat_col (lp, c->n + 1, m->n_units + (m->terms.networks > 0), rows, ones);
  glp_set_obj_coef (lp, c->n + 1, known);
  glp_set_col_kind (lp, c->n + 1, GLP_BV);
  return lp;
}

LpCoverResult
lp_cover_branch_and_cut (const LpChoices *choices, guint *group, double *cost, guint most_nodes,
                         const LpEffort *effort)
{
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  Tree tree = { .choices = choices, .effort = effort, .most_nodes = most_nodes };
  glp_prob *lp;
  glp_smcp simplex;
  glp_iocp params;
  LpCoverResult result = LP_COVER_STOPPED;
  double sum = 0;

  if (choices->n == 0)
    return LP_COVER_OPTIMAL;
  glp_term_out (GLP_OFF);
  lp = write_programme (choices, *cost);
  glp_init_smcp (&simplex);
  simplex.msg_lev = GLP_MSG_OFF;
  glp_init_iocp (&params);
  params.msg_lev = GLP_MSG_OFF;
  params.clq_cuts = GLP_ON;
  params.cb_func = watch_tree_cb;
  params.cb_info = &tree;
  if (glp_simplex (lp, &simplex) == 0 && glp_get_status (lp) == GLP_OPT)
    {
      int status = glp_intopt (lp, &params);

      if (status == 0 && (glp_mip_status (lp) == GLP_OPT || glp_mip_status (lp) == GLP_NOFEAS))
        result = LP_COVER_OPTIMAL;
      for (guint j = 0; j < choices->n; j++)
        if ((glp_mip_status (lp) == GLP_OPT || glp_mip_status (lp) == GLP_FEAS) && glp_mip_col_val (lp, j + 1) > 0.5)
          {
            g_array_append_val (chosen, j);
            sum += choices->cost[j];
          }
      if (chosen->len > 0 && sum < *cost - lp_cost_tolerance (*cost))
        *cost = lp_choices_write_plan (choices, (guint *) chosen->data, chosen->len, group);
    }
  glp_delete_prob (lp);
  return result;
}
