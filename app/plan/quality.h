/* quality.h — what happened to practices, and what a person decided about doubtful figures */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"

G_BEGIN_DECLS

/** What a published file says of a closing is an event too, of this kind: the practice stays open, with its people, until a person acts on it. */
#define LP_EVENT_REPORTED "reported"

/** Closures and mergers as dated events, and remarks on figures. The structs are the plan's and hold until its next "changed"
 * (LP_PLAN_CHANGE_PRACTICES, LP_PLAN_CHANGE_MEASURES). Main thread. */

typedef struct
{
  gint64 id;
  char *practice;
  char *kind;                   /* "closed", "merged", or LP_EVENT_REPORTED */
  char *at;                     /* ISO date; "" when not known */
  char *successor;              /* code; NULL: nobody in the plan took the people */
  gboolean has_people;
  gint64 people;                /* who went to the successor */
  char *note;
} LpPracticeEvent;

typedef struct
{
  gint64 id;
  char *practice;
  char *figure;                 /* a figure's id; "": all figures of the practice */
  char *kind;                   /* "exclude", "include" (in averages and limits), "corrected" */
  char *former;                 /* corrected: the figure as it stood */
  char *note;
} LpRemark;

/* A practice that a file tells of and the plan does not have. */
typedef struct
{
  char *code;
  char *name;                   /* "" where the file does not give it */
  char *file;                   /* its name */
  gboolean is_aside;            /* a person said that it is none of the plan's */
} LpUnmatched;

/**
 * lp_plan_is_closed: whether an event says that the practice closed or was merged. A closed practice keeps its row and its figures, but has no people and is in no network; it is
 * left out of every count of practices, of the unassigned too. lp_plan_find_event: its newest closing or merger, NULL: none. lp_plan_find_report: the newest that only a
 * file tells of, NULL: none. Found by halving, as coverage asks for every practice.
 */
gboolean               lp_plan_is_closed  (LpPlan *plan, const LpPractice *practice);
const LpPracticeEvent *lp_plan_find_event (LpPlan *plan, const char *code);
const LpPracticeEvent *lp_plan_find_report (LpPlan *plan, const char *code);

/** lp_plan_has_event: whether that is known of the practice of that day. lp_plan_find_remark: what a person decided about a figure ("": all of them) of a practice; NULL: nothing of that
 * @kind. Found by halving too. */
gboolean               lp_plan_has_event   (LpPlan *plan, const char *code, const char *kind, const char *at);
const LpRemark        *lp_plan_find_remark (LpPlan *plan, const char *code, const char *figure, const char *kind);

/* Lists the plan owns. (transfer none) */
const GPtrArray *lp_plan_get_events  (LpPlan *plan);   /* LpPracticeEvent, by practice, date, id */
const GPtrArray *lp_plan_get_remarks (LpPlan *plan);   /* LpRemark, by practice, figure, id */
const GPtrArray *lp_plan_get_unmatched (LpPlan *plan); /* LpUnmatched, by code; the plan may have got some of them since */

G_END_DECLS
