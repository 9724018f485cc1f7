/* networks-view.c — the main view: cards at the left, the practices in the middle, the inspector at the right */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/networks/networks-view.h"

#include <glib/gi18n-lib.h>

#include "ui/application/picture-menu.h"
#include "ui/application/widget-style.h"
#include "ui/inspector/inspector.h"
#include "ui/map/layers-popover.h"
#include "ui/map/map-view.h"
#include "ui/networks/network-list.h"
#include "ui/practices/practice-menu.h"
#include "ui/practices/practice-table.h"
#include "ui/propose/preview-bar.h"
#include "ui/window/view.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/networks-view.ui"
/* In letters, so that they grow with them: 356, 268, 424 and 230 px at 10 pt. */
#define LIST_EMS 26.7
#define LIST_EMS_NARROW 20.1
#define INSPECTOR_EMS 31.8
#define PROPOSE_EMS 30.0        /* the panel with the wishes, in the list's place */
#define PROPOSE_EMS_NARROW 24.0
#define DRAWER_EMS 17.2
#define DRAWER_SHARE 0.45       /* of the view, at most */
#define DRAWER_SHARE_PROPOSING 0.22 /* the bar above the map takes its share too */
#define LOW_EMS 28              /* below it the drawer takes the middle's place, instead of the foot of it */
#define SLIM_EMS 40             /* a middle less wide has the parts of the drawer below each other */
#define LIST_KEY "list-width"
#define LIST_KEY_NARROW "list-width-narrow"
#define INSPECTOR_KEY "show-inspector"
#define ZOOM_STEP 1.5

struct _LpNetworksView
{
  GtkBox parent_instance;

  GtkPaned *paned;
  GtkStack *left;               /* the cards, or the wishes of a proposal */
  LpNetworkList *network_list;
  GtkWidget *toolbar;           /* above the middle */
  LpProposePanel *propose_panel;
  LpPreviewBar *preview_bar;
  GtkStack *centre;
  GtkWidget *zoom_buttons;      /* of the map, shown with it */
  GtkWidget *layers_button;
  LpLayersPopover *layers_popover;
  LpMapView *map_view;
  LpPracticeTable *practice_table;
  GtkRevealer *side;            /* the inspector's place in a wide window */
  GtkWidget *drawer_bar;        /* the line that opens the drawer in a narrow one */
  GtkLabel *drawer_label;
  GtkImage *drawer_arrow;
  GtkRevealer *drawer;
  GtkStack *right;              /* the inspector, or the answers of a proposal */
  LpInspector *inspector;
  LpProposeAnswers *propose_answers;

  LpSession *session;
  LpPreferences *preferences;
  gint64 option_id;             /* the option that was shown last */
  gboolean narrow, low, slim, shown, proposing;
};

static void view_init (LpViewInterface *iface);

G_DEFINE_TYPE_WITH_CODE (LpNetworksView, lp_networks_view, GTK_TYPE_BOX,
                         G_IMPLEMENT_INTERFACE (LP_TYPE_VIEW, view_init))

static int
measure (LpNetworksView *self,
         double          ems)
{
  g_autoptr (LpStyle) style = lp_widget_style_new (GTK_WIDGET (self));

  return ems * style->font_size;
}

/* Wide beside the map, or high below it: as high as its words want, and never most of a small window. Before there is a size, its words decide. */
static void
size_inspector (LpNetworksView *self)
{
  int height = gtk_widget_get_allocated_height (GTK_WIDGET (self));
  double wanted = measure (self, DRAWER_EMS);

  if (self->narrow)
    gtk_widget_set_size_request (GTK_WIDGET (self->right), -1, self->low ? -1 : height > 1 ? MIN (wanted, height * (self->proposing ? DRAWER_SHARE_PROPOSING : DRAWER_SHARE)) : wanted);
  else
    gtk_widget_set_size_request (GTK_WIDGET (self->right), measure (self, INSPECTOR_EMS), -1);
}

static void
reveal_inspector (LpNetworksView *self)
{
  size_inspector (self);
  lp_preview_bar_set_brief (self->preview_bar, self->narrow && self->shown);
  gboolean fills = self->narrow && self->low && self->shown;

  gtk_widget_set_visible (self->toolbar, !fills);
  gtk_widget_set_visible (GTK_WIDGET (self->centre), !fills);
  gtk_widget_set_vexpand (GTK_WIDGET (self->drawer), fills);
  gtk_widget_set_visible (self->drawer_bar, self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->side), !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->drawer), self->narrow);
  gtk_revealer_set_reveal_child (self->side, self->shown && !self->narrow);
  gtk_revealer_set_reveal_child (self->drawer, self->shown && self->narrow);
  gtk_image_set_from_icon_name (self->drawer_arrow, self->shown ? "pan-down-symbolic" : "pan-up-symbolic", GTK_ICON_SIZE_MENU);
}

static void
move_inspector (LpNetworksView *self)
{
  GtkWidget *inspector = g_object_ref (GTK_WIDGET (self->right));
  GtkWidget *place = GTK_WIDGET (self->narrow ? self->drawer : self->side);

  if (gtk_widget_get_parent (inspector) != place)
    {
      gtk_container_remove (GTK_CONTAINER (gtk_widget_get_parent (inspector)), inspector);
      gtk_container_add (GTK_CONTAINER (place), inspector);
    }
  size_inspector (self);
  lp_inspector_set_drawer (self->inspector, self->narrow && !self->slim);
  g_object_unref (inspector);
}

static const char *
get_list_key (LpNetworksView *self)
{
  return self->narrow ? LIST_KEY_NARROW : LIST_KEY;
}

static int
get_usual_list_width (LpNetworksView *self)
{
  return measure (self, self->narrow ? LIST_EMS_NARROW : LIST_EMS);
}

/* As wide as the user last drew it, or as usual. */
/* The list is as wide as it was left; the wishes of a proposal have a width of their own. */
static void
place_divider (LpNetworksView *self)
{
  int width = self->preferences != NULL ? lp_preferences_get_int (self->preferences, get_list_key (self), 0) : 0;

  if (self->proposing)
    width = measure (self, self->narrow ? PROPOSE_EMS_NARROW : PROPOSE_EMS);
  gtk_paned_set_position (self->paned, width > 0 ? width : get_usual_list_width (self));
}

static void
remember_list_width (LpNetworksView *self)
{
  int width = gtk_paned_get_position (self->paned);

  if (!self->proposing)
    lp_preferences_set_int (self->preferences, get_list_key (self), width != get_usual_list_width (self) ? width : 0);
}

/* Children must not be moved about while sizes are being given out, so this runs when that is over. */
static gboolean
adapt_to_size_cb (gpointer user_data)
{
  LpNetworksView *self = LP_NETWORKS_VIEW (user_data);

  move_inspector (self);
  reveal_inspector (self);

  return G_SOURCE_REMOVE;
}

static void
lp_networks_view_size_allocate (GtkWidget     *widget,
                                GtkAllocation *allocation)
{
  LpNetworksView *self = LP_NETWORKS_VIEW (widget);
  gboolean low = allocation->height < measure (self, LOW_EMS);
  gboolean slim = allocation->width - gtk_paned_get_position (self->paned) < measure (self, SLIM_EMS);

  GTK_WIDGET_CLASS (lp_networks_view_parent_class)->size_allocate (widget, allocation);
  if (low == self->low && slim == self->slim)
    return;
  self->low = low;
  self->slim = slim;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, adapt_to_size_cb, g_object_ref (self), g_object_unref);
}

static void
lp_networks_view_unmap (GtkWidget *widget)
{
  remember_list_width (LP_NETWORKS_VIEW (widget));

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

  if (narrow != self->narrow && gtk_widget_get_mapped (GTK_WIDGET (self)))
    remember_list_width (self);
  self->narrow = narrow;
  move_inspector (self);
  place_divider (self);
  reveal_inspector (self);

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
  place_divider (self);
  reveal_inspector (self);
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
  reveal_inspector (self);
}

void
lp_networks_view_set_proposing (LpNetworksView *self,
                                gboolean        proposing)
{
  g_return_if_fail (LP_IS_NETWORKS_VIEW (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    remember_list_width (self);
  self->proposing = proposing;
  gtk_stack_set_visible_child (self->left, proposing ? GTK_WIDGET (self->propose_panel) : GTK_WIDGET (self->network_list));
  gtk_stack_set_visible_child (self->right, proposing ? GTK_WIDGET (self->propose_answers) : GTK_WIDGET (self->inspector));
  place_divider (self);
  reveal_inspector (self);
  lp_propose_answers_show (self->propose_answers, LP_ANSWERS_PROPOSAL, proposing);
  if (proposing)
    {
      lp_propose_panel_begin (self->propose_panel);
      gtk_stack_set_visible_child_name (self->centre, "map");
    }
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

  gtk_stack_set_visible_child (self->right, GTK_WIDGET (self->propose_answers));
  lp_propose_answers_show (self->propose_answers, page, self->proposing);
}

void
lp_networks_view_hide_answers (LpNetworksView *self)
{
  g_return_if_fail (LP_IS_NETWORKS_VIEW (self));

  if (!self->proposing)
    gtk_stack_set_visible_child (self->right, GTK_WIDGET (self->inspector));
}

void
lp_networks_view_show_problems (LpNetworksView *self)
{
  g_return_if_fail (LP_IS_NETWORKS_VIEW (self));

  gtk_stack_set_visible_child (self->right, GTK_WIDGET (self->inspector));
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
