/* test-saving.c — the user's file is replaced whole or left as it was */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE             /* unshare() */
#include "sample.h"

#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

static guint
count_beside (GFile *file)
{
  g_autofree char *path = g_path_get_dirname (g_file_peek_path (file));
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

static void
assert_note_in_file (const char *name,
                     const char *note)
{
  g_autoptr (GFile) file = sample_file (name);
  g_autoptr (GFile) copy = sample_file ("copy to look at.lplan");
  g_autoptr (LpStore) store = NULL;
  g_autoptr (GError) error = NULL;

  g_file_copy (file, copy, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  store = lp_store_open (copy, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lp_plan_get_note (lp_store_get_plan (store)), ==, note);
  lp_store_close (store, &error);
  g_assert_no_error (error);
  g_file_delete (copy, NULL, &error);
  g_assert_no_error (error);
}

static void
save (LpStore *store)
{
  g_autoptr (GError) error = NULL;

  lp_store_save (store, &error);
  g_assert_no_error (error);
  g_assert_false (lp_store_is_dirty (store));
}

/* Saving fails with that code; the edit is kept, and can be saved once what was wrong is put right. */
static void
assert_save_fails (LpStore      *store,
                   LpStoreError  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (lp_store_save (store, &error));
  g_assert_error (error, LP_STORE_ERROR, (int) code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, g_file_peek_path (lp_store_get_file (store))));
  g_assert_true (lp_store_is_dirty (store));
  g_clear_error (&error);
  g_assert_true (lp_store_check (store, &error));
}

static void
test_save (void)
{
  g_autoptr (LpStore) store = sample_create ("a.lplan");
  g_autoptr (GBytes) bytes = NULL;
  const char *data;

  sample_commit (store, "one");
  assert_note_in_file ("a.lplan", "");
  save (store);
  assert_note_in_file ("a.lplan", "one");
  sample_commit (store, "two");
  save (store);
  assert_note_in_file ("a.lplan", "two");

  /* One file, that needs no other beside it. */
  g_assert_cmpuint (count_beside (lp_store_get_file (store)), ==, 1);
  bytes = sample_read (lp_store_get_file (store));
  data = g_bytes_get_data (bytes, NULL);
  g_assert_cmpint (data[18], ==, 1);
  g_assert_cmpint (data[19], ==, 1);
}

static void
test_folder_vanished (void)
{
  g_autoptr (LpStore) store = sample_create ("a.lplan");
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (lp_store_get_file (store)));
  g_autofree char *away = g_strconcat (folder, " away", NULL);

  sample_commit (store, "one");
  g_assert_no_errno (g_rename (folder, away));
  assert_save_fails (store, LP_STORE_ERROR_UNREACHABLE);

  /* A mount point that its share has left is an empty folder: the plan must not be written into it. */
  g_assert_no_errno (g_mkdir (folder, 0700));
  assert_save_fails (store, LP_STORE_ERROR_UNREACHABLE);
  g_assert_no_errno (g_rmdir (folder));

  g_assert_no_errno (g_rename (away, folder));
  save (store);
  assert_note_in_file ("a.lplan", "one");
}

static void
test_folder_replaced (void)
{
  g_autoptr (LpStore) store = sample_create ("a.lplan");
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (lp_store_get_file (store)));
  g_autofree char *away = g_strconcat (folder, " away", NULL);

  sample_commit (store, "one");
  g_assert_no_errno (g_rename (folder, away));
  g_assert_true (g_file_set_contents (folder, "no folder", -1, NULL));
  assert_save_fails (store, LP_STORE_ERROR_UNREACHABLE);
  g_assert_no_errno (g_unlink (folder));
  g_assert_no_errno (g_rename (away, folder));
  save (store);
}

/* A small disk at @path, seen by this process alone. FALSE: one must be root to have it, and the test is skipped. */
static gboolean
mount_disk (const char *path)
{
  if (unshare (CLONE_NEWNS) != 0 ||
      mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
      mount ("tmpfs", path, "tmpfs", 0, "size=1m") != 0)
    {
      g_test_skip ("no disk can be mounted here");
      return FALSE;
    }

  return TRUE;
}

static void
remount (const char *path,
         gboolean    read_only)
{
  g_assert_no_errno (mount ("tmpfs", path, "tmpfs", MS_REMOUNT | (read_only ? MS_RDONLY : 0), NULL));
}

static char *
fill_disk (const char *path)
{
  g_autofree char *name = g_build_filename (path, "filler", NULL);
  g_autofree char *block = g_strnfill (4096, 'x');
  FILE *file = fopen (name, "w");

  g_assert_nonnull (file);
  while (fwrite (block, 1, 4096, file) == 4096 && fflush (file) == 0)
    ;
  fclose (file);
  return g_steal_pointer (&name);
}

static void
test_read_only (void)
{
  g_autoptr (GFile) file = sample_file ("a.lplan");
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (file));
  g_autoptr (LpStore) store = NULL;

  if (!mount_disk (folder))
    return;

  store = sample_create ("a.lplan");
  sample_commit (store, "one");
  remount (folder, TRUE);
  assert_save_fails (store, LP_STORE_ERROR_READ_ONLY);
  remount (folder, FALSE);
  save (store);
  assert_note_in_file ("a.lplan", "one");
  g_clear_object (&store);
  g_assert_no_errno (umount (folder));
}

static void
test_full_disk (void)
{
  g_autoptr (GFile) file = sample_file ("a.lplan");
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (file));
  g_autofree char *filler = NULL;
  g_autoptr (LpStore) store = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  if (!mount_disk (folder))
    return;

  store = sample_create ("a.lplan");
  sample_commit (store, "one");
  before = sample_read (file);
  filler = fill_disk (folder);
  assert_save_fails (store, LP_STORE_ERROR_NO_SPACE);
  after = sample_read (file);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (count_beside (file), ==, 2);

  g_assert_no_errno (g_unlink (filler));
  save (store);
  assert_note_in_file ("a.lplan", "one");
  g_clear_object (&store);
  g_assert_no_errno (umount (folder));
}

/* No room for the working copy: the edit is refused as a whole, and the ones before are there. */
static void
test_full_state_disk (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "locality-planner", NULL);
  g_autofree char *filler = NULL;
  g_autofree char *much = g_strnfill (100000, 'x');
  g_autoptr (LpStore) store = NULL;
  g_autoptr (LpEdit) edit = sample_note (much);
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  if (!mount_disk (folder))
    return;

  store = sample_create ("a.lplan");
  sample_commit (store, "one");
  filler = fill_disk (folder);
  g_assert_false (lp_store_commit (store, edit, &error));
  g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_NO_SPACE);
  g_test_message ("%s", error->message);
  g_clear_error (&error);
  g_assert_cmpstr (lp_plan_get_note (lp_store_get_plan (store)), ==, "one");
  g_assert_true (lp_store_check (store, &error));

  /* The user's disk has room: what there is can be saved. */
  save (store);
  g_assert_no_errno (g_unlink (filler));
  sample_commit (store, "two");
  save (store);
  assert_note_in_file ("a.lplan", "two");
  g_clear_object (&store);
  g_assert_no_errno (umount (folder));
}

/* No file may grow beyond a few bytes: the nearest to a full disk where none can be mounted. */
static void
limit_files (rlim_t bytes)
{
  struct rlimit limit;

  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &limit));
  limit.rlim_cur = MIN (bytes, limit.rlim_max);
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
}

static void
test_no_more_bytes (void)
{
  g_autoptr (LpStore) store = sample_create ("a.lplan");
  g_autoptr (LpEdit) edit = sample_note ("too much");
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  gboolean saved, committed;

  sample_commit (store, "one");
  before = sample_read (lp_store_get_file (store));

  signal (SIGXFSZ, SIG_IGN);
  limit_files (4096);
  saved = lp_store_save (store, NULL);
  committed = lp_store_commit (store, edit, NULL);
  limit_files (RLIM_INFINITY);
  g_assert_false (saved);
  g_assert_false (committed);

  after = sample_read (lp_store_get_file (store));
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (count_beside (lp_store_get_file (store)), ==, 1);
  g_assert_true (lp_store_is_dirty (store));
  g_assert_cmpstr (lp_plan_get_note (lp_store_get_plan (store)), ==, "one");
  g_assert_true (lp_store_check (store, NULL));

  /* With room again both work. */
  sample_commit (store, "two");
  save (store);
  assert_note_in_file ("a.lplan", "two");
}

static void
test_changed_elsewhere (void)
{
  g_autoptr (LpStore) store = sample_create ("a.lplan");
  GFile *file = lp_store_get_file (store);
  g_autoptr (GBytes) ours = sample_read (file);
  g_autoptr (GBytes) theirs = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  sample_commit (store, "one");
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "theirs", -1, NULL));
  theirs = sample_read (file);
  assert_save_fails (store, LP_STORE_ERROR_CHANGED_ELSEWHERE);
  after = sample_read (file);
  g_assert_true (g_bytes_equal (after, theirs));

  /* Put back as it was, though at another time: the contents count. */
  g_assert_true (g_file_set_contents (g_file_peek_path (file), g_bytes_get_data (ours, NULL), g_bytes_get_size (ours), NULL));
  save (store);

  /* Or replaced, because the user says so. */
  sample_commit (store, "two");
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "theirs", -1, NULL));
  g_assert_false (lp_store_save_as (store, file, FALSE, &error));
  g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  lp_store_save_as (store, file, TRUE, &error);
  g_assert_no_error (error);
  assert_note_in_file ("a.lplan", "two");
}

static void
test_save_as (void)
{
  g_autoptr (LpStore) store = sample_create ("a.lplan");
  g_autoptr (GFile) file = sample_file ("b.lplan");
  g_autoptr (LpStore) old = NULL;
  g_autoptr (GError) error = NULL;
  LpPlan *plan = lp_store_get_plan (store);

  sample_commit (store, "one");
  lp_store_save_as (store, file, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_equal (lp_store_get_file (store), file));
  g_assert_true (lp_store_get_plan (store) == plan);
  g_assert_cmpuint (sample_count_working_copies (), ==, 1);
  assert_note_in_file ("a.lplan", "");
  assert_note_in_file ("b.lplan", "one");

  /* It goes on there, history and all, and the old file is free. */
  sample_commit (store, "two");
  g_assert_true (lp_store_undo (store, &error));
  g_assert_true (lp_store_undo (store, &error));
  g_assert_cmpstr (lp_plan_get_note (plan), ==, "");
  g_assert_true (lp_store_check (store, &error));
  old = lp_store_open (lp_store_get_file (store), NULL, &error);
  g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_IN_USE);
  g_clear_error (&error);
  save (store);
  assert_note_in_file ("b.lplan", "");
}

static void
test_save_as_fails (void)
{
  g_autoptr (LpStore) store = sample_create ("a.lplan");
  g_autoptr (LpStore) other = sample_create ("b.lplan");
  g_autoptr (GFile) taken = sample_file ("b.lplan");
  g_autoptr (GFile) nowhere = sample_file ("no/folder.lplan");
  g_autoptr (GError) error = NULL;

  sample_commit (store, "one");
  g_assert_false (lp_store_save_as (store, taken, TRUE, &error));
  g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_IN_USE);
  g_clear_error (&error);
  g_assert_false (lp_store_save_as (store, nowhere, FALSE, &error));
  g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_UNREACHABLE);
  g_clear_error (&error);

  g_assert_cmpuint (sample_count_working_copies (), ==, 2);
  g_assert_true (lp_store_is_dirty (store));
  sample_commit (store, "two");
  save (store);
  assert_note_in_file ("a.lplan", "two");
}

static void
test_close_fails (void)
{
  g_autoptr (LpStore) store = sample_create ("a.lplan");
  g_autoptr (LpStore) again = NULL;
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (lp_store_get_file (store)));
  g_autofree char *away = g_strconcat (folder, " away", NULL);
  g_autoptr (GError) error = NULL;
  LpStoreOpening opening;

  sample_commit (store, "one");
  g_assert_no_errno (g_rename (folder, away));
  g_assert_false (lp_store_close (store, &error));
  g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_UNREACHABLE);
  g_clear_error (&error);
  g_assert_no_errno (g_rename (away, folder));

  again = lp_store_open (lp_store_get_file (store), &opening, &error);
  g_assert_no_error (error);
  g_assert_cmpint (opening, ==, LP_STORE_RECOVERED);
  g_assert_cmpstr (lp_plan_get_note (lp_store_get_plan (again)), ==, "one");
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GError) error = NULL;
  guint *n_left = data;

  lp_store_save_finish (LP_STORE (object), result, &error);
  g_assert_no_error (error);
  (*n_left)--;
}

/* Edits go on while a save is under way, and however the threads fall the newest bytes end up in the file. */
static void
test_async (void)
{
  g_autoptr (LpStore) store = sample_create ("a.lplan");
  g_autoptr (GError) error = NULL;
  guint n_left = 0;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *note = g_strdup_printf ("%u", i);

      sample_commit (store, note);
      n_left++;
      lp_store_save_async (store, NULL, saved_cb, &n_left);
    }

  while (n_left > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (lp_store_is_dirty (store));
  assert_note_in_file ("a.lplan", "19");

  sample_commit (store, "later");
  n_left++;
  lp_store_save_async (store, NULL, saved_cb, &n_left);
  sample_commit (store, "latest");
  while (n_left > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (lp_store_is_dirty (store));

  lp_store_close (store, &error);
  g_assert_no_error (error);
  assert_note_in_file ("a.lplan", "latest");
}

/* What was undone and abandoned leaves its line in the history and none of its bytes in the file. */
static void
test_size (void)
{
  g_autoptr (LpStore) store = sample_create ("a.lplan");
  g_autofree char *much = g_strnfill (200000, 'x');
  g_autoptr (GBytes) small = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  small = sample_read (lp_store_get_file (store));
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (LpEdit) edit = lp_edit_new ("Much");
      LpValue key = lp_value_int (1);

      lp_edit_add_update (edit, LP_TABLE_PLAN, &key, LP_PLAN_NOTE, lp_value_text (much));
      g_assert_true (lp_store_commit (store, edit, &error));
      g_assert_true (lp_store_undo (store, &error));
    }

  sample_commit (store, "little");
  save (store);
  after = sample_read (lp_store_get_file (store));
  g_assert_cmpuint (g_bytes_get_size (after), <=, g_bytes_get_size (small) + 4 * 4096);
  assert_note_in_file ("a.lplan", "little");
  g_assert_true (lp_store_check (store, &error));
}

int
main (int    argc,
      char **argv)
{
  sample_init (&argc, &argv);
  sample_add ("/store/saving/save", test_save);
  sample_add ("/store/saving/folder-vanished", test_folder_vanished);
  sample_add ("/store/saving/folder-replaced", test_folder_replaced);
  sample_add ("/store/saving/read-only", test_read_only);
  sample_add ("/store/saving/full-disk", test_full_disk);
  sample_add ("/store/saving/full-state-disk", test_full_state_disk);
  sample_add ("/store/saving/no-more-bytes", test_no_more_bytes);
  sample_add ("/store/saving/changed-elsewhere", test_changed_elsewhere);
  sample_add ("/store/saving/save-as", test_save_as);
  sample_add ("/store/saving/save-as-fails", test_save_as_fails);
  sample_add ("/store/saving/close-fails", test_close_fails);
  sample_add ("/store/saving/async", test_async);
  sample_add ("/store/saving/size", test_size);
  return sample_run ();
}
