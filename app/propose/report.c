/* report.c — what a search tells: its log, its progress, its result */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/solving.h"

#include <math.h>

void
lp_solving_log (LpSolving *self, const gchar *format, ...)
{
  va_list args;
  g_autofree gchar *line = NULL;

  va_start (args, format);
  line = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (self->log, g_strdup_printf ("%8.2f s  %s", (g_get_monotonic_time () - self->started) / 1e6, line));
}

/* People outside the band in the best plan, without the units that stand alone. */
static gint64
count_outside (const LpSolving *self)
{
  const LpModel *m = self->model;
  g_autofree gint64 *people = g_new0 (gint64, m->n_units + 1);
  g_autofree guint8 *used = g_new0 (guint8, m->n_units + 1);
  gint64 outside = 0;

  for (guint u = 0; u < m->n_units; u++)
    {
      people[self->group[u]] += m->pop[u];
      used[self->group[u]] = TRUE;
    }
  for (guint g = 0; g < m->n_units; g++)
    outside += used[g] ? MAX (MAX (m->terms.least - people[g], people[g] - m->terms.most), 0) : 0;
  return outside;
}

static gint64
count_alone (const LpSolving *self)
{
  gint64 outside = 0;

  for (guint u = 0; u < self->whole->n_units; u++)
    outside += lp_model_stands_alone (self->whole, u) ? self->whole->pop[u] - self->whole->terms.most : 0;
  return outside;
}

/* What no search is needed for: whatever the number of networks, or with the number asked for, there are not people enough for all to have the least, or too many for the
 * most. Those who stand alone are outside in any plan. */
static gint64
count_hopeless (const LpSolving *self)
{
  const LpModel *m = self->model;
  gint64 people = 0, fewest = G_MAXINT64;
  guint wanted = m->terms.networks;

  for (guint u = 0; u < m->n_units; u++)
    people += m->pop[u];
  for (guint n = wanted > 0 ? wanted : 1; n <= MIN (m->n_units, wanted > 0 ? wanted : G_MAXUINT); n++)
    fewest = MIN (fewest, MAX (MAX ((gint64) n * m->terms.least - people, people - (gint64) n * m->terms.most), 0));
  return count_alone (self) + (fewest < G_MAXINT64 ? fewest : 0);
}

/* No plan has fewer people outside. By the search's own bound, where they come first: with people outside at their weight, nothing has fewer of them unless it leaves room
 * for one more. */
static gint64
bound_outside (const LpSolving *self, gint64 outside)
{
  gboolean strict = self->settings->charge_outside < 0;
  double room = self->cost - self->bound;
  gint64 bound = MIN (count_hopeless (self), outside);

  if (strict && self->proved)
    return outside;
  if (strict && isfinite (room))
    bound = MAX (bound, outside - (gint64) ceil (MAX (room - lp_cost_tolerance (self->cost), 0) / LP_STRICT_KM));
  return bound;
}

static void
write_networks (LpSolving *self)
{
  const LpModel *whole = self->whole, *m = self->model;

  for (guint i = 0; i < self->problem->practices->len; i++)
    self->network[i] = -1;
  for (guint i = 0; i < whole->n_practices; i++)
    if (lp_model_stands_alone (whole, whole->unit[i]))
      self->network[whole->source[i]] = m->n_units + whole->unit[i];
  for (guint i = 0; i < m->n_practices; i++)
    self->network[m->source[i]] = self->group[m->unit[i]];
}

/* What the search calls cost has people outside in it, at a weight that stands for "first". */
static double
show_cost (const LpSolving *self, double cost, gint64 outside)
{
  return self->settings->charge_outside < 0 ? cost - LP_STRICT_KM * (double) outside : cost;
}

static double
find_gap (double cost, double bound)
{
  return isfinite (bound) ? (cost - bound) / MAX (fabs (cost), 1e-9) : HUGE_VAL;
}

double
lp_solving_get_bound (const LpSolving *self)
{
  double by_prices = self->price_bound;

  if (self->price_charge < self->model->terms.outside)
    by_prices += (self->model->terms.outside - self->price_charge) * (double) count_outside (self);
  return MAX (self->bound, by_prices);
}

void
lp_solving_report (LpSolving *self, LpProposePhase phase, double fraction)
{
  double bound = lp_solving_get_bound (self);
  gint64 outside;
  LpProposeProgress progress;

  if (self->progress == NULL)
    return;
  outside = count_outside (self) + count_alone (self);
  write_networks (self);
  progress = (LpProposeProgress) {
    .phase = phase, .fraction = CLAMP (fraction, 0, 1), .people_outside = outside, .outside_bound = bound_outside (self, outside),
    .cost = show_cost (self, self->cost + self->alone_cost, outside),
    .bound = show_cost (self, bound + self->alone_cost, outside), .network = self->network,
    .seconds = (g_get_monotonic_time () - self->started) / 1e6,
  };
  if (self->settings->charge_outside < 0 && self->cost - bound >= LP_STRICT_KM)
    progress.bound = -HUGE_VAL;
  progress.gap = find_gap (progress.cost, progress.bound);
  self->progress (&progress, self->user_data);
}

static void
write_bounds (const LpSolving *self, LpProposeResult *result)
{
  double bound = lp_solving_get_bound (self);

  result->proved = self->proved || self->cost - self->bound <= lp_cost_tolerance (self->cost);
  result->outside_bound = bound_outside (self, result->people_outside);
  result->bound = result->proved ? result->cost : show_cost (self, bound + self->alone_cost, result->people_outside);
  /* Where plans with fewer people outside may be, nothing is known of what they cost. */
  if (!result->proved && self->settings->charge_outside < 0 && self->cost - bound >= LP_STRICT_KM)
    result->bound = -HUGE_VAL;
  result->gap = result->proved ? 0 : find_gap (result->cost, result->bound);
}

LpProposeResult *
lp_solving_write_result (LpSolving *self)
{
  LpProposeResult *result;

  write_networks (self);
  result = lp_propose_measure (self->problem, self->network, self->settings->charge_outside);
  lp_propose_problem_find_obstacles (self->problem, result->obstacles);
  lp_propose_result_put_in_words (result, self->problem);
  g_ptr_array_unref (result->log);
  result->log = g_steal_pointer (&self->log);
  write_bounds (self, result);
  result->cancelled = self->effort.cancellable != NULL && g_cancellable_is_cancelled (self->effort.cancellable);
  result->seconds = (g_get_monotonic_time () - self->started) / 1e6;
  return result;
}
