/* test-trend.c — a measure over the years, worked by hand */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/trend.h"
#include "plan/edit-measure.h"
#include "sample.h"

#include <string.h>

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon ((a), (b), 1e-9)

static const SamplePractice practices[] = {
  { "A81001", "Ash", 1000, 1 }, { "A81002", "Beech", 1000, 1 }, { "A81003", "Cedar", 2000, 2 }, { "A81004", "Dogwood", 500, 1 },
};
static const char *const networks[] = { "North", "South", NULL };
static const char *const codes[] = { "A81001", "A81002", "A81003", "A81004", NULL };

/* Rooms of three years; Beech has none of 2017, and Dogwood's list is too small to count. */
static const struct { const char *practice; gint64 year; double rooms; } years[] = {
  { "A81001", 2016, 4 }, { "A81001", 2017, 5 }, { "A81001", 2018, 6 }, { "A81002", 2016, 6 }, { "A81002", 2018, 2 },
  { "A81003", 2016, 4 }, { "A81003", 2018, 4 }, { "A81004", 2016, 50 }, { "A81004", 2017, 50 }, { "A81004", 2018, 50 },
};

static void
add_year (LpEdit     *edit,
          const char *figure,
          const char *practice,
          gint64      year,
          double      value)
{
  LpChange *row = lp_change_new (LP_TABLE_YEARLY, LP_CHANGE_INSERT);

  row->new_values[LP_YEARLY_FIGURE] = lp_value_text (figure);
  row->new_values[LP_YEARLY_PRACTICE] = lp_value_text (practice);
  row->new_values[LP_YEARLY_YEAR] = lp_value_int (year);
  row->new_values[LP_YEARLY_VALUE] = lp_value_real (value);
  row->new_values[LP_YEARLY_SOURCE_ID] = lp_value_null ();
  lp_edit_add (edit, row);
}

static LpPlan *
make_plan (void)
{
  LpPlan *plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  LpMeasureDraft draft = { "Rooms", "rooms per 1,000 people", "count", "Rooms", "", "2018", "people", 1000, "high" };
  const char *const texts[] = { "6", "2", "4", "50", NULL };
  LpEdit *edit = lp_edit_new ("Years");
  const char *figure;
  g_autoptr (GError) error = NULL;

  sample_commit (plan, lp_edit_measure_new (plan, &draft, codes, texts, &error));
  g_assert_no_error (error);
  figure = ((LpMeasure *) g_ptr_array_index (lp_plan_get_measures (plan), 0))->numerator;
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      add_year (edit, figure, years[i].practice, years[i].year, years[i].rooms);
      add_year (edit, "people", years[i].practice, years[i].year, years[i].practice[5] == '3' ? 2000 : 1000);
    }
  sample_commit (plan, edit);
  return plan;
}

static LpTrend *
make_trend (LpPlan    *plan,
            LpTrendOf  of)
{
  const LpMeasure *measure = g_ptr_array_index (lp_plan_get_measures (plan), 0);
  g_autoptr (LpRoster) roster = lp_roster_new (plan);
  g_autoptr (LpMeasureTable) table = lp_measure_table_new (plan, measure, roster);

  return lp_trend_new (plan, measure, table, lp_plan_get_option (plan, 0), of, FALSE);
}

/* Ash and Beech per 1,000: (4 + 6) / 2,000 = 5; 5 / 1,000 = 5, Beech not being known; (6 + 2) / 2,000 = 4. The mean of these is 14/3 and their moving ranges are 0 and 1, so the
 * limits stand 3/1.128 × 0.5 = 1.33 off it. */
static void
test_network (void)
{
  g_autoptr (LpPlan) plan = make_plan ();
  const LpNetwork *north = g_ptr_array_index (lp_plan_get_option (plan, 0)->networks, 0);
  g_autoptr (LpTrend) trend = make_trend (plan, (LpTrendOf) { NULL, north->id });
  static const struct { guint year, n_reported; double value; } expected[] = { { 2016, 2, 5 }, { 2017, 1, 5 }, { 2018, 2, 4 } };
  g_autofree char *finding = lp_trend_describe_finding (trend);
  g_autofree char *basis = lp_trend_describe_basis (trend);

  g_assert_cmpuint (lp_trend_get_n_practices (trend), ==, 2);
  g_assert_cmpuint (lp_trend_get_n (trend), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpuint (lp_trend_get (trend, i)->year, ==, expected[i].year);
      g_assert_cmpuint (lp_trend_get (trend, i)->n_reported, ==, expected[i].n_reported);
      assert_near (lp_trend_get (trend, i)->value, expected[i].value);
    }
  assert_near (lp_trend_get_process (trend)->centre, 14.0 / 3);
  assert_near (lp_trend_get_process (trend)->upper, 14.0 / 3 + 3 / 1.128 * 0.5);
  assert_near (lp_trend_get_process (trend)->lower, 14.0 / 3 - 3 / 1.128 * 0.5);
  g_assert_false (lp_trend_is_signal (trend));
  g_assert_cmpstr (finding, ==, "Rooms, North: 5.00 in 2015-16, 4.00 in 2017-18, no more than it moves by chance");
  g_assert_nonnull (strstr (basis, "From 1 to 2 of 2 practices reported in a year."));
}

/* A practice is shown even where no average would count it; a year without figures is no point. */
static void
test_practice (void)
{
  g_autoptr (LpPlan) plan = make_plan ();
  g_autoptr (LpTrend) small = make_trend (plan, (LpTrendOf) { "A81004", 0 });
  g_autoptr (LpTrend) gap = make_trend (plan, (LpTrendOf) { "A81003", 0 });
  g_autofree char *steady = lp_trend_describe_finding (gap);

  g_assert_cmpuint (lp_trend_get_n (small), ==, 3);
  assert_near (lp_trend_get (small, 0)->value, 50);
  g_assert_cmpuint (lp_trend_get_n (gap), ==, 2);
  g_assert_cmpuint (lp_trend_get (gap, 1)->year, ==, 2018);
  g_assert_cmpstr (steady, ==, "Rooms, Cedar: 2.00 in every year");
}

/* All: (4 + 6 + 4) / 4,000, 5 / 1,000, (6 + 2 + 4) / 4,000; the small list is in none. */
static void
test_all (void)
{
  g_autoptr (LpPlan) plan = make_plan ();
  g_autoptr (LpTrend) trend = make_trend (plan, (LpTrendOf) { NULL, 0 });
  const double expected[] = { 3.5, 5, 3 };

  g_assert_cmpuint (lp_trend_get_n_practices (trend), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    assert_near (lp_trend_get (trend, i)->value, expected[i]);
}

static void
test_nothing (void)
{
  g_autoptr (LpPlan) plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  LpMeasureDraft draft = { "Rooms", "rooms", "count", "Rooms", "", "2018", "people", 1000, "high" };
  const char *const texts[] = { "6", "2", "4", "50", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (LpTrend) trend = NULL;
  g_autofree char *finding = NULL;

  sample_commit (plan, lp_edit_measure_new (plan, &draft, codes, texts, &error));
  g_assert_no_error (error);
  trend = make_trend (plan, (LpTrendOf) { NULL, 0 });
  finding = lp_trend_describe_finding (trend);
  g_assert_cmpuint (lp_trend_get_n (trend), ==, 0);
  g_assert_null (lp_trend_get_process (trend));
  g_assert_cmpstr (finding, ==, "Rooms, All practices: no figures of other years");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trend/network", test_network);
  g_test_add_func ("/trend/practice", test_practice);
  g_test_add_func ("/trend/all", test_all);
  g_test_add_func ("/trend/nothing", test_nothing);
  return g_test_run ();
}
