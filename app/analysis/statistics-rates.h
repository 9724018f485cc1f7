/* statistics-rates.h — rates made comparable between populations of different ages */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/statistics-intervals.h"

G_BEGIN_DECLS

/**
 * Rates as English public health departments work them out: Eayres (2008, APHO Technical Briefing 3, "Commonly used public health statistics and their confidence intervals"), carried on by Public Health
 * England's technical guides and reproduced here against their reference figures. Bands are ages (or ages and sexes): x events among n people in each. Pure functions on numbers; any thread.
 */

/** Below this many events a standardised rate says nothing (the rule of PHE's guides). */
#define LP_RATE_MIN_EVENTS 10

typedef struct
{
  double value;                 /* NAN: not worked out */
  LpInterval interval;
} LpRate;

/** lp_rate_crude: @count / @population · @per, with the limits of lp_interval_count() over the same. No rate without population. */
LpRate lp_rate_crude    (double        count,
                         double        population,
                         double        per,
                         double        confidence);

/**
 * lp_rate_direct: what the rate would be if the place had the standard population, w people in each band (for Europe: the European Standard Population 2013 of Eurostat). With X = Σx:
 *
 *   rate      v = Σ (w·x/n) / Σw
 *   variance  V = Σ (w²·x/n²) / (Σw)²
 *   limits    v + √(V/X)·(Xlow − X)  to  v + √(V/X)·(Xhigh − X)          Xlow, Xhigh: Byar's limits of X
 *
 * all times @per (Dobson, Kuulasmaa, Eberle and Scherer, 1991, Statistics in Medicine 10, 457-462). None when X is below %LP_RATE_MIN_EVENTS, or when a band with a weight has nobody in it.
 */
LpRate lp_rate_direct   (const double *counts,
                         const double *populations,
                         const double *weights,
                         guint         n_bands,
                         double        per,
                         double        confidence);

/** lp_rate_expected: the events E there would be if the standard's rates held here: Σ n·(X/N), n being the place's people in a band, X and N the standard's events and people. A band in which the standard has
 * nobody is passed over. */
double lp_rate_expected (const double *populations,
                         const double *standard_counts,
                         const double *standard_populations,
                         guint         n_bands);
/** lp_rate_indirect: the indirectly standardised ratio O/E, 1 being as in the standard, with the limits of lp_interval_count() of O over E (Breslow and Day, 1987, volume II, chapter 2). For few events, where a
 * direct rate is none; two such ratios are each against the standard and not against one another. */
LpRate lp_rate_indirect (double        observed,
                         double        expected,
                         double        confidence);

G_END_DECLS
