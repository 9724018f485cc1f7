/* test-apply.c — changes that fit a plan and changes that do not */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "five.h"

#include <string.h>

static GPtrArray *
list_of (LpChange *change)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_change_free);

  g_ptr_array_add (changes, change);

  return changes;
}

/* Rows may come in any order, also memberships before the practices and networks that they name. */
static void
test_any_order (void)
{
  g_autoptr (LpPlan) expected = five_plan ();
  g_autofree char *dump = sample_dump (expected);

  for (guint turn = 0; turn < 50; turn++)
    {
      g_autoptr (GPtrArray) rows = five_rows ();
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
      g_assert_cmpstr (five_get_network_of (plan, "J81001")->name, ==, "Purbeck");
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
  g_autoptr (GPtrArray) rows = five_rows ();

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
      g_autoptr (LpPlan) plan = five_plan ();
      g_autofree char *before = sample_dump (plan);
      g_autofree char *after = NULL;
      g_autoptr (GPtrArray) changes = list_of (update_membership ("J81003", SAMPLE_NETWORK (1), SAMPLE_NETWORK (2)));
      g_autoptr (GError) error = NULL;
      const LpPractice *practice = lp_plan_find_practice (plan, "J81001");
      const char *name = lp_plan_find_practice (plan, "J81003")->name;
      const LpNetwork *network = five_get_network_of (plan, "J81001");

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
      g_assert_true (five_get_network_of (plan, "J81001") == network);
      g_assert_cmpstr (five_get_network_of (plan, "J81003")->name, ==, "Purbeck");
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
  g_autoptr (LpPlan) plan = five_plan ();
  g_autoptr (GArray) notes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) move = list_of (update_membership ("J81003", SAMPLE_NETWORK (1), SAMPLE_NETWORK (2)));
  g_autoptr (GPtrArray) both = list_of (update_membership ("J81003", SAMPLE_NETWORK (2), SAMPLE_NETWORK (1)));
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (both, update_name ("J81001", lp_value_text ("Swanage Medical Practice"), lp_value_text ("Swanage")));
  g_signal_connect (plan, "changed", G_CALLBACK (note_cb), notes);

  g_assert_true (lp_plan_apply (plan, move, &error));
  g_assert_cmpstr (five_get_network_of (plan, "J81003")->name, ==, "Christchurch");
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
  g_autoptr (LpPlan) plan = five_plan ();
  g_autoptr (GPtrArray) come = list_of (alter (insert_again (LP_TABLE_PRACTICE, "J81004"), LP_PRACTICE_CODE, lp_value_text ("A00001")));
  g_autoptr (GPtrArray) go = sample_invert (come);
  g_autoptr (GError) error = NULL;

  lp_plan_apply (plan, come, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lp_plan_find_practice (plan, "J81001")->index, ==, 1);
  g_assert_cmpstr (five_get_network_of (plan, "J81001")->name, ==, "Purbeck");
  g_assert_null (five_get_network_of (plan, "A00001"));
  g_assert_cmpint (lp_plan_get_people (plan), ==, 8077 + 11409 + 16000 + 2455 + 2455);

  lp_plan_apply (plan, go, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lp_plan_find_practice (plan, "J81001")->index, ==, 0);
  g_assert_cmpstr (five_get_network_of (plan, "J81002")->name, ==, "Christchurch");
}

/* A row taken away and put back in one go is another row in memory; what points at it must follow. */
static void
test_replaced_rows (void)
{
  g_autoptr (LpPlan) plan = five_plan ();
  g_autoptr (GPtrArray) changes = list_of (delete_row (LP_TABLE_LOCALITY, "1"));
  g_autoptr (GError) error = NULL;
  const LpNetwork *network;

  g_ptr_array_add (changes, alter (insert_again (LP_TABLE_LOCALITY, "1"), LP_LOCALITY_NAME, lp_value_text ("East")));
  g_ptr_array_add (changes, delete_row (LP_TABLE_NETWORK, "2001"));
  g_ptr_array_add (changes, alter (insert_again (LP_TABLE_NETWORK, "2001"), LP_NETWORK_NUMBER, lp_value_int (9)));
  lp_plan_apply (plan, changes, &error);
  g_assert_no_error (error);

  network = five_get_network_of (plan, "J81001");
  g_assert_cmpstr (lp_plan_find_practice (plan, "J81001")->locality->name, ==, "East");
  g_assert_true (network == lp_plan_find_network (plan, SAMPLE_NETWORK (1)));
  g_assert_cmpint (network->number, ==, 9);
  g_assert_true (g_ptr_array_index (lp_plan_get_option (plan, 0)->networks, 2) == network);
}

/* SQLite may give a whole number of a REAL column as an integer; memory holds a real all the same. */
static void
test_whole_reals (void)
{
  g_autoptr (LpPlan) plan = five_plan ();
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/apply/any-order", test_any_order);
  g_test_add_func ("/plan/apply/refused", test_refused);
  g_test_add_func ("/plan/apply/signal", test_signal);
  g_test_add_func ("/plan/apply/practice-comes-and-goes", test_practice_comes_and_goes);
  g_test_add_func ("/plan/apply/replaced-rows", test_replaced_rows);
  g_test_add_func ("/plan/apply/whole-reals", test_whole_reals);

  return g_test_run ();
}
