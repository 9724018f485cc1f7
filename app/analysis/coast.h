/* coast.h — where the edge of the land is, for borders that are to be drawn without it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/shape.h"

G_BEGIN_DECLS

/** LpCoast: the rings of an outline, laid out so that what runs along them is found at once. Immutable; any thread; owned by whoever made it. */
typedef struct _LpCoast LpCoast;

/** lp_coast_new: @outline is kept. */
LpCoast *lp_coast_new         (const LpShape *outline);
void     lp_coast_free        (LpCoast       *coast);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpCoast, lp_coast_free)

/** lp_coast_find_border: the border of @shape, which is part of the outline's land, without the coast: each ring of the result is a line. Returns: (transfer full) */
LpShape *lp_coast_find_border (const LpCoast *coast,
                               const LpShape *shape);

G_END_DECLS
