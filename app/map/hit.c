/* hit.c — what is under a point of the map */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/hit.h"

#include <math.h>

#include "map/canvas.h"

/* A small mark can still be met: this far from its rim, of the text's size. */
#define REACH 0.25

/* The nearest mark among those reached. */
static int
find_practice (const LpMapScene *scene,
               const LpViewport *viewport,
               const LpStyle    *style,
               LpPoint           at)
{
  double nearest = INFINITY;
  int found = -1;

  for (guint i = 0; i < lp_map_scene_get_n_practices (scene); i++)
    {
      const LpMapPractice *practice = lp_map_scene_get_practice (scene, i);
      LpPoint place = lp_map_mark_get_place (viewport, style, practice);
      double distance = hypot (place.x - at.x, place.y - at.y);

      if (distance > lp_map_mark_get_radius (style, practice->people) + REACH * style->font_size || distance >= nearest)
        continue;
      nearest = distance;
      found = (int) i;
    }
  return found;
}

/* How far @at is from the line between two points. */
static double
measure_distance (LpPoint from,
                  LpPoint to,
                  LpPoint at)
{
  double dx = to.x - from.x, dy = to.y - from.y, length = dx * dx + dy * dy;
  double along = length > 0 ? CLAMP (((at.x - from.x) * dx + (at.y - from.y) * dy) / length, 0, 1) : 0;

  return hypot (from.x + along * dx - at.x, from.y + along * dy - at.y);
}

static gboolean
find_branch (const LpMapScene *scene,
             const LpViewport *viewport,
             const LpStyle    *style,
             LpPoint           at,
             guint            *found)
{
  const GArray *branches = lp_map_overlay_get_branches (lp_map_scene_get_overlay (scene));
  double nearest = lp_map_branch_get_radius (style) + REACH * style->font_size;
  gboolean any = FALSE;

  for (guint i = 0; i < branches->len; i++)
    {
      LpPoint place = lp_viewport_to_screen (viewport, g_array_index (branches, LpMapBranch, i).at);
      double distance = hypot (place.x - at.x, place.y - at.y);

      if (distance > nearest)
        continue;
      nearest = distance;
      *found = i;
      any = TRUE;
    }
  return any;
}

/* The user's own before those of the map: they lie on top. */
static gboolean
find_link (const LpMapScene *scene,
           const LpViewport *viewport,
           const LpStyle    *style,
           LpPoint           at,
           guint            *found)
{
  const GArray *links = lp_map_overlay_get_links (lp_map_scene_get_overlay (scene));
  double nearest = REACH * style->font_size;
  gboolean any = FALSE;

  for (guint i = links->len; i-- > 0; )
    {
      const LpMapLink *link = &g_array_index (links, LpMapLink, i);
      double distance = measure_distance (lp_map_link_get_end (scene, viewport, style, link, FALSE), lp_map_link_get_end (scene, viewport, style, link, TRUE), at);

      if (distance > nearest)
        continue;
      if (any && link->kind == LP_MAP_LINK_BORDER && g_array_index (links, LpMapLink, *found).kind != LP_MAP_LINK_BORDER)
        continue;
      nearest = distance;
      *found = i;
      any = TRUE;
    }
  return any;
}

/* How far @ground is from the lines of a feature, metres. */
static double
measure_feature (const LpGroundFeature *feature,
                 LpPoint                ground)
{
  double nearest = INFINITY;

  if (feature->is_point)
    return hypot (feature->point.x - ground.x, feature->point.y - ground.y);
  for (guint r = 0; r < lp_shape_get_n_rings (feature->shape); r++)
    {
      guint n;
      const LpPoint *ring = lp_shape_get_ring (feature->shape, r, &n);

      for (guint i = feature->is_line ? 1 : 0; i < n; i++)
        nearest = MIN (nearest, measure_distance (ring[(i + n - 1) % n], ring[i], ground));
    }
  return nearest;
}

static gboolean
find_feature (const LpMapScene *scene,
              const LpViewport *viewport,
              const LpStyle    *style,
              LpPoint           ground,
              guint            *found)
{
  const LpGround *features = lp_map_scene_get_ground (scene);
  double nearest = REACH * style->font_size / viewport->scale;
  gboolean any = FALSE;

  for (guint i = 0; i < lp_ground_get_n_features (features); i++)
    {
      const LpGroundFeature *feature = lp_ground_get_feature (features, i);
      double distance;

      if (!lp_map_shows_feature (scene, feature) ||
          (!feature->is_point && !lp_rect_contains (lp_rect_inflate (lp_shape_get_extent (feature->shape), nearest), ground)))
        continue;
      distance = measure_feature (feature, ground);
      if (distance > nearest)
        continue;
      nearest = distance;
      *found = i;
      any = TRUE;
    }
  return any;
}

static gint64
find_territory (const LpMapScene *scene,
                LpPoint           ground)
{
  for (guint i = 0; i < lp_map_scene_get_n_networks (scene); i++)
    if (lp_shape_contains (lp_map_scene_get_network (scene, i)->territory->shape, ground))
      return lp_map_scene_get_network (scene, i)->id;
  return 0;
}

LpMapHit
lp_map_hit (const LpMapScene *scene,
            LpViewport        viewport,
            const LpStyle    *style,
            LpPoint           at)
{
  LpPoint ground = lp_viewport_from_screen (&viewport, at);
  LpMapHit hit = { find_practice (scene, &viewport, style, at), lp_shape_contains (lp_map_scene_get_outline (scene), ground), 0 };

  if (hit.practice >= 0)
    hit.kind = LP_MAP_HIT_PRACTICE;
  else if (find_branch (scene, &viewport, style, at, &hit.index))
    {
      hit.kind = LP_MAP_HIT_BRANCH;
      hit.practice = g_array_index (lp_map_overlay_get_branches (lp_map_scene_get_overlay (scene)), LpMapBranch, hit.index).practice;
    }
  else if (find_link (scene, &viewport, style, at, &hit.index))
    hit.kind = LP_MAP_HIT_LINK;
  else if (find_feature (scene, &viewport, style, ground, &hit.index))
    hit.kind = LP_MAP_HIT_FEATURE;
  else
    hit.kind = hit.on_land ? LP_MAP_HIT_TERRITORY : LP_MAP_HIT_NOTHING;
  if (hit.practice >= 0)
    hit.network_id = lp_map_scene_get_practice (scene, (guint) hit.practice)->network_id;
  else if (hit.on_land)
    hit.network_id = find_territory (scene, ground);
  return hit;
}

LpRect
lp_map_get_mark (const LpMapScene *scene,
                 LpViewport        viewport,
                 const LpStyle    *style,
                 guint             practice)
{
  const LpMapPractice *found = lp_map_scene_get_practice (scene, practice);
  LpPoint at = lp_map_mark_get_place (&viewport, style, found);
  double radius = lp_map_mark_get_radius (style, found->people);

  return (LpRect) { at.x - radius, at.y - radius, 2 * radius, 2 * radius };
}

GArray *
lp_map_find_in_rect (const LpMapScene *scene,
                     LpViewport        viewport,
                     const LpStyle    *style,
                     LpRect            rect)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < lp_map_scene_get_n_practices (scene); i++)
    if (lp_rect_contains (rect, lp_map_mark_get_place (&viewport, style, lp_map_scene_get_practice (scene, i))))
      g_array_append_val (found, i);
  return found;
}

int
lp_map_find_towards (const LpMapScene *scene,
                     LpViewport        viewport,
                     const LpStyle    *style,
                     int               practice,
                     double            dx,
                     double            dy)
{
  LpPoint from = { viewport.width / 2, viewport.height / 2 };
  double nearest = INFINITY;
  int found = -1;

  if (practice >= 0)
    from = lp_map_mark_get_place (&viewport, style, lp_map_scene_get_practice (scene, (guint) practice));
  for (guint i = 0; i < lp_map_scene_get_n_practices (scene); i++)
    {
      LpPoint place = lp_map_mark_get_place (&viewport, style, lp_map_scene_get_practice (scene, i));
      double along = (place.x - from.x) * dx + (place.y - from.y) * dy;
      double aside = fabs ((place.x - from.x) * dy - (place.y - from.y) * dx);
      double distance = hypot (along, aside);

      if ((int) i == practice || along <= 0 || aside > along || distance >= nearest)
        continue;
      nearest = distance;
      found = (int) i;
    }
  return found;
}
