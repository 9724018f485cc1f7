/* tradeoff.c — one plan for each number of networks, or for each weight of keeping localities together */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/tradeoff.h"

#include "propose/problem.h"
#include "propose/start.h"

static const double locality_km[] = { 0, 0.5, 1, 2, 3, 5, 10, 20, 50, 100 };

typedef struct
{
  const LpProposeProblem *problem;
  const LpProposeSettings *settings;
  LpProposeAxis axis;
  GPtrArray *points;       /* LpProposePoint */
  GCancellable *cancellable;
  LpProposeStepFunc step;
  gpointer user_data;
  guint n_steps;
} Axis;

/* The new point, which the list owns, or NULL when cancelled (or with @error). */
static LpProposePoint *
add_point (Axis *self, double setting, const gint *start, GError **error)
{
  g_autoptr (LpProposeProblem) problem = lp_propose_problem_copy (self->problem);
  LpProposeSettings settings = lp_propose_follow_up (problem, self->settings, start);
  g_autoptr (LpProposeResult) plan = NULL;
  LpProposePoint *point;

  if (self->axis == LP_PROPOSE_AXIS_NETWORKS)
    problem->rules.networks = (guint) setting;
  else
    problem->rules.locality_km = setting;
  plan = lp_propose_solve (problem, &settings, NULL, NULL, self->cancellable, error);
  if (plan == NULL || plan->cancelled)
    return NULL;
  point = g_new0 (LpProposePoint, 1);
  point->setting = setting;
  point->plan = g_steal_pointer (&plan);
  g_ptr_array_add (self->points, point);
  if (self->step != NULL)
    self->step (self->points->len, MAX (self->n_steps, self->points->len), point, self->user_data);
  return point;
}

/* The number itself, then one more and one fewer in turn. A side ends where people would have to be left outside. */
static void
walk_networks (Axis *self, guint middle, guint most_points, GError **error)
{
  guint fewest, most;
  const LpProposePoint *point;
  const LpProposeResult *here, *last[2];
  gboolean open[2] = { TRUE, TRUE };

  lp_propose_problem_count_possible (self->problem, &fewest, &most);
  point = add_point (self, middle, NULL, error);
  if (point == NULL)
    return;
  here = last[0] = last[1] = point->plan;
  for (guint away = 1; open[0] || open[1]; away++)
    for (guint side = 0; side < 2; side++)
      {
        guint number = side == 0 ? middle + away : middle - away;

        open[side] = open[side] && self->points->len < most_points && (side == 0 ? number <= most : away < middle && number >= fewest);
        if (!open[side])
          continue;
        point = add_point (self, number, last[side]->network, error);
        if (point == NULL)
          return;
        last[side] = point->plan;
        open[side] = point->plan->people_outside <= here->people_outside;
      }
}

static void
walk_localities (Axis *self, const gint *network, guint most_points, GError **error)
{
  const gint *start = network;

  for (guint i = 0; i < G_N_ELEMENTS (locality_km) && self->points->len < most_points; i++)
    {
      const LpProposePoint *point = add_point (self, locality_km[i], start, error);

      if (point == NULL || point->plan->people_away == 0)
        return;
      start = point->plan->network;
    }
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const LpProposePoint *p = *(const LpProposePoint *const *) a, *q = *(const LpProposePoint *const *) b;

  return (p->setting > q->setting) - (p->setting < q->setting);
}

GPtrArray *
lp_propose_tradeoff (const LpProposeProblem *problem, const LpProposeSettings *settings, const gint *network, LpProposeAxis axis,
                     guint most_points, LpProposeStepFunc step, gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) points = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_propose_point_free);
  g_autoptr (LpProposeResult) measured = NULL;
  g_autoptr (GError) failure = NULL;
  Axis self = {
    .problem = problem, .settings = settings, .axis = axis, .points = points, .cancellable = cancellable, .step = step,
    .user_data = user_data,
  };

  if (!lp_propose_problem_check (problem, error))
    return NULL;
  measured = lp_propose_measure (problem, network, settings->charge_outside);
  self.n_steps = axis == LP_PROPOSE_AXIS_LOCALITIES ? MIN (most_points, G_N_ELEMENTS (locality_km)) : most_points;
  if (axis == LP_PROPOSE_AXIS_LOCALITIES)
    walk_localities (&self, network, most_points, &failure);
  else if (measured->n_networks > 0)
    walk_networks (&self, measured->n_networks, most_points, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  g_ptr_array_sort (points, compare_points);
  return g_steal_pointer (&points);
}

void
lp_propose_point_free (LpProposePoint *self)
{
  if (self == NULL)
    return;
  lp_propose_result_free (self->plan);
  g_free (self);
}
