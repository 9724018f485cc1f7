/* test-territories.c — the land of networks: nothing lost, nothing twice, neighbours, colours, what a move rebuilds */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/territories.h"

#include <math.h>

#include "land.h"
#include "plan/edit-membership.h"

/* Six practices on a line a kilometre apart, the fifth and sixth at one point in two networks. */
static const SamplePractice practices[] = {
  { "J1", "Abbey View", 10000, 1, FALSE }, { "J2", "Bridges", 10000, 1, FALSE }, { "J3", "Cross Road", 10000, 2, FALSE },
  { "J4", "Dale", 10000, 0, FALSE }, { "J5", "Evergreen", 10000, 2, FALSE }, { "J6", "Forest", 10000, 3, FALSE },
};
static const char *const networks[] = { "West", "Middle", "East", "Nobody", NULL };

typedef struct
{
  LpPlan *plan;
  LpShape *outline;
  LpCells *cells;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  land_place (fixture->plan, "J6", 404000, 90000);
  fixture->outline = lp_shape_new ();
  land_add (fixture->outline, 399500, 89500, 5000, 1000);
  fixture->cells = land_cells (fixture->plan, fixture->outline);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lp_cells_unref (fixture->cells);
  lp_shape_unref (fixture->outline);
  g_object_unref (fixture->plan);
}

static LpTerritories *
new_territories (Fixture             *fixture,
                 const LpTerritories *older)
{
  g_autoptr (GError) error = NULL;
  LpTerritories *territories = lp_territories_new (fixture->plan, lp_plan_get_option (fixture->plan, 0), fixture->cells, older, &error);

  g_assert_no_error (error);
  return territories;
}

static double
get_area (const LpTerritories *territories,
          gint64               network_id)
{
  return lp_shape_get_area (lp_territories_find (territories, network_id)->shape);
}

static gboolean
are_neighbours (const LpTerritories *territories,
                gint64               a,
                gint64               b)
{
  const GArray *neighbours = lp_territories_find (territories, a)->neighbours;

  for (guint i = 0; i < neighbours->len; i++)
    if (g_array_index (neighbours, gint64, i) == b)
      return TRUE;
  return FALSE;
}

static void
test_tile (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (LpTerritories) territories = new_territories (fixture, NULL);
  double sum = lp_shape_get_area (lp_territories_get_unassigned (territories)->shape);

  for (guint i = 0; i < lp_territories_get_n (territories); i++)
    sum += lp_shape_get_area (lp_territories_get (territories, i)->shape);
  g_assert_cmpfloat_with_epsilon (sum / lp_shape_get_area (fixture->outline), 1, 1e-4);
  g_assert_cmpfloat_with_epsilon (get_area (territories, SAMPLE_NETWORK (1)), 2e6, 100);
  g_assert_cmpfloat_with_epsilon (get_area (territories, SAMPLE_NETWORK (2)), 1.5e6, 1000);
  g_assert_cmpfloat_with_epsilon (get_area (territories, SAMPLE_NETWORK (3)), 0.5e6, 1000);
  g_assert_cmpfloat_with_epsilon (get_area (territories, 0), 1e6, 100);
  g_assert_cmpuint (lp_shape_get_n_rings (lp_territories_find (territories, SAMPLE_NETWORK (4))->shape), ==, 0);
  /* Two cells that border each other become one piece. */
  g_assert_cmpuint (lp_shape_get_n_rings (lp_territories_find (territories, SAMPLE_NETWORK (1))->shape), ==, 1);
}

/* Of the shared cell the western half goes to the network whose other practice is in the west. */
static void
test_wedges (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (LpTerritories) territories = new_territories (fixture, NULL);

  g_assert_true (lp_shape_contains (lp_territories_find (territories, SAMPLE_NETWORK (2))->shape, (LpPoint) { 403800, 90010 }));
  g_assert_true (lp_shape_contains (lp_territories_find (territories, SAMPLE_NETWORK (3))->shape, (LpPoint) { 404200, 90010 }));
}

static void
test_label (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (LpTerritories) territories = new_territories (fixture, NULL);
  const LpTerritory *west = lp_territories_find (territories, SAMPLE_NETWORK (1));

  g_assert_true (lp_shape_contains (west->shape, west->label));
  g_assert_cmpfloat_with_epsilon (west->label_radius, 500, 30);
  g_assert_cmpfloat_with_epsilon (west->label.y, 90000, 30);
}

static void
test_neighbours (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (LpTerritories) territories = new_territories (fixture, NULL);

  g_assert_true (are_neighbours (territories, SAMPLE_NETWORK (1), SAMPLE_NETWORK (2)));
  g_assert_true (are_neighbours (territories, SAMPLE_NETWORK (2), SAMPLE_NETWORK (1)));
  g_assert_true (are_neighbours (territories, SAMPLE_NETWORK (2), SAMPLE_NETWORK (3)));
  g_assert_false (are_neighbours (territories, SAMPLE_NETWORK (1), SAMPLE_NETWORK (3)));
  g_assert_cmpuint (lp_territories_get_unassigned (territories)->neighbours->len, ==, 0);
  for (guint i = 0; i < lp_territories_get_n (territories); i++)
    {
      const LpTerritory *territory = lp_territories_get (territories, i);

      for (guint j = 0; j < territory->neighbours->len; j++)
        g_assert_cmpint (lp_territories_find (territories, g_array_index (territory->neighbours, gint64, j))->colour, !=, territory->colour);
    }
}

/* Taking J4 into the first network alters that and the unassigned land; the others are the very same shapes. */
static void
test_reuse (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (LpTerritories) before = new_territories (fixture, NULL);
  g_autoptr (LpTerritories) after = NULL;
  const char *codes[] = { "J4", NULL };

  sample_commit (fixture->plan, lp_edit_assign (fixture->plan, SAMPLE_OPTION, codes, SAMPLE_NETWORK (1), NULL));
  after = new_territories (fixture, before);
  g_assert_true (lp_territories_find (after, SAMPLE_NETWORK (2))->shape == lp_territories_find (before, SAMPLE_NETWORK (2))->shape);
  g_assert_true (lp_territories_find (after, SAMPLE_NETWORK (3))->shape == lp_territories_find (before, SAMPLE_NETWORK (3))->shape);
  g_assert_false (lp_territories_find (after, SAMPLE_NETWORK (1))->shape == lp_territories_find (before, SAMPLE_NETWORK (1))->shape);
  g_assert_cmpfloat_with_epsilon (get_area (after, SAMPLE_NETWORK (1)), 3e6, 100);
  g_assert_cmpuint (lp_shape_get_n_rings (lp_territories_find (after, SAMPLE_NETWORK (1))->shape), ==, 2);
  for (guint i = 0; i < lp_territories_get_n (after); i++)
    g_assert_cmpint (lp_territories_get (after, i)->colour, ==, lp_territories_get (before, i)->colour);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/territories/tile", Fixture, NULL, set_up, test_tile, tear_down);
  g_test_add ("/territories/wedges", Fixture, NULL, set_up, test_wedges, tear_down);
  g_test_add ("/territories/label", Fixture, NULL, set_up, test_label, tear_down);
  g_test_add ("/territories/neighbours", Fixture, NULL, set_up, test_neighbours, tear_down);
  g_test_add ("/territories/reuse", Fixture, NULL, set_up, test_reuse, tear_down);
  return g_test_run ();
}
