/* test-viewport.c — ground to picture and back */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/viewport.h"

#include <math.h>

static const LpRect dorset = { 332357, 68230, 90185, 63105 };

static void
assert_points (LpPoint a,
               LpPoint b,
               double  within)
{
  g_assert_cmpfloat_with_epsilon (a.x, b.x, within);
  g_assert_cmpfloat_with_epsilon (a.y, b.y, within);
}

static void
test_round_trip (void)
{
  const LpPoint points[] = { { 332357, 68230 }, { 400000.25, 99999.75 }, { 0, 0 }, { 700000, 1300000 } };
  LpViewport viewport = lp_viewport_fit (dorset, 1024, 600, 20);

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    assert_points (lp_viewport_from_screen (&viewport, lp_viewport_to_screen (&viewport, points[i])), points[i], 1e-6);
}

/* All of it is in the picture with the margin free, one way as tight as can be; north is up. */
static void
test_fit (void)
{
  const double sizes[][2] = { { 1920, 1080 }, { 1024, 600 }, { 400, 900 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      LpViewport viewport = lp_viewport_fit (dorset, sizes[i][0], sizes[i][1], 20);
      LpRect seen = lp_viewport_rect_to_screen (&viewport, dorset);

      g_assert_cmpfloat (seen.x, >=, 20 - 1e-6);
      g_assert_cmpfloat (seen.y, >=, 20 - 1e-6);
      g_assert_true (fabs (seen.width - (sizes[i][0] - 40)) < 1e-6 || fabs (seen.height - (sizes[i][1] - 40)) < 1e-6);
      g_assert_cmpfloat (lp_viewport_to_screen (&viewport, (LpPoint) { 400000, 100000 }).y, <,
                         lp_viewport_to_screen (&viewport, (LpPoint) { 400000, 90000 }).y);
    }
}

static void
test_fit_point (void)
{
  LpViewport viewport = lp_viewport_fit ((LpRect) { 400000, 90000, 0, 0 }, 500, 500, 0);

  g_assert_cmpfloat_with_epsilon (viewport.scale, 0.05, 1e-9);
  assert_points (lp_viewport_to_screen (&viewport, (LpPoint) { 400000, 90000 }), (LpPoint) { 250, 250 }, 1e-9);
}

/* What is under the pointer stays under it, and the limits hold. */
static void
test_zoom (void)
{
  LpViewport viewport = lp_viewport_fit (dorset, 1024, 600, 20);
  LpPoint at = { 900, 50 }, ground = lp_viewport_from_screen (&viewport, at);
  LpViewport closer = lp_viewport_zoom (viewport, 1.25, at);

  g_assert_cmpfloat_with_epsilon (closer.scale / viewport.scale, 1.25, 1e-9);
  assert_points (lp_viewport_from_screen (&closer, at), ground, 1e-6);
  closer = lp_viewport_zoom (viewport, 1e9, at);
  g_assert_cmpfloat (closer.scale, ==, LP_VIEWPORT_MAX_SCALE);
  assert_points (lp_viewport_from_screen (&closer, at), ground, 1e-6);
  g_assert_cmpfloat (lp_viewport_zoom (viewport, 1e-9, at).scale, ==, LP_VIEWPORT_MIN_SCALE);
}

static void
test_pan (void)
{
  LpViewport viewport = lp_viewport_fit (dorset, 1024, 600, 20);
  LpViewport panned = lp_viewport_pan (viewport, 30, -12);
  LpPoint before = lp_viewport_to_screen (&viewport, (LpPoint) { 400000, 100000 });

  assert_points (lp_viewport_to_screen (&panned, (LpPoint) { 400000, 100000 }), (LpPoint) { before.x + 30, before.y - 12 }, 1e-6);
}

static void
test_extent (void)
{
  LpViewport viewport = lp_viewport_fit (dorset, 1024, 600, 20);
  LpRect screen = lp_viewport_rect_to_screen (&viewport, lp_viewport_get_extent (&viewport));

  assert_points ((LpPoint) { screen.x, screen.y }, (LpPoint) { 0, 0 }, 1e-6);
  assert_points ((LpPoint) { screen.width, screen.height }, (LpPoint) { 1024, 600 }, 1e-6);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/viewport/round-trip", test_round_trip);
  g_test_add_func ("/viewport/fit", test_fit);
  g_test_add_func ("/viewport/fit-point", test_fit_point);
  g_test_add_func ("/viewport/zoom", test_zoom);
  g_test_add_func ("/viewport/pan", test_pan);
  g_test_add_func ("/viewport/extent", test_extent);
  return g_test_run ();
}
