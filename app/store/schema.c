/* schema.c — which version of the plan file a database is, and bringing it up to date */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/schema.h"

#include <string.h>

#include "lp-schema-resources.h"
#include "store/statement.h"

/* Where the SQLite file format keeps these as big-endian 32-bit numbers. */
enum { CHANGE_COUNTER_OFFSET = 24, N_PAGES_OFFSET = 28, USER_VERSION_OFFSET = 60, APPLICATION_ID_OFFSET = 68, VALID_FOR_OFFSET = 92 };

/* The page size, of 16 bits; 1 stands for 65,536. */
enum { PAGE_SIZE_OFFSET = 16 };

static const char magic[16] = "SQLite format 3";

static guint32
read_big_endian (const void *bytes,
                 gsize       offset)
{
  guint32 number;

  memcpy (&number, (const char *) bytes + offset, sizeof number);
  return GUINT32_FROM_BE (number);
}

/* The count of pages holds only where the program that changed the file last kept it. */
static guint64
read_size (const guint8 *bytes)
{
  guint page_size = (guint) bytes[PAGE_SIZE_OFFSET] << 8 | bytes[PAGE_SIZE_OFFSET + 1];

  if (read_big_endian (bytes, CHANGE_COUNTER_OFFSET) != read_big_endian (bytes, VALID_FOR_OFFSET))
    return 0;

  return (guint64) read_big_endian (bytes, N_PAGES_OFFSET) * (page_size == 1 ? 65536 : page_size);
}

static gboolean
run_script (LpConnection  *connection,
            guint          version,
            GError       **error)
{
  g_autofree char *path = g_strdup_printf ("/org/localityplanner/LocalityPlanner/schema/%03u.sql", version);
  g_autoptr (GBytes) script = g_resource_lookup_data (lp_schema_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *sql = NULL;
  g_autoptr (LpTransaction) transaction = NULL;

  if (script == NULL)
    return FALSE;

  /* A resource is followed by a NUL byte that is not counted in its size. */
  sql = g_strdup_printf ("%s\nPRAGMA application_id = %d; PRAGMA user_version = %u;",
                         (const char *) g_bytes_get_data (script, NULL), LP_APPLICATION_ID, version);

  transaction = lp_transaction_begin (connection, error);
  if (transaction == NULL || !lp_connection_execute (connection, sql, error))
    return FALSE;

  return lp_transaction_commit (transaction, error);
}

static char *
describe_schema (LpConnection  *connection,
                 GError       **error)
{
  g_autoptr (LpStatement) statement = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  LpStep step;

  statement = lp_statement_new (connection,
                                "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name", error);
  if (statement == NULL)
    return NULL;

  while ((step = lp_statement_step (statement, error)) == LP_STEP_ROW)
    for (guint i = 0; i < 4; i++)
      {
        const char *cell = lp_statement_get_text (statement, i, NULL);

        g_string_append_printf (text, "%s%c", cell != NULL ? cell : "", i < 3 ? '\t' : '\n');
      }

  return step == LP_STEP_DONE ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

gboolean
lp_schema_upgrade (LpConnection  *connection,
                   guint          version,
                   guint          target,
                   GError       **error)
{
  while (version < target)
    if (!run_script (connection, ++version, error))
      return FALSE;

  return TRUE;
}

gboolean
lp_schema_verify (LpConnection  *connection,
                  guint          version,
                  GError       **error)
{
  g_autoptr (LpConnection) model = lp_connection_open (":memory:", error);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  if (model == NULL || !lp_schema_upgrade (model, 0, version, error))
    return FALSE;

  expected = describe_schema (model, error);
  if (expected == NULL)
    return FALSE;

  found = describe_schema (connection, error);
  if (found == NULL)
    return FALSE;

  if (strcmp (expected, found) != 0)
    {
      g_set_error (error, LP_STORE_ERROR, LP_STORE_ERROR_DAMAGED, "its tables are not those of version %u", version);
      return FALSE;
    }

  return TRUE;
}

LpFileHeader
lp_schema_read_header (const void *bytes,
                       gsize       size)
{
  LpFileHeader header = { FALSE, FALSE, 0, 0 };

  if (size < LP_FILE_HEADER_SIZE)
    return header;

  header.is_database = memcmp (bytes, magic, sizeof magic) == 0;
  header.is_plan = header.is_database && read_big_endian (bytes, APPLICATION_ID_OFFSET) == LP_APPLICATION_ID;
  header.version = read_big_endian (bytes, USER_VERSION_OFFSET);
  header.size = header.is_database ? read_size (bytes) : 0;
  return header;
}
