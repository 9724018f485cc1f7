/* answer-form.h — a line to type answers of the room on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/**
 * LpAnswerForm: what was said, what it is about, at which table, with which tags; Enter writes it down as one edit and leaves the line ready for the next, with the same table and the same
 * subject, since a table says several things in a row. What can be about and the tags in use are offered as they are typed. Signal "kept" (gint64 id): an answer has been written down.
 * Private to app/ui/workshop; main thread.
 */
#define LP_TYPE_ANSWER_FORM (lp_answer_form_get_type ())
G_DECLARE_FINAL_TYPE (LpAnswerForm, lp_answer_form, LP, ANSWER_FORM, GtkBox)

GtkWidget *lp_answer_form_new          (LpSession    *session);
/** lp_answer_form_set_question: what is answered; 0: no question is chosen, and nothing can be written. */
void       lp_answer_form_set_question (LpAnswerForm *self,
                                        gint64        question_id);
/** lp_answer_form_fill: the plan is new, and with it what can be typed. */
void       lp_answer_form_fill         (LpAnswerForm *self);

/** The entries, as a person types into them. (transfer none) */
GtkEntry  *lp_answer_form_get_answer   (LpAnswerForm *self);
GtkEntry  *lp_answer_form_get_about    (LpAnswerForm *self);
GtkEntry  *lp_answer_form_get_group    (LpAnswerForm *self);
GtkEntry  *lp_answer_form_get_tags     (LpAnswerForm *self);
/** What went wrong last; "" when nothing did. (transfer none) */
const char *lp_answer_form_get_error   (LpAnswerForm *self);

G_END_DECLS
