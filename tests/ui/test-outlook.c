/* test-outlook.c — the view of the next years: pictures, assumptions, growth and segments, through its own widgets */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

#include <string.h>

#include "plan/outlook.h"
#include "session/pictures.h"
#include "ui/coverage/chart-view.h"
#include "ui/outlook/assumptions-table.h"
#include "ui/outlook/growth-table.h"
#include "ui/outlook/outlook-view.h"
#include "ui/window/view.h"

static LpOutlookView *
show_view (Fixture *fixture)
{
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "view", g_variant_new_string ("outlook"));
  fixture_settle ();

  return fixture_find (fixture, LP_TYPE_OUTLOOK_VIEW);
}

static gpointer
find_child (LpOutlookView *view,
            const char    *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (view), LP_TYPE_OUTLOOK_VIEW, name);
}

static gpointer
find_growth_child (LpOutlookView *view,
                   const char    *name)
{
  return gtk_widget_get_template_child (find_child (view, "growth"), LP_TYPE_GROWTH_TABLE, name);
}

static void
show_page (LpOutlookView *view,
           const char    *page)
{
  g_action_group_activate_action (gtk_widget_get_action_group (GTK_WIDGET (view), "outlook"), "show", g_variant_new_string (page));
  fixture_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (find_child (view, "stack")), ==, page);
}

static const char *
get_title (LpOutlookView *view)
{
  return lp_chart_get_title (lp_chart_view_get_chart (find_child (view, "chart_view")));
}

/* As a person does who types into the cell of a row and ends with Enter. */
static void
type_into (GtkTreeView *tree,
           int          row,
           int          column,
           const char  *text)
{
  g_autoptr (GtkTreePath) path = gtk_tree_path_new_from_indices (row, -1);
  GtkTreeViewColumn *shown = gtk_tree_view_get_column (tree, column);
  GtkWidget *entry = NULL;
  g_autoptr (GList) children = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (tree));
  gtk_tree_view_set_cursor (tree, path, shown, TRUE);
  fixture_settle ();
  children = gtk_container_get_children (GTK_CONTAINER (tree));
  for (GList *l = children; l != NULL; l = l->next)
    if (GTK_IS_ENTRY (l->data))
      entry = l->data;
  g_assert_nonnull (entry);
  gtk_entry_set_text (GTK_ENTRY (entry), text);
  gtk_widget_activate (entry);
  fixture_settle ();
}

static int
find_assumption (LpPlan     *plan,
                 const char *id)
{
  const GPtrArray *assumptions = lp_plan_get_assumptions (plan);

  for (guint i = 0; i < assumptions->len; i++)
    if (g_str_equal (((LpAssumption *) g_ptr_array_index (assumptions, i))->id, id))
      return (int) i;
  g_assert_not_reached ();
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  lp_session_undo (fixture->session, &error);
  g_assert_no_error (error);
  fixture_settle ();
}

/* No choice leaves the view without a picture that fits the smallest screen, and its name makes the same picture for a verb. */
static void
test_every_picture (void)
{
  static const char *const kinds[] = { "outlook", "tornado", "segments" };
  static const char *const staff[] = { "gp", "nurse", "dpc", "admin" };
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  LpOutlookView *view = show_view (fixture);
  int least;

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint s = 0; s < G_N_ELEMENTS (staff); s++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (LpChart) again = NULL;

        g_assert_true (gtk_combo_box_set_active_id (find_child (view, "kind"), kinds[k]));
        g_assert_true (gtk_combo_box_set_active_id (find_child (view, "staff"), staff[s]));
        gtk_combo_box_set_active (find_child (view, "network"), (int) (k + s));
        fixture_settle ();
        again = lp_session_make_chart (fixture->session, lp_session_get_option (fixture->session), lp_view_get_chart (GTK_WIDGET (view)), &error);
        g_assert_no_error (error);
        g_assert_cmpstr (lp_chart_get_title (again), ==, get_title (view));
      }
  gtk_widget_get_preferred_width (GTK_WIDGET (view), &least, NULL);
  g_assert_cmpint (least, <=, 1000);
}

static void
test_table (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpOutlookView *view = show_view (fixture);
  g_autofree char *text = NULL;

  show_page (view, "table");
  text = lp_view_copy_text (GTK_WIDGET (view));
  g_assert_nonnull (strstr (text, "2023"));
}

/* Five in a hundred leave each year: of 440.4 GPs 440.4 × 0.95⁵ = 340.8 are left in five, which is 99.6 too few. */
static void
test_assumption (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpOutlookView *view = show_view (fixture);
  LpPlan *plan = lp_session_get_plan (fixture->session);

  g_assert_cmpstr (get_title (view), ==, "All practices, GPs: as many as required in 2023");
  show_page (view, "assumptions");
  type_into (find_child (view, "assumptions"), find_assumption (plan, "gp-leavers"), 2, "5");
  show_page (view, "chart");
  g_assert_cmpstr (get_title (view), ==, "All practices, GPs: 99.6 FTE too few in 2023");
  undo (fixture);
  g_assert_cmpstr (get_title (view), ==, "All practices, GPs: as many as required in 2023");
}

static void
test_method (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpOutlookView *view = show_view (fixture);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  LpAssumption *method;

  show_page (view, "assumptions");
  g_assert_true (gtk_combo_box_set_active_id (find_child (view, "method"), "target"));
  fixture_settle ();
  method = g_ptr_array_index (lp_plan_get_assumptions (plan), find_assumption (plan, "gp-method"));
  g_assert_cmpfloat (method->central, ==, 1);
  undo (fixture);
  g_assert_cmpint (gtk_combo_box_get_active (find_child (view, "method")), ==, 0);
}

/* While nothing is known of growth the lines are flat, which is said beside them, and a press leads to where growth is given. */
static void
test_flat (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  LpOutlookView *view = show_view (fixture);
  GtkWidget *bar = find_child (view, "flat_bar");

  g_assert_true (gtk_widget_get_mapped (bar));
  gtk_button_clicked (find_child (view, "growth_button"));
  fixture_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (find_child (view, "stack")), ==, "growth");
  g_assert_false (gtk_widget_get_mapped (bar));
  g_assert_true (gtk_combo_box_set_active_id (find_growth_child (view, "area"), "Purbeck"));
  gtk_entry_set_text (find_growth_child (view, "growth"), "1.05");
  gtk_button_clicked (find_growth_child (view, "add_button"));
  show_page (view, "chart");
  g_assert_false (gtk_widget_get_mapped (bar));
  undo (fixture);
  g_assert_true (gtk_widget_get_mapped (bar));
}

/* Added, altered, refused, removed, and taken back. */
static void
test_growth (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpOutlookView *view = show_view (fixture);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  const LpGrowth *growth;

  show_page (view, "growth");
  g_assert_false (gtk_widget_get_sensitive (find_growth_child (view, "add_button")));
  g_assert_true (gtk_combo_box_set_active_id (find_growth_child (view, "area"), "Purbeck"));
  gtk_entry_set_text (find_growth_child (view, "growth"), "1.05");
  gtk_button_clicked (find_growth_child (view, "add_button"));
  fixture_settle ();
  g_assert_cmpuint (lp_plan_get_growth (plan)->len, ==, 1);
  growth = g_ptr_array_index (lp_plan_get_growth (plan), 0);
  g_assert_cmpstr (growth->area, ==, "Purbeck");
  g_assert_cmpint (growth->year, ==, 5);
  type_into (find_growth_child (view, "tree"), 0, 5, "1.1");
  growth = g_ptr_array_index (lp_plan_get_growth (plan), 0);
  g_assert_cmpfloat (growth->central, ==, 1.05);
  g_assert_cmpfloat (growth->high, ==, 1.1);
  g_assert_true (gtk_widget_get_sensitive (find_growth_child (view, "remove_button")));
  gtk_button_clicked (find_growth_child (view, "remove_button"));
  fixture_settle ();
  g_assert_cmpuint (lp_plan_get_growth (plan)->len, ==, 0);
  undo (fixture);
  g_assert_cmpuint (lp_plan_get_growth (plan)->len, ==, 1);
}

/* Answers the question that is asked next with Enter. */
static gboolean
answer_cb (gpointer data)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (GTK_IS_MESSAGE_DIALOG (l->data) && gtk_widget_get_visible (l->data))
      {
        g_assert_nonnull (data);
        g_object_get (l->data, "text", (char **) data, NULL);
        gtk_dialog_response (l->data, GTK_RESPONSE_OK);
        return G_SOURCE_REMOVE;
      }
  return G_SOURCE_CONTINUE;
}

static void
test_segments (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpOutlookView *view = show_view (fixture);
  guint before = lp_plan_get_segments (lp_session_get_plan (fixture->session))->len;
  g_autofree char *path = g_build_filename (fixture->folder, "frail.csv", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *asked = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "Practice code,Segment,Count\nJ81002,Frail,120\nJ81003,Frail,*\nJ81002,Housebound,31\n", -1, &error);
  g_assert_no_error (error);
  g_idle_add (answer_cb, &asked);
  g_action_group_activate_action (gtk_widget_get_action_group (GTK_WIDGET (view), "outlook"), "take-segments-file", g_variant_new_string (uri));
  fixture_settle ();
  g_assert_cmpstr (asked, ==, "2 segments of 2 practices: Frail, Housebound");
  g_assert_cmpuint (lp_plan_get_segments (lp_session_get_plan (fixture->session))->len, ==, before + 2);
  undo (fixture);
  g_assert_cmpuint (lp_plan_get_segments (lp_session_get_plan (fixture->session))->len, ==, before);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/outlook-view/every-picture", test_every_picture);
  g_test_add_func ("/outlook-view/table", test_table);
  g_test_add_func ("/outlook-view/assumption", test_assumption);
  g_test_add_func ("/outlook-view/method", test_method);
  g_test_add_func ("/outlook-view/flat", test_flat);
  g_test_add_func ("/outlook-view/growth", test_growth);
  g_test_add_func ("/outlook-view/segments", test_segments);

  return g_test_run ();
}
