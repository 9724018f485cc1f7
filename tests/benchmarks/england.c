/* england.c — a plan of England to measure with: 6,969 practices in 1,700 networks */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "england.h"

#include "plan/edit-membership.h"
#include "plan/edit-proposal.h"

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : 1;
}

static LpSession *
make_plan (GFile *file,
           GFile *list_file)
{
  g_autoptr (GError) error = NULL;
  LpSession *session = lp_session_new_empty (file, "England", &error);
  g_autoptr (LpPracticeList) list = NULL;

  benchmark_stop_on (error);
  list = lp_practice_list_read (list_file, &error);
  benchmark_stop_on (error);
  lp_session_commit (session, lp_practice_list_make_edit (list, lp_session_get_plan (session), NULL, &error), &error);
  benchmark_stop_on (error);
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

  for (guint i = 0; i < BENCHMARK_N_NETWORKS; i++)
    {
      LpProposedNetwork *network = g_new0 (LpProposedNetwork, 1);

      network->name = g_strdup_printf ("Network %u", i + 1);
      network->codes = g_ptr_array_new ();
      for (guint p = n * i / BENCHMARK_N_NETWORKS; p < n * (i + 1) / BENCHMARK_N_NETWORKS; p++)
        g_ptr_array_add (network->codes, lp_plan_get_practice (plan, p)->code);
      g_ptr_array_add (networks, network);
    }
  lp_session_commit (session, lp_edit_proposal (plan, lp_session_get_option (session)->id, NULL, 30000, 50000, NULL, networks, NULL, &error), &error);
  benchmark_stop_on (error);
}

double
benchmark_get_median (GArray *times)
{
  g_array_sort (times, compare_times);
  return (double) g_array_index (times, gint64, times->len / 2);
}

void
benchmark_note (GArray *times,
                gint64  begun)
{
  gint64 took = g_get_monotonic_time () - begun;

  g_array_append_val (times, took);
}

void
benchmark_tell (const char *what,
                GArray     *times)
{
  double median = benchmark_get_median (times);
  double most = (double) g_array_index (times, gint64, times->len * 95 / 100), worst = (double) g_array_index (times, gint64, times->len - 1);

  g_print ("%s: %.0f us, %.2f of a frame (19 of 20 within %.2f, the worst %.2f)\n", what, median, median / BENCHMARK_FRAME_US, most / BENCHMARK_FRAME_US,
           worst / BENCHMARK_FRAME_US);
}

void
benchmark_stop_on (const GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

gboolean
benchmark_has_england (int    argc,
                       char **argv)
{
  if (argc > 1 && g_file_test (argv[1], G_FILE_TEST_EXISTS))
    return TRUE;
  g_print ("skipped: the list of England's practices is not there\n");
  return FALSE;
}

LpSession *
benchmark_new_england (const char *folder,
                       const char *list)
{
  g_autofree char *path = g_build_filename (folder, "england.lplan", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path), list_file = g_file_new_for_path (list);
  LpSession *session;

  session = make_plan (file, list_file);
  make_networks (session);
  g_print ("%u practices in %u networks\n", lp_plan_get_n_practices (lp_session_get_plan (session)), BENCHMARK_N_NETWORKS);
  return session;
}

void
benchmark_move (LpSession *session,
                guint      i)
{
  LpPlan *plan = lp_session_get_plan (session);
  const LpOption *option = lp_session_get_option (session);
  const LpPractice *practice = lp_plan_get_practice (plan, (i * 131 + 17) % lp_plan_get_n_practices (plan));
  const LpNetwork *from = lp_plan_get_network_of (plan, option, practice), *into;
  const char *codes[] = { practice->code, NULL };
  g_autoptr (GError) error = NULL;

  into = g_ptr_array_index (option->networks, (from != NULL ? (guint) from->number : i) % option->networks->len);
  lp_session_commit (session, lp_edit_assign (plan, option->id, codes, into->id, &error), &error);
  benchmark_stop_on (error);
}
