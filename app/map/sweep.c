/* sweep.c — the practices that a drawn line goes round or a brush goes over */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/sweep.h"

#include <math.h>

#include "map/canvas.h"

static double
measure_to_way (LpPoint at,
                LpPoint from,
                LpPoint to)
{
  double dx = to.x - from.x, dy = to.y - from.y;
  double length = dx * dx + dy * dy;
  double t = length > 0 ? ((at.x - from.x) * dx + (at.y - from.y) * dy) / length : 0;

  t = CLAMP (t, 0, 1);
  return hypot (from.x + t * dx - at.x, from.y + t * dy - at.y);
}

GArray *
lp_map_find_in_lasso (const LpMapScene *scene,
                      LpViewport        viewport,
                      const LpStyle    *style,
                      const LpPoint    *points,
                      guint             n_points)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (LpShape) lasso = lp_shape_new ();

  if (n_points < 3)
    return found;
  lp_shape_add_ring (lasso, points, n_points, FALSE);
  for (guint i = 0; i < lp_map_scene_get_n_practices (scene); i++)
    if (lp_shape_contains (lasso, lp_map_mark_get_place (&viewport, style, lp_map_scene_get_practice (scene, i))))
      g_array_append_val (found, i);
  return found;
}

GArray *
lp_map_find_under_brush (const LpMapScene *scene,
                         LpViewport        viewport,
                         const LpStyle    *style,
                         LpPoint           from,
                         LpPoint           to,
                         double            radius)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < lp_map_scene_get_n_practices (scene); i++)
    if (measure_to_way (lp_map_mark_get_place (&viewport, style, lp_map_scene_get_practice (scene, i)), from, to) <= radius)
      g_array_append_val (found, i);
  return found;
}
