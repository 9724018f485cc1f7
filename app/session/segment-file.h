/* segment-file.h — counts of local segments, from a table into the open plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/session.h"

G_BEGIN_DECLS

/**
 * lp_session_take_segments: a CSV with a row a practice and segment becomes local segments of the plan, as one edit (lp_edit_segment_take()). Its heading names three columns: the practice's code
 * ("practice", "practice code" or "code"), "segment", and "count" ("people", "patients"). @source: (nullable) whose counts they are and of when; without it, the file's name.
 * @is_trial: the plan stays as it is. Main thread. Returns: (transfer full) what was done, or would be, as a sentence; NULL with the line that is at fault
 */
char *lp_session_take_segments (LpSession   *session,
                                GFile       *file,
                                const char  *source,
                                gboolean     is_trial,
                                GError     **error);

G_END_DECLS
