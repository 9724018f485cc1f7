/* plot-axes.c — two scales with round ticks, for charts of a measure */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/plot-private.h"

#include <math.h>

#include "base/number.h"
#include "paint/palette.h"
#include "paint/ticks.h"

#define TICK_SIZE 0.88          /* of the font size */

/* As many places as the step between ticks has. */
static int
choose_decimals (const GArray *ticks)
{
  double step = ticks->len > 1 ? g_array_index (ticks, double, 1) - g_array_index (ticks, double, 0) : 1;

  return step > 0 ? CLAMP ((int) ceil (-log10 (step) - 1e-9), 0, 6) : 0;
}

static LpScale
make_scale (double   from,
            double   to,
            double   start,
            double   end,
            guint    most,
            GArray **ticks)
{
  double step;

  if (!(to > from))
    to = from + MAX (fabs (from), 1);
  step = lp_ticks_choose_step (to - from, MAX (most, 2));
  from = floor (from / step + 1e-9) * step;
  to = ceil (to / step - 1e-9) * step;
  g_clear_pointer (ticks, g_array_unref);
  *ticks = lp_ticks_new (from, to, MAX (most, 2) + 2);
  return (LpScale) { from, to, start, end };
}

void
_lp_plot_place_y (LpPlot *plot,
                  double  from,
                  double  to)
{
  double size = TICK_SIZE * plot->style->font_size, widest = 0, bottom = plot->area.y + plot->area.height;
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  int decimals;

  plot->y = make_scale (from, to, bottom, plot->area.y, (guint) CLAMP (plot->area.height / (3.2 * size), 2, 10), &plot->y_ticks);
  decimals = choose_decimals (plot->y_ticks);
  for (guint i = 0; i < plot->y_ticks->len; i++)
    {
      char *label = lp_format_decimal (g_array_index (plot->y_ticks, double, i), decimals);

      g_ptr_array_add (labels, label);
      widest = MAX (widest, _lp_plot_measure_text (plot, label, size, FALSE));
    }
  plot->area.x += ceil (widest + 0.6 * size);
  plot->area.width -= ceil (widest + 0.6 * size);
  for (guint i = 0; i < labels->len; i++)
    _lp_plot_add_text (plot, g_ptr_array_index (labels, i),
                       (LpPoint) { plot->area.x - 0.6 * size, lp_scale_map (&plot->y, g_array_index (plot->y_ticks, double, i)) + 0.35 * size },
                       LP_ANCHOR_END, size, FALSE, 0);
}

/* @mirrored: what is left of the middle counts upwards to the left. */
static void
place_x (LpPlot   *plot,
         double    from,
         double    to,
         gboolean  above,
         gboolean  mirrored)
{
  double size = TICK_SIZE * plot->style->font_size, y, last = -G_MAXDOUBLE;
  int decimals;

  plot->x = make_scale (from, to, plot->area.x, plot->area.x + plot->area.width, (guint) CLAMP (plot->area.width / (6 * size), 2, 12),
                        &plot->x_ticks);
  decimals = choose_decimals (plot->x_ticks);
  y = above ? plot->area.y - 0.5 * size : plot->area.y + plot->area.height + 1.3 * size;
  for (guint i = 0; i < plot->x_ticks->len; i++)
    {
      double tick = g_array_index (plot->x_ticks, double, i), x = lp_scale_map (&plot->x, tick);
      g_autofree char *label = lp_format_decimal (mirrored ? fabs (tick) : tick, decimals);
      double half = _lp_plot_measure_text (plot, label, size, FALSE) / 2;

      if (x - half < last + 0.8 * size)
        continue;
      _lp_plot_add_text (plot, label, (LpPoint) { x, y }, LP_ANCHOR_MIDDLE, size, FALSE, 0);
      last = x + half;
    }
}

void
_lp_plot_place_x (LpPlot   *plot,
                  double    from,
                  double    to,
                  gboolean  above)
{
  place_x (plot, from, to, above, FALSE);
}

void
_lp_plot_place_x_mirrored (LpPlot   *plot,
                           double    most,
                           gboolean  above)
{
  place_x (plot, -most, most, above, TRUE);
}

void
_lp_plot_name_y (LpPlot     *plot,
                 const char *name)
{
  double size = TICK_SIZE * plot->style->font_size;

  _lp_plot_add_text (plot, name, (LpPoint) { plot->area.x, plot->area.y - 0.8 * size }, LP_ANCHOR_START, size, FALSE, plot->area.width);
}

void
_lp_plot_name_x (LpPlot     *plot,
                 const char *name)
{
  double size = TICK_SIZE * plot->style->font_size;

  _lp_plot_add_text (plot, name, (LpPoint) { plot->area.x + plot->area.width, plot->area.y + plot->area.height + 2.8 * size }, LP_ANCHOR_END, size,
                     FALSE, plot->area.width);
}

void
_lp_plot_paint_grid (LpPlot   *plot,
                     cairo_t  *cr,
                     gboolean  across,
                     gboolean  down)
{
  double half = 0.5;

  lp_colour_set_source (plot->style->grid, cr);
  cairo_set_line_width (cr, plot->style->line_width);
  for (guint i = 0; across && i < plot->y_ticks->len; i++)
    {
      double y = round (lp_scale_map (&plot->y, g_array_index (plot->y_ticks, double, i))) + half;

      cairo_move_to (cr, plot->area.x, y);
      cairo_line_to (cr, plot->area.x + plot->area.width, y);
    }
  for (guint i = 0; down && i < plot->x_ticks->len; i++)
    {
      double x = round (lp_scale_map (&plot->x, g_array_index (plot->x_ticks, double, i))) + half;

      cairo_move_to (cr, x, plot->area.y);
      cairo_line_to (cr, x, plot->area.y + plot->area.height);
    }
  cairo_stroke (cr);
}
