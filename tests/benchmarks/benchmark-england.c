/* benchmark-england.c — opening, editing and drawing a plan of England, each as a ratio in one run */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Usage: benchmark-england PRACTICES.csv. Prints "name: figure, ratio"; judges nothing. Exits with 77 where the list is absent. */

#include <cairo.h>
#include <glib/gstdio.h>

#include "charts/coverage-chart.h"
#include "plan/edit-membership.h"
#include "plan/edit-proposal.h"
#include "session/session.h"

enum { N_NETWORKS = 1700, N_EDITS = 50, N_FRAMES = 50, SKIPPED = 77 };

#define FRAME_US 16667.0

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : 1;
}

static double
get_median (GArray *times)
{
  g_array_sort (times, compare_times);
  return (double) g_array_index (times, gint64, times->len / 2);
}

static void
stop_on (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static LpSession *
make_plan (GFile *file,
           GFile *list_file)
{
  g_autoptr (GError) error = NULL;
  LpSession *session = lp_session_new_empty (file, "England", &error);
  g_autoptr (LpPracticeList) list = NULL;

  stop_on (error);
  list = lp_practice_list_read (list_file, &error);
  stop_on (error);
  lp_session_commit (session, lp_practice_list_make_edit (list, lp_session_get_plan (session), NULL, &error), &error);
  stop_on (error);
  return session;
}

static void
free_network (gpointer data)
{
  LpProposedNetwork *network = data;

  g_free (network->name);
  g_ptr_array_unref (network->codes);
  g_free (network);
}

/* Networks of practices that follow each other by code, which lie near each other more often than not. */
static void
make_networks (LpSession *session)
{
  g_autoptr (GPtrArray) networks = g_ptr_array_new_with_free_func (free_network);
  g_autoptr (GError) error = NULL;
  LpPlan *plan = lp_session_get_plan (session);
  guint n = lp_plan_get_n_practices (plan);

  for (guint i = 0; i < N_NETWORKS; i++)
    {
      LpProposedNetwork *network = g_new0 (LpProposedNetwork, 1);

      network->name = g_strdup_printf ("Network %u", i + 1);
      network->codes = g_ptr_array_new ();
      for (guint p = n * i / N_NETWORKS; p < n * (i + 1) / N_NETWORKS; p++)
        g_ptr_array_add (network->codes, lp_plan_get_practice (plan, p)->code);
      g_ptr_array_add (networks, network);
    }
  lp_session_commit (session, lp_edit_proposal (plan, lp_session_get_option (session)->id, NULL, 30000, 50000, NULL, networks, NULL, &error), &error);
  stop_on (error);
}

/* One move: committed, all results renewed, the chart's data made. */
static void
measure_edits (LpSession *session)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  LpPlan *plan = lp_session_get_plan (session);

  for (guint i = 0; i < N_EDITS; i++)
    {
      const LpOption *option = lp_session_get_option (session);
      const LpNetwork *network = g_ptr_array_index (option->networks, i % option->networks->len);
      const char *codes[] = { lp_plan_get_practice (plan, (i * 131 + 17) % lp_plan_get_n_practices (plan))->code, NULL };
      g_autoptr (LpChart) chart = NULL;
      g_autoptr (GError) error = NULL;
      gint64 begun = g_get_monotonic_time ();
      gint64 took;

      lp_session_commit (session, lp_edit_assign (plan, option->id, codes, network->id, &error), &error);
      stop_on (error);
      chart = lp_coverage_chart_new (lp_session_get_coverage (session), LP_SORT_SIZE, NULL);
      took = g_get_monotonic_time () - begun;
      g_array_append_val (times, took);
    }
  g_print ("one edit with everything fresh: %.0f us, %.2f of a frame\n", get_median (times), get_median (times) / FRAME_US);
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
      gint64 took;

      /* Scrolled a wheel's step further each time. */
      cairo_translate (cr, 0, -(double) i * 60);
      lp_chart_draw (chart, cr, width, whole, style, NULL);
      took = g_get_monotonic_time () - begun;
      g_array_append_val (times, took);
      cairo_destroy (cr);
    }
  cairo_surface_destroy (surface);
  g_print ("a frame of the coverage chart: %.0f us, %.2f of a frame\n", get_median (times), get_median (times) / FRAME_US);
}

/* What the sqlite3 shell takes to read every row of the plan's tables; 0 without it. */
static double
measure_shell (const char *path)
{
  const char *argv[] = { "sqlite3", path, "SELECT * FROM practice; SELECT * FROM membership; SELECT * FROM network;", NULL };
  gint64 begun = g_get_monotonic_time ();
  int status;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, NULL))
    return 0;
  return (double) (g_get_monotonic_time () - begun);
}

static void
measure_opening (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LpStore) store = NULL;
  double shell = measure_shell (g_file_peek_path (file));
  gint64 begun = g_get_monotonic_time ();
  double took;

  store = lp_store_open (file, NULL, &error);
  stop_on (error);
  took = (double) (g_get_monotonic_time () - begun);
  lp_store_close (store, NULL);
  if (shell > 0)
    g_print ("opening the plan: %.0f us, %.2f of reading the same rows by the sqlite3 shell\n", took, took / shell);
  else
    g_print ("opening the plan: %.0f us; there is no sqlite3 shell to compare with\n", took);
}

static void
measure_export (LpSession  *session,
                const char *folder)
{
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "england.xlsx", NULL);
  g_autoptr (GError) error = NULL;
  gint64 begun = g_get_monotonic_time ();

  lp_session_export (session, file, 0, NULL, &error);
  stop_on (error);
  g_print ("export to xlsx: %.0f ms\n", (double) (g_get_monotonic_time () - begun) / 1000);
  g_file_delete (file, NULL, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("lp-england-XXXXXX", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "england.lplan", NULL);
  g_autoptr (GFile) list = g_file_new_for_commandline_arg (argc > 1 ? argv[1] : "");
  g_autoptr (LpSession) session = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 2 || !g_file_query_exists (list, NULL))
    {
      g_print ("skipped: the list of England's practices is not there\n");
      return SKIPPED;
    }
  g_setenv ("XDG_STATE_HOME", folder, TRUE);
  session = make_plan (file, list);
  make_networks (session);
  g_print ("%u practices in %u networks\n", lp_plan_get_n_practices (lp_session_get_plan (session)), N_NETWORKS);
  measure_edits (session);
  measure_frames (session);
  measure_export (session, folder);
  lp_session_close (session, &error);
  stop_on (error);
  measure_opening (file);
  g_file_delete (file, NULL, NULL);
  return 0;
}
