/* plan-file.c — the user's file, read whole and checked */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/plan-file.h"

#include <glib/gi18n-lib.h>

#include "store/schema.h"
#include "store/statement.h"

/* Bytes 18 and 19 of a database tell its journal mode; a stray "2" (write-ahead logging) asks for a file beside it. */
enum { FORMAT_OFFSET = 18, FORMAT_ROLLBACK = 1, FORMAT_WAL = 2 };

static void
settle_format (char  *data,
               gsize  size)
{
  for (guint i = FORMAT_OFFSET; i <= FORMAT_OFFSET + 1 && i < size; i++)
    if (data[i] == FORMAT_WAL)
      data[i] = FORMAT_ROLLBACK;
}

static gboolean
check_header (const void  *bytes,
              gsize        size,
              GError     **error)
{
  LpFileHeader header = lp_schema_read_header (bytes, size);

  if (size == 0)
    g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_NOT_A_PLAN, _("it is empty"));
  else if (!header.is_database)
    g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_NOT_A_PLAN, _("it is a file of another kind"));
  else if (!header.is_plan)
    g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_NOT_A_PLAN, _("it is the database of another program"));
  else if (header.version > LP_SCHEMA_VERSION)
    g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_TOO_NEW, _("it is of a newer version"));
  else if (header.version == 0)
    g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_DAMAGED, _("it names no version"));
  else
    return TRUE;

  return FALSE;
}

/* Before a file is read whole: a pipe would never end, and a film that was picked by mistake fills the memory. */
static gboolean
check_kind (GFile   *file,
            GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  char start[LP_FILE_HEADER_SIZE];
  gsize size;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, NULL, error);
  if (info == NULL)
    return FALSE;

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_NOT_A_PLAN,
                           g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY ? _("it is a folder") : _("it is not an ordinary file"));
      return FALSE;
    }

  stream = g_file_read (file, NULL, error);
  return stream != NULL &&
         g_input_stream_read_all (G_INPUT_STREAM (stream), start, sizeof start, &size, NULL, error) &&
         check_header (start, size, error);
}

static gboolean
check_integrity (LpConnection  *connection,
                 GError       **error)
{
  g_autoptr (LpStatement) statement = lp_statement_new (connection, "PRAGMA integrity_check (1)", error);

  if (statement == NULL || lp_statement_step (statement, error) == LP_STEP_ERROR)
    return FALSE;

  if (g_strcmp0 (lp_statement_get_text (statement, 0, NULL), "ok") != 0)
    {
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_DAMAGED, _("its parts do not fit together"));
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_links (LpConnection  *connection,
             GError       **error)
{
  g_autoptr (LpStatement) statement = lp_statement_new (connection, "PRAGMA foreign_key_check", error);
  LpStep step = statement != NULL ? lp_statement_step (statement, error) : LP_STEP_ERROR;

  if (step == LP_STEP_ROW)
    g_set_error (error, LP_STORE_ERROR, LP_STORE_ERROR_DAMAGED, _("a row of %s refers to one that is not there"),
                 lp_statement_get_text (statement, 0, NULL));

  return step == LP_STEP_DONE;
}

void
lp_plan_file_clear (LpPlanFile *user)
{
  g_clear_pointer (&user->bytes, g_bytes_unref);
  g_clear_pointer (&user->etag, g_free);
  g_clear_pointer (&user->sha256, g_free);
}

gboolean
lp_plan_file_read (GFile       *file,
                   LpPlanFile  *user,
                   GError     **error)
{
  char *contents;
  gsize size;

  if (!check_kind (file, error) ||
      !g_file_load_contents (file, NULL, &contents, &size, &user->etag, error))
    return FALSE;

  user->sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) contents, size);
  user->bytes = g_bytes_new_take (contents, size);
  if (!check_header (contents, size, error))
    return FALSE;

  /* SQLite reads zeros where the last page is cut, which an empty table does not notice. */
  if (size < lp_schema_read_header (contents, size).size)
    {
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_DAMAGED, _("its end is missing"));
      return FALSE;
    }

  settle_format (contents, size);
  return TRUE;
}

/* The schema first: the other checks run expressions that it holds. */
gboolean
lp_plan_file_check (LpConnection  *connection,
                    GError       **error)
{
  gint64 version;

  return lp_connection_read_int (connection, "PRAGMA user_version", &version, error) &&
         lp_schema_verify (connection, version, error) &&
         check_integrity (connection, error) &&
         check_links (connection, error) &&
         lp_schema_upgrade (connection, version, LP_SCHEMA_VERSION, error);
}
