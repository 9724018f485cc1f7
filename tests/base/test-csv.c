/* test-csv.c — the CSV reader: quotes, line ends, delimiters, encodings, places and errors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/csv.h"

#include <string.h>

/* A file and its records: fields joined by |, a record's first line in front, records ended by newlines. */
typedef struct
{
  const char *name;
  const char *file;
  gssize length; /* -1: up to the NUL */
  LpCsvOptions options;
  const char *records;
  char delimiter;
} Case;

static const Case cases[] = {
  { "plain", "a,b\nc,d\n", -1, { 0 }, "1:a|b\n2:c|d\n", ',' },
  { "no-last-newline", "a,b\nc,d", -1, { 0 }, "1:a|b\n2:c|d\n", ',' },
  { "crlf", "a,b\r\nc,d\r\n", -1, { 0 }, "1:a|b\n2:c|d\n", ',' },
  { "cr", "a,b\rc,d\r", -1, { 0 }, "1:a|b\n2:c|d\n", ',' },
  { "mixed-line-ends", "a,b\r\nc,d\re,f\ng,h", -1, { 0 }, "1:a|b\n2:c|d\n3:e|f\n4:g|h\n", ',' },
  { "empty-file", "", -1, { 0 }, "", ',' },
  { "only-line-ends", "\r\n\n\r", -1, { 0 }, "", ',' },
  { "empty-fields", ",,\n,\n", -1, { 0 }, "1:||\n2:|\n", ',' },
  { "empty-last-field", "a,", -1, { 0 }, "1:a|\n", ',' },
  { "blank-lines", "\na,b\n\n\r\nc,d\n\n", -1, { 0 }, "2:a|b\n5:c|d\n", ',' },
  { "one-empty-cell", "a\n\"\"\nb\n", -1, { 0 }, "1:a\n2:\n3:b\n", ',' },
  { "quoted", "\"a\",\"b,c\"\n", -1, { 0 }, "1:a|b,c\n", ',' },
  { "quoted-at-end", "a,\"b\"", -1, { 0 }, "1:a|b\n", ',' },
  { "doubled", "\"a \"\"b\"\" c\",\"\"\"\"\n", -1, { 0 }, "1:a \"b\" c|\"\n", ',' },
  { "quote-inside-plain", "5\" disk,a\"b\"\n", -1, { 0 }, "1:5\" disk|a\"b\"\n", ',' },
  { "blank-before-quote", "a, \"b\"\n", -1, { 0 }, "1:a| \"b\"\n", ',' },
  { "newline-in-field", "\"a\nb\",c\nd,e\n", -1, { 0 }, "1:a\nb|c\n3:d|e\n", ',' },
  { "crlf-in-field", "\"a\r\nb\",c\r\nd,e\r\n", -1, { 0 }, "1:a\r\nb|c\n3:d|e\n", ',' },
  { "cr-in-field", "\"a\r\rb\",c\rd,e\r", -1, { 0 }, "1:a\r\rb|c\n4:d|e\n", ',' },
  { "cr-then-closing-quote", "\"a\r\"\n\nb\n", -1, { 0 }, "1:a\r\n4:b\n", ',' },
  { "ragged", "a,b,c\nd\ne,f\n", -1, { 0 }, "1:a|b|c\n2:d\n3:e|f\n", ',' },
  { "bom", "\xef\xbb\xbf" "a,b\n", -1, { 0 }, "1:a|b\n", ',' },
  { "bom-before-quote", "\xef\xbb\xbf" "\"a\",b\n", -1, { 0 }, "1:a|b\n", ',' },
  { "only-bom", "\xef\xbb\xbf", -1, { 0 }, "", ',' },
  { "semicolon", "code;share\nJ81002;12,5\n", -1, { 0 }, "1:code|share\n2:J81002|12,5\n", ';' },
  { "semicolon-more-commas", "a;b\n1,2;3,4\n1,2;3,4\n", -1, { 0 }, "1:a|b\n2:1,2|3,4\n3:1,2|3,4\n", ';' },
  { "semicolon-steady", "a,b;c,d,e;f\n1;2;3\n", -1, { 0 }, "1:a,b|c,d,e|f\n2:1|2|3\n", ';' },
  { "tab", "a\tb, c\n1\t2\n", -1, { 0 }, "1:a|b, c\n2:1|2\n", '\t' },
  { "delimiters-in-quotes", "\"a;b;c\",d\n\"1;2;3\",4\n", -1, { 0 }, "1:a;b;c|d\n2:1;2;3|4\n", ',' },
  { "detect-past-blank-line", "\r\na;b\r\n1;2\r\n", -1, { 0 }, "2:a|b\n3:1|2\n", ';' },
  { "one-column", "a\nb\n", -1, { 0 }, "1:a\n2:b\n", ',' },
  { "delimiter-told", "a;b,c\n", -1, { .delimiter = ';' }, "1:a|b,c\n", ';' },
  { "utf-8", "Caf\xc3\xa9,\xc2\xa3" "5\n", -1, { 0 }, "1:Caf\xc3\xa9|\xc2\xa3" "5\n", ',' },
  { "latin-1", "Caf\xe9,\xa3" "5\n", -1, { 0 }, "1:Caf\xc3\xa9|\xc2\xa3" "5\n", ',' },
  { "windows-1252", "St Mary\x92s,\x80\x9f\n", -1, { 0 }, "1:St Mary\xe2\x80\x99s|\xe2\x82\xac\xc5\xb8\n", ',' },
  { "windows-1252-holes", "\x81\x8d\x8f\x90\x9d,x\n", -1, { 0 },
    "1:\xc2\x81\xc2\x8d\xc2\x8f\xc2\x90\xc2\x9d|x\n", ',' },
  { "windows-1252-later", "a,\xc3\xa9\nb,\xe9\nc,\xc3\xa9\n", -1, { 0 },
    "1:a|\xc3\xa9\n2:b|\xc3\xa9\n3:c|\xc3\xa9\n", ',' },
  { "windows-1252-told", "\xc3\xa9,b\n", -1, { .encoding = LP_CSV_ENCODING_WINDOWS_1252 },
    "1:\xc3\x83\xc2\xa9|b\n", ',' },
  { "record-at-limit", "ab,cd\n", -1, { .max_record = 6 }, "1:ab|cd\n", ',' },
};

typedef struct
{
  const char *name;
  const char *file;
  gssize length;
  LpCsvOptions options;
  LpCsvError code;
  const char *place;  /* the sentence begins with it */
  guint good_records; /* read before the error */
} ErrorCase;

static const ErrorCase error_cases[] = {
  { "unclosed", "a,b\nc,\"d\ne\n", -1, { 0 }, LP_CSV_ERROR_UNCLOSED_QUOTE, "Line 2, column 2:", 1 },
  { "unclosed-after-doubled", "\"a\"\"\n", -1, { 0 }, LP_CSV_ERROR_UNCLOSED_QUOTE, "Line 1, column 1:", 0 },
  { "unclosed-on-later-line", "a,\"b\nc\",\"d\n", -1, { 0 }, LP_CSV_ERROR_UNCLOSED_QUOTE, "Line 2, column 3:", 0 },
  { "stray-text", "a,b\n\"c\"d,e\n", -1, { 0 }, LP_CSV_ERROR_STRAY_TEXT, "Line 2, column 1:", 1 },
  { "stray-after-newline", "x,\"c\n\" d\n", -1, { 0 }, LP_CSV_ERROR_STRAY_TEXT, "Line 2, column 2:", 0 },
  { "nul", "a,b\nc,d\0e\n", 10, { 0 }, LP_CSV_ERROR_NUL, "Line 2, column 2:", 1 },
  { "nul-in-quotes", "a,\"\n\0\"\n", 7, { 0 }, LP_CSV_ERROR_NUL, "Line 2, column 2:", 0 },
  { "nul-after-quote", "a,\"\"\0\n", 6, { 0 }, LP_CSV_ERROR_NUL, "Line 1, column 2:", 0 },
  { "too-large", "a\nab,cde\n", -1, { .max_record = 6 }, LP_CSV_ERROR_TOO_LARGE, "Line 2, column 2:", 1 },
  { "too-many-fields", "a\n,,,,,,\n", -1, { .max_record = 6 }, LP_CSV_ERROR_TOO_LARGE, "Line 2, column 7:", 1 },
  { "too-large-quoted", "a,\"b\nc\nd\ne\n", -1, { .max_record = 6 }, LP_CSV_ERROR_TOO_LARGE, "Line 1, column 2:", 0 },
  { "not-utf-8", "a,b\n\"c\nd\",\xe9\n", -1, { .encoding = LP_CSV_ENCODING_UTF_8 }, LP_CSV_ERROR_ENCODING,
    "Line 3, column 2:", 1 },
  { "utf-16-le", "\xff\xfe" "a\0,\0", 6, { 0 }, LP_CSV_ERROR_ENCODING, "Line 1, column 1:", 0 },
  { "utf-16-be", "\xfe\xff" "\0a\0,", 6, { 0 }, LP_CSV_ERROR_ENCODING, "Line 1, column 1:", 0 },
};

static GBytes *
make_file (const char *file,
           gssize      length)
{
  return g_bytes_new_static (file, length < 0 ? strlen (file) : (gsize) length);
}

static char *
describe_records (LpCsvReader *reader)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  const char *const *fields = NULL;
  guint n_fields = 0;
  LpCsvStep step;

  while ((step = lp_csv_reader_next (reader, &fields, &n_fields, &error)) == LP_CSV_STEP_RECORD)
    {
      g_autofree char *joined = g_strjoinv ("|", (char **) fields);

      g_assert_cmpuint (g_strv_length ((char **) fields), ==, n_fields);
      g_string_append_printf (all, "%u:%s\n", lp_csv_reader_get_line (reader), joined);
    }
  g_assert_no_error (error);
  g_assert_cmpint (step, ==, LP_CSV_STEP_END);
  g_assert_null (fields);
  g_assert_cmpuint (n_fields, ==, 0);
  g_assert_cmpint (lp_csv_reader_next (reader, &fields, NULL, &error), ==, LP_CSV_STEP_END);

  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
test_records (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GBytes) bytes = make_file (test->file, test->length);
  g_autoptr (LpCsvReader) reader = lp_csv_reader_new_for_bytes (bytes, &test->options);
  g_autofree char *records = describe_records (reader);

  g_assert_cmpstr (records, ==, test->records);
  g_assert_cmpint (lp_csv_reader_get_delimiter (reader), ==, test->delimiter);
}

/* Each byte of the file in turn is the first of a new chunk: no state may be lost between two chunks. */
static void
test_records_across_chunks (gconstpointer data)
{
  const Case *test = data;
  gsize length = strlen (test->file);
  LpCsvOptions options = test->options;

  options.delimiter = test->delimiter;
  for (gsize cut = 0; cut <= length; cut++)
    {
      g_autofree char *padding = g_strnfill (64 * 1024 - cut - 2, 'x');
      g_autofree char *file = g_strconcat (padding, "\n\n", test->file, NULL);
      g_autoptr (GBytes) bytes = g_bytes_new_static (file, strlen (file));
      g_autoptr (LpCsvReader) reader = lp_csv_reader_new_for_bytes (bytes, &options);
      g_autoptr (LpCsvReader) plain = NULL;
      g_autofree char *moved = g_strconcat ("\n\n", test->file, NULL);
      g_autoptr (GBytes) moved_bytes = g_bytes_new_static (moved, strlen (moved));
      g_autofree char *expected = NULL;
      g_autofree char *records = NULL;
      const char *const *fields = NULL;

      g_assert_cmpint (lp_csv_reader_next (reader, &fields, NULL, NULL), ==, LP_CSV_STEP_RECORD);
      g_assert_cmpstr (fields[0], ==, padding);
      records = describe_records (reader);
      plain = lp_csv_reader_new_for_bytes (moved_bytes, &options);
      expected = describe_records (plain);
      g_assert_cmpstr (records, ==, expected);
    }
}

static void
test_error (gconstpointer data)
{
  const ErrorCase *test = data;
  g_autoptr (GBytes) bytes = make_file (test->file, test->length);
  g_autoptr (LpCsvReader) reader = lp_csv_reader_new_for_bytes (bytes, &test->options);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;
  const char *const *fields = NULL;
  LpCsvStep step;
  guint records = 0;

  while ((step = lp_csv_reader_next (reader, &fields, NULL, &error)) == LP_CSV_STEP_RECORD)
    records++;

  g_assert_cmpint (step, ==, LP_CSV_STEP_ERROR);
  g_assert_error (error, LP_CSV_ERROR, (int) test->code);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, test->place));
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_cmpuint (records, ==, test->good_records);

  g_assert_cmpint (lp_csv_reader_next (reader, &fields, NULL, &again), ==, LP_CSV_STEP_ERROR);
  g_assert_cmpstr (again->message, ==, error->message);
  g_assert_cmpint (lp_csv_reader_next (reader, &fields, NULL, NULL), ==, LP_CSV_STEP_ERROR);
}

static void
test_limit_is_named (void)
{
  g_autoptr (GString) file = g_string_new ("a,\"");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LpCsvReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  const char *const *fields = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append (file, "J81002,1\n");
  bytes = g_string_free_to_bytes (g_steal_pointer (&file));
  reader = lp_csv_reader_new_for_bytes (bytes, NULL);

  g_assert_cmpint (lp_csv_reader_next (reader, &fields, NULL, &error), ==, LP_CSV_STEP_ERROR);
  g_assert_error (error, LP_CSV_ERROR, LP_CSV_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "1.0"));
  g_assert_nonnull (strstr (error->message, "quotation mark"));
}

static void
test_field_lines (void)
{
  g_autoptr (GBytes) bytes = make_file ("h,h,h\na,\"b\r\nb\n\",c\nd,e,f\n", -1);
  g_autoptr (LpCsvReader) reader = lp_csv_reader_new_for_bytes (bytes, NULL);
  const char *const *fields = NULL;

  g_assert_cmpint (lp_csv_reader_next (reader, &fields, NULL, NULL), ==, LP_CSV_STEP_RECORD);
  g_assert_cmpint (lp_csv_reader_next (reader, &fields, NULL, NULL), ==, LP_CSV_STEP_RECORD);
  g_assert_cmpuint (lp_csv_reader_get_line (reader), ==, 2);
  g_assert_cmpuint (lp_csv_reader_get_field_line (reader, 0), ==, 2);
  g_assert_cmpuint (lp_csv_reader_get_field_line (reader, 1), ==, 2);
  g_assert_cmpuint (lp_csv_reader_get_field_line (reader, 2), ==, 4);
  g_assert_cmpint (lp_csv_reader_next (reader, &fields, NULL, NULL), ==, LP_CSV_STEP_RECORD);
  g_assert_cmpuint (lp_csv_reader_get_field_line (reader, 0), ==, 5);
}

static void
test_encoding_met (void)
{
  g_autoptr (GBytes) bytes = make_file ("a,\xc3\xa9\nb,\xe9\n", -1);
  g_autoptr (LpCsvReader) reader = lp_csv_reader_new_for_bytes (bytes, NULL);
  const char *const *fields = NULL;

  lp_csv_reader_next (reader, &fields, NULL, NULL);
  g_assert_cmpint (lp_csv_reader_get_encoding (reader), ==, LP_CSV_ENCODING_UTF_8);
  lp_csv_reader_next (reader, &fields, NULL, NULL);
  g_assert_cmpint (lp_csv_reader_get_encoding (reader), ==, LP_CSV_ENCODING_WINDOWS_1252);
}

static void
test_stream_failures (void)
{
  g_autoptr (GBytes) bytes = make_file ("a,b\n", -1);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (LpCsvReader) reader = lp_csv_reader_new_for_stream (stream, NULL, cancellable);
  g_autoptr (GError) error = NULL;
  const char *const *fields = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_cmpint (lp_csv_reader_next (reader, &fields, NULL, &error), ==, LP_CSV_STEP_ERROR);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* The published files, whose row and column counts are known from elsewhere. */
static void
test_published (void)
{
  static const struct { const char *file; guint records; guint columns; } files[] = {
    { "dorset/practices.csv", 87, 0 },
    { "england/practices.csv", 6970, 0 },
    { "published/epraccur.csv", 13809, 27 },
  };
  const char *shared = g_getenv ("LP_TEST_SHARED");

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (shared ? shared : ".", "data", files[i].file, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
      g_autoptr (LpCsvReader) reader = NULL;
      g_autoptr (GError) error = NULL;
      const char *const *fields = NULL;
      guint columns = files[i].columns;
      guint records = 0;
      guint n_fields;

      if (stream == NULL)
        {
          g_test_skip ("the shared data is not here");
          return;
        }

      reader = lp_csv_reader_new_for_stream (G_INPUT_STREAM (stream), NULL, NULL);
      while (lp_csv_reader_next (reader, &fields, &n_fields, &error) == LP_CSV_STEP_RECORD)
        {
          columns = columns == 0 ? n_fields : columns;
          g_assert_cmpuint (n_fields, ==, columns);
          records++;
        }
      g_assert_no_error (error);
      g_assert_cmpuint (records, ==, files[i].records);
    }
}

/* A record in front would hide a byte order mark, or be above a limit itself. */
static gboolean
may_follow_padding (const Case *test)
{
  return !g_str_has_prefix (test->file, "\xef\xbb\xbf") && test->options.max_record == 0;
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *whole = g_strconcat ("/csv/records/", cases[i].name, NULL);
      g_autofree char *cut = g_strconcat ("/csv/across-chunks/", cases[i].name, NULL);

      g_test_add_data_func (whole, &cases[i], test_records);
      if (may_follow_padding (&cases[i]))
        g_test_add_data_func (cut, &cases[i], test_records_across_chunks);
    }
  for (guint i = 0; i < G_N_ELEMENTS (error_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/csv/error/", error_cases[i].name, NULL);

      g_test_add_data_func (path, &error_cases[i], test_error);
    }
  g_test_add_func ("/csv/limit-is-named", test_limit_is_named);
  g_test_add_func ("/csv/field-lines", test_field_lines);
  g_test_add_func ("/csv/encoding-met", test_encoding_met);
  g_test_add_func ("/csv/stream-failures", test_stream_failures);
  g_test_add_func ("/csv/published", test_published);

  return g_test_run ();
}
