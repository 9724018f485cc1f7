/* doubts.h — what is doubtful in the data of the open plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/quality.h"
#include "session/session.h"

G_BEGIN_DECLS

/** lp_session_find_doubts: the lines of analysis/quality.h against the land that the map shows, computed when asked for. Main thread. Returns: (transfer full) */
LpQuality *lp_session_find_doubts (LpSession *session);

G_END_DECLS
