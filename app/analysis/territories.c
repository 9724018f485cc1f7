/* territories.c — the land of each network, and which networks border each other */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/territories.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/site-wedges.h"
#include "analysis/united-land.h"

/* A territory: immutable once its result is done, and shared by all results in which nothing of it has changed. */
typedef struct
{
  LpTerritory public;           /* first, so that the two have one address */
  gatomicrefcount ref_count;
  gint64 wished;                /* the colour that the plan gives it */
} Territory;

struct _LpTerritories
{
  gatomicrefcount ref_count;
  LpCells *cells;
  LpSiteWedges *wedges;
  GPtrArray *territories;       /* Territory, in the option's order, then the unassigned */
  gint64 *ids;                  /* theirs: keys of places */
  GHashTable *places;           /* gint64 to place in territories */
};

/* A computation under way. */
typedef struct
{
  LpTerritories *self;
  const LpTerritories *older;   /* of the same land, or NULL */
  guint8 *changed;              /* one a territory: it has other land than before */
  guint8 *touched;              /* it may have other neighbours, or another colour: it is no longer shared with the older result */
  guint8 *recoloured;           /* the user has given it another colour since */
  GPtrArray **pieces;           /* Piece of those that have changed, one a territory, or NULL */
} Making;

static void
unref_territory (gpointer data)
{
  Territory *territory = data;

  if (!g_atomic_ref_count_dec (&territory->ref_count))
    return;
  lp_shape_unref (territory->public.shape);
  g_array_unref (territory->public.neighbours);
  g_free (territory);
}

static Territory *
get_territory (const LpTerritories *self,
               guint                place)
{
  return g_ptr_array_index (self->territories, place);
}

/* -1 for a network that the option does not have. */
static int
find_place (const LpTerritories *self,
            gint64               network_id)
{
  gpointer place;

  return g_hash_table_lookup_extended (self->places, &network_id, NULL, &place) ? GPOINTER_TO_INT (place) : -1;
}

static const Territory *
find_known (const LpTerritories *older,
            gint64               network_id)
{
  int place = older != NULL ? find_place (older, network_id) : -1;

  return place >= 0 ? get_territory (older, (guint) place) : NULL;
}

static Territory *
new_territory (gint64 network_id,
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

static Territory *
ref_territory (Territory *territory)
{
  g_atomic_ref_count_inc (&territory->ref_count);
  return territory;
}

/* One of its own in place of one shared with the older result: the same land, no neighbours yet. */
static void
unshare (LpTerritories *self,
         guint          place)
{
  Territory *known = get_territory (self, place);
  Territory *territory = new_territory (known->public.network_id, known->wished, known->public.colour);

  lp_shape_unref (territory->public.shape);
  territory->public.shape = lp_shape_ref (known->public.shape);
  territory->public.label = known->public.label;
  territory->public.label_radius = known->public.label_radius;
  self->territories->pdata[place] = territory;
  unref_territory (known);
}

static void
mark (const Making *making,
      gint64        network_id,
      guint8       *marks)
{
  int place = find_place (making->self, network_id);

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
      const Territory *known = making->recoloured[i] ? find_known (making->older, making->self->ids[i]) : NULL;

      for (guint j = 0; known != NULL && j < known->public.neighbours->len; j++)
        mark (making, g_array_index (known->public.neighbours, gint64, j), making->touched);
    }
}

/* What may be altered from here on is this result's own. */
static void
unshare_touched (const Making *making)
{
  for (guint i = 0; i < making->self->territories->len; i++)
    if (making->touched[i] && find_known (making->older, making->self->ids[i]) == get_territory (making->self, i))
      unshare (making->self, i);
}

/* Cut only of land that is built anew. (transfer full) */
static LpShape *
cut_piece (const LpTerritories  *self,
           LpGeos               *geos,
           guint                 site,
           const LpSiteWedge    *wedge,
           GError              **error)
{
  LpShape *cell = (LpShape *) lp_cells_get_shape (self->cells, site);
  guint n;

  lp_site_wedges_get (self->wedges, site, &n);
  return n == 1 ? lp_shape_ref (cell) : lp_site_wedge_cut (wedge, geos, cell, lp_cells_get_site_point (self->cells, site), error);
}

/* The parts of @site to those of its networks that have changed. */
static gboolean
share_site (const Making  *making,
            LpGeos        *geos,
            guint          site,
            GError       **error)
{
  guint n;
  const LpSiteWedge *parts = lp_site_wedges_get (making->self->wedges, site, &n);

  for (guint i = 0; i < n; i++)
    {
      int place = find_place (making->self, parts[i].network_id);
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

static gboolean
build_shape (const Making  *making,
             LpGeos        *geos,
             guint          place,
             GError       **error)
{
  Territory *territory = get_territory (making->self, place);
  LpUnitedLand land = { NULL };

  if (making->pieces[place] == NULL)
    land.shape = lp_shape_new ();
  else if (!lp_united_land_make (geos, making->pieces[place], &land, error))
    return FALSE;
  lp_shape_unref (territory->public.shape);
  territory->public.shape = land.shape;
  territory->public.label = land.label;
  territory->public.label_radius = land.label_radius;
  return TRUE;
}

static gboolean
build_shapes (const Making  *making,
              GError       **error)
{
  g_autoptr (LpGeos) geos = lp_geos_new ();

  for (guint site = 0; site < lp_cells_get_n_sites (making->self->cells); site++)
    if (!share_site (making, geos, site, error))
      return FALSE;
  for (guint i = 0; i < making->self->territories->len; i++)
    if (making->changed[i] && !build_shape (making, geos, i, error))
      return FALSE;
  return TRUE;
}

static void
add_neighbour (const Making *making,
               gint64        a,
               gint64        b)
{
  int place = find_place (making->self, a);
  GArray *neighbours = get_territory (making->self, (guint) place)->public.neighbours;
  guint at = 0;

  if (a == 0 || b == 0 || a == b || !making->touched[place])
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
    if (making->touched[find_place (making->self, parts[i].network_id)])
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
        add_neighbour (making, here[i].network_id, here[j].network_id);
      for (guint s = 0; s < n_sites; s++)
        {
          guint n_there;
          const LpSiteWedge *there = lp_site_wedges_get (self->wedges, sites[s], &n_there);

          for (guint j = 0; j < n_there; j++)
            add_neighbour (making, here[i].network_id, there[j].network_id);
        }
    }
}

static void
find_neighbours (const Making *making)
{
  for (guint site = 0; site < lp_cells_get_n_sites (making->self->cells); site++)
    find_neighbours_at (making, site);
}

/* The colours of those neighbours of @territory that are @settled. */
static guint
gather_colours (const LpTerritories *self,
                const Territory     *territory,
                const guint8        *settled)
{
  guint taken = 0;

  for (guint i = 0; i < territory->public.neighbours->len; i++)
    {
      int place = find_place (self, g_array_index (territory->public.neighbours, gint64, i));

      if (settled[place])
        taken |= 1u << get_territory (self, (guint) place)->public.colour;
    }
  return taken;
}

/* The free colour that fewest have, so that none runs out; the wished one where none is free. */
static gint64
choose_colour (const LpTerritories *self,
               const guint8        *settled,
               guint                taken,
               gint64               wished)
{
  guint used[LP_TERRITORIES_N_COLOURS] = { 0 };
  gint64 best = -1;

  for (guint i = 0; i < lp_territories_get_n (self); i++)
    if (settled[i])
      used[get_territory (self, i)->public.colour]++;
  for (gint64 colour = 0; colour < LP_TERRITORIES_N_COLOURS; colour++)
    if ((taken & (1u << colour)) == 0 && (best < 0 || used[colour] < used[best]))
      best = colour;
  return best >= 0 ? best : wished;
}

static gboolean
has_free_colour (const Making *making,
                 guint         place,
                 const guint8 *settled)
{
  const Territory *territory = get_territory (making->self, place);

  return (gather_colours (making->self, territory, settled) & (1u << territory->public.colour)) == 0;
}

/* Those that the user has coloured come first, then those that nothing has touched, then those that can keep their colour: only one that clashes changes. */
static void
settle_colours (const Making *making)
{
  LpTerritories *self = making->self;
  guint n = lp_territories_get_n (self);
  g_autofree guint8 *settled = g_new0 (guint8, n + 1);

  for (guint i = 0; i < n; i++)
    settled[i] = making->recoloured[i] && has_free_colour (making, i, settled);
  for (guint i = 0; i < n; i++)
    settled[i] |= !making->touched[i];
  for (guint i = 0; i < n; i++)
    settled[i] = settled[i] || has_free_colour (making, i, settled);
  for (guint i = 0; i < n; i++)
    {
      Territory *territory = get_territory (self, i);

      if (settled[i])
        continue;
      territory->public.colour = choose_colour (self, settled, gather_colours (self, territory, settled), territory->public.colour);
      settled[i] = TRUE;
    }
}

static gboolean
fill (const Making  *making,
      GError       **error)
{
  mark_changes (making);
  mark_around_recoloured (making);
  unshare_touched (making);
  if (!build_shapes (making, error))
    return FALSE;
  find_neighbours (making);
  settle_colours (making);
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
  Territory *known = (Territory *) find_known (older, id), *territory;

  making->recoloured[place] = known != NULL && known->wished != wished;
  /* On mended cells others are neighbours, though the land is the same. */
  making->touched[place] = making->recoloured[place] || (making->older != NULL && making->older->cells != making->self->cells);
  making->changed[place] = known == NULL || making->older == NULL;
  if (!making->changed[place] && !making->recoloured[place])
    territory = ref_territory (known);
  else
    /* A colour once found holds, until the user asks for another. */
    territory = new_territory (id, wished, known != NULL && known->wished == wished ? known->public.colour : wished % LP_TERRITORIES_N_COLOURS);
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
  self->territories = g_ptr_array_new_full (option->networks->len + 1, unref_territory);
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

LpTerritories *
lp_territories_new (LpPlan               *plan,
                    const LpOption       *option,
                    LpCells              *cells,
                    const LpTerritories  *older,
                    GError              **error)
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
  return (const LpTerritory *) find_known (self, network_id);
}

const LpTerritory *
lp_territories_get_unassigned (const LpTerritories *self)
{
  return lp_territories_find (self, 0);
}
