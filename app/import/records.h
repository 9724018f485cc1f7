/* records.h — a CSV table with headings, read whole */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/csv.h"
#include "import/table.h"

G_BEGIN_DECLS

/**
 * LpRecords: a table of text with a heading row, for tables of a size that a person edits (the example's, a practice list): the whole of
 * it is in memory, in no more than a small multiple of the file's size. Owns its cells; main thread or a private copy.
 *
 * Cells come without blanks around them and on one line: a line break inside one becomes a blank. A row of empty cells is no row, which is
 * how spreadsheets end a table.
 */
typedef struct _LpRecords LpRecords;

/** lp_records_new: reads all of @bytes, whose first record is the heading. @name is the file's name for error sentences.
 * NULL: not CSV (LP_CSV_ERROR, with line and column), or nothing in it. */
LpRecords  *lp_records_new           (GBytes             *bytes,
                                      const char         *name,
                                      const LpCsvOptions *options,
                                      GError            **error);
/** lp_records_new_for_sheet: likewise a sheet of any table. @cancellable may be NULL. */
LpRecords  *lp_records_new_for_sheet (LpTableFile        *table,
                                      guint               sheet,
                                      GCancellable       *cancellable,
                                      GError            **error);
void        lp_records_free          (LpRecords          *records);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpRecords, lp_records_free)

/** lp_records_move_heading: @row is the heading in truth, and what stands above it (a title, a date) no part of the table. */
void        lp_records_move_heading  (LpRecords          *records,
                                      guint               row);
/** lp_records_drop_heading: the file has no heading; what was read as one is the first row, and columns are called "Column 1", "Column 2"... */
void        lp_records_drop_heading  (LpRecords          *records);

/** lp_records_get_sha256: of the file that the sheet is in; "" where the records are of bytes. */
const char *lp_records_get_sha256    (const LpRecords    *records);
guint       lp_records_get_n_columns (const LpRecords    *records);
const char *lp_records_get_heading   (const LpRecords    *records,
                                      guint               column);
/** lp_records_get_heading_line: the line of the file on which the heading begins; of the first row where there is no heading. */
guint       lp_records_get_heading_line (const LpRecords *records);
/** lp_records_find_column: the place of the heading spelt just so, or -1. */
int         lp_records_find_column   (const LpRecords    *records,
                                      const char         *heading);
guint       lp_records_get_n_rows    (const LpRecords    *records);
/** lp_records_get_n_cells: cells of the row up to the last that is not empty; may be fewer than the columns, or more. */
guint       lp_records_get_n_cells   (const LpRecords    *records,
                                      guint               row);
/** lp_records_get_cell: "" where the row is shorter or @column is -1. */
const char *lp_records_get_cell      (const LpRecords    *records,
                                      guint               row,
                                      int                 column);
/** lp_records_get_lines: the same with the line breaks that the cell has in the file, for notes. */
const char *lp_records_get_lines     (const LpRecords    *records,
                                      guint               row,
                                      int                 column);
/** lp_records_get_line: the line of the file on which the row begins, from 1. */
guint       lp_records_get_line      (const LpRecords    *records,
                                      guint               row);

G_END_DECLS
