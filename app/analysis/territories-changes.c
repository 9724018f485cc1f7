/* territories-changes.c — which territories are others than in an older result */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/territories-private.h"

/* One of its own in place of one shared with the older result: the same land, no neighbours yet. */
static void
unshare (LpTerritories *self,
         guint          place)
{
  Territory *known = _lp_territories_get (self, place);
  Territory *territory = _lp_territory_new (known->public.network_id, known->wished, known->public.colour);

  lp_shape_unref (territory->public.shape);
  territory->public.shape = lp_shape_ref (known->public.shape);
  territory->public.label = known->public.label;
  territory->public.label_radius = known->public.label_radius;
  self->territories->pdata[place] = territory;
  _lp_territory_unref (known);
}

static void
mark (const Making *making,
      gint64        network_id,
      guint8       *marks)
{
  int place = _lp_territories_find_place (making->self, network_id);

  if (place >= 0)
    marks[place] = TRUE;
}

static void
mark_site (const Making       *making,
           const LpSiteWedges *wedges,
           guint               site,
           guint8             *marks)
{
  guint n;
  const LpSiteWedge *parts = lp_site_wedges_get (wedges, site, &n);

  for (guint i = 0; i < n; i++)
    mark (making, parts[i].network_id, marks);
}

/* Who has or had a part of @site has other land; who has land beside it may have other neighbours. */
static void
mark_changed_site (const Making *making,
                   guint         site)
{
  guint n;
  const guint *beside = lp_cells_get_neighbours (making->self->cells, site, &n);

  mark_site (making, making->self->wedges, site, making->changed);
  mark_site (making, making->older->wedges, site, making->changed);
  for (guint i = 0; i < n; i++)
    mark_site (making, making->self->wedges, beside[i], making->touched);
}

static void
mark_changes (const Making *making)
{
  for (guint site = 0; site < lp_cells_get_n_sites (making->self->cells) && making->older != NULL; site++)
    if (lp_site_wedges_differ (making->self->wedges, making->older->wedges, site))
      mark_changed_site (making, site);
  for (guint i = 0; i < making->self->territories->len; i++)
    making->touched[i] |= making->changed[i];
}

/* Neighbours of what the user has coloured may have to give way. */
static void
mark_around_recoloured (const Making *making)
{
  for (guint i = 0; i < lp_territories_get_n (making->self); i++)
    {
      const Territory *known = making->recoloured[i] ? _lp_territories_find_known (making->older, making->self->ids[i]) : NULL;

      for (guint j = 0; known != NULL && j < known->public.neighbours->len; j++)
        mark (making, g_array_index (known->public.neighbours, gint64, j), making->touched);
    }
}

/* What may be altered from here on is this result's own. */
static void
unshare_touched (const Making *making)
{
  for (guint i = 0; i < making->self->territories->len; i++)
    if (making->touched[i] && _lp_territories_find_known (making->older, making->self->ids[i]) == _lp_territories_get (making->self, i))
      unshare (making->self, i);
}

void
_lp_territories_find_changes (const Making *making)
{
  mark_changes (making);
  mark_around_recoloured (making);
  unshare_touched (making);
}
