/* trade-off-chart-private.h — where the points, scales and names of the trade-off chart stand */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/plot-private.h"
#include "charts/trade-off-chart.h"

G_BEGIN_DECLS

typedef struct
{
  LpChart parent;
  LpTradeOffAxis axis;
  GArray *points;               /* LpTradeOffPoint, names owned */
} LpTradeOffChart;

typedef struct
{
  LpTypesetter *typesetter;
  GArray *pieces;               /* words and figures */
  LpScale across, up;
  LpRect plot;
  GArray *rules;                /* double: heights of the grid's lines */
  double radius, natural_height;
} LpTradeOffLayout;

const LpTradeOffPoint *_lp_trade_off_chart_get_point   (const LpTradeOffChart  *chart,
                                                        guint                   i);

/* @height 0: the natural height; the plot takes what there is more. */
void                   _lp_trade_off_layout_init       (const LpTradeOffChart  *chart,
                                                        double                  width,
                                                        double                  height,
                                                        const LpStyle          *style,
                                                        LpTradeOffLayout       *layout);
void                   _lp_trade_off_layout_clear      (LpTradeOffLayout       *layout);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LpTradeOffLayout, _lp_trade_off_layout_clear)

/* The middle of point @i. */
LpPoint                _lp_trade_off_layout_find_place (const LpTradeOffChart  *chart,
                                                        const LpTradeOffLayout *layout,
                                                        guint                   i);
/* What of point @i is pointed at. */
LpRect                 _lp_trade_off_layout_find_rect  (const LpTradeOffChart  *chart,
                                                        const LpTradeOffLayout *layout,
                                                        guint                   i);

G_END_DECLS
