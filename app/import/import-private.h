/* import-private.h — the inside of an import: the files given, and the tables found in them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/file-kind.h"
#include "import/geojson.h"
#include "import/import.h"

G_BEGIN_DECLS

/* One file given. It has a table or a layer once it has been recognised; neither where it cannot be read. */
typedef struct _LpImportInput LpImportInput;

struct _LpImportInput
{
  GFile *file;                  /* or: */
  GBytes *bytes;
  LpTableFile *table;
  LpGeoJson *layer;
  LpImportFile *account;
  LpDraftFile *own;             /* of a workbook that the program has written: all of its sheets are one file; else NULL */
  gboolean is_own;
  const LpImportInput *twin;    /* an earlier file that is the same; NULL: none */
};

/* One table to be read: a text file, or a sheet of a workbook. */
typedef struct
{
  LpImportInput *input;
  guint sheet;
  const LpFileKind *kind;       /* NULL: a list of practices of any other kind */
  int heading;                  /* the row that is one, -1: none */
  int places[LP_MAX_FIELDS];
  LpDraftFile *file;
} LpImportItem;

struct _LpImport
{
  GPtrArray *inputs;            /* LpImportInput */
  GPtrArray *items;             /* LpImportItem */
  LpShape *area;                /* NULL: none drawn */
  char *layer_name;             /* NULL: a layer is called as its file */
  LpPracticeListMeaning meaning; /* NULL: columns of lists mean what their headings say */
  gpointer meaning_data;
  LpDraft *draft;
  GPtrArray *files;             /* LpImportFile, the accounts */
  guint adding_rank;            /* the lowest rank among the files; 0: none adds practices */

  LpImportProgress progress;
  gpointer progress_data;
  guint64 rows;                 /* of all files */
  goffset size, size_before;    /* of all files, of those that have been read */
};

/* What @input holds, by its content: tables are added to the import's items. import-recognise.c. */
gboolean _lp_import_recognise (LpImport        *import,
                               LpImportInput   *input,
                               GCancellable    *cancellable,
                               GError         **error);
/* Whether the file at @place is an earlier one over again, which its account then says. import-twins.c. */
gboolean _lp_import_is_twin   (const LpImport  *import,
                               guint            place,
                               GCancellable    *cancellable);
/* Takes the rows of one table into the draft. import-rows.c. */
gboolean _lp_import_read_rows (LpImport        *import,
                               LpImportItem    *item,
                               GCancellable    *cancellable,
                               GError         **error);
/* Whether the file says which practices there are: those come first, as the others can only tell of practices that are known. */
gboolean _lp_import_adds      (const LpImport     *import,
                               const LpImportItem *item);

G_END_DECLS
