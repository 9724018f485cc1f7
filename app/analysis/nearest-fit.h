/* nearest-fit.h — the nearest network that a practice fits into */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/coverage.h"

G_BEGIN_DECLS

/**
 * lp_nearest_fit: the network to offer for an unassigned practice: of those that would not grow over the band by it, the one with the
 * nearest practice, in a straight line; when each would grow over, the nearest of all. A network that is over
 * already is never a fit. 0 when nothing is near, because the practice has no position or no network has a practice
 * with one. Pure; time grows with the number of practices.
 */
gint64 lp_nearest_fit (LpPlan           *plan,
                       const LpOption   *option,
                       const LpCoverage *coverage,
                       const LpPractice *practice);

G_END_DECLS
