/* test-delivery.c — the delivery plan in the window: a step set at its cell, a pillar's text, actions, the plan's date, undone */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "charts/standing-charts.h"
#include "fixture.h"
#include "plan/delivery.h"
#include "plan/edit-delivery.h"
#include "ui/coverage/chart-view.h"
#include "ui/delivery/actions-page.h"
#include "ui/delivery/delivery-view.h"
#include "ui/delivery/milestones-page.h"
#include "ui/delivery/pillars-page.h"

typedef struct
{
  GType type;
  const char *label;            /* NULL: any */
  GtkWidget *found;
} Search;

static void
search (GtkWidget *widget,
        gpointer   data)
{
  Search *self = data;

  if (self->found != NULL || !gtk_widget_get_visible (widget))
    return;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, self->type) &&
      (self->label == NULL || (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), self->label) == 0)))
    self->found = widget;
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), search, self);
}

/* The first of @type in @widget, also in its popovers. */
static gpointer
find_in (gpointer    widget,
         GType       type,
         const char *label)
{
  Search self = { type, label, NULL };

  gtk_container_forall (GTK_CONTAINER (widget), search, &self);

  return self.found;
}

static LpDeliveryView *
show (Fixture    *fixture,
      const char *page)
{
  LpDeliveryView *view;

  fixture_activate (fixture, "view", g_variant_new_string ("delivery"));
  fixture_settle ();
  view = fixture_find (fixture, LP_TYPE_DELIVERY_VIEW);
  g_action_group_change_action_state (gtk_widget_get_action_group (GTK_WIDGET (view), "delivery"), "show", g_variant_new_string (page));
  fixture_settle ();

  return view;
}

/* Opens the form at a cell and presses Set after the @choice (NULL: as it stands). */
static void
set_cell (LpDeliveryView *view,
          int             mark,
          const char     *date)
{
  LpChartView *chart = find_in (view, LP_TYPE_CHART_VIEW, NULL);
  GtkWidget *popover, *window = gtk_widget_get_toplevel (GTK_WIDGET (view));

  g_signal_emit_by_name (chart, "activated", mark);
  fixture_settle ();
  popover = find_in (window, GTK_TYPE_POPOVER, NULL);
  g_assert_nonnull (popover);
  if (date != NULL)
    gtk_entry_set_text (find_in (popover, GTK_TYPE_ENTRY, NULL), date);
  else
    gtk_toggle_button_set_active (find_in (popover, GTK_TYPE_RADIO_BUTTON, "_3: To be developed"), TRUE);
  gtk_button_clicked (find_in (popover, GTK_TYPE_BUTTON, "_Set"));
  fixture_settle ();
}

static void
test_cells (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  LpDeliveryView *view = show (fixture, "overview");
  LpChartView *chart = find_in (view, LP_TYPE_CHART_VIEW, NULL);
  int start = lp_chart_get_n_across (lp_chart_view_get_chart (chart)) - 1;

  set_cell (view, 1, NULL);
  g_assert_cmpuint (lp_plan_get_network_steps (plan)->len, ==, 1);
  g_assert_cmpint (((const LpNetworkStep *) g_ptr_array_index (lp_plan_get_network_steps (plan), 0))->step, ==, 3);
  set_cell (view, start, "2018-06-01");
  g_assert_cmpstr (((const LpNetworkStart *) g_ptr_array_index (lp_plan_get_network_starts (plan), 0))->at, ==, "2018-06-01");
  fixture_activate (fixture, "undo", NULL);
  fixture_activate (fixture, "undo", NULL);
  g_assert_cmpuint (lp_plan_get_network_steps (plan)->len, ==, 0);
  g_assert_cmpuint (lp_plan_get_network_starts (plan)->len, ==, 0);
}

/* A name, and what is computed, have no form. */
static void
test_no_form (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  LpDeliveryView *view = show (fixture, "overview");
  LpChartView *chart = find_in (view, LP_TYPE_CHART_VIEW, NULL);
  int across = lp_chart_get_n_across (lp_chart_view_get_chart (chart));
  const int marks[] = { 0, across - 2 };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_signal_emit_by_name (chart, "activated", marks[i]);
      fixture_settle ();
      g_assert_null (find_in (gtk_widget_get_toplevel (GTK_WIDGET (view)), GTK_TYPE_POPOVER, NULL));
    }
}

/* A text is written when the focus leaves it, once, and comes back by undo. */
static void
test_pillar (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  LpDeliveryView *view = show (fixture, "pillars");
  GtkEntry *entry = find_in (find_in (view, LP_TYPE_PILLARS_PAGE, NULL), GTK_TYPE_ENTRY, NULL);
  gboolean handled;
  GdkEventFocus event = { .type = GDK_FOCUS_CHANGE };

  gtk_entry_set_text (entry, "The right scale");
  event.window = gtk_widget_get_window (GTK_WIDGET (entry));
  g_signal_emit_by_name (entry, "focus-out-event", &event, &handled);
  g_assert_cmpstr (((const LpPillar *) g_ptr_array_index (lp_plan_get_pillars (plan), 0))->name, ==, "The right scale");
  fixture_activate (fixture, "undo", NULL);
  fixture_settle ();
  g_assert_cmpstr (gtk_entry_get_text (entry), ==, "Right scale");
}

static void
test_actions (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  LpDeliveryView *view = show (fixture, "actions");
  LpActionsPage *page = find_in (view, LP_TYPE_ACTIONS_PAGE, NULL);
  guint n = lp_plan_get_actions (plan)->len;

  g_action_group_activate_action (gtk_widget_get_action_group (GTK_WIDGET (view), "delivery"), "add", NULL);
  fixture_settle ();
  g_assert_cmpuint (lp_plan_get_actions (plan)->len, ==, n + 1);
  lp_actions_page_remove (page);
  g_assert_cmpuint (lp_plan_get_actions (plan)->len, ==, n);
  g_assert_cmpint (gtk_tree_model_iter_n_children (gtk_tree_view_get_model (find_in (page, GTK_TYPE_TREE_VIEW, NULL)), NULL), ==, (int) n);
  fixture_activate (fixture, "undo", NULL);
  g_assert_cmpuint (lp_plan_get_actions (plan)->len, ==, n + 1);
}

/* As if @text had been typed, or chosen, in a cell. */
static void
type_cell (GtkTreeView *tree,
           int          column,
           guint        row,
           const char  *text)
{
  g_autoptr (GList) cells = gtk_cell_layout_get_cells (GTK_CELL_LAYOUT (gtk_tree_view_get_column (tree, column)));
  g_autofree char *path = g_strdup_printf ("%u", row);

  g_signal_emit_by_name (cells->data, "edited", path, text);
  fixture_settle ();
}

static const LpMilestone *
find_milestone (LpPlan     *plan,
                const char *name)
{
  for (guint i = 0; i < lp_plan_get_milestones (plan)->len; i++)
    if (strcmp (((const LpMilestone *) g_ptr_array_index (lp_plan_get_milestones (plan), i))->name, name) == 0)
      return g_ptr_array_index (lp_plan_get_milestones (plan), i);

  return NULL;
}

static void
close_error (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *each = windows; each != NULL; each = each->next)
    if (GTK_IS_MESSAGE_DIALOG (each->data))
      gtk_dialog_response (each->data, GTK_RESPONSE_CLOSE);
}

/* Added in words, made a share of people by a date, seen on the overview, taken out, and all of it undone. */
static void
test_milestones (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  LpDeliveryView *view = show (fixture, "milestones");
  LpMilestonesPage *page = find_in (view, LP_TYPE_MILESTONES_PAGE, NULL);
  GtkTreeView *tree = find_in (page, GTK_TYPE_TREE_VIEW, NULL);
  guint n = lp_plan_get_milestones (plan)->len, row;

  g_action_group_activate_action (gtk_widget_get_action_group (GTK_WIDGET (view), "delivery"), "add-milestone", NULL);
  fixture_settle ();
  g_assert_cmpuint (lp_plan_get_milestones (plan)->len, ==, n + 1);
  /* Without a date it comes last. */
  row = n;
  type_cell (tree, 0, row, "Three quarters");
  type_cell (tree, 1, row, "Share of people covered");
  type_cell (tree, 2, row, "75%");
  g_assert_cmpfloat (find_milestone (plan, "Three quarters")->number, ==, 0.75);
  type_cell (tree, 2, row, "most");
  close_error ();
  g_assert_cmpfloat (find_milestone (plan, "Three quarters")->number, ==, 0.75);
  type_cell (tree, 3, row, "2030-06-30");
  g_assert_cmpstr (find_milestone (plan, "Three quarters")->at, ==, "2030-06-30");
  g_assert_cmpint (gtk_tree_model_iter_n_children (gtk_tree_view_get_model (tree), NULL), ==, (int) n + 1);

  lp_milestones_page_choose (page, find_milestone (plan, "Three quarters")->id);
  lp_milestones_page_remove (page);
  g_assert_null (find_milestone (plan, "Three quarters"));
  fixture_activate (fixture, "undo", NULL);
  g_assert_nonnull (find_milestone (plan, "Three quarters"));
  for (guint i = 0; i < 5; i++)
    fixture_activate (fixture, "undo", NULL);
  g_assert_cmpuint (lp_plan_get_milestones (plan)->len, ==, n);
}

/* Enter on a milestone of the timeline leads to its line. */
static void
test_from_timeline (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1920, 1080);
  LpDeliveryView *view = show (fixture, "overview");
  LpChartView *timeline = LP_CHART_VIEW (gtk_widget_get_template_child (GTK_WIDGET (view), LP_TYPE_DELIVERY_VIEW, "timeline_view"));
  LpChart *chart = lp_chart_view_get_chart (timeline);
  int mark = 0;

  while (lp_timeline_chart_get_milestone (chart, mark) == 0)
    mark++;
  g_signal_emit_by_name (timeline, "activated", mark);
  fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (find_in (view, LP_TYPE_MILESTONES_PAGE, NULL)));
}

/* Each page can be shown with nothing cut off the window. */
static void
test_fits (void)
{
  const char *const pages[] = { "overview", "pillars", "actions", "milestones" };
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  int width;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_get_preferred_width (GTK_WIDGET (show (fixture, pages[i])), &width, NULL);
      g_assert_cmpint (width, <=, 1024);
    }
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/ui/delivery/cells", test_cells);
  g_test_add_func ("/ui/delivery/no-form", test_no_form);
  g_test_add_func ("/ui/delivery/pillar", test_pillar);
  g_test_add_func ("/ui/delivery/actions", test_actions);
  g_test_add_func ("/ui/delivery/milestones", test_milestones);
  g_test_add_func ("/ui/delivery/from-timeline", test_from_timeline);
  g_test_add_func ("/ui/delivery/fits", test_fits);

  return g_test_run ();
}
