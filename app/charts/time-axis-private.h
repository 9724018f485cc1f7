/* time-axis-private.h — the first days of months along a line of time */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint day;                    /* Julian */
  char *label;                  /* "Apr", or "Jan 2018" where a year begins and at the first */
} LpTimeTick;

/* Every first, third, sixth or twelfth month from @from to @to, so that there are at most @most. Returns: (transfer full) (element-type LpTimeTick) */
GArray *_lp_time_ticks_new (guint from,
                            guint to,
                            guint most);

G_END_DECLS
