/* edit-proposal.h — a whole option at once, as the optimiser proposes it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"

G_BEGIN_DECLS

/* One network of a proposal. */
typedef struct
{
  char *name;
  GPtrArray *codes;             /* of its practices, utf8, owned by whoever made the proposal */
} LpProposedNetwork;

/**
 * lp_edit_proposal: a new option with @networks (element-type LpProposedNetwork), numbered from 1 in their order; practices that none names are unassigned. Nothing that is
 * there is altered. Practices pinned in @from (an option's id) are pinned
 * in the new one. @name NULL: "Proposal", or with a number
 * behind it. The band is @min to @max people. See edit-membership.h for what is returned.
 */
LpEdit *lp_edit_proposal (LpPlan *plan, gint64 from, const char *name, gint64 min, gint64 max, const char *note,
                          const GPtrArray *networks, gint64 *option_id_out, GError **error);

G_END_DECLS
