/* test-two-screens.c — a beamer beside the facilitator's own screen: the slides go to the one, notes, next slide and clock to the other */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wall.h"

#include "plan/edit-slide.h"
#include "plan/schema.h"
#include "ui/present/notes-window.h"

/* One screen of Xvfb made two monitors, as RandR 1.5 has them; GDK reads these when it begins. */
static const char *const left[] = { "xrandr", "--setmonitor", "left", "960/254x1080/285+0+0", "screen", NULL };
static const char *const right[] = { "xrandr", "--setmonitor", "right", "960/254x1080/285+960+0", "none", NULL };

enum { SKIPPED = 77 };

static gboolean
run (const char *const *command)
{
  int status = 1;

  return g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, NULL) && status == 0;
}

static void
assert_fills (gpointer window,
              int      x)
{
  int left_edge, top, width, height;

  gdk_window_get_origin (gtk_widget_get_window (window), &left_edge, &top);
  gtk_window_get_size (window, &width, &height);
  g_assert_cmpint (left_edge, ==, x);
  g_assert_cmpint (top, ==, 0);
  g_assert_cmpint (width, ==, 960);
  g_assert_cmpint (height, ==, 1080);
}

static gboolean
is_placed (gpointer window)
{
  int x, y;

  gdk_window_get_origin (gtk_widget_get_window (window), &x, &y);
  fixture_settle ();

  return x == 960;
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
  assert_fills (wall, 960);
  assert_fills (notes, 0);

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
  if (!run (left) || !run (right))
    return SKIPPED;
  fixture_init (&argc, &argv);
  if (gdk_display_get_n_monitors (gdk_display_get_default ()) != 2)
    return SKIPPED;

  g_test_add_func ("/two-screens/present", test_present);

  return g_test_run ();
}
