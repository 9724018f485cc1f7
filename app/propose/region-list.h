/* region-list.h — a plan parted into regions of neighbouring groups */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/model.h"

/* A group that was in so many regions of one size without a change opens no more of them. */
#define LP_SETTLED_AFTER 4

/* Some groups of a plan that lie together, with all their units. */
typedef struct
{
  GArray *units;             /* guint, rising */
  GArray *hashes;            /* guint64: of each group, as lp_pool_hash () has it */
  double worth;              /* of its groups together */
} LpRegion;

void lp_region_free (LpRegion *self);

/* What regions are wanted. All pointers are borrowed; the last two may be NULL. */
typedef struct
{
  const LpModel *model;
  const guint *group;        /* the plan */
  guint size;                /* units of a region, at most */
  guint64 seed;
  GHashTable *settled;       /* guint64 -> guint: hashes of groups, in how many regions each was left as it was; after some it opens no more */
  const double *worth;       /* of each group, what is to be had from a region with it: those of most worth open regions first */
  double least_worth;        /* regions of less are not listed */
} LpRegionWish;

/* Regions of which no two share a group. Each grows from one group, always by the group next to it that lies nearest to the
 * first, as long as there is room. Returns: (transfer full) (element-type LpRegion). */
GPtrArray *lp_region_list (const LpRegionWish *wish);

/* The region as a model by itself, for @networks (0 for any number). @group takes the plan's groups, numbered from 0. (transfer full) */
LpModel *lp_region_cut (const LpRegion *self, const LpRegionWish *wish, guint networks, guint *group);
