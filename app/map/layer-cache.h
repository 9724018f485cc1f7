/* layer-cache.h — the map's layers, kept as sheets while only some of them change */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/hit.h"

G_BEGIN_DECLS

/**
 * LpLayerCache: one view of the map for a screen. Every layer (layer.h says how one declares what it depends on) keeps a sheet with a margin around the view, and the sheets
 * laid over each other are kept as one picture. A drawing compares scene and state with those of the drawing before, draws anew what has changed of the sheets that
 * need it, and paints the picture: panning paints an image, a move draws two networks, choosing a network fades a sheet. The sheets go on with the view as on a roll whose ends are joined:
 * what they show stays where it is in memory, and the strip that comes in takes the place of the one that goes out. It is drawn in pieces, between one frame and the next.
 *
 * What is drawn is what lp_map_draw_ground() draws, but that marks stand on whole pixels when there are many. Main thread; owned by its maker.
 */
typedef struct _LpLayerCache LpLayerCache;

/** lp_layer_cache_new: @device_scale: pixels a user unit. @margin: how far it is drawn beyond the view, user units. */
LpLayerCache *lp_layer_cache_new   (double                  device_scale,
                                    double                  margin);
void          lp_layer_cache_free  (LpLayerCache           *cache);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpLayerCache, lp_layer_cache_free)

/** lp_layer_cache_clear: forgets all: the style is another. */
void          lp_layer_cache_clear (LpLayerCache           *cache);

/** Labels find places for each other, off what lies above the map and whole within the view: while the hand moves that would be late, and restless. */
typedef enum
{
  LP_MAP_AT_REST,               /* all that is in view is drawn as it will stay */
  LP_MAP_MOVING,                /* a frame must not be late: labels go with the ground as they are, though one may be cut at the edge, and what there is no time for follows */
} LpMapHaste;

/**
 * lp_layer_cache_draw: paints the view on (0,0) to the viewport's size. @style stays the caller's, and as it is, until the cache is cleared. @arrangement: (nullable) what will lie above it.
 * Returns FALSE when labels do not stand as they should, and a drawing at rest is to follow.
 */
gboolean      lp_layer_cache_draw  (LpLayerCache           *cache,
                                    cairo_t                *cr,
                                    const LpMapScene       *scene,
                                    LpViewport              viewport,
                                    const LpStyle          *style,
                                    const LpMapState       *state,
                                    const LpMapArrangement *arrangement,
                                    LpMapHaste              haste);

/** lp_layer_cache_is_drawn: whether all of the view and the margin around it is drawn, but for labels. */
gboolean      lp_layer_cache_is_drawn (const LpLayerCache *cache);
/** lp_layer_cache_go_on: between two drawings, draws what is not, for about @time us: what is in view first, then what lies around it, so that it is there when one pans to it. Returns whether
 * any of it is in view, which is then to be painted. */
gboolean      lp_layer_cache_go_on (LpLayerCache           *cache,
                                    gint64                  time);

/** lp_layer_cache_find_label: the label at @at (user units) of @viewport, as it was drawn last, into @label with its box in @viewport; FALSE when there is none. */
gboolean      lp_layer_cache_find_label (const LpLayerCache *cache,
                                    LpViewport              viewport,
                                    LpPoint                 at,
                                    LpMapLabel             *label);

/** lp_layer_cache_draw_stretched: paints @viewport from the picture as it is, larger or smaller: for the moment in which one zooms. FALSE, and nothing is painted, when there
 * is no picture, or @scene is not the one it is of. */
gboolean      lp_layer_cache_draw_stretched (LpLayerCache     *cache,
                                             cairo_t          *cr,
                                             const LpMapScene *scene,
                                             LpViewport        viewport,
                                             const LpStyle    *style);

G_END_DECLS
