/* statistics-process.c — one figure over time: what is noise and what is a change */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/statistics-process.h"

#include "analysis/quantile.h"

#include <math.h>

/* Three standard deviations, of which a mean range of two values is 1.128; and the upper limit of such ranges. */
#define LIMIT_FACTOR (3 / 1.128)
#define RANGE_FACTOR 3.267
#define RUN_LENGTH 7

static double
find_mean (const double *values,
           guint         n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += values[i];
  return sum / n;
}

/* The mean range between neighbours that are not above @most. */
static double
find_mean_range (const double *values,
                 guint         n,
                 double        most)
{
  double sum = 0;
  guint n_ranges = 0;

  for (guint i = 1; i < n; i++)
    {
      double range = fabs (values[i] - values[i - 1]);

      if (range > most)
        continue;
      sum += range;
      n_ranges++;
    }
  return n_ranges > 0 ? sum / n_ranges : 0;
}

static int
get_side (const LpProcess *process,
          double           value)
{
  return (value > process->centre) - (value < process->centre);
}

/* The least crossings that one in twenty series without a change would have. */
static guint
find_fewest_crossings (guint n_useful)
{
  guint k = 0;

  if (n_useful < 2)
    return 0;
  while (_lp_even_chance (k, n_useful - 1) < 0.05)
    k++;
  return k;
}

static void
count_runs (LpProcess    *process,
            const double *values)
{
  int before = 0;
  guint run = 0;

  for (guint i = 0; i < process->n; i++)
    {
      int side = get_side (process, values[i]);

      if (side == 0)
        continue;
      process->n_useful++;
      if (before != 0 && side != before)
        process->n_crossings++;
      run = side == before ? run + 1 : 1;
      process->longest_run = MAX (process->longest_run, run);
      before = side;
    }
  process->longest_run_max = process->n_useful > 0 ? (guint) round (log2 (process->n_useful)) + 3 : 0;
  process->n_crossings_min = find_fewest_crossings (process->n_useful);
  process->runs_signal = process->longest_run > process->longest_run_max || process->n_crossings < process->n_crossings_min;
}

static void
mark (LpProcess *process,
      guint      from,
      guint      end,
      LpSignal   signal)
{
  for (guint i = from; i < end; i++)
    g_array_index (process->signals, guint, i) |= signal;
}

/* Marks stretches in which @step says the same of each point for long enough; @more is 1 when the point before the stretch belongs to it. */
static void
mark_stretches (LpProcess    *process,
                const double *values,
                gboolean      trend)
{
  guint from = 0;
  int last = 0;

  for (guint i = 0; i <= process->n; i++)
    {
      int now = 0;

      if (i < process->n)
        now = !trend ? get_side (process, values[i]) : i == 0 ? 0 : (values[i] > values[i - 1]) - (values[i] < values[i - 1]);
      if (i > 0 && now == last && i < process->n)
        continue;
      /* A trend of seven points has six steps; the point before the first step is one of them. */
      if (last != 0 && i - from + (trend ? 1 : 0) >= RUN_LENGTH)
        mark (process, trend ? from - 1 : from, i, trend ? LP_SIGNAL_TREND : LP_SIGNAL_SIDE);
      from = i;
      last = now;
    }
}

static int
get_near (const LpProcess *process,
          double           value)
{
  double two_thirds = (process->upper - process->centre) * 2 / 3;

  return (value > process->centre + two_thirds) - (value < process->centre - two_thirds);
}

static void
mark_near (LpProcess    *process,
           const double *values)
{
  for (guint i = 0; i + 2 < process->n; i++)
    {
      int near[3], sum = 0;

      for (guint k = 0; k < 3; k++)
        sum += near[k] = get_near (process, values[i + k]);
      for (guint k = 0; k < 3 && ABS (sum) >= 2; k++)
        if (near[k] == (sum > 0 ? 1 : -1))
          mark (process, i + k, i + k + 1, LP_SIGNAL_NEAR);
    }
}

LpProcess *
lp_process_new (const double *values,
                guint         n,
                guint         n_baseline)
{
  LpProcess *self;
  double range;

  if (n < 2)
    return NULL;
  n_baseline = n_baseline == 0 ? n : CLAMP (n_baseline, 2, n);
  self = g_new0 (LpProcess, 1);
  self->n = n;
  self->trial = n_baseline < LP_PROCESS_FIRM;
  self->signals = g_array_sized_new (FALSE, TRUE, sizeof (guint), n);
  g_array_set_size (self->signals, n);
  self->centre = find_mean (values, n_baseline);
  range = find_mean_range (values, n_baseline, RANGE_FACTOR * find_mean_range (values, n_baseline, INFINITY));
  self->lower = self->centre - LIMIT_FACTOR * range;
  self->upper = self->centre + LIMIT_FACTOR * range;
  count_runs (self, values);
  for (guint i = 0; i < n; i++)
    if (values[i] < self->lower || values[i] > self->upper)
      mark (self, i, i + 1, LP_SIGNAL_OUTSIDE);
  mark_stretches (self, values, FALSE);
  mark_stretches (self, values, TRUE);
  if (range > 0)
    mark_near (self, values);
  return self;
}

void
lp_process_free (LpProcess *self)
{
  g_array_unref (self->signals);
  g_free (self);
}
