/* benchmark-variation.c — every measure of England renewed after a move, and a funnel of all practices drawn */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Usage: benchmark-variation PRACTICES.csv. Prints "name: figure, ratio"; judges nothing; times are the processor's. Exits with 77 where the list is absent. */

#include <cairo.h>
#include <time.h>

#include "base/csv.h"
#include "charts/variation-charts.h"
#include "plan/edit-measure.h"
#include "plan/edit-membership.h"
#include "england.h"
#include "scratch.h"

enum { N_MEASURES = 28, N_EDITS = 30, N_FRAMES = 30 };

static const struct { const char *column, *kind, *unit; double per; } kinds[] = {
  { "gp_fte_2018_09", "count", "FTE", 1000 },
  { "nurse_fte_2018_09", "count", "FTE", 1000 },
  { "payments_total_gbp_2018_19", "amount", "GBP", 1 },
  { "imd2015_score", "weighted-mean", "score", 1 },
};

/* Of this thread's work alone: what other programs do at the same time is not counted. */
static gint64
get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* One column of the list beside its codes. */
static void
read_column (GBytes     *bytes,
             const char *name,
             GPtrArray  *codes,
             GPtrArray  *texts)
{
  g_autoptr (LpCsvReader) reader = lp_csv_reader_new_for_bytes (bytes, NULL);
  const char *const *fields;
  g_autoptr (GError) error = NULL;
  guint n, column = 0;

  for (guint row = 0; lp_csv_reader_next (reader, &fields, &n, &error) == LP_CSV_STEP_RECORD; row++)
    {
      if (row > 0)
        {
          g_ptr_array_add (codes, g_strdup (fields[0]));
          g_ptr_array_add (texts, g_strdup (fields[column]));
          continue;
        }
      while (column < n && !g_str_equal (fields[column], name))
        column++;
      g_assert_cmpuint (column, <, n);
    }
  benchmark_stop_on (error);
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (texts, NULL);
}

static void
add_measures (LpSession *session,
              GFile     *list)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (list, NULL, NULL, &error);

  benchmark_stop_on (error);
  for (guint m = 0; m < N_MEASURES; m++)
    {
      g_autofree char *name = g_strdup_printf ("Measure %u", m);
      g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
      guint kind = m % G_N_ELEMENTS (kinds);
      LpMeasureDraft draft = { name, "per so many", kinds[kind].kind, name, kinds[kind].unit, "2018", "people", kinds[kind].per, "high" };

      read_column (bytes, kinds[kind].column, codes, texts);
      lp_session_commit (session, lp_edit_measure_new (lp_session_get_plan (session), &draft, (const char *const *) codes->pdata,
                                                       (const char *const *) texts->pdata, &error), &error);
      benchmark_stop_on (error);
    }
}

/* Every measure, practice by practice and network by network, with all statistics, and the data of the chart that is shown. */
static void
renew_everything (LpSession *session)
{
  const GPtrArray *measures = lp_plan_get_measures (lp_session_get_plan (session));
  g_autoptr (GError) error = NULL;
  g_autoptr (LpChart) chart = NULL;

  for (guint m = 0; m < measures->len; m++)
    {
      lp_session_get_variation (session, ((LpMeasure *) g_ptr_array_index (measures, m))->id, &error);
      benchmark_stop_on (error);
    }
  chart = lp_strips_chart_new (lp_session_get_variation (session, ((LpMeasure *) g_ptr_array_index (measures, 0))->id, NULL), LP_BY_NETWORK, FALSE);
}

static void
measure_moves (LpSession *session)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) totals = g_array_new (FALSE, FALSE, sizeof (gint64));
  LpPlan *plan = lp_session_get_plan (session);
  gint64 begun = get_time ();

  /* The land, its cells and the networks' colours are what opening a plan costs; measures only ask for them. */
  lp_session_get_coverage (session);
  g_print ("the land and the colours for the first time: %.0f ms\n", (double) (get_time () - begun) / 1000);
  begun = get_time ();
  renew_everything (session);
  g_print ("%u measures for the first time: %.0f ms\n", N_MEASURES, (double) (get_time () - begun) / 1000);
  for (guint i = 0; i < N_EDITS; i++)
    {
      const LpOption *option = lp_session_get_option (session);
      const LpNetwork *network = g_ptr_array_index (option->networks, i % option->networks->len);
      const char *codes[] = { lp_plan_get_practice (plan, (i * 131 + 17) % lp_plan_get_n_practices (plan))->code, NULL };
      g_autoptr (GError) error = NULL;
      gint64 took;

      lp_session_commit (session, lp_edit_assign (plan, option->id, codes, network->id, &error), &error);
      benchmark_stop_on (error);
      /* Totals, and the colours that the map gives networks, are renewed for every view and not for measures alone. */
      begun = get_time ();
      lp_session_get_coverage (session);
      took = get_time () - begun;
      g_array_append_val (totals, took);
      begun = get_time ();
      renew_everything (session);
      took = get_time () - begun;
      g_array_append_val (times, took);
    }
  g_print ("totals and colours after a move: %.0f us, %.2f of a frame\n", benchmark_get_median (totals), benchmark_get_median (totals) / BENCHMARK_FRAME_US);
  g_print ("%u measures after a move: %.0f us, %.2f of a frame\n", N_MEASURES, benchmark_get_median (times), benchmark_get_median (times) / BENCHMARK_FRAME_US);
  g_print ("both after a move: %.2f of a frame\n", (benchmark_get_median (totals) + benchmark_get_median (times)) / BENCHMARK_FRAME_US);
}

static void
measure_funnel (LpSession *session)
{
  const double width = 1920, height = 960;
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 15);
  g_autoptr (LpChart) chart = lp_funnel_chart_new (lp_session_get_variation (session, "measure-0", NULL), LP_BY_PRACTICE, FALSE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);

  for (guint i = 0; i < N_FRAMES; i++)
    {
      LpChartState state = { (int) i, (int) i + 1, -1, 0, NULL };
      cairo_t *cr = cairo_create (surface);
      gint64 begun = get_time ();
      gint64 took;

      lp_chart_draw (chart, cr, width, height, style, &state);
      took = get_time () - begun;
      g_array_append_val (times, took);
      cairo_destroy (cr);
    }
  cairo_surface_destroy (surface);
  g_print ("a frame of a funnel of %d: %.0f us, %.2f of a frame\n", lp_chart_get_n_marks (chart), benchmark_get_median (times), benchmark_get_median (times) / BENCHMARK_FRAME_US);
}

int
main (int   argc,
      char *argv[])
{
  char *folder;
  g_autoptr (GFile) list_file = NULL;
  g_autoptr (LpSession) session = NULL;
  g_autoptr (GError) error = NULL;

  if (!benchmark_has_england (argc, argv))
    return BENCHMARK_SKIPPED;

  folder = scratch_new ();
  list_file = g_file_new_for_commandline_arg (argv[1]);
  session = benchmark_new_england (folder, argv[1]);
  add_measures (session, list_file);
  measure_moves (session);
  measure_funnel (session);
  lp_session_close (session, &error);
  benchmark_stop_on (error);
  scratch_remove (folder);
  return 0;
}
