/* statistics-spread.c — how different values are: percentiles, ratios, coefficients */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/statistics-spread.h"

#include <math.h>
#include <string.h>

/* Below this many, one after the other into their place is quicker than dividing. */
#define FEW 16

static void
insert_values (double *values,
               guint   n)
{
  for (guint i = 1; i < n; i++)
    {
      double value = values[i];
      guint at = i;

      for (; at > 0 && values[at - 1] > value; at--)
        values[at] = values[at - 1];
      values[at] = value;
    }
}

static double
get_middle (double a,
            double b,
            double c)
{
  return MAX (MIN (a, b), MIN (MAX (a, b), c));
}

/* The middle of nine, so that no order that is usual in a file makes the parts uneven. */
static double
choose_pivot (const double *values,
              guint         n)
{
  guint step = n / 9;
  double middles[3];

  for (guint i = 0; i < 3; i++)
    middles[i] = get_middle (values[3 * i * step], values[(3 * i + 1) * step], values[(3 * i + 2) * step]);
  return get_middle (middles[0], middles[1], middles[2]);
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
  /* The library's qsort calls a function for every comparison, which is most of what a move at England's size costs. */
  while (n > FEW)
    {
      double pivot = choose_pivot (values, n);
      guint low = 0, high = n - 1;

      for (;;)
        {
          double value;

          while (values[low] < pivot)
            low++;
          while (values[high] > pivot)
            high--;
          if (low >= high)
            break;
          value = values[low];
          values[low++] = values[high];
          values[high--] = value;
        }
      /* From low on none is below the pivot; the shorter part by a call of its own, so that calls stay few. */
      low = CLAMP (low, 1, n - 1);
      if (low < n - low)
        {
          lp_sort_values (values, low);
          values += low;
          n -= low;
        }
      else
        {
          lp_sort_values (values + low, n - low);
          n = low;
        }
    }
  insert_values (values, n);
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

guint
lp_sorted_follow (const double *sorted,
                  guint         n,
                  double       *gone,
                  guint         n_gone,
                  double       *come,
                  guint         n_come,
                  double       *after)
{
  guint n_after = 0, g = 0, c = 0;

  lp_sort_values (gone, n_gone);
  lp_sort_values (come, n_come);
  for (guint i = 0; i < n; i++)
    {
      if (g < n_gone && sorted[i] == gone[g])
        {
          g++;
          continue;
        }
      while (c < n_come && come[c] < sorted[i])
        after[n_after++] = come[c++];
      after[n_after++] = sorted[i];
    }
  while (c < n_come)
    after[n_after++] = come[c++];
  return n_after;
}

void
lp_spread_of_sorted (const double *values,
                     const double *weights,
                     guint         n,
                     const double *sorted,
                     LpSpread     *spread)
{
  guint fifth = MAX (1, n / 5);

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

void
lp_spread_compute (const double *values,
                   const double *weights,
                   guint         n,
                   LpSpread     *spread)
{
  g_autofree double *sorted = g_new (double, n + 1);

  if (n > 0)
    memcpy (sorted, values, n * sizeof (double));
  lp_sort_values (sorted, n);
  lp_spread_of_sorted (values, weights, n, sorted, spread);
}
