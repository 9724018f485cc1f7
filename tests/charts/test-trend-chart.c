/* test-trend-chart.c — the years of a measure as drawn, pointed at and told: one dot a year, what is beyond chance marked, mean and limits named */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/plot-private.h"
#include "charts/variation-charts.h"
#include "example.h"
#include "plan/edit-measure.h"
#include "sample.h"

#include <math.h>
#include <string.h>

static const SamplePractice practices[] = { { "A81001", "Ash", 1000, 1 } };
static const char *const networks[] = { "North", NULL };
static const char *const codes[] = { "A81001", NULL };

/* Rooms per 1,000 people of one practice. 2013 is not known. The mean is 108/7 = 15.4; the moving ranges 4, 4, 4, 4, 4 and 22 have a mean of 7, so the upper limit is 15.4 + 3/1.128 × 7 =
 * 34.0, and only the last year is beyond it. */
static const struct { gint64 year; double rooms; } years[] = { { 2011, 10 }, { 2012, 14 }, { 2014, 10 }, { 2015, 14 }, { 2016, 10 }, { 2017, 14 }, { 2018, 36 } };
#define N_YEARS ((int) G_N_ELEMENTS (years))

static const struct { double width, height, font; } papers[] = { { 1900, 950, 15 }, { 1000, 470, 15 }, { 640, 0, 30 }, { 320, 0, 15 } };

enum { COLUMN_YEAR, COLUMN_VALUE, COLUMN_NUMERATOR, COLUMN_DENOMINATOR, COLUMN_REPORTED, COLUMN_SIGNALS };

static void
add_year (LpEdit     *edit,
          const char *figure,
          gint64      year,
          double      value)
{
  LpChange *row = lp_change_new (LP_TABLE_YEARLY, LP_CHANGE_INSERT);

  row->new_values[LP_YEARLY_FIGURE] = lp_value_text (figure);
  row->new_values[LP_YEARLY_PRACTICE] = lp_value_text (codes[0]);
  row->new_values[LP_YEARLY_YEAR] = lp_value_int (year);
  row->new_values[LP_YEARLY_VALUE] = lp_value_real (value);
  row->new_values[LP_YEARLY_SOURCE_ID] = lp_value_null ();
  lp_edit_add (edit, row);
}

/* The chart of the first @n of the years. Returns: (transfer full) */
static LpChart *
make_chart (int n)
{
  g_autoptr (LpPlan) plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  LpMeasureDraft draft = { "Rooms", "rooms per 1,000 people", "count", "Rooms", "", "2018", "people", 1000, "high" };
  const char *const texts[] = { "36", NULL };
  g_autoptr (LpEdit) edit = lp_edit_new ("Years");
  const LpMeasure *measure;
  g_autoptr (GError) error = NULL;
  g_autoptr (LpRoster) roster = NULL;
  g_autoptr (LpMeasureTable) table = NULL;
  g_autoptr (LpTrend) trend = NULL;

  sample_commit (plan, lp_edit_measure_new (plan, &draft, codes, texts, &error));
  g_assert_no_error (error);
  measure = g_ptr_array_index (lp_plan_get_measures (plan), 0);
  for (int i = 0; i < n; i++)
    {
      add_year (edit, measure->numerator, years[i].year, years[i].rooms);
      add_year (edit, "people", years[i].year, 1000);
    }
  if (n > 0)
    sample_commit (plan, g_steal_pointer (&edit));
  measure = g_ptr_array_index (lp_plan_get_measures (plan), 0);
  roster = lp_roster_new (plan);
  table = lp_measure_table_new (plan, measure, roster);
  trend = lp_trend_new (plan, measure, table, lp_plan_get_option (plan, 0), (LpTrendOf) { codes[0], 0 }, FALSE);

  return lp_trend_chart_new (trend);
}

/* A dot a year, apart as the years are, higher where there is more, and found where it is drawn. */
static void
test_marks (void)
{
  g_autoptr (LpChart) chart = make_chart (N_YEARS);

  g_assert_cmpint (lp_chart_get_n_marks (chart), ==, N_YEARS);
  for (guint p = 0; p < G_N_ELEMENTS (papers); p++)
    {
      g_autoptr (LpStyle) style = lp_style_new ("Cantarell", papers[p].font);
      double width = papers[p].width, height = papers[p].height > 0 ? papers[p].height : lp_chart_measure (chart, width, style);
      LpPoint first = lp_rect_centre (lp_chart_get_mark_rect (chart, width, height, style, 0));
      LpPoint last = lp_rect_centre (lp_chart_get_mark_rect (chart, width, height, style, N_YEARS - 1));

      g_assert_cmpfloat (last.x, >, first.x);
      for (int i = 0; i < N_YEARS; i++)
        {
          LpPoint at = lp_rect_centre (lp_chart_get_mark_rect (chart, width, height, style, i));
          double share = (double) (years[i].year - years[0].year) / (double) (years[N_YEARS - 1].year - years[0].year);
          double up = (years[i].rooms - years[0].rooms) / (years[N_YEARS - 1].rooms - years[0].rooms);

          g_assert_cmpfloat_with_epsilon (at.x, first.x + share * (last.x - first.x), 0.01);
          g_assert_cmpfloat_with_epsilon (at.y, first.y + up * (last.y - first.y), 0.01);
          g_assert_true (lp_rect_contains ((LpRect) { 0, 0, width, height }, at));
          g_assert_cmpint (lp_chart_hit (chart, width, height, style, at), ==, i);
        }
      g_assert_cmpfloat (last.y, <, first.y);
      g_assert_cmpint (lp_chart_hit (chart, width, height, style, (LpPoint) { 1, 1 }), ==, -1);
    }
}

static guint32
get_pixel (const guint32 *pixels,
           int            width,
           LpPoint        at)
{
  return pixels[(int) at.y * width + (int) at.x] & 0xffffff;
}

static guint32
get_rgb (LpColour colour)
{
  return (guint32) lround (255 * colour.r) << 16 | (guint32) lround (255 * colour.g) << 8 | (guint32) lround (255 * colour.b);
}

/* Only the year beyond the limit is dark, and a chosen year looks like neither. */
static void
test_signals_drawn (void)
{
  g_autoptr (LpChart) chart = make_chart (N_YEARS);
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 30);
  LpChartState state = { 1, -1, -1, 0, NULL };
  g_autofree guint32 *pixels = example_draw (chart, 1200, 900, style, &state);

  for (int i = 0; i < N_YEARS; i++)
    {
      guint32 pixel = get_pixel (pixels, 1200, lp_rect_centre (lp_chart_get_mark_rect (chart, 1200, 900, style, i)));

      g_assert_cmphex (pixel, ==, get_rgb (i == 1 ? style->under : i == N_YEARS - 1 ? style->over : style->right_size));
    }
}

/* How many words of the picture begin with @begin; all stand on the paper. */
static guint
count_words (LpChart    *chart,
             double      width,
             const char *begin)
{
  const GArray *pieces = ((LpPlot *) chart)->pieces;
  guint n = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const LpPiece *piece = &g_array_index (pieces, LpPiece, i);

      g_assert_cmpfloat (piece->box.x, >=, 0);
      g_assert_cmpfloat (piece->box.x + piece->box.width, <=, width);
      n += g_str_has_prefix (piece->text, begin);
    }
  return n;
}

/* Mean and limits are named beside their lines: two years are the fewest that have them. */
static void
test_lines_named (void)
{
  const struct { int years; guint means, limits; } cases[] = { { 0, 0, 0 }, { 1, 0, 0 }, { N_YEARS, 1, 2 } };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    for (guint p = 0; p < G_N_ELEMENTS (papers); p++)
      {
        g_autoptr (LpChart) chart = make_chart (cases[c].years);
        g_autoptr (LpStyle) style = lp_style_new ("Cantarell", papers[p].font);

        lp_chart_measure (chart, papers[p].width, style);
        g_assert_cmpuint (count_words (chart, papers[p].width, "mean 15.4"), ==, cases[c].means);
        g_assert_cmpuint (count_words (chart, papers[p].width, "limit") + count_words (chart, papers[p].width, "trial limit"), ==, cases[c].limits);
      }
}

/* The table, the sentences and the dots tell of the same years. */
static void
test_table (void)
{
  g_autoptr (LpChart) chart = make_chart (N_YEARS);

  g_assert_cmpuint (lp_chart_get_n_rows (chart), ==, (guint) N_YEARS);
  g_assert_cmpuint (lp_chart_get_n_columns (chart), ==, COLUMN_SIGNALS + 1);
  for (guint row = 0; row < lp_chart_get_n_rows (chart); row++)
    {
      g_autofree char *year = lp_chart_get_cell (chart, row, COLUMN_YEAR);
      g_autofree char *value = lp_chart_get_cell (chart, row, COLUMN_VALUE);
      g_autofree char *rooms = lp_chart_get_cell (chart, row, COLUMN_NUMERATOR);
      g_autofree char *people = lp_chart_get_cell (chart, row, COLUMN_DENOMINATOR);
      g_autofree char *signals = lp_chart_get_cell (chart, row, COLUMN_SIGNALS);
      g_autofree char *expected = lp_year_describe ((guint) years[row].year);
      g_autofree char *words = lp_chart_describe_mark (chart, (int) row);

      g_assert_cmpint (lp_chart_get_row_mark (chart, row), ==, (int) row);
      g_assert_cmpstr (year, ==, expected);
      g_assert_cmpfloat (g_strtod (value, NULL), ==, years[row].rooms);
      g_assert_cmpfloat (g_strtod (rooms, NULL), ==, years[row].rooms);
      g_assert_cmpstr (people, ==, "1,000");
      g_assert_cmpint (*signals != '\0', ==, row + 1 == (guint) N_YEARS);
      g_assert_nonnull (strstr (words, "Ash"));
      g_assert_nonnull (strstr (words, year));
      g_assert_nonnull (strstr (words, value));
      g_assert_nonnull (strstr (words, signals));
    }
}

/* Without a year there is still a picture, which says so. */
static void
test_empty (void)
{
  g_autoptr (LpChart) chart = make_chart (0);
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 15);
  g_autofree guint32 *pixels = example_draw (chart, 640, 480, style, NULL);

  g_assert_nonnull (pixels);
  g_assert_cmpint (lp_chart_get_n_marks (chart), ==, 0);
  g_assert_cmpuint (lp_chart_get_n_rows (chart), ==, 0);
  g_assert_cmpint (lp_chart_hit (chart, 640, 480, style, (LpPoint) { 320, 240 }), ==, -1);
  g_assert_cmpuint (strlen (lp_chart_get_title (chart)), >, 0);
  g_assert_cmpstr (lp_chart_get_source (chart), ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trend-chart/marks", test_marks);
  g_test_add_func ("/trend-chart/signals-drawn", test_signals_drawn);
  g_test_add_func ("/trend-chart/lines-named", test_lines_named);
  g_test_add_func ("/trend-chart/table", test_table);
  g_test_add_func ("/trend-chart/empty", test_empty);
  return g_test_run ();
}
