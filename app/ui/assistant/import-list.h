/* import-list.h — a list of practices on its way into a plan: its sheet, its heading, and what its columns mean */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/**
 * LpImportList: the page of the import assistant for a table of one's own. A person chooses the sheet, the line of the heading and what each column holds, and sees at once
 * what would come of it and which rows and cells cannot be taken. What was said of a table is remembered for the next with the same headings.
 *
 * Signals: "changed" (): something else would come of it; "trouble" (GError): the table cannot be read as was asked for; "other-wanted" (): another file is to be chosen. Main thread.
 */
#define LP_TYPE_IMPORT_LIST (lp_import_list_get_type ())
G_DECLARE_FINAL_TYPE (LpImportList, lp_import_list, LP, IMPORT_LIST, GtkBox)

/** lp_import_list_set_plan: the plan that the list would go into; referenced. Before the first list. */
void            lp_import_list_set_plan  (LpImportList  *self,
                                          LpPlan        *plan);
/** lp_import_list_load: shows @file. FALSE: it cannot be read, and what was shown stays. */
gboolean        lp_import_list_load      (LpImportList  *self,
                                          GFile         *file,
                                          GError       **error);
/** lp_import_list_get_file: what is shown; NULL: nothing yet. Owned by the widget. */
GFile          *lp_import_list_get_file  (LpImportList  *self);
/** lp_import_list_get_name: the file's name; NULL: nothing is shown yet. */
const char     *lp_import_list_get_name  (LpImportList  *self);
/** lp_import_list_can_take: whether rows can be taken; @n_rows: (out) (optional) how many rows of the plan would be written, which is none where all is as it was. */
gboolean        lp_import_list_can_take  (LpImportList  *self,
                                          guint         *n_rows);
/** lp_import_list_bring_in: commits the list to @session: the one whose plan was set, or a new and empty one. What was said of its columns is remembered. */
gboolean        lp_import_list_bring_in  (LpImportList  *self,
                                          LpSession     *session,
                                          GError       **error);

G_END_DECLS
