/* moments.c — named moments of the open plan: what was then and what is now */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/moments.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"

gboolean
lp_session_name_moment (LpSession   *session,
                        const char  *name,
                        GError     **error)
{
  return lp_store_add_moment (_lp_session_get_store (session), name, error);
}

GPtrArray *
lp_session_list_moments (LpSession  *session,
                         GError    **error)
{
  return lp_store_list_moments (_lp_session_get_store (session), error);
}

gboolean
lp_session_remove_moment (LpSession  *session,
                          gint64      id,
                          GError    **error)
{
  return lp_store_remove_moment (_lp_session_get_store (session), id, error);
}

LpPlan *
lp_session_read_moment (LpSession       *session,
                        const LpMoment  *moment,
                        GError         **error)
{
  return lp_store_read_moment (_lp_session_get_store (session), moment->id, error);
}

LpMomentChange *
lp_session_compare_moment (LpSession       *session,
                           const LpMoment  *moment,
                           GError         **error)
{
  LpPlan *plan = lp_session_get_plan (session);
  const LpOption *option = lp_session_get_option (session);
  g_autoptr (LpPlan) then = lp_session_read_moment (session, moment, error);
  const LpOption *former = then != NULL && option != NULL ? lp_plan_find_option (then, option->id) : NULL;
  LpMomentChange *change;

  if (then == NULL)
    return NULL;

  change = g_new0 (LpMomentChange, 1);
  if (former != NULL)
    {
      g_autoptr (LpCoverage) before = lp_coverage_new (then, former);
      g_autoptr (LpCoverage) after = lp_coverage_new (plan, option);

      change->has_option = TRUE;
      lp_decision_totals_set (&change->then, before);
      lp_decision_totals_set (&change->now, after);
      change->flows = lp_flows_new_since (then, before, plan, after);
    }

  return change;
}

void
lp_moment_change_free (LpMomentChange *change)
{
  g_clear_pointer (&change->flows, lp_flows_unref);
  g_free (change);
}

guint
lp_moment_change_count_moved (const LpMomentChange *change)
{
  if (change->flows == NULL)
    return 0;

  return lp_flows_count (change->flows, LP_FLOW_MOVES, NULL) + lp_flows_count (change->flows, LP_FLOW_GAINS, NULL) +
         lp_flows_count (change->flows, LP_FLOW_LOSES, NULL);
}

char *
lp_moment_change_describe (const LpMomentChange *change)
{
  g_autofree char *before = lp_format_share (change->then.coverage, 1);
  g_autofree char *after = lp_format_share (change->now.coverage, 1);
  guint moved = lp_moment_change_count_moved (change);

  if (!change->has_option)
    return g_strdup (_("The option shown now was not there then."));

  return g_strdup_printf (ngettext ("%s of people were covered then, %s now; %u practice has moved since", "%s of people were covered then, %s now; %u practices have moved since", moved),
                          before, after, moved);
}

gboolean
lp_session_go_back (LpSession       *session,
                    const LpMoment  *moment,
                    GError         **error)
{
  return lp_session_commit (session, lp_store_edit_to_moment (_lp_session_get_store (session), moment, error), error);
}
