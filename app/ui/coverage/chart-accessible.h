/* chart-accessible.h — a chart as screen readers meet it: its finding, and its marks as children */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk-a11y.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Its name is the chart's title, its description what is below, its value the sentence of the mark with the focus. Made by GTK for each LpChartView. */
#define LP_TYPE_CHART_ACCESSIBLE (lp_chart_accessible_get_type ())
G_DECLARE_FINAL_TYPE (LpChartAccessible, lp_chart_accessible, LP, CHART_ACCESSIBLE, GtkWidgetAccessible)

/** Told by the view. Nothing happens when @accessible is none of these, as where accessibility is switched off. */
void lp_chart_accessible_chart_changed (AtkObject *accessible);
void lp_chart_accessible_focus_changed (AtkObject *accessible);

G_END_DECLS
