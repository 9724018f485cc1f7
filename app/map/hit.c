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

LpMapHit
lp_map_hit (const LpMapScene *scene,
            LpViewport        viewport,
            const LpStyle    *style,
            LpPoint           at)
{
  LpPoint ground = lp_viewport_from_screen (&viewport, at);
  LpMapHit hit = { find_practice (scene, &viewport, style, at), lp_shape_contains (lp_map_scene_get_outline (scene), ground), 0 };

  if (hit.practice >= 0)
    {
      hit.network_id = lp_map_scene_get_practice (scene, (guint) hit.practice)->network_id;
      return hit;
    }
  for (guint i = 0; i < lp_map_scene_get_n_networks (scene) && hit.on_land; i++)
    if (lp_shape_contains (lp_map_scene_get_network (scene, i)->territory->shape, ground))
      hit.network_id = lp_map_scene_get_network (scene, i)->id;
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
