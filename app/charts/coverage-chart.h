/* coverage-chart.h — every network against the band, and all people as one bar */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/coverage.h"
#include "charts/chart.h"

G_BEGIN_DECLS

typedef enum
{
  LP_SORT_SIZE,                 /* most people first */
  LP_SORT_NAME,                 /* as a person would order names */
  LP_SORT_NUMBER,
} LpNetworkSort;

/** lp_network_sort_get_id: the word for an order in actions and on the command line: "size", "name", "number"; never translated. */
const char *lp_network_sort_get_id  (LpNetworkSort   sort);
/** lp_network_sort_from_id: the order of that word into @sort; FALSE, and nothing written, when there is none. */
gboolean    lp_network_sort_from_id (const char     *id,
                                     LpNetworkSort  *sort);

/**
 * lp_coverage_chart_new: bars of people by network against the option's band, shortfall and excess in figures, unassigned apart at the foot,
 * all people as one bar at the top. The title is the finding. @problems_of: (nullable) what else is wrong with a network in words ("in 2 pieces"), by
 * network id (element-type gint64* utf8), copied. Returns: (transfer full)
 */
LpChart *lp_coverage_chart_new (LpCoverage    *coverage,
                                LpNetworkSort  sort,
                                GHashTable    *problems_of);

/** lp_people_chart_new: all registered people as one bar: right size, under, over, unassigned, with figures and shares. Returns: (transfer full) */
LpChart *lp_people_chart_new   (LpCoverage    *coverage);

G_END_DECLS
