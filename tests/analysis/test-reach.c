/* test-reach.c — connected or cut off, the centre, and how far it is */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/reach.h"

#include <math.h>

#include "land.h"

/* On a line a kilometre apart. The first network is J1, J2, J3 and, beyond J4, J5; the second is J4; the third nobody. */
static const SamplePractice practices[] = {
  { "J1", "Abbey View", 1000, 1, FALSE }, { "J2", "Bridges", 1000, 1, FALSE }, { "J3", "Cross Road", 6000, 1, FALSE },
  { "J4", "Dale", 4000, 2, FALSE }, { "J5", "Evergreen", 2000, 1, FALSE }, { "J6", "Forest", 9000, 1, FALSE },
};
static const char *const networks[] = { "West", "Middle", "Nobody", NULL };

static void
test_by_hand (void)
{
  g_autoptr (LpPlan) plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  g_autoptr (LpCells) cells = NULL;
  g_autoptr (LpReach) reach = NULL;
  const LpNetworkReach *west, *middle, *nobody;

  land_place (plan, "J6", NAN, NAN);
  cells = land_cells (plan, NULL);
  reach = lp_reach_new (plan, lp_plan_get_option (plan, 0), cells, NULL);
  west = lp_reach_find (reach, SAMPLE_NETWORK (1));
  middle = lp_reach_find (reach, SAMPLE_NETWORK (2));
  nobody = lp_reach_find (reach, SAMPLE_NETWORK (3));

  g_assert_cmpuint (west->n_pieces, ==, 2);
  g_assert_cmpuint (g_strv_length (west->cut_off), ==, 1);
  g_assert_cmpstr (west->cut_off[0], ==, "J5");
  /* From J3: 1,000 x 2 km + 1,000 x 1 km + 2,000 x 2 km = 7,000 over 10,000 people; from any other it is more. */
  g_assert_cmpstr (west->centre, ==, "J3");
  g_assert_cmpfloat_with_epsilon (west->mean_km, 0.7, 1e-9);
  g_assert_cmpfloat_with_epsilon (west->max_km, 2, 1e-9);
  g_assert_cmpstr (west->farthest, ==, "J1");

  g_assert_cmpuint (middle->n_pieces, ==, 1);
  g_assert_cmpuint (g_strv_length (middle->cut_off), ==, 0);
  g_assert_cmpfloat_with_epsilon (middle->mean_km, 0, 1e-9);

  g_assert_cmpuint (nobody->n_pieces, ==, 0);
  g_assert_null (nobody->centre);
  g_assert_null (lp_reach_find (reach, 12));
  g_assert_cmpfloat_with_epsilon (lp_reach_get_mean_km (reach), 0.5, 1e-9);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reach/by-hand", test_by_hand);
  return g_test_run ();
}
