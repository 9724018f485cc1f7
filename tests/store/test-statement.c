/* test-statement.c — binding, stepping and reading; the transaction guard */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <math.h>

#include "store/statement.h"

typedef struct
{
  const char *name;
  LpValue value;
  const char *type;             /* what typeof() says of it */
  const char *quoted;           /* what quote() says of it */
} BindCase;

static const BindCase bind_cases[] = {
  { "null", { LP_VALUE_NULL }, "null", "NULL" },
  { "zero", { LP_VALUE_INT, .integer = 0 }, "integer", "0" },
  { "largest", { LP_VALUE_INT, .integer = G_MAXINT64 }, "integer", "9223372036854775807" },
  { "smallest", { LP_VALUE_INT, .integer = G_MININT64 }, "integer", "-9223372036854775808" },
  { "half", { LP_VALUE_REAL, .real = 0.5 }, "real", "0.5" },
  { "whole", { LP_VALUE_REAL, .real = 3.0 }, "real", "3.0" },
  { "negative", { LP_VALUE_REAL, .real = -2.25 }, "real", "-2.25" },
  { "empty", { LP_VALUE_TEXT, .text = (char *) "" }, "text", "''" },
  { "text", { LP_VALUE_TEXT, .text = (char *) "Wareham’s “Surgery”" }, "text", "'Wareham’s “Surgery”'" },
  { "quote", { LP_VALUE_TEXT, .text = (char *) "a'b" }, "text", "'a''b'" },
};

static LpConnection *
open_memory (void)
{
  g_autoptr (GError) error = NULL;
  LpConnection *connection = lp_connection_open (":memory:", &error);

  g_assert_no_error (error);
  return connection;
}

static LpStatement *
prepare (LpConnection *connection,
         const char   *sql)
{
  g_autoptr (GError) error = NULL;
  LpStatement *statement = lp_statement_new (connection, sql, &error);

  g_assert_no_error (error);
  return statement;
}

static void
execute (LpConnection *connection,
         const char   *sql)
{
  g_autoptr (GError) error = NULL;

  lp_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
}

static gint64
read_int (LpConnection *connection,
          const char   *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  lp_connection_read_int (connection, sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

/* Each value in each of three places, the others holding marks: a binder that is off by one hits a mark. */
static void
test_bind (void)
{
  g_autoptr (LpConnection) connection = open_memory ();
  g_autoptr (LpStatement) statement = prepare (connection, "SELECT typeof (?1), quote (?1), typeof (?2), quote (?2), typeof (?3), quote (?3)");

  for (guint i = 0; i < G_N_ELEMENTS (bind_cases); i++)
    for (guint place = 0; place < 3; place++)
      {
        g_autoptr (GError) error = NULL;

        for (guint other = 0; other < 3; other++)
          g_assert_true (lp_statement_bind_text (statement, other, "mark", &error));
        lp_statement_bind_value (statement, place, &bind_cases[i].value, &error);
        g_assert_no_error (error);

        g_test_message ("%s at %u", bind_cases[i].name, place);
        g_assert_cmpint (lp_statement_step (statement, &error), ==, LP_STEP_ROW);
        for (guint at = 0; at < 3; at++)
          {
            g_assert_cmpstr (lp_statement_get_text (statement, 2 * at, NULL), ==, at == place ? bind_cases[i].type : "text");
            g_assert_cmpstr (lp_statement_get_text (statement, 2 * at + 1, NULL), ==, at == place ? bind_cases[i].quoted : "'mark'");
          }
        lp_statement_reset (statement);
      }
}

static void
test_bind_blob (void)
{
  static const struct { const char *bytes; gsize size; const char *quoted; } cases[] = {
    { "", 0, "X''" },
    { "\0", 1, "X'00'" },
    { "\x01\x00\xff", 3, "X'0100FF'" },
  };
  g_autoptr (LpConnection) connection = open_memory ();
  g_autoptr (LpStatement) statement = prepare (connection, "SELECT quote (?), ?");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) blob = g_bytes_new (cases[i].bytes, cases[i].size);
      g_autoptr (GBytes) back = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (lp_statement_bind_blob (statement, 0, blob, &error));
      g_assert_true (lp_statement_bind_blob (statement, 1, blob, &error));
      g_assert_cmpint (lp_statement_step (statement, &error), ==, LP_STEP_ROW);
      g_assert_cmpstr (lp_statement_get_text (statement, 0, NULL), ==, cases[i].quoted);
      back = lp_statement_get_blob (statement, 1);
      g_assert_true (g_bytes_equal (back, blob));
      lp_statement_reset (statement);
    }
}

static void
test_bind_nowhere (void)
{
  static const LpValue unset = { LP_VALUE_UNSET };
  g_autoptr (LpConnection) connection = open_memory ();
  g_autoptr (LpStatement) statement = prepare (connection, "SELECT ?");

  for (guint i = 0; i < G_N_ELEMENTS (bind_cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (lp_statement_bind_value (statement, 1, &bind_cases[i].value, &error));
      g_assert_nonnull (error);
    }

  {
    g_autoptr (GError) error = NULL;

    g_assert_false (lp_statement_bind_value (statement, 0, &unset, &error));
    g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_CONSTRAINT);
  }
}

static void
test_step (void)
{
  g_autoptr (LpConnection) connection = open_memory ();
  g_autoptr (LpStatement) statement = NULL;
  g_autoptr (LpStatement) insert = NULL;
  g_autoptr (GError) error = NULL;

  execute (connection, "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT); INSERT INTO t VALUES (1, 'one'), (2, NULL);");
  statement = prepare (connection, "SELECT a, b FROM t ORDER BY a");
  g_assert_cmpint (lp_statement_step (statement, &error), ==, LP_STEP_ROW);
  g_assert_cmpint (lp_statement_get_type (statement, 0), ==, SQLITE_INTEGER);
  g_assert_cmpint (lp_statement_get_int (statement, 0), ==, 1);
  g_assert_cmpfloat (lp_statement_get_real (statement, 0), ==, 1.0);
  g_assert_cmpint (lp_statement_step (statement, &error), ==, LP_STEP_ROW);
  g_assert_cmpint (lp_statement_get_type (statement, 1), ==, SQLITE_NULL);
  g_assert_null (lp_statement_get_text (statement, 1, NULL));
  g_assert_cmpint (lp_statement_step (statement, &error), ==, LP_STEP_DONE);
  g_assert_no_error (error);

  insert = prepare (connection, "INSERT INTO t VALUES (1, 'again')");
  g_assert_cmpint (lp_statement_step (insert, &error), ==, LP_STEP_ERROR);
  g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_CONSTRAINT);
}

static void
test_wrong_sql (void)
{
  g_autoptr (LpConnection) connection = open_memory ();
  g_autoptr (GError) error = NULL;
  gint64 value;

  g_assert_null (lp_statement_new (connection, "SELECT * FROM nowhere", &error));
  g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "nowhere"));
  g_clear_error (&error);

  g_assert_false (lp_connection_read_int (connection, "SELECT 1 WHERE 0", &value, &error));
  g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_DAMAGED);
}

static void
test_transaction (void)
{
  g_autoptr (LpConnection) connection = open_memory ();
  g_autoptr (GError) error = NULL;

  execute (connection, "CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER REFERENCES t (a))");
  {
    g_autoptr (LpTransaction) dropped = lp_transaction_begin (connection, &error);

    g_assert_no_error (error);
    execute (connection, "INSERT INTO t VALUES (1, NULL)");
  }
  g_assert_cmpint (read_int (connection, "SELECT count (*) FROM t"), ==, 0);

  {
    g_autoptr (LpTransaction) kept = lp_transaction_begin (connection, &error);

    /* A row may come before the one it refers to; only the whole must hold together. */
    execute (connection, "INSERT INTO t VALUES (2, 3); INSERT INTO t VALUES (3, NULL)");
    g_assert_true (lp_transaction_commit (kept, &error));
  }
  g_assert_cmpint (read_int (connection, "SELECT count (*) FROM t"), ==, 2);

  {
    g_autoptr (LpTransaction) broken = lp_transaction_begin (connection, &error);

    execute (connection, "INSERT INTO t VALUES (4, 99)");
    g_assert_false (lp_transaction_commit (broken, &error));
    g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_CONSTRAINT);
  }
  g_assert_cmpint (read_int (connection, "SELECT count (*) FROM t"), ==, 2);
}

static void
test_serialize (void)
{
  g_autoptr (LpConnection) connection = open_memory ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  const char *data;

  execute (connection, "CREATE TABLE t (a)");
  bytes = lp_connection_serialize (connection, &error);
  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, NULL);
  g_assert_cmpstr (data, ==, "SQLite format 3");
  g_assert_cmpint (data[18], ==, 1);
  g_assert_cmpint (data[19], ==, 1);
}

/* Nothing that a stranger's file holds may run. */
static void
test_untrusted (void)
{
  g_autoptr (LpConnection) connection = open_memory ();
  g_autoptr (GError) error = NULL;

  execute (connection, "CREATE TABLE t (a); CREATE TRIGGER tr AFTER INSERT ON t BEGIN DELETE FROM t; END; INSERT INTO t VALUES (1)");
  g_assert_cmpint (read_int (connection, "SELECT count (*) FROM t"), ==, 1);

  execute (connection, "CREATE VIEW v AS SELECT a FROM t");
  g_assert_null (lp_statement_new (connection, "SELECT * FROM v", &error));
  g_clear_error (&error);
  g_assert_false (lp_connection_execute (connection, "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema", &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  sample_init (&argc, &argv);
  sample_add ("/store/statement/bind", test_bind);
  sample_add ("/store/statement/bind-blob", test_bind_blob);
  sample_add ("/store/statement/bind-nowhere", test_bind_nowhere);
  sample_add ("/store/statement/step", test_step);
  sample_add ("/store/statement/wrong-sql", test_wrong_sql);
  sample_add ("/store/statement/transaction", test_transaction);
  sample_add ("/store/statement/serialize", test_serialize);
  sample_add ("/store/statement/untrusted", test_untrusted);
  return sample_run ();
}
