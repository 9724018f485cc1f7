/* test-recovery.c — a program killed at any moment loses no edit that had returned */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

enum { N_KILLS = 200, MAX_MICROSECONDS = 20000 };

static GFile *
make_plan (void)
{
  g_autoptr (LpStore) store = sample_create ("killed.lplan");
  g_autoptr (GError) error = NULL;

  lp_store_close (store, &error);
  g_assert_no_error (error);
  return sample_file ("killed.lplan");
}

static LpStore *
open_plan (GFile          *file,
           LpStoreOpening *opening)
{
  g_autoptr (GError) error = NULL;
  LpStore *store = lp_store_open (file, opening, &error);

  g_assert_no_error (error);
  lp_store_check (store, &error);
  g_assert_no_error (error);
  return store;
}

/* The child: counts up in the plan's note from @count, saves now and then, and says each number once its edit has returned. */
static void
edit_for_ever (GFile *file,
               int    count,
               int    pipe)
{
  LpStore *store = lp_store_open (file, NULL, NULL);

  while (store != NULL)
    {
      g_autofree char *note = g_strdup_printf ("%d", ++count);
      g_autoptr (LpEdit) edit = sample_note (note);

      if (!lp_store_commit (store, edit, NULL) || write (pipe, &count, sizeof count) != sizeof count)
        break;
      if (count % 7 == 0 && !lp_store_save (store, NULL))
        break;
      /* Every edit undone is one edit less and one number more, so that undo is met in the middle too. */
      if (count % 5 == 0 && (!lp_store_undo (store, NULL) || !lp_store_redo (store, NULL)))
        break;
    }

  _exit (1);
}

/*
 * Kills a child at a random moment after it was started, or, when it is @to_edit first, after its first edit. Returns the
 * last number that it said, or @count when it was killed before the first.
 */
static int
run_and_kill (GFile    *file,
              int       count,
              gboolean  to_edit)
{
  int ends[2], said, status;
  pid_t child;

  g_assert_no_errno (pipe (ends));
  child = fork ();
  g_assert_no_errno (child);
  if (child == 0)
    {
      close (ends[0]);
      edit_for_ever (file, count, ends[1]);
    }

  close (ends[1]);
  if (to_edit && read (ends[0], &said, sizeof said) == sizeof said)
    count = said;
  g_usleep (g_test_rand_int_range (0, MAX_MICROSECONDS));
  g_assert_no_errno (kill (child, SIGKILL));
  while (read (ends[0], &said, sizeof said) == sizeof said)
    count = said;

  close (ends[0]);
  g_assert_no_errno (waitpid (child, &status, 0));
  g_assert_true (WIFSIGNALED (status));
  return count;
}

/* The user's file by itself, as someone who was sent it would open it. */
static void
check_file_alone (GFile *file)
{
  g_autoptr (GFile) copy = sample_file ("copy.lplan");
  g_autoptr (LpStore) store = NULL;
  g_autoptr (GError) error = NULL;

  g_file_copy (file, copy, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  store = open_plan (copy, NULL);
  lp_store_close (store, &error);
  g_assert_no_error (error);
}

static void
test_killed (void)
{
  g_autoptr (GFile) file = make_plan ();
  guint n_recovered = 0;
  int count = 0;

  for (guint i = 0; i < N_KILLS; i++)
    {
      int before = count;
      g_autoptr (LpStore) store = NULL;
      g_autoptr (GError) error = NULL;
      LpStoreOpening opening;
      int found;

      count = run_and_kill (file, count, i % 4 != 0);
      check_file_alone (file);

      store = open_plan (file, &opening);
      found = atoi (lp_plan_get_note (lp_store_get_plan (store)));
      /* One edit may have been on disk without the child having had the time to say so; an undo in the middle of its redo is one less. */
      if (count % 5 == 0 && found == count - 1 && g_strcmp0 (lp_store_get_redo_label (store), NULL) != 0)
        {
          lp_store_redo (store, &error);
          g_assert_no_error (error);
          found++;
        }
      g_assert_cmpint (found, >=, count);
      g_assert_cmpint (found, <=, count + 1);
      count = found;
      if (opening == LP_STORE_RECOVERED)
        n_recovered++;
      if (count > before)
        g_assert_nonnull (lp_store_get_undo_label (store));

      /* Every other time the next run finds what was recovered in the file, else in the working copy again. */
      if (i % 2 == 0)
        lp_store_close (store, &error);
      g_assert_no_error (error);
    }

  g_test_message ("%d edits, %u recoveries in %d kills", count, n_recovered, N_KILLS);
  g_assert_cmpint (count, >, N_KILLS / 2);
  g_assert_cmpuint (n_recovered, >, N_KILLS / 10);
}

/* A store that is dropped is like a program that died: its working copy stays. */
static void
leave_edit (GFile      *file,
            const char *note)
{
  g_autoptr (LpStore) store = open_plan (file, NULL);

  sample_commit (store, note);
}

static void
test_recovered (void)
{
  g_autoptr (GFile) file = make_plan ();
  g_autoptr (LpStore) store = NULL;
  g_autoptr (LpStore) again = NULL;
  g_autoptr (GError) error = NULL;
  LpStoreOpening opening;

  leave_edit (file, "left");
  store = open_plan (file, &opening);
  g_assert_cmpint (opening, ==, LP_STORE_RECOVERED);
  g_assert_true (lp_store_is_dirty (store));
  g_assert_cmpstr (lp_plan_get_note (lp_store_get_plan (store)), ==, "left");
  g_assert_cmpstr (lp_store_get_undo_label (store), ==, "left");
  lp_store_close (store, &error);
  g_assert_no_error (error);

  again = open_plan (file, &opening);
  g_assert_cmpint (opening, ==, LP_STORE_OPENED);
  g_assert_cmpstr (lp_plan_get_note (lp_store_get_plan (again)), ==, "left");
}

static void
test_nothing_unsaved (void)
{
  g_autoptr (GFile) file = make_plan ();
  g_autoptr (LpStore) store = NULL;
  g_autoptr (LpStore) again = NULL;
  g_autoptr (GError) error = NULL;
  LpStoreOpening opening;

  store = open_plan (file, NULL);
  sample_commit (store, "saved");
  lp_store_save (store, &error);
  g_assert_no_error (error);
  g_clear_object (&store);

  again = open_plan (file, &opening);
  g_assert_cmpint (opening, ==, LP_STORE_OPENED);
  g_assert_false (lp_store_is_dirty (again));
}

static void
put_other_plan (GFile *file)
{
  g_autoptr (LpStore) other = sample_create ("other.lplan");
  g_autoptr (GError) error = NULL;

  sample_commit (other, "from elsewhere");
  lp_store_close (other, &error);
  g_assert_no_error (error);
  g_file_move (lp_store_get_file (other), file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_changed_elsewhere (void)
{
  g_autoptr (GFile) file = make_plan ();
  g_autoptr (GFile) elsewhere = sample_file ("mine.lplan");
  g_autoptr (LpStore) store = NULL;
  g_autoptr (LpStore) theirs = NULL;
  g_autoptr (GError) error = NULL;

  leave_edit (file, "left");
  put_other_plan (file);
  g_assert_null (lp_store_open (file, NULL, &error));
  g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_CHANGED_ELSEWHERE);
  g_clear_error (&error);

  store = lp_store_open_recovered (file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lp_plan_get_note (lp_store_get_plan (store)), ==, "left");
  g_assert_true (lp_store_is_dirty (store));
  g_assert_false (lp_store_save (store, &error));
  g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_CHANGED_ELSEWHERE);
  g_clear_error (&error);
  lp_store_save_as (store, elsewhere, FALSE, &error);
  g_assert_no_error (error);
  g_assert_false (lp_store_is_dirty (store));

  theirs = open_plan (file, NULL);
  g_assert_cmpstr (lp_plan_get_note (lp_store_get_plan (theirs)), ==, "from elsewhere");
}

static void
test_changed_elsewhere_but_saved (void)
{
  g_autoptr (GFile) file = make_plan ();
  g_autoptr (LpStore) store = open_plan (file, NULL);
  g_autoptr (LpStore) theirs = NULL;
  LpStoreOpening opening;

  g_clear_object (&store);
  put_other_plan (file);
  theirs = open_plan (file, &opening);
  g_assert_cmpint (opening, ==, LP_STORE_OPENED);
  g_assert_cmpstr (lp_plan_get_note (lp_store_get_plan (theirs)), ==, "from elsewhere");
}

/* Asking leaves nothing behind, and a plan that is open has left nothing. */
static void
test_has_recovered (void)
{
  g_autoptr (GFile) file = make_plan ();
  g_autoptr (LpStore) store = NULL;

  g_assert_false (lp_store_has_recovered (file));
  g_assert_cmpuint (sample_count_working_copies (), ==, 0);
  leave_edit (file, "left");
  g_assert_true (lp_store_has_recovered (file));
  store = open_plan (file, NULL);
  g_assert_false (lp_store_has_recovered (file));
  g_assert_cmpstr (lp_plan_get_note (lp_store_get_plan (store)), ==, "left");
}

static void
test_file_gone (void)
{
  g_autoptr (GFile) file = make_plan ();
  g_autoptr (LpStore) store = NULL;
  g_autoptr (LpEdit) seed = sample_seed (2);
  g_autoptr (GError) error = NULL;

  leave_edit (file, "left");
  g_assert_no_errno (g_unlink (g_file_peek_path (file)));
  g_assert_null (lp_store_open (file, NULL, &error));
  g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "kept"));
  g_clear_error (&error);

  store = lp_store_open_recovered (file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lp_plan_get_note (lp_store_get_plan (store)), ==, "left");
  lp_store_save_as (store, file, FALSE, &error);
  g_assert_no_error (error);
  lp_store_close (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sample_count_working_copies (), ==, 0);

  g_assert_null (lp_store_open_recovered (file, &error));
  g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_NOT_FOUND);
}

static char *
find_left_database (void)
{
  g_autofree char *root = g_build_filename (g_get_user_state_dir (), "locality-planner", "working", NULL);
  g_autoptr (GDir) folder = g_dir_open (root, 0, NULL);

  return g_build_filename (root, g_dir_read_name (folder), "plan.db", NULL);
}

/* What an earlier run left is spoilt itself: said once, put aside, and the file opens. */
static void
test_left_damaged (void)
{
  g_autoptr (GFile) file = make_plan ();
  g_autoptr (LpStore) store = NULL;
  g_autofree char *database = NULL;
  g_autofree char *aside = g_build_filename (g_get_user_state_dir (), "locality-planner", "set-aside", NULL);
  g_autoptr (GError) error = NULL;
  LpStoreOpening opening;

  leave_edit (file, "left");
  database = find_left_database ();
  g_assert_no_errno (truncate (database, 5000));
  g_assert_null (lp_store_open (file, NULL, &error));
  g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, aside));
  g_assert_true (g_file_test (aside, G_FILE_TEST_IS_DIR));

  store = open_plan (file, &opening);
  g_assert_cmpint (opening, ==, LP_STORE_OPENED);
}

/* Cut off while the working copy was being made: there is nothing in it yet. */
static void
test_half_made (void)
{
  g_autoptr (GFile) file = make_plan ();
  g_autoptr (LpStore) store = NULL;
  g_autofree char *database = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *key = NULL;
  LpStoreOpening opening;

  leave_edit (file, "left");
  database = find_left_database ();
  folder = g_path_get_dirname (database);
  key = g_build_filename (folder, "key", NULL);
  g_assert_no_errno (g_unlink (key));
  store = open_plan (file, &opening);
  g_assert_cmpint (opening, ==, LP_STORE_OPENED);
  g_assert_cmpstr (lp_plan_get_note (lp_store_get_plan (store)), ==, "");
}

int
main (int    argc,
      char **argv)
{
  sample_init (&argc, &argv);
  sample_add ("/store/recovery/killed", test_killed);
  sample_add ("/store/recovery/recovered", test_recovered);
  sample_add ("/store/recovery/nothing-unsaved", test_nothing_unsaved);
  sample_add ("/store/recovery/changed-elsewhere", test_changed_elsewhere);
  sample_add ("/store/recovery/changed-elsewhere-but-saved", test_changed_elsewhere_but_saved);
  sample_add ("/store/recovery/has-recovered", test_has_recovered);
  sample_add ("/store/recovery/file-gone", test_file_gone);
  sample_add ("/store/recovery/left-damaged", test_left_damaged);
  sample_add ("/store/recovery/half-made", test_half_made);
  return sample_run ();
}
