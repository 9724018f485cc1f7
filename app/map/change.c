/* change.c — what is different between two drawings of the map */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/change.h"

#include <string.h>

static void
add_area (LpMapChange   *change,
          const LpShape *shape)
{
  LpRect extent = lp_shape_get_extent (shape);

  if (lp_shape_get_n_rings (shape) > 0)
    g_array_append_val (change->areas, extent);
}

static void
compare_network (LpMapChange        *change,
                 const LpMapNetwork *before,
                 const LpMapNetwork *now)
{
  if (before->territory->shape != now->territory->shape || before->colour != now->colour || before->fill != now->fill)
    {
      change->somewhere |= LP_MAP_NEEDS_TERRITORIES;
      add_area (change, before->territory->shape);
      add_area (change, now->territory->shape);
    }
  if (before->number != now->number || strcmp (before->name, now->name) != 0 || strcmp (before->wrong, now->wrong) != 0)
    change->somewhere |= LP_MAP_NEEDS_WORDS;
}

/* Networks that came, went or changed place in the list are drawn in another order: all is drawn anew. */
static void
compare_networks (LpMapChange      *change,
                  const LpMapScene *older,
                  const LpMapScene *newer)
{
  guint n = lp_map_scene_get_n_networks (newer);
  gboolean same = n == lp_map_scene_get_n_networks (older);

  for (guint i = 0; i < n && same; i++)
    same = lp_map_scene_get_network (older, i)->id == lp_map_scene_get_network (newer, i)->id;
  if (!same)
    {
      change->everywhere |= LP_MAP_NEEDS_TERRITORIES | LP_MAP_NEEDS_WORDS;
      return;
    }
  for (guint i = 0; i < n; i++)
    compare_network (change, lp_map_scene_get_network (older, i), lp_map_scene_get_network (newer, i));
}

/* Its dashes run on from where they began: a ring that is another is another all along. */
static void
compare_unassigned (LpMapChange      *change,
                    const LpMapScene *older,
                    const LpMapScene *newer)
{
  const LpShape *before = lp_map_scene_get_unassigned (older)->shape, *now = lp_map_scene_get_unassigned (newer)->shape;

  if (before == now)
    return;
  change->somewhere |= LP_MAP_NEEDS_TERRITORIES;
  add_area (change, before);
  add_area (change, now);
}

static gboolean
is_same_practice (const LpMapPractice *before,
                  const LpMapPractice *now)
{
  return before->network_id == now->network_id && before->colour == now->colour && before->people == now->people && before->at.x == now->at.x &&
         before->at.y == now->at.y && before->site_place == now->site_place && before->site_count == now->site_count;
}

static void
compare_practices (LpMapChange      *change,
                   const LpMapScene *older,
                   const LpMapScene *newer)
{
  guint n = lp_map_scene_get_n_practices (newer);

  if (n != lp_map_scene_get_n_practices (older))
    {
      change->everywhere |= LP_MAP_NEEDS_PRACTICES | LP_MAP_NEEDS_WORDS;
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      const LpMapPractice *before = lp_map_scene_get_practice (older, i), *now = lp_map_scene_get_practice (newer, i);

      if (before->name != now->name && (strcmp (before->name, now->name) != 0 || strcmp (before->code, now->code) != 0))
        change->everywhere |= LP_MAP_NEEDS_WORDS | LP_MAP_NEEDS_SELECTION;
      if (is_same_practice (before, now))
        continue;
      change->somewhere |= LP_MAP_NEEDS_PRACTICES;
      g_array_append_val (change->points, before->at);
      g_array_append_val (change->points, now->at);
    }
}

static void
compare_scenes (LpMapChange      *change,
                const LpMapScene *older,
                const LpMapScene *newer)
{
  if (older == newer)
    return;
  if (lp_map_scene_get_ground (older) != lp_map_scene_get_ground (newer) || lp_map_scene_get_outline (older) != lp_map_scene_get_outline (newer))
    change->everywhere |= LP_MAP_NEEDS_GROUND | LP_MAP_NEEDS_TERRITORIES;
  if (lp_map_scene_get_overlay (older) != lp_map_scene_get_overlay (newer))
    change->everywhere |= LP_MAP_NEEDS_OVERLAY;
  compare_networks (change, older, newer);
  compare_unassigned (change, older, newer);
  compare_practices (change, older, newer);
}

/* Those chosen in one of the two and not in the other. */
static void
compare_selected (LpMapChange      *change,
                  const LpMapScene *newer,
                  const LpMapState *before,
                  const LpMapState *now)
{
  const char *const none[] = { NULL };
  const char *const *first = before->selected_practices != NULL ? before->selected_practices : none;
  const char *const *second = now->selected_practices != NULL ? now->selected_practices : none;
  g_autoptr (GHashTable) was = NULL, is = NULL;

  if (g_strv_equal (first, second))
    return;
  was = lp_map_state_hash_practices (before);
  is = lp_map_state_hash_practices (now);
  for (guint i = 0; i < lp_map_scene_get_n_practices (newer); i++)
    {
      const LpMapPractice *practice = lp_map_scene_get_practice (newer, i);

      if (g_hash_table_contains (was, practice->code) == g_hash_table_contains (is, practice->code))
        continue;
      change->somewhere |= LP_MAP_NEEDS_SELECTION;
      g_array_append_val (change->points, practice->at);
    }
}

LpMapChange *
lp_map_change_new (const LpMapScene *older,
                   const LpMapState *older_state,
                   const LpMapScene *newer,
                   const LpMapState *newer_state)
{
  LpMapChange *change = g_new0 (LpMapChange, 1);

  change->areas = g_array_new (FALSE, FALSE, sizeof (LpRect));
  change->points = g_array_new (FALSE, FALSE, sizeof (LpPoint));
  if (older == NULL)
    {
      change->everywhere = LP_MAP_NEEDS_ALL;
      return change;
    }
  compare_scenes (change, older, newer);
  if (older_state->selected_network != newer_state->selected_network)
    change->everywhere |= LP_MAP_NEEDS_NETWORK;
  if (older_state->moves != newer_state->moves)
    change->everywhere |= LP_MAP_NEEDS_MOVES;
  compare_selected (change, newer, older_state, newer_state);
  return change;
}

void
lp_map_change_free (LpMapChange *change)
{
  g_array_unref (change->areas);
  g_array_unref (change->points);
  g_free (change);
}
