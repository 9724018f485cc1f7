/* widest.c — the widest part of an area: where its label has most room */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/widest.h"

#include <math.h>

/* How near the largest circle is found, of the extent of the largest ring. */
#define TOLERANCE 0.01
/* Squares along the longer side of a ring, at first, at most. */
#define MOST_ALONG 16

typedef struct
{
  LpPoint a, b;
} Side;

/* A square on its way: how deep its middle lies in the area, and how deep any point of it may. */
typedef struct
{
  LpPoint middle;
  double half, depth, most;
} Square;

typedef struct
{
  GArray *sides;                /* Side: of all rings, without what is finer than the tolerance */
  GArray *squares;              /* Square: a heap, the most promising at the top */
  Square best;
} Search;

/* How far from the nearest side, negative outside of the area (even-odd rule). */
static double
measure_depth (const GArray *sides,
               LpPoint       at)
{
  double nearest = INFINITY;
  gboolean inside = FALSE;

  for (guint i = 0; i < sides->len; i++)
    {
      const Side *side = &g_array_index (sides, Side, i);
      double dx = side->b.x - side->a.x, dy = side->b.y - side->a.y, px = at.x - side->a.x, py = at.y - side->a.y;
      double along = CLAMP ((px * dx + py * dy) / (dx * dx + dy * dy), 0, 1);
      double x = px - along * dx, y = py - along * dy;

      nearest = MIN (nearest, x * x + y * y);
      if ((side->a.y > at.y) != (side->b.y > at.y) && px < dx * py / dy)
        inside = !inside;
    }
  return inside ? sqrt (nearest) : -sqrt (nearest);
}

static void
push (Search *search,
      LpPoint middle,
      double  half)
{
  double depth = measure_depth (search->sides, middle);
  Square square = { middle, half, depth, depth + half * G_SQRT2 };
  guint i = search->squares->len;

  if (depth > search->best.depth)
    search->best = square;
  g_array_append_val (search->squares, square);
  while (i > 0 && g_array_index (search->squares, Square, (i - 1) / 2).most < square.most)
    {
      g_array_index (search->squares, Square, i) = g_array_index (search->squares, Square, (i - 1) / 2);
      i = (i - 1) / 2;
    }
  g_array_index (search->squares, Square, i) = square;
}

static Square
pop (Search *search)
{
  Square top = g_array_index (search->squares, Square, 0), last = g_array_index (search->squares, Square, search->squares->len - 1);
  guint i = 0, n = search->squares->len - 1;

  g_array_set_size (search->squares, n);
  for (guint child = 1; child < n; child = 2 * i + 1)
    {
      if (child + 1 < n && g_array_index (search->squares, Square, child + 1).most > g_array_index (search->squares, Square, child).most)
        child++;
      if (g_array_index (search->squares, Square, child).most <= last.most)
        break;
      g_array_index (search->squares, Square, i) = g_array_index (search->squares, Square, child);
      i = child;
    }
  if (n > 0)
    g_array_index (search->squares, Square, i) = last;
  return top;
}

/* Points nearer than @least to the last that was kept are left out: a ragged coast costs time and moves the circle by less. */
static void
add_sides (Search        *search,
           const LpPoint *ring,
           guint          n,
           double         least)
{
  Side side = { ring[0], ring[0] };

  for (guint i = 1; i <= n; i++)
    {
      side.b = ring[i % n];
      if (i < n && hypot (side.b.x - side.a.x, side.b.y - side.a.y) < least)
        continue;
      if (side.a.x != side.b.x || side.a.y != side.b.y)
        g_array_append_val (search->sides, side);
      side.a = side.b;
    }
}

/* Squares over all of a ring's extent. */
static void
cover (Search *search,
       LpRect  extent)
{
  double side = MAX (MIN (extent.width, extent.height), MAX (extent.width, extent.height) / MOST_ALONG);

  for (double x = extent.x; x < extent.x + extent.width; x += side)
    for (double y = extent.y; y < extent.y + extent.height; y += side)
      push (search, (LpPoint) { x + side / 2, y + side / 2 }, side / 2);
}

static double
find_tolerance (const LpShape *shape)
{
  double most = 0;

  for (guint i = 0; i < lp_shape_get_n_rings (shape); i++)
    {
      LpRect extent = lp_shape_get_ring_extent (shape, i);

      most = MAX (most, MAX (extent.width, extent.height));
    }
  return most * TOLERANCE;
}

/* In quarters, the most promising first. */
static void
look_closer (Search *search,
             double  tolerance)
{
  while (search->squares->len > 0)
    {
      Square square = pop (search);
      double half = square.half / 2;

      if (square.most - MAX (search->best.depth, 0) <= tolerance)
        return;
      for (int i = 0; i < 4; i++)
        push (search, (LpPoint) { square.middle.x + (i % 2 == 0 ? -half : half), square.middle.y + (i < 2 ? -half : half) }, half);
    }
}

LpPoint
lp_shape_find_widest (const LpShape *shape,
                      double        *radius)
{
  double tolerance = find_tolerance (shape);
  Search search = { g_array_new (FALSE, FALSE, sizeof (Side)), g_array_new (FALSE, FALSE, sizeof (Square)), { .middle = lp_rect_centre (lp_shape_get_extent (shape)) } };

  for (guint i = 0; i < lp_shape_get_n_rings (shape); i++)
    {
      guint n;
      const LpPoint *ring = lp_shape_get_ring (shape, i, &n);

      add_sides (&search, ring, n, tolerance / 2);
    }
  for (guint i = 0; i < lp_shape_get_n_rings (shape) && tolerance > 0; i++)
    if (!lp_shape_is_hole (shape, i))
      cover (&search, lp_shape_get_ring_extent (shape, i));
  look_closer (&search, tolerance);
  *radius = search.best.depth;
  g_array_unref (search.sides);
  g_array_unref (search.squares);
  return search.best.middle;
}
