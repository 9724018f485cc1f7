/* tornado-chart.c — which assumption moves the gap most, as bars around the gap itself */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "charts/outlook-charts.h"
#include "charts/plot-private.h"
#include "paint/palette.h"

#define PITCH 2.6               /* of the font size */
#define AXIS 3.4
#define KEY 2.4

enum { COLUMN_NAME, COLUMN_LOW, COLUMN_HIGH, COLUMN_WIDTH };

typedef struct
{
  LpPlot plot;
  LpTornado *tornado;
} LpTornadoChart;

static const LpChartColumn columns[] = {
  [COLUMN_NAME] = { N_("Assumption"), FALSE },
  [COLUMN_LOW] = { N_("Gap when low, FTE"), TRUE },
  [COLUMN_HIGH] = { N_("Gap when high, FTE"), TRUE },
  [COLUMN_WIDTH] = { N_("Apart, FTE"), TRUE },
};

static double
measure (LpPlot *plot)
{
  return (AXIS + KEY + PITCH * MAX (plot->parent.keys->len, 1)) * plot->style->font_size;
}

static void
place_bar (LpTornadoChart *chart,
           guint           i,
           double          left,
           double          names,
           double          pitch)
{
  LpPlot *plot = &chart->plot;
  const LpTornadoBar *bar = lp_tornado_get (chart->tornado, i);
  double size = plot->style->font_size, y = plot->area.y + (i + 0.5) * pitch;
  double from = lp_scale_map (&plot->x, MIN (MIN (bar->low, bar->high), lp_tornado_get_central (chart->tornado)));
  double to = lp_scale_map (&plot->x, MAX (MAX (bar->low, bar->high), lp_tornado_get_central (chart->tornado)));

  g_array_index (plot->rects, LpRect, i) = (LpRect) { from, y - 0.32 * pitch, MAX (to - from, 1), 0.64 * pitch };
  _lp_plot_add_text (plot, bar->name, (LpPoint) { left, y + 0.35 * size }, LP_ANCHOR_START, 0.93 * size, FALSE, names - size);
}

static void
place (LpPlot *plot)
{
  LpTornadoChart *chart = (LpTornadoChart *) plot;
  guint n = lp_tornado_get_n (chart->tornado);
  double size = plot->style->font_size, left = plot->area.x, names = CLAMP (0.38 * plot->area.width, 8 * size, 26 * size);
  double low = lp_tornado_get_central (chart->tornado), high = low, pitch;

  if (n == 0)
    return;
  for (guint i = 0; i < n; i++)
    {
      const LpTornadoBar *bar = lp_tornado_get (chart->tornado, i);

      low = MIN (low, MIN (bar->low, bar->high));
      high = MAX (high, MAX (bar->low, bar->high));
    }
  plot->area = (LpRect) { left + names, plot->area.y + AXIS * size, plot->area.width - names - size, plot->area.height - (AXIS + KEY) * size };
  _lp_plot_add_text (plot, _("Gap, FTE: below zero are too few"), (LpPoint) { plot->area.x, plot->area.y - 2.2 * size }, LP_ANCHOR_START, 0.88 * size, FALSE,
                     plot->area.width);
  _lp_plot_place_x (plot, low, high, TRUE);
  pitch = MIN (plot->area.height / n, 1.5 * PITCH * size);
  plot->area.height = pitch * n;
  for (guint i = 0; i < n; i++)
    place_bar (chart, i, left, names, pitch);
  _lp_plot_add_text (plot, _("Pale: the assumption is low. Dark: it is high. The line is the gap with all of them central."),
                     (LpPoint) { left, plot->area.y + plot->area.height + 1.5 * size }, LP_ANCHOR_START, 0.88 * size, FALSE, names + plot->area.width);
}

static void
paint_half (LpPlot   *plot,
            cairo_t  *cr,
            LpRect    rect,
            double    central,
            double    value,
            LpColour  fill)
{
  double from = lp_scale_map (&plot->x, central), to = lp_scale_map (&plot->x, value);

  cairo_rectangle (cr, MIN (from, to), rect.y, fabs (to - from), rect.height);
  lp_colour_set_source (fill, cr);
  cairo_fill_preserve (cr);
  lp_colour_set_source (plot->style->right_size, cr);
  cairo_set_line_width (cr, plot->style->line_width);
  cairo_stroke (cr);
}

static void
paint (LpPlot             *plot,
       cairo_t            *cr,
       const LpChartState *state)
{
  LpTornadoChart *chart = (LpTornadoChart *) plot;
  double central = lp_tornado_get_central (chart->tornado), x;

  if (plot->x_ticks == NULL)
    return;
  _lp_plot_paint_grid (plot, cr, FALSE, TRUE);
  for (guint i = 0; i < lp_tornado_get_n (chart->tornado); i++)
    {
      const LpTornadoBar *bar = lp_tornado_get (chart->tornado, i);
      LpRect rect = g_array_index (plot->rects, LpRect, i);

      paint_half (plot, cr, rect, central, bar->low, lp_colour_mix (plot->style->paper, plot->style->right_size, 0.25));
      paint_half (plot, cr, rect, central, bar->high, plot->style->right_size);
    }
  x = lp_scale_map (&plot->x, central);
  _lp_plot_paint_line (plot, cr, (LpPoint) { x, plot->area.y }, (LpPoint) { x, plot->area.y + plot->area.height }, 2, plot->style->text);
}

static char *
describe_mark (LpChart *parent,
               int      i)
{
  const LpTornadoBar *bar = lp_tornado_get (((LpTornadoChart *) parent)->tornado, (guint) i);
  g_autofree char *low = lp_format_decimal (bar->low, 1);
  g_autofree char *high = lp_format_decimal (bar->high, 1);

  /* Translators: an assumption and two gaps in full-time equivalents */
  return g_strdup_printf (_("%1$s: the gap is %2$s FTE when it is low and %3$s when it is high"), bar->name, low, high);
}

static char *
get_cell (LpChart *parent,
          guint    row,
          guint    column)
{
  const LpTornadoBar *bar = lp_tornado_get (((LpTornadoChart *) parent)->tornado, row);

  switch (column)
    {
    case COLUMN_NAME:
      return g_strdup (bar->name);
    case COLUMN_LOW:
      return lp_format_decimal (bar->low, 1);
    case COLUMN_HIGH:
      return lp_format_decimal (bar->high, 1);
    case COLUMN_WIDTH:
    default:
      return lp_format_decimal (fabs (bar->high - bar->low), 1);
    }
}

static void
finalize (LpPlot *plot)
{
  lp_tornado_unref (((LpTornadoChart *) plot)->tornado);
}

static const LpPlotClass klass = {
  .parent = { LP_PLOT_METHODS, LP_CHART_COLUMNS (columns), .describe_mark = describe_mark, .get_cell = get_cell },
  .measure = measure, .place = place, .paint = paint, .finalize = finalize,
};

LpChart *
lp_tornado_chart_new (LpTornado  *tornado,
                      const char *year)
{
  LpTornadoChart *chart = g_new0 (LpTornadoChart, 1);
  LpChart *parent = &chart->plot.parent;
  g_autofree char *central = lp_format_decimal (lp_tornado_get_central (tornado), 1);

  _lp_plot_init (&chart->plot, &klass, FALSE);
  chart->tornado = lp_tornado_ref (tornado);
  _lp_plot_add_plain_marks (&chart->plot, lp_tornado_get_n (tornado));
  parent->n_rows = lp_tornado_get_n (tornado);
  parent->title = g_strdup (lp_tornado_get_finding (tornado));
  if (lp_tornado_get_n (tornado) == 0)
    parent->subtitle = g_strdup (_("Give assumptions a low and a high value in the table of assumptions, and they are compared here."));
  else
    /* Translators: full-time equivalents and a year */
    parent->subtitle = g_strdup_printf (_("The gap is %1$s FTE in %2$s. One assumption at a time is set to its low and its high value, all others stay central."), central, year);
  parent->source = g_strdup ("");
  return parent;
}
