/* measure-sheets.h — the sheets of measures: Variation, Measures, Figures */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/report.h"

G_BEGIN_DECLS

/** lp_report_has_measures: whether there is anything to write on them; a plan without measures has no such sheets. */
gboolean lp_report_has_measures (const LpReport *report);

/** lp_write_measures: networks side by side with a chart, the measures with their statistics, and the figures of the practices that count. What a spreadsheet can work
 * out is a formula that carries its value: an altered figure or network number on the sheet of practices goes through to both. */
void     lp_write_measures      (LpReport       *report);

G_END_DECLS
