/* test-file.c — a file replaced whole, and every way in which that can fail */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/file.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("lp file é XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "Dorset plan.csv", NULL);
  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
}

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      remove_all (inside);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_all (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static gboolean
replace (const char  *path,
         const char  *text,
         GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return lp_file_replace_whole (file, bytes, error);
}

static void
assert_contents (const char *path,
                 const char *expected)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, expected);
}

static void
assert_refused (const char  *path,
                LpFileError  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (replace (path, "new", &error));
  g_assert_error (error, LP_FILE_ERROR, (int) code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "could not be saved"));
}

static void
test_replaces (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *fresh = g_build_filename (fixture->folder, "fresh", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (replace (fixture->path, "new and longer", &error));
  g_assert_no_error (error);
  assert_contents (fixture->path, "new and longer");
  g_assert_true (replace (fixture->path, "", &error));
  assert_contents (fixture->path, "");
  g_assert_true (replace (fresh, "fresh", &error));
  assert_contents (fresh, "fresh");
  g_assert_cmpuint (count_entries (fixture->folder), ==, 2);
}

static void
test_keeps_mode_and_link (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  GStatBuf stat_buf;

  g_assert_cmpint (g_chmod (fixture->path, 0662), ==, 0);
  g_assert_cmpint (symlink ("Dorset plan.csv", link), ==, 0);
  g_assert_true (replace (link, "new", NULL));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  assert_contents (fixture->path, "new");
  g_assert_cmpint (g_stat (fixture->path, &stat_buf), ==, 0);
  g_assert_cmpuint (stat_buf.st_mode & 0777, ==, 0662);
}

/* Another name of the old file keeps the old contents: nothing was written into it. */
static void
test_writes_aside (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);

  g_assert_cmpint (link (fixture->path, other), ==, 0);
  g_assert_true (replace (fixture->path, "new", NULL));
  assert_contents (fixture->path, "new");
  assert_contents (other, "old");
}

static void
test_no_folder (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *gone = g_build_filename (fixture->folder, "gone", "plan.csv", NULL);
  g_autofree char *under_file = g_build_filename (fixture->path, "plan.csv", NULL);

  assert_refused (gone, LP_FILE_ERROR_NO_FOLDER);
  assert_refused (under_file, LP_FILE_ERROR_NO_FOLDER);
  assert_contents (fixture->path, "old");
}

static void
test_folder_in_the_way (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *empty = g_build_filename (fixture->folder, "empty", NULL);
  g_autofree char *full = g_build_filename (fixture->folder, "full", NULL);
  g_autofree char *inside = g_build_filename (full, "inside", NULL);

  g_assert_cmpint (g_mkdir (empty, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (inside, 0700), ==, 0);
  assert_refused (empty, LP_FILE_ERROR_IS_FOLDER);
  assert_refused (full, LP_FILE_ERROR_IS_FOLDER);
  g_assert_cmpuint (count_entries (fixture->folder), ==, 3);
}

static void
test_name_too_long (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *name = g_strnfill (300, 'n');
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  assert_refused (path, LP_FILE_ERROR_NAME_TOO_LONG);
}

/* Root may write everywhere, so a root that runs the tests steps down for this one. */
static void
test_read_only_folder (Fixture       *fixture,
                       gconstpointer  data)
{
  const uid_t nobody = 65534;
  gboolean was_root = geteuid () == 0;

  g_assert_cmpint (g_chmod (fixture->path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  if (was_root && seteuid (nobody) != 0)
    g_test_skip ("root ignores permissions and cannot step down here");
  else
    assert_refused (fixture->path, LP_FILE_ERROR_NOT_ALLOWED);

  if (was_root)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  assert_contents (fixture->path, "old");
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
}

/* The system lets go of the write half way, as a full disk does. */
static void
test_cut_short (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *large = g_strnfill (256 * 1024, 'x');
  g_autoptr (GError) error = NULL;
  struct rlimit before, low;
  gboolean replaced;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  low = before;
  low.rlim_cur = 64 * 1024;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &low), ==, 0);
  replaced = replace (fixture->path, large, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);

  g_assert_false (replaced);
  g_assert_error (error, LP_FILE_ERROR, LP_FILE_ERROR_FAILED);
  assert_contents (fixture->path, "old");
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  static const struct { const char *path; void (*test) (Fixture *, gconstpointer); } tests[] = {
    { "/file/replaces", test_replaces },
    { "/file/keeps-mode-and-link", test_keeps_mode_and_link },
    { "/file/writes-aside", test_writes_aside },
    { "/file/no-folder", test_no_folder },
    { "/file/folder-in-the-way", test_folder_in_the_way },
    { "/file/name-too-long", test_name_too_long },
    { "/file/read-only-folder", test_read_only_folder },
    { "/file/cut-short", test_cut_short },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
