/* delivery-view.c — the view of the delivery plan: overview, pillars, actions, milestones */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/delivery/delivery-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "charts/standing-charts.h"
#include "import/example.h"
#include "plan/edit-delivery.h"
#include "ui/application/renewal.h"
#include "ui/coverage/chart-view.h"
#include "ui/delivery/actions-page.h"
#include "ui/delivery/cell-popover.h"
#include "ui/delivery/delivery-parts.h"
#include "ui/delivery/milestones-page.h"
#include "ui/delivery/pillars-page.h"
#include "ui/window/view.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/delivery-view.ui"
/* From here on the matrix stands beside the other two, in letters of the font. */
#define TWO_COLUMNS_EMS 112
/* Narrower, the headings of the matrix would be cut into syllables: then it is scrolled sideways. */
#define MATRIX_EMS 70

struct _LpDeliveryView
{
  GtkBox parent_instance;

  GtkStack *stack;
  GtkBox *charts;
  GtkWidget *overview;
  LpChartView *standing_view, *milestone_view, *timeline_view;
  LpPillarsPage *pillars;
  LpActionsPage *actions_page;
  LpMilestonesPage *milestones_page;
  GtkWidget *add_action_button, *add_milestone_button, *add_action_label, *add_milestone_label;
  GtkMenuButton *date_button;
  GtkLabel *date_label, *targets;
  GtkCalendar *calendar;

  LpSession *session;
  GSimpleActionGroup *actions;
  guint arranging;
};

static void view_init (LpViewInterface *iface);

G_DEFINE_TYPE_WITH_CODE (LpDeliveryView, lp_delivery_view, GTK_TYPE_BOX,
                         G_IMPLEMENT_INTERFACE (LP_TYPE_VIEW, view_init))

static void
fill_date (LpDeliveryView         *self,
           const LpStandingTotals *totals)
{
  g_autofree char *day = lp_day_format (totals->day, FALSE);
  GDate date;

  gtk_label_set_text (self->date_label, *day != '\0' ? day : _("No plan date"));
  if (totals->day == 0)
    return;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, totals->day);
  gtk_calendar_select_month (self->calendar, (guint) g_date_get_month (&date) - 1, g_date_get_year (&date));
  gtk_calendar_select_day (self->calendar, g_date_get_day (&date));
}

/* "At least 12 networks: met, 18 proposed", for each target of networks. */
static void
fill_targets (LpDeliveryView *self,
              LpStanding     *standing)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < lp_standing_get_n_milestones (standing); i++)
    {
      const LpStandingMilestone *milestone = lp_standing_get_milestone (standing, i);
      g_autofree char *target = NULL;

      if (strcmp (milestone->kind, "networks") != 0)
        continue;
      target = lp_standing_describe_target (milestone);
      g_string_append_printf (words, "%s%s %s", words->len > 0 ? " · " : "", milestone->enough ? "✓" : "✗", target);
    }
  gtk_label_set_text (self->targets, words->str);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->targets), words->str);
}

/* The focus stays on the cell, not only on its network. */
static void
show_matrix (LpDeliveryView *self,
             LpStanding     *standing)
{
  g_autoptr (LpChart) chart = lp_standing_chart_new (standing);
  LpChart *old = lp_chart_view_get_chart (self->standing_view);
  int focus = lp_chart_view_get_focus (self->standing_view);
  LpStandingCell cell = { 0 };

  if (old != NULL && focus >= 0)
    cell = lp_standing_chart_get_cell (old, focus);
  lp_chart_view_set_chart (self->standing_view, chart);
  focus = cell.network_id != 0 ? lp_standing_chart_find_cell (chart, cell) : -1;
  if (focus >= 0)
    lp_chart_view_set_focus (self->standing_view, focus);
}

static void
update (LpDeliveryView *self)
{
  LpCoverage *coverage = lp_session_get_coverage (self->session);
  g_autoptr (LpStanding) standing = NULL;
  g_autoptr (LpChart) milestones = NULL;
  g_autoptr (LpChart) timeline = NULL;
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self->actions), "show");
  const char *shown = g_variant_get_string (state, NULL);
  gboolean milestones_shown = strcmp (shown, "milestones") == 0;
  gboolean has_pillars = lp_plan_get_pillars (lp_session_get_plan (self->session))->len > 0;

  gtk_widget_set_visible (self->add_action_button, !milestones_shown);
  gtk_widget_set_sensitive (self->add_action_button, has_pillars);
  gtk_widget_set_visible (self->add_milestone_button, milestones_shown);
  if (coverage == NULL || (!has_pillars && !milestones_shown))
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  standing = lp_standing_new (lp_session_get_plan (self->session), coverage);
  milestones = lp_milestone_chart_new (standing);
  timeline = lp_timeline_chart_new (standing);
  show_matrix (self, standing);
  lp_chart_view_set_chart (self->milestone_view, milestones);
  lp_chart_view_set_chart (self->timeline_view, timeline);
  fill_date (self, lp_standing_get_totals (standing));
  fill_targets (self, standing);
  gtk_stack_set_visible_child_name (self->stack, shown);
}

static gboolean
arrange_cb (gpointer user_data)
{
  LpDeliveryView *self = user_data;
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  double em = pango_font_description_get_size (pango_context_get_font_description (context)) / (double) PANGO_SCALE *
              pango_cairo_context_get_resolution (context) / 72;
  gboolean wide = gtk_widget_get_allocated_width (self->overview) >= TWO_COLUMNS_EMS * em;

  self->arranging = 0;
  gtk_widget_set_size_request (GTK_WIDGET (self->standing_view), (int) (MATRIX_EMS * em), -1);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->charts), wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);

  return G_SOURCE_REMOVE;
}

/* Not while sizes are being given out. */
static void
overview_size_allocate_cb (LpDeliveryView *self)
{
  if (self->arranging == 0)
    self->arranging = g_idle_add (arrange_cb, self);
}

static void
cell_activated_cb (LpDeliveryView *self,
                   int             mark)
{
  lp_cell_popover_show (GTK_WIDGET (self->standing_view), self->session, lp_standing_chart_get_cell (lp_chart_view_get_chart (self->standing_view), mark),
                        lp_chart_view_get_mark_rect (self->standing_view, mark));
}

static void
show_action (LpDeliveryView *self,
             gint64          id)
{
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "show", g_variant_new_string ("actions"));
  lp_actions_page_choose (self->actions_page, id);
}

static void
show_milestone (LpDeliveryView *self,
                gint64          id)
{
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "show", g_variant_new_string ("milestones"));
  lp_milestones_page_choose (self->milestones_page, id);
}

static void
timeline_activated_cb (LpDeliveryView *self,
                     int             mark)
{
  LpChart *chart = lp_chart_view_get_chart (self->timeline_view);
  gint64 action = lp_timeline_chart_get_action (chart, mark), milestone = lp_timeline_chart_get_milestone (chart, mark);

  if (action != 0)
    show_action (self, action);
  else if (milestone != 0)
    show_milestone (self, milestone);
}

static void
set_date (LpDeliveryView *self,
          const char     *iso)
{
  g_autoptr (GError) error = NULL;

  gtk_popover_popdown (gtk_menu_button_get_popover (self->date_button));
  lp_delivery_commit (GTK_WIDGET (self), self->session, lp_edit_plan_date (lp_session_get_plan (self->session), iso, &error), &error);
}

static void
set_clicked_cb (LpDeliveryView *self)
{
  guint year, month, day;
  g_autofree char *iso = NULL;

  gtk_calendar_get_date (self->calendar, &year, &month, &day);
  iso = g_strdup_printf ("%04u-%02u-%02u", year, month + 1, day);
  set_date (self, iso);
}

static void
no_date_clicked_cb (LpDeliveryView *self)
{
  set_date (self, "");
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
begin_activated_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  LpDeliveryView *self = user_data;
  g_autoptr (GError) error = NULL;

  if (lp_delivery_commit (GTK_WIDGET (self), self->session, lp_import_usual_delivery (lp_session_get_plan (self->session), &error), &error))
    g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "show", g_variant_new_string ("pillars"));
}

static void
add_activated_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  LpDeliveryView *self = user_data;

  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "show", g_variant_new_string ("actions"));
  lp_actions_page_add (self->actions_page);
}

static void
add_milestone_activated_cb (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  LpDeliveryView *self = user_data;

  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "show", g_variant_new_string ("milestones"));
  lp_milestones_page_add (self->milestones_page);
}

static const char *
get_chart (LpView *view)
{
  LpDeliveryView *self = LP_DELIVERY_VIEW (view);

  if (gtk_widget_is_focus (GTK_WIDGET (self->milestone_view)))
    return "milestones";

  return gtk_widget_is_focus (GTK_WIDGET (self->timeline_view)) ? "timeline" : "standing";
}

static void
set_narrow (LpView   *view,
            gboolean  narrow)
{
  LpDeliveryView *self = LP_DELIVERY_VIEW (view);

  gtk_widget_set_visible (GTK_WIDGET (self->targets), !narrow);
  gtk_widget_set_visible (self->add_action_label, !narrow);
  gtk_widget_set_visible (self->add_milestone_label, !narrow);
}

static void
lp_delivery_view_dispose (GObject *object)
{
  LpDeliveryView *self = LP_DELIVERY_VIEW (object);

  g_clear_handle_id (&self->arranging, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (lp_delivery_view_parent_class)->dispose (object);
}

static void
lp_delivery_view_class_init (LpDeliveryViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_delivery_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpDeliveryView, stack);
  gtk_widget_class_bind_template_child (widget_class, LpDeliveryView, charts);
  gtk_widget_class_bind_template_child (widget_class, LpDeliveryView, overview);
  gtk_widget_class_bind_template_child (widget_class, LpDeliveryView, standing_view);
  gtk_widget_class_bind_template_child (widget_class, LpDeliveryView, milestone_view);
  gtk_widget_class_bind_template_child (widget_class, LpDeliveryView, timeline_view);
  gtk_widget_class_bind_template_child (widget_class, LpDeliveryView, pillars);
  gtk_widget_class_bind_template_child (widget_class, LpDeliveryView, actions_page);
  gtk_widget_class_bind_template_child (widget_class, LpDeliveryView, milestones_page);
  gtk_widget_class_bind_template_child (widget_class, LpDeliveryView, add_action_button);
  gtk_widget_class_bind_template_child (widget_class, LpDeliveryView, add_milestone_button);
  gtk_widget_class_bind_template_child (widget_class, LpDeliveryView, add_action_label);
  gtk_widget_class_bind_template_child (widget_class, LpDeliveryView, add_milestone_label);
  gtk_widget_class_bind_template_child (widget_class, LpDeliveryView, date_button);
  gtk_widget_class_bind_template_child (widget_class, LpDeliveryView, date_label);
  gtk_widget_class_bind_template_child (widget_class, LpDeliveryView, targets);
  gtk_widget_class_bind_template_child (widget_class, LpDeliveryView, calendar);
  gtk_widget_class_bind_template_callback (widget_class, overview_size_allocate_cb);
  gtk_widget_class_bind_template_callback (widget_class, cell_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, timeline_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_date_clicked_cb);
}

static void
view_init (LpViewInterface *iface)
{
  iface->get_chart = get_chart;
  iface->set_narrow = set_narrow;
}

static void
lp_delivery_view_init (LpDeliveryView *self)
{
  static const GActionEntry entries[] = {
    { "show", NULL, "s", "'overview'", show_changed_state_cb },
    { "begin", begin_activated_cb },
    { "add", add_activated_cb },
    { "add-milestone", add_milestone_activated_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "delivery", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lp_delivery_view_new (LpSession     *session,
                      LpPreferences *preferences)
{
  LpDeliveryView *self = g_object_new (LP_TYPE_DELIVERY_VIEW, NULL);

  self->session = g_object_ref (session);
  lp_chart_view_set_session (self->standing_view, session);
  lp_chart_view_set_session (self->milestone_view, session);
  lp_chart_view_set_session (self->timeline_view, session);
  lp_pillars_page_set_session (self->pillars, session);
  lp_actions_page_set_session (self->actions_page, session);
  lp_milestones_page_set_session (self->milestones_page, session);
  lp_widget_follow_results (GTK_WIDGET (self), session, (LpRenew) update);

  return GTK_WIDGET (self);
}
