/* statement.c — one prepared SQL statement */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/statement.h"

struct _LpStatement
{
  LpConnection *connection;
  sqlite3_stmt *stmt;
};

static gboolean
check (LpStatement  *self,
       int           result,
       GError      **error)
{
  if (result != SQLITE_OK)
    return lp_store_set_sqlite_error (error, lp_connection_get_handle (self->connection), result);

  return TRUE;
}

LpStatement *
lp_statement_new (LpConnection  *connection,
                  const char    *sql,
                  GError       **error)
{
  g_autoptr (LpStatement) self = g_new0 (LpStatement, 1);

  self->connection = lp_connection_ref (connection);
  if (!check (self, sqlite3_prepare_v2 (lp_connection_get_handle (connection), sql, -1, &self->stmt, NULL), error))
    return NULL;

  return g_steal_pointer (&self);
}

void
lp_statement_free (LpStatement *self)
{
  sqlite3_finalize (self->stmt);
  lp_connection_unref (self->connection);
  g_free (self);
}

gboolean
lp_statement_bind_null (LpStatement  *self,
                        guint         parameter,
                        GError      **error)
{
  return check (self, sqlite3_bind_null (self->stmt, parameter + 1), error);
}

gboolean
lp_statement_bind_int (LpStatement  *self,
                       guint         parameter,
                       gint64        integer,
                       GError      **error)
{
  return check (self, sqlite3_bind_int64 (self->stmt, parameter + 1, integer), error);
}

gboolean
lp_statement_bind_real (LpStatement  *self,
                        guint         parameter,
                        double        real,
                        GError      **error)
{
  return check (self, sqlite3_bind_double (self->stmt, parameter + 1, real), error);
}

gboolean
lp_statement_bind_text (LpStatement  *self,
                        guint         parameter,
                        const char   *text,
                        GError      **error)
{
  return check (self, sqlite3_bind_text (self->stmt, parameter + 1, text, -1, SQLITE_TRANSIENT), error);
}

gboolean
lp_statement_bind_blob (LpStatement  *self,
                        guint         parameter,
                        GBytes       *blob,
                        GError      **error)
{
  gsize size;
  const void *data = g_bytes_get_data (blob, &size);

  /* SQLite takes a NULL pointer for a null cell, whatever the size. */
  return check (self, sqlite3_bind_blob64 (self->stmt, parameter + 1, size > 0 ? data : "", size, SQLITE_TRANSIENT), error);
}

gboolean
lp_statement_bind_value (LpStatement    *self,
                         guint           parameter,
                         const LpValue  *value,
                         GError        **error)
{
  switch (value->type)
    {
    case LP_VALUE_NULL:
      return lp_statement_bind_null (self, parameter, error);
    case LP_VALUE_INT:
      return lp_statement_bind_int (self, parameter, value->integer, error);
    case LP_VALUE_REAL:
      return lp_statement_bind_real (self, parameter, value->real, error);
    case LP_VALUE_TEXT:
      return lp_statement_bind_text (self, parameter, value->text, error);
    case LP_VALUE_UNSET:
    default:
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_CONSTRAINT, "a cell of the row is not set");
      return FALSE;
    }
}

LpStep
lp_statement_step (LpStatement  *self,
                   GError      **error)
{
  int result = sqlite3_step (self->stmt);

  if (result == SQLITE_ROW)
    return LP_STEP_ROW;
  if (result == SQLITE_DONE)
    return LP_STEP_DONE;

  check (self, result, error);
  return LP_STEP_ERROR;
}

gboolean
lp_statement_run (LpStatement  *self,
                  GError      **error)
{
  LpStep step = lp_statement_step (self, error);

  lp_statement_reset (self);
  g_return_val_if_fail (step != LP_STEP_ROW, FALSE);

  return step == LP_STEP_DONE;
}

void
lp_statement_reset (LpStatement *self)
{
  /* What it returns is the error of the last step, which that step has reported. */
  sqlite3_reset (self->stmt);
}

int
lp_statement_get_type (LpStatement *self,
                       guint        column)
{
  return sqlite3_column_type (self->stmt, column);
}

gint64
lp_statement_get_int (LpStatement *self,
                      guint        column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

double
lp_statement_get_real (LpStatement *self,
                       guint        column)
{
  return sqlite3_column_double (self->stmt, column);
}

const char *
lp_statement_get_text (LpStatement *self,
                       guint        column,
                       gsize       *length)
{
  const char *text = (const char *) sqlite3_column_text (self->stmt, column);

  if (length != NULL)
    *length = sqlite3_column_bytes (self->stmt, column);
  return text;
}

GBytes *
lp_statement_get_blob (LpStatement *self,
                       guint        column)
{
  const void *data = sqlite3_column_blob (self->stmt, column);

  return g_bytes_new (data, sqlite3_column_bytes (self->stmt, column));
}
