/* records.h — a CSV table with headings, read whole */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/csv.h"

G_BEGIN_DECLS

/**
 * LpRecords: a table of text with a heading row, for tables of a size that a person edits (the example's, a practice list): the whole of
 * it is in memory. Owns its cells; main thread or a private copy.
 */
typedef struct _LpRecords LpRecords;

/** lp_records_new: reads all of @bytes. @name is the file's name for error sentences. A row may have fewer cells than
 * the heading (they are empty) and cells beyond it are kept out. NULL: not CSV, or no heading. */
LpRecords  *lp_records_new         (GBytes             *bytes,
                                    const char         *name,
                                    const LpCsvOptions *options,
                                    GError            **error);
void        lp_records_free        (LpRecords          *records);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpRecords, lp_records_free)

guint       lp_records_get_n_columns (const LpRecords  *records);
const char *lp_records_get_heading (const LpRecords    *records,
                                    guint               column);
/** lp_records_find_column: the place of the heading spelt just so, or -1. */
int         lp_records_find_column (const LpRecords    *records,
                                    const char         *heading);
guint       lp_records_get_n_rows  (const LpRecords    *records);
/** lp_records_get_cell: "" where the row is shorter or @column is -1. */
const char *lp_records_get_cell    (const LpRecords    *records,
                                    guint               row,
                                    int                 column);
/** lp_records_get_line: the line of the file on which the row begins, from 1. */
guint       lp_records_get_line    (const LpRecords    *records,
                                    guint               row);

G_END_DECLS
