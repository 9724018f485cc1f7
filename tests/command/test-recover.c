/* test-recover.c — what a run that was cut off left, told of and kept by a verb */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "dorset.h"
#include "verb-fixture.h"

static void
test_changed_elsewhere (VerbFixture   *fixture,
                        gconstpointer  data)
{
  g_autoptr (GFile) file = dorset_leave_edits (fixture->folder);

  g_assert_cmpint (verb_run (fixture, "check|dorset.lplan"), ==, 1);
  g_assert_nonnull (strstr (fixture->err, "changed by another program"));
  g_assert_nonnull (strstr (fixture->err, "recover PLAN NEW"));

  /* A name that is taken loses nothing. */
  g_assert_cmpint (verb_run (fixture, "recover|dorset.lplan|dorset.lplan"), ==, 1);
  verb_run_well (fixture, "recover|dorset.lplan|kept.lplan");
  verb_run_well (fixture, "check|kept.lplan|--option|Left");
  g_assert_cmpint (verb_run (fixture, "check|dorset.lplan|--option|Left"), ==, 1);
  g_assert_nonnull (strstr (fixture->err, "no option"));
  verb_run_well (fixture, "check|dorset.lplan");

  g_assert_cmpint (verb_run (fixture, "recover|dorset.lplan|again.lplan"), ==, 1);
  g_assert_nonnull (strstr (fixture->err, "No earlier run has left"));
}

/* The file is gone altogether: its last edits are not. */
static void
test_gone (VerbFixture   *fixture,
           gconstpointer  data)
{
  g_autoptr (GFile) file = dorset_leave_edits (fixture->folder);

  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_cmpint (verb_run (fixture, "check|dorset.lplan"), ==, 1);
  g_assert_nonnull (strstr (fixture->err, "There is no file"));
  g_assert_nonnull (strstr (fixture->err, "recover PLAN NEW"));
  verb_run_well (fixture, "recover|dorset.lplan|dorset.lplan");
  verb_run_well (fixture, "check|dorset.lplan|--option|Left");
}

int
main (int   argc,
      char *argv[])
{
  verb_fixture_init (argc, argv);
  verb_fixture_add ("/recover/changed-elsewhere", test_changed_elsewhere);
  verb_fixture_add ("/recover/gone", test_gone);

  return g_test_run ();
}
