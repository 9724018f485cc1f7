/* statistics-rates.c — rates made comparable between populations of different ages */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/statistics-rates.h"

#include <math.h>

static const LpRate none = { NAN, { NAN, NAN } };

LpRate
lp_rate_crude (double count,
               double population,
               double per,
               double confidence)
{
  LpInterval interval = lp_interval_count (count, confidence);
  double scale = per / population;

  if (!(population > 0) || !(count >= 0))
    return none;
  return (LpRate) { count * scale, { interval.low * scale, interval.high * scale } };
}

LpRate
lp_rate_direct (const double *counts,
                const double *populations,
                const double *weights,
                guint         n_bands,
                double        per,
                double        confidence)
{
  double events = 0, weight = 0, sum = 0, variance = 0, deviation;
  LpInterval interval;

  for (guint i = 0; i < n_bands; i++)
    {
      if (weights[i] > 0 && !(populations[i] > 0))
        return none;
      events += counts[i];
      weight += weights[i];
      if (weights[i] > 0)
        {
          sum += weights[i] * counts[i] / populations[i];
          variance += weights[i] * weights[i] * counts[i] / (populations[i] * populations[i]);
        }
    }
  if (events < LP_RATE_MIN_EVENTS || !(weight > 0))
    return none;
  sum /= weight;
  deviation = sqrt (variance / (weight * weight) / events);
  interval = lp_interval_byar (events, confidence);
  return (LpRate) { sum * per, { (sum + deviation * (interval.low - events)) * per, (sum + deviation * (interval.high - events)) * per } };
}

double
lp_rate_expected (const double *populations,
                  const double *standard_counts,
                  const double *standard_populations,
                  guint         n_bands)
{
  double expected = 0;

  for (guint i = 0; i < n_bands; i++)
    if (standard_populations[i] > 0)
      expected += populations[i] * standard_counts[i] / standard_populations[i];
  return expected;
}

LpRate
lp_rate_indirect (double observed,
                  double expected,
                  double confidence)
{
  return lp_rate_crude (observed, expected, 1, confidence);
}
