/* test-measure.c — measures of a person's own: what they are divided by, where they come from, and what goes with them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-measure.h"

#include "sample.h"

#include <string.h>

static const SamplePractice practices[] = { { "A81001", "Ash", 1000, 0 }, { "A81002", "Beech", 3000, 0 } };
static const char *const networks[] = { NULL };
static const char *const codes[] = { "A81001", "A81002", NULL };
static const char *const three[] = { "1", "2", NULL };

static LpMeasureDraft
make_draft (const char *name)
{
  return (LpMeasureDraft) { .name = name, .unit = "per so many", .kind = "count", .denominator = "people", .per = 1000, .better = "high" };
}

static void
add (LpPlan               *plan,
     const LpMeasureDraft *draft,
     const char *const    *texts)
{
  g_autoptr (GError) error = NULL;
  LpEdit *edit = lp_edit_measure_new (plan, draft, codes, texts, &error);

  g_assert_no_error (error);
  sample_commit (plan, edit);
}

/* The source is the plan's, so that charts and sheets name it, and it goes with the measure that it was named for. */
static void
test_source (void)
{
  g_autoptr (LpPlan) plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  LpMeasureDraft draft = make_draft ("Rooms");
  const LpFigure *figure;
  g_autoptr (GError) error = NULL;

  draft.source = "Estate return";
  draft.period = "2018";
  add (plan, &draft, three);
  figure = lp_plan_find_figure (plan, "rooms");
  g_assert_cmpstr (lp_plan_find_source (plan, figure->source_id)->title, ==, "Estate return");
  g_assert_cmpstr (figure->period, ==, "2018");
  sample_commit (plan, lp_edit_measure_remove (plan, "rooms", &error));
  g_assert_no_error (error);
  g_assert_null (lp_plan_find_figure (plan, "rooms"));
  g_assert_null (lp_plan_find_source (plan, "own-rooms"));
}

/* Any figure can stand below the line, and stays while a measure stands on it. */
static void
test_any_denominator (void)
{
  g_autoptr (LpPlan) plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  LpMeasureDraft rooms = make_draft ("Rooms"), floor = make_draft ("Floor");
  g_autoptr (GError) error = NULL;

  add (plan, &rooms, three);
  floor.kind = "amount";
  floor.denominator = "rooms";
  add (plan, &floor, three);
  g_assert_cmpstr (lp_plan_find_measure (plan, "floor")->denominator, ==, "rooms");
  sample_commit (plan, lp_edit_measure_remove (plan, "rooms", &error));
  g_assert_no_error (error);
  g_assert_null (lp_plan_find_measure (plan, "rooms"));
  g_assert_nonnull (lp_plan_find_figure (plan, "rooms"));
}

/* What a file brought in is read by the outlook and the trend as well: removing the measure leaves it. */
static void
test_published_figure_stays (void)
{
  g_autoptr (LpPlan) plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  LpMeasureDraft draft = make_draft ("Nurses");
  LpEdit *edit = lp_edit_new ("Import");
  LpChange *figure = lp_change_new (LP_TABLE_FIGURE, LP_CHANGE_UPDATE);
  g_autoptr (GError) error = NULL;

  add (plan, &draft, three);
  figure->old_values[LP_FIGURE_ID] = lp_value_text ("nurses");
  figure->new_values[LP_FIGURE_SOURCE_ID] = lp_value_text (((LpSource *) g_ptr_array_index (lp_plan_get_sources (plan), 0))->id);
  lp_edit_add (edit, figure);
  sample_commit (plan, edit);
  sample_commit (plan, lp_edit_measure_remove (plan, "nurses", &error));
  g_assert_no_error (error);
  g_assert_null (lp_plan_find_measure (plan, "nurses"));
  g_assert_nonnull (lp_plan_find_figure (plan, "nurses"));
}

static void
assert_refused (const LpMeasureDraft *draft,
                const char *const    *texts,
                const char           *words)
{
  g_autoptr (LpPlan) plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  g_autoptr (GError) error = NULL;

  g_assert_null (lp_edit_measure_new (plan, draft, codes, texts, &error));
  g_assert_nonnull (error);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” says nothing of “%s”", error->message, words);
}

/* Each is refused in a sentence that names what is wrong. */
static void
test_refusals (void)
{
  static const char *const below[] = { "1", "-2", NULL }, *const unreadable[] = { "1", "two", NULL };
  LpMeasureDraft draft = make_draft ("Rooms");

  assert_refused (&draft, below, "Beech is less than nothing");
  assert_refused (&draft, unreadable, "“two” for Beech");
  draft.kind = "amounts";
  assert_refused (&draft, three, "Choose count");
  draft.kind = "amount";
  draft.better = "more";
  assert_refused (&draft, three, "Choose high");
  draft.better = NULL;
  draft.denominator = "beds";
  assert_refused (&draft, three, "beds");
  draft.denominator = "people";
  draft.per = 0;
  assert_refused (&draft, three, "above zero");
}

/* Money may be paid back; what is counted may be none. */
static void
test_below_and_none (void)
{
  static const char *const below[] = { "-100", "0", NULL };
  g_autoptr (LpPlan) plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  LpMeasureDraft draft = make_draft ("Money");

  draft.kind = "amount";
  add (plan, &draft, below);
  g_assert_cmpfloat (lp_plan_get_value (plan, "money", "A81001")->value, ==, -100);
  g_assert_cmpint (lp_plan_get_value (plan, "money", "A81002")->mark, ==, LP_MARK_ZERO);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measure/source", test_source);
  g_test_add_func ("/measure/any-denominator", test_any_denominator);
  g_test_add_func ("/measure/published-figure-stays", test_published_figure_stays);
  g_test_add_func ("/measure/refusals", test_refusals);
  g_test_add_func ("/measure/below-and-none", test_below_and_none);

  return g_test_run ();
}
