/* report.c — what the workbook and the report of an option are made from, the report also on paper */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/report.h"

#include "export/export.h"
#include "export/report-pdf.h"
#include "session/any-option.h"
#include "session/decisions.h"
#include "session/results.h"
#include "session/side-by-side.h"

/* Writes what has been gathered, which holds for the call alone. */
typedef gboolean (*ReportFunc) (const LpReportContents *contents, const LpStyle *style, gpointer data, GError **error);

typedef struct
{
  double width, height;
  GPtrArray *sheets;
} Paper;

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

static GPtrArray *
list_options (LpPlan *plan)
{
  GPtrArray *options = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_coverage_unref);

  for (guint i = 0; i < lp_plan_get_n_options (plan); i++)
    g_ptr_array_add (options, lp_coverage_new (plan, lp_plan_get_option (plan, i)));

  return options;
}

/* Both can do without a map. What is gathered is a tenth of the work. */
static gboolean
use_contents (LpSession         *session,
              const LpOption    *option,
              ReportFunc         func,
              gpointer           data,
              const LpProgress  *progress,
              GError           **error)
{
  const LpProgress writing = lp_progress_part (progress, 0.1, 1);
  LpPlan *plan = lp_session_get_plan (session);
  g_autoptr (LpResults) results = _lp_session_make_results (session, option);
  g_autoptr (GPtrArray) options = list_options (plan);
  g_autoptr (GPtrArray) decisions = list_decisions (session, option, error);
  g_autoptr (GPtrArray) variations = lp_session_compute_variations (session, option);
  g_autoptr (LpStanding) standing = lp_standing_new (plan, lp_results_get_coverage (results));
  g_autoptr (LpSideBySide) sides = lp_side_by_side_new_default (session, option->id);
  g_autoptr (LpStyle) style = lp_style_new (LP_PICTURE_FONT, LP_REPORT_FONT_SIZE);
  g_auto (LpSideBySideMaps) maps = { 0 };
  LpReportBeside beside = { 0 };

  if (decisions == NULL || !lp_progress_check (progress, error))
    return FALSE;
  if (sides != NULL)
    beside = (LpReportBeside) { { sides->names[0], sides->names[1] }, lp_side_by_side_get_maps (sides, &maps), sides->comparison, sides->flows, sides->source };

  return func (&(LpReportContents) { plan, option, lp_results_get_coverage (results), lp_results_get_problems (results), lp_results_get_map (results), options, decisions,
                                     variations, standing, sides != NULL ? &beside : NULL, &writing }, style, data, error);
}

static gboolean
write_workbook (const LpReportContents *contents,
                const LpStyle          *style,
                gpointer                data,
                GError                **error)
{
  return lp_export_workbook (contents, data, error);
}

static gboolean
write_file (const LpReportContents *contents,
            const LpStyle          *style,
            gpointer                data,
            GError                **error)
{
  return lp_export_report (contents, style, data, error);
}

static gboolean
write_paper (const LpReportContents *contents,
             const LpStyle          *style,
             gpointer                data,
             GError                **error)
{
  Paper *paper = data;

  paper->sheets = lp_print_report (contents, style, paper->width, paper->height, error);

  return paper->sheets != NULL;
}

gboolean
_lp_session_export_workbook (LpSession         *session,
                             const LpOption    *option,
                             GFile             *file,
                             const LpProgress  *progress,
                             GError           **error)
{
  return use_contents (session, option, write_workbook, file, progress, error);
}

gboolean
_lp_session_export_report (LpSession         *session,
                           const LpOption    *option,
                           GFile             *file,
                           const LpProgress  *progress,
                           GError           **error)
{
  return use_contents (session, option, write_file, file, progress, error);
}

GPtrArray *
_lp_session_print_report (LpSession         *session,
                          const LpOption    *option,
                          double             width,
                          double             height,
                          const LpProgress  *progress,
                          GError           **error)
{
  Paper paper = { width, height, NULL };

  return use_contents (session, option, write_paper, &paper, progress, error) ? paper.sheets : NULL;
}
