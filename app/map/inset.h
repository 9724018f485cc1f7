/* inset.h — the crowded part of the map, shown larger where there is room */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/canvas.h"
#include "map/land-mask.h"

G_BEGIN_DECLS

/** Private to app/map. */
typedef struct
{
  LpRect place;                 /* where, user units; no size: there is no inset */
  gboolean wished;              /* in the corner that LpMapLayers.inset asks for */
} LpMapInset;

/** lp_map_inset_find_ground: what an inset would show larger, metres: the networks that are too small to be named, if they lie together; no size when nothing is to be. */
LpRect     lp_map_inset_find_ground (const LpMapCanvas *canvas);
/** lp_map_inset_place: where @ground is shown larger, over no practice: in the corner that LpMapLayers.inset asks for, or, where there is no room in it, beside the land.
 * @land: of the scene, asked in the canvas's view. */
LpMapInset lp_map_inset_place (const LpMapCanvas *canvas,
                               const LpLandMask  *land,
                               LpRect             ground);
/** lp_map_inset_place_caption: in its lower right corner, where it says how much larger it is. */
LpRect     lp_map_inset_place_caption (const LpMapCanvas *canvas,
                                       LpRect             ground,
                                       LpRect             place);
/** lp_map_inset_draw_frames: around its place, with how much larger it is, and around its ground on the main map. Nothing when @place has no size. */
void       lp_map_inset_draw_frames (const LpMapCanvas *canvas,
                                     LpRect             ground,
                                     LpRect             place);

/** lp_map_crowd_find: where there is no room for an inset: the ground, metres, with networks too small for a number; no size when they are few or apart. */
LpRect     lp_map_crowd_find  (const LpMapCanvas *canvas);
/** lp_map_crowd_place: it is framed, and words beside the frame say how many networks are there: where the words stand, or no size when the picture is too small for that too.
 * @avoid: what else lies above the map. */
LpRect     lp_map_crowd_place (const LpMapCanvas *canvas,
                               LpRect             ground,
                               const LpRect      *avoid,
                               guint              n_avoid);
void       lp_map_crowd_draw  (const LpMapCanvas *canvas,
                               LpRect             ground,
                               LpRect             words);

G_END_DECLS
