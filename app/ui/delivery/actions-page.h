/* actions-page.h — the actions of the delivery plan as a table that is edited in place */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/** LpActionsPage: one line an action; F2, Enter or a click on a chosen line edits a cell, each as one edit. */
#define LP_TYPE_ACTIONS_PAGE (lp_actions_page_get_type ())
G_DECLARE_FINAL_TYPE (LpActionsPage, lp_actions_page, LP, ACTIONS_PAGE, GtkBox)

void lp_actions_page_set_session (LpActionsPage *self, LpSession *session);
/** lp_actions_page_add: a new action in the pillar of the chosen one, or in the first, with its text ready to be typed over. */
void lp_actions_page_add         (LpActionsPage *self);
/** lp_actions_page_remove: the chosen one. */
void lp_actions_page_remove      (LpActionsPage *self);
void lp_actions_page_choose      (LpActionsPage *self, gint64 action_id);

G_END_DECLS
