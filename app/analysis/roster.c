/* roster.c — who the practices are and how they are grouped, for results that outlive a change of the plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/roster.h"

#include <string.h>

struct _LpRoster
{
  gatomicrefcount ref_count;
  LpRosterPractice *practices;
  guint n;
  LpShuffles *shuffles;
};

struct _LpGroups
{
  gatomicrefcount ref_count;
  GArray *groups;               /* of LpGroup */
  guint *of;                    /* one a practice */
  guint n_practices;
  guint serial;                 /* no other has the same */
  GMutex lock;                  /* of what follows */
  LpGroupsChange *change;       /* since the groups of that serial; NULL: nobody has asked */
  guint change_since;
};

static int last_serial;

static LpGroups *
groups_new (guint n_practices)
{
  LpGroups *self = g_new0 (LpGroups, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->groups = g_array_new (FALSE, TRUE, sizeof (LpGroup));
  self->of = g_new (guint, n_practices + 1);
  self->n_practices = n_practices;
  self->serial = (guint) g_atomic_int_add (&last_serial, 1) + 1;
  g_mutex_init (&self->lock);
  return self;
}

/* Marks the groups that a practice has come into or gone from. FALSE: they cannot be set side by side. */
static gboolean
mark_fresh (const LpGroups *self,
            const LpGroups *before,
            guint8         *fresh)
{
  if (before == NULL || before->groups->len != self->groups->len || before->n_practices != self->n_practices)
    return FALSE;
  for (guint i = 0; i < self->n_practices; i++)
    {
      if (self->of[i] == before->of[i])
        continue;
      if (self->of[i] != LP_NO_GROUP)
        fresh[self->of[i]] = 1;
      if (before->of[i] != LP_NO_GROUP)
        fresh[before->of[i]] = 1;
    }
  return TRUE;
}

static LpGroupsChange *
groups_change_new (const LpGroups *groups,
                   const LpGroups *before)
{
  LpGroupsChange *self = g_new0 (LpGroupsChange, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->fresh = g_malloc0 (groups->groups->len + 1);
  self->practices = g_new (guint, groups->n_practices + 1);
  self->all = !mark_fresh (groups, before, self->fresh);
  if (self->all)
    memset (self->fresh, 1, groups->groups->len);
  for (guint i = 0; i < groups->n_practices; i++)
    if (groups->of[i] != LP_NO_GROUP && self->fresh[groups->of[i]])
      self->practices[self->n_practices++] = i;
  return self;
}

static void
add_group (LpGroups   *self,
           gint64      id,
           gint64      number,
           gint64      colour,
           const char *name)
{
  g_array_append_val (self->groups, ((LpGroup) { id, number, colour, g_strdup (name), 0 }));
}

/* Puts practice @i into the group that @key stands for in @places, which holds places from 1. */
static void
place_practice (LpGroups     *self,
                GHashTable   *places,
                guint         i,
                gconstpointer key)
{
  guint place = key != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (places, key)) : 0;

  self->of[i] = place > 0 ? place - 1 : LP_NO_GROUP;
  if (place > 0)
    g_array_index (self->groups, LpGroup, place - 1).n_practices++;
}

LpRoster *
lp_roster_new (LpPlan *plan)
{
  LpRoster *self = g_new0 (LpRoster, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->n = lp_plan_get_n_practices (plan);
  self->practices = g_new (LpRosterPractice, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);

      self->practices[i] = (LpRosterPractice) { g_strdup (practice->code), g_strdup (practice->name), practice->people, practice->has_people };
    }
  self->shuffles = lp_shuffles_new ();
  return self;
}

LpRoster *
lp_roster_ref (LpRoster *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lp_roster_unref (LpRoster *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < self->n; i++)
    {
      g_free (self->practices[i].code);
      g_free (self->practices[i].name);
    }
  g_free (self->practices);
  lp_shuffles_unref (self->shuffles);
  g_free (self);
}

guint
lp_roster_get_n (const LpRoster *self)
{
  return self->n;
}

const LpRosterPractice *
lp_roster_get (const LpRoster *self,
               guint           i)
{
  g_return_val_if_fail (i < self->n, NULL);
  return &self->practices[i];
}

LpShuffles *
lp_roster_get_shuffles (const LpRoster *self)
{
  return self->shuffles;
}

LpGroups *
lp_groups_new_networks (LpPlan           *plan,
                        const LpOption   *option,
                        const LpCoverage *coverage)
{
  LpGroups *self = groups_new (lp_plan_get_n_practices (plan));
  g_autoptr (GHashTable) places = g_hash_table_new (g_int64_hash, g_int64_equal);
  const gint64 *network_ids = lp_plan_get_network_ids (plan, option);

  for (guint i = 0; i < option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);
      const LpNetworkTotals *totals = lp_coverage_find_network (coverage, network->id);

      add_group (self, network->id, network->number, totals != NULL ? totals->colour : network->colour, network->name);
      g_hash_table_insert (places, (gpointer) &network->id, GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < self->n_practices; i++)
    place_practice (self, places, i, network_ids[i] != 0 ? &network_ids[i] : NULL);
  return self;
}

LpGroups *
lp_groups_new_localities (LpPlan *plan)
{
  LpGroups *self = groups_new (lp_plan_get_n_practices (plan));
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  const GPtrArray *localities = lp_plan_get_localities (plan);

  for (guint i = 0; i < self->n_practices; i++)
    if (lp_plan_get_practice (plan, i)->locality != NULL)
      g_hash_table_add (used, (gpointer) lp_plan_get_practice (plan, i)->locality);
  for (guint i = 0; i < localities->len; i++)
    {
      const LpLocality *locality = g_ptr_array_index (localities, i);

      if (!g_hash_table_contains (used, locality))
        continue;
      add_group (self, locality->id, 0, 0, locality->name);
      g_hash_table_insert (places, (gpointer) locality, GUINT_TO_POINTER (self->groups->len));
    }
  for (guint i = 0; i < self->n_practices; i++)
    place_practice (self, places, i, lp_plan_get_practice (plan, i)->locality);
  return self;
}

LpGroups *
lp_groups_ref (LpGroups *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lp_groups_unref (LpGroups *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < self->groups->len; i++)
    g_free (g_array_index (self->groups, LpGroup, i).name);
  g_array_unref (self->groups);
  g_free (self->of);
  g_clear_pointer (&self->change, lp_groups_change_unref);
  g_mutex_clear (&self->lock);
  g_free (self);
}

guint
lp_groups_get_n (const LpGroups *self)
{
  return self->groups->len;
}

const LpGroup *
lp_groups_get (const LpGroups *self,
               guint           i)
{
  g_return_val_if_fail (i < self->groups->len, NULL);
  return &g_array_index (self->groups, LpGroup, i);
}

LpGroupsChange *
lp_groups_compare (LpGroups       *self,
                   const LpGroups *before)
{
  guint since = before != NULL ? before->serial : 0;
  LpGroupsChange *change;

  g_mutex_lock (&self->lock);
  if (self->change == NULL || self->change_since != since)
    {
      g_clear_pointer (&self->change, lp_groups_change_unref);
      self->change = groups_change_new (self, before);
      self->change_since = since;
    }
  change = self->change;
  g_atomic_ref_count_inc (&change->ref_count);
  g_mutex_unlock (&self->lock);
  return change;
}

void
lp_groups_change_unref (LpGroupsChange *change)
{
  if (!g_atomic_ref_count_dec (&change->ref_count))
    return;
  g_free (change->fresh);
  g_free (change->practices);
  g_free (change);
}

const guint *
lp_groups_get_of (const LpGroups *self)
{
  return self->of;
}

guint
lp_groups_get_n_practices (const LpGroups *self)
{
  return self->n_practices;
}
