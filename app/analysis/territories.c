/* territories.c — the land of each network, and which networks border each other */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/territories.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/site-wedges.h"
#include "analysis/united-land.h"

/* A territory, and what its shape was made from. */
typedef struct
{
  LpTerritory public;           /* first, so that the two have one address */
  GString *recipe;              /* sites and cuts as text: the same recipe on the same cells gives the same shape */
} Territory;

struct _LpTerritories
{
  int ref_count;
  LpCells *cells;
  GPtrArray *territories;       /* Territory, in the option's order, then the unassigned */
  GHashTable *by_id;            /* gint64 to Territory */
};

/* A computation under way. */
typedef struct
{
  LpTerritories *self;
  LpGeos *geos;
  GEOSContextHandle_t handle;
  GHashTable *pieces;           /* Territory to GArray of Piece, the land to unite */
} Making;

/* A cell, or the wedge of one, that a network is to have. Cut only if its land is built anew: most of it is taken over from before. */
typedef struct
{
  guint site;
  const LpSiteWedge *wedge;     /* of the wedges of this computation; NULL: the whole cell */
} Piece;

static void
free_territory (gpointer data)
{
  Territory *territory = data;

  lp_shape_unref (territory->public.shape);
  g_array_unref (territory->public.neighbours);
  g_string_free (territory->recipe, TRUE);
  g_free (territory);
}

static Territory *
add_territory (LpTerritories *self,
               gint64         network_id,
               gint64         colour)
{
  Territory *territory = g_new0 (Territory, 1);

  territory->public.network_id = network_id;
  territory->public.colour = colour;
  territory->public.shape = lp_shape_new ();
  territory->public.neighbours = g_array_new (FALSE, FALSE, sizeof (gint64));
  territory->recipe = g_string_new (NULL);
  g_ptr_array_add (self->territories, territory);
  g_hash_table_insert (self->by_id, &territory->public.network_id, territory);
  return territory;
}

static void
add_piece (const Making *making,
           Territory    *territory,
           Piece         piece)
{
  GArray *pieces = g_hash_table_lookup (making->pieces, territory);

  if (pieces == NULL)
    {
      pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
      g_hash_table_insert (making->pieces, territory, pieces);
    }
  g_array_append_val (pieces, piece);
}

/* A site's cell to its network, or a wedge of it to each. */
static void
share_site (const Making *making,
            LpSiteWedges *wedges,
            guint         site)
{
  guint n;
  const LpSiteWedge *parts = lp_site_wedges_get (wedges, site, &n);

  for (guint i = 0; i < n; i++)
    {
      Territory *territory = g_hash_table_lookup (making->self->by_id, &parts[i].network_id);

      g_string_append_printf (territory->recipe, n > 1 ? "%u:%.6f-%.6f " : "%u ", site, parts[i].from, parts[i].to);
      add_piece (making, territory, (Piece) { site, n > 1 ? &parts[i] : NULL });
    }
}

/* The land of one piece. (transfer full) */
static LpShape *
cut_piece (const Making  *making,
           const Piece   *piece,
           GError       **error)
{
  LpShape *cell = (LpShape *) lp_cells_get_shape (making->self->cells, piece->site);

  if (piece->wedge == NULL)
    return lp_shape_ref (cell);
  return lp_site_wedge_cut (piece->wedge, making->geos, cell, lp_cells_get_site_point (making->self->cells, piece->site), error);
}

/* The land of all pieces, still apart. (transfer full) (element-type LpShape) */
static GPtrArray *
cut_pieces (const Making  *making,
            const GArray  *pieces,
            GError       **error)
{
  g_autoptr (GPtrArray) shapes = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_shape_unref);

  for (guint i = 0; i < pieces->len; i++)
    {
      LpShape *shape = cut_piece (making, &g_array_index (pieces, Piece, i), error);

      if (shape == NULL)
        return NULL;
      g_ptr_array_add (shapes, shape);
    }
  return g_steal_pointer (&shapes);
}

static gboolean
build_shape (const Making  *making,
             Territory     *territory,
             GError       **error)
{
  const GArray *pieces = g_hash_table_lookup (making->pieces, territory);
  g_autoptr (GPtrArray) shapes = NULL;
  LpUnitedLand land;

  if (pieces == NULL)
    return TRUE;
  shapes = cut_pieces (making, pieces, error);
  if (shapes == NULL)
    return FALSE;
  if (!lp_united_land_make (making->geos, shapes, &land, error))
    return FALSE;
  lp_shape_unref (territory->public.shape);
  territory->public.shape = land.shape;
  territory->public.label = land.label;
  territory->public.label_radius = land.label_radius;
  return TRUE;
}

/* From an older result on the same cells, if it was made from the same. */
static gboolean
reuse_shape (Territory           *territory,
             const LpCells       *cells,
             const LpTerritories *older)
{
  Territory *known = older != NULL && older->cells == cells ? g_hash_table_lookup (older->by_id, &territory->public.network_id) : NULL;

  if (known == NULL || !g_string_equal (known->recipe, territory->recipe))
    return FALSE;
  lp_shape_unref (territory->public.shape);
  territory->public.shape = lp_shape_ref (known->public.shape);
  territory->public.label = known->public.label;
  territory->public.label_radius = known->public.label_radius;
  return TRUE;
}

static void
add_neighbour (LpTerritories *self,
               gint64         a,
               gint64         b)
{
  Territory *territory = g_hash_table_lookup (self->by_id, &a);
  guint at = 0;

  if (a == 0 || b == 0 || a == b)
    return;
  while (at < territory->public.neighbours->len && g_array_index (territory->public.neighbours, gint64, at) < b)
    at++;
  if (at == territory->public.neighbours->len || g_array_index (territory->public.neighbours, gint64, at) != b)
    g_array_insert_val (territory->public.neighbours, at, b);
}

/* Networks meet where cells of theirs do, and where they share a cell. */
static void
find_neighbours (LpTerritories *self,
                 LpSiteWedges  *wedges)
{
  for (guint site = 0; site < lp_cells_get_n_sites (self->cells); site++)
    {
      guint n_here, n_sites;
      const LpSiteWedge *here = lp_site_wedges_get (wedges, site, &n_here);
      const guint *sites = lp_cells_get_neighbours (self->cells, site, &n_sites);

      for (guint i = 0; i < n_here; i++)
        {
          for (guint j = 0; j < n_here; j++)
            add_neighbour (self, here[i].network_id, here[j].network_id);
          for (guint s = 0; s < n_sites; s++)
            {
              guint n_there;
              const LpSiteWedge *there = lp_site_wedges_get (wedges, sites[s], &n_there);

              for (guint j = 0; j < n_there; j++)
                add_neighbour (self, here[i].network_id, there[j].network_id);
            }
        }
    }
}

/* The colours that neighbours of @territory have; with @before, of those only that come before it. */
static guint
gather_colours (const LpTerritories *self,
                const Territory     *territory,
                GHashTable          *settled)
{
  guint taken = 0;

  for (guint i = 0; i < territory->public.neighbours->len; i++)
    {
      Territory *other = g_hash_table_lookup (self->by_id, &g_array_index (territory->public.neighbours, gint64, i));

      if (g_hash_table_contains (settled, other))
        taken |= 1u << other->public.colour;
    }
  return taken;
}

/* The free colour that fewest have, so that none runs out; the wished one where none is free. */
static gint64
choose_colour (GHashTable *settled,
               guint       taken,
               gint64      wished)
{
  guint used[LP_TERRITORIES_N_COLOURS] = { 0 };
  gint64 best = -1;
  GHashTableIter iter;
  gpointer other;

  g_hash_table_iter_init (&iter, settled);
  while (g_hash_table_iter_next (&iter, &other, NULL))
    used[((Territory *) other)->public.colour]++;
  for (gint64 colour = 0; colour < LP_TERRITORIES_N_COLOURS; colour++)
    if ((taken & (1u << colour)) == 0 && (best < 0 || used[colour] < used[best]))
      best = colour;
  return best >= 0 ? best : wished;
}

/* Networks that keep their colour first: only one that clashes changes. */
static void
settle_colours (LpTerritories       *self,
                const LpTerritories *older)
{
  g_autoptr (GHashTable) settled = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < lp_territories_get_n (self); i++)
    {
      Territory *territory = g_ptr_array_index (self->territories, i);
      const LpTerritory *known = older != NULL ? lp_territories_find (older, territory->public.network_id) : NULL;

      if (known != NULL)
        territory->public.colour = known->colour;
      territory->public.colour %= LP_TERRITORIES_N_COLOURS;
      if ((gather_colours (self, territory, settled) & (1u << territory->public.colour)) == 0)
        g_hash_table_add (settled, territory);
    }
  for (guint i = 0; i < lp_territories_get_n (self); i++)
    {
      Territory *territory = g_ptr_array_index (self->territories, i);

      if (g_hash_table_contains (settled, territory))
        continue;
      territory->public.colour = choose_colour (settled, gather_colours (self, territory, settled), territory->public.colour);
      g_hash_table_add (settled, territory);
    }
}

static gboolean
fill (Making               *making,
      LpSiteWedges         *wedges,
      const LpTerritories  *older,
      GError              **error)
{
  LpTerritories *self = making->self;

  for (guint site = 0; site < lp_cells_get_n_sites (self->cells); site++)
    share_site (making, wedges, site);
  for (guint i = 0; i < self->territories->len; i++)
    {
      Territory *territory = g_ptr_array_index (self->territories, i);

      if (!reuse_shape (territory, self->cells, older) && !build_shape (making, territory, error))
        return FALSE;
    }
  find_neighbours (self, wedges);
  settle_colours (self, older);
  return TRUE;
}

static LpTerritories *
territories_alloc (const LpOption *option,
                   LpCells        *cells)
{
  LpTerritories *self = g_new0 (LpTerritories, 1);

  self->ref_count = 1;
  self->cells = lp_cells_ref (cells);
  self->territories = g_ptr_array_new_with_free_func (free_territory);
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);

      add_territory (self, network->id, MAX (network->colour, 0));
    }
  add_territory (self, 0, 0);
  return self;
}

LpTerritories *
lp_territories_new (LpPlan               *plan,
                    const LpOption       *option,
                    LpCells              *cells,
                    const LpTerritories  *older,
                    GError              **error)
{
  g_autoptr (LpTerritories) self = territories_alloc (option, cells);
  g_autoptr (LpSiteWedges) wedges = lp_site_wedges_new (plan, option, cells);
  g_autoptr (LpGeos) geos = lp_geos_new ();
  g_autoptr (GHashTable) pieces = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  Making making = { self, geos, lp_geos_get (geos), pieces };

  return fill (&making, wedges, older, error) ? g_steal_pointer (&self) : NULL;
}

LpTerritories *
lp_territories_ref (LpTerritories *self)
{
  g_atomic_int_inc (&self->ref_count);
  return self;
}

void
lp_territories_unref (LpTerritories *self)
{
  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->territories);
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
  return g_hash_table_lookup (self->by_id, &network_id);
}

const LpTerritory *
lp_territories_get_unassigned (const LpTerritories *self)
{
  return lp_territories_find (self, 0);
}
