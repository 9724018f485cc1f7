/* outlook-charts.h — pictures of the years to come and of the segments of the people */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/outlook.h"
#include "analysis/segments.h"
#include "analysis/tornado.h"
#include "charts/chart.h"

G_BEGIN_DECLS

/** All of these take their own references, return (transfer full), and have the finding as title and what it rests on below it. */

/** lp_outlook_chart_new: people above, staff required and at hand below, by year: lines of @scenario in a band from the lowest to the highest of the scenarios. */
LpChart *lp_outlook_chart_new  (LpOutlook  *outlook,
                                guint       place,
                                LpStaff     staff,
                                LpScenario  scenario);

/** lp_tornado_chart_new: the gap of the last year with one assumption at a time at its low and its high value, the widest on top. @year: "2023". */
LpChart *lp_tornado_chart_new  (LpTornado  *tornado,
                                const char *year);

/** lp_segments_chart_new: a stacked bar of ages for all practices and each network. Registers and local segments, which overlap, stand in the table alone. */
LpChart *lp_segments_chart_new (LpSegments *segments);

G_END_DECLS
