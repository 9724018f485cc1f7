/* test-verbs.c — the verbs as a person types them */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>
#include <string.h>

#include "scratch.h"

static char *runner;             /* absolute: the verbs run in a folder of their own */

typedef struct
{
  char *folder;
  char *out, *err;              /* of the newest run */
  int status;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = scratch_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  scratch_remove (fixture->folder);
  g_free (fixture->out);
  g_free (fixture->err);
}

/* Runs the verbs in the fixture's folder; words are parted by "|", so that a word may hold blanks. */
static int
run (Fixture    *fixture,
     const char *words)
{
  g_auto (GStrv) arguments = g_strsplit (words, "|", -1);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GError) error = NULL;
  int wait_status;

  g_clear_pointer (&fixture->out, g_free);
  g_clear_pointer (&fixture->err, g_free);
  g_ptr_array_add (argv, runner);
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, arguments[i]);
  g_ptr_array_add (argv, NULL);
  g_spawn_sync (fixture->folder, (char **) argv->pdata, environment, 0, NULL, NULL, &fixture->out, &fixture->err, &wait_status, &error);
  g_assert_no_error (error);
  fixture->status = WIFEXITED (wait_status) ? WEXITSTATUS (wait_status) : -1;
  return fixture->status;
}

static void
run_well (Fixture    *fixture,
          const char *words)
{
  if (run (fixture, words) != 0)
    g_error ("%s: exit %d, “%s”", words, fixture->status, fixture->err);
}

static gboolean
has_file (Fixture    *fixture,
          const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
write_file (Fixture    *fixture,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static JsonObject *
parse (Fixture    *fixture,
       JsonParser *parser)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, fixture->out, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static void
test_check_real_networks (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *found;
  JsonArray *networks;

  run_well (fixture, "new|a plan.lplan|--example|dorset");
  run_well (fixture, "check|a plan.lplan|--option|PCNs of December 2019|--json");
  found = parse (fixture, parser);
  g_assert_cmpint (json_object_get_int_member (found, "practices"), ==, 86);
  g_assert_cmpint (json_object_get_int_member (found, "people"), ==, 803060);
  g_assert_cmpint (json_object_get_int_member (found, "assigned_practices"), ==, 81);
  g_assert_cmpint (json_object_get_int_member (found, "assigned_people"), ==, 777816);
  g_assert_cmpint (json_object_get_int_member (found, "people_right_size"), ==, 364841);
  g_assert_cmpint (json_object_get_int_member (found, "people_under"), ==, 70300);
  g_assert_cmpint (json_object_get_int_member (found, "people_over"), ==, 342675);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (found, "coverage"), 364841.0 / 803060.0, 1e-12);
  networks = json_object_get_array_member (found, "networks");
  g_assert_cmpuint (json_array_get_length (networks), ==, 18);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (networks, 0), "size"), ==, "under");
  /* Nine networks of the wrong size, four in pieces, and the unassigned. */
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "problems")), ==, 14);
  /* Two practices in one town, and the person-weighted mean of all that are assigned. */
  g_assert_true (json_object_get_boolean_member (json_array_get_object_element (networks, 0), "connected"));
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (networks, 0), "centre"), ==, "J81019");
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (json_array_get_object_element (networks, 0), "max_km"), 0.1756, 1e-4);
  g_assert_false (json_object_get_boolean_member (json_array_get_object_element (networks, 8), "connected"));
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (found, "mean_km"), 2.4222, 1e-4);
}

/* The kinds of the problems that "check" tells, each with a blank behind it. */
static char *
list_problem_kinds (Fixture *fixture)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  GString *kinds = g_string_new (NULL);
  JsonArray *problems;

  run_well (fixture, "check|p.lplan|--json");
  problems = json_object_get_array_member (parse (fixture, parser), "problems");
  for (guint i = 0; i < json_array_get_length (problems); i++)
    g_string_append_printf (kinds, "%s ", json_object_get_string_member (json_array_get_object_element (problems, i), "kind"));
  return g_string_free (kinds, FALSE);
}

static void
test_rules_and_links (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *ruled = NULL;
  g_autofree char *joined = NULL;

  run_well (fixture, "new|p.lplan|--example|dorset");
  run_well (fixture, "assign|p.lplan|J81011|J81041|North");
  before = list_problem_kinds (fixture);
  g_assert_null (strstr (before, "far"));
  g_assert_null (strstr (before, "apart"));

  run_well (fixture, "rule|p.lplan|far|1");
  run_well (fixture, "rule|p.lplan|apart|J81041|J81011");
  run_well (fixture, "rule|p.lplan|localities|on");
  run_well (fixture, "rule|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "No practice farther than 1 km"));
  g_assert_nonnull (strstr (fixture->out, "in different networks"));
  ruled = list_problem_kinds (fixture);
  g_assert_nonnull (strstr (ruled, "far "));
  g_assert_nonnull (strstr (ruled, "apart "));

  /* What is not connected on the map is, when a person has joined it. */
  g_assert_nonnull (strstr (before, "not-connected "));
  run_well (fixture, "link|p.lplan|join|J81041|J81011|--note|a tunnel");
  joined = list_problem_kinds (fixture);
  g_assert_null (strstr (joined, "not-connected "));
  run_well (fixture, "link|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "a tunnel"));
  run_well (fixture, "link|p.lplan|map|J81011|J81041");
  run_well (fixture, "link|p.lplan");
  g_assert_cmpstr (fixture->out, ==, "");

  g_assert_cmpint (run (fixture, "rule|p.lplan|far|near"), ==, 1);
  g_assert_cmpint (run (fixture, "rule|p.lplan|apart|J81011"), ==, 1);
  g_assert_cmpint (run (fixture, "link|p.lplan|swim|J81011|J81041"), ==, 1);
  g_assert_cmpint (run (fixture, "link|p.lplan|join|J81011"), ==, 2);
}

static void
test_compare (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *found, *first, *second;
  JsonArray *moves;

  run_well (fixture, "new|p.lplan|--example|dorset");
  run_well (fixture, "assign|p.lplan|--option|Option A|J81010|J81011|Purbeck");
  run_well (fixture, "compare|p.lplan|PCNs of December 2019|Option A|--json");
  found = parse (fixture, parser);
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

  run_well (fixture, "compare|p.lplan|PCNs of December 2019|Option A");
  g_assert_nonnull (strstr (fixture->out, "No practice changes network; 79 lose theirs"));
  g_assert_cmpint (run (fixture, "compare|p.lplan|Option A|Nowhere"), ==, 1);
  g_assert_cmpint (run (fixture, "compare|p.lplan|Option A"), ==, 2);
}

static void
copy_file (Fixture    *fixture,
           const char *from,
           const char *to)
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
test_merge (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *found, *conflict;

  run_well (fixture, "new|p.lplan|--example|dorset");
  run_well (fixture, "assign|p.lplan|--option|Option A|J81010|Purbeck");
  run_well (fixture, "assign|p.lplan|--option|Option A|J81073|Dorchester");
  copy_file (fixture, "p.lplan", "q.lplan");
  run_well (fixture, "assign|p.lplan|--option|Option A|J81011|Purbeck");
  run_well (fixture, "assign|q.lplan|--option|Option A|J81011|Dorchester");
  run_well (fixture, "assign|q.lplan|--option|Option A|J81012|Dorchester");

  g_assert_cmpint (run (fixture, "merge|p.lplan|q.lplan|--json"), ==, 1);
  g_assert_nonnull (strstr (fixture->err, "not decided"));
  found = parse (fixture, parser);
  g_assert_false (json_object_get_boolean_member (found, "merged"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "conflicts")), ==, 1);
  conflict = json_array_get_object_element (json_object_get_array_member (found, "conflicts"), 0);
  g_assert_cmpstr (json_object_get_string_member (conflict, "kind"), ==, "added");
  g_assert_cmpstr (json_object_get_string_member (conflict, "here"), ==, "to Purbeck");
  g_assert_cmpstr (json_object_get_string_member (conflict, "there"), ==, "to Dorchester");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "incoming")), ==, 1);
  run_well (fixture, "history|p.lplan");
  g_assert_null (strstr (fixture->out, "Merge"));

  g_assert_cmpint (run (fixture, "merge|p.lplan|q.lplan|--ours|--theirs"), ==, 2);
  run_well (fixture, "merge|p.lplan|q.lplan|--theirs");
  run_well (fixture, "history|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "Merge “q.lplan”"));
  run_well (fixture, "merge|p.lplan|q.lplan");
  g_assert_nonnull (strstr (fixture->out, "nothing that is not here already"));

  run_well (fixture, "new|r.lplan|--example|dorset");
  g_assert_cmpint (run (fixture, "merge|p.lplan|r.lplan"), ==, 1);
  g_assert_nonnull (strstr (fixture->err, "another plan"));
}

/* The report of the example has a page a network and can be read by others; the same plan gives the same bytes. */
static void
test_report (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *one_path = g_build_filename (fixture->folder, "one.pdf", NULL);
  g_autofree char *two_path = g_build_filename (fixture->folder, "two.pdf", NULL);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  gsize one_length, two_length;

  run_well (fixture, "new|p.lplan|--example|dorset");
  run_well (fixture, "export|p.lplan|one.pdf|--option|PCNs of December 2019");
  run_well (fixture, "export|p.lplan|two.pdf|--option|PCNs of December 2019");
  g_assert_true (g_file_get_contents (one_path, &one, &one_length, NULL));
  g_assert_true (g_file_get_contents (two_path, &two, &two_length, NULL));
  g_assert_cmpmem (one, one_length, two, two_length);
  g_assert_true (g_str_has_prefix (one, "%PDF-"));
  g_assert_cmpuint (one_length, >, 100000);
}

/* What has no rate is null and never 0; random networks stand beside the real ones. */
/* The example assumes nothing, and says so. */
static void
test_outlook (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *found, *all, *last;

  run_well (fixture, "new|p.lplan|--example|dorset");
  run_well (fixture, "outlook|p.lplan|--option|PCNs of December 2019|--years|3|--json");
  found = parse (fixture, parser);
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
  run_well (fixture, "outlook|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "no figures of growth"));
  g_assert_cmpint (run (fixture, "outlook|p.lplan|--years|0"), ==, 2);
  run_well (fixture, "export|p.lplan|o.svg|--chart|outlook=nurse,network=3|--option|PCNs of December 2019");
  g_assert_cmpint (run (fixture, "export|p.lplan|bad.svg|--chart|outlook=porter"), ==, 1);
}

/* A trial writes nothing, a fault names its line, and what was taken is told by network. */
static void
test_segments (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *found, *all;

  write_file (fixture, "frail.csv", "practice,segment,count\nJ81002,Frail,120\nJ81003,Frail,30\nJ81004,Frail,*\n");
  write_file (fixture, "bad.csv", "practice,segment,count\nJ81002,Frail,120\nZ99999,Frail,1\n");
  run_well (fixture, "new|p.lplan|--example|dorset");
  run_well (fixture, "segments|p.lplan|--take|frail.csv|--dry-run");
  g_assert_nonnull (strstr (fixture->out, "1 segment of 3 practices: Frail"));
  run_well (fixture, "segments|p.lplan|--json");
  found = parse (fixture, parser);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "segments")), ==, 12);
  g_assert_cmpint (run (fixture, "segments|p.lplan|--take|bad.csv"), ==, 1);
  g_assert_nonnull (strstr (fixture->err, "Line 3"));
  run_well (fixture, "segments|p.lplan|--take|frail.csv|--source|Frailty team, 2018");
  run_well (fixture, "segments|p.lplan|--json");
  found = parse (fixture, parser);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "segments")), ==, 13);
  all = json_array_get_object_element (json_object_get_array_member (found, "places"), 0);
  all = json_array_get_object_element (json_object_get_array_member (all, "segments"), 12);
  g_assert_cmpfloat (json_object_get_double_member (all, "count"), ==, 150);
  g_assert_cmpint (json_object_get_int_member (all, "reported"), ==, 2);
}

/* A measure of one's own from a column below a title, over people and over another figure; what cannot be meant is said, and a trial writes nothing. */
static void
test_measures (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *found, *unit;

  write_file (fixture, "estate.csv", "Estate return\n\ncode,name,rooms,m2\nJ81002,Orchid House,4,200\nJ81003,Alma,0,150\nJ81009,?,*,90\nJ81010,?,,80\nA81001,Elsewhere,4,5\n");
  run_well (fixture, "new|p.lplan|--example|dorset");
  g_assert_cmpint (run (fixture, "measures|p.lplan|--add|estate.csv"), ==, 1);
  g_assert_nonnull (strstr (fixture->err, "rooms, m2"));
  run_well (fixture, "measures|p.lplan|--add|estate.csv|--column|rooms|--dry-run");
  run_well (fixture, "measures|p.lplan|--json");
  found = parse (fixture, parser);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "measures")), ==, 28);
  run_well (fixture, "measures|p.lplan|--add|estate.csv|--column|rooms|--unit|per 1,000|--source|Estate return|--period|2018");
  g_assert_nonnull (strstr (fixture->out, "rooms: the figures of 3 practices. 1 row of another practice was passed over."));
  run_well (fixture, "measures|p.lplan|--add|estate.csv|--column|m2|--kind|amount|--over|rooms|--per|1");
  run_well (fixture, "variation|p.lplan|m2|--json");
  found = parse (fixture, parser);
  g_assert_nonnull (strstr (json_object_get_string_member (found, "source"), "Estate return, 2018"));
  unit = json_array_get_object_element (json_object_get_array_member (found, "units"), 0);
  g_assert_cmpfloat (json_object_get_double_member (unit, "value"), ==, 50);
  /* Alma has no rooms: nothing to divide by is no rate. */
  unit = json_array_get_object_element (json_object_get_array_member (found, "units"), 1);
  g_assert_cmpstr (json_object_get_string_member (unit, "class"), ==, "no rate");
  g_assert_cmpint (run (fixture, "measures|p.lplan|--add|estate.csv|--column|m2|--over|beds"), ==, 1);
  g_assert_nonnull (strstr (fixture->err, "beds"));
  g_assert_cmpint (run (fixture, "measures|p.lplan|--renew|rooms"), ==, 2);
  write_file (fixture, "twice.csv", "code,rooms\nJ81002,4\nJ81002,5\n");
  g_assert_cmpint (run (fixture, "measures|p.lplan|--renew|rooms|--from|twice.csv"), ==, 1);
  g_assert_nonnull (strstr (fixture->err, "line 3"));
  write_file (fixture, "anew.csv", "code,rooms\nJ81002,10\n");
  run_well (fixture, "measures|p.lplan|--renew|rooms|--from|anew.csv");
  run_well (fixture, "measures|p.lplan|--remove|rooms");
  run_well (fixture, "variation|p.lplan|m2|--json");
  unit = json_array_get_object_element (json_object_get_array_member (parse (fixture, parser), "units"), 0);
  g_assert_cmpfloat (json_object_get_double_member (unit, "value"), ==, 20);
}

/* Worked out from the rows of the example by another program, for the networks of December 2019: practices that are counted and in a network (76), each weighing its weighted list, against
 * the sum of squares of these same 76. Other definitions give other figures: weighing by list 0.3315, all alike 0.2973, with the returns that are marked "check" 0.2388. */
static void
test_between_share (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *found;

  run_well (fixture, "new|p.lplan|--example|dorset");
  run_well (fixture, "variation|p.lplan|gp-fte|--option|PCNs of December 2019|--json");
  found = parse (fixture, parser);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (found, "between_share"), 0.3358794080092659, 1e-9);
  /* Chance: about (18 - 1) / (76 - 1). */
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (found, "between_share_random"), 17.0 / 75, 0.02);
}

/* The years that the example has, and what of them is more than chance. */
static void
test_trend (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *found, *first;

  run_well (fixture, "new|p.lplan|--example|dorset");
  run_well (fixture, "trend|p.lplan|gp-fte|--practice|J81002|--json");
  found = parse (fixture, parser);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "years")), ==, 8);
  first = json_array_get_object_element (json_object_get_array_member (found, "years"), 0);
  g_assert_cmpstr (json_object_get_string_member (first, "name"), ==, "2015-16");
  /* 6.0 GPs for 9,643.33 weighted people. */
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (first, "value"), 1000 * 6 / 9643.33, 1e-9);
  g_assert_true (json_object_get_boolean_member (found, "trial"));
  run_well (fixture, "trend|p.lplan|gp-fte|--network|1|--option|PCNs of December 2019");
  g_assert_nonnull (strstr (fixture->out, "Blandford: 0.68 in 2015-16, 0.41 in 2022-23"));
  g_assert_cmpint (run (fixture, "trend|p.lplan|gp-fte|--practice|Z99999"), ==, 1);
  g_assert_cmpint (run (fixture, "trend|p.lplan|gp-fte|--practice|J81002|--network|1"), ==, 2);
  run_well (fixture, "export|p.lplan|t.svg|--chart|trend=gp-fte,practice=J81002");
}

static void
test_variation (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonParser) networks = json_parser_new ();
  JsonObject *found, *unit;

  run_well (fixture, "new|p.lplan|--example|dorset");
  run_well (fixture, "variation|p.lplan|gp-fte|--json");
  found = parse (fixture, parser);
  g_assert_cmpstr (json_object_get_string_member (found, "period"), ==, "September 2018");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "units")), ==, 86);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (found, "ratio_p90_p10"), 1.6065, 1e-3);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (found, "mean"), 0.57716, 1e-4);
  g_assert_true (json_object_get_null_member (found, "between_share"));
  unit = json_array_get_object_element (json_object_get_array_member (found, "units"), 1);
  g_assert_cmpstr (json_object_get_string_member (unit, "code"), ==, "J81003");
  g_assert_false (json_object_get_boolean_member (unit, "included"));

  run_well (fixture, "variation|p.lplan|gp-fte|--by|network|--option|PCNs of December 2019|--json");
  found = parse (fixture, networks);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "units")), ==, 18);
  g_assert_cmpfloat (json_object_get_double_member (found, "between_share_random_low"), <, json_object_get_double_member (found, "between_share_random"));
  g_assert_cmpfloat (json_object_get_double_member (found, "between_share_random"), <, json_object_get_double_member (found, "between_share_random_high"));
  g_assert_cmpint (run (fixture, "variation|p.lplan|nonsense"), ==, 1);
  g_assert_nonnull (strstr (fixture->err, "gp-fte"));
  g_assert_cmpint (run (fixture, "variation|p.lplan|gp-fte|--by|county"), ==, 2);
  run_well (fixture, "export|p.lplan|strips.svg|--chart|strips=gp-fte|--option|PCNs of December 2019");
  g_assert_true (has_file (fixture, "strips.svg"));
  g_assert_cmpint (run (fixture, "export|p.lplan|bad.svg|--chart|strips=gp-fte,by=practice"), ==, 1);
}

static void
test_assign_and_history (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonParser) second = json_parser_new ();
  JsonObject *network, *totals;
  JsonArray *edits;

  run_well (fixture, "new|p.lplan|--example|dorset");
  run_well (fixture, "assign|p.lplan|--option|Option A|J81010|J81011|Purbeck");
  run_well (fixture, "assign|p.lplan|J81625|1");
  run_well (fixture, "assign|p.lplan|J81011|-");
  run_well (fixture, "check|p.lplan|--json");
  network = json_array_get_object_element (json_object_get_array_member (parse (fixture, parser), "networks"), 0);
  g_assert_cmpstr (json_object_get_string_member (network, "name"), ==, "Purbeck");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (network, "practices")), ==, 2);

  run_well (fixture, "history|p.lplan|--json");
  edits = json_object_get_array_member (parse (fixture, second), "edits");
  g_assert_cmpuint (json_array_get_length (edits), ==, 4);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (edits, 0), "state"), ==, "base");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (edits, 1), "label"), ==, "Add Purbeck with 2 practices");
  /* The last step took a practice out again. */
  totals = json_object_get_object_member (json_array_get_object_element (edits, 3), "totals");
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (totals, "before"), "unassigned") + 1, ==,
                   json_object_get_int_member (json_object_get_object_member (totals, "after"), "unassigned"));
}

/* The room has said nothing yet: a table of headings. */
static void
test_answers (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.csv", NULL);
  g_autofree char *text = NULL;

  run_well (fixture, "new|p.lplan|--example|dorset");
  run_well (fixture, "export|p.lplan|a.csv|--what|answers");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "question,answer,about kind,about,table,tags,at"));
}

/* The table that `check` printed: without the title, and without the problems, some of which the land decides that a list does not carry. */
static char *
copy_table (Fixture *fixture)
{
  const char *table = strchr (fixture->out, '\n') + 1;

  return g_strndup (table, (gsize) (g_strrstr (table, "\n\n") - table));
}

static void
assert_same_file (Fixture    *fixture,
                  const char *name,
                  const char *other)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *other_path = g_build_filename (fixture->folder, other, NULL);
  g_autofree char *text = NULL;
  g_autofree char *other_text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_file_get_contents (other_path, &other_text, NULL, NULL));
  g_assert_cmpstr (text, ==, other_text);
}

/* The account of an import, for scripts; a trial writes nothing, and a second time nothing is left to do. */
static void
test_import_account (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *register_path = g_test_build_filename (G_TEST_DIST, "fixtures", "import", "epraccur.csv", NULL);
  g_autofree char *payments_path = g_test_build_filename (G_TEST_DIST, "fixtures", "import", "payments-2022-23.csv", NULL);
  g_autofree char *words = g_strdup_printf ("import|p.lplan|--area|11J|%s|%s|--json", payments_path, register_path);
  g_autofree char *trial = g_strconcat (words, "|--dry-run", NULL);
  g_autoptr (JsonParser) first = json_parser_new ();
  g_autoptr (JsonParser) second = json_parser_new ();
  JsonObject *account, *file;

  run_well (fixture, "new|p.lplan");
  run_well (fixture, trial);
  run_well (fixture, words);
  account = parse (fixture, first);
  g_assert_cmpint (json_object_get_int_member (account, "practices_added"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (account, "practices_changed"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (account, "values"), ==, 10);
  file = json_array_get_object_element (json_object_get_array_member (account, "files"), 1);
  g_assert_cmpstr (json_object_get_string_member (file, "path"), ==, register_path);
  g_assert_cmpstr (json_object_get_string_member (file, "kind"), ==, "epraccur");
  g_assert_cmpint (json_object_get_int_member (file, "rows"), ==, 8);
  g_assert_cmpint (json_object_get_int_member (file, "taken"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (file, "left_out"), ==, 6);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (file, "reasons"), "closed"), ==, 3);
  run_well (fixture, words);
  account = parse (fixture, second);
  g_assert_cmpint (json_object_get_int_member (account, "practices_unchanged"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (account, "values"), ==, 0);
  run_well (fixture, "history|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "Bring in payments-2022-23.csv and 1 other file"));
}

/* An area drawn on a map, and that map as a layer, in the same edit as the tables. */
static void
test_import_drawn_area (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *register_path = g_test_build_filename (G_TEST_DIST, "fixtures", "import", "epraccur.csv", NULL);
  g_autofree char *postcodes_path = g_test_build_filename (G_TEST_DIST, "fixtures", "import", "NSPL.csv", NULL);
  g_autofree char *words = g_strdup_printf ("import|p.lplan|--area|around.geojson|--layer|Ferndown|%s|%s|around.geojson|--json", postcodes_path, register_path);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *account, *file;

  write_file (fixture, "around.geojson", "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                                         "[[[-1.95,50.75],[-1.85,50.75],[-1.85,50.85],[-1.95,50.85],[-1.95,50.75]]]}}");
  run_well (fixture, "new|p.lplan");
  run_well (fixture, words);
  account = parse (fixture, parser);
  g_assert_cmpint (json_object_get_int_member (account, "practices_added"), ==, 1);
  file = json_array_get_object_element (json_object_get_array_member (account, "files"), 1);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (file, "reasons"), "no-position"), ==, 3);
  file = json_array_get_object_element (json_object_get_array_member (account, "files"), 2);
  g_assert_cmpstr (json_object_get_string_member (file, "kind"), ==, "geojson");
  run_well (fixture, "history|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "Bring in NSPL.csv and 2 other files"));
}

static void
test_export_comes_back (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  run_well (fixture, "new|p.lplan|--example|dorset");
  run_well (fixture, "export|p.lplan|out.csv|--option|PCNs of December 2019");
  run_well (fixture, "check|p.lplan|--option|PCNs of December 2019");
  before = copy_table (fixture);
  run_well (fixture, "new|q.lplan");
  run_well (fixture, "import|q.lplan|out.csv");
  g_assert_nonnull (strstr (fixture->out, "86 rows"));
  run_well (fixture, "check|q.lplan");
  after = copy_table (fixture);
  g_assert_cmpstr (after, ==, before);
  run_well (fixture, "export|p.lplan|out.png|--chart|coverage");
  run_well (fixture, "export|p.lplan|map.png|--chart|map|--layers|branches,localities,neighbours,measure=gp-fte,option=Option A|--hide-names");

  /* The workbook too, where a network's name is a formula's value. */
  run_well (fixture, "export|p.lplan|out.xlsx|--option|PCNs of December 2019");
  run_well (fixture, "new|r.lplan");
  run_well (fixture, "import|r.lplan|out.xlsx");
  run_well (fixture, "export|r.lplan|again.csv");
  assert_same_file (fixture, "again.csv", "out.csv");
  g_assert_true (has_file (fixture, "out.png"));
}

static void
test_propose_makes_an_option (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonParser) pinned = json_parser_new ();
  JsonObject *found;

  run_well (fixture, "new|p.lplan|--example|dorset");
  run_well (fixture, "propose|p.lplan|--json");
  found = parse (fixture, parser);
  g_assert_cmpstr (json_object_get_string_member (found, "option"), ==, "Proposal");
  g_assert_true (json_object_get_boolean_member (found, "proved"));
  g_assert_cmpint (json_object_get_int_member (found, "people_right_size"), ==, 803060);
  g_assert_cmpint (json_object_get_int_member (found, "seed"), ==, 1);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (found, "objective") / 803060,
                                  json_object_get_double_member (found, "mean_km"), 1e-6);
  /* Every network in one piece, and nothing else wrong. */
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "problems")), ==, 0);

  /* What there was is as it was, and the proposal is the option last used. */
  run_well (fixture, "check|p.lplan|--option|Option A");
  g_assert_nonnull (strstr (fixture->out, "86 practices unassigned"));
  run_well (fixture, "check|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "Proposal"));

  /* Just so many networks. */
  run_well (fixture, "propose|p.lplan|--networks|20|--json");
  found = parse (fixture, pinned);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (found, "networks")), ==, 20);
  g_assert_cmpstr (json_object_get_string_member (found, "option"), ==, "Proposal 2");
}

/* Every wish that the panel has is a wish of the verb, and is kept. */
static void
test_propose_keeps_wishes (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (JsonParser) first = json_parser_new ();
  g_autoptr (JsonParser) second = json_parser_new ();
  g_autoptr (JsonParser) third = json_parser_new ();
  JsonObject *found;
  guint best, fewer;
  double objective;

  run_well (fixture, "new|p.lplan|--example|dorset");
  run_well (fixture, "propose|p.lplan|--option|PCNs of December 2019|--name|Best|--json");
  found = parse (fixture, first);
  g_assert_cmpstr (json_object_get_string_member (found, "option"), ==, "Best");
  best = json_array_get_length (json_object_get_array_member (found, "networks"));
  objective = json_object_get_double_member (found, "objective");

  run_well (fixture, "propose|p.lplan|--option|PCNs of December 2019|--fewer|--json");
  found = parse (fixture, second);
  fewer = json_array_get_length (json_object_get_array_member (found, "networks"));
  g_assert_cmpuint (fewer, <, best);

  /* Taken into the option itself, with a charge on top: it costs no less than the best. */
  run_well (fixture, "propose|p.lplan|--option|Best|--take|--keep-localities|2|--prefer|40000|--even-out|gp-fte|--json");
  found = parse (fixture, third);
  g_assert_cmpstr (json_object_get_string_member (found, "option"), ==, "Best");
  g_assert_cmpfloat (json_object_get_double_member (found, "objective"), >, objective);
  run_well (fixture, "history|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "Take proposal into Best"));
}

static void
test_why (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonParser) needs = json_parser_new ();
  JsonObject *found, *network;
  JsonArray *networks;

  run_well (fixture, "new|p.lplan|--example|dorset");
  run_well (fixture, "propose|p.lplan");
  run_well (fixture, "why|p.lplan|J81012|--json");
  found = parse (fixture, parser);
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
  run_well (fixture, "why|p.lplan|J81012");
  g_assert_nonnull (strstr (fixture->out, "(now)"));

  run_well (fixture, "why|p.lplan|1|--option|PCNs of December 2019|--json");
  found = parse (fixture, needs);
  g_assert_cmpint (json_object_get_int_member (found, "people"), >, 0);

  run_well (fixture, "why|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "no pins and no rules"));
}

/* What is doubtful, and each remedy, by a script. */
static void
test_quality (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonParser) second = json_parser_new ();
  g_autoptr (JsonParser) third = json_parser_new ();
  JsonObject *counts;
  gint64 check;

  run_well (fixture, "new|p.lplan|--example|dorset");
  run_well (fixture, "quality|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "1.4 GP FTE for 12,655 people"));
  run_well (fixture, "quality|p.lplan|--json");
  check = json_object_get_int_member (json_object_get_object_member (parse (fixture, parser), "counts"), "check");
  g_assert_cmpint (check, ==, 11);

  run_well (fixture, "quality|p.lplan|--correct|J81047|--figure|gp-fte|--value|5.7|--note|The next return|--json");
  counts = json_object_get_object_member (parse (fixture, second), "counts");
  g_assert_cmpint (json_object_get_int_member (counts, "check"), ==, check - 1);
  g_assert_cmpint (json_object_get_int_member (counts, "corrected"), ==, 1);

  run_well (fixture, "quality|p.lplan|--merge|J81040|--into|J81012|--at|2019-04-01|--json");
  counts = json_object_get_object_member (parse (fixture, third), "counts");
  g_assert_cmpint (json_object_get_int_member (counts, "closed"), ==, 1);
  run_well (fixture, "history|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "Merge Stalbridge Practice into"));

  /* What a file says of closings is told, and followed or put aside. */
  write_file (fixture, "succ.csv", "J81002,J81012,R,20190401,\nJ81003,J81012,R,20190401,\n");
  run_well (fixture, "import|p.lplan|succ.csv");
  run_well (fixture, "quality|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "Said to have closed (2)"));
  run_well (fixture, "quality|p.lplan|--follow|J81002");
  run_well (fixture, "quality|p.lplan|--keep|J81003");
  run_well (fixture, "history|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "Merge Orchid House Surgery into"));
  g_assert_nonnull (strstr (fixture->out, "Keep Alma Partnership open"));
}

static void
test_faults_are_one_sentence (Fixture       *fixture,
                              gconstpointer  data)
{
  static const struct { const char *words; int status; } cases[] = {
    { "check|missing.lplan", 1 },
    { "check|text.lplan", 1 },
    { "check|p.lplan|--option|No such option", 1 },
    { "assign|p.lplan|Z99999|Purbeck", 1 },
    { "assign|p.lplan|--option|No such option|J81010|Purbeck", 1 },
    { "new|p.lplan", 1 },
    { "new|q.lplan|--example|atlantis", 1 },
    { "new|no/such/folder/q.lplan", 1 },
    { "import|p.lplan|empty.csv", 1 },
    { "import|p.lplan|missing.csv", 1 },
    { "import|p.lplan|codeless.csv", 1 },
    { "export|p.lplan|out.docx", 1 },
    { "export|p.lplan|out.png|--chart|pie", 1 },
    { "export|p.lplan|out.png|--chart|coverage,sort=colour", 1 },
    { "export|p.lplan|out.png|--chart|people,sort=name", 1 },
    { "export|p.lplan|out.png|--chart|map|--layers|moons", 1 },
    { "export|p.lplan|out.png|--chart|map|--layers|measure=moons", 1 },
    { "export|p.lplan|out.png|--chart|map|--layers|option=moons", 1 },
    { "export|p.lplan|no/such/folder/out.csv", 1 },
    { "history|text.lplan", 1 },
    { "propose|missing.lplan", 1 },
    { "propose|empty.lplan", 1 },
    { "propose|p.lplan|--min|50000|--max|30000", 1 },
    { "check", 2 },
    { "check|p.lplan|--no-such-option", 2 },
    { "assign|p.lplan|J81010", 2 },
    { "new", 2 },
    { "propose", 2 },
    { "propose|p.lplan|--networks|-3", 2 },
    { "propose|p.lplan|--networks|3|--fewer", 2 },
    { "propose|p.lplan|--farthest|-1", 2 },
    { "propose|p.lplan|--take|--name|Mine", 2 },
    { "propose|p.lplan|--even-out|no-such-measure", 1 },
    { "propose|p.lplan|--leave|Z99999", 1 },
    { "why", 2 },
    { "quality|p.lplan|--correct|J81047", 2 },
    { "quality|p.lplan|--exclude|J81047|--include|J81047", 2 },
    { "quality|p.lplan|--merge|J81047|--into|J81047", 1 },
    { "quality|p.lplan|--merge|J81047|--into|J81012|--people|both", 2 },
    { "quality|p.lplan|--keep|J81047", 1 },
    { "quality|p.lplan|--follow|J81047", 1 },
    { "import|p.lplan|--area|missing.geojson|codeless.csv", 1 },
    { "why|p.lplan|Z99999", 1 },
    { "why|p.lplan|J81012|--option|No such option", 1 },
    { "export|p.lplan", 2 },
    { "export|p.lplan|out.png|--chart|coverage|--layers|branches", 2 },
    { "export|p.lplan|out.xlsx|--hide-names", 2 },
  };

  run_well (fixture, "new|p.lplan|--example|dorset");
  run_well (fixture, "new|empty.lplan");
  write_file (fixture, "text.lplan", "this is no plan");
  write_file (fixture, "empty.csv", "");
  write_file (fixture, "codeless.csv", "colour,shape\nred,round\n");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].words);
      g_assert_cmpint (run (fixture, cases[i].words), ==, cases[i].status);
      g_assert_cmpuint (strlen (fixture->err), >, 10);
      /* One line, and no program's words. */
      g_assert_true (strchr (fixture->err, '\n') == fixture->err + strlen (fixture->err) - 1);
      g_assert_null (strstr (fixture->err, "CRITICAL"));
    }
  g_assert_false (has_file (fixture, "q.lplan"));
  g_assert_false (has_file (fixture, "out.docx"));

  /* And the plan is as it was. */
  run_well (fixture, "history|p.lplan|--json");
  g_assert_null (strstr (fixture->out, "Purbeck"));
}

/* A moment stays through what follows; going back is one more edit, and undo would take it back. */
static void
test_moments (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *moments;

  run_well (fixture, "new|p.lplan|--example|dorset");
  run_well (fixture, "assign|p.lplan|--option|Option A|J81010|J81011|Purbeck");
  run_well (fixture, "moment|p.lplan|End of session 1");
  run_well (fixture, "assign|p.lplan|--option|Option A|J81012|J81010|Weymouth");
  run_well (fixture, "history|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "Moment “End of session 1”"));
  g_assert_nonnull (strstr (fixture->out, "2 practices have moved since"));
  run_well (fixture, "history|p.lplan|--json");
  moments = json_object_get_array_member (parse (fixture, parser), "moments");
  g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (moments, 0), "moved"), ==, 2);

  run_well (fixture, "compare|p.lplan|End of session 1|Option A|--matrix");
  g_assert_nonnull (strstr (fixture->out, "1 practice with "));
  g_assert_nonnull (strstr (fixture->out, "J81012"));
  g_assert_nonnull (strstr (fixture->out, "1 Purbeck"));
  g_assert_cmpint (run (fixture, "compare|p.lplan|End of session 9|Option A"), ==, 1);

  run_well (fixture, "moment|p.lplan|End of session 1|--go-back");
  run_well (fixture, "history|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "0 practices have moved since"));
  run_well (fixture, "history|p.lplan|--json");
  moments = json_object_get_array_member (parse (fixture, parser), "moments");
  g_assert_cmpuint (json_array_get_length (moments), ==, 1);
  g_assert_cmpint (run (fixture, "moment|p.lplan|End of session 9|--go-back"), ==, 1);
}

static void
test_every_verb_explains_itself (Fixture       *fixture,
                                 gconstpointer  data)
{
  static const char *const verbs[] = { "new", "import", "propose", "assign", "check", "compare", "merge", "export", "history", "rule", "link",
                                       "measures", "variation", "trend", "segments", "outlook", "why", "quality", "moment" };

  run_well (fixture, "--help");
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *words = g_strconcat (verbs[i], "|--help", NULL);

      g_assert_nonnull (strstr (fixture->out, verbs[i]));
      run_well (fixture, words);
      g_assert_nonnull (strstr (fixture->out, "PLAN"));
      run_well (fixture, "--help");
    }
  run_well (fixture, "--version");
  g_assert_cmpint (run (fixture, "no-such-verb"), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  runner = g_canonicalize_filename (argv[1], NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/verbs/check-real-networks", test_check_real_networks);
  ADD ("/verbs/rules-and-links", test_rules_and_links);
  ADD ("/verbs/compare", test_compare);
  ADD ("/verbs/merge", test_merge);
  ADD ("/verbs/report", test_report);
  ADD ("/verbs/variation", test_variation);
  ADD ("/verbs/outlook", test_outlook);
  ADD ("/verbs/segments", test_segments);
  ADD ("/verbs/measures", test_measures);
  ADD ("/verbs/between-share", test_between_share);
  ADD ("/verbs/trend", test_trend);
  ADD ("/verbs/assign-and-history", test_assign_and_history);
  ADD ("/verbs/import-account", test_import_account);
  ADD ("/verbs/import-drawn-area", test_import_drawn_area);
  ADD ("/verbs/export-comes-back", test_export_comes_back);
  ADD ("/verbs/answers", test_answers);
  ADD ("/verbs/propose-makes-an-option", test_propose_makes_an_option);
  ADD ("/verbs/propose-keeps-wishes", test_propose_keeps_wishes);
  ADD ("/verbs/why", test_why);
  ADD ("/verbs/quality", test_quality);
  ADD ("/verbs/faults-are-one-sentence", test_faults_are_one_sentence);
  ADD ("/verbs/moments", test_moments);
  ADD ("/verbs/every-verb-explains-itself", test_every_verb_explains_itself);
#undef ADD
  return g_test_run ();
}
