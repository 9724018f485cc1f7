/* test-map-view.c — the map looked at, moved over and met by keyboard and screen reader; practices moved on it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "gestures.h"
#include "hand.h"
#include "ui/dialogs/network-chooser.h"
#include "ui/practices/practice-drag.h"

#define STEPS 200               /* of the pointer on the spot, until the map has heard of it */

static void
test_wheel_and_pan (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = map_show (fixture);
  guint a = map_find (view, "J81012"), b = map_find (view, "J81620");
  LpPoint at = map_get_place (view, a), before = map_get_place (view, b), after;
  GdkEvent *event = gdk_event_new (GDK_SCROLL);
  double near, far;

  event->scroll.x = at.x;
  event->scroll.y = at.y;
  event->scroll.direction = GDK_SCROLL_UP;
  map_send (view, event);
  after = map_get_place (view, a);
  g_assert_cmpfloat (hypot (after.x - at.x, after.y - at.y), <, 0.5);
  near = hypot (before.x - at.x, before.y - at.y);
  far = hypot (map_get_place (view, b).x - at.x, map_get_place (view, b).y - at.y);
  g_assert_cmpfloat_with_epsilon (far / near, 1.25, 0.01);

  map_stroke (view, (const LpPoint[]) { { 300, 300 }, { 330, 290 }, { 340, 280 } }, 3, GDK_BUTTON_MIDDLE, 0);
  g_assert_cmpfloat_with_epsilon (map_get_place (view, a).x, after.x + 40, 0.01);
  g_assert_cmpfloat_with_epsilon (map_get_place (view, a).y, after.y - 20, 0.01);

  map_press (view, GDK_KEY_h);
  map_stroke (view, (const LpPoint[]) { { 300, 300 }, { 320, 300 }, { 260, 320 } }, 3, GDK_BUTTON_PRIMARY, 0);
  g_assert_cmpfloat_with_epsilon (map_get_place (view, a).y, after.y, 0.01);
  g_assert_cmpuint (map_count_chosen (fixture), ==, 0);
}

static void
test_pinch (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = map_show (fixture);
  guint a = map_find (view, "J81012"), b = map_find (view, "J81620");
  LpPoint at = map_get_place (view, a);
  double near = hypot (map_get_place (view, b).x - at.x, map_get_place (view, b).y - at.y), far;
  static const struct { GdkTouchpadGesturePhase phase; double scale; } steps[] = {
    { GDK_TOUCHPAD_GESTURE_PHASE_BEGIN, 1 },
    { GDK_TOUCHPAD_GESTURE_PHASE_UPDATE, 1.5 },
    { GDK_TOUCHPAD_GESTURE_PHASE_UPDATE, 2 },
    { GDK_TOUCHPAD_GESTURE_PHASE_END, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      GdkEvent *event = gdk_event_new (GDK_TOUCHPAD_PINCH);

      event->touchpad_pinch.phase = (gint8) steps[i].phase;
      event->touchpad_pinch.n_fingers = 2;
      event->touchpad_pinch.x = at.x;
      event->touchpad_pinch.y = at.y;
      event->touchpad_pinch.scale = steps[i].scale;
      map_send (view, event);
    }
  far = hypot (map_get_place (view, b).x - map_get_place (view, a).x, map_get_place (view, b).y - map_get_place (view, a).y);
  g_assert_cmpfloat_with_epsilon (far / near, 2, 0.02);
}

static void
test_keys (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = map_show (fixture);
  double width;
  int first, second;

  map_press (view, GDK_KEY_Right);
  first = lp_map_view_get_focus (view);
  g_assert_cmpint (first, >=, 0);
  map_press (view, GDK_KEY_Left);
  second = lp_map_view_get_focus (view);
  g_assert_cmpint (second, !=, first);
  g_assert_cmpfloat (map_get_place (view, second).x, <, map_get_place (view, first).x);
  g_assert_cmpuint (map_count_chosen (fixture), ==, 0);

  map_press (view, GDK_KEY_space);
  g_assert_true (map_is_chosen (fixture, map_get_code (view, second)));
  map_press (view, GDK_KEY_Right);
  map_press (view, GDK_KEY_space);
  g_assert_cmpuint (map_count_chosen (fixture), ==, 2);
  map_press (view, GDK_KEY_space);
  g_assert_cmpuint (map_count_chosen (fixture), ==, 1);
  map_press (view, GDK_KEY_space);
  map_press (view, GDK_KEY_Return);
  g_assert_cmpuint (map_count_chosen (fixture), ==, 1);

  width = map_get_place (view, first).x - map_get_place (view, second).x;
  map_press (view, GDK_KEY_plus);
  g_assert_cmpfloat_with_epsilon ((map_get_place (view, first).x - map_get_place (view, second).x) / width, 1.25, 0.01);
  map_press (view, GDK_KEY_minus);
  g_assert_cmpfloat_with_epsilon ((map_get_place (view, first).x - map_get_place (view, second).x) / width, 1, 0.01);

  /* Z: two practices fill the map, wherever it was. */
  lp_session_select_practices (fixture->session, (const char *[]) { "J81012", "J81620", NULL });
  map_press_in_window (fixture, GDK_KEY_z);
  g_assert_cmpfloat (fabs (map_get_place (view, map_find (view, "J81012")).x - map_get_place (view, map_find (view, "J81620")).x), >, 100);
  map_press (view, GDK_KEY_0);
  g_assert_cmpfloat_with_epsilon ((map_get_place (view, first).x - map_get_place (view, second).x) / width, 1, 0.02);
}

static void
test_move_by_number_and_pin (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = map_show (fixture);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  const LpPractice *practice = fixture_get_practice (fixture, "J81012");
  g_autoptr (GString) preview = NULL;
  GtkWidget *entry;

  map_click (view, map_get_place (view, map_find (view, "J81012")), 0);
  map_press_in_window (fixture, GDK_KEY_m);
  entry = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_ENTRY (entry));
  gtk_entry_set_text (GTK_ENTRY (entry), "12");
  gtk_widget_activate (entry);
  fixture_settle ();
  g_assert_cmpint (lp_plan_get_network_of (plan, lp_session_get_option (fixture->session), practice)->id, ==, fixture_get_network (fixture, 12));

  gtk_widget_grab_focus (GTK_WIDGET (view));
  map_press_in_window (fixture, GDK_KEY_p);
  g_assert_true (lp_plan_is_pinned (plan, lp_session_get_option (fixture->session), practice));
  fixture_activate (fixture, "undo", NULL);
  fixture_activate (fixture, "undo", NULL);
  g_assert_cmpint (lp_plan_get_network_of (plan, lp_session_get_option (fixture->session), practice)->id, !=, fixture_get_network (fixture, 12));
}

/* The pointer goes to @at of the map. */
static void
point (LpMapView *view,
       LpPoint    at)
{
  int left, top;

  gdk_window_get_origin (gtk_widget_get_window (GTK_WIDGET (view)), &left, &top);
  hand_do ("mousemove %d %d", left + (int) round (at.x), top + (int) round (at.y));
}

/* A place of a network's territory without a mark on it. */
static LpPoint
find_ground (LpMapView *view,
             gint64     network_id,
             LpPoint    from)
{
  const LpMapScene *scene = lp_map_view_get_scene (view);
  LpPoint best = from;

  for (guint i = 0; i < lp_map_scene_get_n_practices (scene); i++)
    if (lp_map_scene_get_practice (scene, i)->network_id == network_id)
      best = map_get_place (view, i);
  return best;
}

/* A drag on its way, and what is to come of it. */
typedef struct
{
  Fixture *fixture;
  LpMapView *view;
  const char *foretold;
  gint64 target;
} Drag;

static const char *
get_foretelling (LpMapView *view)
{
  GtkLabel *label = g_object_get_data (G_OBJECT (view), "lp-drag-label");

  return label != NULL ? gtk_label_get_text (label) : NULL;
}

static gboolean
is_chosen_alone (gpointer data)
{
  Drag *drag = data;

  return map_is_chosen (drag->fixture, "J81012") && map_count_chosen (drag->fixture) == 1;
}

static gboolean
is_foretold (gpointer data)
{
  Drag *drag = data;

  return g_strcmp0 (get_foretelling (drag->view), drag->foretold) == 0;
}

static gboolean
has_moved (gpointer data)
{
  Drag *drag = data;
  const LpPractice *practice = fixture_get_practice (drag->fixture, "J81012");

  return lp_plan_get_network_of (lp_session_get_plan (drag->fixture->session), lp_session_get_option (drag->fixture->session), practice)->id == drag->target;
}

static void
test_drag_with_preview (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = map_show (fixture);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  const LpOption *option = lp_session_get_option (fixture->session);
  const LpPractice *practice = fixture_get_practice (fixture, "J81012");
  const LpNetwork *home = lp_plan_get_network_of (plan, option, practice);
  gint64 target = fixture_get_network (fixture, 12);
  const LpNetwork *network = lp_plan_find_network (plan, target);
  LpPoint from = map_get_place (view, map_find (view, "J81012"));
  LpPoint to = find_ground (view, target, from);
  g_autofree char *foretold = NULL;
  Drag drag = { fixture, view, NULL, target };
  const char *text;

  if (!hand_is_there ())
    return;
  gtk_window_present (GTK_WINDOW (fixture->window));
  point (view, from);
  hand_do ("mousedown 1");
  point (view, (LpPoint) { from.x + 30, from.y });
  g_assert_true (fixture_wait_until (is_chosen_alone, &drag));
  point (view, (LpPoint) { (from.x + to.x) / 2, (from.y + to.y) / 2 });
  /* Of what is chosen now. */
  drag.foretold = foretold = lp_practice_drag_describe (fixture->session, target);
  for (int i = 0; i < STEPS && !is_foretold (&drag); i++)
    point (view, (LpPoint) { to.x + i % 2, to.y });
  text = get_foretelling (view);
  g_assert_cmpstr (text, ==, foretold);
  /* Both networks, with people, pieces and km. */
  g_assert_nonnull (strstr (text, network->name));
  g_assert_nonnull (strstr (text, home->name));
  g_assert_nonnull (strstr (text, " km"));
  g_assert_true (strstr (text, "connected") != NULL || strstr (text, "pieces") != NULL);
  g_assert_cmpint (lp_plan_get_network_of (plan, option, practice)->id, ==, home->id);

  hand_do ("mouseup 1");
  g_assert_true (fixture_wait_until (has_moved, &drag));
  fixture_activate (fixture, "undo", NULL);
  g_assert_cmpint (lp_plan_get_network_of (plan, lp_session_get_option (fixture->session), practice)->id, ==, home->id);
}

static void
test_screen_readers_meet_every_practice (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = map_show (fixture);
  AtkObject *accessible = gtk_widget_get_accessible (GTK_WIDGET (view));
  LpMapScene *scene = lp_map_view_get_scene (view);
  guint place = map_find (view, "J81012");
  g_autoptr (AtkObject) mark = NULL;
  g_autoptr (AtkStateSet) states = NULL;
  g_autofree char *sentence = lp_map_scene_describe_practice (scene, place);
  LpRect rect = lp_map_view_get_mark (view, place);
  int x, y, width, height, left, top, unused;

  g_assert_cmpstr (atk_object_get_name (accessible), ==, "Map");
  g_assert_cmpint (atk_object_get_n_accessible_children (accessible), ==, (int) lp_map_scene_get_n_practices (scene));
  mark = atk_object_ref_accessible_child (accessible, (int) place);
  g_assert_cmpstr (atk_object_get_name (mark), ==, sentence);
  g_assert_true (atk_object_get_parent (mark) == accessible);
  atk_component_get_extents (ATK_COMPONENT (accessible), &left, &top, &unused, &unused, ATK_XY_WINDOW);
  atk_component_get_extents (ATK_COMPONENT (mark), &x, &y, &width, &height, ATK_XY_WINDOW);
  g_assert_cmpint (x - left, ==, (int) rect.x);
  g_assert_cmpint (y - top, ==, (int) rect.y);

  g_assert_true (atk_action_do_action (ATK_ACTION (mark), 0));
  g_assert_true (map_is_chosen (fixture, "J81012") && map_count_chosen (fixture) == 1);
  states = atk_object_ref_state_set (mark);
  g_assert_true (atk_state_set_contains_state (states, ATK_STATE_SELECTED));

  /* The same object tells of the practice as it now is. */
  fixture_activate (fixture, "unassign", NULL);
  g_assert_cmpstr (atk_object_get_name (mark), !=, sentence);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/map-view/wheel-and-pan", test_wheel_and_pan);
  g_test_add_func ("/map-view/pinch", test_pinch);
  g_test_add_func ("/map-view/keys", test_keys);
  g_test_add_func ("/map-view/move-by-number-and-pin", test_move_by_number_and_pin);
  g_test_add_func ("/map-view/drag-with-preview", test_drag_with_preview);
  g_test_add_func ("/map-view/screen-readers-meet-every-practice", test_screen_readers_meet_every_practice);

  return g_test_run ();
}
