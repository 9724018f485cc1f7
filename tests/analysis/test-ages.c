/* test-ages.c — one set of age bands out of those that a plan may hold, and the sexes where they are told */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/ages.h"

#include "sample.h"

#define N_PRACTICES 3

static const SamplePractice practices[N_PRACTICES] = { { "A81001", "Ash", 1000, 1 }, { "A81002", "Beech", 2000, 0 }, { "A81003", "Cedar", 500, 1 } };
static const char *const networks[] = { "North", NULL };

/* A figure by age of the first two practices; Cedar reports nothing. */
static void
add_figure (LpEdit     *edit,
            const char *id,
            const char *period,
            double      ash,
            double      beech)
{
  const double values[] = { ash, beech };
  LpChange *row = lp_change_new (LP_TABLE_FIGURE, LP_CHANGE_INSERT);

  row->new_values[LP_FIGURE_ID] = lp_value_text (id);
  row->new_values[LP_FIGURE_NAME] = lp_value_text (id);
  row->new_values[LP_FIGURE_UNIT] = lp_value_text ("people");
  row->new_values[LP_FIGURE_PERIOD] = lp_value_text (period);
  row->new_values[LP_FIGURE_SOURCE_ID] = lp_value_null ();
  lp_edit_add (edit, row);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      row = lp_change_new (LP_TABLE_FIGURE_VALUE, LP_CHANGE_INSERT);
      row->new_values[LP_FIGURE_VALUE_FIGURE] = lp_value_text (id);
      row->new_values[LP_FIGURE_VALUE_PRACTICE] = lp_value_text (practices[i].code);
      row->new_values[LP_FIGURE_VALUE_MARK] = lp_value_int (LP_MARK_VALUE);
      row->new_values[LP_FIGURE_VALUE_VALUE] = lp_value_real (values[i]);
      row->new_values[LP_FIGURE_VALUE_RAW] = lp_value_text ("");
      row->new_values[LP_FIGURE_VALUE_CHECK_NOTE] = lp_value_text ("");
      lp_edit_add (edit, row);
    }
}

static LpAges *
compute (LpPlan *plan)
{
  const LpOption *option = lp_plan_get_option (plan, 0);

  return lp_ages_new (plan, option, g_ptr_array_index (option->networks, 0));
}

/* Three ways of parting the same people by age, of which one covers each age once and finest; what was counted at another time is not mixed in. */
static void
test_one_set (void)
{
  g_autoptr (LpPlan) plan = sample_plan (practices, N_PRACTICES, networks);
  LpEdit *edit = lp_edit_new ("Import");
  g_autoptr (LpAges) ages = NULL;
  guint reported, n;

  add_figure (edit, "age-0-15", "older", 10, 20);
  add_figure (edit, "age-16-64", "older", 50, 60);
  add_figure (edit, "age-0-4", "newer", 30, 40);
  add_figure (edit, "age-5-64", "newer", 600, 1200);
  add_figure (edit, "age-0-64", "newer", 630, 1240);
  add_figure (edit, "age-65-84", "newer", 300, 700);
  add_figure (edit, "age-85-plus", "newer", 70, 60);
  add_figure (edit, "age-65-plus", "newer", 370, 760);
  sample_commit (plan, edit);
  ages = compute (plan);
  g_assert_cmpuint (lp_ages_get_n (ages), ==, 4);
  g_assert_cmpuint (lp_ages_get (ages, 0)->to, ==, 4);
  g_assert_cmpuint (lp_ages_get (ages, 3)->to, ==, G_MAXUINT);
  g_assert_cmpfloat (lp_ages_get_people (ages, TRUE), ==, 1000);
  g_assert_cmpfloat (lp_ages_get_people (ages, FALSE), ==, 3000);
  g_assert_false (lp_ages_has_sexes (ages));
  lp_ages_get_reported (ages, &reported, &n);
  g_assert_cmpuint (reported, ==, 1);
  g_assert_cmpuint (n, ==, 2);
}

/* Where two bands tell the sexes, those are shown and not three finer ones that do not. */
static void
test_sexes (void)
{
  g_autoptr (LpPlan) plan = sample_plan (practices, N_PRACTICES, networks);
  LpEdit *edit = lp_edit_new ("Import");
  g_autoptr (LpAges) ages = NULL;

  add_figure (edit, "age-0-64", "newer", 630, 1240);
  add_figure (edit, "age-0-64-female", "newer", 300, 640);
  add_figure (edit, "age-65-plus", "newer", 370, 760);
  add_figure (edit, "age-65-plus-female", "newer", 200, 400);
  add_figure (edit, "age-65-84", "newer", 300, 700);
  add_figure (edit, "age-85-plus", "newer", 70, 60);
  sample_commit (plan, edit);
  ages = compute (plan);
  g_assert_true (lp_ages_has_sexes (ages));
  g_assert_cmpuint (lp_ages_get_n (ages), ==, 2);
  g_assert_cmpfloat (lp_ages_get (ages, 1)->network_of[LP_SEX_FEMALE], ==, 200);
  g_assert_cmpfloat (lp_ages_get (ages, 1)->network_of[LP_SEX_MALE], ==, 170);
  g_assert_cmpfloat (lp_ages_get (ages, 0)->plan_of[LP_SEX_MALE], ==, 330 + 600);
}

/* Ages with a hole in them are no ages. */
static void
test_hole (void)
{
  g_autoptr (LpPlan) plan = sample_plan (practices, N_PRACTICES, networks);
  LpEdit *edit = lp_edit_new ("Import");

  add_figure (edit, "age-0-15", "newer", 30, 40);
  add_figure (edit, "age-65-plus", "newer", 30, 40);
  sample_commit (plan, edit);
  g_assert_null (compute (plan));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ages/one-set", test_one_set);
  g_test_add_func ("/ages/sexes", test_sexes);
  g_test_add_func ("/ages/hole", test_hole);

  return g_test_run ();
}
