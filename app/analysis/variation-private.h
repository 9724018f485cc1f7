/* variation-private.h — practices, networks or localities as units with their statistics */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/variation.h"

G_BEGIN_DECLS

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
/* Which groups have other members than in @groups_before; NULL when the two cannot be set side by side, and all are to be counted anew. Returns: (transfer full) (nullable) */
guint8    *_lp_groups_find_fresh    (const LpGroups       *groups,
                                     const LpGroups       *groups_before);
/* @before and @fresh are both NULL, or the same table's level and which of its groups have changed since. */
void       _lp_level_init_groups    (LpLevel              *level,
                                     const LpMeasureTable *table,
                                     const LpGroups       *groups,
                                     const LpLevel        *before,
                                     const guint8         *fresh);
/* Statistics, and the class of every unit. @share is of the practices between groups; @before and @fresh as above. */
void       _lp_level_judge          (LpLevel              *level,
                                     const LpMeasureTable *table,
                                     LpGroupingShare       share,
                                     const LpLevel        *before,
                                     const guint8         *fresh);
/* Takes all of @other over as it is. */
void       _lp_level_share          (LpLevel              *level,
                                     const LpLevel        *other);
void       _lp_level_clear          (LpLevel              *level);

LpInterval _lp_level_get_limits     (const LpLevel        *level,
                                     const LpMeasureAbout *about,
                                     double                size,
                                     double                confidence);

G_END_DECLS
