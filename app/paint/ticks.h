/* ticks.h — round figures to mark a scale with */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lp_ticks_choose_step: the least of 1, 2, 5 times a power of ten that divides @span into at most @most parts. 0 when there is no span to
 * divide (not above 0, not finite, @most 0).
 */
double  lp_ticks_choose_step (double  span,
                              guint   most);

/**
 * lp_ticks_new: the multiples of that step from @from to @to, both ends included, at most @most + 1 of them. Empty when there is no span.
 * Returns: (transfer full) (element-type double)
 */
GArray *lp_ticks_new         (double  from,
                              double  to,
                              guint   most);

G_END_DECLS
