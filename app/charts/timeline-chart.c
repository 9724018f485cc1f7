/* timeline-chart.c — actions and milestones on one line of time, with the plan's date; what is late is dotted */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/standing-charts.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "charts/plot-private.h"
#include "charts/time-axis-private.h"
#include "paint/palette.h"
#include "paint/pattern.h"

#define ROW 1.6                 /* of the font size */
#define MOST_ROW 1.9
#define TICK_SIZE 0.88
#define MARGIN_DAYS 30

typedef enum { ROW_HEADING, ROW_ACTION, ROW_MILESTONE } RowKind;

typedef struct
{
  RowKind kind;
  guint of;                     /* the pillar, action or milestone; for the milestones' heading the number of pillars */
} Row;

typedef struct
{
  LpPlot plot;
  LpStanding *standing;
  GArray *rows;                 /* of Row */
  GArray *marks;                /* of guint: rows that are marks */
  LpTimeAxis time;
  double row_height;            /* in the layout last used */
} LpTimelineChart;

static const LpChartColumn columns[] = {
  { N_("Pillar"), FALSE }, { N_("Action or milestone"), FALSE }, { N_("For whom"), FALSE }, { N_("Owner"), FALSE },
  { N_("Start"), FALSE }, { N_("Due"), FALSE }, { N_("State"), FALSE },
};

enum { COLUMN_PILLAR, COLUMN_TEXT, COLUMN_WHOM, COLUMN_OWNER, COLUMN_START, COLUMN_DUE, COLUMN_STATE };

static const Row *
get_row (LpTimelineChart *chart,
         guint            i)
{
  return &g_array_index (chart->rows, Row, i);
}

static const Row *
get_mark_row (LpTimelineChart *chart,
              guint            mark)
{
  return get_row (chart, g_array_index (chart->marks, guint, mark));
}

static const char *
find_pillar_name (LpStanding *standing,
                  gint64      pillar_id)
{
  for (guint i = 0; i < lp_standing_get_n_pillars (standing); i++)
    if (lp_standing_get_pillar (standing, i)->id == pillar_id)
      return lp_standing_get_pillar (standing, i)->name;

  return "";
}

static void
add_row (LpTimelineChart *chart,
         RowKind          kind,
         guint            of)
{
  if (kind != ROW_HEADING)
    g_array_append_val (chart->marks, chart->rows->len);
  g_array_append_val (chart->rows, ((Row) { kind, of }));
}

static void
add_rows (LpTimelineChart *chart)
{
  LpStanding *standing = chart->standing;
  guint n_pillars = lp_standing_get_n_pillars (standing);

  for (guint p = 0; p < n_pillars; p++)
    {
      gboolean any = FALSE;

      for (guint i = 0; i < lp_standing_get_n_actions (standing); i++)
        {
          if (lp_standing_get_action (standing, i)->pillar_id != lp_standing_get_pillar (standing, p)->id)
            continue;
          if (!any)
            add_row (chart, ROW_HEADING, p);
          any = TRUE;
          add_row (chart, ROW_ACTION, i);
        }
    }
  if (lp_standing_get_n_milestones (standing) > 0)
    add_row (chart, ROW_HEADING, n_pillars);
  for (guint i = 0; i < lp_standing_get_n_milestones (standing); i++)
    add_row (chart, ROW_MILESTONE, i);
}

static void
find_span (LpTimelineChart *chart)
{
  for (guint i = 0; i < lp_standing_get_n_actions (chart->standing); i++)
    {
      _lp_time_axis_widen (&chart->time, lp_standing_get_action (chart->standing, i)->start_day);
      _lp_time_axis_widen (&chart->time, lp_standing_get_action (chart->standing, i)->due_day);
    }
  for (guint i = 0; i < lp_standing_get_n_milestones (chart->standing); i++)
    _lp_time_axis_widen (&chart->time, lp_standing_get_milestone (chart->standing, i)->day);
  if (chart->time.from == 0)
    return;
  _lp_time_axis_widen (&chart->time, lp_standing_get_totals (chart->standing)->day);
  _lp_time_axis_widen (&chart->time, lp_standing_get_totals (chart->standing)->baseline_day);
  _lp_time_axis_pad (&chart->time, MARGIN_DAYS);
}

static double
measure (LpPlot *plot)
{
  LpTimelineChart *chart = (LpTimelineChart *) plot;

  return plot->style->font_size * (3.4 + ROW * MAX (chart->rows->len, 2));
}

static double
get_x (LpTimelineChart *chart,
       guint            day)
{
  return lp_scale_map (&chart->plot.x, day);
}

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

/* The bar of an action: from its start, or else from the baseline, to its due date. No width without a due date. */
static LpRect
get_bar (LpTimelineChart        *chart,
         const LpStandingAction *action,
         LpRect                  row)
{
  double height = 0.62 * row.height, y = round (row.y + (row.height - height) / 2);
  guint start = action->start_day > 0 ? action->start_day : MIN (lp_standing_get_totals (chart->standing)->baseline_day, action->due_day);
  double left = get_x (chart, start > 0 ? start : chart->time.from), right;

  if (action->due_day == 0)
    return (LpRect) { action->start_day > 0 ? left : chart->plot.area.x, y, 0, height };
  right = get_x (chart, action->due_day);

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
  LpRect bar = get_bar (chart, action, row);
  double end = bar.x + bar.width;

  if (chart->time.from == 0)
    return;
  if (action->late)
    end = MAX (end, get_x (chart, lp_standing_get_totals (chart->standing)->day));
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
  double x = get_x (chart, milestone->day), reach = 0.4 * style->font_size;
  gboolean missed = milestone->state == LP_MILESTONE_MISSED;

  if (milestone->day > 0)
    place_beside (chart, words, x - reach, x + reach, row, missed, missed ? style->over_text : style->quiet);
}

static const char *
get_label (LpTimelineChart *chart,
           const Row       *row)
{
  switch (row->kind)
    {
    case ROW_ACTION:
      return lp_standing_get_action (chart->standing, row->of)->text;
    case ROW_MILESTONE:
      return lp_standing_get_milestone (chart->standing, row->of)->name;
    case ROW_HEADING:
    default:
      return row->of < lp_standing_get_n_pillars (chart->standing) ? lp_standing_get_pillar (chart->standing, row->of)->name : _("Milestones");
    }
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
      const Row *row = get_row (chart, i);
      gboolean heading = row->kind == ROW_HEADING;
      LpRect rect = { left, round (plot->area.y + i * chart->row_height), plot->area.x + plot->area.width - left, chart->row_height };
      double indent = heading ? 0.3 * size : size;

      add_words (chart, get_label (chart, row), (LpPoint) { left + indent, rect.y + rect.height / 2 + 0.32 * size }, LP_ANCHOR_START, heading,
                 (heading ? rect.width : plot->area.x - left) - indent - 0.6 * size, plot->style->text, (LpColour) { 0, 0, 0, 0 });
      if (heading)
        continue;
      g_array_index (plot->rects, LpRect, mark++) = rect;
      if (row->kind == ROW_ACTION)
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
      double half = _lp_plot_measure_text (plot, tick->label, size, FALSE) / 2, x = get_x (chart, tick->day);

      if (x - half < MAX (last + 0.5 * size, plot->area.x - 3 * size) || x + half > plot->area.x + plot->area.width)
        continue;
      _lp_plot_add_text (plot, tick->label, (LpPoint) { x, plot->area.y - 0.5 * size }, LP_ANCHOR_MIDDLE, size, FALSE, 0);
      last = x + half;
    }
  _lp_plot_place_plan_date (plot, totals->day, plot->area.y - 1.9 * size, size, TRUE);
}

static void
place (LpPlot *plot)
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

static void
paint_action (LpTimelineChart        *chart,
              cairo_t                *cr,
              const LpStandingAction *action,
              LpRect                  row)
{
  LpPlot *plot = &chart->plot;
  const LpStyle *style = plot->style;
  LpRect bar = get_bar (chart, action, row);
  gboolean done = strcmp (action->status, "done") == 0, under_way = strcmp (action->status, "under way") == 0;
  double now = get_x (chart, lp_standing_get_totals (chart->standing)->day), end = bar.x + bar.width;
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
  double x = get_x (chart, milestone->day), y = row.y + row.height / 2, reach = 0.4 * style->font_size;
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
    if (get_row (chart, i)->kind == ROW_HEADING)
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

static void
paint (LpPlot             *plot,
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
      const Row *row = get_mark_row (chart, i);
      LpRect rect = g_array_index (plot->rects, LpRect, i);

      if (row->kind == ROW_ACTION)
        paint_action (chart, cr, lp_standing_get_action (chart->standing, row->of), rect);
      else
        paint_milestone (chart, cr, lp_standing_get_milestone (chart->standing, row->of), rect);
    }
  if (day > 0 && chart->time.from > 0)
    _lp_plot_paint_day (plot, cr, day, 1.4 * plot->style->font_size, plot->area.y + chart->rows->len * chart->row_height, 2, plot->style->under_text);
}

static char *
get_cell (LpChart *parent,
          guint    row,
          guint    column)
{
  LpTimelineChart *chart = (LpTimelineChart *) parent;
  const Row *of = get_mark_row (chart, row);
  const LpStandingAction *action = of->kind == ROW_ACTION ? lp_standing_get_action (chart->standing, of->of) : NULL;
  const LpStandingMilestone *milestone = of->kind == ROW_MILESTONE ? lp_standing_get_milestone (chart->standing, of->of) : NULL;

  switch (column)
    {
    case COLUMN_PILLAR:
      return g_strdup (action != NULL ? find_pillar_name (chart->standing, action->pillar_id) : _("Milestones"));
    case COLUMN_TEXT:
      return g_strdup (get_label (chart, of));
    case COLUMN_WHOM:
      return g_strdup (action != NULL ? action->whom : "");
    case COLUMN_OWNER:
      return g_strdup (action != NULL ? action->owner : "");
    case COLUMN_START:
      return lp_day_format (action != NULL ? action->start_day : 0, FALSE);
    case COLUMN_DUE:
      return lp_day_format (action != NULL ? action->due_day : milestone->day, FALSE);
    case COLUMN_STATE:
    default:
      return action != NULL ? lp_standing_action_describe (action) : lp_standing_milestone_describe (milestone);
    }
}

static char *
describe_mark (LpChart *parent,
               int      i)
{
  g_autofree char *text = get_cell (parent, (guint) i, COLUMN_TEXT);
  g_autofree char *due = get_cell (parent, (guint) i, COLUMN_DUE);
  g_autofree char *state = get_cell (parent, (guint) i, COLUMN_STATE);
  const char *shown = get_mark_row ((LpTimelineChart *) parent, (guint) i)->kind == ROW_MILESTONE ? due : "";

  return g_strdup_printf ("%s%s%s%s%s", text, *shown != '\0' ? ", " : "", shown, *state != '\0' ? ": " : "", state);
}

static void
finalize (LpPlot *plot)
{
  LpTimelineChart *chart = (LpTimelineChart *) plot;

  _lp_time_axis_clear (&chart->time);
  g_array_unref (chart->rows);
  g_array_unref (chart->marks);
  lp_standing_unref (chart->standing);
}

static const LpPlotClass klass = {
  .parent = {
    LP_PLOT_METHODS,
    .describe_mark = describe_mark,
    .get_cell = get_cell,
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
  },
  .measure = measure,
  .place = place,
  .paint = paint,
  .finalize = finalize,
};

LpChart *
lp_timeline_chart_new (LpStanding *standing)
{
  LpTimelineChart *chart = g_new0 (LpTimelineChart, 1);
  LpChart *parent = &chart->plot.parent;
  g_autofree char *late = lp_standing_describe_late (standing);

  _lp_plot_init (&chart->plot, &klass, FALSE);
  chart->standing = lp_standing_ref (standing);
  chart->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  chart->marks = g_array_new (FALSE, FALSE, sizeof (guint));
  add_rows (chart);
  _lp_plot_add_plain_marks (&chart->plot, chart->marks->len);
  find_span (chart);
  parent->title = g_strdup (*late != '\0' ? late : _("Actions and milestones"));
  parent->subtitle = g_strdup (_("Filled: done. Half: under way. Pale: planned. Dotted: late. An action without a start is drawn from the baseline (dashed line)."));
  parent->source = g_strdup ("");
  parent->n_rows = chart->marks->len;

  return parent;
}

gint64
lp_timeline_chart_get_action (LpChart *parent,
                              int      mark)
{
  LpTimelineChart *chart = (LpTimelineChart *) parent;
  const Row *row = get_mark_row (chart, (guint) mark);

  return row->kind == ROW_ACTION ? lp_standing_get_action (chart->standing, row->of)->id : 0;
}

gint64
lp_timeline_chart_get_milestone (LpChart *parent,
                                 int      mark)
{
  LpTimelineChart *chart = (LpTimelineChart *) parent;
  const Row *row = get_mark_row (chart, (guint) mark);

  return row->kind == ROW_MILESTONE ? lp_standing_get_milestone (chart->standing, row->of)->id : 0;
}
