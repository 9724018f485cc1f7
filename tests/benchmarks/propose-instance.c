/* propose-instance.c — reads an instance, proposes networks for it, writes the plan and its figures */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "propose/propose.h"

/* An instance is NAME.csv (id,x,y,pop,locality; metres, British National Grid) and NAME.edges (two row numbers a
 * line, from 0). Fields have no quotes. */

typedef struct
{
  gchar *out;
  double seconds, charge_outside, charge_locality, charge_network, work;
  gint seed, threads, networks;
  gint64 least, most, preferred;
  double preferred_km, farthest;
  gchar **together, **apart, **pins, **left_out;
  gboolean json, verbose;
} Options;

static LpProposeProblem *
read_instance (const gchar *csv, const gchar *edges, GPtrArray *ids, GError **error)
{
  g_autoptr (LpProposeProblem) problem = lp_propose_problem_new ();
  g_autoptr (GHashTable) localities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree gchar *text = NULL, *pairs = NULL;
  g_auto (GStrv) rows = NULL, lines = NULL;

  if (!g_file_get_contents (csv, &text, NULL, error) || !g_file_get_contents (edges, &pairs, NULL, error))
    return NULL;
  rows = g_strsplit (text, "\n", -1);
  for (guint r = 1; rows[0] != NULL && rows[r] != NULL; r++)
    {
      g_auto (GStrv) fields = g_strsplit (g_strchomp (rows[r]), ",", 5);
      gpointer locality;

      if (rows[r][0] == '\0')
        continue;
      if (g_strv_length (fields) < 5)
        {
          g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s:%u: five fields are needed: id,x,y,pop,locality", csv, r + 1);
          return NULL;
        }
      if (!g_hash_table_lookup_extended (localities, fields[4], NULL, &locality))
        {
          locality = GINT_TO_POINTER (g_hash_table_size (localities));
          g_hash_table_insert (localities, g_strdup (fields[4]), locality);
        }
      lp_propose_problem_add_practice (problem, g_ascii_strtod (fields[1], NULL), g_ascii_strtod (fields[2], NULL),
                                       g_ascii_strtoll (fields[3], NULL, 10), GPOINTER_TO_INT (locality));
      g_ptr_array_add (ids, g_strdup (fields[0]));
    }
  lines = g_strsplit (pairs, "\n", -1);
  for (guint l = 0; lines[l] != NULL; l++)
    {
      gchar *end;
      guint64 a = g_ascii_strtoull (lines[l], &end, 10), b = g_ascii_strtoull (end, NULL, 10);

      if (lines[l][0] == '\0')
        continue;
      if (a >= ids->len || b >= ids->len)
        {
          g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s:%u: there is no such row", edges, l + 1);
          return NULL;
        }
      lp_propose_problem_add_neighbours (problem, a, b);
    }
  return g_steal_pointer (&problem);
}

/* The rows of the ids in "A,B" or "A=3", FALSE with a sentence when there is no such id. */
static gboolean
find_rows (const gchar *text, const gchar *between, const GPtrArray *ids, guint *a, const gchar **second, guint *b, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, between, 2);

  *second = strstr (text, between) != NULL ? strstr (text, between) + strlen (between) : "";
  if (!g_ptr_array_find_with_equal_func ((GPtrArray *) ids, parts[0], g_str_equal, a)
      || (b != NULL && !g_ptr_array_find_with_equal_func ((GPtrArray *) ids, *second, g_str_equal, b)))
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s: there is no such id", text);
      return FALSE;
    }
  return TRUE;
}

static gboolean
add_wishes (LpProposeProblem *problem, const Options *o, const GPtrArray *ids, GError **error)
{
  const gchar *second;
  guint a, b;

  for (guint i = 0; o->together != NULL && o->together[i] != NULL; i++)
    {
      if (!find_rows (o->together[i], ",", ids, &a, &second, &b, error))
        return FALSE;
      lp_propose_problem_keep_together (problem, a, b);
    }
  for (guint i = 0; o->apart != NULL && o->apart[i] != NULL; i++)
    {
      if (!find_rows (o->apart[i], ",", ids, &a, &second, &b, error))
        return FALSE;
      lp_propose_problem_keep_apart (problem, a, b);
    }
  for (guint i = 0; o->pins != NULL && o->pins[i] != NULL; i++)
    {
      if (!find_rows (o->pins[i], "=", ids, &a, &second, NULL, error))
        return FALSE;
      lp_propose_problem_pin (problem, a, atoi (second));
    }
  for (guint i = 0; o->left_out != NULL && o->left_out[i] != NULL; i++)
    {
      if (!find_rows (o->left_out[i], "\n", ids, &a, &second, NULL, error))
        return FALSE;
      lp_propose_problem_leave_out (problem, a);
    }
  return TRUE;
}

static gboolean
write_plan (const gchar *path, const LpProposeResult *result, const GPtrArray *ids, GError **error)
{
  g_autoptr (GString) text = g_string_new ("id,network\n");

  for (guint i = 0; i < result->n_practices; i++)
    g_string_append_printf (text, "%s,%d\n", (const gchar *) g_ptr_array_index (ids, i), result->network[i]);
  return g_file_set_contents (path, text->str, text->len, error);
}

static void
print_figures (const LpProposeResult *result, gboolean json)
{
  struct rusage usage;
  const gchar *form = json
    ? "{\"networks\": %u, \"people_outside\": %" G_GINT64_FORMAT ", \"people_outside_bound\": %" G_GINT64_FORMAT ", \"person_km\": %.1f, \"cost\": %.1f, \"bound\": %s, "
      "\"gap\": %s, \"proved\": %s, \"seconds\": %.2f, \"cpu_seconds\": %.2f, \"peak_mib\": %.1f}\n"
    : "networks %u\npeople_outside %" G_GINT64_FORMAT "\npeople_outside_bound %" G_GINT64_FORMAT "\nperson_km %.1f\ncost %.1f\nbound %s\ngap %s\nproved %s\n"
      "seconds %.2f\ncpu_seconds %.2f\npeak_mib %.1f\n";
  g_autofree gchar *bound = isfinite (result->bound) ? g_strdup_printf ("%.1f", result->bound) : g_strdup ("null");
  g_autofree gchar *gap = isfinite (result->gap) ? g_strdup_printf ("%.6f", result->gap) : g_strdup ("null");

  getrusage (RUSAGE_SELF, &usage);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_print (form, result->n_networks, result->people_outside, result->outside_bound, result->person_km, result->cost, bound, gap,
           result->proved ? "true" : "false", result->seconds,
           usage.ru_utime.tv_sec + usage.ru_utime.tv_usec / 1e6 + usage.ru_stime.tv_sec + usage.ru_stime.tv_usec / 1e6,
           usage.ru_maxrss / 1024.0);
#pragma GCC diagnostic pop
}

int
main (int argc, char **argv)
{
  Options o = { .charge_outside = -1, .seed = 1, .work = 1, .least = 30000, .most = 50000 };
  const GOptionEntry entries[] = {
    { "out", 'o', 0, G_OPTION_ARG_FILENAME, &o.out, "Write id,network to FILE", "FILE" },
    { "seconds", 's', 0, G_OPTION_ARG_DOUBLE, &o.seconds, "Stop after so many seconds", "S" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &o.seed, "Seed of the search", "N" },
    { "work", 0, 0, G_OPTION_ARG_DOUBLE, &o.work, "How hard to try, 1 by default", "W" },
    { "threads", 't', 0, G_OPTION_ARG_INT, &o.threads, "Threads, 0 for all processors", "N" },
    { "min", 0, 0, G_OPTION_ARG_INT64, &o.least, "Fewest people of a network", "PEOPLE" },
    { "max", 0, 0, G_OPTION_ARG_INT64, &o.most, "Most people of a network", "PEOPLE" },
    { "networks", 'k', 0, G_OPTION_ARG_INT, &o.networks, "Exactly so many networks", "K" },
    { "charge-outside", 0, 0, G_OPTION_ARG_DOUBLE, &o.charge_outside, "Charge people outside the band", "KM" },
    { "charge-locality", 0, 0, G_OPTION_ARG_DOUBLE, &o.charge_locality, "Charge people away from their locality", "KM" },
    { "charge-network", 0, 0, G_OPTION_ARG_DOUBLE, &o.charge_network, "Charge each network", "PERSON_KM" },
    { "preferred", 0, 0, G_OPTION_ARG_INT64, &o.preferred, "Preferred people of a network", "PEOPLE" },
    { "charge-preferred", 0, 0, G_OPTION_ARG_DOUBLE, &o.preferred_km, "Charge people off the preferred size", "KM" },
    { "farthest", 0, 0, G_OPTION_ARG_DOUBLE, &o.farthest, "No practice farther from its centre", "KM" },
    { "together", 0, 0, G_OPTION_ARG_STRING_ARRAY, &o.together, "Keep two practices together", "ID,ID" },
    { "apart", 0, 0, G_OPTION_ARG_STRING_ARRAY, &o.apart, "Keep two practices apart", "ID,ID" },
    { "pin", 0, 0, G_OPTION_ARG_STRING_ARRAY, &o.pins, "Pin a practice to network N", "ID=N" },
    { "leave-out", 0, 0, G_OPTION_ARG_STRING_ARRAY, &o.left_out, "Leave a practice out", "ID" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &o.json, "Print JSON", NULL },
    { "verbose", 'v', 0, G_OPTION_ARG_NONE, &o.verbose, "Print the log to standard error", NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("NAME.csv NAME.edges");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LpProposeProblem) problem = NULL;
  g_autoptr (LpProposeResult) result = NULL;
  LpProposeRules rules;
  LpProposeSettings settings;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 3)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "Name an instance: NAME.csv NAME.edges");
      return 2;
    }
  problem = read_instance (argv[1], argv[2], ids, &error);
  if (problem != NULL && add_wishes (problem, &o, ids, &error))
    {
      lp_propose_rules_init (&rules);
      rules.least = o.least;
      rules.most = o.most;
      rules.networks = MAX (o.networks, 0);
      rules.locality_km = o.charge_locality;
      rules.network_cost = o.charge_network;
      rules.preferred = o.preferred;
      rules.preferred_km = o.preferred_km;
      rules.farthest_km = o.farthest;
      lp_propose_problem_set_rules (problem, &rules);
      lp_propose_settings_init (&settings);
      settings.seed = o.seed;
      settings.work = o.work;
      settings.seconds = o.seconds;
      settings.threads = MAX (o.threads, 0);
      settings.charge_outside = o.charge_outside;
      result = lp_propose_solve (problem, &settings, NULL, NULL, NULL, &error);
    }
  if (result == NULL || (o.out != NULL && !write_plan (o.out, result, ids, &error)))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  for (guint i = 0; o.verbose && i < result->log->len; i++)
    g_printerr ("%s\n", (const gchar *) g_ptr_array_index (result->log, i));
  print_figures (result, o.json);
  return 0;
}
