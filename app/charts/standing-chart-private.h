/* standing-chart-private.h — the columns of the standing chart, and how it is drawn */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/plot-private.h"
#include "charts/standing-charts.h"

G_BEGIN_DECLS

typedef struct
{
  LpPlot plot;
  LpStanding *standing;
  /* Of the layout last used: */
  double heading, heading_size; /* the height of the headings, and of their letters */
  GArray *widths;               /* of double: the columns' */
} LpStandingChart;

/* Columns: the name, the pillars, the characteristics, the start. */
guint       _lp_standing_chart_count_across (LpStandingChart    *chart);
/* Which pillar or characteristic a column is of; -1: none. */
int         _lp_standing_chart_get_pillar   (LpStandingChart    *chart,
                                             guint               across);
int         _lp_standing_chart_get_check    (LpStandingChart    *chart,
                                             guint               across);
/* "" over the names. (transfer none) */
const char *_lp_standing_chart_get_heading  (LpStandingChart    *chart,
                                             guint               across);

/* For the #LpPlotClass. */
double      _lp_standing_chart_measure      (LpPlot             *plot);
void        _lp_standing_chart_place        (LpPlot             *plot);
void        _lp_standing_chart_paint        (LpPlot             *plot,
                                             cairo_t            *cr,
                                             const LpChartState *state);

G_END_DECLS
