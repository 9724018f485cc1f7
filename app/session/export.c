/* export.c — an option written as a file, by the ending of its name */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/session.h"

#include <glib/gi18n-lib.h>

#include "export/export.h"
#include "export/report-pdf.h"
#include "session/land.h"
#include "session/pictures.h"

/* The text of pictures, in user units. */
#define FONT "Cantarell"
#define FONT_SIZE 15
#define REPORT_FONT_SIZE 13

/* A PNG is this much finer than its user units. */
#define PNG_SCALE 2

/* A picture for a page or a slide: 1,200 user units wide. */
static gboolean
export_chart (LpSession       *session,
              const LpOption  *option,
              const char      *name,
              GFile           *file,
              GError         **error)
{
  g_autoptr (LpChart) chart = lp_session_make_chart (session, option, name, error);
  g_autoptr (LpStyle) style = lp_style_new (FONT, FONT_SIZE);

  return chart != NULL && lp_export_chart (chart, style, 1200, 0, PNG_SCALE, file, error);
}

/* What the map shows of @option, with an error where it shows nothing. */
static gboolean
draw_map (LpSession       *session,
          const LpOption  *option,
          LpCoverage      *coverage,
          LpMapResults    *map,
          GError         **error)
{
  lp_map_results_renew (map, _lp_session_get_land (session), lp_session_get_plan (session), option, coverage);
  if (map->scene == NULL)
    g_set_error_literal (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_FAILED, _("The land of this plan could not be shared out, so there is no map to write."));

  return map->scene != NULL;
}

/* The map for a slide or a wall: 16 to 9. */
static gboolean
export_map (LpSession       *session,
            const LpOption  *option,
            GFile           *file,
            GError         **error)
{
  g_autoptr (LpCoverage) coverage = lp_coverage_new (lp_session_get_plan (session), option);
  g_autoptr (LpStyle) style = lp_style_new (FONT, FONT_SIZE);
  g_auto (LpMapResults) map = { 0 };

  return draw_map (session, option, coverage, &map, error) && lp_export_map (map.scene, style, 1600, 900, PNG_SCALE, file, error);
}

static gboolean
export_geojson (LpSession       *session,
                const LpOption  *option,
                GFile           *file,
                GError         **error)
{
  LpPlan *plan = lp_session_get_plan (session);
  g_autoptr (LpCoverage) coverage = lp_coverage_new (plan, option);
  g_auto (LpMapResults) map = { 0 };

  return draw_map (session, option, coverage, &map, error) && lp_export_geojson (plan, option, coverage, map.scene, file, error);
}

/* A workbook can do without a map. */
static gboolean
export_workbook (LpSession       *session,
                 const LpOption  *option,
                 GFile           *file,
                 GError         **error)
{
  LpPlan *plan = lp_session_get_plan (session);
  g_autoptr (LpCoverage) coverage = lp_coverage_new (plan, option);
  g_autoptr (LpProblems) problems = NULL;
  g_auto (LpMapResults) map = { 0 };
  g_autoptr (GPtrArray) variations = lp_session_compute_variations (session, option);

  draw_map (session, option, coverage, &map, NULL);
  problems = lp_problems_new (plan, coverage, map.reach, NULL);

  return lp_export_workbook (plan, option, coverage, problems, map.scene, variations, file, error);
}

static void
free_decision (gpointer data)
{
  LpReportDecision *decision = data;

  g_free (decision->at);
  g_free (decision->label);
  g_free (decision->reason);
  g_free (decision);
}

/* What was decided and stands; what was taken back is the history's, not the board's. */
static GPtrArray *
list_decisions (LpSession  *session,
                GError    **error)
{
  g_autoptr (GPtrArray) lines = lp_session_get_history (session, error);
  GPtrArray *decisions;

  if (lines == NULL)
    return NULL;

  decisions = g_ptr_array_new_with_free_func (free_decision);
  for (guint i = 0; i < lines->len; i++)
    {
      const LpHistoryLine *line = g_ptr_array_index (lines, i);
      LpReportDecision *decision;

      if (line->state != LP_EDIT_DONE && line->state != LP_EDIT_BASE)
        continue;
      decision = g_new0 (LpReportDecision, 1);
      decision->at = g_strdup (line->at);
      decision->label = g_strdup (line->label);
      decision->reason = g_strdup (line->reason);
      g_ptr_array_add (decisions, decision);
    }

  return decisions;
}

static GPtrArray *
list_options (LpPlan *plan)
{
  GPtrArray *options = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_coverage_unref);

  for (guint i = 0; i < lp_plan_get_n_options (plan); i++)
    g_ptr_array_add (options, lp_coverage_new (plan, lp_plan_get_option (plan, i)));

  return options;
}

/* Like a workbook, a report can do without a map. */
static gboolean
export_report (LpSession       *session,
               const LpOption  *option,
               GFile           *file,
               GError         **error)
{
  LpPlan *plan = lp_session_get_plan (session);
  g_autoptr (LpCoverage) coverage = lp_coverage_new (plan, option);
  g_autoptr (LpProblems) problems = NULL;
  g_autoptr (GPtrArray) options = list_options (plan);
  g_autoptr (GPtrArray) decisions = list_decisions (session, error);
  g_autoptr (LpStyle) style = lp_style_new (FONT, REPORT_FONT_SIZE);
  g_auto (LpMapResults) map = { 0 };

  if (decisions == NULL)
    return FALSE;

  draw_map (session, option, coverage, &map, NULL);
  problems = lp_problems_new (plan, coverage, map.reach, NULL);
  return lp_export_report (&(LpReportContents) { plan, option, coverage, problems, map.scene, options, decisions }, style, file, error);
}

static gboolean
is_picture (const char *name)
{
  return g_str_has_suffix (name, ".png") || g_str_has_suffix (name, ".svg") || g_str_has_suffix (name, ".pdf");
}

gboolean
lp_session_export (LpSession   *session,
                   GFile       *file,
                   gint64       option_id,
                   const char  *chart,
                   GError     **error)
{
  LpPlan *plan = lp_session_get_plan (session);
  const LpOption *option = option_id != 0 ? lp_plan_find_option (plan, option_id) : lp_session_get_option (session);
  g_autofree char *name = g_file_get_basename (file);

  if (option == NULL)
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no option to export. Make one first."));
      return FALSE;
    }
  if (g_str_has_suffix (name, ".xlsx"))
    return export_workbook (session, option, file, error);
  if (g_str_has_suffix (name, ".csv"))
    return lp_export_assignment (plan, option, file, error);
  if (g_str_has_suffix (name, ".geojson"))
    return export_geojson (session, option, file, error);
  if (g_str_has_suffix (name, ".pdf") && chart == NULL)
    return export_report (session, option, file, error);
  if (is_picture (name))
    return g_strcmp0 (chart, "map") == 0 ? export_map (session, option, file, error) : export_chart (session, option, chart, file, error);

  g_set_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_KIND,
               _("“%s” does not say what to write. End the name with .xlsx, .csv, .geojson, .png, .svg or .pdf."), name);
  return FALSE;
}
