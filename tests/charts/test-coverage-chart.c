/* test-coverage-chart.c — the coverage chart's layout, marks, words and table */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/coverage-chart-private.h"
#include "example.h"

static const double widths[] = { 480, 640, 1024, 1920, 3000 };
static const double sizes[] = { 11, 15, 22, 30, 44 };

static LpChart *
make_chart (const Example *example,
            LpNetworkSort  sort)
{
  g_autoptr (LpCoverage) coverage = example_make_coverage (example);
  g_autoptr (GHashTable) problems = g_hash_table_new (g_int64_hash, g_int64_equal);
  const gint64 second = 102;

  g_hash_table_insert (problems, (gpointer) &second, (gpointer) "in 2 pieces");
  return lp_coverage_chart_new (coverage, sort, problems);
}

static void
add_pieces (GArray       *boxes,
            const GArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    g_array_append_val (boxes, g_array_index (pieces, LpPiece, i).box);
}

/* All words of the chart, badges and arrows too. */
static GArray *
collect_boxes (LpCoverageChart  *chart,
               LpCoverageLayout *layout)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (LpRect));

  add_pieces (boxes, layout->pieces);
  add_pieces (boxes, layout->people->pieces);
  for (guint i = 0; layout->axis && i < lp_axis_get_n_labels (layout->axis); i++)
    g_array_append_val (boxes, lp_axis_get_label (layout->axis, i)->box);
  for (guint i = 0; i < layout->n_rows; i++)
    {
      LpCoverageRow row;
      LpRect badge;

      _lp_coverage_layout_place_row (layout, chart, i, &row);
      add_pieces (boxes, row.pieces);
      if (row.network)
        {
          g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, row.network->number);
          double badge_width = lp_badge_get_width (layout->badge_radius, number);

          badge = (LpRect) { row.badge.x - badge_width / 2, row.badge.y - layout->badge_radius, badge_width,
                             2 * layout->badge_radius };
          g_array_append_val (boxes, badge);
        }
      if (row.arrow.width > 0)
        g_array_append_val (boxes, row.arrow);
      _lp_coverage_row_clear (&row);
    }
  return boxes;
}

static void
assert_apart (const GArray *boxes,
              double        width,
              double        height)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      LpRect box = g_array_index (boxes, LpRect, i);

      g_assert_cmpfloat (box.x, >=, 0);
      g_assert_cmpfloat (box.y, >=, 0);
      g_assert_cmpfloat (box.x + box.width, <=, width + 0.01);
      g_assert_cmpfloat (box.y + box.height, <=, height + 0.01);
      for (guint j = 0; j < i; j++)
        {
          LpRect other = g_array_index (boxes, LpRect, j);

          if (lp_rect_intersects (box, other))
            g_test_message ("%g,%g %g×%g on %g,%g %g×%g", box.x, box.y, box.width, box.height, other.x, other.y,
                            other.width, other.height);
          g_assert_false (lp_rect_intersects (box, other));
        }
    }
}

static void
test_words_apart (void)
{
  for (guint e = 0; e < n_examples; e++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        g_autoptr (LpChart) chart = make_chart (&examples[e], LP_SORT_SIZE);
        g_autoptr (LpStyle) style = lp_style_new (s % 2 ? "DejaVu Sans" : "Cantarell", sizes[s]);

        for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
          {
            double natural = lp_chart_measure (chart, widths[w], style);

            for (double height = natural; height <= 2 * natural; height += natural)
              {
                LpCoverageLayout *layout = _lp_coverage_chart_lay_out ((LpCoverageChart *) chart, widths[w], height, style);
                g_autoptr (GArray) boxes = collect_boxes ((LpCoverageChart *) chart, layout);

                g_test_message ("%s, %g wide, size %g", examples[e].title, widths[w], sizes[s]);
                assert_apart (boxes, widths[w], height);
              }
          }
      }
}

static void
test_many_rows (void)
{
  g_autoptr (LpCoverage) coverage = example_make_many (1100);
  g_autoptr (LpChart) chart = lp_coverage_chart_new (coverage, LP_SORT_NUMBER, NULL);
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 15);
  double height = lp_chart_measure (chart, 800, style);
  LpCoverageLayout *layout = _lp_coverage_chart_lay_out ((LpCoverageChart *) chart, 800, height, style);
  g_autoptr (GArray) boxes = collect_boxes ((LpCoverageChart *) chart, layout);

  g_assert_cmpint (lp_chart_get_n_marks (chart), ==, 1101);
  assert_apart (boxes, 800, height);
  for (int i = 0; i <= 1100; i += 100)
    g_assert_cmpint (lp_chart_hit (chart, 800, height, style,
                                   lp_rect_centre (lp_chart_get_mark_rect (chart, 800, height, style, i))), ==, i);
}

/* A point in a mark's rectangle is on that mark; marks share no point; beside them is nothing. */
static void
test_hit (void)
{
  for (guint e = 0; e < n_examples; e++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        g_autoptr (LpChart) chart = make_chart (&examples[e], LP_SORT_NAME);
        g_autoptr (LpStyle) style = lp_style_new ("Cantarell", sizes[s]);
        double width = widths[s];
        double height = lp_chart_measure (chart, width, style) * (1 + s * 0.1);

        for (int i = 0; i < lp_chart_get_n_marks (chart); i++)
          {
            LpRect rect = lp_chart_get_mark_rect (chart, width, height, style, i);

            g_assert_cmpint (lp_chart_hit (chart, width, height, style, lp_rect_centre (rect)), ==, i);
            g_assert_cmpint (lp_chart_hit (chart, width, height, style, (LpPoint) { rect.x, rect.y }), ==, i);
            g_assert_cmpint (lp_chart_hit (chart, width, height, style,
                                           (LpPoint) { rect.x + rect.width - 0.1, rect.y + rect.height - 0.1 }), ==, i);
            g_assert_cmpint (lp_chart_hit (chart, width, height, style, (LpPoint) { rect.x - 0.1, rect.y + 1 }), ==, -1);
            for (int j = 0; j < i; j++)
              g_assert_false (lp_rect_intersects (rect, lp_chart_get_mark_rect (chart, width, height, style, j)));
          }
        g_assert_cmpint (lp_chart_hit (chart, width, height, style, (LpPoint) { width / 2, 2 }), ==, -1);
        g_assert_cmpint (lp_chart_hit (chart, width, height, style, (LpPoint) { width / 2, height - 1 }), ==, -1);
        g_assert_cmpint (lp_chart_hit (chart, width, height, style, (LpPoint) { -5, -5 }), ==, -1);
      }
}

/* The natural height holds everything, and is the same whatever height was laid out before. */
static void
test_measure (void)
{
  g_autoptr (LpChart) chart = make_chart (example_find ("ordinary"), LP_SORT_SIZE);
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 15);
  g_autoptr (LpStyle) large = lp_style_new ("Cantarell", 30);
  double height = lp_chart_measure (chart, 1000, style);

  lp_chart_get_mark_rect (chart, 1000, 2 * height, style, 0);
  g_assert_cmpfloat (lp_chart_measure (chart, 1000, style), ==, height);
  g_assert_cmpfloat (lp_chart_measure (chart, 480, style), >, height);
  g_assert_cmpfloat (lp_chart_measure (chart, 1000, large), >, 1.5 * height);
  g_assert_cmpfloat (lp_chart_get_mark_rect (chart, 1000, 2 * height, style, 1).height, >,
                     lp_chart_get_mark_rect (chart, 1000, height, style, 1).height);
}

static void
test_sort (void)
{
  static const struct { LpNetworkSort sort; gint64 ids[5]; } cases[] = {
    { LP_SORT_SIZE, { 103, 105, 101, 104, 102 } },
    { LP_SORT_NAME, { 105, 103, 101, 102, 104 } },
    { LP_SORT_NUMBER, { 101, 102, 103, 104, 105 } },
  };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      g_autoptr (LpChart) chart = make_chart (example_find ("ordinary"), cases[c].sort);

      g_assert_cmpint (lp_chart_get_n_marks (chart), ==, 6);
      for (int i = 0; i < 5; i++)
        {
          LpKey key = lp_chart_get_mark_key (chart, i);

          g_assert_cmpint (key.kind, ==, LP_KEY_NETWORK);
          g_assert_cmpint (key.network_id, ==, cases[c].ids[i]);
          g_assert_cmpint (lp_chart_find_mark (chart, key), ==, i);
        }
      g_assert_cmpint (lp_chart_find_mark (chart, (LpKey) { LP_KEY_UNASSIGNED, 0, NULL }), ==, 5);
      g_assert_cmpint (lp_chart_find_mark (chart, (LpKey) { LP_KEY_NETWORK, 999, NULL }), ==, -1);
      g_assert_cmpint (lp_chart_find_mark (chart, (LpKey) { LP_KEY_NONE, 0, NULL }), ==, -1);
    }
}

static void
test_describe (void)
{
  static const char *const sentences[] = {
    "Kinson: 48,419 people, right size, 1 practice",
    "Purbeck: 28,361 people, 1,639 short of 30,000, rural waiver, in 2 pieces, 1 practice",
    "Christchurch: 54,917 people, 4,917 over 50,000, 1 practice",
    "Sherborne: 30,000 people, right size, 1 practice",
    "Bournemouth Central: 50,000 people, right size, 1 practice",
    "Unassigned: 12,285 people in 3 practices: Surgery Number 1 by the Old Mill, "
    "Surgery Number 2 by the Old Mill and Surgery Number 3 by the Old Mill",
  };
  g_autoptr (LpChart) chart = make_chart (example_find ("ordinary"), LP_SORT_NUMBER);

  for (int i = 0; i < (int) G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *sentence = lp_chart_describe_mark (chart, i);

      g_assert_cmpstr (sentence, ==, sentences[i]);
    }
  g_assert_cmpstr (lp_chart_get_subtitle (chart), ==,
                   "Registered people in each network of Option A, against the band of 30,000 to 50,000.");
  g_assert_nonnull (strstr (lp_chart_get_title (chart), "Purbeck"));
  g_assert_nonnull (strstr (lp_chart_get_source (chart), "September 2018"));
}

static void
test_table (void)
{
  static const char *const cells[][8] = {
    { "1", "Kinson", "1", "48,419", "right size", "", "", "" },
    { "2", "Purbeck", "1", "28,361", "under", "1,639", "", "rural waiver, in 2 pieces" },
    { "3", "Christchurch", "1", "54,917", "over", "", "4,917", "" },
    { "4", "Sherborne", "1", "30,000", "right size", "", "", "" },
    { "5", "Bournemouth Central", "1", "50,000", "right size", "", "", "" },
    { "", "Unassigned", "3", "12,285", "", "", "", "" },
  };
  g_autoptr (LpChart) chart = make_chart (example_find ("ordinary"), LP_SORT_NUMBER);
  gboolean numeric;

  g_assert_cmpuint (lp_chart_get_n_columns (chart), ==, 8);
  g_assert_cmpuint (lp_chart_get_n_rows (chart), ==, G_N_ELEMENTS (cells));
  for (guint row = 0; row < G_N_ELEMENTS (cells); row++)
    {
      g_assert_cmpint (lp_chart_get_row_mark (chart, row), ==, (int) row);
      for (guint column = 0; column < 8; column++)
        {
          g_autofree char *cell = lp_chart_get_cell (chart, row, column);

          g_assert_cmpstr (cell, ==, cells[row][column]);
        }
    }
  g_assert_cmpstr (lp_chart_get_column (chart, 3, &numeric), ==, "People");
  g_assert_true (numeric);
  g_assert_cmpstr (lp_chart_get_column (chart, 1, &numeric), ==, "Network");
  g_assert_false (numeric);
}

static gboolean
has_words (LpCoverageChart *chart,
           const LpStyle   *style,
           guint            i,
           const char      *words)
{
  LpCoverageLayout *layout = _lp_coverage_chart_lay_out (chart, 1600, 0, style);
  LpCoverageRow row;
  gboolean found = FALSE;

  _lp_coverage_layout_place_row (layout, chart, i, &row);
  for (guint p = 0; p < row.pieces->len; p++)
    found = found || strstr (g_array_index (row.pieces, LpPiece, p).text, words);
  _lp_coverage_row_clear (&row);
  return found;
}

static void
test_hide_names (void)
{
  g_autoptr (LpChart) chart = make_chart (example_find ("ordinary"), LP_SORT_NUMBER);
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 15);

  g_assert_true (has_words ((LpCoverageChart *) chart, style, 5, "Old Mill"));
  style->hide_names = TRUE;
  g_assert_false (has_words ((LpCoverageChart *) chart, style, 5, "Old Mill"));
  g_assert_true (has_words ((LpCoverageChart *) chart, style, 5, "12,285"));
  g_assert_true (has_words ((LpCoverageChart *) chart, style, 1, "Purbeck"));
}

/* What is wrong stands in words and figures beside the bar. */
static void
test_words_of_a_row (void)
{
  g_autoptr (LpChart) chart = make_chart (example_find ("ordinary"), LP_SORT_NUMBER);
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 15);

  g_assert_true (has_words ((LpCoverageChart *) chart, style, 1, "28,361"));
  g_assert_true (has_words ((LpCoverageChart *) chart, style, 1, "1,639 short"));
  g_assert_true (has_words ((LpCoverageChart *) chart, style, 1, "rural waiver"));
  g_assert_true (has_words ((LpCoverageChart *) chart, style, 1, "in 2 pieces"));
  g_assert_true (has_words ((LpCoverageChart *) chart, style, 1, "1 practice"));
  g_assert_true (has_words ((LpCoverageChart *) chart, style, 2, "4,917 over"));
}

/* Figures are never shortened or left out, however little room there is. */
static void
test_figures_whole (void)
{
  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr (LpChart) chart = make_chart (example_find ("strange"), LP_SORT_NUMBER);
      g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 15);
      LpCoverageLayout *layout = _lp_coverage_chart_lay_out ((LpCoverageChart *) chart, widths[w], 0, style);
      LpCoverageRow row;
      gboolean whole = FALSE;

      _lp_coverage_layout_place_row (layout, (LpCoverageChart *) chart, 1, &row);
      g_assert_true (row.broken);
      for (guint p = 0; p < row.pieces->len; p++)
        {
          const LpPiece *piece = &g_array_index (row.pieces, LpPiece, p);

          whole = whole || (g_str_equal (piece->text, "10,000,000") &&
                            !lp_typesetter_is_shortened (layout->typesetter, &piece->text_style, piece->text));
        }
      g_assert_true (whole);
      _lp_coverage_row_clear (&row);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coverage-chart/words-apart", test_words_apart);
  g_test_add_func ("/coverage-chart/many-rows", test_many_rows);
  g_test_add_func ("/coverage-chart/hit", test_hit);
  g_test_add_func ("/coverage-chart/measure", test_measure);
  g_test_add_func ("/coverage-chart/sort", test_sort);
  g_test_add_func ("/coverage-chart/describe", test_describe);
  g_test_add_func ("/coverage-chart/table", test_table);
  g_test_add_func ("/coverage-chart/hide-names", test_hide_names);
  g_test_add_func ("/coverage-chart/words-of-a-row", test_words_of_a_row);
  g_test_add_func ("/coverage-chart/figures-whole", test_figures_whole);
  return g_test_run ();
}
