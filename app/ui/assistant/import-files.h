/* import-files.h — published files on their way into a plan: what each is, for which area, and what it would change */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"
#include "ui/assistant/import-area-bar.h"

G_BEGIN_DECLS

/**
 * LpImportFiles: the page of the import assistant for published files. The files are read in another thread, with a progress bar that tells rows and the time
 * left and can be stopped; then it shows each file with what it is, how many rows are taken and left out, and below what would be added,
 * what changed from what to what, and which rows were left out and why. Another area, another file, and they are read anew.
 *
 * Signal "changed" (): reading has begun or ended; ask again what there is. Main thread.
 */
#define LP_TYPE_IMPORT_FILES (lp_import_files_get_type ())
G_DECLARE_FINAL_TYPE (LpImportFiles, lp_import_files, LP, IMPORT_FILES, GtkBox)

/** lp_import_files_set_plan: the plan that the files would go into; referenced. Before the first file. */
void             lp_import_files_set_plan    (LpImportFiles   *self,
                                              LpPlan          *plan);
/** lp_import_files_add_file: another file; a file that is there already is not added again. */
void             lp_import_files_add_file    (LpImportFiles   *self,
                                              GFile           *file);
guint            lp_import_files_get_n_files (LpImportFiles   *self);
/** lp_import_files_set_area: as if it had been typed: codes and names parted by commas, "" for none. */
void             lp_import_files_set_area    (LpImportFiles   *self,
                                              const char      *area);
/** lp_import_files_get_area_bar: where the area is asked for. */
LpImportAreaBar *lp_import_files_get_area_bar (LpImportFiles  *self);
/** lp_import_files_is_reading: whether files are being read now. */
gboolean         lp_import_files_is_reading  (LpImportFiles   *self);
/** lp_import_files_get_preview: what would be done; NULL while files are read, and after a stop. Owned by the widget. */
LpImportPreview *lp_import_files_get_preview (LpImportFiles   *self);
/** lp_import_files_bring_in: commits the files to @session: the one whose plan was set, or a new and empty one. */
gboolean         lp_import_files_bring_in    (LpImportFiles   *self,
                                              LpSession       *session,
                                              GError         **error);
/** lp_import_files_stop: gives up reading, if it goes on. */
void             lp_import_files_stop        (LpImportFiles   *self);

G_END_DECLS
