/* session-export.c — an option of the open plan, written for others */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/session.h"

#include <glib/gi18n-lib.h>

#include "charts/coverage-chart.h"
#include "export/export.h"
#include "session/results.h"

/* A chart of @coverage by the name that verbs take, or NULL with an error that lists the names. */
static LpChart *
make_chart (LpCoverage  *coverage,
            const char  *name,
            GError     **error)
{
  if (g_strcmp0 (name, "coverage") == 0)
    return lp_coverage_chart_new (coverage, LP_SORT_SIZE, NULL);
  if (g_strcmp0 (name, "people") == 0)
    return lp_people_chart_new (coverage);

  if (name == NULL)
    g_set_error_literal (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_KIND, _("A picture needs the name of a chart: coverage, people or map."));
  else
    g_set_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_KIND,
                 _("There is no chart called “%s”. The charts are: coverage, people, map."), name);
  return NULL;
}

static gboolean
export_chart (LpCoverage  *coverage,
              const char  *name,
              GFile       *file,
              GError     **error)
{
  /* A picture for a page or a slide: 1,200 user units wide, twice as fine on a PNG. */
  const double width = 1200, font_size = 15, scale = 2;
  g_autoptr (LpChart) chart = make_chart (coverage, name, error);
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", font_size);

  return chart != NULL && lp_export_chart (chart, style, width, 0, scale, file, error);
}

/* The map for a slide or a wall: 16 to 9. */
static gboolean
export_map (LpMapScene  *scene,
            GFile       *file,
            GError     **error)
{
  const double width = 1600, height = 900, font_size = 15, scale = 2;
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", font_size);

  if (scene == NULL)
    {
      g_set_error_literal (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_FAILED, _("The land of this plan could not be shared out, so there is no map to write."));
      return FALSE;
    }
  return lp_export_map (scene, style, width, height, scale, file, error);
}

/* The results of @option: of the one shown they are there already; otherwise they are @made. */
static LpResults *
find_results (LpSession       *self,
              const LpOption  *option,
              LpResults      **made)
{
  LpResults *shown = _lp_session_get_results (self, option);

  if (shown != NULL)
    return shown;
  *made = lp_results_new (lp_session_get_plan (self), option, _lp_session_get_land (self), NULL, 0);
  return *made;
}

static gboolean
has_ending (const char        *name,
            const char *const *endings)
{
  for (guint i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (name, endings[i]))
      return TRUE;
  return FALSE;
}

void
lp_session_compute (LpSession       *self,
                    const LpOption  *option,
                    LpCoverage     **coverage,
                    LpProblems     **problems,
                    LpReach        **reach)
{
  g_autoptr (LpResults) made = NULL;
  LpResults *results = find_results (self, option, &made);

  *coverage = lp_coverage_ref (lp_results_get_coverage (results));
  *problems = lp_problems_ref (lp_results_get_problems (results));
  *reach = lp_results_get_reach (results) != NULL ? lp_reach_ref (lp_results_get_reach (results)) : NULL;
}

gboolean
lp_session_export (LpSession   *self,
                   GFile       *file,
                   gint64       option_id,
                   const char  *chart,
                   GError     **error)
{
  const char *const pictures[] = { ".png", ".svg", ".pdf", NULL };
  LpPlan *plan = lp_session_get_plan (self);
  const LpOption *option = option_id != 0 ? lp_plan_find_option (plan, option_id) : lp_session_get_option (self);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (LpResults) made = NULL;
  LpResults *results;

  if (option == NULL)
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no option to export. Make one first."));
      return FALSE;
    }
  results = find_results (self, option, &made);
  if (g_str_has_suffix (name, ".xlsx"))
    return lp_export_workbook (plan, option, lp_results_get_coverage (results), lp_results_get_problems (results), file, error);
  if (g_str_has_suffix (name, ".csv"))
    return lp_export_assignment (plan, option, file, error);
  if (has_ending (name, pictures))
    return g_strcmp0 (chart, "map") == 0 ? export_map (lp_results_get_map (results), file, error)
                                         : export_chart (lp_results_get_coverage (results), chart, file, error);

  g_set_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_KIND,
               _("“%s” does not say what to write. End the name with .xlsx, .csv, .png, .svg or .pdf."), name);
  return FALSE;
}
