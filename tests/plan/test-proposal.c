/* test-proposal.c — a proposal made an option, taken into one, or kept beside it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-delivery.h"
#include "plan/edit-membership.h"
#include "plan/edit-option.h"
#include "plan/edit-proposal.h"
#include "plan/edit-rules.h"
#include "sample.h"

#define CODES(...) ((const char *const[]) { __VA_ARGS__, NULL })
#define DRAWN_PRACTICES 14
#define DRAWN_PLANS 400

/* Purbeck has 47,000 people, Weymouth 33,000, Poole 9,000. */
static const SamplePractice practices[] = {
  { "J1", "Abbey View", 20000, 1, FALSE },
  { "J2", "Bridges", 15000, 1, FALSE },
  { "J3", "Cross Road", 12000, 1, FALSE },
  { "J4", "Dale", 33000, 2, FALSE },
  { "J5", "Evergreen", 9000, 3, FALSE },
  { "J6", "Forest", 1000, 0, FALSE },
  { "J7", "Grange", -1, 0, FALSE },
};
static const char *const networks[] = { "Purbeck", "Weymouth", "Poole", NULL };

static LpPlan *
new_plan (void)
{
  return sample_plan (practices, G_N_ELEMENTS (practices), networks);
}

static GPtrArray *
new_proposal (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lp_proposed_network_free);
}

static LpProposedNetwork *
add_network (GPtrArray         *proposal,
             const char        *name,
             const char *const *codes)
{
  LpProposedNetwork *proposed = g_new0 (LpProposedNetwork, 1);

  proposed->name = g_strdup (name);
  proposed->codes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; codes[i] != NULL; i++)
    g_ptr_array_add (proposed->codes, g_strdup (codes[i]));
  g_ptr_array_add (proposal, proposed);

  return proposed;
}

static const LpNetwork *
network_of (LpPlan     *plan,
            gint64      option_id,
            const char *code)
{
  return lp_plan_get_network_of (plan, lp_plan_find_option (plan, option_id), lp_plan_find_practice (plan, code));
}

/* Each practice of the option with its network's number, name and colour, and whether it is pinned. */
static char *
tell (LpPlan *plan,
      gint64  option_id)
{
  const LpOption *option = lp_plan_find_option (plan, option_id);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      const LpNetwork *network = lp_plan_get_network_of (plan, option, practice);

      if (network != NULL)
        g_string_append_printf (text, "%s %d %s %d%s\n", practice->code, (int) network->number, network->name, (int) network->colour,
                                lp_plan_is_pinned (plan, option, practice) ? " pinned" : "");
      else
        g_string_append_printf (text, "%s -\n", practice->code);
    }
  return g_string_free (text, FALSE);
}

static void
assert_tells (LpPlan     *plan,
              gint64      option_id,
              const char *expected)
{
  g_autofree char *told = tell (plan, option_id);

  g_assert_cmpstr (told, ==, expected);
}

static GPtrArray *
propose_two (void)
{
  GPtrArray *proposal = new_proposal ();

  add_network (proposal, "Swanage", CODES ("J1", "J5"));
  add_network (proposal, "Wareham", CODES ("J2", "J3", "J4", "J6"));
  return proposal;
}

/* A network of the option goes on in the proposed one with which it has most people in common, and in no other. */
static void
test_match (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GPtrArray) proposal = propose_two ();
  const LpProposedNetwork *swanage = g_ptr_array_index (proposal, 0), *wareham = g_ptr_array_index (proposal, 1);

  lp_proposal_match (plan, SAMPLE_OPTION, proposal);
  /* Purbeck has 27,000 with Wareham and 20,000 with Swanage, but all of Weymouth's 33,000 are in Wareham. */
  g_assert_cmpint (wareham->like, ==, SAMPLE_NETWORK (2));
  g_assert_cmpint (swanage->like, ==, SAMPLE_NETWORK (1));

  sample_commit (plan, lp_edit_pin (plan, SAMPLE_OPTION, CODES ("J5"), TRUE, NULL));
  lp_proposal_match (plan, SAMPLE_OPTION, proposal);
  g_assert_cmpint (swanage->like, ==, SAMPLE_NETWORK (3));
}

/* Less than half of either is no going on. */
static void
test_match_needs_half (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GPtrArray) proposal = new_proposal ();
  const LpProposedNetwork *proposed = add_network (proposal, "Wimborne", CODES ("J1", "J4", "J5"));

  lp_proposal_match (plan, SAMPLE_OPTION, proposal);
  g_assert_cmpint (proposed->like, ==, SAMPLE_NETWORK (2));

  g_ptr_array_set_size (proposal, 0);
  proposed = add_network (proposal, "Wimborne", CODES ("J3", "J6", "J7"));
  lp_proposal_match (plan, SAMPLE_OPTION, proposal);
  g_assert_cmpint (proposed->like, ==, SAMPLE_NETWORK (1));

  sample_commit (plan, lp_edit_assign (plan, SAMPLE_OPTION, CODES ("J6", "J7"), SAMPLE_NETWORK (3), NULL));
  g_ptr_array_set_size (proposal, 0);
  proposed = add_network (proposal, "Wimborne", CODES ("J3", "J6", "J2", "J4"));
  g_ptr_array_remove_index (proposed->codes, 3);
  g_ptr_array_add (proposed->codes, g_strdup ("J7"));
  lp_proposal_match (plan, SAMPLE_OPTION, proposal);
  g_assert_cmpint (proposed->like, ==, SAMPLE_NETWORK (1));

  g_ptr_array_set_size (proposal, 0);
  proposed = add_network (proposal, "Wimborne", CODES ("J6"));
  sample_commit (plan, lp_edit_unassign (plan, SAMPLE_OPTION, CODES ("J6"), NULL));
  lp_proposal_match (plan, SAMPLE_OPTION, proposal);
  g_assert_cmpint (proposed->like, ==, 0);
}

/* Numbers, names and colours hold; who is not named stays; the network left empty goes; the new one has the lowest free number. */
static void
test_take (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GPtrArray) proposal = new_proposal ();
  g_autoptr (LpEdit) edit = NULL;
  guint n_bands = 0;

  add_network (proposal, "Swanage", CODES ("J1", "J2"));
  add_network (proposal, "Purbeck", CODES ("J4", "J5"));
  add_network (proposal, "Purbeck", CODES ("J6"));
  lp_proposal_match (plan, SAMPLE_OPTION, proposal);
  edit = lp_edit_proposal_take (plan, SAMPLE_OPTION, 25000, 45000, proposal, NULL);
  g_assert_cmpstr (lp_edit_get_label (edit), ==, "Take proposal into Option A: 2 practices move");
  /* One row: in two, the band could be upside down between them. */
  for (guint i = 0; i < lp_edit_get_n_rows (edit); i++)
    n_bands += lp_edit_get_row (edit, i)->table == LP_TABLE_OPTION;
  g_assert_cmpuint (n_bands, ==, 1);
  sample_commit (plan, g_steal_pointer (&edit));

  assert_tells (plan, SAMPLE_OPTION,
                "J1 1 Purbeck 0\nJ2 1 Purbeck 0\nJ3 1 Purbeck 0\nJ4 2 Weymouth 1\nJ5 2 Weymouth 1\nJ6 3 Network 3 2\nJ7 -\n");
  g_assert_null (lp_plan_find_network (plan, SAMPLE_NETWORK (3)));
  g_assert_cmpint (lp_plan_find_option (plan, SAMPLE_OPTION)->min_people, ==, 25000);
  g_assert_cmpint (lp_plan_find_option (plan, SAMPLE_OPTION)->max_people, ==, 45000);
}

/* A pin says "here": it goes where the practice goes. */
static void
test_take_pinned (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GPtrArray) proposal = new_proposal ();

  sample_commit (plan, lp_edit_pin (plan, SAMPLE_OPTION, CODES ("J1", "J3"), TRUE, NULL));
  add_network (proposal, "Swanage", CODES ("J1", "J2"));
  add_network (proposal, "Wareham", CODES ("J3", "J4"));
  lp_proposal_match (plan, SAMPLE_OPTION, proposal);
  sample_commit (plan, lp_edit_proposal_take (plan, SAMPLE_OPTION, 30000, 50000, proposal, NULL));
  assert_tells (plan, SAMPLE_OPTION,
                "J1 1 Purbeck 0 pinned\nJ2 1 Purbeck 0\nJ3 2 Weymouth 1\nJ4 2 Weymouth 1\nJ5 3 Poole 2\nJ6 -\nJ7 -\n");
}

/* What the delivery plan says of a network that goes, goes with it; nothing is left that points nowhere. */
static void
test_take_with_standing (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GPtrArray) proposal = new_proposal ();

  sample_commit (plan, lp_edit_network_start (plan, SAMPLE_NETWORK (3), "2019-07-01", NULL));
  sample_commit (plan, lp_edit_network_start (plan, SAMPLE_NETWORK (2), "2019-10-01", NULL));
  add_network (proposal, "Weymouth", CODES ("J4", "J5"));
  lp_proposal_match (plan, SAMPLE_OPTION, proposal);
  sample_commit (plan, lp_edit_proposal_take (plan, SAMPLE_OPTION, 30000, 50000, proposal, NULL));
  g_assert_cmpuint (lp_plan_get_network_starts (plan)->len, ==, 1);
}

/* A new option like what taking would make: with its rules and where its networks stand; the old one is as it was. */
static void
test_keep (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (LpPlan) taken = new_plan ();
  g_autoptr (GPtrArray) proposal = propose_two ();
  g_autofree char *before = NULL;
  g_autofree char *after_take = NULL;
  gint64 kept = 0;

  for (guint i = 0; i < 2; i++)
    {
      LpPlan *one = i == 0 ? plan : taken;

      sample_commit (one, lp_edit_pin (one, SAMPLE_OPTION, CODES ("J1", "J2"), TRUE, NULL));
      sample_commit (one, lp_edit_rule_pair (one, SAMPLE_OPTION, "J1", "J5", LP_RULE_TOGETHER, NULL));
      sample_commit (one, lp_edit_network_start (one, SAMPLE_NETWORK (1), "2019-10-01", NULL));
      lp_proposal_match (one, SAMPLE_OPTION, proposal);
    }
  before = tell (plan, SAMPLE_OPTION);
  sample_commit (plan, lp_edit_proposal_keep (plan, SAMPLE_OPTION, "Near", 30000, 50000, "Proven", proposal, &kept, NULL));
  sample_commit (taken, lp_edit_proposal_take (taken, SAMPLE_OPTION, 30000, 50000, proposal, NULL));
  after_take = tell (taken, SAMPLE_OPTION);
  assert_tells (plan, kept, after_take);
  assert_tells (plan, SAMPLE_OPTION, before);
  g_assert_cmpstr (lp_plan_find_option (plan, kept)->name, ==, "Near");
  g_assert_cmpstr (lp_plan_find_option (plan, kept)->note, ==, "Proven");
  g_assert_cmpuint (lp_plan_get_network_starts (plan)->len, ==, 2);
  g_assert_cmpuint (lp_plan_get_rules (plan)->len, ==, 2);
}

/* An option of the proposal alone, numbered in its order, with the rules that it was made under. */
static void
test_new_option (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GPtrArray) proposal = propose_two ();
  gint64 made = 0;

  sample_commit (plan, lp_edit_pin (plan, SAMPLE_OPTION, CODES ("J1"), TRUE, NULL));
  sample_commit (plan, lp_edit_rule_far (plan, SAMPLE_OPTION, 12, NULL));
  sample_commit (plan, lp_edit_proposal (plan, SAMPLE_OPTION, NULL, 30000, 50000, NULL, proposal, &made, NULL));
  assert_tells (plan, made, "J1 1 Swanage 0 pinned\nJ2 2 Wareham 1\nJ3 2 Wareham 1\nJ4 2 Wareham 1\nJ5 1 Swanage 0\nJ6 2 Wareham 1\nJ7 -\n");
  g_assert_cmpstr (lp_plan_find_option (plan, made)->name, ==, "Proposal");
  g_assert_cmpuint (lp_plan_get_rules (plan)->len, ==, 2);
}

static void
test_refused (void)
{
  g_autoptr (LpPlan) plan = new_plan ();
  g_autoptr (GPtrArray) proposal = new_proposal ();
  g_autoptr (GError) error = NULL;

  add_network (proposal, "Swanage", CODES ("J1", "J99"));
  g_assert_null (lp_edit_proposal_take (plan, SAMPLE_OPTION, 30000, 50000, proposal, &error));
  g_assert_cmpstr (error->message, ==, "The plan has no practice J99 any more, which the proposal needs. Propose again.");
  g_clear_error (&error);
  g_assert_null (lp_edit_proposal_keep (plan, SAMPLE_OPTION, NULL, 30000, 50000, NULL, proposal, NULL, &error));
  g_assert_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (lp_edit_proposal (plan, SAMPLE_OPTION, NULL, 30000, 50000, NULL, proposal, NULL, &error));
  g_assert_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (lp_edit_proposal_take (plan, 77, 30000, 50000, proposal, &error));
  g_assert_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND);
}

static LpPlan *
draw_plan (GRand *rand)
{
  static const char *const names[] = { "North", "East", "South", "West", NULL };
  static char codes[DRAWN_PRACTICES][4];
  SamplePractice drawn[DRAWN_PRACTICES];

  for (guint i = 0; i < DRAWN_PRACTICES; i++)
    {
      g_snprintf (codes[i], sizeof codes[i], "J%02u", i);
      drawn[i] = (SamplePractice) { codes[i], codes[i], g_rand_int_range (rand, -1, 20000), (guint) g_rand_int_range (rand, 0, 5), FALSE };
      drawn[i].pinned = drawn[i].network > 0 && g_rand_int_range (rand, 0, 4) == 0;
    }
  return sample_plan (drawn, DRAWN_PRACTICES, names);
}

/* Some practices in up to five networks; @place: the network of each, -1 for those that it does not name. */
static GPtrArray *
draw_proposal (GRand *rand,
               int   *place)
{
  static const char *const names[] = { "East", "Ham", "Wick", "North", "" };
  GPtrArray *proposal = new_proposal ();
  guint n = (guint) g_rand_int_range (rand, 1, 6);

  for (guint k = 0; k < n; k++)
    add_network (proposal, names[k], CODES (NULL));
  for (guint i = 0; i < DRAWN_PRACTICES; i++)
    {
      place[i] = g_rand_int_range (rand, -1, (gint32) n);
      if (place[i] >= 0)
        g_ptr_array_add (((LpProposedNetwork *) g_ptr_array_index (proposal, place[i]))->codes, g_strdup_printf ("J%02u", i));
    }
  for (guint k = n; k-- > 0;)
    if (((LpProposedNetwork *) g_ptr_array_index (proposal, k))->codes->len == 0)
      {
        g_ptr_array_remove_index (proposal, k);
        for (guint i = 0; i < DRAWN_PRACTICES; i++)
          place[i] -= place[i] > (int) k;
      }
  return proposal;
}

/* Those that the proposal names keep company as it says, apart from all it does not put with them but by staying; the others are where they were. */
static void
assert_taken (LpPlan     *plan,
              LpPlan     *before,
              const int  *place)
{
  for (guint i = 0; i < DRAWN_PRACTICES; i++)
    {
      const char *code = lp_plan_get_practice (plan, i)->code;
      const LpNetwork *now = network_of (plan, SAMPLE_OPTION, code), *was = network_of (before, SAMPLE_OPTION, code);
      gboolean stays = (now != NULL ? now->id : 0) == (was != NULL ? was->id : 0);

      g_assert_true (place[i] < 0 ? stays : now != NULL);
      g_assert_cmpint (lp_plan_is_pinned (plan, lp_plan_find_option (plan, SAMPLE_OPTION), lp_plan_find_practice (plan, code)), ==,
                       stays && lp_plan_is_pinned (before, lp_plan_find_option (before, SAMPLE_OPTION), lp_plan_find_practice (before, code)));
      for (guint k = 0; k < i; k++)
        if (place[i] >= 0 && place[k] >= 0)
          g_assert_true ((now == network_of (plan, SAMPLE_OPTION, lp_plan_get_practice (plan, k)->code)) == (place[i] == place[k]));
    }
}

static void
assert_networks (LpPlan *plan)
{
  const LpOption *option = lp_plan_find_option (plan, SAMPLE_OPTION);

  for (guint i = 0; i < option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);
      gboolean has_members = FALSE;

      for (guint k = 0; k < lp_plan_get_n_practices (plan); k++)
        has_members = has_members || lp_plan_get_network_of (plan, option, lp_plan_get_practice (plan, k)) == network;
      g_assert_true (has_members);
      for (guint k = 0; k < i; k++)
        g_assert_cmpint (((const LpNetwork *) g_ptr_array_index (option->networks, k))->number, !=, network->number);
    }
}

/* A copy of the plan without the changes that @inverse takes back. */
static LpPlan *
take_back (LpPlan          *plan,
           const GPtrArray *inverse)
{
  g_autoptr (GPtrArray) rows = lp_plan_dump (plan);
  g_autoptr (GError) error = NULL;
  LpPlan *copy = lp_plan_new ();

  lp_plan_apply (copy, rows, &error);
  g_assert_no_error (error);
  lp_plan_apply (copy, inverse, &error);
  g_assert_no_error (error);
  return copy;
}

/* Any proposal into any option: what it says, in one edit, and back again. */
static void
test_take_drawn (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20);

  for (guint i = 0; i < DRAWN_PLANS; i++)
    {
      g_autoptr (LpPlan) plan = draw_plan (rand);
      g_autofree char *dump = sample_dump (plan);
      g_autofree char *back = NULL;
      int place[DRAWN_PRACTICES];
      g_autoptr (GPtrArray) proposal = draw_proposal (rand, place);
      g_autoptr (GPtrArray) changes = NULL;
      g_autoptr (GPtrArray) inverse = NULL;
      g_autoptr (LpEdit) edit = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (LpPlan) before = NULL;

      lp_proposal_match (plan, SAMPLE_OPTION, proposal);
      edit = lp_edit_proposal_take (plan, SAMPLE_OPTION, 30000, 50000, proposal, &error);
      g_assert_no_error (error);
      changes = sample_complete (plan, edit, rand);
      inverse = sample_invert (changes);
      lp_plan_apply (plan, changes, &error);
      g_assert_no_error (error);
      assert_networks (plan);
      before = take_back (plan, inverse);
      back = sample_dump (before);
      g_assert_cmpstr (back, ==, dump);
      assert_taken (plan, before, place);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/proposal/match", test_match);
  g_test_add_func ("/plan/proposal/match-needs-half", test_match_needs_half);
  g_test_add_func ("/plan/proposal/take", test_take);
  g_test_add_func ("/plan/proposal/take-pinned", test_take_pinned);
  g_test_add_func ("/plan/proposal/take-with-standing", test_take_with_standing);
  g_test_add_func ("/plan/proposal/keep", test_keep);
  g_test_add_func ("/plan/proposal/new-option", test_new_option);
  g_test_add_func ("/plan/proposal/refused", test_refused);
  g_test_add_func ("/plan/proposal/take-drawn", test_take_drawn);
  return g_test_run ();
}
