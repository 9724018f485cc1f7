/* key.h — what the colours, patterns and marks of the map mean */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/canvas.h"
#include "map/land-mask.h"

G_BEGIN_DECLS

/** Private to app/map. The key is left out of a picture too small for it, and tells of states that occur only. */

/** lp_map_key_place: the corner where it hides least land; no size when there is no room. */
LpRect lp_map_key_place   (const LpMapCanvas *canvas,
                           const LpLandMask  *land);
void   lp_map_key_draw    (const LpMapCanvas *canvas,
                           LpRect             place);

/** The scale bar with north beside it and the source below, in the lower left corner or right of the key. */
LpRect lp_map_scale_place (const LpMapCanvas *canvas);
void   lp_map_scale_draw  (const LpMapCanvas *canvas,
                           LpRect             place);

G_END_DECLS
