/* import-assistant.h — brings files into a plan: chosen or dropped, given a meaning, the outcome shown before it is done */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"
#include "ui/assistant/import-files.h"

G_BEGIN_DECLS

/**
 * LpImportAssistant: a dialog. On its first page files are chosen or dropped. A single table of a person's own is shown with its first rows, each column
 * under a choice of meanings, and at every choice what would be taken and what not, line by line. Published files, and several files together, are shown
 * by import-files.h. Nothing is written before the last button: into the open plan as one edit, or as a new plan at a place that is asked for.
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

/**
 * lp_import_assistant_load: shows another file, as if it had been chosen. FALSE: it is no table; the dialog says why and keeps what it showed. A list takes the
 * place of a list; a published file joins those that are there.
 */
gboolean           lp_import_assistant_load      (LpImportAssistant *self,
                                                  GFile             *file);

/** lp_import_assistant_load_files: shows several together, as if they had been dropped. @files: (element-type GFile) */
void               lp_import_assistant_load_files (LpImportAssistant *self,
                                                  GSList            *files);
/** lp_import_assistant_get_files: the page of published files. */
LpImportFiles     *lp_import_assistant_get_files (LpImportAssistant *self);

/**
 * lp_import_assistant_make_plan: makes the new plan at @file, as if that place had been chosen. A file that is there is never replaced. FALSE: the dialog
 * says why and stays, and nothing is left at @file. Only where no session was given.
 */
gboolean           lp_import_assistant_make_plan (LpImportAssistant *self,
                                                  GFile             *file);

G_END_DECLS
