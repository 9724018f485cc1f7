/* csv-parser.h — takes bytes of delimited text into the fields of one record after the other */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The inside of base/csv.h: it knows delimiters, quotation marks and line ends, and nothing of streams or encodings. It is fed
 * pieces of text that may end anywhere, and counts lines from 1. Owned by its reader, used in its thread.
 */

#pragma once

#include "base/csv-record.h"
#include "base/csv.h"

G_BEGIN_DECLS

typedef struct _LpCsvParser LpCsvParser;

typedef enum
{
  LP_CSV_MORE,   /* the record goes on */
  LP_CSV_RECORD, /* it is complete */
  LP_CSV_FAILED, /* the error, of %LP_CSV_ERROR, is set */
} LpCsvProgress;

/* A parser of records of at most @max_record bytes. Transfer full. */
LpCsvParser *lp_csv_parser_new (gsize max_record);

void lp_csv_parser_free (LpCsvParser *self);

/* Must be told before the first step. */
void lp_csv_parser_set_delimiter (LpCsvParser *self,
                                  char         delimiter);

/* The next @length bytes, which stay the caller's and must hold until the parser is hungry again. */
void lp_csv_parser_feed (LpCsvParser *self,
                         const char  *bytes,
                         gsize        length);

/* Whether all that it was fed has been taken. */
gboolean lp_csv_parser_is_hungry (LpCsvParser *self);

/* Lets go of the record read and begins the next. */
void lp_csv_parser_begin_record (LpCsvParser *self);

/* Takes some of what it was fed, of which there must be some. */
LpCsvProgress lp_csv_parser_step (LpCsvParser  *self,
                                  GError      **error);

/* There is no more: the end of the file ends the last record too, where one has begun. */
LpCsvStep lp_csv_parser_end (LpCsvParser  *self,
                             GError      **error);

/* The record being read, or read: the parser's. */
LpCsvRecord *lp_csv_parser_get_record (LpCsvParser *self);

/* The line on which it began. */
guint lp_csv_parser_get_line (LpCsvParser *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpCsvParser, lp_csv_parser_free)

G_END_DECLS
