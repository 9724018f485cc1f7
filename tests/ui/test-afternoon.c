/* test-afternoon.c — a workshop from end to end, in the order of the day */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wall.h"

#include "plan/edit-membership.h"
#include "plan/workshop.h"
#include "session/decisions.h"
#include "ui/dialogs/merge-dialog.h"
#include "ui/workshop/decisions-page.h"
#include "ui/workshop/questions-page.h"
#include "ui/workshop/workshop-view.h"

/* A practice that both tables move. */
#define PRACTICE "J81002"

static void
assert_exported (Fixture    *fixture,
                 const char *name,
                 const char *what,
                 const char *holds)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  g_assert_true (lp_session_export (fixture->session, file, 0, what, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_cmpuint (length, >, 0);
  if (holds != NULL)
    g_assert_nonnull (strstr (text, holds));
}

/* The other table's copy of the plan, as it was saved: there the practice has gone to another network, and a second one with it. */
static GFile *
make_copy (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "table 2.lplan", NULL);
  g_autoptr (GFile) there = g_file_new_for_path (path);
  g_autoptr (LpSession) other = NULL;
  g_autoptr (GError) error = NULL;

  lp_session_save (fixture->session, &error);
  g_assert_no_error (error);
  g_file_copy (lp_session_get_file (fixture->session), there, 0, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  other = lp_session_open (there, NULL, &error);
  g_assert_no_error (error);
  lp_session_choose_option (other, lp_session_get_option (fixture->session)->id, NULL);
  lp_session_commit (other, lp_edit_assign (lp_session_get_plan (other), lp_session_get_option (other)->id, (const char *[]) { PRACTICE, "J81011", NULL },
                                            fixture_get_network (fixture, 1), &error), &error);
  g_assert_no_error (error);
  lp_session_close (other, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&there);
}

/* The copy is brought in, and where both changed the same practice the other table's choice stands. */
static void
merge_copy (Fixture *fixture,
            GFile   *there)
{
  g_autoptr (GError) error = NULL;
  LpMergeDialog *dialog = lp_merge_dialog_new (GTK_WINDOW (fixture->window), lp_merging_new (fixture->session, there, &error));
  GtkWidget *conflicts = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), LP_TYPE_MERGE_DIALOG, "conflicts_box"));
  g_autoptr (GList) rows = gtk_container_get_children (GTK_CONTAINER (conflicts));
  g_autoptr (GList) choices = NULL;

  g_assert_no_error (error);
  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_cmpuint (g_list_length (rows), ==, 1);
  wall_take_picture (dialog, "merge");
  choices = gtk_container_get_children (rows->data);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (g_list_last (choices)->data), TRUE);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  fixture_settle ();
}

/* An afternoon from end to end, in the order of the day: a move and its undoing, slides with names hidden, an answer, a moment named, a second thought, the other table's copy brought in,
 * what has changed since the moment, and what is taken home. */
static void
test_afternoon (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  const char *codes[] = { PRACTICE, NULL };
  const LpNetwork *home = lp_plan_get_network_of (plan, lp_session_get_option (fixture->session), fixture_get_practice (fixture, PRACTICE));
  gint64 home_id = home->id;
  LpPresentWindow *window;
  LpQuestionsPage *page;
  LpMomentBar *bar;
  gint64 moment;
  g_autoptr (GFile) there = NULL;
  g_autoptr (GPtrArray) decisions = NULL;

  lp_session_select_practices (fixture->session, codes);
  fixture_activate (fixture, "move-to", g_variant_new_int64 (0));
  fixture_activate (fixture, "undo", NULL);
  home = lp_plan_get_network_of (plan, lp_session_get_option (fixture->session), fixture_get_practice (fixture, PRACTICE));
  g_assert_cmpint (home->id, ==, home_id);

  window = wall_open (fixture, 1280, 800);
  wall_press (window, GDK_KEY_space, 0);
  g_assert_cmpstr (wall_get_kind (window), ==, "map");
  wall_press (window, GDK_KEY_h, 0);
  wall_press (window, GDK_KEY_Page_Down, 0);
  wall_press (window, GDK_KEY_End, 0);
  g_assert_true (lp_present_window_get_page (window)->names_hidden);

  fixture_activate (fixture, "view", g_variant_new_string ("workshop"));
  page = LP_QUESTIONS_PAGE (fixture_find (fixture, LP_TYPE_QUESTIONS_PAGE));
  lp_questions_page_choose (page, ((LpQuestion *) lp_plan_get_questions (plan)->pdata[4])->id);
  wall_type_answer (page, "", "Table 4", "volunteers", "We could open the hall on Fridays");
  /* The last slide asks that question, and the wall has the answer. */
  g_assert_true (wall_says (window, "We could open the hall on Fridays"));
  wall_take_picture (window, "answered");
  wall_press (window, GDK_KEY_Escape, 0);

  moment = wall_name_moment (fixture, "End of session 1");
  there = make_copy (fixture);
  lp_session_select_practices (fixture->session, codes);
  fixture_activate (fixture, "move-to", g_variant_new_int64 (fixture_get_network (fixture, 2)));
  merge_copy (fixture, there);
  g_assert_cmpint (wall_get_network_of (fixture, PRACTICE), ==, fixture_get_network (fixture, 1));
  g_assert_cmpint (wall_get_network_of (fixture, "J81011"), ==, fixture_get_network (fixture, 1));

  lp_workshop_view_show_page (LP_WORKSHOP_VIEW (fixture_find (fixture, LP_TYPE_WORKSHOP_VIEW)), "decisions");
  fixture_settle ();
  bar = lp_decisions_page_choose_moment (LP_DECISIONS_PAGE (fixture_find (fixture, LP_TYPE_DECISIONS_PAGE)), moment);
  g_assert_nonnull (strstr (lp_moment_bar_get_text (bar), "2 practices have moved since"));
  wall_take_picture (fixture->window, "afternoon");

  decisions = lp_session_list_decisions (fixture->session, 0, NULL);
  g_assert_cmpuint (decisions->len, >=, 4);
  assert_exported (fixture, "answers.csv", LP_EXPORT_WHAT_ANSWERS, "We could open the hall on Fridays");
  assert_exported (fixture, "workshop.xlsx", NULL, NULL);
  assert_exported (fixture, "workshop.pdf", NULL, "%PDF-1.");
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/afternoon/whole", test_afternoon);

  return g_test_run ();
}
