/* test-centres.c — the nearest of many centres: known from those beside it alone, and no farther than it reaches */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/centres.h"

#include <math.h>

#define N_SPOTS 2000

static const LpRect land = { 400000, 90000, 60000, 40000 };

static double
measure (LpPoint a,
         LpPoint b)
{
  return hypot (a.x - b.x, a.y - b.y);
}

static LpPoint
pick_spot (void)
{
  return (LpPoint) { land.x + g_test_rand_double_range (0, land.width), land.y + g_test_rand_double_range (0, land.height) };
}

static guint
find_nearest (const GArray *points,
              LpPoint       spot)
{
  guint nearest = 0;

  for (guint i = 1; i < points->len; i++)
    if (measure (g_array_index (points, LpPoint, i), spot) < measure (g_array_index (points, LpPoint, nearest), spot))
      nearest = i;
  return nearest;
}

/* Whether @spot is on the ground of a centre, told by what is known of that alone. */
static gboolean
is_on_ground (const LpMapCentres *centres,
              guint               i,
              LpPoint             spot)
{
  const LpMapCentre *centre = lp_map_centres_get (centres, i);

  if (measure (centre->at, spot) > centre->reach)
    return FALSE;
  for (guint o = 0; o < centre->n_others; o++)
    if (measure (lp_map_centres_get (centres, centre->others[o])->at, spot) < measure (centre->at, spot))
      return FALSE;
  return TRUE;
}

static void
test_nearest (gconstpointer data)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (LpPoint));
  g_autoptr (LpMapCentres) centres = NULL;
  guint n_others = 0;

  for (guint i = 0; i < GPOINTER_TO_UINT (data); i++)
    {
      LpPoint point = pick_spot ();

      /* Some lie close together, as in a town. */
      if (i % 3 == 0)
        point = (LpPoint) { land.x + 20000 + g_test_rand_double_range (0, 2000), land.y + 10000 + g_test_rand_double_range (0, 2000) };
      g_array_append_val (points, point);
    }
  centres = lp_map_centres_new (points, land);
  g_assert_cmpuint (lp_map_centres_get_n (centres), ==, points->len);
  for (guint s = 0; s < N_SPOTS; s++)
    {
      LpPoint spot = pick_spot ();
      guint nearest = find_nearest (points, spot);

      for (guint i = 0; i < points->len; i++)
        g_assert_cmpint (is_on_ground (centres, i, spot), ==, i == nearest);
    }
  for (guint i = 0; i < points->len; i++)
    n_others += lp_map_centres_get (centres, i)->n_others;
  /* In the plane each has six beside it or, towards the edge, fewer. */
  g_assert_cmpuint (n_others, <=, 6 * points->len);
}

/* Of two at one point the first has the ground; one alone has all of it. */
static void
test_one_point (void)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (LpPoint));
  g_autoptr (LpMapCentres) centres = NULL;
  LpPoint corner = { land.x, land.y };

  g_array_append_val (points, corner);
  g_array_append_val (points, corner);
  centres = lp_map_centres_new (points, land);
  g_assert_cmpfloat_with_epsilon (lp_map_centres_get (centres, 0)->reach, hypot (land.width, land.height), 1);
  g_assert_cmpuint (lp_map_centres_get (centres, 0)->n_others, ==, 0);
  g_assert_cmpfloat (lp_map_centres_get (centres, 1)->reach, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/centres/few", GUINT_TO_POINTER (3), test_nearest);
  g_test_add_data_func ("/centres/many", GUINT_TO_POINTER (200), test_nearest);
  g_test_add_func ("/centres/one-point", test_one_point);
  return g_test_run ();
}
