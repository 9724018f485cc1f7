/* map-view.h — the map as a widget: look, point, choose, move */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/**
 * LpMapView: the session's map, drawn by lp_map_draw(). Keeps where it looks and what the pointer is over; everything else is the session's.
 *
 * A click chooses what is under it, with Ctrl one practice more or less; dragging on the ground chooses the practices in a rectangle; dragging a practice takes the
 * chosen ones to a network ("win.move-to"). The wheel zooms where the pointer is, the middle button or the space bar with a drag pans; + - 0 zoom and fit;
 * arrows go to the nearest practice in that direction, Enter chooses it.
 */
#define LP_TYPE_MAP_VIEW (lp_map_view_get_type ())
G_DECLARE_FINAL_TYPE (LpMapView, lp_map_view, LP, MAP_VIEW, GtkDrawingArea)

/** lp_map_view_set_session: once; the session outlives the view. */
void       lp_map_view_set_session (LpMapView *view,
                                    LpSession *session);
/** lp_map_view_zoom: @factor times closer around the middle. */
void       lp_map_view_zoom        (LpMapView *view,
                                    double     factor);
/** lp_map_view_fit: all of the plan. */
void       lp_map_view_fit         (LpMapView *view);
/** lp_map_view_describe: the practice that the keyboard is on, or the whole map, in words. Returns: (transfer full) */
char      *lp_map_view_describe    (LpMapView *view);

G_END_DECLS
