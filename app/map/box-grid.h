/* box-grid.h — many boxes on a picture, and whether one more would lie across any */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/geometry.h"

G_BEGIN_DECLS

/** LpBoxGrid: boxes by the squares of a grid they lie in, so that asking looks at what is near: a country's marks are thousands, and each label asks for dozens of places.
 * Private to app/map; one thread. What lies outside the picture is in nobody's way. */
typedef struct _LpBoxGrid LpBoxGrid;

/** lp_box_grid_new: for a picture of @width x @height, in squares of @square. */
LpBoxGrid *lp_box_grid_new     (double           width,
                                double           height,
                                double           square);
void       lp_box_grid_free    (LpBoxGrid       *grid);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpBoxGrid, lp_box_grid_free)

void       lp_box_grid_add     (LpBoxGrid       *grid,
                                LpRect           box);
/** lp_box_grid_is_free: whether @box shares no area with any that was added. */
gboolean   lp_box_grid_is_free (const LpBoxGrid *grid,
                                LpRect           box);

G_END_DECLS
