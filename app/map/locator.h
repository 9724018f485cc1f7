/* locator.h — where on all of the plan's land one is looking: a small outline with a rectangle */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/picture.h"

G_BEGIN_DECLS

/**
 * The locator of a map that is looked at closely. lp_map_arrange_scale() finds its place. Its land is drawn apart from its rectangle, because the land stays while one pans
 * and a country's coast takes long to draw: a screen keeps it. Any thread.
 */

/** lp_map_locator_place: in an upper corner of the picture, or below on the right if LpMapLayers.inset asks for that; no size when all of the plan is seen, or the picture is too small. */
LpRect  lp_map_locator_place       (const LpMapScene *scene,
                                    LpViewport        viewport,
                                    const LpStyle    *style);
/** lp_map_locator_draw_land: panel and land, on (0,0) to @width and @height: the size of its place. */
void    lp_map_locator_draw_land   (cairo_t          *cr,
                                    const LpMapScene *scene,
                                    const LpStyle    *style,
                                    double            width,
                                    double            height);
/** lp_map_locator_draw_frame: the rectangle of what @viewport shows, on top of the land at @place. */
void    lp_map_locator_draw_frame  (cairo_t          *cr,
                                    const LpMapScene *scene,
                                    LpViewport        viewport,
                                    const LpStyle    *style,
                                    LpRect            place);
/** lp_map_locator_find_ground: the ground, metres, at @at (user units of the picture) in the locator at @place. */
LpPoint lp_map_locator_find_ground (const LpMapScene *scene,
                                    const LpStyle    *style,
                                    LpRect            place,
                                    LpPoint           at);

G_END_DECLS
