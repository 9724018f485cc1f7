/* drawn-proposals.c — options made at once, drawn at random: proposals kept beside and taken, networks taken from another option */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawn-private.h"

#include "plan/edit-proposal.h"
#include "plan/edit-take.h"
#include "plan/quality.h"

enum { MAX_OPTIONS = 3 };

/* Some practices in one to four networks, none of them empty. */
static GPtrArray *
draw_networks (LpPlan *plan)
{
  GPtrArray *networks = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_proposed_network_free);
  guint n = 1 + drawn_pick (4);

  for (guint i = 0; i < n; i++)
    {
      LpProposedNetwork *proposed = g_new0 (LpProposedNetwork, 1);

      proposed->name = g_strdup (drawn_pick_word ());
      proposed->codes = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (networks, proposed);
    }
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      LpProposedNetwork *proposed = g_ptr_array_index (networks, drawn_pick (n));

      if (drawn_pick (4) > 0 && !lp_plan_is_closed (plan, practice))
        g_ptr_array_add (proposed->codes, g_strdup (practice->code));
    }
  for (guint i = n; i-- > 0;)
    if (((LpProposedNetwork *) g_ptr_array_index (networks, i))->codes->len == 0)
      g_ptr_array_remove_index (networks, i);
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
      return lp_edit_proposal_take (plan, option->id, drawn_pick (30000), 30000 + drawn_pick (30000), networks, error);
    case 2:
      return lp_edit_proposal (plan, option->id, NULL, 10000, 20000, drawn_pick_word (), networks, NULL, error);
    default:
      lp_proposal_match (plan, option->id, networks);
      return lp_edit_proposal_keep (plan, option->id, NULL, 10000, 20000, drawn_pick_word (), networks, NULL, error);
    }
}
