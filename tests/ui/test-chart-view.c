/* test-chart-view.c — a chart by keyboard, by pointer and by screen reader */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"
#include "ui/coverage/chart-view.h"
#include "ui/coverage/coverage-table.h"
#include "ui/window/window-private.h"

static LpChartView *
show_chart (Fixture *fixture)
{
  Fixture part = { 0 };

  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "view", g_variant_new_string ("coverage"));
  fixture_settle ();

  /* Of this view: others have charts too. */
  part.window = (LpWindow *) lp_window_views_get_shown (fixture->window->views);

  return fixture_find (&part, LP_TYPE_CHART_VIEW);
}

static void
press (LpChartView *view,
       guint        key)
{
  GdkEvent *event = gdk_event_new (GDK_KEY_PRESS);

  event->key.window = g_object_ref (gtk_widget_get_window (GTK_WIDGET (view)));
  event->key.keyval = key;
  gdk_event_set_device (event, gdk_seat_get_keyboard (gdk_display_get_default_seat (gdk_display_get_default ())));
  gtk_widget_event (GTK_WIDGET (view), event);
  gdk_event_free (event);
}

static void
test_keys_go_round_and_choose (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpChartView *view = show_chart (fixture);
  LpChart *chart = lp_chart_view_get_chart (view);
  int mark;
  LpKey key;

  mark = lp_chart_find_mark (chart, (LpKey) { .kind = LP_KEY_NETWORK, .network_id = fixture_get_network (fixture, 12) });
  g_assert_cmpint (mark, >, 0);
  lp_chart_view_set_focus (view, mark - 1);
  press (view, GDK_KEY_Down);
  g_assert_cmpint (lp_chart_view_get_focus (view), ==, mark);
  press (view, GDK_KEY_Return);
  g_assert_cmpint (lp_session_get_network (fixture->session), ==, fixture_get_network (fixture, 12));

  press (view, GDK_KEY_Home);
  press (view, GDK_KEY_Up);
  g_assert_cmpint (lp_chart_view_get_focus (view), ==, 0);
  press (view, GDK_KEY_End);
  press (view, GDK_KEY_Down);
  g_assert_cmpint (lp_chart_view_get_focus (view), ==, lp_chart_get_n_marks (chart) - 1);

  key = lp_chart_get_mark_key (chart, mark);
  g_assert_cmpint (key.kind, ==, LP_KEY_NETWORK);
}

static void
test_focus_stays_with_its_network (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpChartView *view = show_chart (fixture);
  LpKey key = { .kind = LP_KEY_NETWORK, .network_id = fixture_get_network (fixture, 12) };

  lp_chart_view_set_focus (view, lp_chart_find_mark (lp_chart_view_get_chart (view), key));
  lp_session_select_practices (fixture->session, (const char *[]) { "J81012", "J81074", NULL });
  fixture_activate (fixture, "move-to", g_variant_new_int64 (key.network_id));
  g_assert_cmpint (lp_chart_view_get_focus (view), ==, lp_chart_find_mark (lp_chart_view_get_chart (view), key));
}

static void
test_screen_readers_meet_every_mark (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpChartView *view = show_chart (fixture);
  LpChart *chart = lp_chart_view_get_chart (view);
  AtkObject *accessible = gtk_widget_get_accessible (GTK_WIDGET (view));
  g_autofree char *value = NULL;

  g_assert_cmpstr (atk_object_get_name (accessible), ==, lp_chart_get_title (chart));
  g_assert_cmpstr (atk_object_get_description (accessible), ==, lp_chart_get_subtitle (chart));
  g_assert_cmpint (atk_object_get_n_accessible_children (accessible), ==, lp_chart_get_n_marks (chart));
  for (int i = 0; i < lp_chart_get_n_marks (chart); i++)
    {
      g_autoptr (AtkObject) mark = atk_object_ref_accessible_child (accessible, i);
      g_autofree char *sentence = lp_chart_describe_mark (chart, i);

      g_assert_cmpstr (atk_object_get_name (mark), ==, sentence);
      g_assert_true (atk_object_get_parent (mark) == accessible);
    }

  lp_chart_view_set_focus (view, 2);
  atk_value_get_value_and_text (ATK_VALUE (accessible), NULL, &value);
  g_assert_nonnull (value);
}

static void
test_a_mark_can_be_chosen_by_its_action (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpChartView *view = show_chart (fixture);
  AtkObject *accessible = gtk_widget_get_accessible (GTK_WIDGET (view));
  int i = lp_chart_find_mark (lp_chart_view_get_chart (view),
                              (LpKey) { .kind = LP_KEY_NETWORK, .network_id = fixture_get_network (fixture, 7) });
  g_autoptr (AtkObject) mark = atk_object_ref_accessible_child (accessible, i);

  g_assert_true (atk_action_do_action (ATK_ACTION (mark), 0));
  g_assert_cmpint (lp_session_get_network (fixture->session), ==, fixture_get_network (fixture, 7));
}

static void
test_table_says_the_same (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpChartView *view = show_chart (fixture);
  LpCoverageTable *table = fixture_find (fixture, LP_TYPE_COVERAGE_TABLE);
  g_autofree char *text = lp_coverage_table_to_text (table);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, lp_chart_get_n_rows (lp_chart_view_get_chart (view)) + 1);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/chart-view/keys-go-round-and-choose", test_keys_go_round_and_choose);
  g_test_add_func ("/chart-view/focus-stays-with-its-network", test_focus_stays_with_its_network);
  g_test_add_func ("/chart-view/screen-readers-meet-every-mark", test_screen_readers_meet_every_mark);
  g_test_add_func ("/chart-view/a-mark-can-be-chosen-by-its-action", test_a_mark_can_be_chosen_by_its_action);
  g_test_add_func ("/chart-view/table-says-the-same", test_table_says_the_same);

  return g_test_run ();
}
