/* statistics-intervals.h — how far chance alone may move a count, a share or a mean */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Pure functions on numbers; any thread. @confidence is a share of one: 0.95, or 0.998 for the outer limits of a funnel. What cannot be worked out (no
 * events to divide by, one value alone) gives NAN in both ends, which is shown as "no interval" and never as a number.
 * Quantiles of the normal, chi-squared, Student and binomial distributions come from the GNU Scientific Library.
 */
typedef struct
{
  double low, high;
} LpInterval;

/** lp_normal_for: the z that a two-sided interval of @confidence reaches to: 1.96 for 0.95. */
double     lp_normal_for        (double confidence);

/** lp_interval_byar: Byar's approximation for a count (Breslow and Day, 1987, volume II, page 69): good from 10 on. Where it would begin below nothing (one event, 99.8%) there is no lower end. */
LpInterval lp_interval_byar     (double count,
                                 double confidence);
/** lp_interval_exact_count: the exact limits of a Poisson count by the chi-squared distribution (Garwood, 1936). The lower limit of 0 is 0. */
LpInterval lp_interval_exact_count (double count,
                                 double confidence);
/** lp_interval_count: exact below 10, Byar's from there, as public health departments do. */
LpInterval lp_interval_count    (double count,
                                 double confidence);

/** lp_interval_wilson: the score limits of @part of @whole (Wilson, 1927); holds at none and at all of them. */
LpInterval lp_interval_wilson   (double part,
                                 double whole,
                                 double confidence);

/** lp_interval_student: of the mean of @n values with standard deviation @deviation (n - 1 below the line), by Student's t. */
LpInterval lp_interval_student  (double mean,
                                 double deviation,
                                 guint  n,
                                 double confidence);

G_END_DECLS
