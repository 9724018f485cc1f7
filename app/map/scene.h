/* scene.h — what a map shows: ground, territories, practices, and words on them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/coverage.h"
#include "analysis/ground.h"
#include "analysis/reach.h"
#include "analysis/territories.h"
#include "map/centres.h"
#include "map/overlay.h"
#include "paint/pattern.h"

G_BEGIN_DECLS

/**
 * LpMapScene: one option on the ground, gathered from results for the map. Immutable, reference counted, holds no pointer into the plan: it may be drawn by any
 * thread while the plan goes on. Practices are in the plan's order; those without a position are not in it.
 */
typedef struct _LpMapScene LpMapScene;

typedef struct
{
  char *code, *name;            /* the scene's */
  LpPoint at;                   /* metres */
  gint64 people;                /* 0 when not known */
  gint64 network_id;            /* 0: unassigned */
  gint64 colour;                /* of its network; 0 when unassigned */
  guint site_place, site_count; /* which of how many practices at one point */
  guint number;                 /* 1, 2, 3 ... in the plan: what it is called where names are hidden */
} LpMapPractice;

typedef struct
{
  gint64 id, number, colour, people;
  char *name;
  char *wrong;                  /* "1,639 short", "in 2 pieces", "1,639 short, in 2 pieces"; "" when nothing is */
  LpFill fill;
  const LpTerritory *territory;
  int centre;                   /* the practice that lies nearest to its people, in the scene's order; -1: not known */
} LpMapNetwork;

/**
 * lp_map_scene_new: @coverage, @territories and @reach (which may be NULL) are of the same option and plan, as they now are; so is @overlay. @older: (nullable) an earlier scene of the option,
 * since when practices have only been moved between networks: words of networks of which nothing has changed are taken over.
 */
LpMapScene          *lp_map_scene_new              (LpPlan           *plan,
                                                    const LpOption   *option,
                                                    LpGround         *ground,
                                                    LpCells          *cells,
                                                    LpTerritories    *territories,
                                                    const LpCoverage *coverage,
                                                    LpReach          *reach,
                                                    LpMapOverlay     *overlay,
                                                    const LpMapScene *older);
LpMapScene          *lp_map_scene_ref              (LpMapScene       *scene);
void                 lp_map_scene_unref            (LpMapScene       *scene);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpMapScene, lp_map_scene_unref)

const LpGround      *lp_map_scene_get_ground       (const LpMapScene *scene);
/** Whose ground it is; practices are in the plan's order there (LpMapPractice.number, from 1). Owned by the scene. */
const LpCells       *lp_map_scene_get_cells        (const LpMapScene *scene);
/** lp_map_scene_get_layer_name: of a layer of the ground; its id when nobody named it. */
const char          *lp_map_scene_get_layer_name   (const LpMapScene *scene,
                                                    const char       *layer_id);
/** What lies over the networks. */
const LpMapOverlay  *lp_map_scene_get_overlay      (const LpMapScene *scene);
/** Whether a layer of LpMapShown is on. */
gboolean             lp_map_scene_shows            (const LpMapScene *scene,
                                                    guint             shown);
const LpShape       *lp_map_scene_get_outline      (const LpMapScene *scene);
const LpTerritory   *lp_map_scene_get_unassigned   (const LpMapScene *scene);
guint                lp_map_scene_get_n_practices  (const LpMapScene *scene);
const LpMapPractice *lp_map_scene_get_practice     (const LpMapScene *scene,
                                                    guint             i);
/** -1 when it is not on the map. */
int                  lp_map_scene_find_practice    (const LpMapScene *scene,
                                                    const char       *code);
guint                lp_map_scene_get_n_networks   (const LpMapScene *scene);
const LpMapNetwork  *lp_map_scene_get_network      (const LpMapScene *scene,
                                                    guint             i);
const LpMapNetwork  *lp_map_scene_find_network     (const LpMapScene *scene,
                                                    gint64            network_id);
/** Of all networks that have one; NULL when the layer of rings is off. Owned by the scene. */
const LpMapCentres  *lp_map_scene_get_centres      (const LpMapScene *scene);
/** The option's band, for the key. */
gint64               lp_map_scene_get_min_people   (const LpMapScene *scene);
gint64               lp_map_scene_get_max_people   (const LpMapScene *scene);
/** "Dorset: PCNs of December 2019": what a picture of it is called. */
const char          *lp_map_scene_get_title        (const LpMapScene *scene);
/** "9 of 18 networks right size · 45.4% of 803,060 people covered · 5 practices unassigned". */
const char          *lp_map_scene_get_state        (const LpMapScene *scene);
/** Who has the rights in the ground; "" when the plan does not say. */
const char          *lp_map_scene_get_source       (const LpMapScene *scene);
/** All that a fitted map shows: the outline and every practice. */
LpRect               lp_map_scene_get_extent       (const LpMapScene *scene);
/** lp_map_scene_name_practice: its name; "Practice 72" where names are hidden. Returns: (transfer full) */
char                *lp_map_scene_name_practice    (const LpMapScene *scene,
                                                    guint             i);
/** lp_map_scene_describe_practice: "Wareham Surgery: 8,077 people, in 8 Purbeck". Returns: (transfer full) */
char                *lp_map_scene_describe_practice (const LpMapScene *scene,
                                                    guint             i);
/** lp_map_scene_describe_network: "8 Purbeck: 28,361 people, 1,639 short". Returns: (transfer full) */
char                *lp_map_scene_describe_network (const LpMapScene *scene,
                                                    gint64            network_id);

G_END_DECLS
