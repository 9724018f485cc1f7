/* test-people-chart.c — all people as one bar: segments, labels and their leader lines */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/coverage-chart.h"
#include "charts/people-bar-private.h"
#include "example.h"

/* Shares of people in the four states, tiny and none among them. */
static const gint64 shares[][LP_N_PEOPLE] = {
  { 707497, 28361, 54917, 12285 }, { 0, 0, 0, 0 }, { 0, 0, 0, 500 }, { 500, 0, 0, 0 }, { 0, 9, 0, 0 },
  { 1000000, 1, 1, 1 }, { 1, 1, 1, 1000000 }, { 1, 1000000, 1, 1 }, { 1, 1, 1000000, 1 }, { 25, 25, 25, 25 },
  { 0, 1, 1, 1000000 }, { 1, 1, 0, 0 }, { 0, 0, 1, 1000000000 },
};

static void
fill_totals (LpCoverageTotals *totals,
             const gint64     *people)
{
  *totals = (LpCoverageTotals) { .people_right_size = people[0], .people_under = people[1], .people_over = people[2],
                                 .people_unassigned = people[3] };
  totals->people = people[0] + people[1] + people[2] + people[3];
}

/* On which side of the line from @a to @b. */
static double
find_side (LpPoint a,
           LpPoint b,
           LpPoint point)
{
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}

static gboolean
cross (LpPoint a,
       LpPoint b,
       LpPoint c,
       LpPoint d)
{
  return find_side (a, b, c) * find_side (a, b, d) < 0 && find_side (c, d, a) * find_side (c, d, b) < 0;
}

/* Lines along one another would not cross, and yet be mistaken for one. */
static gboolean
overlap (LpPoint a,
         LpPoint b,
         LpPoint c,
         LpPoint d)
{
  LpRect one = { MIN (a.x, b.x) - 0.5, MIN (a.y, b.y) - 0.5, ABS (a.x - b.x) + 1, ABS (a.y - b.y) + 1 };
  LpRect other = { MIN (c.x, d.x) - 0.5, MIN (c.y, d.y) - 0.5, ABS (c.x - d.x) + 1, ABS (c.y - d.y) + 1 };

  return lp_rect_intersects (one, other);
}

static void
assert_leaders_apart (const LpPeopleBar *bar)
{
  for (int i = 0; i < LP_N_PEOPLE; i++)
    for (int j = 0; j < i; j++)
      for (int a = 0; a < 3; a++)
        for (int b = 0; b < 3; b++)
          {
            const LpPoint *one = bar->leaders[i] + a, *other = bar->leaders[j] + b;

            if (bar->leaders[i][0].y == bar->leaders[i][3].y || bar->leaders[j][0].y == bar->leaders[j][3].y)
              continue;
            g_assert_false (cross (one[0], one[1], other[0], other[1]));
            g_assert_false (overlap (one[0], one[1], other[0], other[1]));
          }
}

static void
assert_labels_apart (const LpPeopleBar *bar,
                     double             left,
                     double             right)
{
  for (guint i = 0; i < bar->pieces->len; i++)
    {
      LpRect box = g_array_index (bar->pieces, LpPiece, i).box;

      g_assert_cmpfloat (box.x, >=, left - 0.01);
      g_assert_cmpfloat (box.x + box.width, <=, right + 0.01);
      g_assert_cmpfloat (box.y + box.height, <=, bar->bottom + 0.01);
      for (guint j = 0; j < i; j++)
        g_assert_false (lp_rect_intersects (box, g_array_index (bar->pieces, LpPiece, j).box));
    }
}

static void
test_labels (void)
{
  for (guint s = 0; s < G_N_ELEMENTS (shares); s++)
    for (double size = 11; size <= 44; size *= 2)
      for (double width = 450; width <= 3000; width *= 1.15)
        {
          g_autoptr (LpStyle) style = lp_style_new ("Cantarell", size);
          g_autoptr (LpTypesetter) typesetter = lp_typesetter_new ("Cantarell");
          LpCoverageTotals totals;
          LpPeopleBar *bar;
          guint n_labels = 1;

          fill_totals (&totals, shares[s]);
          bar = _lp_people_bar_new (&totals, 20, 20 + width, 10, 2.2 * size, style, typesetter);
          assert_labels_apart (bar, 20, 20 + width);
          assert_leaders_apart (bar);
          for (int i = 0; i < LP_N_PEOPLE; i++)
            n_labels += shares[s][i] > 0;
          g_assert_cmpuint (bar->pieces->len, ==, n_labels);
          _lp_people_bar_free (bar);
        }
}

/* Segments fill the bar without a gap; people are seen however few, and nobody is drawn as nothing. */
static void
test_segments (void)
{
  for (guint s = 0; s < G_N_ELEMENTS (shares); s++)
    {
      g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 15);
      g_autoptr (LpTypesetter) typesetter = lp_typesetter_new ("Cantarell");
      LpCoverageTotals totals;
      LpPeopleBar *bar;
      double x = 20;

      fill_totals (&totals, shares[s]);
      bar = _lp_people_bar_new (&totals, 20, 620, 10, 33, style, typesetter);
      for (int i = 0; i < LP_N_PEOPLE && totals.people > 0; i++)
        {
          g_assert_cmpfloat_with_epsilon (bar->segments[i].x, x, 1e-6);
          if (shares[s][i] > 0)
            g_assert_cmpfloat (bar->segments[i].width, >=, 2);
          else
            g_assert_cmpfloat (bar->segments[i].width, ==, 0);
          x += bar->segments[i].width;
        }
      g_assert_cmpfloat_with_epsilon (x, totals.people > 0 ? 620 : 20, 1e-6);
      _lp_people_bar_free (bar);
    }
}

static void
test_share (void)
{
  static const struct { gint64 people[LP_N_PEOPLE]; LpPeopleState state; const char *share; } cases[] = {
    { { 707497, 28361, 54917, 12285 }, LP_PEOPLE_RIGHT_SIZE, "88.1%" },
    { { 707497, 28361, 54917, 12285 }, LP_PEOPLE_UNASSIGNED, "1.5%" },
    { { 1000000, 1, 0, 0 }, LP_PEOPLE_UNDER, "under 0.1%" },
    { { 1000000, 1, 0, 0 }, LP_PEOPLE_RIGHT_SIZE, "over 99.9%" },
    { { 1000000, 1, 0, 0 }, LP_PEOPLE_OVER, "0.0%" },
    { { 0, 0, 0, 7 }, LP_PEOPLE_UNASSIGNED, "100.0%" },
    { { 0, 0, 0, 0 }, LP_PEOPLE_UNDER, "0.0%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LpCoverageTotals totals;
      g_autofree char *share = NULL;

      fill_totals (&totals, cases[i].people);
      share = _lp_people_format_share (&totals, cases[i].state);
      g_assert_cmpstr (share, ==, cases[i].share);
    }
}

static void
test_chart (void)
{
  g_autoptr (LpCoverage) coverage = example_make_coverage (example_find ("ordinary"));
  g_autoptr (LpChart) chart = lp_people_chart_new (coverage);
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 15);
  g_autofree char *sentence = lp_chart_describe_mark (chart, 1);
  g_autofree char *cell = lp_chart_get_cell (chart, 3, 1);
  double height = lp_chart_measure (chart, 900, style);

  g_assert_cmpint (lp_chart_get_n_marks (chart), ==, 4);
  g_assert_cmpstr (sentence, ==, "Under: 28,361 people, 12.7%");
  g_assert_cmpstr (cell, ==, "12,285");
  g_assert_cmpint (lp_chart_find_mark (chart, (LpKey) { LP_KEY_UNASSIGNED, 0, NULL }), ==, 3);
  for (int i = 0; i < 4; i++)
    {
      LpRect rect = lp_chart_get_mark_rect (chart, 900, height, style, i);

      g_assert_cmpint (lp_chart_hit (chart, 900, height, style, lp_rect_centre (rect)), ==, i);
      g_assert_cmpint (lp_chart_get_row_mark (chart, i), ==, i);
    }
  g_assert_cmpint (lp_chart_hit (chart, 900, height, style, (LpPoint) { 450, 3 }), ==, -1);
}

static void
test_states_without_people (void)
{
  g_autoptr (LpCoverage) coverage = example_make_coverage (example_find ("all unassigned"));
  g_autoptr (LpChart) chart = lp_people_chart_new (coverage);
  g_autoptr (LpCoverage) nobody = example_make_coverage (example_find ("nothing"));
  g_autoptr (LpChart) blank = lp_people_chart_new (nobody);

  g_assert_cmpint (lp_chart_get_n_marks (chart), ==, 1);
  g_assert_cmpint (lp_chart_get_row_mark (chart, LP_PEOPLE_UNDER), ==, -1);
  g_assert_cmpint (lp_chart_get_row_mark (chart, LP_PEOPLE_UNASSIGNED), ==, 0);
  g_assert_cmpint (lp_chart_get_n_marks (blank), ==, 0);
  g_assert_cmpuint (lp_chart_get_n_rows (blank), ==, 4);
}

static void
test_picture (void)
{
  for (guint e = 0; e < n_examples; e++)
    {
      g_autoptr (LpCoverage) coverage = example_make_coverage (&examples[e]);
      g_autoptr (LpChart) chart = lp_people_chart_new (coverage);
      g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 15);
      LpChartState state = { 0, 0, 0 };
      g_autofree guint32 *first = example_draw (chart, 480, 300, style, &state);
      g_autofree guint32 *second = example_draw (chart, 480, 300, style, &state);

      g_assert_cmpmem (first, 480 * 300 * 4, second, 480 * 300 * 4);
      g_assert_cmpuint (first[0], ==, 0xffffffff);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/people-bar/labels", test_labels);
  g_test_add_func ("/people-bar/segments", test_segments);
  g_test_add_func ("/people-bar/share", test_share);
  g_test_add_func ("/people-chart/marks", test_chart);
  g_test_add_func ("/people-chart/states-without-people", test_states_without_people);
  g_test_add_func ("/people-chart/picture", test_picture);
  return g_test_run ();
}
