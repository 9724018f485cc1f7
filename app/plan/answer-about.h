/* answer-about.h — what an answer is about, in words and back */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit-workshop.h"

G_BEGIN_DECLS

/** Window, table and workbook say and read it in the same words. Main thread. */

/** lp_answer_describe_about: "8 Purbeck", a locality's or a practice's name, or "The whole system". Returns: (transfer full) */
char    *lp_answer_describe_about (LpPlan         *plan,
                                   const LpAnswer *answer);

/**
 * lp_answer_parse_about: what a person typed: nothing or "The whole system"; a locality; a network of @option by "8 Purbeck", its name or its number; a practice by
 * name or code. Small and capital letters are alike; where a locality and a network have one name, it is the network. @about borrows its code from the plan.
 * LP_PLAN_ERROR_NOT_FOUND when it is none of them.
 */
gboolean lp_answer_parse_about    (LpPlan         *plan,
                                   const LpOption *option,
                                   const char     *text,
                                   LpAnswerAbout  *about,
                                   GError        **error);

/** lp_answer_list_about: all that can be typed there, for completion. Returns: (transfer full) */
GStrv    lp_answer_list_about     (LpPlan         *plan,
                                   const LpOption *option);

/** lp_answer_matches: whether each word of @search is in the answer, its tags, its group or what it is about. "" matches all. */
gboolean lp_answer_matches        (LpPlan         *plan,
                                   const LpAnswer *answer,
                                   const char     *search);

G_END_DECLS
