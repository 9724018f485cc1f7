/* statistics-spread.h — how different values are: percentiles, ratios, coefficients */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** lp_sort_values: in rising order, in place. */
void   lp_sort_values        (double       *values,
                              guint         n);

/** lp_sorted_follow: into @after, the @n values of @sorted without those of @gone, each of which is among them, and with those of @come: what sorting anew would give, at the cost of
 * going along once. @gone and @come are few, and sorted in place. @after has room for @n and @n_come. Returns: how many they are */
guint  lp_sorted_follow      (const double *sorted,
                              guint         n,
                              double       *gone,
                              guint         n_gone,
                              double       *come,
                              guint         n_come,
                              double       *after);

/** lp_percentile: of values in rising order, @share from 0 to 1, by interpolation as spreadsheets' PERCENTILE.INC does (type 7 of Hyndman and Fan), so that
 * anyone can check it. NAN without values. */
double lp_percentile         (const double *sorted,
                              guint         n,
                              double        share);

/** lp_quantile_of: into which of @n_quantiles equal groups a value of @rank among @n falls, 1 being the lowest; ties have the lowest of their ranks, from 1. 0: none, as there are fewer values than groups. */
guint  lp_quantile_of        (guint         rank,
                              guint         n,
                              guint         n_quantiles);

/** How values differ. NAN where there are too few values, or a ratio would divide by nothing. */
typedef struct
{
  guint n;
  double mean, deviation;       /* deviation with n - 1 below the line */
  double p10, median, p90;
  double ratio_p90_p10;
  double ratio_fifths;          /* mean of the top fifth over mean of the bottom fifth: at least one value in each */
  double cv, cv_weighted;       /* deviation over mean; the weighted one uses the weights in both, and the whole weight below the line */
} LpSpread;

/** lp_spread_compute: of @values, of which @weights (people, mostly; may be NULL) stand behind each. */
void   lp_spread_compute     (const double *values,
                              const double *weights,
                              guint         n,
                              LpSpread     *spread);
/** lp_spread_of_sorted: the same with @sorted, the @values in rising order, already at hand. */
void   lp_spread_of_sorted   (const double *values,
                              const double *weights,
                              guint         n,
                              const double *sorted,
                              LpSpread     *spread);

G_END_DECLS
