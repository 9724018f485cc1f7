/* workshop-sheets.h — the sheets of what was answered and what was decided */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/decision.h"
#include "export/sheet.h"
#include "plan/workshop.h"

G_BEGIN_DECLS

/** Private to app/export. One line an answer, by question. */
void lp_write_answers   (LpSheet         *sheet,
                         LpPlan          *plan);
/** One line a step of the history, oldest first. @decisions: of LpDecision. */
void lp_write_decisions (LpSheet         *sheet,
                         const GPtrArray *decisions);

G_END_DECLS
