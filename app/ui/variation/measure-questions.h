/* measure-questions.h — what must be known of a measure of one's own besides its figures */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plan/edit-measure.h"

G_BEGIN_DECLS

#define LP_TYPE_MEASURE_QUESTIONS (lp_measure_questions_get_type ())

/**
 * LpMeasureQuestions: the form of a new measure: name, unit, what it is, what it is divided by (people, weighted people, or any figure of the plan: a register, the area of the estate), per how many,
 * which is better, whose figures of when. It writes nothing into the plan. Main thread.
 */
G_DECLARE_FINAL_TYPE (LpMeasureQuestions, lp_measure_questions, LP, MEASURE_QUESTIONS, GtkGrid)

GtkWidget *lp_measure_questions_new       (LpPlan             *plan);
/** lp_measure_questions_get_draft: what stands in the form. The texts are the widgets' and hold until somebody types. */
void       lp_measure_questions_get_draft (LpMeasureQuestions *self,
                                           LpMeasureDraft     *draft);
/** lp_measure_questions_suggest: fills in what is still empty of a column's heading and of where it comes from. */
void       lp_measure_questions_suggest   (LpMeasureQuestions *self,
                                           const char         *name,
                                           const char         *source);

G_END_DECLS
