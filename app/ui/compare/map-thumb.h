/* map-thumb.h — a small map of one option, to be looked at */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "map/scene.h"

G_BEGIN_DECLS

/** LpMapThumb: a fitted map without hands: no zoom, no choosing. Its words are its accessible name. */
#define LP_TYPE_MAP_THUMB (lp_map_thumb_get_type ())
G_DECLARE_FINAL_TYPE (LpMapThumb, lp_map_thumb, LP, MAP_THUMB, GtkDrawingArea)

/** lp_map_thumb_set_bare: without words and marks, for one that is very small. */
void lp_map_thumb_set_bare  (LpMapThumb         *self,
                             gboolean            bare);
/** lp_map_thumb_set_scene: @scene is referenced; NULL: an empty paper. @practices: (nullable) codes to be marked, copied. */
void lp_map_thumb_set_scene (LpMapThumb         *self,
                             LpMapScene         *scene,
                             const char *const  *practices);

G_END_DECLS
