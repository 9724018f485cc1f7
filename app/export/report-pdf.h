/* report-pdf.h — an option as a report for a board paper */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/report-contents.h"

G_BEGIN_DECLS

/**
 * lp_export_report: a PDF: cover, summary, map, coverage, a page a network, variation, options, delivery plan, decisions, sources; with an outline, page numbers, title, language, and text that
 * can be selected. Drawn as the screen draws. The date is the plan's own, so the same plan gives the same bytes. Errors as in export.h.
 */
gboolean lp_export_report (const LpReportContents *contents,
                           const LpStyle          *style,
                           GFile                  *file,
                           GError                **error);
/** lp_print_report: the same chapters on sheets of paper of @width x @height points, as lp_print_picture() gives them. */
GPtrArray *lp_print_report (const LpReportContents *contents,
                            const LpStyle          *style,
                            double                  width,
                            double                  height,
                            GError                **error);

G_END_DECLS
