/* test-flows-chart.c — bands as thick as lists, groups apart, and a hit that finds what is drawn */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/flows-chart.h"

#include "charts/flows-chart-private.h"
#include "plan/edit-membership.h"
#include "plan/edit-network.h"
#include "plan/edit-option.h"
#include "sample.h"

#define CODES(...) ((const char *const[]) { __VA_ARGS__, NULL })

static const SamplePractice practices[] = {
  { "J1", "Abbey View", 20000, 1, FALSE },
  { "J2", "Bridges", 15000, 1, FALSE },
  { "J3", "Cross Road", 12000, 2, FALSE },
  { "J4", "Dale", 33000, 2, FALSE },
  { "J5", "Evergreen", 2000, 0, FALSE },
  { "J6", "Forest", -1, 0, FALSE },
  { "J7", "Grove", 0, 1, FALSE },
};
static const char *const networks[] = { "Purbeck", "Weymouth and Portland with a very long name indeed", NULL };

static const double sizes[][2] = { { 1200, 900 }, { 600, 0 }, { 300, 200 }, { 60, 10 }, { 3840, 2160 } };

static LpChart *
new_chart (LpPlan **plan)
{
  g_autoptr (LpCoverage) a = NULL;
  g_autoptr (LpCoverage) b = NULL;
  g_autoptr (LpFlows) flows = NULL;
  gint64 second = 0;

  *plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  sample_commit (*plan, lp_edit_option_duplicate (*plan, SAMPLE_OPTION, "Option B", &second, NULL));
  sample_commit (*plan, lp_edit_network_new (*plan, second, "Swanage", CODES ("J2", "J5"), NULL, NULL));
  sample_commit (*plan, lp_edit_unassign (*plan, second, CODES ("J3"), NULL));
  a = lp_coverage_new (*plan, lp_plan_find_option (*plan, SAMPLE_OPTION));
  b = lp_coverage_new (*plan, lp_plan_find_option (*plan, second));
  flows = lp_flows_new (*plan, a, b);

  return lp_flows_chart_new (flows, "Option A", "Option B", "Source: nobody.");
}

static void
assert_apart (const LpFlowsPlace *places,
              guint               n)
{
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < i; j++)
      g_assert_false (lp_rect_intersects (lp_rect_inflate (places[i].slot, -0.001), lp_rect_inflate (places[j].slot, -0.001)));
}

/* One scale for everybody, at both ends, and no band outside its boxes. */
static void
assert_bands (const LpFlowsLayout *layout,
              const LpFlows       *flows)
{
  double scale = 0;

  for (guint i = 0; i < lp_flows_get_n_practices (flows); i++)
    {
      const LpFlowPractice *practice = lp_flows_get_practice (flows, i);
      const LpFlowsBand *band = &layout->bands[i];
      LpRect from = layout->before[practice->from].box, to = layout->after[practice->to].box;

      if (practice->people > 0 && scale == 0)
        scale = band->thickness / (double) practice->people;
      g_assert_cmpfloat_with_epsilon (band->thickness, scale * (double) practice->people, 1e-9);
      g_assert_cmpfloat (band->start, >=, from.y - 1e-6);
      g_assert_cmpfloat (band->start + band->thickness, <=, from.y + from.height + 1e-6);
      g_assert_cmpfloat (band->end, >=, to.y - 1e-6);
      g_assert_cmpfloat (band->end + band->thickness, <=, to.y + to.height + 1e-6);
    }
}

static void
test_layout (void)
{
  g_autoptr (LpPlan) plan = NULL;
  g_autoptr (LpChart) chart = new_chart (&plan);
  g_autoptr (LpStyle) style = lp_style_new ("Sans", 15);
  LpFlows *flows = ((LpFlowsChart *) chart)->flows;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_auto (LpFlowsLayout) layout = { NULL };

      _lp_flows_layout_init (&layout, (LpFlowsChart *) chart, sizes[i][0], sizes[i][1], style);
      assert_apart (layout.before, lp_flows_get_n_before (flows));
      assert_apart (layout.after, lp_flows_get_n_after (flows));
      assert_bands (&layout, flows);
    }
}

/* In the middle of a band, and on the label of a group. */
static void
test_hit (void)
{
  const double width = 1200, height = 900;
  g_autoptr (LpPlan) plan = NULL;
  g_autoptr (LpChart) chart = new_chart (&plan);
  g_autoptr (LpStyle) style = lp_style_new ("Sans", 15);
  LpFlows *flows = ((LpFlowsChart *) chart)->flows;
  g_auto (LpFlowsLayout) layout = { NULL };
  int first_band = (int) (lp_flows_get_n_before (flows) + lp_flows_get_n_after (flows));

  _lp_flows_layout_init (&layout, (LpFlowsChart *) chart, width, height, style);
  for (guint i = 0; i < lp_flows_get_n_practices (flows); i++)
    {
      double x = layout.left + 1;
      double y = _lp_flows_layout_get_top (&layout, &layout.bands[i], x) + layout.bands[i].thickness / 2;

      if (layout.bands[i].thickness > 6)
        g_assert_cmpint (lp_chart_hit (chart, width, height, style, (LpPoint) { x, y }), ==, first_band + (int) i);
    }
  g_assert_cmpint (lp_chart_hit (chart, width, height, style, (LpPoint) { 40, lp_rect_centre (layout.before[0].slot).y }), ==, 0);
  g_assert_cmpint (lp_chart_hit (chart, width, height, style, (LpPoint) { width - 40, lp_rect_centre (layout.after[0].slot).y }), ==,
                   (int) lp_flows_get_n_before (flows));
  g_assert_cmpint (lp_chart_hit (chart, width, height, style, (LpPoint) { 40, 2 }), ==, -1);
}

/* The table has the two who move or change, and each row finds its band. */
static void
test_table (void)
{
  g_autoptr (LpPlan) plan = NULL;
  g_autoptr (LpChart) chart = new_chart (&plan);

  g_assert_cmpuint (lp_chart_get_n_rows (chart), ==, 3);
  for (guint row = 0; row < lp_chart_get_n_rows (chart); row++)
    {
      g_autofree char *code = lp_chart_get_cell (chart, row, 0);

      g_assert_cmpstr (lp_chart_get_mark_key (chart, lp_chart_get_row_mark (chart, row)).practice, ==, code);
    }
}

static void
test_words (void)
{
  g_autoptr (LpPlan) plan = NULL;
  g_autoptr (LpChart) chart = new_chart (&plan);
  int mark = lp_chart_find_mark (chart, (LpKey) { LP_KEY_PRACTICE, 0, "J2" });
  g_autofree char *moves = lp_chart_describe_mark (chart, mark);
  g_autofree char *stays = lp_chart_describe_mark (chart, lp_chart_find_mark (chart, (LpKey) { LP_KEY_PRACTICE, 0, "J4" }));
  g_autofree char *group = lp_chart_describe_mark (chart, 0);

  g_assert_cmpstr (moves, ==, "Bridges, 15,000 people: from 1 Purbeck to 3 Swanage");
  g_assert_cmpstr (stays, ==, "Dale, 33,000 people: stays with most of 2 Weymouth and Portland with a very long name indeed, in 2 Weymouth "
                   "and Portland with a very long name indeed");
  g_assert_cmpstr (group, ==, "1 Purbeck: 35,000 people, 3 practices");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/flows/layout", test_layout);
  g_test_add_func ("/charts/flows/hit", test_hit);
  g_test_add_func ("/charts/flows/table", test_table);
  g_test_add_func ("/charts/flows/words", test_words);

  return g_test_run ();
}
