/* pictures.c — the charts of a plan by the names that verbs and views use */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/pictures.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "charts/coverage-chart.h"
#include "charts/flows-chart.h"
#include "charts/matrix-chart.h"
#include "charts/standing-charts.h"
#include "session/measure-charts.h"
#include "session/outlook-charts.h"
#include "session/results.h"
#include "session/side-by-side.h"

/* One chart: its name, how it is made (@about: what followed the name's "=" or ",", or NULL), and how a menu names it; NULL: no menu does. */
typedef struct
{
  const char *name;
  LpChart *(*make) (LpSession *session, const LpOption *option, const char *about, GError **error);
  const char *title;
  gboolean takes_about;
} ChartEntry;

static LpChart *
make_coverage (LpSession       *session,
               const LpOption  *option,
               const char      *about,
               GError         **error)
{
  g_autoptr (LpResults) results = NULL;
  LpNetworkSort sort = LP_SORT_SIZE;

  if (about != NULL && !(g_str_has_prefix (about, "sort=") && lp_network_sort_from_id (about + strlen ("sort="), &sort)))
    {
      g_set_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_KIND, _("The networks cannot be drawn by “%s”. Write sort=size, sort=name or sort=number."), about);
      return NULL;
    }
  results = _lp_session_make_results (session, option);

  return lp_coverage_chart_new (lp_results_get_coverage (results), sort, NULL);
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

/* From the option or the moment that @about names, or from localities. */
static LpChart *
make_moves (LpSession       *session,
            const LpOption  *option,
            const char      *about,
            GError         **error)
{
  g_autoptr (LpSideBySide) sides = lp_side_by_side_find (session, about, option->id, error);

  return sides != NULL ? lp_flows_chart_new (sides->flows, sides->names[0], sides->names[1], sides->source) : NULL;
}

static LpChart *
make_matrix (LpSession       *session,
             const LpOption  *option,
             const char      *about,
             GError         **error)
{
  g_autoptr (LpSideBySide) sides = lp_side_by_side_find (session, about, option->id, error);

  return sides != NULL ? lp_matrix_chart_new (sides->flows, sides->names[0], sides->names[1], sides->source) : NULL;
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
  { "coverage", make_coverage, N_("Coverage of Networks"), TRUE },
  { "people", make_people, N_("People Covered"), FALSE },
  { "moves", make_moves, N_("Who Moves, from Localities"), TRUE },
  { "matrix", make_matrix, N_("Who Goes Where, from Localities"), TRUE },
  { "standing", make_standing, N_("Where Each Network Stands"), FALSE },
  { "milestones", make_milestones, N_("Coverage against Milestones"), FALSE },
  { "timeline", make_timeline, N_("Actions and Milestones"), FALSE },
  { "outlook", lp_session_make_outlook_chart, N_("Outlook for GPs"), TRUE },
  { "tornado", lp_session_make_tornado_chart, NULL, TRUE },
  { "segments", lp_session_make_segments_chart, N_("Ages by Network"), TRUE },
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
  gsize length = name != NULL ? strcspn (name, "=,") : 0;
  g_autofree char *kind = g_strndup (name, length);
  const ChartEntry *entry = find_entry (kind);
  const char *about = name != NULL && name[length] != '\0' ? name + length + 1 : NULL;
  g_autofree char *names = NULL;

  if (lp_measure_charts_is_name (name))
    return lp_session_make_measure_chart (session, option, name, error);
  if (entry != NULL && about != NULL && !entry->takes_about)
    {
      g_set_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_KIND, _("The picture “%1$s” cannot be drawn with “%2$s”."), kind, about);
      return NULL;
    }
  if (entry != NULL)
    return entry->make (session, option, about, error);

  names = lp_session_list_charts ();
  if (name == NULL)
    g_set_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_KIND, _("A picture needs the name of a chart: %s."), names);
  else
    g_set_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_KIND, _("There is no chart called “%s”. The charts are: %s."), name, names);

  return NULL;
}

static gboolean
use_map (LpSession       *session,
         const LpOption  *option,
         LpPictureFunc    func,
         gpointer         data,
         GError         **error)
{
  g_autoptr (LpResults) results = _lp_session_make_results (session, option);
  LpMapScene *scene = lp_results_get_map (results);

  if (scene == NULL)
    {
      g_set_error_literal (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_FAILED, _("The land of this plan could not be shared out, so there is no map to write."));
      return FALSE;
    }

  return func (&(LpPicture) { .map = scene, .alone = TRUE }, data, error);
}

static gboolean
use_maps (LpSession       *session,
          const LpOption  *option,
          const char      *about,
          LpPictureFunc    func,
          gpointer         data,
          GError         **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (LpSideBySide) sides = about != NULL ? lp_side_by_side_find (session, about, option->id, &cause) : lp_side_by_side_new_default (session, option->id);
  g_auto (LpSideBySideMaps) maps = { 0 };
  const LpMapPair *pair = sides != NULL ? lp_side_by_side_get_maps (sides, &maps) : NULL;

  if (pair != NULL)
    return func (&(LpPicture) { .maps = pair }, data, error);
  if (cause != NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  else
    g_set_error_literal (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_FAILED, _("There are no two maps to set side by side: that takes another option, and land that can be shared out."));

  return FALSE;
}

gboolean
lp_session_use_picture (LpSession       *session,
                        const LpOption  *option,
                        const char      *name,
                        LpPictureFunc    func,
                        gpointer         data,
                        GError         **error)
{
  g_auto (GStrv) parts = g_strsplit (name != NULL ? name : "", "=", 2);
  g_autoptr (LpChart) chart = NULL;

  if (g_strcmp0 (parts[0], "map") == 0)
    return use_map (session, option, func, data, error);
  if (g_strcmp0 (parts[0], "maps") == 0)
    return use_maps (session, option, parts[1], func, data, error);
  chart = lp_session_make_chart (session, option, name, error);

  return chart != NULL && func (&(LpPicture) { .chart = chart }, data, error);
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
  g_string_append (names, "map, maps");

  return g_string_free (g_steal_pointer (&names), FALSE);
}

GArray *
lp_session_get_menu_charts (void)
{
  GArray *charts = g_array_new (FALSE, FALSE, sizeof (LpMenuChart));
  const LpMenuChart map = { "map", N_("Map") }, maps = { "maps", N_("Two Maps, Before and After") };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      const LpMenuChart chart = { entries[i].name, entries[i].title };

      if (chart.title != NULL)
        g_array_append_val (charts, chart);
    }
  g_array_append_val (charts, map);
  g_array_append_val (charts, maps);

  return charts;
}
