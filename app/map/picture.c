/* picture.c — the map, drawn: for screen, wall, PNG, SVG and PDF */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/picture.h"

#include "map/canvas.h"
#include "map/inset.h"
#include "map/key.h"

static LpMapCanvas
begin (cairo_t          *cr,
       const LpMapScene *scene,
       LpViewport        viewport,
       const LpStyle    *style,
       const LpMapState *state)
{
  LpMapCanvas canvas = { cr, scene, viewport, style, { 0 }, lp_typesetter_new (style->font_family), g_array_new (FALSE, FALSE, sizeof (LpRect)),
                         { 0, 0, 0, 0 } };

  if (state != NULL)
    canvas.state = *state;
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, viewport.width, viewport.height);
  cairo_clip (cr);
  cairo_new_path (cr);
  return canvas;
}

static void
end (LpMapCanvas *canvas)
{
  cairo_restore (canvas->cr);
  lp_typesetter_free (canvas->typesetter);
  g_array_unref (canvas->reserved);
}

static void
draw_layers (const LpMapCanvas *canvas)
{
  lp_map_draw_land (canvas);
  lp_map_draw_territories (canvas);
  lp_map_draw_marks (canvas);
  lp_map_draw_labels (canvas);
}

void
lp_map_draw_ground (cairo_t          *cr,
                    const LpMapScene *scene,
                    LpViewport        viewport,
                    const LpStyle    *style,
                    const LpMapState *state)
{
  LpMapCanvas canvas = begin (cr, scene, viewport, style, state);

  draw_layers (&canvas);
  end (&canvas);
}

void
lp_map_draw_furniture (cairo_t          *cr,
                       const LpMapScene *scene,
                       LpViewport        viewport,
                       const LpStyle    *style)
{
  LpMapCanvas canvas = begin (cr, scene, viewport, style, NULL);

  lp_map_scale_draw (&canvas, lp_map_scale_place (&canvas));
  end (&canvas);
}

void
lp_map_draw (cairo_t          *cr,
             const LpMapScene *scene,
             LpViewport        viewport,
             const LpStyle    *style,
             const LpMapState *state)
{
  LpMapCanvas canvas = begin (cr, scene, viewport, style, state);
  g_autoptr (LpLandMask) land = lp_land_mask_new (&canvas);
  LpMapInset inset = lp_map_inset_place (&canvas, land);
  LpRect scale = lp_map_scale_place (&canvas), key = lp_map_key_place (&canvas, land);
  gboolean has_key = key.width > 0 && !lp_rect_intersects (key, inset.place) && !lp_rect_intersects (key, scale);

  g_array_append_val (canvas.reserved, scale);
  if (inset.place.width > 0)
    {
      g_array_append_val (canvas.reserved, inset.place);
      canvas.frame = lp_viewport_rect_to_screen (&viewport, inset.ground);
    }
  if (has_key)
    g_array_append_val (canvas.reserved, key);
  draw_layers (&canvas);
  if (inset.place.width > 0)
    lp_map_inset_draw (&canvas, inset);
  lp_map_scale_draw (&canvas, scale);
  if (has_key)
    lp_map_key_draw (&canvas, key);
  end (&canvas);
}

/* @viewport with the scene moved into one of nine corners and middles: -1, 0 or 1 each way. */
static LpViewport
align (LpViewport        viewport,
       const LpMapScene *scene,
       double            margin,
       int               across,
       int               down)
{
  LpRect extent = lp_viewport_rect_to_screen (&viewport, lp_map_scene_get_extent (scene));
  double spare_x = MAX (viewport.width - extent.width - 2 * margin, 0), spare_y = MAX (viewport.height - extent.height - 2 * margin, 0);

  return lp_viewport_pan (viewport, across * spare_x / 2, down * spare_y / 2);
}

LpViewport
lp_map_fit (const LpMapScene *scene,
            double            width,
            double            height,
            const LpStyle    *style)
{
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new (style->font_family);
  double margin = 1.6 * style->font_size, largest = 0;
  LpViewport middle = lp_viewport_fit (lp_map_scene_get_extent (scene), width, height, margin), best = middle;

  /* In the middle, unless an inset finds a larger place when the land is out of its way. */
  for (int across = -1; across <= 1; across++)
    for (int down = -1; down <= 1; down++)
      {
        LpMapCanvas canvas = { .scene = scene, .style = style, .typesetter = typesetter,
                               .viewport = align (middle, scene, margin, across, down) };
        g_autoptr (LpLandMask) land = lp_land_mask_new (&canvas);
        LpMapInset inset = lp_map_inset_place (&canvas, land);
        double area = inset.place.width * inset.place.height * (across == 0 && down == 0 ? 1.1 : 1);

        if (area <= largest)
          continue;
        largest = area;
        best = canvas.viewport;
      }
  return best;
}

gboolean
lp_map_get_inset (const LpMapScene *scene,
                  LpViewport        viewport,
                  const LpStyle    *style,
                  LpRect           *place,
                  LpViewport       *inset)
{
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new (style->font_family);
  LpMapCanvas canvas = { .scene = scene, .style = style, .typesetter = typesetter, .viewport = viewport };
  g_autoptr (LpLandMask) land = lp_land_mask_new (&canvas);
  LpMapInset found = lp_map_inset_place (&canvas, land);

  *place = found.place;
  *inset = lp_map_inset_get_viewport (found);
  return found.place.width > 0;
}
