/* coverage-view.c — the view of coverage: every network against the band, as chart or table */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/coverage/coverage-view.h"

#include "charts/coverage-chart.h"
#include "ui/application/renewal.h"
#include "ui/coverage/chart-view.h"
#include "ui/coverage/coverage-table.h"
#include "ui/window/view.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/coverage-view.ui"

struct _LpCoverageView
{
  GtkBox parent_instance;

  GtkWidget *sort_label;
  GtkStack *stack;
  LpChartView *chart_view;
  LpCoverageTable *table;

  LpSession *session;
  GSimpleActionGroup *actions;
  LpNetworkSort sort;
  char *picture;                /* the chart in its order, as an export names it */
};

static void view_init (LpViewInterface *iface);

G_DEFINE_TYPE_WITH_CODE (LpCoverageView, lp_coverage_view, GTK_TYPE_BOX,
                         G_IMPLEMENT_INTERFACE (LP_TYPE_VIEW, view_init))

static void
update (LpCoverageView *self)
{
  LpCoverage *coverage = self->session != NULL ? lp_session_get_coverage (self->session) : NULL;
  g_autoptr (LpChart) chart = NULL;
  g_autoptr (GVariant) shown = g_action_group_get_action_state (G_ACTION_GROUP (self->actions), "show");

  if (coverage == NULL || lp_coverage_get_totals (coverage)->n_practices == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  chart = lp_coverage_chart_new (coverage, self->sort, NULL);
  lp_chart_view_set_chart (self->chart_view, chart);
  lp_coverage_table_set_chart (self->table, chart);
  gtk_stack_set_visible_child_name (self->stack, g_variant_get_string (shown, NULL));
}

static void
name_picture (LpCoverageView *self)
{
  g_free (self->picture);
  self->picture = g_strdup_printf ("coverage,sort=%s", lp_network_sort_get_id (self->sort));
}

static void
show_changed_state_cb (GSimpleAction *action,
                       GVariant      *value,
                       gpointer       user_data)
{
  g_simple_action_set_state (action, value);
  update (user_data);
}

static void
sort_changed_state_cb (GSimpleAction *action,
                       GVariant      *value,
                       gpointer       user_data)
{
  LpCoverageView *self = user_data;

  if (!lp_network_sort_from_id (g_variant_get_string (value, NULL), &self->sort))
    return;
  name_picture (self);
  g_simple_action_set_state (action, value);
  update (self);
}

/* The buttons say by themselves what they sort by. */
static void
set_narrow (LpView   *view,
            gboolean  narrow)
{
  gtk_widget_set_visible (LP_COVERAGE_VIEW (view)->sort_label, !narrow);
}

static const char *
get_chart (LpView *view)
{
  return LP_COVERAGE_VIEW (view)->picture;
}

static char *
copy_text (LpView *view)
{
  LpCoverageView *self = LP_COVERAGE_VIEW (view);
  gboolean table = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "table") == 0;

  return table ? lp_coverage_table_to_text (self->table) : NULL;
}

static void
lp_coverage_view_dispose (GObject *object)
{
  LpCoverageView *self = LP_COVERAGE_VIEW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->picture, g_free);

  G_OBJECT_CLASS (lp_coverage_view_parent_class)->dispose (object);
}

static void
lp_coverage_view_class_init (LpCoverageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_coverage_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpCoverageView, sort_label);
  gtk_widget_class_bind_template_child (widget_class, LpCoverageView, stack);
  gtk_widget_class_bind_template_child (widget_class, LpCoverageView, chart_view);
  gtk_widget_class_bind_template_child (widget_class, LpCoverageView, table);
}

static void
view_init (LpViewInterface *iface)
{
  iface->set_narrow = set_narrow;
  iface->get_chart = get_chart;
  iface->copy_text = copy_text;
}

static void
lp_coverage_view_init (LpCoverageView *self)
{
  static const GActionEntry entries[] = {
    { "show", NULL, "s", "'chart'", show_changed_state_cb },
    { "sort", NULL, "s", "'size'", sort_changed_state_cb },
  };

  name_picture (self);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "coverage", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lp_coverage_view_new (LpSession     *session,
                      LpPreferences *preferences)
{
  LpCoverageView *self = g_object_new (LP_TYPE_COVERAGE_VIEW, NULL);

  self->session = g_object_ref (session);
  lp_chart_view_set_session (self->chart_view, session);
  lp_coverage_table_set_session (self->table, session);
  lp_widget_follow_results (GTK_WIDGET (self), session, (LpRenew) update);

  return GTK_WIDGET (self);
}
