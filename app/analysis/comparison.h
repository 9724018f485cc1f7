/* comparison.h — the figures of options side by side */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/coverage.h"
#include "analysis/reach.h"
#include "analysis/variation.h"

G_BEGIN_DECLS

/**
 * LpComparison: one line a figure, one column an option, for two options or more, from the results that every other view shows.
 * Immutable, reference counted, holds no pointer into the plan; any thread may read it.
 *
 * Better is said only where nobody would argue: more people covered, fewer networks of the wrong size, nearer, alike in resources. The number of
 * networks is neither.
 */
typedef struct _LpComparison LpComparison;

/** One option's results, as the session gives them, and the state of the plan that they are of. @reach and @variation may be NULL: then what rests on them is not known.
 * @variation is of the measure that stands for resources, the same one on every side. */
typedef struct
{
  LpPlan *plan;
  const char *name;             /* NULL: the option's own */
  const LpCoverage *coverage;
  const LpReach *reach;
  const LpVariation *variation;
} LpComparisonSide;

typedef enum
{
  LP_COMPARE_NETWORKS,          /* that have a practice */
  LP_COMPARE_RIGHT_SIZE,        /* networks */
  LP_COMPARE_UNDER,
  LP_COMPARE_OVER,
  LP_COMPARE_COVERAGE,          /* share of all people */
  LP_COMPARE_SMALLEST,          /* people of the smallest network that has a practice */
  LP_COMPARE_LARGEST,
  LP_COMPARE_NOT_CONNECTED,     /* networks in more than one piece */
  LP_COMPARE_MEAN_KM,           /* person-weighted, to the network's centre */
  LP_COMPARE_MAX_KM,
  LP_COMPARE_LOCALITIES_SPLIT,  /* localities with assigned practices in more than one network */
  LP_COMPARE_UNASSIGNED,        /* practices */
  LP_COMPARE_BETWEEN,           /* share of the practices' variation in resources that lies between networks, as the view of variation has it */
  LP_COMPARE_LEAST_RESOURCED,   /* the value of the network that has least */
  LP_COMPARE_MOST_RESOURCED,
  LP_N_COMPARED
} LpCompared;

typedef struct
{
  gboolean known;
  double value;
  gboolean best;                /* no option has a better one, and some option a worse */
  char *text;                   /* as a person reads it: "45.4%", "2.42 km", "–" when not known */
} LpComparedValue;

/** lp_comparison_new: @sides may be options of one plan, or of several states of it. Returns: (transfer full) */
LpComparison          *lp_comparison_new        (const LpComparisonSide *sides,
                                                 guint                   n_sides);
LpComparison          *lp_comparison_ref        (LpComparison           *comparison);
void                   lp_comparison_unref      (LpComparison           *comparison);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpComparison, lp_comparison_unref)

guint                  lp_comparison_get_n_sides (const LpComparison    *comparison);
const char            *lp_comparison_get_name   (const LpComparison     *comparison,
                                                 guint                   side);
const LpComparedValue *lp_comparison_get        (const LpComparison     *comparison,
                                                 LpCompared              figure,
                                                 guint                   side);

/** lp_comparison_describe_measure: "Resources, and how they vary: GP FTE per 1,000 weighted people, September 2018."; "" when nothing measures them. Returns: (transfer full) */
char                  *lp_comparison_describe_measure (const LpComparison *comparison);

/** lp_compared_get_label: "People covered", translated. */
const char            *lp_compared_get_label    (LpCompared              figure);
/** lp_compared_get_name: the stable word of `compare --json`: "coverage", "mean_km" ... */
const char            *lp_compared_get_name     (LpCompared              figure);

/** lp_comparison_describe: the finding on coverage: "45.4% of people are covered in PCNs of December 2019, 100.0% in Option B". Returns: (transfer full) */
char                  *lp_comparison_describe   (const LpComparison     *comparison);

G_END_DECLS
