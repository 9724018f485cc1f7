/* hit.h — what is under a point of the map */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/picture.h"

G_BEGIN_DECLS

/** Pure functions on a scene and a viewport; they agree with what lp_map_draw() draws for the same. Any thread. */

typedef enum
{
  LP_MAP_HIT_NOTHING,           /* sea, or the land around */
  LP_MAP_HIT_TERRITORY,         /* land of a network, or of the unassigned */
  LP_MAP_HIT_PRACTICE,
  LP_MAP_HIT_BRANCH,            /* index: of the overlay's branches; the practice is the one whose branch it is */
  LP_MAP_HIT_LINK,              /* index: of the overlay's links */
  LP_MAP_HIT_FEATURE,           /* index: of the ground's features: a line of the user's own layers */
  LP_MAP_HIT_LABEL,             /* of what is told by the other fields; index: of LpMapLabels, where the hit is of those */
} LpMapHitKind;

typedef struct
{
  int practice;                 /* in the scene's order; -1: none */
  gboolean on_land;             /* whether the point lies in the plan's outline */
  gint64 network_id;            /* whose territory it is; of a practice, its network; 0: unassigned or none */
  LpMapHitKind kind;
  guint index;
  gboolean in_inset;            /* what was hit is shown in the inset */
} LpMapHit;

typedef enum
{
  LP_MAP_LABEL_NETWORK,         /* its name; index: the network's id */
  LP_MAP_LABEL_NUMBER,          /* its number alone, likewise */
  LP_MAP_LABEL_PRACTICE,        /* index: in the scene's order */
  LP_MAP_LABEL_BRANCH,          /* index: of the overlay's branches */
  LP_MAP_LABEL_PLACE,           /* index: of the ground's features, likewise LP_MAP_LABEL_FEATURE */
  LP_MAP_LABEL_FEATURE,
  LP_MAP_LABEL_DISTANCE,        /* of a ring */
  LP_MAP_LABEL_AREA,            /* a locality or a network of another option */
  LP_MAP_LABEL_DISTRICT,        /* index: of the ground's features */
  LP_MAP_LABEL_MOVE,            /* index: of the groups of moves */
} LpMapLabelKind;

typedef struct
{
  LpMapLabelKind kind;
  gint64 index;
  LpRect box;                   /* user units */
} LpMapLabel;

/** lp_map_hit: a practice's mark within a finger's reach first, then a branch, a link, a line of the user's own, the territory. */
LpMapHit lp_map_hit           (const LpMapScene *scene,
                               LpViewport        viewport,
                               const LpStyle    *style,
                               LpPoint           at);

/**
 * LpMapLabels: which labels stand where on a picture, the inset's among them, found out once for many questions: it takes as long as drawing them. Holds
 * a reference to the scene. Owned by its maker; one thread.
 */
typedef struct _LpMapLabels LpMapLabels;

/** lp_map_labels_new: of what lp_map_draw() draws when @arrangement is lp_map_arrange()'s. */
LpMapLabels *lp_map_labels_new (LpMapScene             *scene,
                                LpViewport              viewport,
                                const LpStyle          *style,
                                const LpMapState       *state,
                                const LpMapArrangement *arrangement);
void         lp_map_labels_free (LpMapLabels           *labels);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpMapLabels, lp_map_labels_free)
guint        lp_map_labels_get_n (const LpMapLabels    *labels);
const LpMapLabel *lp_map_labels_get (const LpMapLabels *labels,
                                guint                   i);
/** lp_map_hit_label: @hit turned to what @label names: its network, practice or branch. */
void         lp_map_hit_label  (const LpMapScene       *scene,
                                const LpMapLabel       *label,
                                LpMapHit               *hit);
/** lp_map_labels_hit: as lp_map_hit(), for all of the picture: in the inset what the inset shows, and labels where no mark is. */
LpMapHit     lp_map_labels_hit (const LpMapLabels      *labels,
                                const LpStyle          *style,
                                LpPoint                 at);

/** lp_map_scene_describe_hit: what was hit, in words for a tooltip; NULL for nothing. Returns: (transfer full) */
char        *lp_map_scene_describe_hit (const LpMapScene *scene,
                                LpMapHit                hit);

/** lp_map_get_mark: the square around a practice's mark, user units; it may lie outside the picture. */
LpRect   lp_map_get_mark      (const LpMapScene *scene,
                               LpViewport        viewport,
                               const LpStyle    *style,
                               guint             practice);

/** lp_map_find_in_rect: practices whose marks have their middle in @rect, user units. Returns: (transfer full) (element-type guint) */
GArray  *lp_map_find_in_rect  (const LpMapScene *scene,
                               LpViewport        viewport,
                               const LpStyle    *style,
                               LpRect            rect);

/** lp_map_find_towards: the nearest practice from @practice (-1: from the middle of the picture) towards (@dx, @dy), y down, within 45 degrees to either side; -1 when there is none. */
int      lp_map_find_towards  (const LpMapScene *scene,
                               LpViewport        viewport,
                               const LpStyle    *style,
                               int               practice,
                               double            dx,
                               double            dy);

G_END_DECLS
