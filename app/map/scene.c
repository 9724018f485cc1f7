/* scene.c — what a map shows: ground, territories, practices, and words on them */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/scene.h"

#include <glib/gi18n-lib.h>

struct _LpMapScene
{
  int ref_count;
  LpGround *ground;
  LpCells *cells;
  LpTerritories *territories;
  LpMapOverlay *overlay;
  GArray *practices;            /* LpMapPractice */
  GArray *networks;             /* LpMapNetwork, by number */
  gint64 min_people, max_people;
  char *title, *source;
  GHashTable *layer_names;      /* by id */
};

static void
clear_practice (gpointer data)
{
  LpMapPractice *practice = data;

  g_free (practice->code);
  g_free (practice->name);
}

static void
clear_network (gpointer data)
{
  LpMapNetwork *network = data;

  g_free (network->name);
  g_free (network->wrong);
}

static LpFill
choose_fill (LpSize size)
{
  return size == LP_SIZE_UNDER ? LP_FILL_UNDER : size == LP_SIZE_OVER ? LP_FILL_OVER : LP_FILL_RIGHT_SIZE;
}

/* Size and connection in one line. */
static char *
describe_wrong (const LpNetworkTotals *totals,
                const LpReach         *reach)
{
  const LpNetworkReach *network = reach != NULL ? lp_reach_find (reach, totals->id) : NULL;
  char *size = lp_network_totals_describe (totals);
  g_autofree char *owned = NULL;
  g_autofree char *pieces = NULL;

  if (network == NULL || network->n_pieces < 2)
    return size;
  owned = size;
  pieces = g_strdup_printf (ngettext ("in %u piece", "in %u pieces", network->n_pieces), network->n_pieces);
  return *size != '\0' ? g_strdup_printf ("%s, %s", size, pieces) : g_steal_pointer (&pieces);
}

static void
add_networks (LpMapScene       *self,
              const LpCoverage *coverage,
              const LpReach    *reach)
{
  for (guint i = 0; i < lp_coverage_get_n_networks (coverage); i++)
    {
      const LpNetworkTotals *totals = lp_coverage_get_network (coverage, i);
      const LpTerritory *territory = lp_territories_find (self->territories, totals->id);
      LpMapNetwork network = { totals->id, totals->number, territory->colour, totals->people, g_strdup (totals->name),
                               describe_wrong (totals, reach), choose_fill (totals->size), territory, -1 };

      g_array_append_val (self->networks, network);
    }
}

static void
add_practices (LpMapScene     *self,
               LpPlan         *plan,
               const LpOption *option)
{
  g_autofree guint *at_site = g_new0 (guint, lp_cells_get_n_sites (self->cells) + 1);
  g_autoptr (GArray) sites = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *row = lp_plan_get_practice (plan, i);
      const LpNetwork *network = lp_plan_get_network_of (plan, option, row);
      guint site;
      LpMapPractice practice = { NULL };

      if (!row->has_position || lp_cells_get_site (self->cells, i) < 0)
        continue;
      site = (guint) lp_cells_get_site (self->cells, i);
      practice.code = g_strdup (row->code);
      practice.name = g_strdup (row->name);
      practice.at = (LpPoint) { row->easting, row->northing };
      practice.people = row->people;
      practice.network_id = network != NULL ? network->id : 0;
      practice.colour = network != NULL ? lp_territories_find (self->territories, network->id)->colour : 0;
      practice.number = i + 1;
      practice.site_place = at_site[site]++;
      g_array_append_val (self->practices, practice);
      g_array_append_val (sites, site);
    }
  for (guint i = 0; i < self->practices->len; i++)
    g_array_index (self->practices, LpMapPractice, i).site_count = at_site[g_array_index (sites, guint, i)];
}

/* Once the practices are in. */
static void
find_centres (LpMapScene    *self,
              const LpReach *reach)
{
  for (guint i = 0; i < self->networks->len && reach != NULL; i++)
    {
      LpMapNetwork *network = &g_array_index (self->networks, LpMapNetwork, i);
      const LpNetworkReach *found = lp_reach_find (reach, network->id);

      if (found != NULL && found->centre != NULL)
        network->centre = lp_map_scene_find_practice (self, found->centre);
    }
}

static GHashTable *
find_layer_names (LpPlan *plan)
{
  const GPtrArray *layers = lp_plan_get_layers (plan);
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < layers->len; i++)
    {
      const LpLayer *layer = g_ptr_array_index (layers, i);

      g_hash_table_insert (names, g_strdup (layer->id), g_strdup (layer->name));
    }
  return names;
}

/* What the sources of the layers that are drawn ask to be said, each once. */
static char *
find_attribution (LpPlan *plan)
{
  const GPtrArray *layers = lp_plan_get_layers (plan);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < layers->len; i++)
    {
      const LpLayer *layer = g_ptr_array_index (layers, i);
      const LpSource *source = layer->source_id != NULL ? lp_plan_find_source (plan, layer->source_id) : NULL;

      if (source == NULL || *source->attribution == '\0' || strstr (text->str, source->attribution) != NULL ||
          g_str_equal (layer->id, "place"))
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", source->attribution);
    }
  return g_string_free (text, FALSE);
}

LpMapScene *
lp_map_scene_new (LpPlan           *plan,
                  const LpOption   *option,
                  LpGround         *ground,
                  LpCells          *cells,
                  LpTerritories    *territories,
                  const LpCoverage *coverage,
                  const LpReach    *reach,
                  LpMapOverlay     *overlay)
{
  LpMapScene *self = g_new0 (LpMapScene, 1);

  self->ref_count = 1;
  self->ground = lp_ground_ref (ground);
  self->cells = lp_cells_ref (cells);
  self->territories = lp_territories_ref (territories);
  self->overlay = lp_map_overlay_ref (overlay);
  self->practices = g_array_new (FALSE, FALSE, sizeof (LpMapPractice));
  g_array_set_clear_func (self->practices, clear_practice);
  self->networks = g_array_new (FALSE, FALSE, sizeof (LpMapNetwork));
  g_array_set_clear_func (self->networks, clear_network);
  self->min_people = option->min_people;
  self->max_people = option->max_people;
  self->title = g_strdup_printf ("%s: %s", lp_plan_get_title (plan), option->name);
  self->source = find_attribution (plan);
  self->layer_names = find_layer_names (plan);
  add_networks (self, coverage, reach);
  add_practices (self, plan, option);
  find_centres (self, reach);
  return self;
}

LpMapScene *
lp_map_scene_ref (LpMapScene *self)
{
  g_atomic_int_inc (&self->ref_count);
  return self;
}

void
lp_map_scene_unref (LpMapScene *self)
{
  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;
  g_array_unref (self->practices);
  g_array_unref (self->networks);
  lp_territories_unref (self->territories);
  lp_map_overlay_unref (self->overlay);
  lp_cells_unref (self->cells);
  lp_ground_unref (self->ground);
  g_free (self->title);
  g_free (self->source);
  g_hash_table_unref (self->layer_names);
  g_free (self);
}

const LpGround *
lp_map_scene_get_ground (const LpMapScene *self)
{
  return self->ground;
}

const char *
lp_map_scene_get_layer_name (const LpMapScene *self,
                             const char       *layer_id)
{
  const char *name = g_hash_table_lookup (self->layer_names, layer_id);

  return name != NULL && *name != '\0' ? name : layer_id;
}

const LpMapOverlay *
lp_map_scene_get_overlay (const LpMapScene *self)
{
  return self->overlay;
}

gboolean
lp_map_scene_shows (const LpMapScene *self,
                    guint             shown)
{
  return lp_map_overlay_shows (self->overlay, shown);
}

const LpShape *
lp_map_scene_get_outline (const LpMapScene *self)
{
  return lp_cells_get_outline (self->cells);
}

const LpTerritory *
lp_map_scene_get_unassigned (const LpMapScene *self)
{
  return lp_territories_get_unassigned (self->territories);
}

guint
lp_map_scene_get_n_practices (const LpMapScene *self)
{
  return self->practices->len;
}

const LpMapPractice *
lp_map_scene_get_practice (const LpMapScene *self,
                           guint             i)
{
  g_return_val_if_fail (i < self->practices->len, NULL);
  return &g_array_index (self->practices, LpMapPractice, i);
}

int
lp_map_scene_find_practice (const LpMapScene *self,
                            const char       *code)
{
  for (guint i = 0; i < self->practices->len; i++)
    if (g_strcmp0 (g_array_index (self->practices, LpMapPractice, i).code, code) == 0)
      return (int) i;
  return -1;
}

guint
lp_map_scene_get_n_networks (const LpMapScene *self)
{
  return self->networks->len;
}

const LpMapNetwork *
lp_map_scene_get_network (const LpMapScene *self,
                          guint             i)
{
  g_return_val_if_fail (i < self->networks->len, NULL);
  return &g_array_index (self->networks, LpMapNetwork, i);
}

const LpMapNetwork *
lp_map_scene_find_network (const LpMapScene *self,
                           gint64            network_id)
{
  for (guint i = 0; i < self->networks->len; i++)
    if (g_array_index (self->networks, LpMapNetwork, i).id == network_id)
      return &g_array_index (self->networks, LpMapNetwork, i);
  return NULL;
}

gint64
lp_map_scene_get_min_people (const LpMapScene *self)
{
  return self->min_people;
}

gint64
lp_map_scene_get_max_people (const LpMapScene *self)
{
  return self->max_people;
}

const char *
lp_map_scene_get_title (const LpMapScene *self)
{
  return self->title;
}

const char *
lp_map_scene_get_source (const LpMapScene *self)
{
  return self->source;
}

LpRect
lp_map_scene_get_extent (const LpMapScene *self)
{
  const LpShape *outline = lp_map_scene_get_outline (self);
  LpRect extent = lp_shape_get_extent (outline);

  for (guint i = 0; i < self->practices->len; i++)
    {
      LpPoint at = g_array_index (self->practices, LpMapPractice, i).at;

      extent = lp_shape_get_n_rings (outline) == 0 && i == 0 ? (LpRect) { at.x, at.y, 0, 0 }
                                                             : lp_rect_union (extent, (LpRect) { at.x, at.y, 0, 0 });
    }
  return extent;
}
