/* canvas.c — what every layer of the map draws with */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/canvas.h"

#include <math.h>

/* Points nearer than this, in user units, to the one before are left out. */
#define LEAST_STEP 0.4

void
lp_map_trace (const LpMapCanvas *canvas,
              const LpShape     *shape)
{
  for (guint r = 0; r < lp_shape_get_n_rings (shape); r++)
    {
      guint n;
      const LpPoint *ring = lp_shape_get_ring (shape, r, &n);
      LpPoint last = lp_viewport_to_screen (&canvas->viewport, ring[0]);

      cairo_move_to (canvas->cr, last.x, last.y);
      for (guint i = 1; i < n; i++)
        {
          LpPoint point = lp_viewport_to_screen (&canvas->viewport, ring[i]);

          if (fabs (point.x - last.x) + fabs (point.y - last.y) < LEAST_STEP)
            continue;
          cairo_line_to (canvas->cr, point.x, point.y);
          last = point;
        }
      cairo_close_path (canvas->cr);
    }
}

gboolean
lp_map_is_selected (const LpMapCanvas   *canvas,
                    const LpMapPractice *practice)
{
  return canvas->state.selected_practices != NULL && g_strv_contains (canvas->state.selected_practices, practice->code);
}
