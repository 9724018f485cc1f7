/* arrangement.c — where inset, key and scale bar lie on the ground's picture */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/arrangement.h"

#include "map/inset.h"
#include "map/key.h"

static LpRect
move_rect (LpRect  rect,
           LpPoint offset)
{
  return (LpRect) { rect.x + offset.x, rect.y + offset.y, rect.width, rect.height };
}

static void
reserve (LpMapCanvas *canvas,
         LpRect       rect,
         LpPoint      offset)
{
  if (rect.width <= 0)
    return;
  rect = move_rect (rect, offset);
  g_array_append_val (canvas->reserved, rect);
}

LpMapArrangement
lp_map_arrange (const LpMapScene *scene,
                LpViewport        viewport,
                const LpStyle    *style)
{
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new (style->font_family);
  LpMapCanvas canvas = { .scene = scene, .style = style, .typesetter = typesetter, .viewport = viewport };
  g_autoptr (LpLandMask) land = lp_land_mask_new (&canvas);
  LpMapInset inset = lp_map_inset_place (&canvas, land);
  LpMapArrangement arrangement = { .scale = lp_map_scale_place (&canvas) };

  if (inset.place.width > 0)
    {
      arrangement.inset = inset.place;
      arrangement.inset_ground = inset.ground;
    }
  arrangement.key = lp_map_key_place (&canvas, land, arrangement.inset);
  arrangement.note = lp_map_note_place (&canvas, arrangement.inset, arrangement.key);
  return arrangement;
}

LpMapArrangement
lp_map_arrange_scale (const LpMapScene *scene,
                      LpViewport        viewport,
                      const LpStyle    *style)
{
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new (style->font_family);
  LpMapCanvas canvas = { .scene = scene, .style = style, .typesetter = typesetter, .viewport = viewport };
  LpMapArrangement arrangement = { .scale = lp_map_scale_place (&canvas), .key = lp_map_key_place_over_land (&canvas) };

  arrangement.note = lp_map_note_place (&canvas, arrangement.inset, arrangement.key);
  return arrangement;
}

LpViewport
lp_map_arrangement_get_viewport (const LpMapArrangement *arrangement)
{
  return lp_viewport_fit (arrangement->inset_ground, arrangement->inset.width, arrangement->inset.height, 0);
}

void
lp_map_arrangement_reserve (const LpMapArrangement *arrangement,
                            LpMapCanvas            *canvas,
                            LpPoint                 offset)
{
  reserve (canvas, arrangement->scale, offset);
  reserve (canvas, arrangement->inset, offset);
  reserve (canvas, arrangement->key, offset);
  reserve (canvas, arrangement->note, offset);
  if (arrangement->inset.width > 0)
    canvas->frame = lp_viewport_rect_to_screen (&canvas->viewport, arrangement->inset_ground);
}
