/* changeset-shape.h — whether a changeset's bytes are whole, before SQLite goes through them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** lp_changeset_is_whole: TRUE when every length in @changeset ends within it. Says nothing of whether its changes fit the plan. Any thread. */
gboolean lp_changeset_is_whole (GBytes *changeset);

G_END_DECLS
