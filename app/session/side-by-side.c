/* side-by-side.c — two options of the open plan, or today's localities and an option, next to each other */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/side-by-side.h"

#include <glib/gi18n-lib.h>

#include "session/results.h"

static void
compute_side (LpSideBySide   *self,
              guint           side,
              LpSession      *session,
              const LpOption *option)
{
  g_autoptr (LpResults) results = _lp_session_make_results (session, option);
  LpReach *reach = lp_results_get_reach (results);
  LpMapScene *map = lp_results_get_map (results);

  self->names[side] = g_strdup (option->name);
  self->coverage[side] = lp_coverage_ref (lp_results_get_coverage (results));
  self->reach[side] = reach != NULL ? lp_reach_ref (reach) : NULL;
  self->maps[side] = map != NULL ? lp_map_scene_ref (map) : NULL;
}

LpSideBySide *
lp_side_by_side_new (LpSession *session,
                     gint64     first,
                     gint64     second)
{
  LpPlan *plan = lp_session_get_plan (session);
  const LpOption *options[2] = { lp_plan_find_option (plan, first), lp_plan_find_option (plan, second) };
  LpSideBySide *self;

  if (options[1] == NULL || (options[0] == NULL && first != 0))
    return NULL;

  self = g_new0 (LpSideBySide, 1);
  for (guint i = 0; i < 2; i++)
    if (options[i] != NULL)
      compute_side (self, i, session, options[i]);
  if (options[0] != NULL)
    self->comparison = lp_comparison_new (plan, (LpComparisonSide[]) { { self->coverage[0], self->reach[0] },
                                                                       { self->coverage[1], self->reach[1] } }, 2);
  else
    self->names[0] = g_strdup (_("Localities of today"));
  self->flows = lp_flows_new (plan, self->coverage[0], self->coverage[1]);
  self->source = g_strdup (lp_coverage_get_totals (self->coverage[1])->source);

  return self;
}

void
lp_side_by_side_free (LpSideBySide *self)
{
  for (guint i = 0; i < 2; i++)
    {
      g_free (self->names[i]);
      g_clear_pointer (&self->coverage[i], lp_coverage_unref);
      g_clear_pointer (&self->reach[i], lp_reach_unref);
      g_clear_pointer (&self->maps[i], lp_map_scene_unref);
    }
  g_clear_pointer (&self->comparison, lp_comparison_unref);
  g_clear_pointer (&self->flows, lp_flows_unref);
  g_free (self->source);
  g_free (self);
}

char *
lp_side_by_side_describe (const LpSideBySide *self)
{
  return self->comparison != NULL ? lp_comparison_describe (self->comparison) : lp_flows_describe (self->flows);
}
