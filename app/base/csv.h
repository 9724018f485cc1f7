/* csv.h — reads delimited text one record at a time */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A reader takes a file apart as RFC 4180 describes: fields between delimiters, quotation marks around a field
 * that holds a delimiter, a line break or a doubled quotation mark. CR LF, LF and CR each end a record, also mixed;
 * a byte order mark is passed over; a line with nothing on it is no record (a record of one empty field is
 * written ""). A quotation mark inside a field that does not begin with one is an ordinary character.
 *
 * Memory is bounded by one record and one chunk of input, whatever the size of the file.
 *
 * Fields come out as UTF-8. Where the encoding is not told, each record that is valid UTF-8 is taken as it is and
 * any other is converted from Windows-1252 (which holds Latin-1), so one stray byte late in a large file
 * neither spoils what came before nor needs a second pass.
 *
 * Where the file was written by this program, text cells may carry an apostrophe that keeps a spreadsheet from
 * running them: lp_csv_unprotect() in base/csv-writer.h takes it off.
 *
 * Lines and columns count from 1, a column being a field's place in its record as a spreadsheet counts it:
 * the column of fields[i] is i + 1. A reader belongs to its caller and to one thread at a time.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LP_CSV_ERROR (lp_csv_error_quark ())

/* The largest record taken when the options name no other limit, in bytes. */
#define LP_CSV_MAX_RECORD (1024 * 1024)

/*
 * @LP_CSV_ERROR_UNCLOSED_QUOTE: the file ends inside quotation marks
 * @LP_CSV_ERROR_STRAY_TEXT: text follows a closing quotation mark
 * @LP_CSV_ERROR_NUL: a NUL byte, which no text holds
 * @LP_CSV_ERROR_TOO_LARGE: a record above the limit
 * @LP_CSV_ERROR_ENCODING: UTF-16, or bytes that are not the encoding asked for
 */
typedef enum
{
  LP_CSV_ERROR_UNCLOSED_QUOTE,
  LP_CSV_ERROR_STRAY_TEXT,
  LP_CSV_ERROR_NUL,
  LP_CSV_ERROR_TOO_LARGE,
  LP_CSV_ERROR_ENCODING,
} LpCsvError;

typedef enum
{
  LP_CSV_ENCODING_DETECT,
  LP_CSV_ENCODING_UTF_8,
  LP_CSV_ENCODING_WINDOWS_1252,
} LpCsvEncoding;

typedef enum
{
  LP_CSV_STEP_RECORD,
  LP_CSV_STEP_END,
  LP_CSV_STEP_ERROR,
} LpCsvStep;

/* All zero means: detect both, and the usual limit. */
typedef struct
{
  char          delimiter;  /* ',', ';' or '\t'; '\0' to choose by the first records */
  LpCsvEncoding encoding;
  gsize         max_record; /* bytes; 0 for LP_CSV_MAX_RECORD */
} LpCsvOptions;

typedef struct _LpCsvReader LpCsvReader;

GQuark lp_csv_error_quark (void);

/* A reader over @bytes, of which it keeps a reference. @options may be %NULL. Transfer full. */
LpCsvReader *lp_csv_reader_new_for_bytes (GBytes             *bytes,
                                          const LpCsvOptions *options);

/*
 * A reader over @stream, of which it keeps a reference and which it reads ahead of the records.
 * @options and @cancellable may be %NULL. Transfer full.
 */
LpCsvReader *lp_csv_reader_new_for_stream (GInputStream       *stream,
                                           const LpCsvOptions *options,
                                           GCancellable       *cancellable);

void lp_csv_reader_free (LpCsvReader *self);

/*
 * Reads the next record. On %LP_CSV_STEP_RECORD @fields is a %NULL-terminated array of @n_fields (at least one)
 * strings; it stays the reader's and holds until the next call. @n_fields may be %NULL. On %LP_CSV_STEP_ERROR
 * @error is of %LP_CSV_ERROR or %G_IO_ERROR, and every later call gives the same error: nothing after a
 * damaged place is guessed at.
 */
LpCsvStep lp_csv_reader_next (LpCsvReader         *self,
                              const char *const  **fields,
                              guint               *n_fields,
                              GError             **error);

/* The line on which the newest record began; after an error, that of the record at fault. */
guint lp_csv_reader_get_line (LpCsvReader *self);

/* The line on which field @index of the newest record began: later than the record's after a line break in a field. */
guint lp_csv_reader_get_field_line (LpCsvReader *self,
                                    guint        index);

/* The delimiter told or detected; '\0' until the first call of lp_csv_reader_next() where it is to be detected. */
char lp_csv_reader_get_delimiter (LpCsvReader *self);

/* %LP_CSV_ENCODING_WINDOWS_1252 once any record had to be converted, else %LP_CSV_ENCODING_UTF_8. */
LpCsvEncoding lp_csv_reader_get_encoding (LpCsvReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpCsvReader, lp_csv_reader_free)

G_END_DECLS
