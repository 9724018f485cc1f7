/* variation.c — how a measure differs between practices, networks and localities */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/variation.h"

#include "analysis/variation-private.h"

struct _LpVariation
{
  gatomicrefcount ref_count;
  LpMeasureTable *table;
  LpGroups *groups[LP_N_BY];    /* none by practice */
  LpGrouping *groupings[LP_N_BY];
  LpLevel levels[LP_N_BY];
};

static const char *const by_names[] = { "practice", "network", "locality" };

static LpGrouping *
make_grouping (LpMeasureTable   *table,
               LpGroups         *groups,
               const LpGrouping *before)
{
  const guint *of = lp_groups_get_of (groups);
  guint n = lp_groups_get_n (groups);

  if (before == NULL)
    return lp_grouping_new (lp_roster_get_shuffles (lp_measure_table_get_roster (table)), lp_measure_table_get_values (table),
                            lp_measure_table_get_weights (table), lp_groups_get_n_practices (groups), of, n);
  return lp_grouping_new_after (before, of, n);
}

/* Groups that are the very same have the same units and statistics. */
static void
share_groups (LpVariation       *self,
              LpBy               by,
              const LpVariation *before)
{
  self->groups[by] = lp_groups_ref (before->groups[by]);
  self->groupings[by] = lp_grouping_ref (before->groupings[by]);
  _lp_level_share (&self->levels[by], &before->levels[by]);
}

static void
take_groups (LpVariation       *self,
             LpBy               by,
             LpGroups          *groups,
             const LpVariation *before)
{
  g_autoptr (LpGroupsChange) change = NULL;
  const LpLevel *level;

  if (before != NULL && before->groups[by] == groups)
    {
      share_groups (self, by, before);
      return;
    }
  self->groups[by] = lp_groups_ref (groups);
  self->groupings[by] = make_grouping (self->table, groups, before != NULL ? before->groupings[by] : NULL);
  change = lp_groups_compare (groups, before != NULL ? before->groups[by] : NULL);
  level = change->all ? NULL : &before->levels[by];
  _lp_level_init_groups (&self->levels[by], self->table, groups, level, change);
  _lp_level_judge (&self->levels[by], self->table, lp_grouping_get_share (self->groupings[by]), level, change);
}

/* Practices are the same in every option, but for what networks make of them. */
static void
take_practices (LpVariation       *self,
                const LpVariation *before)
{
  LpLevel *level = &self->levels[LP_BY_PRACTICE];

  if (before == NULL)
    {
      _lp_level_init_practices (level, self->table);
      _lp_level_judge (level, self->table, self->levels[LP_BY_NETWORK].stats.share, NULL, NULL);
      return;
    }
  _lp_level_share (level, &before->levels[LP_BY_PRACTICE]);
  level->stats.share = self->levels[LP_BY_NETWORK].stats.share;
}

LpVariation *
lp_variation_new (LpMeasureTable    *table,
                  LpGroups          *networks,
                  LpGroups          *localities,
                  const LpVariation *before)
{
  LpVariation *self;

  g_return_val_if_fail (before == NULL || before->table == table, NULL);

  self = g_new0 (LpVariation, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->table = lp_measure_table_ref (table);
  take_groups (self, LP_BY_NETWORK, networks, before);
  take_groups (self, LP_BY_LOCALITY, localities, before);
  take_practices (self, before);
  return self;
}

LpVariation *
lp_variation_ref (LpVariation *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lp_variation_unref (LpVariation *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint by = 0; by < LP_N_BY; by++)
    {
      _lp_level_clear (&self->levels[by]);
      g_clear_pointer (&self->groupings[by], lp_grouping_unref);
      g_clear_pointer (&self->groups[by], lp_groups_unref);
    }
  lp_measure_table_unref (self->table);
  g_free (self);
}

const LpMeasureAbout *
lp_variation_get_about (const LpVariation *self)
{
  return lp_measure_table_get_about (self->table);
}

LpMeasureTable *
lp_variation_get_table (const LpVariation *self)
{
  return self->table;
}

LpGroups *
lp_variation_get_groups (const LpVariation *self,
                         LpBy               by)
{
  return self->groups[by];
}

guint
lp_variation_get_n (const LpVariation *self,
                    LpBy               by)
{
  return self->levels[by].units->len;
}

const LpUnit *
lp_variation_get (const LpVariation *self,
                  LpBy               by,
                  guint              i)
{
  g_return_val_if_fail (i < self->levels[by].units->len, NULL);
  return &g_array_index (self->levels[by].units, LpUnit, i);
}

const LpVariationStats *
lp_variation_get_stats (const LpVariation *self,
                        LpBy               by)
{
  return &self->levels[by].stats;
}

double
lp_variation_get_size (const LpVariation *self,
                       const LpUnit      *unit)
{
  return lp_variation_get_about (self)->nature == LP_NATURE_INVERSE ? unit->numerator : unit->denominator;
}

LpInterval
lp_variation_get_limits (const LpVariation *self,
                         LpBy               by,
                         double             size,
                         double             confidence)
{
  return _lp_level_get_limits (&self->levels[by], lp_variation_get_about (self), size, confidence);
}

const char *
lp_by_get_name (LpBy by)
{
  return by_names[by];
}

gboolean
lp_by_from_name (const char *name,
                 LpBy       *by)
{
  for (guint i = 0; i < G_N_ELEMENTS (by_names); i++)
    if (g_strcmp0 (name, by_names[i]) == 0)
      {
        *by = i;
        return TRUE;
      }
  return FALSE;
}

const char *
lp_class_get_name (LpClass klass)
{
  static const char *const names[] = { "same", "lower", "higher", "no rate" };

  return names[klass];
}
