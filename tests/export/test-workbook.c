/* test-workbook.c — workbooks: the same bytes for the same plan, and no harm to the old file when one cannot be made */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/export.h"

#include <glib/gstdio.h>
#include <math.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "base/file.h"
#include "export/workbook-check.h"
#include "fixture.h"

#define OLD "the old file"

typedef struct
{
  char *folder, *path;
  GFile *file;
  LpPlan *plan;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("lp-test-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "plan.xlsx", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->plan = fixture_plan ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_object (&fixture->plan);
  g_clear_object (&fixture->file);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static gboolean
export_option (LpPlan  *plan,
               guint    i,
               GFile   *file,
               GError **error)
{
  const LpOption *option = lp_plan_get_option (plan, i);
  g_autoptr (LpCoverage) coverage = lp_coverage_new (plan, option);
  g_autoptr (LpProblems) problems = lp_problems_new (plan, coverage, NULL, NULL);

  return lp_export_workbook (&(LpReportContents) { .plan = plan, .option = option, .coverage = coverage, .problems = problems }, file, error);
}

static GBytes *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

static void
assert_old (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = read_file (fixture->path);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), OLD, strlen (OLD));
}

static void
test_same_bytes (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (LpPlan) again = fixture_plan ();
  g_autoptr (GBytes) first = NULL, second = NULL;
  g_autoptr (GError) error = NULL;

  export_option (fixture->plan, 0, fixture->file, &error);
  g_assert_no_error (error);
  first = read_file (fixture->path);
  /* Into another second, so that no clock can have a part in it. */
  g_usleep (1100 * 1000);
  export_option (again, 0, fixture->file, &error);
  g_assert_no_error (error);
  second = read_file (fixture->path);

  g_assert_true (g_bytes_equal (first, second));
}

/* An option without networks, and a plan without anything. */
static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  const char *const about[] = { "1", "", "", "", "" };
  const char *const option[] = { "1", "0", "A", "", "0", "0" };
  g_autoptr (LpPlan) empty = lp_plan_new ();
  g_autoptr (GError) error = NULL;

  export_option (fixture->plan, 1, fixture->file, &error);
  g_assert_no_error (error);

  fixture_add_row (empty, LP_TABLE_PLAN, about);
  fixture_add_row (empty, LP_TABLE_OPTION, option);
  export_option (empty, 0, fixture->file, &error);
  g_assert_no_error (error);
}

static void
test_long_text (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *endless = g_strnfill (40000, 'x');
  const char *const network[] = { "99", "1", "9", endless, "0", "0", endless, endless };
  const char *const practice[] = { "Z", endless, endless, "", endless, NULL, "", NULL, NULL, NULL, NULL, NULL, "a\x01&<>\"'\xc2\x85" };
  g_autoptr (GError) error = NULL;

  fixture_add_row (fixture->plan, LP_TABLE_NETWORK, network);
  fixture_add_row (fixture->plan, LP_TABLE_PRACTICE, practice);
  export_option (fixture->plan, 0, fixture->file, &error);
  g_assert_no_error (error);
}

static void
test_not_finite (Fixture       *fixture,
                 gconstpointer  data)
{
  const double numbers[] = { INFINITY, -INFINITY };

  g_file_set_contents (fixture->path, OLD, -1, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GError) error = NULL;

      fixture_set_real (fixture->plan, "J81001", LP_PRACTICE_NORTHING, numbers[i]);
      g_assert_false (export_option (fixture->plan, 0, fixture->file, &error));
      g_assert_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_FAILED);
      g_assert_nonnull (strstr (error->message, "L4"));
      g_assert_nonnull (strstr (error->message, "Practices"));
      assert_old (fixture);
    }
}

static void
test_target_gone (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GFile) nowhere = g_file_new_build_filename (fixture->folder, "gone", "plan.xlsx", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GError) gone = NULL, is_folder = NULL;

  g_assert_false (export_option (fixture->plan, 0, nowhere, &gone));
  g_assert_error (gone, LP_FILE_ERROR, LP_FILE_ERROR_NO_FOLDER);
  g_assert_false (export_option (fixture->plan, 0, folder, &is_folder));
  g_assert_error (is_folder, LP_FILE_ERROR, LP_FILE_ERROR_IS_FOLDER);
}

static void
add_practices (LpPlan *plan,
               guint   n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *code = g_strdup_printf ("X%05u", i);
      const char *const cells[] = { code, "Practice", "AB1 2CD", "", "", NULL, "", "400000", "90000", "1000", "1000", NULL, "" };

      fixture_add_row (plan, LP_TABLE_PRACTICE, cells);
    }
}

/*
 * A process that may not write a file beyond 60 kB stands for a full disk: the sheet of practices is larger, the packed workbook is not, and the
 * library reports success.
 */
static void
test_disk_full (Fixture       *fixture,
                gconstpointer  data)
{
  const struct rlimit limit = { 60000, 60000 };
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }

  add_practices (fixture->plan, 500);
  g_file_set_contents (fixture->path, OLD, -1, NULL);
  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &limit);
  g_assert_false (export_option (fixture->plan, 0, fixture->file, &error));
  g_assert_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_FAILED);
  assert_old (fixture);
}

/* Any byte cut off or altered in the packed parts is found. */
static void
test_check (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  export_option (fixture->plan, 0, fixture->file, &error);
  g_assert_no_error (error);
  whole = read_file (fixture->path);
  length = g_bytes_get_size (whole);
  g_assert_true (lp_workbook_check (whole, NULL));

  for (gsize cut = 0; cut < length; cut += 97)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, cut);
      g_autoptr (GError) fault = NULL;

      g_assert_false (lp_workbook_check (part, &fault));
      g_assert_error (fault, LP_EXPORT_ERROR, LP_EXPORT_ERROR_FAILED);
    }
}

int
main (int    argc,
      char **argv)
{
  const struct { const char *name; void (*test) (Fixture *, gconstpointer); } cases[] = {
    { "/export/workbook/same-bytes", test_same_bytes },
    { "/export/workbook/empty", test_empty },
    { "/export/workbook/long-text", test_long_text },
    { "/export/workbook/not-finite", test_not_finite },
    { "/export/workbook/target-gone", test_target_gone },
    { "/export/workbook/disk-full", test_disk_full },
    { "/export/workbook/check", test_check },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].name, Fixture, NULL, set_up, cases[i].test, tear_down);

  return g_test_run ();
}
