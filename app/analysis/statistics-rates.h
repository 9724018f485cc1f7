/* statistics-rates.h — rates made comparable between populations of different ages */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/statistics-intervals.h"

G_BEGIN_DECLS

/** Below this many events a standardised rate says nothing. */
#define LP_RATE_MIN_EVENTS 10

typedef struct
{
  double value;                 /* NAN: not worked out */
  LpInterval interval;
} LpRate;

/** lp_rate_crude: @count over @population, per @per, with the limits of lp_interval_count(). No rate without population. */
LpRate lp_rate_crude    (double        count,
                         double        population,
                         double        per,
                         double        confidence);

/**
 * lp_rate_direct: what the rate would be if the place had the standard population: Σ(w·x/n)/Σw over the age bands, per @per, with limits by the method of Dobson and
 * others (1991) on Byar's. None when there are fewer than %LP_RATE_MIN_EVENTS events in all, or when a band with a weight has nobody in it.
 */
LpRate lp_rate_direct   (const double *counts,
                         const double *populations,
                         const double *weights,
                         guint         n_bands,
                         double        per,
                         double        confidence);

/** lp_rate_expected: the events there would be if the standard's rates held here: Σ population × (standard count / standard population). */
double lp_rate_expected (const double *populations,
                         const double *standard_counts,
                         const double *standard_populations,
                         guint         n_bands);
/** lp_rate_indirect: observed over expected, 1 being as in the standard, with the limits of lp_interval_count(). */
LpRate lp_rate_indirect (double        observed,
                         double        expected,
                         double        confidence);

G_END_DECLS
