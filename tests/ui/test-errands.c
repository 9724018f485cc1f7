/* test-errands.c — long work of the window: shown while it lasts, stopped by its button, and by closing the window */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"
#include "dorset.h"
#include "plan/edit-option.h"
#include "scratch.h"
#include "ui/window/errand-row.h"
#include "ui/window/window-private.h"

/* What the two threads share. */
typedef struct
{
  gboolean let_go;              /* atomic: the work may end */
  gboolean ended;               /* atomic: data has been let go of */
  gboolean done;
} Work;

static gboolean
work_until_let_go (LpSession         *copy,
                   const LpProgress  *progress,
                   gpointer           data,
                   GError           **error)
{
  Work *work = data;

  while (lp_progress_tell (progress, 0.25) && !g_atomic_int_get (&work->let_go))
    g_usleep (1000);

  return lp_progress_check (progress, error);
}

static void
done_cb (LpWindow     *window,
         gpointer      data,
         const GError *error)
{
  g_assert_no_error (error);
  ((Work *) data)->done = TRUE;
}

static void
ended_cb (gpointer data)
{
  g_atomic_int_set (&((Work *) data)->ended, TRUE);
}

static gboolean
has_ended (gpointer data)
{
  return g_atomic_int_get (&((Work *) data)->ended);
}

static gboolean
is_shown (gpointer row)
{
  return gtk_widget_get_mapped (row);
}

static void
send (LpWindow *window,
      Work     *work)
{
  _lp_window_send_errand (window, "Writing “England.pdf”", work_until_let_go, done_cb, work, ended_cb);
}

static gpointer
find_in_row (GtkWidget *row,
             GType      type)
{
  g_autoptr (GList) children = gtk_container_get_children (GTK_CONTAINER (row));

  for (GList *l = children; l != NULL; l = l->next)
    if (g_type_is_a (G_OBJECT_TYPE (l->data), type))
      return l->data;
  g_assert_not_reached ();
}

/* The plan can be edited meanwhile. */
static void
test_shown_while_it_lasts (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  g_autoptr (GError) error = NULL;
  Work work = { FALSE };
  GtkWidget *row;

  send (fixture->window, &work);
  row = fixture_find (fixture, LP_TYPE_ERRAND_ROW);
  g_assert_false (gtk_widget_get_visible (row));
  g_assert_true (fixture_wait_until (is_shown, row));
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (find_in_row (row, GTK_TYPE_PROGRESS_BAR)), ==, 0.25);
  g_assert_true (lp_session_commit (fixture->session, lp_edit_option_new (lp_session_get_plan (fixture->session), NULL, NULL, &error), &error));

  g_atomic_int_set (&work.let_go, TRUE);
  fixture_wait_for_errands (fixture->window);
  g_assert_true (work.done);
  g_assert_true (fixture_wait_until (has_ended, &work));
}

static void
test_stopped_by_its_button (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  Work work = { FALSE };
  GtkWidget *row;

  send (fixture->window, &work);
  row = fixture_find (fixture, LP_TYPE_ERRAND_ROW);
  g_assert_true (fixture_wait_until (is_shown, row));
  g_assert_true (gtk_widget_mnemonic_activate (find_in_row (row, GTK_TYPE_BUTTON), FALSE));
  fixture_wait_for_errands (fixture->window);
  g_assert_false (work.done);
  g_assert_true (fixture_wait_until (has_ended, &work));
}

/* Two at once, and nobody is told of what the window no longer wants. */
static void
test_stopped_by_closing (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  char *folder = scratch_new ();
  LpWindow *window = lp_window_new (fixture->application, fixture->preferences);
  Work works[2] = { { FALSE }, { FALSE } };

  lp_window_set_session (window, dorset_session_new (folder));
  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    send (window, &works[i]);
  gtk_widget_destroy (GTK_WIDGET (window));
  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    {
      g_assert_true (fixture_wait_until (has_ended, &works[i]));
      g_assert_false (works[i].done);
    }
  scratch_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/errands/shown-while-it-lasts", test_shown_while_it_lasts);
  g_test_add_func ("/errands/stopped-by-its-button", test_stopped_by_its_button);
  g_test_add_func ("/errands/stopped-by-closing", test_stopped_by_closing);

  return g_test_run ();
}
