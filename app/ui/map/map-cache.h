/* map-cache.h — the drawn map, kept while it is only moved */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/picture.h"

G_BEGIN_DECLS

/**
 * LpMapCache: the ground of a map with a margin around the picture, so that panning paints an image and draws nothing. Owned by the map's widget; main thread.
 */
typedef struct _LpMapCache LpMapCache;

LpMapCache *lp_map_cache_new        (void);
void        lp_map_cache_free       (LpMapCache       *cache);
/** lp_map_cache_invalidate: the scene, the style or what is marked has changed. */
void        lp_map_cache_invalidate (LpMapCache       *cache);
/** lp_map_cache_draw: paints the map for @viewport; draws it anew only when invalid, at another scale, or past the margin. @whole: with inset and key, drawn to
 * the picture's own size. @device_scale: pixels a user unit. */
void        lp_map_cache_draw       (LpMapCache       *cache,
                                     cairo_t          *cr,
                                     const LpMapScene *scene,
                                     LpViewport        viewport,
                                     const LpStyle    *style,
                                     const LpMapState *state,
                                     gboolean          whole,
                                     double            device_scale);

G_END_DECLS
