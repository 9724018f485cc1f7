/* marks.h — the mark of a practice by a measure, for map and key */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/canvas.h"

G_BEGIN_DECLS

/** lp_map_mark_draw_value: a mark in the colour of its step; hollow in that colour when the value is to be checked, hollow and grey when there is none. */
void lp_map_mark_draw_value (const LpMapCanvas *canvas,
                             LpMeasured         state,
                             guint              step,
                             guint              n_steps,
                             LpPoint            at,
                             double             radius);

G_END_DECLS
