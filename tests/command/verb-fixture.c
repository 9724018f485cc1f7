/* verb-fixture.c — runs the verbs as a person types them, in a folder of the test's own */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "verb-fixture.h"

#include <sys/wait.h>

#include "scratch.h"

static char *runner;             /* absolute: the verbs run in a folder of their own */

static void
set_up (VerbFixture   *fixture,
        gconstpointer  data)
{
  fixture->folder = scratch_new ();
}

static void
tear_down (VerbFixture   *fixture,
           gconstpointer  data)
{
  scratch_remove (fixture->folder);
  g_free (fixture->out);
  g_free (fixture->err);
}

void
verb_fixture_init (int    argc,
                   char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  runner = g_canonicalize_filename (argv[1], NULL);
}

void
verb_fixture_add (const char *path,
                  VerbTest    test)
{
  g_test_add (path, VerbFixture, NULL, set_up, test, tear_down);
}

int
verb_run (VerbFixture *fixture,
          const char  *words)
{
  g_autofree char *line = g_strjoin ("|", runner, words, NULL);
  g_auto (GStrv) arguments = g_strsplit (line, "|", -1);
  g_autoptr (GError) error = NULL;
  int wait_status;

  g_clear_pointer (&fixture->out, g_free);
  g_clear_pointer (&fixture->err, g_free);
  g_spawn_sync (fixture->folder, arguments, NULL, 0, NULL, NULL, &fixture->out, &fixture->err, &wait_status, &error);
  g_assert_no_error (error);
  fixture->status = WIFEXITED (wait_status) ? WEXITSTATUS (wait_status) : -1;
  return fixture->status;
}

void
verb_run_well (VerbFixture *fixture,
               const char  *words)
{
  if (verb_run (fixture, words) != 0)
    g_error ("%s: exit %d, “%s”", words, fixture->status, fixture->err);
}

JsonObject *
verb_parse (VerbFixture *fixture,
            JsonParser  *parser)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, fixture->out, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

gboolean
verb_has_file (VerbFixture *fixture,
               const char  *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

void
verb_write_file (VerbFixture *fixture,
                 const char  *name,
                 const char  *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}
