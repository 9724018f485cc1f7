/* flows-sides.c — the groups of one side, and which of them each practice is in */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/flows-private.h"

#include <glib/gi18n-lib.h>

static void
free_group (gpointer data)
{
  LpFlowGroup *group = data;

  g_free (group->name);
  g_free (group);
}

static LpFlowGroup *
add_group (LpFlowSide *side,
           gint64      id,
           const char *name)
{
  LpFlowGroup *group = g_new0 (LpFlowGroup, 1);

  group->id = id;
  group->name = g_strdup (name);
  g_ptr_array_add (side->groups, group);

  return group;
}

static void
add_networks (LpFlowSide       *side,
              const LpCoverage *coverage)
{
  guint i;

  for (i = 0; i < lp_coverage_get_n_networks (coverage); i++)
    {
      const LpNetworkTotals *network = lp_coverage_get_network (coverage, i);
      LpFlowGroup *group = add_group (side, network->id, network->name);

      group->number = network->number;
      group->colour = network->colour;
      group->size = network->size;
      group->is_network = TRUE;
    }
}

static void
add_localities (LpFlowSide *side,
                LpPlan     *plan)
{
  const GPtrArray *localities = lp_plan_get_localities (plan);
  guint i;

  for (i = 0; i < localities->len; i++)
    {
      const LpLocality *locality = g_ptr_array_index (localities, i);

      add_group (side, locality->id, locality->name);
    }
}

/* The group that the practice of @code is in, as an id; 0: none, or there was no such practice in that state of the plan. */
static gint64
find_group (LpPlan         *then,
            const LpOption *option,
            const char     *code)
{
  const LpPractice *practice = lp_plan_find_practice (then, code);
  const LpNetwork *network;

  if (practice == NULL)
    return 0;
  if (option == NULL)
    return practice->locality != NULL ? practice->locality->id : 0;

  network = lp_plan_get_network_of (then, option, practice);

  return network != NULL ? network->id : 0;
}

static GHashTable *
index_groups (const LpFlowSide *side)
{
  GHashTable *places = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint i;

  for (i = 0; i < side->groups->len; i++)
    {
      LpFlowGroup *group = g_ptr_array_index (side->groups, i);

      g_hash_table_insert (places, &group->id, GUINT_TO_POINTER (i));
    }

  return places;
}

static guint
place_without (LpFlowSide *side,
               gboolean    networks)
{
  LpFlowGroup *last = side->groups->len > 0 ? g_ptr_array_index (side->groups, side->groups->len - 1) : NULL;

  if (last == NULL || last->id != 0)
    add_group (side, 0, networks ? _("Unassigned") : _("No locality"));

  return side->groups->len - 1;
}

/* The people are those of @plan on both sides, so that what comes from a group is what arrives from it. */
static void
place_practices (LpFlowSide     *side,
                 LpPlan         *plan,
                 LpPlan         *then,
                 const LpOption *option)
{
  g_autoptr (GHashTable) places = index_groups (side);
  guint n = lp_plan_get_n_practices (plan);
  guint i;

  side->places = g_new0 (guint, n);
  for (i = 0; i < n; i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      gint64 id = find_group (then, option, practice->code);
      gpointer place;
      LpFlowGroup *group;

      side->places[i] = id != 0 && g_hash_table_lookup_extended (places, &id, NULL, &place)
                          ? GPOINTER_TO_UINT (place) : place_without (side, option != NULL);
      group = g_ptr_array_index (side->groups, side->places[i]);
      group->people += practice->people;
      group->n_practices++;
    }
}

void
_lp_flow_side_init (LpFlowSide       *side,
                    LpPlan           *plan,
                    LpPlan           *then,
                    const LpCoverage *coverage)
{
  const LpOption *option = NULL;

  side->groups = g_ptr_array_new_with_free_func (free_group);
  if (coverage != NULL)
    {
      add_networks (side, coverage);
      option = lp_plan_find_option (then, lp_coverage_get_totals (coverage)->option_id);
      g_return_if_fail (option != NULL);
    }
  else
    {
      add_localities (side, then);
    }

  place_practices (side, plan, then, option);
}

void
_lp_flow_side_clear (LpFlowSide *side)
{
  g_clear_pointer (&side->groups, g_ptr_array_unref);
  g_clear_pointer (&side->places, g_free);
}
