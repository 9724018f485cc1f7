/* test-errand.c — long work in a thread: on the plan as it was, the same bytes, and nothing half written when it is stopped */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/edit-membership.h"
#include "plan/edit-option.h"
#include "session/errand.h"
#include "dorset.h"
#include "scratch.h"

typedef struct
{
  char *folder;
  LpSession *session;
  LpErrand *errand;
  gboolean finished;
  GError *error;

  /* Between the threads. */
  GMutex lock;
  GCond cond;
  gboolean may_go;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = scratch_new ();
  fixture->session = dorset_session_new (fixture->folder);
  g_mutex_init (&fixture->lock);
  g_cond_init (&fixture->cond);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->errand, lp_errand_unref);
  g_clear_error (&fixture->error);
  g_clear_object (&fixture->session);
  scratch_remove (fixture->folder);
  g_mutex_clear (&fixture->lock);
  g_cond_clear (&fixture->cond);
}

static void
finished_cb (LpErrand     *errand,
             const GError *error,
             gpointer      user_data)
{
  Fixture *fixture = user_data;

  g_assert_false (fixture->finished);
  fixture->finished = TRUE;
  fixture->error = error != NULL ? g_error_copy (error) : NULL;
}

/* The fixture is the test's. */
static void
let_go_cb (gpointer data)
{
}

static void
send (Fixture      *fixture,
      LpErrandFunc  func)
{
  g_autoptr (GError) error = NULL;

  fixture->errand = lp_errand_send (fixture->session, func, fixture, let_go_cb, finished_cb, fixture, &error);
  g_assert_no_error (error);
}

static void
wait_until_finished (Fixture *fixture)
{
  while (!fixture->finished)
    g_main_context_iteration (NULL, TRUE);
}

/* Begins when the test has edited the plan. */
static gboolean
read_options (LpSession         *copy,
              const LpProgress  *progress,
              gpointer           data,
              GError           **error)
{
  Fixture *fixture = data;

  g_mutex_lock (&fixture->lock);
  while (!fixture->may_go)
    g_cond_wait (&fixture->cond, &fixture->lock);
  g_mutex_unlock (&fixture->lock);

  g_assert_cmpstr (lp_session_get_option (copy)->name, ==, "PCNs of December 2019");
  g_assert_null (lp_plan_find_option_named (lp_session_get_plan (copy), "Made meanwhile"));
  g_assert_nonnull (lp_session_get_undo_label (copy));

  return lp_progress_tell (progress, 0.5);
}

static void
test_reads_the_plan_as_it_was (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  lp_session_commit (fixture->session, lp_edit_option_new (lp_session_get_plan (fixture->session), "Made before", NULL, &error), &error);
  g_assert_no_error (error);
  lp_session_choose_option (fixture->session, lp_plan_find_option_named (lp_session_get_plan (fixture->session), "PCNs of December 2019")->id, &error);
  g_assert_no_error (error);
  send (fixture, read_options);
  lp_session_commit (fixture->session, lp_edit_option_new (lp_session_get_plan (fixture->session), "Made meanwhile", NULL, &error), &error);
  g_assert_no_error (error);
  g_mutex_lock (&fixture->lock);
  fixture->may_go = TRUE;
  g_cond_signal (&fixture->cond);
  g_mutex_unlock (&fixture->lock);
  wait_until_finished (fixture);
  g_assert_no_error (fixture->error);
  g_assert_cmpfloat (lp_errand_get_done (fixture->errand), ==, 0.5);
}

static GFile *
get_file (Fixture    *fixture,
          const char *name)
{
  return g_file_new_build_filename (fixture->folder, name, NULL);
}

static const char *const written[] = { "report.pdf", "workbook.xlsx", "map.png", "table.csv" };

static const char *
get_picture (const char *name)
{
  return g_str_equal (name, "map.png") ? "map" : NULL;
}

static gboolean
write_all (LpSession         *copy,
           const LpProgress  *progress,
           gpointer           data,
           GError           **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    {
      g_autofree char *name = g_strconcat ("thread ", written[i], NULL);
      g_autoptr (GFile) file = get_file (data, name);

      if (!lp_session_export_watched (copy, file, 0, get_picture (written[i]), progress, error))
        return FALSE;
    }

  return TRUE;
}

static void
assert_equal_files (GFile *one,
                    GFile *other)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) a = g_file_load_bytes (one, NULL, NULL, &error), b = g_file_load_bytes (other, NULL, NULL, &error);

  g_assert_no_error (error);
  if (!g_bytes_equal (a, b))
    g_error ("%s differs", g_file_peek_path (other));
}

/* The colours of networks hold through moves: a plan that is opened anew may have others. */
static void
move_about (LpSession *session)
{
  LpPlan *plan = lp_session_get_plan (session);
  const LpOption *option = lp_session_get_option (session);

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i += 3)
    {
      const LpNetwork *into = g_ptr_array_index (option->networks, i % option->networks->len);
      const char *codes[] = { lp_plan_get_practice (plan, i)->code, NULL };
      g_autoptr (GError) error = NULL;

      lp_session_commit (session, lp_edit_assign (plan, option->id, codes, into->id, &error), &error);
      g_assert_no_error (error);
      lp_session_get_map (session);
    }
}

static void
test_writes_the_same_bytes (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  move_about (fixture->session);
  send (fixture, write_all);
  wait_until_finished (fixture);
  g_assert_no_error (fixture->error);
  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    {
      g_autofree char *name = g_strconcat ("thread ", written[i], NULL);
      g_autoptr (GFile) file = get_file (fixture, name), own = get_file (fixture, written[i]);

      g_assert_true (lp_session_export (fixture->session, own, 0, get_picture (written[i]), &error));
      g_assert_no_error (error);
      assert_equal_files (own, file);
    }
}

/* Stops the work where it has come so far, and no sooner. */
typedef struct
{
  GCancellable *cancellable;
  double last, stop;
} Watch;

static void
watch_cb (double   done,
          gpointer data)
{
  Watch *watch = data;

  g_assert_cmpfloat (done, >=, watch->last);
  g_assert_cmpfloat (done, <=, 1);
  watch->last = done;
  if (done >= watch->stop)
    g_cancellable_cancel (watch->cancellable);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* A file that was there stays as it was, wherever it is stopped, and nothing lies beside it. */
static void
test_stopped_leaves_nothing (Fixture       *fixture,
                             gconstpointer  data)
{
  static const char *const names[] = { "report.pdf", "workbook.xlsx" };
  static const double stops[] = { 0.1, 0.5, 0.8 };
  guint n_files;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint k = 0; k < G_N_ELEMENTS (stops); k++)
      {
        g_autoptr (GFile) file = get_file (fixture, names[i]);
        g_autoptr (GCancellable) cancellable = g_cancellable_new ();
        Watch watch = { cancellable, 0, stops[k] };
        const LpProgress progress = { .cancellable = cancellable, .func = watch_cb, .data = &watch };
        g_autoptr (GError) error = NULL;
        g_autofree char *text = NULL;

        g_assert_true (g_file_set_contents (g_file_peek_path (file), "mine", -1, NULL));
        n_files = count_files (fixture->folder);
        g_assert_false (lp_session_export_watched (fixture->session, file, 0, NULL, &progress, &error));
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
        g_assert_cmpfloat (watch.last, >=, stops[k]);
        g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
        g_assert_cmpstr (text, ==, "mine");
        g_assert_cmpuint (count_files (fixture->folder), ==, n_files);
      }
}

static gboolean
wait_for_stop (LpSession         *copy,
               const LpProgress  *progress,
               gpointer           data,
               GError           **error)
{
  while (lp_progress_tell (progress, 0))
    g_thread_yield ();

  return lp_progress_check (progress, error);
}

/* Also where the plan has been closed meanwhile. */
static void
test_stopped_is_told (Fixture       *fixture,
                      gconstpointer  data)
{
  send (fixture, wait_for_stop);
  g_clear_object (&fixture->session);
  lp_errand_cancel (fixture->errand);
  wait_until_finished (fixture);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/session/errand/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("reads-the-plan-as-it-was", test_reads_the_plan_as_it_was);
  ADD ("writes-the-same-bytes", test_writes_the_same_bytes);
  ADD ("stopped-leaves-nothing", test_stopped_leaves_nothing);
  ADD ("stopped-is-told", test_stopped_is_told);

  return g_test_run ();
}
