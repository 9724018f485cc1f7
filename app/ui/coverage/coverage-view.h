/* coverage-view.h — the view of coverage: every network against the band, as chart or table */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

#define LP_TYPE_COVERAGE_VIEW (lp_coverage_view_get_type ())
G_DECLARE_FINAL_TYPE (LpCoverageView, lp_coverage_view, LP, COVERAGE_VIEW, GtkBox)

void        lp_coverage_view_set_session    (LpCoverageView *self, LpSession *session);
/** lp_coverage_view_copy: puts the picture, or the table when that is shown, on the clipboard. */
void        lp_coverage_view_copy           (LpCoverageView *self);
/** lp_coverage_view_get_chart_name: of the chart shown, as lp_session_export() knows it. */
const char *lp_coverage_view_get_chart_name (LpCoverageView *self);

G_END_DECLS
