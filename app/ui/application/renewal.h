/* renewal.h — a widget that shows results is renewed when they are new, and only while somebody sees it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/** What fills a widget from its session. */
typedef void (*LpRenew) (gpointer widget);

/**
 * lp_widget_follow_results: calls @renew when @widget is first shown, and then after each "results-changed" of @session: at once while it is
 * shown, else when it is shown again. An edit so costs nothing for the views that nobody looks at. Once a widget. Main thread.
 */
void lp_widget_follow_results (GtkWidget *widget,
                               LpSession *session,
                               LpRenew    renew);

/** lp_widget_renew: the same for a reason of the widget's own, such as another selection. */
void lp_widget_renew          (GtkWidget *widget);

G_END_DECLS
