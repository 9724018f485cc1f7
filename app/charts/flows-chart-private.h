/* flows-chart-private.h — where the groups and bands of the flows chart stand */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/flows.h"
#include "charts/chart-private.h"
#include "charts/piece-private.h"

G_BEGIN_DECLS

typedef struct
{
  LpChart parent;
  LpFlows *flows;
  GArray *rows;                 /* of guint: the practices of the table, those that do not stay */
  char *before_name, *after_name;
} LpFlowsChart;

/* A group's box, as high as its people, in the middle of a slot that also holds its label. */
typedef struct
{
  LpRect box;
  LpRect slot;
} LpFlowsPlace;

/* A practice's band: its upper edge at either end, and its thickness. */
typedef struct
{
  double start, end, thickness;
} LpFlowsBand;

typedef struct
{
  LpTypesetter *typesetter;
  GArray *pieces;               /* of LpPiece: title, subtitle, names of the sides, source */
  LpFlowsPlace *before, *after; /* by group */
  LpFlowsBand *bands;           /* by practice */
  double left, right;           /* where the bands begin and end */
  double natural_height;
} LpFlowsLayout;

/* @height 0: the natural height. */
void    _lp_flows_layout_init    (LpFlowsLayout      *layout,
                                  LpFlowsChart       *chart,
                                  double              width,
                                  double              height,
                                  const LpStyle      *style);
void    _lp_flows_layout_clear   (LpFlowsLayout      *layout);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LpFlowsLayout, _lp_flows_layout_clear)

/* Marks: the groups before, the groups after, the practices. */
guint   _lp_flows_chart_get_first_after (LpFlowsChart        *chart);
guint   _lp_flows_chart_get_first_band  (LpFlowsChart        *chart);
/* Where mark @i is: a group's slot, or all of a band. */
LpRect  _lp_flows_chart_get_rect        (LpFlowsChart        *chart,
                                         const LpFlowsLayout *layout,
                                         guint                i);
void    _lp_flows_chart_draw            (LpChart             *parent,
                                         cairo_t             *cr,
                                         double               width,
                                         double               height,
                                         const LpStyle       *style,
                                         const LpChartState  *state);

/* The upper edge of @band at @x, which is between the two ends: the curve that is drawn. */
double  _lp_flows_layout_get_top (const LpFlowsLayout *layout,
                                  const LpFlowsBand   *band,
                                  double               x);

G_END_DECLS
