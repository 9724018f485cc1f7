/* csv-dialect.h — what kind of delimited text a file holds: its delimiter and its encoding */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pure functions that the CSV reader is made of; any thread may call them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The delimiter of the text that begins with @sample: of comma, semicolon and tab the one that stands equally often,
 * outside quotation marks, in each of the first records; failing that, most often in the first.
 * A comma where none of them occurs.
 */
char lp_csv_detect_delimiter (const char *sample,
                              gsize       length);

/* The length of the UTF-8 byte order mark at the start of @sample: 3 or 0. */
gsize lp_csv_measure_mark (const char *sample,
                           gsize       length);

/* Whether @sample begins with a UTF-16 byte order mark, of either byte order. */
gboolean lp_csv_looks_utf_16 (const char *sample,
                              gsize       length);

/*
 * Appends @length bytes of Windows-1252 to @to as UTF-8. The five bytes without a character there become the
 * control characters of Latin-1, as browsers read them, so nothing is lost. The bytes hold no NUL.
 */
void lp_csv_append_windows_1252 (GString    *to,
                                 const char *text,
                                 gsize       length);

G_END_DECLS
