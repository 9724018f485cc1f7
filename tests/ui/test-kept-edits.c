/* test-kept-edits.c — the question that the window asks when a file and the edits kept for it have parted */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dorset.h"
#include "fixture.h"
#include "scratch.h"

/* The answer of a person, by the button's words, to the next question. */
typedef struct
{
  const char *words;
  guint n_buttons;
  gboolean answered;
} Answer;

static GtkWidget *
find_question (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (GTK_IS_MESSAGE_DIALOG (l->data) && gtk_widget_get_mapped (l->data))
      return l->data;

  return NULL;
}

static void
find_button_cb (GtkWidget *widget,
                gpointer   user_data)
{
  Answer *answer = user_data;

  if (GTK_IS_BUTTON (widget))
    {
      answer->n_buttons++;
      if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), answer->words) != 0)
        return;
      answer->answered = TRUE;
      gtk_button_clicked (GTK_BUTTON (widget));
    }
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), find_button_cb, answer);
}

static gboolean
answer_cb (gpointer user_data)
{
  GtkWidget *question = find_question ();

  if (question == NULL)
    return G_SOURCE_CONTINUE;
  find_button_cb (question, user_data);

  return G_SOURCE_REMOVE;
}

static LpWindow *
open_and_answer (GFile  *file,
                 Answer *answer)
{
  g_autoptr (LpPreferences) preferences = lp_preferences_new ();
  LpWindow *window = lp_window_new (fixture_get_application (), preferences);

  gtk_widget_show (GTK_WIDGET (window));
  g_timeout_add (20, answer_cb, answer);
  lp_window_open_plan (window, file);
  fixture_settle ();
  g_assert_true (answer->answered);

  return window;
}

static gboolean
has_option (LpWindow   *window,
            const char *name)
{
  return lp_plan_find_option_named (lp_session_get_plan (lp_window_get_session (window)), name) != NULL;
}

static guint
count_kept_plans (void)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "locality-planner", "kept", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;

  return n;
}

static void
test_kept (void)
{
  char *folder = scratch_new ();
  g_autoptr (GFile) file = dorset_leave_edits (folder);
  Answer answer = { .words = "_Open Kept Edits" };
  LpWindow *window = open_and_answer (file, &answer);

  g_assert_cmpuint (answer.n_buttons, ==, 3);
  g_assert_true (has_option (window, "Left"));
  gtk_widget_destroy (GTK_WIDGET (window));
  scratch_remove (folder);
}

/* The file opens as it stands, and what was kept is a plan in the user's own folder. */
static void
test_file (void)
{
  char *folder = scratch_new ();
  g_autoptr (GFile) file = dorset_leave_edits (folder);
  Answer answer = { .words = "Keep Them and Open the _File" };
  LpWindow *window = open_and_answer (file, &answer);

  g_assert_false (has_option (window, "Left"));
  g_assert_cmpuint (count_kept_plans (), ==, 1);
  gtk_widget_destroy (GTK_WIDGET (window));
  scratch_remove (folder);
}

/* A file that is gone cannot be chosen. */
static void
test_gone (void)
{
  char *folder = scratch_new ();
  g_autoptr (GFile) file = dorset_leave_edits (folder);
  Answer answer = { .words = "_Open Kept Edits" };
  LpWindow *window;

  g_assert_true (g_file_delete (file, NULL, NULL));
  window = open_and_answer (file, &answer);
  g_assert_cmpuint (answer.n_buttons, ==, 2);
  g_assert_true (has_option (window, "Left"));
  gtk_widget_destroy (GTK_WIDGET (window));
  scratch_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/kept-edits/kept", test_kept);
  g_test_add_func ("/kept-edits/file", test_file);
  g_test_add_func ("/kept-edits/gone", test_gone);

  return g_test_run ();
}
