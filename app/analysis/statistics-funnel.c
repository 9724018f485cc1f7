/* statistics-funnel.c — how far from the average a unit of a given size may stand by chance */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/statistics-funnel.h"

#include "analysis/quantile.h"
#include "analysis/statistics-spread.h"

#include <math.h>

/* What is left between units beside their own errors, from n·φ = Σz². */
static double
find_tau2 (double n,
           double sum_z2,
           double weight,
           double weight2)
{
  double below = weight - weight2 / weight;

  return below > 0 ? MAX (0, (sum_z2 - (n - 1)) / below) : 0;
}

static gboolean
is_usable (double z,
           double error)
{
  return isfinite (z) && error > 0;
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
  g_autofree double *sorted = g_new (double, n + 1);
  guint n_usable = 0;

  for (guint i = 0; i < n; i++)
    if (is_usable (z[i], errors[i]))
      sorted[n_usable++] = z[i];
  lp_sort_values (sorted, n_usable);
  return lp_dispersion_of_sorted (z, errors, n, sorted, n_usable, trim);
}

LpDispersion
lp_dispersion_of_sorted (const double *z,
                         const double *errors,
                         guint         n,
                         const double *sorted,
                         guint         n_usable,
                         double        trim)
{
  double sum = 0, weight = 0, weight2 = 0, lowest, highest;
  guint n_kept = 0, cut;

  if (n_usable == 0)
    return (LpDispersion) { NAN, 0, 0 };
  cut = (guint) floor (trim * n_usable);
  lowest = sorted[cut];
  highest = sorted[n_usable - 1 - cut];
  for (guint i = 0; i < n; i++)
    {
      double inverse;

      if (!is_usable (z[i], errors[i]) || z[i] < lowest || z[i] > highest)
        continue;
      inverse = 1 / (errors[i] * errors[i]);
      sum += z[i] * z[i];
      weight += inverse;
      weight2 += inverse * inverse;
      n_kept++;
    }
  return (LpDispersion) { sum / n_kept, find_tau2 (n_kept, sum, weight, weight2), n_kept };
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
