/* test-csv-writer.c — the CSV writer: quoting, formulas made safe, and reading back without loss */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/csv-writer.h"

#include "base/csv.h"

#include <string.h>

static void
test_cells (void)
{
  static const struct { const char *text; const char *plain; const char *safe; } cases[] = {
    { "Wareham", "Wareham", "Wareham" },
    { "a,b", "\"a,b\"", "\"a,b\"" },
    { "a;b", "a;b", "a;b" },
    { "say \"hi\"", "\"say \"\"hi\"\"\"", "\"say \"\"hi\"\"\"" },
    { "two\nlines", "\"two\nlines\"", "\"two\nlines\"" },
    { "two\r\nlines", "\"two\r\nlines\"", "\"two\r\nlines\"" },
    { "=1+1", "=1+1", "'=1+1" },
    { "+44 1202", "+44 1202", "'+44 1202" },
    { "-", "-", "'-" },
    { "@SUM(A1)", "@SUM(A1)", "'@SUM(A1)" },
    { "\tx", "\tx", "'\tx" },
    { "\rx", "\"\rx\"", "\"'\rx\"" },
    { "'=1", "'=1", "''=1" },
    { "''@", "''@", "'''@" },
    { "'twas", "'twas", "'twas" },
    { "'", "'", "'" },
    { "a=b", "a=b", "a=b" },
    { "=HYPERLINK(\"x\",\"y\")", "\"=HYPERLINK(\"\"x\"\",\"\"y\"\")\"", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"" },
    { "", "\"\"", "\"\"" },
    { "Caf\xc3\xa9", "Caf\xc3\xa9", "Caf\xc3\xa9" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const cells[] = { cases[i].text, NULL };

      for (guint safe = 0; safe <= 1; safe++)
        {
          g_autoptr (GString) text = g_string_new (NULL);
          g_autofree char *expected = g_strconcat (safe ? cases[i].safe : cases[i].plain, "\r\n", NULL);
          g_autoptr (LpCsvWriter) writer =
            lp_csv_writer_new_for_string (text, safe ? LP_CSV_PROTECT_FORMULAS : LP_CSV_WRITE_PLAIN);

          g_assert_true (lp_csv_writer_write_record (writer, cells, NULL));
          g_assert_cmpstr (text->str, ==, expected);
        }
    }
}

static void
test_numbers (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LpCsvWriter) writer = lp_csv_writer_new_for_string (text, LP_CSV_PROTECT_FORMULAS);

  lp_csv_writer_add_count (writer, 803060);
  lp_csv_writer_add_count (writer, G_MININT64);
  lp_csv_writer_add_number (writer, 0.1);
  lp_csv_writer_add_number (writer, -12.5);
  lp_csv_writer_add_number (writer, 1.0 / 3);
  lp_csv_writer_add_text (writer, NULL);
  lp_csv_writer_add_number (writer, 0);
  g_assert_true (lp_csv_writer_end_record (writer, NULL));
  g_assert_cmpstr (text->str, ==, "803060,-9223372036854775808,0.1,-12.5,0.33333333333333331,,0\r\n");
}

static void
test_mark_once (void)
{
  static const char *const empty[] = { "", NULL };
  static const char *const two[] = { "a", "b", NULL };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LpCsvWriter) writer = lp_csv_writer_new_for_string (text, LP_CSV_BYTE_ORDER_MARK);

  lp_csv_writer_write_record (writer, empty, NULL);
  lp_csv_writer_write_record (writer, two, NULL);
  lp_csv_writer_add_text (writer, "dropped");
  g_assert_cmpstr (text->str, ==, "\xef\xbb\xbf" "\"\"\r\na,b\r\n");
}

/* All strings of up to four of the characters that matter: what is written is what is read, and none of it runs. */
static void
test_round_trip (void)
{
  static const char alphabet[] = { '\0', '=', '-', '\'', '"', ',', '\n', '\r', '\t', 'a' };
  const guint n = G_N_ELEMENTS (alphabet);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LpCsvWriter) writer = lp_csv_writer_new_for_string (text, LP_CSV_PROTECT_FORMULAS);
  g_autoptr (LpCsvReader) reader = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const LpCsvOptions comma = { .delimiter = ',' };

  for (guint i = 0; i < n * n * n * n; i++)
    {
      const char cell[] = { alphabet[i % n], alphabet[i / n % n], alphabet[i / n / n % n], alphabet[i / n / n / n], '\0' };
      const char *const cells[] = { cell, NULL };

      g_assert_true (lp_csv_writer_write_record (writer, cells, NULL));
    }

  bytes = g_bytes_new (text->str, text->len);
  reader = lp_csv_reader_new_for_bytes (bytes, &comma);
  for (guint i = 0; i < n * n * n * n; i++)
    {
      const char cell[] = { alphabet[i % n], alphabet[i / n % n], alphabet[i / n / n % n], alphabet[i / n / n / n], '\0' };
      g_autofree char *read = NULL;
      const char *const *fields = NULL;
      guint n_fields;

      g_assert_cmpint (lp_csv_reader_next (reader, &fields, &n_fields, NULL), ==, LP_CSV_STEP_RECORD);
      g_assert_cmpuint (n_fields, ==, 1);
      g_assert_true (fields[0][0] == '\0' || strchr ("=+-@\t\r", fields[0][0]) == NULL);
      read = lp_csv_unprotect (fields[0]);
      g_assert_cmpstr (read, ==, cell);
    }
}

static void
test_stream (void)
{
  static const char *const cells[] = { "a", "b,c", NULL };
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (LpCsvWriter) writer = lp_csv_writer_new_for_stream (stream, LP_CSV_WRITE_PLAIN, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (lp_csv_writer_write_record (writer, cells, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                   g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)),
                   "a,\"b,c\"\r\n", 9);
}

static void
test_stream_full (void)
{
  static const char *const cells[] = { "abcdefgh", NULL };
  char room[4];
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (room, sizeof room, NULL, NULL);
  g_autoptr (LpCsvWriter) writer = lp_csv_writer_new_for_stream (stream, LP_CSV_WRITE_PLAIN, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (lp_csv_writer_write_record (writer, cells, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-writer/cells", test_cells);
  g_test_add_func ("/csv-writer/numbers", test_numbers);
  g_test_add_func ("/csv-writer/mark-once", test_mark_once);
  g_test_add_func ("/csv-writer/round-trip", test_round_trip);
  g_test_add_func ("/csv-writer/stream", test_stream);
  g_test_add_func ("/csv-writer/stream-full", test_stream_full);
  return g_test_run ();
}
