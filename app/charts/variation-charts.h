/* variation-charts.h — pictures of how a measure differs */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/ages.h"
#include "analysis/trend.h"
#include "analysis/variation.h"
#include "charts/chart.h"

G_BEGIN_DECLS

/**
 * All of these take their own references, return (transfer full), and have the finding as title, what chance would give below it and the source at the foot. @hide_names: practices by number, in the
 * picture, its sentences and its table alike; networks and localities keep their names. Who is not counted is drawn hollow.
 */

/** lp_strips_chart_new: a strip a network (or locality) with its practices, its own mean and the plan's, all on one scale, the highest mean first. */
LpChart *lp_strips_chart_new  (LpVariation *variation,
                               LpBy         by,
                               gboolean     hide_names);

/** lp_ranked_chart_new: from the lowest to the highest with 95% intervals, percentiles and the plan's mean. */
LpChart *lp_ranked_chart_new  (LpVariation *variation,
                               LpBy         by,
                               gboolean     hide_names);

/** lp_funnel_chart_new: values against size with 95% and 99.8% limits; those outside are named. */
LpChart *lp_funnel_chart_new  (LpVariation *variation,
                               LpBy         by,
                               gboolean     hide_names);

/** lp_compare_chart_new: practices, localities and networks on one scale: what grouping does. */
LpChart *lp_compare_chart_new (LpVariation *variation,
                               gboolean     hide_names);

/** lp_scatter_chart_new: @up against @across, which are of the same option, with the line fitted by people, and the slope index of inequality in the order of @across. */
LpChart *lp_scatter_chart_new (LpVariation *up,
                               LpVariation *across,
                               LpBy         by,
                               gboolean     hide_names);

/** lp_lorenz_chart_new: the Lorenz curve of the resource above the line over what stands below it; of people per GP the other way round. */
LpChart *lp_lorenz_chart_new  (LpVariation *variation,
                               LpBy         by,
                               gboolean     hide_names);

/** lp_ages_chart_new: people by age, the network as bars, the plan as outlines: a pyramid with men to the left and women to the right where the figures tell the sexes. */
LpChart *lp_ages_chart_new    (LpAges      *ages);

/** lp_trend_chart_new: the years as points joined by a line, with their mean and the limits of chance; years that are more than chance are drawn larger. */
LpChart *lp_trend_chart_new   (LpTrend     *trend);

/** lp_profile_chart_new: one network, everything: a small strip for each of @variations (element-type LpVariation) with all networks and this one marked. */
LpChart *lp_profile_chart_new (GPtrArray   *variations,
                               gint64       network_id);

G_END_DECLS
