/* edit-graft-options.c — which option of a plan is which option of another */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-graft-private.h"

#include "plan/edit-private.h"

typedef const LpNetwork *(*FindNetwork) (LpPlan *plan, const LpOption *option, const LpNetwork *network);

static const LpNetwork *
find_by_id (LpPlan          *plan,
            const LpOption  *option,
            const LpNetwork *network)
{
  const LpNetwork *found = lp_plan_find_network (plan, network->id);

  return found != NULL && found->option_id == option->id ? found : NULL;
}

static const LpNetwork *
find_by_name (LpPlan          *plan,
              const LpOption  *option,
              const LpNetwork *network)
{
  for (guint i = 0; i < option->networks->len; i++)
    {
      const LpNetwork *found = g_ptr_array_index (option->networks, i);

      if (found->number == network->number && g_str_equal (found->name, network->name))
        return found;
    }
  return NULL;
}

static guint
count_members (LpPlan         *plan,
               const LpOption *option)
{
  const gint64 *ids = lp_plan_get_network_ids (plan, option);
  guint n = 0;

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    n += ids[i] != 0;
  return n;
}

/* Whether @here has the networks of @there, told by @find, and each has the same practices. */
static gboolean
has_same_networks (const LpGraft  *graft,
                   const LpOption *here,
                   const LpOption *there,
                   FindNetwork     find)
{
  if (here->networks->len != there->networks->len || count_members (graft->plan, here) != count_members (graft->other, there))
    return FALSE;
  for (guint i = 0; i < there->networks->len; i++)
    if (find (graft->plan, here, g_ptr_array_index (there->networks, i)) == NULL)
      return FALSE;
  for (guint i = 0; i < lp_plan_get_n_practices (graft->other); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (graft->other, i);
      const LpPractice *known = lp_plan_find_practice (graft->plan, practice->code);
      const LpNetwork *network = lp_plan_get_network_of (graft->other, there, practice);

      if (network != NULL && (known == NULL || lp_plan_get_network_of (graft->plan, here, known) != find (graft->plan, here, network)))
        return FALSE;
    }
  return TRUE;
}

/* An option that was parted off before: what a file brings in twice is there once. */
static const LpOption *
find_copy (const LpGraft  *graft,
           const LpOption *there)
{
  for (guint i = 0; i < lp_plan_get_n_options (graft->plan); i++)
    {
      const LpOption *here = lp_plan_get_option (graft->plan, i);

      if (has_same_networks (graft, here, there, find_by_name))
        return here;
    }
  return NULL;
}

static void
map_networks (LpGraft        *graft,
              const LpOption *here,
              const LpOption *there)
{
  for (guint i = 0; i < there->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (there->networks, i);

      _lp_graft_map (graft, LP_TABLE_NETWORK, network->id, find_by_name (graft->plan, here, network)->id);
    }
}

static void
make_new (LpGraft *graft,
          LpTable  table,
          gint64   id)
{
  gint64 here = lp_plan_new_id (graft->plan);

  _lp_graft_map (graft, table, id, here);
  g_hash_table_add (graft->new_ids, g_memdup2 (&here, sizeof here));
}

static void
part_off (LpGraft        *graft,
          const LpOption *there)
{
  make_new (graft, LP_TABLE_OPTION, there->id);
  for (guint i = 0; i < there->networks->len; i++)
    make_new (graft, LP_TABLE_NETWORK, ((const LpNetwork *) g_ptr_array_index (there->networks, i))->id);
}

/* Whether networks of the plan bear the ids of @there's, in another option. */
static gboolean
has_ids_here (const LpGraft  *graft,
              const LpOption *there)
{
  for (guint i = 0; i < there->networks->len; i++)
    if (lp_plan_find_network (graft->plan, ((const LpNetwork *) g_ptr_array_index (there->networks, i))->id) != NULL)
      return TRUE;
  return FALSE;
}

static void
settle_option (LpGraft        *graft,
               const LpOption *there)
{
  const LpOption *here = lp_plan_find_option (graft->plan, there->id);
  const LpOption *copy;

  if (here == NULL && has_ids_here (graft, there))
    part_off (graft, there);
  if (here == NULL || here->networks->len == 0 || has_same_networks (graft, here, there, find_by_id))
    return;
  copy = there->networks->len > 0 ? find_copy (graft, there) : here;
  if (copy == NULL)
    {
      part_off (graft, there);
      return;
    }
  g_hash_table_add (graft->passed_over, g_memdup2 (&there->id, sizeof there->id));
  _lp_graft_map (graft, LP_TABLE_OPTION, there->id, copy->id);
  if (there->networks->len > 0)
    map_networks (graft, copy, there);
}

/* A new plan begins with an empty option, for which there is no more need. */
static void
drop_empty (LpGraft *graft)
{
  const LpOption *only = lp_plan_get_n_options (graft->plan) == 1 ? lp_plan_get_option (graft->plan, 0) : NULL;

  if (only != NULL && only->networks->len == 0 && lp_plan_get_n_options (graft->other) > 0 && lp_plan_find_option (graft->other, only->id) == NULL &&
      g_hash_table_size (graft->plan->rows[LP_TABLE_RULE]) == 0)
    _lp_edit_add_removal (graft->edit, LP_TABLE_OPTION, only->id);
  else
    for (guint i = 0; i < lp_plan_get_n_options (graft->plan); i++)
      graft->last_position = MAX (graft->last_position, lp_plan_get_option (graft->plan, i)->position);
}

void
_lp_graft_settle_options (LpGraft *graft)
{
  drop_empty (graft);
  for (guint i = 0; i < lp_plan_get_n_options (graft->other); i++)
    settle_option (graft, lp_plan_get_option (graft->other, i));
}

void
_lp_graft_place_option (LpGraft  *graft,
                        LpChange *row)
{
  LpValue *name = &row->new_values[LP_OPTION_NAME];
  LpValue *position = &row->new_values[LP_OPTION_POSITION];
  g_autofree char *given = g_strdup (name->text);

  if (graft->is_fresh || graft->last_position == 0)
    return;
  for (guint i = 2; lp_plan_find_option_named (graft->plan, name->text) != NULL; i++)
    {
      g_free (name->text);
      name->text = g_strdup_printf ("%s %u", given, i);
    }
  position->integer = ++graft->last_position;
}
