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

/* The label of a crowded network, and which of them it is in the scene's order. */
typedef struct
{
  LpPoint at;
  guint order;
} Crowded;

static int
compare_heights (gconstpointer a,
                 gconstpointer b)
{
  const Crowded *x = a, *y = b;

  return x->at.y != y->at.y ? (x->at.y > y->at.y) - (x->at.y < y->at.y) : (x->order > y->order) - (x->order < y->order);
}

/* The crowded networks from the lowest to the highest. (element-type Crowded) */
static GArray *
gather_crowded (const LpMapCanvas *canvas,
                double             limit)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (Crowded));

  for (guint i = 0; i < lp_map_scene_get_n_networks (canvas->scene); i++)
    {
      const LpMapNetwork *network = lp_map_scene_get_network (canvas->scene, i);

      if (is_crowded (canvas, network, limit))
        g_array_append_val (points, ((Crowded) { network->territory->label, points->len }));
    }
  g_array_sort (points, compare_heights);
  return points;
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
      LpPoint at = g_array_index (points, Crowded, i).at;

      if (at.x >= left && at.x < right)
        g_array_append_val (heights, at.y);
    }
}

/* How far a cursor comes up @heights, which ascend, before @limit. */
static guint
pass_below (const GArray *heights,
            guint         cursor,
            double        limit)
{
  while (cursor < heights->len && g_array_index (heights, double, cursor) < limit)
    cursor++;
  return cursor;
}

/* The window in which most crowded networks lie: one side on one of them, the lower edge on another, as the best always can; the first in the scene's
 * order of those that are equal. A country has well over a thousand of them, so each strip is swept upwards once, with both edges as cursors. */
static LpRect
find_window (const LpMapCanvas *canvas,
             double             limit,
             guint             *n_in)
{
  g_autoptr (GArray) points = gather_crowded (canvas, limit);
  g_autoptr (GArray) heights = g_array_new (FALSE, FALSE, sizeof (double));
  double width = lp_map_scene_get_extent (canvas->scene).width * WINDOW, height = width * ASPECT, pad = width * 0.08;
  guint best_side = 0, best_edge = 0;
  LpRect best = { 0, 0, 0, 0 };

  *n_in = 0;
  for (guint i = 0; i < points->len; i++)
    {
      const Crowded *side = &g_array_index (points, Crowded, i);
      guint below = 0, above = 0;

      gather_heights (points, side->at.x - pad, side->at.x - pad + width, heights);
      for (guint j = 0; j < points->len; j++)
        {
          const Crowded *edge = &g_array_index (points, Crowded, j);
          double y = edge->at.y - pad;
          guint count;

          below = pass_below (heights, below, y);
          above = pass_below (heights, above, y + height);
          count = above - below;
          if (count < *n_in || count == 0 ||
              (count == *n_in && (side->order > best_side || (side->order == best_side && edge->order > best_edge))))
            continue;
          *n_in = count;
          best_side = side->order;
          best_edge = edge->order;
          best = (LpRect) { side->at.x - pad, y, width, height };
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
