/* unnamed.h — networks for whose names a picture has no room, listed beside the land */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/canvas.h"
#include "map/land-mask.h"

G_BEGIN_DECLS

/** Private to app/map: a number on a screen is explained by the list of networks beside the map; on a wall there is none. */

/** lp_map_unnamed_find: networks with land that are not named in the picture which lp_map_draw_arranged() draws. (element-type LpMapNetwork), the scene's. Returns: (transfer container) */
GPtrArray *lp_map_unnamed_find  (const LpMapCanvas      *canvas,
                                 const LpMapArrangement *arrangement);
/** lp_map_unnamed_place: where their list hides no land and nothing of @arrangement; no size when there is no such place, or they are too many to list. */
LpRect     lp_map_unnamed_place (const LpMapCanvas      *canvas,
                                 const LpLandMask       *land,
                                 const LpMapArrangement *arrangement,
                                 const GPtrArray        *networks);
void       lp_map_unnamed_draw  (const LpMapCanvas      *canvas,
                                 const GPtrArray        *networks,
                                 LpRect                  place);

G_END_DECLS
