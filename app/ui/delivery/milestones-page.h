/* milestones-page.h — the milestones and targets of the delivery plan as a table that is edited in place */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/**
 * LpMilestonesPage: one line a milestone: what it is called, what is to be reached (a share of people covered, so many networks, or words alone), by when, and how it stands. F2, Enter or
 * a click on a chosen line edits a cell, each as one edit. Made by a template, so the session comes later.
 */
#define LP_TYPE_MILESTONES_PAGE (lp_milestones_page_get_type ())
G_DECLARE_FINAL_TYPE (LpMilestonesPage, lp_milestones_page, LP, MILESTONES_PAGE, GtkBox)

void lp_milestones_page_set_session (LpMilestonesPage *self, LpSession *session);
/** lp_milestones_page_add: a new one, in words, with its name ready to be typed over. */
void lp_milestones_page_add         (LpMilestonesPage *self);
/** lp_milestones_page_remove: the chosen one. */
void lp_milestones_page_remove      (LpMilestonesPage *self);
void lp_milestones_page_choose      (LpMilestonesPage *self, gint64 milestone_id);

G_END_DECLS
