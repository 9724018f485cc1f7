/* statistics-grouping.h — how much of the variation lies between groups, and how much would by chance */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** No group: unassigned. */
#define LP_NO_GROUP G_MAXUINT

/**
 * LpShuffle: many random orders of @n seats, always the same ones for the same @n. Shared by all measures. Immutable, reference counted, any thread.
 */
typedef struct _LpShuffle LpShuffle;

LpShuffle *lp_shuffle_new   (guint      n);
LpShuffle *lp_shuffle_ref   (LpShuffle *shuffle);
void       lp_shuffle_unref (LpShuffle *shuffle);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpShuffle, lp_shuffle_unref)

/**
 * LpGrouping: the share of the weighted sum of squares that lies between groups, and what the same groups hold when practices are drawn into their seats at
 * random. Grouping always narrows variation, since a mean of several is nearer the middle: so the first number means nothing
 * without the second. A seat without a group stays outside in every draw; whoever does not report (weight 0) takes a seat and adds nothing.
 * Immutable, reference counted, any thread.
 */
typedef struct _LpGrouping LpGrouping;

typedef struct
{
  double between;               /* 0 to 1; NAN without variation or with fewer than two groups that report */
  double random_mean;           /* over the draws */
  double random_low, random_high;       /* 95% of the draws lie between */
  guint n_draws;
} LpGroupingShare;

/** lp_grouping_new: @values and @weights must live as long as it and what is made after it; @groups (a group or %LP_NO_GROUP a seat) is copied. */
LpGrouping *lp_grouping_new       (LpShuffle    *shuffle,
                                   const double *values,
                                   const double *weights,
                                   const guint  *groups,
                                   guint         n_groups);
/** lp_grouping_new_after: the same for other @groups, at the cost of the groups that differ. Returns: (transfer full) */
LpGrouping *lp_grouping_new_after (const LpGrouping *before,
                                   const guint      *groups,
                                   guint             n_groups);
LpGrouping *lp_grouping_ref       (LpGrouping   *grouping);
void        lp_grouping_unref     (LpGrouping   *grouping);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpGrouping, lp_grouping_unref)

LpGroupingShare lp_grouping_get_share (const LpGrouping *grouping);

G_END_DECLS
