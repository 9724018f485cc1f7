/* variation-private.h — practices, networks or localities as units with their statistics */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/variation.h"

G_BEGIN_DECLS

/* The units of one kind. What a funnel's limits need is kept, so that a chart can ask for the limits of any size. */
typedef struct
{
  GArray *units;                /* of LpUnit */
  LpVariationStats stats;
} LpLevel;

void       _lp_level_init_practices (LpLevel              *level,
                                     const LpMeasureTable *table);
/* @before (nullable) holds the units of @groups_before, of the same table. */
void       _lp_level_init_groups    (LpLevel              *level,
                                     const LpMeasureTable *table,
                                     const LpGroups       *groups,
                                     const LpLevel        *before,
                                     const LpGroups       *groups_before);
/* Statistics, and the class of every unit. @share is of the practices between groups. */
void       _lp_level_judge          (LpLevel              *level,
                                     const LpMeasureTable *table,
                                     LpGroupingShare       share);
void       _lp_level_clear          (LpLevel              *level);

LpInterval _lp_level_get_limits     (const LpLevel        *level,
                                     const LpMeasureAbout *about,
                                     double                size,
                                     double                confidence);

G_END_DECLS
