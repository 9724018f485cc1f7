/* options-sheets.h — the sheets of the plan's options, and of who moves between two */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/report-contents.h"
#include "export/sheet.h"

G_BEGIN_DECLS

/** Private to app/export. One line an option, in the plan's order. @options: of LpCoverage. */
void lp_write_options (LpSheet              *sheet,
                       const GPtrArray      *options);
/** One line a practice that moves, gains a network or loses its own. */
void lp_write_moves   (LpSheet              *sheet,
                       const LpReportBeside *beside);

G_END_DECLS
