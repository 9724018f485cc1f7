/* crew.h — a list of tasks done by several threads */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* One task of the list; several run at once, each on a thread of its own. */
typedef void (*LpCrewFunc) (guint task, gpointer user_data);

/* Calls @func once for every task from 0 up to @n_tasks, the lower first, on at most @threads threads: the calling one and others
 * that are started and joined here. A task that should not run any more looks at the effort itself, and returns at once. */
void lp_crew_run (guint threads, guint n_tasks, LpCrewFunc func, gpointer user_data);
