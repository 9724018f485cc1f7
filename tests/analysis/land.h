/* land.h — small plans with places, and islands to put them on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/cells.h"
#include "sample.h"

G_BEGIN_DECLS

/* Moves practice @code; NAN takes its position away. */
void     land_place (LpPlan     *plan,
                     const char *code,
                     double      x,
                     double      y);
/* The cells of all practices of @plan. */
LpCells *land_cells (LpPlan        *plan,
                     const LpShape *outline);
/* Adds a rectangle to @shape. */
void     land_add   (LpShape *shape,
                     double   x,
                     double   y,
                     double   width,
                     double   height);

G_END_DECLS
