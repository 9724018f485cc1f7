/* map-cache.c — the drawn map, kept while it is only moved */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/map-cache.h"

#include <math.h>

/* Drawn on each side beyond the picture, user units. */
#define MARGIN 240.0

struct _LpMapCache
{
  cairo_surface_t *surface;     /* NULL: to be drawn */
  LpViewport drawn;             /* what is on it, margin included */
  double device_scale;
  gboolean whole;
};

LpMapCache *
lp_map_cache_new (void)
{
  return g_new0 (LpMapCache, 1);
}

void
lp_map_cache_free (LpMapCache *cache)
{
  lp_map_cache_invalidate (cache);
  g_free (cache);
}

void
lp_map_cache_invalidate (LpMapCache *cache)
{
  g_clear_pointer (&cache->surface, cairo_surface_destroy);
}

/* Where the image's corner goes for it to show @viewport. */
static LpPoint
find_corner (const LpMapCache *cache,
             const LpViewport *viewport)
{
  LpPoint corner = lp_viewport_from_screen (&cache->drawn, (LpPoint) { 0, 0 });

  return lp_viewport_to_screen (viewport, corner);
}

static gboolean
serves (const LpMapCache *cache,
        const LpViewport *viewport,
        gboolean          whole,
        double            device_scale)
{
  LpPoint corner;

  if (cache->surface == NULL || cache->whole != whole || cache->device_scale != device_scale || cache->drawn.scale != viewport->scale)
    return FALSE;
  corner = find_corner (cache, viewport);
  return corner.x <= 0.5 && corner.y <= 0.5 && corner.x + cache->drawn.width >= viewport->width - 0.5 &&
         corner.y + cache->drawn.height >= viewport->height - 0.5;
}

static void
redraw (LpMapCache       *cache,
        const LpMapScene *scene,
        LpViewport        viewport,
        const LpStyle    *style,
        const LpMapState *state)
{
  double margin = cache->whole ? 0 : MARGIN;
  cairo_t *cr;

  lp_map_cache_invalidate (cache);
  cache->drawn = lp_viewport_resize (viewport, viewport.width + 2 * margin, viewport.height + 2 * margin);
  cache->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (cache->drawn.width * cache->device_scale),
                                               (int) ceil (cache->drawn.height * cache->device_scale));
  cairo_surface_set_device_scale (cache->surface, cache->device_scale, cache->device_scale);
  cr = cairo_create (cache->surface);
  if (cache->whole)
    lp_map_draw (cr, scene, cache->drawn, style, state);
  else
    lp_map_draw_ground (cr, scene, cache->drawn, style, state);
  cairo_destroy (cr);
}

void
lp_map_cache_draw (LpMapCache       *cache,
                   cairo_t          *cr,
                   const LpMapScene *scene,
                   LpViewport        viewport,
                   const LpStyle    *style,
                   const LpMapState *state,
                   gboolean          whole,
                   double            device_scale)
{
  LpPoint corner;

  if (!serves (cache, &viewport, whole, device_scale))
    {
      cache->whole = whole;
      cache->device_scale = device_scale;
      redraw (cache, scene, viewport, style, state);
    }
  corner = find_corner (cache, &viewport);
  cairo_set_source_surface (cr, cache->surface, round (corner.x), round (corner.y));
  cairo_paint (cr);
  if (!whole)
    lp_map_draw_furniture (cr, scene, viewport, style);
}
