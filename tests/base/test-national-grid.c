/* test-national-grid.c — degrees to metres and back */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/national-grid.h"

#include <math.h>

/* The water tower at Caister of Ordnance Survey's "A guide to coordinate systems in Great Britain", surveyed, and two places worked out by data/national_grid.py,
 * which is written from the same guide's formulae and knows nothing of PROJ. */
static void
test_known_places (void)
{
  static const struct { LpPoint lonlat, metres; double within; } places[] = {
    { { 1.716073973, 52.658007833 }, { 651409.804, 313177.450 }, 5 },
    { { 1.716073973, 52.658007833 }, { 651411.2212998408, 313180.59726891684 }, 0.05 },
    { { -2, 49 }, { 400095.63248041045, -100085.68677082319 }, 0.05 },
  };
  g_autoptr (LpNationalGrid) grid = lp_national_grid_new ();

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      LpPoint found = lp_national_grid_from_lonlat (grid, places[i].lonlat);

      g_assert_cmpfloat (hypot (found.x - places[i].metres.x, found.y - places[i].metres.y), <, places[i].within);
    }
}

static void
test_there_and_back (void)
{
  g_autoptr (LpNationalGrid) grid = lp_national_grid_new ();

  for (double x = 100000; x < 700000; x += 50000)
    for (double y = 0; y < 1200000; y += 100000)
      {
        LpPoint back = lp_national_grid_from_lonlat (grid, lp_national_grid_to_lonlat (grid, (LpPoint) { x, y }));

        g_assert_cmpfloat (hypot (back.x - x, back.y - y), <, 0.005);
      }
}

static void
test_bounds (void)
{
  g_assert_true (lp_national_grid_has_lonlat ((LpPoint) { -2.1, 50.7 }));
  g_assert_false (lp_national_grid_has_lonlat ((LpPoint) { 50.7, -2.1 }));
  g_assert_false (lp_national_grid_has_lonlat ((LpPoint) { 13.4, 52.5 }));
  g_assert_true (lp_national_grid_has_metres ((LpPoint) { 407531, 100253 }));
  g_assert_false (lp_national_grid_has_metres ((LpPoint) { 4075310, 100253 }));
  g_assert_false (lp_national_grid_has_metres ((LpPoint) { NAN, 0 }));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/national-grid/known-places", test_known_places);
  g_test_add_func ("/national-grid/there-and-back", test_there_and_back);
  g_test_add_func ("/national-grid/bounds", test_bounds);

  return g_test_run ();
}
