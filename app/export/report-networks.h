/* report-networks.h — the pages of a report that tell of its networks */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/pages.h"
#include "export/report-pdf.h"

G_BEGIN_DECLS

/** A page a network, under one heading of the outline. Private to app/export. */
void _lp_report_write_networks (const LpReportContents *contents,
                                const LpStyle          *style,
                                LpPages                *pages);

G_END_DECLS
