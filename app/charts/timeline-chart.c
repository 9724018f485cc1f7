/* timeline-chart.c — actions and milestones on one line of time, with the plan's date; what is late is dotted */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/timeline-chart-private.h"

#include <glib/gi18n-lib.h>

#define MARGIN_DAYS 30

static const LpChartColumn columns[] = {
  { N_("Pillar"), FALSE }, { N_("Action or milestone"), FALSE }, { N_("For whom"), FALSE }, { N_("Owner"), FALSE },
  { N_("Start"), FALSE }, { N_("Due"), FALSE }, { N_("State"), FALSE },
};

enum { COLUMN_PILLAR, COLUMN_TEXT, COLUMN_WHOM, COLUMN_OWNER, COLUMN_START, COLUMN_DUE, COLUMN_STATE };

static void
add_row (LpTimelineChart *chart,
         LpTimelineKind   kind,
         guint            of)
{
  if (kind != LP_TIMELINE_HEADING)
    g_array_append_val (chart->marks, chart->rows->len);
  g_array_append_val (chart->rows, ((LpTimelineRow) { kind, of }));
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
            add_row (chart, LP_TIMELINE_HEADING, p);
          any = TRUE;
          add_row (chart, LP_TIMELINE_ACTION, i);
        }
    }
  if (lp_standing_get_n_milestones (standing) > 0)
    add_row (chart, LP_TIMELINE_HEADING, n_pillars);
  for (guint i = 0; i < lp_standing_get_n_milestones (standing); i++)
    add_row (chart, LP_TIMELINE_MILESTONE, i);
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

static char *
get_cell (LpChart *parent,
          guint    row,
          guint    column)
{
  LpTimelineChart *chart = (LpTimelineChart *) parent;
  const LpTimelineRow *of = _lp_timeline_chart_get_mark_row (chart, row);
  const LpStandingAction *action = of->kind == LP_TIMELINE_ACTION ? lp_standing_get_action (chart->standing, of->of) : NULL;
  const LpStandingMilestone *milestone = of->kind == LP_TIMELINE_MILESTONE ? lp_standing_get_milestone (chart->standing, of->of) : NULL;

  switch (column)
    {
    case COLUMN_PILLAR:
      return g_strdup (action != NULL ? lp_standing_name_pillar (chart->standing, action->pillar_id) : _("Milestones"));
    case COLUMN_TEXT:
      return g_strdup (_lp_timeline_chart_get_label (chart, of));
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
  const char *shown = _lp_timeline_chart_get_mark_row ((LpTimelineChart *) parent, (guint) i)->kind == LP_TIMELINE_MILESTONE ? due : "";

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
  .parent = { LP_PLOT_METHODS, LP_CHART_COLUMNS (columns), .describe_mark = describe_mark, .get_cell = get_cell },
  .measure = _lp_timeline_chart_measure, .place = _lp_timeline_chart_place, .paint = _lp_timeline_chart_paint, .finalize = finalize,
};

const LpTimelineRow *
_lp_timeline_chart_get_row (LpTimelineChart *chart,
                            guint            i)
{
  return &g_array_index (chart->rows, LpTimelineRow, i);
}

const LpTimelineRow *
_lp_timeline_chart_get_mark_row (LpTimelineChart *chart,
                                 guint            mark)
{
  return _lp_timeline_chart_get_row (chart, g_array_index (chart->marks, guint, mark));
}

const char *
_lp_timeline_chart_get_label (LpTimelineChart     *chart,
                              const LpTimelineRow *row)
{
  switch (row->kind)
    {
    case LP_TIMELINE_ACTION:
      return lp_standing_get_action (chart->standing, row->of)->text;
    case LP_TIMELINE_MILESTONE:
      return lp_standing_get_milestone (chart->standing, row->of)->name;
    case LP_TIMELINE_HEADING:
    default:
      return row->of < lp_standing_get_n_pillars (chart->standing) ? lp_standing_get_pillar (chart->standing, row->of)->name : _("Milestones");
    }
}

LpChart *
lp_timeline_chart_new (LpStanding *standing)
{
  LpTimelineChart *chart = g_new0 (LpTimelineChart, 1);
  LpChart *parent = &chart->plot.parent;
  g_autofree char *late = lp_standing_describe_late (standing);

  _lp_plot_init (&chart->plot, &klass, FALSE);
  chart->standing = lp_standing_ref (standing);
  chart->rows = g_array_new (FALSE, FALSE, sizeof (LpTimelineRow));
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
  const LpTimelineRow *row = _lp_timeline_chart_get_mark_row (chart, (guint) mark);

  return row->kind == LP_TIMELINE_ACTION ? lp_standing_get_action (chart->standing, row->of)->id : 0;
}

gint64
lp_timeline_chart_get_milestone (LpChart *parent,
                                 int      mark)
{
  LpTimelineChart *chart = (LpTimelineChart *) parent;
  const LpTimelineRow *row = _lp_timeline_chart_get_mark_row (chart, (guint) mark);

  return row->kind == LP_TIMELINE_MILESTONE ? lp_standing_get_milestone (chart->standing, row->of)->id : 0;
}
