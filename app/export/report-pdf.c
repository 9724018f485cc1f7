/* report-pdf.c — an option as a report for a board paper */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/report-pdf.h"

#include <glib/gi18n-lib.h>

#include "base/file.h"
#include "base/number.h"
#include "charts/coverage-chart.h"
#include "export/pages-picture.h"
#include "export/report-chapters.h"

static char *
format_date (const char *iso)
{
  g_autofree char *noon = g_strndup (iso, 10);
  g_autofree char *full = g_strconcat (noon, "T12:00:00Z", NULL);
  g_autoptr (GDateTime) date = g_date_time_new_from_iso8601 (full, NULL);

  return date != NULL ? g_date_time_format (date, "%-d %B %Y") : g_strdup (iso);
}

static void
write_cover (const LpReportContents *contents,
             LpPages                *pages)
{
  g_autofree char *date = format_date (lp_plan_get_as_of (contents->plan));

  lp_pages_begin_bare (pages, _("Cover"));
  lp_pages_space (pages, 220);
  lp_pages_text (pages, lp_plan_get_title (contents->plan), 3, TRUE);
  lp_pages_space (pages, 8);
  lp_pages_text (pages, contents->option->name, 1.8, FALSE);
  lp_pages_space (pages, 24);
  lp_pages_text (pages, _("Report on the proposed primary care networks"), 1.2, FALSE);
  lp_pages_text (pages, lp_plan_get_area (contents->plan), 1.2, FALSE);
  lp_pages_text (pages, date, 1.2, FALSE);
}

static void
write_problems (const LpReportContents *contents,
                LpPages                *pages)
{
  static const LpPagesColumn columns[] = {
    { N_("Subject"), 0.3, FALSE },
    { N_("Problem"), 0.7, FALSE },
  };

  lp_pages_heading (pages, _("Problems"));
  if (lp_problems_get_n (contents->problems) == 0)
    {
      lp_pages_text (pages, _("There are none."), 1, FALSE);
      return;
    }

  lp_pages_table (pages, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < lp_problems_get_n (contents->problems); i++)
    {
      const LpProblem *problem = lp_problems_get (contents->problems, i);
      g_autofree char *text = problem->excused ? g_strdup_printf (_("%s (excused)"), problem->text) : g_strdup (problem->text);

      lp_pages_row (pages, (const char *const[]) { problem->subject, text });
    }
  lp_pages_end_table (pages);
}

static void
add_figure (LpPages    *pages,
            const char *name,
            char       *value)
{
  lp_pages_row (pages, (const char *const[]) { name, value });
  g_free (value);
}

static void
write_summary (const LpReportContents *contents,
               LpPages                *pages)
{
  static const LpPagesColumn columns[] = {
    { N_("Figure"), 0.7, FALSE },
    { N_("Value"), 0.3, TRUE },
  };
  const LpCoverageTotals *totals = lp_coverage_get_totals (contents->coverage);
  g_autofree char *state = lp_coverage_describe_state (contents->coverage);
  g_autofree char *low = lp_format_count (totals->min_people);
  g_autofree char *high = lp_format_count (totals->max_people);
  g_autofree char *band = g_strdup_printf (_("%s to %s"), low, high);

  lp_pages_begin (pages, _("Summary"), FALSE);
  lp_pages_text (pages, state, 1.2, FALSE);
  lp_pages_text (pages, contents->option->note, 1, FALSE);
  lp_pages_table (pages, columns, G_N_ELEMENTS (columns));
  add_figure (pages, _("Registered people"), lp_format_count (totals->people));
  add_figure (pages, _("Coverage: people in right-size networks"), lp_format_share (totals->coverage, 1));
  add_figure (pages, _("People of a right-size network"), g_steal_pointer (&band));
  add_figure (pages, _("Networks of the right size"), lp_format_count (totals->n_right_size));
  add_figure (pages, _("Networks under"), lp_format_count (totals->n_under));
  add_figure (pages, _("Networks over"), lp_format_count (totals->n_over));
  add_figure (pages, _("Practices"), lp_format_count (totals->n_practices));
  add_figure (pages, _("Practices unassigned"), lp_format_count (totals->n_unassigned));
  add_figure (pages, _("Problems"), lp_format_count (lp_problems_count (contents->problems)));
  lp_pages_end_table (pages);
  write_problems (contents, pages);
}

static void
write_map (const LpReportContents *contents,
           const LpStyle          *style,
           LpPages                *pages)
{
  if (contents->scene == NULL)
    return;

  lp_pages_begin (pages, _("Map"), FALSE);
  lp_pages_maps (pages, &(LpPicture) { .map = contents->scene }, lp_pages_get_width (pages) * 1.2, style);
}

static void
write_coverage (const LpReportContents *contents,
                const LpStyle          *style,
                LpPages                *pages)
{
  g_autoptr (LpChart) chart = lp_coverage_chart_new (contents->coverage, LP_SORT_SIZE, NULL);

  lp_pages_begin (pages, _("Coverage"), FALSE);
  lp_pages_chart (pages, chart, 0, style);
}

/* What was taken back is the history's, not the board's; so are steps, actions, answers and slides, unless somebody wrote why. */
static gboolean
is_for_board (const LpDecision *decision)
{
  return decision->in_force && (lp_decision_is_about_networks (decision) || *decision->reason != '\0');
}

static void
write_other_steps (guint    n,
                   LpPages *pages)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u other edit, which leaves these networks as they are, is in the plan’s history.",
                                                     "%u other edits, which leave these networks as they are, are in the plan’s history.", n), n);

  if (n > 0)
    lp_pages_text (pages, text, 0.9, FALSE);
}

static void
write_decisions (const LpReportContents *contents,
                 LpPages                *pages)
{
  static const LpPagesColumn columns[] = {
    { N_("When"), 0.18, FALSE },
    { N_("What"), 0.32, FALSE },
    { N_("Before and after"), 0.26, FALSE },
    { N_("Why"), 0.24, FALSE },
  };
  guint n_other = 0;

  lp_pages_begin (pages, _("Decisions"), FALSE);
  if (contents->decisions->len == 0)
    {
      lp_pages_text (pages, _("Nothing has been decided yet."), 1, FALSE);
      return;
    }
  lp_pages_table (pages, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < contents->decisions->len; i++)
    {
      const LpDecision *decision = g_ptr_array_index (contents->decisions, i);
      g_autofree char *date = format_date (decision->at);
      g_autofree char *totals = lp_decision_describe_totals (decision);

      if (is_for_board (decision))
        lp_pages_row (pages, (const char *const[]) { date, decision->label, totals, decision->reason });
      else
        n_other += decision->in_force;
    }
  lp_pages_end_table (pages);
  write_other_steps (n_other, pages);
}

static void
write_sources (const LpReportContents *contents,
               LpPages                *pages)
{
  static const LpPagesColumn columns[] = {
    { N_("Source"), 0.36, FALSE },
    { N_("Publisher"), 0.2, FALSE },
    { N_("Period"), 0.16, FALSE },
    { N_("Attribution"), 0.28, FALSE },
  };
  const GPtrArray *sources = lp_plan_get_sources (contents->plan);

  lp_pages_begin (pages, _("Sources"), FALSE);
  if (sources->len == 0)
    {
      lp_pages_text (pages, _("The plan names no sources."), 1, FALSE);
      return;
    }
  lp_pages_table (pages, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < sources->len; i++)
    {
      const LpSource *source = g_ptr_array_index (sources, i);

      lp_pages_row (pages, (const char *const[]) { source->title, source->publisher, source->period, source->attribution });
    }
  lp_pages_end_table (pages);
}

/* Returns: (transfer full) */
static char *
make_title (const LpReportContents *contents)
{
  /* Translators: the title of a report: the plan and the option */
  return g_strdup_printf (_("%s: %s"), lp_plan_get_title (contents->plan), contents->option->name);
}

/* Where it is not wanted any more it leaves off before the end. */
static void
write_all (const LpReportContents *contents,
           const LpStyle          *style,
           LpPages                *pages)
{
  const LpProgress networks = lp_progress_part (contents->progress, 0.02, 0.95);

  write_cover (contents, pages);
  write_summary (contents, pages);
  write_map (contents, style, pages);
  write_coverage (contents, style, pages);
  _lp_report_write_networks (contents, style, &networks, pages);
  if (!lp_progress_tell (contents->progress, 0.95))
    return;
  _lp_report_write_variation (contents, style, pages);
  _lp_report_write_options (contents, style, pages);
  _lp_report_write_delivery (contents, style, pages);
  write_decisions (contents, pages);
  write_sources (contents, pages);
}

gboolean
lp_export_report (const LpReportContents *contents,
                  const LpStyle          *style,
                  GFile                  *file,
                  GError                **error)
{
  g_autofree char *title = make_title (contents);
  g_autoptr (LpPages) pages = lp_pages_new (title, lp_plan_get_as_of (contents->plan), style);
  g_autoptr (GBytes) bytes = NULL;

  write_all (contents, style, pages);
  bytes = lp_progress_check (contents->progress, error) ? lp_pages_finish (pages, error) : NULL;

  return bytes != NULL && lp_progress_check (contents->progress, error) && lp_file_replace_whole (file, bytes, error);
}

GPtrArray *
lp_print_report (const LpReportContents *contents,
                 const LpStyle          *style,
                 double                  width,
                 double                  height,
                 GError                **error)
{
  g_autofree char *title = make_title (contents);
  g_autoptr (LpPages) pages = lp_pages_new_sheets (title, style, width, height);

  write_all (contents, style, pages);

  return lp_progress_check (contents->progress, error) ? lp_pages_finish_sheets (pages, error) : NULL;
}
