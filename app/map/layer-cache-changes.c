/* layer-cache-changes.c — what of the kept layers is to be drawn anew */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/layer-cache-private.h"

#include <string.h>

#include "map/arrangement.h"
#include "map/change.h"

/* How far the ink of borders, and of marks drawn apart at one point, reaches beyond their ground, of the text's size. */
#define BORDER_REACH 0.4
#define MARK_REACH 4.0

/* Where @change touches what @layer needs. */
static void
mark_change (LpLayerCache      *self,
             const LpMapChange *change,
             const LpStyle     *style,
             guint              i)
{
  const LpMapLayer *layer = &self->layers[i];
  cairo_region_t *dirty = self->sheets[i].dirty;

  if ((layer->needs & change->everywhere) != 0 || (layer->spread != LP_MAP_STAYS && (layer->needs & change->somewhere) != 0))
    {
      lp_pixels_mark_all (_lp_layer_cache_get_pixels (self), dirty);
      return;
    }
  if ((layer->needs & change->somewhere & LP_MAP_NEEDS_TERRITORIES) != 0)
    for (guint a = 0; a < change->areas->len; a++)
      lp_pixels_mark (_lp_layer_cache_get_pixels (self), dirty, lp_rect_inflate (lp_viewport_rect_to_screen (&self->drawn, g_array_index (change->areas, LpRect, a)),
                                               style->font_size * BORDER_REACH));
  if ((layer->needs & change->somewhere & (LP_MAP_NEEDS_PRACTICES | LP_MAP_NEEDS_SELECTION)) != 0)
    for (guint p = 0; p < change->points->len; p++)
      {
        LpPoint at = lp_viewport_to_screen (&self->drawn, g_array_index (change->points, LpPoint, p));

        lp_pixels_mark (_lp_layer_cache_get_pixels (self), dirty, lp_rect_inflate ((LpRect) { at.x, at.y, 0, 0 }, style->font_size * MARK_REACH));
      }
}

/* Keeps what this drawing is of, to compare the next with. */
static void
remember (LpLayerCache     *self,
          const LpMapScene *scene,
          const LpMapState *state)
{
  GStrv chosen = g_strdupv ((char **) state->selected_practices);
  LpMapMoves *moves = state->moves != NULL ? lp_map_moves_ref (state->moves) : NULL;

  if (self->scene != scene)
    {
      g_clear_pointer (&self->scene, lp_map_scene_unref);
      self->scene = lp_map_scene_ref ((LpMapScene *) scene);
    }
  g_strfreev (self->chosen);
  g_clear_pointer (&self->state.moves, lp_map_moves_unref);
  self->chosen = chosen;
  self->state = *state;
  self->state.selected_practices = (const char *const *) chosen;
  self->state.moves = moves;
}

static gboolean
equal_rects (LpRect a,
             LpRect b)
{
  return a.x == b.x && a.y == b.y && a.width == b.width && a.height == b.height;
}

void
_lp_layer_cache_mark_all (LpLayerCache *self)
{
  for (guint i = 0; i < self->n_layers; i++)
    lp_pixels_mark_all (_lp_layer_cache_get_pixels (self), self->sheets[i].dirty);
}

void
_lp_layer_cache_compare (LpLayerCache     *self,
                         const LpMapScene *scene,
                         const LpStyle    *style,
                         const LpMapState *state)
{
  g_autoptr (LpMapChange) change = lp_map_change_new (self->scene, &self->state, scene, state);

  for (guint i = 0; i < self->n_layers; i++)
    mark_change (self, change, style, i);
  remember (self, scene, state);
  self->style = style;
}

/* Marks and labels stay out of what the inset shows; labels keep off all of the arrangement. */
void
_lp_layer_cache_compare_arrangement (LpLayerCache           *self,
                                     const LpMapArrangement *arrangement)
{
  const LpMapArrangement none = { .scale = { 0, 0, 0, 0 } };
  const LpMapArrangement *now = arrangement != NULL ? arrangement : &none;
  gboolean framed = !equal_rects (self->arrangement.inset_ground, now->inset_ground) || !equal_rects (self->arrangement.crowd_ground, now->crowd_ground);

  if (memcmp (&self->arrangement, now, sizeof *now) == 0)
    return;
  self->arrangement = *now;
  self->settled.scale = 0;
  for (guint i = 0; i < self->n_layers && framed; i++)
    if ((self->layers[i].needs & LP_MAP_NEEDS_FRAME) != 0)
      lp_pixels_mark_all (_lp_layer_cache_get_pixels (self), self->sheets[i].dirty);
}
