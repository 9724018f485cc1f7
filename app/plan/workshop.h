/* workshop.h — questions to the room, its answers, and the slides it is shown */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"

G_BEGIN_DECLS

/** What a workshop is asked, says and sees. The structs are the plan's and hold until its next "changed" (LP_PLAN_CHANGE_WORKSHOP).
 * Main thread. */

typedef struct
{
  gint64 id, position;
  char *text;
} LpQuestion;

typedef struct
{
  gint64 id, question_id;
  gint64 locality_id, network_id;       /* 0: none */
  char *practice;               /* code; NULL. None of the three: about the whole system */
  char *given_by;               /* the table or group */
  char *text;
  char *tags;                   /* words with a blank between */
  char *at;                     /* ISO 8601, UTC */
} LpAnswer;

typedef struct
{
  gint64 id, position;
  char *kind;                   /* "area", "map", "coverage", "network", "variation", "options", "delivery", "question", "words" */
  char *subject;                /* a network's, question's or measure's id; "" where the kind has none */
  char *title;                  /* "": the finding, computed */
  char *notes;                  /* the facilitator's */
  gboolean shown;
} LpSlide;

/* Lists the plan owns. (transfer none) */
const GPtrArray *lp_plan_get_questions (LpPlan *plan);   /* LpQuestion, by position */
const GPtrArray *lp_plan_get_answers   (LpPlan *plan);   /* LpAnswer, by question, id */
const GPtrArray *lp_plan_get_slides    (LpPlan *plan);   /* LpSlide, by position */

/** One of them by its id, found at once; NULL when the plan has none. */
const LpQuestion *lp_plan_find_question (LpPlan *plan, gint64 id);
const LpAnswer   *lp_plan_find_answer   (LpPlan *plan, gint64 id);

G_END_DECLS
