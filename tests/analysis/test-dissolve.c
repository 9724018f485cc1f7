/* test-dissolve.c — pieces of land put together by leaving out shared sides: what is left, beside the union that GEOS makes; its widest part; borders without the coast */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/dissolve.h"

#include <math.h>

#include "analysis/cells.h"
#include "analysis/coast.h"
#include "analysis/geos.h"
#include "analysis/widest.h"
#include "land.h"

#define SIDE 1000.0

static void
add_square (GPtrArray *pieces,
            double     x,
            double     y,
            double     side)
{
  LpShape *shape = lp_shape_new ();

  land_add (shape, x, y, side, side);
  g_ptr_array_add (pieces, shape);
}

static GPtrArray *
new_pieces (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lp_shape_unref);
}

static guint
count_holes (const LpShape *shape)
{
  guint n = 0;

  for (guint i = 0; i < lp_shape_get_n_rings (shape); i++)
    n += lp_shape_is_hole (shape, i);
  return n;
}

static guint
count_points (const LpShape *shape)
{
  guint sum = 0;

  for (guint i = 0; i < lp_shape_get_n_rings (shape); i++)
    {
      guint n;

      lp_shape_get_ring (shape, i, &n);
      sum += n;
    }
  return sum;
}

/* Squares at rows and columns of a map of characters, one for every 'x'. */
static const struct { const char *name, *map; guint n_rings, n_holes; double area; } maps[] = {
  { "none", "", 0, 0, 0 },
  { "one", "x", 1, 0, 1 },
  { "two", "xx", 1, 0, 2 },
  { "apart", "x.x", 2, 0, 2 },
  { "touching", "x./.x", 2, 0, 2 },
  { "ring", "xxx/x.x/xxx", 2, 1, 8 },
  { "island", "xxxxx/x...x/x.x.x/x...x/xxxxx", 3, 1, 17 },
  { "holes-touching", "xxxx/x.xx/xx.x/xxxx", 3, 2, 14 },
  { "hole-at-the-rim", ".xx/x.x/xxx", 2, 1, 7 },
};

static void
test_map (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) pieces = new_pieces ();
  g_autoptr (LpShape) shape = NULL;
  double x = 0, y = 0;

  for (const char *c = maps[i].map; *c != '\0'; c++, x += SIDE)
    if (*c == '/')
      {
        x = -SIDE;
        y += SIDE;
      }
    else if (*c == 'x')
      add_square (pieces, 400000 + x, 90000 + y, SIDE);
  shape = lp_dissolve (pieces);
  g_assert_cmpuint (lp_shape_get_n_rings (shape), ==, maps[i].n_rings);
  g_assert_cmpuint (count_holes (shape), ==, maps[i].n_holes);
  g_assert_cmpfloat_with_epsilon (lp_shape_get_area (shape) / (SIDE * SIDE), maps[i].area, 1e-9);
}

/* One large square beside two small ones: its side is shared in halves, and their corner is on no border. */
static void
test_side_in_parts (void)
{
  g_autoptr (GPtrArray) pieces = new_pieces ();
  g_autoptr (LpShape) shape = NULL;

  add_square (pieces, 400000, 90000, 2 * SIDE);
  add_square (pieces, 400000 + 2 * SIDE, 90000, SIDE);
  add_square (pieces, 400000 + 2 * SIDE, 90000 + SIDE, SIDE);
  shape = lp_dissolve (pieces);
  g_assert_cmpuint (lp_shape_get_n_rings (shape), ==, 1);
  g_assert_cmpfloat_with_epsilon (lp_shape_get_area (shape), 6 * SIDE * SIDE, 1e-3);
  g_assert_cmpuint (count_points (shape), ==, 7);
}

/* Corners that were worked out twice differ by what rounding leaves, across the edges of the squares by which they are found too. */
static void
test_rounding (void)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (GPtrArray) pieces = new_pieces ();
      g_autoptr (LpShape) shape = NULL;
      double x = 400000 + i * 0.003, off = g_test_rand_double_range (-2e-4, 2e-4);

      add_square (pieces, x, 90000, SIDE);
      add_square (pieces, x + SIDE + off, 90000 + off, SIDE);
      shape = lp_dissolve (pieces);
      g_assert_cmpuint (lp_shape_get_n_rings (shape), ==, 1);
      g_assert_cmpuint (count_points (shape), ==, 6);
    }
}

static LpCells *
new_random_cells (guint    n,
                  gboolean bounded)
{
  g_autofree LpPoint *points = g_new (LpPoint, n);
  g_autoptr (LpShape) outline = lp_shape_new ();
  g_autoptr (GError) error = NULL;
  LpCells *cells;

  for (guint i = 0; i < n; i++)
    points[i] = (LpPoint) { 400000 + g_test_rand_double_range (0, 60000), 90000 + g_test_rand_double_range (0, 40000) };
  land_add (outline, 398000, 88000, 64000, 44000);
  cells = lp_cells_new (points, n, bounded ? outline : NULL, LP_CELLS_MIN_BORDER, &error);
  g_assert_no_error (error);
  return cells;
}

static double
measure_difference (const LpShape   *shape,
                    const GPtrArray *pieces)
{
  g_autoptr (LpGeos) geos = lp_geos_new ();
  GEOSContextHandle_t handle = lp_geos_get (geos);
  g_autofree GEOSGeometry **parts = g_new (GEOSGeometry *, pieces->len);
  GEOSGeometry *all, *united, *own = lp_geos_from_shape (geos, shape), *difference;
  double area = -1;

  for (guint i = 0; i < pieces->len; i++)
    parts[i] = lp_geos_from_shape (geos, g_ptr_array_index (pieces, i));
  all = GEOSGeom_createCollection_r (handle, GEOS_GEOMETRYCOLLECTION, parts, pieces->len);
  united = GEOSUnaryUnionPrec_r (handle, all, 0.01);
  g_assert_cmpint (GEOSisValid_r (handle, own), ==, 1);
  difference = GEOSSymDifferencePrec_r (handle, united, own, 0.01);
  g_assert_nonnull (difference);
  GEOSArea_r (handle, difference, &area);
  GEOSGeom_destroy_r (handle, all);
  GEOSGeom_destroy_r (handle, united);
  GEOSGeom_destroy_r (handle, own);
  GEOSGeom_destroy_r (handle, difference);
  return area;
}

/* Any cells together are the land that GEOS makes of them, and valid by its rules. */
static void
test_beside_geos (gconstpointer data)
{
  g_autoptr (LpCells) cells = new_random_cells (300, GPOINTER_TO_INT (data));

  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (GPtrArray) pieces = g_ptr_array_new ();
      g_autoptr (LpShape) shape = NULL;
      double share = g_test_rand_double_range (0.05, 0.95);

      for (guint site = 0; site < lp_cells_get_n_sites (cells); site++)
        if (g_test_rand_double () < share)
          g_ptr_array_add (pieces, (gpointer) lp_cells_get_shape (cells, site));
      shape = lp_dissolve (pieces);
      /* A centimetre, by which GEOS rounds here, along some hundreds of kilometres of border. */
      g_assert_cmpfloat (measure_difference (shape, pieces), <, 0.005 * 2e6);
    }
}

/* The radius of the largest circle that GEOS finds. */
static double
measure_widest (const LpShape *shape,
                double         tolerance)
{
  g_autoptr (LpGeos) geos = lp_geos_new ();
  GEOSContextHandle_t handle = lp_geos_get (geos);
  GEOSGeometry *land = lp_geos_from_shape (geos, shape), *line = GEOSMaximumInscribedCircle_r (handle, land, tolerance);
  double radius = -1;

  g_assert_nonnull (line);
  GEOSLength_r (handle, line, &radius);
  GEOSGeom_destroy_r (handle, line);
  GEOSGeom_destroy_r (handle, land);
  return radius;
}

/* Of any cells together the widest part is as wide as GEOS finds it, and on the land. */
static void
test_widest (void)
{
  g_autoptr (LpCells) cells = new_random_cells (300, TRUE);

  for (guint round = 0; round < 30; round++)
    {
      g_autoptr (GPtrArray) pieces = g_ptr_array_new ();
      g_autoptr (LpShape) shape = NULL;
      double share = g_test_rand_double_range (0.01, 0.9), radius, extent;
      LpPoint middle;

      for (guint site = 0; site < lp_cells_get_n_sites (cells); site++)
        if (g_test_rand_double () < share || site == 0)
          g_ptr_array_add (pieces, (gpointer) lp_cells_get_shape (cells, site));
      shape = lp_dissolve (pieces);
      extent = MAX (lp_shape_get_extent (shape).width, lp_shape_get_extent (shape).height);
      middle = lp_shape_find_widest (shape, &radius);
      g_assert_true (lp_shape_contains (shape, middle));
      g_assert_cmpfloat_with_epsilon (radius, measure_widest (shape, extent / 1000), extent / 50);
    }
}

static void
test_widest_of_nothing (void)
{
  g_autoptr (LpShape) shape = lp_shape_new ();
  double radius = -1;

  lp_shape_find_widest (shape, &radius);
  g_assert_cmpfloat (radius, ==, 0);
}

/* Without an outline the land is one area round all practices: no border runs through it that would be taken for a coast. */
static void
test_no_outline (void)
{
  g_autoptr (LpCells) cells = new_random_cells (200, FALSE);
  g_autoptr (LpCoast) coast = lp_coast_new (lp_cells_get_outline (cells));
  g_autoptr (GPtrArray) pieces = g_ptr_array_new ();
  g_autoptr (LpShape) land = NULL, border = NULL, all = NULL;

  g_assert_cmpuint (lp_shape_get_n_rings (lp_cells_get_outline (cells)), ==, 1);
  for (guint site = 0; site < 100; site++)
    g_ptr_array_add (pieces, (gpointer) lp_cells_get_shape (cells, site));
  land = lp_dissolve (pieces);
  border = lp_coast_find_border (coast, land);
  g_assert_cmpuint (count_points (border), >, 100);
  all = lp_coast_find_border (coast, lp_cells_get_outline (cells));
  g_assert_cmpuint (lp_shape_get_n_rings (all), ==, 0);
}

/* Of the left one of two squares the coast has three sides; the fourth is its border, in one line of two points. */
static void
test_border (void)
{
  g_autoptr (GPtrArray) pieces = new_pieces ();
  g_autoptr (LpShape) outline = NULL, border = NULL;
  g_autoptr (LpCoast) coast = NULL;
  const LpPoint *line;
  guint n;

  add_square (pieces, 400000, 90000, SIDE);
  add_square (pieces, 400000 + SIDE, 90000, SIDE);
  outline = lp_dissolve (pieces);
  coast = lp_coast_new (outline);
  border = lp_coast_find_border (coast, g_ptr_array_index (pieces, 0));
  g_assert_cmpuint (lp_shape_get_n_rings (border), ==, 1);
  line = lp_shape_get_ring (border, 0, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpfloat (line[0].x, ==, 400000 + SIDE);
  g_assert_cmpfloat (line[1].x, ==, 400000 + SIDE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    {
      g_autofree char *path = g_strdup_printf ("/dissolve/map/%s", maps[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_map);
    }
  g_test_add_func ("/dissolve/side-in-parts", test_side_in_parts);
  g_test_add_func ("/dissolve/rounding", test_rounding);
  g_test_add_data_func ("/dissolve/beside-geos", GINT_TO_POINTER (TRUE), test_beside_geos);
  g_test_add_data_func ("/dissolve/beside-geos-without-outline", GINT_TO_POINTER (FALSE), test_beside_geos);
  g_test_add_func ("/dissolve/widest", test_widest);
  g_test_add_func ("/dissolve/widest-of-nothing", test_widest_of_nothing);
  g_test_add_func ("/dissolve/no-outline", test_no_outline);
  g_test_add_func ("/dissolve/border", test_border);
  return g_test_run ();
}
