/* opportunity.h — what it would take for the practices that clearly fall short to reach the median */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/variation.h"

G_BEGIN_DECLS

/**
 * The sum of (median - own value) × own denominator over the practices that count and whose 95% interval leaves the median out on the worse side; an amount has no interval of
 * a practice, so there the median must lie beyond the limits of the funnel. The median and not the best, because the best of many are partly lucky (Dropkin, 2018, J Public Health fdx136).
 * It says where to ask and is no sum that could be had back: it is never called a saving.
 */
typedef struct
{
  guint n_practices;            /* that fall short; 0: nothing is added up */
  double amount;                /* in the unit of the numerator (FTE, people); of people per GP, in that of the denominator */
  LpInterval interval;          /* 95%, the practices' own intervals together; NAN for an amount */
  gboolean to_gain;             /* more of it is better: so much is missing. Otherwise so much less would do */
} LpOpportunity;

/** lp_opportunity_compute: FALSE when neither high nor low is better, or there is no median: then nothing is an opportunity. */
gboolean lp_opportunity_compute  (const LpVariation   *variation,
                                  LpOpportunity       *opportunity);
/** lp_opportunity_describe: "To reach the median, 6 practices ... 4.1 FTE more (95% interval 2.0 to 6.3)". "" where there is nothing to say. Returns: (transfer full) */
char    *lp_opportunity_describe (const LpVariation   *variation);

G_END_DECLS
