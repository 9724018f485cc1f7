/* dissolve-net.c — the sides of areas that are put together, without those that two of them share */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/dissolve-private.h"

#include <math.h>

/* Corners nearer to each other than this are one, metres: what rounding leaves is a thousandth of it. */
#define NEAR 0.001
/* The squares by which corners are found, metres. */
#define SQUARE 0.01

static int
compare_guints (guint a,
                guint b)
{
  return (a > b) - (a < b);
}

static guint
hash_square (const LpNet *net,
             double       x,
             double       y)
{
  return (guint) ((guint64) (gint64) x * 73856093u ^ (guint64) (gint64) y * 19349663u) & net->mask;
}

/* In the square of @x and @y, numbers of squares. */
static gboolean
find_in_square (const LpNet *net,
                double       x,
                double       y,
                LpPoint      at,
                guint       *found)
{
  for (guint i = net->buckets[hash_square (net, x, y)]; i != 0; i = g_array_index (net->corners, LpNetCorner, i - 1).next)
    {
      const LpPoint *corner = _lp_net_get_corner (net, i - 1);

      if (fabs (corner->x - at.x) > NEAR || fabs (corner->y - at.y) > NEAR)
        continue;
      *found = i - 1;
      return TRUE;
    }
  return FALSE;
}

/* The corner at @at, which may have been added from just across the edge of its square. */
static guint
add_corner (LpNet   *net,
            LpPoint  at)
{
  double left = floor ((at.x - NEAR) / SQUARE), right = floor ((at.x + NEAR) / SQUARE);
  double bottom = floor ((at.y - NEAR) / SQUARE), top = floor ((at.y + NEAR) / SQUARE);
  guint bucket = hash_square (net, floor (at.x / SQUARE), floor (at.y / SQUARE)), found;
  LpNetCorner corner = { at, net->buckets[bucket] };

  for (double x = left; x <= right; x++)
    for (double y = bottom; y <= top; y++)
      if (find_in_square (net, x, y, at, &found))
        return found;
  g_array_append_val (net->corners, corner);
  net->buckets[bucket] = net->corners->len;
  return net->corners->len - 1;
}

static void
add_ring (LpNet         *net,
          const LpPoint *ring,
          guint          n,
          gboolean       is_hole)
{
  gboolean land_on_left = (_lp_ring_measure_area (ring, n) > 0) != is_hole;
  guint before = add_corner (net, ring[land_on_left ? n - 1 : 0]);

  for (guint i = 0; i < n; i++)
    {
      LpNetSide side = { before, add_corner (net, ring[land_on_left ? i : n - 1 - i]) };

      if (side.from != side.to)
        g_array_append_val (net->sides, side);
      before = side.to;
    }
}

static void
add_pieces (LpNet           *net,
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

/* Whichever way they go. */
static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const LpNetSide *s = a, *t = b;
  int order = compare_guints (MIN (s->from, s->to), MIN (t->from, t->to));

  return order != 0 ? order : compare_guints (MAX (s->from, s->to), MAX (t->from, t->to));
}

/* Leaves out each side that is also there the other way. */
static void
cancel_shared (LpNet *net)
{
  GArray *left = g_array_new (FALSE, FALSE, sizeof (LpNetSide));

  g_array_sort (net->sides, compare_places);
  for (guint i = 0, end; i < net->sides->len; i = end)
    {
      const LpNetSide *first = &g_array_index (net->sides, LpNetSide, i);
      LpNetSide side = { MIN (first->from, first->to), MAX (first->from, first->to) };
      int balance = 0;

      for (end = i; end < net->sides->len && compare_places (first, &g_array_index (net->sides, LpNetSide, end)) == 0; end++)
        balance += g_array_index (net->sides, LpNetSide, end).from == side.from ? 1 : -1;
      if (balance < 0)
        side = (LpNetSide) { side.to, side.from };
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
list_corners (const LpNet *net)
{
  GArray *stops = g_array_sized_new (FALSE, FALSE, sizeof (Stop), net->sides->len);
  g_autofree guint8 *listed = g_new0 (guint8, net->corners->len + 1);

  for (guint i = 0; i < net->sides->len; i++)
    {
      guint corner = g_array_index (net->sides, LpNetSide, i).from;
      Stop stop = { corner, _lp_net_get_corner (net, corner)->x };

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
find_along (const LpNet *net,
            LpNetSide    side,
            guint        corner)
{
  const LpPoint *a = _lp_net_get_corner (net, side.from), *b = _lp_net_get_corner (net, side.to), *at = _lp_net_get_corner (net, corner);
  double dx = b->x - a->x, dy = b->y - a->y, square = dx * dx + dy * dy;
  double along = ((at->x - a->x) * dx + (at->y - a->y) * dy) / square;

  if (corner == side.from || corner == side.to || along <= 0 || along >= 1 || hypot (a->x + along * dx - at->x, a->y + along * dy - at->y) > NEAR)
    return -1;
  return along;
}

/* Adds @side to @divided in as many parts as there are corners on it. */
static gboolean
divide_side (const LpNet  *net,
             const GArray *corners,
             LpNetSide     side,
             GArray       *divided)
{
  g_autoptr (GArray) on = g_array_new (FALSE, FALSE, sizeof (Stop));
  double left = MIN (_lp_net_get_corner (net, side.from)->x, _lp_net_get_corner (net, side.to)->x), right = MAX (_lp_net_get_corner (net, side.from)->x, _lp_net_get_corner (net, side.to)->x);

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
      LpNetSide part = { side.from, g_array_index (on, Stop, i).corner };

      g_array_append_val (divided, part);
      side.from = part.to;
    }
  g_array_append_val (divided, side);
  return on->len > 0;
}

/* A side that has a corner of another piece on it is shared in parts. */
static void
cancel_in_parts (LpNet *net)
{
  g_autoptr (GArray) corners = list_corners (net);
  GArray *divided = g_array_sized_new (FALSE, FALSE, sizeof (LpNetSide), net->sides->len);
  gboolean any = FALSE;

  for (guint i = 0; i < net->sides->len; i++)
    any |= divide_side (net, corners, g_array_index (net->sides, LpNetSide, i), divided);
  g_array_unref (net->sides);
  net->sides = divided;
  if (any)
    cancel_shared (net);
}

void
_lp_net_init (LpNet           *net,
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
  net->corners = g_array_sized_new (FALSE, FALSE, sizeof (LpNetCorner), n);
  net->sides = g_array_sized_new (FALSE, FALSE, sizeof (LpNetSide), n);
  net->buckets = g_new0 (guint, n_buckets);
  net->mask = n_buckets - 1;
  add_pieces (net, pieces);
  cancel_shared (net);
  cancel_in_parts (net);
}

void
_lp_net_clear (LpNet *net)
{
  g_array_unref (net->corners);
  g_array_unref (net->sides);
  g_free (net->buckets);
}

double
_lp_ring_measure_area (const LpPoint *ring,
                       guint          n)
{
  double sum = 0;

  for (guint i = 1; i + 1 < n; i++)
    sum += (ring[i].x - ring[0].x) * (ring[i + 1].y - ring[0].y) - (ring[i + 1].x - ring[0].x) * (ring[i].y - ring[0].y);
  return sum / 2;
}
