/* variations.c — the variation of each measure that somebody looks at, renewed when it is asked for */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/variations.h"

struct _LpVariations
{
  LpRoster *roster;
  LpGroups *localities;
  LpGroups *networks;           /* of the option asked for last; NULL: to be read anew */
  gint64 option_id;
  GHashTable *newest;           /* of LpVariation, by measure */
};

LpVariations *
lp_variations_new (void)
{
  LpVariations *self = g_new0 (LpVariations, 1);

  self->newest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) lp_variation_unref);
  return self;
}

void
lp_variations_free (LpVariations *self)
{
  g_hash_table_unref (self->newest);
  g_clear_pointer (&self->roster, lp_roster_unref);
  g_clear_pointer (&self->localities, lp_groups_unref);
  g_clear_pointer (&self->networks, lp_groups_unref);
  g_free (self);
}

void
lp_variations_forget (LpVariations *self,
                      guint         what)
{
  g_clear_pointer (&self->networks, lp_groups_unref);
  if ((what & (LP_PLAN_CHANGE_PRACTICES | LP_PLAN_CHANGE_MEASURES)) == 0)
    return;
  g_hash_table_remove_all (self->newest);
  g_clear_pointer (&self->roster, lp_roster_unref);
  g_clear_pointer (&self->localities, lp_groups_unref);
}

static void
read_plan (LpVariations     *self,
           LpPlan           *plan,
           const LpOption   *option,
           const LpCoverage *coverage)
{
  if (self->option_id != option->id)
    g_clear_pointer (&self->networks, lp_groups_unref);
  self->option_id = option->id;
  if (self->roster == NULL)
    self->roster = lp_roster_new (plan);
  if (self->localities == NULL)
    self->localities = lp_groups_new_localities (plan);
  if (self->networks == NULL)
    self->networks = lp_groups_new_networks (plan, option, coverage);
}

LpVariation *
lp_variations_get (LpVariations     *self,
                   LpPlan           *plan,
                   const LpOption   *option,
                   const LpCoverage *coverage,
                   const LpMeasure  *measure)
{
  LpVariation *before = g_hash_table_lookup (self->newest, measure->id);
  g_autoptr (LpMeasureTable) table = NULL;
  LpVariation *variation;

  read_plan (self, plan, option, coverage);
  if (before != NULL && lp_variation_get_groups (before, LP_BY_NETWORK) == self->networks)
    return before;
  table = before != NULL ? lp_measure_table_ref (lp_variation_get_table (before)) : lp_measure_table_new (plan, measure, self->roster);
  variation = lp_variation_new (table, self->networks, self->localities, before);
  g_hash_table_insert (self->newest, g_strdup (measure->id), variation);
  return variation;
}
