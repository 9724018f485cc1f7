/* timeline-chart-draw.c — what is not words in the timeline chart */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/timeline-chart-private.h"

#include <math.h>
#include <string.h>

#include "paint/palette.h"
#include "paint/pattern.h"

static void
paint_action (LpTimelineChart        *chart,
              cairo_t                *cr,
              const LpStandingAction *action,
              LpRect                  row)
{
  LpPlot *plot = &chart->plot;
  const LpStyle *style = plot->style;
  LpRect bar = _lp_timeline_chart_get_bar (chart, action, row);
  gboolean done = strcmp (action->status, "done") == 0, under_way = strcmp (action->status, "under way") == 0;
  double now = lp_scale_map (&chart->plot.x, lp_standing_get_totals (chart->standing)->day), end = bar.x + bar.width;
  LpColour line = action->late ? style->over_text : style->right_size;

  if (bar.width <= 0)
    return;
  lp_colour_set_source (done ? style->right_size : action->late || strcmp (action->status, "stopped") == 0 ? style->paper
                        : lp_colour_mix (style->paper, style->right_size, under_way ? 0.5 : 0.2), cr);
  cairo_rectangle (cr, bar.x, bar.y, bar.width, bar.height);
  cairo_fill_preserve (cr);
  lp_colour_set_source (line, cr);
  cairo_set_line_width (cr, 1.2 * style->line_width);
  cairo_stroke (cr);
  if (action->late && now > end)
    {
      cairo_pattern_t *dots = lp_pattern_new_dots (style->paper, line, 0.36 * style->font_size, (LpPoint) { end, bar.y });

      cairo_rectangle (cr, end, bar.y, now - end, bar.height);
      cairo_set_source (cr, dots);
      cairo_fill (cr);
      cairo_pattern_destroy (dots);
    }
}

static void
paint_milestone (LpTimelineChart           *chart,
                 cairo_t                   *cr,
                 const LpStandingMilestone *milestone,
                 LpRect                     row)
{
  const LpStyle *style = chart->plot.style;
  double x = lp_scale_map (&chart->plot.x, milestone->day), y = row.y + row.height / 2, reach = 0.4 * style->font_size;
  LpColour line = milestone->state == LP_MILESTONE_MISSED ? style->over_text : style->right_size;

  if (milestone->day == 0)
    return;
  _lp_trace_diamond (cr, (LpPoint) { x, y }, reach);
  lp_colour_set_source (milestone->state == LP_MILESTONE_MET ? line : style->paper, cr);
  cairo_fill_preserve (cr);
  lp_colour_set_source (line, cr);
  cairo_set_line_width (cr, 1.6 * style->line_width);
  cairo_stroke (cr);
}

/* The headings' ground, the months, the baseline and the plan's date. */
static void
paint_ground (LpTimelineChart *chart,
              cairo_t         *cr)
{
  LpPlot *plot = &chart->plot;
  double left = plot->parent.keys->len > 0 ? g_array_index (plot->rects, LpRect, 0).x : plot->area.x, bottom = plot->area.y + chart->rows->len * chart->row_height;
  guint baseline = lp_standing_get_totals (chart->standing)->baseline_day;
  const double dashes[] = { 3, 3 };

  lp_colour_set_source (lp_colour_mix (plot->style->paper, plot->style->rule, 0.5), cr);
  for (guint i = 0; i < chart->rows->len; i++)
    if (_lp_timeline_chart_get_row (chart, i)->kind == LP_TIMELINE_HEADING)
      cairo_rectangle (cr, left, round (plot->area.y + i * chart->row_height), plot->area.x + plot->area.width - left, chart->row_height);
  cairo_fill (cr);
  if (chart->time.from == 0)
    return;
  for (guint i = 0; i < chart->time.ticks->len; i++)
    _lp_plot_paint_day (plot, cr, g_array_index (chart->time.ticks, LpTimeTick, i).day, 0, bottom, 1, plot->style->grid);
  if (baseline > 0)
    {
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      _lp_plot_paint_day (plot, cr, baseline, 0, bottom, 1.2, plot->style->text);
      cairo_set_dash (cr, NULL, 0, 0);
    }
}

void
_lp_timeline_chart_paint (LpPlot             *plot,
                          cairo_t            *cr,
                          const LpChartState *state)
{
  LpTimelineChart *chart = (LpTimelineChart *) plot;
  guint day = lp_standing_get_totals (chart->standing)->day;

  if (chart->rows->len == 0)
    return;
  paint_ground (chart, cr);
  for (guint i = 0; chart->time.from > 0 && i < chart->marks->len; i++)
    {
      const LpTimelineRow *row = _lp_timeline_chart_get_mark_row (chart, i);
      LpRect rect = g_array_index (plot->rects, LpRect, i);

      if (row->kind == LP_TIMELINE_ACTION)
        paint_action (chart, cr, lp_standing_get_action (chart->standing, row->of), rect);
      else
        paint_milestone (chart, cr, lp_standing_get_milestone (chart->standing, row->of), rect);
    }
  if (day > 0 && chart->time.from > 0)
    _lp_plot_paint_day (plot, cr, day, 1.4 * plot->style->font_size, plot->area.y + chart->rows->len * chart->row_height, 2, plot->style->under_text);
}
