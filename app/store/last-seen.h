/* last-seen.h — what was looked at last, which is no edit */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/** The one row of table `last_seen`. Writing is one durable statement; no changeset sees it. Main thread. */
gboolean lp_last_seen_read  (LpConnection *connection, gint64 *option_id, GError **error);
gboolean lp_last_seen_write (LpConnection *connection, gint64 option_id, GError **error);

G_END_DECLS
