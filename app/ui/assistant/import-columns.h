/* import-columns.h — the columns of a practice list: what each means, over its first rows */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/**
 * LpImportColumns: the first rows of a list as a table, each column under a choice of meanings. A choice made is written to the list at once; then
 * "changed" () is emitted. Main thread.
 */
#define LP_TYPE_IMPORT_COLUMNS (lp_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (LpImportColumns, lp_import_columns, LP, IMPORT_COLUMNS, GtkGrid)

/** The most columns that are shown; those beyond keep the meaning that their heading gives them. */
#define LP_IMPORT_COLUMNS_MAX 200

/** lp_import_columns_set_list: shows @list, which stays the caller's and must outlive the widget or be replaced; NULL: nothing. */
void         lp_import_columns_set_list    (LpImportColumns *self,
                                            LpPracticeList  *list);
/** lp_import_columns_get_chooser: where the meaning of a column is chosen. */
GtkComboBox *lp_import_columns_get_chooser (LpImportColumns *self,
                                            guint            column);

G_END_DECLS
