/* chart-view.h — shows any chart: points, clicks, keys, screen readers */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/chart.h"
#include "session/session.h"

G_BEGIN_DECLS

/**
 * LpChartView: hosts an LpChart. It asks for the height at which the chart shows everything, so it belongs in a scrolled window.
 * Pointing names a mark; a click, or Enter on the mark that the arrow keys have reached, selects what it stands for in the session, and
 * what is selected elsewhere is marked here. A double click, Enter or Space on a mark also emits "activated" (int mark), for charts whose marks can be edited. To a screen reader it is a list of its marks.
 */
#define LP_TYPE_CHART_VIEW (lp_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (LpChartView, lp_chart_view, LP, CHART_VIEW, GtkDrawingArea)

void     lp_chart_view_set_session (LpChartView *self, LpSession *session);
/** lp_chart_view_set_chart: shows @chart (transfer none); NULL: nothing. The focus stays on what it stood for. */
void     lp_chart_view_set_chart   (LpChartView *self, LpChart *chart);
LpChart *lp_chart_view_get_chart   (LpChartView *self);
/** lp_chart_view_set_choice: in a chart of plans to choose from, the one that is chosen. Going to another one emits "chosen" (int) and changes nothing by itself. */
void     lp_chart_view_set_choice  (LpChartView *self, int choice);

/** The mark that the keys have reached, -1: none. */
int      lp_chart_view_get_focus   (LpChartView *self);
void     lp_chart_view_set_focus   (LpChartView *self, int mark);
/** lp_chart_view_select: selects in the session what @mark stands for. */
void     lp_chart_view_select      (LpChartView *self, int mark);
/** lp_chart_view_get_mark_rect: where a mark is, in the widget. */
LpRect   lp_chart_view_get_mark_rect (LpChartView *self, int mark);

G_END_DECLS
