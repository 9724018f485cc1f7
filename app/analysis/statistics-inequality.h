/* statistics-inequality.h — whether a measure rises with need, and how unevenly a resource is shared out */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A straight line through points that weigh differently: y = @at_zero + @slope·x, and the share of the spread in y that it explains. NAN without two different x. */
typedef struct
{
  double at_zero, slope, r2;
} LpLine;

LpLine lp_line_fit (const double *x,
                    const double *y,
                    const double *weights,
                    guint         n);

/**
 * The slope index of inequality: the difference in @values between the two ends of the population when it stands in line by @order (deprivation, from the least to the most):
 * the slope of a weighted line through the middle of each unit's place in that line. @relative is the same as a ratio of the most to the least. NAN as above.
 */
typedef struct
{
  double slope, relative;
} LpInequality;

LpInequality lp_inequality_compute (const double *values,
                                    const double *order,
                                    const double *people,
                                    guint         n);

/** One point of a Lorenz curve: the share of people up to here, and the share of the resource that they have. */
typedef struct
{
  double people, resource;
  guint unit;                   /* place in what was given: the unit that ends here */
} LpLorenzPoint;

/** lp_lorenz_compute: units in the order of resource a head, the least first. Returns: (transfer full) (element-type LpLorenzPoint) without the point 0, 0. Units without people are passed over. */
GArray *lp_lorenz_compute (const double *resource,
                           const double *people,
                           guint         n);
/** lp_lorenz_get_gini: 0 when all have the same a head, towards 1 when one has everything. */
double  lp_lorenz_get_gini (const GArray *curve);

G_END_DECLS
