/* data-view.h — the view of the data: what is doubtful, a line each, with the buttons that mend it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"
#include "ui/application/preferences.h"

G_BEGIN_DECLS

/** LpDataView: the lines of analysis/quality.h by kind, filtered by words and by kind. A button does its remedy at once, or asks in an LpRemedyDialog. A line leads to its
 * practice when it is activated. It looks at the data when it is shown, and again when the plan changes while it is. */
#define LP_TYPE_DATA_VIEW (lp_data_view_get_type ())
G_DECLARE_FINAL_TYPE (LpDataView, lp_data_view, LP, DATA_VIEW, GtkBox)

/** lp_data_view_new: Returns: (transfer floating) */
GtkWidget *lp_data_view_new (LpSession *session, LpPreferences *preferences);

G_END_DECLS
