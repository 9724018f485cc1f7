/* arrangement.h — where inset, key and scale bar lie on the ground's picture */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/canvas.h"

G_BEGIN_DECLS

/** Private to app/map; LpMapArrangement and what makes one are in picture.h. */

/** lp_map_arrangement_reserve: keeps labels off what lies above the ground, and marks and labels out of what the inset shows. @offset: from the picture's corner to
 * the canvas's. */
void lp_map_arrangement_reserve (const LpMapArrangement *arrangement,
                                 LpMapCanvas            *canvas,
                                 LpPoint                 offset);

G_END_DECLS
