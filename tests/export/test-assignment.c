/* test-assignment.c — the table of the assignment: read back it is the plan, and no cell of it runs */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/export.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "base/csv-writer.h"
#include "base/csv.h"
#include "base/file.h"
#include "fixture.h"

enum { CODE, NAME, POSTCODE, PEOPLE, WEIGHTED, LOCALITY, DISTRICT, NUMBER, NETWORK, PINNED, EASTING, NORTHING, NOTE, ADDRESS, LOCALITY_NOTE, N_FIELDS };

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
  fixture->path = g_build_filename (fixture->folder, "assignment.csv", NULL);
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

static GBytes *
export_bytes (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  lp_export_assignment (fixture->plan, lp_plan_get_option (fixture->plan, 0), fixture->file, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  return g_bytes_new_take (contents, length);
}

static void
assert_text (const char *field,
             const char *expected)
{
  g_autofree char *text = lp_csv_unprotect (field);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_number (const char *field,
               gboolean    known,
               double      expected)
{
  if (!known)
    g_assert_cmpstr (field, ==, "");
  else
    g_assert_cmpfloat (g_ascii_strtod (field, NULL), ==, expected);
}

static void
assert_practice (LpPlan             *plan,
                 const LpPractice   *practice,
                 const char *const  *fields)
{
  const LpOption *option = lp_plan_get_option (plan, 0);
  const LpNetwork *network = lp_plan_get_network_of (plan, option, practice);

  assert_text (fields[CODE], practice->code);
  assert_text (fields[NAME], practice->name);
  assert_text (fields[POSTCODE], practice->postcode);
  assert_number (fields[PEOPLE], practice->has_people, practice->people);
  assert_number (fields[WEIGHTED], practice->has_weighted, practice->weighted);
  assert_text (fields[LOCALITY], practice->locality != NULL ? practice->locality->name : "");
  assert_text (fields[DISTRICT], practice->district);
  assert_number (fields[NUMBER], network != NULL, network != NULL ? network->number : 0);
  assert_text (fields[NETWORK], network != NULL ? network->name : "");
  g_assert_cmpstr (fields[PINNED], ==, lp_plan_is_pinned (plan, option, practice) ? "yes" : "");
  assert_number (fields[EASTING], practice->has_position, practice->easting);
  assert_number (fields[NORTHING], practice->has_position, practice->northing);
  assert_text (fields[NOTE], practice->note);
  assert_text (fields[ADDRESS], practice->address);
  assert_text (fields[LOCALITY_NOTE], practice->locality_note);
}

static void
test_read_back (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GBytes) bytes = export_bytes (fixture);
  g_autoptr (LpCsvReader) reader = lp_csv_reader_new_for_bytes (bytes, NULL);
  const char *const *fields;
  guint n_fields;

  g_assert_cmpint (lp_csv_reader_next (reader, &fields, &n_fields, NULL), ==, LP_CSV_STEP_RECORD);
  g_assert_cmpuint (n_fields, ==, N_FIELDS);
  g_assert_cmpstr (fields[CODE], ==, "code");
  g_assert_cmpstr (fields[NORTHING], ==, "northing");
  g_assert_cmpstr (fields[LOCALITY_NOTE], ==, "locality note");
  for (guint i = 0; i < lp_plan_get_n_practices (fixture->plan); i++)
    {
      g_assert_cmpint (lp_csv_reader_next (reader, &fields, &n_fields, NULL), ==, LP_CSV_STEP_RECORD);
      g_assert_cmpuint (n_fields, ==, N_FIELDS);
      assert_practice (fixture->plan, lp_plan_get_practice (fixture->plan, i), fields);
    }
  g_assert_cmpint (lp_csv_reader_next (reader, &fields, &n_fields, NULL), ==, LP_CSV_STEP_END);
}

static void
test_nothing_runs (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GBytes) bytes = export_bytes (fixture);
  g_autoptr (LpCsvReader) reader = lp_csv_reader_new_for_bytes (bytes, NULL);
  const char *const *fields;
  guint n_fields, n_safe = 0;

  while (lp_csv_reader_next (reader, &fields, &n_fields, NULL) == LP_CSV_STEP_RECORD)
    {
      for (guint i = 0; i < n_fields; i++)
        {
          g_assert_true (fields[i][0] == '\0' || strchr ("=+-@\t\r", fields[i][0]) == NULL);
          n_safe += fields[i][0] == '\'' && strchr ("=+-@\t\r", fields[i][1]) != NULL;
        }
    }
  /* =1+1, +44 Practice, @East, and =2+2 of two practices. */
  g_assert_cmpuint (n_safe, ==, 5);
}

static void
test_form (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GBytes) first = export_bytes (fixture);
  g_autoptr (GBytes) second = export_bytes (fixture);
  g_autofree char *text = g_strndup (g_bytes_get_data (first, NULL), g_bytes_get_size (first));

  g_assert_true (g_bytes_equal (first, second));
  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbf" "code,name,"));
  g_assert_true (g_str_has_suffix (text, "\r\n"));
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_nonnull (strstr (text, "\r\n01E00,Exponent Surgery,AB1 2CD,20000,21000.5,West,North,1,Harbour,yes,400000,90000,,,\r\n"));
}

static void
test_not_finite (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;

  g_file_set_contents (fixture->path, "old", -1, NULL);
  fixture_set_real (fixture->plan, "J81001", LP_PRACTICE_WEIGHTED, INFINITY);
  g_assert_false (lp_export_assignment (fixture->plan, lp_plan_get_option (fixture->plan, 0), fixture->file, &error));
  g_assert_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "J81001"));
  g_file_get_contents (fixture->path, &contents, NULL, NULL);
  g_assert_cmpstr (contents, ==, "old");
}

static void
test_target_gone (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GFile) nowhere = g_file_new_build_filename (fixture->folder, "gone", "a.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (lp_export_assignment (fixture->plan, lp_plan_get_option (fixture->plan, 0), nowhere, &error));
  g_assert_error (error, LP_FILE_ERROR, LP_FILE_ERROR_NO_FOLDER);
}

int
main (int    argc,
      char **argv)
{
  const struct { const char *name; void (*test) (Fixture *, gconstpointer); } cases[] = {
    { "/export/assignment/read-back", test_read_back },
    { "/export/assignment/nothing-runs", test_nothing_runs },
    { "/export/assignment/form", test_form },
    { "/export/assignment/not-finite", test_not_finite },
    { "/export/assignment/target-gone", test_target_gone },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].name, Fixture, NULL, set_up, cases[i].test, tear_down);

  return g_test_run ();
}
