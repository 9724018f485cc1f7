/* timeline-chart-layout.c — where the bars, diamonds and words of the timeline chart stand */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/timeline-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ROW 1.6                 /* of the font size */
#define MOST_ROW 1.9
#define TICK_SIZE 0.88

static void
add_words (LpTimelineChart *chart,
           const char      *words,
           LpPoint          at,
           LpAnchor         anchor,
           gboolean         bold,
           double           width,
           LpColour         colour,
           LpColour         halo)
{
  LpPlot *plot = &chart->plot;
  LpTextStyle style = { .size = TICK_SIZE * plot->style->font_size, .bold = bold, .tabular = TRUE, .anchor = anchor, .width = width, .lines = 1,
                        .colour = colour, .halo = halo };

  _lp_pieces_add (plot->pieces, plot->typesetter, &style, words, at);
}

LpRect
_lp_timeline_chart_get_bar (LpTimelineChart        *chart,
                            const LpStandingAction *action,
                            LpRect                  row)
{
  double height = 0.62 * row.height, y = round (row.y + (row.height - height) / 2);
  guint start = action->start_day > 0 ? action->start_day : MIN (lp_standing_get_totals (chart->standing)->baseline_day, action->due_day);
  double left = lp_scale_map (&chart->plot.x, start > 0 ? start : chart->time.from), right;

  if (action->due_day == 0)
    return (LpRect) { action->start_day > 0 ? left : chart->plot.area.x, y, 0, height };
  right = lp_scale_map (&chart->plot.x, action->due_day);

  return (LpRect) { MIN (left, right), y, MAX (fabs (right - left), 3), height };
}

/* What stands beside a bar or diamond from @start to @end: to its right, or where there is no room to its left. */
static void
place_beside (LpTimelineChart *chart,
              const char      *words,
              double           start,
              double           end,
              LpRect           row,
              gboolean         bold,
              LpColour         colour)
{
  LpPlot *plot = &chart->plot;
  double size = plot->style->font_size, right = plot->area.x + plot->area.width;
  double y = row.y + row.height / 2 + 0.32 * size, width = _lp_plot_measure_text (plot, words, TICK_SIZE * size, bold);

  if (end + 0.5 * size + width <= right)
    add_words (chart, words, (LpPoint) { end + 0.5 * size, y }, LP_ANCHOR_START, bold, 0, colour, plot->style->paper);
  else
    add_words (chart, words, (LpPoint) { MAX (start - 0.5 * size, plot->area.x + width), y }, LP_ANCHOR_END, bold, 0, colour, plot->style->paper);
}

static void
place_action (LpTimelineChart *chart,
              guint            i,
              LpRect           row)
{
  const LpStandingAction *action = lp_standing_get_action (chart->standing, i);
  const LpStyle *style = chart->plot.style;
  g_autofree char *words = lp_standing_action_describe (action);
  LpRect bar = _lp_timeline_chart_get_bar (chart, action, row);
  double end = bar.x + bar.width;

  if (chart->time.from == 0)
    return;
  if (action->late)
    end = MAX (end, lp_scale_map (&chart->plot.x, lp_standing_get_totals (chart->standing)->day));
  place_beside (chart, words, bar.x, end, row, action->late, action->late ? style->over_text : style->quiet);
}

static void
place_milestone (LpTimelineChart *chart,
                 guint            i,
                 LpRect           row)
{
  const LpStandingMilestone *milestone = lp_standing_get_milestone (chart->standing, i);
  const LpStyle *style = chart->plot.style;
  g_autofree char *day = lp_day_format (milestone->day, FALSE);
  g_autofree char *state = lp_standing_milestone_describe (milestone);
  g_autofree char *words = *state != '\0' ? g_strdup_printf ("%s, %s", day, state) : g_strdup (day);
  double x = lp_scale_map (&chart->plot.x, milestone->day), reach = 0.4 * style->font_size;
  gboolean missed = milestone->state == LP_MILESTONE_MISSED;

  if (milestone->day > 0)
    place_beside (chart, words, x - reach, x + reach, row, missed, missed ? style->over_text : style->quiet);
}

static void
place_rows (LpTimelineChart *chart,
            double           left)
{
  LpPlot *plot = &chart->plot;
  double size = plot->style->font_size;
  guint mark = 0;

  for (guint i = 0; i < chart->rows->len; i++)
    {
      const LpTimelineRow *row = _lp_timeline_chart_get_row (chart, i);
      gboolean heading = row->kind == LP_TIMELINE_HEADING;
      LpRect rect = { left, round (plot->area.y + i * chart->row_height), plot->area.x + plot->area.width - left, chart->row_height };
      double indent = heading ? 0.3 * size : size;

      add_words (chart, _lp_timeline_chart_get_label (chart, row), (LpPoint) { left + indent, rect.y + rect.height / 2 + 0.32 * size }, LP_ANCHOR_START, heading,
                 (heading ? rect.width : plot->area.x - left) - indent - 0.6 * size, plot->style->text, (LpColour) { 0, 0, 0, 0 });
      if (heading)
        continue;
      g_array_index (plot->rects, LpRect, mark++) = rect;
      if (row->kind == LP_TIMELINE_ACTION)
        place_action (chart, row->of, rect);
      else
        place_milestone (chart, row->of, rect);
    }
}

static void
place_time (LpTimelineChart *chart)
{
  LpPlot *plot = &chart->plot;
  double size = TICK_SIZE * plot->style->font_size, last = -G_MAXDOUBLE;
  const LpStandingTotals *totals = lp_standing_get_totals (chart->standing);

  _lp_time_axis_place (&chart->time, plot, 5 * size);
  for (guint i = 0; i < chart->time.ticks->len; i++)
    {
      const LpTimeTick *tick = &g_array_index (chart->time.ticks, LpTimeTick, i);
      double half = _lp_plot_measure_text (plot, tick->label, size, FALSE) / 2, x = lp_scale_map (&chart->plot.x, tick->day);

      if (x - half < MAX (last + 0.5 * size, plot->area.x - 3 * size) || x + half > plot->area.x + plot->area.width)
        continue;
      _lp_plot_add_text (plot, tick->label, (LpPoint) { x, plot->area.y - 0.5 * size }, LP_ANCHOR_MIDDLE, size, FALSE, 0);
      last = x + half;
    }
  _lp_plot_place_plan_date (plot, totals->day, plot->area.y - 1.9 * size, size, TRUE);
}

double
_lp_timeline_chart_measure (LpPlot *plot)
{
  LpTimelineChart *chart = (LpTimelineChart *) plot;

  return plot->style->font_size * (3.4 + ROW * MAX (chart->rows->len, 2));
}

void
_lp_timeline_chart_place (LpPlot *plot)
{
  LpTimelineChart *chart = (LpTimelineChart *) plot;
  double size = plot->style->font_size, left = plot->area.x, names = round (0.4 * plot->area.width);

  if (chart->rows->len == 0)
    {
      _lp_plot_add_text (plot, _("The plan has no actions and no milestones yet."), (LpPoint) { left, plot->area.y + 2 * size }, LP_ANCHOR_START, size, FALSE,
                         plot->area.width);
      return;
    }
  plot->area = (LpRect) { left + names, plot->area.y + 3 * size, plot->area.width - names, plot->area.height - 3.4 * size };
  chart->row_height = CLAMP (plot->area.height / chart->rows->len, ROW * size, MOST_ROW * size);
  if (chart->time.from > 0)
    place_time (chart);
  place_rows (chart, left);
}
