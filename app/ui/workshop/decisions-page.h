/* decisions-page.h — what was decided, when, why, and what it did to the totals */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/** LpDecisionsPage: the history newest first, searchable; the reason of each line is typed in its cell, or below for the last step. It is filled when it is seen. */
#define LP_TYPE_DECISIONS_PAGE (lp_decisions_page_get_type ())
G_DECLARE_FINAL_TYPE (LpDecisionsPage, lp_decisions_page, LP, DECISIONS_PAGE, GtkBox)

GtkWidget *lp_decisions_page_new          (LpSession       *session);
GtkEntry  *lp_decisions_page_get_search   (LpDecisionsPage *self);
/** The line for why the last step was taken. (transfer none) */
GtkEntry  *lp_decisions_page_get_reason   (LpDecisionsPage *self);
guint      lp_decisions_page_get_n_listed (LpDecisionsPage *self);

G_END_DECLS
