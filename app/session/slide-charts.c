/* slide-charts.c — slides that are a chart: coverage, variation, who moves, delivery */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/slide-private.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "plan/delivery.h"
#include "session/pictures.h"

/* The picture of that name, or why there is none. */
void
_lp_slide_set_chart (LpSlideFilling *filling,
                     const char     *name)
{
  g_autoptr (GError) error = NULL;

  if (filling->option == NULL)
    {
      filling->page->empty = g_strdup (_("The plan has no option yet."));
      return;
    }
  filling->page->chart = lp_session_make_chart (filling->session, filling->option, name, &error);
  if (filling->page->chart == NULL)
    filling->page->empty = g_strdup (error->message);
  else
    _lp_slide_set_title (filling, g_strdup (lp_chart_get_title (filling->page->chart)));
}

void
_lp_slide_fill_coverage (LpSlideFilling *filling)
{
  _lp_slide_set_chart (filling, "coverage");
}

void
_lp_slide_fill_variation (LpSlideFilling *filling)
{
  const GPtrArray *measures = lp_plan_get_measures (filling->plan);
  const char *measure = filling->slide->subject;
  g_autofree char *name = NULL;

  if (*measure == '\0' && measures->len > 0)
    measure = ((LpMeasure *) g_ptr_array_index (measures, 0))->id;
  if (*measure == '\0')
    {
      filling->page->empty = g_strdup (_("The plan has no measures to compare networks by."));
      return;
    }
  name = g_strdup_printf ("strips=%s%s", measure, filling->page->names_hidden ? ",hide-names" : "");
  _lp_slide_set_chart (filling, name);
}

/* Who moves from localities, or from the option that the slide is about; beside it each option's people in right-size networks. */
void
_lp_slide_fill_options (LpSlideFilling *filling)
{
  const LpOption *before = lp_plan_find_option (filling->plan, g_ascii_strtoll (filling->slide->subject, NULL, 10));
  g_autofree char *name = before != NULL && before != filling->option ? g_strdup_printf ("moves=%s", before->name) : g_strdup ("moves");

  _lp_slide_set_chart (filling, name);
  _lp_slide_add_line (filling, LP_SLIDE_LINE_STRONG, g_strdup (_("People in right-size networks")), NULL);
  for (guint i = 0; i < lp_plan_get_n_options (filling->plan); i++)
    {
      const LpOption *option = lp_plan_get_option (filling->plan, i);
      g_autoptr (LpCoverage) coverage = lp_coverage_new (filling->plan, option);

      _lp_slide_add_line (filling, LP_SLIDE_LINE_PAIR, g_strdup (option->name), lp_format_share (lp_coverage_get_totals (coverage)->coverage, 1));
    }
}

/* "30 June 2018"; what is no date stays as it is. */
static char *
describe_date (const char *at)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *noon = g_strconcat (at, "T12:00:00", NULL);
  g_autoptr (GDateTime) date = g_date_time_new_from_iso8601 (noon, utc);
  g_autofree char *words = date != NULL ? g_date_time_format (date, "%e %B %Y") : g_strdup (at);

  return g_strdup (g_strchug (words));
}

/* Where the networks stand by pillars, as a picture; in a plan whose networks have no steps yet, the pillars and milestones in its own words. */
void
_lp_slide_fill_delivery (LpSlideFilling *filling)
{
  const GPtrArray *pillars = lp_plan_get_pillars (filling->plan), *milestones = lp_plan_get_milestones (filling->plan);

  if (lp_plan_get_network_steps (filling->plan)->len > 0 && filling->option != NULL)
    filling->page->chart = lp_session_make_chart (filling->session, filling->option, "standing", NULL);
  if (filling->page->chart != NULL)
    {
      _lp_slide_set_title (filling, g_strdup (lp_chart_get_title (filling->page->chart)));
      return;
    }
  _lp_slide_set_title (filling, g_strdup (_("From here to step 2")));
  if (pillars->len == 0 && milestones->len == 0)
    filling->page->empty = g_strdup (_("The plan has no pillars and no milestones yet."));
  for (guint i = 0; i < pillars->len; i++)
    {
      const LpPillar *pillar = g_ptr_array_index (pillars, i);

      _lp_slide_add_line (filling, LP_SLIDE_LINE_PAIR, g_strdup (pillar->name), g_strdup (pillar->timeline));
    }
  if (milestones->len > 0)
    _lp_slide_add_line (filling, LP_SLIDE_LINE_RULE, NULL, NULL);
  for (guint i = 0; i < milestones->len; i++)
    {
      const LpMilestone *milestone = g_ptr_array_index (milestones, i);

      _lp_slide_add_line (filling, LP_SLIDE_LINE_PAIR, g_strdup (milestone->name), describe_date (milestone->at));
    }
}
