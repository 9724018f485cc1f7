/* moment-bar.h — a named moment of the history: what has changed since, and the way back */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/moments.h"

G_BEGIN_DECLS

/**
 * LpMomentBar: the foot of the list of decisions while a moment is chosen there: the totals then and now, who has moved, and buttons that set the two side by side in the view of
 * options, go back as one edit, and forget the name. Main thread.
 */
#define LP_TYPE_MOMENT_BAR (lp_moment_bar_get_type ())
G_DECLARE_FINAL_TYPE (LpMomentBar, lp_moment_bar, LP, MOMENT_BAR, GtkBox)

GtkWidget *lp_moment_bar_new        (LpSession      *session);
/** lp_moment_bar_show: tells of @moment, which is copied, as the plan is now; NULL: of none, and the bar is hidden. */
void       lp_moment_bar_show       (LpMomentBar    *self,
                                     const LpMoment *moment);
/** What is said of the moment shown; "" while none is. (transfer none) */
const char *lp_moment_bar_get_text  (LpMomentBar    *self);
/** lp_moment_bar_get_actions: "compare", "go-back", "remove". (transfer none) */
GActionGroup *lp_moment_bar_get_actions (LpMomentBar *self);

G_END_DECLS
