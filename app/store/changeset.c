/* changeset.c — what a transaction changed, recorded, read, turned round and applied */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/changeset.h"

#include "store/changeset-shape.h"
#include "store/rows.h"

struct _LpRecorder
{
  LpConnection *connection;
  sqlite3_session *session;
};

typedef int (*CellGetter) (sqlite3_changeset_iter *iter, int column, sqlite3_value **value);

/* NULL with an error where the bytes are not whole: no length in them may send SQLite past their end. Never NULL for none at all. */
static const void *
get_bytes (GBytes  *changeset,
           gsize   *size,
           GError **error)
{
  if (lp_changeset_is_whole (changeset))
    {
      const void *data = g_bytes_get_data (changeset, size);

      return data != NULL ? data : "";
    }
  g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_DAMAGED, "an edit of the history is cut off");
  return NULL;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_changeset_iter, sqlite3changeset_finalize)

static gboolean
check (int       result,
       GError  **error)
{
  return result == SQLITE_OK || lp_store_set_sqlite_error (error, NULL, result);
}

static gboolean
read_value (sqlite3_value  *cell,
            LpValue        *value,
            GError        **error)
{
  const char *text;

  switch (sqlite3_value_type (cell))
    {
    case SQLITE_NULL:
      *value = lp_value_null ();
      return TRUE;
    case SQLITE_INTEGER:
      *value = lp_value_int (sqlite3_value_int64 (cell));
      return TRUE;
    case SQLITE_FLOAT:
      *value = lp_value_real (sqlite3_value_double (cell));
      return TRUE;
    case SQLITE_TEXT:
      text = (const char *) sqlite3_value_text (cell);
      return lp_cell_read_text (value, text, sqlite3_value_bytes (cell), error);
    default:
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_DAMAGED, "a cell holds bytes where text or a number is due");
      return FALSE;
    }
}

static gboolean
read_values (sqlite3_changeset_iter  *iter,
             CellGetter               get,
             LpTable                  table,
             LpValue                 *values,
             GError                 **error)
{
  for (guint i = 0; i < lp_table_spec (table)->n_columns; i++)
    {
      sqlite3_value *cell = NULL;

      if (!check (get (iter, i, &cell), error))
        return FALSE;
      /* A column that an update leaves alone has no cell. */
      if (cell != NULL && (!read_value (cell, &values[i], error) || !lp_cell_check (&values[i], table, i, error)))
        return FALSE;
    }

  return TRUE;
}

static LpChangeKind
kind_of_operation (int operation)
{
  switch (operation)
    {
    case SQLITE_INSERT:
      return LP_CHANGE_INSERT;
    case SQLITE_DELETE:
      return LP_CHANGE_DELETE;
    case SQLITE_UPDATE:
    default:
      return LP_CHANGE_UPDATE;
    }
}

static LpChange *
read_change (sqlite3_changeset_iter  *iter,
             GError                 **error)
{
  g_autoptr (LpChange) change = NULL;
  const char *name;
  int n_columns, operation;
  LpTable table;

  if (!check (sqlite3changeset_op (iter, &name, &n_columns, &operation, NULL), error))
    return NULL;

  table = lp_table_by_name (name);
  if (table == LP_N_TABLES || (guint) n_columns != lp_table_spec (table)->n_columns)
    {
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_DAMAGED, "it names a table that a plan does not have");
      return NULL;
    }

  change = lp_change_new (table, kind_of_operation (operation));
  if (change->old_values != NULL && !read_values (iter, sqlite3changeset_old, table, change->old_values, error))
    return NULL;
  if (change->new_values != NULL && !read_values (iter, sqlite3changeset_new, table, change->new_values, error))
    return NULL;

  return g_steal_pointer (&change);
}

static int
conflict_cb (void                   *data,
             int                     conflict,
             sqlite3_changeset_iter *iter)
{
  return SQLITE_CHANGESET_ABORT;
}

LpRecorder *
lp_recorder_new (LpConnection  *connection,
                 GError       **error)
{
  g_autoptr (LpRecorder) self = g_new0 (LpRecorder, 1);

  self->connection = lp_connection_ref (connection);
  if (!check (sqlite3session_create (lp_connection_get_handle (connection), "main", &self->session), error))
    return NULL;

  for (LpTable table = 0; table < LP_N_TABLES; table++)
    if (!check (sqlite3session_attach (self->session, lp_table_spec (table)->name), error))
      return NULL;

  return g_steal_pointer (&self);
}

void
lp_recorder_free (LpRecorder *self)
{
  if (self->session != NULL)
    sqlite3session_delete (self->session);
  lp_connection_unref (self->connection);
  g_free (self);
}

GBytes *
lp_recorder_finish (LpRecorder  *self,
                    GError     **error)
{
  void *data = NULL;
  int size = 0;

  if (!check (sqlite3session_changeset (self->session, &size, &data), error))
    return NULL;

  return g_bytes_new_with_free_func (data, size, sqlite3_free, data);
}

GPtrArray *
lp_changeset_read (GBytes   *changeset,
                   GError  **error)
{
  g_autoptr (sqlite3_changeset_iter) iter = NULL;
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_change_free);
  gsize size;
  const void *data = get_bytes (changeset, &size, error);
  int result;

  if (data == NULL || !check (sqlite3changeset_start (&iter, size, (void *) data), error))
    return NULL;

  while ((result = sqlite3changeset_next (iter)) == SQLITE_ROW)
    {
      LpChange *change = read_change (iter, error);

      if (change == NULL)
        return NULL;
      g_ptr_array_add (changes, change);
    }

  if (!check (result == SQLITE_DONE ? SQLITE_OK : result, error))
    return NULL;

  return g_steal_pointer (&changes);
}

GBytes *
lp_changeset_invert (GBytes   *changeset,
                     GError  **error)
{
  gsize size;
  const void *data = get_bytes (changeset, &size, error);
  void *inverted = NULL;
  int inverted_size = 0;

  if (data == NULL || !check (sqlite3changeset_invert (size, data, &inverted_size, &inverted), error))
    return NULL;

  return g_bytes_new_with_free_func (inverted, inverted_size, sqlite3_free, inverted);
}

gboolean
lp_changeset_apply (LpConnection  *connection,
                    GBytes        *changeset,
                    GError       **error)
{
  gsize size;
  const void *data = get_bytes (changeset, &size, error);

  return data != NULL && check (sqlite3changeset_apply (lp_connection_get_handle (connection), size, (void *) data,
                                        NULL, conflict_cb, NULL), error);
}
