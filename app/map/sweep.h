/* sweep.h — the practices that a drawn line goes round or a brush goes over */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/scene.h"
#include "map/viewport.h"

G_BEGIN_DECLS

/** Pure functions like those of hit.h: they ask where the middle of a mark is drawn. Points in user units. Any thread. */

/** lp_map_find_in_lasso: practices inside the line @points, which closes itself, by the even-odd rule; fewer than three points hold nothing.
 * Returns: (transfer full) (element-type guint) */
GArray  *lp_map_find_in_lasso    (const LpMapScene *scene,
                                  LpViewport        viewport,
                                  const LpStyle    *style,
                                  const LpPoint    *points,
                                  guint             n_points);

/** lp_map_find_under_brush: practices within @radius of the way from @from to @to, so that a quick stroke leaves none out. Returns: (transfer full) (element-type guint) */
GArray  *lp_map_find_under_brush (const LpMapScene *scene,
                                  LpViewport        viewport,
                                  const LpStyle    *style,
                                  LpPoint           from,
                                  LpPoint           to,
                                  double            radius);

G_END_DECLS
