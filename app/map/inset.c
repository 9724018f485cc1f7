/* inset.c — the crowded part of the map, shown larger where there is room */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/inset.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "map/key.h"
#include "paint/palette.h"

/* A territory whose largest circle is smaller than this, in text heights, is too small to be named. */
#define CROWDED 2.4
#define LEAST_CROWDED 4
/* One whose circle is smaller than this has no room for a number either. */
#define HEAPED 1.2
/* The window: its width of the whole extent, its height of its width. */
#define WINDOW 0.26
#define ASPECT 0.55
/* Less than this many times larger is not worth it; more leaves the rest of the map too little room. */
#define LEAST_LARGER 1.5
#define MOST_LARGER 3.2
#define MOST_LAND 0.004
/* In text heights: in a lower one the numbers lie across each other, and the map is better without. */
#define LEAST_HEIGHT 9.0

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

/* Every place along the lower and the upper edge, the largest size first. */
static LpRect
find_place (const LpMapCanvas *canvas,
            const LpLandMask  *land,
            LpRect             frame)
{
  double f = canvas->style->font_size, edge = f;
  LpRect scale = lp_map_scale_place (canvas);

  for (double larger = MOST_LARGER; larger >= LEAST_LARGER; larger -= 0.1)
    {
      double width = frame.width * larger, height = frame.height * larger, right = canvas->viewport.width - edge - width;

      for (int lower = 1; lower >= 0; lower--)
        for (double x = right; x >= edge; x -= 2 * f)
          {
            LpRect place = { x, lower ? canvas->viewport.height - edge - height : edge, width, height };

            if (lp_rect_intersects (place, frame) || lp_rect_intersects (place, scale) ||
                height < LEAST_HEIGHT * f || height > canvas->viewport.height * 0.45 || lp_land_mask_get_share (land, place) > MOST_LAND)
              continue;
            return place;
          }
    }
  return (LpRect) { 0, 0, 0, 0 };
}

/* The ground around at least LEAST_CROWDED networks whose circles are smaller than @limit; no size where there is none. */
static LpRect
find_ground (const LpMapCanvas *canvas,
             double             limit)
{
  guint n;
  LpRect window = find_window (canvas, limit, &n);

  return n >= LEAST_CROWDED ? tighten (canvas, window, limit) : (LpRect) { 0, 0, 0, 0 };
}

LpRect
lp_map_inset_find (const LpMapCanvas *canvas)
{
  return find_ground (canvas, CROWDED);
}

LpMapInset
lp_map_inset_place (const LpMapCanvas *canvas,
                    const LpLandMask  *land,
                    LpRect             ground)
{
  LpMapInset none = { { 0, 0, 0, 0 }, { 0, 0, 0, 0 } }, inset = { .ground = ground };

  if (ground.width <= 0)
    return none;
  inset.place = find_place (canvas, land, lp_viewport_rect_to_screen (&canvas->viewport, ground));
  return inset.place.width > 0 ? inset : none;
}

LpRect
lp_map_crowd_find (const LpMapCanvas *canvas)
{
  return find_ground (canvas, HEAPED);
}

static void
stroke_frame (const LpMapCanvas *canvas,
              LpRect             rect,
              double             width)
{
  cairo_new_path (canvas->cr);
  cairo_rectangle (canvas->cr, rect.x, rect.y, rect.width, rect.height);
  lp_colour_set_source (canvas->style->text, canvas->cr);
  cairo_set_line_width (canvas->cr, width * canvas->style->line_width);
  cairo_stroke (canvas->cr);
}

void
lp_map_inset_draw_frames (const LpMapCanvas *canvas,
                          LpMapInset         inset)
{
  double f = canvas->style->font_size;
  LpTextStyle text = { .size = f * 0.74, .anchor = LP_ANCHOR_END, .colour = canvas->style->text,
                       .halo = lp_colour_with_alpha (canvas->style->paper, 0.9) };
  g_autofree char *words = NULL;

  if (inset.place.width <= 0)
    return;
  words = g_strdup_printf (_("%.1f times larger"), inset.place.width / inset.ground.width / canvas->viewport.scale);
  lp_typesetter_draw (canvas->typesetter, &text, words,
                      (LpPoint) { inset.place.x + inset.place.width - f * 0.5, inset.place.y + inset.place.height - f * 0.5 }, canvas->cr);
  stroke_frame (canvas, inset.place, 1.6);
  stroke_frame (canvas, lp_viewport_rect_to_screen (&canvas->viewport, inset.ground), 1.2);
}
