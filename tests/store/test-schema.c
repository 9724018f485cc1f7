/* test-schema.c — the tables in the file are those that the plan knows */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include "store/schema.h"
#include "store/statement.h"

static LpConnection *
make_database (void)
{
  g_autoptr (GError) error = NULL;
  LpConnection *connection = lp_connection_open (":memory:", &error);

  g_assert_no_error (error);
  lp_schema_upgrade (connection, 0, LP_SCHEMA_VERSION, &error);
  g_assert_no_error (error);
  return connection;
}

static const char *
sql_type (LpColumnType type)
{
  return type == LP_COLUMN_INT ? "INTEGER" : type == LP_COLUMN_REAL ? "REAL" : "TEXT";
}

static void
check_column (LpStatement        *info,
              const LpColumnSpec *column)
{
  g_test_message ("column %s", column->name);
  g_assert_cmpstr (lp_statement_get_text (info, 1, NULL), ==, column->name);
  g_assert_cmpstr (lp_statement_get_text (info, 2, NULL), ==, sql_type (column->type));
  g_assert_cmpint (lp_statement_get_int (info, 3) == 0, ==, column->nullable);
  g_assert_cmpint (lp_statement_get_int (info, 5) > 0, ==, column->key);
}

static void
test_columns (void)
{
  g_autoptr (LpConnection) connection = make_database ();

  for (LpTable table = 0; table < LP_N_TABLES; table++)
    {
      const LpTableSpec *spec = lp_table_spec (table);
      g_autofree char *sql = g_strdup_printf ("PRAGMA table_info (\"%s\")", spec->name);
      g_autoptr (GError) error = NULL;
      g_autoptr (LpStatement) info = lp_statement_new (connection, sql, &error);

      g_assert_no_error (error);
      g_test_message ("table %s", spec->name);
      for (guint i = 0; i < spec->n_columns; i++)
        {
          g_assert_cmpint (lp_statement_step (info, &error), ==, LP_STEP_ROW);
          check_column (info, &spec->columns[i]);
        }
      g_assert_cmpint (lp_statement_step (info, &error), ==, LP_STEP_DONE);
    }
}

/* Every table of the file is one of the plan's, but the history and what was looked at last. */
static void
test_tables (void)
{
  g_autoptr (LpConnection) connection = make_database ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LpStatement) names = NULL;
  guint n = 0;

  names = lp_statement_new (connection, "SELECT name FROM sqlite_schema WHERE type = 'table'", &error);
  g_assert_no_error (error);
  while (lp_statement_step (names, &error) == LP_STEP_ROW)
    {
      const char *name = lp_statement_get_text (names, 0, NULL);

      g_test_message ("table %s", name);
      g_assert_true (lp_table_by_name (name) != LP_N_TABLES || g_str_equal (name, "edit") || g_str_equal (name, "last_seen") || g_str_equal (name, "moment") || g_str_equal (name, "moment_edit"));
      n++;
    }

  g_assert_cmpuint (n, ==, LP_N_TABLES + 4);
}

/* Where rows are put in table by table, what a row refers to must be there already. */
static void
test_order (void)
{
  g_autoptr (LpConnection) connection = make_database ();

  for (LpTable table = 0; table < LP_N_TABLES; table++)
    {
      g_autofree char *sql = g_strdup_printf ("PRAGMA foreign_key_list (\"%s\")", lp_table_spec (table)->name);
      g_autoptr (GError) error = NULL;
      g_autoptr (LpStatement) keys = lp_statement_new (connection, sql, &error);

      g_assert_no_error (error);
      while (lp_statement_step (keys, &error) == LP_STEP_ROW)
        g_assert_cmpint (lp_table_by_name (lp_statement_get_text (keys, 2, NULL)), <, table);
    }
}

static void
test_version (void)
{
  g_autoptr (LpConnection) connection = make_database ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = lp_connection_serialize (connection, &error);
  LpFileHeader header;
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  header = lp_schema_read_header (data, size);
  g_assert_true (header.is_database);
  g_assert_true (header.is_plan);
  g_assert_cmpuint (header.version, ==, LP_SCHEMA_VERSION);
  g_assert_true (lp_schema_verify (connection, LP_SCHEMA_VERSION, &error));
  g_assert_no_error (error);
  g_assert_false (lp_schema_read_header (data, LP_FILE_HEADER_SIZE - 1).is_database);
}

static void
test_altered (void)
{
  static const char *const alterations[] = {
    "CREATE TRIGGER tr AFTER INSERT ON network BEGIN DELETE FROM plan; END",
    "CREATE VIEW v AS SELECT * FROM plan",
    "CREATE TABLE more (id INTEGER PRIMARY KEY)",
    "CREATE INDEX more ON practice (name)",
    "DROP INDEX membership_practice",
    "DROP TABLE branch",
    "ALTER TABLE plan ADD COLUMN more TEXT",
    "ALTER TABLE plan RENAME COLUMN note TO notes",
  };

  for (guint i = 0; i < G_N_ELEMENTS (alterations); i++)
    {
      g_autoptr (LpConnection) connection = make_database ();
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", alterations[i]);
      g_assert_true (lp_connection_execute (connection, alterations[i], &error));
      g_assert_false (lp_schema_verify (connection, LP_SCHEMA_VERSION, &error));
      g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_DAMAGED);
    }
}

int
main (int    argc,
      char **argv)
{
  sample_init (&argc, &argv);
  sample_add ("/store/schema/columns", test_columns);
  sample_add ("/store/schema/tables", test_tables);
  sample_add ("/store/schema/order", test_order);
  sample_add ("/store/schema/version", test_version);
  sample_add ("/store/schema/altered", test_altered);
  return sample_run ();
}
