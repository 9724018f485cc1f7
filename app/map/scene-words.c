/* scene-words.c — practices and networks of the map in words */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/hit.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"

/* "Lytchett Surgery, branch of The Adam Practice". */
static char *
describe_branch (const LpMapScene *self,
                 guint             i)
{
  const LpMapBranch *branch = &g_array_index (lp_map_overlay_get_branches (lp_map_scene_get_overlay (self)), LpMapBranch, i);
  g_autofree char *practice = branch->practice >= 0 ? lp_map_scene_name_practice (self, (guint) branch->practice) : NULL;

  if (!lp_map_scene_shows (self, LP_MAP_SHOWS_NAMES))
    /* Translators: %s is "Practice 72". */
    return g_strdup_printf (_("A branch of %s"), practice != NULL ? practice : _("a practice"));
  if (practice == NULL)
    return g_strdup (branch->name);
  /* Translators: a branch surgery and the practice it belongs to. */
  return g_strdup_printf (_("%s: a branch of %s"), branch->name, practice);
}

static char *
describe_link (const LpMapScene *self,
               guint             i)
{
  const LpMapLink *link = &g_array_index (lp_map_overlay_get_links (lp_map_scene_get_overlay (self)), LpMapLink, i);
  g_autofree char *practice = lp_map_scene_name_practice (self, link->practice);
  g_autofree char *other = lp_map_scene_name_practice (self, link->other);
  g_autofree char *text = NULL;

  /* Translators: two practices each. */
  if (link->kind == LP_MAP_LINK_JOINED)
    text = g_strdup_printf (_("%s and %s: a link that was added"), practice, other);
  else if (link->kind == LP_MAP_LINK_CUT)
    text = g_strdup_printf (_("%s and %s: a link that was cut"), practice, other);
  else
    text = g_strdup_printf (_("%s and %s are neighbours"), practice, other);
  /* What a person wrote of two practices may well name them. */
  return *link->note != '\0' && lp_map_scene_shows (self, LP_MAP_SHOWS_NAMES) ? g_strdup_printf ("%s. %s", text, link->note) : g_steal_pointer (&text);
}

static char *
describe_feature (const LpMapScene *self,
                  guint             i)
{
  const LpGroundFeature *feature = lp_ground_get_feature (lp_map_scene_get_ground (self), i);
  const char *layer = lp_map_scene_get_layer_name (self, feature->layer);

  return *feature->name != '\0' ? g_strdup_printf ("%s: %s", layer, feature->name) : g_strdup (layer);
}

/* Of a practice: ": 0.52 FTE per 1,000 weighted people", or why there is no figure; "" without a measure. */
static char *
describe_value (const LpMapScene *self,
                guint             i)
{
  const LpMapOverlay *overlay = lp_map_scene_get_overlay (self);
  const LpMapScale *scale = lp_map_overlay_get_scale (overlay);
  LpMapValue value = lp_map_overlay_get_value (overlay, i);
  g_autofree char *unit = NULL;
  g_autofree char *figure = NULL;

  if (scale == NULL)
    return g_strdup ("");
  unit = *scale->unit != '\0' ? g_strconcat (" ", scale->unit, NULL) : g_strdup ("");
  figure = lp_map_overlay_format_value (overlay, value.value);
  if (value.state == LP_MEASURED_MISSING)
    return g_strdup_printf (_("\n%s: no figure"), scale->name);
  if (value.state == LP_MEASURED_CHECK)
    /* Translators: a measure, its value, its unit with a blank before it, or nothing. */
    return g_strdup_printf (_("\n%s: %s%s, left out of averages"), scale->name, figure, unit);
  return g_strdup_printf ("\n%s: %s%s", scale->name, figure, unit);
}

char *
lp_map_scene_name_practice (const LpMapScene *self,
                            guint             i)
{
  const LpMapPractice *practice = lp_map_scene_get_practice (self, i);

  if (lp_map_scene_shows (self, LP_MAP_SHOWS_NAMES))
    return g_strdup (practice->name);
  return g_strdup_printf (_("Practice %u"), practice->number);
}

char *
lp_map_scene_describe_practice (const LpMapScene *self,
                                guint             i)
{
  const LpMapPractice *practice = lp_map_scene_get_practice (self, i);
  const LpMapNetwork *network = lp_map_scene_find_network (self, practice->network_id);
  g_autofree char *count = lp_format_count (practice->people);
  g_autofree char *name = lp_map_scene_name_practice (self, i);
  g_autofree char *people = NULL;

  people = practice->people > 0
           ? g_strdup_printf (ngettext ("%s person", "%s people", (gulong) MIN (practice->people, G_MAXLONG)), count)
           : g_strdup (_("list size not known"));
  if (network == NULL)
    return g_strdup_printf (_("%s: %s, unassigned"), name, people);
  /* Translators: a practice, its people, the number and the name of its network. */
  return g_strdup_printf (_("%s: %s, in %d %s"), name, people, (int) network->number, network->name);
}

char *
lp_map_scene_describe_network (const LpMapScene *self,
                               gint64            network_id)
{
  const LpMapNetwork *network = lp_map_scene_find_network (self, network_id);
  g_autofree char *count = NULL;
  g_autofree char *people = NULL;

  if (network == NULL)
    return g_strdup (_("Unassigned"));
  count = lp_format_count (network->people);
  people = g_strdup_printf (ngettext ("%s person", "%s people", (gulong) MIN (network->people, G_MAXLONG)), count);
  return g_strdup_printf ("%" G_GINT64_FORMAT " %s: %s%s%s", network->number, network->name, people,
                          *network->wrong != '\0' ? ", " : "", network->wrong);
}

char *
lp_map_scene_describe_hit (const LpMapScene *self,
                           LpMapHit          hit)
{
  g_autofree char *practice = NULL;
  g_autofree char *value = NULL;

  if (hit.kind == LP_MAP_HIT_BRANCH)
    return describe_branch (self, hit.index);
  if (hit.practice >= 0)
    {
      practice = lp_map_scene_describe_practice (self, (guint) hit.practice);
      value = describe_value (self, (guint) hit.practice);
      return g_strconcat (practice, value, NULL);
    }
  if (hit.kind == LP_MAP_HIT_LINK)
    return describe_link (self, hit.index);
  if (hit.kind == LP_MAP_HIT_FEATURE)
    return describe_feature (self, hit.index);
  return hit.on_land || hit.network_id != 0 ? lp_map_scene_describe_network (self, hit.network_id) : NULL;
}
