/* dissolve.c — areas that lie side by side put together into one, by leaving out the sides that two of them share */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/dissolve.h"

#include <math.h>

/* Corners nearer to each other than this are one, metres: what rounding leaves is a thousandth of it. */
#define NEAR 0.001
/* The squares by which corners are found, metres. */
#define SQUARE 0.01
/* What is thinner than this, metres, is no land and no water but what rounding left between two pieces. */
#define SLIVER 0.01

typedef struct
{
  LpPoint at;
  guint next;                   /* in the same bucket, + 1; 0: the last */
} Corner;

/* From one corner to another, the land on the left. */
typedef struct
{
  guint from, to;
} Side;

/* A union on its way. */
typedef struct
{
  GArray *corners;              /* Corner */
  guint *buckets;               /* corners by their squares, + 1 */
  guint mask;
  GArray *sides;                /* Side */
} Net;

static guint
hash_square (const Net *net,
             double     x,
             double     y)
{
  return (guint) ((guint64) (gint64) x * 73856093u ^ (guint64) (gint64) y * 19349663u) & net->mask;
}

static const LpPoint *
get_corner (const Net *net,
            guint      corner)
{
  return &g_array_index (net->corners, Corner, corner).at;
}

/* In the square of @x and @y, numbers of squares. */
static gboolean
find_in_square (const Net *net,
                double     x,
                double     y,
                LpPoint    at,
                guint     *found)
{
  for (guint i = net->buckets[hash_square (net, x, y)]; i != 0; i = g_array_index (net->corners, Corner, i - 1).next)
    {
      const LpPoint *corner = get_corner (net, i - 1);

      if (fabs (corner->x - at.x) > NEAR || fabs (corner->y - at.y) > NEAR)
        continue;
      *found = i - 1;
      return TRUE;
    }
  return FALSE;
}

/* The corner at @at, which may have been added from just across the edge of its square. */
static guint
add_corner (Net     *net,
            LpPoint  at)
{
  double left = floor ((at.x - NEAR) / SQUARE), right = floor ((at.x + NEAR) / SQUARE);
  double bottom = floor ((at.y - NEAR) / SQUARE), top = floor ((at.y + NEAR) / SQUARE);
  guint bucket = hash_square (net, floor (at.x / SQUARE), floor (at.y / SQUARE)), found;
  Corner corner = { at, net->buckets[bucket] };

  for (double x = left; x <= right; x++)
    for (double y = bottom; y <= top; y++)
      if (find_in_square (net, x, y, at, &found))
        return found;
  g_array_append_val (net->corners, corner);
  net->buckets[bucket] = net->corners->len;
  return net->corners->len - 1;
}

/* The shoelace formula: positive where the ring has its inside on the left. From the first point, so that coordinates of 400 km do not eat the digits. */
static double
measure_area (const LpPoint *ring,
              guint          n)
{
  double sum = 0;

  for (guint i = 1; i + 1 < n; i++)
    sum += (ring[i].x - ring[0].x) * (ring[i + 1].y - ring[0].y) - (ring[i + 1].x - ring[0].x) * (ring[i].y - ring[0].y);
  return sum / 2;
}

static void
add_ring (Net           *net,
          const LpPoint *ring,
          guint          n,
          gboolean       is_hole)
{
  gboolean land_on_left = (measure_area (ring, n) > 0) != is_hole;
  guint before = add_corner (net, ring[land_on_left ? n - 1 : 0]);

  for (guint i = 0; i < n; i++)
    {
      Side side = { before, add_corner (net, ring[land_on_left ? i : n - 1 - i]) };

      if (side.from != side.to)
        g_array_append_val (net->sides, side);
      before = side.to;
    }
}

static void
add_pieces (Net             *net,
            const GPtrArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    for (guint r = 0; r < lp_shape_get_n_rings (g_ptr_array_index (pieces, i)); r++)
      {
        guint n;
        const LpPoint *ring = lp_shape_get_ring (g_ptr_array_index (pieces, i), r, &n);

        add_ring (net, ring, n, lp_shape_is_hole (g_ptr_array_index (pieces, i), r));
      }
}

static void
init_net (Net             *net,
          const GPtrArray *pieces)
{
  guint n = 0, n_buckets = 16;

  for (guint i = 0; i < pieces->len; i++)
    for (guint r = 0; r < lp_shape_get_n_rings (g_ptr_array_index (pieces, i)); r++)
      {
        guint n_points;

        lp_shape_get_ring (g_ptr_array_index (pieces, i), r, &n_points);
        n += n_points;
      }
  while (n_buckets < n)
    n_buckets *= 2;
  net->corners = g_array_sized_new (FALSE, FALSE, sizeof (Corner), n);
  net->sides = g_array_sized_new (FALSE, FALSE, sizeof (Side), n);
  net->buckets = g_new0 (guint, n_buckets);
  net->mask = n_buckets - 1;
  add_pieces (net, pieces);
}

static void
clear_net (Net *net)
{
  g_array_unref (net->corners);
  g_array_unref (net->sides);
  g_free (net->buckets);
}

static int
compare_guints (guint a,
                guint b)
{
  return (a > b) - (a < b);
}

/* Whichever way they go. */
static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Side *s = a, *t = b;
  int order = compare_guints (MIN (s->from, s->to), MIN (t->from, t->to));

  return order != 0 ? order : compare_guints (MAX (s->from, s->to), MAX (t->from, t->to));
}

/* Leaves out each side that is also there the other way. */
static void
cancel_shared (Net *net)
{
  GArray *left = g_array_new (FALSE, FALSE, sizeof (Side));

  g_array_sort (net->sides, compare_places);
  for (guint i = 0, end; i < net->sides->len; i = end)
    {
      const Side *first = &g_array_index (net->sides, Side, i);
      Side side = { MIN (first->from, first->to), MAX (first->from, first->to) };
      int balance = 0;

      for (end = i; end < net->sides->len && compare_places (first, &g_array_index (net->sides, Side, end)) == 0; end++)
        balance += g_array_index (net->sides, Side, end).from == side.from ? 1 : -1;
      if (balance < 0)
        side = (Side) { side.to, side.from };
      for (int n = 0; n < ABS (balance); n++)
        g_array_append_val (left, side);
    }
  g_array_unref (net->sides);
  net->sides = left;
}

/* A corner on the way along a side. */
typedef struct
{
  guint corner;
  double along;                 /* for one being sought, its x; on a side, how far along it is, from 0 to 1 */
} Stop;

static int
compare_stops (gconstpointer a,
               gconstpointer b)
{
  const Stop *s = a, *t = b;

  return s->along != t->along ? (s->along > t->along) - (s->along < t->along) : compare_guints (s->corner, t->corner);
}

/* The corners of the sides that are left, from west to east, each once: corners and sides are as many, as every corner has a side that begins there. (element-type Stop) */
static GArray *
list_corners (const Net *net)
{
  GArray *stops = g_array_sized_new (FALSE, FALSE, sizeof (Stop), net->sides->len);
  g_autofree guint8 *listed = g_new0 (guint8, net->corners->len + 1);

  for (guint i = 0; i < net->sides->len; i++)
    {
      guint corner = g_array_index (net->sides, Side, i).from;
      Stop stop = { corner, get_corner (net, corner)->x };

      if (!listed[corner])
        g_array_append_val (stops, stop);
      listed[corner] = TRUE;
    }
  g_array_sort (stops, compare_stops);
  return stops;
}

static guint
find_first (const GArray *stops,
            double        x)
{
  guint low = 0, high = stops->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (stops, Stop, middle).along < x)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* How far along @side it lies, between 0 and 1; -1: not on it. */
static double
find_along (const Net *net,
            Side       side,
            guint      corner)
{
  const LpPoint *a = get_corner (net, side.from), *b = get_corner (net, side.to), *at = get_corner (net, corner);
  double dx = b->x - a->x, dy = b->y - a->y, square = dx * dx + dy * dy;
  double along = ((at->x - a->x) * dx + (at->y - a->y) * dy) / square;

  if (corner == side.from || corner == side.to || along <= 0 || along >= 1 || hypot (a->x + along * dx - at->x, a->y + along * dy - at->y) > NEAR)
    return -1;
  return along;
}

/* Adds @side to @divided in as many parts as there are corners on it. */
static gboolean
divide_side (const Net    *net,
             const GArray *corners,
             Side          side,
             GArray       *divided)
{
  g_autoptr (GArray) on = g_array_new (FALSE, FALSE, sizeof (Stop));
  double left = MIN (get_corner (net, side.from)->x, get_corner (net, side.to)->x), right = MAX (get_corner (net, side.from)->x, get_corner (net, side.to)->x);

  for (guint i = find_first (corners, left - NEAR); i < corners->len && g_array_index (corners, Stop, i).along <= right + NEAR; i++)
    {
      Stop stop = { g_array_index (corners, Stop, i).corner, 0 };

      stop.along = find_along (net, side, stop.corner);
      if (stop.along > 0)
        g_array_append_val (on, stop);
    }
  g_array_sort (on, compare_stops);
  for (guint i = 0; i < on->len; i++)
    {
      Side part = { side.from, g_array_index (on, Stop, i).corner };

      g_array_append_val (divided, part);
      side.from = part.to;
    }
  g_array_append_val (divided, side);
  return on->len > 0;
}

/* A side that has a corner of another piece on it is shared in parts. */
static void
cancel_in_parts (Net *net)
{
  g_autoptr (GArray) corners = list_corners (net);
  GArray *divided = g_array_sized_new (FALSE, FALSE, sizeof (Side), net->sides->len);
  gboolean any = FALSE;

  for (guint i = 0; i < net->sides->len; i++)
    any |= divide_side (net, corners, g_array_index (net->sides, Side, i), divided);
  g_array_unref (net->sides);
  net->sides = divided;
  if (any)
    cancel_shared (net);
}

/* The way along the sides that are left, ring by ring. */
typedef struct
{
  const Net *net;               /* its sides in the order of where they begin */
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
  return compare_guints (((const Side *) a)->from, ((const Side *) b)->from);
}

/* Clockwise, from the way back to @before round to @next, 0 to 2 pi. */
static double
measure_turn (const Net *net,
              guint      before,
              guint      here,
              guint      next)
{
  const LpPoint *a = get_corner (net, before), *b = get_corner (net, here), *c = get_corner (net, next);
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
      turn = measure_turn (walk->net, before, here, g_array_index (walk->net->sides, Side, i).to);
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
  double area = measure_area (ring, n), around = 0;
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

      ring[i] = *get_corner (walk->net, at);
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
  guint start = g_array_index (walk->net->sides, Side, side).from;

  go_to (walk, start);
  for (gint64 i = side; i >= 0; )
    {
      const Side *way = &g_array_index (walk->net->sides, Side, (guint) i);

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
    walk->begin[g_array_index (sides, Side, i).from + 1]++;
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
make_shape (const Net *net)
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
  Net net;
  LpShape *shape;

  init_net (&net, pieces);
  cancel_shared (&net);
  cancel_in_parts (&net);
  shape = make_shape (&net);
  clear_net (&net);
  return shape;
}
