/* plot.c — what charts of a measure share: head and foot, points, and the layout last used */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/plot-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "charts/frame-private.h"
#include "paint/palette.h"
#include "paint/pattern.h"

#define MOST_TITLE 1.7          /* times the font size */
/* How far beside a small mark still points at it, in font sizes. */
#define NEAR 0.35

static const LpPlotClass *
get_class (LpPlot *plot)
{
  return (const LpPlotClass *) plot->parent.klass;
}

static gboolean
is_same_style (const LpStyle *a,
               const LpStyle *b)
{
  return a->font_size == b->font_size && a->line_width == b->line_width && g_strcmp0 (a->font_family, b->font_family) == 0 &&
         memcmp (&a->paper, &b->paper, sizeof *a - G_STRUCT_OFFSET (LpStyle, paper)) == 0;
}

static void
clear_layout (LpPlot *plot)
{
  g_clear_pointer (&plot->pieces, g_array_unref);
  g_clear_pointer (&plot->rects, g_array_unref);
  g_clear_pointer (&plot->x_ticks, g_array_unref);
  g_clear_pointer (&plot->y_ticks, g_array_unref);
  g_clear_pointer (&plot->dots, cairo_surface_destroy);
  g_clear_pointer (&plot->typesetter, lp_typesetter_free);
  g_clear_pointer (&plot->style, lp_style_free);
}

static void
lay_out (LpPlot        *plot,
         double         width,
         double         height,
         const LpStyle *style)
{
  double size = style->font_size, margin = CLAMP (width * 0.025, 0.8 * size, 3.2 * size);
  double head, foot, body;
  LpFrame frame;

  if (plot->style != NULL && plot->width == width && plot->height == height && is_same_style (plot->style, style))
    return;
  clear_layout (plot);
  plot->width = width;
  plot->height = height;
  plot->style = lp_style_copy (style);
  plot->typesetter = lp_typesetter_new (style->font_family);
  plot->pieces = _lp_pieces_new ();
  plot->rects = g_array_new (FALSE, TRUE, sizeof (LpRect));
  g_array_set_size (plot->rects, plot->parent.keys->len);
  plot->area = (LpRect) { round (margin), 0, MAX (round (width - 2 * margin), size), 0 };
  frame = (LpFrame) { &plot->parent, plot->pieces, plot->typesetter, plot->style, plot->area.x, plot->area.width };
  head = ceil (_lp_frame_place_head (&frame, CLAMP (width / 44, size, MOST_TITLE * size), 1.1 * size, 0.3 * size) + 0.9 * size);
  foot = *plot->parent.source != '\0' ? _lp_frame_measure_source (&frame) + 1.8 * size : size;
  body = get_class (plot)->measure (plot);
  plot->natural_height = ceil (head + body + foot);
  plot->area.y = head;
  plot->area.height = MAX (height, plot->natural_height) - foot - head;
  _lp_frame_place_source (&frame, plot->area.y + plot->area.height + 0.9 * size);
  get_class (plot)->place (plot);
}

static gboolean
is_near (LpRect  rect,
         LpPoint point,
         double  margin)
{
  return lp_rect_contains (lp_rect_inflate (rect, margin), point);
}

static double
get_area (LpRect rect)
{
  return rect.width * rect.height;
}

static double
get_distance (LpRect  rect,
              LpPoint point)
{
  LpPoint centre = lp_rect_centre (rect);

  return hypot (centre.x - point.x, centre.y - point.y);
}

static void
paint_marking (LpPlot             *plot,
               cairo_t            *cr,
               const LpChartState *state)
{
  if (state->hovered >= 0 && (guint) state->hovered < plot->rects->len)
    {
      LpRect rect = lp_rect_inflate (g_array_index (plot->rects, LpRect, state->hovered), 2 * plot->style->line_width);

      lp_colour_set_source (lp_colour_with_alpha (plot->style->text, 0.5), cr);
      cairo_set_line_width (cr, 1.5 * plot->style->line_width);
      cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
      cairo_stroke (cr);
    }
  if (state->focused >= 0 && (guint) state->focused < plot->rects->len)
    lp_focus_ring_draw (lp_rect_inflate (g_array_index (plot->rects, LpRect, state->focused), 4 * plot->style->line_width), plot->style, cr);
}

void
_lp_plot_init (LpPlot            *plot,
               const LpPlotClass *klass,
               gboolean           hide_names)
{
  _lp_chart_init (&plot->parent, &klass->parent);
  plot->hide_names = hide_names;
  plot->networks = g_array_new (FALSE, FALSE, sizeof (gint64));
}

void
_lp_plot_add_mark (LpPlot *plot,
                   LpKey   key,
                   gint64  network_id)
{
  _lp_chart_add_key (&plot->parent, key);
  g_array_append_val (plot->networks, network_id);
}

void
_lp_plot_add_plain_marks (LpPlot *plot,
                          guint   n)
{
  for (guint i = 0; i < n; i++)
    _lp_plot_add_mark (plot, (LpKey) { LP_KEY_NONE, 0, NULL }, 0);
}

double
_lp_plot_measure (LpChart       *chart,
                  double         width,
                  const LpStyle *style)
{
  LpPlot *plot = (LpPlot *) chart;

  /* What was laid out for a real height of this width has the same natural one. */
  if (plot->style == NULL || plot->width != width || !is_same_style (plot->style, style))
    lay_out (plot, width, 0, style);
  return plot->natural_height;
}

void
_lp_plot_draw (LpChart            *chart,
               cairo_t            *cr,
               double              width,
               double              height,
               const LpStyle      *style,
               const LpChartState *state)
{
  LpPlot *plot = (LpPlot *) chart;
  double left, top, right, bottom;

  lay_out (plot, width, height, style);
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  lp_colour_set_source (style->paper, cr);
  cairo_paint (cr);
  get_class (plot)->paint (plot, cr, state);
  _lp_pieces_draw (plot->pieces, plot->typesetter, top, bottom, cr);
  paint_marking (plot, cr, state);
}

int
_lp_plot_hit (LpChart       *chart,
              double         width,
              double         height,
              const LpStyle *style,
              LpPoint        point)
{
  LpPlot *plot = (LpPlot *) chart;
  double margin = NEAR * style->font_size, best_area = 0, best_distance = 0;
  int best = -1;

  lay_out (plot, width, height, style);
  for (guint i = 0; i < plot->rects->len; i++)
    {
      LpRect rect = g_array_index (plot->rects, LpRect, i);
      double area = get_area (rect), distance;

      if (rect.width <= 0 || !is_near (rect, point, MIN (rect.width, rect.height) < 2 * style->font_size && rect.width < 2 * style->font_size ? margin : 0))
        continue;
      distance = get_distance (rect, point);
      if (best >= 0 && (area > best_area * 1.5 || (area > best_area / 1.5 && distance >= best_distance)))
        continue;
      best = (int) i;
      best_area = area;
      best_distance = distance;
    }
  return best;
}

LpRect
_lp_plot_get_mark_rect (LpChart       *chart,
                        double         width,
                        double         height,
                        const LpStyle *style,
                        int            i)
{
  LpPlot *plot = (LpPlot *) chart;

  lay_out (plot, width, height, style);
  return g_array_index (plot->rects, LpRect, i);
}

void
_lp_plot_finalize (LpChart *chart)
{
  LpPlot *plot = (LpPlot *) chart;

  clear_layout (plot);
  g_array_unref (plot->networks);
  get_class (plot)->finalize (plot);
}

void
_lp_plot_add_text (LpPlot     *plot,
                   const char *text,
                   LpPoint     at,
                   LpAnchor    anchor,
                   double      size,
                   gboolean    bold,
                   double      width)
{
  LpTextStyle text_style = { .size = size, .bold = bold, .tabular = TRUE, .anchor = anchor, .width = width, .lines = 1,
                             .colour = bold ? plot->style->text : plot->style->quiet };

  _lp_pieces_add (plot->pieces, plot->typesetter, &text_style, text, at);
}

double
_lp_plot_measure_text (LpPlot     *plot,
                       const char *text,
                       double      size,
                       gboolean    bold)
{
  LpTextStyle text_style = { .size = size, .bold = bold, .tabular = TRUE };

  return lp_typesetter_measure (plot->typesetter, &text_style, text, (LpPoint) { 0, 0 }).width;
}

gboolean
_lp_plot_is_selected (LpPlot             *plot,
                      int                 i,
                      const LpChartState *state)
{
  LpKey key = g_array_index (plot->parent.keys, LpKey, i);

  if (i == state->selected)
    return TRUE;
  if (state->network_id != 0 && g_array_index (plot->networks, gint64, i) == state->network_id)
    return TRUE;
  return key.kind == LP_KEY_PRACTICE && state->practices != NULL && g_strv_contains (state->practices, key.practice);
}
