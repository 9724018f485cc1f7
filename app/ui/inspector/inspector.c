/* inspector.c — the chosen network, the unassigned practices and the problems */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/inspector/inspector.h"

#include "ui/inspector/network-panel.h"
#include "ui/inspector/problems-panel.h"
#include "ui/inspector/unassigned-panel.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/inspector.ui"

struct _LpInspector
{
  GtkScrolledWindow parent_instance;

  GtkBox *box;
  LpNetworkPanel *network_panel;
  LpUnassignedPanel *unassigned_panel;
  LpProblemsPanel *problems_panel;
  gboolean drawer;
};

G_DEFINE_TYPE (LpInspector, lp_inspector, GTK_TYPE_SCROLLED_WINDOW)

/* Side by side, a panel that only says that no network is chosen would take half of the drawer, whose bar says so already. */
static void
network_changed_cb (LpInspector *self)
{
  const char *page = gtk_stack_get_visible_child_name (GTK_STACK (self->network_panel));

  gtk_widget_set_visible (GTK_WIDGET (self->network_panel), !self->drawer || g_strcmp0 (page, "none") != 0);
}

static void
lp_inspector_class_init (LpInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpInspector, box);
  gtk_widget_class_bind_template_child (widget_class, LpInspector, network_panel);
  gtk_widget_class_bind_template_child (widget_class, LpInspector, unassigned_panel);
  gtk_widget_class_bind_template_child (widget_class, LpInspector, problems_panel);
}

static void
lp_inspector_init (LpInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->network_panel, "notify::visible-child", G_CALLBACK (network_changed_cb), self, G_CONNECT_SWAPPED);
}

void
lp_inspector_set_session (LpInspector *self,
                          LpSession   *session)
{
  g_return_if_fail (LP_IS_INSPECTOR (self));

  lp_network_panel_set_session (self->network_panel, session);
  lp_unassigned_panel_set_session (self->unassigned_panel, session);
  lp_problems_panel_set_session (self->problems_panel, session);
}

void
lp_inspector_set_drawer (LpInspector *self,
                         gboolean     drawer)
{
  g_return_if_fail (LP_IS_INSPECTOR (self));

  self->drawer = drawer;
  network_changed_cb (self);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), drawer ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_homogeneous (self->box, drawer);
}

void
lp_inspector_show_problems (LpInspector *self)
{
  GtkWidget *panel = GTK_WIDGET (self->problems_panel);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self));
  int y = 0;

  g_return_if_fail (LP_IS_INSPECTOR (self));

  if (gtk_widget_translate_coordinates (panel, GTK_WIDGET (self->box), 0, 0, NULL, &y))
    gtk_adjustment_set_value (adjustment, y);
  gtk_widget_child_focus (panel, GTK_DIR_TAB_FORWARD);
}
