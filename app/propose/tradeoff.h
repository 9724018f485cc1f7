/* tradeoff.h — how distance pays for fewer networks, or for localities kept together */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/alternatives.h"

G_BEGIN_DECLS

/*
 * One plan for each number of networks, or for each weight of keeping localities together. Which of them no other one betters all round is
 * told where they are shown, beside plans that were not found here.
 */

typedef enum
{
  LP_PROPOSE_AXIS_NETWORKS,    /* exactly K networks, from the fewest that make sense to the most */
  LP_PROPOSE_AXIS_LOCALITIES,  /* km charged for a person away from their locality, from none upwards */
} LpProposeAxis;

typedef struct
{
  double setting;          /* K, or the km charged */
  LpProposeResult *plan;   /* by the problem's own rules but for the one along the axis; bound, gap and proved are those of its search */
} LpProposePoint;

/* Finds at most @most_points plans around the plan @network. Along networks: K from the number in @network outwards, as far as the
 * people allow; along localities: 0, 0.5, 1, 2, 3, 5, 10, ... km. The points come sorted by setting. Cancelled, it returns those it has.
 * Returns: (transfer full) (element-type LpProposePoint), or NULL with LP_PROPOSE_ERROR as lp_propose_solve (). */
GPtrArray *lp_propose_tradeoff (const LpProposeProblem *problem,
                                const LpProposeSettings *settings,
                                const gint *network,
                                LpProposeAxis axis,
                                guint most_points,
                                LpProposeStepFunc step,
                                gpointer user_data,
                                GCancellable *cancellable,
                                GError **error);
void lp_propose_point_free (LpProposePoint *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpProposePoint, lp_propose_point_free)

G_END_DECLS
