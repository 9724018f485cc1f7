/* tornado.h — which assumption moves the gap most */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/outlook.h"

G_BEGIN_DECLS

/**
 * LpTornado: which assumption moves the gap of a place and staff group most, in the last year of the outlook. One-way sensitivity (Eschenbach, 1992, Interfaces 22(6), 40-46): for each assumption j
 *
 *   gap(j low)   = Σp (S(p) − R(p))      with j at its low value and all others central
 *   gap(j high)  = the same with j at its high value
 *   width(j)     = |gap(j high) − gap(j low)|
 *
 * where S and R are supply and requirement of analysis/projection.h, summed over the place's practices that reported. Bars are in order of width, the widest first; equal ones by id. An assumption without
 * a low (or high) value stays central there; one that moves nothing has no bar; all growth rows are one assumption, as a projection of the people is believed or not as a whole. What two
 * assumptions do together is not told: that is what the low and high scenarios are for. Immutable, reference counted; made in the main thread, as it reads the plan.
 */
typedef struct _LpTornado LpTornado;

typedef struct
{
  char *id;                     /* the assumption's, or LP_GROWTH_ROWS */
  char *name;
  double low, high;             /* the gap in FTE with the assumption at its low, and at its high value; below zero is too few */
} LpTornadoBar;

/** lp_tornado_new: of @plan as @outlook was made from it; @place: of @outlook. Each assumption costs two projections of all practices. Returns: (transfer full) */
LpTornado          *lp_tornado_new         (LpPlan           *plan,
                                            const LpOutlook  *outlook,
                                            guint             place,
                                            LpStaff           staff);
LpTornado          *lp_tornado_ref         (LpTornado        *tornado);
void                lp_tornado_unref       (LpTornado        *tornado);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpTornado, lp_tornado_unref)

/** The gap with every assumption central, FTE; NAN when it is not known, and then there are no bars. */
double              lp_tornado_get_central (const LpTornado  *tornado);
guint               lp_tornado_get_n       (const LpTornado  *tornado);
const LpTornadoBar *lp_tornado_get         (const LpTornado  *tornado,
                                            guint             i);
/** lp_tornado_get_finding: "Purbeck, GPs: “GPs: leavers” moves the gap most, by 2.3 FTE". Owned by the tornado. */
const char         *lp_tornado_get_finding (const LpTornado  *tornado);

G_END_DECLS
