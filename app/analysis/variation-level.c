/* variation-level.c — practices, networks or localities as units with their statistics */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/variation-private.h"

#include <math.h>

#define CONFIDENCE 0.95
/* The most extreme tenth at either end does not decide how much spread is usual. */
#define TRIM 0.1

static const LpInterval no_interval = { NAN, NAN };

static LpInterval
scale (LpInterval interval,
       double     by)
{
  return (LpInterval) { interval.low * by, interval.high * by };
}

/* How far chance may move what was counted; an amount has no such limits. */
static LpInterval
find_interval (const LpMeasureAbout *about,
               const LpUnit         *unit)
{
  LpInterval count;

  if (isnan (unit->value))
    return no_interval;
  switch (about->nature)
    {
    case LP_NATURE_COUNT:
      return scale (lp_interval_count (unit->numerator, CONFIDENCE), about->per / unit->denominator);
    case LP_NATURE_PROPORTION:
      return scale (lp_interval_wilson (unit->numerator, unit->denominator, CONFIDENCE), about->per);
    case LP_NATURE_INVERSE:
      count = lp_interval_count (unit->denominator, CONFIDENCE);
      return (LpInterval) { about->per * unit->numerator / count.high, about->per * unit->numerator / count.low };
    case LP_NATURE_AMOUNT:
    default:
      return no_interval;
    }
}

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
               const guint8         *fresh)
{
  guint n = level->units->len;

  level->yardsticks = g_array_sized_new (FALSE, FALSE, sizeof (LpYardstick), n);
  g_array_set_size (level->yardsticks, n);
  for (guint i = 0; i < n; i++)
    g_array_index (level->yardsticks, LpYardstick, i) =
      fresh == NULL || fresh[i] ? measure_unit (about, level->stats.mean, &g_array_index (level->units, LpUnit, i)) : *get_yardstick (before, i);
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
sort_yardsticks (const LpLevel  *level,
                 double        (*get) (const LpYardstick *),
                 const LpLevel  *before,
                 const GArray   *sorted_before,
                 const guint8   *fresh)
{
  guint n = level->yardsticks->len, n_gone = 0, n_come = 0;
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (double), n);
  g_autofree double *gone = g_new (double, n + 1);
  g_autofree double *come = g_new (double, n + 1);

  for (guint i = 0; i < n; i++)
    {
      if (fresh != NULL && !fresh[i])
        continue;
      if (isfinite (get (get_yardstick (level, i))))
        come[n_come++] = get (get_yardstick (level, i));
      if (fresh != NULL && isfinite (get (get_yardstick (before, i))))
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

static inline gboolean
is_fresh (const guint8 *fresh,
          guint         g)
{
  return fresh == NULL || fresh[g];
}

/* Sums of the included practices into the units that @fresh names. */
static void
sum_practices (LpLevel              *level,
               const LpMeasureTable *table,
               const guint          *of,
               const guint8         *fresh)
{
  LpRoster *roster = lp_measure_table_get_roster (table);
  guint n = lp_roster_get_n (roster);

  for (guint i = 0; i < n; i++)
    {
      const LpReading *reading;
      LpUnit *unit;

      if (of[i] == LP_NO_GROUP || !is_fresh (fresh, of[i]))
        continue;
      reading = lp_measure_table_get (table, i);
      unit = &g_array_index (level->units, LpUnit, of[i]);
      unit->people += lp_roster_get (roster, i)->people;
      if (reading->inclusion != LP_INCLUDED)
        continue;
      unit->numerator += reading->numerator;
      unit->denominator += reading->denominator;
      unit->n_reported++;
    }
}

/* An amount's interval for groups: Student's t on the residuals of their practices from the group's own ratio. */
static void
find_group_intervals (LpLevel              *level,
                      const LpMeasureTable *table,
                      const guint          *of,
                      const guint8         *fresh)
{
  const LpMeasureAbout *about = lp_measure_table_get_about (table);
  g_autofree double *squares = g_new0 (double, level->units->len + 1);
  guint n = lp_roster_get_n (lp_measure_table_get_roster (table));

  for (guint i = 0; i < n && about->nature == LP_NATURE_AMOUNT; i++)
    {
      const LpReading *reading;
      const LpUnit *unit;
      double residual;

      if (of[i] == LP_NO_GROUP || !is_fresh (fresh, of[i]))
        continue;
      reading = lp_measure_table_get (table, i);
      if (reading->inclusion != LP_INCLUDED)
        continue;
      unit = &g_array_index (level->units, LpUnit, of[i]);
      residual = about->per * reading->numerator - unit->value * reading->denominator;
      squares[of[i]] += residual * residual;
    }
  for (guint g = 0; g < level->units->len; g++)
    {
      LpUnit *unit = &g_array_index (level->units, LpUnit, g);
      double deviation;

      if (!is_fresh (fresh, g))
        continue;
      if (about->nature != LP_NATURE_AMOUNT || isnan (unit->value) || unit->n_reported < 2)
        {
          unit->interval = find_interval (about, unit);
          continue;
        }
      deviation = sqrt (squares[g] / (unit->n_reported - 1)) * unit->n_reported / unit->denominator;
      unit->interval = lp_interval_student (unit->value, deviation, unit->n_reported, CONFIDENCE);
    }
}

void
_lp_level_init_practices (LpLevel              *level,
                          const LpMeasureTable *table)
{
  LpRoster *roster = lp_measure_table_get_roster (table);
  const LpMeasureAbout *about = lp_measure_table_get_about (table);
  guint n = lp_roster_get_n (roster);

  level->units = g_array_sized_new (FALSE, TRUE, sizeof (LpUnit), n);
  g_array_set_size (level->units, n);
  for (guint i = 0; i < n; i++)
    {
      const LpRosterPractice *practice = lp_roster_get (roster, i);
      const LpReading *reading = lp_measure_table_get (table, i);
      LpUnit *unit = &g_array_index (level->units, LpUnit, i);

      unit->code = practice->code;
      unit->name = practice->name;
      unit->people = practice->people;
      unit->value = reading->value;
      unit->numerator = reading->numerator;
      unit->denominator = reading->denominator;
      unit->inclusion = reading->inclusion;
      unit->why = reading->why;
      unit->n_practices = 1;
      unit->n_reported = reading->inclusion == LP_INCLUDED;
      unit->interval = find_interval (about, unit);
    }
}

void
_lp_level_init_groups (LpLevel              *level,
                       const LpMeasureTable *table,
                       const LpGroups       *groups,
                       const LpLevel        *before,
                       const guint8         *fresh)
{
  const LpMeasureAbout *about = lp_measure_table_get_about (table);
  guint n = lp_groups_get_n (groups);

  level->units = g_array_sized_new (FALSE, TRUE, sizeof (LpUnit), n);
  g_array_set_size (level->units, n);
  for (guint g = 0; g < n; g++)
    {
      const LpGroup *group = lp_groups_get (groups, g);
      LpUnit *unit = &g_array_index (level->units, LpUnit, g);

      if (!is_fresh (fresh, g))
        *unit = g_array_index (before->units, LpUnit, g);
      unit->name = group->name;
      unit->id = group->id;
      unit->number = group->number;
      unit->colour = group->colour;
      unit->n_practices = group->n_practices;
      unit->why = "";
    }
  sum_practices (level, table, lp_groups_get_of (groups), fresh);
  for (guint g = 0; g < n; g++)
    {
      LpUnit *unit = &g_array_index (level->units, LpUnit, g);

      unit->value = lp_rate_of (unit->numerator, unit->denominator, about->per);
      unit->inclusion = isnan (unit->value) ? LP_NO_RATE : LP_INCLUDED;
    }
  find_group_intervals (level, table, lp_groups_get_of (groups), fresh);
}

void
_lp_level_judge (LpLevel              *level,
                 const LpMeasureTable *table,
                 LpGroupingShare       share,
                 const LpLevel        *before,
                 const guint8         *fresh)
{
  const LpMeasureAbout *about = lp_measure_table_get_about (table);
  LpVariationStats *stats = &level->stats;
  double z = lp_normal_for (CONFIDENCE);

  stats->mean = lp_measure_table_get_mean (table);
  stats->share = share;
  for (guint i = 0; i < level->units->len; i++)
    count_unit (stats, &g_array_index (level->units, LpUnit, i));
  measure_units (level, about, before, fresh);
  level->sorted_values = sort_yardsticks (level, get_value, before, before != NULL ? before->sorted_values : NULL, fresh);
  level->sorted_z = sort_yardsticks (level, get_z, before, before != NULL ? before->sorted_z : NULL, fresh);
  find_spread (level);
  stats->dispersion = find_dispersion (level, about);
  for (guint i = 0; i < level->units->len; i++)
    {
      LpUnit *unit = &g_array_index (level->units, LpUnit, i);

      unit->klass = judge (level, about, unit, get_yardstick (level, i)->distance, get_yardstick (level, i)->error, z);
    }
}

void
_lp_level_share (LpLevel       *level,
                 const LpLevel *other)
{
  level->units = g_array_ref (other->units);
  level->yardsticks = g_array_ref (other->yardsticks);
  level->sorted_values = g_array_ref (other->sorted_values);
  level->sorted_z = g_array_ref (other->sorted_z);
  level->stats = other->stats;
}

void
_lp_level_clear (LpLevel *level)
{
  g_clear_pointer (&level->units, g_array_unref);
  g_clear_pointer (&level->yardsticks, g_array_unref);
  g_clear_pointer (&level->sorted_values, g_array_unref);
  g_clear_pointer (&level->sorted_z, g_array_unref);
}

guint8 *
_lp_groups_find_fresh (const LpGroups *groups,
                       const LpGroups *groups_before)
{
  guint n = lp_groups_get_n (groups), n_practices = lp_groups_get_n_practices (groups);
  const guint *of = lp_groups_get_of (groups), *of_before = lp_groups_get_of (groups_before);
  guint8 *fresh;

  if (lp_groups_get_n (groups_before) != n || lp_groups_get_n_practices (groups_before) != n_practices)
    return NULL;
  fresh = g_malloc0 (n + 1);
  for (guint i = 0; i < n_practices; i++)
    {
      if (of[i] == of_before[i])
        continue;
      if (of[i] != LP_NO_GROUP)
        fresh[of[i]] = 1;
      if (of_before[i] != LP_NO_GROUP)
        fresh[of_before[i]] = 1;
    }
  return fresh;
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
      limits = scale (lp_funnel_dispersed (find_error (about, mean, size), tau2, confidence), mean);
      if (about->nature == LP_NATURE_PROPORTION)
        limits.high = MIN (limits.high, about->per);
      return limits;
    }
  if (about->nature == LP_NATURE_PROPORTION)
    return scale (lp_funnel_proportion (mean / about->per, size, confidence), about->per);
  limits = lp_funnel_ratio (1, expected, confidence);
  return about->nature == LP_NATURE_COUNT ? scale (limits, mean) : (LpInterval) { mean / limits.high, mean / limits.low };
}
