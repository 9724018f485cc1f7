/* test-plan.c — lists taken into plans: what is added, what is changed, and what is left alone */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

#include "import/example.h"

static const char start[] =
  "code,name,postcode,address,district,locality,people,weighted people,easting,northing\n"
  "J81002,Orchid House,BH22 9HF,Ferndown,East Dorset,East Dorset,8847,10189.65,407531,100253\n"
  "J81003,Alma,BH9 1BP,Winton,Bournemouth,,7838,6610.73,,\n"
  "J81004,Long Named,,,,,,,,\n";

static const LpPractice *
find (LpStore    *store,
      const char *code)
{
  const LpPractice *practice = lp_plan_find_practice (lp_store_get_plan (store), code);

  g_assert_nonnull (practice);
  return practice;
}

/* "Network of J81002 in the option, with its number, and ! where pinned": "2 Purbeck!", or "-" when unassigned. */
static char *
tell_network (LpPlan         *plan,
              const LpOption *option,
              const char     *code)
{
  const LpPractice *practice = lp_plan_find_practice (plan, code);
  const LpNetwork *network = lp_plan_get_network_of (plan, option, practice);

  if (network == NULL)
    return g_strdup ("-");
  return g_strdup_printf ("%d %s%s", (int) network->number, network->name, lp_plan_is_pinned (plan, option, practice) ? "!" : "");
}

static void
assert_network (LpStore    *store,
                const char *option_name,
                const char *code,
                const char *expected)
{
  LpPlan *plan = lp_store_get_plan (store);
  const LpOption *option = lp_plan_find_option_named (plan, option_name);
  g_autofree char *told = NULL;

  g_assert_nonnull (option);
  told = tell_network (plan, option, code);
  g_assert_cmpstr (told, ==, expected);
}

static void
test_added (void)
{
  LpStore *store = sample_store (NULL);
  g_autoptr (LpImportReport) report = sample_import (store, "dorset.csv", start);
  const LpPractice *practice;

  g_assert_cmpuint (report->added, ==, 3);
  g_assert_cmpstr (lp_store_get_undo_label (store), ==, "Bring in dorset.csv");
  practice = find (store, "J81002");
  g_assert_cmpstr (practice->name, ==, "Orchid House");
  g_assert_cmpstr (practice->postcode, ==, "BH22 9HF");
  g_assert_cmpstr (practice->address, ==, "Ferndown");
  g_assert_cmpstr (practice->district, ==, "East Dorset");
  g_assert_cmpstr (practice->locality->name, ==, "East Dorset");
  g_assert_true (practice->has_people && practice->has_weighted && practice->has_position);
  g_assert_cmpint (practice->people, ==, 8847);
  g_assert_cmpfloat (practice->weighted, ==, 10189.65);
  g_assert_cmpfloat (practice->easting, ==, 407531);
  g_assert_cmpfloat (practice->northing, ==, 100253);

  practice = find (store, "J81004");
  g_assert_false (practice->has_people || practice->has_weighted || practice->has_position);
  g_assert_null (practice->locality);
  sample_close (store);
}

/* A name that is missing is the code; figures in people's spelling; a mean of quarters is rounded. */
static void
test_cells (void)
{
  LpStore *store = sample_store (NULL);
  g_autoptr (LpImportReport) report = sample_import (store, "list.csv",
    "code,name,people\n j81002 ,,\"8,826.5\"\nJ81003,Caf\xe9 Surgery,0\nJ81004,\"Two\r\nlines\", 12 \n");

  g_assert_cmpuint (report->remarks->len, ==, 0);
  g_assert_cmpstr (find (store, "J81002")->name, ==, "J81002");
  g_assert_cmpint (find (store, "J81002")->people, ==, 8827);
  g_assert_cmpstr (find (store, "J81003")->name, ==, "Café Surgery");
  g_assert_true (find (store, "J81003")->has_people);
  g_assert_cmpint (find (store, "J81003")->people, ==, 0);
  g_assert_cmpstr (find (store, "J81004")->name, ==, "Two lines");
  sample_close (store);
}

static void
test_changed (void)
{
  LpStore *store = sample_store (NULL);
  g_autoptr (LpImportReport) before = sample_import (store, "dorset.csv", start);
  g_autoptr (LpImportReport) report = sample_import (store, "newer.csv",
    "code,people,name\n" "J81002,9000,Orchid House\n" "J81003,7838,\n" "J81004,,Long Named\n" "J81005,1,New\n");
  g_autofree char *told = sample_describe (report);
  const LpPractice *practice = find (store, "J81002");

  g_assert_cmpstr (told, ==, "+1 ~1 =2 -0");
  g_assert_cmpint (practice->people, ==, 9000);
  /* What the newer list does not have is as it was. */
  g_assert_cmpstr (practice->postcode, ==, "BH22 9HF");
  g_assert_cmpstr (practice->address, ==, "Ferndown");
  g_assert_cmpstr (practice->district, ==, "East Dorset");
  g_assert_cmpstr (practice->locality->name, ==, "East Dorset");
  g_assert_cmpfloat (practice->weighted, ==, 10189.65);
  g_assert_cmpfloat (practice->easting, ==, 407531);
  /* An empty cell takes nothing away. */
  g_assert_cmpstr (find (store, "J81003")->name, ==, "Alma");

  g_assert_true (lp_store_undo (store, NULL));
  g_assert_cmpint (find (store, "J81002")->people, ==, 8847);
  g_assert_null (lp_plan_find_practice (lp_store_get_plan (store), "J81005"));
  sample_close (store);
}

/* Each single column altered is a change of that column, and of none other. */
static void
test_each_column (void)
{
  static const struct { const char *heading, *cell; guint column; } columns[] = {
    { "name", "Other", LP_PRACTICE_NAME }, { "postcode", "BH1 1AA", LP_PRACTICE_POSTCODE }, { "address", "Elsewhere", LP_PRACTICE_ADDRESS },
    { "district", "Poole", LP_PRACTICE_DISTRICT }, { "locality", "Purbeck", LP_PRACTICE_LOCALITY_ID }, { "people", "1", LP_PRACTICE_PEOPLE },
    { "weighted", "2.5", LP_PRACTICE_WEIGHTED },
  };
  LpStore *store = sample_store (NULL);
  g_autoptr (LpImportReport) before = sample_import (store, "dorset.csv", start);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *text = g_strdup_printf ("code,%s\nJ81002,%s\n", columns[i].heading, columns[i].cell);
      g_autoptr (LpPracticeList) list = sample_list ("list.csv", text);
      g_autoptr (LpEdit) edit = lp_practice_list_make_edit (list, lp_store_get_plan (store), NULL, NULL);
      gboolean is_people = columns[i].column == LP_PRACTICE_PEOPLE;
      /* With a new list comes where it is from, in the practice's row and in one of its own. */
      const LpChange *row = lp_edit_get_row (edit, lp_edit_get_n_rows (edit) - (is_people ? 2 : 1));

      g_test_message ("%s", columns[i].heading);
      g_assert_cmpint (row->table, ==, LP_TABLE_PRACTICE);
      g_assert_cmpint (row->kind, ==, LP_CHANGE_UPDATE);
      for (guint column = 0; column < lp_table_spec (LP_TABLE_PRACTICE)->n_columns; column++)
        g_assert_cmpint (row->new_values[column].type != LP_VALUE_UNSET, ==,
                         column == columns[i].column || (is_people && column == LP_PRACTICE_SOURCE_ID));
    }
  sample_close (store);
}

static void
test_same_again (void)
{
  LpStore *store = sample_store (NULL);
  g_autoptr (LpImportReport) before = sample_import (store, "dorset.csv", start);
  g_autoptr (LpPracticeList) list = sample_list ("dorset.csv", start);
  g_autoptr (LpImportReport) report = NULL;
  g_autoptr (LpEdit) edit = lp_practice_list_make_edit (list, lp_store_get_plan (store), &report, NULL);
  g_autofree char *told = sample_describe (report);

  g_assert_cmpstr (told, ==, "+0 ~0 =3 -0");
  g_assert_cmpuint (lp_edit_get_n_rows (edit), ==, 0);
  sample_close (store);
}

static void
test_localities (void)
{
  LpStore *store = sample_store (NULL);
  g_autoptr (LpImportReport) before = sample_import (store, "dorset.csv", start);
  g_autoptr (LpImportReport) report = sample_import (store, "list.csv",
    "code,locality\nJ81002,EAST DORSET\nJ81003,Purbeck\nJ81004,purbeck\nJ81005,PURBECK \nJ81006,\n");
  const GPtrArray *localities = lp_plan_get_localities (lp_store_get_plan (store));

  g_assert_cmpuint (report->unchanged, ==, 1);
  g_assert_cmpuint (localities->len, ==, 2);
  g_assert_cmpstr (((LpLocality *) g_ptr_array_index (localities, 0))->name, ==, "East Dorset");
  g_assert_cmpstr (((LpLocality *) g_ptr_array_index (localities, 1))->name, ==, "Purbeck");
  g_assert_true (find (store, "J81003")->locality == find (store, "J81005")->locality);
  g_assert_null (find (store, "J81006")->locality);
  sample_close (store);
}

/* Into the only option while it is empty; then into options of their own, named after the file. */
static void
test_networks (void)
{
  static const char text[] = "code,network number,network,pinned\n"
    "J81002,7,Purbeck,yes\nJ81003,,Wimborne,no\nJ81004,,purbeck,\nJ81005,1,Swanage,true\nJ81006,,,\n";
  LpStore *store = sample_store (NULL);
  LpPlan *plan = lp_store_get_plan (store);
  g_autoptr (LpImportReport) first = sample_import (store, "draft one.csv", text);

  g_assert_cmpuint (lp_plan_get_n_options (plan), ==, 1);
  g_assert_cmpuint (lp_plan_get_option (plan, 0)->networks->len, ==, 3);
  assert_network (store, "Option A", "J81002", "7 Purbeck!");
  assert_network (store, "Option A", "J81003", "2 Wimborne");
  assert_network (store, "Option A", "J81004", "7 Purbeck");
  assert_network (store, "Option A", "J81005", "1 Swanage!");
  assert_network (store, "Option A", "J81006", "-");

  {
    g_autoptr (LpImportReport) second = sample_import (store, "draft one.csv", text);
    g_autoptr (LpImportReport) third = sample_import (store, "draft one.csv", "code,network\nJ81002,Elsewhere\n");

    g_assert_cmpuint (second->unchanged, ==, 5);
    g_assert_cmpuint (lp_plan_get_n_options (plan), ==, 3);
    assert_network (store, "Option A", "J81002", "7 Purbeck!");
    assert_network (store, "draft one", "J81002", "7 Purbeck!");
    assert_network (store, "draft one 2", "J81002", "1 Elsewhere");
    assert_network (store, "draft one 2", "J81003", "-");
  }
  sample_close (store);
}

/* Numbers decide between namesakes, and where they clash the later network gives way; a number alone makes a name. */
static void
test_network_numbers (void)
{
  LpStore *store = sample_store (NULL);
  g_autoptr (LpImportReport) named = sample_import (store, "list.csv",
    "code,network number,network\nJ81002,2,Coast\nJ81003,3,Coast\nJ81004,,Coast\nJ81005,2,Other\nJ81006,3,COAST\nJ81007,,Late\nJ81008,9,Late\n");
  g_autoptr (LpImportReport) numbered = sample_import (store, "numbers.csv", "code,network number\nJ81002,4\nJ81003,4\nJ81004,\n");

  assert_network (store, "Option A", "J81002", "2 Coast");
  assert_network (store, "Option A", "J81003", "3 Coast");
  assert_network (store, "Option A", "J81004", "2 Coast");
  assert_network (store, "Option A", "J81005", "1 Other");
  assert_network (store, "Option A", "J81006", "3 Coast");
  assert_network (store, "Option A", "J81007", "9 Late");
  assert_network (store, "Option A", "J81008", "9 Late");
  assert_network (store, "numbers", "J81002", "4 Network 4");
  assert_network (store, "numbers", "J81003", "4 Network 4");
  assert_network (store, "numbers", "J81004", "-");
  sample_close (store);
}

/* No practice of a network: no option is made. */
static void
test_no_members (void)
{
  LpStore *store = sample_store (NULL);
  g_autoptr (LpImportReport) before = sample_import (store, "a.csv", "code,network\nJ81002,Purbeck\n");
  g_autoptr (LpImportReport) report = sample_import (store, "b.csv", "code,network\nJ81002,\nJ81003,\n");

  g_assert_cmpuint (lp_plan_get_n_options (lp_store_get_plan (store)), ==, 1);
  assert_network (store, "Option A", "J81002", "1 Purbeck");
  sample_close (store);
}

/* All of England: "list_size" is the list and "list_avg_2018_19" is not, though both are there. */
static void
test_england (void)
{
  g_autoptr (GFile) file = sample_shared ("data/england/practices.csv");
  g_autoptr (LpPracticeList) list = NULL;
  g_autoptr (LpImportReport) report = NULL;
  g_autoptr (LpEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  LpStore *store;

  if (file == NULL)
    return;
  list = lp_practice_list_read (file, &error);
  g_assert_no_error (error);
  store = sample_store (NULL);
  edit = lp_practice_list_make_edit (list, lp_store_get_plan (store), &report, &error);
  g_assert_no_error (error);
  lp_store_commit (store, edit, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (report->added, ==, 6969);
  g_assert_cmpuint (report->left_out, ==, 0);
  g_assert_cmpuint (lp_plan_get_n_practices (lp_store_get_plan (store)), ==, 6969);
  g_assert_cmpint (find (store, "A81001")->people, ==, 4089);
  g_assert_cmpstr (find (store, "A81001")->name, ==, "DR S R WILLIAMS & PARTNERS");
  g_assert_cmpint (find (store, "J81002")->people, ==, 8847);
  sample_close (store);
}

int
main (int   argc,
      char *argv[])
{
  sample_init (&argc, &argv);
  g_test_add_func ("/import/plan/added", test_added);
  g_test_add_func ("/import/plan/cells", test_cells);
  g_test_add_func ("/import/plan/changed", test_changed);
  g_test_add_func ("/import/plan/each-column", test_each_column);
  g_test_add_func ("/import/plan/same-again", test_same_again);
  g_test_add_func ("/import/plan/localities", test_localities);
  g_test_add_func ("/import/plan/networks", test_networks);
  g_test_add_func ("/import/plan/network-numbers", test_network_numbers);
  g_test_add_func ("/import/plan/no-members", test_no_members);
  g_test_add_func ("/import/plan/england", test_england);
  return sample_run ();
}
