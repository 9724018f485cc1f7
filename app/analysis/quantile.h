/* quantile.h — quantiles of the distributions that the statistics need */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The GNU Scientific Library behind one door: left to itself it ends the program where an inverse does not converge; here that is NAN, which is shown as no limit. Any thread. @share: of one, from below. */
double _lp_normal_quantile      (double share);
double _lp_student_quantile     (double share,
                                 double freedom);
double _lp_chi_squared_quantile (double share,
                                 double freedom);
/** The probability of at most @k of @n with an even chance each. */
double _lp_even_chance          (guint  k,
                                 guint  n);

G_END_DECLS
