/* test-files.c — file choosers, the welcome page, recent plans, the option switcher and dropping, each by the real widgets */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "hand.h"
#include "ui/application/application.h"
#include "ui/inspector/unassigned-panel.h"
#include "ui/options/option-switcher.h"
#include "ui/practices/practice-table.h"
#include "ui/window/window-private.h"

#define ATTEMPTS 6              /* at a drag */

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
  HandAtChooser *hand = hand_sit_down (path, replace);

  fixture_activate (fixture, action, target);

  return hand_stand_up (hand);
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
      fixture_wait_for_errands (fixture->window);
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
  fixture_wait_for_errands (fixture->window);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "mine");

  g_assert_true (answer (fixture, "export", g_variant_new_string ("csv"), "taken", GTK_RESPONSE_ACCEPT));
  fixture_wait_for_errands (fixture->window);
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
  fixture_wait_for_errands (fixture->window);
  g_assert_true (is_there (fixture, "shown.png"));

  fixture_activate (fixture, "copy-picture", NULL);
  fixture_wait_for_errands (fixture->window);
  picture = gtk_clipboard_wait_for_image (clipboard);
  g_assert_nonnull (picture);
  g_assert_cmpint (gdk_pixbuf_get_width (picture), >, 1000);

  fixture_activate (fixture, "show-unassigned", NULL);
  gtk_clipboard_clear (clipboard);
  fixture_activate (fixture, "copy-picture", NULL);
  fixture_wait_for_errands (fixture->window);
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
  HandAtChooser *hand;

  make_plan (path);
  hand = hand_sit_down (path, 0);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "open", NULL);
  hand_stand_up (hand);

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
      HandAtChooser *hand = hand_sit_down (path, 0);

      gtk_button_clicked (find_button (GTK_WIDGET (window->welcome), cases[i].action));
      hand_stand_up (hand);
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

static gboolean
is_unassigned (Fixture    *fixture,
               const char *code)
{
  return lp_plan_get_network_of (lp_session_get_plan (fixture->session), lp_session_get_option (fixture->session),
                                 fixture_get_practice (fixture, code)) == NULL;
}

/* The middle of the one row that is chosen. */
static GdkPoint
find_chosen_row (GtkTreeView *tree)
{
  GList *rows = gtk_tree_selection_get_selected_rows (gtk_tree_view_get_selection (tree), NULL);
  GdkRectangle cell;
  GdkPoint at;

  g_assert_cmpuint (g_list_length (rows), ==, 1);
  gtk_tree_view_get_cell_area (tree, rows->data, gtk_tree_view_get_column (tree, 0), &cell);
  g_list_free_full (rows, (GDestroyNotify) gtk_tree_path_free);
  gtk_tree_view_convert_bin_window_to_widget_coords (tree, cell.x + 30, cell.y + cell.height / 2, &at.x, &at.y);

  return at;
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
  GtkTreeView *tree = fixture_find (&part, GTK_TYPE_TREE_VIEW);
  const char *codes[] = { "J81012", NULL };

  if (!hand_is_there ())
    return;
  fixture_activate (fixture, "show-unassigned", NULL);
  lp_practice_table_set_filter (table, LP_SHOW_NETWORK);
  lp_session_select_network (fixture->session, lp_plan_get_network_of (lp_session_get_plan (fixture->session),
                             lp_session_get_option (fixture->session), fixture_get_practice (fixture, "J81012"))->id);
  g_assert_false (is_unassigned (fixture, "J81012"));

  for (guint attempt = 0; attempt < ATTEMPTS && !is_unassigned (fixture, "J81012"); attempt++)
    {
      lp_session_select_practices (fixture->session, codes);
      fixture_settle ();
      hand_drag (GTK_WIDGET (tree), find_chosen_row (tree), GTK_WIDGET (panel), (GdkPoint) { gtk_widget_get_allocated_width (GTK_WIDGET (panel)) / 2, 30 },
                 has_been_dropped, fixture);
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
