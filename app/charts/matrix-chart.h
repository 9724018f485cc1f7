/* matrix-chart.h — how many people go from each group to each */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/flows.h"
#include "charts/chart.h"

G_BEGIN_DECLS

/**
 * lp_matrix_chart_new: a row a group before, a column a group after, and the people who go from one to the other where they cross, with the sums of both. Who stays is pale, who
 * moves is dark and bold, who gains a network or loses one is hatched. Where there is no room for whole numbers they are in thousands, and the picture says so. Marks are the groups
 * before, the groups after and the flows; the table has a row a flow.
 *
 * @before_name and @after_name name the sides. @source: a line, may be "". @flows is referenced. Returns: (transfer full)
 */
LpChart *lp_matrix_chart_new (LpFlows    *flows,
                              const char *before_name,
                              const char *after_name,
                              const char *source);

G_END_DECLS
