/* printing.h — what the window shows, and the report, on sheets of paper */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/session.h"

G_BEGIN_DECLS

/**
 * Each gives sheets of paper of @width x @height points, of the option shown: recordings in points, to be drawn on the printer's own context by
 * cairo_set_source_surface(), so that text stays text. Drawn as files and screen are. NULL with an error, as lp_session_export(). The session's thread.
 * Returns: (transfer full) (element-type cairo_surface_t)
 */

/** lp_session_print_report: the chapters of the report. @progress: (nullable) as lp_session_export_watched() has it. */
GPtrArray *lp_session_print_report  (LpSession        *session,
                                     double            width,
                                     double            height,
                                     const LpProgress *progress,
                                     GError          **error);
/** lp_session_print_picture: @name as session/pictures.h has it. */
GPtrArray *lp_session_print_picture (LpSession   *session,
                                     const char  *name,
                                     double       width,
                                     double       height,
                                     GError     **error);
/** lp_session_print_table: a table as views copy it: a line a row, the headings first, tabs between cells. */
GPtrArray *lp_session_print_table   (LpSession   *session,
                                     const char  *text,
                                     double       width,
                                     double       height,
                                     GError     **error);

G_END_DECLS
