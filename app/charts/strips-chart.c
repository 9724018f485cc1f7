/* strips-chart.c — a strip a network with its practices, its mean and the plan's, on one scale */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/strips-chart-private.h"
#include "charts/variation-charts.h"
#include "paint/palette.h"
#include "paint/pattern.h"

#define PITCH 1.95              /* of the font size: a row */
#define MOST_PITCH 2.6
#define AXIS 2.0
#define KEY 2.4

static const LpChartColumn columns[] = LP_UNIT_COLUMNS;

static double
measure (LpPlot *plot)
{
  LpStripsChart *chart = (LpStripsChart *) plot;

  return (AXIS + KEY + PITCH * chart->rows->len) * plot->style->font_size;
}

/* The widest of what @format makes of the groups, no wider than @most. */
static double
measure_names (LpStripsChart *chart,
               double         most)
{
  double widest = 0;

  for (guint i = 0; i < MIN (chart->rows->len, 60); i++)
    widest = MAX (widest, _lp_plot_measure_text (&chart->plot, _lp_strips_chart_get_group (chart, i)->name, chart->plot.style->font_size, FALSE));
  return MIN (ceil (widest) + 1, most);
}

static char *
format_reported (const LpUnit *group)
{
  /* Translators: practices that reported, and practices */
  return g_strdup_printf (_("%1$u of %2$u"), group->n_reported, group->n_practices);
}

static void
place_row (LpStripsChart *chart,
           guint          i,
           double         name_x,
           double         name_width,
           double         mean_x,
           double         reported_x)
{
  LpPlot *plot = &chart->plot;
  LpStripsRow *row = &g_array_index (chart->rows, LpStripsRow, i);
  const LpUnit *group = _lp_strips_chart_get_group (chart, i);
  double size = plot->style->font_size, baseline;
  g_autofree char *mean = lp_measure_format (lp_variation_get_about (chart->variation), group->value);
  g_autofree char *reported = format_reported (group);

  row->y = plot->area.y + (i + 0.5) * chart->pitch;
  baseline = row->y + 0.35 * size;
  row->badge.y = row->y;
  g_array_index (plot->rects, LpRect, row->mark) = (LpRect) { row->badge.x - chart->badge_radius - 0.4 * size, row->y - chart->pitch / 2,
                                                              reported_x - row->badge.x + chart->badge_radius + 0.8 * size, chart->pitch };
  _lp_plot_add_text (plot, group->name, (LpPoint) { name_x, baseline }, LP_ANCHOR_START, size, FALSE, name_width);
  _lp_plot_add_text (plot, mean, (LpPoint) { mean_x, baseline }, LP_ANCHOR_END, size, TRUE, 0);
  _lp_plot_add_text (plot, reported, (LpPoint) { reported_x, baseline }, LP_ANCHOR_END, 0.9 * size, group->n_reported < group->n_practices, 0);
  for (guint m = row->mark + 1; m <= row->mark + row->n_practices; m++)
    {
      const LpUnit *unit = lp_variation_get (chart->variation, LP_BY_PRACTICE, g_array_index (chart->practices, guint, m));

      g_array_index (plot->rects, LpRect, m) = _lp_plot_dot_rect (plot, lp_scale_map (&plot->x, unit->value), row->y);
    }
}

static guint
count_outside (LpStripsChart *chart)
{
  LpGroups *groups = lp_variation_get_groups (chart->variation, chart->by);
  guint n = 0;

  for (guint i = 0; i < lp_groups_get_n_practices (groups); i++)
    n += lp_groups_get_of (groups)[i] == LP_NO_GROUP;
  return n;
}

/* What the signs mean, below the strips. */
static void
place_key (LpStripsChart *chart)
{
  LpPlot *plot = &chart->plot;
  guint outside = count_outside (chart);
  g_autofree char *mean = lp_measure_format (lp_variation_get_about (chart->variation), lp_variation_get_stats (chart->variation, chart->by)->mean);
  g_autofree char *words = NULL;
  g_autofree char *left = NULL;
  double size = 0.88 * plot->style->font_size;

  if (outside > 0)
    left = g_strdup_printf (chart->by == LP_BY_NETWORK ? ngettext ("%u unassigned practice is in no strip.", "%u unassigned practices are in no strip.", outside)
                                                       : ngettext ("%u practice without a locality is in no strip.",
                                                                   "%u practices without a locality are in no strip.", outside), outside);
  words = g_strdup_printf (_("● practice   ◌ not counted   ▎mean: sum over sum   │ all practices %1$s   %2$s"), mean, left != NULL ? left : "");
  _lp_plot_add_text (plot, words, (LpPoint) { plot->area.x, plot->area.y + plot->area.height + 1.6 * size }, LP_ANCHOR_START, size, FALSE,
                     plot->width - plot->area.x - size);
}

static void
place (LpPlot *plot)
{
  LpStripsChart *chart = (LpStripsChart *) plot;
  double size = plot->style->font_size, left = plot->area.x, right = plot->area.x + plot->area.width;
  double name_x, name_width, mean_x, reported_width = _lp_plot_measure_text (plot, _("Reported"), 0.88 * size, FALSE);
  double baseline;

  chart->badge_radius = 0.62 * size;
  name_x = left + (chart->by == LP_BY_NETWORK ? 2 * chart->badge_radius + 1.1 * size : 0.5 * size);
  name_width = measure_names (chart, MAX (9 * size, 0.24 * plot->area.width));
  mean_x = right - reported_width - 1.0 * size;
  plot->area = (LpRect) { name_x + name_width + 1.4 * size, plot->area.y + AXIS * size, 0, plot->area.height - (AXIS + KEY) * size };
  plot->area.width = MAX (size, mean_x - 4.2 * size - plot->area.x);
  chart->pitch = chart->rows->len > 0 ? MIN (plot->area.height / chart->rows->len, MOST_PITCH * size) : PITCH * size;
  plot->area.height = chart->rows->len * chart->pitch;
  if (chart->rows->len == 0 || chart->most < chart->least)
    return;
  _lp_plot_place_x (plot, MIN (0, chart->least), chart->most, TRUE);
  baseline = plot->area.y - 0.5 * size;
  _lp_plot_add_text (plot, _("Mean"), (LpPoint) { mean_x, baseline }, LP_ANCHOR_END, 0.88 * size, FALSE, 0);
  _lp_plot_add_text (plot, _("Reported"), (LpPoint) { right, baseline }, LP_ANCHOR_END, 0.88 * size, FALSE, 0);
  for (guint i = 0; i < chart->rows->len; i++)
    {
      g_array_index (chart->rows, LpStripsRow, i).badge.x = left + chart->badge_radius + 0.4 * size;
      place_row (chart, i, name_x, name_width, mean_x, right);
    }
  place_key (chart);
}

static void
paint_row_ground (LpStripsChart      *chart,
                  cairo_t            *cr,
                  const LpStripsRow  *row,
                  const LpChartState *state)
{
  LpRect rect = g_array_index (chart->plot.rects, LpRect, row->mark);

  if (!_lp_plot_is_selected (&chart->plot, (int) row->mark, state))
    return;
  lp_colour_set_source (lp_colour_with_alpha (chart->plot.style->selection, 0.15), cr);
  cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
  cairo_fill (cr);
  lp_colour_set_source (chart->plot.style->selection, cr);
  cairo_rectangle (cr, rect.x, rect.y, 3 * chart->plot.style->line_width, rect.height);
  cairo_fill (cr);
}

static void
paint_strip (LpStripsChart     *chart,
             cairo_t           *cr,
             const LpStripsRow *row)
{
  LpPlot *plot = &chart->plot;
  const LpUnit *group = lp_variation_get (chart->variation, chart->by, row->unit);
  LpColour pale = lp_colour_mix (plot->style->paper, plot->style->right_size, 0.4);

  if (row->high > row->low)
    _lp_plot_paint_line (plot, cr, (LpPoint) { lp_scale_map (&plot->x, row->low), row->y }, (LpPoint) { lp_scale_map (&plot->x, row->high), row->y }, 2,
                         pale);
  if (chart->by == LP_BY_NETWORK)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, group->number);

      lp_badge_draw (row->badge, chart->badge_radius, group->colour, number, plot->typesetter, plot->style, cr);
    }
}

static void
paint_mean (LpStripsChart     *chart,
            cairo_t           *cr,
            const LpStripsRow *row)
{
  LpPlot *plot = &chart->plot;
  const LpUnit *group = lp_variation_get (chart->variation, chart->by, row->unit);
  double x = lp_scale_map (&plot->x, group->value), half = 0.34 * chart->pitch;

  if (!isnan (group->value))
    _lp_plot_paint_line (plot, cr, (LpPoint) { x, row->y - half }, (LpPoint) { x, row->y + half }, 3.5, plot->style->text);
}

static void
paint (LpPlot             *plot,
       cairo_t            *cr,
       const LpChartState *state)
{
  LpStripsChart *chart = (LpStripsChart *) plot;
  double mean = lp_variation_get_stats (chart->variation, chart->by)->mean, x, top, bottom, left, right;

  if (plot->x_ticks == NULL)
    return;
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  for (guint i = 0; i < chart->rows->len; i++)
    paint_row_ground (chart, cr, &g_array_index (chart->rows, LpStripsRow, i), state);
  _lp_plot_paint_grid (plot, cr, FALSE, TRUE);
  x = lp_scale_map (&plot->x, mean);
  if (isfinite (mean))
    _lp_plot_paint_line (plot, cr, (LpPoint) { x, plot->area.y - 0.3 * plot->style->font_size }, (LpPoint) { x, plot->area.y + plot->area.height }, 1.6,
                         plot->style->text);
  for (guint i = 0; i < chart->rows->len; i++)
    {
      const LpStripsRow *row = &g_array_index (chart->rows, LpStripsRow, i);

      if (row->y + chart->pitch < top || row->y - chart->pitch > bottom)
        continue;
      paint_strip (chart, cr, row);
      _lp_plot_paint_dots (plot, cr, chart->dots, row->mark + 1, row->mark + 1 + row->n_practices, state);
      paint_mean (chart, cr, row);
    }
}

static char *
describe_mark (LpChart *parent,
               int      i)
{
  LpStripsChart *chart = (LpStripsChart *) parent;
  gboolean is_group;
  const LpUnit *unit = _lp_strips_chart_find_unit (chart, (guint) i, &is_group);

  return _lp_unit_describe (chart->variation, unit, g_array_index (chart->practices, guint, i), chart->plot.hide_names);
}

static char *
get_cell (LpChart *parent,
          guint    row,
          guint    column)
{
  LpStripsChart *chart = (LpStripsChart *) parent;
  gboolean is_group;
  const LpUnit *unit = _lp_strips_chart_find_unit (chart, row, &is_group);
  g_autofree char *cell = _lp_unit_get_cell (chart->variation, unit, g_array_index (chart->practices, guint, row), chart->plot.hide_names, column);

  return column == 0 && !is_group ? g_strconcat ("    ", cell, NULL) : g_steal_pointer (&cell);
}

static void
finalize (LpPlot *plot)
{
  LpStripsChart *chart = (LpStripsChart *) plot;

  g_array_unref (chart->rows);
  g_array_unref (chart->practices);
  g_free (chart->dots);
  lp_variation_unref (chart->variation);
}

static const LpPlotClass klass = {
  .parent = { LP_PLOT_METHODS, LP_CHART_COLUMNS (columns), .describe_mark = describe_mark, .get_cell = get_cell },
  .measure = measure, .place = place, .paint = paint, .finalize = finalize,
};

LpChart *
lp_strips_chart_new (LpVariation *variation,
                     LpBy         by,
                     gboolean     hide_names)
{
  LpStripsChart *chart = g_new0 (LpStripsChart, 1);
  LpChart *parent = &chart->plot.parent;

  g_return_val_if_fail (by != LP_BY_PRACTICE, NULL);

  _lp_plot_init (&chart->plot, &klass, hide_names);
  chart->variation = lp_variation_ref (variation);
  chart->by = by;
  _lp_strips_chart_add_rows (chart);
  parent->title = by == LP_BY_LOCALITY ? lp_variation_describe_finding (variation, LP_BY_LOCALITY)
                                       : lp_variation_describe_finding (variation, LP_BY_PRACTICE);
  parent->subtitle = lp_variation_describe_basis (variation, by == LP_BY_LOCALITY ? LP_BY_LOCALITY : LP_BY_PRACTICE);
  parent->source = _lp_variation_write_source (variation);
  parent->n_rows = parent->keys->len;
  return parent;
}
