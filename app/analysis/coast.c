/* coast.c — where the edge of the land is, for borders that are to be drawn without it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/coast.h"

#include <math.h>

/* How near the coast, in metres, is the coast: cells that were cut at it have corners a hand's breadth off. */
#define COAST 0.5
/* Squares are as many as there are sides of the outline, but not smaller than this, metres. */
#define LEAST_SQUARE 50.0

/* One side of a ring. */
typedef struct
{
  LpPoint a, b;
} Side;

struct _LpCoast
{
  GArray *sides;                /* Side */
  LpPoint corner;               /* of the first square */
  double square;                /* metres a side */
  int across, up;
  guint *begin;                 /* one a square, and the end: where its sides begin in @in */
  guint *in;                    /* places in sides: those that come near the square */
};

static void
list_sides (LpCoast       *coast,
            const LpShape *outline)
{
  for (guint r = 0; r < lp_shape_get_n_rings (outline); r++)
    {
      guint n;
      const LpPoint *ring = lp_shape_get_ring (outline, r, &n);

      for (guint i = 0; i < n; i++)
        {
          Side side = { ring[i], ring[(i + 1) % n] };

          g_array_append_val (coast->sides, side);
        }
    }
}

static int
count_squares (double from,
               double to,
               double square,
               int    most)
{
  return (int) CLAMP (floor ((to - from) / square), 0, most - 1);
}

/* The squares that @side comes near in one column. */
static void
find_rows (const LpCoast *coast,
           const Side    *side,
           int            column,
           int           *first,
           int           *last)
{
  double left = coast->corner.x + column * coast->square - COAST, right = left + coast->square + 2 * COAST;
  double dx = side->b.x - side->a.x, from = 0, to = 1, y, z;

  if (dx != 0)
    {
      double enters = (left - side->a.x) / dx, leaves = (right - side->a.x) / dx;

      from = CLAMP (MIN (enters, leaves), 0, 1);
      to = CLAMP (MAX (enters, leaves), 0, 1);
    }
  y = side->a.y + from * (side->b.y - side->a.y);
  z = side->a.y + to * (side->b.y - side->a.y);
  *first = count_squares (coast->corner.y, MIN (y, z) - COAST, coast->square, coast->up);
  *last = count_squares (coast->corner.y, MAX (y, z) + COAST, coast->square, coast->up);
}

/* Counts the sides of each square into begin[square + 1] or, with @fill, puts them in their places; begin then ends up one square ahead. */
static void
sort_sides (LpCoast  *coast,
            gboolean  fill)
{
  for (guint i = 0; i < coast->sides->len; i++)
    {
      const Side *side = &g_array_index (coast->sides, Side, i);
      int left = count_squares (coast->corner.x, MIN (side->a.x, side->b.x) - COAST, coast->square, coast->across);
      int right = count_squares (coast->corner.x, MAX (side->a.x, side->b.x) + COAST, coast->square, coast->across);

      for (int column = left; column <= right; column++)
        {
          int first, last;

          find_rows (coast, side, column, &first, &last);
          for (int row = first; row <= last; row++)
            {
              guint *begin = &coast->begin[row * coast->across + column + 1];

              if (fill)
                coast->in[(*begin)++] = i;
              else
                (*begin)++;
            }
        }
    }
}

/* Each square's place is where the squares before it end: moved on by the filling, one square's begin is the next one's. */
static void
lay_out (LpCoast *coast)
{
  int n = coast->across * coast->up;
  guint sum = 0;

  coast->begin = g_new0 (guint, n + 2);
  sort_sides (coast, FALSE);
  for (int i = 1; i <= n; i++)
    {
      guint here = coast->begin[i];

      coast->begin[i] = sum;
      sum += here;
    }
  coast->in = g_new (guint, sum + 1);
  sort_sides (coast, TRUE);
}

static double
measure_distance (const Side *side,
                  LpPoint     at)
{
  double dx = side->b.x - side->a.x, dy = side->b.y - side->a.y, square = dx * dx + dy * dy;
  double along = square > 0 ? CLAMP (((at.x - side->a.x) * dx + (at.y - side->a.y) * dy) / square, 0, 1) : 0;

  return hypot (side->a.x + along * dx - at.x, side->a.y + along * dy - at.y);
}

/* Whether a piece of border runs along the coast: its middle is where the coast is. */
static gboolean
is_coast (const LpCoast *coast,
          LpPoint        a,
          LpPoint        b)
{
  LpPoint middle = { (a.x + b.x) / 2, (a.y + b.y) / 2 };
  int square = count_squares (coast->corner.y, middle.y, coast->square, coast->up) * coast->across + count_squares (coast->corner.x, middle.x, coast->square, coast->across);

  for (guint i = coast->begin[square]; i < coast->begin[square + 1]; i++)
    if (measure_distance (&g_array_index (coast->sides, Side, coast->in[i]), middle) <= COAST)
      return TRUE;
  return FALSE;
}

static void
end_line (LpShape *border,
          GArray  *line)
{
  if (line->len > 1)
    lp_shape_add_line (border, &g_array_index (line, LpPoint, 0), line->len);
  g_array_set_size (line, 0);
}

static void
add_inner_lines (const LpCoast *coast,
                 const LpPoint *ring,
                 guint          n,
                 LpShape       *border)
{
  g_autoptr (GArray) line = g_array_new (FALSE, FALSE, sizeof (LpPoint));

  for (guint i = 0; i < n; i++)
    {
      if (is_coast (coast, ring[i], ring[(i + 1) % n]))
        {
          end_line (border, line);
          continue;
        }
      if (line->len == 0)
        g_array_append_val (line, ring[i]);
      g_array_append_val (line, ring[(i + 1) % n]);
    }
  end_line (border, line);
}

LpCoast *
lp_coast_new (const LpShape *outline)
{
  LpCoast *coast = g_new0 (LpCoast, 1);
  LpRect extent = lp_shape_get_extent (outline);

  coast->sides = g_array_new (FALSE, FALSE, sizeof (Side));
  list_sides (coast, outline);
  coast->corner = (LpPoint) { extent.x, extent.y };
  coast->square = MAX (sqrt (extent.width * extent.height / MAX (coast->sides->len, 1)), LEAST_SQUARE);
  coast->across = (int) (extent.width / coast->square) + 1;
  coast->up = (int) (extent.height / coast->square) + 1;
  lay_out (coast);
  return coast;
}

void
lp_coast_free (LpCoast *coast)
{
  g_array_unref (coast->sides);
  g_free (coast->begin);
  g_free (coast->in);
  g_free (coast);
}

LpShape *
lp_coast_find_border (const LpCoast *coast,
                      const LpShape *shape)
{
  LpShape *border = lp_shape_new ();

  for (guint i = 0; i < lp_shape_get_n_rings (shape); i++)
    {
      guint n;
      const LpPoint *ring = lp_shape_get_ring (shape, i, &n);

      add_inner_lines (coast, ring, n, border);
    }
  return border;
}
