/* any-option.h — what can be known of an option that need not be the one shown */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/trend.h"
#include "session/session.h"

G_BEGIN_DECLS

/**
 * Verbs, exports and pictures name the option they are about. Of the option shown these give the very objects that the views read; of another they are computed for the asking. What
 * is returned is the caller's, and outlives the next change of the plan without following it. Main thread.
 */

/** lp_session_compute: totals, problems and how the networks hang together. Each (out) (transfer full); @reach comes out NULL when there is no map. */
void         lp_session_compute            (LpSession       *session,
                                            const LpOption  *option,
                                            LpCoverage     **coverage,
                                            LpProblems     **problems,
                                            LpReach        **reach);

/** lp_session_compute_variation: how the measure of that short name differs. NULL with an error that lists the measures. Returns: (transfer full) */
LpVariation *lp_session_compute_variation  (LpSession       *session,
                                            const LpOption  *option,
                                            const char      *measure,
                                            GError         **error);

/** lp_session_compute_variations: of every measure of the plan. Returns: (transfer full) (element-type LpVariation) */
GPtrArray   *lp_session_compute_variations (LpSession       *session,
                                            const LpOption  *option);

/** lp_session_compute_trend: the measure over the years. NULL with an error that names the measures, or the practice that the plan has not. Returns: (transfer full) */
LpTrend     *lp_session_compute_trend      (LpSession       *session,
                                            const LpOption  *option,
                                            const char      *measure,
                                            LpTrendOf        of,
                                            gboolean         hide_names,
                                            GError         **error);

/** lp_session_compute_outlook: the next @years. Returns: (transfer full) */
LpOutlook   *lp_session_compute_outlook    (LpSession       *session,
                                            const LpOption  *option,
                                            guint            years);

G_END_DECLS
