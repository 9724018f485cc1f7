/* widest.h — the widest part of an area: where its label has most room */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/shape.h"

G_BEGIN_DECLS

/**
 * lp_shape_find_widest: the largest circle that lies within @shape, to a hundredth of the extent of its largest ring: squares over the area are quartered, the most promising first, until none
 * can hold a circle that is larger by more ("pole of inaccessibility"; Garcia-Castellanos and Lombardo 2007, with the search of Agafonkin's polylabel). @radius: (out) metres. Returns its middle; of a
 * shape without area the middle of its extent, with a radius of 0. Pure; any thread.
 */
LpPoint lp_shape_find_widest (const LpShape *shape,
                              double        *radius);

G_END_DECLS
