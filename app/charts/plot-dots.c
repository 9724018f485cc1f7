/* plot-dots.c — points of a chart, a few or seven thousand */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/plot-private.h"

#include <math.h>

#include "paint/palette.h"

#define RADIUS 0.28             /* of the font size */
/* From here on dots are stamped on screens and pictures; vectors stay vectors. */
#define STAMP_FROM 400
/* A layer of dots as large as two screens of 4,000 by 2,000. */
#define MOST_PIXELS 16e6
#define ROOM 64                 /* pixels below the area for dots on its edge */
#define MOST_DOTS 2500          /* beyond, dots are smaller, so that they can be told apart */

static const LpDot order[] = { LP_DOT_LEFT_OUT, LP_DOT_PLAIN, LP_DOT_OUTSIDE };

static double
get_radius (LpPlot *plot)
{
  return RADIUS * plot->style->font_size * (plot->parent.keys->len > MOST_DOTS ? 0.6 : 1);
}

static gboolean
is_vector (cairo_surface_t *surface)
{
  switch (cairo_surface_get_type (surface))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
    case CAIRO_SURFACE_TYPE_RECORDING:
    case CAIRO_SURFACE_TYPE_SCRIPT:
      return TRUE;
    default:
      return FALSE;
    }
}

/* A picture of one dot, @scale pixels a unit. */
static cairo_surface_t *
make_stamp (LpPlot *plot,
            LpDot   dot,
            double  scale)
{
  int side = (int) ceil (3 * get_radius (plot) * scale) + 2;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, side, side);
  cairo_t *cr = cairo_create (surface);
  double radius = get_radius (plot), middle = side / 2.0 / scale;

  cairo_scale (cr, scale, scale);
  _lp_plot_paint_dot (plot, cr, (LpRect) { middle - radius, middle - radius, 2 * radius, 2 * radius }, dot);
  cairo_destroy (cr);
  return surface;
}

/* Stamps stand on whole pixels: nobody sees the difference, and seven thousand are there within a frame. @cr has pixels for its units. */
static void
stamp_dots (LpPlot       *plot,
            cairo_t      *cr,
            double        scale,
            const guint8 *dots,
            guint         first,
            guint         end,
            LpDot         dot)
{
  cairo_surface_t *stamp = make_stamp (plot, dot, scale);
  double half = cairo_image_surface_get_width (stamp) / 2.0;

  for (guint i = first; i < end; i++)
    {
      LpRect rect = g_array_index (plot->rects, LpRect, i);
      LpPoint centre = lp_rect_centre (rect);

      if (dots[i] != dot || rect.width <= 0)
        continue;
      centre = (LpPoint) { round (centre.x * scale - half), round (centre.y * scale - half) };
      cairo_set_source_surface (cr, stamp, centre.x, centre.y);
      cairo_rectangle (cr, centre.x, centre.y, 2 * half, 2 * half);
      cairo_fill (cr);
    }
  cairo_surface_destroy (stamp);
}

static void
paint_kind (LpPlot       *plot,
            cairo_t      *cr,
            const guint8 *dots,
            guint         first,
            guint         end,
            LpDot         dot)
{
  double left, top, right, bottom, margin = 2 * get_radius (plot);

  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  for (guint i = first; i < end; i++)
    {
      LpRect rect = g_array_index (plot->rects, LpRect, i);

      /* Of a chart as tall as England's ranking, what is scrolled away costs nothing. */
      if (dots[i] == dot && rect.width > 0 && rect.y - margin < bottom && rect.y + rect.height + margin > top)
        _lp_plot_paint_dot (plot, cr, rect, dot);
    }
}

/* The dots are drawn once for a layout: pointing at them and choosing among them draws what is chosen on top. */
static void
paint_kept (LpPlot       *plot,
            cairo_t      *cr,
            const guint8 *dots,
            guint         first,
            guint         end)
{
  double scale = 1, across = 1, device_x, device_y;
  cairo_surface_t *target = cairo_get_group_target (cr);
  cairo_matrix_t matrix;

  cairo_user_to_device_distance (cr, &scale, &across);
  cairo_surface_get_device_scale (target, &device_x, &device_y);
  scale *= device_x;
  if (plot->dots != NULL && plot->dots_scale != scale)
    g_clear_pointer (&plot->dots, cairo_surface_destroy);
  if (plot->dots == NULL)
    {
      cairo_t *layer;

      plot->dots = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (plot->width * scale), (int) ceil ((plot->area.y + plot->area.height) * scale) + ROOM);
      plot->dots_scale = scale;
      layer = cairo_create (plot->dots);
      for (guint i = 0; i < G_N_ELEMENTS (order); i++)
        stamp_dots (plot, layer, scale, dots, first, end, order[i]);
      cairo_destroy (layer);
    }
  cairo_get_matrix (cr, &matrix);
  cairo_save (cr);
  cairo_identity_matrix (cr);
  cairo_scale (cr, 1 / device_x, 1 / device_y);
  cairo_set_source_surface (cr, plot->dots, round (matrix.x0 * device_x), round (matrix.y0 * device_y));
  cairo_paint (cr);
  cairo_restore (cr);
}

/* Only what fits a screen or two is kept, and vectors stay vectors. */
static gboolean
is_worth_keeping (LpPlot  *plot,
                  cairo_t *cr,
                  guint    n)
{
  double scale_x = 1, scale_y = 1;

  cairo_user_to_device_distance (cr, &scale_x, &scale_y);
  return n >= STAMP_FROM && n == plot->parent.keys->len && !is_vector (cairo_get_group_target (cr)) &&
         plot->width * scale_x * (plot->area.y + plot->area.height) * scale_y <= MOST_PIXELS;
}

void
_lp_trace_diamond (cairo_t *cr,
                   LpPoint  centre,
                   double   reach)
{
  cairo_move_to (cr, centre.x, centre.y - reach);
  cairo_line_to (cr, centre.x + reach, centre.y);
  cairo_line_to (cr, centre.x, centre.y + reach);
  cairo_line_to (cr, centre.x - reach, centre.y);
  cairo_close_path (cr);
}

LpRect
_lp_plot_dot_rect (LpPlot *plot,
                   double  x,
                   double  y)
{
  double radius = get_radius (plot);

  return (LpRect) { x - radius, y - radius, 2 * radius, 2 * radius };
}

void
_lp_plot_paint_dot (LpPlot  *plot,
                    cairo_t *cr,
                    LpRect   rect,
                    LpDot    dot)
{
  const LpStyle *style = plot->style;
  LpPoint centre = lp_rect_centre (rect);
  double radius = rect.width / 2;
  const double dashes[] = { 2 * style->line_width, 1.6 * style->line_width };

  cairo_new_path (cr);
  if (dot == LP_DOT_SELECTED || dot == LP_DOT_SELECTED_LEFT_OUT)
    _lp_trace_diamond (cr, centre, 1.7 * radius);
  else
    cairo_arc (cr, centre.x, centre.y, dot == LP_DOT_OUTSIDE ? 1.2 * radius : radius, 0, 2 * G_PI);
  switch (dot)
    {
    case LP_DOT_LEFT_OUT:
    case LP_DOT_SELECTED_LEFT_OUT:
      lp_colour_set_source (style->paper, cr);
      cairo_fill_preserve (cr);
      lp_colour_set_source (dot == LP_DOT_LEFT_OUT ? style->unassigned_line : style->under_text, cr);
      cairo_set_line_width (cr, 1.4 * style->line_width);
      cairo_set_dash (cr, dashes, 2, 0);
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0);
      break;
    case LP_DOT_SELECTED:
      lp_colour_set_source (style->under, cr);
      cairo_fill_preserve (cr);
      lp_colour_set_source (style->text, cr);
      cairo_set_line_width (cr, style->line_width);
      cairo_stroke (cr);
      break;
    case LP_DOT_OUTSIDE:
    case LP_DOT_PLAIN:
    default:
      lp_colour_set_source (dot == LP_DOT_OUTSIDE ? style->over : style->right_size, cr);
      cairo_fill_preserve (cr);
      lp_colour_set_source (style->paper, cr);
      cairo_set_line_width (cr, 0.8 * style->line_width);
      cairo_stroke (cr);
      break;
    }
}

void
_lp_plot_paint_dots (LpPlot             *plot,
                     cairo_t            *cr,
                     const guint8       *dots,
                     guint               first,
                     guint               end,
                     const LpChartState *state)
{
  if (is_worth_keeping (plot, cr, end - first))
    paint_kept (plot, cr, dots, first, end);
  else
    for (guint i = 0; i < G_N_ELEMENTS (order); i++)
      paint_kind (plot, cr, dots, first, end, order[i]);
  for (guint i = first; i < end; i++)
    if (g_array_index (plot->rects, LpRect, i).width > 0 && _lp_plot_is_selected (plot, (int) i, state))
      _lp_plot_paint_dot (plot, cr, g_array_index (plot->rects, LpRect, i), dots[i] == LP_DOT_LEFT_OUT ? LP_DOT_SELECTED_LEFT_OUT : LP_DOT_SELECTED);
}

void
_lp_plot_paint_line (LpPlot   *plot,
                     cairo_t  *cr,
                     LpPoint   from,
                     LpPoint   to,
                     double    width,
                     LpColour  colour)
{
  lp_colour_set_source (colour, cr);
  cairo_set_line_width (cr, width * plot->style->line_width);
  cairo_move_to (cr, from.x, from.y);
  cairo_line_to (cr, to.x, to.y);
  cairo_stroke (cr);
}
