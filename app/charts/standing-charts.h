/* standing-charts.h — the charts of the delivery plan: matrix, milestones, timeline */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/standing.h"
#include "charts/chart.h"

G_BEGIN_DECLS

/** What a mark of the matrix is of. All 0 but the network: its name; @start: its start date. */
typedef struct
{
  gint64 network_id, pillar_id, characteristic_id;
  gboolean start;
} LpStandingCell;

/** lp_standing_chart_new: networks by pillars and characteristics. Steps read without colour: a figure and filled boxes. Marks go row by row and stand in a grid
 * (lp_chart_get_n_across()). Returns: (transfer full) */
LpChart       *lp_standing_chart_new        (LpStanding *standing);
LpStandingCell lp_standing_chart_get_cell   (LpChart    *chart,
                                             int         mark);
/** lp_standing_chart_find_cell: its mark, or -1. */
int            lp_standing_chart_find_cell  (LpChart    *chart,
                                             LpStandingCell cell);

/** lp_milestone_chart_new: people in right-size networks that have begun, day by day, against the milestones of coverage. Returns: (transfer full) */
LpChart       *lp_milestone_chart_new       (LpStanding *standing);

/** lp_timeline_chart_new: the actions of each pillar and the milestones on one line of time, with the plan's date; what is late is dotted. Returns: (transfer full) */
LpChart       *lp_timeline_chart_new        (LpStanding *standing);
/** lp_timeline_chart_get_action: the action that a mark is of; 0: it is a milestone. */
gint64         lp_timeline_chart_get_action (LpChart    *chart,
                                             int         mark);
/** lp_timeline_chart_get_milestone: likewise; 0: it is an action. */
gint64         lp_timeline_chart_get_milestone (LpChart *chart,
                                             int         mark);

G_END_DECLS
