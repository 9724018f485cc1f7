/* overlay-measure.c — the colours of the practices by a measure: values, and steps that hold as many practices each */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "analysis/measure.h"
#include "map/overlay-private.h"

/* Limits are rounded to about this share of the whole range, so that a key can be read out. */
#define ROUNDING 0.02
#define MAX_DECIMALS 4

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  const double *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static int
choose_decimals (double range)
{
  if (range <= 0)
    return 1;
  return CLAMP ((int) ceil (-log10 (range * ROUNDING)), 0, MAX_DECIMALS);
}

static double
round_to (double value,
          int    decimals)
{
  double unit = pow (10, decimals);

  return round (value * unit) / unit;
}

/* The limit between two steps that would leave one of them nearly empty is left out: many practices may have one value. */
static void
set_limits (LpMapScale   *scale,
            const GArray *sorted)
{
  double least = g_array_index (sorted, double, 0), most = g_array_index (sorted, double, sorted->len - 1);

  scale->decimals = choose_decimals (most - least);
  scale->limits[0] = round_to (least, scale->decimals);
  scale->n_steps = 1;
  for (guint i = 1; i < LP_MAP_MAX_STEPS; i++)
    {
      double limit = round_to (g_array_index (sorted, double, i * sorted->len / LP_MAP_MAX_STEPS), scale->decimals);

      if (limit > scale->limits[scale->n_steps - 1] && limit < round_to (most, scale->decimals))
        scale->limits[scale->n_steps++] = limit;
    }
  scale->limits[scale->n_steps] = round_to (most, scale->decimals);
}

static guint
find_step (const LpMapScale *scale,
           double            value)
{
  guint step = 0;

  while (step + 1 < scale->n_steps && value >= scale->limits[step + 1])
    step++;
  return step;
}

/* "GP FTE per 1,000 weighted people" needs no unit after it. */
static gboolean
says_unit (const LpMeasure *measure)
{
  g_autofree char *name = g_utf8_casefold (measure->name, -1);
  g_autofree char *unit = g_utf8_casefold (measure->unit, -1);

  return strstr (name, unit) != NULL;
}

static LpMapValue
read_value (const LpReading *reading)
{
  if (reading->inclusion == LP_NO_RATE)
    return (LpMapValue) { LP_MEASURED_MISSING, 0, 0 };
  return (LpMapValue) { reading->inclusion == LP_INCLUDED ? LP_MEASURED : LP_MEASURED_CHECK, reading->value, 0 };
}

static void
gather_values (LpMapOverlay         *self,
               const LpMeasureTable *table,
               const int            *places,
               guint                 n_places,
               GArray               *sorted)
{
  for (guint i = 0; i < n_places; i++)
    {
      LpMapValue value;

      if (places[i] < 0)
        continue;
      value = read_value (lp_measure_table_get (table, i));
      self->scale->has_check |= value.state == LP_MEASURED_CHECK;
      self->scale->has_missing |= value.state == LP_MEASURED_MISSING;
      if (value.state == LP_MEASURED)
        g_array_append_val (sorted, value.value);
      g_array_append_val (self->values, value);
    }
}

void
_lp_map_overlay_measure (LpMapOverlay *self,
                         LpPlan       *plan,
                         const int    *places,
                         guint         n_places)
{
  const LpMeasure *measure = lp_measure_find (plan, self->layers->measure, NULL);
  g_autoptr (LpRoster) roster = NULL;
  g_autoptr (LpMeasureTable) table = NULL;
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (double));

  if (measure == NULL)
    return;
  self->scale = g_new0 (LpMapScale, 1);
  self->scale->name = g_strdup (measure->name);
  self->scale->unit = g_strdup (says_unit (measure) ? "" : measure->unit);
  roster = lp_roster_new (plan);
  table = lp_measure_table_new (plan, measure, roster);
  self->scale->period = g_strdup (lp_measure_table_get_about (table)->period);
  gather_values (self, table, places, n_places, sorted);
  if (sorted->len == 0)
    return;
  g_array_sort (sorted, compare_values);
  set_limits (self->scale, sorted);
  for (guint i = 0; i < self->values->len; i++)
    {
      LpMapValue *value = &g_array_index (self->values, LpMapValue, i);

      value->step = find_step (self->scale, value->value);
    }
}
