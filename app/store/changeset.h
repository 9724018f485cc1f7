/* changeset.h — what a transaction changed, recorded, read, turned round and applied */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/**
 * A changeset is SQLite's own record of which rows of a plan's tables were added, altered and taken away, as bytes.
 * The history keeps them and the plan in memory is brought up to date from them.
 */

/** LpRecorder: watches the plan's tables of a connection from when it is made. The history's own table is not watched. */
typedef struct _LpRecorder LpRecorder;

LpRecorder *lp_recorder_new        (LpConnection  *connection,
                                    GError       **error);
void        lp_recorder_free       (LpRecorder    *self);

/** lp_recorder_finish: what has changed since. Nothing changed in the end gives no bytes. Returns: (transfer full) */
GBytes     *lp_recorder_finish     (LpRecorder    *self,
                                    GError       **error);

/** lp_changeset_read: the changes as the plan takes them. A changeset of other tables or columns is LP_STORE_ERROR_DAMAGED. Returns: (transfer full) (element-type LpChange) */
GPtrArray  *lp_changeset_read      (GBytes        *changeset,
                                    GError       **error);

/** lp_changeset_invert: the changeset that takes @changeset back. Returns: (transfer full) */
GBytes     *lp_changeset_invert    (GBytes        *changeset,
                                    GError       **error);

/** lp_changeset_apply: writes the changes to the database, all or none; rows that are not as the changeset remembers them are LP_STORE_ERROR_DAMAGED. */
gboolean    lp_changeset_apply     (LpConnection  *connection,
                                    GBytes        *changeset,
                                    GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpRecorder, lp_recorder_free)

G_END_DECLS
