/* seen-part.c — the widest part of an area that is in view, for the name of what reaches beyond it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/seen-part.h"

#include <math.h>

/* User units a square. */
#define COARSE 6.0

/* Squares of the view around what may be seen of a shape. */
typedef struct
{
  LpPoint corner;               /* user units */
  int across, down;
} Squares;

/* What of the view the shape may be seen in, user units; no size: nothing. Ring by ring: of a network in many pieces most may lie elsewhere, and far from each other. */
static LpRect
find_seen_extent (const LpMapCanvas *canvas,
                  const LpShape     *shape)
{
  LpRect seen = { 0, 0, 0, 0 };

  for (guint r = 0; r < lp_shape_get_n_rings (shape); r++)
    {
      LpRect extent = lp_viewport_rect_to_screen (&canvas->viewport, lp_shape_get_ring_extent (shape, r));

      if (lp_rect_intersects (extent, canvas->view))
        seen = seen.width > 0 ? lp_rect_union (seen, extent) : extent;
    }
  return seen;
}

/* Counted from the view's corner, so that the answer does not hang on how much lies around the view. */
static Squares
find_squares (const LpMapCanvas *canvas,
              const LpShape     *shape)
{
  LpRect view = canvas->view, extent = find_seen_extent (canvas, shape);
  double left = MAX (floor ((extent.x - view.x) / COARSE), 0), top = MAX (floor ((extent.y - view.y) / COARSE), 0);
  double right = MIN (ceil ((extent.x + extent.width - view.x) / COARSE), floor (view.width / COARSE));
  double bottom = MIN (ceil ((extent.y + extent.height - view.y) / COARSE), floor (view.height / COARSE));

  if (extent.width <= 0)
    return (Squares) { { 0, 0 }, 0, 0 };
  return (Squares) { { view.x + left * COARSE, view.y + top * COARSE }, (int) MAX (right - left, 0), (int) MAX (bottom - top, 0) };
}

/* Ink where the shape is and nothing lies above it. */
static cairo_surface_t *
draw_squares (const LpMapCanvas *canvas,
              const LpShape     *shape,
              Squares            squares)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, squares.across, squares.down);
  LpMapCanvas coarse = *canvas;

  coarse.cr = cairo_create (surface);
  cairo_scale (coarse.cr, 1 / COARSE, 1 / COARSE);
  cairo_translate (coarse.cr, -squares.corner.x, -squares.corner.y);
  cairo_set_fill_rule (coarse.cr, CAIRO_FILL_RULE_EVEN_ODD);
  lp_map_trace (&coarse, shape);
  cairo_fill (coarse.cr);
  cairo_set_operator (coarse.cr, CAIRO_OPERATOR_CLEAR);
  for (guint i = 0; i < canvas->reserved->len; i++)
    {
      LpRect above = g_array_index (canvas->reserved, LpRect, i);

      cairo_rectangle (coarse.cr, above.x, above.y, above.width, above.height);
    }
  cairo_fill (coarse.cr);
  cairo_destroy (coarse.cr);
  cairo_surface_flush (surface);
  return surface;
}

/* The distance of one square from the rim, as far as its neighbours on one side know it. @step: 1: those above and to the left; -1: the others. */
static void
relax (float   *distances,
       Squares  squares,
       int      x,
       int      y,
       int      step)
{
  const struct { int across, down; float far; } neighbours[] = { { -1, 0, 1 }, { 0, -1, 1 }, { -1, -1, (float) G_SQRT2 }, { 1, -1, (float) G_SQRT2 } };
  float *here = &distances[y * squares.across + x];

  for (guint i = 0; i < G_N_ELEMENTS (neighbours); i++)
    {
      int nx = x + step * neighbours[i].across, ny = y + step * neighbours[i].down;
      gboolean outside = nx < 0 || ny < 0 || nx >= squares.across || ny >= squares.down;

      *here = MIN (*here, (outside ? 0 : distances[ny * squares.across + nx]) + neighbours[i].far);
    }
}

/* Squares from the rim, by two sweeps over the picture: what is outside of it is not seen and so no part. */
static float *
measure_distances (cairo_surface_t *surface,
                   Squares          squares)
{
  const guint8 *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  float *distances = g_new (float, (gsize) squares.across * (gsize) squares.down);

  for (int y = 0; y < squares.down; y++)
    for (int x = 0; x < squares.across; x++)
      distances[y * squares.across + x] = pixels[y * stride + x] > 127 ? G_MAXFLOAT : 0;
  for (int y = 0; y < squares.down; y++)
    for (int x = 0; x < squares.across; x++)
      relax (distances, squares, x, y, 1);
  for (int y = squares.down; y-- > 0; )
    for (int x = squares.across; x-- > 0; )
      relax (distances, squares, x, y, -1);
  return distances;
}

gboolean
lp_map_find_seen_part (const LpMapCanvas *canvas,
                       const LpShape     *shape,
                       LpPoint           *middle,
                       double            *radius)
{
  Squares squares = find_squares (canvas, shape);
  g_autofree float *distances = NULL;
  cairo_surface_t *surface;
  float widest = 0;

  if (squares.across == 0 || squares.down == 0)
    return FALSE;
  surface = draw_squares (canvas, shape, squares);
  distances = measure_distances (surface, squares);
  cairo_surface_destroy (surface);
  for (int i = 0; i < squares.across * squares.down; i++)
    if (distances[i] > widest)
      {
        widest = distances[i];
        *middle = (LpPoint) { squares.corner.x + (i % squares.across + 0.5) * COARSE, squares.corner.y + (i / squares.across + 0.5) * COARSE };
      }
  *radius = widest * COARSE;
  return widest > 0;
}
