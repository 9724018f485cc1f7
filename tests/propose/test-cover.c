/* test-cover.c — the two ways to make a plan out of groups: against every plan there is, and against each other */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "cases.h"
#include "propose/cover.h"

#define CHARGE 20

typedef struct
{
  const gchar *path;
  CaseFeatures features;
  guint n_cases, least_n, more_n; /* practices: from least_n up to more_n more */
} Family;

static const Family families[] = {
  { "/propose/cover/plain", CASE_PLAIN, 60, 4, 7 },
  { "/propose/cover/exact-number", CASE_NETWORKS, 60, 4, 7 },
  { "/propose/cover/wishes", CASE_APART | CASE_CHARGES, 60, 4, 7 },
  { "/propose/cover/larger", CASE_PLAIN, 15, 16, 8 },
  { "/propose/cover/larger-number", CASE_NETWORKS, 10, 14, 6 },
};

/* The programme of a random problem at its bound, with every unit by itself to begin with. */
typedef struct
{
  Case drawn;
  LpProposeProblem *problem;
  LpModel *model;
  LpMaster *master;
  LpPool *pool;
  LpChoices *choices;
  guint *group;
  double upper;
} Fixture;

static gboolean
set_up (Fixture *self, const Family *family, guint32 seed)
{
  const LpEffort effort = { 0 };
  gboolean complete;

  memset (self, 0, sizeof *self);
  case_draw (&self->drawn, seed, family->least_n + seed % family->more_n, family->features);
  self->problem = case_to_problem (&self->drawn);
  self->model = lp_model_new (self->problem, CHARGE);
  self->group = g_new (guint, self->model->n_units + 1);
  for (guint u = 0; u < self->model->n_units; u++)
    self->group[u] = u;
  self->master = lp_master_new (self->model, self->group, NULL, G_MAXUINT64);
  lp_master_raise (self->master, 1e12, 400, &effort);
  /* Far enough above the bound for a plan to be there, and for the search to have something to do. */
  self->upper = self->master->bound + MAX (fabs (self->master->bound), 1) * (family->least_n > 12 ? 0.04 : 10);
  self->pool = lp_master_list_pool (self->master, self->upper, 200000, 50000000, &complete, &effort);
  self->choices = lp_choices_new (self->master, self->pool, self->upper);
  return complete && isfinite (self->master->bound);
}

static void
tear_down (Fixture *self)
{
  lp_choices_free (self->choices);
  lp_pool_free (self->pool);
  lp_master_free (self->master);
  lp_model_free (self->model);
  lp_propose_problem_free (self->problem);
  g_free (self->group);
}

/* The plan found, from scratch. */
static double
measure (const Fixture *self)
{
  g_autofree gint *network = g_new (gint, self->drawn.n + 1);
  g_autoptr (LpProposeResult) result = NULL;

  for (guint i = 0; i < self->model->n_practices; i++)
    network[self->model->source[i]] = (gint) self->group[self->model->unit[i]];
  result = lp_propose_measure (self->problem, network, CHARGE);
  g_assert_cmpuint (result->reasons->len, ==, 0);
  return result->cost;
}

static void
check_case (const Family *family, guint32 seed)
{
  const LpEffort effort = { 0 };
  Fixture f;
  double by_sweep, by_tree, cost;
  gint64 outside;

  if (!set_up (&f, family, seed))
    {
      tear_down (&f);
      return;
    }
  by_sweep = by_tree = f.upper;
  g_assert_cmpint (lp_cover_sweep (f.choices, f.group, &by_sweep, G_MAXUINT / 2, &effort), ==, LP_COVER_OPTIMAL);
  if (by_sweep < f.upper)
    g_assert_cmpfloat_with_epsilon (measure (&f), by_sweep, 1e-3);
  g_assert_cmpint (lp_cover_branch_and_cut (f.master, f.choices, f.group, &by_tree, 100000, &effort), ==, LP_COVER_OPTIMAL);
  if (by_tree < f.upper)
    g_assert_cmpfloat_with_epsilon (measure (&f), by_tree, 1e-3);
  g_test_message ("seed %u: %u choices, %.3f by the sweep, %.3f by the tree, bound %.3f", seed, f.choices->n, by_sweep, by_tree, f.master->bound);
  g_assert_cmpfloat_with_epsilon (by_sweep, by_tree, 2 * lp_cost_tolerance (by_sweep));
  if (f.drawn.n <= 12 && case_find_optimum (&f.drawn, CHARGE, &outside, &cost) && cost < f.upper)
    g_assert_cmpfloat_with_epsilon (by_sweep, cost, 2 * lp_cost_tolerance (cost));
  tear_down (&f);
}

static void
test_family (gconstpointer data)
{
  const Family *family = data;

  for (guint32 seed = 1; seed <= family->n_cases; seed++)
    check_case (family, seed);
}

/* Out of work, both say so and leave the plan as it was. */
static void
test_stopped (void)
{
  const LpEffort effort = { 0 };
  const Family family = { NULL, CASE_PLAIN, 1, 30, 1 };
  Fixture f;
  double cost;

  g_assert_true (set_up (&f, &family, 3));
  cost = f.upper;
  g_assert_cmpint (lp_cover_sweep (f.choices, f.group, &cost, 3, &effort), ==, LP_COVER_STOPPED);
  g_assert_cmpint (lp_cover_branch_and_cut (f.master, f.choices, f.group, &cost, 0, &effort), ==, LP_COVER_STOPPED);
  g_assert_cmpfloat (cost, ==, f.upper);
  for (guint u = 0; u < f.model->n_units; u++)
    g_assert_cmpuint (f.group[u], ==, u);
  tear_down (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    g_test_add_data_func (families[i].path, &families[i], test_family);
  g_test_add_func ("/propose/cover/stopped", test_stopped);
  return g_test_run ();
}
