/* measure-sheets.c — three sheets of measures: networks side by side, the measures themselves, and the figures that both are worked out from */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "export/chart-cells.h"
#include "export/live-cells.h"
#include "export/measure-sheets.h"
#include "export/sheet-text.h"

/* The sheet of figures: code, name, network, and three columns a measure. */
enum { FIGURES_CODE, FIGURES_NAME, FIGURES_NUMBER, FIGURES_FIRST };
enum { PART_NUMERATOR, PART_DENOMINATOR, PART_VALUE, N_PARTS };

/* The sheet of variation: number, name, and a column a measure. */
enum { VARIATION_NUMBER, VARIATION_NAME, VARIATION_FIRST };

enum
{
  MEASURES_ID, MEASURES_NAME, MEASURES_UNIT, MEASURES_NUMERATOR, MEASURES_DENOMINATOR, MEASURES_PER, MEASURES_PERIOD, MEASURES_COUNTED, MEASURES_LEFT_OUT,
  MEASURES_MISSING, MEASURES_MEAN, MEASURES_P10, MEASURES_MEDIAN, MEASURES_P90, MEASURES_RATIO, MEASURES_FIFTHS, MEASURES_CV, MEASURES_CV_WEIGHTED,
  MEASURES_BETWEEN, MEASURES_RANDOM, MEASURES_RANDOM_LOW, MEASURES_RANDOM_HIGH, MEASURES_SOURCE, MEASURES_NUMERATOR_ID, MEASURES_DENOMINATOR_ID, MEASURES_KIND, MEASURES_BETTER,
  N_MEASURES_COLUMNS
};

static const LpSheetColumn measures_columns[N_MEASURES_COLUMNS] = {
  [MEASURES_ID] = { N_("Short name"), LP_CELL_CODE, 0 },
  [MEASURES_NAME] = { N_("Measure"), LP_CELL_TEXT, 40 },
  [MEASURES_UNIT] = { N_("Unit"), LP_CELL_TEXT, 30 },
  [MEASURES_NUMERATOR] = { N_("Numerator"), LP_CELL_WRAP, 34 },
  [MEASURES_DENOMINATOR] = { N_("Denominator"), LP_CELL_WRAP, 34 },
  [MEASURES_PER] = { N_("Per"), LP_CELL_COUNT, 0 },
  [MEASURES_PERIOD] = { N_("Period"), LP_CELL_TEXT, 0 },
  [MEASURES_COUNTED] = { N_("Practices counted"), LP_CELL_COUNT, 0 },
  [MEASURES_LEFT_OUT] = { N_("Left out"), LP_CELL_EXCESS, 0 },
  [MEASURES_MISSING] = { N_("No rate"), LP_CELL_EXCESS, 0 },
  [MEASURES_MEAN] = { N_("All practices"), LP_CELL_FIGURE, 0 },
  [MEASURES_P10] = { N_("10th percentile"), LP_CELL_FIGURE, 0 },
  [MEASURES_MEDIAN] = { N_("Median"), LP_CELL_FIGURE, 0 },
  [MEASURES_P90] = { N_("90th percentile"), LP_CELL_FIGURE, 0 },
  [MEASURES_RATIO] = { N_("90th over 10th"), LP_CELL_FIGURE, 0 },
  [MEASURES_FIFTHS] = { N_("Top fifth over bottom fifth"), LP_CELL_FIGURE, 0 },
  [MEASURES_CV] = { N_("Coefficient of variation"), LP_CELL_FIGURE, 0 },
  [MEASURES_CV_WEIGHTED] = { N_("The same, weighted"), LP_CELL_FIGURE, 0 },
  [MEASURES_BETWEEN] = { N_("Between networks"), LP_CELL_SHARE, 0 },
  [MEASURES_RANDOM] = { N_("Between random networks"), LP_CELL_SHARE, 0 },
  [MEASURES_RANDOM_LOW] = { N_("95% of these from"), LP_CELL_SHARE, 0 },
  [MEASURES_RANDOM_HIGH] = { N_("to"), LP_CELL_SHARE, 0 },
  [MEASURES_SOURCE] = { N_("Source"), LP_CELL_WRAP, 60 },
  [MEASURES_NUMERATOR_ID] = { N_("Numerator’s short name"), LP_CELL_CODE, 0 },
  [MEASURES_DENOMINATOR_ID] = { N_("Denominator’s short name"), LP_CELL_CODE, 0 },
  [MEASURES_KIND] = { N_("Kind"), LP_CELL_CODE, 0 },
  [MEASURES_BETTER] = { N_("Better"), LP_CELL_CODE, 0 },
};

static LpVariation *
get_variation (const LpReport *report,
               guint           m)
{
  return g_ptr_array_index (report->variations, m);
}

static const LpMeasureAbout *
get_about (const LpReport *report,
           guint           m)
{
  return lp_variation_get_about (get_variation (report, m));
}

static guint
count_practices (const LpReport *report)
{
  return lp_variation_get_n (get_variation (report, 0), LP_BY_PRACTICE);
}

/* The cells of one part of a measure, for a formula. */
static char *
get_cells (const LpReport *report,
           guint           m,
           guint           part)
{
  guint column = FIGURES_FIRST + N_PARTS * m + part;

  return lp_sheet_reference (report->figures, 1, column, MAX (count_practices (report), 1), column);
}

static void
write_figures_heading (LpReport *report,
                       guint     m)
{
  const char *const parts[N_PARTS] = { _("numerator"), _("denominator"), _("value") };

  for (guint part = 0; part < N_PARTS; part++)
    {
      /* Translators: a measure's short name, and one of its parts */
      g_autofree char *heading = g_strdup_printf (_("%1$s: %2$s"), get_about (report, m)->id, parts[part]);

      lp_sheet_text (report->figures, 0, FIGURES_FIRST + N_PARTS * m + part, LP_CELL_HEADING_RIGHT, heading);
    }
}

static void
write_figures_of (LpReport *report,
                  guint     row,
                  guint     i,
                  guint     m)
{
  const LpUnit *unit = lp_variation_get (get_variation (report, m), LP_BY_PRACTICE, i);
  guint column = FIGURES_FIRST + N_PARTS * m;
  char numerator[LXW_MAX_CELL_NAME_LENGTH], denominator[LXW_MAX_CELL_NAME_LENGTH], per[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *formula = NULL;

  if (unit->inclusion != LP_INCLUDED)
    {
      lp_sheet_text (report->figures, row, column + PART_VALUE, LP_CELL_MISSING, lp_inclusion_describe (unit->inclusion));
      return;
    }
  lp_sheet_number (report->figures, row, column + PART_NUMERATOR, LP_CELL_FIGURE, unit->numerator);
  lp_sheet_number (report->figures, row, column + PART_DENOMINATOR, LP_CELL_FIGURE, unit->denominator);
  lxw_rowcol_to_cell (numerator, row, column + PART_NUMERATOR);
  lxw_rowcol_to_cell (denominator, row, column + PART_DENOMINATOR);
  g_ascii_dtostr (per, sizeof per, get_about (report, m)->per);
  formula = g_strdup_printf ("=IF(N(%s)>0,%s*%s/%s,\"\")", denominator, per, numerator, denominator);
  lp_sheet_formula (report->figures, row, column + PART_VALUE, LP_CELL_FIGURE, formula, unit->value);
}

static void
write_figures (LpReport *report)
{
  static const LpSheetColumn columns[FIGURES_FIRST] = {
    [FIGURES_CODE] = { N_("Code"), LP_CELL_CODE, 0 },
    [FIGURES_NAME] = { N_("Practice"), LP_CELL_TEXT, 40 },
    [FIGURES_NUMBER] = { N_("Network number"), LP_CELL_PLAIN, 0 },
  };
  guint n = count_practices (report);

  lp_sheet_begin_table (report->figures, columns, G_N_ELEMENTS (columns));
  for (guint m = 0; m < report->variations->len; m++)
    write_figures_heading (report, m);
  for (guint i = 0; i < n; i++)
    {
      lp_write_practice (report, report->figures, i);
      for (guint m = 0; m < report->variations->len; m++)
        write_figures_of (report, i + 1, i, m);
    }
  lp_sheet_keep_text (report->figures, FIGURES_CODE, n);
  lp_sheet_end_table (report->figures, n);
}

/* Sum over sum of the practices that carry the network's number. */
static void
write_network_value (LpReport     *report,
                     guint         row,
                     guint         m,
                     const LpUnit *unit)
{
  g_autofree char *numbers = lp_sheet_reference (report->figures, 1, FIGURES_NUMBER, MAX (count_practices (report), 1), FIGURES_NUMBER);
  g_autofree char *numerators = get_cells (report, m, PART_NUMERATOR);
  g_autofree char *denominators = get_cells (report, m, PART_DENOMINATOR);
  char per[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *formula = NULL;

  g_ascii_dtostr (per, sizeof per, get_about (report, m)->per);
  formula = g_strdup_printf ("=IFERROR(%s*SUMIFS(%s,%s,$A%u)/SUMIFS(%s,%s,$A%u),\"\")", per, numerators, numbers, row + 1, denominators, numbers, row + 1);
  if (report->numbered)
    lp_write_live (report->variation, row, VARIATION_FIRST + m, LP_CELL_FIGURE, formula, unit->value);
  else if (isfinite (unit->value))
    lp_sheet_number (report->variation, row, VARIATION_FIRST + m, LP_CELL_FIGURE, unit->value);
}

/* The first measure by network, drawn by the spreadsheet from its own cells. */
static void
insert_figure (LpReport *report,
               guint     n_networks)
{
  LpSheet *sheet = report->variation;
  lxw_chart *chart = workbook_add_chart (lp_book_get_handle (report->book), LXW_CHART_COLUMN);
  const LpChartCells names = { 1, VARIATION_NAME, n_networks, VARIATION_NAME }, values = { 1, VARIATION_FIRST, n_networks, VARIATION_FIRST };
  lxw_chart_series *series = lp_chart_add_cells (chart, sheet, &names, &values);
  lxw_chart_fill fill = { .color = 0x12436d };
  lxw_chart_options options = { .x_scale = 2, .y_scale = 1.2, .object_position = LXW_OBJECT_MOVE_DONT_SIZE,
                                .description = (char *) get_about (report, 0)->name };

  chart_series_set_fill (series, &fill);
  chart_series_set_name (series, get_about (report, 0)->name);
  chart_title_set_name (chart, get_about (report, 0)->name);
  chart_legend_set_position (chart, LXW_CHART_LEGEND_NONE);
  lp_book_check (report->book, worksheet_insert_chart_opt (lp_sheet_get_handle (sheet), n_networks + 4, VARIATION_NAME, chart, &options),
                 lp_sheet_get_name (sheet));
}

static void
write_variation (LpReport *report)
{
  static const LpSheetColumn columns[VARIATION_FIRST] = {
    [VARIATION_NUMBER] = { N_("Number"), LP_CELL_PLAIN, 0 },
    [VARIATION_NAME] = { N_("Network"), LP_CELL_TEXT, 40 },
  };
  guint n = lp_variation_get_n (get_variation (report, 0), LP_BY_NETWORK);

  lp_sheet_begin_table (report->variation, columns, G_N_ELEMENTS (columns));
  lp_sheet_text (report->variation, n + 1, VARIATION_NUMBER, LP_CELL_TOTAL, "");
  lp_sheet_text (report->variation, n + 1, VARIATION_NAME, LP_CELL_TOTAL, _("All practices"));
  for (guint i = 0; i < n; i++)
    {
      const LpUnit *network = lp_variation_get (get_variation (report, 0), LP_BY_NETWORK, i);

      lp_sheet_number (report->variation, i + 1, VARIATION_NUMBER, LP_CELL_PLAIN, network->number);
      lp_sheet_text (report->variation, i + 1, VARIATION_NAME, LP_CELL_TEXT, network->name);
    }
  for (guint m = 0; m < report->variations->len; m++)
    {
      g_autofree char *mean = lp_sheet_reference (report->measures, m + 1, MEASURES_MEAN, m + 1, MEASURES_MEAN);
      g_autofree char *formula = g_strconcat ("=", mean, NULL);

      lp_sheet_text (report->variation, 0, VARIATION_FIRST + m, LP_CELL_HEADING_RIGHT, get_about (report, m)->name);
      for (guint i = 0; i < n; i++)
        write_network_value (report, i + 1, m, lp_variation_get (get_variation (report, m), LP_BY_NETWORK, i));
      lp_write_live (report->variation, n + 1, VARIATION_FIRST + m, LP_CELL_TOTAL_FIGURE, formula, lp_variation_get_stats (get_variation (report, m), LP_BY_PRACTICE)->mean);
    }
  if (n > 0)
    insert_figure (report, n);
  lp_sheet_end_table (report->variation, n);
}

/* The mean of the highest fifth over that of the lowest, of as many values as there are; the numbers of a fifth cancel out. */
static char *
make_fifths_formula (const char *values)
{
  g_autofree char *places = g_strdup_printf ("ROW(INDIRECT(\"1:\"&MAX(1,INT(COUNT(%s)/5))))", values);

  return g_strdup_printf ("=IFERROR(IF(COUNT(%s)<2,\"\",SUMPRODUCT(LARGE(%s,%s))/SUMPRODUCT(SMALL(%s,%s))),\"\")", values, values, places, values, places);
}

static void
write_statistics (LpReport *report,
                  guint     row,
                  guint     m)
{
  const LpVariationStats *stats = lp_variation_get_stats (get_variation (report, m), LP_BY_PRACTICE);
  g_autofree char *numerators = get_cells (report, m, PART_NUMERATOR);
  g_autofree char *denominators = get_cells (report, m, PART_DENOMINATOR);
  g_autofree char *values = get_cells (report, m, PART_VALUE);
  char per[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *counted = g_strdup_printf ("=COUNT(%s)", values);
  g_autofree char *mean = g_strdup_printf ("=IFERROR(%s*SUM(%s)/SUM(%s),\"\")", g_ascii_dtostr (per, sizeof per, get_about (report, m)->per), numerators,
                                           denominators);
  g_autofree char *p10 = g_strdup_printf ("=IFERROR(PERCENTILE(%s,0.1),\"\")", values);
  g_autofree char *median = g_strdup_printf ("=IFERROR(MEDIAN(%s),\"\")", values);
  g_autofree char *p90 = g_strdup_printf ("=IFERROR(PERCENTILE(%s,0.9),\"\")", values);
  g_autofree char *cv = g_strdup_printf ("=IFERROR(STDEV(%s)/AVERAGE(%s),\"\")", values, values);
  g_autofree char *fifths = make_fifths_formula (values);
  g_autofree char *low = lp_sheet_reference (report->measures, row, MEASURES_P10, row, MEASURES_P10);
  g_autofree char *high = lp_sheet_reference (report->measures, row, MEASURES_P90, row, MEASURES_P90);
  g_autofree char *ratio = g_strdup_printf ("=IFERROR(%s/%s,\"\")", high, low);

  lp_sheet_formula (report->measures, row, MEASURES_COUNTED, LP_CELL_COUNT, counted, stats->n_included);
  lp_write_live (report->measures, row, MEASURES_MEAN, LP_CELL_FIGURE, mean, stats->mean);
  lp_write_live (report->measures, row, MEASURES_P10, LP_CELL_FIGURE, p10, stats->spread.p10);
  lp_write_live (report->measures, row, MEASURES_MEDIAN, LP_CELL_FIGURE, median, stats->spread.median);
  lp_write_live (report->measures, row, MEASURES_P90, LP_CELL_FIGURE, p90, stats->spread.p90);
  lp_write_live (report->measures, row, MEASURES_RATIO, LP_CELL_FIGURE, ratio, stats->spread.n > 1 ? stats->spread.ratio_p90_p10 : NAN);
  lp_write_live (report->measures, row, MEASURES_FIFTHS, LP_CELL_FIGURE, fifths, stats->spread.ratio_fifths);
  lp_write_live (report->measures, row, MEASURES_CV, LP_CELL_FIGURE, cv, stats->spread.cv);
}

/* What no formula of a spreadsheet gives: weighted, and against chance. */
static void
write_chance (LpReport *report,
              guint     row,
              guint     m)
{
  const LpVariationStats *stats = lp_variation_get_stats (get_variation (report, m), LP_BY_PRACTICE);
  const struct { guint column; LpCellStyle style; double value; } cells[] = {
    { MEASURES_CV_WEIGHTED, LP_CELL_FIGURE, stats->spread.cv_weighted }, { MEASURES_BETWEEN, LP_CELL_SHARE, stats->share.between },
    { MEASURES_RANDOM, LP_CELL_SHARE, stats->share.random_mean }, { MEASURES_RANDOM_LOW, LP_CELL_SHARE, stats->share.random_low },
    { MEASURES_RANDOM_HIGH, LP_CELL_SHARE, stats->share.random_high },
  };

  lp_sheet_number (report->measures, row, MEASURES_LEFT_OUT, LP_CELL_EXCESS, stats->n_left_out);
  lp_sheet_number (report->measures, row, MEASURES_MISSING, LP_CELL_EXCESS, stats->n_no_rate);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    if (isfinite (cells[i].value))
      lp_sheet_number (report->measures, row, cells[i].column, cells[i].style, cells[i].value);
}

/* How it is made, in the plan's own words, for who brings the workbook in again. */
static void
write_making (LpReport *report,
              guint     row,
              guint     m)
{
  const LpMeasure *measure = lp_plan_find_measure (report->plan, get_about (report, m)->id);

  if (measure == NULL)
    return;
  lp_sheet_text (report->measures, row, MEASURES_NUMERATOR_ID, LP_CELL_CODE, measure->numerator);
  lp_sheet_text (report->measures, row, MEASURES_DENOMINATOR_ID, LP_CELL_CODE, measure->denominator);
  lp_sheet_text (report->measures, row, MEASURES_KIND, LP_CELL_CODE, measure->kind);
  lp_sheet_text (report->measures, row, MEASURES_BETTER, LP_CELL_CODE, measure->better);
}

static void
write_measures (LpReport *report)
{
  lp_sheet_begin_table (report->measures, measures_columns, G_N_ELEMENTS (measures_columns));
  for (guint m = 0; m < report->variations->len; m++)
    {
      const LpMeasureAbout *about = get_about (report, m);
      guint row = m + 1;

      lp_sheet_text (report->measures, row, MEASURES_ID, LP_CELL_CODE, about->id);
      lp_sheet_text (report->measures, row, MEASURES_NAME, LP_CELL_TEXT, about->name);
      lp_sheet_text (report->measures, row, MEASURES_UNIT, LP_CELL_TEXT, about->unit);
      lp_sheet_text (report->measures, row, MEASURES_NUMERATOR, LP_CELL_WRAP, about->numerator);
      lp_sheet_text (report->measures, row, MEASURES_DENOMINATOR, LP_CELL_WRAP, about->denominator);
      lp_sheet_number (report->measures, row, MEASURES_PER, LP_CELL_COUNT, about->per);
      lp_sheet_text (report->measures, row, MEASURES_PERIOD, LP_CELL_TEXT, about->period);
      write_statistics (report, row, m);
      write_chance (report, row, m);
      lp_sheet_text (report->measures, row, MEASURES_SOURCE, LP_CELL_WRAP, about->source);
      write_making (report, row, m);
    }
  lp_sheet_end_table (report->measures, report->variations->len);
}

gboolean
lp_report_has_measures (const LpReport *report)
{
  return report->variations != NULL && report->variations->len > 0;
}

void
lp_write_measures (LpReport *report)
{
  write_variation (report);
  write_measures (report);
  write_figures (report);
}
