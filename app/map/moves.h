/* moves.h — practices that a proposal would move, and the ground that would change hands with them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/scene.h"

G_BEGIN_DECLS

/**
 * LpMapMoves: what a proposal would change, for a map of the option as it would be. In a town rings around marks lie across each other; ground does not: so practices that go the same
 * way are one group, whose cells together are one piece of ground with one label. Immutable, reference counted, any thread; made once for each proposal, as putting ground together
 * takes GEOS about a millisecond a group.
 */
typedef struct _LpMapMoves LpMapMoves;

/** One practice's move. */
typedef struct
{
  guint practice;               /* in the scene's order */
  gint64 from, to;              /* numbers of networks; 0: unassigned */
} LpMapMove;

/** Practices that go the same way. */
typedef struct
{
  gint64 from, to;
  gint64 colour;                /* of where they go; 0 of the unassigned */
  LpShape *ground;
  LpShape *border;              /* of it, on land: its rings are lines */
  LpPoint label;                /* the middle of its widest part, metres */
  double label_radius;          /* of the largest circle that fits there, metres */
} LpMapMoveGroup;

/** More practices than this are marked one by one and have no ground: where nearly everything moves, the map itself tells more. */
#define LP_MAP_MOST_GROUPED 300

/** lp_map_moves_new: @moves (element-type LpMapMove) are of @scene, which shows where they lead to. Never NULL. */
LpMapMoves           *lp_map_moves_new          (const LpMapScene *scene,
                                                 const GArray     *moves);
LpMapMoves           *lp_map_moves_ref          (LpMapMoves       *moves);
void                  lp_map_moves_unref        (LpMapMoves       *moves);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpMapMoves, lp_map_moves_unref)

/** The practices, in the scene's order. (element-type guint) */
const GArray         *lp_map_moves_get_practices (const LpMapMoves *moves);
/** By number of where they come from, then of where they go. (element-type LpMapMoveGroup) */
const GArray         *lp_map_moves_get_groups   (const LpMapMoves *moves);

G_END_DECLS
