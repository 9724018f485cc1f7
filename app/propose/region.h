/* region.h — bettering a large plan region by region, on several threads */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/ascent.h"
#include "propose/exact.h"

/*
 * A plan of thousands of practices is too large to be solved as a whole, but a good plan is good in every part: so a part is taken
 * out, some neighbouring groups with all their units, solved by exact.h as if nothing else were there, and put back when it came out better
 * (large neighbourhood search, as in Shaw 1998). Regions that share no unit are solved side by side. Borrows plan and model; used from one thread, it
 * starts and joins its own.
 */
typedef struct
{
  const LpModel *model;
  guint *group;          /* the plan, changed in place; numbers below the number of units */
  double *price;         /* of each unit, from the last region that held it */
  const LpAscent *ascent; /* or NULL: prices that tell where the plan can be bettered, and by how much at most; borrowed */
  double least_worth;    /* by them, for each unit: regions with less to be had are left out */
  const guint *better;   /* or NULL: a plan that this one came of, and is bettered already; its groups open no regions; borrowed */
  guint64 seed;
  guint threads;
  GHashTable *settled;   /* groups: in how many regions of this size each was left as it was */
  guint size;            /* of the last sweep's regions */
  guint n_solved, n_proved, n_better;  /* in the last sweep */
} LpRegions;

/* @group is borrowed and must outlive it. */
LpRegions *lp_regions_new (const LpModel *model, guint *group, guint64 seed, guint threads);
void lp_regions_free (LpRegions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpRegions, lp_regions_free)

/* One sweep: parts the plan into regions of about @size units of neighbouring groups, none in two regions, and
 * solves each anew by itself. A group that stayed as it was in some regions of this size opens no further one. As regions do not
 * touch each other's units and are chosen before any is solved, the outcome is the same on any number of
 * threads. Returns by how much the cost fell. */
double lp_regions_sweep (LpRegions *self, guint size, const LpExactLimits *limits, const LpEffort *effort);
