/* chart-accessible.c — a chart as screen readers meet it: its finding, and its marks as children */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/coverage/chart-accessible.h"

#include "ui/coverage/chart-mark-accessible.h"
#include "ui/coverage/chart-view.h"

struct _LpChartAccessible
{
  GtkWidgetAccessible parent_instance;

  GPtrArray *marks;             /* of LpChartMarkAccessible, made when first asked for */
};

static void lp_chart_accessible_value_init (AtkValueIface *iface);

G_DEFINE_TYPE_WITH_CODE (LpChartAccessible, lp_chart_accessible, GTK_TYPE_WIDGET_ACCESSIBLE,
                         G_IMPLEMENT_INTERFACE (ATK_TYPE_VALUE, lp_chart_accessible_value_init))

static LpChartView *
get_view (gpointer accessible)
{
  GtkWidget *widget = gtk_accessible_get_widget (GTK_ACCESSIBLE (accessible));

  return widget != NULL ? LP_CHART_VIEW (widget) : NULL;
}

static LpChart *
get_chart (gpointer accessible)
{
  LpChartView *view = get_view (accessible);

  return view != NULL ? lp_chart_view_get_chart (view) : NULL;
}

static const char *
lp_chart_accessible_get_name (AtkObject *object)
{
  LpChart *chart = get_chart (object);

  return chart != NULL ? lp_chart_get_title (chart) : NULL;
}

static const char *
lp_chart_accessible_get_description (AtkObject *object)
{
  LpChart *chart = get_chart (object);

  return chart != NULL ? lp_chart_get_subtitle (chart) : NULL;
}

static int
lp_chart_accessible_get_n_children (AtkObject *object)
{
  LpChart *chart = get_chart (object);

  return chart != NULL ? lp_chart_get_n_marks (chart) : 0;
}

static AtkObject *
lp_chart_accessible_ref_child (AtkObject *object,
                               int        i)
{
  LpChartAccessible *self = LP_CHART_ACCESSIBLE (object);

  if (i < 0 || i >= lp_chart_accessible_get_n_children (object))
    return NULL;
  while (self->marks->len <= (guint) i)
    g_ptr_array_add (self->marks, lp_chart_mark_accessible_new (get_view (self), self->marks->len));

  return g_object_ref (g_ptr_array_index (self->marks, i));
}

static void
lp_chart_accessible_get_value_and_text (AtkValue  *value,
                                        double    *number,
                                        char     **text)
{
  LpChart *chart = get_chart (value);
  int focus = chart != NULL ? lp_chart_view_get_focus (get_view (value)) : -1;

  if (number != NULL)
    *number = focus;
  if (text != NULL)
    *text = focus >= 0 ? lp_chart_describe_mark (chart, focus) : NULL;
}

static AtkRange *
lp_chart_accessible_get_range (AtkValue *value)
{
  return atk_range_new (-1, lp_chart_accessible_get_n_children (ATK_OBJECT (value)) - 1, NULL);
}

static void
lp_chart_accessible_set_value (AtkValue *value,
                               double    number)
{
  LpChart *chart = get_chart (value);

  if (chart != NULL && number >= 0 && number < lp_chart_get_n_marks (chart))
    lp_chart_view_set_focus (get_view (value), number);
}

static void
lp_chart_accessible_value_init (AtkValueIface *iface)
{
  iface->get_value_and_text = lp_chart_accessible_get_value_and_text;
  iface->get_range = lp_chart_accessible_get_range;
  iface->set_value = lp_chart_accessible_set_value;
}

static void
lp_chart_accessible_initialize (AtkObject *object,
                                gpointer   data)
{
  ATK_OBJECT_CLASS (lp_chart_accessible_parent_class)->initialize (object, data);

  atk_object_set_role (object, ATK_ROLE_CHART);
}

static void
lp_chart_accessible_finalize (GObject *object)
{
  g_clear_pointer (&LP_CHART_ACCESSIBLE (object)->marks, g_ptr_array_unref);

  G_OBJECT_CLASS (lp_chart_accessible_parent_class)->finalize (object);
}

static void
lp_chart_accessible_class_init (LpChartAccessibleClass *klass)
{
  AtkObjectClass *atk_class = ATK_OBJECT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lp_chart_accessible_finalize;
  atk_class->initialize = lp_chart_accessible_initialize;
  atk_class->get_name = lp_chart_accessible_get_name;
  atk_class->get_description = lp_chart_accessible_get_description;
  atk_class->get_n_children = lp_chart_accessible_get_n_children;
  atk_class->ref_child = lp_chart_accessible_ref_child;
}

static void
lp_chart_accessible_init (LpChartAccessible *self)
{
  self->marks = g_ptr_array_new_with_free_func (g_object_unref);
}

void
lp_chart_accessible_chart_changed (AtkObject *accessible)
{
  if (!LP_IS_CHART_ACCESSIBLE (accessible))
    return;
  g_ptr_array_set_size (LP_CHART_ACCESSIBLE (accessible)->marks, 0);
  g_object_notify (G_OBJECT (accessible), "accessible-name");
  g_signal_emit_by_name (accessible, "visible-data-changed");
}

void
lp_chart_accessible_focus_changed (AtkObject *accessible)
{
  g_autofree char *text = NULL;
  double number;

  if (!LP_IS_CHART_ACCESSIBLE (accessible))
    return;
  lp_chart_accessible_get_value_and_text (ATK_VALUE (accessible), &number, &text);
  g_signal_emit_by_name (accessible, "value-changed", number, text);
}
