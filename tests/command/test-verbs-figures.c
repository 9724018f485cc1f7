/* test-verbs-figures.c — the verbs about figures: how they vary, what they were and will be, which are in doubt */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "verb-fixture.h"

/* What has no rate is null and never 0; random networks stand beside the real ones. */
static void
test_variation (VerbFixture   *fixture,
                gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonParser) networks = json_parser_new ();
  JsonObject *found, *unit;

  verb_run_well (fixture, "new|p.lplan|--example|dorset");
  verb_run_well (fixture, "variation|p.lplan|gp-fte|--json");
  found = verb_parse (fixture, parser);
  g_assert_cmpstr (json_object_get_string_member (found, "period"), ==, "September 2018");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "units")), ==, 86);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (found, "ratio_p90_p10"), 1.6065, 1e-3);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (found, "mean"), 0.57716, 1e-4);
  g_assert_true (json_object_get_null_member (found, "between_share"));
  unit = json_array_get_object_element (json_object_get_array_member (found, "units"), 1);
  g_assert_cmpstr (json_object_get_string_member (unit, "code"), ==, "J81003");
  g_assert_false (json_object_get_boolean_member (unit, "included"));

  verb_run_well (fixture, "variation|p.lplan|gp-fte|--by|network|--option|PCNs of December 2019|--json");
  found = verb_parse (fixture, networks);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "units")), ==, 18);
  g_assert_cmpfloat (json_object_get_double_member (found, "between_share_random_low"), <, json_object_get_double_member (found, "between_share_random"));
  g_assert_cmpfloat (json_object_get_double_member (found, "between_share_random"), <, json_object_get_double_member (found, "between_share_random_high"));
  g_assert_cmpint (verb_run (fixture, "variation|p.lplan|nonsense"), ==, 1);
  g_assert_nonnull (strstr (fixture->err, "gp-fte"));
  g_assert_cmpint (verb_run (fixture, "variation|p.lplan|gp-fte|--by|county"), ==, 2);
  verb_run_well (fixture, "export|p.lplan|strips.svg|--chart|strips=gp-fte|--option|PCNs of December 2019");
  g_assert_true (verb_has_file (fixture, "strips.svg"));
  g_assert_cmpint (verb_run (fixture, "export|p.lplan|bad.svg|--chart|strips=gp-fte,by=practice"), ==, 1);
}

/* A measure of one's own from a column below a title, over people and over another figure; what cannot be meant is said, and a trial writes nothing. */
static void
test_measures (VerbFixture   *fixture,
               gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *found, *unit;

  verb_write_file (fixture, "estate.csv", "Estate return\n\ncode,name,rooms,m2\nJ81002,Orchid House,4,200\nJ81003,Alma,0,150\nJ81009,?,*,90\nJ81010,?,,80\nA81001,Elsewhere,4,5\n");
  verb_run_well (fixture, "new|p.lplan|--example|dorset");
  g_assert_cmpint (verb_run (fixture, "measures|p.lplan|--add|estate.csv"), ==, 1);
  g_assert_nonnull (strstr (fixture->err, "rooms, m2"));
  verb_run_well (fixture, "measures|p.lplan|--add|estate.csv|--column|rooms|--dry-run");
  verb_run_well (fixture, "measures|p.lplan|--json");
  found = verb_parse (fixture, parser);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "measures")), ==, 28);
  verb_run_well (fixture, "measures|p.lplan|--add|estate.csv|--column|rooms|--unit|per 1,000|--source|Estate return|--period|2018");
  g_assert_nonnull (strstr (fixture->out, "rooms: the figures of 3 practices. 1 row of another practice was passed over."));
  verb_run_well (fixture, "measures|p.lplan|--add|estate.csv|--column|m2|--kind|amount|--over|rooms|--per|1");
  verb_run_well (fixture, "variation|p.lplan|m2|--json");
  found = verb_parse (fixture, parser);
  g_assert_nonnull (strstr (json_object_get_string_member (found, "source"), "Estate return, 2018"));
  unit = json_array_get_object_element (json_object_get_array_member (found, "units"), 0);
  g_assert_cmpfloat (json_object_get_double_member (unit, "value"), ==, 50);
  /* Alma has no rooms: nothing to divide by is no rate. */
  unit = json_array_get_object_element (json_object_get_array_member (found, "units"), 1);
  g_assert_cmpstr (json_object_get_string_member (unit, "class"), ==, "no rate");
  g_assert_cmpint (verb_run (fixture, "measures|p.lplan|--add|estate.csv|--column|m2|--over|beds"), ==, 1);
  g_assert_nonnull (strstr (fixture->err, "beds"));
  g_assert_cmpint (verb_run (fixture, "measures|p.lplan|--renew|rooms"), ==, 2);
  verb_write_file (fixture, "twice.csv", "code,rooms\nJ81002,4\nJ81002,5\n");
  g_assert_cmpint (verb_run (fixture, "measures|p.lplan|--renew|rooms|--from|twice.csv"), ==, 1);
  g_assert_nonnull (strstr (fixture->err, "line 3"));
  verb_write_file (fixture, "anew.csv", "code,rooms\nJ81002,10\n");
  verb_run_well (fixture, "measures|p.lplan|--renew|rooms|--from|anew.csv");
  verb_run_well (fixture, "measures|p.lplan|--remove|rooms");
  verb_run_well (fixture, "variation|p.lplan|m2|--json");
  unit = json_array_get_object_element (json_object_get_array_member (verb_parse (fixture, parser), "units"), 0);
  g_assert_cmpfloat (json_object_get_double_member (unit, "value"), ==, 20);
}

/* Worked out from the rows of the example by another program, for the networks of December 2019: practices that are counted and in a network (76), each weighing its weighted list, against
 * the sum of squares of these same 76. Other definitions give other figures: weighing by list 0.3315, all alike 0.2973, with the returns that are marked "check" 0.2388. */
static void
test_between_share (VerbFixture   *fixture,
                    gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *found;

  verb_run_well (fixture, "new|p.lplan|--example|dorset");
  verb_run_well (fixture, "variation|p.lplan|gp-fte|--option|PCNs of December 2019|--json");
  found = verb_parse (fixture, parser);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (found, "between_share"), 0.3358794080092659, 1e-9);
  /* Chance: about (18 - 1) / (76 - 1). */
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (found, "between_share_random"), 17.0 / 75, 0.02);
}

/* The years that the example has, and what of them is more than chance. */
static void
test_trend (VerbFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *found, *first;

  verb_run_well (fixture, "new|p.lplan|--example|dorset");
  verb_run_well (fixture, "trend|p.lplan|gp-fte|--practice|J81002|--json");
  found = verb_parse (fixture, parser);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "years")), ==, 8);
  first = json_array_get_object_element (json_object_get_array_member (found, "years"), 0);
  g_assert_cmpstr (json_object_get_string_member (first, "name"), ==, "2015-16");
  /* 6.0 GPs for 9,643.33 weighted people. */
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (first, "value"), 1000 * 6 / 9643.33, 1e-9);
  g_assert_true (json_object_get_boolean_member (found, "trial"));
  verb_run_well (fixture, "trend|p.lplan|gp-fte|--network|1|--option|PCNs of December 2019");
  g_assert_nonnull (strstr (fixture->out, "Blandford: 0.68 in 2015-16, 0.41 in 2022-23"));
  g_assert_cmpint (verb_run (fixture, "trend|p.lplan|gp-fte|--practice|Z99999"), ==, 1);
  g_assert_cmpint (verb_run (fixture, "trend|p.lplan|gp-fte|--practice|J81002|--network|1"), ==, 2);
  verb_run_well (fixture, "export|p.lplan|t.svg|--chart|trend=gp-fte,practice=J81002");
}

/* The example assumes nothing, and says so. */
static void
test_outlook (VerbFixture   *fixture,
              gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *found, *all, *last;

  verb_run_well (fixture, "new|p.lplan|--example|dorset");
  verb_run_well (fixture, "outlook|p.lplan|--option|PCNs of December 2019|--years|3|--json");
  found = verb_parse (fixture, parser);
  g_assert_true (json_object_get_boolean_member (found, "flat"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "places")), ==, 20);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "assumptions")), ==, 37);
  all = json_array_get_object_element (json_object_get_array_member (found, "places"), 0);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (all, "reported"), "gp"), ==, 81);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (all, "outlook")), ==, 12);
  last = json_array_get_object_element (json_object_get_array_member (all, "outlook"), 11);
  g_assert_cmpstr (json_object_get_string_member (last, "scenario"), ==, "high");
  g_assert_cmpint (json_object_get_int_member (last, "year"), ==, 3);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (last, "people"), 803060, 1e-6);
  verb_run_well (fixture, "outlook|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "no figures of growth"));
  g_assert_cmpint (verb_run (fixture, "outlook|p.lplan|--years|0"), ==, 2);
  verb_run_well (fixture, "export|p.lplan|o.svg|--chart|outlook=nurse,network=3|--option|PCNs of December 2019");
  g_assert_cmpint (verb_run (fixture, "export|p.lplan|bad.svg|--chart|outlook=porter"), ==, 1);
}

/* A trial writes nothing, a fault names its line, and what was taken is told by network. */
static void
test_segments (VerbFixture   *fixture,
               gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *found, *all;

  verb_write_file (fixture, "frail.csv", "practice,segment,count\nJ81002,Frail,120\nJ81003,Frail,30\nJ81004,Frail,*\n");
  verb_write_file (fixture, "bad.csv", "practice,segment,count\nJ81002,Frail,120\nZ99999,Frail,1\n");
  verb_run_well (fixture, "new|p.lplan|--example|dorset");
  verb_run_well (fixture, "segments|p.lplan|--take|frail.csv|--dry-run");
  g_assert_nonnull (strstr (fixture->out, "1 segment of 3 practices: Frail"));
  verb_run_well (fixture, "segments|p.lplan|--json");
  found = verb_parse (fixture, parser);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "segments")), ==, 12);
  g_assert_cmpint (verb_run (fixture, "segments|p.lplan|--take|bad.csv"), ==, 1);
  g_assert_nonnull (strstr (fixture->err, "Line 3"));
  verb_run_well (fixture, "segments|p.lplan|--take|frail.csv|--source|Frailty team, 2018");
  verb_run_well (fixture, "segments|p.lplan|--json");
  found = verb_parse (fixture, parser);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "segments")), ==, 13);
  all = json_array_get_object_element (json_object_get_array_member (found, "places"), 0);
  all = json_array_get_object_element (json_object_get_array_member (all, "segments"), 12);
  g_assert_cmpfloat (json_object_get_double_member (all, "count"), ==, 150);
  g_assert_cmpint (json_object_get_int_member (all, "reported"), ==, 2);
}

/* What is doubtful, and each remedy, by a script. */
static void
test_quality (VerbFixture   *fixture,
              gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonParser) second = json_parser_new ();
  g_autoptr (JsonParser) third = json_parser_new ();
  JsonObject *counts;
  gint64 check;

  verb_run_well (fixture, "new|p.lplan|--example|dorset");
  verb_run_well (fixture, "quality|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "1.4 GP FTE for 12,655 people"));
  verb_run_well (fixture, "quality|p.lplan|--json");
  check = json_object_get_int_member (json_object_get_object_member (verb_parse (fixture, parser), "counts"), "check");
  g_assert_cmpint (check, ==, 11);

  verb_run_well (fixture, "quality|p.lplan|--correct|J81047|--figure|gp-fte|--value|5.7|--note|The next return|--json");
  counts = json_object_get_object_member (verb_parse (fixture, second), "counts");
  g_assert_cmpint (json_object_get_int_member (counts, "check"), ==, check - 1);
  g_assert_cmpint (json_object_get_int_member (counts, "corrected"), ==, 1);

  verb_run_well (fixture, "quality|p.lplan|--merge|J81040|--into|J81012|--at|2019-04-01|--json");
  counts = json_object_get_object_member (verb_parse (fixture, third), "counts");
  g_assert_cmpint (json_object_get_int_member (counts, "closed"), ==, 1);
  verb_run_well (fixture, "history|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "Merge Stalbridge Practice into"));

  /* What a file says of closings is told, and followed or put aside. */
  verb_write_file (fixture, "succ.csv", "J81002,J81012,R,20190401,\nJ81003,J81012,R,20190401,\n");
  verb_run_well (fixture, "import|p.lplan|succ.csv");
  verb_run_well (fixture, "quality|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "Said to have closed (2)"));
  verb_run_well (fixture, "quality|p.lplan|--follow|J81002");
  verb_run_well (fixture, "quality|p.lplan|--keep|J81003");
  verb_run_well (fixture, "history|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "Merge Orchid House Surgery into"));
  g_assert_nonnull (strstr (fixture->out, "Keep Alma Partnership open"));
}

int
main (int   argc,
      char *argv[])
{
  verb_fixture_init (argc, argv);
  verb_fixture_add ("/verbs/variation", test_variation);
  verb_fixture_add ("/verbs/measures", test_measures);
  verb_fixture_add ("/verbs/between-share", test_between_share);
  verb_fixture_add ("/verbs/trend", test_trend);
  verb_fixture_add ("/verbs/outlook", test_outlook);
  verb_fixture_add ("/verbs/segments", test_segments);
  verb_fixture_add ("/verbs/quality", test_quality);

  return g_test_run ();
}
