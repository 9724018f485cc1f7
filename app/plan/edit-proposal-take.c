/* edit-proposal-take.c — a proposal taken into an option, so that numbers and names hold */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/edit-proposal.h"

#include <glib/gi18n-lib.h>

#include "plan/edit-private.h"
#include "plan/edit-proposal-outcome.h"

/* A pin says "here", so it does not go along. */
static void
add_move (LpEdit           *edit,
          const LpOutcome  *outcome,
          const LpPractice *practice)
{
  gboolean pinned = lp_plan_is_pinned (outcome->plan, outcome->option, practice);

  _lp_edit_add_move (edit, outcome->plan, outcome->option, practice, outcome->target[practice->index]);
  if (pinned)
    {
      LpChange *change = (LpChange *) lp_edit_get_row (edit, lp_edit_get_n_rows (edit) - 1);

      change->new_values[LP_MEMBERSHIP_PINNED] = lp_value_int (0);
    }
}

static void
add_moves (LpEdit          *edit,
           const LpOutcome *outcome)
{
  for (guint i = 0; i < lp_plan_get_n_practices (outcome->plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (outcome->plan, i);

      if (_lp_outcome_moves (outcome, practice))
        add_move (edit, outcome, practice);
    }
}

static guint
count_moves (const LpOutcome *outcome)
{
  guint moves = 0;

  for (guint i = 0; i < lp_plan_get_n_practices (outcome->plan); i++)
    moves += _lp_outcome_moves (outcome, lp_plan_get_practice (outcome->plan, i));
  return moves;
}

/* The networks that nobody is left in, with what points at them. */
static void
add_removals (LpEdit          *edit,
              const LpOutcome *outcome)
{
  for (guint i = 0; i < outcome->option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (outcome->option->networks, i);

      if (_lp_outcome_keeps (outcome, network))
        continue;
      _lp_edit_add_release (edit, outcome->plan, LP_TABLE_NETWORK, network->id, 0);
      _lp_edit_add_removal (edit, LP_TABLE_NETWORK, network->id);
    }
}

LpEdit *
lp_edit_proposal_take (LpPlan           *plan,
                       gint64            option_id,
                       gint64            min,
                       gint64            max,
                       const GPtrArray  *networks,
                       GError          **error)
{
  g_auto (LpOutcome) outcome = { NULL };
  g_autofree char *label = NULL;
  LpEdit *edit;
  guint moves;

  if (!_lp_outcome_init (&outcome, plan, option_id, networks, error))
    return NULL;
  moves = count_moves (&outcome);
  /* Translators: an option's name, and how many practices another network takes in: "Take proposal into Option A: 5 practices move". */
  label = g_strdup_printf (ngettext ("Take proposal into %s: %u practice moves", "Take proposal into %s: %u practices move", moves),
                           outcome.option->name, moves);
  edit = lp_edit_new (label);
  _lp_edit_add_band (edit, outcome.option, min, max);
  _lp_outcome_add_networks (&outcome, edit, option_id, networks);
  add_moves (edit, &outcome);
  add_removals (edit, &outcome);
  return edit;
}
