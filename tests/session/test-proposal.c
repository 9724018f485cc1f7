/* test-proposal.c — proposals in the open plan: previewed, taken, kept, compared, asked why; nothing written until then */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "dorset.h"
#include "plan/edit-links.h"
#include "plan/edit-membership.h"
#include "plan/edit-option.h"
#include "plan/edit-rules.h"
#include "session/needs.h"
#include "session/prices.h"
#include "session/proposer.h"
#include "session/why.h"
#include "scratch.h"

typedef struct
{
  char *folder;
  LpSession *session;
} Fixture;

static const LpOption *
get_option (Fixture *fixture)
{
  return lp_session_get_option (fixture->session);
}

static LpPlan *
get_plan (Fixture *fixture)
{
  return lp_session_get_plan (fixture->session);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = scratch_new ();
  fixture->session = dorset_session_new (fixture->folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lp_session_close (fixture->session, NULL);
  g_object_unref (fixture->session);
  scratch_remove (fixture->folder);
}

static void
commit (Fixture *fixture,
        LpEdit  *edit)
{
  g_autoptr (GError) error = NULL;

  lp_session_commit (fixture->session, edit, &error);
  g_assert_no_error (error);
}

static LpProposal *
propose (Fixture                *fixture,
         const LpProposalWishes *wishes)
{
  g_autoptr (GError) error = NULL;
  LpProposal *proposal = lp_session_propose (fixture->session, get_option (fixture), wishes, &error);

  g_assert_no_error (error);
  return proposal;
}

/* The network of every practice, by number, as one text. */
static char *
describe_networks (LpPlan         *plan,
                   const LpOption *option)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      const LpNetwork *network = lp_plan_get_network_of (plan, option, practice);

      g_string_append_printf (text, "%s %s %d\n", practice->code, network != NULL ? network->name : "", lp_plan_is_pinned (plan, option, practice));
    }
  return g_string_free (text, FALSE);
}

/* What the preview shows is what taking does, and what keeping does beside it. */
static void
test_preview_is_what_is_taken (Fixture       *fixture,
                               gconstpointer  data)
{
  LpProposalWishes wishes;
  g_autoptr (LpProposal) proposal = NULL;
  g_autoptr (LpProposalPreview) preview = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = describe_networks (get_plan (fixture), get_option (fixture));
  g_autofree char *previewed = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *taken = NULL;
  g_autofree char *undone = NULL;
  gint64 option = get_option (fixture)->id;

  commit (fixture, lp_edit_pin (get_plan (fixture), option, (const char *[]) { "J81012", "J81002", NULL }, TRUE, &error));
  g_assert_no_error (error);
  lp_proposal_wishes_init (&wishes, get_option (fixture));
  proposal = propose (fixture, &wishes);
  preview = lp_proposal_preview_new (fixture->session, proposal, NULL, &error);
  g_assert_no_error (error);
  previewed = describe_networks (lp_proposal_preview_get_plan (preview), lp_plan_find_option (lp_proposal_preview_get_plan (preview), option));
  g_assert_cmpstr (previewed, !=, before);
  g_assert_cmpint (lp_coverage_get_totals (lp_proposal_preview_get_coverage (preview))->people_right_size, ==, 803060);
  g_assert_nonnull (lp_proposal_preview_get_map (preview));

  commit (fixture, lp_proposal_keep (proposal, get_plan (fixture), NULL, &error));
  g_assert_cmpint (get_option (fixture)->id, !=, option);
  kept = describe_networks (get_plan (fixture), get_option (fixture));
  g_assert_cmpstr (kept, ==, previewed);

  commit (fixture, lp_proposal_take (proposal, get_plan (fixture), &error));
  taken = describe_networks (get_plan (fixture), lp_plan_find_option (get_plan (fixture), option));
  g_assert_cmpstr (taken, ==, previewed);
  lp_session_undo (fixture->session, &error);
  lp_session_undo (fixture->session, &error);
  lp_session_undo (fixture->session, &error);
  g_assert_no_error (error);
  undone = describe_networks (get_plan (fixture), lp_plan_find_option (get_plan (fixture), option));
  g_assert_cmpstr (undone, ==, before);
}

/* Pinned practices stay in the network that they are pinned in, and those left where they are do not move. */
static void
test_pins_and_left_stay (Fixture       *fixture,
                         gconstpointer  data)
{
  const char *const left[] = { "J81002", "J81003", NULL };
  LpPlan *plan = get_plan (fixture);
  gint64 option = get_option (fixture)->id;
  gint64 pinned_in = lp_plan_get_network_of (plan, get_option (fixture), lp_plan_find_practice (plan, "J81012"))->id;
  LpProposalWishes wishes;
  g_autoptr (LpProposal) proposal = NULL;
  g_autoptr (LpProposalPreview) preview = NULL;
  g_autoptr (GError) error = NULL;

  commit (fixture, lp_edit_pin (plan, option, (const char *[]) { "J81012", NULL }, TRUE, &error));
  lp_proposal_wishes_init (&wishes, get_option (fixture));
  wishes.leave_out = left;
  proposal = propose (fixture, &wishes);
  preview = lp_proposal_preview_new (fixture->session, proposal, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (g_strv_contains (lp_proposal_preview_get_codes (preview), "J81012"));
  g_assert_false (g_strv_contains (lp_proposal_preview_get_codes (preview), "J81002"));
  g_assert_false (g_strv_contains (lp_proposal_preview_get_codes (preview), "J81003"));
  commit (fixture, lp_proposal_take (proposal, plan, &error));
  g_assert_cmpint (lp_plan_get_network_of (plan, get_option (fixture), lp_plan_find_practice (plan, "J81012"))->id, ==, pinned_in);
  g_assert_true (lp_plan_is_pinned (plan, get_option (fixture), lp_plan_find_practice (plan, "J81012")));
}

/* A half-made map: who is in a network stays, the others are placed, and no pin is made of it. */
static void
test_only_the_unassigned (Fixture       *fixture,
                          gconstpointer  data)
{
  LpPlan *plan = get_plan (fixture);
  LpProposalWishes wishes;
  g_autoptr (LpProposal) proposal = NULL;
  g_autoptr (LpProposalPreview) preview = NULL;
  g_autoptr (GPtrArray) prices = NULL;
  g_autoptr (GError) error = NULL;
  const GPtrArray *moves;

  lp_proposal_wishes_init (&wishes, get_option (fixture));
  wishes.stay = TRUE;
  proposal = propose (fixture, &wishes);
  preview = lp_proposal_preview_new (fixture->session, proposal, NULL, &error);
  g_assert_no_error (error);
  moves = lp_proposal_preview_get_moves (preview);
  g_assert_cmpuint (moves->len, ==, 5);
  for (guint i = 0; i < moves->len; i++)
    g_assert_cmpint (((const LpProposedMove *) g_ptr_array_index (moves, i))->from_number, ==, 0);
  g_assert_true (lp_session_take_proposal (fixture->session, proposal, &error));
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    g_assert_false (lp_plan_is_pinned (plan, get_option (fixture), lp_plan_get_practice (plan, i)));
  prices = lp_session_find_prices (fixture->session, get_option (fixture), &wishes, &error);
  g_assert_cmpuint (prices->len, ==, 0);
}

static const LpNetwork *
network_of (Fixture    *fixture,
            const char *code)
{
  return lp_plan_get_network_of (get_plan (fixture), get_option (fixture), lp_plan_find_practice (get_plan (fixture), code));
}

static guint
count_problems (Fixture       *fixture,
                LpProblemKind  kind)
{
  LpProblems *problems = lp_session_get_problems (fixture->session);
  guint n = 0;

  for (guint i = 0; i < lp_problems_get_n (problems); i++)
    n += lp_problems_get (problems, i)->kind == kind;
  return n;
}

/* The rules of an option go into the question: each is broken by the proposal made without it, and kept by the one made with it, as the problems of the option judge. */
static void
test_rules_are_kept (Fixture       *fixture,
                     gconstpointer  data)
{
  LpPlan *plan = get_plan (fixture);
  LpProposalWishes wishes;
  gint64 option;
  g_autoptr (LpProposal) free_of_rules = NULL;
  g_autoptr (LpProposal) proposal = NULL;
  g_autoptr (GError) error = NULL;
  const LpNetwork *left_in;
  const LpProposeResult *result;

  lp_proposal_wishes_init (&wishes, get_option (fixture));
  free_of_rules = propose (fixture, &wishes);
  g_assert_true (lp_session_add_proposal (fixture->session, free_of_rules, &error));
  option = get_option (fixture)->id;
  g_assert_true (network_of (fixture, "J81010") == network_of (fixture, "J81011"));
  g_assert_true (network_of (fixture, "J81002") != network_of (fixture, "J81061"));
  commit (fixture, lp_edit_rule_pair (plan, option, "J81010", "J81011", LP_RULE_APART, &error));
  commit (fixture, lp_edit_rule_pair (plan, option, "J81002", "J81061", LP_RULE_TOGETHER, &error));
  commit (fixture, lp_edit_rule_far (plan, option, 18, &error));
  left_in = network_of (fixture, "J81003");
  commit (fixture, lp_edit_rule_leave_out (plan, option, (const char *[]) { "J81003", NULL }, TRUE, &error));
  g_assert_cmpuint (count_problems (fixture, LP_PROBLEM_APART), ==, 1);
  g_assert_cmpuint (count_problems (fixture, LP_PROBLEM_TOGETHER), ==, 1);
  g_assert_cmpuint (count_problems (fixture, LP_PROBLEM_FAR), >, 0);

  proposal = propose (fixture, &wishes);
  g_assert_true (lp_session_take_proposal (fixture->session, proposal, &error));
  g_assert_cmpuint (count_problems (fixture, LP_PROBLEM_APART), ==, 0);
  g_assert_cmpuint (count_problems (fixture, LP_PROBLEM_TOGETHER), ==, 0);
  g_assert_cmpuint (count_problems (fixture, LP_PROBLEM_FAR), ==, 0);
  g_assert_true (network_of (fixture, "J81003") == left_in);
  result = lp_proposal_get_result (proposal);
  g_assert_cmpuint (result->obstacles->len, ==, 0);
  for (guint i = 0; i < result->n_practices; i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i), *centre;

      g_assert_true ((result->network[i] < 0) == g_str_equal (practice->code, "J81003"));
      if (result->network[i] < 0)
        continue;
      centre = lp_plan_get_practice (plan, result->centre[result->network[i]]);
      g_assert_cmpfloat (hypot (practice->easting - centre->easting, practice->northing - centre->northing), <=, 18000);
    }
}

/* A move leaves a proposal an answer; a pin, or the option gone, does not, and it says so. */
static void
test_plan_changes (Fixture       *fixture,
                   gconstpointer  data)
{
  LpPlan *plan = get_plan (fixture);
  gint64 option = get_option (fixture)->id;
  LpProposalWishes wishes;
  g_autoptr (LpProposal) proposal = NULL;
  g_autoptr (GError) error = NULL;

  lp_proposal_wishes_init (&wishes, get_option (fixture));
  proposal = propose (fixture, &wishes);
  commit (fixture, lp_edit_unassign (plan, option, (const char *[]) { "J81012", NULL }, &error));
  g_assert_true (lp_proposal_still_fits (proposal, plan, &error));
  lp_session_undo (fixture->session, &error);
  commit (fixture, lp_edit_pin (plan, option, (const char *[]) { "J81012", NULL }, TRUE, &error));
  g_assert_false (lp_proposal_still_fits (proposal, plan, &error));
  g_assert_nonnull (strstr (error->message, "Propose again"));
  g_clear_error (&error);
  g_assert_null (lp_proposal_take (proposal, plan, &error));
  g_assert_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID);
  g_clear_error (&error);
  lp_session_undo (fixture->session, &error);
  g_assert_true (lp_proposal_still_fits (proposal, plan, &error));
  commit (fixture, lp_edit_link_set (plan, "J81012", "J81002", TRUE, "Ferry", &error));
  g_assert_false (lp_proposal_still_fits (proposal, plan, &error));
  g_clear_error (&error);
  lp_session_undo (fixture->session, &error);
  commit (fixture, lp_edit_option_delete (plan, option, &error));
  g_assert_null (lp_proposal_keep (proposal, plan, NULL, &error));
  g_assert_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND);
}

/* Wishes that no plan can meet are told in words, with the best plan there is. */
static void
test_impossible_wishes (Fixture       *fixture,
                        gconstpointer  data)
{
  LpProposalWishes wishes;
  g_autoptr (LpProposal) proposal = NULL;
  const LpProposeResult *result;

  lp_proposal_wishes_init (&wishes, get_option (fixture));
  wishes.farthest_km = 8;
  proposal = propose (fixture, &wishes);
  result = lp_proposal_get_result (proposal);
  g_assert_cmpuint (result->reasons->len, >, 0);
  g_assert_nonnull (strstr (g_ptr_array_index (result->reasons, 0), "no network there can reach"));
  g_assert_cmpuint (result->n_networks, >, 0);
}

/* A score of each practice is evened out as the mean of people that every view shows it as, not as a sum of scores. */
static void
test_even_out_a_score (Fixture       *fixture,
                       gconstpointer  data)
{
  LpPlan *plan = get_plan (fixture);
  LpProposalWishes wishes;
  g_autoptr (LpProposal) proposal = NULL;
  const LpProposeResult *result;
  g_autofree double *lean = NULL;
  double scores = 0, people = 0, off = 0;

  lp_proposal_wishes_init (&wishes, get_option (fixture));
  wishes.measure = "deprivation";
  proposal = propose (fixture, &wishes);
  result = lp_proposal_get_result (proposal);
  lean = g_new0 (double, 2 * result->n_networks);
  for (guint i = 0; i < result->n_practices; i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      const LpFigureValue *score = lp_plan_get_value (plan, "imd2015", practice->code);

      g_assert_nonnull (score);
      lean[2 * result->network[i]] += score->value * (double) practice->people;
      lean[2 * result->network[i] + 1] += (double) practice->people;
      scores += score->value * (double) practice->people;
      people += (double) practice->people;
    }
  for (guint g = 0; g < result->n_networks; g++)
    off += fabs (lean[2 * g] - scores / people * lean[2 * g + 1]);
  g_assert_cmpfloat_with_epsilon (result->cost_measure, off * people / scores, 1e-3);
}

static void
test_why (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  guint unassigned = 0;

  for (guint i = 0; i < lp_plan_get_n_practices (get_plan (fixture)); i += 5)
    {
      const LpPractice *practice = lp_plan_get_practice (get_plan (fixture), i);
      const LpNetwork *home = lp_plan_get_network_of (get_plan (fixture), get_option (fixture), practice);
      g_autoptr (LpWhy) why = lp_why_new (fixture->session, get_option (fixture), NULL, practice->code, &error);

      g_assert_no_error (error);
      g_assert_true (why->assigned == (home != NULL));
      unassigned += home == NULL;
      for (guint k = 0; k < why->networks->len; k++)
        {
          const LpWhyNetwork *network = g_ptr_array_index (why->networks, k);

          g_assert_true (network->here == (home != NULL && home->id == network->network_id));
          g_assert_true (network->here == (k == 0 && home != NULL));
          if (network->here)
            g_assert_cmpint (network->people, ==, lp_coverage_find_network (lp_session_get_coverage (fixture->session), home->id)->people);
        }
    }
  g_assert_cmpuint (unassigned, >, 0);
  g_assert_null (lp_why_new (fixture->session, get_option (fixture), NULL, "Z99999", &error));
  g_assert_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND);
}

/* The centre and the ways are those of the map, whatever a proposal pays for localities. */
static void
test_why_agrees_with_the_map (Fixture       *fixture,
                              gconstpointer  data)
{
  LpReach *reach;
  LpProposalWishes wishes;
  g_autoptr (LpProposal) proposal = NULL;
  g_autoptr (GError) error = NULL;
  guint n_left_short = 0;

  commit (fixture, lp_edit_rule_localities (get_plan (fixture), get_option (fixture)->id, TRUE, 10, &error));
  lp_proposal_wishes_init (&wishes, get_option (fixture));
  proposal = propose (fixture, &wishes);
  g_assert_true (lp_session_take_proposal (fixture->session, proposal, &error));
  reach = lp_session_get_reach (fixture->session);
  g_assert_cmpfloat_with_epsilon (lp_proposal_get_mean_km (proposal), lp_reach_get_mean_km (reach), 1e-9);
  for (guint i = 0; i < lp_plan_get_n_practices (get_plan (fixture)); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (get_plan (fixture), i);
      g_autoptr (LpWhy) why = lp_why_new (fixture->session, get_option (fixture), NULL, practice->code, &error);
      const LpWhyNetwork *here = g_ptr_array_index (why->networks, 0);

      g_assert_no_error (error);
      g_assert_true (here->here);
      g_assert_cmpstr (here->centre, ==, lp_reach_find (reach, here->network_id)->centre);
      /* It is the best possible, so nobody would be better elsewhere. */
      g_assert_null (strstr (why->sentence, "would be better"));
      /* And where a network would be better for it, its row says what stands against that. */
      for (guint k = 1; k < why->networks->len; k++)
        {
          const LpWhyNetwork *other = g_ptr_array_index (why->networks, k);

          g_assert_true (other->cost > -1e-3 || !g_str_equal (other->result, "right size"));
          g_assert_true (other->left_off == 0 || strstr (other->result, "; leaves") != NULL);
          n_left_short += other->left_size == LP_SIZE_UNDER && other->left_off > 0;
        }
    }
  g_assert_cmpuint (n_left_short, >, 0);
}

static void
test_needs (Fixture       *fixture,
            gconstpointer  data)
{
  LpCoverage *coverage = lp_session_get_coverage (fixture->session);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < lp_coverage_get_n_networks (coverage); i += 4)
    {
      const LpNetworkTotals *network = lp_coverage_get_network (coverage, i);
      g_autoptr (LpNeeds) needs = lp_needs_new (fixture->session, get_option (fixture), NULL, network->id, &error);

      g_assert_no_error (error);
      g_assert_cmpint (needs->people, ==, network->people);
      g_assert_cmpint (needs->missing, ==, network->short_by - network->over_by);
      g_assert_true (needs->missing != 0 || needs->remedies->len == 0);
    }
}

/* A pin where nobody would put the practice costs something; without wishes there is nothing to pay. */
static void
test_prices (Fixture       *fixture,
             gconstpointer  data)
{
  LpPlan *plan = get_plan (fixture);
  LpProposalWishes wishes;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) prices = NULL;

  lp_proposal_wishes_init (&wishes, get_option (fixture));
  none = lp_session_find_prices (fixture->session, get_option (fixture), &wishes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
  wishes.locality_km = 2;
  prices = lp_session_find_prices (fixture->session, get_option (fixture), &wishes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (prices->len, ==, 1);
  g_assert_cmpfloat (((const LpPrice *) g_ptr_array_index (prices, 0))->km, >, 0);
  g_assert_nonnull (lp_plan_get_title (plan));
}

static void
wait_until_done (LpProposer *proposer)
{
  while (lp_proposer_get_state (proposer) == LP_PROPOSER_RUNNING || lp_proposer_is_comparing (proposer))
    g_main_context_iteration (NULL, TRUE);
}

/* Every plan to compare with can be previewed, and the chosen one is what is taken. */
static void
test_compare (Fixture       *fixture,
              gconstpointer  data)
{
  LpProposer *proposer = lp_session_get_proposer (fixture->session);
  const GPtrArray *alternatives;
  LpProposalWishes wishes;
  g_autoptr (GError) error = NULL;
  guint kinds[4] = { 0 }, networks;

  lp_proposal_wishes_init (&wishes, get_option (fixture));
  lp_proposer_start (proposer, &wishes);
  wait_until_done (proposer);
  lp_proposer_compare (proposer);
  wait_until_done (proposer);
  alternatives = lp_proposer_get_alternatives (proposer);
  for (guint i = 0; i < alternatives->len; i++)
    {
      const LpAlternative *alternative = g_ptr_array_index (alternatives, i);

      kinds[alternative->kind]++;
      g_assert_cmpstr (alternative->name, !=, "");
      /* Each says something else of itself. */
      for (guint k = 0; k < i; k++)
        g_assert_cmpstr (alternative->name, !=, ((const LpAlternative *) g_ptr_array_index (alternatives, k))->name);
      g_test_message ("%s: %s", alternative->name, alternative->sentence);
      g_assert_cmpuint (alternative->moves, <, 86);
      g_assert_true (i > 0 || alternative->moves == 0);
      g_assert_true (alternative->kind != LP_ALTERNATIVE_DIFFERENT || alternative->moves > 0);
      lp_proposer_choose (proposer, i);
      g_assert_true (lp_proposer_is_ready (proposer));
      g_assert_cmpuint (lp_coverage_get_n_networks (lp_proposal_preview_get_coverage (lp_proposer_get_preview (proposer))), ==, alternative->networks);
    }
  g_assert_cmpuint (kinds[LP_ALTERNATIVE_FIRST], ==, 1);
  g_assert_cmpuint (kinds[LP_ALTERNATIVE_DIFFERENT], >=, 2);
  g_assert_cmpuint (kinds[LP_ALTERNATIVE_NETWORKS], >=, 2);
  g_assert_cmpuint (kinds[LP_ALTERNATIVE_LOCALITIES], >=, 2);
  networks = ((const LpAlternative *) g_ptr_array_index (alternatives, alternatives->len - 1))->networks;
  g_assert_true (lp_proposer_take (proposer, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (get_option (fixture)->networks->len, ==, networks);
  g_assert_cmpint (lp_proposer_get_state (proposer), ==, LP_PROPOSER_IDLE);
}

/* Left while it runs: the answer that comes is nobody's. */
static void
test_left_while_running (Fixture       *fixture,
                         gconstpointer  data)
{
  LpProposer *proposer = lp_session_get_proposer (fixture->session);
  LpProposalWishes wishes;

  lp_proposal_wishes_init (&wishes, get_option (fixture));
  lp_proposer_start (proposer, &wishes);
  lp_proposer_leave (proposer);
  lp_proposer_start (proposer, &wishes);
  wait_until_done (proposer);
  g_assert_cmpint (lp_proposer_get_state (proposer), ==, LP_PROPOSER_DONE);
  g_assert_nonnull (lp_proposer_get_preview (proposer));
  lp_proposer_leave (proposer);
  g_assert_null (lp_proposer_get_preview (proposer));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/proposal/preview-is-what-is-taken", test_preview_is_what_is_taken);
  ADD ("/proposal/pins-and-left-stay", test_pins_and_left_stay);
  ADD ("/proposal/rules-are-kept", test_rules_are_kept);
  ADD ("/proposal/plan-changes", test_plan_changes);
  ADD ("/proposal/impossible-wishes", test_impossible_wishes);
  ADD ("/proposal/even-out-a-score", test_even_out_a_score);
  ADD ("/proposal/why", test_why);
  ADD ("/proposal/why-agrees-with-the-map", test_why_agrees_with_the_map);
  ADD ("/proposal/only-the-unassigned", test_only_the_unassigned);
  ADD ("/proposal/needs", test_needs);
  ADD ("/proposal/prices", test_prices);
  ADD ("/proposal/compare", test_compare);
  ADD ("/proposal/left-while-running", test_left_while_running);

  return g_test_run ();
}
