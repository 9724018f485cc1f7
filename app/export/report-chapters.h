/* report-chapters.h — the chapters of a report, one file each */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/pages.h"
#include "export/report-pdf.h"

G_BEGIN_DECLS

/** Private to app/export. A chapter about which the contents say nothing has no page. */

/** A list of the networks, and a page each under one heading of the outline: all but the whole of the time that the report of a large plan takes. @progress: of this chapter. */
void _lp_report_write_networks  (const LpReportContents *contents,
                                 const LpStyle          *style,
                                 const LpProgress       *progress,
                                 LpPages                *pages);
/** How the measures differ, beside what chance would give, and a page for each that differs more than that. */
void _lp_report_write_variation (const LpReportContents *contents,
                                 const LpStyle          *style,
                                 LpPages                *pages);
/** The options of the plan in figures; then the option beside another: figures, maps, who moves. */
void _lp_report_write_options   (const LpReportContents *contents,
                                 const LpStyle          *style,
                                 LpPages                *pages);
/** The delivery plan as the pillars have it, and where the networks stand. */
void _lp_report_write_delivery  (const LpReportContents *contents,
                                 const LpStyle          *style,
                                 LpPages                *pages);

G_END_DECLS
