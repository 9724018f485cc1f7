/* poster.h — the map for a wall or a board paper: with its title, and everything on it named */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/picture.h"

G_BEGIN_DECLS

/** lp_map_draw_poster: all of the scene on (0,0) to @width and @height, user units: what it is and how the option stands in a band on top, the map as lp_map_draw() draws it below, and a
 * list of the networks that have only a number on it, where the sea has room. A picture too small for a title is the map alone. Reads no widget, setting or clock. Any thread. */
void lp_map_draw_poster (cairo_t          *cr,
                         const LpMapScene *scene,
                         double            width,
                         double            height,
                         const LpStyle    *style);

G_END_DECLS
