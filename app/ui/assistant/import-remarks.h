/* import-remarks.h — the rows and cells of a list that could not be taken, each with its place and reason */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/** LpImportRemarks: the remarks of an import report as a table of line, column, practice and reason. Main thread. */
#define LP_TYPE_IMPORT_REMARKS (lp_import_remarks_get_type ())
G_DECLARE_FINAL_TYPE (LpImportRemarks, lp_import_remarks, LP, IMPORT_REMARKS, GtkTreeView)

/** lp_import_remarks_show: shows the remarks of @report, copied; NULL: none. */
void lp_import_remarks_show (LpImportRemarks      *self,
                             const LpImportReport *report);
/** lp_import_remarks_show_files: likewise of several files (element-type LpImportFile), each remark with its file; NULL: none. */
void lp_import_remarks_show_files (LpImportRemarks *self,
                                   const GPtrArray *files);

G_END_DECLS
