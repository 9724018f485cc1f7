/* test-map-inset.c — the map's inset carried to another corner and remembered, and the locator of a map that is looked at closely */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "gestures.h"
#include "map/locator.h"
#include "ui/application/widget-style.h"

static LpMapArrangement
arrange (LpMapView *view)
{
  GtkWidget *widget = GTK_WIDGET (view);
  g_autoptr (LpStyle) style = lp_widget_style_new (widget);
  LpMapScene *scene = lp_map_view_get_scene (view);

  return lp_map_arrange (scene, lp_map_fit (scene, gtk_widget_get_allocated_width (widget), gtk_widget_get_allocated_height (widget), style), style);
}

static LpMapCorner
get_corner (Fixture *fixture)
{
  return lp_session_get_map_layers (fixture->session)->inset;
}

/* The inset is carried by its frame to the corner that it is let go in; a click on the frame moves nothing; I sends it on, and the next window remembers. */
static void
test_carry_inset (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1900, 1040);
  LpMapView *view = fixture_find (fixture, LP_TYPE_MAP_VIEW);
  LpMapArrangement arrangement;
  LpPoint frame;

  g_action_group_change_action_state (lp_map_view_get_actions (view), "inset", g_variant_new_string ("bottom-right"));
  fixture_settle ();
  arrangement = arrange (view);
  g_assert_cmpfloat (arrangement.inset.width, >, 0);
  frame = (LpPoint) { arrangement.inset.x + 1, arrangement.inset.y + 40 };
  map_click (view, frame, 0);
  g_assert_cmpint (get_corner (fixture), ==, LP_MAP_CORNER_BOTTOM_RIGHT);
  g_assert_cmpuint (map_count_chosen (fixture), ==, 0);
  map_stroke (view, (LpPoint[]) { frame, { frame.x - 300, frame.y - 300 }, { 10, 10 } }, 3, GDK_BUTTON_PRIMARY, 0);
  fixture_settle ();
  g_assert_cmpint (get_corner (fixture), ==, LP_MAP_CORNER_TOP_LEFT);
  arrangement = arrange (view);
  g_assert_cmpfloat (arrangement.inset.x, <, 100);
  g_assert_cmpfloat (arrangement.inset.y, <, 100);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  map_press (view, GDK_KEY_i);
  g_assert_cmpint (get_corner (fixture), ==, LP_MAP_CORNER_TOP_RIGHT);
}

static void
test_remember_inset (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1900, 1040);

  g_assert_cmpint (get_corner (fixture), ==, LP_MAP_CORNER_TOP_RIGHT);
}

/* Looking closely, a click in the locator goes there. */
static void
test_locator (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1900, 1040);
  LpMapView *view = map_show (fixture);
  g_autoptr (LpStyle) style = lp_widget_style_new (GTK_WIDGET (view));
  LpMapScene *scene = lp_map_view_get_scene (view);
  guint weymouth = map_find (view, "J81074");
  LpPoint at = lp_map_scene_get_practice (scene, weymouth)->at, spot = { 0, 0 }, seen;
  double width = gtk_widget_get_allocated_width (GTK_WIDGET (view)), height = gtk_widget_get_allocated_height (GTK_WIDGET (view));
  LpViewport viewport;
  LpRect place;

  lp_map_view_zoom (view, 6);
  fixture_settle ();
  viewport = lp_viewport_zoom (lp_map_fit (scene, width, height, style), 6, (LpPoint) { width / 2, height / 2 });
  place = lp_map_locator_place (scene, viewport, style);
  g_assert_cmpfloat (place.width, >, 0);
  g_assert_cmpfloat (lp_map_view_get_mark (view, weymouth).x, <, 0);
  /* The spot of the locator that is nearest to the practice. */
  for (double y = place.y; y < place.y + place.height; y++)
    for (double x = place.x; x < place.x + place.width; x++)
      {
        LpPoint here = lp_map_locator_find_ground (scene, style, place, (LpPoint) { x, y });
        LpPoint best = lp_map_locator_find_ground (scene, style, place, spot);

        if (hypot (here.x - at.x, here.y - at.y) < hypot (best.x - at.x, best.y - at.y))
          spot = (LpPoint) { x, y };
      }
  map_click (view, spot, 0);
  fixture_settle ();
  seen = map_get_place (view, weymouth);
  g_assert_true (lp_rect_contains ((LpRect) { 0, 0, width, height }, seen));
  g_assert_cmpuint (map_count_chosen (fixture), ==, 0);
}

/* What lies under the key is not seen, so a click there chooses nothing. */
static void
test_covered (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1900, 1040);
  LpMapView *view = map_show (fixture);
  g_autoptr (LpStyle) style = lp_widget_style_new (GTK_WIDGET (view));
  LpMapScene *scene = lp_map_view_get_scene (view);
  double width = gtk_widget_get_allocated_width (GTK_WIDGET (view)), height = gtk_widget_get_allocated_height (GTK_WIDGET (view));
  guint weymouth = map_find (view, "J81074");
  LpPoint middle = { width / 2, height / 2 }, key, at;
  LpRect place;

  lp_map_view_zoom (view, 6);
  fixture_settle ();
  place = lp_map_arrange_scale (scene, lp_viewport_zoom (lp_map_fit (scene, width, height, style), 6, middle), style).key;
  g_assert_cmpfloat (place.width, >, 0);
  key = lp_rect_centre (place);
  lp_session_select_practices (fixture->session, (const char *[]) { "J81074", NULL });
  lp_map_view_show_selection (view, FALSE);
  fixture_settle ();
  at = map_get_place (view, weymouth);
  lp_session_select_practices (fixture->session, NULL);
  map_stroke (view, (LpPoint[]) { at, { at.x - 20, at.y }, key }, 3, GDK_BUTTON_MIDDLE, 0);
  fixture_settle ();
  at = map_get_place (view, weymouth);
  g_assert_true (lp_rect_contains (place, at));
  map_click (view, at, 0);
  g_assert_cmpuint (map_count_chosen (fixture), ==, 0);
  g_assert_cmpint (lp_session_get_network (fixture->session), ==, 0);
  map_stroke (view, (LpPoint[]) { middle, { middle.x + 20, middle.y }, { middle.x + 400, middle.y - 300 } }, 3, GDK_BUTTON_MIDDLE, 0);
  fixture_settle ();
  map_click (view, map_get_place (view, weymouth), 0);
  g_assert_true (map_is_chosen (fixture, "J81074"));
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/map-inset/carry-inset", test_carry_inset);
  g_test_add_func ("/map-inset/remember-inset", test_remember_inset);
  g_test_add_func ("/map-inset/locator", test_locator);
  g_test_add_func ("/map-inset/covered", test_covered);

  return g_test_run ();
}
