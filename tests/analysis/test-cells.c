/* test-cells.c — cells tile the land, and who is whose neighbour on it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "land.h"

static LpCells *
new_cells (const LpPoint *points,
           guint          n,
           const LpShape *outline)
{
  g_autoptr (GError) error = NULL;
  LpCells *cells = lp_cells_new (points, n, outline, LP_CELLS_MIN_BORDER, &error);

  g_assert_no_error (error);
  return cells;
}

static void
assert_tiles (LpCells *cells)
{
  double whole = lp_shape_get_area (lp_cells_get_outline (cells)), sum = 0;

  for (guint i = 0; i < lp_cells_get_n_sites (cells); i++)
    sum += lp_shape_get_area (lp_cells_get_shape (cells, i));
  g_assert_cmpfloat_with_epsilon (sum / whole, 1, 1e-4);
}

/* Four squares of one large square; the diagonals meet at a corner only. */
static void
test_squares (void)
{
  const LpPoint points[] = { { 500, 500 }, { 1500, 500 }, { 500, 1500 }, { 1500, 1500 } };
  g_autoptr (LpShape) outline = lp_shape_new ();
  g_autoptr (LpCells) cells = NULL;

  land_add (outline, 0, 0, 2000, 2000);
  cells = new_cells (points, 4, outline);
  assert_tiles (cells);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpfloat_with_epsilon (lp_shape_get_area (lp_cells_get_shape (cells, i)), 1e6, 1);
      g_assert_true (lp_shape_contains (lp_cells_get_shape (cells, i), points[i]));
    }
  g_assert_true (lp_cells_are_neighbours (cells, 0, 1));
  g_assert_true (lp_cells_are_neighbours (cells, 0, 2));
  g_assert_false (lp_cells_are_neighbours (cells, 0, 3));
  g_assert_false (lp_cells_are_neighbours (cells, 1, 2));
}

/* Two banks with water between, and an island: nearest each other, and no neighbours. */
static void
test_water (void)
{
  const LpPoint points[] = { { 500, 500 }, { 2500, 500 }, { 3500, 500 }, { 1500, 5500 } };
  g_autoptr (LpShape) outline = lp_shape_new ();
  g_autoptr (LpCells) cells = NULL;
  guint n;

  land_add (outline, 0, 0, 1000, 1000);
  land_add (outline, 2000, 0, 2000, 1000);
  land_add (outline, 1000, 5000, 1000, 1000);
  cells = new_cells (points, 4, outline);
  assert_tiles (cells);
  g_assert_false (lp_cells_are_neighbours (cells, 0, 1));
  g_assert_true (lp_cells_are_neighbours (cells, 1, 2));
  lp_cells_get_neighbours (cells, 3, &n);
  g_assert_cmpuint (n, ==, 0);
}

/* A neck of land of 99 m makes no neighbours, one of 101 m does. */
static void
test_least_border (gconstpointer data)
{
  double neck = GPOINTER_TO_INT (data);
  const LpPoint points[] = { { 500, 500 }, { 1500, 500 } };
  const LpPoint land[] = { { 0, 0 }, { 1000, 400 }, { 2000, 0 }, { 2000, 1000 }, { 1000, 400 + neck }, { 0, 1000 } };
  g_autoptr (LpShape) outline = lp_shape_new ();
  g_autoptr (LpCells) cells = NULL;

  lp_shape_add_ring (outline, land, G_N_ELEMENTS (land), FALSE);
  cells = new_cells (points, 2, outline);
  g_assert_cmpint (lp_cells_are_neighbours (cells, 0, 1), ==, neck >= LP_CELLS_MIN_BORDER);
}

static void
test_coincident (void)
{
  const LpPoint points[] = { { 500, 500 }, { 500.2, 500.1 }, { 1500, 500 }, { NAN, NAN } };
  g_autoptr (LpShape) outline = lp_shape_new ();
  g_autoptr (LpCells) cells = NULL;

  land_add (outline, 0, 0, 2000, 1000);
  cells = new_cells (points, 4, outline);
  g_assert_cmpuint (lp_cells_get_n_sites (cells), ==, 2);
  g_assert_cmpint (lp_cells_get_site (cells, 0), ==, lp_cells_get_site (cells, 1));
  g_assert_cmpint (lp_cells_get_site (cells, 3), ==, -1);
  g_assert_true (lp_cells_are_neighbours (cells, 0, 1));
  g_assert_true (lp_cells_are_neighbours (cells, 0, 2));
  g_assert_true (lp_cells_are_neighbours (cells, 1, 2));
  g_assert_false (lp_cells_are_neighbours (cells, 0, 3));
  assert_tiles (cells);
}

static void
test_one_point (void)
{
  const LpPoint point = { 1700, 300 };
  g_autoptr (LpShape) outline = lp_shape_new ();
  g_autoptr (LpCells) cells = NULL, none = NULL;

  land_add (outline, 0, 0, 2000, 1000);
  cells = new_cells (&point, 1, outline);
  assert_tiles (cells);
  none = new_cells (NULL, 0, outline);
  g_assert_cmpuint (lp_cells_get_n_sites (none), ==, 0);
}

/* Without an outline the land is what lies near a practice: two that are near share a border, one far off is an island. */
static void
test_no_outline (void)
{
  const LpPoint points[] = { { 0, 0 }, { 5000, 0 }, { 90000, 0 } };
  g_autoptr (LpCells) cells = new_cells (points, 3, NULL);

  assert_tiles (cells);
  g_assert_true (lp_cells_are_neighbours (cells, 0, 1));
  g_assert_false (lp_cells_are_neighbours (cells, 1, 2));
  g_assert_false (lp_shape_contains (lp_cells_get_outline (cells), (LpPoint) { 45000, 0 }));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cells/squares", test_squares);
  g_test_add_func ("/cells/water", test_water);
  g_test_add_data_func ("/cells/least-border/99", GINT_TO_POINTER (99), test_least_border);
  g_test_add_data_func ("/cells/least-border/101", GINT_TO_POINTER (101), test_least_border);
  g_test_add_func ("/cells/coincident", test_coincident);
  g_test_add_func ("/cells/one-point", test_one_point);
  g_test_add_func ("/cells/no-outline", test_no_outline);
  return g_test_run ();
}
