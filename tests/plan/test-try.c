/* test-try.c — a plan tried with an edit is the plan that the edit would make */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-membership.h"
#include "plan/edit-network.h"
#include "plan/edit-option.h"
#include "plan/edit-rules.h"
#include "plan/plan-try.h"
#include "sample.h"

#define CODES(...) ((const char *const[]) { __VA_ARGS__, NULL })

static const SamplePractice practices[] = {
  { "J1", "Abbey View", 20000, 1, TRUE },
  { "J2", "Bridges", 15000, 1, FALSE },
  { "J3", "Cross Road", 12000, 2, FALSE },
  { "J4", "Dale", 33000, 0, FALSE },
};
static const char *const networks[] = { "Purbeck", "Weymouth", "Poole", NULL };

typedef LpEdit *(*MakeEdit) (LpPlan *plan);

static LpEdit *
make_moves (LpPlan *plan)
{
  return lp_edit_assign (plan, SAMPLE_OPTION, CODES ("J2", "J4"), SAMPLE_NETWORK (3), NULL);
}

static LpEdit *
make_merge (LpPlan *plan)
{
  return lp_edit_network_merge (plan, SAMPLE_NETWORK (2), SAMPLE_NETWORK (3), NULL);
}

static LpEdit *
make_rename (LpPlan *plan)
{
  return lp_edit_network_rename (plan, SAMPLE_NETWORK (2), "Chesil", NULL);
}

static LpEdit *
make_copy (LpPlan *plan)
{
  return lp_edit_option_duplicate (plan, SAMPLE_OPTION, NULL, NULL, NULL);
}

static LpEdit *
make_rule (LpPlan *plan)
{
  return lp_edit_rule_far (plan, SAMPLE_OPTION, 12, NULL);
}

static LpEdit *
make_unpinned (LpPlan *plan)
{
  return lp_edit_pin (plan, SAMPLE_OPTION, CODES ("J1"), FALSE, NULL);
}

static const struct
{
  const char *name;
  MakeEdit make;
} cases[] = {
  { "moves", make_moves }, { "merge", make_merge }, { "rename", make_rename }, { "copy", make_copy }, { "rule", make_rule },
  { "unpinned", make_unpinned },
};

/* The trial is what the edit makes of the plan; and the plan itself is as it was, to the serial. */
static void
test_case (gconstpointer data)
{
  MakeEdit make = cases[GPOINTER_TO_UINT (data)].make;
  g_autoptr (LpPlan) plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  g_autofree char *before = sample_dump (plan);
  g_autofree char *unchanged = NULL;
  g_autofree char *tried = NULL;
  g_autofree char *done = NULL;
  guint64 serial = lp_plan_get_serial (plan);
  g_autoptr (GError) error = NULL;
  LpEdit *edit = make (plan);
  g_autoptr (LpPlan) trial = lp_plan_try (plan, edit, &error);

  g_assert_no_error (error);
  unchanged = sample_dump (plan);
  g_assert_cmpstr (unchanged, ==, before);
  g_assert_cmpuint (lp_plan_get_serial (plan), ==, serial);
  tried = sample_dump (trial);
  sample_commit (plan, edit);
  done = sample_dump (plan);
  g_assert_cmpstr (tried, ==, done);
  g_assert_cmpstr (tried, !=, before);
}

/* An edit made before the plan changed under it. */
static void
test_edit_that_does_not_fit (void)
{
  g_autoptr (LpPlan) plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  g_autoptr (LpEdit) stale = make_rename (plan);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  sample_commit (plan, make_merge (plan));
  before = sample_dump (plan);
  g_assert_null (lp_plan_try (plan, stale, &error));
  g_assert_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_BROKEN);
  after = sample_dump (plan);
  g_assert_cmpstr (after, ==, before);
}

static LpValue *
add_row (GPtrArray *rows,
         LpTable    table)
{
  const LpTableSpec *spec = lp_table_spec (table);
  LpChange *change = lp_change_new (table, LP_CHANGE_INSERT);

  for (guint i = 0; i < spec->n_columns; i++)
    change->new_values[i] = spec->columns[i].nullable                  ? lp_value_null ()
                            : spec->columns[i].type == LP_COLUMN_TEXT  ? lp_value_text ("gpw")
                            : spec->columns[i].type == LP_COLUMN_INT   ? lp_value_int (LP_MARK_VALUE)
                                                                       : lp_value_real (3);
  g_ptr_array_add (rows, change);
  return change->new_values;
}

/* What weighs most is left behind, and with it nothing that the networks hang on. */
static void
test_figures_stay_behind (void)
{
  g_autoptr (LpPlan) plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_change_free);
  g_autoptr (LpEdit) edit = make_moves (plan);
  g_autoptr (LpPlan) trial = NULL;
  g_autoptr (GError) error = NULL;
  LpValue *cells;

  add_row (rows, LP_TABLE_FIGURE);
  cells = add_row (rows, LP_TABLE_FIGURE_VALUE);
  lp_value_clear (&cells[LP_FIGURE_VALUE_PRACTICE]);
  cells[LP_FIGURE_VALUE_PRACTICE] = lp_value_text ("J1");
  lp_value_clear (&cells[LP_FIGURE_VALUE_MARK]);
  cells[LP_FIGURE_VALUE_MARK] = lp_value_int (LP_MARK_VALUE);
  lp_plan_apply (plan, rows, &error);
  g_assert_no_error (error);
  g_assert_nonnull (lp_plan_get_value (plan, "gpw", "J1"));

  trial = lp_plan_try (plan, edit, &error);
  g_assert_no_error (error);
  g_assert_null (lp_plan_get_value (trial, "gpw", "J1"));
  g_assert_cmpint (lp_plan_find_practice (trial, "J1")->people, ==, 20000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/plan/try/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/plan/try/edit-that-does-not-fit", test_edit_that_does_not_fit);
  g_test_add_func ("/plan/try/figures-stay-behind", test_figures_stay_behind);
  return g_test_run ();
}
