/* outlooks.h — the outlook that somebody looks at, renewed when it is asked for */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/outlook.h"

G_BEGIN_DECLS

/**
 * LpOutlooks: the practices' projections, which outlive a move, and the newest outlook of the option asked for last. Nothing is computed that nobody asks for; a move costs the
 * sums alone. Owned by the session; main thread.
 */
typedef struct _LpOutlooks LpOutlooks;

LpOutlooks *lp_outlooks_new    (void);
void        lp_outlooks_free   (LpOutlooks     *outlooks);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpOutlooks, lp_outlooks_free)

/** lp_outlooks_forget: what a change of @what (LpPlanChange) makes stale. */
void        lp_outlooks_forget (LpOutlooks     *outlooks,
                                guint           what);
/** lp_outlooks_get: Returns: (transfer none) */
LpOutlook  *lp_outlooks_get    (LpOutlooks     *outlooks,
                                LpPlan         *plan,
                                const LpOption *option,
                                guint           years);

G_END_DECLS
