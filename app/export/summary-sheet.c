/* summary-sheet.c — the first sheet: the band, what is covered, what is wrong, in figures and charts */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "export/report.h"
#include "export/sheet-text.h"

/* Where things stand. The rows of problems and notes follow one another from ROW_PROBLEMS on. */
enum { ROW_TITLE, ROW_OPTION, ROW_FINDING, ROW_BAND = 4, ROW_FROM, ROW_TO, ROW_HEADING = 8, ROW_RIGHT, ROW_UNDER, ROW_OVER,
       ROW_UNASSIGNED, ROW_ALL, ROW_COVERAGE = 15, ROW_UNKNOWN, ROW_PROBLEM_COUNT, ROW_PEOPLE_FIGURE = 19, ROW_PROBLEMS = 28 };
enum { COLUMN_LABEL, COLUMN_NETWORKS, COLUMN_PRACTICES, COLUMN_PEOPLE, COLUMN_SHARE, COLUMN_GAP, COLUMN_FIGURE };

static const double widths[] = { 26, 11, 11, 13, 11, 3 };

#define LEFT_WIDTH 550          /* pixels of the columns before the gap */
#define FIGURE_WIDTH 640
#define FIGURE_ROW 26           /* pixels a network takes in the chart */
#define FIGURE_MARGIN 130

/* "30 September 2018", or what the plan says where that is no date. */
static char *
format_date (const char *as_of)
{
  g_autofree char *noon = g_strconcat (as_of, "T12:00:00Z", NULL);
  g_autoptr (GDateTime) date = g_date_time_new_from_iso8601 (noon, NULL);

  return date != NULL ? g_date_time_format (date, "%-d %B %Y") : g_strdup (as_of);
}

/* "Option A · Dorset · 30 September 2018", leaving out what the plan does not say. */
static char *
describe_option (LpReport *report)
{
  g_autofree char *date = format_date (lp_plan_get_as_of (report->plan));
  const char *parts[] = { report->option->name, lp_plan_get_area (report->plan), date };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (*parts[i] != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);
    }

  return g_strdup (text->str);
}

static void
write_head (LpReport *report)
{
  g_autofree char *option = describe_option (report);
  g_autofree char *finding = lp_coverage_describe_finding (report->coverage);

  lp_sheet_text (report->summary, ROW_TITLE, COLUMN_LABEL, LP_CELL_TITLE, lp_plan_get_title (report->plan));
  lp_sheet_text (report->summary, ROW_OPTION, COLUMN_LABEL, LP_CELL_LEAD, option);
  lp_sheet_paragraph (report->summary, ROW_FINDING, COLUMN_LABEL, COLUMN_SHARE, LP_CELL_WRAP, finding);
}

static void
write_limit (LpReport   *report,
             guint       row,
             const char *label,
             const char *name,
             gint64      people)
{
  g_autofree char *cell = lp_sheet_reference (report->summary, row, COLUMN_NETWORKS, row, COLUMN_NETWORKS);

  lp_sheet_text (report->summary, row, COLUMN_LABEL, LP_CELL_TEXT, label);
  lp_sheet_number (report->summary, row, COLUMN_NETWORKS, LP_CELL_INPUT, people);
  lp_book_name_cell (lp_sheet_get_book (report->summary), name, cell);
}

static void
write_band (LpReport *report)
{
  lp_sheet_text (report->summary, ROW_BAND, COLUMN_LABEL, LP_CELL_SECTION, _("People in a network of the right size"));
  write_limit (report, ROW_FROM, _("From"), LP_BAND_FROM, report->option->min_people);
  write_limit (report, ROW_TO, _("To"), LP_BAND_TO, report->option->max_people);
}

/* Adds up a column of the networks' table over the networks of one size. */
static void
write_size_sum (LpReport *report,
                guint     row,
                guint     column,
                guint     summed,
                double    value)
{
  g_autofree char *sizes = lp_report_networks_cells (report, LP_NETWORKS_SIZE);
  g_autofree char *cells = lp_report_networks_cells (report, summed);
  g_autofree char *formula = g_strdup_printf ("=SUMIFS(%s,%s,$A%u)", cells, sizes, row + 1);

  lp_sheet_formula (report->summary, row, column, LP_CELL_COUNT, formula, value);
}

static void
write_share (LpReport    *report,
             guint        row,
             LpCellStyle  style,
             double       people)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (report->coverage);
  g_autofree char *formula = g_strdup_printf ("=IF($D$%u=0,0,$D%u/$D$%u)", ROW_ALL + 1, row + 1, ROW_ALL + 1);

  lp_sheet_formula (report->summary, row, COLUMN_SHARE, style, formula, totals->people > 0 ? people / totals->people : 0);
}

static void
write_size_row (LpReport *report,
                guint     row,
                LpSize    size,
                guint     n_networks,
                gint64    people)
{
  g_autofree char *sizes = lp_report_networks_cells (report, LP_NETWORKS_SIZE);
  g_autofree char *formula = g_strdup_printf ("=COUNTIF(%s,$A%u)", sizes, row + 1);
  guint n_practices = 0;

  for (guint i = 0; i < lp_coverage_get_n_networks (report->coverage); i++)
    {
      const LpNetworkTotals *network = lp_coverage_get_network (report->coverage, i);

      n_practices += network->size == size ? network->n_practices : 0;
    }

  lp_sheet_text (report->summary, row, COLUMN_LABEL, LP_CELL_TEXT, lp_size_word (size));
  lp_sheet_formula (report->summary, row, COLUMN_NETWORKS, LP_CELL_COUNT, formula, n_networks);
  write_size_sum (report, row, COLUMN_PRACTICES, LP_NETWORKS_PRACTICES, n_practices);
  write_size_sum (report, row, COLUMN_PEOPLE, LP_NETWORKS_PEOPLE, people);
  write_share (report, row, LP_CELL_SHARE, people);
}

/* Unassigned is a practice with no number beside it in the table of practices. */
static void
write_unassigned_row (LpReport *report)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (report->coverage);
  g_autofree char *codes = lp_report_practices_cells (report, LP_PRACTICES_CODE);
  g_autofree char *numbers = lp_report_practices_cells (report, LP_PRACTICES_NUMBER);
  g_autofree char *people = lp_report_practices_cells (report, LP_PRACTICES_PEOPLE);
  g_autofree char *count = g_strdup_printf ("=COUNTIFS(%s,\"<>\",%s,\"=\")", codes, numbers);
  g_autofree char *sum = g_strdup_printf ("=SUMIFS(%s,%s,\"=\")", people, numbers);

  lp_sheet_text (report->summary, ROW_UNASSIGNED, COLUMN_LABEL, LP_CELL_TEXT, _("Unassigned"));
  lp_sheet_text (report->summary, ROW_UNASSIGNED, COLUMN_NETWORKS, LP_CELL_MISSING, "–");
  lp_sheet_formula (report->summary, ROW_UNASSIGNED, COLUMN_PRACTICES, LP_CELL_COUNT, count, totals->n_unassigned);
  lp_sheet_formula (report->summary, ROW_UNASSIGNED, COLUMN_PEOPLE, LP_CELL_COUNT, sum, totals->people_unassigned);
  write_share (report, ROW_UNASSIGNED, LP_CELL_SHARE, totals->people_unassigned);
}

static void
write_all_row (LpReport *report)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (report->coverage);
  const double values[] = { lp_coverage_get_n_networks (report->coverage), totals->n_practices, totals->people };

  lp_sheet_text (report->summary, ROW_ALL, COLUMN_LABEL, LP_CELL_TOTAL, _("All"));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      guint column = COLUMN_NETWORKS + i;
      g_autofree char *formula = g_strdup_printf ("=SUM(%c%u:%c%u)", 'A' + column, ROW_RIGHT + 1, 'A' + column, ROW_UNASSIGNED + 1);

      lp_sheet_formula (report->summary, ROW_ALL, column, LP_CELL_TOTAL_COUNT, formula, values[i]);
    }
  write_share (report, ROW_ALL, LP_CELL_TOTAL_SHARE, totals->people);
}

static void
write_sizes (LpReport *report)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (report->coverage);
  const char *headings[] = { _("Size"), _("Networks"), _("Practices"), _("People"), _("Share") };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    lp_sheet_text (report->summary, ROW_HEADING, i, i == 0 ? LP_CELL_HEADING : LP_CELL_HEADING_RIGHT, headings[i]);
  write_size_row (report, ROW_RIGHT, LP_SIZE_RIGHT, totals->n_right_size, totals->people_right_size);
  write_size_row (report, ROW_UNDER, LP_SIZE_UNDER, totals->n_under, totals->people_under);
  write_size_row (report, ROW_OVER, LP_SIZE_OVER, totals->n_over, totals->people_over);
  write_unassigned_row (report);
  write_all_row (report);

  lp_sheet_mark (report->summary, ROW_UNDER, COLUMN_LABEL, ROW_UNDER, COLUMN_SHARE, "=$B$11>0", LP_CELL_UNDER);
  lp_sheet_mark (report->summary, ROW_OVER, COLUMN_LABEL, ROW_OVER, COLUMN_SHARE, "=$B$12>0", LP_CELL_OVER);
  lp_sheet_mark (report->summary, ROW_UNASSIGNED, COLUMN_LABEL, ROW_UNASSIGNED, COLUMN_SHARE, "=$C$13>0", LP_CELL_UNASSIGNED);
}

static void
write_coverage (LpReport *report)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (report->coverage);
  g_autofree char *coverage = g_strdup_printf ("=IF(D%u=0,0,D%u/D%u)", ROW_ALL + 1, ROW_RIGHT + 1, ROW_ALL + 1);
  g_autofree char *codes = lp_report_practices_cells (report, LP_PRACTICES_CODE);
  g_autofree char *people = lp_report_practices_cells (report, LP_PRACTICES_PEOPLE);
  g_autofree char *unknown = g_strdup_printf ("=COUNTA(%s)-COUNT(%s)", codes, people);

  lp_sheet_text (report->summary, ROW_COVERAGE, COLUMN_LABEL, LP_CELL_TEXT, _("Coverage"));
  lp_sheet_formula (report->summary, ROW_COVERAGE, COLUMN_NETWORKS, LP_CELL_SHARE, coverage, totals->coverage);
  lp_sheet_text (report->summary, ROW_UNKNOWN, COLUMN_LABEL, LP_CELL_TEXT, _("Practices, list not known"));
  lp_sheet_formula (report->summary, ROW_UNKNOWN, COLUMN_NETWORKS, LP_CELL_COUNT, unknown, totals->n_unknown);
  lp_sheet_text (report->summary, ROW_PROBLEM_COUNT, COLUMN_LABEL, LP_CELL_TEXT, _("Problems"));
  lp_sheet_number (report->summary, ROW_PROBLEM_COUNT, COLUMN_NETWORKS, LP_CELL_COUNT, lp_problems_count (report->problems));
}

/* Returns: the row after the last. */
static guint
write_problems (LpReport *report)
{
  guint row = ROW_PROBLEMS;

  lp_sheet_text (report->summary, row++, COLUMN_LABEL, LP_CELL_SECTION, _("Problems"));
  for (guint i = 0; i < lp_problems_get_n (report->problems); i++, row++)
    {
      const LpProblem *problem = lp_problems_get (report->problems, i);

      lp_sheet_text (report->summary, row, COLUMN_LABEL, LP_CELL_WRAP, problem->subject);
      lp_sheet_paragraph (report->summary, row, COLUMN_NETWORKS, COLUMN_SHARE, LP_CELL_WRAP, problem->text);
    }
  if (row == ROW_PROBLEMS + 1)
    lp_sheet_text (report->summary, row++, COLUMN_LABEL, LP_CELL_TEXT, _("None."));

  return row;
}

static void
write_notes (LpReport *report,
             guint     row)
{
  const char *notes[] = {
    _("Coverage: people in networks of the right size divided by all registered people, the unassigned among them. A practice whose list is not known counts in no total."),
    _("Sizes, totals and charts follow when the two limits above, or the network numbers on the sheet of practices, are altered. The sentence at the top, the problems "
      "and the sheet of unassigned practices stay as they were exported."),
    _("This workbook can be brought in again. What is altered on the sheets of practices, networks, the delivery plan, network steps, answers, sources, measures, figures, years and remarks comes in as that change. The last sheet, “Whole plan”, is for "
      "the program: it holds all the rest (every option, actions, milestones, questions, slides, segments, assumptions, the map) and needs no reading. The history stays in the plan file."),
    lp_coverage_get_totals (report->coverage)->source,
  };

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      if (*notes[i] != '\0')
        lp_sheet_paragraph (report->summary, row++, COLUMN_LABEL, COLUMN_SHARE, LP_CELL_QUIET, notes[i]);
    }
}

static void
insert_figures (LpReport *report)
{
  guint n_networks = lp_coverage_get_n_networks (report->coverage);

  if (lp_coverage_get_totals (report->coverage)->people > 0)
    lp_insert_people_figure (report, ROW_RIGHT, ROW_PEOPLE_FIGURE, COLUMN_LABEL, LEFT_WIDTH, 170);
  if (n_networks > 0)
    lp_insert_coverage_figure (report, ROW_BAND, COLUMN_FIGURE, FIGURE_WIDTH, FIGURE_MARGIN + MAX (n_networks, 8) * FIGURE_ROW);
}

void
lp_write_summary (LpReport *report)
{
  guint row;

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    lp_sheet_set_width (report->summary, i, widths[i]);
  write_head (report);
  write_band (report);
  write_sizes (report);
  write_coverage (report);
  insert_figures (report);
  row = write_problems (report);
  write_notes (report, row + 1);

  worksheet_gridlines (lp_sheet_get_handle (report->summary), LXW_HIDE_ALL_GRIDLINES);
}
