/* edit-proposal.h — a whole option at once, as the optimiser proposes it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"

G_BEGIN_DECLS

/* One network of a proposal. */
typedef struct
{
  char *name;                   /* for a network that continues none */
  GPtrArray *codes;             /* of its practices, utf8, owned by whoever made the proposal */
  gint64 like;                  /* the network that it continues, see lp_proposal_match(); 0: none */
} LpProposedNetwork;

/** lp_proposed_network_free: with its name and its list of codes. */
void    lp_proposed_network_free (LpProposedNetwork *network);

/**
 * lp_proposal_match: finds for each of @networks (element-type LpProposedNetwork) the network of the option that it continues, so that numbers, names and colours hold: the
 * one whose pinned practices it has, otherwise the one with which it has most people in common, if that is half of either. No
 * network is continued twice.
 */
void    lp_proposal_match (LpPlan *plan, gint64 option_id, const GPtrArray *networks);

/**
 * lp_edit_proposal: a new option with @networks (element-type LpProposedNetwork), numbered from 1 in their order; practices that none names are unassigned. Nothing that is
 * there is altered. Practices pinned in @from (an option's id) are pinned
 * in the new one. @name NULL: "Proposal", or with a number
 * behind it. The band is @min to @max people. See edit-membership.h for what is returned.
 */
LpEdit *lp_edit_proposal (LpPlan *plan, gint64 from, const char *name, gint64 min, gint64 max, const char *note,
                          const GPtrArray *networks, gint64 *option_id_out, GError **error);

/**
 * lp_edit_proposal_take: makes @networks, once matched, of the option itself: practices move, networks that are left empty go, new ones take the lowest free numbers. A practice
 * that no network of the proposal names stays where it is. A pinned practice that moves is no longer pinned. The band becomes @min to @max people.
 */
LpEdit *lp_edit_proposal_take (LpPlan *plan, gint64 option_id, gint64 min, gint64 max, const GPtrArray *networks, GError **error);

/**
 * lp_edit_proposal_keep: what lp_edit_proposal_take() would make of the option @from, as a new option beside it. @name NULL: the next free of "Option A",
 * "Option B" ...
 */
LpEdit *lp_edit_proposal_keep (LpPlan *plan, gint64 from, const char *name, gint64 min, gint64 max, const char *note,
                               const GPtrArray *networks, gint64 *option_id_out, GError **error);

G_END_DECLS
