/* test-variation-charts.c — what pictures of a measure say, where their marks are, and that names can be hidden */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/variation-charts.h"
#include "example.h"
#include "measures.h"

#include <math.h>
#include <string.h>

typedef LpChart *(*Make) (LpVariation *variation, gboolean hide_names);

static LpChart *make_strips (LpVariation *v, gboolean hide) { return lp_strips_chart_new (v, LP_BY_NETWORK, hide); }
static LpChart *make_places (LpVariation *v, gboolean hide) { return lp_strips_chart_new (v, LP_BY_LOCALITY, hide); }
static LpChart *make_ranked (LpVariation *v, gboolean hide) { return lp_ranked_chart_new (v, LP_BY_PRACTICE, hide); }
static LpChart *make_funnel (LpVariation *v, gboolean hide) { return lp_funnel_chart_new (v, LP_BY_PRACTICE, hide); }
static LpChart *make_compare (LpVariation *v, gboolean hide) { return lp_compare_chart_new (v, hide); }
static LpChart *make_scatter (LpVariation *v, gboolean hide) { return lp_scatter_chart_new (v, v, LP_BY_PRACTICE, hide); }
static LpChart *make_lorenz (LpVariation *v, gboolean hide) { return lp_lorenz_chart_new (v, LP_BY_PRACTICE, hide); }

/* n_marks: of 40 practices, one has no rate, one is small and one left out; 31 of the others are in the 4 networks, all in the 3 localities. */
static const struct { const char *name; Make make; int n_marks; } charts[] = {
  { "strips", make_strips, 4 + 31 }, { "localities", make_places, 3 + 39 }, { "ranked", make_ranked, 39 }, { "funnel", make_funnel, 39 },
  { "compare", make_compare, 37 + 3 + 4 }, { "scatter", make_scatter, 39 }, { "lorenz", make_lorenz, 37 },
};
static const struct { const char *unit; double per; } measures[] = { { "FTE", 1000 }, { "people", 100 }, { "GBP", 1 } };
static const struct { double width, height, font; } papers[] = { { 1900, 950, 15 }, { 1000, 470, 15 }, { 640, 0, 30 }, { 320, 200, 15 } };

/* What a mark's own rectangle is pointed at answers with that mark, or with one as small on top of it. */
static void
check_marks (LpChart       *chart,
             double         width,
             double         height,
             const LpStyle *style)
{
  for (int i = 0; i < lp_chart_get_n_marks (chart); i++)
    {
      LpRect rect = lp_chart_get_mark_rect (chart, width, height, style, i);
      g_autofree char *words = lp_chart_describe_mark (chart, i);
      int hit;

      g_assert_true (isfinite (rect.x) && isfinite (rect.y));
      g_assert_cmpint (strlen (words), >, 3);
      if (rect.width <= 0 || !lp_rect_contains ((LpRect) { 0, 0, width, height }, lp_rect_centre (rect)))
        continue;
      hit = lp_chart_hit (chart, width, height, style, lp_rect_centre (rect));
      g_assert_cmpint (hit, >=, 0);
      g_assert_true (hit == i || lp_rect_intersects (lp_rect_inflate (rect, style->font_size),
                                                     lp_chart_get_mark_rect (chart, width, height, style, hit)));
    }
}

static void
test_every_paper (gconstpointer data)
{
  const Make make = ((typeof (&charts[0])) data)->make;

  for (guint m = 0; m < G_N_ELEMENTS (measures); m++)
    {
      g_autoptr (LpVariation) variation = measures_make_variation (measures[m].unit, measures[m].per);
      g_autoptr (LpChart) chart = make (variation, FALSE);

      g_assert_cmpint (lp_chart_get_n_marks (chart), ==, ((typeof (&charts[0])) data)->n_marks);
      for (guint p = 0; p < G_N_ELEMENTS (papers); p++)
        {
          g_autoptr (LpStyle) style = lp_style_new ("Cantarell", papers[p].font);
          double height = papers[p].height > 0 ? papers[p].height : lp_chart_measure (chart, papers[p].width, style);
          g_autofree guint32 *pixels = example_draw (chart, (int) papers[p].width, (int) ceil (height), style, NULL);

          g_assert_nonnull (pixels);
          check_marks (chart, papers[p].width, height, style);
        }
    }
}

static void
test_table (gconstpointer data)
{
  g_autoptr (LpVariation) variation = measures_make_variation ("FTE", 1000);
  g_autoptr (LpChart) chart = ((typeof (&charts[0])) data)->make (variation, FALSE);

  g_assert_cmpuint (lp_chart_get_n_rows (chart), ==, (guint) lp_chart_get_n_marks (chart));
  for (guint row = 0; row < lp_chart_get_n_rows (chart); row++)
    {
      g_assert_cmpint (lp_chart_get_row_mark (chart, row), ==, (int) row);
      for (guint column = 0; column < lp_chart_get_n_columns (chart); column++)
        {
          g_autofree char *cell = lp_chart_get_cell (chart, row, column);

          g_assert_nonnull (cell);
        }
    }
}

/* No practice is named anywhere; networks are. */
static void
test_hidden (gconstpointer data)
{
  g_autoptr (LpVariation) variation = measures_make_variation ("FTE", 1000);
  g_autoptr (LpChart) chart = ((typeof (&charts[0])) data)->make (variation, TRUE);

  for (int i = 0; i < lp_chart_get_n_marks (chart); i++)
    {
      g_autofree char *words = lp_chart_describe_mark (chart, i);

      g_assert_null (strstr (words, "Old Mill"));
    }
  for (guint row = 0; row < lp_chart_get_n_rows (chart); row++)
    {
      g_autofree char *cell = lp_chart_get_cell (chart, row, 0);

      g_assert_null (strstr (cell, "Old Mill"));
    }
}

/* The title claims what the figures bear. */
static void
test_title (void)
{
  g_autoptr (LpVariation) variation = measures_make_variation ("FTE", 1000);
  g_autoptr (LpChart) chart = lp_strips_chart_new (variation, LP_BY_NETWORK, FALSE);
  const LpVariationStats *stats = lp_variation_get_stats (variation, LP_BY_PRACTICE);
  g_autofree char *fold = g_strdup_printf ("%.1f-fold", stats->spread.ratio_p90_p10);
  gboolean by_chance = stats->share.between >= stats->share.random_low && stats->share.between <= stats->share.random_high;

  g_assert_nonnull (strstr (lp_chart_get_title (chart), fold));
  g_assert_cmpint (strstr (lp_chart_get_title (chart), "no more than by chance") != NULL, ==, by_chance);
  g_assert_nonnull (strstr (lp_chart_get_subtitle (chart), "Random networks of the same sizes"));
  g_assert_nonnull (strstr (lp_chart_get_source (chart), "1 left out by hand, 1 with fewer than 750 people, 1 without a rate"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autofree char *papers_path = g_strdup_printf ("/variation-charts/%s/papers", charts[i].name);
      g_autofree char *table_path = g_strdup_printf ("/variation-charts/%s/table", charts[i].name);
      g_autofree char *hidden_path = g_strdup_printf ("/variation-charts/%s/hidden", charts[i].name);

      g_test_add_data_func (papers_path, &charts[i], test_every_paper);
      g_test_add_data_func (table_path, &charts[i], test_table);
      g_test_add_data_func (hidden_path, &charts[i], test_hidden);
    }
  g_test_add_func ("/variation-charts/title", test_title);
  return g_test_run ();
}
