/* trade-off-chart.h — plans near the best: how far people have to go against what else is wished */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/chart.h"

G_BEGIN_DECLS

/** What the mean way to the centre is set against. */
typedef enum
{
  LP_TRADE_OFF_NETWORKS,        /* the number of networks */
  LP_TRADE_OFF_LOCALITIES,      /* networks that mix localities */
} LpTradeOffAxis;

/** One plan. @km is the mean way of its people to the centre; @front: no other plan is better both ways. */
typedef struct
{
  guint along;                  /* figure on the axis across */
  double km;
  const char *name;             /* "One network fewer"; copied */
  gint64 people_outside;
  gboolean front;
} LpTradeOffPoint;

/**
 * lp_trade_off_chart_new: a point a plan, a line through those that no other plan is better than. Mark @i stands for point @i; its key is LP_KEY_CHOICE with @i as its number. Neither
 * scale begins at zero, as the differences are what it is about, and the subtitle says so.
 */
LpChart *lp_trade_off_chart_new (LpTradeOffAxis         axis,
                                 const LpTradeOffPoint *points,
                                 guint                  n_points);

G_END_DECLS
