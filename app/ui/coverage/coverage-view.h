/* coverage-view.h — the view of coverage: every network against the band, as chart or table */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"
#include "ui/application/preferences.h"

G_BEGIN_DECLS

#define LP_TYPE_COVERAGE_VIEW (lp_coverage_view_get_type ())
G_DECLARE_FINAL_TYPE (LpCoverageView, lp_coverage_view, LP, COVERAGE_VIEW, GtkBox)

/** lp_coverage_view_new: (transfer floating) */
GtkWidget  *lp_coverage_view_new            (LpSession *session, LpPreferences *preferences);

G_END_DECLS
