/* compare-view.h — the view of options side by side: figures, maps, and who moves */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"
#include "ui/application/preferences.h"

G_BEGIN_DECLS

/**
 * LpCompareView: sets an option, today's localities, or the option shown as it was at a named moment, against the option shown. It follows the session: when another option is shown,
 * that one is compared. A network of the first side can be taken over ("win.take-network").
 */
#define LP_TYPE_COMPARE_VIEW (lp_compare_view_get_type ())
G_DECLARE_FINAL_TYPE (LpCompareView, lp_compare_view, LP, COMPARE_VIEW, GtkBox)

GtkWidget *lp_compare_view_new        (LpSession     *session,
                                       LpPreferences *preferences);
/** lp_compare_view_set_moment: compares with the option shown as it was at the moment of that id. */
void       lp_compare_view_set_moment (LpCompareView *self,
                                       gint64         moment_id);

G_END_DECLS
