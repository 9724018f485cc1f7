/* test-workshop.c — the view of a workshop: answers typed, slides chosen and ordered, decisions and moments */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wall.h"

#include "plan/edit-workshop.h"
#include "session/decisions.h"
#include "session/moments.h"
#include "ui/compare/compare-view.h"
#include "ui/window/view.h"
#include "ui/workshop/decisions-page.h"
#include "ui/workshop/questions-page.h"
#include "ui/workshop/slides-page.h"
#include "ui/workshop/workshop-view.h"

/* A practice to move. */
#define PRACTICE "J81002"

/* Answers typed one after the other, by table; found again by word and by tag; taken back by undo. */
static void
test_answers (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  LpQuestionsPage *page;

  fixture_activate (fixture, "view", g_variant_new_string ("workshop"));
  page = LP_QUESTIONS_PAGE (fixture_find (fixture, LP_TYPE_QUESTIONS_PAGE));
  lp_questions_page_choose (page, ((LpQuestion *) lp_plan_get_questions (plan)->pdata[2])->id);
  wall_type_answer (page, "", "Table 1", "voluntary", "Walk-in mornings");
  wall_type_answer (page, "purbeck", NULL, "estates, #parking", "The surgery car park is full by nine");
  wall_type_answer (page, PRACTICE, NULL, "", "One telephone number for two sites");
  g_assert_cmpuint (lp_plan_get_answers (plan)->len, ==, 3);
  g_assert_cmpuint (lp_answer_list_get_n (lp_questions_page_get_list (page)), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (((LpAnswer *) lp_plan_get_answers (plan)->pdata[i])->given_by, ==, "Table 1");
  g_assert_cmpstr (gtk_entry_get_text (lp_answer_form_get_answer (lp_questions_page_get_form (page))), ==, "");
  wall_take_picture (fixture->window, "answers");

  wall_type_answer (page, "Nowhere at all", NULL, "", "Lost");
  g_assert_cmpuint (lp_plan_get_answers (plan)->len, ==, 3);
  g_assert_cmpstr (lp_answer_form_get_error (lp_questions_page_get_form (page)), !=, "");

  gtk_entry_set_text (lp_answer_list_get_search (lp_questions_page_get_list (page)), "#parking");
  g_signal_emit_by_name (lp_answer_list_get_search (lp_questions_page_get_list (page)), "search-changed");
  g_assert_cmpuint (lp_answer_list_get_n (lp_questions_page_get_list (page)), ==, 1);
  gtk_entry_set_text (lp_answer_list_get_search (lp_questions_page_get_list (page)), "");
  g_signal_emit_by_name (lp_answer_list_get_search (lp_questions_page_get_list (page)), "search-changed");

  /* By tag, chosen among those in use; and one in use is added to what is typed. */
  lp_answer_list_set_tag (lp_questions_page_get_list (page), "estates");
  g_assert_cmpuint (lp_answer_list_get_n (lp_questions_page_get_list (page)), ==, 1);
  lp_answer_list_set_tag (lp_questions_page_get_list (page), "estate");
  g_assert_cmpuint (lp_answer_list_get_n (lp_questions_page_get_list (page)), ==, 1);
  lp_answer_list_set_tag (lp_questions_page_get_list (page), "");
  g_assert_cmpuint (lp_answer_list_get_n (lp_questions_page_get_list (page)), ==, 3);
  gtk_entry_set_text (lp_answer_form_get_tags (lp_questions_page_get_form (page)), "new");
  g_action_group_activate_action (gtk_widget_get_action_group (GTK_WIDGET (lp_questions_page_get_form (page)), "answer"), "tag", g_variant_new_string ("parking"));
  g_assert_cmpstr (gtk_entry_get_text (lp_answer_form_get_tags (lp_questions_page_get_form (page))), ==, "new parking ");

  lp_questions_page_choose (page, ((LpQuestion *) lp_plan_get_questions (plan)->pdata[0])->id);
  g_assert_cmpuint (lp_answer_list_get_n (lp_questions_page_get_list (page)), ==, 0);
  lp_questions_page_choose (page, 0);
  g_assert_cmpuint (lp_answer_list_get_n (lp_questions_page_get_list (page)), ==, 3);
  fixture_activate (fixture, "undo", NULL);
  g_assert_cmpuint (lp_plan_get_answers (plan)->len, ==, 2);
}

/* Slides put in another order, added, left out and taken away; the presentation shows the rest. */
static void
test_slide_list (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  LpWorkshopView *view;
  LpSlidesPage *page;
  GActionGroup *actions;
  guint n = lp_plan_get_slides (plan)->len;
  gint64 second = ((LpSlide *) lp_plan_get_slides (plan)->pdata[1])->id;

  fixture_activate (fixture, "view", g_variant_new_string ("workshop"));
  view = LP_WORKSHOP_VIEW (fixture_find (fixture, LP_TYPE_WORKSHOP_VIEW));
  lp_workshop_view_show_page (view, "slides");
  page = LP_SLIDES_PAGE (fixture_find (fixture, LP_TYPE_SLIDES_PAGE));
  actions = lp_slides_page_get_actions (page);
  lp_slides_page_choose (page, second);
  fixture_settle ();
  wall_take_picture (fixture->window, "slides");
  g_action_group_activate_action (actions, "up", NULL);
  g_assert_cmpint (((LpSlide *) lp_plan_get_slides (plan)->pdata[0])->id, ==, second);
  g_action_group_activate_action (actions, "add", g_variant_new_string ("words"));
  g_assert_cmpuint (lp_plan_get_slides (plan)->len, ==, n + 1);
  g_assert_cmpint (lp_slides_page_get_chosen (page), ==, ((LpSlide *) lp_plan_get_slides (plan)->pdata[n])->id);
  g_action_group_activate_action (actions, "remove", NULL);
  g_assert_cmpuint (lp_plan_get_slides (plan)->len, ==, n);
}

/* A title that is being typed is there after an edit made elsewhere, goes to its own slide when another is chosen, and comes back by undo. */
static void
test_typing (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  gint64 first = ((LpSlide *) lp_plan_get_slides (plan)->pdata[0])->id, second = ((LpSlide *) lp_plan_get_slides (plan)->pdata[1])->id;
  LpSlidesPage *page;
  GtkEntry *title;

  fixture_activate (fixture, "view", g_variant_new_string ("workshop"));
  lp_workshop_view_show_page (LP_WORKSHOP_VIEW (fixture_find (fixture, LP_TYPE_WORKSHOP_VIEW)), "slides");
  page = LP_SLIDES_PAGE (fixture_find (fixture, LP_TYPE_SLIDES_PAGE));
  lp_slides_page_choose (page, first);
  title = lp_slide_form_get_title (lp_slides_page_get_form (page));
  gtk_entry_set_text (title, "Who lives here");
  g_action_group_activate_action (lp_slides_page_get_actions (page), "down", NULL);
  fixture_settle ();
  g_assert_cmpstr (gtk_entry_get_text (title), ==, "Who lives here");

  lp_slides_page_choose (page, second);
  fixture_settle ();
  g_assert_cmpstr (gtk_entry_get_text (title), ==, "");
  for (guint i = 0; i < lp_plan_get_slides (plan)->len; i++)
    {
      const LpSlide *slide = g_ptr_array_index (lp_plan_get_slides (plan), i);

      g_assert_cmpstr (slide->title, ==, slide->id == first ? "Who lives here" : "");
    }
  fixture_activate (fixture, "undo", NULL);
  lp_slides_page_choose (page, first);
  fixture_settle ();
  g_assert_cmpstr (gtk_entry_get_text (title), ==, "");
}

/* What was done stands in the log with its totals, takes a reason, and is found by it. */
static void
test_decisions (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  const char *codes[] = { PRACTICE, NULL };
  LpWorkshopView *view;
  LpDecisionsPage *page;
  g_autoptr (GPtrArray) decisions = NULL;
  const LpDecision *last;
  g_autofree char *totals = NULL;
  g_autoptr (GError) error = NULL;
  double before = lp_coverage_get_totals (lp_session_get_coverage (fixture->session))->coverage;

  lp_session_select_practices (fixture->session, codes);
  fixture_activate (fixture, "move-to", g_variant_new_int64 (0));
  fixture_activate (fixture, "view", g_variant_new_string ("workshop"));
  view = LP_WORKSHOP_VIEW (fixture_find (fixture, LP_TYPE_WORKSHOP_VIEW));
  lp_workshop_view_show_page (view, "decisions");
  fixture_settle ();
  page = LP_DECISIONS_PAGE (fixture_find (fixture, LP_TYPE_DECISIONS_PAGE));
  gtk_entry_set_text (lp_decisions_page_get_reason (page), "The practice asked for it");
  g_signal_emit_by_name (lp_decisions_page_get_reason (page), "activate");
  fixture_settle ();
  wall_take_picture (fixture->window, "decisions");

  decisions = lp_session_list_decisions (fixture->session, 0, &error);
  g_assert_no_error (error);
  last = g_ptr_array_index (decisions, decisions->len - 1);
  g_assert_cmpstr (last->reason, ==, "The practice asked for it");
  g_assert_true (last->has_totals);
  g_assert_cmpfloat (last->before.coverage, ==, before);
  g_assert_cmpfloat (last->after.coverage, ==, lp_coverage_get_totals (lp_session_get_coverage (fixture->session))->coverage);
  g_assert_true (lp_decision_is_about_networks (last));
  totals = lp_decision_describe_totals (last);
  g_assert_cmpstr (totals, !=, "");

  /* What the room said alters no network. */
  lp_session_commit (fixture->session, lp_edit_question_new (lp_session_get_plan (fixture->session), "Anything else?", NULL, &error), &error);
  g_assert_no_error (error);
  g_clear_pointer (&decisions, g_ptr_array_unref);
  decisions = lp_session_list_decisions (fixture->session, 0, &error);
  g_assert_false (lp_decision_is_about_networks (g_ptr_array_index (decisions, decisions->len - 1)));

  gtk_entry_set_text (lp_decisions_page_get_search (page), "ASKED");
  g_signal_emit_by_name (lp_decisions_page_get_search (page), "search-changed");
  g_assert_cmpuint (lp_decisions_page_get_n_listed (page), ==, 1);
}

/* Named, told with what has changed since, set side by side with now, gone back to as one edit, which undo takes back; and forgotten. */
static void
test_moments (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  const char *codes[] = { PRACTICE, NULL };
  gint64 home = wall_get_network_of (fixture, PRACTICE), moment;
  g_autofree char *name = g_strdup (fixture_get_practice (fixture, PRACTICE)->name);
  g_autoptr (GPtrArray) left = NULL;
  LpDecisionsPage *page;
  LpMomentBar *bar;
  guint n_listed;

  fixture_activate (fixture, "view", g_variant_new_string ("workshop"));
  lp_workshop_view_show_page (LP_WORKSHOP_VIEW (fixture_find (fixture, LP_TYPE_WORKSHOP_VIEW)), "decisions");
  fixture_settle ();
  page = LP_DECISIONS_PAGE (fixture_find (fixture, LP_TYPE_DECISIONS_PAGE));
  n_listed = lp_decisions_page_get_n_listed (page);
  moment = wall_name_moment (fixture, "End of session 1");
  g_assert_cmpuint (lp_decisions_page_get_n_listed (page), ==, n_listed + 1);
  lp_session_select_practices (fixture->session, codes);
  fixture_activate (fixture, "move-to", g_variant_new_int64 (0));
  bar = lp_decisions_page_choose_moment (page, moment);
  fixture_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (bar)));
  g_assert_nonnull (strstr (lp_moment_bar_get_text (bar), "1 practice has moved since"));
  g_assert_nonnull (strstr (lp_moment_bar_get_text (bar), name));
  wall_take_picture (fixture->window, "moment");

  g_action_group_activate_action (lp_moment_bar_get_actions (bar), "compare", NULL);
  fixture_settle ();
  g_assert_cmpstr (lp_view_get_chart (fixture_find (fixture, LP_TYPE_COMPARE_VIEW)), ==, "moves=End of session 1");
  wall_take_picture (fixture->window, "moment-compared");

  fixture_activate (fixture, "view", g_variant_new_string ("workshop"));
  g_action_group_activate_action (lp_moment_bar_get_actions (bar), "go-back", NULL);
  fixture_settle ();
  g_assert_cmpint (wall_get_network_of (fixture, PRACTICE), ==, home);
  g_assert_cmpuint (lp_decisions_page_get_n_listed (page), ==, n_listed + 3);
  fixture_activate (fixture, "undo", NULL);
  g_assert_cmpint (wall_get_network_of (fixture, PRACTICE), ==, 0);

  g_action_group_activate_action (lp_moment_bar_get_actions (bar), "remove", NULL);
  fixture_settle ();
  left = lp_session_list_moments (fixture->session, NULL);
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar)));
}

/* The same page over every other view; its actions are the window's. */
static void
test_history (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  GtkWidget *dialog;

  wall_name_moment (fixture, "Before lunch");
  fixture_activate (fixture, "history", NULL);
  fixture_settle ();
  dialog = wall_find_window (GTK_TYPE_DIALOG);
  g_assert_nonnull (gtk_widget_get_action_group (dialog, "win"));
  wall_take_picture (dialog, "history");
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_DELETE_EVENT);
  fixture_settle ();
  g_assert_null (wall_find_window (GTK_TYPE_DIALOG));
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/workshop/answers", test_answers);
  g_test_add_func ("/workshop/slide-list", test_slide_list);
  g_test_add_func ("/workshop/typing", test_typing);
  g_test_add_func ("/workshop/decisions", test_decisions);
  g_test_add_func ("/workshop/moments", test_moments);
  g_test_add_func ("/workshop/history", test_history);

  return g_test_run ();
}
