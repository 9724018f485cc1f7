/* test-rules.c — rules and neighbours in the window: set by panel and menu, seen as problems, shown on the map */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "fixture.h"
#include "plan/wishes.h"
#include "ui/inspector/problems-panel.h"
#include "ui/inspector/rules-popover.h"
#include "ui/map/map-view.h"
#include "ui/window/window-private.h"

static int
find_problem (Fixture       *fixture,
              LpProblemKind  kind)
{
  LpProblems *problems = lp_session_get_problems (fixture->session);

  for (guint i = 0; i < lp_problems_get_n (problems); i++)
    if (lp_problems_get (problems, i)->kind == kind)
      return (int) i;
  return -1;
}

static gpointer
find_child (GtkWidget  *widget,
            const char *id)
{
  gpointer child = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), id);

  g_assert_nonnull (child);
  return child;
}

static void
test_panel_sets_rules (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpProblemsPanel *panel = fixture_find (fixture, LP_TYPE_PROBLEMS_PANEL);
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (find_child (GTK_WIDGET (panel), "rules_button")));
  GtkToggleButton *far = find_child (popover, "far_check"), *localities = find_child (popover, "localities_check");
  GtkSpinButton *km = find_child (popover, "far_spin");

  g_assert_cmpint (find_problem (fixture, LP_PROBLEM_FAR), <, 0);
  gtk_spin_button_set_value (km, 2);
  gtk_toggle_button_set_active (far, TRUE);
  fixture_settle ();
  g_assert_cmpint (find_problem (fixture, LP_PROBLEM_FAR), >=, 0);
  gtk_toggle_button_set_active (localities, TRUE);
  fixture_settle ();
  g_assert_cmpint (find_problem (fixture, LP_PROBLEM_LOCALITY_SPLIT), >=, 0);

  /* Undo takes the rule and its tick away. */
  fixture_activate (fixture, "undo", NULL);
  g_assert_false (gtk_toggle_button_get_active (localities));
  gtk_toggle_button_set_active (far, FALSE);
  fixture_settle ();
  g_assert_cmpint (find_problem (fixture, LP_PROBLEM_FAR), <, 0);
}

static void
test_menu_sets_pairs_and_neighbours (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpProblemsPanel *panel = fixture_find (fixture, LP_TYPE_PROBLEMS_PANEL);
  LpRulesPopover *popover = LP_RULES_POPOVER (gtk_menu_button_get_popover (find_child (GTK_WIDGET (panel), "rules_button")));

  g_assert_false (fixture_is_enabled (fixture, "rule-together"));
  lp_session_select_practices (fixture->session, (const char *[]) { "J81012", "J81620", "J81074", NULL });
  g_assert_false (fixture_is_enabled (fixture, "link-join"));
  lp_session_select_practices (fixture->session, (const char *[]) { "J81012", "J81620", NULL });
  g_assert_true (fixture_is_enabled (fixture, "link-join"));
  fixture_activate (fixture, "rule-together", NULL);
  g_assert_cmpuint (lp_rules_popover_get_n_lines (popover), ==, 1);
  fixture_activate (fixture, "rule-apart", NULL);
  g_assert_cmpuint (lp_rules_popover_get_n_lines (popover), ==, 1);
  fixture_activate (fixture, "rule-leave-out", NULL);
  g_assert_cmpuint (lp_rules_popover_get_n_lines (popover), ==, 3);
  fixture_activate (fixture, "rule-leave-out", NULL);
  fixture_activate (fixture, "rule-no-pair", NULL);
  g_assert_cmpuint (lp_rules_popover_get_n_lines (popover), ==, 0);
}

/* A line of the list leads to its place, wherever the map was. */
static void
test_problem_shows_its_place (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpProblemsPanel *panel = fixture_find (fixture, LP_TYPE_PROBLEMS_PANEL);
  LpMapView *map = fixture_find (fixture, LP_TYPE_MAP_VIEW);
  int i = find_problem (fixture, LP_PROBLEM_NOT_CONNECTED);
  const LpProblem *problem;
  int place;

  g_assert_cmpint (i, >=, 0);
  problem = lp_problems_get (lp_session_get_problems (fixture->session), (guint) i);
  for (int step = 0; step < 12; step++)
    lp_map_view_zoom (map, 1.5);
  place = lp_map_scene_find_practice (lp_map_view_get_scene (map), problem->practice);
  lp_problems_panel_follow (panel, (guint) i);
  fixture_settle ();
  g_assert_cmpint (lp_session_get_network (fixture->session), ==, problem->network_id);
  g_assert_true (lp_map_view_is_chosen (map, (guint) place));
  g_assert_true (lp_rect_contains ((LpRect) { 0, 0, gtk_widget_get_allocated_width (GTK_WIDGET (map)), gtk_widget_get_allocated_height (GTK_WIDGET (map)) },
                                   lp_rect_centre (lp_map_view_get_mark (map, (guint) place))));
}

static void
test_layer_is_brought_in (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  g_autofree char *path = g_build_filename (fixture->folder, "wards.geojson", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  const char *text = "{\"type\":\"Feature\",\"properties\":{\"name\":\"One\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                     "[[[-2.1,50.7],[-2.0,50.7],[-2.0,50.8],[-2.1,50.8],[-2.1,50.7]]]}}";
  const char *swapped = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[50.7,-2.1]}}";
  guint before = lp_plan_get_features (lp_session_get_plan (fixture->session))->len;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  fixture_activate (fixture, "bring-in-layer-file", g_variant_new_string (uri));
  g_assert_cmpuint (lp_plan_get_features (lp_session_get_plan (fixture->session))->len, ==, before + 1);
  fixture_activate (fixture, "undo", NULL);
  g_assert_cmpuint (lp_plan_get_features (lp_session_get_plan (fixture->session))->len, ==, before);

  g_assert_true (g_file_set_contents (path, swapped, -1, NULL));
  fixture_activate (fixture, "bring-in-layer-file", g_variant_new_string (uri));
  g_assert_nonnull (strstr (gtk_label_get_text (fixture->window->message_label), "swapped"));
  g_assert_cmpuint (lp_plan_get_features (lp_session_get_plan (fixture->session))->len, ==, before);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/rules/panel-sets-rules", test_panel_sets_rules);
  g_test_add_func ("/rules/menu-sets-pairs-and-neighbours", test_menu_sets_pairs_and_neighbours);
  g_test_add_func ("/rules/problem-shows-its-place", test_problem_shows_its_place);
  g_test_add_func ("/rules/layer-is-brought-in", test_layer_is_brought_in);

  return g_test_run ();
}
