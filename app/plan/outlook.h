/* outlook.h — segments of the people, and what the next five years are reckoned from */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"

G_BEGIN_DECLS

/** Segments name figures that count people of a kind; assumptions and growth are the outlook's inputs. The structs are the plan's and hold
 * until its next "changed" (LP_PLAN_CHANGE_OUTLOOK). Main thread. */

typedef struct
{
  char *id, *name;
  char *kind;                   /* "age": add up to the list; "register": overlap, never summed; "local" */
  char *definition;             /* the rule in words */
  char *figure;                 /* the figure that holds the counts */
  gint64 position;
} LpSegment;

typedef struct
{
  char *id, *name, *unit;
  gboolean has_low, has_central, has_high;
  double low, central, high;
  char *source, *at, *note;
  gint64 position;
} LpAssumption;

/* People of an age band, so many years on, against the plan's own year: 1.02 is two in a hundred more. */
typedef struct
{
  char *area;                   /* a district; "": everywhere */
  char *age_band;               /* a segment of kind "age"; "": all ages */
  gint64 year;                  /* 1, 2, 3 ... */
  double low, central, high;
  char *source_id;              /* may be NULL */
} LpGrowth;

/* Lists the plan owns. (transfer none) */
const GPtrArray *lp_plan_get_segments    (LpPlan *plan);   /* LpSegment, by position */
const GPtrArray *lp_plan_get_assumptions (LpPlan *plan);   /* LpAssumption, by position */
const GPtrArray *lp_plan_get_growth      (LpPlan *plan);   /* LpGrowth, by area, band, year */

/**
 * lp_plan_list_segment_figures: the figure that each segment is counted by, in their order; NULL where there is none. Mostly that of its name. Where a newer file has
 * told some of the ages only, as its bands are others, all ages are of the newest date that is known of all, so that they add up; where there is no such date, each is
 * what it is. Returns: (transfer container) (element-type LpFigure): until the plan changes
 */
GPtrArray       *lp_plan_list_segment_figures (LpPlan *plan);

/** One of them by its id, found at once; NULL when the plan has none. */
const LpSegment    *lp_plan_find_segment    (LpPlan *plan, const char *id);
const LpAssumption *lp_plan_find_assumption (LpPlan *plan, const char *id);

G_END_DECLS
