/* networks-view.c — the main view: cards at the left, the practices in the middle, the inspector at the right */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/networks/networks-view-private.h"

#include <glib/gi18n-lib.h>

#include "ui/application/picture-menu.h"
#include "ui/practices/practice-menu.h"
#include "ui/window/view.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/networks-view.ui"
#define INSPECTOR_KEY "show-inspector"
#define ZOOM_STEP 1.5


static void view_init (LpViewInterface *iface);

G_DEFINE_TYPE_WITH_CODE (LpNetworksView, lp_networks_view, GTK_TYPE_BOX,
                         G_IMPLEMENT_INTERFACE (LP_TYPE_VIEW, view_init))

static void
lp_networks_view_size_allocate (GtkWidget     *widget,
                                GtkAllocation *allocation)
{
  GTK_WIDGET_CLASS (lp_networks_view_parent_class)->size_allocate (widget, allocation);
  _lp_networks_view_fit (LP_NETWORKS_VIEW (widget), allocation);
}

static void
lp_networks_view_unmap (GtkWidget *widget)
{
  _lp_networks_view_remember_list (LP_NETWORKS_VIEW (widget));

  GTK_WIDGET_CLASS (lp_networks_view_parent_class)->unmap (widget);
}

static void
update_drawer_label (LpNetworksView *self)
{
  LpCoverage *coverage = lp_session_get_coverage (self->session);
  const LpNetworkTotals *network = coverage != NULL ? lp_coverage_find_network (coverage, lp_session_get_network (self->session)) : NULL;
  g_autofree char *wrong = network != NULL ? lp_network_totals_describe (network) : NULL;
  g_autofree char *practices = NULL;
  g_autofree char *text = NULL;

  if (network == NULL)
    {
      gtk_label_set_text (self->drawer_label, _("No network chosen"));
      return;
    }

  practices = g_strdup_printf (ngettext ("%u practice", "%u practices", network->n_practices), network->n_practices);
  text = g_markup_printf_escaped ("<b>%" G_GINT64_FORMAT " %s</b>  %s  <b>%s</b>", network->number, network->name, practices, wrong);
  gtk_label_set_markup (self->drawer_label, text);
}

/* On the map, what can be done with the practices chosen comes first. */
static GMenuModel *
make_map_menu (GtkWidget *map)
{
  LpNetworksView *self = LP_NETWORKS_VIEW (gtk_widget_get_ancestor (map, LP_TYPE_NETWORKS_VIEW));

  return *lp_session_get_practices (self->session) != NULL ? lp_practice_menu_new (self->session) : NULL;
}

/* What was filtered for belonged to the option before: in another one it would hide practices without a reason to be seen. */
static void
results_changed_cb (LpNetworksView *self)
{
  const LpOption *option = lp_session_get_option (self->session);
  gint64 option_id = option != NULL ? option->id : 0;

  update_drawer_label (self);
  if (option_id == self->option_id)
    return;
  self->option_id = option_id;
  lp_practice_table_set_filter (self->practice_table, LP_SHOW_ALL);
}

static void
drawer_clicked_cb (LpNetworksView *self)
{
  GActionGroup *window = gtk_widget_get_action_group (GTK_WIDGET (self), "win");

  if (window != NULL)
    g_action_group_activate_action (window, "show-inspector", NULL);
}

static void
centre_changed_cb (LpNetworksView *self)
{
  gtk_widget_set_visible (self->zoom_buttons, g_strcmp0 (gtk_stack_get_visible_child_name (self->centre), "map") == 0);
}

static void
zoom_in_clicked_cb (LpNetworksView *self)
{
  lp_map_view_zoom (self->map_view, ZOOM_STEP);
}

static void
zoom_out_clicked_cb (LpNetworksView *self)
{
  lp_map_view_zoom (self->map_view, 1 / ZOOM_STEP);
}

static void
fit_clicked_cb (LpNetworksView *self)
{
  lp_map_view_fit (self->map_view);
}

static void
searched_cb (LpNetworksView *self,
             const char     *text)
{
  lp_practice_table_set_search (self->practice_table, text);
}

static void
set_narrow (LpView   *view,
            gboolean  narrow)
{
  LpNetworksView *self = LP_NETWORKS_VIEW (view);
  GActionGroup *window = gtk_widget_get_action_group (GTK_WIDGET (self), "win");

  _lp_networks_view_set_narrow (self, narrow);

  /* A drawer that lies over half of a small screen waits until it is asked for. */
  if (window != NULL)
    g_action_group_change_action_state (window, "show-inspector",
                                        g_variant_new_boolean (!narrow && lp_preferences_get_boolean (self->preferences, INSPECTOR_KEY, TRUE)));
}

static gboolean
focus_next (LpView *view)
{
  LpNetworksView *self = LP_NETWORKS_VIEW (view);
  GtkWidget *panes[] = { GTK_WIDGET (self->left), gtk_widget_get_parent (GTK_WIDGET (self->centre)), GTK_WIDGET (self->right) };
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_toplevel (GTK_WIDGET (self))));
  guint next = 0;

  for (guint i = 0; focus != NULL && i < G_N_ELEMENTS (panes); i++)
    if (gtk_widget_is_ancestor (focus, panes[i]))
      next = i + 1;

  /* The map itself before its tools. */
  if (next == 1 && gtk_widget_get_mapped (GTK_WIDGET (self->map_view)))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->map_view));
      return TRUE;
    }
  for (; next < G_N_ELEMENTS (panes); next++)
    if ((next < 2 || self->shown) && gtk_widget_child_focus (panes[next], GTK_DIR_TAB_FORWARD))
      return TRUE;

  return FALSE;
}

static const char *
get_chart (LpView *view)
{
  LpNetworksView *self = LP_NETWORKS_VIEW (view);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->centre), "map") == 0 ? "map" : NULL;
}

static void
lp_networks_view_dispose (GObject *object)
{
  LpNetworksView *self = LP_NETWORKS_VIEW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->preferences);

  G_OBJECT_CLASS (lp_networks_view_parent_class)->dispose (object);
}

static void
lp_networks_view_class_init (LpNetworksViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_networks_view_dispose;
  widget_class->size_allocate = lp_networks_view_size_allocate;
  widget_class->unmap = lp_networks_view_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpNetworksView, paned);
  gtk_widget_class_bind_template_child (widget_class, LpNetworksView, left);
  gtk_widget_class_bind_template_child (widget_class, LpNetworksView, network_list);
  gtk_widget_class_bind_template_child (widget_class, LpNetworksView, toolbar);
  gtk_widget_class_bind_template_child (widget_class, LpNetworksView, propose_panel);
  gtk_widget_class_bind_template_child (widget_class, LpNetworksView, folded);
  gtk_widget_class_bind_template_child (widget_class, LpNetworksView, preview_bar);
  gtk_widget_class_bind_template_child (widget_class, LpNetworksView, centre);
  gtk_widget_class_bind_template_child (widget_class, LpNetworksView, zoom_buttons);
  gtk_widget_class_bind_template_child (widget_class, LpNetworksView, layers_button);
  gtk_widget_class_bind_template_child (widget_class, LpNetworksView, layers_popover);
  gtk_widget_class_bind_template_child (widget_class, LpNetworksView, map_view);
  gtk_widget_class_bind_template_child (widget_class, LpNetworksView, practice_table);
  gtk_widget_class_bind_template_child (widget_class, LpNetworksView, side);
  gtk_widget_class_bind_template_child (widget_class, LpNetworksView, drawer_bar);
  gtk_widget_class_bind_template_child (widget_class, LpNetworksView, drawer_label);
  gtk_widget_class_bind_template_child (widget_class, LpNetworksView, drawer_arrow);
  gtk_widget_class_bind_template_child (widget_class, LpNetworksView, drawer);
  gtk_widget_class_bind_template_child (widget_class, LpNetworksView, right);
  gtk_widget_class_bind_template_child (widget_class, LpNetworksView, inspector);
  gtk_widget_class_bind_template_child (widget_class, LpNetworksView, propose_answers);
  gtk_widget_class_bind_template_callback (widget_class, _lp_networks_view_rest_inspector);
  gtk_widget_class_bind_template_callback (widget_class, drawer_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, centre_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, fit_clicked_cb);
}

static void
view_init (LpViewInterface *iface)
{
  iface->set_narrow = set_narrow;
  iface->focus_next = focus_next;
  iface->get_chart = get_chart;
}

static void
lp_networks_view_init (LpNetworksView *self)
{
  self->shown = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "map", lp_map_view_get_actions (self->map_view));
  g_object_bind_property (self->zoom_buttons, "visible", self->layers_button, "visible", G_BINDING_SYNC_CREATE);
  _lp_networks_view_place_divider (self);
  _lp_networks_view_reveal_inspector (self);
}

GtkWidget *
lp_networks_view_new (LpSession     *session,
                      LpPreferences *preferences)
{
  LpNetworksView *self = g_object_new (LP_TYPE_NETWORKS_VIEW, NULL);

  self->session = g_object_ref (session);
  self->preferences = g_object_ref (preferences);
  lp_network_list_set_session (self->network_list, session);
  lp_practice_table_set_session (self->practice_table, session, preferences);
  lp_layers_popover_set_session (self->layers_popover, session, preferences);
  lp_map_view_set_session (self->map_view, session);
  lp_inspector_set_session (self->inspector, session);
  lp_picture_menu_attach (GTK_WIDGET (self->map_view), make_map_menu);
  lp_propose_panel_set_session (self->propose_panel, session);
  lp_propose_answers_set_session (self->propose_answers, session);
  lp_preview_bar_set_session (self->preview_bar, session);
  g_signal_connect_object (session, "results-changed", G_CALLBACK (results_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (update_drawer_label), self, G_CONNECT_SWAPPED);
  results_changed_cb (self);

  return GTK_WIDGET (self);
}

void
lp_networks_view_set_inspector_shown (LpNetworksView *self,
                                      gboolean        shown)
{
  g_return_if_fail (LP_IS_NETWORKS_VIEW (self));

  self->shown = shown;
  if (!self->narrow)
    lp_preferences_set_boolean (self->preferences, INSPECTOR_KEY, shown);
  if (self->proposing)
    _lp_networks_view_place_divider (self);
  _lp_networks_view_reveal_inspector (self);
}

void
lp_networks_view_set_proposing (LpNetworksView *self,
                                gboolean        proposing)
{
  g_return_if_fail (LP_IS_NETWORKS_VIEW (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    _lp_networks_view_remember_list (self);
  self->proposing = proposing;
  gtk_stack_set_visible_child (GTK_STACK (self->right), proposing ? GTK_WIDGET (self->propose_answers) : GTK_WIDGET (self->inspector));
  _lp_networks_view_move_inspector (self);
  _lp_networks_view_place_divider (self);
  _lp_networks_view_reveal_inspector (self);
  lp_propose_answers_show (self->propose_answers, LP_ANSWERS_PROPOSAL, proposing);
  if (proposing)
    {
      lp_propose_panel_begin (self->propose_panel);
      gtk_stack_set_visible_child_name (self->centre, "map");
    }
}

void
lp_networks_view_show_wishes (LpNetworksView *self)
{
  g_return_if_fail (LP_IS_NETWORKS_VIEW (self));

  if (self->narrow)
    g_action_group_change_action_state (gtk_widget_get_action_group (GTK_WIDGET (self), "win"), "show-inspector", g_variant_new_boolean (FALSE));
}

LpProposePanel *
lp_networks_view_get_propose_panel (LpNetworksView *self)
{
  g_return_val_if_fail (LP_IS_NETWORKS_VIEW (self), NULL);

  return self->propose_panel;
}

void
lp_networks_view_show_answers (LpNetworksView *self,
                               LpAnswersPage   page)
{
  g_return_if_fail (LP_IS_NETWORKS_VIEW (self));

  gtk_stack_set_visible_child (GTK_STACK (self->right), GTK_WIDGET (self->propose_answers));
  lp_propose_answers_show (self->propose_answers, page, self->proposing);
}

void
lp_networks_view_hide_answers (LpNetworksView *self)
{
  g_return_if_fail (LP_IS_NETWORKS_VIEW (self));

  if (!self->proposing)
    gtk_stack_set_visible_child (GTK_STACK (self->right), GTK_WIDGET (self->inspector));
}

void
lp_networks_view_show_problems (LpNetworksView *self)
{
  g_return_if_fail (LP_IS_NETWORKS_VIEW (self));

  gtk_stack_set_visible_child (GTK_STACK (self->right), GTK_WIDGET (self->inspector));
  lp_inspector_show_problems (self->inspector);
}

void
lp_networks_view_show_unassigned (LpNetworksView *self)
{
  g_return_if_fail (LP_IS_NETWORKS_VIEW (self));

  /* On a small screen the drawer lies where the table is. */
  if (self->narrow && self->low)
    g_action_group_change_action_state (gtk_widget_get_action_group (GTK_WIDGET (self), "win"), "show-inspector",
                                        g_variant_new_boolean (FALSE));
  gtk_stack_set_visible_child (self->centre, GTK_WIDGET (self->practice_table));
  lp_practice_table_set_filter (self->practice_table, LP_SHOW_UNASSIGNED);
}

void
lp_networks_view_show_selection (LpNetworksView *self,
                                 gboolean        only_if_hidden)
{
  g_return_if_fail (LP_IS_NETWORKS_VIEW (self));

  gtk_stack_set_visible_child_name (self->centre, "map");
  lp_map_view_show_selection (self->map_view, only_if_hidden);
}

void
lp_networks_view_focus_search (LpNetworksView *self)
{
  g_return_if_fail (LP_IS_NETWORKS_VIEW (self));

  lp_practice_table_set_filter (self->practice_table, LP_SHOW_ALL);
  lp_network_list_focus_search (self->network_list);
}

GtkWidget *
lp_networks_view_get_anchor (LpNetworksView *self)
{
  g_return_val_if_fail (LP_IS_NETWORKS_VIEW (self), NULL);

  return GTK_WIDGET (self->centre);
}
