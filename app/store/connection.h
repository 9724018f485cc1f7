/* connection.h — one open SQLite database */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "store/error.h"

G_BEGIN_DECLS

/**
 * LpConnection: one SQLite database, opened so that a file from a stranger can do no harm: no views or triggers run,
 * the schema may call no functions, cell sizes are checked. Reference counted; statements hold a reference,
 * so the order of letting go does not matter. All calls from one thread.
 *
 * Errors carry SQLite's own words, see store/error.h.
 */
typedef struct _LpConnection LpConnection;

/** lp_connection_open: opens, or makes, the database at @path; ":memory:" gives one that is on no disk. Returns: (transfer full) */
LpConnection *lp_connection_open       (const char    *path,
                                        GError       **error);
/** lp_connection_open_bytes: a database in memory that holds what the file of @bytes holds. Returns: (transfer full) */
LpConnection *lp_connection_open_bytes (GBytes        *bytes,
                                        GError       **error);
LpConnection *lp_connection_ref        (LpConnection  *self);
void          lp_connection_unref      (LpConnection  *self);

/** lp_connection_get_handle: SQLite's own handle, for statements and changesets. (transfer none) */
sqlite3      *lp_connection_get_handle (LpConnection  *self);

/** lp_connection_execute: runs one or more statements and drops their rows. */
gboolean      lp_connection_execute    (LpConnection  *self,
                                        const char    *sql,
                                        GError       **error);

/** lp_connection_read_int: the integer in the first column of the first row of @sql, which must give one. */
gboolean      lp_connection_read_int   (LpConnection  *self,
                                        const char    *sql,
                                        gint64        *value,
                                        GError       **error);

/**
 * lp_connection_be_durable: from now on every commit is on disk when it returns. Write-ahead logging costs one
 * fsync a commit where a rollback journal costs three; the lock is held while the connection lives, which
 * spares the shared-memory file beside the database.
 */
gboolean      lp_connection_be_durable (LpConnection  *self,
                                        GError       **error);

/**
 * lp_connection_serialize: the bytes of a file that holds what this database holds now, in rollback-journal mode,
 * so that it needs no other file beside it. Returns: (transfer full)
 */
GBytes       *lp_connection_serialize  (LpConnection  *self,
                                        GError       **error);

/**
 * LpTransaction: a guard around BEGIN IMMEDIATE. Freeing it rolls back whatever was not committed, so that
 * every early return leaves the database as it was. Foreign keys are checked at the commit, not row by row.
 */
typedef struct _LpTransaction LpTransaction;

LpTransaction *lp_transaction_begin    (LpConnection  *connection,
                                        GError       **error);
gboolean       lp_transaction_commit   (LpTransaction *self,
                                        GError       **error);
void           lp_transaction_free     (LpTransaction *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpConnection, lp_connection_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpTransaction, lp_transaction_free)

G_END_DECLS
