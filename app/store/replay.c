/* replay.c — edits of the history done, or taken back, on a copy of the plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/replay.h"

#include "store/changeset.h"

LpPlan *
lp_replay_copy (LpPlan  *plan,
                GError **error)
{
  g_autoptr (LpPlan) copy = lp_plan_new ();
  g_autoptr (GPtrArray) rows = lp_plan_dump (plan);

  return lp_plan_apply (copy, rows, error) ? g_steal_pointer (&copy) : NULL;
}

gboolean
lp_replay_edit (LpHistory  *history,
                gint64      id,
                LpReplay    how,
                LpPlan     *plan,
                GError    **error)
{
  g_autoptr (GBytes) changeset = lp_history_read_changeset (history, id, error);
  g_autoptr (GBytes) inverted = changeset != NULL && how == LP_REPLAY_UNDO ? lp_changeset_invert (changeset, error) : NULL;
  g_autoptr (GPtrArray) changes = NULL;

  if (changeset == NULL || (how == LP_REPLAY_UNDO && inverted == NULL))
    return FALSE;

  changes = lp_changeset_read (how == LP_REPLAY_UNDO ? inverted : changeset, error);
  return changes != NULL && lp_plan_apply (plan, changes, error);
}
