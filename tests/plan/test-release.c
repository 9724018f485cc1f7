/* test-release.c — rows of every later table in the plan's lists, and what becomes of them when what they point at goes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/delivery.h"
#include "plan/edit-network.h"
#include "plan/edit-option.h"
#include "plan/outlook.h"
#include "plan/quality.h"
#include "plan/wishes.h"
#include "plan/workshop.h"
#include "sample.h"

static const SamplePractice practices[] = {
  { "J1", "Wareham Surgery", 8077, 1, FALSE },
  { "J2", "Swanage Medical Practice", 11409, 1, FALSE },
  { "J3", "Grove Surgery", 16000, 2, FALSE },
};
static const char *const networks[] = { "Purbeck", "Christchurch", NULL };

#define FIRST SAMPLE_NETWORK (1)
#define SECOND SAMPLE_NETWORK (2)

/* @values stand for a whole row. */
#define ADD(edit, table, ...) sample_add_row ((edit), LP_TABLE_##table, (LpValue[]) { __VA_ARGS__ })
#define T lp_value_text
#define I lp_value_int
#define R lp_value_real
#define NIL lp_value_null ()

static void
add_wishes (LpEdit *edit)
{
  ADD (edit, LINK, T ("J1"), T ("J3"), I (1), T ("Ferry"));
  ADD (edit, RULE, I (11), I (SAMPLE_OPTION), T ("far"), NIL, NIL, R (12.5), T (""));
  ADD (edit, RULE, I (12), I (SAMPLE_OPTION), T ("together"), T ("J1"), T ("J2"), NIL, T (""));
  ADD (edit, RULE, I (13), I (SAMPLE_OPTION), T ("from the future"), NIL, NIL, NIL, T (""));
  ADD (edit, PRACTICE_EVENT, I (21), T ("J2"), T ("merged"), T ("2019-04-01"), T ("J1"), I (11409), T (""));
  ADD (edit, FIGURE, T ("young"), T ("Children"), T ("people"), T (""), NIL);
  ADD (edit, REMARK, I (22), T ("J2"), T ("young"), T ("exclude"), T (""), T ("Stale"));
  ADD (edit, SEGMENT, T ("0-17"), T ("Children"), T ("age"), T (""), T ("young"), I (1));
  ADD (edit, ASSUMPTION, T ("leavers"), T ("Leavers"), T ("%"), R (3), R (4), NIL, T ("Agreed"), T ("2018-09-30"), T (""), I (1));
  ADD (edit, YEARLY, T ("young"), T ("J1"), I (2019), R (311.5), NIL);
  ADD (edit, GROWTH, T (""), T ("0-17"), I (5), R (0.98), R (1), R (1.02), NIL);
}

static void
add_delivery (LpEdit *edit)
{
  ADD (edit, PILLAR, I (31), I (1), T ("Right scale"), T (""), T (""), T ("2017-11-30"), T (""), T (""), T (""));
  ADD (edit, STEP, I (32), I (31), I (1), T ("Working in groups"));
  ADD (edit, ACTION, I (33), I (31), I (1), T ("Agree a model"), T (""), T (""), T (""), T ("planned"), NIL, I (FIRST), T (""));
  ADD (edit, NETWORK_STEP, I (FIRST), I (31), I (2), T ("Minutes"), T ("2018-01-01"));
  ADD (edit, CHARACTERISTIC, I (34), I (1), T ("A defined population"), T (""), T ("band"));
  ADD (edit, NETWORK_CHARACTERISTIC, I (FIRST), I (34), I (1), T (""));
  ADD (edit, NETWORK_START, I (FIRST), T ("2018-06-01"));
  ADD (edit, MILESTONE, I (35), I (1), T ("Half"), T ("2018-06-30"), T ("coverage"), R (0.5), T (""));
  ADD (edit, QUESTION, I (41), I (1), T ("What works well?"));
  ADD (edit, ANSWER, I (42), I (41), NIL, I (FIRST), NIL, T ("Table 3"), T ("The hub"), T (""), T (""));
  ADD (edit, SLIDE, I (43), I (1), T ("map"), T (""), T (""), T (""), I (1));
}

static LpPlan *
new_plan (void)
{
  LpPlan *plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  LpEdit *edit = lp_edit_new ("Fill");

  add_wishes (edit);
  add_delivery (edit);
  sample_commit (plan, edit);

  return plan;
}

#define FIRST_OF(plan, list, type) ((const type *) g_ptr_array_index (lp_plan_get_##list (plan), 0))

static void
test_wishes (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  const LpRule *rule;

  g_assert_true (FIRST_OF (plan, links, LpLink)->joined);
  g_assert_cmpstr (FIRST_OF (plan, links, LpLink)->note, ==, "Ferry");

  rule = FIRST_OF (plan, rules, LpRule);
  g_assert_cmpint (rule->kind, ==, LP_RULE_FAR);
  g_assert_true (rule->has_number);
  g_assert_cmpfloat (rule->number, ==, 12.5);
  g_assert_null (rule->practice);

  rule = g_ptr_array_index (lp_plan_get_rules (plan), 1);
  g_assert_cmpint (rule->kind, ==, LP_RULE_TOGETHER);
  g_assert_false (rule->has_number);
  g_assert_cmpstr (rule->other, ==, "J2");

  rule = g_ptr_array_index (lp_plan_get_rules (plan), 2);
  g_assert_cmpint (rule->kind, ==, LP_RULE_UNKNOWN);
}

static void
test_quality_and_outlook (void)
{
  g_autoptr (LpPlan) plan = new_plan ();

  g_assert_cmpstr (FIRST_OF (plan, events, LpPracticeEvent)->successor, ==, "J1");
  g_assert_cmpint (FIRST_OF (plan, events, LpPracticeEvent)->people, ==, 11409);
  g_assert_cmpstr (FIRST_OF (plan, remarks, LpRemark)->kind, ==, "exclude");
  g_assert_cmpstr (FIRST_OF (plan, segments, LpSegment)->figure, ==, "young");
  g_assert_true (FIRST_OF (plan, assumptions, LpAssumption)->has_central);
  g_assert_cmpfloat (FIRST_OF (plan, assumptions, LpAssumption)->central, ==, 4);
  g_assert_false (FIRST_OF (plan, assumptions, LpAssumption)->has_high);
  g_assert_cmpfloat (FIRST_OF (plan, growth, LpGrowth)->low, ==, 0.98);
  g_assert_cmpint (FIRST_OF (plan, growth, LpGrowth)->year, ==, 5);
  g_assert_cmpstr (FIRST_OF (plan, yearly, LpYearly)->practice, ==, "J1");
  g_assert_cmpint (FIRST_OF (plan, yearly, LpYearly)->year, ==, 2019);
  g_assert_cmpfloat (FIRST_OF (plan, yearly, LpYearly)->value, ==, 311.5);
}

static void
test_delivery (void)
{
  g_autoptr (LpPlan) plan = new_plan ();

  g_assert_cmpstr (FIRST_OF (plan, pillars, LpPillar)->baseline_at, ==, "2017-11-30");
  g_assert_cmpint (FIRST_OF (plan, steps, LpStepText)->pillar_id, ==, 31);
  g_assert_cmpint (FIRST_OF (plan, actions, LpAction)->network_id, ==, FIRST);
  g_assert_cmpint (FIRST_OF (plan, actions, LpAction)->locality_id, ==, 0);
  g_assert_cmpint (FIRST_OF (plan, network_steps, LpNetworkStep)->step, ==, 2);
  g_assert_cmpstr (FIRST_OF (plan, characteristics, LpCharacteristic)->computed, ==, "band");
  g_assert_true (FIRST_OF (plan, network_characteristics, LpNetworkCharacteristic)->met);
  g_assert_cmpstr (FIRST_OF (plan, network_starts, LpNetworkStart)->at, ==, "2018-06-01");
  g_assert_cmpfloat (FIRST_OF (plan, milestones, LpMilestone)->number, ==, 0.5);
  g_assert_cmpstr (FIRST_OF (plan, questions, LpQuestion)->text, ==, "What works well?");
  g_assert_cmpstr (FIRST_OF (plan, answers, LpAnswer)->given_by, ==, "Table 3");
  g_assert_true (FIRST_OF (plan, slides, LpSlide)->shown);
}

/* Where a network stands goes with it; what was planned and said about it stays. */
static void
test_dissolve (void)
{
  g_autoptr (LpPlan) plan = new_plan ();

  sample_commit (plan, lp_edit_network_dissolve (plan, FIRST, NULL));
  g_assert_cmpuint (lp_plan_get_network_steps (plan)->len, ==, 0);
  g_assert_cmpuint (lp_plan_get_network_characteristics (plan)->len, ==, 0);
  g_assert_cmpuint (lp_plan_get_network_starts (plan)->len, ==, 0);
  g_assert_cmpint (FIRST_OF (plan, actions, LpAction)->network_id, ==, 0);
  g_assert_cmpint (FIRST_OF (plan, answers, LpAnswer)->network_id, ==, 0);
}

static void
test_merge (void)
{
  g_autoptr (LpPlan) plan = new_plan ();

  sample_commit (plan, lp_edit_network_merge (plan, FIRST, SECOND, NULL));
  g_assert_cmpuint (lp_plan_get_network_steps (plan)->len, ==, 0);
  g_assert_cmpint (FIRST_OF (plan, actions, LpAction)->network_id, ==, SECOND);
  g_assert_cmpint (FIRST_OF (plan, answers, LpAnswer)->network_id, ==, SECOND);
}

static void
test_option_delete (void)
{
  g_autoptr (LpPlan) plan = new_plan ();

  sample_commit (plan, lp_edit_option_new (plan, "Option B", NULL, NULL));
  sample_commit (plan, lp_edit_option_delete (plan, SAMPLE_OPTION, NULL));
  g_assert_cmpuint (lp_plan_get_rules (plan)->len, ==, 0);
  g_assert_cmpuint (lp_plan_get_network_steps (plan)->len, ==, 0);
  g_assert_cmpint (FIRST_OF (plan, actions, LpAction)->network_id, ==, 0);
  g_assert_cmpuint (lp_plan_get_links (plan)->len, ==, 1);
}

/* What went comes back by the same path. */
static void
test_back (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autofree char *before = sample_dump (plan);
  g_autoptr (LpEdit) edit = lp_edit_network_dissolve (plan, FIRST, NULL);
  g_autoptr (GPtrArray) changes = sample_complete (plan, edit, NULL);
  g_autoptr (GPtrArray) back = sample_invert (changes);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  lp_plan_apply (plan, changes, &error);
  g_assert_no_error (error);
  lp_plan_apply (plan, back, &error);
  g_assert_no_error (error);
  after = sample_dump (plan);
  g_assert_cmpstr (after, ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/rows/wishes", test_wishes);
  g_test_add_func ("/plan/rows/quality-and-outlook", test_quality_and_outlook);
  g_test_add_func ("/plan/rows/delivery", test_delivery);
  g_test_add_func ("/plan/release/dissolve", test_dissolve);
  g_test_add_func ("/plan/release/merge", test_merge);
  g_test_add_func ("/plan/release/option-delete", test_option_delete);
  g_test_add_func ("/plan/release/back", test_back);

  return g_test_run ();
}
