/* ranked-chart.c — practices, networks or localities from the lowest to the highest, with their intervals */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/opportunity.h"
#include "charts/units-plot-private.h"
#include "charts/variation-charts.h"
#include "paint/palette.h"

#define LEAST_HEIGHT 22         /* of the font size */
#define HEAD 1.6
#define FOOT 1.4
/* How many at either end are named. */
#define NAMED 3

static const LpChartColumn columns[] = LP_UNIT_COLUMNS;

static double
measure (LpPlot *plot)
{
  return (LEAST_HEIGHT + HEAD + FOOT) * plot->style->font_size;
}

/* The percentiles and the mean are named where no dot is: low values stand at the left, high ones at the right. */
static void
place_words (LpUnitsPlot *units,
             GArray      *taken)
{
  LpPlot *plot = &units->plot;
  const LpVariationStats *stats = lp_variation_get_stats (units->variation, units->by);
  const struct { double value; const char *words; gboolean bold; } lines[] = {
    { stats->spread.p90, _("90th percentile %s"), FALSE }, { stats->mean, _("All practices %s"), TRUE }, { stats->spread.p10, _("10th percentile %s"), FALSE },
  };
  double size = 0.88 * plot->style->font_size;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *value = lp_measure_format (lp_variation_get_about (units->variation), lines[i].value);
      g_autoptr (GString) words = g_string_new (lines[i].words);
      LpTextStyle text_style = { .size = size, .bold = lines[i].bold, .colour = lines[i].bold ? plot->style->text : plot->style->band_line,
                                 .halo = plot->style->paper, .anchor = i == 2 ? LP_ANCHOR_END : LP_ANCHOR_START };
      gboolean lower = i == 2;
      LpPoint at = { lower ? plot->area.x + plot->area.width - 0.5 * size : plot->area.x + 0.5 * size,
                     lp_scale_map (&plot->y, lines[i].value) + (lower ? 1.2 : -0.4) * size };
      LpRect box;

      if (!isfinite (lines[i].value))
        continue;
      g_string_replace (words, "%s", value, 1);
      box = _lp_pieces_add (plot->pieces, plot->typesetter, &text_style, words->str, at);
      g_array_append_val (taken, box);
    }
}

static void
place (LpPlot *plot)
{
  LpUnitsPlot *units = (LpUnitsPlot *) plot;
  double size = plot->style->font_size, most = 0, step;
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (LpRect));
  guint n = units->order->len;

  plot->area.y += HEAD * size;
  plot->area.height -= (HEAD + FOOT) * size;
  if (n == 0)
    return;
  for (guint m = 0; m < n; m++)
    most = MAX (most, _lp_units_plot_get (units, m)->value);
  _lp_plot_place_y (plot, 0, most);
  _lp_plot_name_y (plot, lp_variation_get_about (units->variation)->unit);
  step = plot->area.width / (n + 1);
  plot->x = (LpScale) { -1, n, plot->area.x, plot->area.x + plot->area.width };
  for (guint m = 0; m < n; m++)
    g_array_index (plot->rects, LpRect, m) = _lp_plot_dot_rect (plot, plot->area.x + (m + 1) * step,
                                                                lp_scale_map (&plot->y, _lp_units_plot_get (units, m)->value));
  place_words (units, taken);
  for (guint m = 0; m < MIN (NAMED, n); m++)
    _lp_units_plot_label (units, n - 1 - m, taken);
  _lp_plot_add_text (plot, _("● counted   ◌ not counted   │ 95% interval, where something is counted"),
                     (LpPoint) { plot->area.x, plot->area.y + plot->area.height + 1.3 * size }, LP_ANCHOR_START, 0.88 * size, FALSE, plot->area.width);
}

static void
paint_ground (LpUnitsPlot *units,
              cairo_t     *cr)
{
  LpPlot *plot = &units->plot;
  const LpVariationStats *stats = lp_variation_get_stats (units->variation, units->by);
  double top = lp_scale_map (&plot->y, stats->spread.p90), bottom = lp_scale_map (&plot->y, stats->spread.p10), mean;

  if (isfinite (top) && isfinite (bottom))
    {
      lp_colour_set_source (plot->style->band, cr);
      cairo_rectangle (cr, plot->area.x, top, plot->area.width, bottom - top);
      cairo_fill (cr);
    }
  _lp_plot_paint_grid (plot, cr, TRUE, FALSE);
  mean = lp_scale_map (&plot->y, stats->mean);
  _lp_plot_paint_line (plot, cr, (LpPoint) { plot->area.x, mean }, (LpPoint) { plot->area.x + plot->area.width, mean }, 2, plot->style->text);
}

static void
paint_intervals (LpUnitsPlot *units,
                 cairo_t     *cr)
{
  LpPlot *plot = &units->plot;

  cairo_save (cr);
  cairo_rectangle (cr, plot->area.x, plot->area.y, plot->area.width, plot->area.height);
  cairo_clip (cr);
  lp_colour_set_source (lp_colour_mix (plot->style->paper, plot->style->right_size, 0.35), cr);
  cairo_set_line_width (cr, 1.2 * plot->style->line_width);
  for (guint m = 0; m < units->order->len; m++)
    {
      const LpUnit *unit = _lp_units_plot_get (units, m);
      double x = lp_rect_centre (g_array_index (plot->rects, LpRect, m)).x;

      if (isnan (unit->interval.low) || isnan (unit->interval.high))
        continue;
      cairo_move_to (cr, x, lp_scale_map (&plot->y, unit->interval.low));
      cairo_line_to (cr, x, lp_scale_map (&plot->y, unit->interval.high));
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint (LpPlot             *plot,
       cairo_t            *cr,
       const LpChartState *state)
{
  LpUnitsPlot *units = (LpUnitsPlot *) plot;

  if (plot->y_ticks == NULL)
    return;
  paint_ground (units, cr);
  paint_intervals (units, cr);
  _lp_plot_paint_dots (plot, cr, units->dots, 0, units->order->len, state);
}

static const LpPlotClass klass = {
  .parent = { LP_UNITS_PLOT_METHODS, LP_CHART_COLUMNS (columns) },
  .measure = measure, .place = place, .paint = paint, .finalize = _lp_units_plot_finalize,
};

/* Who clearly falls short of the median, and by how much, stands before where the figures come from. */
static char *
write_source (LpVariation *variation)
{
  g_autofree char *opportunity = lp_opportunity_describe (variation);
  g_autofree char *source = _lp_variation_write_source (variation);

  return *opportunity != '\0' ? g_strdup_printf ("%s\n%s", opportunity, source) : g_steal_pointer (&source);
}

LpChart *
lp_ranked_chart_new (LpVariation *variation,
                     LpBy         by,
                     gboolean     hide_names)
{
  LpUnitsPlot *units = g_new0 (LpUnitsPlot, 1);
  LpChart *parent = &units->plot.parent;

  _lp_units_plot_init (units, &klass, variation, by, LP_ORDER_LEFT_OUT_FIRST, FALSE, hide_names);
  parent->title = lp_variation_describe_finding (variation, by);
  parent->subtitle = lp_variation_describe_basis (variation, by);
  parent->source = by == LP_BY_PRACTICE ? write_source (variation) : _lp_variation_write_source (variation);
  return parent;
}
