/* test-import-files.c — published files dropped, an area chosen, the outcome told and taken, with real widgets */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"
#include "ui/assistant/area-map.h"
#include "ui/assistant/import-assistant.h"
#include "scratch.h"

static char *folder;
static guint n_plans;

/* Files of tests/fixtures/import. (transfer full) */
static GSList *
list_files (const char *names)
{
  g_auto (GStrv) parts = g_strsplit (names, " ", -1);
  GSList *files = NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "import", parts[i], NULL);

      files = g_slist_append (files, g_file_new_for_path (path));
    }
  return files;
}

static void
drop (LpImportAssistant *assistant,
      const char        *names)
{
  GSList *files = list_files (names);

  lp_import_assistant_load_files (assistant, files);
  g_slist_free_full (files, g_object_unref);
}

/* Until the files have been read, and what follows has been drawn. */
static void
wait (LpImportAssistant *assistant)
{
  LpImportFiles *files = lp_import_assistant_get_files (assistant);

  while (lp_import_files_is_reading (files))
    g_main_context_iteration (NULL, TRUE);
  fixture_settle ();
}

static LpImportAssistant *
open_with (const char *names,
           LpSession  *session)
{
  LpImportAssistant *assistant = lp_import_assistant_new (NULL, NULL, session);

  gtk_window_present (GTK_WINDOW (assistant));
  drop (assistant, names);
  wait (assistant);
  return assistant;
}

static GtkWidget *
find_child (LpImportFiles *files,
            const char    *id)
{
  GObject *child = gtk_widget_get_template_child (GTK_WIDGET (files), LP_TYPE_IMPORT_FILES, id);

  /* The bar of the area is a widget of its own. */
  if (child == NULL)
    child = gtk_widget_get_template_child (GTK_WIDGET (lp_import_files_get_area_bar (files)), LP_TYPE_IMPORT_AREA_BAR, id);
  return GTK_WIDGET (child);
}

static GtkWidget *
find_accept (LpImportAssistant *assistant)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (assistant), LP_TYPE_IMPORT_ASSISTANT, "accept_button"));
}

static const char *
get_summary (LpImportAssistant *assistant)
{
  return gtk_label_get_text (GTK_LABEL (find_child (lp_import_assistant_get_files (assistant), "summary_label")));
}

/* Cell @column of row @row. (transfer full) */
static char *
get_cell (LpImportAssistant *assistant,
          const char        *view,
          int                row,
          int                column)
{
  GtkTreeModel *model = gtk_tree_view_get_model (GTK_TREE_VIEW (find_child (lp_import_assistant_get_files (assistant), view)));
  GtkTreeIter iter;
  char *text;

  g_assert_true (gtk_tree_model_iter_nth_child (model, &iter, NULL, row));
  gtk_tree_model_get (model, &iter, column, &text, -1);
  return text;
}

static LpSession *
make_session (void)
{
  g_autofree char *name = g_strdup_printf ("plan-%u.lplan", ++n_plans);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  LpSession *session = lp_session_new_example (file, "dorset", &error);

  g_assert_no_error (error);
  return session;
}

static void
end_session (LpSession *session)
{
  g_autoptr (GError) error = NULL;

  lp_session_close (session, &error);
  g_assert_no_error (error);
  g_object_unref (session);
}

static void
finished_cb (LpImportAssistant *assistant,
             LpSession         *session,
             LpSession        **outcome)
{
  g_set_object (outcome, session);
}

/* A person can see it too: LP_TEST_PICTURES names the folder where the window is drawn. */
static void
draw (LpImportAssistant *assistant,
      const char        *name)
{
  const char *pictures = g_getenv ("LP_TEST_PICTURES");
  GdkWindow *window = gtk_widget_get_window (GTK_WIDGET (assistant));
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autofree char *path = NULL;

  if (pictures == NULL)
    return;
  fixture_settle ();
  pixbuf = gdk_pixbuf_get_from_window (window, 0, 0, gdk_window_get_width (window), gdk_window_get_height (window));
  path = g_build_filename (pictures, name, NULL);
  g_assert_true (gdk_pixbuf_save (pixbuf, path, "png", NULL, NULL));
}

/* The first list box in @widget. */
static GtkWidget *
find_list (GtkWidget *widget)
{
  g_autoptr (GList) children = GTK_IS_CONTAINER (widget) ? gtk_container_get_children (GTK_CONTAINER (widget)) : NULL;

  if (GTK_IS_LIST_BOX (widget))
    return widget;
  for (GList *at = children; at != NULL; at = at->next)
    {
      GtkWidget *found = find_list (at->data);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The commissioners that the files name, each with its practices; choosing one reads the files for it. */
static void
test_choose_area (void)
{
  LpImportAssistant *assistant = open_with ("epraccur.csv gp-reg-pat-prac-map.csv", NULL);
  LpImportFiles *files = lp_import_assistant_get_files (assistant);
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (find_child (files, "area_button"))));
  GtkWidget *list = find_list (popover);
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (gtk_bin_get_child (GTK_BIN (first)))), ==, "11J · NHS Dorset ICB - 11J · 2 practices");
  g_signal_emit_by_name (list, "row-activated", first);
  wait (assistant);
  g_assert_cmpstr (gtk_entry_get_text (GTK_ENTRY (find_child (files, "area_entry"))), ==, "11J");
  g_assert_true (g_str_has_prefix (get_summary (assistant), "2 practices added"));
  gtk_widget_destroy (GTK_WIDGET (assistant));
}

/* The row of the popover that begins so; NULL: there is none. */
static GtkListBoxRow *
find_area (LpImportFiles *files,
           const char    *text)
{
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (find_child (files, "area_button"))));
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (find_list (popover)), i)) != NULL; i++)
    if (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (gtk_bin_get_child (GTK_BIN (row)))), text))
      return row;
  return NULL;
}

/* The first entry in @widget. */
static GtkWidget *
find_entry (GtkWidget *widget)
{
  g_autoptr (GList) children = GTK_IS_CONTAINER (widget) ? gtk_container_get_children (GTK_CONTAINER (widget)) : NULL;

  if (GTK_IS_ENTRY (widget))
    return widget;
  for (GList *at = children; at != NULL; at = at->next)
    {
      GtkWidget *found = find_entry (at->data);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A dialog with a map is open; NULL: none is. */
static GtkWidget *
find_drawing (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL; at = at->next)
    if (GTK_IS_DIALOG (at->data) && g_strcmp0 (gtk_window_get_title (at->data), "Draw an Area") == 0)
      return at->data;
  return NULL;
}

static GtkWidget *
find_map (GtkWidget *widget)
{
  g_autoptr (GList) children = GTK_IS_CONTAINER (widget) ? gtk_container_get_children (GTK_CONTAINER (widget)) : NULL;

  if (LP_IS_AREA_MAP (widget))
    return widget;
  for (GList *at = children; at != NULL; at = at->next)
    {
      GtkWidget *found = find_map (at->data);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
press_key (GtkWidget *widget,
           guint      key)
{
  GdkEvent *event = gdk_event_new (GDK_KEY_PRESS);
  gboolean handled;

  event->key.window = g_object_ref (gtk_widget_get_window (widget));
  event->key.keyval = key;
  gdk_event_set_device (event, gdk_seat_get_keyboard (gdk_display_get_default_seat (gtk_widget_get_display (widget))));
  g_signal_emit_by_name (widget, "key-press-event", event, &handled);
  g_assert_true (handled);
  gdk_event_free (event);
}

static void
press_keys (GtkWidget *widget,
            guint      key,
            guint      times)
{
  for (guint i = 0; i < times; i++)
    press_key (widget, key);
}

/* Round one of the places by keyboard alone: found by its name in the search, three corners and Enter; the files are read for what lies in it. */
static void
test_draw_area (void)
{
  LpImportAssistant *assistant = open_with ("epraccur.csv NSPL.csv", NULL);
  LpImportFiles *files = lp_import_assistant_get_files (assistant);
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (find_child (files, "area_button"))));
  GtkWidget *search = find_entry (popover);
  GtkWidget *dialog, *map;

  gtk_popover_popup (GTK_POPOVER (popover));
  gtk_entry_set_text (GTK_ENTRY (search), "draw");
  g_signal_emit_by_name (search, "search-changed");
  g_signal_emit_by_name (search, "activate");
  wait (assistant);
  dialog = find_drawing ();
  g_assert_nonnull (dialog);
  map = find_map (dialog);
  gtk_widget_grab_focus (map);
  wait (assistant);
  g_assert_null (lp_area_map_get_area (LP_AREA_MAP (map)));

  /* From the middle of all places a triangle that reaches far over them. */
  press_keys (map, GDK_KEY_Up, 60);
  press_key (map, GDK_KEY_space);
  press_keys (map, GDK_KEY_Down, 90);
  press_keys (map, GDK_KEY_Left, 90);
  press_key (map, GDK_KEY_space);
  press_key (map, GDK_KEY_BackSpace);
  press_key (map, GDK_KEY_space);
  press_keys (map, GDK_KEY_Right, 180);
  press_key (map, GDK_KEY_space);
  press_key (map, GDK_KEY_Return);
  g_assert_nonnull (lp_area_map_get_area (LP_AREA_MAP (map)));
  g_assert_cmpuint (lp_area_map_count (LP_AREA_MAP (map)), >=, 1);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  wait (assistant);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (find_child (files, "drawn_button"))), ==, "Within the drawn area ✕");
  g_assert_true (g_str_has_prefix (get_summary (assistant), "1 practice added"));
  gtk_widget_destroy (GTK_WIDGET (assistant));
}

/* Where the files say where practices lie, their districts stand beside the commissioners; an area of a map file narrows too, until it is given up. */
static void
test_choose_place (void)
{
  static const char around[] = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                               "[[[-1.95,50.75],[-1.85,50.75],[-1.85,50.85],[-1.95,50.85],[-1.95,50.75]]]}}";
  LpImportAssistant *assistant = open_with ("epraccur.csv NSPL.csv", NULL);
  LpImportFiles *files = lp_import_assistant_get_files (assistant);
  g_autofree char *path = g_build_filename (folder, "ferndown.geojson", NULL);
  g_autoptr (GFile) area = g_file_new_for_path (path);
  g_autoptr (GFile) none = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;
  GtkListBoxRow *row = find_area (files, "East Dorset · 1 practice");

  g_assert_nonnull (find_area (files, "11J"));
  g_assert_nonnull (find_area (files, "From a Map File"));
  g_assert_nonnull (row);
  g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (row)), "row-activated", row);
  wait (assistant);
  g_assert_cmpstr (gtk_entry_get_text (GTK_ENTRY (find_child (files, "area_entry"))), ==, "East Dorset");
  g_assert_true (g_str_has_prefix (get_summary (assistant), "1 practice added"));

  lp_import_files_set_area (files, "");
  wait (assistant);
  g_assert_true (g_str_has_prefix (get_summary (assistant), "4 practices added"));
  g_assert_true (g_file_set_contents (path, around, -1, NULL));
  g_assert_false (lp_import_area_bar_set_file (lp_import_files_get_area_bar (files), none, &error));
  g_assert_true (lp_import_area_bar_set_file (lp_import_files_get_area_bar (files), area, NULL));
  wait (assistant);
  g_assert_true (g_str_has_prefix (get_summary (assistant), "1 practice added"));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (find_child (files, "drawn_button"))), ==, "Within ferndown.geojson ✕");
  draw (assistant, "import-files-drawn.png");
  gtk_button_clicked (GTK_BUTTON (find_child (files, "drawn_button")));
  wait (assistant);
  g_assert_false (gtk_widget_get_visible (find_child (files, "drawn_button")));
  g_assert_true (g_str_has_prefix (get_summary (assistant), "4 practices added"));
  gtk_widget_destroy (GTK_WIDGET (assistant));
}

/* Files of England, then an area: the account follows, and the plan that is made has what it told. */
static void
test_new_plan (void)
{
  LpImportAssistant *assistant = open_with ("epraccur.csv payments-2022-23.csv NSPL.csv", NULL);
  LpImportFiles *files = lp_import_assistant_get_files (assistant);
  g_autofree char *path = g_build_filename (folder, "made.lplan", NULL);
  g_autoptr (GFile) place = g_file_new_for_path (path);
  g_autofree char *kind = get_cell (assistant, "files_view", 0, 1);
  g_autofree char *code = NULL;
  LpSession *made = NULL;

  g_assert_cmpstr (kind, ==, "Register of GP practices (epraccur)");
  g_assert_true (g_str_has_prefix (get_summary (assistant), "4 practices added"));
  g_assert_true (gtk_widget_get_sensitive (find_child (files, "area_button")));
  draw (assistant, "import-files-england.png");

  lp_import_files_set_area (files, "11J");
  g_assert_true (lp_import_files_is_reading (files));
  g_assert_false (gtk_widget_get_sensitive (find_accept (assistant)));
  wait (assistant);
  g_assert_true (g_str_has_prefix (get_summary (assistant), "2 practices added"));
  code = get_cell (assistant, "added_view", 1, 0);
  g_assert_cmpstr (code, ==, "J81003");
  g_assert_true (gtk_widget_get_sensitive (find_accept (assistant)));

  g_signal_connect (assistant, "finished", G_CALLBACK (finished_cb), &made);
  g_assert_true (lp_import_assistant_make_plan (assistant, place));
  g_assert_nonnull (made);
  g_assert_cmpuint (lp_plan_get_n_practices (lp_session_get_plan (made)), ==, 2);
  end_session (made);
}

/* Into the open plan: what is there and what it would be, then one edit that can be undone. */
static void
test_bring_in (void)
{
  LpSession *session = make_session ();
  LpImportAssistant *assistant = open_with ("gp-reg-pat-prac-all.csv", session);
  g_autofree char *what = get_cell (assistant, "changes_view", 1, 2);
  g_autofree char *old = get_cell (assistant, "changes_view", 1, 3);
  g_autofree char *new = get_cell (assistant, "changes_view", 1, 4);
  const LpPractice *practice;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (what, ==, "Registered people");
  g_assert_cmpstr (old, ==, "7,838");
  g_assert_cmpstr (new, ==, "7,020");
  draw (assistant, "import-files-changes.png");
  gtk_dialog_response (GTK_DIALOG (assistant), GTK_RESPONSE_ACCEPT);
  practice = lp_plan_find_practice (lp_session_get_plan (session), "J81003");
  g_assert_cmpint (practice->people, ==, 7020);
  g_assert_cmpstr (lp_session_get_undo_label (session), ==, "Undo Bring in gp-reg-pat-prac-all.csv");
  g_assert_true (lp_session_undo (session, &error));
  practice = lp_plan_find_practice (lp_session_get_plan (session), "J81003");
  g_assert_cmpint (practice->people, ==, 7838);
  end_session (session);
}

/* A list of a person's own is shown with its columns; a published file beside it joins them on one page. A broken one is told, and can be removed. */
static void
test_pages (void)
{
  g_autofree char *path = g_build_filename (folder, "list.csv", NULL);
  g_autoptr (GFile) list = g_file_new_for_path (path);
  g_autofree char *broken_path = g_build_filename (folder, "broken.xlsx", NULL);
  g_autoptr (GFile) broken = g_file_new_for_path (broken_path);
  LpImportAssistant *assistant = lp_import_assistant_new (NULL, NULL, NULL);
  LpImportFiles *files = lp_import_assistant_get_files (assistant);
  GtkTreeView *view = GTK_TREE_VIEW (find_child (files, "files_view"));
  g_autoptr (GtkTreePath) third = gtk_tree_path_new_from_indices (2, -1);

  g_assert_true (g_file_set_contents (path, "code,list\nJ81002,1\n", -1, NULL));
  g_assert_true (g_file_set_contents (broken_path, "PK\003\004broken", -1, NULL));
  gtk_window_present (GTK_WINDOW (assistant));
  g_assert_true (lp_import_assistant_load (assistant, list));
  g_assert_cmpuint (lp_import_files_get_n_files (files), ==, 0);
  drop (assistant, "epraccur.csv");
  g_assert_cmpuint (lp_import_files_get_n_files (files), ==, 2);
  lp_import_files_add_file (files, broken);
  wait (assistant);
  g_assert_nonnull (strstr (get_summary (assistant), "broken.xlsx is damaged"));
  g_assert_false (gtk_widget_get_sensitive (find_accept (assistant)));

  gtk_tree_selection_select_path (gtk_tree_view_get_selection (view), third);
  gtk_button_clicked (GTK_BUTTON (find_child (files, "remove_button")));
  wait (assistant);
  g_assert_cmpuint (lp_import_files_get_n_files (files), ==, 2);
  g_assert_true (gtk_widget_get_sensitive (find_accept (assistant)));
  gtk_widget_destroy (GTK_WIDGET (assistant));
}

/* Closing while files are read, or stopping, leaves everything as it was. */
static void
test_stop (void)
{
  LpImportAssistant *assistant = lp_import_assistant_new (NULL, NULL, NULL);

  gtk_window_present (GTK_WINDOW (assistant));
  drop (assistant, "epraccur.csv payments-2022-23.csv");
  g_assert_true (lp_import_files_is_reading (lp_import_assistant_get_files (assistant)));
  lp_import_files_stop (lp_import_assistant_get_files (assistant));
  g_assert_false (lp_import_files_is_reading (lp_import_assistant_get_files (assistant)));
  lp_import_files_set_area (lp_import_assistant_get_files (assistant), "11J");
  gtk_widget_destroy (GTK_WIDGET (assistant));
  fixture_settle ();
}

/* A file large enough to be stopped: it tells rows and the time left while it is read; the button stops it, and nothing has been taken. */
static void
test_stop_button (void)
{
  g_autofree char *path = g_build_filename (folder, "large.csv", NULL);
  g_autoptr (GFile) large = g_file_new_for_path (path);
  g_autoptr (GString) text = g_string_new ("APPOINTMENT_MONTH_START_DATE,GP_CODE,HCP_TYPE,APPT_MODE,APPT_STATUS,TIME_BETWEEN_BOOK_AND_APPT,NATIONAL_CATEGORY,COUNT_OF_APPOINTMENTS\n");
  g_autoptr (GError) error = NULL;
  LpImportAssistant *assistant = lp_import_assistant_new (NULL, NULL, NULL);
  LpImportFiles *files = lp_import_assistant_get_files (assistant);
  GtkProgressBar *bar = GTK_PROGRESS_BAR (find_child (files, "progress_bar"));
  g_autoptr (GList) beside_bar = gtk_container_get_children (GTK_CONTAINER (find_child (files, "progress_box")));
  gboolean told_rows = FALSE, told_time = FALSE;

  for (guint i = 0; i < 1500000; i++)
    g_string_append_printf (text, "01DEC2025,J8%04u,GP,Face-to-Face,Attended,Same Day,General,%u\n", i % 9000, i % 7);
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, &error));
  gtk_window_present (GTK_WINDOW (assistant));
  drop (assistant, "epraccur.csv");
  lp_import_files_add_file (files, large);
  while (lp_import_files_is_reading (files) && !told_time)
    {
      const char *told;

      g_main_context_iteration (NULL, TRUE);
      told = gtk_progress_bar_get_text (bar);
      told_rows |= told != NULL && strstr (told, " rows") != NULL;
      told_time = told != NULL && strstr (told, "left") != NULL;
    }
  g_assert_true (told_rows && told_time);
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (bar), >, 0);
  gtk_button_clicked (GTK_BUTTON (g_list_last (beside_bar)->data));
  wait (assistant);
  g_assert_true (g_str_has_prefix (get_summary (assistant), "Stopped. Nothing has been changed"));
  g_assert_null (lp_import_files_get_preview (files));
  g_assert_false (gtk_widget_get_sensitive (find_accept (assistant)));
  gtk_widget_destroy (GTK_WIDGET (assistant));
}

/* As small a screen as is supported, with text twice as large. */
static void
test_small_screen (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (LpShape) area = lp_shape_new ();
  LpImportAssistant *assistant;
  int width, height, dpi;

  lp_shape_add_ring (area, (const LpPoint[]) { { 0, 0 }, { 700000, 0 }, { 700000, 700000 }, { 0, 700000 } }, 4, FALSE);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 192 * 1024, NULL);
  assistant = open_with ("epraccur.csv payments-2022-23.csv NSPL.csv gp-reg-pat-prac-lsoa-all.csv", NULL);
  lp_import_area_bar_set_drawn (lp_import_files_get_area_bar (lp_import_assistant_get_files (assistant)), area, "the-boundaries-of-a-county-as-published.geojson");
  wait (assistant);
  gtk_widget_get_preferred_width (GTK_WIDGET (assistant), &width, NULL);
  gtk_widget_get_preferred_height (GTK_WIDGET (assistant), &height, NULL);
  draw (assistant, "import-files-large-text.png");
  g_test_message ("at least %d x %d", width, height);
  g_assert_cmpint (width, <=, 1024);
  g_assert_cmpint (height, <=, 600);
  gtk_widget_destroy (GTK_WIDGET (assistant));
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  folder = scratch_new ();
  fixture_init (&argc, &argv);
  g_test_add_func ("/ui/import-files/new-plan", test_new_plan);
  g_test_add_func ("/ui/import-files/choose-area", test_choose_area);
  g_test_add_func ("/ui/import-files/choose-place", test_choose_place);
  g_test_add_func ("/ui/import-files/draw-area", test_draw_area);
  g_test_add_func ("/ui/import-files/bring-in", test_bring_in);
  g_test_add_func ("/ui/import-files/pages", test_pages);
  g_test_add_func ("/ui/import-files/stop", test_stop);
  g_test_add_func ("/ui/import-files/stop-button", test_stop_button);
  g_test_add_func ("/ui/import-files/small-screen", test_small_screen);
  status = g_test_run ();
  scratch_remove (folder);
  return status;
}
