/* test-present.c — the plan on the wall: its slides, its keys, its live map, names hidden */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wall.h"

#include "plan/edit-slide.h"
#include "plan/schema.h"
#include "ui/map/map-view.h"
#include "ui/present/notes-window.h"

/* A practice to move, and one of the slides of the example. */
#define PRACTICE "J81002"

static char *
get_figure (LpPresentWindow *window)
{
  return g_strdup (((LpSlideFigure *) lp_present_window_get_page (window)->figures->pdata[0])->value);
}

/* Every kind of slide of the example has something to say, and the clicker goes through them. */
static void
test_slides (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpPresentWindow *window = wall_open (fixture, 1280, 800);
  const GPtrArray *slides = lp_plan_get_slides (lp_session_get_plan (fixture->session));

  for (guint i = 0; i < slides->len; i++)
    {
      const LpSlide *slide = g_ptr_array_index (slides, i);
      g_autofree char *name = g_strdup_printf ("slide-%u-%s", i + 1, slide->kind);

      g_assert_cmpuint (lp_present_window_get_place (window), ==, i);
      g_assert_cmpstr (wall_get_kind (window), ==, slide->kind);
      g_assert_null (lp_present_window_get_page (window)->empty);
      g_assert_cmpstr (lp_present_window_get_page (window)->title, !=, "");
      wall_take_picture (window, name);
      wall_press (window, GDK_KEY_Page_Down, 0);
    }
  g_assert_cmpuint (lp_present_window_get_place (window), ==, slides->len - 1);
  wall_press (window, GDK_KEY_Page_Up, 0);
  g_assert_cmpuint (lp_present_window_get_place (window), ==, slides->len - 2);
  wall_press (window, GDK_KEY_Home, 0);
  g_assert_cmpuint (lp_present_window_get_place (window), ==, 0);
  wall_press (window, GDK_KEY_End, 0);
  g_assert_cmpuint (lp_present_window_get_place (window), ==, slides->len - 1);
  gtk_widget_destroy (GTK_WIDGET (window));
}

/* A practice moved before the room: the figures on the wall follow, and Ctrl+Z takes it back. */
static void
test_live (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpPresentWindow *window = wall_open (fixture, 1280, 800);
  const char *codes[] = { PRACTICE, NULL };
  LpPlan *plan = lp_session_get_plan (fixture->session);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;

  lp_present_window_go (window, 1);
  g_assert_cmpstr (wall_get_kind (window), ==, "map");
  before = get_figure (window);
  lp_session_select_practices (fixture->session, codes);
  /* What a drag on the map does when it is let go. */
  g_action_group_activate_action (gtk_widget_get_action_group (GTK_WIDGET (window), "win"), "move-to",
                                  g_variant_new_int64 (0));
  fixture_settle ();
  g_assert_null (lp_plan_get_network_of (plan, lp_session_get_option (fixture->session), fixture_get_practice (fixture, PRACTICE)));
  after = get_figure (window);
  wall_take_picture (window, "moved");
  g_assert_cmpstr (before, !=, after);
  wall_press (window, GDK_KEY_z, GDK_CONTROL_MASK);
  undone = get_figure (window);
  g_assert_cmpstr (before, ==, undone);
  gtk_widget_destroy (GTK_WIDGET (window));
}

/* H: no name of a practice stays on the wall, on the map or beside it, and leaving brings them back. */
static void
test_hidden (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpPresentWindow *window = wall_open (fixture, 1280, 800);
  LpPlan *plan = lp_session_get_plan (fixture->session);

  lp_present_window_go (window, 1);
  wall_press (window, GDK_KEY_h, 0);
  g_assert_true (lp_present_window_get_page (window)->names_hidden);
  g_assert_true (wall_says (window, "Practice "));
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    g_assert_false (wall_says (window, lp_plan_get_practice (plan, i)->name));
  g_assert_false (lp_map_scene_shows (lp_session_get_map (fixture->session), LP_MAP_SHOWS_NAMES));
  wall_take_picture (window, "hidden");

  gtk_widget_destroy (GTK_WIDGET (window));
  fixture_settle ();
  g_assert_true (lp_map_scene_shows (lp_session_get_map (fixture->session), LP_MAP_SHOWS_NAMES));
}

/* Blank, spotlight, notes; Escape takes back one after the other and then leaves. */
static void
test_wall (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpPresentWindow *window = wall_open (fixture, 1280, 800);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  g_autoptr (GError) error = NULL;
  gint64 slide = ((LpSlide *) lp_plan_get_slides (plan)->pdata[1])->id;
  GtkWidget *gone = GTK_WIDGET (window);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &gone);
  g_assert_true (lp_session_commit (fixture->session, lp_edit_slide_text (plan, slide, LP_SLIDE_NOTES, "Ask for Purbeck first.", &error), &error));
  lp_present_window_go (window, 1);
  wall_press (window, GDK_KEY_s, 0);
  wall_take_picture (window, "spotlight");
  wall_press (window, GDK_KEY_b, 0);
  wall_take_picture (window, "blank");
  wall_press (window, GDK_KEY_Escape, 0);
  g_assert_nonnull (gone);

  wall_press (window, GDK_KEY_n, 0);
  g_assert_nonnull (lp_present_window_get_notes (window));
  g_assert_cmpstr (lp_notes_window_get_text (LP_NOTES_WINDOW (lp_present_window_get_notes (window))), ==, "Ask for Purbeck first.");
  wall_take_picture (lp_present_window_get_notes (window), "notes");
  wall_press (lp_present_window_get_notes (window), GDK_KEY_Page_Down, 0);
  g_assert_cmpuint (lp_present_window_get_place (window), ==, 2);

  wall_press (window, GDK_KEY_Escape, 0);
  g_assert_null (gone);
}

/* A larger wall and a small one. */
static void
test_sizes (void)
{
  const int sizes[][2] = { { 1920, 1080 }, { 1024, 600 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (Fixture) fixture = fixture_new (1024, 600);
      LpPresentWindow *window = wall_open (fixture, sizes[i][0], sizes[i][1]);

      for (guint place = 0; place < 7; place++)
        {
          g_autofree char *name = g_strdup_printf ("%d-slide-%u", sizes[i][0], place + 1);

          lp_present_window_go (window, place);
          wall_take_picture (window, name);
        }
      gtk_widget_destroy (GTK_WIDGET (window));
    }
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/present/slides", test_slides);
  g_test_add_func ("/present/live", test_live);
  g_test_add_func ("/present/hidden", test_hidden);
  g_test_add_func ("/present/wall", test_wall);
  g_test_add_func ("/present/sizes", test_sizes);

  return g_test_run ();
}
