/* import-assistant.h — brings a list of practices into a plan: a file chosen, its columns given a meaning, the outcome shown before it is done */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/**
 * LpImportAssistant: a dialog of two pages. On the first a file is chosen or dropped; the second shows its first rows, each column under a choice of
 * meanings, and tells at every choice what would be taken and what not, line by line. Nothing is written before its last button: into the
 * open plan as one edit, or as a new plan at a place that is asked for.
 *
 * Signal "finished" (LpSession *session): once, just before the dialog destroys itself. @session is the plan that has the practices: the one
 * that was given, or the new one (take a reference to keep it open); NULL when the user gave up.
 *
 * Main thread. It holds a reference to the session it was given.
 */
#define LP_TYPE_IMPORT_ASSISTANT (lp_import_assistant_get_type ())
G_DECLARE_FINAL_TYPE (LpImportAssistant, lp_import_assistant, LP, IMPORT_ASSISTANT, GtkDialog)

/** lp_import_assistant_new: @parent may be NULL; @file is shown at once, NULL: asked for; @session NULL: a new plan is made. To be shown with gtk_window_present(). */
LpImportAssistant *lp_import_assistant_new       (GtkWindow         *parent,
                                                  GFile             *file,
                                                  LpSession         *session);

/** lp_import_assistant_load: shows another file, as if it had been chosen. FALSE: it is no table; the dialog says why and keeps what it showed. */
gboolean           lp_import_assistant_load      (LpImportAssistant *self,
                                                  GFile             *file);

/**
 * lp_import_assistant_make_plan: makes the new plan at @file, as if that place had been chosen. A file that is there is never replaced. FALSE: the dialog
 * says why and stays, and nothing is left at @file. Only where no session was given.
 */
gboolean           lp_import_assistant_make_plan (LpImportAssistant *self,
                                                  GFile             *file);

G_END_DECLS
