/* test-trade-off-chart.c — plans on a chart: where they lie, what is pointed at, what the title claims */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "charts/trade-off-chart.h"

static const LpTradeOffPoint points[] = {
  { 22, 1.982, "As proposed", 0, TRUE },
  { 21, 1.998, "1 network fewer", 0, TRUE },
  { 20, 2.078, "2 networks fewer", 0, TRUE },
  { 23, 1.996, "1 network more", 0, FALSE },
};

static LpStyle *
new_style (void)
{
  return lp_style_new ("Cantarell", 15);
}

/* Every mark is found under its own middle, at any size, and by its key. */
static void
test_marks (void)
{
  g_autoptr (LpChart) chart = lp_trade_off_chart_new (LP_TRADE_OFF_NETWORKS, points, G_N_ELEMENTS (points));
  g_autoptr (LpStyle) style = new_style ();

  g_assert_cmpint (lp_chart_get_n_marks (chart), ==, G_N_ELEMENTS (points));
  for (double width = 300; width <= 1200; width += 300)
    {
      double height = lp_chart_measure (chart, width, style);

      for (int i = 0; i < lp_chart_get_n_marks (chart); i++)
        {
          LpRect rect = lp_chart_get_mark_rect (chart, width, height, style, i);

          g_assert_cmpint (lp_chart_hit (chart, width, height, style, (LpPoint) { rect.x + rect.width / 2, rect.y + rect.height / 2 }), ==, i);
          g_assert_true (rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= width && rect.y + rect.height <= height);
          g_assert_cmpint (lp_chart_find_mark (chart, (LpKey) { LP_KEY_CHOICE, i, NULL }), ==, i);
        }
    }
}

/* Nearer is lower, more networks further right. */
static void
test_places (void)
{
  g_autoptr (LpChart) chart = lp_trade_off_chart_new (LP_TRADE_OFF_NETWORKS, points, G_N_ELEMENTS (points));
  g_autoptr (LpStyle) style = new_style ();
  LpRect best = lp_chart_get_mark_rect (chart, 500, 400, style, 0), fewest = lp_chart_get_mark_rect (chart, 500, 400, style, 2);

  g_assert_cmpfloat (best.y, >, fewest.y);
  g_assert_cmpfloat (best.x, >, fewest.x);
}

/* The title tells the ends of what no other plan is better than, and nothing where there is one plan. */
static void
test_title (void)
{
  g_autoptr (LpChart) chart = lp_trade_off_chart_new (LP_TRADE_OFF_NETWORKS, points, G_N_ELEMENTS (points));
  g_autoptr (LpChart) single = lp_trade_off_chart_new (LP_TRADE_OFF_LOCALITIES, points, 1);
  g_autoptr (LpChart) none = lp_trade_off_chart_new (LP_TRADE_OFF_LOCALITIES, NULL, 0);
  g_autoptr (LpStyle) style = new_style ();
  g_autofree char *words = lp_chart_describe_mark (chart, 1);

  g_assert_cmpstr (lp_chart_get_title (chart), ==, "20 networks instead of 22: 96 m farther on average");
  g_assert_nonnull (strstr (lp_chart_get_title (single), "No plan was found"));
  g_assert_cmpfloat (lp_chart_measure (none, 400, style), >, 0);
  g_assert_nonnull (strstr (words, "21 networks"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trade-off-chart/marks", test_marks);
  g_test_add_func ("/trade-off-chart/places", test_places);
  g_test_add_func ("/trade-off-chart/title", test_title);

  return g_test_run ();
}
