/* test-opening.c — the decision table: every kind of file gets its own answer, and none is touched */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/schema.h"

enum { PAGE = 1024 };

typedef struct
{
  const char *name;
  void (*spoil) (GFile *file);
  LpStoreError code;
} OpeningCase;

static void
write_bytes (GFile      *file,
             const void *bytes,
             gsize       size)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (file), bytes, size, &error);
  g_assert_no_error (error);
}

static void
patch (GFile      *file,
       gsize       offset,
       const void *bytes,
       gsize       size)
{
  g_autoptr (GBytes) old = sample_read (file);
  g_autofree char *data = g_memdup2 (g_bytes_get_data (old, NULL), g_bytes_get_size (old));

  memcpy (data + offset, bytes, size);
  write_bytes (file, data, g_bytes_get_size (old));
}

static void
alter (GFile      *file,
       const char *sql)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (g_file_peek_path (file), &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
spoil_missing (GFile *file)
{
  g_assert_no_errno (g_unlink (g_file_peek_path (file)));
}

static void
spoil_folder_missing (GFile *file)
{
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (file));

  spoil_missing (file);
  g_assert_no_errno (g_rmdir (folder));
}

static void
spoil_empty (GFile *file)
{
  write_bytes (file, "", 0);
}

static void
spoil_text (GFile *file)
{
  g_autofree char *text = g_strnfill (5000, 'x');

  write_bytes (file, text, 5000);
}

static void
spoil_short_text (GFile *file)
{
  write_bytes (file, "Code,Name\n", 10);
}

static void
spoil_folder (GFile *file)
{
  spoil_missing (file);
  g_assert_no_errno (g_mkdir (g_file_peek_path (file), 0700));
}

static void
spoil_pipe (GFile *file)
{
  spoil_missing (file);
  g_assert_no_errno (mkfifo (g_file_peek_path (file), 0600));
}

static void
spoil_foreign (GFile *file)
{
  spoil_missing (file);
  alter (file, "CREATE TABLE bookmarks (url TEXT)");
}

static void
spoil_newer (GFile *file)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %d", LP_SCHEMA_VERSION + 1);

  alter (file, sql);
}

static void
spoil_much_newer (GFile *file)
{
  alter (file, "PRAGMA user_version = 2147483647");
}

static void
spoil_version_zero (GFile *file)
{
  alter (file, "PRAGMA user_version = 0");
}

static void
spoil_version_negative (GFile *file)
{
  alter (file, "PRAGMA user_version = -1");
}

static void
spoil_header_only (GFile *file)
{
  g_assert_no_errno (truncate (g_file_peek_path (file), LP_FILE_HEADER_SIZE));
}

static void
spoil_truncated (GFile *file)
{
  g_autoptr (GBytes) bytes = sample_read (file);

  g_assert_no_errno (truncate (g_file_peek_path (file), g_bytes_get_size (bytes) / 2));
}

static void
spoil_last_page (GFile *file)
{
  g_autoptr (GBytes) bytes = sample_read (file);

  g_assert_no_errno (truncate (g_file_peek_path (file), g_bytes_get_size (bytes) - PAGE));
}

static void
spoil_trigger (GFile *file)
{
  alter (file, "CREATE TRIGGER tr AFTER UPDATE ON plan BEGIN DELETE FROM practice; END");
}

static void
spoil_view (GFile *file)
{
  alter (file, "DROP TABLE measure; CREATE VIEW measure AS SELECT * FROM figure");
}

static void
spoil_column (GFile *file)
{
  alter (file, "ALTER TABLE practice ADD COLUMN telephone TEXT");
}

static void
spoil_link (GFile *file)
{
  alter (file, "UPDATE practice SET locality_id = 77 WHERE code = 'P0001'");
}

static void
spoil_type (GFile *file)
{
  alter (file, "UPDATE practice SET people = 'many' WHERE code = 'P0001'");
}

static void
spoil_blob (GFile *file)
{
  alter (file, "UPDATE practice SET name = x'00ff' WHERE code = 'P0001'");
}

static void
spoil_encoding (GFile *file)
{
  alter (file, "UPDATE practice SET name = CAST (x'c328' AS TEXT) WHERE code = 'P0001'");
}

static void
spoil_nul (GFile *file)
{
  alter (file, "UPDATE practice SET name = 'a' || char (0) || 'b' WHERE code = 'P0001'");
}

static void
spoil_check (GFile *file)
{
  alter (file, "PRAGMA ignore_check_constraints = 1; UPDATE option SET min_people = 30, max_people = 20");
}

static void
spoil_infinite (GFile *file)
{
  alter (file, "UPDATE practice SET weighted = 9e999 WHERE code = 'P0001'");
}

static void
spoil_state (GFile *file)
{
  alter (file, "UPDATE edit SET state = 9");
}

static void
spoil_label (GFile *file)
{
  alter (file, "UPDATE edit SET label = x'00ff'");
}

static void
spoil_root_page (GFile *file)
{
  char zeros[PAGE - LP_FILE_HEADER_SIZE] = { 0 };

  patch (file, LP_FILE_HEADER_SIZE, zeros, sizeof zeros);
}

static void
spoil_second_page (GFile *file)
{
  char zeros[PAGE] = { 0 };

  patch (file, PAGE, zeros, sizeof zeros);
}

static const OpeningCase cases[] = {
  { "missing", spoil_missing, LP_STORE_ERROR_NOT_FOUND },
  { "folder-missing", spoil_folder_missing, LP_STORE_ERROR_NOT_FOUND },
  { "empty", spoil_empty, LP_STORE_ERROR_NOT_A_PLAN },
  { "text", spoil_text, LP_STORE_ERROR_NOT_A_PLAN },
  { "short-text", spoil_short_text, LP_STORE_ERROR_NOT_A_PLAN },
  { "folder", spoil_folder, LP_STORE_ERROR_NOT_A_PLAN },
  { "pipe", spoil_pipe, LP_STORE_ERROR_NOT_A_PLAN },
  { "foreign", spoil_foreign, LP_STORE_ERROR_NOT_A_PLAN },
  { "newer", spoil_newer, LP_STORE_ERROR_TOO_NEW },
  { "much-newer", spoil_much_newer, LP_STORE_ERROR_TOO_NEW },
  { "version-zero", spoil_version_zero, LP_STORE_ERROR_DAMAGED },
  { "version-negative", spoil_version_negative, LP_STORE_ERROR_TOO_NEW },
  { "header-only", spoil_header_only, LP_STORE_ERROR_DAMAGED },
  { "truncated", spoil_truncated, LP_STORE_ERROR_DAMAGED },
  { "last-page", spoil_last_page, LP_STORE_ERROR_DAMAGED },
  { "trigger", spoil_trigger, LP_STORE_ERROR_DAMAGED },
  { "view", spoil_view, LP_STORE_ERROR_DAMAGED },
  { "column", spoil_column, LP_STORE_ERROR_DAMAGED },
  { "link", spoil_link, LP_STORE_ERROR_DAMAGED },
  { "type", spoil_type, LP_STORE_ERROR_DAMAGED },
  { "blob", spoil_blob, LP_STORE_ERROR_DAMAGED },
  { "encoding", spoil_encoding, LP_STORE_ERROR_DAMAGED },
  { "nul", spoil_nul, LP_STORE_ERROR_DAMAGED },
  { "check", spoil_check, LP_STORE_ERROR_DAMAGED },
  { "infinite", spoil_infinite, LP_STORE_ERROR_DAMAGED },
  { "state", spoil_state, LP_STORE_ERROR_DAMAGED },
  { "label", spoil_label, LP_STORE_ERROR_DAMAGED },
  { "root-page", spoil_root_page, LP_STORE_ERROR_DAMAGED },
  { "second-page", spoil_second_page, LP_STORE_ERROR_DAMAGED },
};

static GFile *
make_plan (void)
{
  g_autoptr (LpStore) store = sample_create ("case.lplan");
  g_autoptr (GError) error = NULL;

  sample_commit (store, "one");
  lp_store_close (store, &error);
  g_assert_no_error (error);
  return sample_file ("case.lplan");
}

static GBytes *
read_if_file (GFile *file)
{
  return g_file_test (g_file_peek_path (file), G_FILE_TEST_IS_REGULAR) ? sample_read (file) : g_bytes_new (NULL, 0);
}

/* What the sentence must do for its reader: name the file, and say more than that it failed. */
static void
check_sentence (const GError *error,
                GFile        *file)
{
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, g_file_peek_path (file)));
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_cmpuint (strlen (error->message), >, strlen (g_file_peek_path (file)) + 40);
}

static void
test_decision (gconstpointer data)
{
  const OpeningCase *test = data;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  sample_empty ();
  file = make_plan ();
  test->spoil (file);
  before = read_if_file (file);
  g_assert_null (lp_store_open (file, NULL, &error));
  g_assert_error (error, LP_STORE_ERROR, (int) test->code);
  check_sentence (error, file);

  after = read_if_file (file);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (sample_count_working_copies (), ==, 0);
}

static void
test_unreadable (void)
{
  g_autoptr (GFile) file = make_plan ();
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("root may read everything");
      return;
    }

  g_assert_no_errno (g_chmod (g_file_peek_path (file), 0));
  g_assert_null (lp_store_open (file, NULL, &error));
  g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_PERMISSION);
}

/* At some places a flipped byte only alters a letter; what must never happen is a crash, a hang or a write. */
static void
test_flipped (void)
{
  g_autoptr (GFile) file = make_plan ();
  g_autoptr (GBytes) whole = sample_read (file);
  const guchar *bytes = g_bytes_get_data (whole, NULL);
  gsize size = g_bytes_get_size (whole);
  guint n_refused = 0;

  for (guint i = 0; i < 400; i++)
    {
      gsize offset = i < 200 ? i : (gsize) g_test_rand_int_range (0, size);
      guchar flipped = bytes[offset] ^ (guchar) g_test_rand_int_range (1, 256);
      g_autoptr (GBytes) before = NULL;
      g_autoptr (GBytes) after = NULL;
      g_autoptr (LpStore) store = NULL;
      g_autoptr (GError) error = NULL;

      write_bytes (file, bytes, size);
      patch (file, offset, &flipped, 1);
      before = sample_read (file);
      store = lp_store_open (file, NULL, &error);
      if (store == NULL)
        {
          g_assert_nonnull (error);
          n_refused++;
        }
      else
        {
          g_assert_true (lp_store_check (store, &error));
          /* The record of the edit may be what was hit: then undo says so and changes nothing. */
          lp_store_undo (store, NULL);
          g_assert_true (lp_store_check (store, &error));
          g_clear_object (&store);
          sample_forget_working_copies ();
        }

      after = sample_read (file);
      g_assert_true (g_bytes_equal (before, after));
    }

  g_test_message ("%u of 400 refused", n_refused);
  g_assert_cmpuint (n_refused, >, 50);
}

static void
test_truncated_anywhere (void)
{
  g_autoptr (GFile) file = make_plan ();
  g_autoptr (GBytes) whole = sample_read (file);
  gsize size = g_bytes_get_size (whole);

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (GError) error = NULL;

      write_bytes (file, g_bytes_get_data (whole, NULL), g_test_rand_int_range (0, size));
      g_assert_null (lp_store_open (file, NULL, &error));
      g_assert_true (g_error_matches (error, LP_STORE_ERROR, LP_STORE_ERROR_DAMAGED) ||
                     g_error_matches (error, LP_STORE_ERROR, LP_STORE_ERROR_NOT_A_PLAN));
    }
}

static void
test_in_use (void)
{
  g_autoptr (LpStore) store = sample_create ("case.lplan");
  g_autoptr (GFile) file = sample_file ("case.lplan");
  g_autoptr (GFile) link = sample_file ("link.lplan");
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) link_error = NULL;
  g_autoptr (LpStore) again = NULL;

  g_assert_null (lp_store_open (file, NULL, &error));
  g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_IN_USE);
  check_sentence (error, file);
  g_clear_error (&error);

  /* The same file by another name. */
  g_assert_no_errno (symlink ("case.lplan", g_file_peek_path (link)));
  g_assert_null (lp_store_open (link, NULL, &link_error));
  g_assert_error (link_error, LP_STORE_ERROR, LP_STORE_ERROR_IN_USE);

  /* Whoever was told so has not broken the first one. */
  sample_commit (store, "one");
  lp_store_close (store, &error);
  g_assert_no_error (error);
  again = lp_store_open (link, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lp_plan_get_note (lp_store_get_plan (again)), ==, "one");
  sample_commit (again, "through the link");
  lp_store_close (again, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (g_file_peek_path (link), G_FILE_TEST_IS_SYMLINK));
}

/* Someone has opened the plan by the sqlite3 shell, which left it in another journal mode; it is whole all the same. */
static void
test_write_ahead (void)
{
  g_autoptr (GFile) file = make_plan ();
  g_autoptr (LpStore) store = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  const char *data;

  alter (file, "PRAGMA journal_mode = WAL; UPDATE plan SET note = 'by hand'");
  store = lp_store_open (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lp_plan_get_note (lp_store_get_plan (store)), ==, "by hand");
  sample_commit (store, "two");
  lp_store_close (store, &error);
  g_assert_no_error (error);

  bytes = sample_read (file);
  data = g_bytes_get_data (bytes, NULL);
  g_assert_cmpint (data[18], ==, 1);
  g_assert_cmpint (data[19], ==, 1);
}

static void
test_exists (void)
{
  g_autoptr (GFile) file = make_plan ();
  g_autoptr (GBytes) before = sample_read (file);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (LpEdit) seed = sample_seed (3);
  g_autoptr (GError) error = NULL;

  g_assert_null (lp_store_create (file, seed, &error));
  g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_EXISTS);
  check_sentence (error, file);
  after = sample_read (file);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (sample_count_working_copies (), ==, 0);
}

static void
test_create_refused (void)
{
  g_autoptr (GFile) file = sample_file ("new.lplan");
  g_autoptr (GFile) nowhere = sample_file ("no/such/folder/new.lplan");
  g_autoptr (LpEdit) seed = sample_seed (3);
  g_autoptr (LpEdit) wrong = sample_seed (3);
  g_autoptr (GError) error = NULL;
  LpValue key = lp_value_text ("P0001");

  lp_edit_add_update (wrong, LP_TABLE_PRACTICE, &key, LP_PRACTICE_LOCALITY_ID, lp_value_int (99));
  g_free (key.text);
  g_assert_null (lp_store_create (file, wrong, &error));
  g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (g_file_query_exists (file, NULL));

  g_assert_null (lp_store_create (nowhere, seed, &error));
  g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_UNREACHABLE);
  g_assert_cmpuint (sample_count_working_copies (), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  sample_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/store/opening/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_decision);
    }
  sample_add ("/store/opening/unreadable", test_unreadable);
  sample_add ("/store/opening/flipped", test_flipped);
  sample_add ("/store/opening/truncated-anywhere", test_truncated_anywhere);
  sample_add ("/store/opening/in-use", test_in_use);
  sample_add ("/store/opening/write-ahead", test_write_ahead);
  sample_add ("/store/opening/exists", test_exists);
  sample_add ("/store/opening/create-refused", test_create_refused);
  return sample_run ();
}
