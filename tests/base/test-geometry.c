/* test-geometry.c — edges, touching and shrinking of rectangles */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/geometry.h"

static void
assert_rect (LpRect actual,
             LpRect expected)
{
  g_assert_cmpfloat (actual.x, ==, expected.x);
  g_assert_cmpfloat (actual.y, ==, expected.y);
  g_assert_cmpfloat (actual.width, ==, expected.width);
  g_assert_cmpfloat (actual.height, ==, expected.height);
}

static void
test_contains (void)
{
  static const struct { LpPoint point; gboolean inside; } cases[] = {
    { { 10, 20 }, TRUE },
    { { 25, 30 }, TRUE },
    { { 39.999, 59.999 }, TRUE },
    { { 40, 30 }, FALSE },
    { { 25, 60 }, FALSE },
    { { 9.999, 30 }, FALSE },
    { { 25, 19.999 }, FALSE },
  };
  const LpRect rect = { 10, 20, 30, 40 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lp_rect_contains (rect, cases[i].point), ==, cases[i].inside);
}

static void
test_intersects (void)
{
  static const struct { LpRect other; gboolean meets; } cases[] = {
    { { 10, 20, 30, 40 }, TRUE },
    { { 20, 30, 1, 1 }, TRUE },
    { { 0, 0, 100, 100 }, TRUE },
    { { 39, 59, 10, 10 }, TRUE },
    { { 40, 20, 10, 10 }, FALSE },
    { { 10, 60, 30, 10 }, FALSE },
    { { 0, 20, 10, 40 }, FALSE },
    { { 20, 30, 0, 10 }, FALSE },
    { { 200, 300, 10, 10 }, FALSE },
  };
  const LpRect rect = { 10, 20, 30, 40 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (lp_rect_intersects (rect, cases[i].other), ==, cases[i].meets);
      g_assert_cmpint (lp_rect_intersects (cases[i].other, rect), ==, cases[i].meets);
    }
}

static void
test_union (void)
{
  const LpRect rect = { 10, 20, 30, 40 };

  assert_rect (lp_rect_union (rect, (LpRect) { 0, 70, 5, 5 }), (LpRect) { 0, 20, 40, 55 });
  assert_rect (lp_rect_union ((LpRect) { 15, 25, 1, 1 }, rect), rect);
  assert_rect (lp_rect_union (rect, (LpRect) { -10, -10, 0, 0 }), (LpRect) { -10, -10, 50, 70 });
}

static void
test_inflate_and_centre (void)
{
  const LpRect rect = { 10, 20, 30, 40 };
  LpPoint centre = lp_rect_centre (rect);

  g_assert_cmpfloat (centre.x, ==, 25);
  g_assert_cmpfloat (centre.y, ==, 40);
  assert_rect (lp_rect_inflate (rect, 5), (LpRect) { 5, 15, 40, 50 });
  assert_rect (lp_rect_inflate (rect, -5), (LpRect) { 15, 25, 20, 30 });
  assert_rect (lp_rect_inflate (rect, -16), (LpRect) { 25, 36, 0, 8 });
  assert_rect (lp_rect_inflate (rect, -100), (LpRect) { 25, 40, 0, 0 });
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geometry/contains", test_contains);
  g_test_add_func ("/geometry/intersects", test_intersects);
  g_test_add_func ("/geometry/union", test_union);
  g_test_add_func ("/geometry/inflate-and-centre", test_inflate_and_centre);
  return g_test_run ();
}
