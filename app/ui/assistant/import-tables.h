/* import-tables.h — the tables of an import: its files, and what they add and change */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/** Each table is a GtkTreeView of a template: set up once, which gives it its columns, and shown anew whenever its content is another. Main thread. */
void lp_import_tables_set_up_files   (GtkTreeView           *view);
void lp_import_tables_set_up_added   (GtkTreeView           *view);
void lp_import_tables_set_up_changes (GtkTreeView           *view);

/** lp_import_tables_show_files: @files: of GFile. @preview: their accounts in the same order; NULL before they are read, when only their names are known. */
void lp_import_tables_show_files     (GtkTreeView           *view,
                                      const GPtrArray       *files,
                                      const LpImportPreview *preview);
/** lp_import_tables_show_changes: @changes: of LpImportChange, of practices added or changed; NULL: none are known. */
void lp_import_tables_show_changes   (GtkTreeView           *view,
                                      const GPtrArray       *changes);

G_END_DECLS
