/* chart-mark-accessible.c — one mark of a chart as screen readers meet it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/coverage/chart-mark-accessible.h"

struct _LpChartMarkAccessible
{
  AtkObject parent_instance;

  LpChartView *view;            /* weak: a screen reader may hold a mark longer than the window lives */
  int mark;
  char *name;
};

static void lp_chart_mark_accessible_action_init (AtkActionIface *iface);
static void lp_chart_mark_accessible_component_init (AtkComponentIface *iface);

G_DEFINE_TYPE_WITH_CODE (LpChartMarkAccessible, lp_chart_mark_accessible, ATK_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (ATK_TYPE_ACTION, lp_chart_mark_accessible_action_init)
                         G_IMPLEMENT_INTERFACE (ATK_TYPE_COMPONENT, lp_chart_mark_accessible_component_init))

static const char *
lp_chart_mark_accessible_get_name (AtkObject *object)
{
  return LP_CHART_MARK_ACCESSIBLE (object)->name;
}

static AtkObject *
lp_chart_mark_accessible_get_parent (AtkObject *object)
{
  LpChartMarkAccessible *self = LP_CHART_MARK_ACCESSIBLE (object);

  return self->view != NULL ? gtk_widget_get_accessible (GTK_WIDGET (self->view)) : NULL;
}

static int
lp_chart_mark_accessible_get_index_in_parent (AtkObject *object)
{
  return LP_CHART_MARK_ACCESSIBLE (object)->mark;
}

static gboolean
lp_chart_mark_accessible_do_action (AtkAction *action,
                                    int        i)
{
  LpChartMarkAccessible *self = LP_CHART_MARK_ACCESSIBLE (action);
  LpChart *chart = self->view != NULL ? lp_chart_view_get_chart (self->view) : NULL;

  if (i != 0 || chart == NULL || self->mark >= lp_chart_get_n_marks (chart))
    return FALSE;
  lp_chart_view_select (self->view, self->mark);

  return TRUE;
}

static int
lp_chart_mark_accessible_get_n_actions (AtkAction *action)
{
  return 1;
}

static const char *
lp_chart_mark_accessible_get_action_name (AtkAction *action,
                                          int        i)
{
  return i == 0 ? "select" : NULL;
}

static void
lp_chart_mark_accessible_action_init (AtkActionIface *iface)
{
  iface->do_action = lp_chart_mark_accessible_do_action;
  iface->get_n_actions = lp_chart_mark_accessible_get_n_actions;
  iface->get_name = lp_chart_mark_accessible_get_action_name;
}

static void
lp_chart_mark_accessible_get_extents (AtkComponent *component,
                                      int          *x,
                                      int          *y,
                                      int          *width,
                                      int          *height,
                                      AtkCoordType  type)
{
  LpChartMarkAccessible *self = LP_CHART_MARK_ACCESSIBLE (component);
  AtkObject *parent = lp_chart_mark_accessible_get_parent (ATK_OBJECT (self));
  LpRect rect = { 0, 0, 0, 0 };
  int left = 0, top = 0, unused;

  if (parent != NULL)
    {
      atk_component_get_extents (ATK_COMPONENT (parent), &left, &top, &unused, &unused, type);
      rect = lp_chart_view_get_mark_rect (self->view, self->mark);
    }
  *x = left + rect.x;
  *y = top + rect.y;
  *width = rect.width;
  *height = rect.height;
}

static void
lp_chart_mark_accessible_component_init (AtkComponentIface *iface)
{
  iface->get_extents = lp_chart_mark_accessible_get_extents;
}

static void
lp_chart_mark_accessible_finalize (GObject *object)
{
  LpChartMarkAccessible *self = LP_CHART_MARK_ACCESSIBLE (object);

  g_clear_weak_pointer (&self->view);
  g_free (self->name);

  G_OBJECT_CLASS (lp_chart_mark_accessible_parent_class)->finalize (object);
}

static void
lp_chart_mark_accessible_class_init (LpChartMarkAccessibleClass *klass)
{
  AtkObjectClass *atk_class = ATK_OBJECT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lp_chart_mark_accessible_finalize;
  atk_class->get_name = lp_chart_mark_accessible_get_name;
  atk_class->get_parent = lp_chart_mark_accessible_get_parent;
  atk_class->get_index_in_parent = lp_chart_mark_accessible_get_index_in_parent;
}

static void
lp_chart_mark_accessible_init (LpChartMarkAccessible *self)
{
  atk_object_set_role (ATK_OBJECT (self), ATK_ROLE_LIST_ITEM);
}

LpChartMarkAccessible *
lp_chart_mark_accessible_new (LpChartView *view,
                              int          mark)
{
  LpChartMarkAccessible *self = g_object_new (LP_TYPE_CHART_MARK_ACCESSIBLE, NULL);

  g_set_weak_pointer (&self->view, view);
  self->mark = mark;
  self->name = lp_chart_describe_mark (lp_chart_view_get_chart (view), mark);

  return self;
}
