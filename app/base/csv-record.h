/* csv-record.h — one record of delimited text while it is put together */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The buffer that the CSV reader fills and empties for each record: fields as read, their lines, and at the end
 * all of them as UTF-8. It never holds more than its limit. It belongs to the reader, on the reader's thread.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LpCsvRecord LpCsvRecord;

/* A record of no fields that takes at most @max_bytes, a delimiter or line end for each field counted in. Transfer full. */
LpCsvRecord *lp_csv_record_new (gsize max_bytes);

void lp_csv_record_free (LpCsvRecord *self);

/* Empties the record and begins its first field, on @line. */
void lp_csv_record_begin (LpCsvRecord *self,
                          guint        line);

/* Begins one more field, on @line. */
void lp_csv_record_begin_field (LpCsvRecord *self,
                                guint        line);

/* Appends to the newest field; %FALSE, with nothing appended, where that would go beyond the limit. */
gboolean lp_csv_record_append (LpCsvRecord *self,
                               const char  *text,
                               gsize        length);

/* Ends the newest field; %FALSE where its delimiter would go beyond the limit. */
gboolean lp_csv_record_end_field (LpCsvRecord *self);

/* How many fields have begun: the column of the newest. */
guint lp_csv_record_get_n_fields (LpCsvRecord *self);

/* The line on which field @index began. */
guint lp_csv_record_get_line (LpCsvRecord *self,
                              guint        index);

/* The first field that is not UTF-8, or the number of fields where all are. */
guint lp_csv_record_find_foreign (LpCsvRecord *self);

/* Turns the record from Windows-1252 into UTF-8. */
void lp_csv_record_convert (LpCsvRecord *self);

/* The ended fields, %NULL-terminated. The array is the record's and holds until it begins again. */
const char *const *lp_csv_record_get_strings (LpCsvRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpCsvRecord, lp_csv_record_free)

G_END_DECLS
