/* notes-window.h — what the facilitator sees while presenting: notes, this slide, the next, the time */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/slide-page.h"

G_BEGIN_DECLS

/** LpNotesWindow: belongs to the window that presents, which tells it the place. It follows the session by itself. Main thread. */
#define LP_TYPE_NOTES_WINDOW (lp_notes_window_get_type ())
G_DECLARE_FINAL_TYPE (LpNotesWindow, lp_notes_window, LP, NOTES_WINDOW, GtkWindow)

LpNotesWindow *lp_notes_window_new        (LpSession     *session);
/** lp_notes_window_show_place: the slide at @place of those shown, from 0, and the one after it. */
void           lp_notes_window_show_place (LpNotesWindow *self,
                                           guint          place,
                                           gboolean       hide_names);
/** The notes as they are shown. (transfer none) */
const char    *lp_notes_window_get_text   (LpNotesWindow *self);

G_END_DECLS
