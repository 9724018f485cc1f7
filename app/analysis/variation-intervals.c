/* variation-intervals.c — how far chance alone may move a practice, a network or a locality */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/variation-private.h"

#include <math.h>

/* Exact limits cost a search each, and staff are returned in tenths of a post: in a country the same few hundred counts come again and again. */
struct _LpCountLimits
{
  GHashTable *known;            /* of LpInterval, by its count (double) */
};

static const LpInterval none = { NAN, NAN };

static LpInterval
get_limits (LpCountLimits *limits,
            double         count)
{
  LpInterval *known = g_hash_table_lookup (limits->known, &count);

  if (known == NULL)
    {
      known = g_new (LpInterval, 1);
      *known = lp_interval_count (count, LP_LEVEL_CONFIDENCE);
      g_hash_table_insert (limits->known, g_memdup2 (&count, sizeof count), known);
    }
  return *known;
}

/* An amount's interval for a group: Student's t on the residuals of its practices from its own ratio, whose squares are summed in @squares. */
static LpInterval
find_student (const LpUnit *unit,
              double        squares)
{
  double deviation = sqrt (squares / (unit->n_reported - 1)) * unit->n_reported / unit->denominator;

  return lp_interval_student (unit->value, deviation, unit->n_reported, LP_LEVEL_CONFIDENCE);
}

/* The squares of the residuals of the practices in groups that @change names, by group. */
static double *
sum_squares (const LpLevel        *level,
             const LpMeasureTable *table,
             const guint          *of,
             const LpGroupsChange *change)
{
  double per = lp_measure_table_get_about (table)->per;
  double *squares = g_new0 (double, level->units->len + 1);

  for (guint i = 0; i < change->n_practices; i++)
    {
      const LpReading *reading = lp_measure_table_get (table, change->practices[i]);
      guint group = of[change->practices[i]];
      const LpUnit *unit = &g_array_index (level->units, LpUnit, group);
      double residual;

      if (reading->inclusion != LP_INCLUDED)
        continue;
      residual = per * reading->numerator - unit->value * reading->denominator;
      squares[group] += residual * residual;
    }
  return squares;
}

LpCountLimits *
_lp_count_limits_new (void)
{
  LpCountLimits *self = g_new0 (LpCountLimits, 1);

  self->known = g_hash_table_new_full (g_double_hash, g_double_equal, g_free, g_free);
  return self;
}

void
_lp_count_limits_free (LpCountLimits *self)
{
  g_hash_table_unref (self->known);
  g_free (self);
}

LpInterval
_lp_interval_scale (LpInterval interval,
                    double     by)
{
  return (LpInterval) { interval.low * by, interval.high * by };
}

LpInterval
_lp_unit_find_interval (const LpMeasureAbout *about,
                        const LpUnit         *unit,
                        LpCountLimits        *limits)
{
  LpInterval count;

  if (isnan (unit->value))
    return none;
  switch (about->nature)
    {
    case LP_NATURE_COUNT:
      return _lp_interval_scale (get_limits (limits, unit->numerator), about->per / unit->denominator);
    case LP_NATURE_PROPORTION:
      return _lp_interval_scale (lp_interval_wilson (unit->numerator, unit->denominator, LP_LEVEL_CONFIDENCE), about->per);
    case LP_NATURE_INVERSE:
      count = get_limits (limits, unit->denominator);
      return (LpInterval) { about->per * unit->numerator / count.high, about->per * unit->numerator / count.low };
    case LP_NATURE_AMOUNT:
    default:
      return none;
    }
}

void
_lp_level_find_group_intervals (LpLevel              *level,
                                const LpMeasureTable *table,
                                const guint          *of,
                                const LpGroupsChange *change)
{
  const LpMeasureAbout *about = lp_measure_table_get_about (table);
  gboolean is_amount = about->nature == LP_NATURE_AMOUNT;
  g_autofree double *squares = is_amount ? sum_squares (level, table, of, change) : NULL;
  g_autoptr (LpCountLimits) limits = _lp_count_limits_new ();

  for (guint g = 0; g < level->units->len; g++)
    {
      LpUnit *unit = &g_array_index (level->units, LpUnit, g);

      if (!change->fresh[g])
        continue;
      if (is_amount && !isnan (unit->value) && unit->n_reported > 1)
        unit->interval = find_student (unit, squares[g]);
      else
        unit->interval = _lp_unit_find_interval (about, unit, limits);
    }
}
