/* edit-workshop.h — questions and answers written */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"
#include "plan/workshop.h"

G_BEGIN_DECLS

/** See edit-membership.h for what all of these return. Texts may be NULL for "". */

LpEdit *lp_edit_question_new    (LpPlan *plan, const char *text, gint64 *question_id_out, GError **error);
LpEdit *lp_edit_question_text   (LpPlan *plan, gint64 question_id, const char *text, GError **error);
/** lp_edit_question_remove: with its answers. */
LpEdit *lp_edit_question_remove (LpPlan *plan, gint64 question_id, GError **error);

/** What an answer is about: at most one of the three; none: the whole system. */
typedef struct
{
  gint64 locality_id, network_id;       /* 0: none */
  const char *practice;                 /* code, or NULL */
} LpAnswerAbout;

/** lp_edit_answer_new: @at: ISO 8601, when it was given. @tags: words; commas and # are taken for blanks. @about may be NULL. */
LpEdit *lp_edit_answer_new      (LpPlan *plan, gint64 question_id, const LpAnswerAbout *about, const char *given_by, const char *text,
                                 const char *tags, const char *at, gint64 *answer_id_out, GError **error);
LpEdit *lp_edit_answer_set      (LpPlan *plan, gint64 answer_id, const LpAnswerAbout *about, const char *given_by, const char *text,
                                 const char *tags, GError **error);
LpEdit *lp_edit_answer_remove   (LpPlan *plan, gint64 answer_id, GError **error);

G_END_DECLS
