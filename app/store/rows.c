/* rows.c — the rows of a plan, written to and read from a database */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/rows.h"

#include <math.h>
#include <string.h>

struct _LpRowWriter
{
  LpConnection *connection;
  GHashTable *statements;       /* SQL text -> LpStatement */
};

static void
append_keys (GString           *sql,
             const LpTableSpec *spec,
             const char        *between,
             const char        *after)
{
  const char *separator = "";

  for (guint i = 0; i < spec->n_columns; i++)
    if (spec->columns[i].key)
      {
        g_string_append_printf (sql, "%s\"%s\"%s", separator, spec->columns[i].name, after);
        separator = between;
      }
}

static void
append_columns (GString           *sql,
                const LpTableSpec *spec)
{
  for (guint i = 0; i < spec->n_columns; i++)
    g_string_append_printf (sql, "%s\"%s\"", i > 0 ? ", " : "", spec->columns[i].name);
}

static void
append_insert (GString           *sql,
               const LpTableSpec *spec)
{
  g_string_append_printf (sql, "INSERT INTO \"%s\" (", spec->name);
  append_columns (sql, spec);
  g_string_append (sql, ") VALUES (");
  for (guint i = 0; i < spec->n_columns; i++)
    g_string_append (sql, i > 0 ? ", ?" : "?");
  g_string_append_c (sql, ')');
}

static void
append_update (GString           *sql,
               const LpTableSpec *spec,
               const LpValue     *values)
{
  const char *separator = "";

  g_string_append_printf (sql, "UPDATE \"%s\" SET ", spec->name);
  for (guint i = 0; i < spec->n_columns; i++)
    if (values[i].type != LP_VALUE_UNSET)
      {
        g_string_append_printf (sql, "%s\"%s\" = ?", separator, spec->columns[i].name);
        separator = ", ";
      }
  g_string_append (sql, " WHERE ");
  append_keys (sql, spec, " AND ", " = ?");
}

static void
append_delete (GString           *sql,
               const LpTableSpec *spec)
{
  g_string_append_printf (sql, "DELETE FROM \"%s\" WHERE ", spec->name);
  append_keys (sql, spec, " AND ", " = ?");
}

static char *
make_sql (const LpChange *change)
{
  const LpTableSpec *spec = lp_table_spec (change->table);
  GString *sql = g_string_new (NULL);

  switch (change->kind)
    {
    case LP_CHANGE_INSERT:
      append_insert (sql, spec);
      break;
    case LP_CHANGE_UPDATE:
      append_update (sql, spec, change->new_values);
      break;
    case LP_CHANGE_DELETE:
    default:
      append_delete (sql, spec);
      break;
    }

  return g_string_free (sql, FALSE);
}

static LpStatement *
find_statement (LpRowWriter     *self,
                const LpChange  *change,
                GError         **error)
{
  g_autofree char *sql = make_sql (change);
  LpStatement *statement = g_hash_table_lookup (self->statements, sql);

  if (statement == NULL)
    {
      statement = lp_statement_new (self->connection, sql, error);
      if (statement != NULL)
        g_hash_table_insert (self->statements, g_steal_pointer (&sql), statement);
    }

  return statement;
}

static gboolean
bind_set (LpStatement        *statement,
          guint              *parameter,
          const LpTableSpec  *spec,
          const LpValue      *values,
          GError            **error)
{
  for (guint i = 0; i < spec->n_columns; i++)
    if (values[i].type != LP_VALUE_UNSET &&
        !lp_statement_bind_value (statement, (*parameter)++, &values[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
bind_keys (LpStatement        *statement,
           guint              *parameter,
           const LpTableSpec  *spec,
           const LpValue      *values,
           GError            **error)
{
  for (guint i = 0; i < spec->n_columns; i++)
    if (spec->columns[i].key &&
        !lp_statement_bind_value (statement, (*parameter)++, &values[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
fits_column (const LpValue      *value,
             const LpColumnSpec *column)
{
  switch (value->type)
    {
    case LP_VALUE_NULL:
      return column->nullable;
    case LP_VALUE_INT:
      return column->type == LP_COLUMN_INT || column->type == LP_COLUMN_REAL;
    case LP_VALUE_REAL:
      return column->type == LP_COLUMN_REAL && isfinite (value->real);
    case LP_VALUE_TEXT:
      return column->type == LP_COLUMN_TEXT;
    case LP_VALUE_UNSET:
    default:
      return FALSE;
    }
}

/* SQLite would keep text in a column of numbers, and the next opening would call the file damaged. */
static gboolean
check_values (const LpChange  *change,
              GError         **error)
{
  const LpTableSpec *spec = lp_table_spec (change->table);
  guint n_set = 0;

  for (guint i = 0; i < spec->n_columns; i++)
    {
      if (change->kind == LP_CHANGE_UPDATE && change->new_values[i].type == LP_VALUE_UNSET)
        continue;

      n_set++;
      if (!fits_column (&change->new_values[i], &spec->columns[i]))
        {
          g_set_error (error, LP_STORE_ERROR, LP_STORE_ERROR_CONSTRAINT, "%s of %s cannot hold this value",
                       spec->columns[i].name, spec->name);
          return FALSE;
        }
    }

  if (n_set == 0)
    g_set_error (error, LP_STORE_ERROR, LP_STORE_ERROR_CONSTRAINT, "a change of %s alters no column", spec->name);
  return n_set > 0;
}

static gboolean
read_cell (LpStatement  *statement,
           guint         column,
           LpValue      *value,
           GError      **error)
{
  gsize length;
  const char *text;

  switch (lp_statement_get_type (statement, column))
    {
    case SQLITE_NULL:
      *value = lp_value_null ();
      return TRUE;
    case SQLITE_INTEGER:
      *value = lp_value_int (lp_statement_get_int (statement, column));
      return TRUE;
    case SQLITE_FLOAT:
      *value = lp_value_real (lp_statement_get_real (statement, column));
      return TRUE;
    case SQLITE_TEXT:
      text = lp_statement_get_text (statement, column, &length);
      return lp_cell_read_text (value, text, length, error);
    default:
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_DAMAGED, "a cell holds bytes where text or a number is due");
      return FALSE;
    }
}

static LpChange *
read_row (LpStatement  *statement,
          LpTable       table,
          GError      **error)
{
  g_autoptr (LpChange) row = lp_change_new (table, LP_CHANGE_INSERT);

  for (guint i = 0; i < lp_table_spec (table)->n_columns; i++)
    if (!read_cell (statement, i, &row->new_values[i], error) ||
        !lp_cell_check (&row->new_values[i], table, i, error))
      return NULL;

  return g_steal_pointer (&row);
}

static gboolean
read_table (LpConnection  *connection,
            LpTable        table,
            GPtrArray     *rows,
            GError       **error)
{
  const LpTableSpec *spec = lp_table_spec (table);
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  g_autoptr (LpStatement) statement = NULL;
  LpStep step;

  append_columns (sql, spec);
  g_string_append_printf (sql, " FROM \"%s\" ORDER BY ", spec->name);
  append_keys (sql, spec, ", ", "");

  statement = lp_statement_new (connection, sql->str, error);
  if (statement == NULL)
    return FALSE;

  while ((step = lp_statement_step (statement, error)) == LP_STEP_ROW)
    {
      LpChange *row = read_row (statement, table, error);

      if (row == NULL)
        return FALSE;
      g_ptr_array_add (rows, row);
    }

  return step == LP_STEP_DONE;
}

gboolean
lp_cell_check (LpValue  *value,
               LpTable   table,
               guint     column,
               GError  **error)
{
  const LpColumnSpec *spec = &lp_table_spec (table)->columns[column];

  if (!fits_column (value, spec))
    {
      g_set_error (error, LP_STORE_ERROR, LP_STORE_ERROR_DAMAGED, "a value in %s of %s is of the wrong kind",
                   spec->name, lp_table_spec (table)->name);
      return FALSE;
    }

  if (value->type == LP_VALUE_INT && spec->type == LP_COLUMN_REAL)
    *value = lp_value_real ((double) value->integer);
  return TRUE;
}

gboolean
lp_cell_read_text (LpValue     *value,
                   const char  *text,
                   gsize        length,
                   GError     **error)
{
  /* g_utf8_validate_len() refuses a NUL byte too. */
  if (text == NULL || !g_utf8_validate_len (text, length, NULL))
    {
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_DAMAGED, "a text is not readable");
      return FALSE;
    }

  value->type = LP_VALUE_TEXT;
  value->text = g_strndup (text, length);
  return TRUE;
}

LpRowWriter *
lp_row_writer_new (LpConnection *connection)
{
  LpRowWriter *self = g_new0 (LpRowWriter, 1);

  self->connection = lp_connection_ref (connection);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) lp_statement_free);
  return self;
}

void
lp_row_writer_free (LpRowWriter *self)
{
  g_hash_table_unref (self->statements);
  lp_connection_unref (self->connection);
  g_free (self);
}

gboolean
lp_row_writer_write (LpRowWriter     *self,
                     const LpChange  *change,
                     GError         **error)
{
  const LpTableSpec *spec = lp_table_spec (change->table);
  LpStatement *statement;
  guint parameter = 0;

  if (change->kind != LP_CHANGE_DELETE && !check_values (change, error))
    return FALSE;

  statement = find_statement (self, change, error);
  if (statement == NULL)
    return FALSE;

  if (change->kind != LP_CHANGE_DELETE && !bind_set (statement, &parameter, spec, change->new_values, error))
    return FALSE;
  if (change->kind != LP_CHANGE_INSERT && !bind_keys (statement, &parameter, spec, change->old_values, error))
    return FALSE;
  if (!lp_statement_run (statement, error))
    return FALSE;

  if (sqlite3_changes (lp_connection_get_handle (self->connection)) != 1)
    {
      g_set_error (error, LP_STORE_ERROR, LP_STORE_ERROR_CONSTRAINT, "the row of %s is not there", spec->name);
      return FALSE;
    }

  return TRUE;
}

GPtrArray *
lp_rows_read (LpConnection  *connection,
              GError       **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_change_free);

  for (LpTable table = 0; table < LP_N_TABLES; table++)
    if (!read_table (connection, table, rows, error))
      return NULL;

  return g_steal_pointer (&rows);
}

gboolean
lp_rows_differ (const GPtrArray *a,
                const GPtrArray *b,
                guint           *first)
{
  for (*first = 0; *first < a->len && *first < b->len; (*first)++)
    {
      const LpChange *one = g_ptr_array_index (a, *first), *two = g_ptr_array_index (b, *first);

      if (one->table != two->table)
        return TRUE;
      for (guint column = 0; column < lp_table_spec (one->table)->n_columns; column++)
        if (!lp_value_equal (&one->new_values[column], &two->new_values[column]))
          return TRUE;
    }

  return a->len != b->len;
}
