/* ground.c — the plan's ground as shapes: outline, districts, the land around */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/ground.h"

#include "analysis/geos.h"

struct _LpGround
{
  int ref_count;
  GPtrArray *features;          /* LpGroundFeature */
  guint n_unread;
};

static void
free_feature (gpointer data)
{
  LpGroundFeature *feature = data;

  g_free (feature->layer);
  g_free (feature->code);
  g_free (feature->name);
  lp_shape_unref (feature->shape);
  g_free (feature);
}

/* Where a label may stand: the point itself, or one well inside the area. */
static LpPoint
find_point (LpGeos             *geos,
            const GEOSGeometry *geometry)
{
  GEOSContextHandle_t handle = lp_geos_get (geos);
  GEOSGeometry *inside = GEOSPointOnSurface_r (handle, geometry);
  LpPoint point = { 0, 0 };

  if (inside == NULL)
    return point;
  GEOSGeomGetX_r (handle, inside, &point.x);
  GEOSGeomGetY_r (handle, inside, &point.y);
  GEOSGeom_destroy_r (handle, inside);
  return point;
}

/* Each line of @geometry. */
static void
add_lines (GEOSContextHandle_t handle,
           const GEOSGeometry *geometry,
           LpShape            *shape)
{
  const GEOSCoordSequence *sequence;
  g_autofree LpPoint *points = NULL;
  guint n = 0;

  if (GEOSGeomTypeId_r (handle, geometry) == GEOS_MULTILINESTRING)
    {
      for (int i = 0; i < GEOSGetNumGeometries_r (handle, geometry); i++)
        add_lines (handle, GEOSGetGeometryN_r (handle, geometry, i), shape);
      return;
    }
  sequence = GEOSGeom_getCoordSeq_r (handle, geometry);
  GEOSCoordSeq_getSize_r (handle, sequence, &n);
  points = g_new (LpPoint, n + 1);
  for (guint i = 0; i < n; i++)
    GEOSCoordSeq_getXY_r (handle, sequence, i, &points[i].x, &points[i].y);
  lp_shape_add_line (shape, points, n);
}

static LpGroundFeature *
read_feature (LpGeos          *geos,
              GEOSWKTReader   *reader,
              const LpFeature *row)
{
  GEOSContextHandle_t handle = lp_geos_get (geos);
  GEOSGeometry *geometry = GEOSWKTReader_read_r (handle, reader, row->wkt);
  LpGroundFeature *feature;
  int type;

  if (geometry == NULL)
    return NULL;
  if (GEOSisEmpty_r (handle, geometry))
    {
      GEOSGeom_destroy_r (handle, geometry);
      return NULL;
    }
  feature = g_new0 (LpGroundFeature, 1);
  feature->layer = g_strdup (row->layer);
  feature->code = g_strdup (row->code);
  feature->name = g_strdup (row->name);
  feature->shape = lp_geos_to_shape (geos, geometry);
  type = GEOSGeomTypeId_r (handle, geometry);
  feature->is_point = type == GEOS_POINT || type == GEOS_MULTIPOINT;
  feature->is_line = type == GEOS_LINESTRING || type == GEOS_LINEARRING || type == GEOS_MULTILINESTRING;
  if (feature->is_line)
    add_lines (handle, geometry, feature->shape);
  feature->point = find_point (geos, geometry);
  GEOSGeom_destroy_r (handle, geometry);
  return feature;
}

LpGround *
lp_ground_new (LpPlan *plan)
{
  const GPtrArray *rows = lp_plan_get_features (plan);
  g_autoptr (LpGeos) geos = lp_geos_new ();
  GEOSWKTReader *reader = GEOSWKTReader_create_r (lp_geos_get (geos));
  LpGround *ground = g_new0 (LpGround, 1);

  ground->ref_count = 1;
  ground->features = g_ptr_array_new_with_free_func (free_feature);
  for (guint i = 0; i < rows->len; i++)
    {
      LpGroundFeature *feature = read_feature (geos, reader, g_ptr_array_index (rows, i));

      if (feature != NULL)
        g_ptr_array_add (ground->features, feature);
      else
        ground->n_unread++;
    }
  GEOSWKTReader_destroy_r (lp_geos_get (geos), reader);
  return ground;
}

LpGround *
lp_ground_ref (LpGround *ground)
{
  g_atomic_int_inc (&ground->ref_count);
  return ground;
}

void
lp_ground_unref (LpGround *ground)
{
  if (!g_atomic_int_dec_and_test (&ground->ref_count))
    return;
  g_ptr_array_unref (ground->features);
  g_free (ground);
}

guint
lp_ground_get_n_features (const LpGround *ground)
{
  return ground->features->len;
}

const LpGroundFeature *
lp_ground_get_feature (const LpGround *ground,
                       guint           i)
{
  g_return_val_if_fail (i < ground->features->len, NULL);
  return g_ptr_array_index (ground->features, i);
}

const LpShape *
lp_ground_get_outline (const LpGround *ground)
{
  for (guint i = 0; i < ground->features->len; i++)
    {
      const LpGroundFeature *feature = g_ptr_array_index (ground->features, i);

      if (g_str_equal (feature->layer, "outline") && !feature->is_point && !feature->is_line)
        return feature->shape;
    }
  return NULL;
}

guint
lp_ground_get_n_unread (const LpGround *ground)
{
  return ground->n_unread;
}
