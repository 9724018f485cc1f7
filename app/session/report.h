/* report.h — what the workbook and the report of an option are made from, the report also on paper */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/session.h"

G_BEGIN_DECLS

/** Private to app/session, the session's thread. */

/** The font of pictures and pages, and the size of the text of pages in user units. */
#define LP_PICTURE_FONT "Cantarell"
#define LP_REPORT_FONT_SIZE 13

/** @progress: (nullable) as lp_session_export_watched() has it. */
gboolean   _lp_session_export_workbook (LpSession        *session,
                                        const LpOption   *option,
                                        GFile            *file,
                                        const LpProgress *progress,
                                        GError          **error);
gboolean   _lp_session_export_report   (LpSession        *session,
                                        const LpOption   *option,
                                        GFile            *file,
                                        const LpProgress *progress,
                                        GError          **error);
/** _lp_session_print_report: sheets as lp_print_report() gives them. Returns: (transfer full) */
GPtrArray *_lp_session_print_report    (LpSession        *session,
                                        const LpOption   *option,
                                        double            width,
                                        double            height,
                                        const LpProgress *progress,
                                        GError          **error);

G_END_DECLS
