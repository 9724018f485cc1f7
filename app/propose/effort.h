/* effort.h — when to stop: a cancellable, a deadline, and nothing else */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Told of every new bound, on the thread that raises it. */
typedef void (*LpEffortTick) (double cost, double bound, gpointer user_data);

/* Shared by all threads of a search and changed by none. */
typedef struct
{
  GCancellable *cancellable; /* or NULL */
  gint64 deadline;           /* monotonic time in microseconds, or 0 for none */
  LpEffortTick tick;         /* or NULL */
  gpointer user_data;
} LpEffort;

static inline gboolean
lp_effort_is_over (const LpEffort *self)
{
  if (self->cancellable != NULL && g_cancellable_is_cancelled (self->cancellable))
    return TRUE;
  return self->deadline != 0 && g_get_monotonic_time () >= self->deadline;
}
