/* shape.c — areas on the ground: rings of points, in metres */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/shape.h"

#include <math.h>

struct _LpShape
{
  int ref_count;
  GArray *points;               /* LpPoint, ring after ring */
  GArray *rings;                /* Ring */
  double left, right, bottom, top;
};

typedef struct
{
  guint end;                    /* one past its last point; it begins where the ring before ends */
  gboolean is_hole;
  LpRect extent;
} Ring;

static guint
get_start (const LpShape *shape,
           guint          i)
{
  return i > 0 ? g_array_index (shape->rings, Ring, i - 1).end : 0;
}

/* The area of a ring (shoelace formula), whichever way it runs. Points are taken from the first, so that coordinates of 400 km do not eat the digits. */
static double
measure_ring (const LpPoint *points,
              guint          n)
{
  double sum = 0;

  for (guint i = 1; i + 1 < n; i++)
    sum += (points[i].x - points[0].x) * (points[i + 1].y - points[0].y) -
           (points[i + 1].x - points[0].x) * (points[i].y - points[0].y);
  return fabs (sum) / 2;
}

/* Kept while it is built: maps ask for it far more often than they draw. */
static LpRect
widen (LpShape       *shape,
       const LpPoint *points,
       guint          n)
{
  double left = INFINITY, right = -INFINITY, bottom = INFINITY, top = -INFINITY;

  for (guint i = 0; i < n; i++)
    {
      left = MIN (left, points[i].x);
      right = MAX (right, points[i].x);
      bottom = MIN (bottom, points[i].y);
      top = MAX (top, points[i].y);
    }
  shape->left = MIN (shape->left, left);
  shape->right = MAX (shape->right, right);
  shape->bottom = MIN (shape->bottom, bottom);
  shape->top = MAX (shape->top, top);
  return (LpRect) { left, bottom, right - left, top - bottom };
}

LpShape *
lp_shape_new (void)
{
  LpShape *shape = g_new0 (LpShape, 1);

  shape->ref_count = 1;
  shape->points = g_array_new (FALSE, FALSE, sizeof (LpPoint));
  shape->rings = g_array_new (FALSE, FALSE, sizeof (Ring));
  shape->left = shape->bottom = INFINITY;
  shape->right = shape->top = -INFINITY;
  return shape;
}

LpShape *
lp_shape_ref (LpShape *shape)
{
  g_atomic_int_inc (&shape->ref_count);
  return shape;
}

void
lp_shape_unref (LpShape *shape)
{
  if (!g_atomic_int_dec_and_test (&shape->ref_count))
    return;
  g_array_unref (shape->points);
  g_array_unref (shape->rings);
  g_free (shape);
}

void
lp_shape_add_ring (LpShape       *shape,
                   const LpPoint *points,
                   guint          n_points,
                   gboolean       is_hole)
{
  Ring ring = { .is_hole = is_hole };

  if (n_points > 1 && points[0].x == points[n_points - 1].x && points[0].y == points[n_points - 1].y)
    n_points--;
  if (n_points < 3)
    return;
  g_array_append_vals (shape->points, points, n_points);
  ring.extent = widen (shape, points, n_points);
  ring.end = shape->points->len;
  g_array_append_val (shape->rings, ring);
}

void
lp_shape_add_line (LpShape       *shape,
                   const LpPoint *points,
                   guint          n_points)
{
  Ring ring = { .is_hole = FALSE };

  if (n_points < 2)
    return;
  g_array_append_vals (shape->points, points, n_points);
  ring.extent = widen (shape, points, n_points);
  ring.end = shape->points->len;
  g_array_append_val (shape->rings, ring);
}

void
lp_shape_add_shape (LpShape       *shape,
                    const LpShape *other)
{
  for (guint i = 0; i < other->rings->len; i++)
    {
      guint n;
      const LpPoint *points = lp_shape_get_ring (other, i, &n);

      lp_shape_add_ring (shape, points, n, lp_shape_is_hole (other, i));
    }
}

guint
lp_shape_get_n_rings (const LpShape *shape)
{
  return shape->rings->len;
}

const LpPoint *
lp_shape_get_ring (const LpShape *shape,
                   guint          i,
                   guint         *n_points)
{
  guint start = get_start (shape, i);

  g_return_val_if_fail (i < shape->rings->len, NULL);
  *n_points = g_array_index (shape->rings, Ring, i).end - start;
  return &g_array_index (shape->points, LpPoint, start);
}

gboolean
lp_shape_is_hole (const LpShape *shape,
                  guint          i)
{
  g_return_val_if_fail (i < shape->rings->len, FALSE);
  return g_array_index (shape->rings, Ring, i).is_hole;
}

LpRect
lp_shape_get_extent (const LpShape *shape)
{
  if (shape->points->len == 0)
    return (LpRect) { 0, 0, 0, 0 };
  return (LpRect) { shape->left, shape->bottom, shape->right - shape->left, shape->top - shape->bottom };
}

LpRect
lp_shape_get_ring_extent (const LpShape *shape,
                          guint          i)
{
  g_return_val_if_fail (i < shape->rings->len, ((LpRect) { 0, 0, 0, 0 }));
  return g_array_index (shape->rings, Ring, i).extent;
}

double
lp_shape_get_area (const LpShape *shape)
{
  double sum = 0;

  for (guint i = 0; i < shape->rings->len; i++)
    {
      guint n;
      const LpPoint *ring = lp_shape_get_ring (shape, i, &n);

      sum += lp_shape_is_hole (shape, i) ? -measure_ring (ring, n) : measure_ring (ring, n);
    }
  return sum;
}

gboolean
lp_shape_contains (const LpShape *shape,
                   LpPoint        point)
{
  gboolean inside = FALSE;

  if (!(point.x >= shape->left && point.x <= shape->right && point.y >= shape->bottom && point.y <= shape->top))
    return FALSE;
  for (guint r = 0; r < shape->rings->len; r++)
    {
      guint n;
      const LpPoint *ring = lp_shape_get_ring (shape, r, &n);
      LpRect extent = g_array_index (shape->rings, Ring, r).extent;

      if (point.x > extent.x + extent.width || point.y < extent.y || point.y > extent.y + extent.height)
        continue;
      for (guint i = 0, j = n - 1; i < n; j = i++)
        if ((ring[i].y > point.y) != (ring[j].y > point.y) &&
            point.x < (ring[j].x - ring[i].x) * (point.y - ring[i].y) / (ring[j].y - ring[i].y) + ring[i].x)
          inside = !inside;
    }
  return inside;
}
