/* test-graft.c — all that another plan has, put into one that was begun apart from it; and cells as text and back */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-graft.h"

#include "plan/edit-quality.h"
#include "plan/quality.h"
#include "plan/row-text.h"
#include "sample.h"

static const SamplePractice here[] = {
  { "J1", "Abbey View", 20000, 1, FALSE },
  { "J2", "Bridges", 15000, 1, FALSE },
  { "J3", "Cross Road", 12000, 2, FALSE },
};
static const SamplePractice there[] = {
  { "J1", "Abbey View Surgery", 20500, 1, FALSE },
  { "J2", "Bridges", -1, 2, FALSE },
  { "J3", "Cross Road", 12000, 2, FALSE },
  { "J4", "Dale", 9000, 2, TRUE },
};
static const char *const networks[] = { "Purbeck", "Weymouth", NULL };

static void
add_named (LpPlan     *plan,
           LpTable     table,
           guint       column,
           gint64      id,
           const char *name)
{
  const LpTableSpec *spec = lp_table_spec (table);
  g_autofree LpValue *values = g_new0 (LpValue, spec->n_columns);
  LpEdit *edit = lp_edit_new ("Add");

  for (guint i = 0; i < spec->n_columns; i++)
    values[i] = spec->columns[i].nullable ? lp_value_null () : spec->columns[i].type == LP_COLUMN_TEXT ? lp_value_text ("") : lp_value_int (0);
  values[0].integer = id;
  lp_value_clear (&values[column]);
  values[column] = lp_value_text (name);
  sample_add_row (edit, table, values);
  sample_commit (plan, edit);
}

static void
set_locality (LpPlan     *plan,
              const char *code,
              gint64      locality)
{
  const LpValue key = { LP_VALUE_TEXT, { .text = (char *) code } };
  LpEdit *edit = lp_edit_new ("Set");

  lp_edit_add_update (edit, LP_TABLE_PRACTICE, &key, LP_PRACTICE_LOCALITY_ID, lp_value_int (locality));
  sample_commit (plan, edit);
}

static void
graft (LpPlan *plan,
       LpPlan *other)
{
  g_autoptr (GHashTable) options = lp_ids_new ();
  LpEdit *edit = lp_edit_new ("Graft");

  lp_edit_graft (plan, other, edit, options);
  g_assert_cmpuint (g_hash_table_size (options), ==, lp_plan_get_n_options (other));
  sample_commit (plan, edit);
}

/* Localities and questions of one name are one, whatever their ids; the option that is otherwise comes beside the one that is here. */
static void
test_begun_apart (void)
{
  g_autoptr (LpPlan) plan = sample_plan (here, G_N_ELEMENTS (here), networks);
  g_autoptr (LpPlan) other = sample_plan (there, G_N_ELEMENTS (there), networks);
  const LpOption *copy;

  add_named (plan, LP_TABLE_LOCALITY, LP_LOCALITY_NAME, 5, "Swanage");
  add_named (other, LP_TABLE_LOCALITY, LP_LOCALITY_NAME, 9, "Swanage");
  add_named (other, LP_TABLE_LOCALITY, LP_LOCALITY_NAME, 5, "Weymouth");
  set_locality (other, "J1", 9);
  graft (plan, other);

  g_assert_cmpuint (lp_plan_get_n_practices (plan), ==, 4);
  g_assert_cmpstr (lp_plan_find_practice (plan, "J1")->name, ==, "Abbey View Surgery");
  g_assert_cmpint (lp_plan_find_practice (plan, "J1")->people, ==, 20500);
  g_assert_cmpint (lp_plan_find_practice (plan, "J2")->people, ==, 15000);
  g_assert_cmpstr (lp_plan_find_practice (plan, "J1")->locality->name, ==, "Swanage");
  g_assert_cmpuint (lp_plan_get_localities (plan)->len, ==, 3);
  g_assert_cmpuint (lp_plan_get_n_options (plan), ==, 2);
  g_assert_cmpstr (lp_plan_get_network_of (plan, lp_plan_find_option (plan, SAMPLE_OPTION), lp_plan_find_practice (plan, "J2"))->name, ==, "Purbeck");
  copy = lp_plan_find_option_named (plan, "Option A 2");
  g_assert_nonnull (copy);
  g_assert_cmpstr (lp_plan_get_network_of (plan, copy, lp_plan_find_practice (plan, "J2"))->name, ==, "Weymouth");
  g_assert_true (lp_plan_is_pinned (plan, copy, lp_plan_find_practice (plan, "J4")));

  /* And all of it is there now. */
  graft (plan, other);
  g_assert_cmpuint (lp_plan_get_n_options (plan), ==, 2);
  g_assert_cmpuint (lp_plan_get_localities (plan)->len, ==, 3);
}

/* A practice that closed here gets neither people nor a network back. */
static void
test_closed_here (void)
{
  g_autoptr (LpPlan) plan = sample_plan (here, G_N_ELEMENTS (here), networks);
  g_autoptr (LpPlan) other = sample_plan (here, G_N_ELEMENTS (here), networks);

  sample_commit (plan, lp_edit_quality_close (plan, "J3", "J2", LP_PEOPLE_MOVE, "2018-12-01", "", NULL));
  graft (plan, other);
  g_assert_true (lp_plan_is_closed (plan, lp_plan_find_practice (plan, "J3")));
  g_assert_cmpint (lp_plan_find_practice (plan, "J3")->people, ==, 0);
  for (guint i = 0; i < lp_plan_get_n_options (plan); i++)
    g_assert_null (lp_plan_get_network_of (plan, lp_plan_get_option (plan, i), lp_plan_find_practice (plan, "J3")));
}

/* One that closed there leaves its network here. */
static void
test_closed_there (void)
{
  g_autoptr (LpPlan) plan = sample_plan (here, G_N_ELEMENTS (here), networks);
  g_autoptr (LpPlan) other = sample_plan (here, G_N_ELEMENTS (here), networks);

  sample_commit (other, lp_edit_quality_close (other, "J3", "J2", LP_PEOPLE_MOVE, "2018-12-01", "", NULL));
  graft (plan, other);
  g_assert_true (lp_plan_is_closed (plan, lp_plan_find_practice (plan, "J3")));
  g_assert_cmpint (lp_plan_find_practice (plan, "J2")->people, ==, 27000);
  g_assert_cmpint (lp_plan_get_people (plan), ==, 47000);
  for (guint i = 0; i < lp_plan_get_n_options (plan); i++)
    g_assert_null (lp_plan_get_network_of (plan, lp_plan_get_option (plan, i), lp_plan_find_practice (plan, "J3")));
}

static void
test_row_text (void)
{
  const LpColumnSpec text = { "text", LP_COLUMN_TEXT, FALSE, FALSE }, maybe = { "maybe", LP_COLUMN_TEXT, TRUE, FALSE };
  const LpColumnSpec integer = { "integer", LP_COLUMN_INT, FALSE, FALSE }, real = { "real", LP_COLUMN_REAL, TRUE, FALSE };
  const struct { const LpColumnSpec *column; LpValue value; const char *text; } cases[] = {
    { &text, { LP_VALUE_TEXT, { .text = (char *) "" } }, "" },
    { &maybe, { LP_VALUE_TEXT, { .text = (char *) "" } }, "\\e" },
    { &maybe, { LP_VALUE_NULL, { 0 } }, "" },
    { &maybe, { LP_VALUE_TEXT, { .text = (char *) "\\e" } }, "\\\\e" },
    { &text, { LP_VALUE_TEXT, { .text = (char *) " a\nb\r\t\001\\n é\xef\xbf\xbe\xef\xbf\xbd " } }, " a\\nb\\x0d\\x09\\x01\\\\n é\\xef\\xbf\\xbe\xef\xbf\xbd " },
    { &integer, { LP_VALUE_INT, { .integer = 4503599627370495 } }, "4503599627370495" },
    { &real, { LP_VALUE_REAL, { .real = 0.1 + 0.2 } }, "0.30000000000000004" },
  };
  const struct { const LpColumnSpec *column; const char *text; } bad[] = {
    { &text, "\\q" }, { &text, "\\x0" }, { &text, "\\x00" }, { &text, "\\xff" }, { &text, "\\" }, { &integer, "" }, { &integer, "1.5" }, { &integer, "99999999999999999999" },
    { &real, "1,5" }, { &real, "nan" }, { &real, "inf" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *written = lp_row_text_write (cases[i].column, &cases[i].value);
      LpValue read = { LP_VALUE_UNSET, { 0 } };

      g_assert_cmpstr (written, ==, cases[i].text);
      g_assert_true (lp_row_text_read (cases[i].column, written, &read));
      g_assert_true (lp_value_equal (&read, &cases[i].value));
      lp_value_clear (&read);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      LpValue read = { LP_VALUE_UNSET, { 0 } };

      g_assert_false (lp_row_text_read (bad[i].column, bad[i].text, &read));
      g_assert_cmpint (read.type, ==, LP_VALUE_UNSET);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/graft/begun-apart", test_begun_apart);
  g_test_add_func ("/plan/graft/closed-here", test_closed_here);
  g_test_add_func ("/plan/graft/closed-there", test_closed_there);
  g_test_add_func ("/plan/graft/row-text", test_row_text);
  return g_test_run ();
}
