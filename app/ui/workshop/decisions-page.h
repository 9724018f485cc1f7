/* decisions-page.h — what was decided, when, why, what it did to the totals, and the moments that have a name */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/workshop/moment-bar.h"

G_BEGIN_DECLS

/**
 * LpDecisionsPage: the history newest first, searchable, with its named moments between the steps; the reason of each line is typed in its cell, or below for the last step. Below a
 * moment that is chosen there is what has changed since, and the way back. A page of the view Workshop and all of the dialog History; filled when it is seen. Naming a moment
 * is "win.name-moment", which its window or dialog must have.
 */
#define LP_TYPE_DECISIONS_PAGE (lp_decisions_page_get_type ())
G_DECLARE_FINAL_TYPE (LpDecisionsPage, lp_decisions_page, LP, DECISIONS_PAGE, GtkBox)

GtkWidget   *lp_decisions_page_new           (LpSession       *session);
GtkEntry    *lp_decisions_page_get_search    (LpDecisionsPage *self);
/** The line for why the last step was taken. (transfer none) */
GtkEntry    *lp_decisions_page_get_reason    (LpDecisionsPage *self);
guint        lp_decisions_page_get_n_listed  (LpDecisionsPage *self);
/** lp_decisions_page_choose_moment: as if its line had been clicked. Returns: (transfer none) what is then below */
LpMomentBar *lp_decisions_page_choose_moment (LpDecisionsPage *self,
                                              gint64           moment_id);
/** lp_decisions_page_to_text: what is listed, with headings, tabs between cells. Returns: (transfer full) */
char        *lp_decisions_page_to_text       (LpDecisionsPage *self);

G_END_DECLS
