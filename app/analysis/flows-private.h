/* flows-private.h — one side of the flows: the groups, and which of them each practice is in */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/flows.h"

G_BEGIN_DECLS

/** The groups of a side in order, and each practice's place among them, by LpPractice.index of the plan whose practices flow. */
typedef struct
{
  GPtrArray *groups;            /* of LpFlowGroup */
  guint *places;
} LpFlowSide;

/** _lp_flow_side_init: the practices are those of @plan; the networks of @coverage (NULL: localities), and who is in them, are those of @then, which may be the same plan at
 * an earlier state. */
void _lp_flow_side_init  (LpFlowSide       *side,
                          LpPlan           *plan,
                          LpPlan           *then,
                          const LpCoverage *coverage);
void _lp_flow_side_clear (LpFlowSide       *side);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LpFlowSide, _lp_flow_side_clear)

G_END_DECLS
