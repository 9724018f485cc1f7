/* funnel-chart.c — values against size, with the limits within which chance and usual spread keep them */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "charts/units-plot-private.h"
#include "charts/variation-charts.h"
#include "paint/palette.h"

#define LEAST_HEIGHT 22         /* of the font size */
#define HEAD 1.6
#define FOOT 4.2
#define CURVE_POINTS 120
/* Below this φ nobody would say that chance alone explains the spread: it would have given more. */
#define LITTLE_SPREAD 0.5
#define INNER 0.95
#define OUTER 0.998
#define MOST_NAMED 12

typedef struct
{
  LpUnitsPlot units;
  double largest;               /* size of the largest unit */
  LpInterval inner[CURVE_POINTS], outer[CURVE_POINTS];
} LpFunnelChart;

static const LpChartColumn columns[] = LP_UNIT_COLUMNS;

static double
get_size_at (LpFunnelChart *chart,
             guint          i)
{
  double along = (i + 1.0) / CURVE_POINTS;

  /* Closer together where the funnel is narrow, as the curve bends there. */
  return chart->largest * 1.05 * along * along;
}

static void
compute_limits (LpFunnelChart *chart)
{
  for (guint i = 0; i < CURVE_POINTS; i++)
    {
      double size = get_size_at (chart, i);

      chart->inner[i] = lp_variation_get_limits (chart->units.variation, chart->units.by, size, INNER);
      chart->outer[i] = lp_variation_get_limits (chart->units.variation, chart->units.by, size, OUTER);
    }
}

static double
measure (LpPlot *plot)
{
  return (LEAST_HEIGHT + HEAD + FOOT) * plot->style->font_size;
}

static void
place_labels (LpUnitsPlot *units)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (LpRect));
  guint named = 0;

  for (guint m = 0; m < units->order->len && named < MOST_NAMED; m++)
    if (units->dots[m] == LP_DOT_OUTSIDE)
      {
        _lp_units_plot_label (units, m, taken);
        named++;
      }
}

static const char *
name_size (const LpMeasureAbout *about)
{
  return about->nature == LP_NATURE_INVERSE ? about->numerator : about->denominator;
}

static void
place (LpPlot *plot)
{
  LpFunnelChart *chart = (LpFunnelChart *) plot;
  LpUnitsPlot *units = &chart->units;
  const LpMeasureAbout *about = lp_variation_get_about (units->variation);
  double size = plot->style->font_size, most = 0;

  plot->area.y += HEAD * size;
  plot->area.height -= (HEAD + FOOT) * size;
  if (units->order->len == 0)
    return;
  for (guint m = 0; m < units->order->len; m++)
    most = MAX (most, _lp_units_plot_get (units, m)->value);
  _lp_plot_place_y (plot, 0, most);
  _lp_plot_name_y (plot, about->unit);
  _lp_plot_place_x (plot, 0, chart->largest, FALSE);
  _lp_plot_name_x (plot, name_size (about));
  for (guint m = 0; m < units->order->len; m++)
    {
      const LpUnit *unit = _lp_units_plot_get (units, m);

      g_array_index (plot->rects, LpRect, m) = _lp_plot_dot_rect (plot, lp_scale_map (&plot->x, lp_variation_get_size (units->variation, unit)),
                                                                  lp_scale_map (&plot->y, unit->value));
    }
  place_labels (units);
  _lp_plot_add_text (plot, about->nature == LP_NATURE_AMOUNT
                             ? _("— all practices   ┄ where 95% (inner) and 99.8% of practices as spread out as these would be")
                             : lp_variation_get_stats (units->variation, units->by)->dispersion.tau2 > 0
                               ? _("— all practices   ┄ 95% limits (inner) and 99.8% limits, usual spread between practices allowed for")
                               : _("— all practices   ┄ 95% limits (inner) and 99.8% limits of chance"),
                     (LpPoint) { plot->area.x, plot->area.y + plot->area.height + 4.1 * size }, LP_ANCHOR_START, 0.88 * size, FALSE, plot->area.width);
}

static void
trace_curve (LpFunnelChart    *chart,
             cairo_t          *cr,
             const LpInterval *limits,
             gboolean          high)
{
  LpPlot *plot = &chart->units.plot;
  gboolean begun = FALSE;

  for (guint i = 0; i < CURVE_POINTS; i++)
    {
      double limit = high ? limits[i].high : limits[i].low;
      double x = lp_scale_map (&plot->x, get_size_at (chart, i));

      if (!isfinite (limit) || x > plot->area.x + plot->area.width)
        continue;
      if (begun)
        cairo_line_to (cr, x, lp_scale_map (&plot->y, limit));
      else
        cairo_move_to (cr, x, lp_scale_map (&plot->y, limit));
      begun = TRUE;
    }
}

static void
paint_limits (LpFunnelChart *chart,
              cairo_t       *cr)
{
  LpPlot *plot = &chart->units.plot;
  const double dashes[] = { 5 * plot->style->line_width, 4 * plot->style->line_width };

  cairo_save (cr);
  cairo_rectangle (cr, plot->area.x, plot->area.y, plot->area.width, plot->area.height);
  cairo_clip (cr);
  lp_colour_set_source (plot->style->band_line, cr);
  cairo_set_line_width (cr, 1.5 * plot->style->line_width);
  cairo_set_dash (cr, dashes, 2, 0);
  for (gboolean high = FALSE; high <= TRUE; high++)
    {
      trace_curve (chart, cr, chart->inner, high);
      trace_curve (chart, cr, chart->outer, high);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint (LpPlot             *plot,
       cairo_t            *cr,
       const LpChartState *state)
{
  LpFunnelChart *chart = (LpFunnelChart *) plot;
  double mean;

  if (plot->y_ticks == NULL)
    return;
  _lp_plot_paint_grid (plot, cr, TRUE, FALSE);
  mean = lp_scale_map (&plot->y, lp_variation_get_stats (chart->units.variation, chart->units.by)->mean);
  _lp_plot_paint_line (plot, cr, (LpPoint) { plot->area.x, mean }, (LpPoint) { plot->area.x + plot->area.width, mean }, 2, plot->style->text);
  paint_limits (chart, cr);
  _lp_plot_paint_dots (plot, cr, chart->units.dots, 0, chart->units.order->len, state);
}

static const LpPlotClass klass = {
  .parent = { LP_UNITS_PLOT_METHODS, LP_CHART_COLUMNS (columns) },
  .measure = measure, .place = place, .paint = paint, .finalize = _lp_units_plot_finalize,
};

/* "GP FTE ...: 3 of 81 practices lie outside the 95% limits, where chance alone would put about 4" */
static char *
write_title (LpFunnelChart *chart)
{
  LpUnitsPlot *units = &chart->units;
  const char *name = lp_variation_get_about (units->variation)->name;
  guint n = 0, outside = 0;

  for (guint m = 0; m < units->order->len; m++)
    {
      n += units->dots[m] != LP_DOT_LEFT_OUT;
      outside += units->dots[m] == LP_DOT_OUTSIDE;
    }
  switch (units->by)
    {
    case LP_BY_NETWORK:
      return g_strdup_printf (_("%1$s: %2$u of %3$u networks lie outside the 95%% limits"), name, outside, n);
    case LP_BY_LOCALITY:
      return g_strdup_printf (_("%1$s: %2$u of %3$u localities lie outside the 95%% limits"), name, outside, n);
    case LP_BY_PRACTICE:
    case LP_N_BY:
    default:
      return g_strdup_printf (_("%1$s: %2$u of %3$u practices lie outside the 95%% limits"), name, outside, n);
    }
}

static char *
write_subtitle (LpFunnelChart *chart)
{
  const LpMeasureAbout *about = lp_variation_get_about (chart->units.variation);
  const LpVariationStats *stats = lp_variation_get_stats (chart->units.variation, chart->units.by);
  g_autofree char *phi = lp_format_decimal (stats->dispersion.phi, 1);
  g_autofree char *expected = lp_format_decimal (0.05 * stats->n_included, 0);

  if (about->nature == LP_NATURE_AMOUNT)
    return g_strdup_printf (_("%1$s, %2$s. Nothing is counted here, so the limits are the spread of the practices themselves; about %3$s would lie outside."),
                            about->unit, about->period, expected);
  if (stats->dispersion.tau2 > 0)
    return g_strdup_printf (_("%1$s, %2$s. The spread is %3$s times what chance gives (φ), which the limits allow for; about %4$s would lie outside all the same."),
                            about->unit, about->period, phi, expected);
  if (stats->dispersion.phi < LITTLE_SPREAD)
    return g_strdup_printf (_("%1$s, %2$s. The spread is far less than chance gives to counts (φ %3$s): what is planned, such as posts, varies less than what happens, so these limits are wide and tell the farthest alone."),
                            about->unit, about->period, phi);
  return g_strdup_printf (_("%1$s, %2$s. The spread is no more than chance gives (φ %3$s); about %4$s would lie outside by chance alone."), about->unit,
                          about->period, phi, expected);
}

LpChart *
lp_funnel_chart_new (LpVariation *variation,
                     LpBy         by,
                     gboolean     hide_names)
{
  LpFunnelChart *chart = g_new0 (LpFunnelChart, 1);
  LpChart *parent = &chart->units.plot.parent;

  _lp_units_plot_init (&chart->units, &klass, variation, by, LP_ORDER_PLAN, FALSE, hide_names);
  for (guint m = 0; m < chart->units.order->len; m++)
    chart->largest = MAX (chart->largest, lp_variation_get_size (variation, _lp_units_plot_get (&chart->units, m)));
  compute_limits (chart);
  parent->title = write_title (chart);
  parent->subtitle = write_subtitle (chart);
  parent->source = _lp_variation_write_source (variation);
  return parent;
}
