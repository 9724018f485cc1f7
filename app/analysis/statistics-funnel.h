/* statistics-funnel.h — how far from the average a unit of a given size may stand by chance */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/statistics-intervals.h"

G_BEGIN_DECLS

/** lp_funnel_proportion: the shares at which Wilson's interval of @whole people just touches @average, between 0 and 1: the limits of a funnel of proportions. */
LpInterval lp_funnel_proportion (double average,
                                 double whole,
                                 double confidence);

/** lp_funnel_expected: between which expected events @observed is unremarkable: the exact limits of the count. The lower end is where the upper limit of the funnel is crossed. */
LpInterval lp_funnel_expected   (double observed,
                                 double confidence);

/** lp_funnel_ratio: the limits around @target of observed over expected, for a unit of @expected events (Spiegelhalter, 2005, by the chi-squared distribution). */
LpInterval lp_funnel_ratio      (double target,
                                 double expected,
                                 double confidence);

/* More spread than chance gives: what cannot be told apart from causes that no list knows of. */
typedef struct
{
  double phi;                   /* Σz²/n; 1 when chance explains everything. NAN without units */
  double tau2;                  /* what is left between units, as a variance of the logarithm of the ratio */
  guint n;                      /* units that it rests on, after trimming */
} LpDispersion;

/**
 * lp_dispersion_of_ratios: of observed over expected, z being √E·ln(O/E), after leaving out the @trim lowest and highest share of the z (0.1 is usual). τ² after
 * DerSimonian and Laird as Spiegelhalter and others (2012) use it. Units without events say nothing and are passed over.
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

/** lp_funnel_dispersed: the limits around 1 of a ratio whose logarithm has the standard error @error, the spread between units allowed for: exp(±z·√(error² + τ²)). */
LpInterval lp_funnel_dispersed  (double error,
                                 double tau2,
                                 double confidence);

G_END_DECLS
