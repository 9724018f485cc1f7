/* questions-page.h — the questions to the room, and what the room answered */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/**
 * LpQuestionsPage: the questions on the left; the answers to the chosen one, or to all, on the right; below them a line to type answers on. Enter writes the answer down and
 * leaves the line ready for the next, with the same table and the same subject. Every cell can be edited in place.
 */
#define LP_TYPE_QUESTIONS_PAGE (lp_questions_page_get_type ())
G_DECLARE_FINAL_TYPE (LpQuestionsPage, lp_questions_page, LP, QUESTIONS_PAGE, GtkPaned)

GtkWidget *lp_questions_page_new             (LpSession       *session);

/** lp_questions_page_choose: the question of that id; 0: all. */
void       lp_questions_page_choose          (LpQuestionsPage *self,
                                              gint64           question_id);
/** The entries, as a person types into them. (transfer none) */
GtkEntry  *lp_questions_page_get_answer      (LpQuestionsPage *self);
GtkEntry  *lp_questions_page_get_group       (LpQuestionsPage *self);
GtkEntry  *lp_questions_page_get_about       (LpQuestionsPage *self);
GtkEntry  *lp_questions_page_get_tags        (LpQuestionsPage *self);
GtkEntry  *lp_questions_page_get_search      (LpQuestionsPage *self);
/** How many answers are listed. */
guint      lp_questions_page_get_n_listed    (LpQuestionsPage *self);
/** What went wrong last; "" when nothing did. (transfer none) */
const char *lp_questions_page_get_error      (LpQuestionsPage *self);

G_END_DECLS
