/* key.h — what the colours, patterns and marks of the map mean */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/canvas.h"
#include "map/land-mask.h"

G_BEGIN_DECLS

/** Around the scale bar on its panel, of the text's size. */
#define LP_MAP_PANEL_PAD 0.4

/** Private to app/map. The key tells of what occurs and of what is switched on; a picture too small for all of that has a key for the latter alone. */

/** lp_map_key_place: the corner where it hides least land and not the @inset; no size when there is no room. */
LpRect lp_map_key_place   (const LpMapCanvas *canvas,
                           const LpLandMask  *land,
                           LpRect             inset);
/** lp_map_key_place_over_land: above the scale bar, of a map that is looked at closely and has land everywhere. */
LpRect lp_map_key_place_over_land (const LpMapCanvas *canvas);
/** lp_map_draw_panel: the paper that words above the map stand on. */
void   lp_map_draw_panel  (const LpMapCanvas *canvas,
                           LpRect             place);
void   lp_map_key_draw    (const LpMapCanvas *canvas,
                           LpRect             place);

/** The scale bar with north beside it and the source below, in the lower left corner or right of the key. */
LpRect lp_map_scale_place (const LpMapCanvas *canvas);
void   lp_map_scale_draw  (const LpMapCanvas *canvas,
                           LpRect             place);

/** Which practices are not on the map, in a corner; no size when all are. */
LpRect lp_map_note_place  (const LpMapCanvas *canvas,
                           LpRect             inset,
                           LpRect             key);
void   lp_map_note_draw   (const LpMapCanvas *canvas,
                           LpRect             place);

G_END_DECLS
