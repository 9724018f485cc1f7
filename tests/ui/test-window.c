/* test-window.c — the day's work in the window, by its actions */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "fixture.h"
#include "ui/inspector/member-list.h"
#include "ui/inspector/network-panel.h"
#include "ui/inspector/problems-panel.h"
#include "ui/inspector/unassigned-panel.h"
#include "ui/networks/network-list.h"
#include "ui/dialogs/network-chooser.h"
#include "ui/practices/practice-drag.h"
#include "ui/practices/practice-table.h"
#include "ui/strip/strip.h"
#include "ui/window/window-private.h"

static const char *
find_unassigned (Fixture *fixture)
{
  LpPlan *plan = lp_session_get_plan (fixture->session);
  const LpOption *option = lp_session_get_option (fixture->session);

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    if (lp_plan_get_network_of (plan, option, lp_plan_get_practice (plan, i)) == NULL)
      return lp_plan_get_practice (plan, i)->code;
  g_assert_not_reached ();
}

static gint64
get_people (Fixture *fixture,
            gint64   network_id)
{
  return lp_coverage_find_network (lp_session_get_coverage (fixture->session), network_id)->people;
}

static void
select_one (Fixture    *fixture,
            const char *code)
{
  const char *codes[] = { code, NULL };

  lp_session_select_practices (fixture->session, codes);
}

static void
assert_strip_tells_the_state (Fixture *fixture)
{
  g_autofree char *sentence = lp_coverage_describe_state (lp_session_get_coverage (fixture->session));

  g_assert_cmpstr (lp_strip_get_text (fixture->window->strip), ==, sentence);
}

static void
test_assign_undo_redo (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  g_autofree char *code = g_strdup (find_unassigned (fixture));
  gint64 network = fixture_get_network (fixture, 12);
  gint64 before = get_people (fixture, network);
  gint64 practice = fixture_get_practice (fixture, code)->people;
  LpUnassignedPanel *panel = fixture_find (fixture, LP_TYPE_UNASSIGNED_PANEL);

  assert_strip_tells_the_state (fixture);
  g_assert_cmpuint (lp_unassigned_panel_get_n_rows (panel), ==, 5);
  g_assert_false (fixture_is_enabled (fixture, "undo"));

  select_one (fixture, code);
  fixture_activate (fixture, "move-to", g_variant_new_int64 (network));
  g_assert_cmpint (get_people (fixture, network), ==, before + practice);
  g_assert_cmpuint (lp_unassigned_panel_get_n_rows (panel), ==, 4);
  assert_strip_tells_the_state (fixture);

  g_assert_true (fixture_is_enabled (fixture, "undo"));
  fixture_activate (fixture, "undo", NULL);
  g_assert_cmpint (get_people (fixture, network), ==, before);
  g_assert_cmpuint (lp_unassigned_panel_get_n_rows (panel), ==, 5);
  assert_strip_tells_the_state (fixture);

  fixture_activate (fixture, "redo", NULL);
  g_assert_cmpint (get_people (fixture, network), ==, before + practice);
}

static void
test_actions_wait_for_a_selection (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);

  g_assert_false (fixture_is_enabled (fixture, "move-to"));
  g_assert_false (fixture_is_enabled (fixture, "dissolve-network"));
  select_one (fixture, "J81012");
  lp_session_select_network (fixture->session, fixture_get_network (fixture, 1));
  g_assert_true (fixture_is_enabled (fixture, "move-to"));
  g_assert_true (fixture_is_enabled (fixture, "dissolve-network"));
  fixture_activate (fixture, "clear-selection", NULL);
  g_assert_false (fixture_is_enabled (fixture, "move-to"));
  g_assert_false (fixture_is_enabled (fixture, "dissolve-network"));
}

static void
test_pinned_is_refused_in_words (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  gint64 home;

  home = lp_plan_get_network_of (plan, lp_session_get_option (fixture->session), fixture_get_practice (fixture, "J81012"))->id;
  select_one (fixture, "J81012");
  fixture_activate (fixture, "pin", NULL);
  g_assert_true (lp_plan_is_pinned (plan, lp_session_get_option (fixture->session), fixture_get_practice (fixture, "J81012")));
  g_assert_false (gtk_revealer_get_reveal_child (fixture->window->message_revealer));

  fixture_activate (fixture, "unassign", NULL);
  g_assert_true (gtk_revealer_get_reveal_child (fixture->window->message_revealer));
  g_assert_nonnull (strstr (gtk_label_get_text (fixture->window->message_label), fixture_get_practice (fixture, "J81012")->name));
  g_assert_cmpint (lp_plan_get_network_of (plan, lp_session_get_option (fixture->session), fixture_get_practice (fixture, "J81012"))->id,
                   ==, home);

  fixture_activate (fixture, "pin", NULL);
  fixture_activate (fixture, "unassign", NULL);
  g_assert_false (gtk_revealer_get_reveal_child (fixture->window->message_revealer));
  g_assert_null (lp_plan_get_network_of (plan, lp_session_get_option (fixture->session), fixture_get_practice (fixture, "J81012")));
}

static void
test_networks_come_and_go (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpNetworkList *list = fixture_find (fixture, LP_TYPE_NETWORK_LIST);
  const char *codes[] = { "J81012", "J81074", NULL };

  g_assert_cmpuint (lp_network_list_get_n_shown (list), ==, 18);
  lp_session_select_practices (fixture->session, codes);
  fixture_activate (fixture, "new-network-from-selection", NULL);
  g_assert_cmpuint (lp_network_list_get_n_shown (list), ==, 19);
  g_assert_cmpint (lp_session_get_network (fixture->session), ==, fixture_get_network (fixture, 19));

  fixture_activate (fixture, "merge-into", g_variant_new_int64 (fixture_get_network (fixture, 1)));
  g_assert_cmpuint (lp_network_list_get_n_shown (list), ==, 18);
  g_assert_cmpint (lp_session_get_network (fixture->session), ==, fixture_get_network (fixture, 1));

  fixture_activate (fixture, "dissolve-network", NULL);
  g_assert_cmpuint (lp_network_list_get_n_shown (list), ==, 17);
  g_assert_cmpint (lp_session_get_network (fixture->session), ==, 0);
}

static void
test_search_and_filter (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpPracticeTable *table = fixture_find (fixture, LP_TYPE_PRACTICE_TABLE);
  LpNetworkList *list = fixture_find (fixture, LP_TYPE_NETWORK_LIST);
  GtkEntry *entry = fixture_find (fixture, GTK_TYPE_SEARCH_ENTRY);

  g_assert_cmpuint (lp_practice_table_get_n_shown (table), ==, 86);
  gtk_entry_set_text (entry, "corfe castle");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_cmpuint (lp_practice_table_get_n_shown (table), ==, 1);
  g_assert_cmpuint (lp_network_list_get_n_shown (list), ==, 1);
  gtk_entry_set_text (entry, "no such practice");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_cmpuint (lp_practice_table_get_n_shown (table), ==, 0);
  g_assert_cmpuint (lp_network_list_get_n_shown (list), ==, 0);
  gtk_entry_set_text (entry, "");
  g_signal_emit_by_name (entry, "search-changed");

  lp_practice_table_set_filter (table, LP_SHOW_UNASSIGNED);
  g_assert_cmpuint (lp_practice_table_get_n_shown (table), ==, 5);
  lp_session_select_network (fixture->session, fixture_get_network (fixture, 12));
  lp_practice_table_set_filter (table, LP_SHOW_NETWORK);
  g_assert_cmpuint (lp_practice_table_get_n_shown (table), ==, 6);
}

static void
test_inspector_follows (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpNetworkPanel *panel = fixture_find (fixture, LP_TYPE_NETWORK_PANEL);
  LpMemberList *members = fixture_find (fixture, LP_TYPE_MEMBER_LIST);
  LpProblemsPanel *problems = fixture_find (fixture, LP_TYPE_PROBLEMS_PANEL);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (panel)), ==, "none");
  lp_problems_panel_follow (problems, 0);
  g_assert_cmpint (lp_session_get_network (fixture->session), ==, fixture_get_network (fixture, 1));
  g_assert_cmpstr (lp_network_panel_get_verdict (panel), ==, "▼ 5,126 short of 30,000");
  g_assert_cmpuint (lp_member_list_get_n_shown (members), ==, 2);

  fixture_activate (fixture, "band", g_variant_new ("(xx)", (gint64) 20000, (gint64) 70000));
  g_assert_cmpstr (lp_network_panel_get_verdict (panel), ==, "right size");
  assert_strip_tells_the_state (fixture);
}

static void
test_choosing_by_number_or_name (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);

  g_assert_cmpint (lp_network_chooser_find (fixture->session, "12"), ==, fixture_get_network (fixture, 12));
  g_assert_cmpint (lp_network_chooser_find (fixture->session, "purbeck"), ==, fixture_get_network (fixture, 12));
  g_assert_cmpint (lp_network_chooser_find (fixture->session, "purb"), ==, fixture_get_network (fixture, 12));
  g_assert_cmpint (lp_network_chooser_find (fixture->session, "poole"), ==, 0);
  g_assert_cmpint (lp_network_chooser_find (fixture->session, ""), ==, 0);
}

static void
test_drag_tells_what_would_be (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  gint64 network = fixture_get_network (fixture, 12);
  g_autofree char *code = g_strdup (find_unassigned (fixture));
  gint64 after = get_people (fixture, network) + fixture_get_practice (fixture, code)->people;
  g_autofree char *figure = lp_format_count (after);
  g_autofree char *text = NULL;

  select_one (fixture, code);
  text = lp_practice_drag_describe (fixture->session, network);
  g_assert_nonnull (strstr (text, figure));
  g_assert_nonnull (strstr (text, fixture_get_practice (fixture, code)->name));
}

static void
test_options (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  gint64 first = lp_session_get_option (fixture->session)->id;
  LpNetworkList *list = fixture_find (fixture, LP_TYPE_NETWORK_LIST);

  fixture_activate (fixture, "option-duplicate", NULL);
  g_assert_cmpint (lp_session_get_option (fixture->session)->id, !=, first);
  g_assert_cmpuint (lp_network_list_get_n_shown (list), ==, 18);
  fixture_activate (fixture, "option-new", NULL);
  g_assert_cmpuint (lp_network_list_get_n_shown (list), ==, 0);
  fixture_activate (fixture, "option-choose", g_variant_new_int64 (first));
  g_assert_cmpint (lp_session_get_option (fixture->session)->id, ==, first);
  g_assert_cmpuint (lp_network_list_get_n_shown (list), ==, 18);
}

static void
test_narrow_window_has_a_drawer (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  GActionGroup *group = G_ACTION_GROUP (fixture->window);
  g_autoptr (GVariant) before = NULL;
  g_autoptr (GVariant) after = NULL;

  fixture_settle ();
  before = g_action_group_get_action_state (group, "show-inspector");
  g_assert_false (g_variant_get_boolean (before));
  fixture_activate (fixture, "show-inspector", NULL);
  after = g_action_group_get_action_state (group, "show-inspector");
  g_assert_true (g_variant_get_boolean (after));
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/window/assign-undo-redo", test_assign_undo_redo);
  g_test_add_func ("/window/actions-wait-for-a-selection", test_actions_wait_for_a_selection);
  g_test_add_func ("/window/pinned-is-refused-in-words", test_pinned_is_refused_in_words);
  g_test_add_func ("/window/networks-come-and-go", test_networks_come_and_go);
  g_test_add_func ("/window/search-and-filter", test_search_and_filter);
  g_test_add_func ("/window/inspector-follows", test_inspector_follows);
  g_test_add_func ("/window/choosing-by-number-or-name", test_choosing_by_number_or_name);
  g_test_add_func ("/window/drag-tells-what-would-be", test_drag_tells_what_would_be);
  g_test_add_func ("/window/options", test_options);
  g_test_add_func ("/window/narrow-window-has-a-drawer", test_narrow_window_has_a_drawer);

  return g_test_run ();
}
