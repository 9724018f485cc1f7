/* workbook.c — an option of a plan as an .xlsx workbook */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/export.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "base/file.h"
#include "export/data-sheets.h"
#include "export/delivery-sheets.h"
#include "export/measure-sheets.h"
#include "export/options-sheets.h"
#include "export/outlook-sheets.h"
#include "export/plan-sheet.h"
#include "export/report.h"
#include "export/segments-sheets.h"
#include "export/workbook-check.h"
#include "export/workshop-sheets.h"

/* Above these the summary would be too small to read on one page. */
#define ONE_PAGE_NETWORKS 32
#define ONE_PAGE_PROBLEMS 16

static gboolean
have_own_numbers (const LpCoverage *coverage)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < lp_coverage_get_n_networks (coverage); i++)
    {
      const LpNetworkTotals *network = lp_coverage_get_network (coverage, i);

      if (!g_hash_table_add (numbers, (gpointer) &network->number))
        return FALSE;
    }

  return TRUE;
}

static void
add_sheets (LpReport *report)
{
  report->summary = lp_sheet_new (report->book, _("Summary"));
  report->networks = lp_sheet_new (report->book, _("Networks"));
  report->practices = lp_sheet_new (report->book, _("Practices"));
  report->unassigned = lp_sheet_new (report->book, _("Unassigned"));
  if (lp_report_has_measures (report))
    {
      report->variation = lp_sheet_new (report->book, _("Variation"));
      report->measures = lp_sheet_new (report->book, _("Measures"));
      report->figures = lp_sheet_new (report->book, _("Figures"));
    }
  if (lp_report_has_outlook (report))
    {
      report->outlook = lp_sheet_new (report->book, _("Outlook"));
      report->projections = lp_sheet_new (report->book, _("Outlook by practice"));
      report->assumptions = lp_sheet_new (report->book, _("Assumptions"));
    }
  if (lp_report_has_segments (report))
    {
      report->segments = lp_sheet_new (report->book, _("Segments"));
      report->segment_counts = lp_sheet_new (report->book, _("Segments by practice"));
    }
  if (lp_report_has_delivery (report))
    {
      report->delivery = lp_sheet_new (report->book, _("Delivery plan"));
      report->steps = lp_sheet_new (report->book, _("Network steps"));
    }
  report->compared = report->options != NULL && report->options->len > 1 ? lp_sheet_new (report->book, _("Options")) : NULL;
  report->moves = report->beside != NULL ? lp_sheet_new (report->book, _("Moves")) : NULL;
  report->answers = lp_plan_get_answers (report->plan)->len > 0 ? lp_sheet_new (report->book, _("Answers")) : NULL;
  report->decided = report->decisions != NULL && report->decisions->len > 0 ? lp_sheet_new (report->book, _("Decisions")) : NULL;
  report->sources = lp_sheet_new (report->book, _("Sources"));
  report->map = report->scene != NULL ? lp_sheet_new (report->book, _("Map")) : NULL;
  report->quality = lp_sheet_new (report->book, _("Data quality"));
  lp_add_data_sheets (report);
  report->plan_rows = lp_sheet_new (report->book, _("Whole plan"));
}

/* Every sheet that a workbook can have, each NULL where it has it not. */
static void
for_each_sheet (LpReport *report,
                void    (*act) (LpSheet **sheet, gpointer data),
                gpointer  data)
{
  LpSheet **const sheets[] = { &report->summary, &report->networks, &report->practices, &report->unassigned, &report->sources, &report->map,
                               &report->variation, &report->measures, &report->figures, &report->outlook, &report->projections, &report->assumptions,
                               &report->segments, &report->segment_counts, &report->delivery, &report->steps, &report->quality,
                               &report->compared, &report->moves, &report->answers, &report->decided, &report->plan_rows };

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (*sheets[i] != NULL)
      act (sheets[i], data);
}

static void
free_sheet (LpSheet  **sheet,
            gpointer   data)
{
  g_clear_pointer (sheet, lp_sheet_free);
}

static void
set_sheet_print (LpSheet  **sheet,
                 gpointer   data)
{
  lp_sheet_set_print (*sheet, data, 0);
}

static void
set_print (LpReport *report)
{
  g_autofree char *foot = g_strdup_printf ("%s · %s", lp_plan_get_title (report->plan), report->option->name);

  for_each_sheet (report, set_sheet_print, foot);
  if (lp_coverage_get_n_networks (report->coverage) <= ONE_PAGE_NETWORKS && lp_problems_get_n (report->problems) <= ONE_PAGE_PROBLEMS)
    lp_sheet_set_print (report->summary, foot, 1);
  lp_end_data_sheets (report, foot);
  if (report->map != NULL)
    lp_sheet_set_print (report->map, foot, 1);
}

/* What the option is, what is known of it, and all the plan. Where it is not wanted any more it leaves off. */
static void
write_sheets (LpReport *report)
{
  lp_write_summary (report);
  lp_write_networks (report);
  lp_write_practices (report);
  lp_write_unassigned (report);
  lp_write_sources (report);
  if (!lp_progress_tell (report->progress, 0.2))
    return;

  if (lp_report_has_measures (report))
    lp_write_measures (report);
  if (lp_report_has_outlook (report))
    lp_write_outlook (report);
  if (lp_report_has_segments (report))
    lp_write_segments (report);
  if (lp_report_has_delivery (report))
    lp_write_delivery (report);
  if (report->compared != NULL)
    lp_write_options (report->compared, report->options);
  if (report->moves != NULL)
    lp_write_moves (report->moves, report->beside);
  if (report->answers != NULL)
    lp_write_answers (report->answers, report->plan);
  if (report->decided != NULL)
    lp_write_decisions (report->decided, report->decisions);
  if (!lp_progress_tell (report->progress, 0.4))
    return;

  if (report->map != NULL)
    lp_write_map (report);
  lp_write_quality (report);
  lp_write_data (report);
  if (!lp_progress_tell (report->progress, 0.6))
    return;

  lp_write_plan_rows (report);
  lp_progress_tell (report->progress, 0.8);
}

/* Writes the workbook to @path; @folder takes what the library writes on the way. */
static gboolean
write_book (LpReport    *report,
            const char  *path,
            const char  *folder,
            GError     **error)
{
  g_autofree char *finding = lp_coverage_describe_finding (report->coverage);
  g_autofree char *subject = g_strdup_printf (_("Primary care networks proposed in %s"), report->option->name);
  const LpBookAbout about = {
    .title = lp_plan_get_title (report->plan),
    .subject = subject,
    .comments = finding,
    .option = report->option->name,
    .as_of = lp_plan_get_as_of (report->plan),
  };

  report->book = lp_book_new (path, folder, &about, error);
  if (report->book == NULL)
    return FALSE;

  add_sheets (report);
  write_sheets (report);
  /* Which also lets go of the data sheets, so it is done of a workbook that nobody wants any more too. */
  set_print (report);
  for_each_sheet (report, free_sheet, NULL);

  if (lp_progress_check (report->progress, error))
    return lp_book_close (report->book, error);
  lp_book_close (report->book, NULL);
  return FALSE;
}

/* A file in a folder of our own, which is gone again whatever happens. */
static GBytes *
make_book (LpReport  *report,
           GError   **error)
{
  g_autofree char *folder = g_dir_make_tmp ("locality-planner-XXXXXX", error);
  g_autofree char *path = NULL, *contents = NULL;
  gsize length = 0;
  gboolean made;

  if (folder == NULL)
    {
      g_prefix_error (error, "%s", _("The spreadsheet could not be made, as there is no folder for temporary files: "));
      return NULL;
    }

  path = g_build_filename (folder, "workbook.xlsx", NULL);
  made = write_book (report, path, folder, error) && g_file_get_contents (path, &contents, &length, error);
  g_unlink (path);
  g_rmdir (folder);

  return made ? g_bytes_new_take (g_steal_pointer (&contents), length) : NULL;
}

GQuark
lp_export_error_quark (void)
{
  return g_quark_from_static_string ("lp-export-error");
}

gboolean
lp_export_workbook (const LpReportContents  *contents,
                    GFile                   *file,
                    GError                 **error)
{
  LpReport report = {
    .plan = contents->plan,
    .option = contents->option,
    .coverage = contents->coverage,
    .problems = contents->problems,
    .scene = contents->scene,
    .variations = contents->variations,
    .decisions = contents->decisions,
    .options = contents->options,
    .beside = contents->beside,
    .progress = contents->progress,
    .numbered = have_own_numbers (contents->coverage),
  };
  g_autoptr (GBytes) bytes = make_book (&report, error);

  return bytes != NULL && lp_workbook_check (bytes, error) && lp_progress_check (report.progress, error) && lp_file_replace_whole (file, bytes, error);
}
