/* results.h — what is known of one option of the plan, each part made when it is first asked for */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/problems.h"
#include "session/land.h"

G_BEGIN_DECLS

/**
 * LpResults: totals, reach, territories, problems and the map's scene of an option, as the plan now is. Nothing is computed before it is asked for: a verb that only moves a
 * practice never shares out the land. What is computed takes over from the results before all that the change between them has left alone: a move costs what the
 * move touches, whatever the size of the plan. Private to app/session, main thread. Reference counted; good until the plan changes, which what has been taken out of it outlives.
 */
typedef struct _LpResults LpResults;

/**
 * lp_results_new: @option is one of @plan now, @land is the plan's and outlives the results. @older: (nullable) those of the same option before the plan
 * changed. @what: flags of LpPlanChange, of all that has changed since @older. Returns: (transfer full)
 */
LpResults  *lp_results_new          (LpPlan         *plan,
                                     const LpOption *option,
                                     LpLand         *land,
                                     LpResults      *older,
                                     guint           what);
LpResults  *lp_results_ref          (LpResults      *results);
void        lp_results_unref        (LpResults      *results);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpResults, lp_results_unref)

/** _lp_session_make_results: of any option of the open plan: those that are shown already where it is the option shown. Returns: (transfer full) */
LpResults  *_lp_session_make_results (LpSession      *session,
                                     const LpOption *option);

/** lp_results_ref_territories: the newest there are, also from before the plan last changed; NULL when nobody has asked for a map. Returns: (transfer full) */
LpTerritories *lp_results_ref_territories (LpResults *results);
/** lp_results_keep_colours: @older: the territories of the same option elsewhere, whose colours hold here as after a move. To be said before anything is asked. */
void        lp_results_keep_colours (LpResults      *results,
                                     LpTerritories  *older);

gint64      lp_results_get_option   (LpResults      *results);
/** Never NULL, with the colours that the map has found. */
LpCoverage *lp_results_get_coverage (LpResults      *results);
LpProblems *lp_results_get_problems (LpResults      *results);
/** NULL when the land could not be shared out. */
LpReach    *lp_results_get_reach    (LpResults      *results);
LpMapScene *lp_results_get_map      (LpResults      *results);

G_END_DECLS
