/* test-standing-charts.c — the charts of the delivery plan: a hit finds what is drawn, and marks, words and table agree */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/timeline-chart-private.h"

#include "plan/edit-delivery.h"
#include "plan/edit-milestone.h"
#include "sample.h"

static const SamplePractice practices[] = {
  { "J1", "Abbey View", 40000, 1, FALSE },
  { "J2", "Bridges", 20000, 2, FALSE },
  { "J3", "Cross Road", 60000, 3, FALSE },
};
static const char *const networks[] = { "Purbeck", "Weymouth and Portland with a very long name indeed", "Poole", NULL };
static const double sizes[][2] = { { 1200, 900 }, { 620, 0 }, { 300, 200 }, { 3840, 2160 } };

#define PILLAR 31
#define BAND 35
#define T lp_value_text
#define I lp_value_int

typedef LpChart *(*MakeChart) (LpStanding *standing);
static const MakeChart makers[] = { lp_standing_chart_new, lp_milestone_chart_new, lp_timeline_chart_new };

static LpStanding *
stand (LpPlan *plan)
{
  g_autoptr (LpCoverage) coverage = lp_coverage_new (plan, lp_plan_find_option (plan, SAMPLE_OPTION));

  return lp_standing_new (plan, coverage);
}

/* With @full all that there can be; else a plan that says nothing. */
static LpStanding *
new_standing (gboolean full)
{
  g_autoptr (LpPlan) plan = sample_plan (practices, full ? G_N_ELEMENTS (practices) : 0, networks);
  LpEdit *edit = lp_edit_new ("Fill");
  gint64 id;

  if (!full)
    {
      lp_edit_free (edit);
      return stand (plan);
    }
  sample_add_row (edit, LP_TABLE_PILLAR, (LpValue[]) { I (PILLAR), I (1), T ("Right scale"), T (""), T (""), T ("2017-11-30"), T (""), T (""), T ("") });
  sample_add_row (edit, LP_TABLE_CHARACTERISTIC, (LpValue[]) { I (BAND), I (1), T ("Defined population"), T (""), T ("band") });
  sample_commit (plan, edit);
  sample_commit (plan, lp_edit_milestone_new (plan, "Half", "2018-06-30", "coverage", 0.5, NULL, NULL));
  sample_commit (plan, lp_edit_milestone_new (plan, "Some day", "", "", 0, NULL, NULL));
  sample_commit (plan, lp_edit_network_start (plan, SAMPLE_NETWORK (1), "2018-04-01", NULL));
  sample_commit (plan, lp_edit_network_step (plan, SAMPLE_NETWORK (2), PILLAR, 2, "Minutes", "2018-05-01", NULL));
  sample_commit (plan, lp_edit_action_new (plan, PILLAR, "Agree a model", &id, NULL));
  sample_commit (plan, lp_edit_action_text (plan, id, LP_ACTION_DUE, "2018-03-31", NULL));
  sample_commit (plan, lp_edit_action_new (plan, PILLAR, "No dates", &id, NULL));
  sample_commit (plan, lp_edit_plan_date (plan, "2018-05-15", NULL));

  return stand (plan);
}

static void
draw (LpChart       *chart,
      double         width,
      double         height,
      const LpStyle *style)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width, (int) height);
  cairo_t *cr = cairo_create (surface);

  lp_chart_draw (chart, cr, width, height, style, NULL);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* The middle of every mark answers for it. */
static void
test_hit (void)
{
  g_autoptr (LpStanding) standing = new_standing (TRUE);
  g_autoptr (LpStyle) style = lp_style_new ("Sans", 15);

  for (guint c = 0; c < G_N_ELEMENTS (makers); c++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        g_autoptr (LpChart) chart = makers[c] (standing);
        double width = sizes[i][0], height = MAX (sizes[i][1], lp_chart_measure (chart, width, style));

        draw (chart, width, height, style);
        for (int m = 0; m < lp_chart_get_n_marks (chart); m++)
          {
            LpRect rect = lp_chart_get_mark_rect (chart, width, height, style, m);

            g_assert_cmpfloat (rect.width, >, 0);
            g_assert_cmpfloat (rect.y + rect.height, <=, height);
            g_assert_cmpint (lp_chart_hit (chart, width, height, style, lp_rect_centre (rect)), ==, m);
          }
      }
}

/* A plan that says nothing is drawn too. */
static void
test_empty (void)
{
  g_autoptr (LpStanding) standing = new_standing (FALSE);
  g_autoptr (LpStyle) style = lp_style_new ("Sans", 15);

  for (guint c = 0; c < G_N_ELEMENTS (makers); c++)
    {
      g_autoptr (LpChart) chart = makers[c] (standing);

      draw (chart, 600, lp_chart_measure (chart, 600, style), style);
    }
}

/* In the least width that its view gives it, no column is narrower than the longest word that heads it, or than "▼ under". */
static void
test_columns (void)
{
  static const char *const pillars[] = { "Right scale", "Integrated working", "Understanding population needs", "Managing resources", "Empowering primary care" };
  static const char *const checks[] = { "Integrated workforce", "Personalisation and outcomes", "Aligned drivers", "Defined population" };
  static const char *const longest[] = { "scale", "Integrated", "Understanding", "resources", "Empowering", "Integrated", "Personalisation", "Aligned", "population" };
  g_autoptr (LpPlan) plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  g_autoptr (LpStyle) style = lp_style_new ("Sans", 15);
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new ("Sans");
  const LpTextStyle heading = { .size = 0.82 * 15, .bold = TRUE }, cell = { .size = 0.93 * 15, .bold = TRUE };
  double least = lp_typesetter_measure (typesetter, &cell, "▼ under", (LpPoint) { 0, 0 }).width, width = 70 * 15;
  LpEdit *edit = lp_edit_new ("Fill");
  g_autoptr (LpStanding) standing = NULL;
  g_autoptr (LpChart) chart = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (pillars); i++)
    sample_add_row (edit, LP_TABLE_PILLAR, (LpValue[]) { I (PILLAR + i), I (i + 1), T (pillars[i]), T (""), T (""), T (""), T (""), T (""), T ("") });
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    sample_add_row (edit, LP_TABLE_CHARACTERISTIC, (LpValue[]) { I (50 + i), I (i + 1), T (checks[i]), T (""), T (i == 3 ? "band" : "") });
  sample_commit (plan, edit);
  standing = stand (plan);
  chart = lp_standing_chart_new (standing);

  for (guint i = 0; i < G_N_ELEMENTS (longest); i++)
    {
      LpRect rect = lp_chart_get_mark_rect (chart, width, 600, style, (int) i + 1);

      g_test_message ("%s", longest[i]);
      g_assert_cmpfloat (rect.width, >=, lp_typesetter_measure (typesetter, &heading, longest[i], (LpPoint) { 0, 0 }).width);
      if (i >= G_N_ELEMENTS (pillars))
        g_assert_cmpfloat (rect.width, >=, least);
    }
}

static void
assert_words (LpChart    *chart,
              int         mark,
              const char *expected)
{
  g_autofree char *words = lp_chart_describe_mark (chart, mark);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_words (void)
{
  g_autoptr (LpStanding) standing = new_standing (TRUE);
  g_autoptr (LpChart) matrix = lp_standing_chart_new (standing);
  g_autoptr (LpChart) milestones = lp_milestone_chart_new (standing);
  g_autoptr (LpChart) timeline = lp_timeline_chart_new (standing);

  g_assert_cmpint (lp_chart_get_n_across (matrix), ==, 4);
  assert_words (matrix, 1, "Purbeck, Right scale: no step entered");
  assert_words (matrix, 2, "Purbeck, Defined population: yes");
  assert_words (matrix, 3, "Purbeck, Starts: 1 April 2018");
  assert_words (matrix, 5, "Weymouth and Portland with a very long name indeed, Right scale: step 2. Minutes");
  assert_words (matrix, 10, "Poole, Defined population: over");
  assert_words (milestones, 0, "Half: 50% by 30 June 2018, not yet due: only 33% planned");
  assert_words (timeline, 0, "Agree a model: late: due 31 March 2018");
  assert_words (timeline, 1, "No dates: no due date");
}

/* The cell that a mark is of leads back to it, and each line of a table to a mark. */
static void
test_cells (void)
{
  g_autoptr (LpStanding) standing = new_standing (TRUE);
  g_autoptr (LpChart) chart = lp_standing_chart_new (standing);
  LpStandingCell cell = lp_standing_chart_get_cell (chart, 5);

  g_assert_cmpint (cell.network_id, ==, SAMPLE_NETWORK (2));
  g_assert_cmpint (cell.pillar_id, ==, PILLAR);
  for (int m = 0; m < lp_chart_get_n_marks (chart); m++)
    g_assert_cmpint (lp_standing_chart_find_cell (chart, lp_standing_chart_get_cell (chart, m)), ==, m);
  for (guint c = 0; c < G_N_ELEMENTS (makers); c++)
    {
      g_autoptr (LpChart) of = makers[c] (standing);

      for (guint row = 0; row < lp_chart_get_n_rows (of); row++)
        {
          g_assert_cmpint (lp_chart_get_row_mark (of, row), <, lp_chart_get_n_marks (of));
          for (guint column = 0; column < lp_chart_get_n_columns (of); column++)
            {
              g_autofree char *text = lp_chart_get_cell (of, row, column);

              g_assert_nonnull (text);
            }
        }
    }
}

/* From the start of the bar to the plan's date, up to which what is late is dotted. */
static LpRect
get_drawn (LpTimelineChart        *chart,
           const LpStandingAction *action,
           LpRect                  row)
{
  LpRect bar = _lp_timeline_chart_get_bar (chart, action, row);
  double now = lp_scale_map (&chart->plot.x, lp_standing_get_totals (chart->standing)->day);

  return (LpRect) { bar.x, bar.y, MAX (bar.x + bar.width, action->late ? now : 0) - bar.x, bar.height };
}

/* Words lie on no bar, however little room there is beside it. */
static void
test_timeline_words_beside (void)
{
  g_autoptr (LpStanding) standing = new_standing (TRUE);
  g_autoptr (LpStyle) style = lp_style_new ("Sans", 15);
  g_autoptr (LpChart) parent = lp_timeline_chart_new (standing);
  LpTimelineChart *chart = (LpTimelineChart *) parent;
  guint n_late = 0;

  for (double width = 340; width < 1400; width += 20)
    {
      lp_chart_measure (parent, width, style);
      for (guint mark = 0; mark < chart->marks->len; mark++)
        {
          const LpTimelineRow *row = _lp_timeline_chart_get_mark_row (chart, mark);
          const LpStandingAction *action = row->kind == LP_TIMELINE_ACTION ? lp_standing_get_action (standing, row->of) : NULL;
          LpRect drawn;

          if (action == NULL || action->due_day == 0)
            continue;
          n_late += action->late;
          drawn = get_drawn (chart, action, g_array_index (chart->plot.rects, LpRect, mark));
          g_assert_cmpfloat (drawn.width, >, 0);
          for (guint i = 0; i < chart->plot.pieces->len; i++)
            g_assert_false (lp_rect_intersects (g_array_index (chart->plot.pieces, LpPiece, i).box, drawn));
        }
    }
  g_assert_cmpuint (n_late, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/standing/hit", test_hit);
  g_test_add_func ("/charts/standing/empty", test_empty);
  g_test_add_func ("/charts/standing/columns", test_columns);
  g_test_add_func ("/charts/standing/words", test_words);
  g_test_add_func ("/charts/standing/cells", test_cells);
  g_test_add_func ("/charts/standing/timeline-words-beside", test_timeline_words_beside);

  return g_test_run ();
}
