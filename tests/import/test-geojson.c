/* test-geojson.c — layers of the map: taken, replaced, and refused with the reason */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/geojson.h"

#include <string.h>

#include "import/example.h"
#include "sample.h"

#define COLLECTION(features) "{\"type\":\"FeatureCollection\",\"features\":[" features "]}"
#define FEATURE(geometry) "{\"type\":\"Feature\",\"properties\":{\"LSOA11CD\":\"E01\",\"LSOA11NM\":\"Town 1\",\"lad_code\":\"E06\",\"lad_name\":\"Other\"},\"geometry\":" geometry "}"
#define POINT(place) "{\"type\":\"Point\",\"coordinates\":" place "}"
#define POLYGON(ring) "{\"type\":\"Polygon\",\"coordinates\":[" ring "]}"
#define RING "[[-2.1,50.7],[-2.0,50.7],[-2.0,50.8],[-2.1,50.8],[-2.1,50.7]]"

static LpEdit *
make_edit (LpStore          *store,
           const char       *text,
           const char       *layer,
           LpGeoJsonReport  *report,
           GError          **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return lp_geojson_make_edit (bytes, "areas.geojson", layer, lp_store_get_plan (store), report, error);
}

static void
take (LpStore          *store,
      const char       *text,
      const char       *layer,
      LpGeoJsonReport  *report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LpEdit) edit = make_edit (store, text, layer, report, &error);

  g_assert_no_error (error);
  g_assert_true (lp_store_commit (store, edit, &error));
  g_assert_no_error (error);
  g_assert_true (lp_store_check (store, &error));
}

static const LpFeature *
get_feature (LpStore *store,
             guint    i)
{
  const GPtrArray *features = lp_plan_get_features (lp_store_get_plan (store));

  g_assert_cmpuint (i, <, features->len);
  return g_ptr_array_index (features, i);
}

static void
test_taken (void)
{
  g_autoptr (LpStore) store = sample_store (NULL);
  LpGeoJsonReport report;

  take (store, COLLECTION (FEATURE (POLYGON (RING)) "," FEATURE ("null") "," FEATURE (POINT ("[-2,49,12.5]"))), NULL, &report);
  g_assert_cmpuint (report.taken, ==, 2);
  g_assert_cmpuint (report.left_out, ==, 1);
  g_assert_false (report.replaced);
  g_assert_cmpstr (get_feature (store, 0)->layer, ==, "areas");
  g_assert_cmpstr (get_feature (store, 0)->code, ==, "E01");
  g_assert_cmpstr (get_feature (store, 0)->name, ==, "Town 1");
  g_assert_true (g_str_has_prefix (get_feature (store, 0)->wkt, "POLYGON((3930"));
  g_assert_cmpstr (get_feature (store, 1)->wkt, ==, "POINT(400095.63 -100085.69)");
  /* Where it comes from is told. */
  g_assert_nonnull (lp_plan_find_source (lp_store_get_plan (store), ((const LpLayer *) g_ptr_array_index (lp_plan_get_layers (lp_store_get_plan (store)), 0))->source_id));

  /* Again under the same name: in its place. */
  take (store, FEATURE (POLYGON (RING)), NULL, &report);
  g_assert_true (report.replaced);
  g_assert_cmpuint (lp_plan_get_features (lp_store_get_plan (store))->len, ==, 1);
  take (store, FEATURE (POLYGON (RING)), LP_GEOJSON_OUTLINE, &report);
  g_assert_false (report.replaced);
  g_assert_cmpuint (lp_plan_get_layers (lp_store_get_plan (store))->len, ==, 2);
  sample_close (g_steal_pointer (&store));
}

static void
test_metres (void)
{
  g_autoptr (LpStore) store = sample_store (NULL);

  take (store, "{\"type\":\"Feature\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},\"properties\":null,"
               "\"geometry\":" POINT ("[407531.5,100253]") "}", "p", NULL);
  g_assert_cmpstr (get_feature (store, 0)->wkt, ==, "POINT(407531.50 100253.00)");
  g_assert_cmpstr (get_feature (store, 0)->name, ==, "");
  sample_close (g_steal_pointer (&store));
}

static void
test_refused (void)
{
  static const struct { const char *text; int code; const char *said; } cases[] = {
    { "", LP_GEOJSON_ERROR_NOT_GEOJSON, "empty" },
    { "code,name\nJ1,x", LP_GEOJSON_ERROR_NOT_GEOJSON, "not JSON" },
    { "{\"type\":\"FeatureCollection\",\"features\":[", LP_GEOJSON_ERROR_NOT_GEOJSON, "not JSON" },
    { "[1,2]", LP_GEOJSON_ERROR_NOT_GEOJSON, "not a GeoJSON" },
    { "{\"type\":\"Topology\"}", LP_GEOJSON_ERROR_NOT_GEOJSON, "FeatureCollection" },
    { "{\"type\":\"FeatureCollection\",\"features\":12}", LP_GEOJSON_ERROR_NOT_GEOJSON, "not a list" },
    { COLLECTION ("12"), LP_GEOJSON_ERROR_NOT_GEOJSON, "is none" },
    { COLLECTION ("{\"type\":\"Thing\"}"), LP_GEOJSON_ERROR_NOT_GEOJSON, "feature 1" },
    { COLLECTION (""), LP_GEOJSON_ERROR_NOT_GEOJSON, "no feature with a place" },
    { COLLECTION (FEATURE ("null")), LP_GEOJSON_ERROR_NOT_GEOJSON, "no feature with a place" },
    { COLLECTION (FEATURE (POINT ("[50.7,-2.1]"))), LP_GEOJSON_ERROR_PLACE, "feature 1 (Town 1) cannot be taken: 50.7, -2.1: latitude and longitude are swapped" },
    { COLLECTION (FEATURE (POINT ("[13.4,52.5]"))), LP_GEOJSON_ERROR_PLACE, "outside Great Britain" },
    { COLLECTION (FEATURE (POINT ("[407531,100253]"))), LP_GEOJSON_ERROR_PLACE, "EPSG:27700" },
    { COLLECTION (FEATURE (POINT ("[4e9,1e9]"))), LP_GEOJSON_ERROR_PLACE, "no degrees" },
    { COLLECTION (FEATURE (POINT ("[1e999,50.7]"))), -1, "" },
    { COLLECTION (FEATURE (POINT ("[\"-2.1\",\"50.7\"]"))), LP_GEOJSON_ERROR_PLACE, "two numbers" },
    { COLLECTION (FEATURE (POINT ("[null,50.7]"))), LP_GEOJSON_ERROR_PLACE, "two numbers" },
    { COLLECTION (FEATURE (POINT ("[-2.1]"))), LP_GEOJSON_ERROR_PLACE, "two numbers" },
    { COLLECTION (FEATURE ("{\"type\":\"Point\"}")), LP_GEOJSON_ERROR_PLACE, "no coordinates" },
    { COLLECTION (FEATURE ("{\"type\":\"Circle\",\"coordinates\":[1,2]}")), LP_GEOJSON_ERROR_PLACE, "Circle" },
    { COLLECTION (FEATURE (POLYGON ("[[-2.1,50.7],[-2.0,50.7],[-2.1,50.7]]"))), LP_GEOJSON_ERROR_PLACE, "fewer than four" },
    { COLLECTION (FEATURE (POLYGON ("[[-2.1,50.7],[-2.0,50.7],[-2.0,50.8],[-2.1,50.8]]"))), LP_GEOJSON_ERROR_PLACE, "come back" },
    { COLLECTION (FEATURE ("{\"type\":\"Polygon\",\"coordinates\":" RING "}")), LP_GEOJSON_ERROR_PLACE, "nested as its type" },
    { COLLECTION (FEATURE ("{\"type\":\"Polygon\",\"coordinates\":[]}")), LP_GEOJSON_ERROR_PLACE, "empty" },
    { COLLECTION (FEATURE ("{\"type\":\"GeometryCollection\",\"geometries\":[]}")), LP_GEOJSON_ERROR_PLACE, "GeometryCollection" },
    { "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3857\"}},\"features\":[]}", LP_GEOJSON_ERROR_SYSTEM, "EPSG:3857" },
    { "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"link\"},\"features\":[]}", LP_GEOJSON_ERROR_SYSTEM, "does not name" },
    { "{\"type\":\"Feature\",\"crs\":{\"properties\":{\"name\":\"EPSG:27700\"}},\"geometry\":" POINT ("[-2.1,50.7]") "}", LP_GEOJSON_ERROR_PLACE, "these are degrees" },
  };
  g_autoptr (LpStore) store = sample_store (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LpEdit) edit = make_edit (store, cases[i].text, NULL, NULL, &error);

      g_test_message ("%s", cases[i].text);
      g_assert_null (edit);
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, "areas.geojson"));
      if (cases[i].code >= 0)
        g_assert_error (error, LP_GEOJSON_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].said));
    }
  sample_close (g_steal_pointer (&store));
}

/* A million brackets are refused before anything calls itself for each; brackets in a text are none. */
static void
test_nested (void)
{
  g_autoptr (LpStore) store = sample_store (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LpEdit) edit = NULL;

  for (guint i = 0; i < 1000000; i++)
    g_string_append_c (text, '[');
  g_assert_null (make_edit (store, text->str, NULL, NULL, &error));
  g_assert_error (error, LP_GEOJSON_ERROR, LP_GEOJSON_ERROR_NESTED);
  g_clear_error (&error);

  g_string_assign (text, "{\"type\":\"Feature\",\"properties\":{\"name\":\"\\\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"},\"geometry\":" POINT ("[-2,50.7]") "}");
  edit = make_edit (store, text->str, NULL, NULL, &error);
  g_assert_no_error (error);
  sample_close (g_steal_pointer (&store));
}

static void
test_outline_is_one (void)
{
  g_autoptr (LpStore) store = sample_store (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (make_edit (store, COLLECTION (FEATURE (POLYGON (RING)) "," FEATURE (POLYGON (RING))), LP_GEOJSON_OUTLINE, NULL, &error));
  g_assert_error (error, LP_GEOJSON_ERROR, LP_GEOJSON_ERROR_PLACE);
  sample_close (g_steal_pointer (&store));
}

/* The borders of Dorset as the statistical office publishes them. */
static void
test_published (void)
{
  static const struct { const char *file; guint features; const char *first_name; } files[] = {
    { "data/dorset/boundaries/dorset_lad.geojson", 8, "Bournemouth" },
    { "data/dorset/boundaries/dorset_msoa.geojson", 95, "Bournemouth 001" },
    { "data/dorset/boundaries/dorset_lsoa.geojson", 452, "Bournemouth 016A" },
    { "data/dorset/boundaries/dorset_outline.geojson", 1, "Dorset CCG area (8 districts)" },
    { "data/dorset/boundaries/neighbour_lad.geojson", 20, "Bath and North East Somerset" },
  };
  g_autoptr (LpStore) store = sample_store (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GFile) file = sample_shared (files[i].file);
      g_autoptr (GError) error = NULL;
      g_autoptr (LpEdit) edit = NULL;
      LpGeoJsonReport report = { 0 };

      if (file == NULL)
        return;
      edit = lp_geojson_read (file, NULL, lp_store_get_plan (store), &report, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (report.taken, ==, files[i].features);
      for (guint row = 0; row < lp_edit_get_n_rows (edit); row++)
        if (lp_edit_get_row (edit, row)->table == LP_TABLE_FEATURE)
          {
            g_assert_cmpstr (lp_edit_get_row (edit, row)->new_values[LP_FEATURE_NAME].text, ==, files[i].first_name);
            break;
          }
    }
  sample_close (g_steal_pointer (&store));
}

int
main (int   argc,
      char *argv[])
{
  sample_init (&argc, &argv);
  g_test_add_func ("/geojson/taken", test_taken);
  g_test_add_func ("/geojson/metres", test_metres);
  g_test_add_func ("/geojson/refused", test_refused);
  g_test_add_func ("/geojson/nested", test_nested);
  g_test_add_func ("/geojson/outline-is-one", test_outline_is_one);
  g_test_add_func ("/geojson/published", test_published);

  return sample_run ();
}
