/* variation-judge.c — the statistics of practices, networks or localities, and who of them stands out */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/variation-private.h"

#include <math.h>

/* The most extreme tenth at either end does not decide how much spread is usual. */
#define TRIM 0.1

static const LpInterval no_interval = { NAN, NAN };

/* Events expected of a unit of @size when it is as the average; 0 when nothing is counted. */
static double
find_expected (const LpMeasureAbout *about,
               double                mean,
               double                size)
{
  switch (about->nature)
    {
    case LP_NATURE_COUNT:
    case LP_NATURE_PROPORTION:
      return mean * size / about->per;
    case LP_NATURE_INVERSE:
      return about->per * size / mean;
    case LP_NATURE_AMOUNT:
    default:
      return 0;
    }
}

/* The standard error of the logarithm of value over mean. */
static double
find_error (const LpMeasureAbout *about,
            double                mean,
            double                size)
{
  double expected = find_expected (about, mean, size);
  double share = about->nature == LP_NATURE_PROPORTION ? MIN (1, mean / about->per) : 0;

  return expected > 0 ? sqrt ((1 - share) / expected) : 0;
}

static double
get_size (const LpMeasureAbout *about,
          const LpUnit         *unit)
{
  return about->nature == LP_NATURE_INVERSE ? unit->numerator : unit->denominator;
}

/* Of practices, which have no groups of before and after, all are. */
static inline gboolean
is_fresh (const LpGroupsChange *change,
          guint                 unit)
{
  return change == NULL || change->fresh[unit];
}

static const LpYardstick *
get_yardstick (const LpLevel *level,
               guint          i)
{
  return &g_array_index (level->yardsticks, LpYardstick, i);
}

static LpYardstick
measure_unit (const LpMeasureAbout *about,
              double                mean,
              const LpUnit         *unit)
{
  LpYardstick yardstick = { NAN, NAN, find_error (about, mean, get_size (about, unit)), NAN };

  if (unit->value > 0 && mean > 0)
    yardstick.distance = log (unit->value / mean);
  if (unit->inclusion != LP_INCLUDED)
    return yardstick;
  yardstick.value = unit->value;
  if (about->nature != LP_NATURE_AMOUNT && yardstick.error > 0)
    yardstick.z = yardstick.distance / yardstick.error;
  return yardstick;
}

static void
measure_units (LpLevel              *level,
               const LpMeasureAbout *about,
               const LpLevel        *before,
               const LpGroupsChange *change)
{
  guint n = level->units->len;

  level->yardsticks = g_array_sized_new (FALSE, FALSE, sizeof (LpYardstick), n);
  g_array_set_size (level->yardsticks, n);
  for (guint i = 0; i < n; i++)
    g_array_index (level->yardsticks, LpYardstick, i) =
      is_fresh (change, i) ? measure_unit (about, level->stats.mean, &g_array_index (level->units, LpUnit, i)) : *get_yardstick (before, i);
}

static double
get_value (const LpYardstick *yardstick)
{
  return yardstick->value;
}

static double
get_z (const LpYardstick *yardstick)
{
  return yardstick->z;
}

/* The finite ones of @get in rising order. @before: the level's and its own sorted ones; NULL: none. */
static GArray *
sort_yardsticks (const LpLevel        *level,
                 double              (*get) (const LpYardstick *),
                 const LpLevel        *before,
                 const GArray         *sorted_before,
                 const LpGroupsChange *change)
{
  guint n = level->yardsticks->len, n_gone = 0, n_come = 0;
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (double), n);
  g_autofree double *gone = g_new (double, n + 1);
  g_autofree double *come = g_new (double, n + 1);

  for (guint i = 0; i < n; i++)
    {
      if (!is_fresh (change, i))
        continue;
      if (isfinite (get (get_yardstick (level, i))))
        come[n_come++] = get (get_yardstick (level, i));
      if (before != NULL && isfinite (get (get_yardstick (before, i))))
        gone[n_gone++] = get (get_yardstick (before, i));
    }
  g_array_set_size (sorted, n);
  g_array_set_size (sorted, lp_sorted_follow (sorted_before != NULL ? (const double *) sorted_before->data : NULL, sorted_before != NULL ? sorted_before->len : 0,
                                              gone, n_gone, come, n_come, (double *) sorted->data));
  return sorted;
}

/* The weighted variance of the logarithm of value over mean: what stands for chance where nothing is counted. */
static double
find_log_variance (const LpLevel *level)
{
  double sum = 0, weight = 0;

  for (guint i = 0; i < level->units->len; i++)
    {
      const LpUnit *unit = &g_array_index (level->units, LpUnit, i);
      double distance = get_yardstick (level, i)->distance;

      if (unit->inclusion != LP_INCLUDED)
        continue;
      if (isfinite (distance))
        sum += unit->denominator * distance * distance;
      weight += unit->denominator;
    }
  return weight > 0 ? sum / weight : 0;
}

static LpDispersion
find_dispersion (const LpLevel        *level,
                 const LpMeasureAbout *about)
{
  guint n = level->yardsticks->len;
  g_autofree double *z = g_new (double, n + 1);
  g_autofree double *errors = g_new (double, n + 1);

  if (about->nature == LP_NATURE_AMOUNT)
    return (LpDispersion) { NAN, find_log_variance (level), level->stats.n_included };
  for (guint i = 0; i < n; i++)
    {
      z[i] = get_yardstick (level, i)->z;
      errors[i] = get_yardstick (level, i)->error;
    }
  return lp_dispersion_of_sorted (z, errors, n, (const double *) level->sorted_z->data, level->sorted_z->len, TRIM);
}

static void
find_spread (LpLevel *level)
{
  g_autofree double *values = g_new (double, level->units->len + 1);
  g_autofree double *weights = g_new (double, level->units->len + 1);
  guint n = 0;

  for (guint i = 0; i < level->units->len; i++)
    {
      const LpUnit *unit = &g_array_index (level->units, LpUnit, i);

      if (unit->inclusion != LP_INCLUDED)
        continue;
      values[n] = unit->value;
      weights[n++] = unit->denominator;
    }
  lp_spread_of_sorted (values, weights, n, (const double *) level->sorted_values->data, &level->stats.spread);
}

static LpClass
judge (const LpLevel        *level,
       const LpMeasureAbout *about,
       const LpUnit         *unit,
       double                distance,
       double                error,
       double                z)
{
  double mean = level->stats.mean;

  if (isnan (unit->value) || !(mean > 0))
    return LP_CLASS_NO_RATE;
  /* Where chance explains the spread, the unit's own interval says the same as the funnel's curve. */
  if (about->nature != LP_NATURE_AMOUNT && !(level->stats.dispersion.tau2 > 0))
    return unit->interval.low > mean ? LP_CLASS_HIGHER : unit->interval.high < mean ? LP_CLASS_LOWER : LP_CLASS_SAME;
  /* None has no logarithm: whether none is few is told by how many could have been. */
  if (!(unit->value > 0))
    return about->nature == LP_NATURE_AMOUNT || unit->interval.high < mean ? LP_CLASS_LOWER : LP_CLASS_SAME;
  if (distance * distance <= z * z * (error * error + level->stats.dispersion.tau2))
    return LP_CLASS_SAME;
  return distance > 0 ? LP_CLASS_HIGHER : LP_CLASS_LOWER;
}

static void
count_unit (LpVariationStats *stats,
            const LpUnit     *unit)
{
  stats->n_units++;
  if (unit->inclusion == LP_INCLUDED)
    stats->n_included++;
  else if (unit->inclusion == LP_NO_RATE)
    stats->n_no_rate++;
  else
    stats->n_left_out++;
}

void
_lp_level_judge (LpLevel              *level,
                 const LpMeasureTable *table,
                 LpGroupingShare       share,
                 const LpLevel        *before,
                 const LpGroupsChange *change)
{
  const LpMeasureAbout *about = lp_measure_table_get_about (table);
  LpVariationStats *stats = &level->stats;
  double z = lp_normal_for (LP_LEVEL_CONFIDENCE);

  stats->mean = lp_measure_table_get_mean (table);
  stats->share = share;
  for (guint i = 0; i < level->units->len; i++)
    count_unit (stats, &g_array_index (level->units, LpUnit, i));
  measure_units (level, about, before, change);
  level->sorted_values = sort_yardsticks (level, get_value, before, before != NULL ? before->sorted_values : NULL, change);
  level->sorted_z = sort_yardsticks (level, get_z, before, before != NULL ? before->sorted_z : NULL, change);
  find_spread (level);
  stats->dispersion = find_dispersion (level, about);
  for (guint i = 0; i < level->units->len; i++)
    {
      LpUnit *unit = &g_array_index (level->units, LpUnit, i);

      unit->klass = judge (level, about, unit, get_yardstick (level, i)->distance, get_yardstick (level, i)->error, z);
    }
}

LpInterval
_lp_level_get_limits (const LpLevel        *level,
                      const LpMeasureAbout *about,
                      double                size,
                      double                confidence)
{
  double mean = level->stats.mean, tau2 = level->stats.dispersion.tau2;
  double expected = find_expected (about, mean, size);
  LpInterval limits;

  if (!(mean > 0) || !(size > 0))
    return no_interval;
  if (tau2 > 0 || about->nature == LP_NATURE_AMOUNT)
    {
      limits = _lp_interval_scale (lp_funnel_dispersed (find_error (about, mean, size), tau2, confidence), mean);
      if (about->nature == LP_NATURE_PROPORTION)
        limits.high = MIN (limits.high, about->per);
      return limits;
    }
  if (about->nature == LP_NATURE_PROPORTION)
    return _lp_interval_scale (lp_funnel_proportion (mean / about->per, size, confidence), about->per);
  limits = lp_funnel_ratio (1, expected, confidence);
  return about->nature == LP_NATURE_COUNT ? _lp_interval_scale (limits, mean) : (LpInterval) { mean / limits.high, mean / limits.low };
}
