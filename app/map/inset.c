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
/* The window: its width of the whole extent, its height of its width. */
#define WINDOW 0.26
#define ASPECT 0.55
/* Less than this many times larger is not worth it; more leaves the rest of the map too little room. */
#define LEAST_LARGER 1.5
#define MOST_LARGER 3.2
#define MOST_LAND 0.004

static gboolean
is_crowded (const LpMapCanvas  *canvas,
            const LpMapNetwork *network)
{
  const LpTerritory *territory = network->territory;

  return lp_shape_get_n_rings (territory->shape) > 0 &&
         territory->label_radius * canvas->viewport.scale < CROWDED * canvas->style->font_size;
}

static guint
count_in (const LpMapCanvas *canvas,
          LpRect             window)
{
  guint n = 0;

  for (guint i = 0; i < lp_map_scene_get_n_networks (canvas->scene); i++)
    {
      const LpMapNetwork *network = lp_map_scene_get_network (canvas->scene, i);

      n += is_crowded (canvas, network) && lp_rect_contains (window, network->territory->label);
    }
  return n;
}

/* The window in which most crowded networks lie: one side on one of them, the lower edge on another, as the best always can. */
static LpRect
find_window (const LpMapCanvas *canvas,
             guint             *n_in)
{
  LpRect extent = lp_map_scene_get_extent (canvas->scene);
  LpRect best = { 0, 0, 0, 0 };
  double width = extent.width * WINDOW, pad = width * 0.08;
  guint n = lp_map_scene_get_n_networks (canvas->scene);

  *n_in = 0;
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      {
        const LpMapNetwork *left = lp_map_scene_get_network (canvas->scene, i), *below = lp_map_scene_get_network (canvas->scene, j);
        LpRect window = { left->territory->label.x - pad, below->territory->label.y - pad, width, width * ASPECT };
        guint count = is_crowded (canvas, left) && is_crowded (canvas, below) ? count_in (canvas, window) : 0;

        if (count <= *n_in)
          continue;
        *n_in = count;
        best = window;
      }
  return best;
}

/* Drawn in around the crowded territories in it, in the window's proportions. */
static LpRect
tighten (const LpMapCanvas *canvas,
         LpRect             window)
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

      if (!is_crowded (canvas, lp_map_scene_get_network (canvas->scene, i)) || !lp_rect_contains (window, territory->label))
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
                height > canvas->viewport.height * 0.45 || lp_land_mask_get_share (land, place) > MOST_LAND)
              continue;
            return place;
          }
    }
  return (LpRect) { 0, 0, 0, 0 };
}

LpMapInset
lp_map_inset_place (const LpMapCanvas *canvas,
                    const LpLandMask  *land)
{
  LpMapInset none = { { 0, 0, 0, 0 }, { 0, 0, 0, 0 } }, inset = none;
  guint n;

  inset.ground = find_window (canvas, &n);
  if (n < LEAST_CROWDED)
    return none;
  inset.ground = tighten (canvas, inset.ground);
  inset.place = find_place (canvas, land, lp_viewport_rect_to_screen (&canvas->viewport, inset.ground));
  return inset.place.width > 0 ? inset : none;
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

LpViewport
lp_map_inset_get_viewport (LpMapInset inset)
{
  return lp_viewport_fit (inset.ground, inset.place.width, inset.place.height, 0);
}

void
lp_map_inset_draw (const LpMapCanvas *canvas,
                   LpMapInset         inset)
{
  LpViewport viewport = lp_map_inset_get_viewport (inset);
  g_autofree char *words = g_strdup_printf (_("%.1f times larger"), viewport.scale / canvas->viewport.scale);
  LpTextStyle text = { .size = canvas->style->font_size * 0.74, .anchor = LP_ANCHOR_END, .colour = canvas->style->text,
                       .halo = lp_colour_with_alpha (canvas->style->paper, 0.9) };

  cairo_save (canvas->cr);
  cairo_rectangle (canvas->cr, inset.place.x, inset.place.y, inset.place.width, inset.place.height);
  cairo_clip (canvas->cr);
  cairo_translate (canvas->cr, inset.place.x, inset.place.y);
  lp_map_draw_ground (canvas->cr, canvas->scene, viewport, canvas->style, &canvas->state);
  lp_typesetter_draw (canvas->typesetter, &text, words,
                      (LpPoint) { inset.place.width - canvas->style->font_size * 0.5, inset.place.height - canvas->style->font_size * 0.5 }, canvas->cr);
  cairo_restore (canvas->cr);
  stroke_frame (canvas, inset.place, 1.6);
  stroke_frame (canvas, lp_viewport_rect_to_screen (&canvas->viewport, inset.ground), 1.2);
}
