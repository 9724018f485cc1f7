/* flows-chart.h — who goes where, as bands between two columns of groups */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/flows.h"
#include "charts/chart.h"

G_BEGIN_DECLS

/**
 * lp_flows_chart_new: an alluvial chart: today's groups at the left, the other option's networks at the right, both sorted so that bands cross
 * little, and each practice a band as thick as its list. Bands that stay with most of their old network are pale, those that
 * move are dark, those that gain a network or lose theirs are grey and hatched at the end that has none. Marks are the groups before, the groups
 * after and the practices; the table has a row for each practice that does not stay.
 *
 * @before_name and @after_name name the sides ("PCNs of December 2019"). @source: a line, may be "".
 * @flows is referenced. Returns: (transfer full)
 */
LpChart *lp_flows_chart_new (LpFlows    *flows,
                             const char *before_name,
                             const char *after_name,
                             const char *source);

G_END_DECLS
