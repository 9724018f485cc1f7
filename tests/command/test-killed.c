/* test-killed.c — verbs killed at random moments lose no edit that had returned, and never the file */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include "scratch.h"

#define N_KILLS 200

static char *runner;             /* absolute: the verbs run in a folder of their own */

typedef struct
{
  char *folder;
  char **environment;
} World;

static GPid
start (const World *world,
       char       **arguments)
{
  g_autoptr (GError) error = NULL;
  GPid pid;

  g_spawn_async (world->folder, arguments, world->environment,
                 G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &pid, &error);
  g_assert_no_error (error);
  return pid;
}

/* Whether the child ended well; a killed one did not. */
static gboolean
wait_for (GPid pid)
{
  int status;

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_spawn_close_pid (pid);
  if (WIFSIGNALED (status))
    g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
  return WIFEXITED (status) && WEXITSTATUS (status) == 0;
}

static char *
check (const World *world)
{
  char *arguments[] = { runner, (char *) "check", (char *) "p.lplan", (char *) "--json", NULL };
  g_autoptr (GError) error = NULL;
  char *out = NULL;
  g_autofree char *err = NULL;
  int status;

  g_spawn_sync (world->folder, arguments, world->environment, 0, NULL, NULL, &out, &err, &status, &error);
  g_assert_no_error (error);
  if (!WIFEXITED (status) || WEXITSTATUS (status) != 0)
    g_error ("The plan no longer opens: %s", err);
  return out;
}

/* The network of a practice in what `check --json` printed, or NULL. */
static const char *
find_network (JsonParser *parser,
              const char *code)
{
  JsonArray *networks = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "networks");

  for (guint i = 0; i < json_array_get_length (networks); i++)
    {
      JsonObject *network = json_array_get_object_element (networks, i);
      JsonArray *practices = json_object_get_array_member (network, "practices");

      for (guint p = 0; p < json_array_get_length (practices); p++)
        if (g_str_equal (json_array_get_string_element (practices, p), code))
          return json_object_get_string_member (network, "name");
    }
  return NULL;
}

/* How long an assignment takes here and now, so that kills fall within one wherever the test runs. */
static gint64
measure_run (const World *world)
{
  char *arguments[] = { runner, (char *) "assign", (char *) "p.lplan", (char *) "J81010", (char *) "A", NULL };
  gint64 begun = g_get_monotonic_time ();

  g_assert_true (wait_for (start (world, arguments)));
  return g_get_monotonic_time () - begun;
}

/* Assigns back and forth between two networks; what the last returned run said must be what the plan says, or what the killed one meant to. */
static void
test_killed_at_random_moments (void)
{
  char *folder = scratch_new ();
  World world = { folder, g_get_environ () };
  /* A small plan without positions, so that a run is soon over and two hundred are too. */
  g_autofree char *list = g_build_filename (folder, "list.csv", NULL);
  char *new_arguments[] = { runner, (char *) "new", (char *) "p.lplan", NULL };
  char *import_arguments[] = { runner, (char *) "import", (char *) "p.lplan", (char *) "list.csv", NULL };
  const char *returned = "A";
  gint64 duration;
  guint n_killed = 0;

  g_assert_true (g_file_set_contents (list, "code,name,people\nJ81010,Swanage Medical Practice,11409\nJ81011,Wareham Surgery,8077\n", -1, NULL));
  g_assert_true (wait_for (start (&world, new_arguments)));
  g_assert_true (wait_for (start (&world, import_arguments)));
  duration = measure_run (&world);
  for (guint i = 0; i < N_KILLS; i++)
    {
      const char *wanted = i % 2 == 0 ? "B" : "A";
      char *arguments[] = { runner, (char *) "assign", (char *) "p.lplan", (char *) "J81010", (char *) wanted, NULL };
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autofree char *out = NULL;
      const char *found;
      gboolean ended;
      GPid pid = start (&world, arguments);

      g_usleep (g_test_rand_int_range (0, (gint32) (duration + duration / 5)));
      kill (pid, SIGKILL);
      ended = wait_for (pid);
      if (ended)
        returned = wanted;
      else
        n_killed++;

      out = check (&world);
      json_parser_load_from_data (parser, out, -1, NULL);
      found = find_network (parser, "J81010");
      g_assert_true (g_strcmp0 (found, returned) == 0 || g_strcmp0 (found, wanted) == 0);
      returned = g_str_equal (found, "A") ? "A" : "B";
      /* Sooner than thought: the machine may have become less busy. */
      if (ended)
        {
          duration = measure_run (&world);
          returned = "A";
        }
    }
  g_test_message ("%u of %u runs were cut off", n_killed, N_KILLS);
  g_assert_cmpuint (n_killed, >, N_KILLS / 4);
  g_strfreev (world.environment);
  scratch_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  runner = g_canonicalize_filename (argv[1], NULL);
  g_test_add_func ("/killed/at-random-moments", test_killed_at_random_moments);
  return g_test_run ();
}
