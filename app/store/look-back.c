/* look-back.c — the plan as it stood after each of its edits */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/look-back.h"

#include <glib/gi18n-lib.h>

#include "store/changeset.h"
#include "store/store-private.h"

static LpPlan *
copy_plan (LpPlan  *plan,
           GError **error)
{
  g_autoptr (LpPlan) copy = lp_plan_new ();
  g_autoptr (GPtrArray) rows = lp_plan_dump (plan);

  return lp_plan_apply (copy, rows, error) ? g_steal_pointer (&copy) : NULL;
}

static gboolean
take_back (LpStore  *self,
           LpPlan   *plan,
           gint64    edit_id,
           GError  **error)
{
  g_autoptr (GBytes) changeset = lp_history_read_changeset (self->history, edit_id, error);
  g_autoptr (GBytes) inverted = changeset != NULL ? lp_changeset_invert (changeset, error) : NULL;
  g_autoptr (GPtrArray) changes = inverted != NULL ? lp_changeset_read (inverted, error) : NULL;

  return changes != NULL && lp_plan_apply (plan, changes, error);
}

gboolean
lp_store_look_back (LpStore         *self,
                    LpLookBackFunc   func,
                    gpointer         data,
                    GError         **error)
{
  g_autoptr (LpPlan) plan = NULL;
  const GPtrArray *lines;

  g_return_val_if_fail (LP_IS_STORE (self), FALSE);

  if (self->history == NULL)
    {
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_FAILED, _("The plan has been closed. Open it again to see its history."));
      return FALSE;
    }
  plan = copy_plan (self->plan, error);
  if (plan == NULL)
    return FALSE;
  lines = lp_history_get_lines (self->history);
  for (guint i = lines->len; i > 0; i--)
    {
      const LpHistoryLine *line = g_ptr_array_index (lines, i - 1);

      if (line->state != LP_EDIT_DONE)
        continue;
      if (!func (line->id, plan, data))
        return TRUE;
      if (!take_back (self, plan, line->id, error))
        return FALSE;
    }
  func (0, plan, data);

  return TRUE;
}
