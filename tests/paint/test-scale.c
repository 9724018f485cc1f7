/* test-scale.c — scales map both ways, ticks are round, and neither minds having no span */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "paint/scale.h"
#include "paint/ticks.h"

static void
test_map (void)
{
  static const struct { LpScale scale; double figure, place; } cases[] = {
    { { 0, 60000, 100, 700 }, 0, 100 },
    { { 0, 60000, 100, 700 }, 30000, 400 },
    { { 0, 60000, 100, 700 }, 66000, 760 },
    { { 0, 100, 50, 0 }, 25, 37.5 },
    { { 100, 0, 0, 10 }, 75, 2.5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_false (lp_scale_is_degenerate (&cases[i].scale));
      g_assert_cmpfloat_with_epsilon (lp_scale_map (&cases[i].scale, cases[i].figure), cases[i].place, 1e-9);
      g_assert_cmpfloat_with_epsilon (lp_scale_invert (&cases[i].scale, cases[i].place), cases[i].figure, 1e-6);
    }
}

static void
test_degenerate (void)
{
  static const LpScale cases[] = {
    { 5, 5, 10, 20 }, { 0, 1, 10, 10 }, { 0, NAN, 10, 20 }, { 0, INFINITY, 10, 20 }, { 0, 1, 10, INFINITY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (lp_scale_is_degenerate (&cases[i]));
      g_assert_cmpfloat (lp_scale_map (&cases[i], 7), ==, 10);
      g_assert_cmpfloat (lp_scale_invert (&cases[i], 7), ==, cases[i].from);
    }
}

static void
test_step (void)
{
  static const struct { double span; guint most; double step; } cases[] = {
    { 60000, 6, 10000 }, { 60000, 5, 20000 }, { 66000, 7, 10000 }, { 1, 10, 0.1 }, { 0.3, 3, 0.1 },
    { 10e6, 4, 5e6 }, { 7, 1, 10 }, { 0, 5, 0 }, { -3, 5, 0 }, { NAN, 5, 0 }, { INFINITY, 5, 0 }, { 10, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (lp_ticks_choose_step (cases[i].span, cases[i].most), cases[i].step,
                                    cases[i].step * 1e-9 + 1e-12);
}

static void
test_ticks (void)
{
  for (double span = 0.001; span < 1e9; span *= 1.37)
    for (guint most = 1; most <= 12; most++)
      {
        g_autoptr (GArray) ticks = lp_ticks_new (-span / 3, span, most);
        double step = lp_ticks_choose_step (span + span / 3, most);

        g_assert_cmpuint (ticks->len, >=, 1);
        g_assert_cmpuint (ticks->len, <=, most + 1);
        for (guint i = 0; i < ticks->len; i++)
          {
            double tick = g_array_index (ticks, double, i);

            g_assert_cmpfloat (tick, >=, -span / 3 - step * 1e-6);
            g_assert_cmpfloat (tick, <=, span + step * 1e-6);
            g_assert_cmpfloat_with_epsilon (tick / step, round (tick / step), 1e-6);
          }
      }
}

static void
test_ticks_hold_the_ends (void)
{
  g_autoptr (GArray) ticks = lp_ticks_new (0, 0.3, 3);
  g_autoptr (GArray) none = lp_ticks_new (4, 4, 3);

  g_assert_cmpuint (ticks->len, ==, 4);
  g_assert_cmpfloat_with_epsilon (g_array_index (ticks, double, 3), 0.3, 1e-12);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale/map", test_map);
  g_test_add_func ("/scale/degenerate", test_degenerate);
  g_test_add_func ("/ticks/step", test_step);
  g_test_add_func ("/ticks/round", test_ticks);
  g_test_add_func ("/ticks/ends", test_ticks_hold_the_ends);
  return g_test_run ();
}
