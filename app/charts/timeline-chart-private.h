/* timeline-chart-private.h — the timeline chart's parts: rows, layout, drawing */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/plot-private.h"
#include "charts/standing-charts.h"
#include "charts/time-axis-private.h"

G_BEGIN_DECLS

typedef enum
{
  LP_TIMELINE_HEADING,
  LP_TIMELINE_ACTION,
  LP_TIMELINE_MILESTONE,
} LpTimelineKind;

typedef struct
{
  LpTimelineKind kind;
  guint of;                     /* the pillar, action or milestone; for the milestones' heading the number of pillars */
} LpTimelineRow;

typedef struct
{
  LpPlot plot;
  LpStanding *standing;
  GArray *rows;                 /* of LpTimelineRow */
  GArray *marks;                /* of guint: rows that are marks */
  LpTimeAxis time;
  double row_height;            /* in the layout last used */
} LpTimelineChart;

const LpTimelineRow *_lp_timeline_chart_get_row      (LpTimelineChart        *chart,
                                                      guint                   i);
const LpTimelineRow *_lp_timeline_chart_get_mark_row (LpTimelineChart        *chart,
                                                      guint                   mark);
/* The name of a pillar or milestone, or the text of an action. (transfer none) */
const char          *_lp_timeline_chart_get_label    (LpTimelineChart        *chart,
                                                      const LpTimelineRow    *row);
/* The bar of an action within @row: from its start, or else from the baseline, to its due date. No width without a due date. */
LpRect               _lp_timeline_chart_get_bar      (LpTimelineChart        *chart,
                                                      const LpStandingAction *action,
                                                      LpRect                  row);

/* For the #LpPlotClass. */
double               _lp_timeline_chart_measure      (LpPlot                 *plot);
void                 _lp_timeline_chart_place        (LpPlot                 *plot);
void                 _lp_timeline_chart_paint        (LpPlot                 *plot,
                                                      cairo_t                *cr,
                                                      const LpChartState     *state);

G_END_DECLS
