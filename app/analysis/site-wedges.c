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
  guint *begin;                 /* one a site: where its wedges begin in wedges */
  guint *n;                     /* one a site */
  LpSiteWedge *wedges;          /* site after site; room for one a practice */
};

/* Where a network's practices are: the sum of their points, for a mean that can leave some out. */
typedef struct
{
  LpPoint sum;
  guint n;
} Middle;

/* Room for as many wedges at a site as practices are there. */
static void
make_room (LpSiteWedges  *self,
           const LpCells *cells,
           guint          n_practices)
{
  self->begin = g_new0 (guint, self->n_sites + 1);
  self->n = g_new0 (guint, self->n_sites + 1);
  self->wedges = g_new0 (LpSiteWedge, n_practices + 1);
  for (guint i = 0; i < n_practices; i++)
    if (lp_cells_get_site (cells, i) >= 0)
      self->begin[lp_cells_get_site (cells, i) + 1]++;
  for (guint site = 0; site < self->n_sites; site++)
    self->begin[site + 1] += self->begin[site];
}

/* The place of each practice's network in the option's order; behind the last for the unassigned. */
static guint *
find_places (LpPlan         *plan,
             const LpOption *option,
             const gint64   *network_ids)
{
  guint n = lp_plan_get_n_practices (plan);
  guint *places = g_new (guint, n + 1);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < option->networks->len; i++)
    g_hash_table_insert (by_id, &((LpNetwork *) g_ptr_array_index (option->networks, i))->id, GUINT_TO_POINTER (i));
  for (guint i = 0; i < n; i++)
    places[i] = network_ids[i] != 0 ? GPOINTER_TO_UINT (g_hash_table_lookup (by_id, &network_ids[i])) : option->networks->len;
  return places;
}

static void
add_wedge (LpSiteWedges *self,
           guint         site,
           gint64        network_id,
           guint         place)
{
  LpSiteWedge *wedges = self->wedges + self->begin[site];

  for (guint i = 0; i < self->n[site]; i++)
    if (wedges[i].network_id == network_id)
      return;
  wedges[self->n[site]++] = (LpSiteWedge) { .network_id = network_id, .place = place };
}

/* The middle of each network that shares a site with others, by its place; of the rest nobody asks. */
static Middle *
find_middles (LpSiteWedges  *self,
              LpPlan        *plan,
              const guint   *places,
              guint          n_places,
              const LpCells *cells)
{
  Middle *middles = g_new0 (Middle, n_places);
  g_autofree guint8 *shares = g_malloc0 (n_places);

  for (guint site = 0; site < self->n_sites; site++)
    for (guint i = 0; self->n[site] > 1 && i < self->n[site]; i++)
      shares[self->wedges[self->begin[site] + i].place] = 1;
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice;

      if (!shares[places[i]] || lp_cells_get_site (cells, i) < 0)
        continue;
      practice = lp_plan_get_practice (plan, i);
      middles[places[i]].sum.x += practice->easting;
      middles[places[i]].sum.y += practice->northing;
      middles[places[i]].n++;
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
                    gconstpointer b,
                    gpointer      user_data)
{
  const LpSiteWedge *v = a, *w = b;

  if (isnan (v->from) || isnan (w->from))
    return isnan (v->from) - isnan (w->from);
  return (v->from > w->from) - (v->from < w->from);
}

/* Whether each direction is known and far enough from the next. */
static gboolean
are_apart (const LpSiteWedge *wedges,
           guint              n)
{
  for (guint i = 0; i < n; i++)
    {
      double here = wedges[i].from;
      double next = wedges[(i + 1) % n].from + (i + 1 == n ? 2 * G_PI : 0);

      if (isnan (here) || isnan (next) || next - here < LEAST_ANGLE)
        return FALSE;
    }
  return TRUE;
}

/* From directions to wedges: each border halves the angle between two of them. */
static void
settle_wedges (LpSiteWedge *wedges,
               guint        n)
{
  g_autofree double *directions = g_new (double, n + 1);

  g_qsort_with_data (wedges, (gint) n, sizeof *wedges, compare_directions, NULL);
  for (guint i = 0; i < n; i++)
    directions[i] = wedges[i].from;
  if (!are_apart (wedges, n))
    for (guint i = 0; i < n; i++)
      directions[i] = (isnan (directions[0]) ? 0 : directions[0]) + i * 2 * G_PI / n;
  directions[n] = directions[0] + 2 * G_PI;
  for (guint i = 0; i < n; i++)
    {
      double before = i > 0 ? directions[i - 1] : directions[n - 1] - 2 * G_PI;

      wedges[i].from = (before + directions[i]) / 2;
      wedges[i].to = (directions[i] + directions[i + 1]) / 2;
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
  const gint64 *network_ids = lp_plan_get_network_ids (plan, option);
  g_autofree guint *places = find_places (plan, option, network_ids);
  g_autofree Middle *middles = NULL;

  self->n_sites = lp_cells_get_n_sites (cells);
  make_room (self, cells, lp_plan_get_n_practices (plan));
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    if (lp_cells_get_site (cells, i) >= 0)
      add_wedge (self, (guint) lp_cells_get_site (cells, i), network_ids[i], places[i]);
  middles = find_middles (self, plan, places, option->networks->len + 1, cells);
  for (guint site = 0; site < self->n_sites; site++)
    {
      LpSiteWedge *wedges = self->wedges + self->begin[site];

      if (self->n[site] < 2)
        continue;
      for (guint i = 0; i < self->n[site]; i++)
        find_direction (&wedges[i], &middles[wedges[i].place], lp_cells_get_site_point (cells, site));
    }
  for (guint site = 0; site < self->n_sites; site++)
    if (self->n[site] > 1)
      settle_wedges (self->wedges + self->begin[site], self->n[site]);
  return self;
}

void
lp_site_wedges_free (LpSiteWedges *self)
{
  g_free (self->begin);
  g_free (self->n);
  g_free (self->wedges);
  g_free (self);
}

const LpSiteWedge *
lp_site_wedges_get (const LpSiteWedges *self,
                    guint               site,
                    guint              *n_wedges)
{
  g_return_val_if_fail (site < self->n_sites, NULL);
  *n_wedges = self->n[site];
  return self->wedges + self->begin[site];
}

gboolean
lp_site_wedges_differ (const LpSiteWedges *self,
                       const LpSiteWedges *other,
                       guint               site)
{
  const LpSiteWedge *here = self->wedges + self->begin[site], *there = other->wedges + other->begin[site];

  if (self->n[site] != other->n[site])
    return TRUE;
  /* Places are not compared: they shift when another network is added. */
  for (guint i = 0; i < self->n[site]; i++)
    if (here[i].network_id != there[i].network_id || here[i].from != there[i].from || here[i].to != there[i].to)
      return TRUE;
  return FALSE;
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
