/* variation-private.h — practices, networks or localities as units with their statistics */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/variation.h"

G_BEGIN_DECLS

/* Of the intervals that units have, and beyond which they are said to stand out. */
#define LP_LEVEL_CONFIDENCE 0.95

typedef struct _LpCountLimits LpCountLimits;

/* The units of one kind. What a funnel's limits need is kept, so that a chart can ask for the limits of any size. */
typedef struct
{
  GArray *units;                /* of LpUnit */
  GArray *yardsticks;           /* of LpYardstick, by unit */
  GArray *sorted_values, *sorted_z;     /* of double: what a move shifts by a few places rather than being sorted anew */
  LpVariationStats stats;
} LpLevel;

/* What a unit is judged by; NAN where it cannot be. */
typedef struct
{
  double value;                 /* of an included unit */
  double distance, error;       /* the logarithm of value over mean, and its standard error */
  double z;                     /* their quotient, of an included unit */
} LpYardstick;

void       _lp_level_init_practices (LpLevel              *level,
                                     const LpMeasureTable *table);
/* @change: what of @groups is other than in @before, the same table's level; @before is NULL when all of them are. */
void       _lp_level_init_groups    (LpLevel              *level,
                                     const LpMeasureTable *table,
                                     const LpGroups       *groups,
                                     const LpLevel        *before,
                                     const LpGroupsChange *change);
/* Statistics, and the class of every unit. @share is of the practices between groups; @before as above; @change: NULL for practices. variation-judge.c. */
void       _lp_level_judge          (LpLevel              *level,
                                     const LpMeasureTable *table,
                                     LpGroupingShare       share,
                                     const LpLevel        *before,
                                     const LpGroupsChange *change);
/* Takes all of @other over as it is. */
void       _lp_level_share          (LpLevel              *level,
                                     const LpLevel        *other);
void       _lp_level_clear          (LpLevel              *level);

/* variation-intervals.c: limits of counts that have been worked out already. */
LpCountLimits *_lp_count_limits_new (void);
void           _lp_count_limits_free (LpCountLimits       *limits);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpCountLimits, _lp_count_limits_free)
/* How far chance may move what was counted; an amount has no such limits. */
LpInterval _lp_unit_find_interval   (const LpMeasureAbout *about,
                                     const LpUnit         *unit,
                                     LpCountLimits        *limits);
/* Of the groups that @change names, whose sums are done; of an amount, from the spread between their practices. @of: the group of each practice. */
void       _lp_level_find_group_intervals (LpLevel        *level,
                                     const LpMeasureTable *table,
                                     const guint          *of,
                                     const LpGroupsChange *change);
LpInterval _lp_interval_scale       (LpInterval            interval,
                                     double                by);

LpInterval _lp_level_get_limits     (const LpLevel        *level,
                                     const LpMeasureAbout *about,
                                     double                size,
                                     double                confidence);

G_END_DECLS
