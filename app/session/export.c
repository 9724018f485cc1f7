/* export.c — an option written as a file, by the ending of its name */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/session.h"

#include <glib/gi18n-lib.h>

#include "export/export.h"
#include "export/report-pdf.h"
#include "session/decisions.h"
#include "session/pictures.h"
#include "session/results.h"

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

/* What the map shows of an option, with an error where it shows nothing. */
static LpMapScene *
get_map (LpResults  *results,
         GError    **error)
{
  LpMapScene *scene = lp_results_get_map (results);

  if (scene == NULL)
    g_set_error_literal (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_FAILED, _("The land of this plan could not be shared out, so there is no map to write."));

  return scene;
}

/* The map for a slide or a wall: 16 to 9. */
static gboolean
export_map (LpSession       *session,
            const LpOption  *option,
            GFile           *file,
            GError         **error)
{
  g_autoptr (LpResults) results = _lp_session_make_results (session, option);
  g_autoptr (LpStyle) style = lp_style_new (FONT, FONT_SIZE);
  LpMapScene *scene = get_map (results, error);

  return scene != NULL && lp_export_map (scene, style, 1600, 900, PNG_SCALE, file, error);
}

static gboolean
export_geojson (LpSession       *session,
                const LpOption  *option,
                GFile           *file,
                GError         **error)
{
  g_autoptr (LpResults) results = _lp_session_make_results (session, option);
  LpMapScene *scene = get_map (results, error);

  return scene != NULL && lp_export_geojson (lp_session_get_plan (session), option, lp_results_get_coverage (results), scene, file, error);
}

/* What was done since the beginning, which is no decision. */
static GPtrArray *
list_decisions (LpSession       *session,
                const LpOption  *option,
                GError         **error)
{
  g_autoptr (GPtrArray) decisions = lp_session_list_decisions (session, option->id, error);

  for (guint i = decisions != NULL ? decisions->len : 0; i > 0; i--)
    if (((LpDecision *) g_ptr_array_index (decisions, i - 1))->is_beginning)
      g_ptr_array_remove_index (decisions, i - 1);

  return g_steal_pointer (&decisions);
}

/* A workbook can do without a map. */
static gboolean
export_workbook (LpSession       *session,
                 const LpOption  *option,
                 GFile           *file,
                 GError         **error)
{
  g_autoptr (LpResults) results = _lp_session_make_results (session, option);
  g_autoptr (GPtrArray) variations = lp_session_compute_variations (session, option);
  g_autoptr (GPtrArray) decisions = list_decisions (session, option, error);

  if (decisions == NULL)
    return FALSE;

  return lp_export_workbook (lp_session_get_plan (session), option, lp_results_get_coverage (results), lp_results_get_problems (results),
                             lp_results_get_map (results), variations, decisions, file, error);
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
  g_autoptr (LpResults) results = _lp_session_make_results (session, option);
  g_autoptr (GPtrArray) options = list_options (plan);
  g_autoptr (GPtrArray) decisions = list_decisions (session, option, error);
  g_autoptr (LpStyle) style = lp_style_new (FONT, REPORT_FONT_SIZE);

  if (decisions == NULL)
    return FALSE;

  return lp_export_report (&(LpReportContents) { plan, option, lp_results_get_coverage (results), lp_results_get_problems (results),
                                                 lp_results_get_map (results), options, decisions }, style, file, error);
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
  if (g_str_has_suffix (name, ".csv") && g_strcmp0 (chart, LP_EXPORT_WHAT_ANSWERS) == 0)
    return lp_export_answers (plan, file, error);
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
