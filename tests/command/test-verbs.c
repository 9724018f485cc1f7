/* test-verbs.c — the verbs of a plan as a person types them: made, filled, checked, exported; and what every verb has in common */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "verb-fixture.h"

static void
test_check_real_networks (VerbFixture   *fixture,
                          gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *found;
  JsonArray *networks;

  verb_run_well (fixture, "new|a plan.lplan|--example|dorset");
  verb_run_well (fixture, "check|a plan.lplan|--option|PCNs of December 2019|--json");
  found = verb_parse (fixture, parser);
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

static void
test_assign_and_history (VerbFixture   *fixture,
                         gconstpointer  data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonParser) second = json_parser_new ();
  JsonObject *network, *totals;
  JsonArray *edits;

  verb_run_well (fixture, "new|p.lplan|--example|dorset");
  verb_run_well (fixture, "assign|p.lplan|--option|Option A|J81010|J81011|Purbeck");
  verb_run_well (fixture, "assign|p.lplan|J81625|1");
  verb_run_well (fixture, "assign|p.lplan|J81011|-");
  verb_run_well (fixture, "check|p.lplan|--json");
  network = json_array_get_object_element (json_object_get_array_member (verb_parse (fixture, parser), "networks"), 0);
  g_assert_cmpstr (json_object_get_string_member (network, "name"), ==, "Purbeck");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (network, "practices")), ==, 2);

  verb_run_well (fixture, "history|p.lplan|--json");
  edits = json_object_get_array_member (verb_parse (fixture, second), "edits");
  g_assert_cmpuint (json_array_get_length (edits), ==, 4);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (edits, 0), "state"), ==, "base");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (edits, 1), "label"), ==, "Add Purbeck with 2 practices");
  /* The last step took a practice out again. */
  totals = json_object_get_object_member (json_array_get_object_element (edits, 3), "totals");
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (totals, "before"), "unassigned") + 1, ==,
                   json_object_get_int_member (json_object_get_object_member (totals, "after"), "unassigned"));
}

/* The table that `check` printed: without the title, and without the problems, some of which the land decides that a list does not carry. */
static char *
copy_table (VerbFixture *fixture)
{
  const char *table = strchr (fixture->out, '\n') + 1;

  return g_strndup (table, (gsize) (g_strrstr (table, "\n\n") - table));
}

static void
assert_same_file (VerbFixture *fixture,
                  const char  *name,
                  const char  *other)
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
test_import_account (VerbFixture   *fixture,
                     gconstpointer  data)
{
  g_autofree char *register_path = g_test_build_filename (G_TEST_DIST, "fixtures", "import", "epraccur.csv", NULL);
  g_autofree char *payments_path = g_test_build_filename (G_TEST_DIST, "fixtures", "import", "payments-2022-23.csv", NULL);
  g_autofree char *words = g_strdup_printf ("import|p.lplan|--area|11J|%s|%s|--json", payments_path, register_path);
  g_autofree char *trial = g_strconcat (words, "|--dry-run", NULL);
  g_autoptr (JsonParser) first = json_parser_new ();
  g_autoptr (JsonParser) second = json_parser_new ();
  JsonObject *account, *file;

  verb_run_well (fixture, "new|p.lplan");
  verb_run_well (fixture, trial);
  verb_run_well (fixture, words);
  account = verb_parse (fixture, first);
  g_assert_cmpint (json_object_get_int_member (account, "practices_added"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (account, "practices_changed"), ==, 0);
  /* Ten figures as they stand, and six of the year for each of the two practices. */
  g_assert_cmpint (json_object_get_int_member (account, "values"), ==, 10 + 6 * 2);
  file = json_array_get_object_element (json_object_get_array_member (account, "files"), 1);
  g_assert_cmpstr (json_object_get_string_member (file, "path"), ==, register_path);
  g_assert_cmpstr (json_object_get_string_member (file, "kind"), ==, "epraccur");
  g_assert_cmpint (json_object_get_int_member (file, "rows"), ==, 8);
  g_assert_cmpint (json_object_get_int_member (file, "taken"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (file, "left_out"), ==, 6);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (file, "reasons"), "closed"), ==, 3);
  verb_run_well (fixture, words);
  account = verb_parse (fixture, second);
  g_assert_cmpint (json_object_get_int_member (account, "practices_unchanged"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (account, "values"), ==, 0);
  verb_run_well (fixture, "history|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "Bring in payments-2022-23.csv and 1 other file"));
}

/* An area drawn on a map, and that map as a layer, in the same edit as the tables. */
static void
test_import_drawn_area (VerbFixture   *fixture,
                        gconstpointer  data)
{
  g_autofree char *register_path = g_test_build_filename (G_TEST_DIST, "fixtures", "import", "epraccur.csv", NULL);
  g_autofree char *postcodes_path = g_test_build_filename (G_TEST_DIST, "fixtures", "import", "NSPL.csv", NULL);
  g_autofree char *words = g_strdup_printf ("import|p.lplan|--area|around.geojson|--layer|Ferndown|%s|%s|around.geojson|--json", postcodes_path, register_path);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *account, *file;

  verb_write_file (fixture, "around.geojson", "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                                         "[[[-1.95,50.75],[-1.85,50.75],[-1.85,50.85],[-1.95,50.85],[-1.95,50.75]]]}}");
  verb_run_well (fixture, "new|p.lplan");
  verb_run_well (fixture, words);
  account = verb_parse (fixture, parser);
  g_assert_cmpint (json_object_get_int_member (account, "practices_added"), ==, 1);
  file = json_array_get_object_element (json_object_get_array_member (account, "files"), 1);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (file, "reasons"), "no-position"), ==, 3);
  file = json_array_get_object_element (json_object_get_array_member (account, "files"), 2);
  g_assert_cmpstr (json_object_get_string_member (file, "kind"), ==, "geojson");
  verb_run_well (fixture, "history|p.lplan");
  g_assert_nonnull (strstr (fixture->out, "Bring in NSPL.csv and 2 other files"));
}

static void
test_export_comes_back (VerbFixture   *fixture,
                        gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  verb_run_well (fixture, "new|p.lplan|--example|dorset");
  verb_run_well (fixture, "export|p.lplan|out.csv|--option|PCNs of December 2019");
  verb_run_well (fixture, "check|p.lplan|--option|PCNs of December 2019");
  before = copy_table (fixture);
  verb_run_well (fixture, "new|q.lplan");
  verb_run_well (fixture, "import|q.lplan|out.csv");
  g_assert_nonnull (strstr (fixture->out, "86 rows"));
  verb_run_well (fixture, "check|q.lplan");
  after = copy_table (fixture);
  g_assert_cmpstr (after, ==, before);
  verb_run_well (fixture, "export|p.lplan|out.png|--chart|coverage");
  verb_run_well (fixture, "export|p.lplan|map.png|--chart|map|--layers|branches,localities,neighbours,measure=gp-fte,option=Option A|--hide-names");

  /* The workbook too, where a network's name is a formula's value. */
  verb_run_well (fixture, "export|p.lplan|out.xlsx|--option|PCNs of December 2019");
  verb_run_well (fixture, "new|r.lplan");
  verb_run_well (fixture, "import|r.lplan|out.xlsx");
  verb_run_well (fixture, "export|r.lplan|again.csv");
  assert_same_file (fixture, "again.csv", "out.csv");
  g_assert_true (verb_has_file (fixture, "out.png"));
}

/* The room has said nothing yet: a table of headings. */
static void
test_answers (VerbFixture   *fixture,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.csv", NULL);
  g_autofree char *text = NULL;

  verb_run_well (fixture, "new|p.lplan|--example|dorset");
  verb_run_well (fixture, "export|p.lplan|a.csv|--what|answers");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "question,answer,about kind,about,table,tags,at"));
}

/* The report of the example has a page a network and can be read by others; the same plan gives the same bytes. */
static void
test_report (VerbFixture   *fixture,
             gconstpointer  data)
{
  g_autofree char *one_path = g_build_filename (fixture->folder, "one.pdf", NULL);
  g_autofree char *two_path = g_build_filename (fixture->folder, "two.pdf", NULL);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  gsize one_length, two_length;

  verb_run_well (fixture, "new|p.lplan|--example|dorset");
  verb_run_well (fixture, "export|p.lplan|one.pdf|--option|PCNs of December 2019");
  verb_run_well (fixture, "export|p.lplan|two.pdf|--option|PCNs of December 2019");
  g_assert_true (g_file_get_contents (one_path, &one, &one_length, NULL));
  g_assert_true (g_file_get_contents (two_path, &two, &two_length, NULL));
  g_assert_cmpmem (one, one_length, two, two_length);
  g_assert_true (g_str_has_prefix (one, "%PDF-"));
  g_assert_cmpuint (one_length, >, 100000);
}

static void
test_faults_are_one_sentence (VerbFixture   *fixture,
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

  verb_run_well (fixture, "new|p.lplan|--example|dorset");
  verb_run_well (fixture, "new|empty.lplan");
  verb_write_file (fixture, "text.lplan", "this is no plan");
  verb_write_file (fixture, "empty.csv", "");
  verb_write_file (fixture, "codeless.csv", "colour,shape\nred,round\n");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].words);
      g_assert_cmpint (verb_run (fixture, cases[i].words), ==, cases[i].status);
      g_assert_cmpuint (strlen (fixture->err), >, 10);
      /* One line, and no program's words. */
      g_assert_true (strchr (fixture->err, '\n') == fixture->err + strlen (fixture->err) - 1);
      g_assert_null (strstr (fixture->err, "CRITICAL"));
    }
  g_assert_false (verb_has_file (fixture, "q.lplan"));
  g_assert_false (verb_has_file (fixture, "out.docx"));

  /* And the plan is as it was. */
  verb_run_well (fixture, "history|p.lplan|--json");
  g_assert_null (strstr (fixture->out, "Purbeck"));
}

static void
test_every_verb_explains_itself (VerbFixture   *fixture,
                                 gconstpointer  data)
{
  static const char *const verbs[] = { "new", "import", "propose", "assign", "check", "compare", "merge", "export", "history", "rule", "link",
                                       "measures", "variation", "trend", "segments", "outlook", "why", "quality", "moment", "recover" };

  verb_run_well (fixture, "--help");
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *words = g_strconcat (verbs[i], "|--help", NULL);

      g_assert_nonnull (strstr (fixture->out, verbs[i]));
      verb_run_well (fixture, words);
      g_assert_nonnull (strstr (fixture->out, "PLAN"));
      verb_run_well (fixture, "--help");
    }
  verb_run_well (fixture, "--version");
  g_assert_cmpint (verb_run (fixture, "no-such-verb"), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  verb_fixture_init (argc, argv);
  verb_fixture_add ("/verbs/check-real-networks", test_check_real_networks);
  verb_fixture_add ("/verbs/assign-and-history", test_assign_and_history);
  verb_fixture_add ("/verbs/import-account", test_import_account);
  verb_fixture_add ("/verbs/import-drawn-area", test_import_drawn_area);
  verb_fixture_add ("/verbs/export-comes-back", test_export_comes_back);
  verb_fixture_add ("/verbs/answers", test_answers);
  verb_fixture_add ("/verbs/report", test_report);
  verb_fixture_add ("/verbs/faults-are-one-sentence", test_faults_are_one_sentence);
  verb_fixture_add ("/verbs/every-verb-explains-itself", test_every_verb_explains_itself);

  return g_test_run ();
}
