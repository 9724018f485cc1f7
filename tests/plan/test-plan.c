/* test-plan.c — changes that fit and changes that do not, and what the plan then says */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <string.h>

static const SamplePractice practices[] = {
  { "J81003", "Wareham Surgery", 8077, 1, FALSE },
  { "J81001", "Swanage Medical Practice", 11409, 1, TRUE },
  { "J81002", "Grove Surgery", 16000, 2, FALSE },
  { "J81004", "Sandford Surgery", 2455, 0, FALSE },
  { "J81005", "New Surgery", -1, 0, FALSE },
};
static const char *const networks[] = { "Purbeck", "Christchurch", "7", NULL };

static LpPlan *
new_plan (void)
{
  return sample_plan (practices, G_N_ELEMENTS (practices), networks);
}

static GPtrArray *
list_of (LpChange *change)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_change_free);

  g_ptr_array_add (changes, change);

  return changes;
}

static const LpNetwork *
get_network_of (LpPlan     *plan,
                const char *code)
{
  return lp_plan_get_network_of (plan, lp_plan_get_option (plan, 0), lp_plan_find_practice (plan, code));
}

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
  g_autoptr (LpPlan) plan = new_plan ();
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

  g_assert_cmpstr (get_network_of (plan, "J81001")->name, ==, "Purbeck");
  g_assert_cmpstr (get_network_of (plan, "J81002")->name, ==, "Christchurch");
  g_assert_null (get_network_of (plan, "J81004"));
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
  g_autoptr (LpPlan) plan = new_plan ();
  const LpOption *option = lp_plan_get_option (plan, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LpNetwork *network = lp_plan_find_network_named (plan, option, cases[i].name);

      g_assert_cmpint (network != NULL ? network->number : 0, ==, cases[i].number);
    }

  g_assert_true (lp_plan_find_option_named (plan, "option a") == option);
  g_assert_null (lp_plan_find_option_named (plan, "Option B"));
}

/* Rows may come in any order, also memberships before the practices and networks that they name. */
static void
test_any_order (void)
{
  g_autoptr (LpPlan) expected = new_plan ();
  g_autofree char *dump = sample_dump (expected);

  for (guint turn = 0; turn < 50; turn++)
    {
      g_autoptr (GPtrArray) rows = sample_rows (practices, G_N_ELEMENTS (practices), networks);
      g_autoptr (LpPlan) plan = lp_plan_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *shuffled = NULL;

      for (guint i = rows->len - 1; i > 0; i--)
        {
          guint j = (guint) g_test_rand_int_range (0, (gint32) i + 1);
          gpointer row = rows->pdata[i];

          rows->pdata[i] = rows->pdata[j];
          rows->pdata[j] = row;
        }
      lp_plan_apply (plan, rows, &error);
      g_assert_no_error (error);
      shuffled = sample_dump (plan);
      g_assert_cmpstr (shuffled, ==, dump);
      g_assert_cmpstr (get_network_of (plan, "J81001")->name, ==, "Purbeck");
      g_assert_cmpstr (lp_plan_get_practice (plan, 0)->locality->name, ==, "Purbeck");
    }
}

static LpChange *
insert_membership (gint64      option_id,
                   const char *code,
                   gint64      network_id)
{
  LpChange *change = lp_change_new (LP_TABLE_MEMBERSHIP, LP_CHANGE_INSERT);

  change->new_values[LP_MEMBERSHIP_OPTION_ID] = lp_value_int (option_id);
  change->new_values[LP_MEMBERSHIP_PRACTICE] = lp_value_text (code);
  change->new_values[LP_MEMBERSHIP_NETWORK_ID] = lp_value_int (network_id);
  change->new_values[LP_MEMBERSHIP_PINNED] = lp_value_int (0);

  return change;
}

static LpChange *
update_membership (const char *code,
                   gint64      old_network,
                   gint64      new_network)
{
  LpChange *change = lp_change_new (LP_TABLE_MEMBERSHIP, LP_CHANGE_UPDATE);

  change->old_values[LP_MEMBERSHIP_OPTION_ID] = lp_value_int (SAMPLE_OPTION);
  change->old_values[LP_MEMBERSHIP_PRACTICE] = lp_value_text (code);
  change->old_values[LP_MEMBERSHIP_NETWORK_ID] = lp_value_int (old_network);
  change->new_values[LP_MEMBERSHIP_NETWORK_ID] = lp_value_int (new_network);

  return change;
}

static LpChange *
update_name (const char *code,
             LpValue     old_name,
             LpValue     new_name)
{
  LpChange *change = lp_change_new (LP_TABLE_PRACTICE, LP_CHANGE_UPDATE);

  change->old_values[LP_PRACTICE_CODE] = lp_value_text (code);
  change->old_values[LP_PRACTICE_NAME] = old_name;
  change->new_values[LP_PRACTICE_NAME] = new_name;

  return change;
}

/* The row of @table in the sample whose key is @key, as a removal. */
static LpChange *
delete_row (LpTable     table,
            const char *key)
{
  g_autoptr (GPtrArray) rows = sample_rows (practices, G_N_ELEMENTS (practices), networks);

  for (guint i = 0; i < rows->len; i++)
    {
      LpChange *row = g_ptr_array_index (rows, i);
      g_autofree char *id = row->new_values[0].type == LP_VALUE_INT ? g_strdup_printf ("%" G_GINT64_FORMAT, row->new_values[0].integer)
                                                                    : g_strdup (row->new_values[0].text);
      LpChange *change;

      if (row->table != table || strcmp (id, key) != 0)
        continue;
      change = lp_change_copy (row);
      change->kind = LP_CHANGE_DELETE;
      change->old_values = g_steal_pointer (&change->new_values);
      return change;
    }

  g_assert_not_reached ();
}

static LpChange *
insert_again (LpTable     table,
              const char *key)
{
  LpChange *change = delete_row (table, key);

  change->kind = LP_CHANGE_INSERT;
  change->new_values = g_steal_pointer (&change->old_values);

  return change;
}

static LpChange *
alter (LpChange *change,
       guint     column,
       LpValue   value)
{
  LpValue *cells = change->kind == LP_CHANGE_DELETE ? change->old_values : change->new_values;

  lp_value_clear (&cells[column]);
  cells[column] = value;

  return change;
}

/* Network of an option that is not the sample's. */
static LpChange *
move_network_away (void)
{
  LpChange *change = lp_change_new (LP_TABLE_NETWORK, LP_CHANGE_UPDATE);

  change->old_values[LP_NETWORK_ID] = lp_value_int (SAMPLE_NETWORK (1));
  change->old_values[LP_NETWORK_OPTION_ID] = lp_value_int (SAMPLE_OPTION);
  change->new_values[LP_NETWORK_OPTION_ID] = lp_value_int (5);

  return change;
}

static LpChange *
other_option (void)
{
  return alter (insert_again (LP_TABLE_OPTION, "1000"), LP_OPTION_ID, lp_value_int (5));
}

/* Each must be refused whole, though a good change goes before it. */
static void
test_refused (void)
{
  struct { const char *what; LpChange *first; LpChange *second; } cases[] = {
    { "insert of a row that is there", insert_again (LP_TABLE_PRACTICE, "J81001"), NULL },
    { "insert of a pair that is there", insert_membership (SAMPLE_OPTION, "J81001", SAMPLE_NETWORK (2)), NULL },
    { "update of no row", update_membership ("J81004", SAMPLE_NETWORK (1), SAMPLE_NETWORK (2)), NULL },
    { "update from another value", update_membership ("J81001", SAMPLE_NETWORK (2), SAMPLE_NETWORK (1)), NULL },
    { "update without the old value", update_name ("J81001", (LpValue) { LP_VALUE_UNSET }, lp_value_text ("x")), NULL },
    { "text where null is not allowed", update_name ("J81001", lp_value_text ("Swanage Medical Practice"), lp_value_null ()), NULL },
    { "a number for a text", update_name ("J81001", lp_value_text ("Swanage Medical Practice"), lp_value_int (1)), NULL },
    { "delete of a row that differs", alter (delete_row (LP_TABLE_MEMBERSHIP, "1000"), LP_MEMBERSHIP_PINNED, lp_value_int (9)), NULL },
    { "delete of no row", alter (delete_row (LP_TABLE_NETWORK, "2003"), LP_NETWORK_ID, lp_value_int (44)), NULL },
    { "delete of a network with members", delete_row (LP_TABLE_NETWORK, "2001"), NULL },
    { "delete of an option with networks", delete_row (LP_TABLE_OPTION, "1000"), NULL },
    { "delete of a practice with a membership", delete_row (LP_TABLE_PRACTICE, "J81001"), NULL },
    { "delete of a locality in use", delete_row (LP_TABLE_LOCALITY, "1"), NULL },
    { "delete of a source in use", delete_row (LP_TABLE_SOURCE, "gpw"), NULL },
    { "membership of no practice", insert_membership (SAMPLE_OPTION, "X99999", SAMPLE_NETWORK (1)), NULL },
    { "membership of no network", insert_membership (SAMPLE_OPTION, "J81004", 99), NULL },
    { "membership in no option", insert_membership (99, "J81004", SAMPLE_NETWORK (1)), NULL },
    { "network of another option", other_option (), insert_membership (5, "J81004", SAMPLE_NETWORK (1)) },
    { "members left in another option", other_option (), move_network_away () },
    { "the same insert twice", insert_membership (SAMPLE_OPTION, "J81004", SAMPLE_NETWORK (1)),
      insert_membership (SAMPLE_OPTION, "J81004", SAMPLE_NETWORK (1)) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LpPlan) plan = new_plan ();
      g_autofree char *before = sample_dump (plan);
      g_autofree char *after = NULL;
      g_autoptr (GPtrArray) changes = list_of (update_membership ("J81003", SAMPLE_NETWORK (1), SAMPLE_NETWORK (2)));
      g_autoptr (GError) error = NULL;
      const LpPractice *practice = lp_plan_find_practice (plan, "J81001");
      const char *name = lp_plan_find_practice (plan, "J81003")->name;
      const LpNetwork *network = get_network_of (plan, "J81001");

      g_test_message ("%s", cases[i].what);
      g_ptr_array_add (changes, update_name ("J81003", lp_value_text ("Wareham Surgery"), lp_value_text ("Wareham")));
      g_ptr_array_add (changes, cases[i].first);
      if (cases[i].second != NULL)
        g_ptr_array_add (changes, cases[i].second);

      g_assert_false (lp_plan_apply (plan, changes, &error));
      g_assert_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_BROKEN);
      g_assert_cmpuint (lp_plan_get_serial (plan), ==, 1);
      after = sample_dump (plan);
      g_assert_cmpstr (after, ==, before);

      /* Nobody has been told of a change, so what was handed out before still holds. */
      g_assert_true (lp_plan_find_practice (plan, "J81001") == practice);
      g_assert_true (lp_plan_find_practice (plan, "J81003")->name == name);
      g_assert_cmpstr (name, ==, "Wareham Surgery");
      g_assert_true (get_network_of (plan, "J81001") == network);
      g_assert_cmpstr (get_network_of (plan, "J81003")->name, ==, "Purbeck");
    }
}

static void
note_cb (LpPlan   *plan,
         guint     what,
         gpointer  data)
{
  GArray *notes = data;

  g_array_append_val (notes, what);
}

static void
test_signal (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GArray) notes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) move = list_of (update_membership ("J81003", SAMPLE_NETWORK (1), SAMPLE_NETWORK (2)));
  g_autoptr (GPtrArray) both = list_of (update_membership ("J81003", SAMPLE_NETWORK (2), SAMPLE_NETWORK (1)));
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (both, update_name ("J81001", lp_value_text ("Swanage Medical Practice"), lp_value_text ("Swanage")));
  g_signal_connect (plan, "changed", G_CALLBACK (note_cb), notes);

  g_assert_true (lp_plan_apply (plan, move, &error));
  g_assert_cmpstr (get_network_of (plan, "J81003")->name, ==, "Christchurch");
  g_assert_true (lp_plan_apply (plan, both, &error));
  g_assert_false (lp_plan_apply (plan, both, NULL));

  g_assert_cmpuint (notes->len, ==, 2);
  g_assert_cmpuint (g_array_index (notes, guint, 0), ==, LP_PLAN_CHANGE_MEMBERSHIP);
  g_assert_cmpuint (g_array_index (notes, guint, 1), ==, LP_PLAN_CHANGE_MEMBERSHIP | LP_PLAN_CHANGE_PRACTICES);
  g_assert_cmpuint (lp_plan_get_serial (plan), ==, 3);
  g_assert_cmpstr (lp_plan_find_practice (plan, "J81001")->name, ==, "Swanage");
}

/* A practice in front of the others shifts every index; memberships must follow. */
static void
test_practice_comes_and_goes (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GPtrArray) come = list_of (alter (insert_again (LP_TABLE_PRACTICE, "J81004"), LP_PRACTICE_CODE, lp_value_text ("A00001")));
  g_autoptr (GPtrArray) go = sample_invert (come);
  g_autoptr (GError) error = NULL;

  lp_plan_apply (plan, come, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lp_plan_find_practice (plan, "J81001")->index, ==, 1);
  g_assert_cmpstr (get_network_of (plan, "J81001")->name, ==, "Purbeck");
  g_assert_null (get_network_of (plan, "A00001"));
  g_assert_cmpint (lp_plan_get_people (plan), ==, 8077 + 11409 + 16000 + 2455 + 2455);

  lp_plan_apply (plan, go, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lp_plan_find_practice (plan, "J81001")->index, ==, 0);
  g_assert_cmpstr (get_network_of (plan, "J81002")->name, ==, "Christchurch");
}

/* A row taken away and put back in one go is another row in memory; what points at it must follow. */
static void
test_replaced_rows (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GPtrArray) changes = list_of (delete_row (LP_TABLE_LOCALITY, "1"));
  g_autoptr (GError) error = NULL;
  const LpNetwork *network;

  g_ptr_array_add (changes, alter (insert_again (LP_TABLE_LOCALITY, "1"), LP_LOCALITY_NAME, lp_value_text ("East")));
  g_ptr_array_add (changes, delete_row (LP_TABLE_NETWORK, "2001"));
  g_ptr_array_add (changes, alter (insert_again (LP_TABLE_NETWORK, "2001"), LP_NETWORK_NUMBER, lp_value_int (9)));
  lp_plan_apply (plan, changes, &error);
  g_assert_no_error (error);

  network = get_network_of (plan, "J81001");
  g_assert_cmpstr (lp_plan_find_practice (plan, "J81001")->locality->name, ==, "East");
  g_assert_true (network == lp_plan_find_network (plan, SAMPLE_NETWORK (1)));
  g_assert_cmpint (network->number, ==, 9);
  g_assert_true (g_ptr_array_index (lp_plan_get_option (plan, 0)->networks, 2) == network);
}

/* SQLite may give a whole number of a REAL column as an integer; memory holds a real all the same. */
static void
test_whole_reals (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  LpChange *change = lp_change_new (LP_TABLE_PRACTICE, LP_CHANGE_UPDATE);
  g_autoptr (GPtrArray) changes = list_of (change);
  g_autoptr (GPtrArray) dump = NULL;
  g_autoptr (GError) error = NULL;

  change->old_values[LP_PRACTICE_CODE] = lp_value_text ("J81001");
  change->old_values[LP_PRACTICE_EASTING] = lp_value_int (401000);
  change->new_values[LP_PRACTICE_EASTING] = lp_value_int (402000);
  lp_plan_apply (plan, changes, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (lp_plan_find_practice (plan, "J81001")->easting, ==, 402000);

  dump = lp_plan_dump (plan);
  for (guint i = 0; i < dump->len; i++)
    {
      const LpChange *row = g_ptr_array_index (dump, i);

      if (row->table == LP_TABLE_PRACTICE)
        g_assert_cmpint (row->new_values[LP_PRACTICE_EASTING].type, ==, LP_VALUE_REAL);
    }
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
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GPtrArray) changes = list_of (insert_value ("J81001", LP_MARK_VALUE, lp_value_real (4.5)));
  g_autoptr (GError) error = NULL;

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
  g_autoptr (LpPlan) plan = new_plan ();

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
  g_test_add_func ("/plan/plan/any-order", test_any_order);
  g_test_add_func ("/plan/plan/refused", test_refused);
  g_test_add_func ("/plan/plan/signal", test_signal);
  g_test_add_func ("/plan/plan/practice-comes-and-goes", test_practice_comes_and_goes);
  g_test_add_func ("/plan/plan/replaced-rows", test_replaced_rows);
  g_test_add_func ("/plan/plan/whole-reals", test_whole_reals);
  g_test_add_func ("/plan/plan/figures", test_figures);
  g_test_add_func ("/plan/plan/ids", test_ids);
  g_test_add_func ("/plan/plan/schema", test_schema);
  g_test_add_func ("/plan/plan/values", test_values);

  return g_test_run ();
}
