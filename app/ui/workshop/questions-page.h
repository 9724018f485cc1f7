/* questions-page.h — the questions to the room, and what the room answered */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/workshop/answer-form.h"
#include "ui/workshop/answer-list.h"

G_BEGIN_DECLS

/** LpQuestionsPage: the questions on the left; the answers to the chosen one, or to all, on the right; below them a line to type answers on. Filled when it is seen. */
#define LP_TYPE_QUESTIONS_PAGE (lp_questions_page_get_type ())
G_DECLARE_FINAL_TYPE (LpQuestionsPage, lp_questions_page, LP, QUESTIONS_PAGE, GtkPaned)

GtkWidget    *lp_questions_page_new      (LpSession       *session);

/** lp_questions_page_choose: the question of that id; 0: all. */
void          lp_questions_page_choose   (LpQuestionsPage *self,
                                          gint64           question_id);
/** The two on the right. (transfer none) */
LpAnswerList *lp_questions_page_get_list (LpQuestionsPage *self);
LpAnswerForm *lp_questions_page_get_form (LpQuestionsPage *self);

G_END_DECLS
