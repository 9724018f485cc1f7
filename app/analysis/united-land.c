/* united-land.c — pieces of land put together into one, and where its label stands */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/united-land.h"

#include <glib/gi18n-lib.h>

/* Where two cells meet the coast, each has worked the point out for itself; a grid of a centimetre makes one of the two. */
#define GRID 0.01
/* How near the coast, in metres, is the coast: cells that were cut at it have corners a hand's breadth off. */
#define COAST 0.5
/* A gap that rounding leaves between cells, m2; a real hole in the land is larger. */
#define LEAST_HOLE 100.0

static LpShape *
drop_small_holes (const LpShape *shape)
{
  LpShape *kept = lp_shape_new ();

  for (guint i = 0; i < lp_shape_get_n_rings (shape); i++)
    {
      guint n;
      const LpPoint *points = lp_shape_get_ring (shape, i, &n);
      g_autoptr (LpShape) ring = lp_shape_new ();

      lp_shape_add_ring (ring, points, n, FALSE);
      if (!lp_shape_is_hole (shape, i) || lp_shape_get_area (ring) >= LEAST_HOLE)
        lp_shape_add_ring (kept, points, n, lp_shape_is_hole (shape, i));
    }
  return kept;
}

static GEOSGeometry *
unite (LpGeos          *geos,
       const GPtrArray *shapes)
{
  g_autofree GEOSGeometry **parts = g_new (GEOSGeometry *, shapes->len);
  GEOSContextHandle_t handle = lp_geos_get (geos);
  GEOSGeometry *all, *united;

  for (guint i = 0; i < shapes->len; i++)
    parts[i] = lp_geos_from_shape (geos, g_ptr_array_index (shapes, i));
  all = GEOSGeom_createCollection_r (handle, GEOS_GEOMETRYCOLLECTION, parts, shapes->len);
  united = GEOSUnaryUnionPrec_r (handle, all, GRID);
  GEOSGeom_destroy_r (handle, all);
  return united;
}

/* The largest circle that fits: a label stands where there is most room for it. */
static void
find_label (LpGeos             *geos,
            const GEOSGeometry *whole,
            LpUnitedLand       *land)
{
  GEOSContextHandle_t handle = lp_geos_get (geos);
  LpRect extent = lp_shape_get_extent (land->shape);
  double tolerance = MAX (extent.width, extent.height) / 100;
  GEOSGeometry *plain, *radius;

  land->label = lp_rect_centre (extent);
  if (lp_shape_get_n_rings (land->shape) == 0 || tolerance <= 0)
    return;
  /* A ragged coast costs time and moves the circle by less than the tolerance. */
  plain = GEOSTopologyPreserveSimplify_r (handle, whole, tolerance / 2);
  radius = plain != NULL ? GEOSMaximumInscribedCircle_r (handle, plain, tolerance) : NULL;
  if (radius != NULL)
    {
      const GEOSCoordSequence *line = GEOSGeom_getCoordSeq_r (handle, radius);

      GEOSCoordSeq_getXY_r (handle, line, 0, &land->label.x, &land->label.y);
      GEOSLength_r (handle, radius, &land->label_radius);
      GEOSGeom_destroy_r (handle, radius);
    }
  if (plain != NULL)
    GEOSGeom_destroy_r (handle, plain);
}

/* Whether a piece of border runs along the coast: its middle is where the coast is. */
static gboolean
is_coast (GEOSContextHandle_t         handle,
          const GEOSPreparedGeometry *coast,
          LpPoint                     a,
          LpPoint                     b)
{
  GEOSGeometry *middle = GEOSGeom_createPointFromXY_r (handle, (a.x + b.x) / 2, (a.y + b.y) / 2);
  gboolean near = GEOSPreparedDistanceWithin_r (handle, coast, middle, COAST) == 1;

  GEOSGeom_destroy_r (handle, middle);
  return near;
}

static void
end_line (LpShape *border,
          GArray  *line)
{
  if (line->len > 1)
    lp_shape_add_line (border, &g_array_index (line, LpPoint, 0), line->len);
  g_array_set_size (line, 0);
}

static void
add_inner_lines (GEOSContextHandle_t         handle,
                 const GEOSPreparedGeometry *coast,
                 const LpPoint              *ring,
                 guint                       n,
                 LpShape                    *border)
{
  g_autoptr (GArray) line = g_array_new (FALSE, FALSE, sizeof (LpPoint));

  for (guint i = 0; i < n; i++)
    {
      if (is_coast (handle, coast, ring[i], ring[(i + 1) % n]))
        {
          end_line (border, line);
          continue;
        }
      if (line->len == 0)
        g_array_append_val (line, ring[i]);
      g_array_append_val (line, ring[(i + 1) % n]);
    }
  end_line (border, line);
}

LpShape *
lp_land_find_border (const LpShape *outline,
                     const LpShape *shape)
{
  g_autoptr (LpGeos) geos = lp_geos_new ();
  GEOSContextHandle_t handle = lp_geos_get (geos);
  GEOSGeometry *land = lp_geos_from_shape (geos, outline), *line = GEOSBoundary_r (handle, land);
  const GEOSPreparedGeometry *coast = line != NULL ? GEOSPrepare_r (handle, line) : NULL;
  LpShape *border = lp_shape_new ();

  for (guint i = 0; i < lp_shape_get_n_rings (shape) && coast != NULL; i++)
    {
      guint n;
      const LpPoint *ring = lp_shape_get_ring (shape, i, &n);

      add_inner_lines (handle, coast, ring, n, border);
    }
  if (coast != NULL)
    GEOSPreparedGeom_destroy_r (handle, coast);
  if (line != NULL)
    GEOSGeom_destroy_r (handle, line);
  GEOSGeom_destroy_r (handle, land);
  return border;
}

gboolean
lp_united_land_make (LpGeos          *geos,
                     const GPtrArray *pieces,
                     LpUnitedLand    *land,
                     GError         **error)
{
  GEOSGeometry *whole = unite (geos, pieces);
  g_autoptr (LpShape) united = NULL;

  if (whole == NULL)
    return lp_geos_set_error (geos, _("Pieces of land could not be put together."), error);
  united = lp_geos_to_shape (geos, whole);
  land->shape = drop_small_holes (united);
  land->label_radius = 0;
  find_label (geos, whole, land);
  GEOSGeom_destroy_r (lp_geos_get (geos), whole);
  return TRUE;
}

gboolean
lp_united_land_of_sites (const LpCells *cells,
                         const GArray  *sites,
                         LpUnitedLand  *land,
                         GError       **error)
{
  g_autoptr (LpGeos) geos = lp_geos_new ();
  g_autoptr (GPtrArray) pieces = g_ptr_array_new ();

  for (guint i = 0; i < sites->len; i++)
    g_ptr_array_add (pieces, (gpointer) lp_cells_get_shape (cells, g_array_index (sites, guint, i)));
  return lp_united_land_make (geos, pieces, land, error);
}
