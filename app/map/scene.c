/* scene.c — what a map shows: ground, territories, practices, and words on them */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/scene.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "map/scene-places.h"

struct _LpMapScene
{
  int ref_count;
  LpGround *ground;
  LpCells *cells;
  LpTerritories *territories;
  LpReach *reach;               /* NULL: not known */
  LpMapOverlay *overlay;
  LpScenePlaces *places;        /* owns the texts of practices */
  LpMapPractice *practices;     /* as many as places */
  GArray *networks;             /* LpMapNetwork, by number */
  LpMapCentres *centres;        /* NULL: rings are not shown */
  gint64 min_people, max_people;
  char *title, *state, *source;
  GHashTable *layer_names;      /* by id */
};

static void
clear_network (gpointer data)
{
  LpMapNetwork *network = data;

  g_ref_string_release (network->name);
  g_ref_string_release (network->wrong);
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

static const LpNetworkReach *
find_reach (const LpMapScene *self,
            gint64            network_id)
{
  return self->reach != NULL ? lp_reach_find (self->reach, network_id) : NULL;
}

/* The same network in @older when its words and its centre still hold. What reach tells of a network is another object when it is another thing. */
static const LpMapNetwork *
find_unchanged (const LpMapScene      *self,
                const LpMapScene      *older,
                const LpNetworkTotals *totals,
                guint                  i)
{
  const LpMapNetwork *known = older != NULL && i < older->networks->len ? &g_array_index (older->networks, LpMapNetwork, i) : NULL;

  if (known == NULL || known->id != totals->id || known->people != totals->people || known->fill != choose_fill (totals->size) ||
      strcmp (known->name, totals->name) != 0 || older->min_people != self->min_people || older->max_people != self->max_people ||
      find_reach (older, totals->id) != find_reach (self, totals->id))
    return NULL;
  return known;
}

static void
add_network (LpMapScene            *self,
             const LpNetworkTotals *totals,
             const LpMapNetwork    *unchanged)
{
  const LpNetworkReach *reach = find_reach (self, totals->id);
  LpMapNetwork network = { totals->id, totals->number, 0, totals->people, NULL, NULL, choose_fill (totals->size),
                           lp_territories_find (self->territories, totals->id), -1 };

  network.colour = network.territory->colour;
  if (unchanged != NULL)
    {
      network.name = g_ref_string_acquire (unchanged->name);
      network.wrong = g_ref_string_acquire (unchanged->wrong);
      network.centre = unchanged->centre;
    }
  else
    {
      g_autofree char *wrong = describe_wrong (totals, self->reach);

      network.name = g_ref_string_new (totals->name);
      network.wrong = g_ref_string_new (wrong);
      network.centre = reach != NULL ? lp_scene_places_find (self->places, reach->centre) : -1;
    }
  g_array_append_val (self->networks, network);
}

static void
add_networks (LpMapScene       *self,
              const LpCoverage *coverage,
              const LpMapScene *older)
{
  for (guint i = 0; i < lp_coverage_get_n_networks (coverage); i++)
    {
      const LpNetworkTotals *totals = lp_coverage_get_network (coverage, i);

      add_network (self, totals, find_unchanged (self, older, totals, i));
    }
}

/* Where they are, from @older if they are there still; then in which network each is. */
static void
add_practices (LpMapScene       *self,
               LpPlan           *plan,
               const LpOption   *option,
               const LpMapScene *older)
{
  const gint64 *network_ids = lp_plan_get_network_ids (plan, option);
  guint n;

  self->places = older != NULL && older->cells == self->cells ? lp_scene_places_ref (older->places) : lp_scene_places_new (plan, self->cells);
  n = lp_scene_places_get_n (self->places);
  self->practices = g_memdup2 (lp_scene_places_get (self->places), n * sizeof *self->practices);
  for (guint i = 0; i < n; i++)
    {
      LpMapPractice *practice = &self->practices[i];

      practice->network_id = network_ids[practice->number - 1];
      if (practice->network_id != 0)
        practice->colour = lp_territories_find (self->territories, practice->network_id)->colour;
    }
}

static void
find_centres (LpMapScene *self)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (LpPoint));

  if (!lp_map_scene_shows (self, LP_MAP_SHOWS_RINGS))
    return;
  for (guint i = 0; i < self->networks->len; i++)
    {
      int centre = g_array_index (self->networks, LpMapNetwork, i).centre;

      if (centre >= 0)
        g_array_append_val (points, self->practices[centre].at);
    }
  self->centres = lp_map_centres_new (points, lp_map_scene_get_extent (self));
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
                  LpReach          *reach,
                  LpMapOverlay     *overlay,
                  const LpMapScene *older)
{
  LpMapScene *self = g_new0 (LpMapScene, 1);

  self->ref_count = 1;
  self->ground = lp_ground_ref (ground);
  self->cells = lp_cells_ref (cells);
  self->territories = lp_territories_ref (territories);
  self->overlay = lp_map_overlay_ref (overlay);
  self->reach = reach != NULL ? lp_reach_ref (reach) : NULL;
  self->networks = g_array_new (FALSE, FALSE, sizeof (LpMapNetwork));
  g_array_set_clear_func (self->networks, clear_network);
  self->min_people = option->min_people;
  self->max_people = option->max_people;
  self->title = g_strdup_printf ("%s: %s", lp_plan_get_title (plan), option->name);
  self->state = lp_coverage_describe_state (coverage);
  self->source = find_attribution (plan);
  self->layer_names = find_layer_names (plan);
  add_practices (self, plan, option, older);
  add_networks (self, coverage, older);
  find_centres (self);
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
  g_free (self->practices);
  lp_scene_places_unref (self->places);
  g_array_unref (self->networks);
  g_clear_pointer (&self->centres, lp_map_centres_unref);
  g_clear_pointer (&self->reach, lp_reach_unref);
  lp_territories_unref (self->territories);
  lp_map_overlay_unref (self->overlay);
  lp_cells_unref (self->cells);
  lp_ground_unref (self->ground);
  g_free (self->title);
  g_free (self->state);
  g_free (self->source);
  g_hash_table_unref (self->layer_names);
  g_free (self);
}

const LpGround *
lp_map_scene_get_ground (const LpMapScene *self)
{
  return self->ground;
}

const LpCells *
lp_map_scene_get_cells (const LpMapScene *self)
{
  return self->cells;
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
  return lp_scene_places_get_n (self->places);
}

const LpMapPractice *
lp_map_scene_get_practice (const LpMapScene *self,
                           guint             i)
{
  g_return_val_if_fail (i < lp_scene_places_get_n (self->places), NULL);
  return &self->practices[i];
}

int
lp_map_scene_find_practice (const LpMapScene *self,
                            const char       *code)
{
  return lp_scene_places_find (self->places, code);
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

const LpMapCentres *
lp_map_scene_get_centres (const LpMapScene *self)
{
  return self->centres;
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
lp_map_scene_get_state (const LpMapScene *self)
{
  return self->state;
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

  for (guint i = 0; i < lp_scene_places_get_n (self->places); i++)
    {
      LpPoint at = self->practices[i].at;

      extent = lp_shape_get_n_rings (outline) == 0 && i == 0 ? (LpRect) { at.x, at.y, 0, 0 }
                                                             : lp_rect_union (extent, (LpRect) { at.x, at.y, 0, 0 });
    }
  return extent;
}
