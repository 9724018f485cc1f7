/* quality.h — what is doubtful in the data, a line each, with what can be done about it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/shape.h"
#include "plan/plan.h"

G_BEGIN_DECLS

/**
 * LpQuality: an immutable, reference-counted list of doubts about practices and their figures, by kind, then by the practice's name. Nothing is
 * corrected by itself: a line is told, and a person decides. Pure; it copies what it tells and holds no pointer into the plan, so any thread may read it.
 */
typedef struct _LpQuality LpQuality;

/* In the order in which they are shown. */
typedef enum
{
  LP_QUALITY_UNMATCHED,         /* a file tells of a practice that the plan does not have */
  LP_QUALITY_REPORTED,          /* a published file says that it closed; its people are counted here still */
  LP_QUALITY_CLOSED,            /* closed, or merged into another: what the plan knows of it */
  LP_QUALITY_FICTITIOUS,        /* a code that stands for people without a practice */
  LP_QUALITY_NO_LIST,
  LP_QUALITY_SMALL,             /* fewer than LP_SMALL_LIST people */
  LP_QUALITY_NO_POSITION,
  LP_QUALITY_OUTSIDE,           /* stands well outside the plan's land */
  LP_QUALITY_CHECK,             /* a figure marked "check" by who brought it */
  LP_QUALITY_OUTLIER,           /* far from the other practices */
  LP_QUALITY_STALE,             /* the same staff return year after year */
  LP_QUALITY_SUPPRESSED,
  LP_QUALITY_MISSING,           /* no figure where other practices have one */
  LP_QUALITY_LEFT_OUT,          /* a person left it out of averages */
  LP_QUALITY_CORRECTED,         /* a person corrected it */
  LP_N_QUALITY,
} LpQualityKind;

/* What a person can do about a line. All are edits and can be undone. */
typedef enum
{
  LP_REMEDY_EXCLUDE = 1 << 0,   /* out of averages and limits; never out of coverage */
  LP_REMEDY_INCLUDE = 1 << 1,   /* back into them */
  LP_REMEDY_CORRECT = 1 << 2,   /* another figure, with a note */
  LP_REMEDY_MERGE   = 1 << 3,   /* into a successor, or closed without one */
  LP_REMEDY_FOLLOW  = 1 << 4,   /* into the successor that the files tell of, on the day they tell */
  LP_REMEDY_KEEP    = 1 << 5,   /* the practice is open, whatever the files say */
  LP_REMEDY_ADD     = 1 << 6,   /* a practice that the plan lacks becomes one of its own */
  LP_REMEDY_ASIDE   = 1 << 7,   /* it is none of the plan's */
} LpRemedy;

typedef struct
{
  LpQualityKind kind;
  char *practice;               /* its code */
  char *subject;                /* its name */
  char *figure;                 /* the figure's id; LP_FIGURE_PEOPLE: the list; "": the practice as a whole */
  char *text;                   /* what is doubtful, with the numbers it rests on */
  char *value;                  /* the figure as it stands, to begin a correction with; "" */
  guint remedies;               /* LpRemedy flags */
} LpQualityLine;

/** A practice farther from the others than this, in robust standard deviations, is an outlier: 0.6745 × (x − median) ÷ MAD, of the logarithms
 * of rates (Iglewicz and Hoaglin, 1993, who recommend 3.5). Groups of fewer than ten have none. */
#define LP_OUTLIER_SCORE 3.5

/** lp_quality_new: @outline: (nullable) the plan's land; without it nothing stands outside. */
LpQuality           *lp_quality_new          (LpPlan          *plan,
                                              const LpShape   *outline);
LpQuality           *lp_quality_ref          (LpQuality       *quality);
void                 lp_quality_unref        (LpQuality       *quality);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpQuality, lp_quality_unref)

guint                lp_quality_get_n        (const LpQuality *quality);
const LpQualityLine *lp_quality_get          (const LpQuality *quality,
                                              guint            i);
/** lp_quality_count: the lines of one kind. */
guint                lp_quality_count        (const LpQuality *quality,
                                              LpQualityKind    kind);

/** lp_quality_kind_get_name: the stable word for scripts: "unmatched", "reported", "closed", "fictitious", "no-list", "small", "no-position", "outside", "check", "outlier", "stale", "suppressed", "missing",
 * "left-out", "corrected". lp_quality_kind_get_title: the heading over its lines; translated. lp_remedy_get_name: "exclude", "include", "correct", "merge", "follow", "keep", "add", "aside". All static. */
const char          *lp_quality_kind_get_name  (LpQualityKind  kind);
const char          *lp_quality_kind_get_title (LpQualityKind  kind);
const char          *lp_remedy_get_name        (LpRemedy       remedy);

/**
 * lp_quality_find_successor: who took over the people of a practice, as far as the files tell: whom a file of successions names; else the practice that has a branch surgery at its
 * postcode, as a practice that takes another over keeps its building on; else the only one at its postcode. NULL: the files do not say. Returns: (transfer none), the plan's
 */
const LpPractice    *lp_quality_find_successor    (LpPlan     *plan,
                                                   const char *code);
/**
 * lp_quality_suggest_successor: the same, and where the files do not say, who likeliest it is: one at the same address or postcode, the largest first; else the
 * nearest by straight line. Closed practices are never suggested. NULL: nobody. Returns: (transfer none), the plan's
 */
const LpPractice    *lp_quality_suggest_successor (LpPlan     *plan,
                                                   const char *code);

G_END_DECLS
