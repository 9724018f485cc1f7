/* test-area.c — the area that practices are brought in for, drawn on the map; and layers that come with the tables in one edit */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

#include "import/geojson.h"
#include "import/import.h"

/* About Ferndown, where the fixtures' J81002 is (50.8018, -1.8945). */
#define AROUND "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"Ferndown\"},\"geometry\":" \
               "{\"type\":\"Polygon\",\"coordinates\":[[[-1.95,50.75],[-1.85,50.75],[-1.85,50.85],[-1.95,50.85],[-1.95,50.75]]]}}]}"
/* The same with a hole around the practice. */
#define HOLE "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" \
             "[[-1.95,50.75],[-1.85,50.75],[-1.85,50.85],[-1.95,50.85],[-1.95,50.75]]," \
             "[[-1.90,50.79],[-1.88,50.79],[-1.88,50.81],[-1.90,50.81],[-1.90,50.79]]]}}"
#define LINE "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[-1.95,50.75],[-1.85,50.75]]}}"

static LpGeoJson *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  LpGeoJson *layer = lp_geojson_parse (bytes, "ferndown.geojson", &error);

  g_assert_no_error (error);
  return layer;
}

static void
add (LpImport   *import,
     const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "import", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  lp_import_add_file (import, file, name);
}

/* Of four practices that the register has at work one lies within; of the others it is told that nobody knows where they are, and what would help. */
static void
test_drawn (void)
{
  g_autoptr (LpGeoJson) layer = parse (AROUND);
  g_autoptr (LpShape) area = lp_geojson_make_area (layer, NULL);
  g_autoptr (LpImport) import = lp_import_new ();
  g_autoptr (LpImportPreview) preview = NULL;
  const LpImportFile *file;
  LpStore *store = sample_store (NULL);

  lp_import_set_area (import, area);
  add (import, "epraccur.csv");
  add (import, "NSPL.csv");
  preview = sample_bring_in (import, store, NULL);
  g_assert_cmpuint (lp_plan_get_n_practices (lp_store_get_plan (store)), ==, 1);
  g_assert_nonnull (lp_plan_find_practice (lp_store_get_plan (store), "J81002"));
  file = g_ptr_array_index (preview->files, 0);
  g_assert_cmpuint (file->taken, ==, 1);
  g_assert_cmpuint (file->reasons[LP_REASON_NO_POSITION], ==, 3);
  g_assert_cmpuint (file->taken + file->left_out, ==, file->rows);
  g_assert_cmpstr (((const LpImportRemark *) g_ptr_array_index (file->remarks, file->remarks->len - 1))->reason, ==,
                   "Where A81001 lies is not known, nor whether it is in the area: bring in a file of postcodes, such as Code-Point Open.");
  sample_close (store);
}

/* A hole is outside; lines are no area. */
static void
test_hole (void)
{
  g_autoptr (LpGeoJson) layer = parse (HOLE);
  g_autoptr (LpGeoJson) line = parse (LINE);
  g_autoptr (LpShape) area = lp_geojson_make_area (layer, NULL);
  g_autoptr (LpImport) import = lp_import_new ();
  g_autoptr (LpImportPreview) preview = NULL;
  g_autoptr (GError) error = NULL;
  LpStore *store = sample_store (NULL);

  lp_import_set_area (import, area);
  add (import, "epraccur.csv");
  add (import, "NSPL.csv");
  preview = sample_bring_in (import, store, NULL);
  g_assert_null (preview->edit);
  g_assert_null (lp_geojson_make_area (line, &error));
  g_assert_cmpstr (error->message, ==, "ferndown.geojson: it holds no area, only points or lines. Draw a polygon around the practices that are wanted.");
  sample_close (store);
}

/* Tables and two layers in one edit, which one undo takes back; a layer of the plan is an area too. */
static void
test_layers (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (AROUND, strlen (AROUND));
  g_autoptr (GBytes) line = g_bytes_new_static (LINE, strlen (LINE));
  g_autoptr (LpImport) import = lp_import_new ();
  g_autoptr (LpImportPreview) preview = NULL;
  g_autoptr (LpShape) area = NULL;
  g_autoptr (LpShape) none = NULL;
  LpStore *store = sample_store (NULL);
  LpPlan *plan = lp_store_get_plan (store);
  const LpImportFile *file;

  /* By the content: the name says nothing. */
  lp_import_add_bytes (import, bytes, "ferndown.txt");
  add (import, "epraccur.csv");
  lp_import_add_bytes (import, line, "road.geojson");
  preview = sample_bring_in (import, store, NULL);
  file = g_ptr_array_index (preview->files, 0);
  g_assert_cmpstr (file->kind, ==, "geojson");
  g_assert_cmpuint (file->taken, ==, 1);
  g_assert_cmpuint (strlen (file->sha256), ==, 64);
  g_assert_cmpstr (lp_edit_get_label (preview->edit), ==, "Bring in ferndown.txt and 2 other files");
  g_assert_cmpuint (lp_plan_get_n_practices (plan), ==, 4);
  g_assert_cmpuint (lp_plan_get_layers (plan)->len, ==, 2);
  area = lp_import_area_of_layer (plan, "ferndown");
  g_assert_true (lp_shape_contains (area, (LpPoint) { 407531, 100253 }));
  g_assert_false (lp_shape_contains (area, (LpPoint) { 292000, 92000 }));
  none = lp_import_area_of_layer (plan, "road");
  g_assert_null (none);
  sample_close (store);
}

/* A layer that is broken stops the whole import: half of one is none. */
static void
test_broken (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{\"type\":\"FeatureCollection\"", 27);
  g_autoptr (LpImport) import = lp_import_new ();
  g_autoptr (LpImportPreview) preview = NULL;
  LpStore *store = sample_store (NULL);

  lp_import_add_bytes (import, bytes, "broken.geojson");
  add (import, "epraccur.csv");
  preview = sample_bring_in (import, store, NULL);
  g_assert_null (preview->edit);
  g_assert_nonnull (strstr (((const LpImportFile *) g_ptr_array_index (preview->files, 0))->fault, "broken.geojson: this is not JSON"));
  sample_close (store);
}

int
main (int    argc,
      char **argv)
{
  sample_init (&argc, &argv);
  g_test_add_func ("/import/area/drawn", test_drawn);
  g_test_add_func ("/import/area/hole", test_hole);
  g_test_add_func ("/import/area/layers", test_layers);
  g_test_add_func ("/import/area/broken", test_broken);
  return sample_run ();
}
