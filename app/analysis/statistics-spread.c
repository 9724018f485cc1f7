/* statistics-spread.c — how different values are: percentiles, ratios, coefficients */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/statistics-spread.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static int
compare_values (const void *first,
                const void *second)
{
  double a = *(const double *) first, b = *(const double *) second;

  return (a > b) - (a < b);
}

static double
find_mean (const double *values,
           guint         n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += values[i];
  return n > 0 ? sum / n : NAN;
}

static double
divide (double a,
        double b)
{
  return b > 0 ? a / b : NAN;
}

/* The deviation over the mean, each value counting as much as its weight. */
static double
find_weighted_cv (const double *values,
                  const double *weights,
                  guint         n)
{
  double weight = 0, sum = 0, squares = 0, mean;

  for (guint i = 0; i < n; i++)
    {
      weight += weights[i];
      sum += weights[i] * values[i];
    }
  mean = divide (sum, weight);
  for (guint i = 0; i < n; i++)
    squares += weights[i] * (values[i] - mean) * (values[i] - mean);
  return divide (sqrt (divide (squares, weight)), mean);
}

static double
find_deviation (const double *values,
                guint         n,
                double        mean)
{
  double squares = 0;

  for (guint i = 0; i < n; i++)
    squares += (values[i] - mean) * (values[i] - mean);
  return n > 1 ? sqrt (squares / (n - 1)) : NAN;
}

void
lp_sort_values (double *values,
                guint   n)
{
  qsort (values, n, sizeof (double), compare_values);
}

double
lp_percentile (const double *sorted,
               guint         n,
               double        share)
{
  double at;
  guint below;

  if (n == 0)
    return NAN;
  at = CLAMP (share, 0, 1) * (n - 1);
  below = (guint) floor (at);
  return below + 1 < n ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]) : sorted[n - 1];
}

guint
lp_quantile_of (guint rank,
                guint n,
                guint n_quantiles)
{
  guint from_top;

  if (n < n_quantiles || rank == 0 || rank > n || n_quantiles == 0)
    return 0;
  /* In whole numbers: a quotient just above a whole one would fall into the next group. */
  from_top = ((n + 1 - rank) * n_quantiles + n - 1) / n;
  return n_quantiles + 1 - from_top;
}

void
lp_spread_compute (const double *values,
                   const double *weights,
                   guint         n,
                   LpSpread     *spread)
{
  g_autofree double *sorted = g_new (double, n + 1);
  guint fifth = MAX (1, n / 5);

  if (n > 0)
    memcpy (sorted, values, n * sizeof (double));
  lp_sort_values (sorted, n);
  spread->n = n;
  spread->mean = find_mean (values, n);
  spread->deviation = find_deviation (values, n, spread->mean);
  spread->p10 = lp_percentile (sorted, n, 0.1);
  spread->median = lp_percentile (sorted, n, 0.5);
  spread->p90 = lp_percentile (sorted, n, 0.9);
  spread->ratio_p90_p10 = n > 1 ? divide (spread->p90, spread->p10) : NAN;
  spread->ratio_fifths = n > 1 ? divide (find_mean (sorted + n - fifth, fifth), find_mean (sorted, fifth)) : NAN;
  spread->cv = divide (spread->deviation, spread->mean);
  spread->cv_weighted = weights != NULL && n > 1 ? find_weighted_cv (values, weights, n) : NAN;
}
