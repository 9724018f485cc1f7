/* drawn-proposals.c — options made at once, drawn at random: proposals kept beside and taken, networks taken from another option */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawn-private.h"

#include "plan/edit-proposal.h"
#include "plan/edit-take.h"

enum { MAX_OPTIONS = 3, N_PROPOSED = 3 };

static void
free_network (gpointer data)
{
  LpProposedNetwork *network = data;

  g_free (network->name);
  g_ptr_array_unref (network->codes);
  g_free (network);
}

/* Each practice in one of three networks, or in none. (element-type LpProposedNetwork) */
static GPtrArray *
draw_networks (LpPlan *plan)
{
  GPtrArray *networks = g_ptr_array_new_with_free_func (free_network);

  for (guint i = 0; i < N_PROPOSED; i++)
    {
      LpProposedNetwork *network = g_new0 (LpProposedNetwork, 1);

      network->name = g_strdup_printf ("Proposed %u", i);
      network->codes = g_ptr_array_new ();
      g_ptr_array_add (networks, network);
    }
  for (guint p = 0; p < lp_plan_get_n_practices (plan); p++)
    {
      guint i = drawn_pick (N_PROPOSED + 1);

      if (i < N_PROPOSED)
        g_ptr_array_add (((LpProposedNetwork *) g_ptr_array_index (networks, i))->codes, lp_plan_get_practice (plan, p)->code);
    }
  for (guint i = N_PROPOSED; i > 0; i--)
    if (((LpProposedNetwork *) g_ptr_array_index (networks, i - 1))->codes->len == 0)
      g_ptr_array_remove_index (networks, i - 1);

  return networks;
}

LpEdit *
drawn_proposal (LpPlan  *plan,
                GError **error)
{
  const LpOption *option = drawn_pick_option (plan), *other = drawn_pick_option (plan);
  const LpNetwork *network = drawn_pick_network (plan, other);
  g_autoptr (GPtrArray) networks = draw_networks (plan);
  gboolean room = lp_plan_get_n_options (plan) < MAX_OPTIONS;

  switch (drawn_pick (room ? 4 : 2))
    {
    case 0:
      return lp_edit_take_network (plan, option->id, network != NULL ? network->id : 0, error);
    case 1:
      lp_proposal_match (plan, option->id, networks);
      return lp_edit_proposal_take (plan, option->id, 10000, 20000, networks, error);
    case 2:
      return lp_edit_proposal (plan, option->id, NULL, 10000, 20000, drawn_pick_word (), networks, NULL, error);
    default:
      lp_proposal_match (plan, option->id, networks);
      return lp_edit_proposal_keep (plan, option->id, NULL, 10000, 20000, drawn_pick_word (), networks, NULL, error);
    }
}
