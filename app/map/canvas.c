/* canvas.c — what every layer of the map draws with */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/canvas.h"

#include <math.h>

/* Points nearer than this, in user units, to the one before are left out. */
#define LEAST_STEP 0.4

GHashTable *
lp_map_state_hash_practices (const LpMapState *state)
{
  GHashTable *codes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; state->selected_practices != NULL && state->selected_practices[i] != NULL; i++)
    g_hash_table_add (codes, (gpointer) state->selected_practices[i]);
  return codes;
}

void
lp_map_canvas_init (LpMapCanvas      *canvas,
                    cairo_t          *cr,
                    const LpMapScene *scene,
                    LpViewport        viewport,
                    const LpStyle    *style,
                    const LpMapState *state,
                    LpTypesetter     *typesetter,
                    LpSprites        *sprites)
{
  *canvas = (LpMapCanvas) { .cr = cr, .scene = scene, .viewport = viewport, .style = style, .typesetter = typesetter, .sprites = sprites };
  if (state != NULL)
    canvas->state = *state;
  canvas->reserved = g_array_new (FALSE, FALSE, sizeof (LpRect));
  canvas->seen = (LpRect) { 0, 0, viewport.width, viewport.height };
  canvas->selected = lp_map_state_hash_practices (&canvas->state);
}

void
lp_map_canvas_clear (LpMapCanvas *canvas)
{
  g_clear_pointer (&canvas->reserved, g_array_unref);
  g_clear_pointer (&canvas->selected, g_hash_table_unref);
}

gboolean
lp_map_sees (const LpMapCanvas *canvas,
             LpRect             ground,
             double             reach)
{
  LpRect rect = lp_rect_inflate (lp_viewport_rect_to_screen (&canvas->viewport, ground), reach);

  return lp_rect_intersects (rect, canvas->seen);
}

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
  return g_hash_table_size (canvas->selected) > 0 && g_hash_table_contains (canvas->selected, practice->code);
}
