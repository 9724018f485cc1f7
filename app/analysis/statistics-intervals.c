/* statistics-intervals.c — how far chance alone may move a count, a share or a mean */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/statistics-intervals.h"

#include "analysis/quantile.h"

#include <math.h>

/* From here on Byar's limits are as good as exact ones. */
#define BYAR_FROM 10

static const LpInterval none = { NAN, NAN };

double
lp_normal_for (double confidence)
{
  return _lp_normal_quantile (0.5 + confidence / 2);
}

LpInterval
lp_interval_byar (double count,
                  double confidence)
{
  double z = lp_normal_for (confidence);
  double next = count + 1, root;
  LpInterval interval = { 0, next * pow (1 - 1 / (9 * next) + z / (3 * sqrt (next)), 3) };

  if (!(count >= 0))
    return none;
  if (count > 0)
    {
      root = 1 - 1 / (9 * count) - z / (3 * sqrt (count));
      interval.low = root >= 0 ? count * pow (root, 3) : NAN;
    }
  return interval;
}

LpInterval
lp_interval_exact_count (double count,
                         double confidence)
{
  double tail = (1 - confidence) / 2;

  if (!(count >= 0))
    return none;
  return (LpInterval) {
    count > 0 ? _lp_chi_squared_quantile (tail, 2 * count) / 2 : 0,
    _lp_chi_squared_quantile (1 - tail, 2 * count + 2) / 2,
  };
}

LpInterval
lp_interval_count (double count,
                   double confidence)
{
  return count < BYAR_FROM ? lp_interval_exact_count (count, confidence) : lp_interval_byar (count, confidence);
}

LpInterval
lp_interval_wilson (double part,
                    double whole,
                    double confidence)
{
  double z = lp_normal_for (confidence);
  double middle, reach;

  if (!(whole > 0) || !(part >= 0) || part > whole)
    return none;
  middle = 2 * part + z * z;
  reach = z * sqrt (z * z + 4 * part * (1 - part / whole));
  return (LpInterval) { (middle - reach) / (2 * (whole + z * z)), (middle + reach) / (2 * (whole + z * z)) };
}

LpInterval
lp_interval_student (double mean,
                     double deviation,
                     guint  n,
                     double confidence)
{
  double reach;

  if (n < 2)
    return none;
  reach = _lp_student_quantile (0.5 + confidence / 2, n - 1) * deviation / sqrt (n);
  return (LpInterval) { mean - reach, mean + reach };
}
