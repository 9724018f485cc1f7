/* crowded-part.c — the part of the map where networks lie too close together to be named */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/crowded-part.h"

/* Fewer than this are better looked at by coming closer. */
#define LEAST_CROWDED 4
/* The window: its width of the whole extent, its height of its width. */
#define WINDOW 0.26
#define ASPECT 0.55

static gboolean
is_crowded (const LpMapCanvas  *canvas,
            const LpMapNetwork *network,
            double              limit)
{
  const LpTerritory *territory = network->territory;

  return lp_shape_get_n_rings (territory->shape) > 0 &&
         territory->label_radius * canvas->viewport.scale < limit * canvas->style->font_size;
}

/* The labels of the crowded networks, in the scene's order. (element-type LpPoint) */
static GArray *
gather_crowded (const LpMapCanvas *canvas,
                double             limit)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (LpPoint));

  for (guint i = 0; i < lp_map_scene_get_n_networks (canvas->scene); i++)
    {
      const LpMapNetwork *network = lp_map_scene_get_network (canvas->scene, i);

      if (is_crowded (canvas, network, limit))
        g_array_append_val (points, network->territory->label);
    }
  return points;
}

static int
compare_heights (gconstpointer a,
                 gconstpointer b)
{
  const double *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

/* How many of @heights, which ascend, are less than @limit. */
static guint
count_below (const GArray *heights,
             double        limit)
{
  guint low = 0, high = heights->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (heights, double, middle) < limit)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The heights of the points between @left and @right, ascending, into @heights. */
static void
gather_heights (const GArray *points,
                double        left,
                double        right,
                GArray       *heights)
{
  g_array_set_size (heights, 0);
  for (guint i = 0; i < points->len; i++)
    {
      const LpPoint *point = &g_array_index (points, LpPoint, i);

      if (point->x >= left && point->x < right)
        g_array_append_val (heights, point->y);
    }
  g_array_sort (heights, compare_heights);
}

/* The window in which most crowded networks lie: one side on one of them, the lower edge on another, as the best always can. A country has
 * well over a thousand of them, so those beside each other are sorted once for all windows that begin at one side. */
static LpRect
find_window (const LpMapCanvas *canvas,
             double             limit,
             guint             *n_in)
{
  g_autoptr (GArray) points = gather_crowded (canvas, limit);
  g_autoptr (GArray) heights = g_array_new (FALSE, FALSE, sizeof (double));
  double width = lp_map_scene_get_extent (canvas->scene).width * WINDOW, pad = width * 0.08;
  LpRect best = { 0, 0, 0, 0 };

  *n_in = 0;
  for (guint i = 0; i < points->len; i++)
    {
      double x = g_array_index (points, LpPoint, i).x - pad;

      gather_heights (points, x, x + width, heights);
      for (guint j = 0; j < points->len; j++)
        {
          double y = g_array_index (points, LpPoint, j).y - pad;
          guint count = count_below (heights, y + width * ASPECT) - count_below (heights, y);

          if (count <= *n_in)
            continue;
          *n_in = count;
          best = (LpRect) { x, y, width, width * ASPECT };
        }
    }
  return best;
}

/* Drawn in around the crowded territories in it, in the window's proportions. */
static LpRect
tighten (const LpMapCanvas *canvas,
         LpRect             window,
         double             limit)
{
  LpRect around = { 0, 0, 0, 0 };
  gboolean any = FALSE;
  LpPoint centre;
  double width;

  for (guint i = 0; i < lp_map_scene_get_n_networks (canvas->scene); i++)
    {
      const LpTerritory *territory = lp_map_scene_get_network (canvas->scene, i)->territory;
      double r = territory->label_radius * 1.6;
      LpRect circle = { territory->label.x - r, territory->label.y - r, 2 * r, 2 * r };

      if (!is_crowded (canvas, lp_map_scene_get_network (canvas->scene, i), limit) || !lp_rect_contains (window, territory->label))
        continue;
      around = any ? lp_rect_union (around, circle) : circle;
      any = TRUE;
    }
  centre = lp_rect_centre (around);
  width = MAX (around.width, around.height / ASPECT) * 1.04;
  return (LpRect) { centre.x - width / 2, centre.y - width * ASPECT / 2, width, width * ASPECT };
}

LpRect
lp_map_find_crowded_part (const LpMapCanvas *canvas,
                          double             least_radius)
{
  guint n;
  LpRect window = find_window (canvas, least_radius, &n);

  return n >= LEAST_CROWDED ? tighten (canvas, window, least_radius) : (LpRect) { 0, 0, 0, 0 };
}
