/* hit.h — what is under a point of the map */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/scene.h"
#include "map/viewport.h"

G_BEGIN_DECLS

/** Pure functions on a scene and a viewport; they agree with what lp_map_draw() draws for the same. Any thread. */
typedef struct
{
  int practice;                 /* in the scene's order; -1: none */
  gboolean on_land;             /* whether the point lies in the plan's outline */
  gint64 network_id;            /* whose territory it is; of a practice, its network; 0: unassigned or none */
} LpMapHit;

/** lp_map_hit: a practice's mark within a finger's reach first, then the territory. */
LpMapHit lp_map_hit           (const LpMapScene *scene,
                               LpViewport        viewport,
                               const LpStyle    *style,
                               LpPoint           at);

/** lp_map_get_mark: the square around a practice's mark, user units; it may lie outside the picture. */
LpRect   lp_map_get_mark      (const LpMapScene *scene,
                               LpViewport        viewport,
                               const LpStyle    *style,
                               guint             practice);

/** lp_map_find_in_rect: practices whose marks have their middle in @rect, user units. Returns: (transfer full) (element-type guint) */
GArray  *lp_map_find_in_rect  (const LpMapScene *scene,
                               LpViewport        viewport,
                               const LpStyle    *style,
                               LpRect            rect);

/** lp_map_find_towards: the nearest practice from @practice (-1: from the middle of the picture) towards (@dx, @dy), y down, within 45 degrees to either side; -1 when there is none. */
int      lp_map_find_towards  (const LpMapScene *scene,
                               LpViewport        viewport,
                               const LpStyle    *style,
                               int               practice,
                               double            dx,
                               double            dy);

G_END_DECLS
