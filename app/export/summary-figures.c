/* summary-figures.c — the two charts of the summary, drawn by the spreadsheet from its own cells */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "export/chart-cells.h"
#include "export/report.h"

#define DEFAULT_WIDTH 480.0     /* pixels: what the library makes a chart when told nothing */
#define DEFAULT_HEIGHT 288.0
#define INK 0x2e3436
#define QUIET 0x5e6467
#define GRID 0xe2dfdc
#define BAND 0x3f5870

/* A size never shows by colour alone: each has a pattern of its own too. */
typedef struct
{
  lxw_color_t ink, paper;
  guint8 pattern;               /* 0: plain ink */
} FigureLook;

static const FigureLook looks[] = {
  { 0x12436d, 0x12436d, 0 },
  { 0xffffff, 0xf46a25, LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL },
  { 0xffffff, 0x801650, LXW_CHART_PATTERN_PERCENT_10 },
  { 0xb3b7ba, 0xffffff, LXW_CHART_PATTERN_WIDE_DOWNWARD_DIAGONAL },
};

static void
dress_series (lxw_chart_series *series,
              const FigureLook *look)
{
  lxw_chart_fill fill = { .color = look->ink };
  lxw_chart_line line = { .color = look->pattern == 0 ? look->ink : look->paper == 0xffffff ? QUIET : look->paper, .width = 0.75 };
  lxw_chart_pattern pattern = { .fg_color = look->ink, .bg_color = look->paper, .type = look->pattern };
  lxw_chart_font font = { .size = 9, .color = INK };
  lxw_chart_fill label = { .color = 0xffffff };

  if (look->pattern == 0)
    chart_series_set_fill (series, &fill);
  else
    chart_series_set_pattern (series, &pattern);
  chart_series_set_line (series, &line);
  chart_series_set_labels (series);
  /* Every network has a bar of each size, and all but one are nothing. */
  chart_series_set_labels_num_format (series, "#,##0;;");
  chart_series_set_labels_font (series, &font);
  chart_series_set_labels_fill (series, &label);
}

static void
dress_chart (lxw_chart  *chart,
             const char *title)
{
  lxw_chart_font title_font = { .size = 12, .bold = TRUE, .color = INK };
  lxw_chart_font font = { .size = 9, .color = INK };
  lxw_chart_line none = { .none = TRUE };
  lxw_chart_line grid = { .color = GRID, .width = 0.75 };

  chart_title_set_name (chart, title);
  chart_title_set_name_font (chart, &title_font);
  chart_legend_set_position (chart, LXW_CHART_LEGEND_BOTTOM);
  chart_legend_set_font (chart, &font);
  chart_chartarea_set_line (chart, &none);
  chart_axis_set_num_font (chart->x_axis, &font);
  chart_axis_set_num_font (chart->y_axis, &font);
  /* In a chart of bars the library calls the upright axis y, and it is the one of the networks. */
  chart_axis_major_gridlines_set_visible (chart->x_axis, TRUE);
  chart_axis_major_gridlines_set_line (chart->x_axis, &grid);
  chart_axis_major_gridlines_set_visible (chart->y_axis, FALSE);
  chart_axis_set_line (chart->x_axis, &none);
  chart_show_hidden_data (chart);
}

static void
insert_chart (LpReport   *report,
              lxw_chart  *chart,
              guint       row,
              guint       column,
              guint       width,
              guint       height,
              const char *description)
{
  lxw_chart_options options = {
    .x_scale = width / DEFAULT_WIDTH,
    .y_scale = height / DEFAULT_HEIGHT,
    .object_position = LXW_OBJECT_MOVE_DONT_SIZE,
    .description = (char *) description,
  };

  lp_book_check (lp_sheet_get_book (report->summary),
                 worksheet_insert_chart_opt (lp_sheet_get_handle (report->summary), row, column, chart, &options),
                 lp_sheet_get_name (report->summary));
}

static lxw_chart_series *
add_networks_series (LpReport  *report,
                     lxw_chart *chart,
                     guint      column)
{
  guint last = MAX (lp_coverage_get_n_networks (report->coverage), 1);

  return lp_chart_add_cells (chart, report->networks, &(LpChartCells) { 1, LP_NETWORKS_NAME, last, LP_NETWORKS_NAME }, &(LpChartCells) { 1, column, last, column });
}

static void
add_size (LpReport         *report,
          lxw_chart        *chart,
          guint             column,
          const FigureLook *look)
{
  lxw_chart_series *series = add_networks_series (report, chart, column);
  g_autofree char *heading = lp_sheet_reference (report->networks, 0, column, 0, column);
  g_autofree char *name = g_strconcat ("=", heading, NULL);

  chart_series_set_name (series, name);
  dress_series (series, look);
}

/*
 * A limit of the band as a line across all bars. The library draws no lines over bars, but a series of bars without ink, all as long as the
 * limit, has a straight trend: that is the line, and it follows the band's cells.
 */
static void
add_limit (LpReport   *report,
           lxw_chart  *chart,
           guint       column,
           const char *name)
{
  lxw_chart_series *series = add_networks_series (report, chart, column);
  lxw_chart_fill no_fill = { .none = TRUE };
  lxw_chart_line no_line = { .none = TRUE };
  lxw_chart_line line = { .color = BAND, .width = 1.5, .dash_type = LXW_CHART_LINE_DASH_DASH };

  /* A name of one blank, for the legend: leaving entries out of it by their place confuses LibreOffice when the axis is turned about. */
  chart_series_set_name (series, " ");
  chart_series_set_fill (series, &no_fill);
  chart_series_set_line (series, &no_line);
  chart_series_set_trendline (series, LXW_CHART_TRENDLINE_TYPE_LINEAR, 0);
  chart_series_set_trendline_forecast (series, 0.5, 0.5);
  chart_series_set_trendline_name (series, name);
  chart_series_set_trendline_line (series, &line);
}

void
lp_insert_coverage_figure (LpReport *report,
                           guint     row,
                           guint     column,
                           guint     width,
                           guint     height)
{
  lxw_chart *chart = workbook_add_chart (lp_book_get_handle (lp_sheet_get_book (report->summary)), LXW_CHART_BAR);
  const char *title = _("People by network against the band");

  for (guint i = 0; i < 3; i++)
    add_size (report, chart, LP_NETWORKS_RIGHT + i, &looks[i]);
  add_limit (report, chart, LP_NETWORKS_FROM, _("Band from"));
  add_limit (report, chart, LP_NETWORKS_TO, _("Band to"));

  chart_set_series_overlap (chart, 100);
  chart_set_series_gap (chart, 35);
  chart_axis_set_reverse (chart->y_axis);
  chart_axis_set_crossing_max (chart->y_axis);
  chart_axis_set_min (chart->x_axis, 0);
  chart_axis_set_num_format (chart->x_axis, "#,##0");
  dress_chart (chart, title);
  insert_chart (report, chart, row, column, width, height, title);
}

void
lp_insert_people_figure (LpReport *report,
                         guint     first_figure_row,
                         guint     row,
                         guint     column,
                         guint     width,
                         guint     height)
{
  lxw_chart *chart = workbook_add_chart (lp_book_get_handle (lp_sheet_get_book (report->summary)), LXW_CHART_BAR_STACKED_PERCENT);
  const char *title = _("All registered people by the size of their network");

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *heading = lp_sheet_reference (report->summary, first_figure_row + i, 0, first_figure_row + i, 0);
      g_autofree char *name = g_strconcat ("=", heading, NULL);
      const LpChartCells values = { first_figure_row + i, 3, first_figure_row + i, 3 };
      lxw_chart_series *series = lp_chart_add_cells (chart, report->summary, NULL, &values);

      chart_series_set_name (series, name);
      dress_series (series, &looks[i]);
    }

  chart_set_series_gap (chart, 30);
  chart_axis_off (chart->y_axis);
  dress_chart (chart, title);
  insert_chart (report, chart, row, column, width, height, title);
}
