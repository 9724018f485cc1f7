/* trend-chart.c — a measure over the years with its process limits */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "charts/plot-private.h"
#include "charts/variation-charts.h"
#include "paint/palette.h"

/* In font sizes. */
#define LEAST_HEIGHT 22
#define HEAD 1.6
#define FOOT 1.8
#define YEAR_SIZE 0.88
#define NAME_SIZE 0.88
#define NAME_GAP 0.5

typedef struct
{
  LpPlot plot;
  LpTrend *trend;
  guint8 *dots;                 /* LpDot, by mark */
} LpTrendChart;

enum { COLUMN_YEAR, COLUMN_VALUE, COLUMN_NUMERATOR, COLUMN_DENOMINATOR, COLUMN_REPORTED, COLUMN_SIGNALS };

static const LpChartColumn columns[] = {
  [COLUMN_YEAR] = { N_("Year"), FALSE },
  [COLUMN_VALUE] = { N_("Value"), TRUE },
  [COLUMN_NUMERATOR] = { N_("Numerator"), TRUE },
  [COLUMN_DENOMINATOR] = { N_("Denominator"), TRUE },
  [COLUMN_REPORTED] = { N_("Practices that reported"), TRUE },
  [COLUMN_SIGNALS] = { N_("More than chance"), FALSE },
};

/* The mean, then the limits where they stand off it. Returns: how many */
static guint
list_lines (LpTrendChart *chart,
            double        values[3])
{
  const LpProcess *process = lp_trend_get_process (chart->trend);

  if (process == NULL)
    return 0;
  values[0] = process->centre;
  values[1] = process->upper;
  values[2] = process->lower;
  return process->upper > process->lower ? 3 : 1;
}

static char *
name_line (LpTrendChart *chart,
           guint         line,
           double        value)
{
  g_autofree char *number = lp_measure_format (lp_trend_get_about (chart->trend), value);

  if (line == 0)
    return g_strdup_printf (_("mean %s"), number);
  return g_strdup_printf (lp_trend_get_process (chart->trend)->trial ? _("trial limit %s") : _("limit %s"), number);
}

/* Where the lowest is far below the highest, nothing is lost by showing the whole. */
static gboolean
begins_at_zero (double least,
                double most)
{
  return least >= 0 && least < most / 2;
}

/* Of the years and the lines together. */
static void
find_range (LpTrendChart *chart,
            double       *least,
            double       *most)
{
  double values[3];
  guint n_lines = list_lines (chart, values);

  *least = INFINITY;
  *most = -INFINITY;
  for (guint i = 0; i < lp_trend_get_n (chart->trend); i++)
    {
      *least = MIN (*least, lp_trend_get (chart->trend, i)->value);
      *most = MAX (*most, lp_trend_get (chart->trend, i)->value);
    }
  for (guint i = 0; i < n_lines; i++)
    {
      *least = MIN (*least, values[i]);
      *most = MAX (*most, values[i]);
    }
}

static double
measure (LpPlot *plot)
{
  return (LEAST_HEIGHT + HEAD + FOOT) * plot->style->font_size;
}

/* A year that would touch the one before it is left out. */
static void
place_years (LpTrendChart *chart)
{
  LpPlot *plot = &chart->plot;
  double size = YEAR_SIZE * plot->style->font_size, last = -G_MAXDOUBLE;

  for (guint i = 0; i < lp_trend_get_n (chart->trend); i++)
    {
      const LpTrendPoint *point = lp_trend_get (chart->trend, i);
      g_autofree char *year = lp_year_describe (point->year);
      double x = lp_scale_map (&plot->x, point->year), half = _lp_plot_measure_text (plot, year, size, FALSE) / 2;

      g_array_index (plot->rects, LpRect, i) = _lp_plot_dot_rect (plot, x, lp_scale_map (&plot->y, point->value));
      if (x - half < last + 0.8 * size)
        continue;
      _lp_plot_add_text (plot, year, (LpPoint) { x, plot->area.y + plot->area.height + 1.4 * size }, LP_ANCHOR_MIDDLE, size, FALSE, 0);
      last = x + half;
    }
}

static void
place (LpPlot *plot)
{
  LpTrendChart *chart = (LpTrendChart *) plot;
  guint n = lp_trend_get_n (chart->trend), n_lines;
  double size = plot->style->font_size, least, most, widest = 0, values[3];

  plot->area.y += HEAD * size;
  plot->area.height -= (HEAD + FOOT) * size;
  if (n == 0)
    return;
  n_lines = list_lines (chart, values);
  find_range (chart, &least, &most);
  for (guint i = 0; i < n_lines; i++)
    {
      g_autofree char *words = name_line (chart, i, values[i]);

      widest = MAX (widest, _lp_plot_measure_text (plot, words, NAME_SIZE * size, FALSE));
    }
  _lp_plot_place_y (plot, begins_at_zero (least, most) ? 0 : least, most);
  _lp_plot_name_y (plot, lp_trend_get_about (chart->trend)->unit);
  plot->area.width -= widest + NAME_GAP * size;
  plot->x = (LpScale) { lp_trend_get (chart->trend, 0)->year - 0.5, lp_trend_get (chart->trend, n - 1)->year + 0.5, plot->area.x, plot->area.x + plot->area.width };
  for (guint i = 0; i < n_lines; i++)
    {
      g_autofree char *words = name_line (chart, i, values[i]);

      _lp_plot_add_text (plot, words, (LpPoint) { plot->area.x + plot->area.width + NAME_GAP * size, lp_scale_map (&plot->y, values[i]) + 0.35 * NAME_SIZE * size },
                         LP_ANCHOR_START, NAME_SIZE * size, FALSE, 0);
    }
  place_years (chart);
}

/* Years that follow one another are joined; a year without figures breaks the line. */
static void
paint_line (LpTrendChart *chart,
            cairo_t      *cr)
{
  LpPlot *plot = &chart->plot;

  for (guint i = 0; i < lp_trend_get_n (chart->trend); i++)
    {
      const LpTrendPoint *point = lp_trend_get (chart->trend, i);
      double x = lp_scale_map (&plot->x, point->year), y = lp_scale_map (&plot->y, point->value);

      if (i > 0 && lp_trend_get (chart->trend, i - 1)->year + 1 == point->year)
        cairo_line_to (cr, x, y);
      else
        cairo_move_to (cr, x, y);
    }
  lp_colour_set_source (plot->style->right_size, cr);
  cairo_set_line_width (cr, 2 * plot->style->line_width);
  cairo_stroke (cr);
}

static void
paint (LpPlot             *plot,
       cairo_t            *cr,
       const LpChartState *state)
{
  LpTrendChart *chart = (LpTrendChart *) plot;
  const double dashes[] = { 4, 3 };
  double values[3];
  guint n_lines;

  if (plot->y_ticks == NULL)
    return;
  _lp_plot_paint_grid (plot, cr, TRUE, FALSE);
  n_lines = list_lines (chart, values);
  for (guint i = 0; i < n_lines; i++)
    {
      double y = round (lp_scale_map (&plot->y, values[i])) + 0.5;

      cairo_save (cr);
      if (i > 0)
        cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      _lp_plot_paint_line (plot, cr, (LpPoint) { plot->area.x, y }, (LpPoint) { plot->area.x + plot->area.width, y }, 1.5, plot->style->quiet);
      cairo_restore (cr);
    }
  paint_line (chart, cr);
  _lp_plot_paint_dots (plot, cr, chart->dots, 0, lp_trend_get_n (chart->trend), state);
}

static void
finalize (LpPlot *plot)
{
  LpTrendChart *chart = (LpTrendChart *) plot;

  g_free (chart->dots);
  lp_trend_unref (chart->trend);
}

static char *
describe_mark (LpChart *parent,
               int      i)
{
  LpTrendChart *chart = (LpTrendChart *) parent;
  const LpTrendPoint *point = lp_trend_get (chart->trend, i);
  g_autofree char *year = lp_year_describe (point->year);
  g_autofree char *value = lp_measure_format (lp_trend_get_about (chart->trend), point->value);
  g_autofree char *signals = lp_signals_describe (point->signals);

  /* Translators: a practice or network, a year, a figure and its unit */
  if (*signals == '\0')
    return g_strdup_printf (_("%1$s, %2$s: %3$s %4$s"), lp_trend_get_name (chart->trend), year, value, lp_trend_get_about (chart->trend)->unit);
  /* Translators: a practice or network, a year, a figure and its unit, and why it is more than chance */
  return g_strdup_printf (_("%1$s, %2$s: %3$s %4$s; %5$s"), lp_trend_get_name (chart->trend), year, value, lp_trend_get_about (chart->trend)->unit, signals);
}

static char *
get_cell (LpChart *parent,
          guint    row,
          guint    column)
{
  LpTrendChart *chart = (LpTrendChart *) parent;
  const LpTrendPoint *point = lp_trend_get (chart->trend, row);

  switch (column)
    {
    case COLUMN_YEAR:
      return lp_year_describe (point->year);
    case COLUMN_VALUE:
      return lp_measure_format (lp_trend_get_about (chart->trend), point->value);
    case COLUMN_NUMERATOR:
      return _lp_plot_format_amount (point->numerator);
    case COLUMN_DENOMINATOR:
      return _lp_plot_format_amount (point->denominator);
    case COLUMN_REPORTED:
      return lp_format_count (point->n_reported);
    case COLUMN_SIGNALS:
    default:
      return lp_signals_describe (point->signals);
    }
}

static const LpPlotClass klass = {
  .parent = { LP_PLOT_METHODS, LP_CHART_COLUMNS (columns), .describe_mark = describe_mark, .get_cell = get_cell },
  .measure = measure, .place = place, .paint = paint, .finalize = finalize,
};

/* Where the figures come from, and that the scale is cut where it is. */
static char *
write_source (LpTrendChart *chart)
{
  double least, most;

  if (lp_trend_get_n (chart->trend) == 0)
    return g_strdup ("");
  find_range (chart, &least, &most);
  if (begins_at_zero (least, most))
    return g_strdup (lp_trend_get_source (chart->trend));
  return g_strdup_printf ("%s\n%s", lp_trend_get_source (chart->trend), _("The scale does not begin at zero."));
}

LpChart *
lp_trend_chart_new (LpTrend *trend)
{
  LpTrendChart *chart = g_new0 (LpTrendChart, 1);
  LpChart *parent = &chart->plot.parent;
  guint n = lp_trend_get_n (trend);

  _lp_plot_init (&chart->plot, &klass, FALSE);
  chart->trend = lp_trend_ref (trend);
  chart->dots = g_new0 (guint8, n + 1);
  for (guint i = 0; i < n; i++)
    chart->dots[i] = lp_trend_get (trend, i)->signals != 0 ? LP_DOT_OUTSIDE : LP_DOT_PLAIN;
  _lp_plot_add_plain_marks (&chart->plot, n);
  parent->n_rows = n;
  parent->title = lp_trend_describe_finding (trend);
  parent->subtitle = lp_trend_describe_basis (trend);
  parent->source = write_source (chart);
  return parent;
}
