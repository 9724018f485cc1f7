/* statistics-funnel.c — how far from the average a unit of a given size may stand by chance */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/statistics-funnel.h"

#include "analysis/quantile.h"

#include <math.h>
#include <stdlib.h>

typedef struct
{
  double z, error;
} Unit;

static int
compare_units (const void *first,
               const void *second)
{
  double a = ((const Unit *) first)->z, b = ((const Unit *) second)->z;

  return (a > b) - (a < b);
}

/* What is left between units beside their own errors, from n·φ = Σz². */
static double
find_tau2 (const Unit *units,
           guint       n,
           double      sum_z2)
{
  double sum = 0, sum_squares = 0, below;

  for (guint i = 0; i < n; i++)
    {
      double weight = 1 / (units[i].error * units[i].error);

      sum += weight;
      sum_squares += weight * weight;
    }
  below = sum - sum_squares / sum;
  return below > 0 ? MAX (0, (sum_z2 - (n - 1.0)) / below) : 0;
}

LpInterval
lp_funnel_proportion (double average,
                      double whole,
                      double confidence)
{
  double reach;

  if (!(whole > 0) || !(average >= 0) || average > 1)
    return (LpInterval) { NAN, NAN };
  reach = lp_normal_for (confidence) * sqrt (average * (1 - average) / whole);
  return (LpInterval) { MAX (0, average - reach), MIN (1, average + reach) };
}

LpInterval
lp_funnel_expected (double observed,
                    double confidence)
{
  return lp_interval_exact_count (observed, confidence);
}

LpInterval
lp_funnel_ratio (double target,
                 double expected,
                 double confidence)
{
  double tail = (1 - confidence) / 2;

  if (!(expected > 0))
    return (LpInterval) { NAN, NAN };
  return (LpInterval) { target * _lp_chi_squared_quantile (tail, 2 * expected) / (2 * expected),
                        target * _lp_chi_squared_quantile (1 - tail, 2 * expected + 2) / (2 * expected) };
}

LpDispersion
lp_dispersion_of (const double *z,
                  const double *errors,
                  guint         n,
                  double        trim)
{
  g_autofree Unit *units = g_new (Unit, n + 1);
  guint n_units = 0, cut;
  double sum = 0;

  for (guint i = 0; i < n; i++)
    if (isfinite (z[i]) && errors[i] > 0)
      units[n_units++] = (Unit) { z[i], errors[i] };
  qsort (units, n_units, sizeof (Unit), compare_units);
  cut = (guint) floor (trim * n_units);
  n_units -= 2 * cut;
  for (guint i = cut; i < cut + n_units; i++)
    sum += units[i].z * units[i].z;
  if (n_units == 0)
    return (LpDispersion) { NAN, 0, 0 };
  return (LpDispersion) { sum / n_units, find_tau2 (units + cut, n_units, sum), n_units };
}

LpDispersion
lp_dispersion_of_ratios (const double *observed,
                         const double *expected,
                         guint         n,
                         double        trim)
{
  g_autofree double *z = g_new (double, n + 1);
  g_autofree double *errors = g_new (double, n + 1);

  for (guint i = 0; i < n; i++)
    {
      errors[i] = expected[i] > 0 ? 1 / sqrt (expected[i]) : 0;
      z[i] = observed[i] > 0 && expected[i] > 0 ? log (observed[i] / expected[i]) / errors[i] : NAN;
    }
  return lp_dispersion_of (z, errors, n, trim);
}

LpInterval
lp_funnel_dispersed (double error,
                     double tau2,
                     double confidence)
{
  double reach = lp_normal_for (confidence) * sqrt (error * error + tau2);

  return (LpInterval) { exp (-reach), exp (reach) };
}
