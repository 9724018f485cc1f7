/* box-grid.c — many boxes on a picture, and whether one more would lie across any */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/box-grid.h"

#include <math.h>

struct _LpBoxGrid
{
  LpRect picture;
  double square;
  int across, down;
  GArray **squares;             /* LpRect, of those boxes that touch a square; NULL: none */
};

/* The squares that @box touches, as far as it lies in the picture. */
typedef struct
{
  int left, top, right, bottom; /* all included */
} Span;

static Span
find_span (const LpBoxGrid *grid,
           LpRect           box)
{
  return (Span) { (int) CLAMP (floor (box.x / grid->square), 0, grid->across - 1),
                  (int) CLAMP (floor (box.y / grid->square), 0, grid->down - 1),
                  (int) CLAMP (floor ((box.x + box.width) / grid->square), 0, grid->across - 1),
                  (int) CLAMP (floor ((box.y + box.height) / grid->square), 0, grid->down - 1) };
}

static gboolean
is_square_free (const GArray *boxes,
                LpRect        box)
{
  for (guint i = 0; boxes != NULL && i < boxes->len; i++)
    if (lp_rect_intersects (g_array_index (boxes, LpRect, i), box))
      return FALSE;
  return TRUE;
}

LpBoxGrid *
lp_box_grid_new (double width,
                 double height,
                 double square)
{
  LpBoxGrid *grid = g_new0 (LpBoxGrid, 1);

  grid->picture = (LpRect) { 0, 0, width, height };
  grid->square = MAX (square, 1);
  grid->across = (int) MAX (1, ceil (width / grid->square));
  grid->down = (int) MAX (1, ceil (height / grid->square));
  grid->squares = g_new0 (GArray *, (gsize) grid->across * (gsize) grid->down);
  return grid;
}

void
lp_box_grid_free (LpBoxGrid *grid)
{
  for (int i = 0; i < grid->across * grid->down; i++)
    g_clear_pointer (&grid->squares[i], g_array_unref);
  g_free (grid->squares);
  g_free (grid);
}

void
lp_box_grid_add (LpBoxGrid *grid,
                 LpRect     box)
{
  Span span = find_span (grid, box);

  if (!lp_rect_intersects (box, grid->picture))
    return;
  for (int y = span.top; y <= span.bottom; y++)
    for (int x = span.left; x <= span.right; x++)
      {
        GArray **boxes = &grid->squares[y * grid->across + x];

        if (*boxes == NULL)
          *boxes = g_array_new (FALSE, FALSE, sizeof (LpRect));
        g_array_append_val (*boxes, box);
      }
}

gboolean
lp_box_grid_is_free (const LpBoxGrid *grid,
                     LpRect           box)
{
  Span span = find_span (grid, box);

  for (int y = span.top; y <= span.bottom; y++)
    for (int x = span.left; x <= span.right; x++)
      if (!is_square_free (grid->squares[y * grid->across + x], box))
        return FALSE;
  return TRUE;
}
