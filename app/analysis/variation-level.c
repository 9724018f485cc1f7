/* variation-level.c — practices, networks or localities as units: who they are, and what is summed of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/variation-private.h"

#include <math.h>

/* Sums of the included practices into the units that @change names. */
static void
sum_practices (LpLevel              *level,
               const LpMeasureTable *table,
               const guint          *of,
               const LpGroupsChange *change)
{
  LpRoster *roster = lp_measure_table_get_roster (table);

  for (guint p = 0; p < change->n_practices; p++)
    {
      guint i = change->practices[p];
      const LpReading *reading = lp_measure_table_get (table, i);
      LpUnit *unit = &g_array_index (level->units, LpUnit, of[i]);

      unit->people += lp_roster_get (roster, i)->people;
      if (reading->inclusion != LP_INCLUDED)
        continue;
      unit->numerator += reading->numerator;
      unit->denominator += reading->denominator;
      unit->n_reported++;
    }
}

void
_lp_level_init_practices (LpLevel              *level,
                          const LpMeasureTable *table)
{
  LpRoster *roster = lp_measure_table_get_roster (table);
  const LpMeasureAbout *about = lp_measure_table_get_about (table);
  g_autoptr (LpCountLimits) limits = _lp_count_limits_new ();
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
      unit->interval = _lp_unit_find_interval (about, unit, limits);
    }
}

void
_lp_level_init_groups (LpLevel              *level,
                       const LpMeasureTable *table,
                       const LpGroups       *groups,
                       const LpLevel        *before,
                       const LpGroupsChange *change)
{
  const LpMeasureAbout *about = lp_measure_table_get_about (table);
  guint n = lp_groups_get_n (groups);

  level->units = g_array_sized_new (FALSE, TRUE, sizeof (LpUnit), n);
  g_array_set_size (level->units, n);
  for (guint g = 0; g < n; g++)
    {
      const LpGroup *group = lp_groups_get (groups, g);
      LpUnit *unit = &g_array_index (level->units, LpUnit, g);

      if (!change->fresh[g])
        *unit = g_array_index (before->units, LpUnit, g);
      unit->name = group->name;
      unit->id = group->id;
      unit->number = group->number;
      unit->colour = group->colour;
      unit->n_practices = group->n_practices;
      unit->why = "";
    }
  sum_practices (level, table, lp_groups_get_of (groups), change);
  for (guint g = 0; g < n; g++)
    {
      LpUnit *unit = &g_array_index (level->units, LpUnit, g);

      unit->value = lp_rate_of (unit->numerator, unit->denominator, about->per);
      unit->inclusion = isnan (unit->value) ? LP_NO_RATE : LP_INCLUDED;
    }
  _lp_level_find_group_intervals (level, table, lp_groups_get_of (groups), change);
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
