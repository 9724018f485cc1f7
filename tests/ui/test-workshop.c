/* test-workshop.c — a workshop from its first slide to its last answer, by the keys that a facilitator has */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

#include "plan/edit-workshop.h"
#include "plan/schema.h"
#include "session/decisions.h"
#include "session/moments.h"
#include "ui/compare/compare-view.h"
#include "ui/dialogs/name-dialog.h"
#include "ui/map/map-view.h"
#include "ui/present/notes-window.h"
#include "ui/present/present-window.h"
#include "ui/window/view.h"
#include "ui/workshop/decisions-page.h"
#include "ui/workshop/questions-page.h"
#include "ui/workshop/slides-page.h"
#include "ui/workshop/workshop-view.h"

/* A practice to move, and one of the slides of the example. */
#define PRACTICE "J81002"

/* With LP_TEST_PICTURES, what is shown is left there as NAME.png. */
static void
take_picture (GtkWidget  *window,
              const char *name)
{
  const char *folder = g_getenv ("LP_TEST_PICTURES");
  g_autofree char *file = folder != NULL ? g_strdup_printf ("%s/workshop-%s.png", folder, name) : NULL;
  cairo_surface_t *surface;
  cairo_t *cr;

  /* Columns that wrap ask for another size once they have been given a width. */
  for (int i = 0; i < 12; i++)
    fixture_settle ();
  if (file == NULL)
    return;
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, gtk_widget_get_allocated_width (window), gtk_widget_get_allocated_height (window));
  cr = cairo_create (surface);
  gtk_widget_draw (window, cr);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, file), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

/* As if the key had been pressed; the window's own handler decides. */
static void
press (GtkWidget *window,
       guint      key,
       guint      held)
{
  GdkEvent *event = gdk_event_new (GDK_KEY_PRESS);

  event->key.window = g_object_ref (gtk_widget_get_window (window));
  event->key.keyval = key;
  event->key.state = held;
  gdk_event_set_device (event, gdk_seat_get_keyboard (gdk_display_get_default_seat (gtk_widget_get_display (window))));
  gtk_widget_event (window, event);
  gdk_event_free (event);
  fixture_settle ();
}

static LpPresentWindow *
present (Fixture *fixture,
         int      width,
         int      height)
{
  LpPresentWindow *window = lp_present_window_new (GTK_WINDOW (fixture->window), fixture->session);

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();

  return window;
}

static const char *
get_kind (LpPresentWindow *window)
{
  return lp_present_window_get_page (window)->kind;
}

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
  LpPresentWindow *window = present (fixture, 1280, 800);
  const GPtrArray *slides = lp_plan_get_slides (lp_session_get_plan (fixture->session));

  for (guint i = 0; i < slides->len; i++)
    {
      const LpSlide *slide = g_ptr_array_index (slides, i);
      g_autofree char *name = g_strdup_printf ("slide-%u-%s", i + 1, slide->kind);

      g_assert_cmpuint (lp_present_window_get_place (window), ==, i);
      g_assert_cmpstr (get_kind (window), ==, slide->kind);
      g_assert_null (lp_present_window_get_page (window)->empty);
      g_assert_cmpstr (lp_present_window_get_page (window)->title, !=, "");
      take_picture (GTK_WIDGET (window), name);
      press (GTK_WIDGET (window), GDK_KEY_Page_Down, 0);
    }
  g_assert_cmpuint (lp_present_window_get_place (window), ==, slides->len - 1);
  press (GTK_WIDGET (window), GDK_KEY_Page_Up, 0);
  g_assert_cmpuint (lp_present_window_get_place (window), ==, slides->len - 2);
  press (GTK_WIDGET (window), GDK_KEY_Home, 0);
  g_assert_cmpuint (lp_present_window_get_place (window), ==, 0);
  press (GTK_WIDGET (window), GDK_KEY_End, 0);
  g_assert_cmpuint (lp_present_window_get_place (window), ==, slides->len - 1);
  gtk_widget_destroy (GTK_WIDGET (window));
}

/* A practice moved before the room: the figures on the wall follow, and Ctrl+Z takes it back. */
static void
test_live (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpPresentWindow *window = present (fixture, 1280, 800);
  const char *codes[] = { PRACTICE, NULL };
  LpPlan *plan = lp_session_get_plan (fixture->session);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;

  lp_present_window_go (window, 1);
  g_assert_cmpstr (get_kind (window), ==, "map");
  before = get_figure (window);
  lp_session_select_practices (fixture->session, codes);
  /* What a drag on the map does when it is let go. */
  g_action_group_activate_action (gtk_widget_get_action_group (GTK_WIDGET (window), "win"), "move-to",
                                  g_variant_new_int64 (0));
  fixture_settle ();
  g_assert_null (lp_plan_get_network_of (plan, lp_session_get_option (fixture->session), fixture_get_practice (fixture, PRACTICE)));
  after = get_figure (window);
  take_picture (GTK_WIDGET (window), "moved");
  g_assert_cmpstr (before, !=, after);
  press (GTK_WIDGET (window), GDK_KEY_z, GDK_CONTROL_MASK);
  undone = get_figure (window);
  g_assert_cmpstr (before, ==, undone);
  gtk_widget_destroy (GTK_WIDGET (window));
}

static gboolean
says (const LpSlidePage *page,
      const char        *words)
{
  for (guint i = 0; i < page->lines->len; i++)
    {
      const LpSlideLine *line = g_ptr_array_index (page->lines, i);

      if (line->text != NULL && strstr (line->text, words) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* H: no name of a practice stays on the wall, on the map or beside it, and leaving brings them back. */
static void
test_hidden (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpPresentWindow *window = present (fixture, 1280, 800);
  LpPlan *plan = lp_session_get_plan (fixture->session);

  lp_present_window_go (window, 1);
  press (GTK_WIDGET (window), GDK_KEY_h, 0);
  g_assert_true (lp_present_window_get_page (window)->names_hidden);
  g_assert_true (says (lp_present_window_get_page (window), "Practice "));
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    g_assert_false (says (lp_present_window_get_page (window), lp_plan_get_practice (plan, i)->name));
  g_assert_false (lp_map_scene_shows (lp_session_get_map (fixture->session), LP_MAP_SHOWS_NAMES));
  take_picture (GTK_WIDGET (window), "hidden");

  gtk_widget_destroy (GTK_WIDGET (window));
  fixture_settle ();
  g_assert_true (lp_map_scene_shows (lp_session_get_map (fixture->session), LP_MAP_SHOWS_NAMES));
}

/* Blank, spotlight, notes; Escape takes back one after the other and then leaves. */
static void
test_wall (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpPresentWindow *window = present (fixture, 1280, 800);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  g_autoptr (GError) error = NULL;
  gint64 slide = ((LpSlide *) lp_plan_get_slides (plan)->pdata[1])->id;
  GtkWidget *gone = GTK_WIDGET (window);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &gone);
  g_assert_true (lp_session_commit (fixture->session, lp_edit_slide_text (plan, slide, LP_SLIDE_NOTES, "Ask for Purbeck first.", &error), &error));
  lp_present_window_go (window, 1);
  press (GTK_WIDGET (window), GDK_KEY_s, 0);
  take_picture (GTK_WIDGET (window), "spotlight");
  press (GTK_WIDGET (window), GDK_KEY_b, 0);
  take_picture (GTK_WIDGET (window), "blank");
  press (GTK_WIDGET (window), GDK_KEY_Escape, 0);
  g_assert_nonnull (gone);

  press (GTK_WIDGET (window), GDK_KEY_n, 0);
  g_assert_nonnull (lp_present_window_get_notes (window));
  g_assert_cmpstr (lp_notes_window_get_text (LP_NOTES_WINDOW (lp_present_window_get_notes (window))), ==, "Ask for Purbeck first.");
  take_picture (lp_present_window_get_notes (window), "notes");
  press (lp_present_window_get_notes (window), GDK_KEY_Page_Down, 0);
  g_assert_cmpuint (lp_present_window_get_place (window), ==, 2);

  press (GTK_WIDGET (window), GDK_KEY_Escape, 0);
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
      LpPresentWindow *window = present (fixture, sizes[i][0], sizes[i][1]);

      for (guint place = 0; place < 7; place++)
        {
          g_autofree char *name = g_strdup_printf ("%d-slide-%u", sizes[i][0], place + 1);

          lp_present_window_go (window, place);
          take_picture (GTK_WIDGET (window), name);
        }
      gtk_widget_destroy (GTK_WIDGET (window));
    }
}

static void
type_answer (LpQuestionsPage *page,
             const char      *about,
             const char      *group,
             const char      *tags,
             const char      *text)
{
  gtk_entry_set_text (lp_answer_form_get_about (lp_questions_page_get_form (page)), about);
  if (group != NULL)
    gtk_entry_set_text (lp_answer_form_get_group (lp_questions_page_get_form (page)), group);
  gtk_entry_set_text (lp_answer_form_get_tags (lp_questions_page_get_form (page)), tags);
  gtk_entry_set_text (lp_answer_form_get_answer (lp_questions_page_get_form (page)), text);
  g_signal_emit_by_name (lp_answer_form_get_answer (lp_questions_page_get_form (page)), "activate");
  fixture_settle ();
}

/* Answers typed one after the other, by table; found again by word and by tag; taken back by undo. */
static void
test_answers (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  LpQuestionsPage *page;

  fixture_activate (fixture, "view", g_variant_new_string ("workshop"));
  page = LP_QUESTIONS_PAGE (fixture_find (fixture, LP_TYPE_QUESTIONS_PAGE));
  lp_questions_page_choose (page, ((LpQuestion *) lp_plan_get_questions (plan)->pdata[2])->id);
  type_answer (page, "", "Table 1", "voluntary", "Walk-in mornings");
  type_answer (page, "purbeck", NULL, "estates, #parking", "The surgery car park is full by nine");
  type_answer (page, PRACTICE, NULL, "", "One telephone number for two sites");
  g_assert_cmpuint (lp_plan_get_answers (plan)->len, ==, 3);
  g_assert_cmpuint (lp_answer_list_get_n (lp_questions_page_get_list (page)), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (((LpAnswer *) lp_plan_get_answers (plan)->pdata[i])->given_by, ==, "Table 1");
  g_assert_cmpstr (gtk_entry_get_text (lp_answer_form_get_answer (lp_questions_page_get_form (page))), ==, "");
  take_picture (GTK_WIDGET (fixture->window), "answers");

  type_answer (page, "Nowhere at all", NULL, "", "Lost");
  g_assert_cmpuint (lp_plan_get_answers (plan)->len, ==, 3);
  g_assert_cmpstr (lp_answer_form_get_error (lp_questions_page_get_form (page)), !=, "");

  gtk_entry_set_text (lp_answer_list_get_search (lp_questions_page_get_list (page)), "#parking");
  g_signal_emit_by_name (lp_answer_list_get_search (lp_questions_page_get_list (page)), "search-changed");
  g_assert_cmpuint (lp_answer_list_get_n (lp_questions_page_get_list (page)), ==, 1);
  gtk_entry_set_text (lp_answer_list_get_search (lp_questions_page_get_list (page)), "");
  g_signal_emit_by_name (lp_answer_list_get_search (lp_questions_page_get_list (page)), "search-changed");

  /* By tag, chosen among those in use; and one in use is added to what is typed. */
  lp_answer_list_set_tag (lp_questions_page_get_list (page), "estates");
  g_assert_cmpuint (lp_answer_list_get_n (lp_questions_page_get_list (page)), ==, 1);
  lp_answer_list_set_tag (lp_questions_page_get_list (page), "estate");
  g_assert_cmpuint (lp_answer_list_get_n (lp_questions_page_get_list (page)), ==, 1);
  lp_answer_list_set_tag (lp_questions_page_get_list (page), "");
  g_assert_cmpuint (lp_answer_list_get_n (lp_questions_page_get_list (page)), ==, 3);
  gtk_entry_set_text (lp_answer_form_get_tags (lp_questions_page_get_form (page)), "new");
  g_action_group_activate_action (gtk_widget_get_action_group (GTK_WIDGET (lp_questions_page_get_form (page)), "answer"), "tag", g_variant_new_string ("parking"));
  g_assert_cmpstr (gtk_entry_get_text (lp_answer_form_get_tags (lp_questions_page_get_form (page))), ==, "new parking ");

  lp_questions_page_choose (page, ((LpQuestion *) lp_plan_get_questions (plan)->pdata[0])->id);
  g_assert_cmpuint (lp_answer_list_get_n (lp_questions_page_get_list (page)), ==, 0);
  lp_questions_page_choose (page, 0);
  g_assert_cmpuint (lp_answer_list_get_n (lp_questions_page_get_list (page)), ==, 3);
  fixture_activate (fixture, "undo", NULL);
  g_assert_cmpuint (lp_plan_get_answers (plan)->len, ==, 2);
}

/* Slides put in another order, added, left out and taken away; the presentation shows the rest. */
static void
test_slide_list (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  LpWorkshopView *view;
  LpSlidesPage *page;
  GActionGroup *actions;
  guint n = lp_plan_get_slides (plan)->len;
  gint64 second = ((LpSlide *) lp_plan_get_slides (plan)->pdata[1])->id;

  fixture_activate (fixture, "view", g_variant_new_string ("workshop"));
  view = LP_WORKSHOP_VIEW (fixture_find (fixture, LP_TYPE_WORKSHOP_VIEW));
  lp_workshop_view_show_page (view, "slides");
  page = LP_SLIDES_PAGE (fixture_find (fixture, LP_TYPE_SLIDES_PAGE));
  actions = lp_slides_page_get_actions (page);
  lp_slides_page_choose (page, second);
  fixture_settle ();
  take_picture (GTK_WIDGET (fixture->window), "slides");
  g_action_group_activate_action (actions, "up", NULL);
  g_assert_cmpint (((LpSlide *) lp_plan_get_slides (plan)->pdata[0])->id, ==, second);
  g_action_group_activate_action (actions, "add", g_variant_new_string ("words"));
  g_assert_cmpuint (lp_plan_get_slides (plan)->len, ==, n + 1);
  g_assert_cmpint (lp_slides_page_get_chosen (page), ==, ((LpSlide *) lp_plan_get_slides (plan)->pdata[n])->id);
  g_action_group_activate_action (actions, "remove", NULL);
  g_assert_cmpuint (lp_plan_get_slides (plan)->len, ==, n);
}

/* What was done stands in the log with its totals, takes a reason, and is found by it. */
static void
test_decisions (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  const char *codes[] = { PRACTICE, NULL };
  LpWorkshopView *view;
  LpDecisionsPage *page;
  g_autoptr (GPtrArray) decisions = NULL;
  const LpDecision *last;
  g_autofree char *totals = NULL;
  g_autoptr (GError) error = NULL;
  double before = lp_coverage_get_totals (lp_session_get_coverage (fixture->session))->coverage;

  lp_session_select_practices (fixture->session, codes);
  fixture_activate (fixture, "move-to", g_variant_new_int64 (0));
  fixture_activate (fixture, "view", g_variant_new_string ("workshop"));
  view = LP_WORKSHOP_VIEW (fixture_find (fixture, LP_TYPE_WORKSHOP_VIEW));
  lp_workshop_view_show_page (view, "decisions");
  fixture_settle ();
  page = LP_DECISIONS_PAGE (fixture_find (fixture, LP_TYPE_DECISIONS_PAGE));
  gtk_entry_set_text (lp_decisions_page_get_reason (page), "The practice asked for it");
  g_signal_emit_by_name (lp_decisions_page_get_reason (page), "activate");
  fixture_settle ();
  take_picture (GTK_WIDGET (fixture->window), "decisions");

  decisions = lp_session_list_decisions (fixture->session, 0, &error);
  g_assert_no_error (error);
  last = g_ptr_array_index (decisions, decisions->len - 1);
  g_assert_cmpstr (last->reason, ==, "The practice asked for it");
  g_assert_true (last->has_totals);
  g_assert_cmpfloat (last->before.coverage, ==, before);
  g_assert_cmpfloat (last->after.coverage, ==, lp_coverage_get_totals (lp_session_get_coverage (fixture->session))->coverage);
  totals = lp_decision_describe_totals (last);
  g_assert_cmpstr (totals, !=, "");

  gtk_entry_set_text (lp_decisions_page_get_search (page), "ASKED");
  g_signal_emit_by_name (lp_decisions_page_get_search (page), "search-changed");
  g_assert_cmpuint (lp_decisions_page_get_n_listed (page), ==, 1);
}

static GtkWidget *
find_toplevel (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *each = windows; each != NULL; each = each->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (each->data, type))
      return each->data;

  return NULL;
}

static void
find_entry_cb (GtkWidget *widget,
               gpointer   found)
{
  if (GTK_IS_ENTRY (widget))
    *(GtkWidget **) found = widget;
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), find_entry_cb, found);
}

/* By the dialog that Ctrl+Shift+M opens. Returns: the moment's id */
static gint64
name_moment (Fixture    *fixture,
             const char *name)
{
  GtkWidget *entry = NULL, *dialog;
  g_autoptr (GPtrArray) moments = NULL;
  const LpMoment *newest;

  fixture_activate (fixture, "name-moment", NULL);
  dialog = find_toplevel (LP_TYPE_NAME_DIALOG);
  find_entry_cb (dialog, &entry);
  gtk_entry_set_text (GTK_ENTRY (entry), name);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  fixture_settle ();
  moments = lp_session_list_moments (fixture->session, NULL);
  g_assert_cmpuint (moments->len, >, 0);
  newest = g_ptr_array_index (moments, moments->len - 1);
  g_assert_cmpstr (newest->name, ==, name);

  return newest->id;
}

static gint64
get_network_of (Fixture    *fixture,
                const char *code)
{
  const LpNetwork *network = lp_plan_get_network_of (lp_session_get_plan (fixture->session), lp_session_get_option (fixture->session), fixture_get_practice (fixture, code));

  return network != NULL ? network->id : 0;
}

/* Named, told with what has changed since, set side by side with now, gone back to as one edit, which undo takes back; and forgotten. */
static void
test_moments (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  const char *codes[] = { PRACTICE, NULL };
  gint64 home = get_network_of (fixture, PRACTICE), moment;
  g_autofree char *name = g_strdup (fixture_get_practice (fixture, PRACTICE)->name);
  g_autoptr (GPtrArray) left = NULL;
  LpDecisionsPage *page;
  LpMomentBar *bar;
  guint n_listed;

  fixture_activate (fixture, "view", g_variant_new_string ("workshop"));
  lp_workshop_view_show_page (LP_WORKSHOP_VIEW (fixture_find (fixture, LP_TYPE_WORKSHOP_VIEW)), "decisions");
  fixture_settle ();
  page = LP_DECISIONS_PAGE (fixture_find (fixture, LP_TYPE_DECISIONS_PAGE));
  n_listed = lp_decisions_page_get_n_listed (page);
  moment = name_moment (fixture, "End of session 1");
  g_assert_cmpuint (lp_decisions_page_get_n_listed (page), ==, n_listed + 1);
  lp_session_select_practices (fixture->session, codes);
  fixture_activate (fixture, "move-to", g_variant_new_int64 (0));
  bar = lp_decisions_page_choose_moment (page, moment);
  fixture_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (bar)));
  g_assert_nonnull (strstr (lp_moment_bar_get_text (bar), "1 practice has moved since"));
  g_assert_nonnull (strstr (lp_moment_bar_get_text (bar), name));
  take_picture (GTK_WIDGET (fixture->window), "moment");

  g_action_group_activate_action (lp_moment_bar_get_actions (bar), "compare", NULL);
  fixture_settle ();
  g_assert_cmpstr (lp_view_get_chart (fixture_find (fixture, LP_TYPE_COMPARE_VIEW)), ==, "moves=End of session 1");
  take_picture (GTK_WIDGET (fixture->window), "moment-compared");

  fixture_activate (fixture, "view", g_variant_new_string ("workshop"));
  g_action_group_activate_action (lp_moment_bar_get_actions (bar), "go-back", NULL);
  fixture_settle ();
  g_assert_cmpint (get_network_of (fixture, PRACTICE), ==, home);
  g_assert_cmpuint (lp_decisions_page_get_n_listed (page), ==, n_listed + 3);
  fixture_activate (fixture, "undo", NULL);
  g_assert_cmpint (get_network_of (fixture, PRACTICE), ==, 0);

  g_action_group_activate_action (lp_moment_bar_get_actions (bar), "remove", NULL);
  fixture_settle ();
  left = lp_session_list_moments (fixture->session, NULL);
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar)));
}

/* The same page over every other view; its actions are the window's. */
static void
test_history (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  GtkWidget *dialog;

  name_moment (fixture, "Before lunch");
  fixture_activate (fixture, "history", NULL);
  fixture_settle ();
  dialog = find_toplevel (GTK_TYPE_DIALOG);
  g_assert_nonnull (gtk_widget_get_action_group (dialog, "win"));
  take_picture (dialog, "history");
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_DELETE_EVENT);
  fixture_settle ();
  g_assert_null (find_toplevel (GTK_TYPE_DIALOG));
}

static void
assert_exported (Fixture    *fixture,
                 const char *name,
                 const char *what,
                 const char *holds)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  g_assert_true (lp_session_export (fixture->session, file, 0, what, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_cmpuint (length, >, 0);
  if (holds != NULL)
    g_assert_nonnull (strstr (text, holds));
}

/* An afternoon from end to end: a move and its undoing, slides with names hidden, an answer, a second thought with its reason, and what is taken home. */
static void
test_afternoon (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  const char *codes[] = { PRACTICE, NULL };
  const LpNetwork *home = lp_plan_get_network_of (plan, lp_session_get_option (fixture->session), fixture_get_practice (fixture, PRACTICE));
  gint64 home_id = home->id;
  LpPresentWindow *window;
  LpQuestionsPage *page;
  g_autoptr (GPtrArray) decisions = NULL;

  lp_session_select_practices (fixture->session, codes);
  fixture_activate (fixture, "move-to", g_variant_new_int64 (0));
  fixture_activate (fixture, "undo", NULL);
  home = lp_plan_get_network_of (plan, lp_session_get_option (fixture->session), fixture_get_practice (fixture, PRACTICE));
  g_assert_cmpint (home->id, ==, home_id);

  window = present (fixture, 1280, 800);
  press (GTK_WIDGET (window), GDK_KEY_space, 0);
  g_assert_cmpstr (get_kind (window), ==, "map");
  press (GTK_WIDGET (window), GDK_KEY_h, 0);
  press (GTK_WIDGET (window), GDK_KEY_Page_Down, 0);
  press (GTK_WIDGET (window), GDK_KEY_End, 0);
  g_assert_true (lp_present_window_get_page (window)->names_hidden);

  fixture_activate (fixture, "view", g_variant_new_string ("workshop"));
  page = LP_QUESTIONS_PAGE (fixture_find (fixture, LP_TYPE_QUESTIONS_PAGE));
  lp_questions_page_choose (page, ((LpQuestion *) lp_plan_get_questions (plan)->pdata[4])->id);
  type_answer (page, "", "Table 4", "volunteers", "We could open the hall on Fridays");
  /* The last slide asks that question, and the wall has the answer. */
  g_assert_true (says (lp_present_window_get_page (window), "We could open the hall on Fridays"));
  take_picture (GTK_WIDGET (window), "answered");
  press (GTK_WIDGET (window), GDK_KEY_Escape, 0);

  decisions = lp_session_list_decisions (fixture->session, 0, NULL);
  g_assert_cmpuint (decisions->len, >=, 2);
  assert_exported (fixture, "answers.csv", LP_EXPORT_WHAT_ANSWERS, "We could open the hall on Fridays");
  assert_exported (fixture, "workshop.xlsx", NULL, NULL);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/workshop/slides", test_slides);
  g_test_add_func ("/workshop/live", test_live);
  g_test_add_func ("/workshop/hidden", test_hidden);
  g_test_add_func ("/workshop/wall", test_wall);
  g_test_add_func ("/workshop/sizes", test_sizes);
  g_test_add_func ("/workshop/answers", test_answers);
  g_test_add_func ("/workshop/slide-list", test_slide_list);
  g_test_add_func ("/workshop/decisions", test_decisions);
  g_test_add_func ("/workshop/moments", test_moments);
  g_test_add_func ("/workshop/history", test_history);
  g_test_add_func ("/workshop/afternoon", test_afternoon);

  return g_test_run ();
}
