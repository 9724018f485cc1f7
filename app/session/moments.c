/* moments.c — named moments of the open plan: what was then and what is now */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/moments.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"

static gint64
get_network_id (LpPlan     *plan,
                gint64      option_id,
                const char *code)
{
  const LpOption *option = lp_plan_find_option (plan, option_id);
  const LpPractice *practice = lp_plan_find_practice (plan, code);
  const LpNetwork *network = option != NULL && practice != NULL ? lp_plan_get_network_of (plan, option, practice) : NULL;

  return network != NULL ? network->id : 0;
}

static guint
count_moved (LpPlan *then,
             LpPlan *now,
             gint64  option_id)
{
  guint n = 0;

  for (guint i = 0; i < lp_plan_get_n_practices (now); i++)
    {
      const char *code = lp_plan_get_practice (now, i)->code;

      n += get_network_id (then, option_id, code) != get_network_id (now, option_id, code);
    }

  return n;
}

static char *
describe_coverage (LpPlan *plan,
                   gint64  option_id)
{
  const LpOption *option = lp_plan_find_option (plan, option_id);
  g_autoptr (LpCoverage) coverage = option != NULL ? lp_coverage_new (plan, option) : NULL;

  return coverage != NULL ? lp_format_share (lp_coverage_get_totals (coverage)->coverage, 1) : NULL;
}

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

char *
lp_session_compare_moment (LpSession  *session,
                           gint64      id,
                           GError    **error)
{
  LpPlan *plan = lp_session_get_plan (session);
  const LpOption *option = lp_session_get_option (session);
  g_autoptr (LpPlan) then = lp_store_read_moment (_lp_session_get_store (session), id, error);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint moved;

  if (then == NULL)
    return NULL;
  if (option == NULL || lp_plan_find_option (then, option->id) == NULL)
    return g_strdup (_("The option shown now was not there then."));

  before = describe_coverage (then, option->id);
  after = describe_coverage (plan, option->id);
  moved = count_moved (then, plan, option->id);
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
