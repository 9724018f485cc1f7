/* hand.h — the pointer of the screen and somebody at a file chooser, each as patient as a person at a slow machine */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

G_BEGIN_DECLS

/*
 * GTK's own drag and drop asks the display where the pointer is, and the desktop's file chooser reads folders in its own time. Both are met here
 * as a person meets them: nothing is waited for by the clock, and what was not heard is done again.
 */

/** hand_is_there: whether the pointer can be moved, by xdotool; otherwise the test is skipped. */
gboolean hand_is_there  (void);
/** hand_do: what xdotool is to do, such as "mousemove %d %d"; returns when the program has heard of it and has drawn. */
void     hand_do        (const char *format, ...) G_GNUC_PRINTF (1, 2);
/** hand_drag: presses at @start of @from, moves until the drag begins, on to @end of @to until that has been told of it, and lets go. Both points in pixels of their
 * widget. Returns: whether @is_done, which is waited for when @to was told; FALSE: to be tried again, with the places as they are then */
gboolean hand_drag      (GtkWidget *from, GdkPoint start, GtkWidget *to, GdkPoint end, gboolean (*is_done) (gpointer data), gpointer data);

/** Somebody who answers file choosers with a path, and the question about replacing where one is asked. */
typedef struct _HandAtChooser HandAtChooser;

/** hand_sit_down: for the choosers opened from now on. @path: what is typed. @replace: the response to the question about replacing; 0: none is expected. */
HandAtChooser *hand_sit_down (const char *path, int replace);
/** hand_stand_up: the choosers have been answered; frees @self. Returns: whether there was a question. */
gboolean       hand_stand_up (HandAtChooser *self);

G_END_DECLS
