/* statistics-grouping.h — how much of the variation lies between groups, and how much would by chance */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** No group: unassigned. */
#define LP_NO_GROUP G_MAXUINT

/**
 * LpShuffles: many random orders of as many seats as are asked for, always the same ones for the same number. Shared by all measures, so that those whose practices report alike share them.
 * Reference counted, any thread.
 */
typedef struct _LpShuffles LpShuffles;

LpShuffles *lp_shuffles_new   (void);
LpShuffles *lp_shuffles_ref   (LpShuffles *shuffles);
void        lp_shuffles_unref (LpShuffles *shuffles);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpShuffles, lp_shuffles_unref)

/**
 * LpGrouping: the share of the weighted sum of squares that lies between groups (the correlation ratio η² of Pearson, 1905), and what the same groups hold when their values are drawn at random:
 *
 *   between = Σg Wg·(Mg − M)² / Σi wi·(xi − M)²      Wg, Mg: the weight and the weighted mean of group g; M: of all that are in a group
 *
 * Grouping always narrows variation, since a mean of several is nearer the middle: so the first number means nothing without the second. With equal weights chance gives
 * (groups − 1) / (practices − 1) of it.
 *
 * Who draws: only who reports, that is, has a weight above 0. A practice without a figure, marked "check" or too small is in no average
 * and no limit, and what chance gives is such a limit: the groups keep the seats of those who report, as many as they have in the plan, and only these values change places
 * (the permutation test of Fisher, 1935, given who reports). Were the others to draw as well, a group would now have more values than in the plan and now fewer, and the
 * range would be that of another plan. A seat without a group stays outside in every draw. Immutable, reference counted, any thread.
 */
typedef struct _LpGrouping LpGrouping;

typedef struct
{
  double between;               /* 0 to 1; NAN without variation or with fewer than two groups that report */
  double random_mean;           /* over the draws */
  double random_low, random_high;       /* 95% of the draws lie between */
  guint n_draws;
} LpGroupingShare;

/** lp_grouping_new: of @n practices with @values, @weights (0: does not report) and @groups (a group or %LP_NO_GROUP), which are all copied. */
LpGrouping *lp_grouping_new       (LpShuffles   *shuffles,
                                   const double *values,
                                   const double *weights,
                                   guint         n,
                                   const guint  *groups,
                                   guint         n_groups);
/** lp_grouping_new_after: the same practices in other @groups, at the cost of the groups that differ. Returns: (transfer full) */
LpGrouping *lp_grouping_new_after (const LpGrouping *before,
                                   const guint      *groups,
                                   guint             n_groups);
LpGrouping *lp_grouping_ref       (LpGrouping   *grouping);
void        lp_grouping_unref     (LpGrouping   *grouping);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpGrouping, lp_grouping_unref)

LpGroupingShare lp_grouping_get_share (const LpGrouping *grouping);

G_END_DECLS
