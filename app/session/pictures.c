/* pictures.c — the charts of a plan by the names that verbs and views use */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/pictures.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "charts/coverage-chart.h"
#include "charts/flows-chart.h"
#include "charts/standing-charts.h"
#include "export/export.h"
#include "session/measure-charts.h"
#include "session/outlook-charts.h"
#include "session/results.h"
#include "session/side-by-side.h"

/* One chart: its name, how it is made (@about: what followed the "=", or NULL), and how a menu names it; NULL: no menu does. */
typedef struct
{
  const char *name;
  LpChart *(*make) (LpSession *session, const LpOption *option, const char *about, GError **error);
  const char *title;
} ChartEntry;

static LpChart *
make_coverage (LpSession       *session,
               const LpOption  *option,
               const char      *about,
               GError         **error)
{
  g_autoptr (LpResults) results = _lp_session_make_results (session, option);

  return lp_coverage_chart_new (lp_results_get_coverage (results), LP_SORT_SIZE, NULL);
}

static LpChart *
make_people (LpSession       *session,
             const LpOption  *option,
             const char      *about,
             GError         **error)
{
  g_autoptr (LpResults) results = _lp_session_make_results (session, option);

  return lp_people_chart_new (lp_results_get_coverage (results));
}

/* From the option that @about names, or from localities. */
static LpChart *
make_moves (LpSession       *session,
            const LpOption  *option,
            const char      *about,
            GError         **error)
{
  const LpOption *before = about != NULL ? lp_plan_find_option_named (lp_session_get_plan (session), about) : NULL;
  g_autoptr (LpSideBySide) sides = NULL;

  if (about != NULL && before == NULL)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no option called “%s” to set beside %s."), about, option->name);
      return NULL;
    }
  sides = lp_side_by_side_new (session, before != NULL ? before->id : 0, option->id);

  return lp_flows_chart_new (sides->flows, sides->names[0], sides->names[1], sides->source);
}

static LpStanding *
make_standing_result (LpSession      *session,
                      const LpOption *option)
{
  g_autoptr (LpResults) results = _lp_session_make_results (session, option);

  return lp_standing_new (lp_session_get_plan (session), lp_results_get_coverage (results));
}

static LpChart *
make_standing (LpSession       *session,
               const LpOption  *option,
               const char      *about,
               GError         **error)
{
  g_autoptr (LpStanding) standing = make_standing_result (session, option);

  return lp_standing_chart_new (standing);
}

static LpChart *
make_milestones (LpSession       *session,
                 const LpOption  *option,
                 const char      *about,
                 GError         **error)
{
  g_autoptr (LpStanding) standing = make_standing_result (session, option);

  return lp_milestone_chart_new (standing);
}

static LpChart *
make_timeline (LpSession       *session,
               const LpOption  *option,
               const char      *about,
               GError         **error)
{
  g_autoptr (LpStanding) standing = make_standing_result (session, option);

  return lp_timeline_chart_new (standing);
}

static const ChartEntry entries[] = {
  { "coverage", make_coverage, N_("Coverage of Networks") },
  { "people", make_people, N_("People Covered") },
  { "moves", make_moves, N_("Who Moves, from Localities") },
  { "standing", make_standing, N_("Where Each Network Stands") },
  { "milestones", make_milestones, N_("Coverage against Milestones") },
  { "timeline", make_timeline, N_("Actions and Milestones") },
  { "outlook", lp_session_make_outlook_chart, N_("Outlook for GPs") },
  { "tornado", lp_session_make_tornado_chart, NULL },
  { "segments", lp_session_make_segments_chart, N_("Ages by Network") },
};

static const ChartEntry *
find_entry (const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (entries); i++)
    if (g_str_equal (name, entries[i].name))
      return &entries[i];

  return NULL;
}

LpChart *
lp_session_make_chart (LpSession       *session,
                       const LpOption  *option,
                       const char      *name,
                       GError         **error)
{
  g_auto (GStrv) parts = name != NULL ? g_strsplit (name, "=", 2) : NULL;
  const ChartEntry *entry = find_entry (parts != NULL ? parts[0] : NULL);
  g_autofree char *names = NULL;

  if (lp_measure_charts_is_name (name))
    return lp_session_make_measure_chart (session, option, name, error);
  if (entry != NULL)
    return entry->make (session, option, parts[1], error);

  names = lp_session_list_charts ();
  if (name == NULL)
    g_set_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_KIND, _("A picture needs the name of a chart: %s."), names);
  else
    g_set_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_KIND, _("There is no chart called “%s”. The charts are: %s."), name, names);

  return NULL;
}

char *
lp_session_list_charts (void)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n;
  const LpMeasureChart *charts = lp_measure_charts_get (&n);

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_string_append_printf (names, "%s, ", entries[i].name);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "%s=MEASURE, ", charts[i].kind);
  g_string_append (names, "map");

  return g_string_free (g_steal_pointer (&names), FALSE);
}

GArray *
lp_session_get_menu_charts (void)
{
  GArray *charts = g_array_new (FALSE, FALSE, sizeof (LpMenuChart));
  const LpMenuChart map = { "map", N_("Map") };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      const LpMenuChart chart = { entries[i].name, entries[i].title };

      if (chart.title != NULL)
        g_array_append_val (charts, chart);
    }
  g_array_append_val (charts, map);

  return charts;
}
