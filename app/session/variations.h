/* variations.h — the variation of each measure that somebody looks at, renewed when it is asked for */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/coverage.h"
#include "analysis/variation.h"

G_BEGIN_DECLS

/**
 * LpVariations: what has been read of the plan for its measures, and the newest variation of each. Nothing is computed that nobody asks for; a move costs the networks it
 * touches. Owned by the session; main thread.
 */
typedef struct _LpVariations LpVariations;

LpVariations *lp_variations_new    (void);
void          lp_variations_free   (LpVariations     *variations);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpVariations, lp_variations_free)

/** lp_variations_forget: what a change of @what (LpPlanChange) makes stale. */
void          lp_variations_forget (LpVariations     *variations,
                                    guint             what);
/** lp_variations_get: of @option with @coverage, which were asked for last as well or have just changed. Returns: (transfer none) */
LpVariation  *lp_variations_get    (LpVariations     *variations,
                                    LpPlan           *plan,
                                    const LpOption   *option,
                                    const LpCoverage *coverage,
                                    const LpMeasure  *measure);

G_END_DECLS
