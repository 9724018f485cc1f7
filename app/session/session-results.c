/* session-results.c — what is known of the option shown, and of any other while somebody asks */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/session-private.h"

#include <glib/gi18n-lib.h>

/* The option shown, or the first when it is gone: an undo may have taken it away. */
static void
settle_option (LpSession *self)
{
  LpPlan *plan = lp_store_get_plan (self->store);

  if (lp_plan_find_option (plan, self->option_id) != NULL)
    return;
  self->option_id = lp_plan_get_n_options (plan) > 0 ? lp_plan_get_option (plan, 0)->id : 0;
}

void
_lp_session_settle_results (LpSession *self,
                            guint      what)
{
  LpPlan *plan = lp_store_get_plan (self->store);
  g_autoptr (LpResults) older = g_steal_pointer (&self->results);
  const LpOption *option;

  g_clear_pointer (&self->aside, lp_results_unref);
  settle_option (self);
  option = lp_session_get_option (self);
  if (option == NULL)
    return;
  if (older != NULL && lp_results_get_option (older) != option->id)
    g_clear_pointer (&older, lp_results_unref);
  self->results = lp_results_new (plan, option, self->land, older, what);
}

LpCoverage *
lp_session_get_coverage (LpSession *self)
{
  return self->results != NULL ? lp_results_get_coverage (self->results) : NULL;
}

LpProblems *
lp_session_get_problems (LpSession *self)
{
  return self->results != NULL ? lp_results_get_problems (self->results) : NULL;
}

LpMapScene *
lp_session_get_map (LpSession *self)
{
  return self->results != NULL ? lp_results_get_map (self->results) : NULL;
}

void
lp_session_set_map_layers (LpSession         *self,
                           const LpMapLayers *layers)
{
  g_return_if_fail (LP_IS_SESSION (self));

  if (lp_map_layers_equal (layers, lp_land_get_layers (self->land)))
    return;
  lp_land_set_layers (self->land, layers);
  _lp_session_renew (self, 0);
}

const LpMapLayers *
lp_session_get_map_layers (LpSession *self)
{
  return lp_land_get_layers (self->land);
}

LpReach *
lp_session_get_reach (LpSession *self)
{
  return self->results != NULL ? lp_results_get_reach (self->results) : NULL;
}

LpResults *
_lp_session_make_results (LpSession      *self,
                          const LpOption *option)
{
  if (self->results != NULL && lp_results_get_option (self->results) == option->id)
    return lp_results_ref (self->results);
  if (self->aside == NULL || lp_results_get_option (self->aside) != option->id)
    {
      g_clear_pointer (&self->aside, lp_results_unref);
      self->aside = lp_results_new (lp_store_get_plan (self->store), option, self->land, NULL, 0);
    }
  return lp_results_ref (self->aside);
}

LpVariation *
lp_session_get_variation (LpSession   *self,
                          const char  *measure,
                          GError     **error)
{
  LpPlan *plan = lp_store_get_plan (self->store);
  const LpOption *option = lp_session_get_option (self);
  const LpMeasure *found = lp_measure_find (plan, measure, error);

  if (found == NULL)
    return NULL;
  if (option == NULL)
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no option whose networks could be compared. Make one first."));
      return NULL;
    }
  return lp_variations_get (self->variations, plan, option, lp_session_get_coverage (self), found);
}

LpOutlook *
lp_session_get_outlook (LpSession *self)
{
  const LpOption *option = lp_session_get_option (self);

  return option != NULL ? lp_outlooks_get (self->outlooks, lp_store_get_plan (self->store), option, LP_OUTLOOK_YEARS) : NULL;
}
