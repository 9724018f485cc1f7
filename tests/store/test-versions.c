/* test-versions.c — every version of the plan file ever released still opens, whole */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include "plan/quality.h"
#include "plan/wishes.h"
#include "store/schema.h"

typedef struct
{
  guint version;
  const char *file;
  guint n_practices;
  guint n_lines;                /* of the history */
  const char *note;
  const char *undo, *redo;
  guint n_rules, n_unmatched;
} Version;

static const Version versions[] = {
  { 1, "version-1.lplan", 4, 6, "kept", "kept", "undone", 0, 0 },
  { 2, "version-2.lplan", 4, 7, "kept", "kept", "undone", 1, 0 },
  { 3, "version-3.lplan", 4, 8, "kept", "kept", "undone", 1, 1 },
};

static GFile *
copy_fixture (const Version *version)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "plans", version->file, NULL);
  g_autoptr (GFile) fixture = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GFile *file = sample_file (version->file);

  g_file_copy (fixture, file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return file;
}

static void
check_header (GFile *file,
              guint  version)
{
  g_autoptr (GBytes) bytes = sample_read (file);
  LpFileHeader header = lp_schema_read_header (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_true (header.is_plan);
  g_assert_cmpuint (header.version, ==, version);
}

static void
check_plan (LpStore       *store,
            const Version *version)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = lp_store_get_history (store, &error);

  g_assert_no_error (error);
  g_assert_true (lp_store_check (store, &error));
  g_assert_cmpuint (lp_plan_get_n_practices (lp_store_get_plan (store)), ==, version->n_practices);
  g_assert_cmpstr (lp_plan_get_note (lp_store_get_plan (store)), ==, version->note);
  g_assert_cmpuint (lp_plan_get_rules (lp_store_get_plan (store))->len, ==, version->n_rules);
  g_assert_cmpuint (lp_plan_get_unmatched (lp_store_get_plan (store))->len, ==, version->n_unmatched);
  g_assert_cmpuint (lines->len, ==, version->n_lines);
  g_assert_cmpstr (lp_store_get_undo_label (store), ==, version->undo);
  g_assert_cmpstr (lp_store_get_redo_label (store), ==, version->redo);
}

static void
test_version (gconstpointer data)
{
  const Version *version = data;
  g_autoptr (GFile) file = NULL;
  g_autoptr (LpStore) store = NULL;
  g_autoptr (GError) error = NULL;

  sample_empty ();
  file = copy_fixture (version);
  check_header (file, version->version);
  store = lp_store_open (file, NULL, &error);
  g_assert_no_error (error);
  check_plan (store, version);

  /* All of its history is usable, and the file is brought up to date by the first save only. */
  while (lp_store_get_redo_label (store) != NULL)
    g_assert_true (lp_store_redo (store, &error));
  while (lp_store_get_undo_label (store) != NULL)
    g_assert_true (lp_store_undo (store, &error));
  g_assert_true (lp_store_check (store, &error));
  check_header (file, version->version);
  lp_store_close (store, &error);
  g_assert_no_error (error);
  check_header (file, LP_SCHEMA_VERSION);
}

/* A new version of the schema brings a fixture of itself. */
static void
test_all_there (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (versions), ==, LP_SCHEMA_VERSION);
  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    g_assert_cmpuint (versions[i].version, ==, i + 1);
}

int
main (int    argc,
      char **argv)
{
  sample_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/versions/%u", versions[i].version);

      g_test_add_data_func (path, &versions[i], test_version);
    }
  sample_add ("/store/versions/all-there", test_all_there);
  return sample_run ();
}
