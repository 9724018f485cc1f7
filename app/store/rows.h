/* rows.h — the rows of a plan, written to and read from a database */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"
#include "store/statement.h"

G_BEGIN_DECLS

/**
 * One way of writing and of reading serves every table: the SQL is made from the table's columns in plan/schema.h.
 */

/**
 * lp_cell_check: whether @value may stand in a column. An integer in a column of reals becomes a real, as SQLite
 * may keep it so. Else LP_STORE_ERROR_DAMAGED, naming table and column.
 */
gboolean     lp_cell_check       (LpValue        *value,
                                  LpTable         table,
                                  guint           column,
                                  GError        **error);

/** lp_cell_read_text: a copy of @length bytes as a text value; FALSE with LP_STORE_ERROR_DAMAGED when they are not UTF-8 or hold a NUL. */
gboolean     lp_cell_read_text   (LpValue        *value,
                                  const char     *text,
                                  gsize           length,
                                  GError        **error);

/** LpRowWriter: the prepared statements that write rows, kept so that each is prepared once. Owned by the caller. */
typedef struct _LpRowWriter LpRowWriter;

LpRowWriter *lp_row_writer_new   (LpConnection   *connection);
void         lp_row_writer_free  (LpRowWriter    *self);

/** lp_row_writer_write: inserts, updates or deletes one row. A row to update or delete that is not there is LP_STORE_ERROR_CONSTRAINT. */
gboolean     lp_row_writer_write (LpRowWriter    *self,
                                  const LpChange *change,
                                  GError        **error);

/** lp_rows_read: every row as an insert, table by table, rows by key; each cell checked. Returns: (transfer full) (element-type LpChange) */
GPtrArray   *lp_rows_read        (LpConnection   *connection,
                                  GError        **error);

/** lp_rows_differ: whether two lists of inserts (element-type LpChange) are not the same in order and cells; @first is where they part. */
gboolean     lp_rows_differ      (const GPtrArray *a,
                                  const GPtrArray *b,
                                  guint           *first);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpRowWriter, lp_row_writer_free)

G_END_DECLS
