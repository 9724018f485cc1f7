/* test-import-assistant.c — a list chosen, its columns given a meaning, the outcome told and the plan made, with real widgets */
/* SPDX-License-Identifier: GPL-3.0-or-later */


#include "fixture.h"
#include "ui/assistant/import-assistant.h"
#include "ui/assistant/import-columns.h"
#include "ui/assistant/import-list.h"
#include "ui/assistant/import-remarks.h"
#include "ui/window/window.h"
#include "scratch.h"

static char *folder;
static guint n_files;

static GFile *
make_file (const char *name)
{
  g_autofree char *numbered = g_strdup_printf ("%u-%s", ++n_files, name);
  g_autofree char *path = g_build_filename (folder, numbered, NULL);

  return g_file_new_for_path (path);
}

static GFile *
write_file (const char *name,
            const char *text)
{
  GFile *file = make_file (name);
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
  return file;
}

/* The descendant of @widget that its template calls @id. */
static GtkWidget *
find_child (LpImportAssistant *assistant,
            const char        *id)
{
  GObject *child = gtk_widget_get_template_child (GTK_WIDGET (assistant), LP_TYPE_IMPORT_ASSISTANT, id);
  GObject *list = gtk_widget_get_template_child (GTK_WIDGET (assistant), LP_TYPE_IMPORT_ASSISTANT, "list");

  /* The page of a list is a widget of its own. */
  if (child == NULL)
    child = gtk_widget_get_template_child (GTK_WIDGET (list), LP_TYPE_IMPORT_LIST, id);
  g_assert_true (GTK_IS_WIDGET (child));
  return GTK_WIDGET (child);
}

static const char *
get_label (LpImportAssistant *assistant,
           const char        *id)
{
  return gtk_label_get_text (GTK_LABEL (find_child (assistant, id)));
}

static LpImportAssistant *
open_assistant (GFile     *file,
                LpSession *session)
{
  LpImportAssistant *assistant = lp_import_assistant_new (NULL, file, session);

  gtk_window_present (GTK_WINDOW (assistant));
  fixture_settle ();
  return assistant;
}

static void
choose_meaning (LpImportAssistant *assistant,
                guint              column,
                LpPracticeField    field)
{
  LpImportColumns *columns = LP_IMPORT_COLUMNS (find_child (assistant, "columns"));

  gtk_combo_box_set_active (lp_import_columns_get_chooser (columns, column), field);
  fixture_settle ();
}

static int
get_meaning (LpImportAssistant *assistant,
             guint              column)
{
  LpImportColumns *columns = LP_IMPORT_COLUMNS (find_child (assistant, "columns"));

  return gtk_combo_box_get_active (lp_import_columns_get_chooser (columns, column));
}

static char *
tell_remark (LpImportAssistant *assistant,
             int                row)
{
  GtkTreeModel *model = gtk_tree_view_get_model (GTK_TREE_VIEW (find_child (assistant, "remarks")));
  GtkTreeIter iter;
  guint line;
  g_autofree char *heading = NULL, *code = NULL, *fate = NULL, *reason = NULL;

  if (!gtk_tree_model_iter_nth_child (model, &iter, NULL, row))
    return g_strdup ("");
  gtk_tree_model_get (model, &iter, 0, &line, 1, &heading, 2, &code, 3, &fate, 4, &reason, -1);
  return g_strdup_printf ("%u %s %s %s: %s", line, heading, code, fate, reason);
}

typedef struct
{
  guint calls;
  LpSession *session;
} Outcome;

static void
finished_cb (LpImportAssistant *assistant,
             LpSession         *session,
             Outcome           *outcome)
{
  outcome->calls++;
  g_set_object (&outcome->session, session);
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
test_choose_page (void)
{
  LpImportAssistant *assistant = open_assistant (NULL, NULL);
  Outcome outcome = { 0 };

  g_assert_true (gtk_widget_get_mapped (find_child (assistant, "choose_button")));
  g_assert_false (gtk_widget_get_visible (find_child (assistant, "accept_button")));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (assistant)), ==, "New Plan from Files");
  g_assert_true (gtk_target_list_find (gtk_drag_dest_get_target_list (GTK_WIDGET (assistant)), gdk_atom_intern ("text/uri-list", FALSE), NULL));

  g_signal_connect (assistant, "finished", G_CALLBACK (finished_cb), &outcome);
  gtk_dialog_response (GTK_DIALOG (assistant), GTK_RESPONSE_CANCEL);
  fixture_settle ();
  g_assert_cmpuint (outcome.calls, ==, 1);
  g_assert_null (outcome.session);
}

/* What is guessed, what it comes to, and what it comes to when a person says otherwise. */
static void
test_meanings (void)
{
  g_autoptr (GFile) file = write_file ("list.csv", "code,name,list,older\nJ81002,Orchid House,8847,9\nJ81003,Alma,abc,7\nTotal,,8847,16\n");
  LpImportAssistant *assistant = open_assistant (file, NULL);
  g_autofree char *first = tell_remark (assistant, 0);
  g_autofree char *second = tell_remark (assistant, 1);
  g_autofree char *after = NULL;

  g_assert_nonnull (strstr (get_label (assistant, "file_label"), "list.csv · 3 rows"));
  g_assert_cmpint (get_meaning (assistant, 0), ==, LP_FIELD_CODE);
  g_assert_cmpint (get_meaning (assistant, 2), ==, LP_FIELD_PEOPLE);
  g_assert_cmpint (get_meaning (assistant, 3), ==, LP_FIELD_IGNORED);
  g_assert_cmpstr (get_label (assistant, "summary_label"), ==, "2 practices added · 1 row left out");
  g_assert_cmpstr (first, ==, "3 list J81003 taken: “abc” is not a figure that can stand here; it is taken as not known.");
  g_assert_cmpstr (second, ==, "4 code TOTAL left out: “TOTAL” is not the code of a GP practice (a letter and five digits, such as J81002).");
  g_assert_true (gtk_widget_get_sensitive (find_child (assistant, "accept_button")));

  /* The older figures instead: the other column has its meaning no longer, and its remark is gone. */
  choose_meaning (assistant, 3, LP_FIELD_PEOPLE);
  after = tell_remark (assistant, 0);
  g_assert_cmpint (get_meaning (assistant, 2), ==, LP_FIELD_IGNORED);
  g_assert_true (g_str_has_prefix (after, "4 code TOTAL"));

  choose_meaning (assistant, 0, LP_FIELD_IGNORED);
  g_assert_nonnull (strstr (get_label (assistant, "summary_label"), "no column holds practice codes"));
  g_assert_false (gtk_widget_get_sensitive (find_child (assistant, "accept_button")));
  g_assert_false (gtk_widget_get_visible (find_child (assistant, "remarks_box")));

  choose_meaning (assistant, 0, LP_FIELD_CODE);
  g_assert_true (gtk_widget_get_sensitive (find_child (assistant, "accept_button")));
  gtk_widget_destroy (GTK_WIDGET (assistant));
}

/* What was said of the columns is known of the next list with the same headings; a decimal comma is a comma when a person says so. */
static void
test_memory (void)
{
  g_autoptr (GFile) file = write_file ("odd.csv", "surgery nr;heads;weight\nJ81002;8.847;9.671,5\n");
  g_autoptr (GFile) next = write_file ("next.csv", "surgery nr;heads;weight\nJ81002;8.900;9.700,5\n");
  g_autofree char *name = g_strdup_printf ("%s/made-%u.lplan", folder, ++n_files);
  g_autoptr (GFile) place = g_file_new_for_path (name);
  LpImportAssistant *assistant = open_assistant (file, NULL);
  Outcome outcome = { 0 };
  const LpPractice *practice;

  choose_meaning (assistant, 1, LP_FIELD_PEOPLE);
  choose_meaning (assistant, 2, LP_FIELD_WEIGHTED);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_child (assistant, "comma_button")), TRUE);
  g_signal_connect (assistant, "finished", G_CALLBACK (finished_cb), &outcome);
  g_assert_true (lp_import_assistant_make_plan (assistant, place));
  practice = lp_plan_find_practice (lp_session_get_plan (outcome.session), "J81002");
  g_assert_cmpint (practice->people, ==, 8847);
  g_assert_cmpfloat (practice->weighted, ==, 9671.5);
  end_session (outcome.session);

  assistant = open_assistant (next, NULL);
  g_assert_cmpint (get_meaning (assistant, 1), ==, LP_FIELD_PEOPLE);
  g_assert_cmpint (get_meaning (assistant, 2), ==, LP_FIELD_WEIGHTED);
  gtk_widget_destroy (GTK_WIDGET (assistant));
}

/* A file that is no table is told, and what was shown before stays. */
static void
test_other_file (void)
{
  g_autoptr (GFile) good = write_file ("good.csv", "code,people\nJ81002,8847\n");
  g_autoptr (GFile) bad = write_file ("bad.csv", "code,people\nJ81002,\"8847\n");
  g_autoptr (GFile) other = write_file ("other.csv", "code;name;people\nJ81003;Alma;7838\nJ81004;Beta;1\n");
  LpImportAssistant *assistant = open_assistant (good, NULL);

  g_assert_false (lp_import_assistant_load (assistant, bad));
  fixture_settle ();
  g_assert_true (gtk_widget_get_visible (find_child (assistant, "trouble_bar")));
  g_assert_nonnull (strstr (get_label (assistant, "trouble_label"), "Line 2, column 2"));
  g_assert_nonnull (strstr (get_label (assistant, "file_label"), "good.csv"));

  g_assert_true (lp_import_assistant_load (assistant, other));
  fixture_settle ();
  g_assert_false (gtk_widget_get_visible (find_child (assistant, "trouble_bar")));
  g_assert_cmpstr (get_label (assistant, "summary_label"), ==, "2 practices added");
  g_assert_cmpint (get_meaning (assistant, 2), ==, LP_FIELD_PEOPLE);
  gtk_widget_destroy (GTK_WIDGET (assistant));
}

static void
test_make_plan (void)
{
  g_autoptr (GFile) file = write_file ("list.csv", "code,name,people,network\nJ81002,Orchid House,8847,Wimborne\nJ81003,Alma,7838,\n");
  g_autoptr (GFile) place = make_file ("made.lplan");
  g_autoptr (GFile) taken = write_file ("taken.lplan", "something else");
  LpImportAssistant *assistant = open_assistant (file, NULL);
  Outcome outcome = { 0 };
  LpPlan *plan;

  g_signal_connect (assistant, "finished", G_CALLBACK (finished_cb), &outcome);
  g_assert_false (lp_import_assistant_make_plan (assistant, taken));
  g_assert_true (gtk_widget_get_visible (find_child (assistant, "trouble_bar")));
  g_assert_cmpuint (outcome.calls, ==, 0);

  g_assert_true (lp_import_assistant_make_plan (assistant, place));
  fixture_settle ();
  g_assert_cmpuint (outcome.calls, ==, 1);
  g_assert_nonnull (outcome.session);
  g_assert_true (g_file_query_exists (place, NULL));
  plan = lp_session_get_plan (outcome.session);
  g_assert_cmpuint (lp_plan_get_n_practices (plan), ==, 2);
  g_assert_cmpint (lp_plan_get_people (plan), ==, 8847 + 7838);
  g_assert_cmpuint (lp_plan_get_n_options (plan), ==, 1);
  g_assert_nonnull (lp_plan_find_network_named (plan, lp_plan_get_option (plan, 0), "Wimborne"));
  end_session (outcome.session);
}

/* Into an open plan, as one step that can be taken back. */
static void
test_bring_in (void)
{
  g_autoptr (GFile) place = make_file ("open.lplan");
  g_autoptr (GFile) file = write_file ("newer.csv", "code,people\nJ81002,9000\nJ81003,7838\nJ81999,12\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (LpSession) session = lp_session_new_example (place, "dorset", &error);
  LpImportAssistant *assistant;
  Outcome outcome = { 0 };
  LpPlan *plan;

  g_assert_no_error (error);
  plan = lp_session_get_plan (session);
  assistant = open_assistant (file, session);
  g_signal_connect (assistant, "finished", G_CALLBACK (finished_cb), &outcome);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (assistant)), ==, "Bring In Files");
  g_assert_cmpstr (get_label (assistant, "summary_label"), ==, "1 practice added · 1 practice changed · 1 practice as it was");
  g_assert_cmpuint (lp_plan_get_n_practices (plan), ==, 86);

  gtk_button_clicked (GTK_BUTTON (find_child (assistant, "accept_button")));
  fixture_settle ();
  g_assert_cmpuint (outcome.calls, ==, 1);
  g_assert_true (outcome.session == session);
  g_clear_object (&outcome.session);
  g_assert_cmpuint (lp_plan_get_n_practices (plan), ==, 87);
  g_assert_cmpint (lp_plan_find_practice (plan, "J81002")->people, ==, 9000);

  g_assert_true (lp_session_undo (session, NULL));
  g_assert_cmpuint (lp_plan_get_n_practices (plan), ==, 86);

  /* The same figures again are nothing to bring in. */
  {
    g_autoptr (GFile) same = write_file ("same.csv", "code,people\nJ81002,8847\n");

    assistant = open_assistant (same, session);
    g_assert_cmpstr (get_label (assistant, "summary_label"), ==, "1 practice as it was");
    g_assert_false (gtk_widget_get_sensitive (find_child (assistant, "accept_button")));
    gtk_widget_destroy (GTK_WIDGET (assistant));
  }
  lp_session_close (session, NULL);
}

static LpImportAssistant *
find_assistant (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (LP_IS_IMPORT_ASSISTANT (l->data) && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}

/* From the welcome page to a plan, and a second list into it, without leaving the window. */
static void
test_window (void)
{
  g_autoptr (GFile) first = write_file ("first.csv", "code,people\nJ81002,8847\n");
  g_autoptr (GFile) second = write_file ("second.csv", "code,people\nJ81003,7838\n");
  g_autoptr (GFile) place = make_file ("window.lplan");
  g_autoptr (GtkApplication) application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_autoptr (LpPreferences) preferences = lp_preferences_new ();
  LpWindow *window;

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  window = lp_window_new (application, preferences);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "bring-in"));
  lp_window_new_from_list (window, first);
  fixture_settle ();
  g_assert_true (lp_import_assistant_make_plan (find_assistant (), place));
  fixture_settle ();
  g_assert_null (find_assistant ());
  g_assert_nonnull (lp_window_get_session (window));
  g_assert_cmpuint (lp_plan_get_n_practices (lp_session_get_plan (lp_window_get_session (window))), ==, 1);

  g_action_group_activate_action (G_ACTION_GROUP (window), "bring-in", NULL);
  fixture_settle ();
  g_assert_true (lp_import_assistant_load (find_assistant (), second));
  gtk_dialog_response (GTK_DIALOG (find_assistant ()), GTK_RESPONSE_ACCEPT);
  fixture_settle ();
  g_assert_null (find_assistant ());
  g_assert_cmpuint (lp_plan_get_n_practices (lp_session_get_plan (lp_window_get_session (window))), ==, 2);
  gtk_widget_destroy (GTK_WIDGET (window));
  fixture_settle ();
}

static void
check_named (GtkWidget *widget,
             gpointer   n_choosers)
{
  const char *name = atk_object_get_name (gtk_widget_get_accessible (widget));

  if (!GTK_IS_COMBO_BOX (widget))
    return;
  g_assert_nonnull (name);
  g_assert_true (g_str_has_prefix (name, "Meaning of column "));
  (*(guint *) n_choosers)++;
}

/* Everything that is worked with has a name that a screen reader can say, and is reached by Tab. */
static void
test_accessible (void)
{
  g_autoptr (GFile) file = write_file ("list.csv", "code,people\nJ81002,8847\nx,1\n");
  LpImportAssistant *assistant = open_assistant (file, NULL);
  GtkWidget *columns = find_child (assistant, "columns");
  guint n_choosers = 0;

  gtk_container_foreach (GTK_CONTAINER (columns), check_named, &n_choosers);
  g_assert_cmpuint (n_choosers, ==, 2);
  g_assert_cmpstr (atk_object_get_name (gtk_widget_get_accessible (find_child (assistant, "remarks"))), ==, "Rows and cells that could not be taken");
  g_assert_true (gtk_widget_get_can_focus (find_child (assistant, "remarks")));
  g_assert_true (gtk_window_get_default_widget (GTK_WINDOW (assistant)) == find_child (assistant, "accept_button"));
  gtk_widget_destroy (GTK_WIDGET (assistant));
}

/* Where Tab goes, the table follows: the chooser of the last column comes into sight. */
static void
test_focus_in_sight (void)
{
  g_autoptr (GFile) file = write_file ("list.csv", "code,name,postcode,address,district,locality,people,easting,northing\nJ81002,a,b,c,d,e,1,2,3\n");
  LpImportAssistant *assistant = open_assistant (file, NULL);
  GtkWidget *columns = find_child (assistant, "columns");
  GtkWidget *sight = gtk_widget_get_ancestor (columns, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *last = GTK_WIDGET (lp_import_columns_get_chooser (LP_IMPORT_COLUMNS (columns), 8));
  int x;

  gtk_widget_translate_coordinates (last, sight, 0, 0, &x, NULL);
  g_assert_cmpint (x, >, gtk_widget_get_allocated_width (sight));
  gtk_widget_child_focus (last, GTK_DIR_TAB_FORWARD);
  fixture_settle ();
  gtk_widget_translate_coordinates (last, sight, gtk_widget_get_allocated_width (last), 0, &x, NULL);
  g_assert_cmpint (x, <=, gtk_widget_get_allocated_width (sight));
  gtk_widget_destroy (GTK_WIDGET (assistant));
}

static GString *
make_wide (guint n_columns)
{
  GString *text = g_string_new ("code");

  for (guint i = 1; i < n_columns; i++)
    g_string_append_printf (text, ",a rather long heading %u", i);
  g_string_append (text, "\nJ81002,Some surgery with quite a long name in a town\n");
  for (guint i = 0; i < 300; i++)
    g_string_append_printf (text, "no code %u\n", i);
  return text;
}

/* As small a screen as is supported, with text twice as large: the window is not larger than the screen. */
static void
test_small_screen (void)
{
  GString *text = make_wide (300);
  g_autoptr (GFile) file = write_file ("a list with a name that is much longer than any name of a file has a right to be.csv", text->str);
  GtkSettings *settings = gtk_settings_get_default ();
  LpImportAssistant *assistant;
  int width, height, dpi;

  g_string_free (text, TRUE);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 192 * 1024, NULL);
  assistant = open_assistant (file, NULL);
  gtk_widget_get_preferred_width (GTK_WIDGET (assistant), &width, NULL);
  gtk_widget_get_preferred_height (GTK_WIDGET (assistant), &height, NULL);
  g_test_message ("at least %d x %d", width, height);
  g_assert_cmpint (width, <=, 1024);
  g_assert_cmpint (height, <=, 600);
  g_assert_true (gtk_widget_get_visible (find_child (assistant, "columns_label")));
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
  g_test_add_func ("/ui/import-assistant/choose-page", test_choose_page);
  g_test_add_func ("/ui/import-assistant/meanings", test_meanings);
  g_test_add_func ("/ui/import-assistant/memory", test_memory);
  g_test_add_func ("/ui/import-assistant/other-file", test_other_file);
  g_test_add_func ("/ui/import-assistant/make-plan", test_make_plan);
  g_test_add_func ("/ui/import-assistant/bring-in", test_bring_in);
  g_test_add_func ("/ui/import-assistant/window", test_window);
  g_test_add_func ("/ui/import-assistant/accessible", test_accessible);
  g_test_add_func ("/ui/import-assistant/focus-in-sight", test_focus_in_sight);
  g_test_add_func ("/ui/import-assistant/small-screen", test_small_screen);
  status = g_test_run ();
  scratch_remove (folder);
  return status;
}
