/* test-statistics.c — examples worked by hand, for what nobody publishes figures of */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/statistics-funnel.h"
#include "analysis/statistics-grouping.h"
#include "analysis/statistics-inequality.h"
#include "analysis/statistics-process.h"
#include "analysis/statistics-rates.h"
#include "analysis/statistics-spread.h"

#include <math.h>

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon ((a), (b), 1e-9)

/* 1 to 5: the 10th percentile lies 0.4 of the way from the first to the second. With six times the weight on 5 the mean is 40/10 and the variance (9+4+1+0+6)/10. */
static void
test_spread (void)
{
  const double values[] = { 4, 1, 5, 2, 3 }, weights[] = { 1, 1, 6, 1, 1 };
  LpSpread spread;

  lp_spread_compute (values, weights, 5, &spread);
  assert_near (spread.mean, 3);
  assert_near (spread.deviation, sqrt (2.5));
  assert_near (spread.p10, 1.4);
  assert_near (spread.median, 3);
  assert_near (spread.p90, 4.6);
  assert_near (spread.ratio_p90_p10, 4.6 / 1.4);
  assert_near (spread.ratio_fifths, 5);
  assert_near (spread.cv, sqrt (2.5) / 3);
  assert_near (spread.cv_weighted, sqrt (2) / 4);
}

/* Of 1, 2, 2, 5, 9 one 2 and the 9 go, and 4, 0 and 12 come. */
static void
test_sorted_follow (void)
{
  const double sorted[] = { 1, 2, 2, 5, 9 }, expected[] = { 0, 1, 2, 4, 5, 12 };
  double gone[] = { 9, 2 }, come[] = { 4, 12, 0 }, after[8];

  g_assert_cmpuint (lp_sorted_follow (sorted, 5, gone, 2, come, 3, after), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpfloat (after[i], ==, expected[i]);
}

static void
test_spread_of_few (void)
{
  const double one[] = { 7 }, zeros[] = { 0, 0, 0 };
  LpSpread spread;

  lp_spread_compute (NULL, NULL, 0, &spread);
  g_assert_true (isnan (spread.mean) && isnan (spread.median) && isnan (spread.cv));
  lp_spread_compute (one, one, 1, &spread);
  assert_near (spread.median, 7);
  g_assert_true (isnan (spread.ratio_p90_p10) && isnan (spread.cv) && isnan (spread.cv_weighted));
  lp_spread_compute (zeros, NULL, 3, &spread);
  g_assert_true (isnan (spread.ratio_p90_p10) && isnan (spread.cv) && isnan (spread.ratio_fifths));
}

/* Places 0.25 and 0.75 in the line, values 10 and 20: 20 more from end to end, from 5 to 25. */
static void
test_inequality (void)
{
  const double values[] = { 20, 10 }, order[] = { 9, 3 }, people[] = { 50, 50 };
  LpInequality found = lp_inequality_compute (values, order, people, 2);

  assert_near (found.slope, 20);
  assert_near (found.relative, 5);
  g_assert_true (isnan (lp_inequality_compute (values, order, people, 1).slope));
}

/* Means 0.75 and 1.75; 0.75 of squares in x and 1.75 of products. */
static void
test_line (void)
{
  const double x[] = { 0, 1, 1 }, y[] = { 0, 1, 3 }, weights[] = { 1, 1, 2 };
  LpLine line = lp_line_fit (x, y, weights, 3);

  assert_near (line.slope, 1.75 / 0.75);
  assert_near (line.at_zero, 0);
  /* Squares in y: 3.0625 + 0.5625 + 2 × 1.5625. */
  assert_near (line.r2, 1.75 * 1.75 / (0.75 * 6.75));
}

/* The poorer half has a quarter: below the curve lie 0.0625 and 0.3125. */
static void
test_lorenz (void)
{
  const double resource[] = { 3, 1, 5 }, people[] = { 1, 1, 0 };
  g_autoptr (GArray) curve = lp_lorenz_compute (resource, people, 3);

  g_assert_cmpuint (curve->len, ==, 2);
  g_assert_cmpuint (g_array_index (curve, LpLorenzPoint, 0).unit, ==, 1);
  assert_near (g_array_index (curve, LpLorenzPoint, 0).people, 0.5);
  assert_near (g_array_index (curve, LpLorenzPoint, 0).resource, 0.25);
  assert_near (lp_lorenz_get_gini (curve), 0.25);
}

/* Two pairs of four: of the three ways to pair them one keeps like with like, so a third of draws hold everything and the others nothing. */
static void
test_grouping (void)
{
  const double values[] = { 1, 1, 3, 3 }, weights[] = { 1, 1, 1, 1 };
  const guint alike[] = { 0, 0, 1, 1 }, crossed[] = { 0, 1, 0, 1 };
  g_autoptr (LpShuffles) shuffle = lp_shuffles_new ();
  g_autoptr (LpGrouping) grouping = lp_grouping_new (shuffle, values, weights, 4, alike, 2);
  g_autoptr (LpGrouping) other = lp_grouping_new (shuffle, values, weights, 4, crossed, 2);
  LpGroupingShare share = lp_grouping_get_share (grouping);

  assert_near (share.between, 1);
  assert_near (lp_grouping_get_share (other).between, 0);
  g_assert_cmpfloat_with_epsilon (share.random_mean, 1.0 / 3, 0.05);
  assert_near (share.random_low, 0);
  assert_near (share.random_high, 1);
}

/* Weights 1, 1, 2 and values 0, 2, 4 in groups {0, 2} and {4}: means 1 and 4 of 2.5; (2×2.25 + 2×2.25) of (6.25 + 0.25 + 2×2.25). */
static void
test_grouping_weighted (void)
{
  const double values[] = { 0, 2, 4, 99 }, weights[] = { 1, 1, 2, 0 };
  const guint groups[] = { 0, 0, 1, 1 };
  g_autoptr (LpShuffles) shuffle = lp_shuffles_new ();
  g_autoptr (LpGrouping) grouping = lp_grouping_new (shuffle, values, weights, 4, groups, 2);

  assert_near (lp_grouping_get_share (grouping).between, 9.0 / 11);
}

/* Of six practices two do not report. The four others, with values 1, 1, 3, 3, sit two and two in every draw: of their six ways of doing so two put like beside like (all between) and four
 * do not (none between), so chance gives a third. Were the two silent ones to draw, there would be draws of one against three, with a share of a third of its own. */
static void
test_grouping_draws_who_reports (void)
{
  const double values[] = { 1, 77, 1, 3, 99, 3 }, weights[] = { 1, 0, 1, 1, 0, 1 };
  const guint groups[] = { 0, 0, 0, 1, 1, 1 };
  g_autoptr (LpShuffles) shuffles = lp_shuffles_new ();
  g_autoptr (LpGrouping) grouping = lp_grouping_new (shuffles, values, weights, 6, groups, 2);
  const double whole[] = { 1, 1, 3, 3 }, ones[] = { 1, 1, 1, 1 };
  const guint pairs[] = { 0, 0, 1, 1 };
  g_autoptr (LpGrouping) alone = lp_grouping_new (shuffles, whole, ones, 4, pairs, 2);
  LpGroupingShare share = lp_grouping_get_share (grouping);

  assert_near (share.between, 1);
  g_assert_cmpfloat_with_epsilon (share.random_mean, 1.0 / 3, 0.05);
  /* The silent ones might as well not be there. */
  assert_near (share.random_mean, lp_grouping_get_share (alone).random_mean);
  assert_near (share.random_high, lp_grouping_get_share (alone).random_high);
}

static void
test_grouping_degenerate (void)
{
  const double same[] = { 5, 5, 5 }, weights[] = { 1, 2, 3 };
  const guint one[] = { 0, 0, 0 }, two[] = { 0, 1, LP_NO_GROUP };
  g_autoptr (LpShuffles) shuffle = lp_shuffles_new ();
  g_autoptr (LpShuffles) nobody = lp_shuffles_new ();
  g_autoptr (LpGrouping) single = lp_grouping_new (shuffle, weights, weights, 3, one, 1);
  g_autoptr (LpGrouping) level = lp_grouping_new (shuffle, same, weights, 3, two, 2);
  g_autoptr (LpGrouping) empty = lp_grouping_new (nobody, NULL, NULL, 0, NULL, 0);

  g_assert_true (isnan (lp_grouping_get_share (single).between));
  g_assert_true (isnan (lp_grouping_get_share (level).between));
  g_assert_true (isnan (lp_grouping_get_share (empty).random_mean));
}

/* A hundred moves one after the other give what counting afresh gives; and the same question has the same answer. */
static void
test_grouping_follows (void)
{
  const guint n = 300, n_groups = 40;
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autofree double *values = g_new (double, n), *weights = g_new (double, n);
  g_autofree guint *groups = g_new (guint, n);
  g_autoptr (LpShuffles) shuffle = lp_shuffles_new ();
  g_autoptr (LpShuffles) same = lp_shuffles_new ();
  g_autoptr (LpGrouping) moved = NULL;
  g_autoptr (LpGrouping) afresh = NULL;
  LpGroupingShare a, b;

  for (guint i = 0; i < n; i++)
    {
      values[i] = g_rand_double_range (rand, 1000, 1001);
      weights[i] = i % 17 == 0 ? 0 : g_rand_double_range (rand, 1, 9);
      groups[i] = i % 11 == 0 ? LP_NO_GROUP : i % n_groups;
    }
  moved = lp_grouping_new (shuffle, values, weights, n, groups, n_groups);
  for (guint i = 0; i < 100; i++)
    {
      LpGrouping *after;

      groups[g_rand_int_range (rand, 0, n)] = i % 9 == 0 ? LP_NO_GROUP : (guint) g_rand_int_range (rand, 0, n_groups);
      after = lp_grouping_new_after (moved, groups, n_groups);
      lp_grouping_unref (moved);
      moved = after;
    }
  afresh = lp_grouping_new (same, values, weights, n, groups, n_groups);
  a = lp_grouping_get_share (moved);
  b = lp_grouping_get_share (afresh);
  assert_near (a.between, b.between);
  assert_near (a.random_mean, b.random_mean);
  assert_near (a.random_low, b.random_low);
  assert_near (a.random_high, b.random_high);
}

static void
test_dispersed (void)
{
  LpInterval limits = lp_funnel_dispersed (0.2, 0.05, 0.95);

  assert_near (limits.low, exp (-lp_normal_for (0.95) * 0.3));
  assert_near (limits.high, exp (lp_normal_for (0.95) * 0.3));
}

/* Ten of two thousand and forty of a thousand: 100 × 0.01 and 200 × 0.04 make 9 expected. */
static void
test_indirect (void)
{
  const double people[] = { 100, 200 }, counts[] = { 20, 40 }, standard[] = { 2000, 1000 };
  double expected = lp_rate_expected (people, counts, standard, 2);

  assert_near (expected, 9);
  assert_near (lp_rate_indirect (18, expected, 0.95).value, 2);
  g_assert_true (isnan (lp_rate_indirect (18, 0, 0.95).value));
  g_assert_true (isnan (lp_rate_crude (3, 0, 1000, 0.95).value));
}

static guint
get_signals (const LpProcess *process,
             guint            i)
{
  return g_array_index (process->signals, guint, i);
}

/* Six points alternate about 10, seven stand above: a shift. The range of 8 between them is no more than 3.267 of the mean. */
static void
test_process_side (void)
{
  const double values[] = { 9, 11, 9, 11, 9, 11, 12, 14, 12, 14, 12, 14, 12 };
  g_autoptr (LpProcess) process = lp_process_new (values, 13, 6);

  assert_near (process->centre, 10);
  assert_near (process->upper, 10 + 3 / 1.128 * 2);
  g_assert_true (process->trial);
  g_assert_cmpuint (get_signals (process, 4) & LP_SIGNAL_SIDE, ==, 0);
  for (guint i = 5; i < 13; i++)
    g_assert_cmpuint (get_signals (process, i) & LP_SIGNAL_SIDE, !=, 0);
  g_assert_cmpuint (get_signals (process, 7) & LP_SIGNAL_NEAR, !=, 0);
}

static void
test_process_trend (void)
{
  const double six[] = { 5, 1, 2, 3, 4, 5, 6, 0 }, seven[] = { 5, 1, 2, 3, 4, 5, 6, 7, 0 };
  g_autoptr (LpProcess) short_trend = lp_process_new (six, 8, 0);
  g_autoptr (LpProcess) trend = lp_process_new (seven, 9, 0);

  for (guint i = 0; i < 8; i++)
    g_assert_cmpuint (get_signals (short_trend, i) & LP_SIGNAL_TREND, ==, 0);
  for (guint i = 0; i < 9; i++)
    g_assert_cmpint ((get_signals (trend, i) & LP_SIGNAL_TREND) != 0, ==, i >= 1 && i <= 7);
  g_assert_null (lp_process_new (six, 1, 0));
}

/* GSL gives up on some of these; it must not take the program with it. */
static void
test_hopeless (void)
{
  static const double sizes[] = { 1e-300, 1e-9, 1e-4, 1e-3, 0.5, 1e3, 4e4, 6e4, 1e9, 1e15 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      LpInterval limits = lp_funnel_ratio (1, sizes[i], 0.998), counts = lp_interval_exact_count (sizes[i], 0.998);

      g_assert_false (limits.low > limits.high);
      g_assert_false (counts.low > counts.high);
    }
  g_assert_true (isnan (lp_interval_count (-1, 0.95).low) && isnan (lp_interval_wilson (2, 1, 0.95).low));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/statistics/spread", test_spread);
  g_test_add_func ("/statistics/sorted-follow", test_sorted_follow);
  g_test_add_func ("/statistics/spread-of-few", test_spread_of_few);
  g_test_add_func ("/statistics/inequality", test_inequality);
  g_test_add_func ("/statistics/line", test_line);
  g_test_add_func ("/statistics/lorenz", test_lorenz);
  g_test_add_func ("/statistics/grouping", test_grouping);
  g_test_add_func ("/statistics/grouping-weighted", test_grouping_weighted);
  g_test_add_func ("/statistics/grouping-draws-who-reports", test_grouping_draws_who_reports);
  g_test_add_func ("/statistics/grouping-degenerate", test_grouping_degenerate);
  g_test_add_func ("/statistics/grouping-follows", test_grouping_follows);
  g_test_add_func ("/statistics/dispersed", test_dispersed);
  g_test_add_func ("/statistics/indirect", test_indirect);
  g_test_add_func ("/statistics/hopeless", test_hopeless);
  g_test_add_func ("/statistics/process-side", test_process_side);
  g_test_add_func ("/statistics/process-trend", test_process_trend);
  return g_test_run ();
}
