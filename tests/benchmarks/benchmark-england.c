/* benchmark-england.c — opening, editing and drawing a plan of England, each as a ratio in one run */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Usage: benchmark-england PRACTICES.csv WRITE-SHEETS.py. Prints "name: figure, ratio"; judges nothing. Exits with 77 where the list is absent. */

#include <cairo.h>
#include <glib/gstdio.h>
#include <time.h>

#include "charts/coverage-chart.h"
#include "england.h"
#include "scratch.h"

enum { N_EDITS = 200, N_FRAMES = 200, N_OPENINGS = 9 };

/* A move is committed, all results renewed and asked for, the chart's data made. */
static void
measure_edits (LpSession *session)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr (LpChart) chart = NULL;
      gint64 begun = g_get_monotonic_time ();

      benchmark_move (session, i);
      lp_session_get_problems (session);
      lp_session_get_map (session);
      chart = lp_coverage_chart_new (lp_session_get_coverage (session), LP_SORT_SIZE, NULL);
      benchmark_note (times, begun);
    }
  benchmark_tell ("one edit with everything fresh", times);
}

static void
measure_frames (LpSession *session)
{
  const double width = 1920, height = 1080;
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LpChart) chart = lp_coverage_chart_new (lp_session_get_coverage (session), LP_SORT_SIZE, NULL);
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 15);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  double whole = lp_chart_measure (chart, width, style);

  for (guint i = 0; i < N_FRAMES; i++)
    {
      cairo_t *cr = cairo_create (surface);
      gint64 begun = g_get_monotonic_time ();

      /* Scrolled a wheel's step further each time. */
      cairo_translate (cr, 0, -(double) i * 60);
      lp_chart_draw (chart, cr, width, whole, style, NULL);
      benchmark_note (times, begun);
      cairo_destroy (cr);
    }
  cairo_surface_destroy (surface);
  benchmark_tell ("a frame of the coverage chart", times);
}

/* Runs a program: what it printed, or NULL where it is absent or fails. Returns: (transfer full) */
static char *
run_program (const char *const *argv)
{
  g_autofree char *output = NULL;
  int status = 0;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output, NULL, &status, NULL) ||
      !g_spawn_check_wait_status (status, NULL))
    return NULL;
  return g_steal_pointer (&output);
}

/* One reading of every row that an opening reads, by the sqlite3 shell. FALSE without it. */
static gboolean
measure_shell (const char *path,
               GArray     *times)
{
  const char *argv[] = { "sqlite3", "-readonly", path,
                         "SELECT * FROM plan; SELECT * FROM source; SELECT * FROM locality; SELECT * FROM practice; SELECT * FROM figure_value;"
                         "SELECT * FROM option; SELECT * FROM network; SELECT * FROM membership; SELECT * FROM edit;", NULL };
  gint64 begun = g_get_monotonic_time ();
  g_autofree char *rows = run_program (argv);

  benchmark_note (times, begun);
  return rows != NULL;
}

static void
measure_opening (GFile *file)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) shell_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean shell = TRUE;

  for (guint i = 0; i < N_OPENINGS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LpStore) store = NULL;
      gint64 begun;

      shell = measure_shell (g_file_peek_path (file), shell_times) && shell;
      begun = g_get_monotonic_time ();
      store = lp_store_open (file, NULL, &error);
      benchmark_note (times, begun);
      benchmark_stop_on (error);
      lp_store_close (store, &error);
      benchmark_stop_on (error);
    }

  g_print ("opening the plan: %.0f ms", benchmark_get_median (times) / 1000);
  if (shell)
    g_print (", %.2f of reading the same rows by the sqlite3 shell (%.0f ms)\n",
             benchmark_get_median (times) / benchmark_get_median (shell_times), benchmark_get_median (shell_times) / 1000);
  else
    g_print ("; there is no sqlite3 shell to compare with\n");
}

static void
measure_export (LpSession  *session,
                const char *folder,
                const char *writer)
{
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "england.xlsx", NULL);
  /* A distribution's openpyxl belongs to its own Python, which need not be the first on the path. */
  const char *pythons[] = { "python3", "/usr/bin/python3" };
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;
  /* Work and not waiting, of both: a busy machine would make the ratio a lottery. */
  clock_t begun = clock ();
  double took;

  lp_session_export (session, file, 0, NULL, &error);
  benchmark_stop_on (error);
  took = (double) (clock () - begun) * G_USEC_PER_SEC / CLOCKS_PER_SEC;
  for (guint i = 0; i < G_N_ELEMENTS (pythons) && other == NULL; i++)
    other = run_program ((const char *[]) { pythons[i], writer, g_file_peek_path (file), NULL });
  g_print ("export to xlsx: %.0f ms of CPU", took / 1000);
  if (other != NULL)
    g_print (", %.2f of the same cells by openpyxl (%.0f ms)\n", took / g_ascii_strtod (other, NULL), g_ascii_strtod (other, NULL) / 1000);
  else
    g_print ("; there is no openpyxl to compare with\n");
  g_file_delete (file, NULL, NULL);
}

int
main (int    argc,
      char **argv)
{
  char *folder;
  g_autoptr (GFile) file = NULL;
  g_autoptr (LpSession) session = NULL;
  g_autoptr (GError) error = NULL;

  if (!benchmark_has_england (argc, argv))
    return BENCHMARK_SKIPPED;
  folder = scratch_new ();
  session = benchmark_new_england (folder, argv[1]);
  file = g_object_ref (lp_session_get_file (session));
  measure_edits (session);
  measure_frames (session);
  measure_export (session, folder, argc > 2 ? argv[2] : "");
  lp_session_close (session, &error);
  benchmark_stop_on (error);
  measure_opening (file);
  scratch_remove (folder);
  return 0;
}
