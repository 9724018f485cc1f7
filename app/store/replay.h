/* replay.h — edits of the history done, or taken back, on a copy of the plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"
#include "store/history.h"

G_BEGIN_DECLS

/** How the plan was at another time is found on a copy of it, which the caller owns; file and history are only read. Main thread. */

/** lp_replay_copy: a plan with the same rows. Returns: (transfer full) */
LpPlan  *lp_replay_copy (LpPlan     *plan,
                         GError    **error);

typedef enum
{
  LP_REPLAY_DO,                 /* the edit is not in force in the copy */
  LP_REPLAY_UNDO,               /* it is the newest that is */
} LpReplay;

/** lp_replay_edit: applies the changeset of line @id of @history, or its inverse, to @plan. One that does not fit is an error, and leaves @plan as it was. */
gboolean lp_replay_edit (LpHistory  *history,
                         gint64      id,
                         LpReplay    how,
                         LpPlan     *plan,
                         GError    **error);

G_END_DECLS
