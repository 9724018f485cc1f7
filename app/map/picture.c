/* picture.c — the map, drawn: for screen, wall, PNG, SVG and PDF */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/picture.h"

#include "map/arrangement.h"
#include "map/inset.h"
#include "map/key.h"
#include "map/layer.h"

static void
begin (cairo_t    *cr,
       LpViewport  viewport)
{
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, viewport.width, viewport.height);
  cairo_clip (cr);
  cairo_new_path (cr);
}

/* The ground with labels that keep off what lies above it. */
static void
draw_layers (cairo_t                *cr,
             const LpMapScene       *scene,
             LpViewport              viewport,
             const LpStyle          *style,
             const LpMapState       *state,
             const LpMapArrangement *arrangement)
{
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new (style->font_family);
  g_auto (LpMapCanvas) canvas = { NULL };

  lp_map_canvas_init (&canvas, cr, scene, viewport, style, state, typesetter, NULL);
  lp_map_arrangement_reserve (arrangement, &canvas, (LpPoint) { 0, 0 });
  begin (cr, viewport);
  lp_map_draw_layers (&canvas);
  cairo_restore (cr);
}

static void
draw_inset (cairo_t                *cr,
            const LpMapScene       *scene,
            const LpStyle          *style,
            const LpMapState       *state,
            const LpMapArrangement *arrangement)
{
  LpMapArrangement own = lp_map_arrangement_in_inset (arrangement);

  cairo_save (cr);
  cairo_translate (cr, arrangement->inset.x, arrangement->inset.y);
  draw_layers (cr, scene, lp_map_arrangement_get_viewport (arrangement), style, state, &own);
  cairo_restore (cr);
}

void
lp_map_draw_ground (cairo_t          *cr,
                    const LpMapScene *scene,
                    LpViewport        viewport,
                    const LpStyle    *style,
                    const LpMapState *state)
{
  const LpMapArrangement nothing = { .scale = { 0, 0, 0, 0 } };

  draw_layers (cr, scene, viewport, style, state, &nothing);
}

void
lp_map_draw_bare (cairo_t          *cr,
                  const LpMapScene *scene,
                  double            width,
                  double            height,
                  const LpStyle    *style)
{
  LpViewport viewport = lp_viewport_fit (lp_map_scene_get_extent (scene), width, height, 0.3 * style->font_size);
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new (style->font_family);
  g_auto (LpMapCanvas) canvas = { NULL };

  lp_map_canvas_init (&canvas, cr, scene, viewport, style, NULL, typesetter, NULL);
  begin (cr, viewport);
  lp_map_draw_land (&canvas);
  lp_map_draw_territories (&canvas);
  cairo_restore (cr);
}

void
lp_map_draw_furniture (cairo_t                *cr,
                       const LpMapScene       *scene,
                       LpViewport              viewport,
                       const LpStyle          *style,
                       const LpMapArrangement *arrangement)
{
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new (style->font_family);
  g_auto (LpMapCanvas) canvas = { NULL };

  lp_map_canvas_init (&canvas, cr, scene, viewport, style, NULL, typesetter, NULL);
  begin (cr, viewport);
  lp_map_inset_draw_frames (&canvas, arrangement->inset_ground, arrangement->inset);
  if (arrangement->panel.width > 0)
    lp_map_draw_panel (&canvas, arrangement->panel);
  lp_map_scale_draw (&canvas, arrangement->scale);
  if (arrangement->key.width > 0)
    lp_map_key_draw (&canvas, arrangement->key);
  lp_map_crowd_draw (&canvas, arrangement->crowd_ground, arrangement->crowd);
  lp_map_note_draw (&canvas, arrangement->note);
  cairo_restore (cr);
}

void
lp_map_draw_arranged (cairo_t                *cr,
                      const LpMapScene       *scene,
                      LpViewport              viewport,
                      const LpStyle          *style,
                      const LpMapState       *state,
                      const LpMapArrangement *arrangement)
{
  draw_layers (cr, scene, viewport, style, state, arrangement);
  if (arrangement->inset.width > 0)
    draw_inset (cr, scene, style, state, arrangement);
  lp_map_draw_furniture (cr, scene, viewport, style, arrangement);
}

void
lp_map_draw (cairo_t          *cr,
             const LpMapScene *scene,
             LpViewport        viewport,
             const LpStyle    *style,
             const LpMapState *state)
{
  LpMapArrangement arrangement = lp_map_arrange (scene, viewport, style);

  lp_map_draw_arranged (cr, scene, viewport, style, state, &arrangement);
}
