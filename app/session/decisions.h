/* decisions.h — the history of a plan as a record of what was decided */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/decision.h"
#include "session/session.h"

G_BEGIN_DECLS

/**
 * lp_session_list_decisions: every line of the history, oldest first, with the totals of the option @option_id (0: the one shown). The totals are worked out by walking back
 * through the changesets on a copy, so they are those of the plan as it then stood; for the newest 500 steps, which keeps a long history quick.
 * Returns: (transfer full) (element-type LpDecision), NULL with an error
 */
GPtrArray *lp_session_list_decisions   (LpSession         *session,
                                        gint64             option_id,
                                        GError           **error);

G_END_DECLS
