/* test-verbs-versions.c — the verbs that set one state of a plan beside another: options, copies, moments */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "verb-fixture.h"

static void
test_compare (VerbFixture   *fixture,
              gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonParser) more = json_parser_new ();
  JsonObject *found, *first, *second;
  JsonArray *moves;

  verb_run_well (fixture, "new|p.lplan|--example|dorset");
  verb_run_well (fixture, "assign|p.lplan|--option|Option A|J81010|J81011|Purbeck");
  verb_run_well (fixture, "compare|p.lplan|PCNs of December 2019|Option A|--json");
  found = verb_parse (fixture, parser);
  first = json_array_get_object_element (json_object_get_array_member (found, "options"), 0);
  second = json_array_get_object_element (json_object_get_array_member (found, "options"), 1);
  g_assert_cmpint (json_object_get_int_member (first, "networks"), ==, 18);
  g_assert_cmpint (json_object_get_int_member (first, "right_size"), ==, 9);
  g_assert_cmpint (json_object_get_int_member (first, "not_connected"), ==, 4);
  g_assert_cmpint (json_object_get_int_member (first, "localities_split"), ==, 4);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (first, "mean_km"), 2.4222, 1e-4);
  g_assert_cmpint (json_object_get_int_member (second, "networks"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (second, "unassigned"), ==, 84);
  /* All lose their network but the two, which were in one network and stay together. */
  moves = json_object_get_array_member (found, "moves");
  g_assert_cmpuint (json_array_get_length (moves), ==, 79);

  verb_run_well (fixture, "compare|p.lplan|PCNs of December 2019|Option A");
  g_assert_nonnull (strstr (fixture->out, "No practice changes network; 79 lose theirs"));
  g_assert_cmpint (verb_run (fixture, "compare|p.lplan|Option A|Nowhere"), ==, 1);
  g_assert_cmpint (verb_run (fixture, "compare|p.lplan|Option A"), ==, 2);

  /* Of more than two the figures alone. */
  verb_run_well (fixture, "compare|p.lplan|Option A|PCNs of December 2019|Option A|--json");
  found = verb_parse (fixture, more);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "options")), ==, 3);
  second = json_array_get_object_element (json_object_get_array_member (found, "options"), 1);
  g_assert_cmpint (json_object_get_int_member (second, "right_size"), ==, 9);
  g_assert_false (json_object_has_member (found, "moves"));
  g_assert_cmpint (verb_run (fixture, "compare|p.lplan|Option A|Nowhere|Option A"), ==, 1);
  g_assert_cmpint (verb_run (fixture, "compare|p.lplan|Option A|PCNs of December 2019|Option A|--matrix"), ==, 2);
}

static void
copy_file (VerbFixture *fixture,
           const char  *from,
           const char  *to)
{
  g_autofree char *source = g_build_filename (fixture->folder, from, NULL);
  g_autofree char *target = g_build_filename (fixture->folder, to, NULL);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (source, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (target, contents, length, NULL));
}

/* A conflict stops the merge with nothing written; a choice lets it through as one edit; a second merge brings nothing. */
static void
test_merge (VerbFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *found, *conflict;

  verb_run_well (fixture, "new|p.lplan|--example|dorset");
  verb_run_well (fixture, "assign|p.lplan|--option|Option A|J81010|Purbeck");
  verb_run_well (fixture, "assign|p.lplan|--option|Option A|J81073|Dorchester");
  copy_file (fixture, "p.lplan", "q.lplan");
  verb_run_well (fixture, "assign|p.lplan|--option|Option A|J81011|Purbeck");
  verb_run_well (fixture, "assign|q.lplan|--option|Option A|J81011|Dorchester");
  verb_run_well (fixture, "assign|q.lplan|--option|Option A|J81012|Dorchester");

  g_assert_cmpint (verb_run (fixture, "merge|p.lplan|q.lplan|--json"), ==, 1);
  g_assert_nonnull (strstr (fixture->err, "not decided"));
  found = verb_parse (fixture, parser);
  g_assert_false (json_object_get_boolean_member (found, "merged"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "conflicts")), ==, 1);
  conflict = json_array_get_object_element (json_object_get_array_member (found, "conflicts"), 0);
  g_assert_cmpstr (json_object_get_string_member (conflict, "kind"), ==, "added");
  g_assert_cmpstr (json_object_get_string_member (conflict, "here"), ==, "to Purbeck");
  g_assert_cmpstr (json_object_get_string_member (conflict, "there"), ==, "to Dorchester");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "incoming")), ==, 1);
  verb_run_well (fixture, "history|p.lplan");
  g_assert_null (strstr (fixture->out, "Merge"));

  g_assert_cmpint (verb_run (fixture, "merge|p.lplan|q.lplan|--ours|--theirs"), ==, 2);
  verb_run_well (fixture, "merge|p.lplan|q.lplan|--theirs");
  verb_run_well (fixture, "history|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "Merge “q.lplan”"));
  verb_run_well (fixture, "merge|p.lplan|q.lplan");
  g_assert_nonnull (strstr (fixture->out, "nothing that is not here already"));

  verb_run_well (fixture, "new|r.lplan|--example|dorset");
  g_assert_cmpint (verb_run (fixture, "merge|p.lplan|r.lplan"), ==, 1);
  g_assert_nonnull (strstr (fixture->err, "another plan"));
}

/* A moment stays through what follows; going back is one more edit, and undo would take it back. */
static void
test_moments (VerbFixture   *fixture,
              gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *moments;

  verb_run_well (fixture, "new|p.lplan|--example|dorset");
  verb_run_well (fixture, "assign|p.lplan|--option|Option A|J81010|J81011|Purbeck");
  verb_run_well (fixture, "moment|p.lplan|End of session 1");
  verb_run_well (fixture, "assign|p.lplan|--option|Option A|J81012|J81010|Weymouth");
  verb_run_well (fixture, "history|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "Moment “End of session 1”"));
  g_assert_nonnull (strstr (fixture->out, "2 practices have moved since"));
  verb_run_well (fixture, "history|p.lplan|--json");
  moments = json_object_get_array_member (verb_parse (fixture, parser), "moments");
  g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (moments, 0), "moved"), ==, 2);

  verb_run_well (fixture, "compare|p.lplan|End of session 1|Option A|--matrix");
  g_assert_nonnull (strstr (fixture->out, "1 practice with "));
  g_assert_nonnull (strstr (fixture->out, "J81012"));
  g_assert_nonnull (strstr (fixture->out, "1 Purbeck"));
  g_assert_cmpint (verb_run (fixture, "compare|p.lplan|End of session 9|Option A"), ==, 1);

  verb_run_well (fixture, "moment|p.lplan|End of session 1|--go-back");
  verb_run_well (fixture, "history|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "0 practices have moved since"));
  verb_run_well (fixture, "history|p.lplan|--json");
  moments = json_object_get_array_member (verb_parse (fixture, parser), "moments");
  g_assert_cmpuint (json_array_get_length (moments), ==, 1);
  g_assert_cmpint (verb_run (fixture, "moment|p.lplan|End of session 9|--go-back"), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  verb_fixture_init (argc, argv);
  verb_fixture_add ("/verbs/compare", test_compare);
  verb_fixture_add ("/verbs/merge", test_merge);
  verb_fixture_add ("/verbs/moments", test_moments);

  return g_test_run ();
}
