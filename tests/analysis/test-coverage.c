/* test-coverage.c — totals worked by hand, and sentences that are true in every state of a plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/coverage.h"
#include "plan/edit-membership.h"
#include "plan/edit-option.h"
#include "sample.h"

/* A plan of one practice a network, each of the people given; 0 ends the list, -1 is an unknown list, and the unassigned follow. */
typedef struct
{
  gint64 networks[6];
  gint64 unassigned[3];
  const char *state;
  const char *finding;
} Case;

static LpPlan *
new_case_plan (const Case *test)
{
  static const char *const names[] = { "Purbeck", "Christchurch", "Weymouth", "Sherborne", "Kinson", "Upton" };
  static const char *const codes[] = { "J1", "J2", "J3", "J4", "J5", "J6", "J7", "J8", "J9" };
  SamplePractice practices[9];
  const char *networks[7] = { NULL };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (test->networks) && test->networks[i] != 0; i++)
    {
      practices[n] = (SamplePractice) { codes[n], codes[n], test->networks[i], i + 1, FALSE };
      networks[i] = names[i];
      n++;
    }
  for (guint i = 0; i < G_N_ELEMENTS (test->unassigned) && test->unassigned[i] != 0; i++)
    {
      practices[n] = (SamplePractice) { codes[n], codes[n], test->unassigned[i], 0, FALSE };
      n++;
    }

  return sample_plan (practices, n, networks);
}

static const Case cases[] = {
  /* Nothing at all. */
  { { 0 }, { 0 }, "No networks yet · no list sizes known · 0 practices unassigned",
    "There are no practices in this plan yet" },
  { { 0 }, { 5000 }, "No networks yet · 0.0% of 5,000 people covered · 1 practice unassigned",
    "There are no networks yet: the one practice is unassigned" },
  { { 0 }, { 5000, 6000 }, "No networks yet · 0.0% of 11,000 people covered · 2 practices unassigned",
    "There are no networks yet: all 2 practices are unassigned" },

  /* All right size. */
  { { 30000 }, { 0 }, "1 of 1 network right size · 100.0% of 30,000 people covered · 0 practices unassigned",
    "Purbeck, the only network, is right size; no practice is unassigned" },
  { { 30000, 50000 }, { 0 }, "2 of 2 networks right size · 100.0% of 80,000 people covered · 0 practices unassigned",
    "Both networks are right size; no practice is unassigned" },
  { { 30000, 50000, 40000 }, { 0 }, "3 of 3 networks right size · 100.0% of 120,000 people covered · 0 practices unassigned",
    "All 3 networks are right size; no practice is unassigned" },
  { { 30000, 50000, 40000 }, { 1 }, "3 of 3 networks right size · 99.9% of 120,001 people covered · 1 practice unassigned",
    "All 3 networks are right size; 1 practice is unassigned" },
  { { 30000, 50000, 40000 }, { 4000, -1 }, "3 of 3 networks right size · 96.8% of 124,000 people covered · 2 practices unassigned",
    "All 3 networks are right size; 2 practices are unassigned; 1 list size is not known" },

  /* One or two that are not, by name. */
  { { 29999 }, { 0 }, "0 of 1 network right size · 0.0% of 29,999 people covered · 0 practices unassigned",
    "Purbeck needs 1 more person" },
  { { 50001, 40000 }, { 0 }, "1 of 2 networks right size · 44.4% of 90,001 people covered · 0 practices unassigned",
    "Purbeck needs 1 fewer person; the other network is right size" },
  { { 28361, 54917, 40000, 40000 }, { 2455 }, "2 of 4 networks right size · 48.3% of 165,733 people covered · 1 practice unassigned",
    "Purbeck needs 1,639 more people and Christchurch 4,917 fewer; the other 2 networks are right size" },
  { { 54917, 28361 }, { 0 }, "0 of 2 networks right size · 0.0% of 83,278 people covered · 0 practices unassigned",
    "Christchurch needs 1,639 more people and Purbeck 4,917 fewer" },
  { { 20000, 21000, 30000 }, { 0 }, "1 of 3 networks right size · 42.3% of 71,000 people covered · 0 practices unassigned",
    "Purbeck needs 10,000 more people and Christchurch 9,000 more; the other network is right size" },
  { { 60000, 61000 }, { 0 }, "0 of 2 networks right size · 0.0% of 121,000 people covered · 0 practices unassigned",
    "Purbeck needs 10,000 fewer people and Christchurch 11,000 fewer" },

  /* More than two, by count. */
  { { 1, 2, 3, 40000 }, { 0 }, "1 of 4 networks right size · 99.9% of 40,006 people covered · 0 practices unassigned",
    "3 of 4 networks are under 30,000 people; the other network is right size" },
  { { 60000, 70000, 80000, 40000, 41000 }, { 0 }, "2 of 5 networks right size · 27.8% of 291,000 people covered · 0 practices unassigned",
    "3 of 5 networks are over 50,000 people; the other 2 networks are right size" },
  { { 1, 2, 3 }, { 0 }, "0 of 3 networks right size · 0.0% of 6 people covered · 0 practices unassigned",
    "Every network is under 30,000 people" },
  { { 60000, 70000, 80000 }, { 0 }, "0 of 3 networks right size · 0.0% of 210,000 people covered · 0 practices unassigned",
    "Every network is over 50,000 people" },
  { { 1, 60000, 70000, 40000, 41000 }, { 0 }, "2 of 5 networks right size · 38.4% of 211,001 people covered · 0 practices unassigned",
    "1 of 5 networks is under 30,000 people and 2 over 50,000; the other 2 networks are right size" },
  { { 1, 2, 70000, 40000 }, { 0 }, "1 of 4 networks right size · 36.4% of 110,003 people covered · 0 practices unassigned",
    "2 of 4 networks are under 30,000 people and 1 over 50,000; the other network is right size" },
  { { 1, 2, 70000 }, { 0 }, "0 of 3 networks right size · 0.0% of 70,003 people covered · 0 practices unassigned",
    "No network is right size: 2 are under 30,000 people and 1 over 50,000" },
  { { 1, 60000, 70000 }, { 0 }, "0 of 3 networks right size · 0.0% of 130,001 people covered · 0 practices unassigned",
    "No network is right size: 1 is under 30,000 people and 2 over 50,000" },

  /* Nobody's list is known. */
  { { -1, -1, -1 }, { -1 }, "0 of 3 networks right size · no list sizes known · 1 practice unassigned",
    "No list size is known yet, so no network can be judged" },

  /* Some lists are not known: what is under may not be. */
  { { 29000, -1, 40000 }, { 0 }, "1 of 3 networks right size · 58.0% of 69,000 people covered · 0 practices unassigned",
    "Purbeck needs 1,000 more people and Christchurch 30,000 more; 1 list size is not known" },
  { { 29000, 40000 }, { -1, -1 }, "1 of 2 networks right size · 58.0% of 69,000 people covered · 2 practices unassigned",
    "Purbeck needs 1,000 more people; the other network is right size; 2 list sizes are not known" },
  { { -1, 60000, 70000, 40000, 1 }, { -1 }, "1 of 5 networks right size · 23.5% of 170,001 people covered · 1 practice unassigned",
    "2 of 5 networks are under 30,000 people and 2 over 50,000; 2 list sizes are not known" },
};

static void
test_sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LpPlan) plan = new_case_plan (&cases[i]);
      g_autoptr (LpCoverage) coverage = lp_coverage_new (plan, lp_plan_get_option (plan, 0));
      g_autofree char *state = lp_coverage_describe_state (coverage);
      g_autofree char *finding = lp_coverage_describe_finding (coverage);

      g_assert_cmpstr (state, ==, cases[i].state);
      g_assert_cmpstr (finding, ==, cases[i].finding);
      g_assert_cmpint (g_utf8_strlen (finding, -1), <=, 110);
    }
}

/* The figures below are added up by hand from these rows. */
static const SamplePractice practices[] = {
  { "J1", "Abbey View", 12000, 1, TRUE },
  { "J2", "Bridges", 18000, 1, FALSE },
  { "J3", "Cross Road", 29999, 2, FALSE },
  { "J4", "Dale", 30000, 3, FALSE },
  { "J5", "Evergreen", 20001, 3, TRUE },
  { "J6", "Forest", -1, 2, FALSE },
  { "J7", "Grange", 2455, 0, FALSE },
  { "J8", "Harbour", 5620, 0, FALSE },
  { "J9", "Inlet", -1, 0, FALSE },
};
static const char *const networks[] = { "North", "South", "East", "Nobody", NULL };

static void
test_totals (void)
{
  g_autoptr (LpPlan) plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  g_autoptr (LpCoverage) coverage = lp_coverage_new (plan, lp_plan_get_option (plan, 0));
  const LpCoverageTotals *totals = lp_coverage_get_totals (coverage);

  g_assert_cmpint (totals->option_id, ==, SAMPLE_OPTION);
  g_assert_cmpstr (totals->option_name, ==, "Option A");
  g_assert_cmpuint (totals->serial, ==, lp_plan_get_serial (plan));
  g_assert_cmpint (totals->people, ==, 118075);
  g_assert_cmpint (totals->people, ==, lp_plan_get_people (plan));
  g_assert_cmpint (totals->people_assigned, ==, 110000);
  g_assert_cmpint (totals->people_right_size, ==, 30000);
  g_assert_cmpint (totals->people_under, ==, 29999);
  g_assert_cmpint (totals->people_over, ==, 50001);
  g_assert_cmpint (totals->people_unassigned, ==, 8075);
  g_assert_cmpuint (totals->n_practices, ==, 9);
  g_assert_cmpuint (totals->n_assigned, ==, 6);
  g_assert_cmpuint (totals->n_unassigned, ==, 3);
  g_assert_cmpuint (totals->n_unknown, ==, 2);
  g_assert_cmpuint (totals->n_right_size, ==, 1);
  g_assert_cmpuint (totals->n_under, ==, 2);
  g_assert_cmpuint (totals->n_over, ==, 1);
  g_assert_cmpfloat_with_epsilon (totals->coverage, 30000.0 / 118075.0, 1e-12);
  g_assert_cmpstr (totals->source, ==, "Source: list sizes, General Practice Workforce, NHS Digital, September 2018.");
}

static void
test_networks (void)
{
  static const struct
  {
    const char *name, *words;
    gint64 people, short_by, over_by;
    guint n_practices, n_pinned, n_unknown;
    LpSize size;
  } expected[] = {
    { "North", "", 30000, 0, 0, 2, 1, 0, LP_SIZE_RIGHT },
    { "South", "1 short", 29999, 1, 0, 2, 0, 1, LP_SIZE_UNDER },
    { "East", "1 over", 50001, 0, 1, 2, 1, 0, LP_SIZE_OVER },
    { "Nobody", "30,000 short", 0, 30000, 0, 0, 0, 0, LP_SIZE_UNDER },
  };
  g_autoptr (LpPlan) plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  g_autoptr (LpCoverage) coverage = lp_coverage_new (plan, lp_plan_get_option (plan, 0));

  g_assert_cmpuint (lp_coverage_get_n_networks (coverage), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const LpNetworkTotals *network = lp_coverage_get_network (coverage, i);
      g_autofree char *words = lp_network_totals_describe (network);

      g_assert_true (lp_coverage_find_network (coverage, SAMPLE_NETWORK (i + 1)) == network);
      g_assert_cmpint (network->number, ==, i + 1);
      g_assert_cmpstr (network->name, ==, expected[i].name);
      g_assert_cmpint (network->people, ==, expected[i].people);
      g_assert_cmpfloat (network->weighted, ==, (double) expected[i].people * 1.5);
      g_assert_cmpint (network->short_by, ==, expected[i].short_by);
      g_assert_cmpint (network->over_by, ==, expected[i].over_by);
      g_assert_cmpuint (network->n_practices, ==, expected[i].n_practices);
      g_assert_cmpuint (network->n_pinned, ==, expected[i].n_pinned);
      g_assert_cmpuint (network->n_unknown, ==, expected[i].n_unknown);
      g_assert_cmpint (network->size, ==, expected[i].size);
      g_assert_cmpstr (words, ==, expected[i].words);
    }
  g_assert_null (lp_coverage_find_network (coverage, 9));
}

static void
test_unassigned_order (void)
{
  g_autoptr (LpPlan) plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  g_autoptr (LpCoverage) coverage = lp_coverage_new (plan, lp_plan_get_option (plan, 0));
  g_autofree char *names = g_strjoinv (" ", (char **) lp_coverage_get_unassigned (coverage));

  g_assert_cmpstr (names, ==, "Harbour Grange Inlet");
}

/* A result stays what it was when the plan goes on, or goes away. */
static void
test_immutable (void)
{
  LpPlan *plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  g_autoptr (LpCoverage) coverage = lp_coverage_new (plan, lp_plan_get_option (plan, 0));
  g_autoptr (LpCoverage) again = lp_coverage_ref (coverage);
  g_autoptr (LpCoverage) later = NULL;
  const char *const codes[] = { "J7", NULL };

  sample_commit (plan, lp_edit_assign (plan, SAMPLE_OPTION, codes, SAMPLE_NETWORK (2), NULL));
  sample_commit (plan, lp_edit_option_band (plan, SAMPLE_OPTION, 30000, 50001, NULL));
  later = lp_coverage_new (plan, lp_plan_get_option (plan, 0));
  g_object_unref (plan);

  g_assert_cmpint (lp_coverage_get_totals (again)->people_right_size, ==, 30000);
  g_assert_cmpint (lp_coverage_get_network (again, 1)->people, ==, 29999);
  g_assert_cmpint (lp_coverage_get_totals (later)->people_right_size, ==, 30000 + 32454 + 50001);
  g_assert_cmpuint (lp_coverage_get_totals (later)->serial, ==, lp_coverage_get_totals (again)->serial + 2);
}

/* All right size, nobody unassigned, and still not the whole truth. */
static void
test_unknown_members (void)
{
  static const SamplePractice some[] = {
    { "J1", "Abbey View", 30000, 1, FALSE }, { "J2", "Bridges", 40000, 2, FALSE },
    { "J3", "Cross Road", -1, 2, FALSE }, { "J4", "Dale", -1, 1, FALSE },
  };
  g_autoptr (LpPlan) plan = sample_plan (some, G_N_ELEMENTS (some), networks + 2);
  g_autoptr (LpPlan) fewer = sample_plan (some, 3, networks + 2);
  g_autoptr (LpCoverage) coverage = lp_coverage_new (plan, lp_plan_get_option (plan, 0));
  g_autoptr (LpCoverage) fewer_coverage = lp_coverage_new (fewer, lp_plan_get_option (fewer, 0));
  g_autofree char *finding = lp_coverage_describe_finding (coverage);
  g_autofree char *fewer_finding = lp_coverage_describe_finding (fewer_coverage);

  g_assert_cmpstr (finding, ==, "Both networks are right size; 2 list sizes are not known");
  g_assert_cmpstr (fewer_finding, ==, "Both networks are right size; 1 list size is not known");
}

/* A title stays one line, however long names are. */
static void
test_long_names (void)
{
  static const SamplePractice some[] = { { "J1", "Abbey View", 100, 1, FALSE }, { "J2", "Bridges", 60000, 2, FALSE } };
  static const char *const long_names[] = {
    "The Primary Care Network of Bournemouth Central and its Seaside Surgeries",
    "The Primary Care Network of Christchurch, Highcliffe and the New Forest Border", "Third", NULL
  };
  const char *const one[] = { long_names[0], NULL };
  g_autoptr (LpPlan) plan = sample_plan (some, 2, long_names);
  g_autoptr (LpPlan) single = sample_plan (some, 1, one);
  g_autoptr (LpCoverage) coverage = lp_coverage_new (plan, lp_plan_get_option (plan, 0));
  g_autoptr (LpCoverage) single_coverage = lp_coverage_new (single, lp_plan_get_option (single, 0));
  g_autofree char *finding = lp_coverage_describe_finding (coverage);
  g_autofree char *single_finding = lp_coverage_describe_finding (single_coverage);

  g_assert_cmpstr (finding, ==, "No network is right size: 2 are under 30,000 people and 1 over 50,000");
  g_assert_cmpstr (single_finding, ==, "The Primary Care Network of Bournemouth… needs 29,900 more people");
}

/* 99.96% is not all, and 0.001% is not nobody. */
static void
test_shares_near_the_ends (void)
{
  static const Case near[] = {
    { { 50000, 50000, 50000 }, { 10 }, "3 of 3 networks right size · 99.9% of 150,010 people covered · 1 practice unassigned", NULL },
    { { 10 }, { 90000, 90000 }, "1 of 1 network right size · 0.1% of 180,010 people covered · 2 practices unassigned", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (near); i++)
    {
      g_autoptr (LpPlan) plan = new_case_plan (&near[i]);
      g_autoptr (LpCoverage) coverage = NULL;
      g_autofree char *state = NULL;

      if (i == 1)
        sample_commit (plan, lp_edit_option_band (plan, SAMPLE_OPTION, 0, 50000, NULL));
      coverage = lp_coverage_new (plan, lp_plan_get_option (plan, 0));
      state = lp_coverage_describe_state (coverage);
      g_assert_cmpstr (state, ==, near[i].state);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/coverage/sentences", test_sentences);
  g_test_add_func ("/analysis/coverage/totals", test_totals);
  g_test_add_func ("/analysis/coverage/networks", test_networks);
  g_test_add_func ("/analysis/coverage/unassigned-order", test_unassigned_order);
  g_test_add_func ("/analysis/coverage/immutable", test_immutable);
  g_test_add_func ("/analysis/coverage/unknown-members", test_unknown_members);
  g_test_add_func ("/analysis/coverage/long-names", test_long_names);
  g_test_add_func ("/analysis/coverage/shares-near-the-ends", test_shares_near_the_ends);

  return g_test_run ();
}
