/* look-back.h — the plan as it stood after each of its edits */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/** Called with each edit in force, newest first, and @after, the plan as it stood once it had been done; at the end with the plan as it began and edit 0. @after is a copy and holds for
 * the call alone. FALSE: far enough. */
typedef gboolean (*LpLookBackFunc) (gint64 edit_id, LpPlan *after, gpointer data);

/** lp_store_look_back: walks back through the edits in force on a copy of the plan, by their inverted changesets. Nothing is undone. */
gboolean lp_store_look_back (LpStore         *store,
                             LpLookBackFunc   func,
                             gpointer         data,
                             GError         **error);

G_END_DECLS
