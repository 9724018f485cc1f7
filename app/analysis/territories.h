/* territories.h — the land of each network, and which networks border each other */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/cells.h"
#include "plan/plan.h"

G_BEGIN_DECLS

/**
 * LpTerritories: for each network of an option the land of its practices: the union of their cells. Land whose practices are unassigned is kept the same way. Together they
 * are the outline, without gap or overlap. Immutable, reference counted, any thread; copies what it tells and holds no pointer into the plan.
 *
 * Where practices at one point are in different networks, their cell is cut at that point into a wedge for each network, each towards the
 * rest of its network. This is for the picture alone: who is connected is told by the cells (LpReach).
 */
typedef struct _LpTerritories LpTerritories;

typedef struct
{
  gint64 network_id;            /* 0: the unassigned */
  LpShape *shape;               /* without rings when the network has no land */
  LpPoint label;                /* the middle of the widest part, metres */
  double label_radius;          /* of the largest circle that fits there, metres; 0 without land */
  gint64 colour;                /* place in the palette; neighbours have different ones as far as there are colours */
  GArray *neighbours;           /* gint64: ids of networks that share a border on land, ascending; the unassigned are not among them */
} LpTerritory;

/** How many colours lp_territories_new() gives out: the palette of territories. */
#define LP_TERRITORIES_N_COLOURS 6

/**
 * lp_territories_new: @cells are those of the plan's practices as they now are. @older: (nullable) an earlier result, from which the shapes of
 * networks that did not change, and the colours of those that do not clash, are taken over: a move rebuilds two. A new network begins with
 * its own colour (LpNetwork.colour).
 */
LpTerritories     *lp_territories_new            (LpPlan              *plan,
                                                  const LpOption      *option,
                                                  LpCells             *cells,
                                                  const LpTerritories *older,
                                                  GError             **error);
LpTerritories     *lp_territories_ref            (LpTerritories       *territories);
void               lp_territories_unref          (LpTerritories       *territories);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpTerritories, lp_territories_unref)

/** One a network, in the option's order. */
guint              lp_territories_get_n          (const LpTerritories *territories);
const LpTerritory *lp_territories_get            (const LpTerritories *territories,
                                                  guint                i);
/** NULL when the option has no such network; 0 for the unassigned. */
const LpTerritory *lp_territories_find           (const LpTerritories *territories,
                                                  gint64               network_id);
const LpTerritory *lp_territories_get_unassigned (const LpTerritories *territories);

G_END_DECLS
