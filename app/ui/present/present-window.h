/* present-window.h — the plan on the wall: one slide at a time, the map alive */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/slide-page.h"

G_BEGIN_DECLS

/**
 * LpPresentWindow: a window for a beamer that shows the plan's slides, and no editing chrome. It keeps which slide it is at and whether names are hidden, the screen is
 * blank or a spotlight is on; everything on a slide is the session's and follows it. Practices on the slide of the map can be dragged to another network.
 *
 * Keys: arrows, Page Up and Page Down (which clickers send), Space, Home, End; B blank, H names, S spotlight, N the facilitator's notes, M the keys of the map,
 * Ctrl+Z undo, F1 these keys, Escape leaves. Destroying the window ends the presentation; names that were hidden for it are shown again.
 */
#define LP_TYPE_PRESENT_WINDOW (lp_present_window_get_type ())
G_DECLARE_FINAL_TYPE (LpPresentWindow, lp_present_window, LP, PRESENT_WINDOW, GtkWindow)

/** lp_present_window_new: of @session, whose actions "win." are those of @parent. It is not shown yet; see lp_present_window_start(). Returns: (transfer none), GTK owns windows */
LpPresentWindow   *lp_present_window_new          (GtkWindow       *parent,
                                                   LpSession       *session);
/** lp_present_window_start: fills a screen, another than that of the window it belongs to where there are two; the notes then fill the first. */
void               lp_present_window_start        (LpPresentWindow *self);

/** lp_present_window_go: to the slide at @place of those shown, from 0; past the end is the last. */
void               lp_present_window_go           (LpPresentWindow *self,
                                                   guint            place);
guint              lp_present_window_get_place    (LpPresentWindow *self);
/** The slide as it now stands; holds until the next change. (transfer none) */
const LpSlidePage *lp_present_window_get_page     (LpPresentWindow *self);
/** The facilitator's window; NULL while there is none. (transfer none) */
GtkWidget         *lp_present_window_get_notes    (LpPresentWindow *self);

G_END_DECLS
