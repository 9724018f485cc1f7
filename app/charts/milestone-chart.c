/* milestone-chart.c — people in right-size networks that have begun, as a stair, with milestones as diamonds */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/standing-charts.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/number.h"
#include "charts/plot-private.h"
#include "charts/time-axis-private.h"
#include "paint/palette.h"

#define HEIGHT 15.0             /* of the font size */
#define TICK_SIZE 0.88
#define DIAMOND 0.62
#define MARGIN_DAYS 20

typedef struct
{
  LpPlot plot;
  LpStanding *standing;
  GArray *milestones;           /* of guint: those of coverage with a date */
  LpTimeAxis time;              /* without days there is nothing to draw */
} LpMilestoneChart;

static const LpChartColumn columns[] = {
  { N_("Date"), FALSE }, { N_("What"), FALSE }, { N_("Share of people"), TRUE }, { N_("Due"), TRUE }, { N_("State"), FALSE },
};

enum { COLUMN_DATE, COLUMN_WHAT, COLUMN_SHARE, COLUMN_DUE, COLUMN_STATE };

static const LpStandingMilestone *
get_milestone (LpMilestoneChart *chart,
               guint             i)
{
  return lp_standing_get_milestone (chart->standing, g_array_index (chart->milestones, guint, i));
}

static void
find_span (LpMilestoneChart *chart)
{
  for (guint i = 0; i < lp_standing_get_n_points (chart->standing); i++)
    _lp_time_axis_widen (&chart->time, lp_standing_get_point (chart->standing, i)->day);
  for (guint i = 0; i < chart->milestones->len; i++)
    _lp_time_axis_widen (&chart->time, get_milestone (chart, i)->day);
  if (chart->time.from > 0)
    _lp_time_axis_widen (&chart->time, lp_standing_get_totals (chart->standing)->day);
  _lp_time_axis_pad (&chart->time, MARGIN_DAYS);
}

static double
measure (LpPlot *plot)
{
  return HEIGHT * plot->style->font_size;
}

static void
add_coloured (LpPlot     *plot,
              const char *text,
              LpPoint     at,
              LpAnchor    anchor,
              gboolean    bold,
              double      width,
              LpColour    colour)
{
  LpTextStyle style = { .size = 0.93 * plot->style->font_size, .bold = bold, .tabular = TRUE, .anchor = anchor, .width = width, .lines = 1, .colour = colour,
                        .halo = plot->style->paper };

  _lp_pieces_add (plot->pieces, plot->typesetter, &style, text, at);
}

static LpColour
get_state_colour (LpPlot                    *plot,
                  const LpStandingMilestone *milestone)
{
  switch (milestone->state)
    {
    case LP_MILESTONE_MET:
      return plot->style->right_size;
    case LP_MILESTONE_MISSED:
      return plot->style->over_text;
    case LP_MILESTONE_NOT_YET:
    case LP_MILESTONE_WORDS:
    default:
      return plot->style->quiet;
    }
}

/* A diamond where people are due, and its words on the side that has room: above while the stair runs below it. */
static void
place_milestone (LpMilestoneChart *chart,
                 guint             i)
{
  LpPlot *plot = &chart->plot;
  const LpStandingMilestone *milestone = get_milestone (chart, i);
  double size = plot->style->font_size, reach = DIAMOND * size;
  double x = lp_scale_map (&plot->x, milestone->day), y = lp_scale_map (&plot->y, milestone->number);
  gboolean right = x < plot->area.x + 0.55 * plot->area.width;
  double room = (right ? plot->area.x + plot->area.width - x : x - plot->area.x) - 1.2 * size;
  g_autofree char *share = lp_format_share (milestone->number, 0);
  g_autofree char *day = lp_day_format (milestone->day, TRUE);
  g_autofree char *due = g_strdup_printf (_("%1$s by %2$s"), share, day);
  g_autofree char *state = lp_standing_milestone_describe (milestone);
  gboolean above = !milestone->enough && y - plot->area.y > 3 * size;
  LpPoint at = { right ? x + size : x - size, above ? y - 1.5 * size : y + 1.5 * size };

  g_array_index (plot->rects, LpRect, i) = (LpRect) { x - reach, y - reach, 2 * reach, 2 * reach };
  add_coloured (plot, due, at, right ? LP_ANCHOR_START : LP_ANCHOR_END, TRUE, room, plot->style->text);
  add_coloured (plot, state, (LpPoint) { at.x, at.y + 1.25 * size }, right ? LP_ANCHOR_START : LP_ANCHOR_END, FALSE, room, get_state_colour (plot, milestone));
}

static void
place_time (LpMilestoneChart *chart)
{
  LpPlot *plot = &chart->plot;
  double size = TICK_SIZE * plot->style->font_size, last = -G_MAXDOUBLE;

  _lp_time_axis_place (&chart->time, plot, 4.5 * size);
  for (guint i = 0; i < chart->time.ticks->len; i++)
    {
      const LpTimeTick *tick = &g_array_index (chart->time.ticks, LpTimeTick, i);
      double x = lp_scale_map (&plot->x, tick->day), half = _lp_plot_measure_text (plot, tick->label, size, FALSE) / 2;

      x = CLAMP (x, plot->area.x + half, plot->area.x + plot->area.width - half);
      if (x - half < last + 0.5 * size)
        continue;
      _lp_plot_add_text (plot, tick->label, (LpPoint) { x, plot->area.y + plot->area.height + 1.4 * size }, LP_ANCHOR_MIDDLE, size, FALSE, 0);
      last = x + half;
    }
}

static void
place (LpPlot *plot)
{
  LpMilestoneChart *chart = (LpMilestoneChart *) plot;
  double size = plot->style->font_size, tick = TICK_SIZE * size, names = ceil (_lp_plot_measure_text (plot, "100%", tick, FALSE) + 0.6 * size);
  const LpStandingTotals *totals = lp_standing_get_totals (chart->standing);

  if (chart->time.from == 0)
    {
      _lp_plot_add_text (plot, _("No network has a start date, and no milestone of coverage a date."), (LpPoint) { plot->area.x, plot->area.y + 2 * size },
                         LP_ANCHOR_START, size, FALSE, plot->area.width);
      return;
    }
  plot->area = (LpRect) { plot->area.x + names, plot->area.y + 1.6 * size, MAX (plot->area.width - names - size, size), plot->area.height - 3.4 * size };
  plot->y = (LpScale) { 0, 1, plot->area.y + plot->area.height, plot->area.y };
  for (int i = 0; i <= 4; i++)
    {
      g_autofree char *label = lp_format_share (i / 4.0, 0);

      _lp_plot_add_text (plot, label, (LpPoint) { plot->area.x - 0.5 * size, lp_scale_map (&plot->y, i / 4.0) + 0.35 * tick }, LP_ANCHOR_END, tick, FALSE, 0);
    }
  place_time (chart);
  for (guint i = 0; i < chart->milestones->len; i++)
    place_milestone (chart, i);
  _lp_plot_place_plan_date (plot, totals->day, plot->area.y - 0.7 * size, 0.93 * size, FALSE);
}

static void
trace_stair (LpMilestoneChart *chart,
             cairo_t          *cr)
{
  LpPlot *plot = &chart->plot;

  cairo_move_to (cr, plot->area.x, lp_scale_map (&plot->y, 0));
  for (guint i = 0; i < lp_standing_get_n_points (chart->standing); i++)
    {
      const LpStandingPoint *point = lp_standing_get_point (chart->standing, i);
      double x = lp_scale_map (&plot->x, point->day), before;

      cairo_get_current_point (cr, NULL, &before);
      cairo_line_to (cr, x, before);
      cairo_line_to (cr, x, lp_scale_map (&plot->y, point->share));
    }
}

static void
paint_stair (LpMilestoneChart *chart,
             cairo_t          *cr)
{
  LpPlot *plot = &chart->plot;
  double right = plot->area.x + plot->area.width, bottom = plot->area.y + plot->area.height, top;

  trace_stair (chart, cr);
  cairo_get_current_point (cr, NULL, &top);
  cairo_line_to (cr, right, top);
  cairo_line_to (cr, right, bottom);
  cairo_close_path (cr);
  lp_colour_set_source (lp_colour_mix (plot->style->paper, plot->style->right_size, 0.12), cr);
  cairo_fill (cr);
  trace_stair (chart, cr);
  cairo_line_to (cr, right, top);
  lp_colour_set_source (plot->style->right_size, cr);
  cairo_set_line_width (cr, 2.4 * plot->style->line_width);
  cairo_stroke (cr);
}

static void
paint_diamond (LpPlot                    *plot,
               cairo_t                   *cr,
               LpRect                     rect,
               const LpStandingMilestone *milestone)
{
  LpPoint centre = lp_rect_centre (rect);
  double bottom = plot->area.y + plot->area.height, dashes[] = { 3, 3 };

  cairo_set_dash (cr, dashes, 2, 0);
  _lp_plot_paint_line (plot, cr, (LpPoint) { centre.x, rect.y + rect.height }, (LpPoint) { centre.x, bottom }, 1.2, plot->style->text);
  cairo_set_dash (cr, NULL, 0, 0);
  _lp_trace_diamond (cr, centre, rect.width / 2);
  lp_colour_set_source (milestone->state == LP_MILESTONE_MET ? get_state_colour (plot, milestone) : plot->style->paper, cr);
  cairo_fill_preserve (cr);
  lp_colour_set_source (get_state_colour (plot, milestone), cr);
  cairo_set_line_width (cr, 2 * plot->style->line_width);
  cairo_stroke (cr);
}

static void
paint (LpPlot             *plot,
       cairo_t            *cr,
       const LpChartState *state)
{
  LpMilestoneChart *chart = (LpMilestoneChart *) plot;
  guint day = lp_standing_get_totals (chart->standing)->day;

  if (chart->time.from == 0)
    return;
  for (int i = 0; i <= 4; i++)
    {
      double y = round (lp_scale_map (&plot->y, i / 4.0)) + 0.5;

      _lp_plot_paint_line (plot, cr, (LpPoint) { plot->area.x, y }, (LpPoint) { plot->area.x + plot->area.width, y }, 1, plot->style->grid);
    }
  paint_stair (chart, cr);
  if (day > 0)
    _lp_plot_paint_day (plot, cr, day, 0.4 * plot->style->font_size, plot->area.y + plot->area.height, 2, plot->style->under_text);
  for (guint i = 0; i < chart->milestones->len; i++)
    paint_diamond (plot, cr, g_array_index (plot->rects, LpRect, i), get_milestone (chart, i));
}

static char *
describe_mark (LpChart *parent,
               int      i)
{
  const LpStandingMilestone *milestone = get_milestone ((LpMilestoneChart *) parent, (guint) i);
  g_autofree char *share = lp_format_share (milestone->number, 0);
  g_autofree char *day = lp_day_format (milestone->day, FALSE);
  g_autofree char *state = lp_standing_milestone_describe (milestone);

  /* Translators: a milestone, a share of people, a date, whether it is met */
  return g_strdup_printf (_("%1$s: %2$s by %3$s, %4$s"), milestone->name, share, day, state);
}

/* The points of the curve, then the milestones. */
static char *
get_cell (LpChart *parent,
          guint    row,
          guint    column)
{
  LpMilestoneChart *chart = (LpMilestoneChart *) parent;
  guint n = lp_standing_get_n_points (chart->standing);
  const LpStandingPoint *point = row < n ? lp_standing_get_point (chart->standing, row) : NULL;
  const LpStandingMilestone *milestone = row < n ? NULL : get_milestone (chart, row - n);

  switch (column)
    {
    case COLUMN_DATE:
      return lp_day_format (point != NULL ? point->day : milestone->day, FALSE);
    case COLUMN_WHAT:
      return g_strdup (point != NULL ? _("Networks begin") : milestone->name);
    case COLUMN_SHARE:
      return lp_format_share (point != NULL ? point->share : milestone->reached, 1);
    case COLUMN_DUE:
      return point != NULL ? g_strdup ("") : lp_format_share (milestone->number, 0);
    case COLUMN_STATE:
    default:
      return point != NULL ? g_strdup ("") : lp_standing_milestone_describe (milestone);
    }
}

static int
get_row_mark (LpChart *parent,
              guint    row)
{
  guint n = lp_standing_get_n_points (((LpMilestoneChart *) parent)->standing);

  return row < n ? -1 : (int) (row - n);
}

static void
finalize (LpPlot *plot)
{
  LpMilestoneChart *chart = (LpMilestoneChart *) plot;

  _lp_time_axis_clear (&chart->time);
  g_array_unref (chart->milestones);
  lp_standing_unref (chart->standing);
}

static const LpPlotClass klass = {
  .parent = { LP_PLOT_METHODS, LP_CHART_COLUMNS (columns), .describe_mark = describe_mark, .get_cell = get_cell, .get_row_mark = get_row_mark },
  .measure = measure, .place = place, .paint = paint, .finalize = finalize,
};

LpChart *
lp_milestone_chart_new (LpStanding *standing)
{
  LpMilestoneChart *chart = g_new0 (LpMilestoneChart, 1);
  LpChart *parent = &chart->plot.parent;

  _lp_plot_init (&chart->plot, &klass, FALSE);
  chart->standing = lp_standing_ref (standing);
  chart->milestones = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < lp_standing_get_n_milestones (standing); i++)
    {
      const LpStandingMilestone *milestone = lp_standing_get_milestone (standing, i);

      if (milestone->day > 0 && strcmp (milestone->kind, "coverage") == 0)
        g_array_append_val (chart->milestones, i);
    }
  _lp_plot_add_plain_marks (&chart->plot, chart->milestones->len);
  find_span (chart);
  parent->title = lp_standing_describe_finding (standing);
  parent->subtitle = g_strdup (_("People in right-size networks that have begun, of all registered people."));
  parent->source = g_strdup ("");
  parent->n_rows = lp_standing_get_n_points (standing) + chart->milestones->len;

  return parent;
}
