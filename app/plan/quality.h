/* quality.h — what happened to practices, and what a person decided about doubtful figures */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"

G_BEGIN_DECLS

/** Closures and mergers as dated events, and remarks on figures. The structs are the plan's and hold until its next "changed"
 * (LP_PLAN_CHANGE_PRACTICES, LP_PLAN_CHANGE_MEASURES). Main thread. */

typedef struct
{
  gint64 id;
  char *practice;
  char *kind;                   /* "closed" or "merged" */
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

/* Lists the plan owns. (transfer none) */
const GPtrArray *lp_plan_get_events  (LpPlan *plan);   /* LpPracticeEvent, by practice, date, id */
const GPtrArray *lp_plan_get_remarks (LpPlan *plan);   /* LpRemark, by practice, figure, id */

G_END_DECLS
