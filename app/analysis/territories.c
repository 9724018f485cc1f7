/* territories.c — the land of each network, and which networks border each other */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/territories-private.h"

#include "analysis/united-land.h"

static Territory *
ref_territory (Territory *territory)
{
  g_atomic_ref_count_inc (&territory->ref_count);
  return territory;
}

/* Cut only of land that is built anew. (transfer full) */
static LpShape *
cut_piece (const LpTerritories *self,
           LpGeos              *geos,
           guint                site,
           const LpSiteWedge   *wedge,
           GError             **error)
{
  LpShape *cell = (LpShape *) lp_cells_get_shape (self->cells, site);
  guint n;

  lp_site_wedges_get (self->wedges, site, &n);
  return n == 1 ? lp_shape_ref (cell) : lp_site_wedge_cut (wedge, geos, cell, lp_cells_get_site_point (self->cells, site), error);
}

/* The parts of @site to those of its networks that have changed. */
static gboolean
share_site (const Making *making,
            LpGeos       *geos,
            guint         site,
            GError      **error)
{
  guint n;
  const LpSiteWedge *parts = lp_site_wedges_get (making->self->wedges, site, &n);

  for (guint i = 0; i < n; i++)
    {
      guint place = parts[i].place;
      LpShape *piece;

      if (!making->changed[place])
        continue;
      piece = cut_piece (making->self, geos, site, &parts[i], error);
      if (piece == NULL)
        return FALSE;
      if (making->pieces[place] == NULL)
        making->pieces[place] = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_shape_unref);
      g_ptr_array_add (making->pieces[place], piece);
    }
  return TRUE;
}

static void
build_shape (const Making *making,
             guint         place)
{
  Territory *territory = _lp_territories_get (making->self, place);
  LpUnitedLand land = { NULL };

  if (making->pieces[place] == NULL)
    land.shape = lp_shape_new ();
  else
    land = lp_united_land_make (making->pieces[place]);
  lp_shape_unref (territory->public.shape);
  territory->public.shape = land.shape;
  territory->public.label = land.label;
  territory->public.label_radius = land.label_radius;
}

static gboolean
build_shapes (const Making *making,
              GError      **error)
{
  g_autoptr (LpGeos) geos = lp_geos_new ();

  for (guint site = 0; site < lp_cells_get_n_sites (making->self->cells); site++)
    if (!share_site (making, geos, site, error))
      return FALSE;
  for (guint i = 0; i < making->self->territories->len; i++)
    if (making->changed[i])
      build_shape (making, i);
  return TRUE;
}

static void
add_neighbour (const Making      *making,
               const LpSiteWedge *to,
               gint64             b)
{
  GArray *neighbours = _lp_territories_get (making->self, to->place)->public.neighbours;
  guint at = 0;

  if (to->network_id == 0 || b == 0 || to->network_id == b || !making->touched[to->place])
    return;
  while (at < neighbours->len && g_array_index (neighbours, gint64, at) < b)
    at++;
  if (at == neighbours->len || g_array_index (neighbours, gint64, at) != b)
    g_array_insert_val (neighbours, at, b);
}

static gboolean
is_touched_site (const Making      *making,
                 const LpSiteWedge *parts,
                 guint              n)
{
  for (guint i = 0; i < n; i++)
    if (making->touched[parts[i].place])
      return TRUE;
  return FALSE;
}

/* Networks meet where cells of theirs do, and where they share a cell. */
static void
find_neighbours_at (const Making *making,
                    guint         site)
{
  const LpTerritories *self = making->self;
  guint n_here, n_sites;
  const LpSiteWedge *here = lp_site_wedges_get (self->wedges, site, &n_here);
  const guint *sites = lp_cells_get_neighbours (self->cells, site, &n_sites);

  if (!is_touched_site (making, here, n_here))
    return;
  for (guint i = 0; i < n_here; i++)
    {
      for (guint j = 0; j < n_here; j++)
        add_neighbour (making, &here[i], here[j].network_id);
      for (guint s = 0; s < n_sites; s++)
        {
          guint n_there;
          const LpSiteWedge *there = lp_site_wedges_get (self->wedges, sites[s], &n_there);

          for (guint j = 0; j < n_there; j++)
            add_neighbour (making, &here[i], there[j].network_id);
        }
    }
}

static void
find_neighbours (const Making *making)
{
  for (guint site = 0; site < lp_cells_get_n_sites (making->self->cells); site++)
    find_neighbours_at (making, site);
}

static gboolean
fill (const Making *making,
      GError      **error)
{
  _lp_territories_find_changes (making);
  if (!build_shapes (making, error))
    return FALSE;
  find_neighbours (making);
  _lp_territories_settle_colours (making);
  return TRUE;
}

/* The network at @place, as @older knows it if it does; otherwise it has changed. */
static void
add_territory (const Making        *making,
               const LpTerritories *older,
               guint                place,
               const LpNetwork     *network)
{
  gint64 id = network != NULL ? network->id : 0, wished = network != NULL ? MAX (network->colour, 0) : 0;
  Territory *known = (Territory *) _lp_territories_find_known (older, id), *territory;

  making->recoloured[place] = known != NULL && known->wished != wished;
  /* On mended cells others are neighbours, though the land is the same. */
  making->touched[place] = making->recoloured[place] || (making->older != NULL && making->older->cells != making->self->cells);
  making->changed[place] = known == NULL || making->older == NULL;
  if (!making->changed[place] && !making->recoloured[place])
    territory = ref_territory (known);
  else
    /* A colour once found holds, until the user asks for another. */
    territory = _lp_territory_new (id, wished, known != NULL && known->wished == wished ? known->public.colour : wished % LP_TERRITORIES_N_COLOURS);
  if (!making->changed[place] && making->recoloured[place])
    {
      lp_shape_unref (territory->public.shape);
      territory->public.shape = lp_shape_ref (known->public.shape);
      territory->public.label = known->public.label;
      territory->public.label_radius = known->public.label_radius;
    }
  making->self->ids[place] = id;
  g_ptr_array_add (making->self->territories, territory);
  g_hash_table_insert (making->self->places, &making->self->ids[place], GUINT_TO_POINTER (place));
}

static LpTerritories *
territories_alloc (LpPlan         *plan,
                   const LpOption *option,
                   LpCells        *cells)
{
  LpTerritories *self = g_new0 (LpTerritories, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->cells = lp_cells_ref (cells);
  self->wedges = lp_site_wedges_new (plan, option, cells);
  self->territories = g_ptr_array_new_full (option->networks->len + 1, _lp_territory_unref);
  self->places = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->ids = g_new0 (gint64, option->networks->len + 1);
  return self;
}

static void
free_pieces (GPtrArray **pieces,
             guint       n)
{
  for (guint i = 0; i < n; i++)
    g_clear_pointer (&pieces[i], g_ptr_array_unref);
  g_free (pieces);
}

Territory *
_lp_territories_get (const LpTerritories *self,
                     guint                place)
{
  return g_ptr_array_index (self->territories, place);
}

int
_lp_territories_find_place (const LpTerritories *self,
                            gint64               network_id)
{
  gpointer place;

  return g_hash_table_lookup_extended (self->places, &network_id, NULL, &place) ? GPOINTER_TO_INT (place) : -1;
}

const Territory *
_lp_territories_find_known (const LpTerritories *older,
                            gint64               network_id)
{
  int place = older != NULL ? _lp_territories_find_place (older, network_id) : -1;

  return place >= 0 ? _lp_territories_get (older, (guint) place) : NULL;
}

Territory *
_lp_territory_new (gint64 network_id,
                   gint64 wished,
                   gint64 colour)
{
  Territory *territory = g_new0 (Territory, 1);

  g_atomic_ref_count_init (&territory->ref_count);
  territory->public.network_id = network_id;
  territory->wished = wished;
  territory->public.colour = colour;
  territory->public.shape = lp_shape_new ();
  territory->public.neighbours = g_array_new (FALSE, FALSE, sizeof (gint64));
  return territory;
}

void
_lp_territory_unref (gpointer data)
{
  Territory *territory = data;

  if (!g_atomic_ref_count_dec (&territory->ref_count))
    return;
  lp_shape_unref (territory->public.shape);
  g_array_unref (territory->public.neighbours);
  g_free (territory);
}

LpTerritories *
lp_territories_new (LpPlan              *plan,
                    const LpOption      *option,
                    LpCells             *cells,
                    const LpTerritories *older,
                    GError             **error)
{
  g_autoptr (LpTerritories) self = territories_alloc (plan, option, cells);
  guint n = option->networks->len + 1;
  g_autofree guint8 *changed = g_new0 (guint8, n), *touched = g_new0 (guint8, n), *recoloured = g_new0 (guint8, n);
  Making making = { self, older != NULL && lp_cells_have_same_land (older->cells, cells) ? older : NULL, changed, touched, recoloured, g_new0 (GPtrArray *, n) };
  gboolean done;

  for (guint i = 0; i < n; i++)
    add_territory (&making, older, i, i + 1 < n ? g_ptr_array_index (option->networks, i) : NULL);
  done = fill (&making, error);
  free_pieces (making.pieces, n);
  return done ? g_steal_pointer (&self) : NULL;
}

LpTerritories *
lp_territories_ref (LpTerritories *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lp_territories_unref (LpTerritories *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->places);
  g_free (self->ids);
  g_ptr_array_unref (self->territories);
  lp_site_wedges_free (self->wedges);
  lp_cells_unref (self->cells);
  g_free (self);
}

guint
lp_territories_get_n (const LpTerritories *self)
{
  return self->territories->len - 1;
}

const LpTerritory *
lp_territories_get (const LpTerritories *self,
                    guint                i)
{
  g_return_val_if_fail (i < lp_territories_get_n (self), NULL);
  return g_ptr_array_index (self->territories, i);
}

const LpTerritory *
lp_territories_find (const LpTerritories *self,
                     gint64               network_id)
{
  return (const LpTerritory *) _lp_territories_find_known (self, network_id);
}

const LpTerritory *
lp_territories_get_unassigned (const LpTerritories *self)
{
  return lp_territories_find (self, 0);
}
