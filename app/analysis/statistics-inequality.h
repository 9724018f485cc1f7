/* statistics-inequality.h — whether a measure rises with need, and how unevenly a resource is shared out */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A straight line through points that weigh differently, by weighted least squares: y = @at_zero + @slope·x, with @slope = Σw(x − x̄)(y − ȳ) / Σw(x − x̄)², and the share of the weighted spread in y that it
 * explains, r² = (Σw(x − x̄)(y − ȳ))² / (Σw(x − x̄)²·Σw(y − ȳ)²). NAN without two different x. */
typedef struct
{
  double at_zero, slope, r2;
} LpLine;

LpLine lp_line_fit (const double *x,
                    const double *y,
                    const double *weights,
                    guint         n);

/**
 * How a measure goes with deprivation or another order. All people stand in line by @order, the least first; unit i with nᵢ people of N in all stands at the middle of its own stretch of the line,
 *
 *   xᵢ = (Σ n of the units before it + nᵢ/2) / N           between 0 and 1
 *   y  = a + b·x                                           a straight line, each unit weighing nᵢ: b = Σnᵢ(xᵢ − x̄)(yᵢ − ȳ) / Σnᵢ(xᵢ − x̄)²
 *   slope index of inequality     b                        in the unit of @values: what the line gives at the most end less what it gives at the least
 *   relative index of inequality  (a + b) / a              what it gives at the most end over what it gives at the least; NAN where a is not above 0
 *
 * Pamuk (1985, Population Studies 39, 17-31) for the line; Mackenbach and Kunst (1997, Social Science and Medicine 44, 757-771) for both indices in this form; Low and Low (2004, Journal of Public Health 26,
 * 388-395) and the indicators of Public Health England (Fingertips) for their use on English areas, there with tenths of the population where here each practice or network stands for itself. No
 * transformation of rates or proportions is made. NAN without two different places in line. Pure; any thread.
 */
typedef struct
{
  double slope, relative;
} LpInequality;

/** lp_inequality_compute: of @n units; those without @people, or whose @order is not finite, are passed over. */
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

/** lp_lorenz_compute: the curve of Lorenz (1905): units in the order of resource a head, the least first. Returns: (transfer full) (element-type LpLorenzPoint) without the point 0, 0. Units without people are passed over. */
GArray *lp_lorenz_compute (const double *resource,
                           const double *people,
                           guint         n);
/** lp_lorenz_get_gini: 1 − Σ (pᵢ − pᵢ₋₁)·(rᵢ + rᵢ₋₁) over the points p, r of the curve, from 0, 0: twice the area between it and the straight line (Gini, 1914; Brown, 1994, Social Science and Medicine 38,
 * 1243-1256). 0 when all have the same a head, towards 1 when one has everything; NAN without a curve. */
double  lp_lorenz_get_gini (const GArray *curve);

G_END_DECLS
