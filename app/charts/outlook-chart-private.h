/* outlook-chart-private.h — the lines of the outlook chart, and how it is drawn */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/outlook-charts.h"
#include "charts/plot-private.h"

G_BEGIN_DECLS

typedef enum
{
  LP_OUTLOOK_PEOPLE,
  LP_OUTLOOK_REQUIRED,
  LP_OUTLOOK_SUPPLY,
  LP_OUTLOOK_N_LINES
} LpOutlookLine;

/* Marks go line by line, a year each. */
typedef struct
{
  LpPlot plot;
  LpOutlook *outlook;
  guint place;
  LpStaff staff;
  LpScenario scenario;
  LpRect panels[2];             /* people, staff */
  LpScale y[2];
  GArray *ticks[2];
} LpOutlookChart;

const char *_lp_outlook_chart_name_line   (LpOutlookLine         line);
/* The first is today. */
guint       _lp_outlook_chart_count_years (const LpOutlookChart *chart);
double      _lp_outlook_chart_get_value   (const LpOutlookChart *chart,
                                           LpOutlookLine         line,
                                           LpScenario            scenario,
                                           guint                 year);
/* The lowest or the highest of the scenarios. */
double      _lp_outlook_chart_get_edge    (const LpOutlookChart *chart,
                                           LpOutlookLine         line,
                                           guint                 year,
                                           gboolean              top);

/* For the #LpPlotClass. */
double      _lp_outlook_chart_measure     (LpPlot               *plot);
void        _lp_outlook_chart_place       (LpPlot               *plot);
void        _lp_outlook_chart_paint       (LpPlot               *plot,
                                           cairo_t              *cr,
                                           const LpChartState   *state);

G_END_DECLS
