/* crowded-part.h — the part of the map where networks lie too close together to be named */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/canvas.h"

G_BEGIN_DECLS

/** lp_map_find_crowded_part: private to app/map. The ground, metres, around the networks whose territory holds no circle of @least_radius text heights, where most of these lie
 * together: what an inset shows larger. No size when they are few or far apart. */
LpRect lp_map_find_crowded_part (const LpMapCanvas *canvas,
                                 double             least_radius);

G_END_DECLS
