/* proposal-private.h — proposals made and understood inside app/session */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/proposal.h"
#include "session/question.h"

G_BEGIN_DECLS

/* @result is (transfer full): one answer to @question. Any thread. */
LpProposal *_lp_proposal_new          (LpQuestion       *question,
                                       LpProposeResult  *result);
/* @quality (transfer full): what lp_proposal_describe() says in place of its own sentence. By its maker, before anyone else sees it. */
void        _lp_proposal_set_quality  (LpProposal       *proposal,
                                       char             *quality);
LpQuestion *_lp_proposal_get_question (const LpProposal *proposal);

G_END_DECLS
