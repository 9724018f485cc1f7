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
 * An individuals chart (XmR): one figure a period, and what of its movement is more than noise. Of the first @n_baseline points x₁ … xₖ:
 *
 *   centre   x̄ = Σx / k
 *   range    R̄ = the mean of the moving ranges |xᵢ − xᵢ₋₁|, without those above 3.267 times the mean of all of them (D₄ of two values), which no steady process gives
 *   limits   x̄ ± 3·R̄/1.128, that is x̄ ± 2.66·R̄: three standard deviations, of which the mean range of two values is 1.128 (d₂)
 *
 * Shewhart (1931) for the limits; Nelson (1982, Journal of Quality Technology 14, 172-173) for leaving out ranges; Provost and Murray (2011, The Health Care Data Guide) for both in health care, and Flowers
 * (2007, APHO Technical Briefing 2) in English public health. The rules of #LpSignal are those of NHS England's "Making Data Count".
 *
 * Runs, of all n points that are not on the centre line (Anhøj and Olesen, 2014, PLOS ONE 9, e113825): the longest run on one side is a signal above round (log₂ n) + 3, and crossings of the centre are
 * too few below the 5th percentile of the binomial distribution of n − 1 trials with an even chance.
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
