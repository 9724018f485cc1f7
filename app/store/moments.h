/* moments.h — named moments of the history, and the plan as it was then */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/** LpMoment: a point of the history with a name ("end of session 1"). Naming one is no edit: undo leaves it, and the file has it when next saved. Main thread. */
typedef struct
{
  gint64 id;
  char *name;
  char *at;                     /* ISO 8601, UTC */
  gint64 edit_id;               /* the newest edit in force then; 0: none */
} LpMoment;

/** lp_moment_copy: Returns: (transfer full) */
LpMoment  *lp_moment_copy          (const LpMoment  *moment);
void       lp_moment_free          (LpMoment        *moment);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpMoment, lp_moment_free)

/** lp_store_add_moment: names what is in force now. An empty name is LP_STORE_ERROR_CONSTRAINT. */
gboolean   lp_store_add_moment     (LpStore         *store,
                                    const char      *name,
                                    GError         **error);

/** lp_store_list_moments: oldest first. Returns: (transfer full) (element-type LpMoment) */
GPtrArray *lp_store_list_moments   (LpStore         *store,
                                    GError         **error);
gboolean   lp_store_remove_moment  (LpStore         *store,
                                    gint64           id,
                                    GError         **error);

/** lp_store_read_moment: the plan as it was then, to be compared with the one now. Returns: (transfer full) */
LpPlan    *lp_store_read_moment    (LpStore         *store,
                                    gint64           id,
                                    GError         **error);

/** lp_store_edit_to_moment: what makes the plan again what it was at @moment, as one new edit: the history stays, and undo takes it back. Returns: (transfer full) */
LpEdit    *lp_store_edit_to_moment (LpStore         *store,
                                    const LpMoment  *moment,
                                    GError         **error);

G_END_DECLS
