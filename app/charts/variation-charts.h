/* variation-charts.h — pictures of how a measure differs */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

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

G_END_DECLS
