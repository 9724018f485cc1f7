/* places-private.h — whose figures: all practices, each network of an option, and the unassigned */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"

G_BEGIN_DECLS

/** Private to app/analysis. */

/** Told of one place; it keeps what it needs of it. @network_id and @number are 0 for all practices and for the unassigned. */
typedef void (*LpPlaceFunc) (gpointer    data,
                             gint64      network_id,
                             gint64      number,
                             const char *name);

/** _lp_places_list: tells @func of all practices (place 0), of each network in the option's order (from 1), and, where there are any, of the unassigned (the last).
 * Returns: (transfer full): by practice, the place that it is in besides place 0 */
guint *_lp_places_list (LpPlan         *plan,
                        const LpOption *option,
                        LpPlaceFunc     func,
                        gpointer        data);

G_END_DECLS
