/* scatter-chart.c — one measure against another, with the line that people weigh in on */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/statistics-inequality.h"
#include "base/number.h"
#include "charts/units-plot-private.h"
#include "charts/variation-charts.h"
#include "paint/palette.h"

#define LEAST_HEIGHT 22         /* of the font size */
#define HEAD 1.6
#define FOOT 3.2

enum { COLUMN_NAME, COLUMN_ACROSS, COLUMN_UP, COLUMN_PEOPLE };

typedef struct
{
  LpUnitsPlot units;            /* of the measure that goes up */
  LpVariation *across;
  LpLine line;
  LpInequality inequality;
} LpScatterChart;

static const LpChartColumn columns[] = { { N_("Name"), FALSE }, { N_("Across"), TRUE }, { N_("Up"), TRUE }, { N_("People"), TRUE } };

static const LpUnit *
get_across (LpScatterChart *chart,
            guint           mark)
{
  return lp_variation_get (chart->across, chart->units.by, g_array_index (chart->units.order, guint, mark));
}

/* Registered people decide how much a unit weighs, whatever stands below the line. */
static void
fit (LpScatterChart *chart)
{
  guint n = chart->units.order->len, n_both = 0;
  g_autofree double *x = g_new (double, n + 1);
  g_autofree double *y = g_new (double, n + 1);
  g_autofree double *people = g_new (double, n + 1);

  for (guint m = 0; m < n; m++)
    {
      const LpUnit *across = get_across (chart, m), *up = _lp_units_plot_get (&chart->units, m);

      if (across->inclusion != LP_INCLUDED || up->inclusion != LP_INCLUDED || up->people <= 0)
        continue;
      x[n_both] = across->value;
      y[n_both] = up->value;
      people[n_both++] = (double) up->people;
    }
  chart->line = n_both > 2 ? lp_line_fit (x, y, people, n_both) : (LpLine) { NAN, NAN, NAN };
  chart->inequality = n_both > 2 ? lp_inequality_compute (y, x, people, n_both) : (LpInequality) { NAN, NAN };
}

static double
measure (LpPlot *plot)
{
  return (LEAST_HEIGHT + HEAD + FOOT) * plot->style->font_size;
}

static void
place (LpPlot *plot)
{
  LpScatterChart *chart = (LpScatterChart *) plot;
  LpUnitsPlot *units = &chart->units;
  double size = plot->style->font_size, most_x = -G_MAXDOUBLE, least_x = G_MAXDOUBLE, most_y = 0;

  plot->area.y += HEAD * size;
  plot->area.height -= (HEAD + FOOT) * size;
  for (guint m = 0; m < units->order->len; m++)
    {
      double x = get_across (chart, m)->value;

      if (isnan (x))
        continue;
      least_x = MIN (least_x, x);
      most_x = MAX (most_x, x);
      most_y = MAX (most_y, _lp_units_plot_get (units, m)->value);
    }
  if (most_x < least_x)
    return;
  _lp_plot_place_y (plot, 0, most_y);
  _lp_plot_name_y (plot, lp_variation_get_about (units->variation)->name);
  _lp_plot_place_x (plot, least_x > most_x / 2 ? least_x : MIN (0, least_x), most_x, FALSE);
  _lp_plot_name_x (plot, lp_variation_get_about (chart->across)->name);
  for (guint m = 0; m < units->order->len; m++)
    {
      double x = get_across (chart, m)->value;

      if (!isnan (x))
        g_array_index (plot->rects, LpRect, m) = _lp_plot_dot_rect (plot, lp_scale_map (&plot->x, x),
                                                                    lp_scale_map (&plot->y, _lp_units_plot_get (units, m)->value));
    }
}

static void
paint (LpPlot             *plot,
       cairo_t            *cr,
       const LpChartState *state)
{
  LpScatterChart *chart = (LpScatterChart *) plot;
  double from = plot->x.from, to = plot->x.to;

  if (plot->x_ticks == NULL)
    return;
  _lp_plot_paint_grid (plot, cr, TRUE, TRUE);
  cairo_save (cr);
  cairo_rectangle (cr, plot->area.x, plot->area.y, plot->area.width, plot->area.height);
  cairo_clip (cr);
  if (isfinite (chart->line.slope))
    _lp_plot_paint_line (plot, cr, (LpPoint) { plot->area.x, lp_scale_map (&plot->y, chart->line.at_zero + chart->line.slope * from) },
                         (LpPoint) { plot->area.x + plot->area.width, lp_scale_map (&plot->y, chart->line.at_zero + chart->line.slope * to) }, 2,
                         plot->style->text);
  cairo_restore (cr);
  _lp_plot_paint_dots (plot, cr, chart->units.dots, 0, chart->units.order->len, state);
}

static char *
describe_mark (LpChart *parent,
               int      i)
{
  LpScatterChart *chart = (LpScatterChart *) parent;
  const LpMeasureAbout *across = lp_variation_get_about (chart->across), *up = lp_variation_get_about (chart->units.variation);
  g_autofree char *name = _lp_units_plot_get_title (&chart->units, (guint) i);
  g_autofree char *x = lp_measure_format (across, get_across (chart, (guint) i)->value);
  g_autofree char *y = lp_measure_format (up, _lp_units_plot_get (&chart->units, (guint) i)->value);

  /* Translators: a practice, and twice a measure and its value */
  return g_strdup_printf (_("%1$s: %2$s %3$s, %4$s %5$s"), name, up->name, y, across->name, x);
}

static char *
get_cell (LpChart *parent,
          guint    row,
          guint    column)
{
  LpScatterChart *chart = (LpScatterChart *) parent;
  const LpUnit *unit = _lp_units_plot_get (&chart->units, row);

  switch (column)
    {
    case COLUMN_NAME:
      return _lp_units_plot_get_title (&chart->units, row);
    case COLUMN_ACROSS:
      return lp_measure_format (lp_variation_get_about (chart->across), get_across (chart, row)->value);
    case COLUMN_UP:
      return lp_measure_format (lp_variation_get_about (chart->units.variation), unit->value);
    case COLUMN_PEOPLE:
    default:
      return lp_format_count (unit->people);
    }
}

static void
finalize (LpPlot *plot)
{
  lp_variation_unref (((LpScatterChart *) plot)->across);
  _lp_units_plot_finalize (plot);
}

static const LpPlotClass klass = {
  .parent = { LP_PLOT_METHODS, LP_CHART_COLUMNS (columns), .describe_mark = describe_mark, .get_cell = get_cell },
  .measure = measure, .place = place, .paint = paint, .finalize = finalize,
};

static char *
write_title (LpScatterChart *chart)
{
  const char *up = lp_variation_get_about (chart->units.variation)->name, *across = lp_variation_get_about (chart->across)->name;
  g_autofree char *explained = chart->line.r2 < 0.01 ? g_strdup (_("less than 1%")) : lp_format_share (chart->line.r2, 0);

  if (!isfinite (chart->line.r2))
    /* Translators: two measures */
    return g_strdup_printf (_("%1$s against %2$s"), up, across);
  return g_strdup_printf (_("%1$s against %2$s: a straight line explains %3$s of the variation"), up, across, explained);
}

static char *
write_subtitle (LpScatterChart *chart)
{
  const LpMeasureAbout *up = lp_variation_get_about (chart->units.variation), *across = lp_variation_get_about (chart->across);
  g_autofree char *slope = lp_measure_format (up, chart->inequality.slope);
  g_autofree char *relative = lp_format_decimal (chart->inequality.relative, 2);

  if (!isfinite (chart->inequality.slope))
    return g_strdup ("");
  /* Translators: the slope index of inequality, its unit, the measure in whose order people stand, and the relative index */
  return g_strdup_printf (_("From the end of the people with the least %3$s to the end with the most it differs by %1$s %2$s (slope index), %4$s times (relative index). "
                            "What goes together need not be a cause."), slope, up->unit, across->name, relative);
}

LpChart *
lp_scatter_chart_new (LpVariation *up,
                      LpVariation *across,
                      LpBy         by,
                      gboolean     hide_names)
{
  LpScatterChart *chart = g_new0 (LpScatterChart, 1);
  LpChart *parent = &chart->units.plot.parent;

  g_return_val_if_fail (lp_variation_get_n (up, by) == lp_variation_get_n (across, by), NULL);

  _lp_units_plot_init (&chart->units, &klass, up, by, LP_ORDER_PLAN, FALSE, hide_names);
  chart->across = lp_variation_ref (across);
  for (guint m = 0; m < chart->units.order->len; m++)
    chart->units.dots[m] = get_across (chart, m)->inclusion != LP_INCLUDED || chart->units.dots[m] == LP_DOT_LEFT_OUT ? LP_DOT_LEFT_OUT : LP_DOT_PLAIN;
  fit (chart);
  parent->title = write_title (chart);
  parent->subtitle = write_subtitle (chart);
  parent->source = g_strdup_printf ("%s\n%s", lp_variation_get_about (up)->source, lp_variation_get_about (across)->source);
  return parent;
}
