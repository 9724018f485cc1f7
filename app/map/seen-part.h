/* seen-part.h — the widest part of an area that is in view, for the name of what reaches beyond it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/canvas.h"

G_BEGIN_DECLS

/**
 * lp_map_find_seen_part: of @shape what lies in LpMapCanvas.view and under nothing of LpMapCanvas.reserved: the middle of the widest part, and the radius of the largest circle
 * there, user units, to within a text height. Who looks at a town sees a corner of the network around it, whose widest part is elsewhere. FALSE: none of it is seen. Private to app/map.
 */
gboolean lp_map_find_seen_part (const LpMapCanvas *canvas,
                                const LpShape     *shape,
                                LpPoint           *middle,
                                double            *radius);

G_END_DECLS
