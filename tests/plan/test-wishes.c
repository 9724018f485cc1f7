/* test-wishes.c — rules and links: set, altered, taken away, copied with their option */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-links.h"
#include "plan/edit-option.h"
#include "plan/edit-rules.h"
#include "sample.h"

#include <math.h>

#define CODES(...) ((const char *const[]) { __VA_ARGS__, NULL })

static const SamplePractice practices[] = {
  { "J1", "Wareham Surgery", 8077, 1, FALSE },
  { "J2", "Swanage Medical Practice", 11409, 1, FALSE },
  { "J3", "Grove Surgery", 16000, 2, FALSE },
};
static const char *const networks[] = { "Purbeck", "Christchurch", NULL };

static LpPlan *
new_plan (void)
{
  return sample_plan (practices, G_N_ELEMENTS (practices), networks);
}

/* The rules of an option, a line each. */
static char *
tell_rules (LpPlan *plan,
            gint64  option_id)
{
  const GPtrArray *rules = lp_plan_get_rules (plan);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rules->len; i++)
    {
      const LpRule *rule = g_ptr_array_index (rules, i);
      g_autofree char *line = lp_rule_describe (plan, rule);

      if (rule->option_id == option_id)
        g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (text, FALSE);
}

static void
assert_rules (LpPlan     *plan,
              gint64      option_id,
              const char *expected)
{
  g_autofree char *told = tell_rules (plan, option_id);

  g_assert_cmpstr (told, ==, expected);
}

static void
test_single_rules (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (LpEdit) again = NULL;

  sample_commit (plan, lp_edit_rule_far (plan, SAMPLE_OPTION, 10, NULL));
  assert_rules (plan, SAMPLE_OPTION, "No practice farther than 10 km from its network's centre\n");
  /* Altered, it stays one; the same again writes nothing. */
  sample_commit (plan, lp_edit_rule_far (plan, SAMPLE_OPTION, 7.5, NULL));
  assert_rules (plan, SAMPLE_OPTION, "No practice farther than 7.5 km from its network's centre\n");
  again = lp_edit_rule_far (plan, SAMPLE_OPTION, 7.5, NULL);
  g_assert_cmpuint (lp_edit_get_n_rows (again), ==, 0);
  sample_commit (plan, lp_edit_rule_far (plan, SAMPLE_OPTION, 0, NULL));
  assert_rules (plan, SAMPLE_OPTION, "");

  sample_commit (plan, lp_edit_rule_localities (plan, SAMPLE_OPTION, TRUE, 0, NULL));
  assert_rules (plan, SAMPLE_OPTION, "Localities whole\n");
  g_assert_false (((const LpRule *) g_ptr_array_index (lp_plan_get_rules (plan), 0))->has_number);
  sample_commit (plan, lp_edit_rule_localities (plan, SAMPLE_OPTION, TRUE, 0.5, NULL));
  g_assert_cmpfloat_with_epsilon (((const LpRule *) g_ptr_array_index (lp_plan_get_rules (plan), 0))->number, 0.5, 1e-12);
  sample_commit (plan, lp_edit_rule_localities (plan, SAMPLE_OPTION, FALSE, 0, NULL));
  g_assert_cmpuint (lp_plan_get_rules (plan)->len, ==, 0);
}

static void
test_pairs (void)
{
  g_autoptr (LpPlan) plan = new_plan ();

  /* Whichever is named first, a pair has one rule, and the last said holds. */
  sample_commit (plan, lp_edit_rule_pair (plan, SAMPLE_OPTION, "J2", "J1", LP_RULE_TOGETHER, NULL));
  sample_commit (plan, lp_edit_rule_pair (plan, SAMPLE_OPTION, "J1", "J2", LP_RULE_TOGETHER, NULL));
  assert_rules (plan, SAMPLE_OPTION, "Wareham Surgery and Swanage Medical Practice in one network\n");
  sample_commit (plan, lp_edit_rule_pair (plan, SAMPLE_OPTION, "J1", "J2", LP_RULE_APART, NULL));
  assert_rules (plan, SAMPLE_OPTION, "Wareham Surgery and Swanage Medical Practice in different networks\n");
  sample_commit (plan, lp_edit_rule_pair (plan, SAMPLE_OPTION, "J2", "J1", LP_RULE_UNKNOWN, NULL));
  assert_rules (plan, SAMPLE_OPTION, "");

  sample_commit (plan, lp_edit_rule_leave_out (plan, SAMPLE_OPTION, CODES ("J3", "J1"), TRUE, NULL));
  g_assert_cmpuint (lp_plan_get_rules (plan)->len, ==, 2);
  sample_commit (plan, lp_edit_rule_leave_out (plan, SAMPLE_OPTION, CODES ("J3"), FALSE, NULL));
  assert_rules (plan, SAMPLE_OPTION, "Wareham Surgery left where it is by proposals\n");
  sample_commit (plan, lp_edit_rule_remove (plan, ((const LpRule *) g_ptr_array_index (lp_plan_get_rules (plan), 0))->id, NULL));
  assert_rules (plan, SAMPLE_OPTION, "");
}

static void
test_copied_and_deleted_with_option (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  gint64 copy = 0;
  const char *rules = "No practice farther than 12 km from its network's centre\nWareham Surgery and Grove Surgery in different networks\n";
  g_autofree char *told = NULL;
  g_auto (GStrv) lines = NULL;

  sample_commit (plan, lp_edit_rule_far (plan, SAMPLE_OPTION, 12, NULL));
  sample_commit (plan, lp_edit_rule_pair (plan, SAMPLE_OPTION, "J3", "J1", LP_RULE_APART, NULL));
  sample_commit (plan, lp_edit_option_duplicate (plan, SAMPLE_OPTION, NULL, &copy, NULL));
  g_assert_cmpuint (lp_plan_get_rules (plan)->len, ==, 4);
  /* Ids are random, so their order is. */
  told = tell_rules (plan, copy);
  lines = g_strsplit (rules, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_nonnull (g_strstr_len (told, -1, lines[i]));

  sample_commit (plan, lp_edit_option_delete (plan, SAMPLE_OPTION, NULL));
  g_assert_cmpuint (lp_plan_get_rules (plan)->len, ==, 2);
}

static void
assert_link (LpPlan     *plan,
             const char *expected)
{
  g_autofree char *told = NULL;

  g_assert_cmpuint (lp_plan_get_links (plan)->len, ==, 1);
  told = lp_link_describe (plan, g_ptr_array_index (lp_plan_get_links (plan), 0));
  g_assert_cmpstr (told, ==, expected);
}

static void
test_links (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (LpEdit) again = NULL;

  sample_commit (plan, lp_edit_link_set (plan, "J3", "J1", TRUE, "chain ferry", NULL));
  assert_link (plan, "Wareham Surgery and Grove Surgery are neighbours: chain ferry");
  again = lp_edit_link_set (plan, "J1", "J3", TRUE, "chain ferry", NULL);
  g_assert_cmpuint (lp_edit_get_n_rows (again), ==, 0);
  sample_commit (plan, lp_edit_link_set (plan, "J1", "J3", FALSE, NULL, NULL));
  assert_link (plan, "Wareham Surgery and Grove Surgery are not neighbours");
  sample_commit (plan, lp_edit_link_remove (plan, "J3", "J1", NULL));
  g_assert_cmpuint (lp_plan_get_links (plan)->len, ==, 0);
  g_clear_pointer (&again, lp_edit_free);
  again = lp_edit_link_remove (plan, "J3", "J1", NULL);
  g_assert_cmpuint (lp_edit_get_n_rows (again), ==, 0);
}

/* @error is read when the edit has been made. */
static void
assert_refused (LpEdit  *edit,
                GError **error,
                int      code)
{
  g_assert_null (edit);
  g_assert_error (*error, LP_PLAN_ERROR, code);
  g_clear_error (error);
}

static void
test_refusals (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GError) error = NULL;

  assert_refused (lp_edit_rule_far (plan, SAMPLE_OPTION, -1, &error), &error, LP_PLAN_ERROR_INVALID);
  assert_refused (lp_edit_rule_far (plan, SAMPLE_OPTION, NAN, &error), &error, LP_PLAN_ERROR_INVALID);
  assert_refused (lp_edit_rule_far (plan, 12, 10, &error), &error, LP_PLAN_ERROR_NOT_FOUND);
  assert_refused (lp_edit_rule_localities (plan, SAMPLE_OPTION, TRUE, 5000, &error), &error, LP_PLAN_ERROR_INVALID);
  assert_refused (lp_edit_rule_pair (plan, SAMPLE_OPTION, "J1", "J1", LP_RULE_APART, &error), &error, LP_PLAN_ERROR_INVALID);
  assert_refused (lp_edit_rule_pair (plan, SAMPLE_OPTION, "J1", "X9", LP_RULE_APART, &error), &error, LP_PLAN_ERROR_NOT_FOUND);
  assert_refused (lp_edit_rule_remove (plan, 12, &error), &error, LP_PLAN_ERROR_NOT_FOUND);
  assert_refused (lp_edit_link_set (plan, "J2", "J2", TRUE, NULL, &error), &error, LP_PLAN_ERROR_INVALID);
  assert_refused (lp_edit_link_set (plan, "J2", "X9", TRUE, NULL, &error), &error, LP_PLAN_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/wishes/single-rules", test_single_rules);
  g_test_add_func ("/plan/wishes/pairs", test_pairs);
  g_test_add_func ("/plan/wishes/copied-and-deleted-with-option", test_copied_and_deleted_with_option);
  g_test_add_func ("/plan/wishes/links", test_links);
  g_test_add_func ("/plan/wishes/refusals", test_refusals);

  return g_test_run ();
}
