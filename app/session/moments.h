/* moments.h — named moments of the open plan: what was then and what is now */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/session.h"
#include "store/moments.h"

G_BEGIN_DECLS

/** Named moments ("end of session 1") as the window and the verbs use them; see store/moments.h. Main thread. */

/** lp_session_name_moment: names what is in force now. No edit: undo leaves it. */
gboolean   lp_session_name_moment    (LpSession   *session,
                                      const char  *name,
                                      GError     **error);
/** lp_session_list_moments: oldest first. Returns: (transfer full) (element-type LpMoment) */
GPtrArray *lp_session_list_moments   (LpSession   *session,
                                      GError     **error);
gboolean   lp_session_remove_moment  (LpSession   *session,
                                      gint64       id,
                                      GError     **error);

/** lp_session_compare_moment: "45.4% of people were covered then, 47.0% now; 3 practices have moved since", of the current option. Returns: (transfer full) */
char      *lp_session_compare_moment (LpSession   *session,
                                      gint64       id,
                                      GError     **error);

/** lp_session_go_back: makes the plan again what it was, as one new edit: nothing after it is lost. */
gboolean   lp_session_go_back        (LpSession      *session,
                                      const LpMoment *moment,
                                      GError        **error);

/** The store of an open plan, for other files of app/session. */
LpStore   *_lp_session_get_store     (LpSession   *session);

G_END_DECLS
