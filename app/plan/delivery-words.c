/* delivery-words.c — parts of the delivery plan in one cell, as a table for people has them */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/delivery.h"

char *
lp_plan_join_actions (LpPlan *self,
                      gint64  pillar_id)
{
  const GPtrArray *actions = lp_plan_get_actions (self);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < actions->len; i++)
    {
      const LpAction *action = g_ptr_array_index (actions, i);

      if (action->pillar_id == pillar_id)
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? LP_ACTIONS_BETWEEN : "", action->text);
    }

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

char *
lp_evidence_describe (const char *evidence,
                      const char *at)
{
  return g_strdup_printf ("%s%s%s", evidence, *evidence != '\0' && *at != '\0' ? ", " : "", at);
}
