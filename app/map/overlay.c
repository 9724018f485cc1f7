/* overlay.c — what lies over the networks on the map: branches, links, localities, another option, a measure */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/overlay.h"

#include <glib/gi18n-lib.h>

#include "analysis/coast.h"
#include "analysis/united-land.h"
#include "base/number.h"
#include "map/overlay-private.h"
#include "plan/wishes.h"

static void
clear_branch (gpointer data)
{
  g_free (((LpMapBranch *) data)->code);
  g_free (((LpMapBranch *) data)->name);
}

static void
clear_link (gpointer data)
{
  g_free (((LpMapLink *) data)->note);
}

static void
clear_area (gpointer data)
{
  g_free (((LpMapArea *) data)->name);
  lp_shape_unref (((LpMapArea *) data)->border);
}

static GArray *
new_list (guint           size,
          GDestroyNotify  clear)
{
  GArray *list = g_array_new (FALSE, FALSE, size);

  g_array_set_clear_func (list, clear);
  return list;
}

/* Where each practice of the plan stands in the scene: the rule is lp_map_scene_new()'s. */
static int *
find_places (LpPlan        *plan,
             const LpCells *cells)
{
  guint n = lp_plan_get_n_practices (plan);
  int *places = g_new (int, n + 1), next = 0;

  for (guint i = 0; i < n; i++)
    places[i] = lp_plan_get_practice (plan, i)->has_position && lp_cells_get_site (cells, i) >= 0 ? next++ : -1;
  return places;
}

static int
find_place (LpPlan     *plan,
            const int  *places,
            const char *code)
{
  const LpPractice *practice = lp_plan_find_practice (plan, code);

  return practice != NULL ? places[practice->index] : -1;
}

static void
add_branches (LpMapOverlay *self,
              LpPlan       *plan,
              const int    *places)
{
  const GPtrArray *rows = lp_plan_get_branches (plan);

  for (guint i = 0; i < rows->len; i++)
    {
      const LpBranch *row = g_ptr_array_index (rows, i);
      LpMapBranch branch = { NULL };

      if (!row->has_position)
        continue;
      branch.code = g_strdup (row->code);
      branch.name = g_strdup (row->name);
      branch.at = (LpPoint) { row->easting, row->northing };
      branch.practice = find_place (plan, places, row->practice);
      g_array_append_val (self->branches, branch);
    }
}

static LpMapLinkKind
find_wish (GHashTable *wishes,
           const char *practice,
           const char *other,
           char      **note)
{
  g_autofree char *key = g_strcmp0 (practice, other) < 0 ? g_strdup_printf ("%s %s", practice, other) : g_strdup_printf ("%s %s", other, practice);
  const LpLink *wish = g_hash_table_lookup (wishes, key);

  *note = g_strdup (wish != NULL ? wish->note : "");
  if (wish == NULL)
    return LP_MAP_LINK_BORDER;
  return wish->joined ? LP_MAP_LINK_JOINED : LP_MAP_LINK_CUT;
}

static GHashTable *
index_wishes (LpPlan *plan)
{
  const GPtrArray *rows = lp_plan_get_links (plan);
  GHashTable *wishes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const LpLink *row = g_ptr_array_index (rows, i);

      g_hash_table_insert (wishes, g_strdup_printf ("%s %s", row->practice, row->other), (gpointer) row);
    }
  return wishes;
}

/* Borders, one line for two sites. A wish of the user's about two practices that share one is drawn instead of it. */
static void
add_borders (LpMapOverlay  *self,
             LpPlan        *plan,
             const LpCells *cells,
             const int     *places,
             GHashTable    *wishes)
{
  g_autofree int *at_site = g_new (int, lp_cells_get_n_sites (cells) + 1);

  memset (at_site, -1, (lp_cells_get_n_sites (cells) + 1) * sizeof *at_site);
  for (guint i = lp_plan_get_n_practices (plan); i-- > 0; )
    if (places[i] >= 0)
      at_site[lp_cells_get_site (cells, i)] = (int) i;
  for (guint site = 0; site < lp_cells_get_n_sites (cells); site++)
    {
      guint n;
      const guint *sites = lp_cells_get_neighbours (cells, site, &n);

      for (guint i = 0; i < n && at_site[site] >= 0; i++)
        {
          LpMapLink link = { 0 };

          if (sites[i] <= site || at_site[sites[i]] < 0)
            continue;
          link.practice = (guint) places[at_site[site]];
          link.other = (guint) places[at_site[sites[i]]];
          link.kind = find_wish (wishes, lp_plan_get_practice (plan, (guint) at_site[site])->code,
                                 lp_plan_get_practice (plan, (guint) at_site[sites[i]])->code, &link.note);
          if (link.kind == LP_MAP_LINK_BORDER)
            g_array_append_val (self->links, link);
          else
            g_free (link.note);
        }
    }
}

static void
add_wishes (LpMapOverlay *self,
            LpPlan       *plan,
            const int    *places)
{
  const GPtrArray *rows = lp_plan_get_links (plan);

  for (guint i = 0; i < rows->len; i++)
    {
      const LpLink *row = g_ptr_array_index (rows, i);
      int practice = find_place (plan, places, row->practice), other = find_place (plan, places, row->other);
      LpMapLink link = { (guint) practice, (guint) other, row->joined ? LP_MAP_LINK_JOINED : LP_MAP_LINK_CUT, NULL };

      if (practice < 0 || other < 0)
        continue;
      link.note = g_strdup (row->note);
      g_array_append_val (self->links, link);
    }
}

static void
add_links (LpMapOverlay  *self,
           LpPlan        *plan,
           const LpCells *cells,
           const int     *places)
{
  g_autoptr (GHashTable) wishes = index_wishes (plan);

  add_borders (self, plan, cells, places, wishes);
  add_wishes (self, plan, places);
}

/* The cells of a locality's practices. Practices at one point may be in two localities: their cell is in both. */
static GArray *
gather_sites (LpPlan           *plan,
              const LpCells    *cells,
              const LpLocality *locality)
{
  GArray *sites = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      guint site = (guint) lp_cells_get_site (cells, i);

      if (lp_plan_get_practice (plan, i)->locality == locality && lp_cells_get_site (cells, i) >= 0)
        g_array_append_val (sites, site);
    }
  return sites;
}

static void
add_localities (LpMapOverlay  *self,
                LpPlan        *plan,
                const LpCells *cells)
{
  const GPtrArray *localities = lp_plan_get_localities (plan);
  g_autoptr (LpCoast) coast = lp_coast_new (lp_cells_get_outline (cells));

  for (guint i = 0; i < localities->len; i++)
    {
      const LpLocality *locality = g_ptr_array_index (localities, i);
      g_autoptr (GArray) sites = gather_sites (plan, cells, locality);
      LpMapArea area = { 0 };
      LpUnitedLand land;

      if (sites->len == 0)
        continue;
      land = lp_united_land_of_sites (cells, sites);
      area.name = g_strdup (locality->name);
      area.border = lp_coast_find_border (coast, land.shape);
      lp_shape_unref (land.shape);
      area.label = land.label;
      area.label_radius = land.label_radius;
      g_array_append_val (self->localities, area);
    }
}

static void
add_others (LpMapOverlay  *self,
            LpPlan        *plan,
            const LpCells *cells,
            LpTerritories *other)
{
  const LpOption *option = lp_plan_find_option (plan, self->layers->option_id);
  g_autoptr (LpCoast) coast = NULL;

  if (option == NULL)
    return;
  coast = lp_coast_new (lp_cells_get_outline (cells));
  self->other_name = g_strdup (option->name);
  for (guint i = 0; i < option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);
      const LpTerritory *territory = lp_territories_find (other, network->id);
      LpMapArea area = { network->number };

      if (territory == NULL || lp_shape_get_n_rings (territory->shape) == 0)
        continue;
      area.name = g_strdup (network->name);
      area.border = lp_coast_find_border (coast, territory->shape);
      area.label = territory->label;
      area.label_radius = territory->label_radius;
      g_array_append_val (self->others, area);
    }
}

static GStrv
list_lost (LpPlan    *plan,
           const int *places,
           gboolean   named)
{
  g_autoptr (GStrvBuilder) lost = g_strv_builder_new ();

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      g_autofree char *number = NULL;

      if (places[i] >= 0)
        continue;
      number = g_strdup_printf (_("Practice %u"), i + 1);
      g_strv_builder_add (lost, named ? lp_plan_get_practice (plan, i)->name : number);
    }
  return g_strv_builder_end (lost);
}

LpMapOverlay *
lp_map_overlay_new (LpPlan            *plan,
                    LpCells           *cells,
                    const LpMapLayers *layers,
                    LpTerritories     *other)
{
  LpMapOverlay *self = g_new0 (LpMapOverlay, 1);
  g_autofree int *places = find_places (plan, cells);

  self->ref_count = 1;
  self->layers = lp_map_layers_copy (layers);
  self->branches = new_list (sizeof (LpMapBranch), clear_branch);
  self->links = new_list (sizeof (LpMapLink), clear_link);
  self->localities = new_list (sizeof (LpMapArea), clear_area);
  self->others = new_list (sizeof (LpMapArea), clear_area);
  self->values = new_list (sizeof (LpMapValue), NULL);
  self->lost = list_lost (plan, places, lp_map_overlay_shows (self, LP_MAP_SHOWS_NAMES));
  if (lp_map_overlay_shows (self, LP_MAP_SHOWS_BRANCHES))
    add_branches (self, plan, places);
  if (lp_map_overlay_shows (self, LP_MAP_SHOWS_NEIGHBOURS))
    add_links (self, plan, cells, places);
  if (lp_map_overlay_shows (self, LP_MAP_SHOWS_LOCALITIES))
    add_localities (self, plan, cells);
  if (other != NULL)
    add_others (self, plan, cells, other);
  if (layers->measure != NULL)
    _lp_map_overlay_measure (self, plan, places, lp_plan_get_n_practices (plan));
  return self;
}

LpMapOverlay *
lp_map_overlay_ref (LpMapOverlay *self)
{
  g_atomic_int_inc (&self->ref_count);
  return self;
}

void
lp_map_overlay_unref (LpMapOverlay *self)
{
  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;
  g_array_unref (self->branches);
  g_array_unref (self->links);
  g_array_unref (self->localities);
  g_array_unref (self->others);
  g_array_unref (self->values);
  if (self->scale != NULL)
    {
      g_free (self->scale->name);
      g_free (self->scale->unit);
      g_free (self->scale->period);
      g_free (self->scale);
    }
  lp_map_layers_free (self->layers);
  g_strfreev (self->lost);
  g_free (self->other_name);
  g_free (self);
}

const LpMapLayers *
lp_map_overlay_get_layers (const LpMapOverlay *self)
{
  return self->layers;
}

gboolean
lp_map_overlay_shows (const LpMapOverlay *self,
                      guint               shown)
{
  return (self->layers->shown & shown) != 0;
}

const GArray *
lp_map_overlay_get_branches (const LpMapOverlay *self)
{
  return self->branches;
}

const GArray *
lp_map_overlay_get_links (const LpMapOverlay *self)
{
  return self->links;
}

const GArray *
lp_map_overlay_get_localities (const LpMapOverlay *self)
{
  return self->localities;
}

const GArray *
lp_map_overlay_get_others (const LpMapOverlay *self)
{
  return self->others;
}

const char *
lp_map_overlay_get_other_name (const LpMapOverlay *self)
{
  return self->other_name;
}

const LpMapScale *
lp_map_overlay_get_scale (const LpMapOverlay *self)
{
  return self->scale;
}

LpMapValue
lp_map_overlay_get_value (const LpMapOverlay *self,
                          guint               practice)
{
  if (practice >= self->values->len)
    return (LpMapValue) { LP_MEASURED_MISSING, 0, 0 };
  return g_array_index (self->values, LpMapValue, practice);
}

const char *const *
lp_map_overlay_get_lost (const LpMapOverlay *self)
{
  return (const char *const *) self->lost;
}

char *
lp_map_overlay_format_value (const LpMapOverlay *self,
                             double              value)
{
  return lp_format_decimal (value, self->scale != NULL ? self->scale->decimals : 0);
}
