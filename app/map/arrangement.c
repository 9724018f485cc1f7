/* arrangement.c — where inset, key and scale bar lie on the ground's picture */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/arrangement.h"

#include "map/inset.h"
#include "map/key.h"
#include "map/locator.h"

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

static void
arrange_crowd (LpMapArrangement  *arrangement,
               const LpMapCanvas *canvas)
{
  const LpRect avoid[] = { arrangement->scale, arrangement->key, arrangement->note };
  LpRect ground = lp_map_crowd_find (canvas);

  if (ground.width > 0)
    arrangement->crowd = lp_map_crowd_place (canvas, ground, avoid, G_N_ELEMENTS (avoid));
  if (arrangement->crowd.width > 0)
    arrangement->crowd_ground = ground;
}

LpMapArrangement
lp_map_arrange (const LpMapScene *scene,
                LpViewport        viewport,
                const LpStyle    *style)
{
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new (style->font_family);
  LpMapCanvas canvas = { .scene = scene, .style = style, .typesetter = typesetter, .viewport = viewport };
  g_autoptr (LpLandMask) land = lp_land_mask_new (&canvas);
  LpRect ground = lp_map_inset_find_ground (&canvas);
  LpMapInset inset = lp_map_inset_place (&canvas, land, ground);
  LpMapArrangement arrangement = { .scale = lp_map_scale_place (&canvas) };

  if (inset.place.width > 0)
    {
      arrangement.inset = inset.place;
      arrangement.inset_ground = ground;
      arrangement.caption = lp_map_inset_place_caption (&canvas, ground, inset.place);
    }
  arrangement.key = lp_map_key_place (&canvas, land, arrangement.inset);
  arrangement.note = lp_map_note_place (&canvas, arrangement.inset, arrangement.key);
  if (inset.place.width <= 0)
    arrange_crowd (&arrangement, &canvas);
  return arrangement;
}

LpMapArrangement
lp_map_arrange_scale (const LpMapScene *scene,
                      LpViewport        viewport,
                      const LpStyle    *style)
{
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new (style->font_family);
  LpMapCanvas canvas = { .scene = scene, .style = style, .typesetter = typesetter, .viewport = viewport };
  LpMapArrangement arrangement = { .scale = lp_map_scale_place (&canvas), .key = lp_map_key_place_over_land (&canvas),
                                   .locator = lp_map_locator_place (scene, viewport, style) };

  arrangement.panel = lp_rect_inflate (arrangement.scale, LP_MAP_PANEL_PAD * style->font_size);
  arrangement.note = lp_map_note_place (&canvas, arrangement.locator, arrangement.key);
  return arrangement;
}

LpViewport
lp_map_arrangement_get_viewport (const LpMapArrangement *arrangement)
{
  return lp_viewport_fit (arrangement->inset_ground, arrangement->inset.width, arrangement->inset.height, 0);
}

LpMapArrangement
lp_map_arrangement_in_inset (const LpMapArrangement *arrangement)
{
  return (LpMapArrangement) { .caption = move_rect (arrangement->caption, (LpPoint) { -arrangement->inset.x, -arrangement->inset.y }) };
}

void
lp_map_arrangement_reserve (const LpMapArrangement *arrangement,
                            LpMapCanvas            *canvas,
                            LpPoint                 offset)
{
  reserve (canvas, arrangement->scale, offset);
  reserve (canvas, arrangement->panel, offset);
  reserve (canvas, arrangement->inset, offset);
  reserve (canvas, arrangement->key, offset);
  reserve (canvas, arrangement->locator, offset);
  reserve (canvas, arrangement->note, offset);
  reserve (canvas, arrangement->crowd, offset);
  reserve (canvas, arrangement->unnamed, offset);
  if (arrangement->inset.width <= 0)
    reserve (canvas, arrangement->caption, offset);
  if (arrangement->inset.width > 0)
    canvas->frame = lp_viewport_rect_to_screen (&canvas->viewport, arrangement->inset_ground);
  if (arrangement->crowd.width > 0)
    {
      canvas->crowd = lp_viewport_rect_to_screen (&canvas->viewport, arrangement->crowd_ground);
      reserve (canvas, canvas->crowd, (LpPoint) { 0, 0 });
    }
}
