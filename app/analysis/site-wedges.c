/* site-wedges.c — which networks the practices at one point are in, and which side of the point is whose */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/site-wedges.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Two networks that lie nearly the same way from a site would have slivers for wedges: from here on the circle is shared out evenly. Radians. */
#define LEAST_ANGLE (G_PI / 6)
/* Points along the outer rim of a wedge: it must bulge enough to hold the cell. */
#define N_RIM 16

struct _LpSiteWedges
{
  guint n_sites;
  GArray **wedges;              /* of LpSiteWedge, one a site */
};

/* Where a network's practices are: the sum of their points, for a mean that can leave some out. */
typedef struct
{
  LpPoint sum;
  guint n;
} Middle;

static LpSiteWedge *
find_wedge (GArray *wedges,
            gint64  network_id)
{
  for (guint i = 0; i < wedges->len; i++)
    if (g_array_index (wedges, LpSiteWedge, i).network_id == network_id)
      return &g_array_index (wedges, LpSiteWedge, i);
  return NULL;
}

static GHashTable *
gather (LpSiteWedges   *self,
        LpPlan         *plan,
        const LpOption *option,
        const LpCells  *cells)
{
  GHashTable *middles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      const LpNetwork *network = lp_plan_get_network_of (plan, option, practice);
      gint64 id = network != NULL ? network->id : 0;
      int site = lp_cells_get_site (cells, practice->index);
      Middle *middle = g_hash_table_lookup (middles, &id);

      if (site < 0)
        continue;
      if (middle == NULL)
        {
          middle = g_new0 (Middle, 1);
          g_hash_table_insert (middles, g_memdup2 (&id, sizeof id), middle);
        }
      middle->sum.x += practice->easting;
      middle->sum.y += practice->northing;
      middle->n++;
      if (find_wedge (self->wedges[site], id) == NULL)
        g_array_append_val (self->wedges[site], ((LpSiteWedge) { id, 0, 0 }));
    }
  return middles;
}

/* Which way the rest of a network lies, in @from of its wedge; NaN when it has no more, or when it is the unassigned, who are nowhere. */
static void
find_direction (LpSiteWedge  *wedge,
                const Middle *middle,
                LpPoint       site)
{
  double x = middle->sum.x / middle->n - site.x;
  double y = middle->sum.y / middle->n - site.y;

  /* The practices at the site pull the mean towards it but do not turn it. */
  wedge->from = wedge->network_id != 0 && hypot (x, y) > 1 ? atan2 (y, x) : NAN;
}

static int
compare_directions (gconstpointer a,
                    gconstpointer b)
{
  const LpSiteWedge *v = a, *w = b;

  if (isnan (v->from) || isnan (w->from))
    return isnan (v->from) - isnan (w->from);
  return (v->from > w->from) - (v->from < w->from);
}

/* Whether each direction is known and far enough from the next. */
static gboolean
are_apart (const GArray *wedges)
{
  for (guint i = 0; i < wedges->len; i++)
    {
      double here = g_array_index (wedges, LpSiteWedge, i).from;
      double next = g_array_index (wedges, LpSiteWedge, (i + 1) % wedges->len).from + (i + 1 == wedges->len ? 2 * G_PI : 0);

      if (isnan (here) || isnan (next) || next - here < LEAST_ANGLE)
        return FALSE;
    }
  return TRUE;
}

/* From directions to wedges: each border halves the angle between two of them. */
static void
settle_wedges (GArray *wedges)
{
  guint n = wedges->len;
  g_autofree double *directions = g_new (double, n + 1);

  g_array_sort (wedges, compare_directions);
  for (guint i = 0; i < n; i++)
    directions[i] = g_array_index (wedges, LpSiteWedge, i).from;
  if (!are_apart (wedges))
    for (guint i = 0; i < n; i++)
      directions[i] = (isnan (directions[0]) ? 0 : directions[0]) + i * 2 * G_PI / n;
  directions[n] = directions[0] + 2 * G_PI;
  for (guint i = 0; i < n; i++)
    {
      double before = i > 0 ? directions[i - 1] : directions[n - 1] - 2 * G_PI;

      g_array_index (wedges, LpSiteWedge, i).from = (before + directions[i]) / 2;
      g_array_index (wedges, LpSiteWedge, i).to = (directions[i] + directions[i + 1]) / 2;
    }
}

static GEOSGeometry *
make_wedge (LpGeos            *geos,
            const LpSiteWedge *wedge,
            LpPoint            site,
            double             radius)
{
  g_autoptr (LpShape) shape = lp_shape_new ();
  LpPoint points[N_RIM + 2] = { site };

  for (guint i = 0; i <= N_RIM; i++)
    {
      double angle = wedge->from + (wedge->to - wedge->from) * i / N_RIM;

      points[i + 1] = (LpPoint) { site.x + radius * cos (angle), site.y + radius * sin (angle) };
    }
  lp_shape_add_ring (shape, points, G_N_ELEMENTS (points), FALSE);
  return lp_geos_from_shape (geos, shape);
}

LpSiteWedges *
lp_site_wedges_new (LpPlan         *plan,
                    const LpOption *option,
                    const LpCells  *cells)
{
  LpSiteWedges *self = g_new0 (LpSiteWedges, 1);
  g_autoptr (GHashTable) middles = NULL;

  self->n_sites = lp_cells_get_n_sites (cells);
  self->wedges = g_new (GArray *, self->n_sites + 1);
  for (guint i = 0; i < self->n_sites; i++)
    self->wedges[i] = g_array_new (FALSE, FALSE, sizeof (LpSiteWedge));
  middles = gather (self, plan, option, cells);
  for (guint site = 0; site < self->n_sites; site++)
    {
      GArray *wedges = self->wedges[site];

      for (guint i = 0; i < wedges->len && wedges->len > 1; i++)
        {
          LpSiteWedge *wedge = &g_array_index (wedges, LpSiteWedge, i);

          find_direction (wedge, g_hash_table_lookup (middles, &wedge->network_id), lp_cells_get_site_point (cells, site));
        }
      if (wedges->len > 1)
        settle_wedges (wedges);
    }
  return self;
}

void
lp_site_wedges_free (LpSiteWedges *self)
{
  for (guint i = 0; i < self->n_sites; i++)
    g_array_unref (self->wedges[i]);
  g_free (self->wedges);
  g_free (self);
}

const LpSiteWedge *
lp_site_wedges_get (const LpSiteWedges *self,
                    guint               site,
                    guint              *n_wedges)
{
  g_return_val_if_fail (site < self->n_sites, NULL);
  *n_wedges = self->wedges[site]->len;
  return (const LpSiteWedge *) self->wedges[site]->data;
}

LpShape *
lp_site_wedge_cut (const LpSiteWedge  *wedge,
                   LpGeos             *geos,
                   const LpShape      *cell,
                   LpPoint             site,
                   GError            **error)
{
  GEOSContextHandle_t handle = lp_geos_get (geos);
  LpRect extent = lp_rect_union (lp_shape_get_extent (cell), (LpRect) { site.x, site.y, 0, 0 });
  GEOSGeometry *whole = lp_geos_from_shape (geos, cell);
  /* Twice as far as the farthest corner, so that the rim's straight pieces pass outside it. */
  GEOSGeometry *around = make_wedge (geos, wedge, site, 2 * hypot (extent.width, extent.height) + 1);
  GEOSGeometry *part = GEOSIntersection_r (handle, whole, around);
  LpShape *shape = NULL;

  if (part != NULL)
    {
      shape = lp_geos_to_shape (geos, part);
      GEOSGeom_destroy_r (handle, part);
    }
  else
    lp_geos_set_error (geos, _("A cell could not be shared out among the practices at one point."), error);
  GEOSGeom_destroy_r (handle, whole);
  GEOSGeom_destroy_r (handle, around);
  return shape;
}
