/* report.h — what the report of an option is made from, as a file and on paper */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/session.h"

G_BEGIN_DECLS

/** Private to app/session, main thread. */

/** The font of pictures and pages, and the size of the text of pages in user units. */
#define LP_PICTURE_FONT "Cantarell"
#define LP_REPORT_FONT_SIZE 13

gboolean   _lp_session_export_report (LpSession       *session,
                                      const LpOption  *option,
                                      GFile           *file,
                                      GError         **error);
/** _lp_session_print_report: sheets as lp_print_report() gives them. Returns: (transfer full) */
GPtrArray *_lp_session_print_report  (LpSession       *session,
                                      const LpOption  *option,
                                      double           width,
                                      double           height,
                                      GError         **error);

/** _lp_session_list_steps: what was done since the beginning, which is no decision. Returns: (transfer full) (element-type LpDecision) */
GPtrArray *_lp_session_list_steps    (LpSession       *session,
                                      const LpOption  *option,
                                      GError         **error);

G_END_DECLS
