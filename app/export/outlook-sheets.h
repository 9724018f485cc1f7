/* outlook-sheets.h — the sheets of the next years: Outlook, Outlook by practice, Assumptions */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/report.h"

G_BEGIN_DECLS

/** lp_report_has_outlook: whether the plan has practices, so that there is anybody to look ahead for. */
gboolean lp_report_has_outlook (const LpReport *report);

/**
 * lp_write_outlook: people, need, staff at hand and required and the gap of every network for each of the next years, with charts; the practices that the networks are sums of; and the
 * assumptions. Sums follow the network numbers on the sheet of practices. Of a practice, people and need are numbers as the plan projects them; the central staff at hand and
 * required are formulas on the yellow cells of the assumptions. Low and high, in the last year, are numbers.
 */
void     lp_write_outlook      (LpReport       *report);

G_END_DECLS
