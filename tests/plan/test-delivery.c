/* test-delivery.c — the delivery plan and the workshop written: what is set, what is refused, and in which words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/answer-about.h"
#include "plan/edit-delivery.h"
#include "plan/edit-milestone.h"
#include "plan/edit-option.h"
#include "plan/edit-slide.h"
#include "plan/edit-workshop.h"
#include "sample.h"

static const SamplePractice practices[] = {
  { "J1", "Wareham Surgery", 8077, 1, FALSE },
  { "J2", "Grove Surgery", 16000, 2, FALSE },
};
static const char *const networks[] = { "Purbeck", "Christchurch", NULL };

#define FIRST SAMPLE_NETWORK (1)
#define PILLAR 31
#define HOME 34
#define BAND 35

#define T lp_value_text
#define I lp_value_int

static LpPlan *
new_plan (void)
{
  LpPlan *plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  LpEdit *edit = lp_edit_new ("Fill");

  sample_add_row (edit, LP_TABLE_PILLAR, (LpValue[]) { I (PILLAR), I (1), T ("Right scale"), T (""), T (""), T (""), T (""), T (""), T ("") });
  sample_add_row (edit, LP_TABLE_CHARACTERISTIC, (LpValue[]) { I (HOME), I (1), T ("Integrated workforce"), T (""), T ("") });
  sample_add_row (edit, LP_TABLE_CHARACTERISTIC, (LpValue[]) { I (BAND), I (2), T ("Defined population"), T (""), T ("band") });
  sample_commit (plan, edit);

  return plan;
}

#define FIRST_OF(plan, list, type) ((const type *) g_ptr_array_index (lp_plan_get_##list (plan), 0))

static void
assert_label (LpPlan     *plan,
              LpEdit     *edit,
              const char *label)
{
  g_assert_nonnull (edit);
  g_assert_cmpstr (lp_edit_get_label (edit), ==, label);
  sample_commit (plan, edit);
}

static void
test_pillar (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GError) error = NULL;

  assert_label (plan, lp_edit_pillar_text (plan, PILLAR, LP_PILLAR_OUTCOME, "Serves a defined population", NULL), "Edit the pillar Right scale");
  g_assert_cmpstr (FIRST_OF (plan, pillars, LpPillar)->outcome, ==, "Serves a defined population");
  sample_refused (lp_edit_pillar_text (plan, PILLAR, LP_PILLAR_BASELINE_AT, "30 November", &error), &error,
                  "“30 November” is no date. Write it as 2018-06-30.");
  sample_refused (lp_edit_pillar_text (plan, PILLAR, LP_PILLAR_BASELINE_AT, "2017-02-29", &error), &error,
                  "“2017-02-29” is no date. Write it as 2018-06-30.");
  sample_refused (lp_edit_pillar_text (plan, 99, LP_PILLAR_OUTCOME, "", &error), &error, "That is no longer in the plan. Choose another.");

  assert_label (plan, lp_edit_step_text (plan, PILLAR, 2, "Working", NULL), "Edit step 2 of Right scale");
  sample_commit (plan, lp_edit_step_text (plan, PILLAR, 2, "Working at scale", NULL));
  g_assert_cmpuint (lp_plan_get_steps (plan)->len, ==, 1);
  g_assert_cmpstr (FIRST_OF (plan, steps, LpStepText)->text, ==, "Working at scale");
}

static void
test_actions (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GError) error = NULL;
  const LpAction *action;
  gint64 id;

  assert_label (plan, lp_edit_action_new (plan, PILLAR, "  Agree a business model in each of the localities  ", &id, NULL),
                "Add the action “Agree a business model in each of the l…”");
  assert_label (plan, lp_edit_action_text (plan, id, LP_ACTION_DUE, "2018-06-30", NULL), "Make the action “Agree a business model in each of the l…” due on 2018-06-30");
  assert_label (plan, lp_edit_action_text (plan, id, LP_ACTION_STATUS, "under way", NULL), "Say that the action “Agree a business model in each of the l…” is under way");
  assert_label (plan, lp_edit_action_text (plan, id, LP_ACTION_OWNER, "Anne", NULL), "Give the action “Agree a business model in each of the l…” to Anne");
  assert_label (plan, lp_edit_action_text (plan, id, LP_ACTION_OWNER, "", NULL), "Take the action “Agree a business model in each of the l…” from its owner");
  sample_commit (plan, lp_edit_action_about (plan, id, 0, FIRST, NULL));
  action = FIRST_OF (plan, actions, LpAction);
  g_assert_cmpstr (action->due, ==, "2018-06-30");
  g_assert_cmpstr (action->status, ==, "under way");
  g_assert_cmpint (action->network_id, ==, FIRST);
  sample_refused (lp_edit_action_text (plan, id, LP_ACTION_STATUS, "late", &error), &error,
                  "“late” is no state of an action. Say planned, under way, done or stopped.");
  sample_refused (lp_edit_action_text (plan, id, LP_ACTION_TEXT, "  ", &error), &error, "The text is empty. Type some words.");
  sample_commit (plan, lp_edit_action_remove (plan, id, NULL));
  g_assert_cmpuint (lp_plan_get_actions (plan)->len, ==, 0);
}

static void
test_milestones (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  assert_label (plan, lp_edit_milestone_new (plan, "Half", "2018-06-30", "coverage", 0.5, NULL, NULL), "Add the milestone Half");
  id = FIRST_OF (plan, milestones, LpMilestone)->id;
  sample_commit (plan, lp_edit_milestone_set (plan, id, "Twelve", "", "networks", 12, NULL));
  g_assert_cmpfloat (FIRST_OF (plan, milestones, LpMilestone)->number, ==, 12);
  sample_commit (plan, lp_edit_milestone_set (plan, id, "Phase 1", "", "", 0, NULL));
  g_assert_false (FIRST_OF (plan, milestones, LpMilestone)->has_number);
  sample_refused (lp_edit_milestone_new (plan, "All", "", "coverage", 100, NULL, &error), &error, "A share of people is between 0% and 100%.");
  sample_commit (plan, lp_edit_milestone_remove (plan, id, NULL));
}

static void
test_standing (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GError) error = NULL;

  assert_label (plan, lp_edit_network_step (plan, FIRST, PILLAR, 1, "Minutes of May", "2018-05-01", NULL), "Put Purbeck on step 1 of Right scale");
  sample_commit (plan, lp_edit_network_step (plan, FIRST, PILLAR, 2, "", "", NULL));
  g_assert_cmpuint (lp_plan_get_network_steps (plan)->len, ==, 1);
  g_assert_cmpint (FIRST_OF (plan, network_steps, LpNetworkStep)->step, ==, 2);
  sample_refused (lp_edit_network_step (plan, FIRST, PILLAR, 4, "", "", &error), &error, "A pillar has steps 1 to 3; 0 is not begun.");

  assert_label (plan, lp_edit_network_characteristic (plan, FIRST, HOME, TRUE, "", NULL), "Say that Purbeck has “Integrated workforce”");
  g_assert_true (FIRST_OF (plan, network_characteristics, LpNetworkCharacteristic)->met);
  sample_refused (lp_edit_network_characteristic (plan, FIRST, BAND, TRUE, "", &error), &error,
                  "“Defined population” is computed from the people of the network and cannot be set by hand.");

  assert_label (plan, lp_edit_network_start (plan, FIRST, "2018-06-01", NULL), "Let Purbeck begin on 2018-06-01");
  g_assert_cmpstr (FIRST_OF (plan, network_starts, LpNetworkStart)->at, ==, "2018-06-01");
  sample_commit (plan, lp_edit_network_start (plan, FIRST, "", NULL));
  g_assert_cmpuint (lp_plan_get_network_starts (plan)->len, ==, 0);
  assert_label (plan, lp_edit_plan_date (plan, "2018-05-15", NULL), "Date the plan 2018-05-15");
}

/* Where a network stands goes with the copy of its option, and the two are edited apart from then on. */
static void
test_duplicate (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  const LpNetworkStep *step;
  gint64 second = 0, copy;

  sample_commit (plan, lp_edit_network_step (plan, FIRST, PILLAR, 2, "Minutes of May", "2018-05-01", NULL));
  sample_commit (plan, lp_edit_network_characteristic (plan, FIRST, HOME, TRUE, "Since May", NULL));
  sample_commit (plan, lp_edit_network_start (plan, FIRST, "2018-06-01", NULL));
  sample_commit (plan, lp_edit_option_duplicate (plan, SAMPLE_OPTION, NULL, &second, NULL));
  sample_commit (plan, lp_edit_option_duplicate (plan, second, NULL, NULL, NULL));
  g_assert_cmpuint (lp_plan_get_network_steps (plan)->len, ==, 3);
  g_assert_cmpuint (lp_plan_get_network_characteristics (plan)->len, ==, 3);
  g_assert_cmpuint (lp_plan_get_network_starts (plan)->len, ==, 3);
  copy = lp_plan_find_network_named (plan, lp_plan_find_option (plan, second), "Purbeck")->id;
  sample_commit (plan, lp_edit_network_step (plan, copy, PILLAR, 3, "", "", NULL));
  step = FIRST_OF (plan, network_steps, LpNetworkStep);
  g_assert_cmpint (step->network_id, ==, FIRST);
  g_assert_cmpint (step->step, ==, 2);
}

static void
test_answers (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GError) error = NULL;
  const LpAnswer *answer;
  gint64 question, id;

  sample_commit (plan, lp_edit_question_new (plan, "What works well?", &question, NULL));
  sample_commit (plan, lp_edit_answer_new (plan, question, &(LpAnswerAbout) { 0, FIRST, NULL }, "Table 3", "The hub", "#estates, parking", "", &id, NULL));
  answer = FIRST_OF (plan, answers, LpAnswer);
  g_assert_cmpstr (answer->tags, ==, "estates parking");
  g_assert_cmpint (answer->network_id, ==, FIRST);
  sample_commit (plan, lp_edit_answer_set (plan, id, &(LpAnswerAbout) { 0, 0, "J1" }, "Table 4", "The car park", "", NULL));
  answer = FIRST_OF (plan, answers, LpAnswer);
  g_assert_cmpstr (answer->practice, ==, "J1");
  g_assert_cmpint (answer->network_id, ==, 0);
  sample_refused (lp_edit_answer_new (plan, question, &(LpAnswerAbout) { 0, FIRST, "J1" }, "", "Both", "", "", NULL, &error), &error,
                  "An answer is about one locality, one network, one practice, or the whole system.");
  sample_commit (plan, lp_edit_question_remove (plan, question, NULL));
  g_assert_cmpuint (lp_plan_get_answers (plan)->len, ==, 0);
}

/* What an answer is about is typed as it is read. */
static void
test_about (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  const LpOption *option = lp_plan_get_option (plan, 0);
  g_auto (GStrv) names = lp_answer_list_about (plan, option);
  g_autoptr (GError) error = NULL;
  LpAnswerAbout about;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *said = NULL;
      g_autofree char *loud = g_utf8_strup (names[i], -1);
      LpAnswer answer = { 0 };

      g_assert_true (lp_answer_parse_about (plan, option, loud, &about, &error));
      g_assert_no_error (error);
      answer.locality_id = about.locality_id;
      answer.network_id = about.network_id;
      answer.practice = (char *) about.practice;
      answer.text = answer.tags = answer.given_by = (char *) "";
      said = lp_answer_describe_about (plan, &answer);
      /* The sample has a locality and a network of one name: the network is meant, and said with its number. */
      g_assert_true (g_str_has_suffix (said, names[i]));
      g_assert_true (lp_answer_matches (plan, &answer, loud));
      g_assert_false (lp_answer_matches (plan, &answer, "nothing of the kind"));
    }
  g_assert_false (lp_answer_parse_about (plan, option, "nowhere", &about, &error));
  g_assert_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND);
}

static void
assert_order (LpPlan     *plan,
              const char *expected)
{
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < lp_plan_get_slides (plan)->len; i++)
    g_string_append (order, ((const LpSlide *) g_ptr_array_index (lp_plan_get_slides (plan), i))->kind);
  g_assert_cmpstr (order->str, ==, expected);
}

static void
test_slides (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  gint64 a, b, c;

  sample_commit (plan, lp_edit_slide_new (plan, "a", NULL, &a, NULL));
  sample_commit (plan, lp_edit_slide_new (plan, "b", "12", &b, NULL));
  sample_commit (plan, lp_edit_slide_new (plan, "c", NULL, &c, NULL));
  sample_commit (plan, lp_edit_slide_move (plan, c, 0, NULL));
  assert_order (plan, "cab");
  sample_commit (plan, lp_edit_slide_move (plan, c, 99, NULL));
  assert_order (plan, "abc");
  sample_commit (plan, lp_edit_slide_show (plan, b, FALSE, NULL));
  g_assert_false (((const LpSlide *) g_ptr_array_index (lp_plan_get_slides (plan), 1))->shown);
  sample_commit (plan, lp_edit_slide_text (plan, b, LP_SLIDE_NOTES, "Ask the room", NULL));
  sample_commit (plan, lp_edit_slide_remove (plan, a, NULL));
  assert_order (plan, "bc");
}

/* One of each kind that has something to say, in the order of a workshop, and a slide a question; after those that are there. */
static void
test_usual_slides (void)
{
  static const char *const kinds[] = { "words", "area", "map", "coverage", "options", "delivery", "question" };
  g_autoptr (LpPlan) plan = new_plan ();
  const GPtrArray *slides;
  g_autofree char *question = NULL;

  sample_commit (plan, lp_edit_slide_new (plan, "words", "Welcome", NULL, NULL));
  sample_commit (plan, lp_edit_question_new (plan, "What works well?", NULL, NULL));
  assert_label (plan, lp_edit_slide_add_usual (plan, NULL), "Add the usual slides");
  slides = lp_plan_get_slides (plan);
  g_assert_cmpuint (slides->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < slides->len; i++)
    g_assert_cmpstr (((const LpSlide *) g_ptr_array_index (slides, i))->kind, ==, kinds[i]);
  question = g_strdup_printf ("%" G_GINT64_FORMAT, FIRST_OF (plan, questions, LpQuestion)->id);
  g_assert_cmpstr (((const LpSlide *) g_ptr_array_index (slides, slides->len - 1))->subject, ==, question);
}

/* The history says which answer and which question, by their first words. */
static void
test_labels (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  gint64 question, answer;

  assert_label (plan, lp_edit_question_new (plan, "What works well?", &question, NULL), "Add the question “What works well?”");
  assert_label (plan, lp_edit_answer_new (plan, question, NULL, "Table 1", "The surgery car park is full by nine on most mornings", "", NULL, &answer, NULL),
                "Write down “The surgery car park is full by nine on…”");
  assert_label (plan, lp_edit_answer_set (plan, answer, NULL, "Table 1", "The car park is full", "", NULL), "Edit the answer “The surgery car park is full by nine on…”");
  assert_label (plan, lp_edit_answer_remove (plan, answer, NULL), "Remove the answer “The car park is full”");
  assert_label (plan, lp_edit_question_text (plan, question, "What works?", NULL), "Edit the question “What works well?”");
  assert_label (plan, lp_edit_question_remove (plan, question, NULL), "Remove the question “What works?” with its answers");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/delivery/pillar", test_pillar);
  g_test_add_func ("/plan/delivery/actions", test_actions);
  g_test_add_func ("/plan/delivery/milestones", test_milestones);
  g_test_add_func ("/plan/delivery/standing", test_standing);
  g_test_add_func ("/plan/delivery/duplicate", test_duplicate);
  g_test_add_func ("/plan/workshop/usual-slides", test_usual_slides);
  g_test_add_func ("/plan/workshop/labels", test_labels);
  g_test_add_func ("/plan/workshop/answers", test_answers);
  g_test_add_func ("/plan/workshop/about", test_about);
  g_test_add_func ("/plan/workshop/slides", test_slides);

  return g_test_run ();
}
