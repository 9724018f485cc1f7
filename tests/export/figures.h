/* figures.h — figures, measures, segments and assumptions for the small plan, so that its workbook has every sheet of figures */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/variation.h"

G_BEGIN_DECLS

/** figures_add: to the plan of fixture_plan(). Not every practice reports everything. */
void       figures_add        (LpPlan         *plan);

/** figures_vary: of every measure of @plan. Returns: (transfer full) (element-type LpVariation) */
GPtrArray *figures_vary       (LpPlan         *plan,
                               const LpOption *option);

G_END_DECLS
