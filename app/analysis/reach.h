/* reach.h — how a network hangs together, and how far its people have to go */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/cells.h"
#include "plan/plan.h"

G_BEGIN_DECLS

/**
 * LpReach: for each network of an option, whether its practices are connected on the neighbour graph, which is its centre, and how far the practices are from it.
 * Immutable, reference counted, copies what it tells. Any thread.
 *
 * Centre: the member practice that makes the sum of people x straight-line distance least (the medoid); of two that are equal the one whose code
 * comes first. Distances are in km on the National Grid, weighted by registered people: a stand-in for travel, not travel.
 * Practices without a position take no part.
 */
typedef struct _LpReach LpReach;

typedef struct
{
  gint64 network_id;
  guint n_pieces;               /* 1: connected; 0: no practice with a position */
  GStrv cut_off;                /* codes of practices outside the piece with most people, by code */
  char *centre;                 /* code; NULL when no practice has a position */
  double mean_km;               /* of its people, to the centre */
  double max_km;                /* of the practice farthest from it */
  char *farthest;               /* that practice's code, or NULL */
} LpNetworkReach;

/** lp_reach_measure: the same for any set of practices, such as a network that a move would leave. @practices: of LpPractice, by code; those without a position take no part. */
void                  lp_reach_measure        (const LpCells   *cells,
                                               const GPtrArray *practices,
                                               guint           *n_pieces,
                                               double          *mean_km);

/**
 * lp_reach_new: @cells are those of the plan's practices as they now are. @older: (nullable) an earlier result of the same option and cells, since when practices have
 * only been moved between networks: what it tells of networks with the same members is taken over.
 */
LpReach              *lp_reach_new            (LpPlan         *plan,
                                               const LpOption *option,
                                               const LpCells  *cells,
                                               const LpReach  *older);
LpReach              *lp_reach_ref            (LpReach        *reach);
void                  lp_reach_unref          (LpReach        *reach);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpReach, lp_reach_unref)

/** The network's reach, or NULL when the option has no such network. */
const LpNetworkReach *lp_reach_find           (const LpReach  *reach,
                                               gint64          network_id);
/** Of all assigned people with a position; 0 when there are none. */
double                lp_reach_get_mean_km    (const LpReach  *reach);

G_END_DECLS
