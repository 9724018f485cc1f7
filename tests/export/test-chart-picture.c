/* test-chart-picture.c — charts as pictures: the right kind and size, ink in them, the same bytes again */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/export.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <string.h>

#include "charts/coverage-chart.h"
#include "fixture.h"

typedef struct
{
  char *folder;
  LpPlan *plan;
  LpChart *chart;
  LpStyle *style;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (LpCoverage) coverage = NULL;

  fixture->folder = g_dir_make_tmp ("lp-test-XXXXXX", NULL);
  fixture->plan = fixture_plan ();
  coverage = lp_coverage_new (fixture->plan, lp_plan_get_option (fixture->plan, 0));
  fixture->chart = lp_coverage_chart_new (coverage, LP_SORT_SIZE, NULL);
  fixture->style = lp_style_new ("DejaVu Sans", 15);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  lp_chart_unref (fixture->chart);
  lp_style_free (fixture->style);
  g_clear_object (&fixture->plan);
  g_free (fixture->folder);
}

/* Exports under @name and takes the file away again. */
static GBytes *
make_picture (Fixture    *fixture,
              const char *name,
              double      height,
              double      scale)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  lp_export_picture (&(LpPicture) { .chart = fixture->chart }, fixture->style, 800, height, scale, file, &error);
  g_assert_no_error (error);
  bytes = g_file_load_bytes (file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_file_delete (file, NULL, NULL);

  return bytes;
}

typedef struct
{
  const guint8 *data;
  gsize left;
} Stream;

static cairo_status_t
read_cb (void          *closure,
         unsigned char *data,
         unsigned int   length)
{
  Stream *stream = closure;

  if (length > stream->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, stream->data, length);
  stream->data += length;
  stream->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static guint
count_colours (cairo_surface_t *image)
{
  g_autoptr (GHashTable) colours = g_hash_table_new (NULL, NULL);
  int width = cairo_image_surface_get_width (image), height = cairo_image_surface_get_height (image);

  for (int y = 0; y < height; y++)
    {
      const guint32 *row = (const guint32 *) (cairo_image_surface_get_data (image) + y * cairo_image_surface_get_stride (image));

      for (int x = 0; x < width; x++)
        g_hash_table_add (colours, GUINT_TO_POINTER (row[x]));
    }

  return g_hash_table_size (colours);
}

static void
test_png (Fixture       *fixture,
          gconstpointer  data)
{
  const double scales[] = { 1, 2, 1.5 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (GBytes) bytes = make_picture (fixture, "chart.png", 500, scales[i]);
      Stream stream = { g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes) };
      cairo_surface_t *image = cairo_image_surface_create_from_png_stream (read_cb, &stream);

      g_assert_cmpint (cairo_surface_status (image), ==, CAIRO_STATUS_SUCCESS);
      g_assert_cmpint (cairo_image_surface_get_width (image), ==, 800 * scales[i]);
      g_assert_cmpint (cairo_image_surface_get_height (image), ==, 500 * scales[i]);
      g_assert_cmpuint (count_colours (image), >, 20);
      cairo_surface_destroy (image);
    }
}

static void
test_own_height (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GBytes) bytes = make_picture (fixture, "chart.PNG", 0, 1);
  Stream stream = { g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes) };
  cairo_surface_t *image = cairo_image_surface_create_from_png_stream (read_cb, &stream);
  double measured = lp_chart_measure (fixture->chart, 800, fixture->style);

  g_assert_cmpfloat_with_epsilon (cairo_image_surface_get_height (image), measured, 1);
  cairo_surface_destroy (image);
}

static void
test_vectors (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GBytes) svg = make_picture (fixture, "chart.svg", 500, 2);
  g_autoptr (GBytes) pdf = make_picture (fixture, "chart.pdf", 500, 2);
  g_autofree char *svg_text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  const char *svg_head = strstr (svg_text, "<svg");

  g_assert_nonnull (svg_head);
  g_assert_nonnull (strstr (svg_head, "width=\"800"));
  g_assert_nonnull (strstr (svg_head, "height=\"500"));
  g_assert_nonnull (strstr (svg_head, "</svg>"));
  g_assert_nonnull (strstr (svg_head, "<path"));
  g_assert_cmpmem (g_bytes_get_data (pdf, NULL), 5, "%PDF-", 5);
  g_assert_cmpuint (g_bytes_get_size (pdf), >, 3000);
}

/* Each kind twice, the second time in another second and after other pictures. */
static void
test_same_bytes (Fixture       *fixture,
                 gconstpointer  data)
{
  const char *names[] = { "a.png", "a.svg", "a.pdf" };
  GBytes *first[G_N_ELEMENTS (names)];

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    first[i] = make_picture (fixture, names[i], 500, 1);
  g_usleep (1100 * 1000);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) second = make_picture (fixture, names[i], 500, 1);

      g_test_message ("%s", names[i]);
      g_assert_true (g_bytes_equal (first[i], second));
      g_bytes_unref (first[i]);
    }
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  const struct { const char *name; double scale; LpExportError code; } cases[] = {
    { "chart.gif", 1, LP_EXPORT_ERROR_KIND },
    { "png", 1, LP_EXPORT_ERROR_KIND },
    { "chart.png", 100, LP_EXPORT_ERROR_FAILED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, cases[i].name, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (lp_export_picture (&(LpPicture) { .chart = fixture->chart }, fixture->style, 800, 500, cases[i].scale, file, &error));
      g_assert_error (error, LP_EXPORT_ERROR, (int) cases[i].code);
      g_assert_false (g_file_query_exists (file, NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  const struct { const char *name; void (*test) (Fixture *, gconstpointer); } cases[] = {
    { "/export/chart-picture/png", test_png },
    { "/export/chart-picture/own-height", test_own_height },
    { "/export/chart-picture/vectors", test_vectors },
    { "/export/chart-picture/same-bytes", test_same_bytes },
    { "/export/chart-picture/refused", test_refused },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].name, Fixture, NULL, set_up, cases[i].test, tear_down);

  return g_test_run ();
}
