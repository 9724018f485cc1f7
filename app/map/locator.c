/* locator.c — where on all of the plan's land one is looking: a small outline with a rectangle */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/locator.h"

#include "map/canvas.h"
#include "paint/palette.h"

/* All in text heights. In a smaller picture it would be in the way. */
#define LEAST_WIDTH 34
#define LEAST_HEIGHT 22
#define WIDTH 10.0
#define MOST_HEIGHT 8.0
#define PAD 0.5
#define LEAST_FRAME 0.35

/* The land in the panel, (0,0) being the panel's corner. */
static LpViewport
find_viewport (const LpMapScene *scene,
               const LpStyle    *style,
               double            width,
               double            height)
{
  return lp_viewport_fit (lp_map_scene_get_extent (scene), width, height, PAD * style->font_size);
}

static gboolean
sees_all (const LpMapScene *scene,
          LpViewport        viewport)
{
  LpRect all = lp_map_scene_get_extent (scene), seen = lp_viewport_get_extent (&viewport);

  return seen.x <= all.x && seen.y <= all.y && seen.x + seen.width >= all.x + all.width && seen.y + seen.height >= all.y + all.height;
}

LpRect
lp_map_locator_place (const LpMapScene *scene,
                      LpViewport        viewport,
                      const LpStyle    *style)
{
  LpRect extent = lp_map_scene_get_extent (scene);
  LpMapCorner corner = lp_map_overlay_get_layers (lp_map_scene_get_overlay (scene))->inset;
  double f = style->font_size, width = WIDTH * f, height;
  gboolean left = corner == LP_MAP_CORNER_TOP_LEFT || corner == LP_MAP_CORNER_BOTTOM_LEFT;

  if (viewport.width < LEAST_WIDTH * f || viewport.height < LEAST_HEIGHT * f || extent.width <= 0 || sees_all (scene, viewport))
    return (LpRect) { 0, 0, 0, 0 };
  height = CLAMP ((width - 2 * PAD * f) * extent.height / extent.width + 2 * PAD * f, 3 * f, MOST_HEIGHT * f);
  /* Scale bar and key are below on the left. */
  return (LpRect) { left ? f : viewport.width - f - width, corner == LP_MAP_CORNER_BOTTOM_RIGHT ? viewport.height - f - height : f, width, height };
}

void
lp_map_locator_draw_land (cairo_t          *cr,
                          const LpMapScene *scene,
                          const LpStyle    *style,
                          double            width,
                          double            height)
{
  LpMapCanvas canvas = { .cr = cr, .scene = scene, .style = style, .viewport = find_viewport (scene, style, width, height) };

  cairo_save (cr);
  cairo_rectangle (cr, 0.5, 0.5, width - 1, height - 1);
  lp_colour_set_source (lp_colour_with_alpha (style->paper, 0.93), cr);
  cairo_fill_preserve (cr);
  lp_colour_set_source (lp_colour_mix (style->rule, style->quiet, 0.3), cr);
  cairo_set_line_width (cr, style->line_width);
  cairo_stroke (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  lp_map_trace (&canvas, lp_map_scene_get_outline (scene));
  lp_colour_set_source (lp_colour_mix (style->rule, style->quiet, 0.35), cr);
  cairo_fill (cr);
  cairo_restore (cr);
}

void
lp_map_locator_draw_frame (cairo_t          *cr,
                           const LpMapScene *scene,
                           LpViewport        viewport,
                           const LpStyle    *style,
                           LpRect            place)
{
  LpViewport small = find_viewport (scene, style, place.width, place.height);
  LpRect frame = lp_viewport_rect_to_screen (&small, lp_viewport_get_extent (&viewport));
  double least = LEAST_FRAME * style->font_size;

  if (place.width <= 0)
    return;
  if (frame.width < least || frame.height < least)
    frame = lp_rect_inflate (frame, (least - MIN (frame.width, frame.height)) / 2);
  cairo_save (cr);
  cairo_rectangle (cr, place.x, place.y, place.width, place.height);
  cairo_clip (cr);
  cairo_rectangle (cr, place.x + frame.x, place.y + frame.y, frame.width, frame.height);
  lp_colour_set_source (lp_colour_with_alpha (style->selection, 0.2), cr);
  cairo_fill_preserve (cr);
  lp_colour_set_source (style->selection, cr);
  cairo_set_line_width (cr, 1.8 * style->line_width);
  cairo_stroke (cr);
  cairo_restore (cr);
}

LpPoint
lp_map_locator_find_ground (const LpMapScene *scene,
                            const LpStyle    *style,
                            LpRect            place,
                            LpPoint           at)
{
  LpViewport small = find_viewport (scene, style, place.width, place.height);

  return lp_viewport_from_screen (&small, (LpPoint) { at.x - place.x, at.y - place.y });
}
