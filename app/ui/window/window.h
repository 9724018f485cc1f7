/* window.h — the window of one plan, or of the welcome page until there is one */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"
#include "ui/application/preferences.h"

G_BEGIN_DECLS

/**
 * LpWindow: shows the welcome page until it is given a session, and that session's plan from then on. It owns the session
 * and closes it, saving, when it is closed itself. Every command is an action named "win."; what fails is told in a bar
 * inside the window.
 */
#define LP_TYPE_WINDOW (lp_window_get_type ())
G_DECLARE_FINAL_TYPE (LpWindow, lp_window, LP, WINDOW, GtkApplicationWindow)

LpWindow  *lp_window_new          (GtkApplication *application,
                                   LpPreferences  *preferences);

/** lp_window_get_session: NULL while the welcome page is shown. */
LpSession *lp_window_get_session  (LpWindow   *self);

/** lp_window_set_session: shows @session (transfer full), once in the life of a window. */
void       lp_window_set_session  (LpWindow   *self,
                                   LpSession  *session);

/** lp_window_open_plan: opens @file in this window, asking where a choice is needed; an error is shown in the window. */
void       lp_window_open_plan    (LpWindow   *self,
                                   GFile      *file);

/** lp_window_make_plan: a new plan at @file, from the named example or empty (NULL), in this window or, where it shows a plan, in a new one. */
void       lp_window_make_plan    (LpWindow   *self,
                                   GFile      *file,
                                   const char *example);

/** lp_window_new_from_list: begins the assistant that makes a new plan from a practice list, in this window or, where it shows a plan, in a new one.
 * @file: the list; NULL: asked for. */
void       lp_window_new_from_list (LpWindow  *self,
                                    GFile     *file);

/** lp_window_print_view: prints the picture or the table of the view shown; lp_window_print_report: the report. @file: a PDF to write instead of asking for a printer; NULL: asks. */
gboolean   lp_window_print_view   (LpWindow    *self,
                                   const char  *file,
                                   GError     **error);
gboolean   lp_window_print_report (LpWindow    *self,
                                   const char  *file,
                                   GError     **error);

/** lp_window_show_error: tells @error (transfer none) in the window, until closed or until the next edit that succeeds. */
void       lp_window_show_error   (LpWindow     *self,
                                   const GError *error);

/** lp_window_show_message: tells something that is no error; it goes away by itself. */
void       lp_window_show_message (LpWindow   *self,
                                   const char *text);

G_END_DECLS
