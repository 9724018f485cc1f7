/* benchmark-import.c — a file of 200 MB like a month's appointments: what memory it takes, and its speed against sqlite3's own import */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Usage: benchmark-import [MEGABYTES]. Makes the file in a scratch folder, reads a tenth of it and then all, and prints the peak of memory after each and the ratio of
 * times. Judges nothing. Without sqlite3 on the path there is no ratio. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/resource.h>

#include "import/import.h"

enum { N_PRACTICES = 6500 };

static const char heading[] = "APPOINTMENT_MONTH_START_DATE,GP_CODE,GP_NAME,SUPPLIER,PCN_CODE,PCN_NAME,SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,"
                              "HCP_TYPE,APPT_MODE,NATIONAL_CATEGORY,TIME_BETWEEN_BOOK_AND_APPT,COUNT_OF_APPOINTMENTS,APPT_STATUS\n";

static void
make_file (const char *path,
           gsize       size)
{
  static const char *const modes[] = { "Face-to-Face", "Telephone", "Home Visit", "Unknown" };
  static const char *const times[] = { "Same Day", "1 Day", "2 to 7 Days", "8  to 14 Days", "Unknown / Data Quality" };
  FILE *file = g_fopen (path, "w");
  gsize written = fputs (heading, file) >= 0 ? sizeof heading - 1 : 0;

  for (guint i = 0; written < size; i++)
    {
      guint practice = i / 7 % N_PRACTICES;
      int n = fprintf (file, "01DEC2025,J%05u,\"SURGERY NUMBER %u, HIGH STREET\",TPP,U%05u,NETWORK %u PCN,11J,NHS Dorset ICB - 11J,%s,%s,General Consultation Routine,%s,%u,%s\n",
                       10000 + practice, practice, 10000 + practice / 5, practice / 5, i % 3 == 0 ? "GP" : "Other Practice staff", modes[i % 4], times[i % 5], i % 90 + 1,
                       i % 11 == 0 ? "DNA" : "Attended");

      written += n;
    }
  fclose (file);
}

static glong
get_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

/* Half the practices of the file are the plan's. */
static LpImport *
begin (LpPlan *plan)
{
  g_autoptr (GString) list = g_string_new ("code\n");
  g_autoptr (GBytes) bytes = NULL;
  LpImport *import = lp_import_new ();

  for (guint i = 0; i < N_PRACTICES; i += 2)
    g_string_append_printf (list, "J%05u\n", 10000 + i);
  bytes = g_bytes_new (list->str, list->len);
  lp_import_add_bytes (import, bytes, "list.csv");
  lp_import_begin (import, plan, NULL);
  return import;
}

static double
measure_import (const char *path)
{
  g_autoptr (LpPlan) plan = lp_plan_new ();
  g_autoptr (LpImport) import = begin (plan);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  lp_import_add_file (import, file, NULL);
  if (!lp_import_read (import, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
  return (g_get_monotonic_time () - start) / 1e6;
}

static double
measure_sqlite (const char *folder,
                const char *path)
{
  g_autofree char *database = g_build_filename (folder, "rows.db", NULL);
  g_autofree char *command = g_strdup_printf (".import \"%s\" rows", path);
  const char *argv[] = { "sqlite3", database, ".mode csv", command, NULL };
  gint64 start = g_get_monotonic_time ();

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL))
    return 0;
  g_remove (database);
  return (g_get_monotonic_time () - start) / 1e6;
}

int
main (int    argc,
      char **argv)
{
  gsize megabytes = argc > 1 ? g_ascii_strtoull (argv[1], NULL, 10) : 200;
  g_autofree char *folder = g_dir_make_tmp ("import-XXXXXX", NULL);
  g_autofree char *small = g_build_filename (folder, "tenth.csv", NULL);
  g_autofree char *large = g_build_filename (folder, "appointments.csv", NULL);
  double ours, theirs;
  glong before;

  make_file (small, megabytes * 1000 * 100);
  make_file (large, megabytes * 1000 * 1000);
  before = get_peak ();
  ours = measure_import (small);
  g_print ("peak: %ld kB before, %ld kB after %zu MB (%.2f s)\n", before, get_peak (), megabytes / 10, ours);
  ours = measure_import (large);
  g_print ("peak: %ld kB after %zu MB (%.2f s)\n", get_peak (), megabytes, ours);
  theirs = measure_sqlite (folder, large);
  if (theirs > 0)
    g_print ("sqlite3 .import: %.2f s; our speed is %.2f of its\n", theirs, theirs / ours);
  g_remove (small);
  g_remove (large);
  g_rmdir (folder);
  return 0;
}
