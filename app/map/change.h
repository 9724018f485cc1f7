/* change.h — what is different between two drawings of the map */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/layer.h"

G_BEGIN_DECLS

/**
 * LpMapChange: which needs of layers have changed from one scene and state to the next, and where. Private to app/map; one thread.
 */
typedef struct
{
  guint everywhere;             /* LpMapNeeds that changed, one does not know where */
  guint somewhere;              /* LpMapNeeds that changed in @areas or at @points */
  GArray *areas;                /* LpRect, metres: of LP_MAP_NEEDS_TERRITORIES */
  GArray *points;               /* LpPoint, metres: of LP_MAP_NEEDS_PRACTICES and LP_MAP_NEEDS_SELECTION */
} LpMapChange;

/** lp_map_change_new: from @older (NULL: nothing was drawn) to @newer. States are never NULL. */
LpMapChange *lp_map_change_new  (const LpMapScene *older,
                                 const LpMapState *older_state,
                                 const LpMapScene *newer,
                                 const LpMapState *newer_state);
void         lp_map_change_free (LpMapChange      *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpMapChange, lp_map_change_free)

G_END_DECLS
