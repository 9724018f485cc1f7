/* test-propose.c — proposing networks in the window: preview, take, keep, leave, stop, and "Why here?" */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "fixture.h"
#include "plan/edit-rules.h"
#include "session/proposer.h"
#include "ui/coverage/chart-view.h"
#include "ui/inspector/inspector.h"
#include "ui/propose/plans-page.h"
#include "ui/propose/preview-bar.h"
#include "ui/propose/propose-answers.h"
#include "ui/propose/propose-panel.h"
#include "ui/propose/rows-table.h"
#include "ui/propose/why-panel.h"
#include "ui/propose/wish-spin.h"
#include "ui/window/window-private.h"

static LpProposer *
get_proposer (Fixture *fixture)
{
  return lp_session_get_proposer (fixture->session);
}

static void
wait_for_proposal (Fixture *fixture)
{
  while (lp_proposer_get_state (get_proposer (fixture)) == LP_PROPOSER_RUNNING)
    g_main_context_iteration (NULL, TRUE);
  fixture_settle ();
}

static void
propose (Fixture *fixture)
{
  fixture_activate (fixture, "propose", NULL);
  fixture_activate (fixture, "propose-run", NULL);
  wait_for_proposal (fixture);
}

static guint64
get_serial (Fixture *fixture)
{
  return lp_plan_get_serial (lp_session_get_plan (fixture->session));
}

static gint64
get_right_size (Fixture *fixture)
{
  return lp_coverage_get_totals (lp_session_get_coverage (fixture->session))->people_right_size;
}

static void
search_label_cb (GtkWidget *widget,
                 gpointer   user_data)
{
  GString *all = user_data;

  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (all, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), search_label_cb, all);
}

/* Every label that can be seen in @widget. */
static char *
read_labels (gpointer widget)
{
  GString *all = g_string_new (NULL);

  search_label_cb (GTK_WIDGET (widget), all);
  return g_string_free (all, FALSE);
}

static void
assert_says (gpointer    widget,
             const char *text)
{
  g_autofree char *all = read_labels (widget);

  if (strstr (all, text) == NULL)
    g_error ("“%s” is not said in: %s", text, all);
}

typedef struct
{
  GType type;
  GtkWidget *found;
} Search;

static void
search_cb (GtkWidget *widget,
           gpointer   user_data)
{
  Search *search = user_data;

  if (search->found == NULL && G_TYPE_CHECK_INSTANCE_TYPE (widget, search->type))
    search->found = widget;
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), search_cb, search);
}

static gpointer
find_in (GtkWidget *widget,
         GType      type)
{
  Search search = { type, NULL };

  search_cb (widget, &search);
  return search.found;
}

/* Nothing is written until it is taken; then it is one edit, and one undo. */
static void
test_preview_and_take (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  guint64 serial = get_serial (fixture);
  gint64 before = get_right_size (fixture);
  GtkWidget *bar = fixture_find (fixture, LP_TYPE_PREVIEW_BAR);
  LpProposalPreview *preview;

  g_assert_false (gtk_widget_get_visible (bar));
  g_assert_false (fixture_is_enabled (fixture, "propose-take"));
  propose (fixture);
  preview = lp_proposer_get_preview (get_proposer (fixture));
  g_assert_nonnull (preview);
  g_assert_cmpuint (get_serial (fixture), ==, serial);
  g_assert_cmpint (get_right_size (fixture), ==, before);
  g_assert_cmpint (lp_coverage_get_totals (lp_proposal_preview_get_coverage (preview))->people_right_size, ==, 803060);
  assert_says (bar, "proven");
  assert_says (fixture->window->strip, "Preview");
  g_assert_cmpuint (lp_rows_table_get_n_rows (fixture_find (fixture, LP_TYPE_ROWS_TABLE)), ==, lp_proposal_preview_get_moves (preview)->len);

  fixture_activate (fixture, "propose-take", NULL);
  g_assert_cmpint (get_right_size (fixture), ==, 803060);
  g_assert_cmpuint (get_serial (fixture), ==, serial + 1);
  g_assert_false (gtk_widget_get_visible (bar));
  g_assert_null (lp_proposer_get_preview (get_proposer (fixture)));

  fixture_activate (fixture, "undo", NULL);
  g_assert_cmpint (get_right_size (fixture), ==, before);
  g_assert_false (fixture_is_enabled (fixture, "undo"));
}

static void
test_keep_and_leave (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  g_autofree char *name = g_strdup (lp_session_get_option (fixture->session)->name);
  gint64 before = get_right_size (fixture);
  guint options = lp_plan_get_n_options (plan);

  propose (fixture);
  fixture_activate (fixture, "propose-leave", NULL);
  g_assert_null (lp_proposer_get_preview (get_proposer (fixture)));
  g_assert_false (fixture_is_enabled (fixture, "undo"));

  fixture_activate (fixture, "propose-run", NULL);
  wait_for_proposal (fixture);
  fixture_activate (fixture, "propose-keep", NULL);
  g_assert_cmpuint (lp_plan_get_n_options (plan), ==, options + 1);
  g_assert_cmpstr (lp_session_get_option (fixture->session)->name, !=, name);
  g_assert_cmpint (get_right_size (fixture), ==, 803060);
  lp_session_choose_option (fixture->session, lp_plan_find_option_named (plan, name)->id, NULL);
  g_assert_cmpint (get_right_size (fixture), ==, before);
}

/* Stopping keeps the best so far, which is a proposal like another; beginning again while one runs cannot be. */
static void
test_stop (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);

  fixture_activate (fixture, "propose", NULL);
  g_assert_false (fixture_is_enabled (fixture, "propose-stop"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "propose-run", NULL);
  g_assert_true (fixture_is_enabled (fixture, "propose-stop"));
  g_assert_false (fixture_is_enabled (fixture, "propose-run"));
  fixture_activate (fixture, "propose-stop", NULL);
  wait_for_proposal (fixture);
  g_assert_true (fixture_is_enabled (fixture, "propose-take"));
  g_assert_nonnull (lp_proposer_get_preview (get_proposer (fixture)));
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* The window goes while the optimiser works: nothing is made, and nothing is written to what has gone. */
static void
test_outlives_the_window (void)
{
  Fixture *fixture = fixture_new (1280, 800);
  gpointer session = fixture->session;

  g_object_add_weak_pointer (session, &session);
  fixture_activate (fixture, "propose", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "propose-run", NULL);
  fixture_free (fixture);
  /* The optimiser holds it until it has heard that nobody waits. */
  g_assert_true (fixture_wait_until (is_gone, &session));
}

/* A move made meanwhile stays known: what would move is worked out anew, and said so; a pin makes it no answer. */
static void
test_plan_changes_meanwhile (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpProposalPreview *preview;
  g_autofree char *code = NULL;
  guint moves;

  propose (fixture);
  preview = lp_proposer_get_preview (get_proposer (fixture));
  moves = lp_proposal_preview_get_moves (preview)->len;
  code = g_strdup (((LpProposedMove *) g_ptr_array_index (lp_proposal_preview_get_moves (preview), 0))->code);
  lp_session_select_practices (fixture->session, (const char *[]) { code, NULL });
  if (lp_plan_get_network_of (lp_session_get_plan (fixture->session), lp_session_get_option (fixture->session), fixture_get_practice (fixture, code)) == NULL)
    fixture_activate (fixture, "move-to", g_variant_new_int64 (fixture_get_network (fixture, 1)));
  else
    fixture_activate (fixture, "unassign", NULL);
  g_assert_true (fixture_is_enabled (fixture, "propose-take"));
  g_assert_cmpuint (lp_proposal_preview_get_moves (lp_proposer_get_preview (get_proposer (fixture)))->len, >=, moves - 1);
  assert_says (fixture_find (fixture, LP_TYPE_PROPOSE_PANEL), "worked out anew");

  lp_session_select_practices (fixture->session, (const char *[]) { "J81012", NULL });
  fixture_activate (fixture, "pin", NULL);
  g_assert_false (fixture_is_enabled (fixture, "propose-take"));
  assert_says (fixture_find (fixture, LP_TYPE_PROPOSE_PANEL), "Propose again");
}

/* A plan is chosen from the chart by mouse, which is by its mark; its preview is what is taken. */
static void
test_choose_on_the_chart (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpProposer *proposer = get_proposer (fixture);
  LpPlansPage *page = fixture_find (fixture, LP_TYPE_PLANS_PAGE);
  LpChartView *view = find_in (GTK_WIDGET (page), LP_TYPE_CHART_VIEW);
  guint chosen;

  g_assert_false (fixture_is_enabled (fixture, "propose-compare"));
  propose (fixture);
  fixture_activate (fixture, "propose-compare", NULL);
  while (lp_proposer_is_comparing (proposer))
    g_main_context_iteration (NULL, TRUE);
  fixture_settle ();
  g_assert_cmpint (lp_chart_get_n_marks (lp_chart_view_get_chart (view)), >=, 3);
  lp_chart_view_select (view, 1);
  chosen = lp_proposer_get_chosen (proposer);
  g_assert_cmpuint (chosen, >, 0);
  g_assert_cmpuint (lp_coverage_get_n_networks (lp_proposal_preview_get_coverage (lp_proposer_get_preview (proposer))), ==,
                    ((const LpAlternative *) g_ptr_array_index (lp_proposer_get_alternatives (proposer), chosen))->networks);
  g_assert_true (fixture_is_enabled (fixture, "propose-take"));
}

/* With letters twice as large the plans leave room for the map and for what can be done, in a window of 1,024 pixels. */
static void
test_plans_with_large_letters (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi, width;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  {
    g_autoptr (Fixture) fixture = fixture_new (1024, 600);

    propose (fixture);
    fixture_activate (fixture, "propose-compare", NULL);
    while (lp_proposer_is_comparing (get_proposer (fixture)))
      g_main_context_iteration (NULL, TRUE);
    fixture_settle ();
    gtk_widget_get_preferred_width (GTK_WIDGET (fixture->window), &width, NULL);
    g_assert_cmpint (width, <=, 1024);
  }
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_why (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpWhyPanel *panel = fixture_find (fixture, LP_TYPE_WHY_PANEL);
  const LpPractice *practice = fixture_get_practice (fixture, "J81012");

  g_assert_false (fixture_is_enabled (fixture, "why"));
  lp_session_select_practices (fixture->session, (const char *[]) { "J81012", NULL });
  fixture_activate (fixture, "why", NULL);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (panel)));
  assert_says (panel, practice->name);
  fixture_activate (fixture, "why-close", NULL);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (panel)));
}

static gpointer
find_child (gpointer    widget,
            const char *id)
{
  gpointer child = gtk_widget_get_template_child (GTK_WIDGET (widget), G_OBJECT_TYPE (widget), id);

  g_assert_nonnull (child);
  return child;
}

/* In a small window the answers lie where the wishes were, one press away, and go with the proposal. */
static void
test_answers_fold (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  GtkWidget *panel = fixture_find (fixture, LP_TYPE_PROPOSE_PANEL), *answers = fixture_find (fixture, LP_TYPE_PROPOSE_ANSWERS);

  propose (fixture);
  g_assert_true (gtk_widget_get_mapped (panel));
  g_assert_true (gtk_widget_get_mapped (find_child (panel, "answers_button")));
  fixture_activate (fixture, "propose-answers", NULL);
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (panel));
  g_assert_true (gtk_widget_get_mapped (answers));
  g_assert_cmpint (gtk_widget_get_allocated_height (answers), >, 300);
  gtk_button_clicked (find_child (answers, "back_button"));
  fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (panel));
  fixture_activate (fixture, "propose-answers", NULL);
  fixture_activate (fixture, "propose-take", NULL);
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (panel));
  g_assert_false (gtk_widget_get_mapped (answers));
}

/* GTK's scrolled windows complain where they are given a size in a place in which nobody has seen them yet, and tests end at a complaint. The proposal leaves
 * nothing wrong, so what had been scrolled is short when the drawer, which is closed, gets it back. */
static void
test_closed_drawer_is_at_rest (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  LpInspector *inspector = fixture_find (fixture, LP_TYPE_INSPECTOR);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (inspector));

  fixture_activate (fixture, "show-problems", NULL);
  fixture_settle ();
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);

  propose (fixture);
  fixture_activate (fixture, "propose-answers", NULL);
  fixture_settle ();
  fixture_activate (fixture, "propose-take", NULL);
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (inspector)));

  fixture_activate (fixture, "show-inspector", NULL);
  fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (inspector)));
  g_assert_cmpint (gtk_widget_get_allocated_height (GTK_WIDGET (inspector)), >, 100);
}

/* Figures are written and read as people write them; a rule of the option stands where there is no wish. */
static void
test_wishes_are_written (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpProposePanel *panel = fixture_find (fixture, LP_TYPE_PROPOSE_PANEL);
  GtkSpinButton *least = find_child (panel, "min_spin"), *far = find_child (panel, "farthest_spin");
  LpProposalWishes wishes;
  g_autoptr (GError) error = NULL;

  fixture_activate (fixture, "propose", NULL);
  g_assert_cmpstr (gtk_entry_get_text (GTK_ENTRY (least)), ==, "30,000");
  gtk_entry_set_text (GTK_ENTRY (least), "25,500");
  gtk_spin_button_update (least);
  gtk_entry_set_text (GTK_ENTRY (far), "12");
  gtk_spin_button_update (far);
  g_assert_cmpstr (gtk_entry_get_text (GTK_ENTRY (far)), ==, "12 km");
  g_assert_true (lp_propose_panel_read (panel, &wishes));
  g_assert_cmpint (wishes.min, ==, 25500);
  g_assert_cmpfloat (wishes.farthest_km, ==, 12);

  lp_session_commit (fixture->session,
                     lp_edit_rule_far (lp_session_get_plan (fixture->session), lp_session_get_option (fixture->session)->id, 8, &error), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gtk_entry_get_text (GTK_ENTRY (far)), ==, "8 km");
  gtk_spin_button_set_value (far, 0);
  gtk_spin_button_update (far);
  g_assert_cmpstr (gtk_entry_get_text (GTK_ENTRY (far)), ==, "8 km");
  fixture_activate (fixture, "undo", NULL);
  g_assert_cmpstr (gtk_entry_get_text (GTK_ENTRY (far)), ==, "no limit");
  g_assert_cmpfloat (gtk_spin_button_get_value (far), ==, 0);
}

/* The plan changes while the optimiser works on what it was: that is said, nothing is offered, and beginning again comes next. */
static void
test_question_overtaken (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpProposePanel *panel = fixture_find (fixture, LP_TYPE_PROPOSE_PANEL);
  g_autofree char *said = NULL;

  lp_session_select_practices (fixture->session, (const char *[]) { "J81012", NULL });
  fixture_activate (fixture, "propose", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "propose-run", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "pin", NULL);
  wait_for_proposal (fixture);
  g_assert_false (fixture_is_enabled (fixture, "propose-take"));
  g_assert_true (fixture_is_enabled (fixture, "propose-run"));
  said = read_labels (panel);
  g_assert_nonnull (strstr (said, "Propose again"));
  g_assert_null (strstr (said, "another option"));
  g_assert_null (strstr (said, "Finished"));
}

/* What pins cost is worked out when asked, and no longer said when the plan is another. */
static void
test_prices_go_with_the_plan (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpWhyPanel *panel = fixture_find (fixture, LP_TYPE_WHY_PANEL);
  GtkButton *button = find_child (panel, "prices_button");

  lp_session_select_practices (fixture->session, (const char *[]) { "J81012", NULL });
  fixture_activate (fixture, "pin", NULL);
  fixture_activate (fixture, "why", NULL);
  gtk_button_clicked (button);
  assert_says (panel, "Working out");
  while (g_strcmp0 (gtk_button_get_label (button), "_Work Out") != 0)
    g_main_context_iteration (NULL, TRUE);
  assert_says (panel, "The pin of");
  fixture_activate (fixture, "undo", NULL);
  assert_says (panel, "What does each pin and rule cost?");
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/propose/preview-and-take", test_preview_and_take);
  g_test_add_func ("/propose/keep-and-leave", test_keep_and_leave);
  g_test_add_func ("/propose/stop", test_stop);
  g_test_add_func ("/propose/outlives-the-window", test_outlives_the_window);
  g_test_add_func ("/propose/plan-changes-meanwhile", test_plan_changes_meanwhile);
  g_test_add_func ("/propose/choose-on-the-chart", test_choose_on_the_chart);
  g_test_add_func ("/propose/plans-with-large-letters", test_plans_with_large_letters);
  g_test_add_func ("/propose/why", test_why);
  g_test_add_func ("/propose/answers-fold", test_answers_fold);
  g_test_add_func ("/propose/closed-drawer-is-at-rest", test_closed_drawer_is_at_rest);
  g_test_add_func ("/propose/wishes-are-written", test_wishes_are_written);
  g_test_add_func ("/propose/question-overtaken", test_question_overtaken);
  g_test_add_func ("/propose/prices-go-with-the-plan", test_prices_go_with_the_plan);

  return g_test_run ();
}
