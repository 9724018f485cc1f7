/* geos.c — GEOS, with GError and our shapes */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/geos.h"

#include <gio/gio.h>

struct _LpGeos
{
  GEOSContextHandle_t handle;
  char *message;                /* of the newest failure */
};

static void
failed_cb (const char *message,
           void       *user_data)
{
  LpGeos *geos = user_data;

  g_free (geos->message);
  geos->message = g_strdup (message);
}

static void
add_ring (LpGeos             *geos,
          const GEOSGeometry *ring,
          gboolean            is_hole,
          LpShape            *shape)
{
  const GEOSCoordSequence *sequence = GEOSGeom_getCoordSeq_r (geos->handle, ring);
  g_autofree LpPoint *points = NULL;
  guint n = 0;

  GEOSCoordSeq_getSize_r (geos->handle, sequence, &n);
  points = g_new (LpPoint, n + 1);
  for (guint i = 0; i < n; i++)
    GEOSCoordSeq_getXY_r (geos->handle, sequence, i, &points[i].x, &points[i].y);
  lp_shape_add_ring (shape, points, n, is_hole);
}

static void
add_polygons (LpGeos             *geos,
              const GEOSGeometry *geometry,
              LpShape            *shape)
{
  int type = GEOSGeomTypeId_r (geos->handle, geometry);

  if (type == GEOS_POLYGON && !GEOSisEmpty_r (geos->handle, geometry))
    {
      add_ring (geos, GEOSGetExteriorRing_r (geos->handle, geometry), FALSE, shape);
      for (int i = 0; i < GEOSGetNumInteriorRings_r (geos->handle, geometry); i++)
        add_ring (geos, GEOSGetInteriorRingN_r (geos->handle, geometry, i), TRUE, shape);
    }
  else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION)
    for (int i = 0; i < GEOSGetNumGeometries_r (geos->handle, geometry); i++)
      add_polygons (geos, GEOSGetGeometryN_r (geos->handle, geometry, i), shape);
}

static GEOSGeometry *
make_ring (LpGeos        *geos,
           const LpShape *shape,
           guint          i)
{
  guint n;
  const LpPoint *points = lp_shape_get_ring (shape, i, &n);
  GEOSCoordSequence *sequence = GEOSCoordSeq_create_r (geos->handle, n + 1, 2);

  for (guint p = 0; p <= n; p++)
    GEOSCoordSeq_setXY_r (geos->handle, sequence, p, points[p % n].x, points[p % n].y);
  return GEOSGeom_createLinearRing_r (geos->handle, sequence);
}

/* The polygon of the ring at @i and the holes that follow it; @i goes on to the next. */
static GEOSGeometry *
make_polygon (LpGeos        *geos,
              const LpShape *shape,
              guint         *i)
{
  g_autoptr (GPtrArray) holes = g_ptr_array_new ();
  GEOSGeometry *shell = make_ring (geos, shape, (*i)++);

  for (; *i < lp_shape_get_n_rings (shape) && lp_shape_is_hole (shape, *i); (*i)++)
    g_ptr_array_add (holes, make_ring (geos, shape, *i));
  return GEOSGeom_createPolygon_r (geos->handle, shell, (GEOSGeometry **) holes->pdata, holes->len);
}

LpGeos *
lp_geos_new (void)
{
  LpGeos *geos = g_new0 (LpGeos, 1);

  geos->handle = GEOS_init_r ();
  GEOSContext_setErrorMessageHandler_r (geos->handle, failed_cb, geos);
  return geos;
}

void
lp_geos_free (LpGeos *geos)
{
  GEOS_finish_r (geos->handle);
  g_free (geos->message);
  g_free (geos);
}

GEOSContextHandle_t
lp_geos_get (LpGeos *geos)
{
  return geos->handle;
}

gboolean
lp_geos_set_error (LpGeos      *geos,
                   const char  *what,
                   GError     **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s (%s)", what, geos->message != NULL ? geos->message : "GEOS");
  return FALSE;
}

LpShape *
lp_geos_to_shape (LpGeos             *geos,
                  const GEOSGeometry *geometry)
{
  LpShape *shape = lp_shape_new ();

  add_polygons (geos, geometry, shape);
  return shape;
}

GEOSGeometry *
lp_geos_from_shape (LpGeos        *geos,
                    const LpShape *shape)
{
  g_autoptr (GPtrArray) polygons = g_ptr_array_new ();
  guint i = 0;

  while (i < lp_shape_get_n_rings (shape))
    g_ptr_array_add (polygons, make_polygon (geos, shape, &i));
  return GEOSGeom_createCollection_r (geos->handle, GEOS_MULTIPOLYGON, (GEOSGeometry **) polygons->pdata, polygons->len);
}
