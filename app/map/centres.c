/* centres.c — the centres of networks, and which of them is the nearest where */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/centres.h"

#include <math.h>

/* Centres in a square, about. */
#define IN_SQUARE 2.0
#define LAND G_MAXUINT

struct _LpMapCentres
{
  gatomicrefcount ref_count;
  GArray *centres;              /* LpMapCentre */
  GArray *others;               /* guint: of one centre after the other */
};

/* A corner of a cell on its way, and whose border the side from there to the next corner is. */
typedef struct
{
  LpPoint at;
  guint other;                  /* LAND: the edge of the land */
} Corner;

/* Centres by squares of the ground. */
typedef struct
{
  const GArray *points;
  LpRect land;
  double square;                /* metres a side */
  int across, up;
  guint *begin;                 /* one a square, and the end */
  guint *in;                    /* places in points, square after square */
} Squares;

static int
get_column (const Squares *squares,
            LpPoint        at)
{
  return (int) CLAMP ((at.x - squares->land.x) / squares->square, 0, squares->across - 1);
}

static int
get_row (const Squares *squares,
         LpPoint        at)
{
  return (int) CLAMP ((at.y - squares->land.y) / squares->square, 0, squares->up - 1);
}

static void
init_squares (Squares      *squares,
              const GArray *points,
              LpRect        land)
{
  g_autofree guint *next = NULL;
  int n;

  *squares = (Squares) { points, land, MAX (sqrt (land.width * land.height * IN_SQUARE / MAX (points->len, 1)), 1) };
  squares->across = (int) (land.width / squares->square) + 1;
  squares->up = (int) (land.height / squares->square) + 1;
  n = squares->across * squares->up;
  squares->begin = g_new0 (guint, n + 1);
  squares->in = g_new (guint, points->len + 1);
  for (guint i = 0; i < points->len; i++)
    squares->begin[get_row (squares, g_array_index (points, LpPoint, i)) * squares->across + get_column (squares, g_array_index (points, LpPoint, i)) + 1]++;
  for (int i = 0; i < n; i++)
    squares->begin[i + 1] += squares->begin[i];
  next = g_memdup2 (squares->begin, (gsize) n * sizeof *next);
  for (guint i = 0; i < points->len; i++)
    squares->in[next[get_row (squares, g_array_index (points, LpPoint, i)) * squares->across + get_column (squares, g_array_index (points, LpPoint, i))]++] = i;
}

static double
measure (LpPoint a,
         LpPoint b)
{
  return hypot (a.x - b.x, a.y - b.y);
}

/* How much nearer @at is to the one than to the other: positive on the one's side; 0 half-way. */
static double
compare (LpPoint at,
         LpPoint one,
         LpPoint other)
{
  LpPoint middle = { (one.x + other.x) / 2, (one.y + other.y) / 2 };

  return (at.x - middle.x) * (one.x - other.x) + (at.y - middle.y) * (one.y - other.y);
}

static void
add_corner (GArray  *cell,
            LpPoint  at,
            guint    other)
{
  Corner corner = { at, other };

  g_array_append_val (cell, corner);
}

/* Takes off the cell of @one what is nearer to @other. Returns whether that was any. */
static gboolean
cut_cell (GArray  **cell,
          GArray  **spare,
          LpPoint   one,
          LpPoint   other,
          guint     place)
{
  guint n = (*cell)->len;
  GArray *swapped;
  gboolean any = FALSE;

  for (guint i = 0; i < n && !any; i++)
    any = compare (g_array_index (*cell, Corner, i).at, one, other) < 0;
  if (!any)
    return FALSE;
  g_array_set_size (*spare, 0);
  for (guint i = 0; i < n; i++)
    {
      Corner from = g_array_index (*cell, Corner, i), to = g_array_index (*cell, Corner, (i + 1) % n);
      double a = compare (from.at, one, other), b = compare (to.at, one, other), along = a != b ? a / (a - b) : 0;
      LpPoint between = { from.at.x + along * (to.at.x - from.at.x), from.at.y + along * (to.at.y - from.at.y) };

      if (a >= 0)
        add_corner (*spare, from.at, from.other);
      if (a >= 0 && b < 0)
        add_corner (*spare, between, place);
      else if (a < 0 && b >= 0)
        add_corner (*spare, between, from.other);
    }
  swapped = *cell;
  *cell = *spare;
  *spare = swapped;
  return TRUE;
}

static double
measure_reach (const GArray *cell,
               LpPoint       at)
{
  double reach = 0;

  for (guint i = 0; i < cell->len; i++)
    reach = MAX (reach, measure (g_array_index (cell, Corner, i).at, at));
  return reach;
}

/* Cuts the cell at the centres in one square. Of two at one point the first has it. */
static void
cut_at_square (const Squares *squares,
               guint          place,
               int            column,
               int            row,
               GArray       **cell,
               GArray       **spare)
{
  LpPoint one = g_array_index (squares->points, LpPoint, place);
  int square = row * squares->across + column;

  if (column < 0 || row < 0 || column >= squares->across || row >= squares->up)
    return;
  for (guint i = squares->begin[square]; i < squares->begin[square + 1]; i++)
    {
      guint other = squares->in[i];
      LpPoint at = g_array_index (squares->points, LpPoint, other);

      if (at.x == one.x && at.y == one.y)
        {
          if (other < place)
            g_array_set_size (*cell, 0);
        }
      else
        cut_cell (cell, spare, one, at, other);
    }
}

/* From the nearest squares outwards, as far as a centre may lie that is nearer to some of the cell. */
static void
make_cell (const Squares *squares,
           guint          place,
           GArray       **cell,
           GArray       **spare)
{
  LpPoint at = g_array_index (squares->points, LpPoint, place);
  int column = get_column (squares, at), row = get_row (squares, at), farthest = MAX (squares->across, squares->up);

  g_array_set_size (*cell, 0);
  add_corner (*cell, (LpPoint) { squares->land.x, squares->land.y }, LAND);
  add_corner (*cell, (LpPoint) { squares->land.x + squares->land.width, squares->land.y }, LAND);
  add_corner (*cell, (LpPoint) { squares->land.x + squares->land.width, squares->land.y + squares->land.height }, LAND);
  add_corner (*cell, (LpPoint) { squares->land.x, squares->land.y + squares->land.height }, LAND);
  for (int ring = 0; ring <= farthest && (ring - 1) * squares->square < 2 * measure_reach (*cell, at); ring++)
    for (int y = -ring; y <= ring; y++)
      for (int x = -ring; x <= ring; x += ABS (y) == ring || ring == 0 ? 1 : 2 * ring)
        cut_at_square (squares, place, column + x, row + y, cell, spare);
}

LpMapCentres *
lp_map_centres_new (const GArray *points,
                    LpRect        land)
{
  LpMapCentres *self = g_new0 (LpMapCentres, 1);
  GArray *cell = g_array_new (FALSE, FALSE, sizeof (Corner)), *spare = g_array_new (FALSE, FALSE, sizeof (Corner));
  Squares squares;
  guint begin = 0;

  g_atomic_ref_count_init (&self->ref_count);
  self->centres = g_array_sized_new (FALSE, FALSE, sizeof (LpMapCentre), points->len);
  self->others = g_array_new (FALSE, FALSE, sizeof (guint));
  init_squares (&squares, points, land);
  for (guint i = 0; i < points->len; i++)
    {
      LpMapCentre centre = { g_array_index (points, LpPoint, i) };

      make_cell (&squares, i, &cell, &spare);
      centre.reach = measure_reach (cell, centre.at);
      for (guint c = 0; c < cell->len; c++)
        if (g_array_index (cell, Corner, c).other != LAND)
          {
            g_array_append_val (self->others, g_array_index (cell, Corner, c).other);
            centre.n_others++;
          }
      g_array_append_val (self->centres, centre);
    }
  /* Where they are in memory is known when all are there. */
  for (guint i = 0; i < points->len; i++)
    {
      LpMapCentre *centre = &g_array_index (self->centres, LpMapCentre, i);

      centre->others = &g_array_index (self->others, guint, begin);
      begin += centre->n_others;
    }
  g_array_unref (cell);
  g_array_unref (spare);
  g_free (squares.begin);
  g_free (squares.in);
  return self;
}

LpMapCentres *
lp_map_centres_ref (LpMapCentres *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lp_map_centres_unref (LpMapCentres *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->centres);
  g_array_unref (self->others);
  g_free (self);
}

guint
lp_map_centres_get_n (const LpMapCentres *self)
{
  return self->centres->len;
}

const LpMapCentre *
lp_map_centres_get (const LpMapCentres *self,
                    guint               i)
{
  return &g_array_index (self->centres, LpMapCentre, i);
}
