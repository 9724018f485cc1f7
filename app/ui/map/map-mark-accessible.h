/* map-mark-accessible.h — a practice on the map as screen readers meet it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/map/map-view.h"

G_BEGIN_DECLS

/** Its name is the practice's sentence, with its people and network; its one action chooses it. It follows the practice when the map changes. */
#define LP_TYPE_MAP_MARK_ACCESSIBLE (lp_map_mark_accessible_get_type ())
G_DECLARE_FINAL_TYPE (LpMapMarkAccessible, lp_map_mark_accessible, LP, MAP_MARK_ACCESSIBLE, AtkObject)

/** lp_map_mark_accessible_new: @practice: its place in the map's scene. */
LpMapMarkAccessible *lp_map_mark_accessible_new (LpMapView *view, guint practice);

G_END_DECLS
