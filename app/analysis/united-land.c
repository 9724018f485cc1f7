/* united-land.c — pieces of land put together into one, and where its label stands */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/united-land.h"

#include "analysis/dissolve.h"

/* The largest circle that fits: a label stands where there is most room for it. */
static void
find_label (LpGeos       *geos,
            LpUnitedLand *land)
{
  GEOSContextHandle_t handle = lp_geos_get (geos);
  LpRect extent = lp_shape_get_extent (land->shape);
  double tolerance = MAX (extent.width, extent.height) / 100;
  GEOSGeometry *whole, *plain, *radius;

  land->label = lp_rect_centre (extent);
  if (lp_shape_get_n_rings (land->shape) == 0 || tolerance <= 0)
    return;
  whole = lp_geos_from_shape (geos, land->shape);
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
  GEOSGeom_destroy_r (handle, whole);
}

LpUnitedLand
lp_united_land_make (LpGeos          *geos,
                     const GPtrArray *pieces)
{
  LpUnitedLand land = { .shape = lp_dissolve (pieces) };

  find_label (geos, &land);
  return land;
}

LpUnitedLand
lp_united_land_of_sites (const LpCells *cells,
                         const GArray  *sites)
{
  g_autoptr (LpGeos) geos = lp_geos_new ();
  g_autoptr (GPtrArray) pieces = g_ptr_array_new ();
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < sites->len; i++)
    if (g_hash_table_add (taken, GUINT_TO_POINTER (g_array_index (sites, guint, i))))
      g_ptr_array_add (pieces, (gpointer) lp_cells_get_shape (cells, g_array_index (sites, guint, i)));
  return lp_united_land_make (geos, pieces);
}
