/* any-option.c — what can be known of an option that need not be the one shown */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/any-option.h"

#include <glib/gi18n-lib.h>

#include "session/outlooks.h"
#include "session/results.h"
#include "session/variations.h"

static gboolean
is_shown (LpSession      *session,
          const LpOption *option)
{
  const LpOption *shown = lp_session_get_option (session);

  return shown != NULL && shown->id == option->id;
}

/* @aside keeps what is read of the plan for the next measure of an option that is not shown. */
static LpVariation *
compute_variation (LpSession       *session,
                   const LpOption  *option,
                   LpVariations    *aside,
                   const LpMeasure *measure)
{
  g_autoptr (LpResults) results = NULL;

  if (is_shown (session, option))
    return lp_variation_ref (lp_session_get_variation (session, measure->id, NULL));
  results = _lp_session_make_results (session, option);
  return lp_variation_ref (lp_variations_get (aside, lp_session_get_plan (session), option, lp_results_get_coverage (results), measure));
}

void
lp_session_compute (LpSession       *session,
                    const LpOption  *option,
                    LpCoverage     **coverage,
                    LpProblems     **problems,
                    LpReach        **reach)
{
  g_autoptr (LpResults) results = _lp_session_make_results (session, option);

  *coverage = lp_coverage_ref (lp_results_get_coverage (results));
  *problems = lp_problems_ref (lp_results_get_problems (results));
  *reach = lp_results_get_reach (results) != NULL ? lp_reach_ref (lp_results_get_reach (results)) : NULL;
}

LpVariation *
lp_session_compute_variation (LpSession       *session,
                              const LpOption  *option,
                              const char      *measure,
                              GError         **error)
{
  const LpMeasure *found = lp_measure_find (lp_session_get_plan (session), measure, error);
  g_autoptr (LpVariations) aside = lp_variations_new ();

  return found != NULL ? compute_variation (session, option, aside, found) : NULL;
}

GPtrArray *
lp_session_compute_variations (LpSession      *session,
                               const LpOption *option)
{
  const GPtrArray *measures = lp_plan_get_measures (lp_session_get_plan (session));
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_variation_unref);
  g_autoptr (LpVariations) aside = lp_variations_new ();

  for (guint i = 0; i < measures->len; i++)
    g_ptr_array_add (all, compute_variation (session, option, aside, g_ptr_array_index (measures, i)));
  return all;
}

LpTrend *
lp_session_compute_trend (LpSession       *session,
                          const LpOption  *option,
                          const char      *measure,
                          LpTrendOf        of,
                          gboolean         hide_names,
                          GError         **error)
{
  LpPlan *plan = lp_session_get_plan (session);
  const LpMeasure *found = lp_measure_find (plan, measure, error);
  g_autoptr (LpRoster) roster = NULL;
  g_autoptr (LpMeasureTable) table = NULL;

  if (found == NULL)
    return NULL;
  if (of.practice != NULL && lp_plan_find_practice (plan, of.practice) == NULL)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no practice with the code “%s”. Check the code."), of.practice);
      return NULL;
    }
  roster = lp_roster_new (plan);
  table = lp_measure_table_new (plan, found, roster);
  return lp_trend_new (plan, found, table, option, of, hide_names);
}

LpOutlook *
lp_session_compute_outlook (LpSession      *session,
                            const LpOption *option,
                            guint           years)
{
  g_autoptr (LpOutlooks) outlooks = NULL;

  if (is_shown (session, option) && years == LP_OUTLOOK_YEARS)
    return lp_outlook_ref (lp_session_get_outlook (session));
  outlooks = lp_outlooks_new ();
  return lp_outlook_ref (lp_outlooks_get (outlooks, lp_session_get_plan (session), option, years));
}
