/* dissolve.h — areas that lie side by side put together into one, by leaving out the sides that two of them share */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/shape.h"

G_BEGIN_DECLS

/**
 * lp_dissolve: the union of @pieces (element-type LpShape), which border each other or not and do not overlap. A side that two pieces have, each in its own direction, is inside of what
 * they are together; what is left over is its border. That takes the time of one look at each side, where a union of any areas would first have to find out how they lie to
 * each other. Corners that were worked out twice, and differ by the last digits, are one; a corner on a side of another piece divides that side. Pure; any thread. Returns: (transfer full)
 */
LpShape *lp_dissolve (const GPtrArray *pieces);

G_END_DECLS
