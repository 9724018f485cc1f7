/* test-two-screens.c — a beamer beside the facilitator's own screen: the slides go to the one, notes, next slide and clock to the other */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wall.h"

#include "plan/edit-slide.h"
#include "plan/schema.h"
#include "ui/present/notes-window.h"

/* As run-on-two-screens.py arranges them: the facilitator's, and the beamer to the right of it. */
static const GdkRectangle own = { 0, 0, 1280, 800 }, beamer = { 1280, 0, 1920, 1080 };

static void
assert_fills (gpointer     window,
              GdkRectangle monitor)
{
  int left_edge, top, width, height;

  gdk_window_get_origin (gtk_widget_get_window (window), &left_edge, &top);
  gtk_window_get_size (window, &width, &height);
  g_assert_cmpint (left_edge, ==, monitor.x);
  g_assert_cmpint (top, ==, monitor.y);
  g_assert_cmpint (width, ==, monitor.width);
  g_assert_cmpint (height, ==, monitor.height);
}

static gboolean
is_placed (gpointer window)
{
  int x, y;

  gdk_window_get_origin (gtk_widget_get_window (window), &x, &y);
  fixture_settle ();

  return x == beamer.x;
}

/* F5: nothing of the notes is on the wall, and keys pressed at the notes turn the slides. */
static void
test_present (void)
{
  g_autoptr (Fixture) fixture = fixture_new (900, 600);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  gint64 slide = ((LpSlide *) lp_plan_get_slides (plan)->pdata[1])->id;
  g_autoptr (GError) error = NULL;
  LpPresentWindow *wall;
  GtkWidget *notes;

  g_assert_true (lp_session_commit (fixture->session, lp_edit_slide_text (plan, slide, LP_SLIDE_NOTES, "Ask for Purbeck first.", &error), &error));
  gtk_window_move (GTK_WINDOW (fixture->window), 10, 10);
  fixture_settle ();
  fixture_activate (fixture, "present", NULL);
  wall = wall_find_window (LP_TYPE_PRESENT_WINDOW);
  g_assert_nonnull (wall);
  g_assert_true (fixture_wait_until (is_placed, wall));
  notes = lp_present_window_get_notes (wall);
  g_assert_nonnull (notes);
  assert_fills (wall, beamer);
  assert_fills (notes, own);

  wall_press (notes, GDK_KEY_Page_Down, 0);
  g_assert_cmpuint (lp_present_window_get_place (wall), ==, 1);
  g_assert_cmpstr (lp_notes_window_get_text (LP_NOTES_WINDOW (notes)), ==, "Ask for Purbeck first.");
  wall_take_picture (wall, "two-screens-wall");
  wall_take_picture (notes, "two-screens-notes");

  /* Asked for again it stays as it is. */
  fixture_activate (fixture, "present", NULL);
  g_assert_true (lp_present_window_get_notes (wall) == notes);
  wall_press (wall, GDK_KEY_Escape, 0);
  g_assert_null (wall_find_window (LP_TYPE_PRESENT_WINDOW));
  g_assert_null (wall_find_window (LP_TYPE_NOTES_WINDOW));
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/two-screens/present", test_present);

  return g_test_run ();
}
