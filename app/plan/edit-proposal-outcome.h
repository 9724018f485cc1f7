/* edit-proposal-outcome.h — what becomes of an option by a proposal; private to its edits */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit-proposal.h"

G_BEGIN_DECLS

/*
 * Where each practice goes when @networks are made of @option: what taking a proposal and keeping it beside the option have in common. It borrows the plan and the
 * option and owns the rest.
 */
typedef struct
{
  LpPlan *plan;
  const LpOption *option;
  gint64 *target;               /* of each practice, by index: the id of its network, 0 for none */
  gint64 *ids;                  /* of the proposed networks: existing or new */
  GHashTable *kept;             /* ids of the option's networks that will have practices */
} LpOutcome;

/* @networks have been matched. FALSE with LP_PLAN_ERROR_NOT_FOUND when the option or a practice is not there. Clear it in either case. */
gboolean _lp_outcome_init         (LpOutcome        *outcome,
                                   LpPlan           *plan,
                                   gint64            option_id,
                                   const GPtrArray  *networks,
                                   GError          **error);
void     _lp_outcome_clear        (LpOutcome        *outcome);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LpOutcome, _lp_outcome_clear)

/* Whether the option's @network will have practices. */
gboolean _lp_outcome_keeps        (const LpOutcome  *outcome,
                                   const LpNetwork  *network);
/* Whether @practice changes its network: is put into one, or into another. */
gboolean _lp_outcome_moves        (const LpOutcome  *outcome,
                                   const LpPractice *practice);
/* Adds the networks of the proposal that continue none, to the option @option_id, under the lowest numbers that are free. */
void     _lp_outcome_add_networks (const LpOutcome  *outcome,
                                   LpEdit           *edit,
                                   gint64            option_id,
                                   const GPtrArray  *networks);

/* What a new option, whose row @edit begins with, is told of the proposal. @note NULL: "". */
void     _lp_edit_set_option      (LpEdit           *edit,
                                   const char       *note,
                                   gint64            min,
                                   gint64            max);

G_END_DECLS
