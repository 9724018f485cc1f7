/* map-view.h — the map as a widget: look, point, choose, move */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/**
 * LpMapView: the session's map, drawn by lp_map_draw(). Keeps where it looks, the tool in hand and what the pointer is over; everything else is the session's.
 *
 * A click chooses what is under it. Dragging on the ground draws with the tool: a rectangle, a lasso or a brush; the practices in it are chosen, with Shift besides
 * those chosen before, with Ctrl turned about. Dragging a practice takes the chosen ones to a network ("win.move-to"). Escape puts down what the hand is doing, then the tool.
 * The inset is carried to another corner by its frame; where one looks closely, the locator takes one to where it is clicked.
 * The wheel and two fingers zoom where they are; the middle button, the space bar with a drag, and the tool for it pan.
 *
 * By keyboard: arrows to the nearest practice in that direction, Enter chooses it, Space one more or less; + - 0 zoom and fit; R L B H take a tool, U N limit what it
 * takes, I sends the inset to the next corner, [ and ] make the brush smaller and larger. Screen readers meet each practice as a child that can be chosen.
 */
#define LP_TYPE_MAP_VIEW (lp_map_view_get_type ())
G_DECLARE_FINAL_TYPE (LpMapView, lp_map_view, LP, MAP_VIEW, GtkDrawingArea)

typedef enum
{
  LP_MAP_TOOL_RECTANGLE,
  LP_MAP_TOOL_LASSO,
  LP_MAP_TOOL_BRUSH,
  LP_MAP_TOOL_PAN,
} LpMapTool;

/** lp_map_view_set_session: once; the session outlives the view. */
void       lp_map_view_set_session (LpMapView *view,
                                    LpSession *session);
/** lp_map_view_set_wall: for a wall: light paper, words of @font_size user units and lines thicker for @unit, whatever the theme. @font_size 0: as the theme has it. */
void       lp_map_view_set_wall    (LpMapView *view,
                                    double     font_size,
                                    double     unit);
/** lp_map_view_zoom: @factor times closer around the middle. */
void       lp_map_view_zoom        (LpMapView *view,
                                    double     factor);
/** lp_map_view_fit: all of the plan. */
void       lp_map_view_fit         (LpMapView *view);
/** lp_map_view_show_selection: the chosen practices, or the chosen network, as large as they fit; @only_if_hidden: only where they are not all to be seen. */
void       lp_map_view_show_selection (LpMapView *view,
                                    gboolean   only_if_hidden);
/** lp_map_view_get_actions: "tool" (string state), "inset" (string state, see lp_map_corner_get_name()), "next-inset", "only-unassigned", "only-network", "zoom-in", "zoom-out", "fit", "show-selection". (transfer none) */
GActionGroup *lp_map_view_get_actions (LpMapView *view);

/** lp_map_view_get_tally: "3 practices, 24,120 people": what would be chosen if the hand that draws let go now, as it stands beside the pointer; NULL while it does not draw. */
const char *lp_map_view_get_tally  (LpMapView *view);

/* For the accessible objects: practices by their place in the map's scene, (nullable) as there may be no map. */
LpMapScene *lp_map_view_get_scene  (LpMapView *view);
/** The place of the practice that the keyboard is on; -1: none. */
int        lp_map_view_get_focus   (LpMapView *view);
/** Where a practice's mark is, user units; without size when it is not to be seen. */
LpRect     lp_map_view_get_mark    (LpMapView *view,
                                    guint      practice);
gboolean   lp_map_view_is_chosen   (LpMapView *view,
                                    guint      practice);
/** Chooses a practice as Enter does. */
void       lp_map_view_choose      (LpMapView *view,
                                    guint      practice);
/** lp_map_view_describe: the practice that the keyboard is on, or the whole map, in words. Returns: (transfer full) */
char      *lp_map_view_describe    (LpMapView *view);

G_END_DECLS
