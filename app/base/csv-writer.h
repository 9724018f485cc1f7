/* csv-writer.h — writes tables as CSV for spreadsheets and for reading back */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A writer puts out RFC 4180: UTF-8, comma between fields, CR LF after each record, quotation marks around a field
 * that holds a comma, a quotation mark or a line break. A record is put together in memory and leaves it whole, at
 * lp_csv_writer_end_record(), which is the only call that can fail.
 *
 * A spreadsheet runs a cell that begins with = + - @ TAB or CR as a formula. With %LP_CSV_PROTECT_FORMULAS such text
 * gets an apostrophe in front, and so does text of apostrophes followed by one of these: lp_csv_unprotect() takes
 * off exactly one again, so reading back loses nothing. Numbers are never touched.
 *
 * A writer belongs to its caller and to one thread at a time.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * @LP_CSV_PROTECT_FORMULAS: text cells that a spreadsheet would run get an apostrophe
 * @LP_CSV_BYTE_ORDER_MARK: begin with a byte order mark, by which Excel knows UTF-8
 */
typedef enum
{
  LP_CSV_WRITE_PLAIN = 0,
  LP_CSV_PROTECT_FORMULAS = 1 << 0,
  LP_CSV_BYTE_ORDER_MARK = 1 << 1,
} LpCsvWriteFlags;

typedef struct _LpCsvWriter LpCsvWriter;

/* A writer that appends to @text, which outlives it. Such a writer never fails. Transfer full. */
LpCsvWriter *lp_csv_writer_new_for_string (GString         *text,
                                           LpCsvWriteFlags  flags);

/*
 * A writer to @stream, of which it keeps a reference and which it leaves open. @cancellable may be %NULL.
 * Transfer full.
 */
LpCsvWriter *lp_csv_writer_new_for_stream (GOutputStream   *stream,
                                           LpCsvWriteFlags  flags,
                                           GCancellable    *cancellable);

/* Frees the writer; a record that was not ended is dropped. */
void lp_csv_writer_free (LpCsvWriter *self);

/* Adds a cell of text, which must be UTF-8; %NULL is an empty cell. */
void lp_csv_writer_add_text (LpCsvWriter *self,
                             const char  *text);

/* Adds a cell that holds a whole number, without separators. */
void lp_csv_writer_add_count (LpCsvWriter *self,
                              gint64       count);

/* Adds a cell that holds a number with a decimal point, in the fewest digits that read back as the same. @number is finite. */
void lp_csv_writer_add_number (LpCsvWriter *self,
                               double       number);

/* Ends the record and writes it out. An error is the stream's, of %G_IO_ERROR. */
gboolean lp_csv_writer_end_record (LpCsvWriter  *self,
                                   GError      **error);

/* Writes a whole record of text cells; @cells is %NULL-terminated. Errors as lp_csv_writer_end_record(). */
gboolean lp_csv_writer_write_record (LpCsvWriter        *self,
                                     const char *const  *cells,
                                     GError            **error);

/* @text, with an apostrophe in front where a spreadsheet would run it as a formula. Transfer full. */
char *lp_csv_protect (const char *text);

/* @text without the apostrophe that lp_csv_protect() put there; other text comes back as it was. Transfer full. */
char *lp_csv_unprotect (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpCsvWriter, lp_csv_writer_free)

G_END_DECLS
