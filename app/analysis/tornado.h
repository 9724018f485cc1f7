/* tornado.h — which assumption moves the gap most */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/outlook.h"

G_BEGIN_DECLS

/**
 * LpTornado: the gap of a place and staff group in the last year, with one assumption at a time at its low and at its high value while all others stay central. Only
 * assumptions with a low or a high value can move anything; the growth rows count as one. Widest first. Immutable, reference counted.
 */
typedef struct _LpTornado LpTornado;

typedef struct
{
  char *id;                     /* the assumption's, or LP_GROWTH_ROWS */
  char *name;
  double low, high;             /* the gap with the assumption at its low, and at its high value */
} LpTornadoBar;

/** lp_tornado_new: of @plan as @outlook was made from it. */
LpTornado          *lp_tornado_new         (LpPlan           *plan,
                                            const LpOutlook  *outlook,
                                            guint             place,
                                            LpStaff           staff);
LpTornado          *lp_tornado_ref         (LpTornado        *tornado);
void                lp_tornado_unref       (LpTornado        *tornado);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpTornado, lp_tornado_unref)

/** The gap with every assumption central, FTE. */
double              lp_tornado_get_central (const LpTornado  *tornado);
guint               lp_tornado_get_n       (const LpTornado  *tornado);
const LpTornadoBar *lp_tornado_get         (const LpTornado  *tornado,
                                            guint             i);
const char         *lp_tornado_get_finding (const LpTornado  *tornado);

G_END_DECLS
