/* cells-land.c — the land shared out among the sites by GEOS, and the borders that make neighbours */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/cells-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "analysis/dissolve.h"
#include "analysis/geos.h"

/* Without an outline, land reaches this far from a practice, in metres: farther than most people live from theirs in open country. */
#define REACH 8000.0

/* One side of a Voronoi cell on its way to a border between two sites. */
typedef struct
{
  LpPoint a, b;                 /* in a fixed order, so that both cells give the same key */
} Side;

/* A computation under way. */
typedef struct
{
  LpGeos *geos;
  GEOSContextHandle_t handle;
  LpCells *cells;
  GEOSGeometry *land;           /* NULL: no outline was given */
  double min_border;
} Making;

static guint
hash_side (gconstpointer data)
{
  const Side *side = data;

  return _lp_cells_hash_point (&side->a) * 17 + _lp_cells_hash_point (&side->b);
}

static gboolean
sides_equal (gconstpointer a,
             gconstpointer b)
{
  const Side *s = a, *t = b;

  return _lp_cells_points_equal (&s->a, &t->a) && _lp_cells_points_equal (&s->b, &t->b);
}

static Side
make_side (LpPoint a,
           LpPoint b)
{
  return a.x < b.x || (a.x == b.x && a.y < b.y) ? (Side) { a, b } : (Side) { b, a };
}

static GEOSGeometry *
make_points (const Making *making)
{
  guint n = making->cells->n_sites;
  g_autofree GEOSGeometry **points = g_new (GEOSGeometry *, n + 1);

  for (guint i = 0; i < n; i++)
    points[i] = GEOSGeom_createPointFromXY_r (making->handle, making->cells->sites[i].x, making->cells->sites[i].y);
  return GEOSGeom_createCollection_r (making->handle, GEOS_MULTIPOINT, points, n);
}

static gboolean
settle_land (Making        *making,
             const LpShape *outline,
             GError       **error)
{
  GEOSGeometry *drawn;

  if (outline == NULL || lp_shape_get_n_rings (outline) == 0)
    return TRUE;
  /* A coast drawn in few strokes, in whole metres, may cross itself here and there. */
  drawn = lp_geos_from_shape (making->geos, outline);
  making->land = GEOSMakeValid_r (making->handle, drawn);
  GEOSGeom_destroy_r (making->handle, drawn);
  if (making->land == NULL || GEOSisEmpty_r (making->handle, making->land))
    return lp_geos_set_error (making->geos, _("The outline of the area is not an area that land can be measured in."), error);
  return TRUE;
}

/* The outline as far as the rectangle around @geometry: cutting the whole of a coast for each cell would take a hundred times as long. NULL when that
 * fails. (transfer full) */
static GEOSGeometry *
get_outline_near (const Making       *making,
                  const GEOSGeometry *geometry)
{
  double left, bottom, right, top;

  if (GEOSGeom_getXMin_r (making->handle, geometry, &left) == 0 || GEOSGeom_getYMin_r (making->handle, geometry, &bottom) == 0 ||
      GEOSGeom_getXMax_r (making->handle, geometry, &right) == 0 || GEOSGeom_getYMax_r (making->handle, geometry, &top) == 0)
    return NULL;
  return GEOSClipByRect_r (making->handle, making->land, left - 1, bottom - 1, right + 1, top + 1);
}

/* What is land around @geometry, of @site's cell: the outline, or what lies within reach of the site. Of a cell it makes no difference that land within
 * reach of other sites is left out: a cell is what is nearest to its own. (transfer full) */
static GEOSGeometry *
get_land_near (const Making       *making,
               const GEOSGeometry *geometry,
               guint               site)
{
  GEOSGeometry *point, *land;

  if (making->land != NULL)
    {
      land = get_outline_near (making, geometry);
      return land != NULL ? land : GEOSGeom_clone_r (making->handle, making->land);
    }
  point = GEOSGeom_createPointFromXY_r (making->handle, making->cells->sites[site].x, making->cells->sites[site].y);
  land = GEOSBuffer_r (making->handle, point, REACH, 16);
  GEOSGeom_destroy_r (making->handle, point);
  return land;
}

/* @geometry as far as it lies on land, it being of @site's cell. (transfer full) */
static GEOSGeometry *
clip_to_land (const Making       *making,
              const GEOSGeometry *geometry,
              guint               site)
{
  GEOSGeometry *land, *clipped;

  land = get_land_near (making, geometry, site);
  clipped = GEOSIntersection_r (making->handle, geometry, land);
  GEOSGeom_destroy_r (making->handle, land);
  return clipped;
}

/* A rectangle that holds all the land. */
static GEOSGeometry *
make_frame (const Making       *making,
            const GEOSGeometry *points)
{
  GEOSGeometry *around, *frame;

  if (making->land != NULL)
    return GEOSEnvelope_r (making->handle, making->land);
  around = GEOSEnvelope_r (making->handle, points);
  frame = GEOSBuffer_r (making->handle, around, 2 * REACH, 1);
  GEOSGeom_destroy_r (making->handle, around);
  around = GEOSEnvelope_r (making->handle, frame);
  GEOSGeom_destroy_r (making->handle, frame);
  return around;
}

/* The Voronoi cells of all sites over the land and beyond, in no order. A single site has no diagram: all the land is its. */
static GEOSGeometry *
make_diagram (const Making *making)
{
  GEOSGeometry *points = make_points (making);
  GEOSGeometry *frame = make_frame (making, points);
  GEOSGeometry *diagram;

  if (making->cells->n_sites > 1)
    diagram = GEOSVoronoiDiagram_r (making->handle, points, frame, 0, 0);
  else
    {
      GEOSGeometry *only = GEOSGeom_clone_r (making->handle, frame);

      diagram = GEOSGeom_createCollection_r (making->handle, GEOS_GEOMETRYCOLLECTION, &only, 1);
    }
  GEOSGeom_destroy_r (making->handle, points);
  GEOSGeom_destroy_r (making->handle, frame);
  return diagram;
}

/* Which site each cell of the diagram is of: the one inside it, found by a tree over the cells. */
typedef struct
{
  const Making *making;
  LpPoint point;
  GEOSGeometry *geometry;       /* of point */
  const GEOSGeometry *found;
} Search;

static void
cell_met_cb (void *item,
             void *user_data)
{
  Search *search = user_data;

  if (search->found == NULL && GEOSIntersects_r (search->making->handle, item, search->geometry) == 1)
    search->found = item;
}

static const GEOSGeometry **
match_cells (const Making       *making,
             const GEOSGeometry *diagram)
{
  guint n = making->cells->n_sites;
  const GEOSGeometry **matched = g_new0 (const GEOSGeometry *, n + 1);
  GEOSSTRtree *tree = GEOSSTRtree_create_r (making->handle, 10);

  for (int i = 0; i < GEOSGetNumGeometries_r (making->handle, diagram); i++)
    {
      const GEOSGeometry *cell = GEOSGetGeometryN_r (making->handle, diagram, i);

      GEOSSTRtree_insert_r (making->handle, tree, cell, (void *) cell);
    }
  for (guint i = 0; i < n; i++)
    {
      Search search = { making, making->cells->sites[i], NULL, NULL };

      search.geometry = GEOSGeom_createPointFromXY_r (making->handle, search.point.x, search.point.y);
      GEOSSTRtree_query_r (making->handle, tree, search.geometry, cell_met_cb, &search);
      GEOSGeom_destroy_r (making->handle, search.geometry);
      matched[i] = search.found;
    }
  GEOSSTRtree_destroy_r (making->handle, tree);
  return matched;
}

static LpShape *
clip_cell (const Making       *making,
           const GEOSGeometry *cell,
           guint               site)
{
  GEOSGeometry *clipped;
  LpShape *shape;

  if (cell == NULL)
    return lp_shape_new ();
  clipped = clip_to_land (making, cell, site);
  if (clipped == NULL)
    return NULL;
  shape = lp_geos_to_shape (making->geos, clipped);
  GEOSGeom_destroy_r (making->handle, clipped);
  return shape;
}

/* How much of a side of @site's cell runs over land, in metres. */
static double
measure_on_land (const Making *making,
                 const Side   *side,
                 guint         site)
{
  GEOSCoordSequence *sequence = GEOSCoordSeq_create_r (making->handle, 2, 2);
  GEOSGeometry *line, *on_land;
  double length = 0;

  GEOSCoordSeq_setXY_r (making->handle, sequence, 0, side->a.x, side->a.y);
  GEOSCoordSeq_setXY_r (making->handle, sequence, 1, side->b.x, side->b.y);
  line = GEOSGeom_createLineString_r (making->handle, sequence);
  on_land = clip_to_land (making, line, site);
  if (on_land != NULL)
    {
      GEOSLength_r (making->handle, on_land, &length);
      GEOSGeom_destroy_r (making->handle, on_land);
    }
  GEOSGeom_destroy_r (making->handle, line);
  return length;
}

static void
add_neighbour (LpCells *cells,
               guint    a,
               guint    b)
{
  g_array_append_val (cells->neighbours[a], b);
  g_array_append_val (cells->neighbours[b], a);
}

static int
compare_sites (gconstpointer a,
               gconstpointer b)
{
  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

/* Two cells of a diagram that border each other have a side in common, point for point: no tolerance is needed to find it. */
static void
find_neighbours (const Making        *making,
                 const GEOSGeometry **diagram_cells)
{
  g_autoptr (GHashTable) sides = g_hash_table_new_full (hash_side, sides_equal, g_free, NULL);
  LpCells *cells = making->cells;

  for (guint i = 0; i < cells->n_sites; i++)
    {
      g_autoptr (LpShape) shape = diagram_cells[i] != NULL ? lp_geos_to_shape (making->geos, diagram_cells[i]) : lp_shape_new ();

      for (guint r = 0; r < lp_shape_get_n_rings (shape); r++)
        {
          guint n;
          const LpPoint *ring = lp_shape_get_ring (shape, r, &n);

          for (guint p = 0; p < n; p++)
            {
              Side side = make_side (ring[p], ring[(p + 1) % n]);
              gpointer other;

              if (!g_hash_table_lookup_extended (sides, &side, NULL, &other))
                g_hash_table_insert (sides, g_memdup2 (&side, sizeof side), GUINT_TO_POINTER (i));
              else if (measure_on_land (making, &side, i) >= making->min_border)
                add_neighbour (cells, GPOINTER_TO_UINT (other), i);
            }
        }
    }
  for (guint i = 0; i < cells->n_sites; i++)
    g_array_sort (cells->neighbours[i], compare_sites);
}

/* The land as it was shared out: the outline given, or all cells together. */
static void
settle_outline (const Making *making)
{
  if (making->land != NULL)
    {
      lp_shape_unref (making->cells->outline);
      making->cells->outline = lp_geos_to_shape (making->geos, making->land);
      return;
    }
  lp_shape_unref (making->cells->outline);
  making->cells->outline = lp_dissolve (making->cells->shapes);
}

static gboolean
fill_cells (Making  *making,
            GError **error)
{
  LpCells *cells = making->cells;
  GEOSGeometry *diagram = make_diagram (making);
  g_autofree const GEOSGeometry **matched = NULL;
  gboolean done = TRUE;

  if (diagram == NULL)
    return lp_geos_set_error (making->geos, _("The land could not be shared out among the practices."), error);
  matched = match_cells (making, diagram);
  for (guint i = 0; i < cells->n_sites && done; i++)
    {
      LpShape *shape = clip_cell (making, matched[i], i);

      if (shape != NULL)
        g_ptr_array_add (cells->shapes, shape);
      else
        done = lp_geos_set_error (making->geos, _("The land could not be shared out among the practices."), error);
    }
  if (done)
    {
      settle_outline (making);
      find_neighbours (making, matched);
    }
  GEOSGeom_destroy_r (making->handle, diagram);
  return done;
}

gboolean
_lp_cells_share_land (LpCells       *cells,
                      const LpShape *outline,
                      double         min_border,
                      GError       **error)
{
  g_autoptr (LpGeos) geos = lp_geos_new ();
  Making making = { geos, lp_geos_get (geos), cells, NULL, min_border };
  gboolean done = settle_land (&making, outline, error) && (cells->n_sites == 0 || fill_cells (&making, error));

  if (making.land != NULL)
    GEOSGeom_destroy_r (making.handle, making.land);
  return done;
}
