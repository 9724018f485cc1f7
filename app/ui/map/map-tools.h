/* map-tools.h — the buttons beside the map: tools, limits, zoom to the selection */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** LpMapTools: buttons for the actions of an LpMapView (lp_map_view_get_actions()), which a widget above both has inserted as "map". */
#define LP_TYPE_MAP_TOOLS (lp_map_tools_get_type ())
G_DECLARE_FINAL_TYPE (LpMapTools, lp_map_tools, LP, MAP_TOOLS, GtkBox)

G_END_DECLS
