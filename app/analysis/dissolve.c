/* dissolve.c — areas that lie side by side put together into one, by leaving out the sides that two of them share */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/dissolve.h"

#include <math.h>

#include "analysis/dissolve-private.h"

/* What is thinner than this, metres, is no land and no water but what rounding left between two pieces. */
#define SLIVER 0.01

/* The way along the sides that are left, ring by ring. */
typedef struct
{
  const LpNet *net;               /* its sides in the order of where they begin */
  guint *begin;                 /* one a corner, and the end: where its sides begin in the net's */
  guint8 *used;                 /* one a side */
  GArray *path;                 /* guint: corners since the last ring was closed */
  guint *place;                 /* one a corner: its place in the path + 1; 0: not in it */
  GPtrArray *shells, *holes;    /* LpShape of one ring each */
} Walk;

static int
compare_begins (gconstpointer a,
                gconstpointer b)
{
  guint from = ((const LpNetSide *) a)->from, other = ((const LpNetSide *) b)->from;

  return (from > other) - (from < other);
}

/* Clockwise, from the way back to @before round to @next, 0 to 2 pi. */
static double
measure_turn (const LpNet *net,
              guint        before,
              guint        here,
              guint        next)
{
  const LpPoint *a = _lp_net_get_corner (net, before), *b = _lp_net_get_corner (net, here), *c = _lp_net_get_corner (net, next);
  double turn = atan2 (a->y - b->y, a->x - b->x) - atan2 (c->y - b->y, c->x - b->x);

  return turn <= 0 ? turn + 2 * G_PI : turn;
}

/* Where rings touch, several sides go on: the first clockwise from where one came keeps to the same land. -1: all are used. */
static gint64
find_next (const Walk *walk,
           guint       before,
           guint       here)
{
  double least = G_MAXDOUBLE;
  gint64 found = -1;

  for (guint i = walk->begin[here]; i < walk->begin[here + 1]; i++)
    {
      double turn;

      if (walk->used[i])
        continue;
      turn = measure_turn (walk->net, before, here, g_array_index (walk->net->sides, LpNetSide, i).to);
      if (turn < least)
        found = i;
      least = MIN (turn, least);
    }
  return found;
}

/* Round land or, the other way, round a hole in it. */
static void
keep_ring (Walk          *walk,
           const LpPoint *ring,
           guint          n)
{
  double area = _lp_ring_measure_area (ring, n), around = 0;
  LpShape *shape;

  for (guint i = 0; i < n; i++)
    around += hypot (ring[(i + 1) % n].x - ring[i].x, ring[(i + 1) % n].y - ring[i].y);
  if (n < 3 || fabs (area) < SLIVER * around)
    return;
  shape = lp_shape_new ();
  lp_shape_add_ring (shape, ring, n, area < 0);
  g_ptr_array_add (area > 0 ? walk->shells : walk->holes, shape);
}

/* The path has come back to @corner: what it went round since then is a ring. */
static void
close_ring (Walk  *walk,
            guint  corner)
{
  guint from = walk->place[corner] - 1, n = walk->path->len - from;
  g_autofree LpPoint *ring = g_new (LpPoint, n + 1);

  for (guint i = 0; i < n; i++)
    {
      guint at = g_array_index (walk->path, guint, from + i);

      ring[i] = *_lp_net_get_corner (walk->net, at);
      if (i > 0)
        walk->place[at] = 0;
    }
  keep_ring (walk, ring, n);
  g_array_set_size (walk->path, from + 1);
}

static void
go_to (Walk  *walk,
       guint  corner)
{
  if (walk->place[corner] != 0)
    {
      close_ring (walk, corner);
      return;
    }
  g_array_append_val (walk->path, corner);
  walk->place[corner] = walk->path->len;
}

/* From the beginning of @side until there is no way on, which is where it began: as many sides end at a corner as begin there. */
static void
walk_from (Walk  *walk,
           guint  side)
{
  guint start = g_array_index (walk->net->sides, LpNetSide, side).from;

  go_to (walk, start);
  for (gint64 i = side; i >= 0; )
    {
      const LpNetSide *way = &g_array_index (walk->net->sides, LpNetSide, (guint) i);

      walk->used[i] = TRUE;
      go_to (walk, way->to);
      i = find_next (walk, way->from, way->to);
    }
  walk->place[start] = 0;
  g_array_set_size (walk->path, 0);
}

static void
walk_all (Walk *walk)
{
  const GArray *sides = walk->net->sides;

  g_array_sort (walk->net->sides, compare_begins);
  for (guint i = 0; i < sides->len; i++)
    walk->begin[g_array_index (sides, LpNetSide, i).from + 1]++;
  for (guint corner = 0; corner < walk->net->corners->len; corner++)
    walk->begin[corner + 1] += walk->begin[corner];
  for (guint i = 0; i < sides->len; i++)
    if (!walk->used[i])
      walk_from (walk, i);
}

/* The smallest of the shells that @hole is in; NULL when it is in none. */
static const LpShape *
find_shell (const GPtrArray *shells,
            const LpShape   *hole)
{
  guint n;
  const LpPoint *ring = lp_shape_get_ring (hole, 0, &n);
  /* Not a corner, where rings may touch. */
  LpPoint at = { (ring[0].x + ring[1].x) / 2, (ring[0].y + ring[1].y) / 2 };
  const LpShape *found = NULL;

  for (guint i = 0; i < shells->len; i++)
    {
      const LpShape *shell = g_ptr_array_index (shells, i);

      if (lp_shape_contains (shell, at) && (found == NULL || lp_shape_get_area (shell) < lp_shape_get_area (found)))
        found = shell;
    }
  return found;
}

/* Every shell, and behind it the holes in it. */
static LpShape *
join_rings (const GPtrArray *shells,
            const GPtrArray *holes)
{
  g_autofree const LpShape **in = g_new0 (const LpShape *, holes->len + 1);
  LpShape *shape = lp_shape_new ();

  for (guint h = 0; h < holes->len; h++)
    in[h] = find_shell (shells, g_ptr_array_index (holes, h));
  for (guint s = 0; s < shells->len; s++)
    {
      lp_shape_add_shape (shape, g_ptr_array_index (shells, s));
      for (guint h = 0; h < holes->len; h++)
        if (in[h] == g_ptr_array_index (shells, s))
          lp_shape_add_shape (shape, g_ptr_array_index (holes, h));
    }
  return shape;
}

static LpShape *
make_shape (const LpNet *net)
{
  g_autoptr (GPtrArray) shells = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_shape_unref);
  g_autoptr (GPtrArray) holes = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_shape_unref);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *begin = g_new0 (guint, net->corners->len + 2), *place = g_new0 (guint, net->corners->len + 1);
  g_autofree guint8 *used = g_new0 (guint8, net->sides->len + 1);
  Walk walk = { net, begin, used, path, place, shells, holes };

  walk_all (&walk);
  return join_rings (shells, holes);
}

LpShape *
lp_dissolve (const GPtrArray *pieces)
{
  LpNet net;
  LpShape *shape;

  _lp_net_init (&net, pieces);
  shape = make_shape (&net);
  _lp_net_clear (&net);
  return shape;
}
