/* edit-proposal-keep.c — a proposal as an option beside the one that it is for */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/edit-proposal.h"

#include "plan/edit-option.h"
#include "plan/edit-private.h"
#include "plan/edit-proposal-outcome.h"

/* Copies of the option's networks that will have practices, with where they stand; the ids that @outcome knows become those of the copies. */
static void
copy_networks (LpEdit    *edit,
               LpOutcome *outcome,
               gint64     option_id)
{
  g_autoptr (GHashTable) copies = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < outcome->option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (outcome->option->networks, i);
      LpNetwork copy = *network;

      if (!_lp_outcome_keeps (outcome, network))
        continue;
      copy.id = lp_plan_new_id (outcome->plan);
      copy.option_id = option_id;
      g_hash_table_insert (copies, (gpointer) network, g_memdup2 (&copy.id, sizeof copy.id));
      _lp_edit_add_network (edit, &copy);
    }
  for (guint i = 0; i < lp_plan_get_n_practices (outcome->plan); i++)
    {
      const LpNetwork *network = lp_plan_find_network (outcome->plan, outcome->target[i]);
      const gint64 *id = network != NULL ? g_hash_table_lookup (copies, network) : NULL;

      outcome->target[i] = id != NULL ? *id : outcome->target[i];
    }
  _lp_edit_copy_standing (edit, outcome->plan, copies);
}

/* @moves: of each practice, by index. A pin says "here" and stays where its practice does. */
static void
add_members (LpEdit          *edit,
             const LpOutcome *outcome,
             gint64           option_id,
             const gboolean  *moves)
{
  for (guint i = 0; i < lp_plan_get_n_practices (outcome->plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (outcome->plan, i);

      if (outcome->target[i] != 0)
        _lp_edit_add_membership (edit, option_id, practice->code, outcome->target[i],
                                 !moves[i] && lp_plan_is_pinned (outcome->plan, outcome->option, practice));
    }
}

LpEdit *
lp_edit_proposal_keep (LpPlan           *plan,
                       gint64            from,
                       const char       *name,
                       gint64            min,
                       gint64            max,
                       const char       *note,
                       const GPtrArray  *networks,
                       gint64           *option_id_out,
                       GError          **error)
{
  g_auto (LpOutcome) outcome = { NULL };
  g_autofree gboolean *moves = NULL;
  LpEdit *edit;
  gint64 id = 0;

  if (!_lp_outcome_init (&outcome, plan, from, networks, error))
    return NULL;
  edit = lp_edit_option_new (plan, name, &id, error);
  if (edit == NULL)
    return NULL;
  moves = g_new0 (gboolean, lp_plan_get_n_practices (plan) + 1);
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    moves[i] = _lp_outcome_moves (&outcome, lp_plan_get_practice (plan, i));
  _lp_edit_set_option (edit, note, min, max);
  _lp_outcome_add_networks (&outcome, edit, id, networks);
  copy_networks (edit, &outcome, id);
  add_members (edit, &outcome, id, moves);
  _lp_edit_copy_rules (edit, plan, outcome.option, id);
  if (option_id_out != NULL)
    *option_id_out = id;
  return edit;
}
