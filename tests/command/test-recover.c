/* test-recover.c — what a run that was cut off left, told of and kept by a verb */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>
#include <sys/wait.h>

#include "dorset.h"
#include "scratch.h"

static char *runner;             /* absolute: the verbs run in a folder of their own */

/* The exit status of a verb, and what it said: on its output when it did well, else on its errors. Words are parted by "|". */
static int
run (const char  *folder,
     const char  *words,
     char       **said)
{
  g_autofree char *line = g_strjoin ("|", runner, words, NULL);
  g_auto (GStrv) arguments = g_strsplit (line, "|", -1);
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (folder, arguments, NULL, 0, NULL, NULL, &out, &err, &status, &error);
  g_assert_no_error (error);
  g_free (*said);
  *said = WEXITSTATUS (status) == 0 ? g_steal_pointer (&out) : g_steal_pointer (&err);
  return WEXITSTATUS (status);
}

static void
test_changed_elsewhere (void)
{
  char *folder = scratch_new ();
  g_autoptr (GFile) file = dorset_leave_edits (folder);
  g_autofree char *said = NULL;

  g_assert_cmpint (run (folder, "check|dorset.lplan", &said), ==, 1);
  g_assert_nonnull (strstr (said, "changed by another program"));
  g_assert_nonnull (strstr (said, "recover PLAN NEW"));

  /* A name that is taken loses nothing. */
  g_assert_cmpint (run (folder, "recover|dorset.lplan|dorset.lplan", &said), ==, 1);
  g_assert_cmpint (run (folder, "recover|dorset.lplan|kept.lplan", &said), ==, 0);
  g_assert_cmpint (run (folder, "check|kept.lplan|--option|Left", &said), ==, 0);
  g_assert_cmpint (run (folder, "check|dorset.lplan|--option|Left", &said), ==, 1);
  g_assert_nonnull (strstr (said, "no option"));
  g_assert_cmpint (run (folder, "check|dorset.lplan", &said), ==, 0);

  g_assert_cmpint (run (folder, "recover|dorset.lplan|again.lplan", &said), ==, 1);
  g_assert_nonnull (strstr (said, "No earlier run has left"));
  scratch_remove (folder);
}

/* The file is gone altogether: its last edits are not. */
static void
test_gone (void)
{
  char *folder = scratch_new ();
  g_autoptr (GFile) file = dorset_leave_edits (folder);
  g_autofree char *said = NULL;

  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_cmpint (run (folder, "check|dorset.lplan", &said), ==, 1);
  g_assert_nonnull (strstr (said, "There is no file"));
  g_assert_nonnull (strstr (said, "recover PLAN NEW"));
  g_assert_cmpint (run (folder, "recover|dorset.lplan|dorset.lplan", &said), ==, 0);
  g_assert_cmpint (run (folder, "check|dorset.lplan|--option|Left", &said), ==, 0);
  scratch_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  runner = g_canonicalize_filename (argv[1], NULL);
  g_test_add_func ("/recover/changed-elsewhere", test_changed_elsewhere);
  g_test_add_func ("/recover/gone", test_gone);
  return g_test_run ();
}
