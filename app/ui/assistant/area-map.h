/* area-map.h — dots on the ground, round which a person draws an area */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "base/shape.h"

G_BEGIN_DECLS

/**
 * LpAreaMap: where practices lie that files would bring in, over whatever land the plan knows, for drawing an area round them. Dragging draws, with Shift besides what is drawn already; the
 * wheel and + and − zoom, Ctrl and a drag, or the middle button, move the ground. By keyboard: arrows move a cross (with Shift by small steps), the space bar sets a corner
 * where it stands, Backspace takes the last corner back, Enter closes the area, Escape gives up what is being drawn, Delete all that has been.
 *
 * Signal "changed" (): another area is drawn. Metres of the National Grid throughout. Main thread.
 */
#define LP_TYPE_AREA_MAP (lp_area_map_get_type ())
G_DECLARE_FINAL_TYPE (LpAreaMap, lp_area_map, LP, AREA_MAP, GtkDrawingArea)

/** lp_area_map_new: @places: of LpPoint, copied. @land: drawn beneath; may be NULL. Returns: (transfer floating) */
GtkWidget     *lp_area_map_new       (const GArray  *places,
                                      const LpShape *land);
/** lp_area_map_get_area: what is drawn; NULL: nothing. Owned by the widget. */
const LpShape *lp_area_map_get_area  (LpAreaMap     *self);
/** lp_area_map_count: how many of the places lie in it. */
guint          lp_area_map_count     (LpAreaMap     *self);

G_END_DECLS
