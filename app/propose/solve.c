/* solve.c — from a problem to a result: first plan, regions, proof */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/problem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "propose/anneal.h"
#include "propose/pool.h"
#include "propose/region.h"

/* Up to so many units the whole is solved to proof. */
#define MOST_PROVED (guint) (g_getenv ("LP_MOST") ? atoi (g_getenv ("LP_MOST")) : 400)

typedef struct
{
  const LpProposeProblem *problem;
  const LpProposeSettings *settings;
  LpProposeProgressFunc progress;
  gpointer user_data;
  LpEffort effort;
  gint64 started;
  guint threads;

  LpModel *whole;        /* with the units that stand alone */
  LpModel *model;        /* without them */
  guint *group;          /* of each unit of @model: the best plan so far */
  double cost;           /* of @model's plan, in the search's own money */
  double bound;
  gboolean proved;
  double alone_cost;
  GPtrArray *log;
} Solving;

static void
write_log (Solving *self, const gchar *format, ...) G_GNUC_PRINTF (2, 3);

static void
write_log (Solving *self, const gchar *format, ...)
{
  va_list args;
  g_autofree gchar *line = NULL;

  va_start (args, format);
  line = g_strdup_vprintf (format, args);
  va_end (args);
  if (g_getenv ("LP_PROPOSE_TRACE"))
    g_printerr ("%7.2f %s\n", (g_get_monotonic_time () - self->started) / 1e6, line);
  g_ptr_array_add (self->log, g_steal_pointer (&line));
}

static double
cost_plan (const LpModel *model, const guint *group)
{
  g_autoptr (LpPool) plan = lp_pool_new ();
  double cost = 0;

  lp_pool_add_plan (plan, model, group);
  for (guint j = 0; j < plan->columns->len; j++)
    cost += lp_pool_column (plan, j)->cost;
  return cost;
}

static void
split_alone (Solving *self)
{
  const LpModel *whole = self->whole;
  g_autofree guint *units = g_new (guint, whole->n_units + 1);
  guint n = 0, n_alone = 0, networks = whole->terms.networks;

  for (guint u = 0; u < whole->n_units; u++)
    {
      if (!lp_model_stands_alone (whole, u))
        units[n++] = u;
      else
        {
          n_alone++;
          self->alone_cost += lp_model_group_cost (whole, &u, 1, NULL);
        }
    }
  self->model = lp_model_cut (whole, units, n, networks > n_alone ? networks - n_alone : MIN (networks, 1));
}

static void
find_first_plan (Solving *self)
{
  LpAnneal params = { .seed = self->settings->seed * 1000003ull + 17, .steps = 2000, .heat = 1 };

  self->group = lp_anneal_start (self->model, params.seed);
  params.steps = CLAMP (4e6 / MAX (self->model->n_units, 1), 500, 3000);
  self->cost = lp_anneal_run (self->model, &params, self->group, &self->effort);
  write_log (self, "first plan: cost %.1f", self->cost + self->alone_cost);
}

static void
solve_regions (Solving *self)
{
  static const guint sizes[] = { 45, 45, 60, 80, 110 };
  g_autoptr (LpRegions) regions = lp_regions_new (self->model, self->group, self->settings->seed * 7919ull + 1, self->threads);
  const LpExactLimits limits = { 60, 3000000, 20000, 20000, 10, FALSE };
  guint n_sweeps = self->settings->work * 6;

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (guint i = 0; i < MAX (n_sweeps, 1) && !lp_effort_is_over (&self->effort); i++)
      {
        double fall = lp_regions_sweep (regions, sizes[s], &limits, &self->effort);

        self->cost = cost_plan (self->model, self->group);
        write_log (self, "regions of %u: %u solved, %u proved, %u better, cost %.1f", sizes[s], regions->n_solved,
                   regions->n_proved, regions->n_better, self->cost + self->alone_cost);
        if (fall <= 0 && regions->n_solved == 0)
          break;
        if (self->model->n_units <= sizes[s])
          break;
      }
}

static void
prove (Solving *self)
{
  const LpExactLimits limits = { 400, 400000000, 300000, 200000, 60, TRUE };
  LpExact exact = lp_exact_solve (self->model, self->group, NULL, &limits, &self->effort);

  self->cost = exact.cost;
  self->bound = exact.bound;
  self->proved = exact.proved;
  write_log (self, "proof: cost %.1f, bound %.1f, %s, %u rounds, %u groups, %" G_GUINT64_FORMAT " steps",
             self->cost + self->alone_cost, self->bound + self->alone_cost, self->proved ? "proved" : "not proved",
             exact.n_rounds, exact.n_columns, exact.nodes);
}

static LpProposeResult *
write_result (Solving *self)
{
  g_autofree gint *network = g_new (gint, self->problem->practices->len + 1);
  LpProposeResult *result;
  guint next = self->model->n_units;

  for (guint i = 0; i < self->problem->practices->len; i++)
    network[i] = -1;
  for (guint i = 0; i < self->whole->n_practices; i++)
    if (lp_model_stands_alone (self->whole, self->whole->unit[i]))
      network[self->whole->source[i]] = next + self->whole->unit[i];
  for (guint i = 0; i < self->model->n_practices; i++)
    network[self->model->source[i]] = self->group[self->model->unit[i]];
  result = lp_propose_measure (self->problem, network, self->settings->charge_outside);
  g_ptr_array_unref (result->log);
  result->log = g_steal_pointer (&self->log);
  result->proved = self->proved;
  result->bound = self->bound + self->alone_cost;
  if (self->settings->charge_outside < 0)
    result->bound -= LP_STRICT_KM * result->people_outside;
  if (self->proved)
    result->bound = result->cost;
  result->gap = self->proved ? 0 : isfinite (result->bound) ? (result->cost - result->bound) / fabs (result->cost) : HUGE_VAL;
  result->cancelled = self->effort.cancellable != NULL && g_cancellable_is_cancelled (self->effort.cancellable);
  result->seconds = (g_get_monotonic_time () - self->started) / 1e6;
  return result;
}

void
lp_propose_settings_init (LpProposeSettings *settings)
{
  *settings = (LpProposeSettings) { .seed = 1, .work = 1, .charge_outside = -1 };
}

LpProposeResult *
lp_propose_solve (const LpProposeProblem *problem, const LpProposeSettings *settings, LpProposeProgressFunc progress,
                  gpointer user_data, GCancellable *cancellable, GError **error)
{
  Solving self = { .problem = problem, .settings = settings, .progress = progress, .user_data = user_data };
  LpProposeResult *result;

  if (!lp_propose_problem_check (problem, error))
    return NULL;
  self.started = g_get_monotonic_time ();
  self.effort.cancellable = cancellable;
  self.effort.deadline = settings->seconds > 0 ? self.started + (gint64) (settings->seconds * 1e6) : 0;
  self.threads = settings->threads > 0 ? settings->threads : g_get_num_processors ();
  self.log = g_ptr_array_new_with_free_func (g_free);
  self.bound = -HUGE_VAL;
  self.whole = lp_model_new (problem, settings->charge_outside);
  split_alone (&self);
  find_first_plan (&self);
  solve_regions (&self);
  if (self.model->n_units <= MOST_PROVED && !lp_effort_is_over (&self.effort))
    prove (&self);
  result = write_result (&self);
  lp_model_free (self.model);
  lp_model_free (self.whole);
  g_free (self.group);
  return result;
}
