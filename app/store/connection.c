/* connection.c — one open SQLite database */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/connection.h"

#include <string.h>

#include "store/statement.h"

struct _LpConnection
{
  sqlite3 *db;
};

struct _LpTransaction
{
  LpConnection *connection;
  gboolean open;                /* begun and neither committed nor rolled back */
};

/* Bytes 18 and 19 of a database file are its write and read format: 1 for a rollback journal, 2 for write-ahead logging. */
enum { FORMAT_OFFSET = 18, FORMAT_ROLLBACK = 1 };

static gboolean
configure (LpConnection  *self,
           GError       **error)
{
  static const struct { int option, on; } options[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
    { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
    { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      int result = sqlite3_db_config (self->db, options[i].option, options[i].on, NULL);

      if (result != SQLITE_OK)
        return lp_store_set_sqlite_error (error, self->db, result);
    }

  sqlite3_extended_result_codes (self->db, 1);
  /* Small pages: a new plan is 30 kB where SQLite's own choice makes it 120, and an edit writes less. */
  return lp_connection_execute (self, "PRAGMA page_size = 1024; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;", error);
}

static void
clear_connection (gpointer data)
{
  LpConnection *self = data;

  /* Statements hold a reference, so nothing is open here and closing cannot be refused. */
  sqlite3_close (self->db);
}

LpConnection *
lp_connection_open (const char  *path,
                    GError     **error)
{
  g_autoptr (LpConnection) self = g_rc_box_new0 (LpConnection);
  int result = sqlite3_open_v2 (path, &self->db,
                                SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL);

  if (result != SQLITE_OK)
    {
      lp_store_set_sqlite_error (error, self->db, result);
      return NULL;
    }

  if (!configure (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

LpConnection *
lp_connection_open_bytes (GBytes  *bytes,
                          GError **error)
{
  g_autoptr (LpConnection) self = lp_connection_open (":memory:", error);
  gsize size = g_bytes_get_size (bytes);
  unsigned char *copy;
  int result;

  if (self == NULL)
    return NULL;

  copy = sqlite3_malloc64 (size);
  if (copy != NULL)
    memcpy (copy, g_bytes_get_data (bytes, NULL), size);

  /* SQLite frees the copy, also when it refuses it. */
  result = copy != NULL ? sqlite3_deserialize (self->db, "main", copy, size, size, SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE)
                        : SQLITE_NOMEM;
  if (result != SQLITE_OK)
    {
      lp_store_set_sqlite_error (error, self->db, result);
      return NULL;
    }

  return g_steal_pointer (&self);
}

LpConnection *
lp_connection_ref (LpConnection *self)
{
  return g_rc_box_acquire (self);
}

void
lp_connection_unref (LpConnection *self)
{
  g_rc_box_release_full (self, clear_connection);
}

sqlite3 *
lp_connection_get_handle (LpConnection *self)
{
  return self->db;
}

gboolean
lp_connection_execute (LpConnection  *self,
                       const char    *sql,
                       GError       **error)
{
  int result = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  if (result != SQLITE_OK)
    return lp_store_set_sqlite_error (error, self->db, result);

  return TRUE;
}

gboolean
lp_connection_read_int (LpConnection  *self,
                        const char    *sql,
                        gint64        *value,
                        GError       **error)
{
  g_autoptr (LpStatement) statement = lp_statement_new (self, sql, error);

  if (statement == NULL)
    return FALSE;

  switch (lp_statement_step (statement, error))
    {
    case LP_STEP_ROW:
      *value = lp_statement_get_int (statement, 0);
      return TRUE;
    case LP_STEP_DONE:
      g_set_error (error, LP_STORE_ERROR, LP_STORE_ERROR_DAMAGED, "no answer to “%s”", sql);
      return FALSE;
    default:
      return FALSE;
    }
}

gboolean
lp_connection_be_durable (LpConnection  *self,
                          GError       **error)
{
  return lp_connection_execute (self,
                                "PRAGMA locking_mode = EXCLUSIVE;"
                                "PRAGMA journal_mode = WAL;"
                                "PRAGMA synchronous = FULL;", error);
}

GBytes *
lp_connection_serialize (LpConnection  *self,
                         GError       **error)
{
  sqlite3_int64 size = 0;
  unsigned char *data = sqlite3_serialize (self->db, "main", &size, 0);

  if (data == NULL || size <= FORMAT_OFFSET + 1)
    {
      sqlite3_free (data);
      lp_store_set_sqlite_error (error, self->db, sqlite3_errcode (self->db) == SQLITE_OK ? SQLITE_NOMEM : sqlite3_extended_errcode (self->db));
      return NULL;
    }

  data[FORMAT_OFFSET] = FORMAT_ROLLBACK;
  data[FORMAT_OFFSET + 1] = FORMAT_ROLLBACK;
  return g_bytes_new_with_free_func (data, size, sqlite3_free, data);
}

LpTransaction *
lp_transaction_begin (LpConnection  *connection,
                      GError       **error)
{
  g_autoptr (LpTransaction) self = g_new0 (LpTransaction, 1);

  self->connection = lp_connection_ref (connection);
  if (!lp_connection_execute (connection, "BEGIN IMMEDIATE", error))
    return NULL;

  self->open = TRUE;
  if (!lp_connection_execute (connection, "PRAGMA defer_foreign_keys = ON", error))
    return NULL;

  return g_steal_pointer (&self);
}

gboolean
lp_transaction_commit (LpTransaction  *self,
                       GError        **error)
{
  g_return_val_if_fail (self->open, FALSE);

  if (!lp_connection_execute (self->connection, "COMMIT", error))
    return FALSE;

  self->open = FALSE;
  return TRUE;
}

void
lp_transaction_free (LpTransaction *self)
{
  /* SQLite rolls back by itself on some errors (a full disk); then there is nothing to take back. */
  if (self->open && !sqlite3_get_autocommit (self->connection->db))
    sqlite3_exec (self->connection->db, "ROLLBACK", NULL, NULL, NULL);

  lp_connection_unref (self->connection);
  g_free (self);
}
