/* look-back.c — the plan as it stood after each of its edits */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/look-back.h"

#include <glib/gi18n-lib.h>

#include "store/replay.h"
#include "store/store-private.h"

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

  plan = lp_replay_copy (self->plan, error);
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
      if (!lp_replay_edit (self->history, line->id, LP_REPLAY_UNDO, plan, error))
        return FALSE;
    }
  func (0, plan, data);

  return TRUE;
}
