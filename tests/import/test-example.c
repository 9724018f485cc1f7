/* test-example.c — the Dorset example against figures added up by hand from the published rows, and out and in again as a table */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

#include "base/csv-writer.h"
#include "import/example.h"

#define OPTION "PCNs of December 2019"

/* List sizes of September 2018 (General Practice Workforce) added up over the members of December 2019 (epcn), in a spreadsheet. */
static const struct { const char *name; guint members; gint64 people; } networks[] = {
  { "Blandford", 2, 24874 },
  { "Bournemouth East Collaborative", 4, 50395 },
  { "Central Bournemouth", 4, 47073 },
  { "Christchurch", 4, 48903 },
  { "Crane Valley", 4, 29653 },
  { "Jurassic Coast", 6, 37168 },
  { "Mid Dorset", 8, 44883 },
  { "North Bournemouth", 4, 53597 },
  { "Poole Bay & Bournemouth", 4, 39251 },
  { "Poole Central", 6, 60064 },
  { "Poole North", 4, 53366 },
  { "Purbeck", 6, 34436 },
  { "Sherborne Area", 3, 15773 },
  { "Shore Medical", 5, 58251 },
  { "South Coastal Medical Group", 4, 34643 },
  { "The Vale", 2, 37343 },
  { "Weymouth & Portland", 6, 67002 },
  { "Wimborne & Ferndown", 5, 41141 },
};

#define PEOPLE 803060
#define PEOPLE_RIGHT_SIZE 364841    /* 45.4% */

static const char *const unassigned[] = { "J81032", "J81040", "J81055", "J81069", "Y03661" };

static LpStore *
open_dorset (void)
{
  g_autoptr (GError) error = NULL;
  LpEdit *edit = lp_import_example ("dorset", &error);
  LpStore *store;

  g_assert_no_error (error);
  store = sample_store (edit);
  lp_store_check (store, &error);
  g_assert_no_error (error);
  return store;
}

static gint64
add_up (LpPlan          *plan,
        const LpOption  *option,
        const LpNetwork *network,
        guint           *members)
{
  gint64 people = 0;

  *members = 0;
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);

      if (lp_plan_get_network_of (plan, option, practice) != network)
        continue;
      people += practice->people;
      (*members)++;
    }
  return people;
}

static void
test_practices (void)
{
  LpStore *store = open_dorset ();
  LpPlan *plan = lp_store_get_plan (store);
  double weighted = 0;

  g_assert_cmpstr (lp_plan_get_title (plan), ==, "Dorset");
  g_assert_cmpuint (lp_plan_get_n_practices (plan), ==, 86);
  g_assert_cmpint (lp_plan_get_people (plan), ==, PEOPLE);
  g_assert_cmpuint (lp_plan_get_localities (plan)->len, ==, 13);
  g_assert_cmpuint (lp_plan_get_branches (plan)->len, ==, 52);
  g_assert_cmpuint (lp_plan_get_layers (plan)->len, ==, 4);
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);

      g_assert_true (practice->has_people && practice->has_weighted && practice->has_position);
      g_assert_cmpstr (practice->district, !=, "");
      weighted += practice->weighted;
    }
  g_assert_cmpfloat_with_epsilon (weighted, 812318.79, 0.001);
  sample_close (store);
}

static void
test_pcns_of_2019 (void)
{
  LpStore *store = open_dorset ();
  LpPlan *plan = lp_store_get_plan (store);
  const LpOption *option = lp_plan_find_option_named (plan, OPTION);
  guint all_members = 0, right = 0, under = 0, over = 0, members;
  gint64 covered = 0;

  g_assert_nonnull (option);
  g_assert_cmpuint (option->networks->len, ==, G_N_ELEMENTS (networks));
  for (guint i = 0; i < option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);
      gint64 people = add_up (plan, option, network, &members);

      g_assert_cmpint (network->number, ==, i + 1);
      g_assert_cmpstr (network->name, ==, networks[i].name);
      g_assert_cmpuint (members, ==, networks[i].members);
      g_assert_cmpint (people, ==, networks[i].people);
      all_members += members;
      under += people < option->min_people;
      over += people > option->max_people;
      right += people >= option->min_people && people <= option->max_people;
      covered += people >= option->min_people && people <= option->max_people ? people : 0;
    }
  g_assert_cmpuint (all_members, ==, 81);
  g_assert_cmpuint (right, ==, 9);
  g_assert_cmpuint (under, ==, 3);
  g_assert_cmpuint (over, ==, 6);
  g_assert_cmpint (covered, ==, PEOPLE_RIGHT_SIZE);
  g_assert_cmpfloat_with_epsilon ((double) covered / lp_plan_get_people (plan), 0.454, 0.0005);
  sample_close (store);
}

/* The option says of each practice without a network which it is and why. */
static void
test_unassigned (void)
{
  LpStore *store = open_dorset ();
  LpPlan *plan = lp_store_get_plan (store);
  const LpOption *option = lp_plan_find_option_named (plan, OPTION);
  guint found = 0;

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      g_autofree char *named = g_strdup_printf ("\n%s (%s): ", practice->name, practice->code);

      if (lp_plan_get_network_of (plan, option, practice) == NULL)
        g_assert_cmpstr (practice->code, ==, unassigned[found++]);
      g_assert_cmpint (strstr (option->note, named) != NULL, ==, lp_plan_get_network_of (plan, option, practice) == NULL);
    }
  g_assert_cmpuint (found, ==, G_N_ELEMENTS (unassigned));
  sample_close (store);
}

/* Suppressed, missing and zero stay what they are, and returns that look stale say why. */
static void
test_marks (void)
{
  LpStore *store = open_dorset ();
  LpPlan *plan = lp_store_get_plan (store);
  const LpFigureValue *value = lp_plan_get_value (plan, "gp-fte", "J81003");

  g_assert_nonnull (value);
  g_assert_cmpint (value->mark, ==, LP_MARK_VALUE);
  g_assert_cmpfloat (value->value, ==, 1.4);
  g_assert_nonnull (strstr (value->check_note, "1.4 GP FTE where 5.0"));
  value = lp_plan_get_value (plan, "gp-fte", "J81002");
  g_assert_cmpstr (value->check_note, ==, "");
  value = lp_plan_get_value (plan, "gp-trainee-locum-fte", "J81002");
  g_assert_cmpint (value->mark, ==, LP_MARK_ZERO);
  sample_close (store);
}

static void
test_unknown_example (void)
{
  static const char *const names[] = { "devon", "", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (lp_import_example (names[i], &error));
      g_assert_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND);
    }
}

static void
add_known (LpCsvWriter *writer,
           gboolean     known,
           double       value)
{
  if (known)
    lp_csv_writer_add_number (writer, value);
  else
    lp_csv_writer_add_text (writer, NULL);
}

/* The table of an option in the columns that the program exports. */
static char *
write_assignment (LpPlan         *plan,
                  const LpOption *option)
{
  static const char *const headings[] = { "code", "name", "postcode", "people", "weighted people", "locality", "district", "network number",
                                          "network", "pinned", "easting", "northing", NULL };
  GString *text = g_string_new (NULL);
  g_autoptr (LpCsvWriter) writer = lp_csv_writer_new_for_string (text, LP_CSV_PROTECT_FORMULAS | LP_CSV_BYTE_ORDER_MARK);

  lp_csv_writer_write_record (writer, headings, NULL);
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      const LpNetwork *network = lp_plan_get_network_of (plan, option, practice);

      lp_csv_writer_add_text (writer, practice->code);
      lp_csv_writer_add_text (writer, practice->name);
      lp_csv_writer_add_text (writer, practice->postcode);
      add_known (writer, practice->has_people, practice->people);
      add_known (writer, practice->has_weighted, practice->weighted);
      lp_csv_writer_add_text (writer, practice->locality != NULL ? practice->locality->name : NULL);
      lp_csv_writer_add_text (writer, practice->district);
      add_known (writer, network != NULL, network != NULL ? network->number : 0);
      lp_csv_writer_add_text (writer, network != NULL ? network->name : NULL);
      lp_csv_writer_add_text (writer, lp_plan_is_pinned (plan, option, practice) ? "yes" : NULL);
      add_known (writer, practice->has_position, practice->easting);
      add_known (writer, practice->has_position, practice->northing);
      lp_csv_writer_end_record (writer, NULL);
    }
  return g_string_free (text, FALSE);
}

/* Out as a table, into a new plan, and out again: the same bytes. Two practices have been pinned, and a name would run as a formula. */
static void
test_round_trip (void)
{
  LpStore *dorset = open_dorset ();
  LpStore *anew = sample_store (NULL);
  LpPlan *plan = lp_store_get_plan (dorset);
  g_autoptr (LpImportReport) pins = sample_import (dorset, "pinned.csv",
    "code,name,network number,network,pinned\nJ81002,=1+1,12,Purbeck,yes\nJ81003,\"A \"\"B\"\", C\",12,Purbeck,\nJ81004,,5,-5,yes\n");
  const char *const options[] = { "pinned", OPTION };

  g_assert_cmpuint (pins->remarks->len, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autofree char *out = write_assignment (plan, lp_plan_find_option_named (plan, options[i]));
      g_autofree char *name = g_strdup_printf ("%s.csv", options[i]);
      g_autoptr (LpImportReport) report = sample_import (anew, name, out);
      LpPlan *copy = lp_store_get_plan (anew);
      g_autofree char *again = NULL;

      g_assert_cmpuint (report->remarks->len, ==, 0);
      g_assert_cmpuint (report->added + report->unchanged, ==, 86);
      again = write_assignment (copy, lp_plan_get_option (copy, i));
      g_assert_cmpstr (again, ==, out);
    }
  sample_close (anew);
  sample_close (dorset);
}

int
main (int   argc,
      char *argv[])
{
  sample_init (&argc, &argv);
  g_test_add_func ("/import/example/practices", test_practices);
  g_test_add_func ("/import/example/pcns-of-2019", test_pcns_of_2019);
  g_test_add_func ("/import/example/unassigned", test_unassigned);
  g_test_add_func ("/import/example/marks", test_marks);
  g_test_add_func ("/import/example/unknown", test_unknown_example);
  g_test_add_func ("/import/example/round-trip", test_round_trip);
  return sample_run ();
}
