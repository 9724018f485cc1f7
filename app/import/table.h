/* table.h — a file of rows and cells: delimited text, or the sheets of a workbook */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LpTableFile: a file that holds tables, known by its content: a workbook (XLSX) has its sheets, any other file is delimited text and has one. Rows are read
 * one at a time, so a file of any size takes no more memory than a row and a chunk of input; a workbook's shared texts are held too, within a limit.
 *
 * Everything can be read again: lp_table_read() begins at the first row each time. A reader belongs to one thread at a time; a table must outlive its readers.
 */
typedef struct _LpTableFile LpTableFile;
typedef struct _LpTableReader LpTableReader;

#define LP_TABLE_ERROR (lp_table_error_quark ())
GQuark lp_table_error_quark (void);

typedef enum
{
  LP_TABLE_ERROR_DAMAGED,       /* a workbook that breaks off or contradicts itself */
  LP_TABLE_ERROR_TOO_LARGE,     /* beyond what is read: more unpacked, more rows or columns than any published file has */
  LP_TABLE_ERROR_KIND,          /* something else: an old workbook (.xls), a locked one, a picture */
} LpTableError;

/* Columns beyond this are no table of the NHS's; the widest has about 200. */
#define LP_TABLE_MAX_COLUMNS 2000

/** lp_table_new: a table over @bytes, of which it keeps a reference. @name is used in sentences. Returns: (transfer full), NULL with LP_TABLE_ERROR. */
LpTableFile       *lp_table_new             (GBytes         *bytes,
                                         const char     *name,
                                         GError        **error);
/** lp_table_new_for_file: the same of a file. Text is streamed from it at each reading; a workbook is loaded, up to 256 MiB. */
LpTableFile       *lp_table_new_for_file    (GFile          *file,
                                         GError        **error);
void           lp_table_free            (LpTableFile        *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpTableFile, lp_table_free)

/** lp_table_get_name: the file's name, without its folder. */
const char    *lp_table_get_name        (const LpTableFile  *table);
/** lp_table_get_size: of the file, in bytes. */
goffset        lp_table_get_size        (const LpTableFile  *table);
gboolean       lp_table_is_workbook     (const LpTableFile  *table);
/** lp_table_get_n_sheets: visible and hidden ones; 1 for text. */
guint          lp_table_get_n_sheets    (const LpTableFile  *table);
/** lp_table_get_sheet_name: "" for text. */
const char    *lp_table_get_sheet_name  (const LpTableFile  *table,
                                         guint           sheet);

/** lp_table_read: begins to read @sheet. @cancellable may be NULL. Returns: (transfer full), NULL with an error. */
LpTableReader *lp_table_read            (LpTableFile        *table,
                                         guint           sheet,
                                         GCancellable   *cancellable,
                                         GError        **error);
void           lp_table_reader_free     (LpTableReader  *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpTableReader, lp_table_reader_free)

/* One row. Cells are UTF-8 as they stand, blanks and all; an empty cell is "". They are the reader's and hold until the next row. */
typedef struct
{
  const char *const *cells;
  guint n_cells;
  guint line;                   /* of the text file, or the sheet's own row number, from 1 */
} LpTableRow;

typedef enum
{
  LP_TABLE_STEP_ROW,
  LP_TABLE_STEP_END,
  LP_TABLE_STEP_ERROR,
} LpTableStep;

/** lp_table_reader_next: reads a row. An error names the file and the line. */
LpTableStep    lp_table_reader_next     (LpTableReader  *reader,
                                         LpTableRow     *row,
                                         GError        **error);
/** lp_table_reader_get_done: how much of the file has been read, 0 to 1. */
double         lp_table_reader_get_done (LpTableReader  *reader);
/** lp_table_reader_get_sha256: the digest of the whole file, once the last row has been read; NULL before. Owned by the reader. */
const char    *lp_table_reader_get_sha256 (LpTableReader *reader);

G_END_DECLS
