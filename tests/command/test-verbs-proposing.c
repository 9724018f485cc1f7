/* test-verbs-proposing.c — the verbs that propose networks, set rules for that, and explain them */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "verb-fixture.h"

/* The kinds of the problems that "check" tells, each with a blank behind it. */
static char *
list_problem_kinds (VerbFixture *fixture)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  GString *kinds = g_string_new (NULL);
  JsonArray *problems;

  verb_run_well (fixture, "check|p.lplan|--json");
  problems = json_object_get_array_member (verb_parse (fixture, parser), "problems");
  for (guint i = 0; i < json_array_get_length (problems); i++)
    g_string_append_printf (kinds, "%s ", json_object_get_string_member (json_array_get_object_element (problems, i), "kind"));
  return g_string_free (kinds, FALSE);
}

static void
test_rules_and_links (VerbFixture   *fixture,
                      gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *ruled = NULL;
  g_autofree char *joined = NULL;

  verb_run_well (fixture, "new|p.lplan|--example|dorset");
  verb_run_well (fixture, "assign|p.lplan|J81011|J81041|North");
  before = list_problem_kinds (fixture);
  g_assert_null (strstr (before, "far"));
  g_assert_null (strstr (before, "apart"));

  verb_run_well (fixture, "rule|p.lplan|far|1");
  verb_run_well (fixture, "rule|p.lplan|apart|J81041|J81011");
  verb_run_well (fixture, "rule|p.lplan|localities|on");
  verb_run_well (fixture, "rule|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "No practice farther than 1 km"));
  g_assert_nonnull (strstr (fixture->out, "in different networks"));
  ruled = list_problem_kinds (fixture);
  g_assert_nonnull (strstr (ruled, "far "));
  g_assert_nonnull (strstr (ruled, "apart "));

  /* What is not connected on the map is, when a person has joined it. */
  g_assert_nonnull (strstr (before, "not-connected "));
  verb_run_well (fixture, "link|p.lplan|join|J81041|J81011|--note|a tunnel");
  joined = list_problem_kinds (fixture);
  g_assert_null (strstr (joined, "not-connected "));
  verb_run_well (fixture, "link|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "a tunnel"));
  verb_run_well (fixture, "link|p.lplan|map|J81011|J81041");
  verb_run_well (fixture, "link|p.lplan");
  g_assert_cmpstr (fixture->out, ==, "");

  g_assert_cmpint (verb_run (fixture, "rule|p.lplan|far|near"), ==, 1);
  g_assert_cmpint (verb_run (fixture, "rule|p.lplan|apart|J81011"), ==, 1);
  g_assert_cmpint (verb_run (fixture, "link|p.lplan|swim|J81011|J81041"), ==, 1);
  g_assert_cmpint (verb_run (fixture, "link|p.lplan|join|J81011"), ==, 2);
}

static void
test_propose_makes_an_option (VerbFixture   *fixture,
                              gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonParser) pinned = json_parser_new ();
  g_autoptr (JsonParser) hopeless = json_parser_new ();
  JsonObject *found;

  verb_run_well (fixture, "new|p.lplan|--example|dorset");
  verb_run_well (fixture, "propose|p.lplan|--json");
  found = verb_parse (fixture, parser);
  g_assert_cmpstr (json_object_get_string_member (found, "option"), ==, "Proposal");
  g_assert_true (json_object_get_boolean_member (found, "proved"));
  g_assert_cmpint (json_object_get_int_member (found, "people_right_size"), ==, 803060);
  g_assert_cmpint (json_object_get_int_member (found, "seed"), ==, 1);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (found, "objective") / 803060,
                                  json_object_get_double_member (found, "mean_km"), 1e-6);
  /* Every network in one piece, and nothing else wrong. */
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "problems")), ==, 0);

  /* What there was is as it was, and the proposal is the option last used. */
  verb_run_well (fixture, "check|p.lplan|--option|Option A");
  g_assert_nonnull (strstr (fixture->out, "86 practices unassigned"));
  verb_run_well (fixture, "check|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "Proposal"));

  /* Just so many networks. */
  verb_run_well (fixture, "propose|p.lplan|--networks|20|--json");
  found = verb_parse (fixture, pinned);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "networks")), ==, 20);
  g_assert_cmpstr (json_object_get_string_member (found, "option"), ==, "Proposal 2");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "reasons")), ==, 0);

  /* A number that cannot be had: a script is told why, as people are. */
  verb_run_well (fixture, "propose|p.lplan|--networks|40|--json");
  found = verb_parse (fixture, hopeless);
  g_assert_nonnull (strstr (json_array_get_string_element (json_object_get_array_member (found, "reasons"), 0), "at most 26 can be of the right size"));
  g_assert_nonnull (strstr (json_object_get_string_member (found, "text"), "people above or below the band"));
}

/* Every wish that the panel has is a wish of the verb, and is kept. */
static void
test_propose_keeps_wishes (VerbFixture   *fixture,
                           gconstpointer  data)
{
  g_autoptr (JsonParser) first = json_parser_new ();
  g_autoptr (JsonParser) second = json_parser_new ();
  g_autoptr (JsonParser) third = json_parser_new ();
  JsonObject *found;
  guint best, fewer;
  double objective;

  verb_run_well (fixture, "new|p.lplan|--example|dorset");
  verb_run_well (fixture, "propose|p.lplan|--option|PCNs of December 2019|--name|Best|--json");
  found = verb_parse (fixture, first);
  g_assert_cmpstr (json_object_get_string_member (found, "option"), ==, "Best");
  best = json_array_get_length (json_object_get_array_member (found, "networks"));
  objective = json_object_get_double_member (found, "objective");

  verb_run_well (fixture, "propose|p.lplan|--option|PCNs of December 2019|--fewer|--json");
  found = verb_parse (fixture, second);
  fewer = json_array_get_length (json_object_get_array_member (found, "networks"));
  g_assert_cmpuint (fewer, <, best);

  /* Taken into the option itself, with a charge on top: it costs no less than the best. */
  verb_run_well (fixture, "propose|p.lplan|--option|Best|--take|--keep-localities|2|--prefer|40000|--even-out|gp-fte|--json");
  found = verb_parse (fixture, third);
  g_assert_cmpstr (json_object_get_string_member (found, "option"), ==, "Best");
  g_assert_cmpfloat (json_object_get_double_member (found, "objective"), >, objective);
  verb_run_well (fixture, "history|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "Take proposal into Best"));

  /* A half-made option: only the five that are in no network move. */
  verb_run_well (fixture, "propose|p.lplan|--option|PCNs of December 2019|--take|--only-unassigned");
  verb_run_well (fixture, "history|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "5 practices move"));
}

static void
test_why (VerbFixture   *fixture,
          gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonParser) needs = json_parser_new ();
  JsonObject *found, *network;
  JsonArray *networks;

  verb_run_well (fixture, "new|p.lplan|--example|dorset");
  verb_run_well (fixture, "propose|p.lplan");
  verb_run_well (fixture, "why|p.lplan|J81012|--json");
  found = verb_parse (fixture, parser);
  networks = json_object_get_array_member (found, "networks");
  network = json_array_get_object_element (networks, 0);
  g_assert_true (json_object_get_boolean_member (network, "here"));
  g_assert_cmpstr (json_object_get_string_member (network, "result"), ==, "right size");
  /* In the proven best plan no move that breaks nothing makes anything better. */
  for (guint i = 1; i < json_array_get_length (networks); i++)
    {
      network = json_array_get_object_element (networks, i);
      g_assert_true (json_object_get_boolean_member (network, "breaks_connection") || json_object_get_boolean_member (network, "breaks_rule") ||
                     json_object_get_int_member (network, "people_outside") > 0 || json_object_get_double_member (network, "person_km") >= 0);
    }
  /* Wimborne could not do without it, though the ways would be shorter in the next network. */
  verb_run_well (fixture, "why|p.lplan|J81002");
  g_assert_nonnull (strstr (fixture->out, "leaves"));
  g_assert_nonnull (strstr (fixture->out, "person-km fewer"));
  verb_run_well (fixture, "why|p.lplan|J81012");
  g_assert_nonnull (strstr (fixture->out, "(now)"));

  verb_run_well (fixture, "why|p.lplan|1|--option|PCNs of December 2019|--json");
  found = verb_parse (fixture, needs);
  g_assert_cmpint (json_object_get_int_member (found, "people"), >, 0);

  verb_run_well (fixture, "why|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "no pins and no rules"));
}

int
main (int   argc,
      char *argv[])
{
  verb_fixture_init (argc, argv);
  verb_fixture_add ("/verbs/rules-and-links", test_rules_and_links);
  verb_fixture_add ("/verbs/propose-makes-an-option", test_propose_makes_an_option);
  verb_fixture_add ("/verbs/propose-keeps-wishes", test_propose_keeps_wishes);
  verb_fixture_add ("/verbs/why", test_why);

  return g_test_run ();
}
