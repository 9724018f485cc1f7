/* proposal.h — what the optimiser proposes for the open plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/propose.h"
#include "session/session.h"

G_BEGIN_DECLS

/** What a person wishes of a proposal. Begin with lp_proposal_wishes_init(). */
typedef struct
{
  const char *name;             /* of the option that is made; NULL: "Proposal" */
  gint64 min, max;              /* the band */
  guint networks;               /* exactly so many; 0: as many as serve best */
  double seconds;               /* at most; 0: until it is done, the same networks every time */
  guint32 seed;
} LpProposalWishes;

/** lp_proposal_wishes_init: the band of @option, no other wish. */
void             lp_proposal_wishes_init (LpProposalWishes *wishes,
                                          const LpOption   *option);

/**
 * lp_session_propose: proposes networks for all practices that have a position and a list, on the map's neighbour graph, practices pinned in @option keeping the
 * company that they are pinned in. The proposal becomes a new option, as one edit that can be undone; nothing that is there is altered. Networks are numbered from
 * west to east and named after the first town in their land, or after the practice at their centre.
 * Blocks until done; a window uses the asynchronous pair. Returns: (transfer full) what the optimiser says of it, practices in the plan's order without those left
 * out; NULL with @error when the plan has no practices to put together.
 */
LpProposeResult *lp_session_propose      (LpSession              *session,
                                          const LpOption         *option,
                                          const LpProposalWishes *wishes,
                                          GError                **error);

/**
 * lp_session_propose_async: the same with the optimiser in a thread of its own, on copies: the plan may change meanwhile. Cancelling stops it and keeps the best so
 * far. The option is made by lp_session_propose_finish(), in the thread of the session.
 */
void             lp_session_propose_async  (LpSession              *session,
                                            const LpOption         *option,
                                            const LpProposalWishes *wishes,
                                            GCancellable           *cancellable,
                                            GAsyncReadyCallback     callback,
                                            gpointer                user_data);
LpProposeResult *lp_session_propose_finish (LpSession              *session,
                                            GAsyncResult           *result,
                                            GError                **error);

/** lp_proposal_describe: how good it is, in one sentence: "Best possible (proven): ...". Returns: (transfer full) */
char            *lp_proposal_describe    (const LpProposeResult  *result);

G_END_DECLS
