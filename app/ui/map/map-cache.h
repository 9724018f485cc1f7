/* map-cache.h — the drawn map of a widget: its ground, its inset, and what lies above */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "map/hit.h"

G_BEGIN_DECLS

/**
 * LpMapCache: what a map's widget paints, from the layers kept by LpLayerCache: one for the ground, one for the inset. It finds out by itself what of scene and state has changed since it
 * last painted. While one zooms on a map that is slow to draw, the picture is stretched, and drawn sharply as soon as the zoom rests. Owned by the map's widget; main thread.
 */
typedef struct _LpMapCache LpMapCache;

/** lp_map_cache_new: for @widget, which is asked to draw itself again when a zoom has come to rest and outlives the cache. */
LpMapCache *lp_map_cache_new        (GtkWidget        *widget);
void        lp_map_cache_free       (LpMapCache       *cache);
/** lp_map_cache_clear: the style or the pixels a user unit have changed. */
void        lp_map_cache_clear      (LpMapCache       *cache);

/**
 * lp_map_cache_arrange: settles where inset and key lie, for all of the plan seen in @viewport. They stay there, whatever is moved, until the next call.
 * @inset_place gets no size when there is no inset; @inset_viewport is what it looks at, its own (0,0) at the corner of @inset_place.
 */
void        lp_map_cache_arrange    (LpMapCache       *cache,
                                     const LpMapScene *scene,
                                     LpViewport        viewport,
                                     const LpStyle    *style,
                                     LpRect           *inset_place,
                                     LpViewport       *inset_viewport);
/** lp_map_cache_find_label: the label drawn at @at of @viewport, in the inset or beside it, into @label with its box in the one or the other; FALSE when there is none. */
gboolean    lp_map_cache_find_label (LpMapCache       *cache,
                                     LpViewport        viewport,
                                     LpPoint           at,
                                     gboolean          whole,
                                     LpMapLabel       *label);
/** lp_map_cache_draw: paints the map for @viewport. @whole: with inset and key as arranged. */
void        lp_map_cache_draw       (LpMapCache       *cache,
                                     cairo_t          *cr,
                                     const LpMapScene *scene,
                                     LpViewport        viewport,
                                     const LpStyle    *style,
                                     const LpMapState *state,
                                     gboolean          whole);

G_END_DECLS
