/* test-plan.c — what a plan says when it is asked */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "five.h"

static void
test_empty (void)
{
  g_autoptr (LpPlan) plan = lp_plan_new ();
  g_autoptr (GPtrArray) dump = lp_plan_dump (plan);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  g_assert_cmpuint (dump->len, ==, 0);
  g_assert_cmpuint (lp_plan_get_n_practices (plan), ==, 0);
  g_assert_cmpuint (lp_plan_get_n_options (plan), ==, 0);
  g_assert_cmpint (lp_plan_get_people (plan), ==, 0);
  g_assert_cmpstr (lp_plan_get_title (plan), ==, "");
  g_assert_null (lp_plan_find_practice (plan, "J81001"));
  g_assert_null (lp_plan_get_value (plan, "fte", "J81001"));
  g_assert_true (lp_plan_apply (plan, nothing, NULL));
  g_assert_cmpuint (lp_plan_get_serial (plan), ==, 0);
}

static void
test_reading (void)
{
  g_autoptr (LpPlan) plan = five_plan ();
  const LpOption *option = lp_plan_get_option (plan, 0);
  const LpPractice *practice;

  g_assert_cmpstr (lp_plan_get_title (plan), ==, "Dorset");
  g_assert_cmpint (option->id, ==, SAMPLE_OPTION);
  g_assert_cmpint (lp_plan_get_people (plan), ==, 8077 + 11409 + 16000 + 2455);

  /* By code, whatever the order of the rows. */
  g_assert_cmpuint (lp_plan_get_n_practices (plan), ==, 5);
  practice = lp_plan_get_practice (plan, 2);
  g_assert_cmpstr (practice->code, ==, "J81003");
  g_assert_cmpuint (practice->index, ==, 2);
  g_assert_cmpstr (practice->locality->name, ==, "Purbeck");
  g_assert_true (practice->has_position);
  g_assert_cmpfloat (practice->easting, ==, 400000);
  g_assert_cmpfloat (practice->weighted, ==, 8077 * 1.5);

  practice = lp_plan_find_practice (plan, "J81005");
  g_assert_false (practice->has_people);
  g_assert_false (practice->has_weighted);
  g_assert_cmpint (practice->people, ==, 0);

  g_assert_cmpstr (five_get_network_of (plan, "J81001")->name, ==, "Purbeck");
  g_assert_cmpstr (five_get_network_of (plan, "J81002")->name, ==, "Christchurch");
  g_assert_null (five_get_network_of (plan, "J81004"));
  g_assert_true (lp_plan_is_pinned (plan, option, lp_plan_find_practice (plan, "J81001")));
  g_assert_false (lp_plan_is_pinned (plan, option, lp_plan_find_practice (plan, "J81003")));
  g_assert_false (lp_plan_is_pinned (plan, option, lp_plan_find_practice (plan, "J81004")));
}

static void
test_names (void)
{
  static const struct { const char *name; gint64 number; } cases[] = {
    { "Purbeck", 1 }, { "PURBECK", 1 }, { "christchurch", 2 }, { "2", 2 },
    /* A name goes before a number. */
    { "7", 3 }, { "3", 3 }, { "4", 0 }, { "0", 0 }, { "-1", 0 }, { "", 0 }, { "Purb", 0 }, { "2 Christchurch", 0 },
  };
  g_autoptr (LpPlan) plan = five_plan ();
  const LpOption *option = lp_plan_get_option (plan, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LpNetwork *network = lp_plan_find_network_named (plan, option, cases[i].name);

      g_assert_cmpint (network != NULL ? network->number : 0, ==, cases[i].number);
    }

  g_assert_true (lp_plan_find_option_named (plan, "option a") == option);
  g_assert_null (lp_plan_find_option_named (plan, "Option B"));
}

static LpChange *
insert_figure (void)
{
  LpChange *change = lp_change_new (LP_TABLE_FIGURE, LP_CHANGE_INSERT);

  change->new_values[LP_FIGURE_ID] = lp_value_text ("fte");
  change->new_values[LP_FIGURE_NAME] = lp_value_text ("GP FTE");
  change->new_values[LP_FIGURE_UNIT] = lp_value_text ("FTE");
  change->new_values[LP_FIGURE_PERIOD] = lp_value_text ("");
  change->new_values[LP_FIGURE_SOURCE_ID] = lp_value_null ();

  return change;
}

static LpChange *
insert_value (const char *practice,
              gint64      mark,
              LpValue     value)
{
  LpChange *change = lp_change_new (LP_TABLE_FIGURE_VALUE, LP_CHANGE_INSERT);

  change->new_values[LP_FIGURE_VALUE_FIGURE] = lp_value_text ("fte");
  change->new_values[LP_FIGURE_VALUE_PRACTICE] = lp_value_text (practice);
  change->new_values[LP_FIGURE_VALUE_MARK] = lp_value_int (mark);
  change->new_values[LP_FIGURE_VALUE_VALUE] = value;
  change->new_values[LP_FIGURE_VALUE_RAW] = lp_value_text ("*");
  change->new_values[LP_FIGURE_VALUE_CHECK_NOTE] = lp_value_text ("");

  return change;
}

static void
test_figures (void)
{
  g_autoptr (LpPlan) plan = five_plan ();
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_change_free);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (changes, insert_value ("J81001", LP_MARK_VALUE, lp_value_real (4.5)));
  g_ptr_array_add (changes, insert_value ("J81002", LP_MARK_SUPPRESSED, lp_value_null ()));
  g_ptr_array_add (changes, insert_value ("J81003", LP_MARK_ZERO, lp_value_real (0)));
  g_ptr_array_add (changes, insert_value ("J81004", 99, lp_value_null ()));
  g_ptr_array_add (changes, insert_figure ());
  lp_plan_apply (plan, changes, &error);
  g_assert_no_error (error);

  g_assert_cmpfloat (lp_plan_get_value (plan, "fte", "J81001")->value, ==, 4.5);
  g_assert_cmpint (lp_plan_get_value (plan, "fte", "J81002")->mark, ==, LP_MARK_SUPPRESSED);
  g_assert_cmpint (lp_plan_get_value (plan, "fte", "J81003")->mark, ==, LP_MARK_ZERO);
  g_assert_cmpint (lp_plan_get_value (plan, "fte", "J81004")->mark, ==, LP_MARK_UNREADABLE);
  g_assert_null (lp_plan_get_value (plan, "fte", "J81005"));
}

static void
test_ids (void)
{
  g_autoptr (LpPlan) plan = five_plan ();

  for (guint i = 0; i < 1000; i++)
    {
      gint64 id = lp_plan_new_id (plan);

      g_assert_cmpint (id, >, 0);
      g_assert_cmpint (id, <, G_GINT64_CONSTANT (1) << 52);
    }
}

static void
test_schema (void)
{
  for (guint table = 0; table < LP_N_TABLES; table++)
    {
      const LpTableSpec *spec = lp_table_spec (table);

      g_assert_cmpint (lp_table_by_name (spec->name), ==, table);
      /* Keys lead, as rows are found by them. */
      g_assert_true (spec->columns[0].key);
      for (guint i = 1; i < spec->n_columns; i++)
        g_assert_true (!spec->columns[i].key || spec->columns[i - 1].key);
    }

  g_assert_cmpint (lp_table_by_name ("edit"), ==, LP_N_TABLES);
  g_assert_cmpstr (lp_table_spec (LP_TABLE_FEATURE)->columns[LP_FEATURE_WKT].name, ==, "wkt");
  g_assert_cmpuint (lp_table_spec (LP_TABLE_FEATURE)->n_columns, ==, LP_FEATURE_WKT + 1);
  g_assert_cmpuint (lp_table_spec (LP_TABLE_PRACTICE)->n_columns, ==, LP_PRACTICE_NOTE + 1);
}

static void
test_values (void)
{
  LpValue values[] = { lp_value_null (), lp_value_int (1), lp_value_int (2), lp_value_real (1), lp_value_text ("1"), lp_value_text ("") };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (values); j++)
        g_assert_cmpint (lp_value_equal (&values[i], &values[j]), ==, i == j);
    }

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      LpValue copy = lp_value_copy (&values[i]);

      g_assert_true (lp_value_equal (&copy, &values[i]));
      lp_value_clear (&copy);
      g_assert_cmpint (copy.type, ==, LP_VALUE_UNSET);
      lp_value_clear (&values[i]);
    }

  g_assert_cmpint (lp_value_text (NULL).type, ==, LP_VALUE_NULL);
  g_assert_cmpint (lp_value_real (0.0 / 0.0).type, ==, LP_VALUE_NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/plan/empty", test_empty);
  g_test_add_func ("/plan/plan/reading", test_reading);
  g_test_add_func ("/plan/plan/names", test_names);
  g_test_add_func ("/plan/plan/figures", test_figures);
  g_test_add_func ("/plan/plan/ids", test_ids);
  g_test_add_func ("/plan/plan/schema", test_schema);
  g_test_add_func ("/plan/plan/values", test_values);

  return g_test_run ();
}
