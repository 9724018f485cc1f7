/* preview.h — what an edit that has not been made would do */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/what-if.h"
#include "session/session.h"

G_BEGIN_DECLS

/** lp_session_preview_move: lp_what_if_move() on the current option; empty in a plan without options. Returns: (transfer full) (element-type LpWhatIf) */
GPtrArray *lp_session_preview_move (LpSession         *session,
                                    const char *const *codes,
                                    gint64             network_id);

/** lp_session_find_nearest_fit: lp_nearest_fit() on the current option: the network to offer for an unassigned practice, or 0. */
gint64     lp_session_find_nearest_fit (LpSession        *session,
                                        const LpPractice *practice);

G_END_DECLS
