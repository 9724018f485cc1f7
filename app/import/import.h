/* import.h — files as they are published, into a plan: recognised, read in the order that works, shown before they are taken */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/shape.h"
#include "import/import-preview.h"
#include "import/practice-list.h"

G_BEGIN_DECLS

/**
 * LpImport: the bringing in of one or many files as one edit. Three steps: lp_import_begin() notes what the plan has, lp_import_read() reads the files, which may take
 * long and may run in another thread, lp_import_preview() compares them with the plan and makes the edit. Only the first and the last
 * touch the plan, in its own thread. Files are recognised by their content (import/file-kind.h); a table that is none of the published kinds
 * is taken as a list of practices, and GeoJSON as a layer of the map.
 *
 * Used once. One thread at a time.
 */
typedef struct _LpImport LpImport;

/* How far the reading is. @done: 0 to 1 of all files; @rows: read so far. Called in the thread that reads. */
typedef void (*LpImportProgress) (const char *file_name, guint64 rows, double done, gpointer data);

LpImport        *lp_import_new       (void);
void             lp_import_free      (LpImport            *import);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpImport, lp_import_free)

/** lp_import_add_file: another file; @path is what it is called in the account, NULL: its own path. */
void             lp_import_add_file  (LpImport            *import,
                                      GFile               *file,
                                      const char          *path);
/** lp_import_add_bytes: a file's content instead. */
void             lp_import_add_bytes (LpImport            *import,
                                      GBytes              *bytes,
                                      const char          *name);

/**
 * lp_import_set_area: an area drawn on the map, of which a reference is taken: practices that lie in it are brought in, besides those of the codes and names that lp_import_begin()
 * gets. Metres of the National Grid. NULL: none. Where a practice lies is known from a file of postcodes among the files.
 */
void             lp_import_set_area   (LpImport            *import,
                                       const LpShape       *area);
/** lp_import_name_layer: what a layer among the files is called in the plan; NULL: as its file. For an import of one layer. */
void             lp_import_name_layer (LpImport            *import,
                                       const char          *name);

/** lp_import_set_meaning: @meaning is asked about each list among the files, in the thread that reads; NULL: columns mean what their headings say. */
void             lp_import_set_meaning (LpImport             *import,
                                        LpPracticeListMeaning meaning,
                                        gpointer              data);

/** lp_import_is_list: whether @file is none of the published kinds, and so a list whose columns a person should see. FALSE: it cannot be read. */
gboolean         lp_import_is_list   (GFile               *file,
                                      gboolean            *is_list,
                                      GError             **error);

/**
 * lp_import_begin: @area: codes of commissioners or districts, or names of districts (NULL-terminated); practices in any of them are added. NULL: files tell of
 * the plan's own practices alone, or, where it has none yet, all their practices are added.
 */
void             lp_import_begin     (LpImport            *import,
                                      LpPlan              *plan,
                                      const char *const   *area);
/** lp_import_read: reads all files. FALSE: cancelled. A file that cannot be read has its fault in the account, and the others are read. @progress may be NULL. */
gboolean         lp_import_read      (LpImport            *import,
                                      LpImportProgress     progress,
                                      gpointer             data,
                                      GCancellable        *cancellable,
                                      GError             **error);
/** lp_import_get_areas: the commissioners that the files name, whether asked for or not, by code. Owned by the import. (element-type LpImportArea) */
const GPtrArray *lp_import_get_areas (LpImport            *import);
/** lp_import_get_districts: those in which the files place practices that they would add, by name. Owned by the import. (element-type LpImportArea) */
const GPtrArray *lp_import_get_districts (LpImport        *import);
/** lp_import_get_places: where the practices lie that the files tell of, whether in the area asked for or not, as far as is known. Returns: (transfer full) (element-type LpPoint) */
GArray          *lp_import_get_places (LpImport           *import);
/** lp_import_area_of_layer: the areas of a layer of @plan as one shape, for lp_import_set_area(). NULL: it has none. Returns: (transfer full) */
LpShape         *lp_import_area_of_layer (LpPlan          *plan,
                                          const char      *layer);
/**
 * lp_import_preview: what would be done to @plan, which may be another than the one begun with if it has the same practices. Its edit is NULL when a file has a fault
 * or nothing would be written. Returns: (transfer full)
 */
LpImportPreview *lp_import_preview   (LpImport            *import,
                                      LpPlan              *plan);

G_END_DECLS
