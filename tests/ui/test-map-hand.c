/* test-map-hand.c — practices chosen on the map: clicked, drawn round, brushed over, within limits */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "gestures.h"

static void
assert_chosen_are_in (Fixture   *fixture,
                      LpMapView *view,
                      LpRect     rect)
{
  for (guint i = 0; i < lp_map_scene_get_n_practices (lp_map_view_get_scene (view)); i++)
    g_assert_cmpint (map_is_chosen (fixture, map_get_code (view, i)), ==, lp_rect_contains (rect, map_get_place (view, i)));
}

static void
test_click (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = map_show (fixture);
  guint a = map_find (view, "J81012"), b = map_find (view, "J81620");

  map_click (view, map_get_place (view, a), 0);
  g_assert_true (map_is_chosen (fixture, "J81012") && map_count_chosen (fixture) == 1);
  map_click (view, map_get_place (view, b), GDK_CONTROL_MASK);
  g_assert_true (map_is_chosen (fixture, "J81012") && map_is_chosen (fixture, "J81620") && map_count_chosen (fixture) == 2);
  map_click (view, map_get_place (view, b), GDK_SHIFT_MASK);
  g_assert_cmpuint (map_count_chosen (fixture), ==, 2);
  map_click (view, map_get_place (view, a), GDK_CONTROL_MASK);
  g_assert_true (map_is_chosen (fixture, "J81620") && map_count_chosen (fixture) == 1);
  map_click (view, map_get_place (view, a), 0);
  g_assert_true (map_is_chosen (fixture, "J81012") && map_count_chosen (fixture) == 1);
  map_click (view, map_find_free_spot (view), 0);
  g_assert_cmpuint (map_count_chosen (fixture), ==, 0);
}

static void
test_rectangle (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = map_show (fixture);
  LpPoint start = map_find_free_spot (view);
  LpRect half = { start.x, 0, 300, 800 }, all = { 0, 0, 2000, 2000 };
  const LpPoint corners[] = { { half.x, start.y }, { 100, 100 }, { half.x + half.width, 790 } };
  guint chosen, n = lp_map_scene_get_n_practices (lp_map_view_get_scene (view));

  half.y = start.y;
  half.height = 790 - start.y;
  map_stroke (view, corners, 3, GDK_BUTTON_PRIMARY, 0);
  chosen = map_count_chosen (fixture);
  g_assert_cmpuint (chosen, >, 3);
  g_assert_cmpuint (chosen, <, n);
  assert_chosen_are_in (fixture, view, half);

  /* Ctrl turns them about, Shift leaves those that were. */
  map_stroke (view, corners, 3, GDK_BUTTON_PRIMARY, GDK_CONTROL_MASK);
  g_assert_cmpuint (map_count_chosen (fixture), ==, 0);
  lp_session_select_practices (fixture->session, (const char *[]) { map_get_code (view, n - 1), map_get_code (view, 0), NULL });
  map_stroke (view, corners, 3, GDK_BUTTON_PRIMARY, GDK_SHIFT_MASK);
  g_assert_cmpuint (map_count_chosen (fixture), >=, chosen);
  g_assert_true (map_is_chosen (fixture, map_get_code (view, 0)) && map_is_chosen (fixture, map_get_code (view, n - 1)));

  /* What Escape puts down chooses nothing when the button is let go. */
  lp_session_select_practices (fixture->session, NULL);
  map_button (view, GDK_BUTTON_PRESS, start, GDK_BUTTON_PRIMARY, 0);
  map_move (view, (LpPoint) { all.width, all.height }, GDK_BUTTON1_MASK);
  map_press (view, GDK_KEY_Escape);
  map_button (view, GDK_BUTTON_RELEASE, (LpPoint) { all.width, all.height }, GDK_BUTTON_PRIMARY, 0);
  g_assert_cmpuint (map_count_chosen (fixture), ==, 0);
}

static void
test_lasso (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = map_show (fixture);
  LpPoint a = map_get_place (view, map_find (view, "J81012"));
  LpPoint ring[33];

  map_press (view, GDK_KEY_l);
  for (guint i = 0; i < G_N_ELEMENTS (ring); i++)
    ring[i] = (LpPoint) { a.x + 60 * cos (i * G_PI / 16), a.y + 60 * sin (i * G_PI / 16) };
  map_stroke (view, ring, G_N_ELEMENTS (ring), GDK_BUTTON_PRIMARY, 0);
  g_assert_true (map_is_chosen (fixture, "J81012"));
  for (guint i = 0; i < lp_map_scene_get_n_practices (lp_map_view_get_scene (view)); i++)
    {
      LpPoint at = map_get_place (view, i);
      double distance = hypot (at.x - a.x, at.y - a.y);

      if (distance < 58 || distance > 61)
        g_assert_cmpint (map_is_chosen (fixture, map_get_code (view, i)), ==, distance < 60);
    }
}

static void
test_brush (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = map_show (fixture);
  LpPoint a = map_get_place (view, map_find (view, "J81012")), b = map_get_place (view, map_find (view, "J81620"));
  /* Two events only: what lies on the way between them is brushed over too. */
  const LpPoint way[] = { { a.x - 2, a.y }, { b.x, b.y } };
  guint swept;

  map_press (view, GDK_KEY_b);
  map_stroke (view, way, 2, GDK_BUTTON_PRIMARY, 0);
  g_assert_true (map_is_chosen (fixture, "J81012") && map_is_chosen (fixture, "J81620"));
  swept = map_count_chosen (fixture);

  /* Smaller, it takes no more. */
  lp_session_select_practices (fixture->session, NULL);
  for (int i = 0; i < 5; i++)
    map_press (view, GDK_KEY_bracketleft);
  map_stroke (view, way, 2, GDK_BUTTON_PRIMARY, 0);
  g_assert_cmpuint (map_count_chosen (fixture), <=, swept);

  /* Ctrl brushes them away, and Escape brings back what was. */
  map_button (view, GDK_BUTTON_PRESS, way[0], GDK_BUTTON_PRIMARY, GDK_CONTROL_MASK);
  map_move (view, way[1], GDK_BUTTON1_MASK | GDK_CONTROL_MASK);
  g_assert_cmpstr (lp_map_view_get_tally (view), ==, "0 practices, 0 people");
  g_assert_true (map_is_chosen (fixture, "J81012"));
  map_press (view, GDK_KEY_Escape);
  g_assert_null (lp_map_view_get_tally (view));
  g_assert_true (map_is_chosen (fixture, "J81012") && map_is_chosen (fixture, "J81620"));
  map_button (view, GDK_BUTTON_RELEASE, way[1], GDK_BUTTON_PRIMARY, GDK_CONTROL_MASK);
  g_assert_true (map_is_chosen (fixture, "J81012"));

  /* The next one puts down the tool, and the one after it clears the selection. */
  map_press_in_window (fixture, GDK_KEY_Escape);
  g_assert_cmpstr (g_variant_get_string (g_action_group_get_action_state (lp_map_view_get_actions (view), "tool"), NULL), ==, "rectangle");
  g_assert_cmpuint (map_count_chosen (fixture), >, 0);
  map_press_in_window (fixture, GDK_KEY_Escape);
  g_assert_cmpuint (map_count_chosen (fixture), ==, 0);
}

static void
test_limits (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = map_show (fixture);
  LpPoint start = map_find_free_spot (view);
  const LpPoint corners[] = { start, { 2000, 2000 }, { 3000, -100 } };
  const LpPoint ring[] = { start, { -100, -100 }, { 3000, -100 }, { 3000, 2000 }, { -100, 2000 } };
  gint64 network = fixture_get_network (fixture, 3);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  const LpOption *option = lp_session_get_option (fixture->session);

  map_press (view, GDK_KEY_l);
  map_press (view, GDK_KEY_u);
  map_stroke (view, ring, G_N_ELEMENTS (ring), GDK_BUTTON_PRIMARY, 0);
  g_assert_cmpuint (map_count_chosen (fixture), ==, lp_coverage_get_totals (lp_session_get_coverage (fixture->session))->n_unassigned);

  lp_session_select_network (fixture->session, network);
  map_press (view, GDK_KEY_n);
  map_stroke (view, ring, G_N_ELEMENTS (ring), GDK_BUTTON_PRIMARY, 0);
  g_assert_cmpuint (map_count_chosen (fixture), ==, lp_coverage_find_network (lp_session_get_coverage (fixture->session), network)->n_practices);
  for (const char *const *code = lp_session_get_practices (fixture->session); *code != NULL; code++)
    g_assert_cmpint (lp_plan_get_network_of (plan, option, lp_plan_find_practice (plan, *code))->id, ==, network);

  /* One limit took the other's place; without both, all. */
  g_assert_false (g_variant_get_boolean (g_action_group_get_action_state (lp_map_view_get_actions (view), "only-unassigned")));
  map_press (view, GDK_KEY_n);
  map_stroke (view, ring, G_N_ELEMENTS (ring), GDK_BUTTON_PRIMARY, GDK_SHIFT_MASK);
  g_assert_cmpuint (map_count_chosen (fixture), ==, lp_map_scene_get_n_practices (lp_map_view_get_scene (view)));
  map_press (view, GDK_KEY_r);
  map_stroke (view, corners, 3, GDK_BUTTON_PRIMARY, 0);
}

/* While one draws, the map tells what would be chosen, with all that was before and the limit kept to; the session hears of it when the hand lets go. */
static void
test_tally (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = map_show (fixture);
  const LpCoverageTotals *totals = lp_coverage_get_totals (lp_session_get_coverage (fixture->session));
  const guint tools[] = { GDK_KEY_r, GDK_KEY_l };

  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      lp_session_select_practices (fixture->session, NULL);
      map_press (view, tools[i]);
      g_assert_null (lp_map_view_get_tally (view));
      map_button (view, GDK_BUTTON_PRESS, map_find_free_spot (view), GDK_BUTTON_PRIMARY, 0);
      map_move (view, (LpPoint) { -3000, -3000 }, GDK_BUTTON1_MASK);
      map_move (view, (LpPoint) { 6000, -3000 }, GDK_BUTTON1_MASK);
      g_assert_nonnull (lp_map_view_get_tally (view));
      map_move (view, (LpPoint) { 6000, 6000 }, GDK_BUTTON1_MASK);
      g_assert_cmpuint (map_count_chosen (fixture), ==, 0);
      map_button (view, GDK_BUTTON_RELEASE, (LpPoint) { 6000, 6000 }, GDK_BUTTON_PRIMARY, 0);
      g_assert_null (lp_map_view_get_tally (view));
      g_assert_cmpuint (map_count_chosen (fixture), >, 0);
    }

  /* Only the unassigned: their number, and their people. */
  lp_session_select_practices (fixture->session, NULL);
  map_press (view, GDK_KEY_u);
  map_button (view, GDK_BUTTON_PRESS, (LpPoint) { 2, 2 }, GDK_BUTTON_PRIMARY, 0);
  map_move (view, (LpPoint) { 6000, 2 }, GDK_BUTTON1_MASK);
  map_move (view, (LpPoint) { 6000, 6000 }, GDK_BUTTON1_MASK);
  map_move (view, (LpPoint) { 2, 6000 }, GDK_BUTTON1_MASK);
  g_assert_cmpuint (totals->n_unassigned, ==, 5);
  g_assert_cmpstr (lp_map_view_get_tally (view), ==, "5 practices, 25,244 people");
  map_button (view, GDK_BUTTON_RELEASE, (LpPoint) { 2, 6000 }, GDK_BUTTON_PRIMARY, 0);
  g_assert_cmpuint (map_count_chosen (fixture), ==, 5);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/map-hand/click", test_click);
  g_test_add_func ("/map-hand/rectangle", test_rectangle);
  g_test_add_func ("/map-hand/lasso", test_lasso);
  g_test_add_func ("/map-hand/brush", test_brush);
  g_test_add_func ("/map-hand/limits", test_limits);
  g_test_add_func ("/map-hand/tally", test_tally);

  return g_test_run ();
}
