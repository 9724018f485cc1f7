/* test-problems.c — which problems an option has, in which order and words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/problems.h"
#include "plan/edit-links.h"
#include "plan/edit-network.h"
#include "plan/edit-practice.h"
#include "plan/edit-rules.h"
#include "land.h"

typedef struct
{
  LpProblemKind kind;
  gint64 network_id;
  const char *practice, *subject, *text;
  gboolean excused;
} Line;

static const SamplePractice practices[] = {
  { "J1", "Abbey View", 28361, 1, FALSE },
  { "J2", "Bridges", 54917, 2, FALSE },
  { "J3", "Cross Road", 40000, 3, FALSE },
  { "J4", "Dale", -1, 3, FALSE },
  { "J5", "Evergreen", 2455, 0, FALSE },
  { "J6", "Forest", 9830, 0, FALSE },
};
static const char *const networks[] = { "Purbeck", "Christchurch", "Sherborne", "Nobody", NULL };

static LpPlan *
new_plan (void)
{
  return sample_plan (practices, G_N_ELEMENTS (practices), networks);
}

static void
assert_problems (LpPlan     *plan,
                 const Line *lines,
                 guint       n_lines,
                 guint       n_counted)
{
  g_autoptr (LpCoverage) coverage = lp_coverage_new (plan, lp_plan_get_option (plan, 0));
  g_autoptr (LpProblems) problems = lp_problems_new (plan, coverage, NULL, NULL);

  g_assert_cmpuint (lp_problems_get_n (problems), ==, n_lines);
  g_assert_cmpuint (lp_problems_count (problems), ==, n_counted);
  for (guint i = 0; i < n_lines; i++)
    {
      const LpProblem *problem = lp_problems_get (problems, i);

      g_assert_cmpint (problem->kind, ==, lines[i].kind);
      g_assert_cmpint (problem->network_id, ==, lines[i].network_id);
      g_assert_cmpstr (problem->practice, ==, lines[i].practice);
      g_assert_cmpstr (problem->subject, ==, lines[i].subject);
      g_assert_cmpstr (problem->text, ==, lines[i].text);
      g_assert_cmpint (problem->excused, ==, lines[i].excused);
    }
}

static void
remove_position (LpPlan     *plan,
                 const char *code)
{
  LpEdit *edit = lp_edit_new ("Position");
  LpChange *change = lp_change_new (LP_TABLE_PRACTICE, LP_CHANGE_UPDATE);

  change->old_values[LP_PRACTICE_CODE] = lp_value_text (code);
  change->new_values[LP_PRACTICE_EASTING] = lp_value_null ();
  change->new_values[LP_PRACTICE_NORTHING] = lp_value_null ();
  lp_edit_add (edit, change);
  sample_commit (plan, edit);
}

static void
test_order (void)
{
  static const Line lines[] = {
    { LP_PROBLEM_UNDER, SAMPLE_NETWORK (1), NULL, "1 Purbeck", "1,639 people under 30,000", FALSE },
    { LP_PROBLEM_OVER, SAMPLE_NETWORK (2), NULL, "2 Christchurch", "4,917 people over 50,000", FALSE },
    { LP_PROBLEM_EMPTY, SAMPLE_NETWORK (4), NULL, "4 Nobody", "no practices in it", FALSE },
    { LP_PROBLEM_UNASSIGNED, 0, NULL, "Unassigned", "2 practices, 12,285 people", FALSE },
    { LP_PROBLEM_NO_LIST, 0, "J4", "Dale", "list size not known", FALSE },
    { LP_PROBLEM_NO_POSITION, 0, "J2", "Bridges", "position not known, so not on the map", FALSE },
    { LP_PROBLEM_NO_POSITION, 0, "J4", "Dale", "position not known, so not on the map", FALSE },
  };
  g_autoptr (LpPlan) plan = new_plan ();

  remove_position (plan, "J4");
  remove_position (plan, "J2");
  assert_problems (plan, lines, G_N_ELEMENTS (lines), G_N_ELEMENTS (lines));
}

/* An exception excuses its own side of the band, and is told all the same. */
static void
test_excuses (void)
{
  static const struct { LpException exception; const char *reason, *under, *over; } cases[] = {
    { LP_EXCEPTION_NONE, "", NULL, NULL },
    { LP_EXCEPTION_RURAL, "Few people", "1,639 people under 30,000 (rural waiver: Few people)", NULL },
    { LP_EXCEPTION_RURAL, "", "1,639 people under 30,000 (rural waiver)", NULL },
    { LP_EXCEPTION_OVER, "Two neighbourhoods", NULL, "4,917 people over 50,000 (allowed above the band: Two neighbourhoods)" },
    { LP_EXCEPTION_OTHER, "", "1,639 people under 30,000 (allowed as an exception)", "4,917 people over 50,000 (allowed as an exception)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *under = cases[i].under;
      const char *over = cases[i].over;
      Line lines[] = {
        { LP_PROBLEM_UNDER, SAMPLE_NETWORK (1), NULL, "1 Purbeck", under != NULL ? under : "1,639 people under 30,000", under != NULL },
        { LP_PROBLEM_OVER, SAMPLE_NETWORK (2), NULL, "2 Christchurch", over != NULL ? over : "4,917 people over 50,000", over != NULL },
        { LP_PROBLEM_EMPTY, SAMPLE_NETWORK (4), NULL, "4 Nobody", "no practices in it", FALSE },
        { LP_PROBLEM_UNASSIGNED, 0, NULL, "Unassigned", "2 practices, 12,285 people", FALSE },
        { LP_PROBLEM_NO_LIST, 0, "J4", "Dale", "list size not known", FALSE },
      };
      g_autoptr (LpPlan) plan = new_plan ();

      for (guint network = 1; network <= 4; network++)
        sample_commit (plan, lp_edit_network_exception (plan, SAMPLE_NETWORK (network), cases[i].exception, cases[i].reason, NULL));
      assert_problems (plan, lines, G_N_ELEMENTS (lines), 5 - (under != NULL) - (over != NULL));
    }
}

static void
test_singular (void)
{
  static const SamplePractice some[] = {
    { "J1", "Abbey View", 29999, 1, FALSE }, { "J2", "Bridges", 50001, 2, FALSE }, { "J3", "Cross Road", 1, 0, FALSE },
  };
  static const char *const two[] = { "North", "South", NULL };
  static const Line lines[] = {
    { LP_PROBLEM_UNDER, SAMPLE_NETWORK (1), NULL, "1 North", "1 person under 30,000", FALSE },
    { LP_PROBLEM_OVER, SAMPLE_NETWORK (2), NULL, "2 South", "1 person over 50,000", FALSE },
    { LP_PROBLEM_UNASSIGNED, 0, NULL, "Unassigned", "1 practice, 1 person", FALSE },
  };
  g_autoptr (LpPlan) plan = sample_plan (some, G_N_ELEMENTS (some), two);

  assert_problems (plan, lines, G_N_ELEMENTS (lines), 3);
}

/* Where no list is known, no number of people is claimed. */
static void
test_unknown (void)
{
  static const SamplePractice some[] = { { "J1", "Abbey View", -1, 0, FALSE } };
  static const char *const none[] = { NULL };
  static const Line lines[] = {
    { LP_PROBLEM_UNASSIGNED, 0, NULL, "Unassigned", "1 practice", FALSE },
    { LP_PROBLEM_NO_LIST, 0, "J1", "Abbey View", "list size not known", FALSE },
  };
  g_autoptr (LpPlan) plan = sample_plan (some, 1, none);
  g_autoptr (LpPlan) empty = sample_plan (NULL, 0, none);

  assert_problems (plan, lines, G_N_ELEMENTS (lines), 2);
  assert_problems (empty, NULL, 0, 0);
}

/* On a line a kilometre apart: West holds J1, J2 and J4; J3, between them, is East's. */
static const SamplePractice on_a_line[] = {
  { "J1", "Abbey View", 20000, 1, FALSE }, { "J2", "Bridges", 19000, 1, FALSE }, { "J3", "Cross Road", 40000, 2, FALSE },
  { "J4", "Dale", 1000, 1, FALSE }, { "J5", "Evergreen", 2000, 0, FALSE },
};
static const char *const sides[] = { "West", "East", NULL };

/* The problems with their kinds and who they are about, a line each; who is unassigned is left out. */
static char *
tell_problems (LpPlan            *plan,
               const LpCellsLink *links,
               guint              n_links)
{
  const LpOption *option = lp_plan_get_option (plan, 0);
  g_autoptr (LpCoverage) coverage = lp_coverage_new (plan, option);
  g_autoptr (LpCells) cells = land_cells (plan, NULL);
  g_autoptr (LpCells) mended = lp_cells_mend (cells, links, n_links);
  g_autoptr (LpReach) reach = lp_reach_new (plan, option, mended, NULL);
  g_autoptr (LpProblems) problems = lp_problems_new (plan, coverage, reach, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lp_problems_get_n (problems); i++)
    {
      const LpProblem *problem = lp_problems_get (problems, i);
      g_autofree char *about = problem->practices != NULL ? g_strjoinv (",", problem->practices) : g_strdup (problem->practice);

      if (problem->kind != LP_PROBLEM_UNASSIGNED)
        g_string_append_printf (text, "%s %s [%s] %s\n", lp_problem_kind_name (problem->kind), problem->subject, about, problem->text);
    }
  return g_string_free (text, FALSE);
}

static void
assert_told (LpPlan     *plan,
             const char *expected)
{
  g_autofree char *told = tell_problems (plan, NULL, 0);

  g_assert_cmpstr (told, ==, expected);
}

#define IN_PIECES "not-connected 1 West [J4] in 2 pieces: Dale is cut off\n"

static void
test_rules (void)
{
  g_autoptr (LpPlan) plan = sample_plan (on_a_line, G_N_ELEMENTS (on_a_line), sides);

  assert_told (plan, IN_PIECES);

  /* Its centre is Abbey View: Dale is three kilometres away, Bridges one. */
  sample_commit (plan, lp_edit_rule_far (plan, SAMPLE_OPTION, 2.5, NULL));
  assert_told (plan, IN_PIECES "far 1 West [J4] Dale is 3.0 km from Abbey View at its centre; the rule says 2.5\n");
  sample_commit (plan, lp_edit_rule_far (plan, SAMPLE_OPTION, 3, NULL));
  assert_told (plan, IN_PIECES);

  /* Evergreen is unassigned and splits nothing. The smaller part is what to look at. */
  sample_commit (plan, lp_edit_practice_locality (plan, (const char *[]) { "J3", "J4", "J5", NULL }, "Dales", NULL));
  assert_told (plan, IN_PIECES);
  sample_commit (plan, lp_edit_rule_localities (plan, SAMPLE_OPTION, TRUE, 0, NULL));
  assert_told (plan, IN_PIECES "locality-split Locality Dales [J4] split between 2 networks: 2 East, 1 West\n");
  sample_commit (plan, lp_edit_rule_localities (plan, SAMPLE_OPTION, FALSE, 0, NULL));

  sample_commit (plan, lp_edit_rule_pair (plan, SAMPLE_OPTION, "J1", "J2", LP_RULE_TOGETHER, NULL));
  sample_commit (plan, lp_edit_rule_pair (plan, SAMPLE_OPTION, "J1", "J3", LP_RULE_APART, NULL));
  assert_told (plan, IN_PIECES);
  sample_commit (plan, lp_edit_rule_pair (plan, SAMPLE_OPTION, "J1", "J2", LP_RULE_APART, NULL));
  assert_told (plan, IN_PIECES "apart Abbey View and Bridges [J1,J2] to be apart, and are both in 1 West\n");
  sample_commit (plan, lp_edit_rule_pair (plan, SAMPLE_OPTION, "J1", "J2", LP_RULE_UNKNOWN, NULL));
  sample_commit (plan, lp_edit_rule_pair (plan, SAMPLE_OPTION, "J3", "J5", LP_RULE_TOGETHER, NULL));
  assert_told (plan, IN_PIECES "together Cross Road and Evergreen [J3,J5] to be together, and are in 2 East and unassigned\n");
}

/* A ferry makes one network of two pieces, and a ridge two of one, whatever the cells say. */
static void
test_links (void)
{
  static const LpCellsLink ferry = { 1, 3, TRUE }, ridge = { 0, 1, FALSE };
  g_autoptr (LpPlan) plan = sample_plan (on_a_line, G_N_ELEMENTS (on_a_line), sides);
  g_autofree char *joined = tell_problems (plan, &ferry, 1);
  g_autofree char *parted = tell_problems (plan, &ridge, 1);

  g_assert_cmpstr (joined, ==, "");
  g_assert_cmpstr (parted, ==, "not-connected 1 West [J2,J4] in 3 pieces: Bridges and Dale are cut off\n");
}

static void
test_kinds (void)
{
  static const char *const names[] = { "under", "over", "empty", "not-connected", "far", "locality-split", "together", "apart",
                                       "unassigned", "no-list", "no-position" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (lp_problem_kind_name ((LpProblemKind) i), ==, names[i]);
}

/* J1 and J3 in one network with J2 of another between them on a line. */
static void
test_not_connected (void)
{
  static const SamplePractice line[] = {
    { "J1", "Abbey View", 30000, 1, FALSE }, { "J2", "Bridges", 40000, 2, FALSE }, { "J3", "Cross Road", 10000, 1, FALSE },
  };
  static const char *const two[] = { "Purbeck", "Christchurch", NULL };
  g_autoptr (LpPlan) plan = sample_plan (line, G_N_ELEMENTS (line), two);
  g_autoptr (LpCells) cells = land_cells (plan, NULL);
  g_autoptr (LpCoverage) coverage = lp_coverage_new (plan, lp_plan_get_option (plan, 0));
  g_autoptr (LpReach) reach = lp_reach_new (plan, lp_plan_get_option (plan, 0), cells, NULL);
  g_autoptr (LpProblems) problems = lp_problems_new (plan, coverage, reach, NULL);

  g_assert_cmpuint (lp_problems_count (problems), ==, 1);
  g_assert_cmpint (lp_problems_get (problems, 0)->kind, ==, LP_PROBLEM_NOT_CONNECTED);
  g_assert_cmpint (lp_problems_get (problems, 0)->network_id, ==, SAMPLE_NETWORK (1));
  g_assert_cmpstr (lp_problems_get (problems, 0)->practice, ==, "J3");
  g_assert_cmpstr (lp_problems_get (problems, 0)->subject, ==, "1 Purbeck");
  g_assert_cmpstr (lp_problems_get (problems, 0)->text, ==, "in 2 pieces: Cross Road is cut off");
  g_assert_cmpstr (lp_problem_kind_name (LP_PROBLEM_NOT_CONNECTED), ==, "not-connected");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/problems/order", test_order);
  g_test_add_func ("/analysis/problems/excuses", test_excuses);
  g_test_add_func ("/analysis/problems/singular", test_singular);
  g_test_add_func ("/analysis/problems/unknown", test_unknown);
  g_test_add_func ("/analysis/problems/kinds", test_kinds);
  g_test_add_func ("/analysis/problems/rules", test_rules);
  g_test_add_func ("/analysis/problems/links", test_links);

  g_test_add_func ("/problems/not-connected", test_not_connected);
  return g_test_run ();
}
