/* errand.h — long work that only reads the plan, in a thread, while the plan goes on being edited */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/progress.h"
#include "session/session.h"

G_BEGIN_DECLS

/**
 * LpErrand: one piece of work, such as writing a report, on a copy of the open plan as it is when the errand is sent: whatever is edited meanwhile is not in it. The copy is a session of
 * its own, of the thread alone, with the option, the layers of the map and the colours that are shown; it has no file and saves nothing. Reference counted; its functions are for the
 * session's thread.
 */
typedef struct _LpErrand LpErrand;

/** The work, in a thread of its own: FALSE with an error; G_IO_ERROR_CANCELLED where @progress says that it is not wanted any more. */
typedef gboolean (*LpErrandFunc) (LpSession *copy, const LpProgress *progress, gpointer data, GError **error);
/** The end, in the session's thread, told once whatever comes of it. @error: NULL: it is done. */
typedef void (*LpErrandFinished) (LpErrand *errand, const GError *error, gpointer user_data);

/** lp_errand_send: begins. @data lives as long as the errand, then @free_data has it. The session need not outlive it. Returns: (transfer full), NULL with an
 * error when the plan cannot be copied */
LpErrand *lp_errand_send     (LpSession        *session,
                              LpErrandFunc      func,
                              gpointer          data,
                              GDestroyNotify    free_data,
                              LpErrandFinished  finished,
                              gpointer          user_data,
                              GError          **error);
LpErrand *lp_errand_ref      (LpErrand         *errand);
void      lp_errand_unref    (LpErrand         *errand);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpErrand, lp_errand_unref)

/** lp_errand_cancel: asks it to leave off, which it does soon; what had been written by then is told as done. */
void      lp_errand_cancel   (LpErrand         *errand);
/** lp_errand_get_done: 0 to 1. */
double    lp_errand_get_done (LpErrand         *errand);

G_END_DECLS
