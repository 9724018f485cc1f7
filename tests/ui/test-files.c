/* test-files.c — file choosers, the welcome page, recent plans, the option switcher and dropping, each by the real widgets */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "fixture.h"
#include "ui/application/application.h"
#include "ui/inspector/unassigned-panel.h"
#include "ui/options/option-switcher.h"
#include "ui/practices/practice-table.h"
#include "ui/window/window-private.h"

#define TICK_MS 40
#define TICKS_TO_LOAD 12        /* until a chooser has read the folder that was typed, on a machine with nothing else to do */
#define PATIENCE_TICKS 4000

/* What a person does at the next file chooser: types a path, accepts, and answers the question about replacing. */
typedef struct
{
  char *path;
  int replace;                  /* the response to the question; 0: none is expected */
  gboolean asked;
  guint source, ticks, attempts, typed_at;
} Person;

static GtkWidget *
find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type) && gtk_widget_get_mapped (l->data))
      return l->data;

  return NULL;
}

static void
find_type_cb (GtkWidget *widget,
              gpointer   user_data)
{
  GtkWidget **found = user_data;

  if (*found == NULL && GTK_IS_FILE_CHOOSER_WIDGET (widget))
    *found = widget;
  else if (*found == NULL && GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), find_type_cb, found);
}

/* As the keyboard does it: Ctrl+L, or the first stroke of a path, leads to an entry for it. */
static void
type_path (GtkWidget  *dialog,
           const char *path)
{
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);
  GtkWidget *widget = NULL;

  find_type_cb (dialog, &widget);
  if (gtk_file_chooser_get_action (chooser) == GTK_FILE_CHOOSER_ACTION_SAVE)
    {
      g_autofree char *folder = g_path_get_dirname (path);
      g_autofree char *name = g_path_get_basename (path);

      gtk_file_chooser_set_current_folder (chooser, folder);
      gtk_file_chooser_set_current_name (chooser, name);
    }
  else
    g_signal_emit_by_name (widget, "location-popup", path);
}

static void
accept (GtkWidget *dialog)
{
  GtkWidget *button = gtk_dialog_get_widget_for_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);

  if (button == NULL)
    button = gtk_dialog_get_widget_for_response (GTK_DIALOG (dialog), GTK_RESPONSE_OK);
  g_assert_nonnull (button);
  gtk_button_clicked (GTK_BUTTON (button));
}

static gboolean
tick_cb (gpointer user_data)
{
  Person *person = user_data;
  GtkWidget *question = find_window (GTK_TYPE_MESSAGE_DIALOG);
  GtkWidget *chooser = find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);

  g_assert_cmpuint (person->ticks++, <, PATIENCE_TICKS);
  if (question != NULL)
    {
      person->asked = TRUE;
      gtk_dialog_response (GTK_DIALOG (question), person->replace != 0 ? person->replace : GTK_RESPONSE_CANCEL);
    }
  /* On a busy machine a chooser may still be reading the folder it opened with, and then forgets what was typed and
   * pressed meanwhile: a person would do it again, and wait longer. */
  else if (chooser != NULL && person->ticks >= person->typed_at + 2 * person->attempts * TICKS_TO_LOAD)
    {
      person->attempts++;
      person->typed_at = person->ticks;
      type_path (chooser, person->path);
    }
  else if (chooser != NULL && person->ticks == person->typed_at + person->attempts * TICKS_TO_LOAD)
    accept (chooser);

  return G_SOURCE_CONTINUE;
}

/* The person stays until the chooser has answered, which is when the action comes back. */
static void
sit_down (Person     *person,
          const char *path,
          int         replace)
{
  *person = (Person) { .path = g_strdup (path), .replace = replace };
  person->source = g_timeout_add (TICK_MS, tick_cb, person);
}

static void
stand_up (Person *person)
{
  g_source_remove (person->source);
  g_free (person->path);
}

static char *
make_path (Fixture    *fixture,
           const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static gboolean
answer (Fixture    *fixture,
        const char *action,
        GVariant   *target,
        const char *name,
        int         replace)
{
  g_autofree char *path = make_path (fixture, name);
  Person person;

  sit_down (&person, path, replace);
  fixture_activate (fixture, action, target);
  stand_up (&person);

  return person.asked;
}

static gboolean
is_there (Fixture    *fixture,
          const char *name)
{
  g_autofree char *path = make_path (fixture, name);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static void
test_save_as (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  g_autofree char *name = NULL;

  g_assert_false (answer (fixture, "save-as", NULL, "copy", 0));
  g_assert_true (is_there (fixture, "copy.lplan"));
  name = g_file_get_basename (lp_session_get_file (fixture->session));
  g_assert_cmpstr (name, ==, "copy.lplan");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "copy.lplan – Locality Planner");
}

static void
test_export (void)
{
  const struct { const char *action, *target, *typed, *written; } cases[] = {
    { "export", "xlsx", "report.xlsx", "report.xlsx" },
    { "export", "csv", "assignment", "assignment.csv" },
    { "export-picture", "map", "land.svg", "land.svg" },
    { "export-picture", "people", "people", "people.png" },
    { "export-picture", "coverage", "coverage.pdf", "coverage.pdf" },
  };
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_false (is_there (fixture, cases[i].written));
      answer (fixture, cases[i].action, g_variant_new_string (cases[i].target), cases[i].typed, 0);
      g_test_message ("%s: %s", cases[i].typed, gtk_label_get_text (fixture->window->message_label));
      g_assert_true (is_there (fixture, cases[i].written));
    }
}

/* The chooser knows nothing of the ending that is added to the name, so the question is ours. */
static void
test_longer_name_is_not_replaced_unasked (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  g_autofree char *path = make_path (fixture, "taken.csv");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  g_assert_true (answer (fixture, "export", g_variant_new_string ("csv"), "taken", GTK_RESPONSE_CANCEL));
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "mine");

  g_assert_true (answer (fixture, "export", g_variant_new_string ("csv"), "taken", GTK_RESPONSE_ACCEPT));
  g_clear_pointer (&text, g_free);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, !=, "mine");
}

/* Of the view shown: the map, but not the table beside it; and the whole of it is on the clipboard. */
static void
test_picture_shown (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  GtkClipboard *clipboard = gtk_clipboard_get (GDK_SELECTION_CLIPBOARD);
  g_autoptr (GdkPixbuf) picture = NULL;
  g_autofree char *text = NULL;

  answer (fixture, "save-picture", NULL, "shown.png", 0);
  g_assert_true (is_there (fixture, "shown.png"));

  fixture_activate (fixture, "copy-picture", NULL);
  picture = gtk_clipboard_wait_for_image (clipboard);
  g_assert_nonnull (picture);
  g_assert_cmpint (gdk_pixbuf_get_width (picture), >, 1000);

  fixture_activate (fixture, "show-unassigned", NULL);
  gtk_clipboard_clear (clipboard);
  fixture_activate (fixture, "copy-picture", NULL);
  g_assert_false (gtk_clipboard_wait_is_image_available (clipboard));
}

static LpWindow *
find_plan_window (const char *path)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (GList *l = windows; l != NULL; l = l->next)
    if (LP_IS_WINDOW (l->data) && lp_window_get_session (l->data) != NULL &&
        g_file_equal (lp_session_get_file (lp_window_get_session (l->data)), file))
      return l->data;

  return NULL;
}

static void
make_plan (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  LpSession *session = lp_session_new_empty (file, "Other", &error);

  g_assert_no_error (error);
  lp_session_close (session, &error);
  g_assert_no_error (error);
  g_object_unref (session);
}

static void
test_open (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  g_autofree char *path = make_path (fixture, "other.lplan");
  Person person;

  make_plan (path);
  sit_down (&person, path, 0);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "open", NULL);
  stand_up (&person);

  g_assert_nonnull (find_plan_window (path));
  gtk_widget_destroy (GTK_WIDGET (find_plan_window (path)));
}

typedef struct
{
  const char *action;
  GtkWidget *found;
} ButtonSearch;

static void
find_button_cb (GtkWidget *widget,
                gpointer   user_data)
{
  ButtonSearch *search = user_data;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), search->action) == 0)
    search->found = widget;
  else if (search->found == NULL && GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), find_button_cb, search);
}

static GtkButton *
find_button (GtkWidget  *in,
             const char *action)
{
  ButtonSearch search = { action, NULL };

  find_button_cb (in, &search);
  g_assert_nonnull (search.found);

  return GTK_BUTTON (search.found);
}

static LpWindow *
show_welcome (Fixture *fixture)
{
  LpWindow *window = lp_window_new (fixture->application, fixture->preferences);

  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  /* Without a window manager nobody says which window is in use. */
  gtk_application_remove_window (fixture->application, GTK_WINDOW (window));
  gtk_application_add_window (fixture->application, GTK_WINDOW (window));

  return window;
}

static void
test_welcome_page (void)
{
  const struct { const char *action, *name; guint n_practices; } cases[] = {
    { "app.open-example", "example.lplan", 86 },
    { "app.new", "empty.lplan", 0 },
  };
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LpWindow *window = show_welcome (fixture);
      g_autofree char *path = make_path (fixture, cases[i].name);
      Person person;

      sit_down (&person, path, 0);
      gtk_button_clicked (find_button (GTK_WIDGET (window->welcome), cases[i].action));
      stand_up (&person);
      g_assert_true (find_plan_window (path) == window);
      g_assert_cmpuint (lp_plan_get_n_practices (lp_session_get_plan (lp_window_get_session (window))), ==, cases[i].n_practices);
      gtk_widget_destroy (GTK_WIDGET (window));
    }
}

static void
test_recent_plans (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  g_autofree char *path = make_path (fixture, "recent.lplan");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *list = NULL;
  LpWindow *window;

  make_plan (path);
  lp_preferences_add_recent (fixture->preferences, file);
  window = show_welcome (fixture);
  {
    Fixture other = { .window = window };

    list = fixture_find (&other, GTK_TYPE_LIST_BOX);
  }
  g_signal_emit_by_name (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0), "activate");
  fixture_settle ();
  g_assert_nonnull (find_plan_window (path));
  gtk_widget_destroy (GTK_WIDGET (find_plan_window (path)));

  /* A plan that is gone is not offered. */
  g_assert_cmpint (g_remove (path), ==, 0);
  {
    g_auto (GStrv) recent = lp_preferences_get_recent (fixture->preferences);
    g_autofree char *uri = g_file_get_uri (file);

    g_assert_false (g_strv_contains ((const char *const *) recent, uri));
  }
}

static void
test_option_switcher (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpOptionSwitcher *switcher = fixture_find (fixture, LP_TYPE_OPTION_SWITCHER);
  GActionGroup *actions = gtk_widget_get_action_group (GTK_WIDGET (switcher), "switcher");
  const LpOption *first = lp_plan_get_option (lp_session_get_plan (fixture->session), 0);
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (switcher));
  g_autoptr (GMenuModel) options = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SECTION);
  g_autoptr (GVariant) target = g_menu_model_get_item_attribute_value (options, 0, G_MENU_ATTRIBUTE_TARGET, NULL);
  g_autoptr (GVariant) state = NULL;

  g_assert_cmpint (g_menu_model_get_n_items (options), ==, (int) lp_plan_get_n_options (lp_session_get_plan (fixture->session)));
  g_assert_cmpint (lp_session_get_option (fixture->session)->id, !=, first->id);
  g_action_group_activate_action (actions, "option", target);
  fixture_settle ();
  g_assert_cmpint (lp_session_get_option (fixture->session)->id, ==, first->id);
  state = g_action_group_get_action_state (actions, "option");
  g_assert_cmpint (g_variant_get_int64 (state), ==, first->id);
}

/* The filter belongs to the option that it was set in. */
static void
test_filter_goes_with_its_option (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpPracticeTable *table = fixture_find (fixture, LP_TYPE_PRACTICE_TABLE);

  fixture_activate (fixture, "show-unassigned", NULL);
  g_assert_cmpuint (lp_practice_table_get_n_shown (table), ==, 5);
  fixture_activate (fixture, "option-duplicate", NULL);
  g_assert_cmpuint (lp_practice_table_get_n_shown (table), ==, 86);

  fixture_activate (fixture, "show-unassigned", NULL);
  fixture_activate (fixture, "find", NULL);
  g_assert_cmpuint (lp_practice_table_get_n_shown (table), ==, 86);
}

static void
get_middle (GtkWidget *widget,
            int       *x,
            int       *y)
{
  int left, top;

  gdk_window_get_origin (gtk_widget_get_window (gtk_widget_get_toplevel (widget)), &left, &top);
  gtk_widget_translate_coordinates (widget, gtk_widget_get_toplevel (widget), 0, 0, x, y);
  *x += left + gtk_widget_get_allocated_width (widget) / 2;
  *y += top + MIN (gtk_widget_get_allocated_height (widget), 60) / 2;
}

static gboolean
is_unassigned (Fixture    *fixture,
               const char *code)
{
  return lp_plan_get_network_of (lp_session_get_plan (fixture->session), lp_session_get_option (fixture->session),
                                 fixture_get_practice (fixture, code)) == NULL;
}

/* Where the row and the panel are at this moment: a window that has just been shown may still be moving. */
static void
drag_selected (GtkTreeView *tree,
               GtkWidget   *panel,
               const char  *xdotool)
{
  GtkTreeSelection *selection = gtk_tree_view_get_selection (tree);
  g_autofree char *command = NULL;
  GList *rows = gtk_tree_selection_get_selected_rows (selection, NULL);
  int from_x, from_y, to_x, to_y;
  GdkRectangle cell;

  g_assert_cmpuint (g_list_length (rows), ==, 1);
  gtk_tree_view_get_cell_area (tree, rows->data, gtk_tree_view_get_column (tree, 0), &cell);
  g_list_free_full (rows, (GDestroyNotify) gtk_tree_path_free);
  gdk_window_get_origin (gtk_tree_view_get_bin_window (tree), &from_x, &from_y);
  from_x += cell.x + 30;
  from_y += cell.y + cell.height / 2;
  get_middle (panel, &to_x, &to_y);
  command = g_strdup_printf ("%s mouseup 1 mousemove %d %d sleep 0.3 mousedown 1 sleep 0.3 mousemove %d %d sleep 0.3 mousemove %d %d sleep 0.3 "
                             "mousemove %d %d sleep 0.5 mouseup 1", xdotool, from_x, from_y, from_x + 20, from_y + 10,
                             (from_x + to_x) / 2, (from_y + to_y) / 2, to_x, to_y);
  g_assert_true (g_spawn_command_line_async (command, NULL));
}

static gboolean
has_been_dropped (gpointer data)
{
  return is_unassigned (data, "J81012");
}

/* By the pointer, from a row of the table to the list of the unassigned. */
static void
test_drop_on_unassigned (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1600, 900);
  LpUnassignedPanel *panel = fixture_find (fixture, LP_TYPE_UNASSIGNED_PANEL);
  LpPracticeTable *table = fixture_find (fixture, LP_TYPE_PRACTICE_TABLE);
  Fixture part = { .window = (LpWindow *) table };
  g_autofree char *xdotool = g_find_program_in_path ("xdotool");
  const char *codes[] = { "J81012", NULL };

  if (xdotool == NULL)
    {
      g_test_skip ("There is no xdotool");
      return;
    }
  fixture_activate (fixture, "show-unassigned", NULL);
  lp_practice_table_set_filter (table, LP_SHOW_NETWORK);
  lp_session_select_network (fixture->session, lp_plan_get_network_of (lp_session_get_plan (fixture->session),
                             lp_session_get_option (fixture->session), fixture_get_practice (fixture, "J81012"))->id);
  g_assert_false (is_unassigned (fixture, "J81012"));

  /* On a busy machine the pointer may be there before the window has drawn what it is to take: a person would try again. */
  for (guint attempt = 0; attempt < 6 && !is_unassigned (fixture, "J81012"); attempt++)
    {
      lp_session_select_practices (fixture->session, codes);
      fixture_settle ();
      drag_selected (fixture_find (&part, GTK_TYPE_TREE_VIEW), GTK_WIDGET (panel), xdotool);
      fixture_wait_until (has_been_dropped, fixture);
    }
  g_assert_true (is_unassigned (fixture, "J81012"));
  g_assert_cmpuint (lp_unassigned_panel_get_n_rows (panel), ==, 6);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("GTK_USE_PORTAL", "0", TRUE);
  fixture_init (&argc, &argv);

  g_test_add_func ("/files/save-as", test_save_as);
  g_test_add_func ("/files/export", test_export);
  g_test_add_func ("/files/longer-name-is-not-replaced-unasked", test_longer_name_is_not_replaced_unasked);
  g_test_add_func ("/files/picture-shown", test_picture_shown);
  g_test_add_func ("/files/open", test_open);
  g_test_add_func ("/files/welcome-page", test_welcome_page);
  g_test_add_func ("/files/recent-plans", test_recent_plans);
  g_test_add_func ("/files/option-switcher", test_option_switcher);
  g_test_add_func ("/files/filter-goes-with-its-option", test_filter_goes_with_its_option);
  g_test_add_func ("/files/drop-on-unassigned", test_drop_on_unassigned);

  return g_test_run ();
}
