/* start.h — beginning with a plan that is there */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/model.h"

/* The plan @network (of the problem's practices) as groups of the model's units, each in one piece and without a wish against it;
 * what cannot stay as it is becomes groups of its own. @mended is TRUE when there was such. (transfer full) */
guint *lp_start_plan (const LpModel *model, const gint *network, gboolean *mended);

/* Settings for a question that is asked by solving again: large problems with less work, as many solves are waited for. */
LpProposeSettings lp_propose_follow_up (const LpProposeProblem *problem, const LpProposeSettings *settings, const gint *start);
