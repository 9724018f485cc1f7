/* segments-sheets.h — the sheets of segments of the people: Segments, Segments by practice */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/report.h"

G_BEGIN_DECLS

/** lp_report_has_segments: whether the plan names any segment. */
gboolean lp_report_has_segments (const LpReport *report);

/** lp_write_segments: people of every segment by network, with a chart of the ages, as sums that follow the sheet of practices, and the counts of the practices that they are sums of. Ages
 * add up in a column of their own; registers and local segments overlap and are never added. */
void     lp_write_segments      (LpReport       *report);

G_END_DECLS
