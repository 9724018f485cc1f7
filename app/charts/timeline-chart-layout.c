/* timeline-chart-layout.c — where the bars, diamonds and words of the timeline chart stand */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/timeline-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ROW 1.6                 /* of the font size */
#define MOST_ROW 1.9
#define TICK_SIZE 0.88
#define LEAST_TIME 0.4          /* of the area */

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

/* What a mark says, and from where to where it is drawn. */
typedef struct
{
  char *words;
  gboolean bold;
  LpColour colour;
  double start, end;
} Reach;

static void
clear_reach (Reach *reach)
{
  g_free (reach->words);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reach, clear_reach)

/* The bar, and the dots of what is late after it. */
static void
reach_action (LpTimelineChart        *chart,
              const LpStandingAction *action,
              LpRect                  row,
              Reach                  *reach)
{
  const LpStyle *style = chart->plot.style;
  LpRect bar = _lp_timeline_chart_get_bar (chart, action, row);
  double end = bar.x + bar.width;

  if (action->late)
    end = MAX (end, lp_scale_map (&chart->plot.x, lp_standing_get_totals (chart->standing)->day));
  *reach = (Reach) { lp_standing_action_describe (action), action->late, action->late ? style->over_text : style->quiet, bar.x, end };
}

static void
reach_milestone (LpTimelineChart           *chart,
                 const LpStandingMilestone *milestone,
                 Reach                     *reach)
{
  const LpStyle *style = chart->plot.style;
  g_autofree char *day = lp_day_format (milestone->day, FALSE);
  g_autofree char *state = lp_standing_milestone_describe (milestone);
  double x = lp_scale_map (&chart->plot.x, milestone->day), half = 0.4 * style->font_size;
  gboolean missed = milestone->state == LP_MILESTONE_MISSED;

  *reach = (Reach) { *state != '\0' ? g_strdup_printf ("%s, %s", day, state) : g_strdup (day), missed, missed ? style->over_text : style->quiet, x - half, x + half };
}

/* FALSE: nothing of the row stands on the line of time. */
static gboolean
find_reach (LpTimelineChart     *chart,
            const LpTimelineRow *row,
            LpRect               rect,
            Reach               *reach)
{
  if (chart->time.from == 0 || row->kind == LP_TIMELINE_HEADING)
    return FALSE;
  if (row->kind == LP_TIMELINE_ACTION)
    reach_action (chart, lp_standing_get_action (chart->standing, row->of), rect, reach);
  else if (lp_standing_get_milestone (chart->standing, row->of)->day > 0)
    reach_milestone (chart, lp_standing_get_milestone (chart->standing, row->of), reach);
  else
    return FALSE;

  return TRUE;
}

/* The words stand right of what is drawn, or where there is no room left of it; where neither side has enough they are shortened. */
static void
place_beside (LpTimelineChart *chart,
              const Reach     *reach,
              LpRect           row)
{
  LpPlot *plot = &chart->plot;
  double size = plot->style->font_size, gap = 0.5 * size, y = row.y + row.height / 2 + 0.32 * size;
  double width = _lp_plot_measure_text (plot, reach->words, TICK_SIZE * size, reach->bold);
  double before = reach->start - gap - plot->area.x, after = plot->area.x + plot->area.width - reach->end - gap;
  gboolean right = width <= after || (width > before && after >= before);
  double room = right ? after : before;

  add_words (chart, reach->words, (LpPoint) { right ? reach->end + gap : reach->start - gap, y }, right ? LP_ANCHOR_START : LP_ANCHOR_END, reach->bold,
             width > room ? MAX (room, size) : 0, reach->colour, plot->style->paper);
}

/* Where the line of time has to end so that the words of @row, for which there is room on neither side, stand right of what is drawn; the end that it has where there is room. */
static double
find_end (LpTimelineChart     *chart,
          const LpTimelineRow *row)
{
  LpPlot *plot = &chart->plot;
  double left = plot->area.x, size = plot->style->font_size, width, room;
  g_auto (Reach) reach = { NULL };

  if (!find_reach (chart, row, (LpRect) { 0, 0, 0, 0 }, &reach))
    return plot->x.end;
  width = _lp_plot_measure_text (plot, reach.words, TICK_SIZE * size, reach.bold) + 0.5 * size;
  room = left + plot->area.width - reach.end;
  if (width <= room || width <= reach.start - left || reach.end <= left)
    return plot->x.end;

  /* What is drawn ends as far along the line of time however long that is. */
  return floor (plot->x.end - (width - room) * (plot->x.end - left) / (reach.end - left));
}

/* Shortens the line of time, though not beyond LEAST_TIME, so that no words have to be shortened. Each step may take from others the room at their left. */
static void
make_room (LpTimelineChart *chart)
{
  LpPlot *plot = &chart->plot;
  double least = plot->area.x + LEAST_TIME * plot->area.width, end;

  do
    {
      end = plot->x.end;
      for (guint i = 0; i < chart->rows->len; i++)
        {
          double wanted = find_end (chart, _lp_timeline_chart_get_row (chart, i));

          if (wanted >= least)
            plot->x.end = MIN (plot->x.end, wanted);
        }
    }
  while (plot->x.end < end);
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
      g_auto (Reach) reach = { NULL };

      add_words (chart, _lp_timeline_chart_get_label (chart, row), (LpPoint) { left + indent, rect.y + rect.height / 2 + 0.32 * size }, LP_ANCHOR_START, heading,
                 (heading ? rect.width : plot->area.x - left) - indent - 0.6 * size, plot->style->text, (LpColour) { 0, 0, 0, 0 });
      if (heading)
        continue;
      g_array_index (plot->rects, LpRect, mark++) = rect;
      if (find_reach (chart, row, rect, &reach))
        place_beside (chart, &reach, rect);
    }
}

static void
place_time (LpTimelineChart *chart)
{
  LpPlot *plot = &chart->plot;
  double size = TICK_SIZE * plot->style->font_size, last = -G_MAXDOUBLE;
  const LpStandingTotals *totals = lp_standing_get_totals (chart->standing);

  _lp_time_axis_place (&chart->time, plot, 5 * size);
  make_room (chart);
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
