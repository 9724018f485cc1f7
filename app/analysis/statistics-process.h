/* statistics-process.h — one figure over time: what is noise and what is a change */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Below this many points limits are called trial limits. */
#define LP_PROCESS_FIRM 12

typedef enum
{
  LP_SIGNAL_OUTSIDE   = 1 << 0, /* beyond a limit */
  LP_SIGNAL_SIDE      = 1 << 1, /* one of 7 or more in a row on one side of the centre */
  LP_SIGNAL_TREND     = 1 << 2, /* one of 7 or more in a row rising, or falling */
  LP_SIGNAL_NEAR      = 1 << 3, /* one of 2 in 3 in a row beyond two thirds of the way to the same limit */
} LpSignal;

/**
 * An individuals chart (XmR): centre and limits from the mean moving range of the first @n_baseline points, ranges above 3.267 of their mean left out (Provost and Murray,
 * 2011; Nelson, 1982), and the runs rules of Anhøj (2014).
 */
typedef struct
{
  double centre, lower, upper;
  guint n;                      /* points */
  guint n_useful;               /* points not on the centre line */
  guint longest_run, longest_run_max;
  guint n_crossings, n_crossings_min;
  gboolean runs_signal;         /* longer runs or fewer crossings than chance gives */
  gboolean trial;               /* too few points for firm limits */
  GArray *signals;              /* of guint: LpSignal flags, one a point */
} LpProcess;

/** lp_process_new: @n_baseline 0: all points. NULL with fewer than two points. Returns: (transfer full) (nullable) */
LpProcess *lp_process_new  (const double *values,
                            guint         n,
                            guint         n_baseline);
void       lp_process_free (LpProcess    *process);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpProcess, lp_process_free)

G_END_DECLS
