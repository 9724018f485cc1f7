/* inset.h — the crowded part of the map, shown larger where there is room */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/canvas.h"
#include "map/land-mask.h"

G_BEGIN_DECLS

/** Private to app/map. */
typedef struct
{
  LpRect ground;                /* what is shown larger, metres; no size: there is no inset */
  LpRect place;                 /* where, user units */
} LpMapInset;

/** lp_map_inset_find: the ground, metres, over the networks that are too small to be named, if they lie together; no size when they do not. The same wherever the
 * viewport stands: its scale alone decides. */
LpRect     lp_map_inset_find  (const LpMapCanvas *canvas);
/** lp_map_inset_place: a window over @ground, which lp_map_inset_find() found, and the place where it hides least of @land. */
LpMapInset lp_map_inset_place (const LpMapCanvas *canvas,
                               const LpLandMask  *land,
                               LpRect             ground);
/** lp_map_inset_draw_frames: around its place, with how much larger it is, and around its ground on the main map. Nothing without an inset. */
void       lp_map_inset_draw_frames (const LpMapCanvas *canvas,
                                     LpMapInset         inset);

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
