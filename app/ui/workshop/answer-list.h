/* answer-list.h — the answers of the room, found by word and by tag, edited in place */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/** LpAnswerList: the answers to one question, or to all; above them a line to search by and the tags in use to choose one of. Every cell can be edited in place, each as one edit. Private to
 * app/ui/workshop; main thread. */
#define LP_TYPE_ANSWER_LIST (lp_answer_list_get_type ())
G_DECLARE_FINAL_TYPE (LpAnswerList, lp_answer_list, LP, ANSWER_LIST, GtkBox)

GtkWidget *lp_answer_list_new          (LpSession    *session);
/** lp_answer_list_set_question: whose answers are listed; 0: all. */
void       lp_answer_list_set_question (LpAnswerList *self,
                                        gint64        question_id);
/** lp_answer_list_fill: the plan is new. */
void       lp_answer_list_fill         (LpAnswerList *self);
void       lp_answer_list_choose       (LpAnswerList *self,
                                        gint64        answer_id);
GtkEntry  *lp_answer_list_get_search   (LpAnswerList *self);
/** lp_answer_list_set_tag: lists answers with that tag alone; "": with any or none. */
void       lp_answer_list_set_tag      (LpAnswerList *self,
                                        const char   *tag);
guint      lp_answer_list_get_n        (LpAnswerList *self);
/** lp_answer_list_to_text: what is listed, with headings, tabs between cells. Returns: (transfer full) */
char      *lp_answer_list_to_text      (LpAnswerList *self);

G_END_DECLS
