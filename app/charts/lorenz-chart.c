/* lorenz-chart.c — what share of a resource what share of the people has */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/statistics-inequality.h"
#include "base/number.h"
#include "charts/units-plot-private.h"
#include "charts/variation-charts.h"
#include "paint/palette.h"

#define LEAST_HEIGHT 24         /* of the font size */
#define HEAD 1.6
#define FOOT 3.2

typedef struct
{
  LpUnitsPlot units;            /* only who counts */
  GArray *curve;                /* of LpLorenzPoint; unit: the mark */
} LpLorenzChart;

static const LpChartColumn columns[] = LP_UNIT_COLUMNS;

static gboolean
is_inverse (const LpUnitsPlot *units)
{
  return lp_variation_get_about (units->variation)->nature == LP_NATURE_INVERSE;
}

static void
compute_curve (LpLorenzChart *chart)
{
  guint n = chart->units.order->len;
  g_autofree double *resource = g_new (double, n + 1);
  g_autofree double *people = g_new (double, n + 1);

  for (guint m = 0; m < n; m++)
    {
      const LpUnit *unit = _lp_units_plot_get (&chart->units, m);

      resource[m] = is_inverse (&chart->units) ? unit->denominator : unit->numerator;
      people[m] = is_inverse (&chart->units) ? unit->numerator : unit->denominator;
    }
  chart->curve = lp_lorenz_compute (resource, people, n);
}

static double
measure (LpPlot *plot)
{
  return (LEAST_HEIGHT + HEAD + FOOT) * plot->style->font_size;
}

static void
place (LpPlot *plot)
{
  LpLorenzChart *chart = (LpLorenzChart *) plot;
  const LpMeasureAbout *about = lp_variation_get_about (chart->units.variation);
  double size = plot->style->font_size;

  plot->area.y += HEAD * size;
  plot->area.height -= (HEAD + FOOT) * size;
  /* Shares on both axes: a square tells no lie. */
  plot->area.width = MIN (plot->area.width, 1.35 * plot->area.height);
  if (chart->curve->len == 0)
    return;
  _lp_plot_place_y (plot, 0, 100);
  _lp_plot_name_y (plot, is_inverse (&chart->units) ? about->denominator : about->numerator);
  _lp_plot_place_x (plot, 0, 100, FALSE);
  _lp_plot_name_x (plot, _("% of people, those with the least first"));
  for (guint i = 0; i < chart->curve->len; i++)
    {
      const LpLorenzPoint *point = &g_array_index (chart->curve, LpLorenzPoint, i);

      g_array_index (plot->rects, LpRect, point->unit) = _lp_plot_dot_rect (plot, lp_scale_map (&plot->x, 100 * point->people),
                                                                            lp_scale_map (&plot->y, 100 * point->resource));
    }
}

static void
paint (LpPlot             *plot,
       cairo_t            *cr,
       const LpChartState *state)
{
  LpLorenzChart *chart = (LpLorenzChart *) plot;

  if (plot->x_ticks == NULL)
    return;
  _lp_plot_paint_grid (plot, cr, TRUE, TRUE);
  _lp_plot_paint_line (plot, cr, (LpPoint) { lp_scale_map (&plot->x, 0), lp_scale_map (&plot->y, 0) },
                       (LpPoint) { lp_scale_map (&plot->x, 100), lp_scale_map (&plot->y, 100) }, 1.5, plot->style->quiet);
  cairo_move_to (cr, lp_scale_map (&plot->x, 0), lp_scale_map (&plot->y, 0));
  for (guint i = 0; i < chart->curve->len; i++)
    {
      const LpLorenzPoint *point = &g_array_index (chart->curve, LpLorenzPoint, i);

      cairo_line_to (cr, lp_scale_map (&plot->x, 100 * point->people), lp_scale_map (&plot->y, 100 * point->resource));
    }
  lp_colour_set_source (plot->style->right_size, cr);
  cairo_set_line_width (cr, 2 * plot->style->line_width);
  cairo_stroke (cr);
  _lp_plot_paint_dots (plot, cr, chart->units.dots, 0, chart->units.order->len, state);
}

static void
finalize (LpPlot *plot)
{
  g_array_unref (((LpLorenzChart *) plot)->curve);
  _lp_units_plot_finalize (plot);
}

static const LpPlotClass klass = {
  .parent = { LP_UNITS_PLOT_METHODS, LP_CHART_COLUMNS (columns) },
  .measure = measure, .place = place, .paint = paint, .finalize = finalize,
};

/* The share of the resource that the half of the people with the least of it has. */
static double
find_share_of_half (const GArray *curve)
{
  LpLorenzPoint before = { 0, 0, 0 };

  for (guint i = 0; i < curve->len; i++)
    {
      LpLorenzPoint point = g_array_index (curve, LpLorenzPoint, i);

      if (point.people >= 0.5)
        return before.resource + (point.resource - before.resource) * (0.5 - before.people) / (point.people - before.people);
      before = point;
    }
  return NAN;
}

static char *
write_title (LpLorenzChart *chart)
{
  const LpMeasureAbout *about = lp_variation_get_about (chart->units.variation);
  g_autofree char *share = lp_format_share (find_share_of_half (chart->curve), 0);

  if (about->weighted_mean)
    return g_strdup_printf (_("%s is a score, which is not shared out; choose a resource"), about->name);
  if (chart->curve->len == 0)
    return g_strdup_printf (_("%s: no figures yet"), about->name);
  return g_strdup_printf (_("%1$s: the half of the people with the least has %2$s of it"), about->name, share);
}

static char *
write_subtitle (LpLorenzChart *chart)
{
  g_autofree char *gini = lp_format_decimal (lp_lorenz_get_gini (chart->curve), 2);

  if (chart->curve->len == 0)
    return g_strdup ("");
  return g_strdup_printf (_("On the straight line all would have the same. Gini coefficient %s: 0 is the same for all, 1 everything with one. Inside each practice all are taken as equal."), gini);
}

LpChart *
lp_lorenz_chart_new (LpVariation *variation,
                     LpBy         by,
                     gboolean     hide_names)
{
  LpLorenzChart *chart = g_new0 (LpLorenzChart, 1);
  LpChart *parent = &chart->units.plot.parent;

  _lp_units_plot_init (&chart->units, &klass, variation, by, LP_ORDER_LEFT_OUT_FIRST, TRUE, hide_names);
  for (guint m = 0; m < chart->units.order->len; m++)
    chart->units.dots[m] = LP_DOT_PLAIN;
  compute_curve (chart);
  if (lp_variation_get_about (variation)->weighted_mean)
    g_array_set_size (chart->curve, 0);
  parent->title = write_title (chart);
  parent->subtitle = write_subtitle (chart);
  parent->source = _lp_variation_write_source (variation);
  return parent;
}
