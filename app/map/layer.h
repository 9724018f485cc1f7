/* layer.h — the layers of the map from the ground up, and what each is drawn from */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/canvas.h"

G_BEGIN_DECLS

/**
 * The map is a pile of layers. A drawing for paper goes through the pile once; a screen keeps a sheet for each layer (LpLayerCache) and draws anew what has
 * changed of it. To add a layer: a function on a canvas in a file of its own, and a row in layers.c that names everything it reads:
 *
 *   - What it needs (LpMapNeeds). What is not named there is not seen to change, and an old sheet stays on the screen.
 *   - @spread: whether a change in one place may alter it anywhere, as with labels that make room for each other: all of it is then drawn anew. LP_MAP_SPREADS_LATE may follow a moment
 *     after the others. Other layers are asked for the part that has changed, or that the map was panned to: cairo clips to it, and lp_map_sees_shape() lets a layer skip what lies elsewhere.
 *     They must draw a place alike whatever else is asked for.
 *   - @get_alpha: how much of it shows; NULL is all. A layer of which 0 shows is neither drawn nor kept: so a layer is switched off. Fading a layer as a whole
 *     costs nothing here, where a layer that drew itself fainter would be drawn anew.
 *
 * Something new that layers need (another result in the scene, another field of LpMapState) is a flag here and a comparison in change.c.
 */
typedef enum
{
  LP_MAP_NEEDS_GROUND      = 1 << 0,    /* the outline, districts and land around */
  LP_MAP_NEEDS_TERRITORIES = 1 << 1,    /* land, colour and size of networks, and the unassigned land */
  LP_MAP_NEEDS_PRACTICES   = 1 << 2,    /* where practices are, their people, their network and its colour */
  LP_MAP_NEEDS_WORDS       = 1 << 3,    /* names and what is wrong */
  LP_MAP_NEEDS_NETWORK     = 1 << 4,    /* LpMapState.selected_network */
  LP_MAP_NEEDS_SELECTION   = 1 << 5,    /* LpMapState.selected_practices */
  LP_MAP_NEEDS_FRAME       = 1 << 6,    /* what the inset or the words beside it tell of: LpMapCanvas.frame and .crowd */
  LP_MAP_NEEDS_OVERLAY     = 1 << 7,    /* lp_map_scene_get_overlay() */
  LP_MAP_NEEDS_MOVES       = 1 << 8,    /* LpMapState.moves */
  LP_MAP_NEEDS_ROOM        = 1 << 9,    /* where the view ends and what will lie above it: LpMapCanvas.view and .reserved; layers that spread late alone */
  LP_MAP_NEEDS_ALL         = (1 << 10) - 1,
} LpMapNeeds;

typedef enum
{
  LP_MAP_STAYS,
  LP_MAP_SPREADS,
  LP_MAP_SPREADS_LATE,
} LpMapSpread;

typedef struct
{
  const char *name;
  guint needs;                  /* of LpMapNeeds */
  LpMapSpread spread;
  void (*draw) (const LpMapCanvas *canvas);
  double (*get_alpha) (const LpMapCanvas *canvas);
} LpMapLayer;

/** lp_map_get_layers: from the ground up. Constant. */
const LpMapLayer *lp_map_get_layers      (guint             *n_layers);
/** lp_map_layer_get_alpha: 0 to 1. */
double            lp_map_layer_get_alpha (const LpMapLayer  *layer,
                                          const LpMapCanvas *canvas);
/** lp_map_draw_layers: the whole pile on the canvas, keeping nothing. */
void              lp_map_draw_layers     (const LpMapCanvas *canvas);

G_END_DECLS
