/* test-map-view.c — the map by pointer, by finger, by keyboard and by screen reader */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "fixture.h"
#include "ui/dialogs/network-chooser.h"
#include "ui/map/map-view.h"
#include "ui/practices/practice-drag.h"

/* A map without its inset, where every mark is drawn once. */
static LpMapView *
show_map (Fixture *fixture)
{
  LpMapView *view = fixture_find (fixture, LP_TYPE_MAP_VIEW);

  g_assert_nonnull (lp_map_view_get_scene (view));
  lp_map_view_zoom (view, 1.001);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  fixture_settle ();

  return view;
}

static void
send (LpMapView *view,
      GdkEvent  *event)
{
  GdkSeat *seat = gdk_display_get_default_seat (gdk_display_get_default ());
  gboolean key = event->type == GDK_KEY_PRESS || event->type == GDK_KEY_RELEASE;

  event->any.window = g_object_ref (gtk_widget_get_window (GTK_WIDGET (view)));
  gdk_event_set_device (event, key ? gdk_seat_get_keyboard (seat) : gdk_seat_get_pointer (seat));
  gdk_event_set_source_device (event, key ? gdk_seat_get_keyboard (seat) : gdk_seat_get_pointer (seat));
  gtk_widget_event (GTK_WIDGET (view), event);
  gdk_event_free (event);
}

static void
button (LpMapView    *view,
        GdkEventType  type,
        LpPoint       at,
        guint         which,
        guint         state)
{
  GdkEvent *event = gdk_event_new (type);

  event->button.x = at.x;
  event->button.y = at.y;
  event->button.button = which;
  event->button.state = state;
  send (view, event);
}

static void
move (LpMapView *view,
      LpPoint    at,
      guint      state)
{
  GdkEvent *event = gdk_event_new (GDK_MOTION_NOTIFY);

  event->motion.x = at.x;
  event->motion.y = at.y;
  event->motion.state = state;
  send (view, event);
}

static void
stroke (LpMapView     *view,
        const LpPoint *points,
        guint          n,
        guint          which,
        guint          state)
{
  button (view, GDK_BUTTON_PRESS, points[0], which, state);
  for (guint i = 1; i < n; i++)
    move (view, points[i], state | GDK_BUTTON1_MASK);
  button (view, GDK_BUTTON_RELEASE, points[n - 1], which, state);
}

static void
click (LpMapView *view,
       LpPoint    at,
       guint      state)
{
  stroke (view, &at, 1, GDK_BUTTON_PRIMARY, state);
}

static void
press (LpMapView *view,
       guint      key)
{
  for (int up = 0; up < 2; up++)
    {
      GdkEvent *event = gdk_event_new (up ? GDK_KEY_RELEASE : GDK_KEY_PRESS);

      event->key.keyval = key;
      send (view, event);
    }
}

/* As from the keyboard: the window first, which hands on what is not its own. */
static void
press_in_window (Fixture *fixture,
                 guint    key)
{
  GdkEvent *event = gdk_event_new (GDK_KEY_PRESS);

  event->key.window = g_object_ref (gtk_widget_get_window (GTK_WIDGET (fixture->window)));
  event->key.keyval = key;
  gdk_event_set_device (event, gdk_seat_get_keyboard (gdk_display_get_default_seat (gdk_display_get_default ())));
  gtk_widget_event (GTK_WIDGET (fixture->window), event);
  gdk_event_free (event);
  fixture_settle ();
}

static guint
find (LpMapView  *view,
      const char *code)
{
  int place = lp_map_scene_find_practice (lp_map_view_get_scene (view), code);

  g_assert_cmpint (place, >=, 0);
  return (guint) place;
}

static LpPoint
get_place (LpMapView *view,
           guint      practice)
{
  return lp_rect_centre (lp_map_view_get_mark (view, practice));
}

static const char *
get_code (LpMapView *view,
          guint      practice)
{
  return lp_map_scene_get_practice (lp_map_view_get_scene (view), practice)->code;
}

static guint
count_chosen (Fixture *fixture)
{
  return g_strv_length ((char **) lp_session_get_practices (fixture->session));
}

static gboolean
is_chosen (Fixture    *fixture,
           const char *code)
{
  return g_strv_contains (lp_session_get_practices (fixture->session), code);
}

/* Spots of sea or land, away from every mark. */
static LpPoint
find_free_spot (LpMapView *view)
{
  for (double y = 10; y < 400; y += 7)
    {
      gboolean taken = FALSE;

      for (guint i = 0; i < lp_map_scene_get_n_practices (lp_map_view_get_scene (view)); i++)
        taken = taken || lp_rect_contains (lp_rect_inflate (lp_map_view_get_mark (view, i), 30), (LpPoint) { 12, y });
      if (!taken)
        return (LpPoint) { 12, y };
    }
  g_assert_not_reached ();
}

static void
assert_chosen_are_in (Fixture   *fixture,
                      LpMapView *view,
                      LpRect     rect)
{
  for (guint i = 0; i < lp_map_scene_get_n_practices (lp_map_view_get_scene (view)); i++)
    g_assert_cmpint (is_chosen (fixture, get_code (view, i)), ==, lp_rect_contains (rect, get_place (view, i)));
}

static void
test_click (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = show_map (fixture);
  guint a = find (view, "J81012"), b = find (view, "J81620");

  click (view, get_place (view, a), 0);
  g_assert_true (is_chosen (fixture, "J81012") && count_chosen (fixture) == 1);
  click (view, get_place (view, b), GDK_CONTROL_MASK);
  g_assert_true (is_chosen (fixture, "J81012") && is_chosen (fixture, "J81620") && count_chosen (fixture) == 2);
  click (view, get_place (view, b), GDK_SHIFT_MASK);
  g_assert_cmpuint (count_chosen (fixture), ==, 2);
  click (view, get_place (view, a), GDK_CONTROL_MASK);
  g_assert_true (is_chosen (fixture, "J81620") && count_chosen (fixture) == 1);
  click (view, get_place (view, a), 0);
  g_assert_true (is_chosen (fixture, "J81012") && count_chosen (fixture) == 1);
  click (view, find_free_spot (view), 0);
  g_assert_cmpuint (count_chosen (fixture), ==, 0);
}

static void
test_rectangle (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = show_map (fixture);
  LpPoint start = find_free_spot (view);
  LpRect half = { start.x, 0, 300, 800 }, all = { 0, 0, 2000, 2000 };
  const LpPoint corners[] = { { half.x, start.y }, { 100, 100 }, { half.x + half.width, 790 } };
  guint chosen, n = lp_map_scene_get_n_practices (lp_map_view_get_scene (view));

  half.y = start.y;
  half.height = 790 - start.y;
  stroke (view, corners, 3, GDK_BUTTON_PRIMARY, 0);
  chosen = count_chosen (fixture);
  g_assert_cmpuint (chosen, >, 3);
  g_assert_cmpuint (chosen, <, n);
  assert_chosen_are_in (fixture, view, half);

  /* Ctrl turns them about, Shift leaves those that were. */
  stroke (view, corners, 3, GDK_BUTTON_PRIMARY, GDK_CONTROL_MASK);
  g_assert_cmpuint (count_chosen (fixture), ==, 0);
  lp_session_select_practices (fixture->session, (const char *[]) { get_code (view, n - 1), get_code (view, 0), NULL });
  stroke (view, corners, 3, GDK_BUTTON_PRIMARY, GDK_SHIFT_MASK);
  g_assert_cmpuint (count_chosen (fixture), >=, chosen);
  g_assert_true (is_chosen (fixture, get_code (view, 0)) && is_chosen (fixture, get_code (view, n - 1)));

  /* What Escape puts down chooses nothing when the button is let go. */
  lp_session_select_practices (fixture->session, NULL);
  button (view, GDK_BUTTON_PRESS, start, GDK_BUTTON_PRIMARY, 0);
  move (view, (LpPoint) { all.width, all.height }, GDK_BUTTON1_MASK);
  press (view, GDK_KEY_Escape);
  button (view, GDK_BUTTON_RELEASE, (LpPoint) { all.width, all.height }, GDK_BUTTON_PRIMARY, 0);
  g_assert_cmpuint (count_chosen (fixture), ==, 0);
}

static void
test_lasso (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = show_map (fixture);
  LpPoint a = get_place (view, find (view, "J81012"));
  LpPoint ring[33];

  press (view, GDK_KEY_l);
  for (guint i = 0; i < G_N_ELEMENTS (ring); i++)
    ring[i] = (LpPoint) { a.x + 60 * cos (i * G_PI / 16), a.y + 60 * sin (i * G_PI / 16) };
  stroke (view, ring, G_N_ELEMENTS (ring), GDK_BUTTON_PRIMARY, 0);
  g_assert_true (is_chosen (fixture, "J81012"));
  for (guint i = 0; i < lp_map_scene_get_n_practices (lp_map_view_get_scene (view)); i++)
    {
      LpPoint at = get_place (view, i);
      double distance = hypot (at.x - a.x, at.y - a.y);

      if (distance < 58 || distance > 61)
        g_assert_cmpint (is_chosen (fixture, get_code (view, i)), ==, distance < 60);
    }
}

static void
test_brush (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = show_map (fixture);
  LpPoint a = get_place (view, find (view, "J81012")), b = get_place (view, find (view, "J81620"));
  /* Two events only: what lies on the way between them is brushed over too. */
  const LpPoint way[] = { { a.x - 2, a.y }, { b.x, b.y } };
  guint swept;

  press (view, GDK_KEY_b);
  stroke (view, way, 2, GDK_BUTTON_PRIMARY, 0);
  g_assert_true (is_chosen (fixture, "J81012") && is_chosen (fixture, "J81620"));
  swept = count_chosen (fixture);

  /* Smaller, it takes no more. */
  lp_session_select_practices (fixture->session, NULL);
  for (int i = 0; i < 5; i++)
    press (view, GDK_KEY_bracketleft);
  stroke (view, way, 2, GDK_BUTTON_PRIMARY, 0);
  g_assert_cmpuint (count_chosen (fixture), <=, swept);

  /* Ctrl brushes them away, and Escape brings back what was. */
  button (view, GDK_BUTTON_PRESS, way[0], GDK_BUTTON_PRIMARY, GDK_CONTROL_MASK);
  move (view, way[1], GDK_BUTTON1_MASK | GDK_CONTROL_MASK);
  g_assert_cmpuint (count_chosen (fixture), ==, 0);
  press (view, GDK_KEY_Escape);
  g_assert_true (is_chosen (fixture, "J81012") && is_chosen (fixture, "J81620"));
  button (view, GDK_BUTTON_RELEASE, way[1], GDK_BUTTON_PRIMARY, GDK_CONTROL_MASK);
  g_assert_true (is_chosen (fixture, "J81012"));

  /* The next one puts down the tool, and the one after it clears the selection. */
  press_in_window (fixture, GDK_KEY_Escape);
  g_assert_cmpstr (g_variant_get_string (g_action_group_get_action_state (lp_map_view_get_actions (view), "tool"), NULL), ==, "rectangle");
  g_assert_cmpuint (count_chosen (fixture), >, 0);
  press_in_window (fixture, GDK_KEY_Escape);
  g_assert_cmpuint (count_chosen (fixture), ==, 0);
}

static void
test_limits (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = show_map (fixture);
  LpPoint start = find_free_spot (view);
  const LpPoint corners[] = { start, { 2000, 2000 }, { 3000, -100 } };
  const LpPoint ring[] = { start, { -100, -100 }, { 3000, -100 }, { 3000, 2000 }, { -100, 2000 } };
  gint64 network = fixture_get_network (fixture, 3);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  const LpOption *option = lp_session_get_option (fixture->session);

  press (view, GDK_KEY_l);
  press (view, GDK_KEY_u);
  stroke (view, ring, G_N_ELEMENTS (ring), GDK_BUTTON_PRIMARY, 0);
  g_assert_cmpuint (count_chosen (fixture), ==, lp_coverage_get_totals (lp_session_get_coverage (fixture->session))->n_unassigned);

  lp_session_select_network (fixture->session, network);
  press (view, GDK_KEY_n);
  stroke (view, ring, G_N_ELEMENTS (ring), GDK_BUTTON_PRIMARY, 0);
  g_assert_cmpuint (count_chosen (fixture), ==, lp_coverage_find_network (lp_session_get_coverage (fixture->session), network)->n_practices);
  for (const char *const *code = lp_session_get_practices (fixture->session); *code != NULL; code++)
    g_assert_cmpint (lp_plan_get_network_of (plan, option, lp_plan_find_practice (plan, *code))->id, ==, network);

  /* One limit took the other's place; without both, all. */
  g_assert_false (g_variant_get_boolean (g_action_group_get_action_state (lp_map_view_get_actions (view), "only-unassigned")));
  press (view, GDK_KEY_n);
  stroke (view, ring, G_N_ELEMENTS (ring), GDK_BUTTON_PRIMARY, GDK_SHIFT_MASK);
  g_assert_cmpuint (count_chosen (fixture), ==, lp_map_scene_get_n_practices (lp_map_view_get_scene (view)));
  press (view, GDK_KEY_r);
  stroke (view, corners, 3, GDK_BUTTON_PRIMARY, 0);
}

static void
test_wheel_and_pan (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = show_map (fixture);
  guint a = find (view, "J81012"), b = find (view, "J81620");
  LpPoint at = get_place (view, a), before = get_place (view, b), after;
  GdkEvent *event = gdk_event_new (GDK_SCROLL);
  double near, far;

  event->scroll.x = at.x;
  event->scroll.y = at.y;
  event->scroll.direction = GDK_SCROLL_UP;
  send (view, event);
  after = get_place (view, a);
  g_assert_cmpfloat (hypot (after.x - at.x, after.y - at.y), <, 0.5);
  near = hypot (before.x - at.x, before.y - at.y);
  far = hypot (get_place (view, b).x - at.x, get_place (view, b).y - at.y);
  g_assert_cmpfloat_with_epsilon (far / near, 1.25, 0.01);

  stroke (view, (const LpPoint[]) { { 300, 300 }, { 330, 290 }, { 340, 280 } }, 3, GDK_BUTTON_MIDDLE, 0);
  g_assert_cmpfloat_with_epsilon (get_place (view, a).x, after.x + 40, 0.01);
  g_assert_cmpfloat_with_epsilon (get_place (view, a).y, after.y - 20, 0.01);

  press (view, GDK_KEY_h);
  stroke (view, (const LpPoint[]) { { 300, 300 }, { 320, 300 }, { 260, 320 } }, 3, GDK_BUTTON_PRIMARY, 0);
  g_assert_cmpfloat_with_epsilon (get_place (view, a).y, after.y, 0.01);
  g_assert_cmpuint (count_chosen (fixture), ==, 0);
}

static void
test_pinch (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = show_map (fixture);
  guint a = find (view, "J81012"), b = find (view, "J81620");
  LpPoint at = get_place (view, a);
  double near = hypot (get_place (view, b).x - at.x, get_place (view, b).y - at.y), far;
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
      send (view, event);
    }
  far = hypot (get_place (view, b).x - get_place (view, a).x, get_place (view, b).y - get_place (view, a).y);
  g_assert_cmpfloat_with_epsilon (far / near, 2, 0.02);
}

static void
test_keys (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = show_map (fixture);
  double width;
  int first, second;

  press (view, GDK_KEY_Right);
  first = lp_map_view_get_focus (view);
  g_assert_cmpint (first, >=, 0);
  press (view, GDK_KEY_Left);
  second = lp_map_view_get_focus (view);
  g_assert_cmpint (second, !=, first);
  g_assert_cmpfloat (get_place (view, second).x, <, get_place (view, first).x);
  g_assert_cmpuint (count_chosen (fixture), ==, 0);

  press (view, GDK_KEY_space);
  g_assert_true (is_chosen (fixture, get_code (view, second)));
  press (view, GDK_KEY_Right);
  press (view, GDK_KEY_space);
  g_assert_cmpuint (count_chosen (fixture), ==, 2);
  press (view, GDK_KEY_space);
  g_assert_cmpuint (count_chosen (fixture), ==, 1);
  press (view, GDK_KEY_space);
  press (view, GDK_KEY_Return);
  g_assert_cmpuint (count_chosen (fixture), ==, 1);

  width = get_place (view, first).x - get_place (view, second).x;
  press (view, GDK_KEY_plus);
  g_assert_cmpfloat_with_epsilon ((get_place (view, first).x - get_place (view, second).x) / width, 1.25, 0.01);
  press (view, GDK_KEY_minus);
  g_assert_cmpfloat_with_epsilon ((get_place (view, first).x - get_place (view, second).x) / width, 1, 0.01);

  /* Z: two practices fill the map, wherever it was. */
  lp_session_select_practices (fixture->session, (const char *[]) { "J81012", "J81620", NULL });
  press_in_window (fixture, GDK_KEY_z);
  g_assert_cmpfloat (fabs (get_place (view, find (view, "J81012")).x - get_place (view, find (view, "J81620")).x), >, 100);
  press (view, GDK_KEY_0);
  g_assert_cmpfloat_with_epsilon ((get_place (view, first).x - get_place (view, second).x) / width, 1, 0.02);
}

static void
test_move_by_number_and_pin (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = show_map (fixture);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  const LpPractice *practice = fixture_get_practice (fixture, "J81012");
  g_autoptr (GString) preview = NULL;
  GtkWidget *entry;

  click (view, get_place (view, find (view, "J81012")), 0);
  press_in_window (fixture, GDK_KEY_m);
  entry = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_ENTRY (entry));
  gtk_entry_set_text (GTK_ENTRY (entry), "12");
  gtk_widget_activate (entry);
  fixture_settle ();
  g_assert_cmpint (lp_plan_get_network_of (plan, lp_session_get_option (fixture->session), practice)->id, ==, fixture_get_network (fixture, 12));

  gtk_widget_grab_focus (GTK_WIDGET (view));
  press_in_window (fixture, GDK_KEY_p);
  g_assert_true (lp_plan_is_pinned (plan, lp_session_get_option (fixture->session), practice));
  fixture_activate (fixture, "undo", NULL);
  fixture_activate (fixture, "undo", NULL);
  g_assert_cmpint (lp_plan_get_network_of (plan, lp_session_get_option (fixture->session), practice)->id, !=, fixture_get_network (fixture, 12));
}

/* A real pointer, as GTK's own drag and drop asks the display and not the widget. */
static gboolean
point (LpMapView  *view,
       LpPoint     at,
       const char *then)
{
  g_autofree char *command = NULL;
  g_autoptr (GError) error = NULL;
  int left, top;

  gdk_window_get_origin (gtk_widget_get_window (GTK_WIDGET (view)), &left, &top);
  command = g_strdup_printf ("xdotool mousemove %d %d %s", left + (int) round (at.x), top + (int) round (at.y), then);
  if (!g_spawn_command_line_sync (command, NULL, NULL, NULL, &error))
    return FALSE;
  for (int i = 0; i < 20; i++)
    {
      fixture_settle ();
      g_usleep (5000);
    }
  return TRUE;
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
      best = get_place (view, i);
  return best;
}

static void
test_drag_with_preview (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = show_map (fixture);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  const LpOption *option = lp_session_get_option (fixture->session);
  const LpPractice *practice = fixture_get_practice (fixture, "J81012");
  const LpNetwork *home = lp_plan_get_network_of (plan, option, practice);
  gint64 target = fixture_get_network (fixture, 12);
  const LpNetwork *network = lp_plan_find_network (plan, target);
  LpPoint from = get_place (view, find (view, "J81012"));
  LpPoint to = find_ground (view, target, from);
  g_autofree char *foretold = NULL;
  const char *text;

  gtk_window_present (GTK_WINDOW (fixture->window));
  if (!point (view, from, "mousedown 1"))
    {
      g_test_skip ("there is no xdotool");
      return;
    }
  point (view, (LpPoint) { from.x + 30, from.y }, "");
  g_assert_true (is_chosen (fixture, "J81012") && count_chosen (fixture) == 1);
  point (view, (LpPoint) { (from.x + to.x) / 2, (from.y + to.y) / 2 }, "");
  point (view, to, "");
  g_assert_nonnull (g_object_get_data (G_OBJECT (view), "lp-drag-label"));
  text = gtk_label_get_text (g_object_get_data (G_OBJECT (view), "lp-drag-label"));
  foretold = lp_practice_drag_describe (fixture->session, target);
  g_assert_cmpstr (text, ==, foretold);
  /* Both networks, with people, pieces and km. */
  g_assert_nonnull (strstr (text, network->name));
  g_assert_nonnull (strstr (text, home->name));
  g_assert_nonnull (strstr (text, " km"));
  g_assert_true (strstr (text, "connected") != NULL || strstr (text, "pieces") != NULL);
  g_assert_cmpint (lp_plan_get_network_of (plan, option, practice)->id, ==, home->id);

  point (view, to, "mouseup 1");
  g_assert_cmpint (lp_plan_get_network_of (plan, option, practice)->id, ==, target);
  fixture_activate (fixture, "undo", NULL);
  g_assert_cmpint (lp_plan_get_network_of (plan, lp_session_get_option (fixture->session), practice)->id, ==, home->id);
}

static void
test_screen_readers_meet_every_practice (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpMapView *view = show_map (fixture);
  AtkObject *accessible = gtk_widget_get_accessible (GTK_WIDGET (view));
  LpMapScene *scene = lp_map_view_get_scene (view);
  guint place = find (view, "J81012");
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
  g_assert_true (is_chosen (fixture, "J81012") && count_chosen (fixture) == 1);
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
  g_test_add_func ("/map-view/click", test_click);
  g_test_add_func ("/map-view/rectangle", test_rectangle);
  g_test_add_func ("/map-view/lasso", test_lasso);
  g_test_add_func ("/map-view/brush", test_brush);
  g_test_add_func ("/map-view/limits", test_limits);
  g_test_add_func ("/map-view/wheel-and-pan", test_wheel_and_pan);
  g_test_add_func ("/map-view/pinch", test_pinch);
  g_test_add_func ("/map-view/keys", test_keys);
  g_test_add_func ("/map-view/move-by-number-and-pin", test_move_by_number_and_pin);
  g_test_add_func ("/map-view/drag-with-preview", test_drag_with_preview);
  g_test_add_func ("/map-view/screen-readers-meet-every-practice", test_screen_readers_meet_every_practice);

  return g_test_run ();
}
