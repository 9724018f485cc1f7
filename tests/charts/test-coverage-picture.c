/* test-coverage-picture.c — the coverage chart in pixels: colours, bounds, clips, and twice the same */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "charts/coverage-chart-private.h"
#include "example.h"

static LpChart *
make_chart (const char *title)
{
  g_autoptr (LpCoverage) coverage = example_make_coverage (example_find (title));

  return lp_coverage_chart_new (coverage, LP_SORT_NUMBER, NULL);
}

static guint
count_pixels (const guint32 *pixels,
              int            width,
              LpRect         rect,
              guint32        pixel)
{
  guint n = 0;

  for (int y = (int) ceil (rect.y); y < (int) floor (rect.y + rect.height); y++)
    for (int x = (int) ceil (rect.x); x < (int) floor (rect.x + rect.width); x++)
      n += pixels[y * width + x] == pixel;
  return n;
}

/* Bars have the colour of their state, from nothing to as far as the scale says. */
static void
test_bars (void)
{
  const int width = 1000;
  g_autoptr (LpChart) chart = make_chart ("ordinary");
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 15);
  const LpColour colours[] = { style->right_size, style->under, style->over, style->right_size, style->right_size,
                               style->paper };
  int height = (int) lp_chart_measure (chart, width, style);
  g_autofree guint32 *pixels = example_draw (chart, width, height, style, NULL);
  LpCoverageLayout *layout = _lp_coverage_chart_lay_out ((LpCoverageChart *) chart, width, height, style);

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      LpCoverageRow row;
      guint n;

      _lp_coverage_layout_place_row (layout, (LpCoverageChart *) chart, i, &row);
      n = count_pixels (pixels, width, row.bar, example_get_pixel_of (colours[i]));
      g_assert_cmpuint (n, >, row.bar.width * row.bar.height * 0.25);
      if (row.network)
        g_assert_cmpfloat_with_epsilon (lp_scale_invert (&layout->scale, row.bar.x + row.bar.width),
                                        (double) row.network->people, 1);
      _lp_coverage_row_clear (&row);
    }
}

static void
test_twice_the_same (void)
{
  for (guint e = 0; e < n_examples; e++)
    {
      g_autoptr (LpCoverage) coverage = example_make_coverage (&examples[e]);
      g_autoptr (LpChart) chart = lp_coverage_chart_new (coverage, LP_SORT_SIZE, NULL);
      g_autoptr (LpChart) again = lp_coverage_chart_new (coverage, LP_SORT_SIZE, NULL);
      g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 15);
      g_autofree guint32 *first = example_draw (chart, 700, 500, style, NULL);
      g_autofree guint32 *second = example_draw (chart, 700, 500, style, NULL);
      g_autofree guint32 *other = example_draw (again, 700, 500, style, NULL);

      g_assert_cmpmem (first, 700 * 500 * 4, second, 700 * 500 * 4);
      g_assert_cmpmem (first, 700 * 500 * 4, other, 700 * 500 * 4);
      /* Paper everywhere: nothing shows through. */
      for (guint i = 0; i < 700 * 500; i++)
        g_assert_cmpuint (first[i] >> 24, ==, 0xff);
    }
}

/* Drawn strip by strip, as scrolling does, it is the picture drawn whole. */
static void
test_strips (void)
{
  const int width = 600, strip = 97;
  g_autoptr (LpCoverage) coverage = example_make_many (120);
  g_autoptr (LpChart) chart = lp_coverage_chart_new (coverage, LP_SORT_NAME, NULL);
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 12);
  LpChartState state = { 40, 50, 60 };
  int height = (int) lp_chart_measure (chart, width, style);
  g_autofree guint32 *whole = example_draw (chart, width, height, style, &state);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  guint differing = 0;

  for (int y = 0; y < height; y += strip)
    {
      cairo_t *cr = cairo_create (surface);

      cairo_rectangle (cr, 0, y, width, strip);
      cairo_clip (cr);
      lp_chart_draw (chart, cr, width, height, style, &state);
      cairo_destroy (cr);
    }
  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    {
      const guint32 *row = (const guint32 *) (cairo_image_surface_get_data (surface) +
                                              y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++)
        differing += row[x] != whole[y * width + x];
    }
  cairo_surface_destroy (surface);
  g_assert_cmpuint (differing, ==, 0);
}

static void
test_ink_within_paper (void)
{
  static const double widths[] = { 480, 1024, 3000 };

  for (guint e = 0; e < n_examples; e++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      for (double size = 11; size <= 44; size *= 2)
        {
          g_autoptr (LpChart) chart = make_chart (examples[e].title);
          g_autoptr (LpStyle) style = lp_style_new_dark ("Cantarell", size);
          double height = lp_chart_measure (chart, widths[w], style);
          cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
          cairo_t *cr = cairo_create (surface);
          LpRect ink;

          lp_chart_draw (chart, cr, widths[w], height, style, NULL);
          g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
          cairo_destroy (cr);
          cairo_recording_surface_ink_extents (surface, &ink.x, &ink.y, &ink.width, &ink.height);
          cairo_surface_destroy (surface);
          g_assert_cmpfloat (ink.x, >=, 0);
          g_assert_cmpfloat (ink.y, >=, 0);
          g_assert_cmpfloat (ink.x + ink.width, <=, widths[w]);
          g_assert_cmpfloat (ink.y + ink.height, <=, height + 1);
          g_assert_cmpfloat (ink.width * ink.height, >, 0.9 * widths[w] * height);
        }
}

/* Choosing, pointing at and focusing a row change that row and nothing else, each in its own way. */
static void
test_state (void)
{
  static const LpChartState states[] = { { 1, -1, -1 }, { -1, 1, -1 }, { -1, -1, 1 } };
  const int width = 800;
  g_autoptr (LpChart) chart = make_chart ("ordinary");
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 15);
  int height = (int) lp_chart_measure (chart, width, style);
  LpRect rect = lp_chart_get_mark_rect (chart, width, height, style, 1);
  g_autofree guint32 *plain = example_draw (chart, width, height, style, NULL);

  for (guint s = 0; s < G_N_ELEMENTS (states); s++)
    {
      g_autofree guint32 *marked = example_draw (chart, width, height, style, &states[s]);
      guint inside = 0, outside = 0;

      for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++)
          {
            /* A pixel that the row only touches may change with it. */
            LpRect pixel = { x, y, 1, 1 };
            gboolean differs = plain[y * width + x] != marked[y * width + x];

            inside += differs && lp_rect_intersects (pixel, rect);
            outside += differs && !lp_rect_intersects (pixel, rect);
          }
      g_assert_cmpuint (inside, >, 200);
      g_assert_cmpuint (outside, ==, 0);
    }
}

/* Any paper at all: nothing is assumed of it. */
static void
test_tiny_paper (void)
{
  static const int sides[][2] = { { 1, 1 }, { 3, 500 }, { 500, 3 }, { 40, 40 } };

  for (guint e = 0; e < n_examples; e++)
    for (guint s = 0; s < G_N_ELEMENTS (sides); s++)
      {
        g_autoptr (LpChart) chart = make_chart (examples[e].title);
        g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 44);
        g_autofree guint32 *pixels = example_draw (chart, sides[s][0], sides[s][1], style, NULL);

        g_assert_cmpuint (pixels[0] >> 24, ==, 0xff);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coverage-picture/bars", test_bars);
  g_test_add_func ("/coverage-picture/twice-the-same", test_twice_the_same);
  g_test_add_func ("/coverage-picture/strips", test_strips);
  g_test_add_func ("/coverage-picture/ink-within-paper", test_ink_within_paper);
  g_test_add_func ("/coverage-picture/state", test_state);
  g_test_add_func ("/coverage-picture/tiny-paper", test_tiny_paper);
  return g_test_run ();
}
