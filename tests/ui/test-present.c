/* test-present.c — the plan on the wall: its slides, its keys, its live map, names hidden */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wall.h"

#include <cairo-pdf.h>

#include "map/hit.h"
#include "plan/edit-slide.h"
#include "plan/edit-workshop.h"
#include "pdf.h"
#include "plan/schema.h"
#include "ui/map/map-view.h"
#include "ui/present/notes-window.h"
#include "ui/present/slide-draw.h"

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

/* All that the names of widgets tell a reading program, in @object and below. */
static void
read_aloud (AtkObject *object,
            GString   *said)
{
  int n = atk_object_get_n_accessible_children (object);

  g_string_append_printf (said, "%s\n%s\n", atk_object_get_name (object) != NULL ? atk_object_get_name (object) : "",
                          atk_object_get_description (object) != NULL ? atk_object_get_description (object) : "");
  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtkObject) child = atk_object_ref_accessible_child (object, i);

      if (child != NULL)
        read_aloud (child, said);
    }
}

/* What pointing at the map can bring up. */
static void
point_everywhere (LpMapScene *scene,
                  GString    *said)
{
  for (guint i = 0; i < lp_map_scene_get_n_practices (scene); i++)
    {
      g_autofree char *practice = lp_map_scene_describe_hit (scene, (LpMapHit) { .practice = (int) i });

      g_string_append_printf (said, "%s\n", practice);
    }
  for (guint i = 0; i < lp_map_overlay_get_branches (lp_map_scene_get_overlay (scene))->len; i++)
    {
      g_autofree char *branch = lp_map_scene_describe_hit (scene, (LpMapHit) { .practice = -1, .kind = LP_MAP_HIT_BRANCH, .index = i });

      g_string_append_printf (said, "%s\n", branch);
    }
}

/* What is drawn, charts and map and all, as a reading program finds it on the page. */
static void
read_drawn (const LpSlidePage *page,
            const char        *path,
            GString           *said)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 1280, 800);
  cairo_t *cr = cairo_create (surface);
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;

  lp_slide_draw (page, cr, 1280, 800, "DejaVu Sans", "", TRUE);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  text = pdf_ask ("pdftotext", "-raw", path);
  words = g_strsplit_set (text != NULL ? text : "", " \n", -1);
  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_printf (said, "%s ", words[i]);
  g_string_append_c (said, '\n');
}

static void
tell_slide (const LpSlidePage *page,
            const char        *path,
            GString           *said)
{
  read_drawn (page, path, said);
  g_string_append_printf (said, "%s\n%s\n%s\n%s\n", page->title, page->foot, page->notes, page->empty != NULL ? page->empty : "");
  for (guint i = 0; i < page->lines->len; i++)
    g_string_append_printf (said, "%s\n", ((LpSlideLine *) g_ptr_array_index (page->lines, i))->text);
  if (page->map != NULL)
    point_everywhere (page->map, said);
}

/* The practice's name stands in a title, in an answer, in the words of a slide and in the facilitator's notes. */
static void
write_names (Fixture    *fixture,
             const char *name)
{
  LpPlan *plan = lp_session_get_plan (fixture->session);
  gint64 slide = ((LpSlide *) lp_plan_get_slides (plan)->pdata[2])->id, question = ((LpQuestion *) lp_plan_get_questions (plan)->pdata[0])->id;
  g_autofree char *title = g_strdup_printf ("What about %s?", name);
  g_autoptr (GError) error = NULL;

  lp_session_commit (fixture->session, lp_edit_slide_text (plan, slide, LP_SLIDE_TITLE, title, &error), &error);
  g_assert_no_error (error);
  lp_session_commit (fixture->session, lp_edit_slide_text (plan, slide, LP_SLIDE_NOTES, title, &error), &error);
  g_assert_no_error (error);
  lp_session_commit (fixture->session, lp_edit_answer_new (plan, question, NULL, name, title, "", NULL, NULL, &error), &error);
  g_assert_no_error (error);
  lp_session_commit (fixture->session, lp_edit_slide_new (plan, "words", title, NULL, &error), &error);
  g_assert_no_error (error);
  lp_session_commit (fixture->session, lp_edit_slide_new (plan, "network", "", NULL, &error), &error);
  g_assert_no_error (error);
}

/* Networks keep their names, and some are called after a practice. */
static gboolean
is_network_too (Fixture    *fixture,
                const char *name)
{
  const GPtrArray *networks = lp_session_get_option (fixture->session)->networks;

  for (guint i = 0; i < networks->len; i++)
    if (strstr (((LpNetwork *) g_ptr_array_index (networks, i))->name, name) != NULL)
      return TRUE;

  return FALSE;
}

/* H, then every slide with the notes beside it: nothing drawn, said on pointing or told to a reading program names a practice. Without H the same would be told. */
static void
test_nowhere_named (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  g_autofree char *name = g_strdup (fixture_get_practice (fixture, PRACTICE)->name);
  g_autofree char *path = g_build_filename (fixture->folder, "slide.pdf", NULL);
  g_autoptr (GString) shown = g_string_new (NULL), hidden = g_string_new (NULL);
  LpPresentWindow *window;

  write_names (fixture, name);
  window = wall_open (fixture, 1280, 800);
  wall_press (window, GDK_KEY_n, 0);
  for (guint round = 0; round < 2; round++)
    {
      GString *said = round == 0 ? shown : hidden;

      for (guint i = 0; i < lp_plan_get_slides (plan)->len; i++)
        {
          lp_present_window_go (window, i);
          fixture_settle ();
          tell_slide (lp_present_window_get_page (window), path, said);
          read_aloud (gtk_widget_get_accessible (GTK_WIDGET (window)), said);
          read_aloud (gtk_widget_get_accessible (lp_present_window_get_notes (window)), said);
        }
      wall_press (window, GDK_KEY_h, 0);
    }
  g_assert_nonnull (strstr (shown->str, name));
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const char *of = lp_plan_get_practice (plan, i)->name;

      if (strstr (hidden->str, of) != NULL && !is_network_too (fixture, of))
        g_error ("%s is named: %.200s", of, MAX (strstr (hidden->str, of) - 80, hidden->str));
    }
  gtk_widget_destroy (GTK_WIDGET (window));
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
  g_test_add_func ("/present/nowhere-named", test_nowhere_named);
  g_test_add_func ("/present/wall", test_wall);
  g_test_add_func ("/present/sizes", test_sizes);

  return g_test_run ();
}
