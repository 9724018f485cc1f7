/* test-edit.c — what edits write, how they are called, and what they refuse */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-membership.h"
#include "plan/edit-network.h"
#include "plan/edit-option.h"
#include "plan/edit-practice.h"
#include "sample.h"

#include <string.h>

#define CODES(...) ((const char *const[]) { __VA_ARGS__, NULL })

static const SamplePractice practices[] = {
  { "J1", "Wareham Surgery", 8077, 1, TRUE },
  { "J2", "Swanage Medical Practice", 11409, 1, FALSE },
  { "J3", "Grove Surgery", 16000, 2, FALSE },
  { "J4", "Sandford Surgery", 2455, 0, FALSE },
  { "J5", "Bere Regis Surgery", 3000, 3, FALSE },
};
static const char *const networks[] = { "Purbeck", "Christchurch", "Weymouth", NULL };

static LpPlan *
new_plan (void)
{
  return sample_plan (practices, G_N_ELEMENTS (practices), networks);
}

static const char *
get_network_name (LpPlan     *plan,
                  gint64      option_id,
                  const char *code)
{
  const LpNetwork *network = lp_plan_get_network_of (plan, lp_plan_find_option (plan, option_id),
                                                     lp_plan_find_practice (plan, code));

  return network != NULL ? network->name : "";
}

static void
assert_edit (LpEdit     *made,
             const char *label,
             guint       n_rows)
{
  g_autoptr (LpEdit) edit = made;

  g_assert_nonnull (edit);
  g_assert_cmpstr (lp_edit_get_label (edit), ==, label);
  g_assert_cmpuint (lp_edit_get_n_rows (edit), ==, n_rows);
}

static void
assert_refused (LpEdit     *edit,
                GError    **error,
                int         code,
                const char *sentence)
{
  g_assert_null (edit);
  g_assert_error (*error, LP_PLAN_ERROR, code);
  g_assert_cmpstr ((*error)->message, ==, sentence);
  g_clear_error (error);
}

static void
test_assign_labels (void)
{
  g_autoptr (LpPlan) plan = new_plan ();

  assert_edit (lp_edit_assign (plan, SAMPLE_OPTION, CODES ("J4"), SAMPLE_NETWORK (1), NULL), "Move Sandford Surgery to Purbeck", 1);
  assert_edit (lp_edit_assign (plan, SAMPLE_OPTION, CODES ("J4", "J4"), SAMPLE_NETWORK (1), NULL), "Move Sandford Surgery to Purbeck", 1);
  assert_edit (lp_edit_assign (plan, SAMPLE_OPTION, CODES ("J4", "J3"), SAMPLE_NETWORK (1), NULL), "Move 2 practices to Purbeck", 2);
  /* J1 is in Purbeck already, pinned or not: only the others move. */
  assert_edit (lp_edit_assign (plan, SAMPLE_OPTION, CODES ("J1", "J3"), SAMPLE_NETWORK (1), NULL), "Move Grove Surgery to Purbeck", 1);
  assert_edit (lp_edit_assign (plan, SAMPLE_OPTION, CODES ("J1"), SAMPLE_NETWORK (1), NULL), "Move Wareham Surgery to Purbeck", 0);
}

static void
test_unassign_labels (void)
{
  g_autoptr (LpPlan) plan = new_plan ();

  sample_commit (plan, lp_edit_pin (plan, SAMPLE_OPTION, CODES ("J1"), FALSE, NULL));
  assert_edit (lp_edit_unassign (plan, SAMPLE_OPTION, CODES ("J3"), NULL), "Take Grove Surgery out of Christchurch", 1);
  assert_edit (lp_edit_unassign (plan, SAMPLE_OPTION, CODES ("J1", "J2"), NULL), "Take 2 practices out of Purbeck", 2);
  assert_edit (lp_edit_unassign (plan, SAMPLE_OPTION, CODES ("J1", "J3"), NULL), "Take 2 practices out of their networks", 2);
  assert_edit (lp_edit_unassign (plan, SAMPLE_OPTION, CODES ("J4"), NULL), "Take 1 practice out of its network", 0);
}

static void
test_pin (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GError) error = NULL;

  assert_edit (lp_edit_pin (plan, SAMPLE_OPTION, CODES ("J2"), TRUE, NULL), "Pin Swanage Medical Practice to Purbeck", 1);
  assert_edit (lp_edit_pin (plan, SAMPLE_OPTION, CODES ("J1"), FALSE, NULL), "Unpin Wareham Surgery from Purbeck", 1);
  assert_edit (lp_edit_pin (plan, SAMPLE_OPTION, CODES ("J1", "J2", "J3"), TRUE, NULL), "Pin 2 practices", 2);
  assert_edit (lp_edit_pin (plan, SAMPLE_OPTION, CODES ("J1"), TRUE, NULL), "Pin Wareham Surgery to Purbeck", 0);
  assert_refused (lp_edit_pin (plan, SAMPLE_OPTION, CODES ("J4"), TRUE, &error), &error, LP_PLAN_ERROR_INVALID,
                  "Sandford Surgery is in no network, so there is nothing to pin it to. Move it to a network first.");
}

/* Nothing moves a pinned practice but a person who unpins it. */
static void
test_pinned_stay (void)
{
  static const char sentence[] = "Wareham Surgery is pinned to Purbeck. Unpin it first.";
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GError) error = NULL;

  assert_refused (lp_edit_assign (plan, SAMPLE_OPTION, CODES ("J2", "J1"), SAMPLE_NETWORK (2), &error), &error, LP_PLAN_ERROR_PINNED, sentence);
  assert_refused (lp_edit_unassign (plan, SAMPLE_OPTION, CODES ("J1"), &error), &error, LP_PLAN_ERROR_PINNED, sentence);
  assert_refused (lp_edit_network_new (plan, SAMPLE_OPTION, NULL, CODES ("J1"), NULL, &error), &error, LP_PLAN_ERROR_PINNED, sentence);
  assert_refused (lp_edit_network_merge (plan, SAMPLE_NETWORK (1), SAMPLE_NETWORK (2), &error), &error, LP_PLAN_ERROR_PINNED, sentence);
  assert_refused (lp_edit_network_dissolve (plan, SAMPLE_NETWORK (1), &error), &error, LP_PLAN_ERROR_PINNED, sentence);

  /* The other way about, Wareham stays where it is, and pinned. */
  sample_commit (plan, lp_edit_network_merge (plan, SAMPLE_NETWORK (2), SAMPLE_NETWORK (1), NULL));
  g_assert_cmpstr (get_network_name (plan, SAMPLE_OPTION, "J3"), ==, "Purbeck");
  g_assert_true (lp_plan_is_pinned (plan, lp_plan_get_option (plan, 0), lp_plan_find_practice (plan, "J1")));
}

static void
test_not_found (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GError) error = NULL;
  gint64 other_id = 0;

  assert_refused (lp_edit_assign (plan, SAMPLE_OPTION, CODES ("J1", "X9"), SAMPLE_NETWORK (1), &error), &error, LP_PLAN_ERROR_NOT_FOUND,
                  "The plan has no practice with the code “X9”. Check the code.");
  assert_refused (lp_edit_assign (plan, 9, CODES ("J1"), SAMPLE_NETWORK (1), &error), &error, LP_PLAN_ERROR_NOT_FOUND,
                  "The plan does not have this option any more. Choose another one.");
  assert_refused (lp_edit_network_dissolve (plan, 9, &error), &error, LP_PLAN_ERROR_NOT_FOUND,
                  "The plan does not have this network any more. Choose another one.");
  assert_refused (lp_edit_practice_note (plan, "X9", "", &error), &error, LP_PLAN_ERROR_NOT_FOUND,
                  "The plan has no practice with the code “X9”. Check the code.");

  sample_commit (plan, lp_edit_option_new (plan, NULL, &other_id, NULL));
  assert_refused (lp_edit_assign (plan, other_id, CODES ("J1"), SAMPLE_NETWORK (1), &error), &error, LP_PLAN_ERROR_NOT_FOUND,
                  "Purbeck is not a network of Option B. Choose one of its networks.");
}

static void
test_network_new (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  const LpNetwork *network;
  gint64 id = 0;

  sample_commit (plan, lp_edit_network_dissolve (plan, SAMPLE_NETWORK (2), NULL));
  assert_edit (lp_edit_network_new (plan, SAMPLE_OPTION, "", NULL, NULL, NULL), "Add Network 2", 1);
  assert_edit (lp_edit_network_new (plan, SAMPLE_OPTION, "North", CODES ("J4"), NULL, NULL), "Add North with Sandford Surgery", 2);
  assert_edit (lp_edit_network_new (plan, SAMPLE_OPTION, "North", CODES ("J4", "J5"), NULL, NULL), "Add North with 2 practices", 3);
  sample_commit (plan, lp_edit_network_new (plan, SAMPLE_OPTION, " North\n", CODES ("J2", "J4"), &id, NULL));

  /* The lowest number that is free, and the first of the colours least used (0 and 2 are). */
  network = lp_plan_find_network (plan, id);
  g_assert_cmpint (network->number, ==, 2);
  g_assert_cmpint (network->colour, ==, 1);
  g_assert_cmpstr (network->name, ==, "North");
  g_assert_cmpstr (get_network_name (plan, SAMPLE_OPTION, "J2"), ==, "North");
  g_assert_cmpstr (get_network_name (plan, SAMPLE_OPTION, "J4"), ==, "North");

  sample_commit (plan, lp_edit_network_new (plan, SAMPLE_OPTION, NULL, NULL, &id, NULL));
  network = lp_plan_find_network (plan, id);
  g_assert_cmpint (network->number, ==, 4);
  g_assert_cmpstr (network->name, ==, "Network 4");
  g_assert_cmpint (network->colour, ==, 3);
}

static void
test_network_texts (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autofree char *long_name = g_strnfill (121, 'x');
  g_autofree char *long_note = g_strnfill (10001, 'x');
  g_autoptr (GError) error = NULL;
  const LpNetwork *network;

  assert_edit (lp_edit_network_rename (plan, SAMPLE_NETWORK (1), "Isle of Purbeck", NULL), "Rename Purbeck to Isle of Purbeck", 1);
  assert_edit (lp_edit_network_rename (plan, SAMPLE_NETWORK (1), " Purbeck ", NULL), "Rename Purbeck to Purbeck", 0);
  assert_edit (lp_edit_network_note (plan, SAMPLE_NETWORK (1), "Ferry", NULL), "Change the note on Purbeck", 1);
  assert_edit (lp_edit_network_note (plan, SAMPLE_NETWORK (1), NULL, NULL), "Change the note on Purbeck", 0);
  assert_edit (lp_edit_network_recolour (plan, SAMPLE_NETWORK (1), 4, NULL), "Change the colour of Purbeck", 1);
  assert_edit (lp_edit_network_exception (plan, SAMPLE_NETWORK (1), LP_EXCEPTION_RURAL, "Few people", NULL),
               "Allow Purbeck to be under the band, as a rural area", 2);
  assert_edit (lp_edit_network_exception (plan, SAMPLE_NETWORK (1), LP_EXCEPTION_NONE, "left over", NULL), "Take back the exception of Purbeck", 0);

  assert_edit (lp_edit_network_notes (plan, SAMPLE_NETWORK (1), "Ferry", LP_EXCEPTION_RURAL, "Few people", NULL),
               "Allow Purbeck to be under the band, as a rural area", 3);
  assert_edit (lp_edit_network_notes (plan, SAMPLE_NETWORK (1), "Ferry", LP_EXCEPTION_NONE, "", NULL), "Change the note on Purbeck", 1);
  assert_edit (lp_edit_network_notes (plan, SAMPLE_NETWORK (1), NULL, LP_EXCEPTION_NONE, "", NULL), "Change the note on Purbeck", 0);

  assert_refused (lp_edit_network_rename (plan, SAMPLE_NETWORK (1), " \n", &error), &error, LP_PLAN_ERROR_INVALID,
                  "A name cannot be empty. Type one.");
  assert_refused (lp_edit_network_rename (plan, SAMPLE_NETWORK (1), long_name, &error), &error, LP_PLAN_ERROR_INVALID,
                  "The text has 121 characters; at most 120 fit. Shorten it.");
  assert_refused (lp_edit_network_note (plan, SAMPLE_NETWORK (1), long_note, &error), &error, LP_PLAN_ERROR_INVALID,
                  "The text has 10001 characters; at most 10000 fit. Shorten it.");
  assert_refused (lp_edit_network_rename (plan, SAMPLE_NETWORK (1), "\xff", &error), &error, LP_PLAN_ERROR_INVALID,
                  "The text holds characters that cannot be read. Type it anew.");
  assert_refused (lp_edit_network_recolour (plan, SAMPLE_NETWORK (1), -1, &error), &error, LP_PLAN_ERROR_INVALID,
                  "There is no such colour. Choose one of the palette.");
  assert_refused (lp_edit_network_merge (plan, SAMPLE_NETWORK (1), SAMPLE_NETWORK (1), &error), &error, LP_PLAN_ERROR_INVALID,
                  "Only two different networks of one option can be merged. Choose another network.");

  sample_commit (plan, lp_edit_network_exception (plan, SAMPLE_NETWORK (1), LP_EXCEPTION_RURAL, "Few people", NULL));
  network = lp_plan_find_network (plan, SAMPLE_NETWORK (1));
  g_assert_cmpint (network->exception, ==, LP_EXCEPTION_RURAL);
  g_assert_cmpstr (network->exception_note, ==, "Few people");
  sample_commit (plan, lp_edit_network_exception (plan, SAMPLE_NETWORK (1), LP_EXCEPTION_NONE, "left over", NULL));
  g_assert_cmpstr (lp_plan_find_network (plan, SAMPLE_NETWORK (1))->exception_note, ==, "");
}

static void
test_dissolve (void)
{
  g_autoptr (LpPlan) plan = new_plan ();

  assert_edit (lp_edit_network_merge (plan, SAMPLE_NETWORK (2), SAMPLE_NETWORK (1), NULL), "Merge Christchurch into Purbeck", 2);
  assert_edit (lp_edit_network_dissolve (plan, SAMPLE_NETWORK (2), NULL), "Dissolve Christchurch", 2);
  sample_commit (plan, lp_edit_network_dissolve (plan, SAMPLE_NETWORK (2), NULL));
  g_assert_cmpstr (get_network_name (plan, SAMPLE_OPTION, "J3"), ==, "");
  g_assert_null (lp_plan_find_network (plan, SAMPLE_NETWORK (2)));
  g_assert_cmpuint (lp_plan_get_option (plan, 0)->networks->len, ==, 2);
}

static void
test_option_names (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GError) error = NULL;
  guint i;

  /* Option A is there; after Option Z comes Option AA. */
  for (i = 1; i < 28; i++)
    sample_commit (plan, lp_edit_option_new (plan, NULL, NULL, NULL));
  g_assert_cmpstr (lp_plan_get_option (plan, 1)->name, ==, "Option B");
  g_assert_cmpstr (lp_plan_get_option (plan, 25)->name, ==, "Option Z");
  g_assert_cmpstr (lp_plan_get_option (plan, 26)->name, ==, "Option AA");
  g_assert_cmpstr (lp_plan_get_option (plan, 27)->name, ==, "Option AB");
  g_assert_cmpint (lp_plan_get_option (plan, 27)->min_people, ==, 30000);
  g_assert_cmpint (lp_plan_get_option (plan, 27)->max_people, ==, 50000);

  assert_refused (lp_edit_option_new (plan, "option c", NULL, &error), &error, LP_PLAN_ERROR_INVALID,
                  "The plan already has an option “Option C”. Choose another name.");
  assert_refused (lp_edit_option_rename (plan, SAMPLE_OPTION, "Option B", &error), &error, LP_PLAN_ERROR_INVALID,
                  "The plan already has an option “Option B”. Choose another name.");
  assert_edit (lp_edit_option_rename (plan, SAMPLE_OPTION, "OPTION A", NULL), "Rename Option A to OPTION A", 1);
}

static void
test_option_duplicate (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  gint64 id = 0;
  const LpOption *copy;
  const LpNetwork *network;

  sample_commit (plan, lp_edit_network_note (plan, SAMPLE_NETWORK (1), "Ferry", NULL));
  sample_commit (plan, lp_edit_option_band (plan, SAMPLE_OPTION, 20000, 60000, NULL));
  sample_commit (plan, lp_edit_option_duplicate (plan, SAMPLE_OPTION, NULL, &id, NULL));
  copy = lp_plan_find_option (plan, id);
  g_assert_true (lp_plan_get_option (plan, 1) == copy);
  g_assert_cmpstr (copy->name, ==, "Copy of Option A");
  g_assert_cmpint (copy->min_people, ==, 20000);
  g_assert_cmpuint (copy->networks->len, ==, 3);
  network = g_ptr_array_index (copy->networks, 0);
  g_assert_cmpint (network->id, !=, SAMPLE_NETWORK (1));
  g_assert_cmpstr (network->note, ==, "Ferry");
  for (guint i = 0; i < G_N_ELEMENTS (practices); i++)
    {
      const LpPractice *practice = lp_plan_find_practice (plan, practices[i].code);

      g_assert_cmpstr (get_network_name (plan, id, practice->code), ==, get_network_name (plan, SAMPLE_OPTION, practice->code));
      g_assert_cmpint (lp_plan_is_pinned (plan, copy, practice), ==, practices[i].pinned);
    }

  sample_commit (plan, lp_edit_option_duplicate (plan, SAMPLE_OPTION, NULL, &id, NULL));
  g_assert_cmpstr (lp_plan_find_option (plan, id)->name, ==, "Copy of Option A (2)");
}

static void
test_option_delete (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GError) error = NULL;
  gint64 b = 0, c = 0;

  assert_refused (lp_edit_option_delete (plan, SAMPLE_OPTION, &error), &error, LP_PLAN_ERROR_INVALID,
                  "Option A is the plan's only option and stays. Make another option first.");

  sample_commit (plan, lp_edit_option_new (plan, NULL, &b, NULL));
  sample_commit (plan, lp_edit_option_duplicate (plan, SAMPLE_OPTION, NULL, &c, NULL));
  sample_commit (plan, lp_edit_option_delete (plan, b, NULL));

  /* Pins keep no option alive; the other option keeps its own members. */
  assert_edit (lp_edit_option_delete (plan, SAMPLE_OPTION, NULL), "Delete Option A", 4 + 3 + 1);
  sample_commit (plan, lp_edit_option_delete (plan, SAMPLE_OPTION, NULL));
  g_assert_cmpuint (lp_plan_get_n_options (plan), ==, 1);
  g_assert_cmpint (lp_plan_get_option (plan, 0)->id, ==, c);
  g_assert_cmpstr (get_network_name (plan, c, "J1"), ==, "Purbeck");
}

static void
test_band (void)
{
  static const struct { gint64 min, max; gboolean fits; } cases[] = {
    { 30000, 50000, TRUE }, { 0, 0, TRUE }, { 1, 1, TRUE }, { 0, 10000000, TRUE },
    { -1, 5, FALSE }, { 6, 5, FALSE }, { 0, 10000001, FALSE },
  };
  g_autoptr (LpPlan) plan = new_plan ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LpEdit) edit = lp_edit_option_band (plan, SAMPLE_OPTION, cases[i].min, cases[i].max, &error);

      g_assert_cmpint (edit != NULL, ==, cases[i].fits);
      g_assert_true (cases[i].fits || g_error_matches (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID));
    }

  assert_edit (lp_edit_option_band (plan, SAMPLE_OPTION, 60000, 70000, NULL), "Set the band of Option A to 60,000 to 70,000 people", 1);
  assert_edit (lp_edit_option_band (plan, SAMPLE_OPTION, 30000, 50000, NULL), "Set the band of Option A to 30,000 to 50,000 people", 0);
}

static void
test_plan_facts (void)
{
  g_autoptr (LpPlan) plan = new_plan ();

  assert_edit (lp_edit_plan_title (plan, "Dorset", NULL), "Change the title of the plan to Dorset", 0);
  sample_commit (plan, lp_edit_plan_title (plan, "Dorset 2019", NULL));
  g_assert_cmpstr (lp_plan_get_title (plan), ==, "Dorset 2019");
  assert_edit (lp_edit_option_note (plan, SAMPLE_OPTION, "For the board", NULL), "Change the note on Option A", 1);
}

static void
test_practice (void)
{
  g_autoptr (LpPlan) plan = new_plan ();

  /* "PURBECK" is the locality that is there already. */
  assert_edit (lp_edit_practice_locality (plan, CODES ("J1", "J2"), "PURBECK", NULL), "Put 2 practices into the locality Purbeck", 0);
  assert_edit (lp_edit_practice_locality (plan, CODES ("J1"), "East Dorset", NULL), "Put Wareham Surgery into the locality East Dorset", 2);
  sample_commit (plan, lp_edit_practice_locality (plan, CODES ("J1", "J2"), "East Dorset", NULL));
  g_assert_cmpstr (lp_plan_find_practice (plan, "J2")->locality->name, ==, "East Dorset");
  g_assert_true (lp_plan_find_practice (plan, "J1")->locality == lp_plan_find_practice (plan, "J2")->locality);
  g_assert_cmpuint (lp_plan_get_localities (plan)->len, ==, 2);
  sample_commit (plan, lp_edit_practice_locality (plan, CODES ("J1"), NULL, NULL));
  g_assert_null (lp_plan_find_practice (plan, "J1")->locality);
  assert_edit (lp_edit_practice_locality (plan, CODES ("J2", "J3"), "", NULL), "Take 2 practices out of their localities", 2);
  assert_edit (lp_edit_practice_locality (plan, CODES ("J2"), "", NULL), "Take Swanage Medical Practice out of its locality", 1);

  assert_edit (lp_edit_practice_note (plan, "J1", "Moves in 2020", NULL), "Change the note on Wareham Surgery", 1);
  sample_commit (plan, lp_edit_practice_rename (plan, "J1", "Wareham", NULL));
  g_assert_cmpstr (lp_plan_find_practice (plan, "J1")->name, ==, "Wareham");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/edit/assign-labels", test_assign_labels);
  g_test_add_func ("/plan/edit/unassign-labels", test_unassign_labels);
  g_test_add_func ("/plan/edit/pin", test_pin);
  g_test_add_func ("/plan/edit/pinned-stay", test_pinned_stay);
  g_test_add_func ("/plan/edit/not-found", test_not_found);
  g_test_add_func ("/plan/edit/network-new", test_network_new);
  g_test_add_func ("/plan/edit/network-texts", test_network_texts);
  g_test_add_func ("/plan/edit/dissolve", test_dissolve);
  g_test_add_func ("/plan/edit/option-names", test_option_names);
  g_test_add_func ("/plan/edit/option-duplicate", test_option_duplicate);
  g_test_add_func ("/plan/edit/option-delete", test_option_delete);
  g_test_add_func ("/plan/edit/band", test_band);
  g_test_add_func ("/plan/edit/plan-facts", test_plan_facts);
  g_test_add_func ("/plan/edit/practice", test_practice);

  return g_test_run ();
}
