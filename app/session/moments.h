/* moments.h — named moments of the open plan: what was then and what is now */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/decision.h"
#include "analysis/flows.h"
#include "session/session.h"
#include "store/moments.h"

G_BEGIN_DECLS

/**
 * Named moments ("end of session 1") as the window and the verbs use them; see store/moments.h. Naming and removing one is no edit of the plan, and tells by
 * "state-changed"; going back to one is an edit like any other. All of one moment side by side with now: session/side-by-side.h. Main thread.
 */

/** What has become of the option shown since a moment. */
typedef struct
{
  gboolean has_option;          /* it was there then; without it nothing below is known */
  LpDecisionTotals then, now;
  LpFlows *flows;               /* who has moved since; NULL without the option */
} LpMomentChange;

/** lp_session_name_moment: names what is in force now. Undo leaves it. An empty name fails. */
gboolean        lp_session_name_moment    (LpSession       *session,
                                           const char      *name,
                                           GError         **error);
/** lp_session_list_moments: oldest first. Returns: (transfer full) (element-type LpMoment) */
GPtrArray      *lp_session_list_moments   (LpSession       *session,
                                           GError         **error);
gboolean        lp_session_remove_moment  (LpSession       *session,
                                           gint64           id,
                                           GError         **error);

/** lp_session_read_moment: the plan as it was then, a copy. Returns: (transfer full) */
LpPlan         *lp_session_read_moment    (LpSession       *session,
                                           const LpMoment  *moment,
                                           GError         **error);

/** lp_session_compare_moment: of the option shown. Returns: (transfer full) */
LpMomentChange *lp_session_compare_moment (LpSession       *session,
                                           const LpMoment  *moment,
                                           GError         **error);
void            lp_moment_change_free     (LpMomentChange  *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpMomentChange, lp_moment_change_free)
/** lp_moment_change_count_moved: practices that are in another network than then, or have gained or lost one. */
guint           lp_moment_change_count_moved (const LpMomentChange *change);
/** lp_moment_change_describe: "45.4% of people were covered then, 47.0% now; 3 practices have moved since". Returns: (transfer full) */
char           *lp_moment_change_describe (const LpMomentChange *change);

/** lp_session_go_back: makes the plan again what it was, as one new edit: nothing after it is lost. */
gboolean        lp_session_go_back        (LpSession       *session,
                                           const LpMoment  *moment,
                                           GError         **error);

/** The store of an open plan, for other files of app/session. */
LpStore        *_lp_session_get_store     (LpSession       *session);

G_END_DECLS
