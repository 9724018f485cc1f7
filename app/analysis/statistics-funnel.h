/* statistics-funnel.h — how far from the average a unit of a given size may stand by chance */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/statistics-intervals.h"

G_BEGIN_DECLS

/**
 * The limits of a funnel plot (Spiegelhalter, 2005, Statistics in Medicine 24, 1185-1202; in English public health: Flowers, 2007, APHO Technical Briefing 2): where a unit of a given size would lie, 19
 * times in 20 (@confidence 0.95) or 998 times in 1,000 (0.998), if only chance moved it off the average. Pure functions; any thread; NAN in both ends where there is nothing to be judged by.
 */

/**
 * lp_funnel_proportion: the shares p at which Wilson's interval of @whole people (lp_interval_wilson()) just touches @average θ, kept between 0 and 1. The score interval is the set of θ with
 * (p − θ)² ≤ z²·θ(1 − θ)/n, so turned round it is p = θ ± z·√(θ(1 − θ)/n): a unit lies outside these limits just when its own interval leaves the average out.
 */
LpInterval lp_funnel_proportion (double average,
                                 double whole,
                                 double confidence);

/**
 * lp_funnel_expected: between which expected events E @observed events o are unremarkable: χ²(α/2; 2o)/2 to χ²(1 − α/2; 2o + 2)/2, the exact limits of the count (Garwood, 1936). Read the other way, o/E
 * crosses the funnel's upper limit at the lower end and its lower limit at the upper end.
 */
LpInterval lp_funnel_expected   (double observed,
                                 double confidence);

/**
 * lp_funnel_ratio: the limits around @target of observed over expected, for a unit of @expected events E: @target·χ²(α/2; 2E)/(2E) to @target·χ²(1 − α/2; 2E + 2)/(2E), the exact Poisson tails by the
 * chi-squared distribution.
 */
LpInterval lp_funnel_ratio      (double target,
                                 double expected,
                                 double confidence);

/*
 * More spread than chance gives: what cannot be told apart from causes that no list knows of (Spiegelhalter, 2005, "Handling over-dispersion of performance indicators", Quality and Safety in Health Care
 * 14, 347-351). With z one unit's distance from the average in standard errors, s that standard error and w = 1/s², over the n units that are left after trimming:
 *
 *   φ  = Σz² / n
 *   τ² = max (0, (Σz² − (n − 1)) / (Σw − Σw²/Σw))
 */
typedef struct
{
  double phi;                   /* Σz²/n; 1 when chance explains everything. NAN without units */
  double tau2;                  /* what is left between units, as a variance of the logarithm of the ratio */
  guint n;                      /* units that it rests on, after trimming */
} LpDispersion;

/**
 * lp_dispersion_of_ratios: of observed over expected, z being √E·ln(O/E) and s = 1/√E, after leaving out the @trim lowest and highest share of the z (0.1 is usual), as the Summary Hospital-level Mortality
 * Indicator does. τ² by the moments of DerSimonian and Laird (1986, Controlled Clinical Trials 7, 177-188), as Spiegelhalter and others (2012, Journal of the Royal Statistical Society A 175, 1-47)
 * use it for indicators. Units without events have no logarithm, say nothing and are passed over.
 */
LpDispersion lp_dispersion_of_ratios (const double *observed,
                                      const double *expected,
                                      guint         n,
                                      double        trim);

/** lp_dispersion_of: the same for any z with the standard error @errors of each on its scale. */
LpDispersion lp_dispersion_of        (const double *z,
                                      const double *errors,
                                      guint         n,
                                      double        trim);
/** lp_dispersion_of_sorted: the same with the @n_usable z that can be used (finite, with an error above 0) already in rising order in @sorted. */
LpDispersion lp_dispersion_of_sorted (const double *z,
                                      const double *errors,
                                      guint         n,
                                      const double *sorted,
                                      guint         n_usable,
                                      double        trim);

/** lp_funnel_dispersed: the limits around 1 of a ratio whose logarithm has the standard error @error, the spread between units allowed for: exp (±z·√(@error² + τ²)), the additive random effects of
 * Spiegelhalter (2005) on the scale of logarithms. */
LpInterval lp_funnel_dispersed  (double error,
                                 double tau2,
                                 double confidence);

G_END_DECLS
