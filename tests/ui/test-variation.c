/* test-variation.c — the view of variation: every chart of every measure, who counts, and what Undo takes back */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

#include <string.h>

#include "session/measure-charts.h"
#include "ui/coverage/chart-view.h"
#include "ui/variation/figures-table.h"
#include "ui/variation/measure-questions.h"
#include "ui/variation/variation-view.h"
#include "ui/window/view.h"

static LpVariationView *
show_view (Fixture *fixture)
{
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "view", g_variant_new_string ("variation"));
  fixture_settle ();

  return fixture_find (fixture, LP_TYPE_VARIATION_VIEW);
}

static gpointer
find_child (LpVariationView *view,
            const char      *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (view), LP_TYPE_VARIATION_VIEW, name);
}

static LpChart *
get_chart (LpVariationView *view)
{
  return lp_chart_view_get_chart (find_child (view, "chart_view"));
}

/* No choice leaves the view without a picture, and its name makes the same picture for a verb. */
static void
test_every_chart (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  LpVariationView *view = show_view (fixture);
  guint n;
  const LpMeasureChart *charts = lp_measure_charts_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LpChart) again = NULL;
      int least;

      g_assert_true (gtk_combo_box_set_active_id (find_child (view, "kind"), charts[i].kind));
      fixture_settle ();
      g_assert_cmpstr (gtk_stack_get_visible_child_name (find_child (view, "stack")), ==, "chart");
      g_assert_cmpint (lp_chart_get_n_marks (get_chart (view)), >, 0);
      g_assert_true (g_str_has_prefix (lp_view_get_chart (GTK_WIDGET (view)), charts[i].kind));
      again = lp_session_make_measure_chart (fixture->session, lp_session_get_option (fixture->session), lp_view_get_chart (GTK_WIDGET (view)), &error);
      g_assert_no_error (error);
      g_assert_cmpstr (lp_chart_get_title (again), ==, lp_chart_get_title (get_chart (view)));
      gtk_widget_get_preferred_width (GTK_WIDGET (view), &least, NULL);
      g_assert_cmpint (least, <=, 1000);
    }
}

static void
test_table_and_names (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpVariationView *view = show_view (fixture);
  GActionGroup *actions = gtk_widget_get_action_group (GTK_WIDGET (view), "variation");
  g_autofree char *named = NULL;
  g_autofree char *hidden = NULL;

  g_action_group_activate_action (actions, "table", NULL);
  named = lp_view_copy_text (GTK_WIDGET (view));
  g_assert_nonnull (strstr (named, "Wareham Health Centre"));
  g_action_group_activate_action (actions, "hide-names", NULL);
  hidden = lp_view_copy_text (GTK_WIDGET (view));
  g_assert_null (strstr (hidden, "Wareham Health Centre"));
  g_assert_nonnull (strstr (hidden, "Practice "));
}

/* Leaving a practice out is one edit; the chart follows, and coverage does not. */
static void
test_who_counts (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpVariationView *view = show_view (fixture);
  GActionGroup *actions = gtk_widget_get_action_group (GTK_WIDGET (view), "variation");
  double coverage = lp_coverage_get_totals (lp_session_get_coverage (fixture->session))->coverage;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (gtk_label_get_text (find_child (view, "left_out_label")), ==, "5 not counted");
  g_assert_false (g_action_group_get_action_enabled (actions, "leave-out"));
  lp_session_select_practices (fixture->session, (const char *[]) { "J81011", NULL });
  g_action_group_activate_action (actions, "leave-out", NULL);
  fixture_settle ();
  g_assert_cmpstr (gtk_label_get_text (find_child (view, "left_out_label")), ==, "6 not counted");
  g_assert_cmpfloat (lp_coverage_get_totals (lp_session_get_coverage (fixture->session))->coverage, ==, coverage);
  lp_session_undo (fixture->session, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gtk_label_get_text (find_child (view, "left_out_label")), ==, "5 not counted");

  lp_session_select_practices (fixture->session, (const char *[]) { "J81047", NULL });
  g_action_group_activate_action (actions, "count", NULL);
  g_assert_cmpstr (gtk_label_get_text (find_child (view, "left_out_label")), ==, "4 not counted");
}

/* All practices, then the chosen network, then the one chosen practice: without a choice of its own the chart follows the selection. */
static void
test_trend_follows_selection (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  LpVariationView *view = show_view (fixture);
  const LpNetwork *network = g_ptr_array_index (lp_session_get_option (fixture->session)->networks, 0);
  g_autofree char *mark = NULL;

  g_assert_true (gtk_combo_box_set_active_id (find_child (view, "kind"), "trend"));
  g_assert_nonnull (strstr (lp_chart_get_title (get_chart (view)), "All practices: 0.57 in 2015-16, 0.48 in 2022-23, which is more than it moves by chance"));
  lp_session_select_network (fixture->session, network->id);
  fixture_settle ();
  g_assert_nonnull (strstr (lp_chart_get_title (get_chart (view)), network->name));
  lp_session_select_practices (fixture->session, (const char *[]) { "J81003", NULL });
  fixture_settle ();
  g_assert_cmpstr (lp_view_get_chart (GTK_WIDGET (view)), ==, "trend=gp-fte,practice=J81003");
  g_assert_nonnull (strstr (lp_chart_get_title (get_chart (view)), "Alma Partnership"));
  mark = lp_chart_describe_mark (get_chart (view), 0);
  g_assert_cmpstr (mark, ==, "Alma Partnership, 2015-16: 0.65 FTE per 1,000 weighted people");
  g_action_group_activate_action (gtk_widget_get_action_group (GTK_WIDGET (view), "variation"), "hide-names", NULL);
  fixture_settle ();
  g_assert_null (strstr (lp_chart_get_title (get_chart (view)), "Alma Partnership"));
}

static void
find_widget_cb (GtkWidget *widget,
                gpointer   data)
{
  struct { GType type; GtkWidget *found; } *wanted = data;

  if (wanted->found == NULL && g_type_is_a (G_OBJECT_TYPE (widget), wanted->type))
    wanted->found = widget;
  else if (wanted->found == NULL && GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), find_widget_cb, data);
}

static gpointer
find_in (GtkWidget *widget,
         GType      type)
{
  struct { GType type; GtkWidget *found; } wanted = { type, NULL };

  find_widget_cb (widget, &wanted);
  g_assert_nonnull (wanted.found);

  return wanted.found;
}

static GtkDialog *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (GTK_IS_DIALOG (l->data) && gtk_widget_get_visible (l->data))
      return l->data;
  g_assert_not_reached ();
}

/* What a mnemonic leads to. */
static GtkWidget *
find_asked (LpMeasureQuestions *questions,
            int                 row)
{
  return gtk_grid_get_child_at (GTK_GRID (questions), 1, row);
}

/* Rooms pasted with their codes in another order than the plan's, over a register; one edit, which Undo takes back. */
static void
test_own_measure (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  LpVariationView *view = show_view (fixture);
  guint n = lp_plan_get_measures (lp_session_get_plan (fixture->session))->len;
  GtkDialog *dialog;
  LpMeasureQuestions *questions;
  g_autoptr (GError) error = NULL;

  g_action_group_activate_action (gtk_widget_get_action_group (GTK_WIDGET (view), "variation"), "add-measure", NULL);
  fixture_settle ();
  dialog = find_dialog ();
  questions = find_in (GTK_WIDGET (dialog), LP_TYPE_MEASURE_QUESTIONS);
  gtk_entry_set_text (GTK_ENTRY (find_asked (questions, 0)), "Rooms for the diabetic");
  g_assert_true (gtk_combo_box_set_active_id (GTK_COMBO_BOX (find_asked (questions, 3)), "qof-dm-register"));
  gtk_entry_set_text (GTK_ENTRY (find_asked (questions, 6)), "Estate return");
  lp_figures_table_paste (find_in (GTK_WIDGET (dialog), LP_TYPE_FIGURES_TABLE), "Practice\tCode\tRooms\nAlma\tJ81003\t*\nOrchid\tJ81002\t7\nElsewhere\tA81001\t5\n");
  gtk_dialog_response (dialog, GTK_RESPONSE_OK);
  fixture_settle ();
  g_assert_cmpuint (lp_plan_get_measures (lp_session_get_plan (fixture->session))->len, ==, n + 1);
  g_assert_cmpfloat (lp_plan_get_value (lp_session_get_plan (fixture->session), "rooms-for-the-diabetic", "J81002")->value, ==, 7);
  g_assert_cmpint (lp_plan_get_value (lp_session_get_plan (fixture->session), "rooms-for-the-diabetic", "J81003")->mark, ==, LP_MARK_SUPPRESSED);
  g_assert_true (gtk_combo_box_set_active_id (find_child (view, "kind"), "ranked"));
  g_assert_true (gtk_combo_box_set_active_id (find_child (view, "measure"), "rooms-for-the-diabetic"));
  fixture_settle ();
  g_assert_nonnull (strstr (lp_chart_get_source (get_chart (view)), "Estate return"));
  lp_session_undo (fixture->session, &error);
  g_assert_no_error (error);
  fixture_settle ();
  g_assert_cmpuint (lp_plan_get_measures (lp_session_get_plan (fixture->session))->len, ==, n);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/variation/every-chart", test_every_chart);
  g_test_add_func ("/variation/table-and-names", test_table_and_names);
  g_test_add_func ("/variation/who-counts", test_who_counts);
  g_test_add_func ("/variation/trend-follows-selection", test_trend_follows_selection);
  g_test_add_func ("/variation/own-measure", test_own_measure);

  return g_test_run ();
}
