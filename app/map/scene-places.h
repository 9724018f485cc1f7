/* scene-places.h — the practices of a plan where they are on the map, whatever their networks */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/scene.h"

G_BEGIN_DECLS

/**
 * LpScenePlaces: what a scene tells of practices that no move between networks alters, so that the scenes that follow each other share one. Immutable, reference counted.
 * Private to app/map.
 */
typedef struct _LpScenePlaces LpScenePlaces;

LpScenePlaces       *lp_scene_places_new   (LpPlan              *plan,
                                            const LpCells       *cells);
LpScenePlaces       *lp_scene_places_ref   (LpScenePlaces       *places);
void                 lp_scene_places_unref (LpScenePlaces       *places);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpScenePlaces, lp_scene_places_unref)

guint                lp_scene_places_get_n (const LpScenePlaces *places);
/** All of them, in the plan's order, in no network yet; texts are owned by the places. */
const LpMapPractice *lp_scene_places_get   (const LpScenePlaces *places);
/** -1 when it is not on the map. */
int                  lp_scene_places_find  (const LpScenePlaces *places,
                                            const char          *code);

G_END_DECLS
