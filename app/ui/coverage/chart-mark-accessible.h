/* chart-mark-accessible.h — one mark of a chart as screen readers meet it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/coverage/chart-view.h"

G_BEGIN_DECLS

/** Its name is the mark's sentence; its one action selects what the mark stands for. */
#define LP_TYPE_CHART_MARK_ACCESSIBLE (lp_chart_mark_accessible_get_type ())
G_DECLARE_FINAL_TYPE (LpChartMarkAccessible, lp_chart_mark_accessible, LP, CHART_MARK_ACCESSIBLE, AtkObject)

LpChartMarkAccessible *lp_chart_mark_accessible_new (LpChartView *view, int mark);

G_END_DECLS
