/* delivery-sheets.h — the sheets of the delivery plan: the plan itself, and where each network stands */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/report.h"

G_BEGIN_DECLS

/** lp_report_has_delivery: whether there is anything to write on them; a plan without pillars has no such sheets. */
gboolean lp_report_has_delivery (const LpReport *report);

/** lp_write_delivery: the table of pillars, whose delivery plan is their actions joined by "; "; and networks by pillars and characteristics, of which
 * what the band decides is a formula. */
void     lp_write_delivery      (LpReport       *report);

G_END_DECLS
