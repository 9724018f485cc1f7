/* gestures.c — the map in a window of the tests, met by pointer and keys as a person does */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gestures.h"

/* A map without its inset, where every mark is drawn once. */
LpMapView *
map_show (Fixture *fixture)
{
  LpMapView *view = fixture_find (fixture, LP_TYPE_MAP_VIEW);

  g_assert_nonnull (lp_map_view_get_scene (view));
  lp_map_view_zoom (view, 1.001);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  fixture_settle ();

  return view;
}

void
map_send (LpMapView *view,
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

void
map_button (LpMapView   *view,
            GdkEventType type,
            LpPoint      at,
            guint        which,
            guint        state)
{
  GdkEvent *event = gdk_event_new (type);

  event->button.x = at.x;
  event->button.y = at.y;
  event->button.button = which;
  event->button.state = state;
  map_send (view, event);
}

void
map_move (LpMapView *view,
          LpPoint    at,
          guint      state)
{
  GdkEvent *event = gdk_event_new (GDK_MOTION_NOTIFY);

  event->motion.x = at.x;
  event->motion.y = at.y;
  event->motion.state = state;
  map_send (view, event);
}

void
map_stroke (LpMapView     *view,
            const LpPoint *points,
            guint          n,
            guint          which,
            guint          state)
{
  map_button (view, GDK_BUTTON_PRESS, points[0], which, state);
  for (guint i = 1; i < n; i++)
    map_move (view, points[i], state | GDK_BUTTON1_MASK);
  map_button (view, GDK_BUTTON_RELEASE, points[n - 1], which, state);
}

void
map_click (LpMapView *view,
           LpPoint    at,
           guint      state)
{
  map_stroke (view, &at, 1, GDK_BUTTON_PRIMARY, state);
}

void
map_press (LpMapView *view,
           guint      key)
{
  for (int up = 0; up < 2; up++)
    {
      GdkEvent *event = gdk_event_new (up ? GDK_KEY_RELEASE : GDK_KEY_PRESS);

      event->key.keyval = key;
      map_send (view, event);
    }
}

/* As from the keyboard: the window first, which hands on what is not its own. */
void
map_press_in_window (Fixture *fixture,
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

guint
map_find (LpMapView  *view,
          const char *code)
{
  int place = lp_map_scene_find_practice (lp_map_view_get_scene (view), code);

  g_assert_cmpint (place, >=, 0);
  return (guint) place;
}

LpPoint
map_get_place (LpMapView *view,
               guint      practice)
{
  return lp_rect_centre (lp_map_view_get_mark (view, practice));
}

const char *
map_get_code (LpMapView *view,
              guint      practice)
{
  return lp_map_scene_get_practice (lp_map_view_get_scene (view), practice)->code;
}

guint
map_count_chosen (Fixture *fixture)
{
  return g_strv_length ((char **) lp_session_get_practices (fixture->session));
}

gboolean
map_is_chosen (Fixture    *fixture,
               const char *code)
{
  return g_strv_contains (lp_session_get_practices (fixture->session), code);
}

/* Spots of sea or land, away from every mark. */
LpPoint
map_find_free_spot (LpMapView *view)
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
