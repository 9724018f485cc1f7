/* state.h — a whole plan that can be changed unit by unit, with its cost kept up to date */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/model.h"

#define LP_NOWHERE G_MAXUINT

typedef struct
{
  guint *units;
  guint n, size;
  gint pop;
  double lean;
  gint n_pinned;
  double way;         /* person-km and locality charge to the centre */
} LpGroup;

/*
 * Every unit is in one group at any time, and every group hangs together. For each practice the sum of ways to
 * it from its whole group is kept, so that a group's cost after a change is found in the time of a few square
 * roots. The charge for people outside can be set below the model's, to let a search pass through wrong sizes.
 */
typedef struct
{
  const LpModel *model;
  double outside;     /* km a person, in use now */
  guint *group;       /* of each unit */
  guint *slot;        /* of each unit, in its group's list */
  double *sum;        /* of each practice: ways of its group's units to it */
  double *pull;       /* of each practice: what chooses the centre; @sum itself where that is the same */
  LpGroup *groups;    /* as many as there are units; the empty ones have n = 0 */
  guint *empty;       /* stack of empty groups */
  guint n_empty;
  guint n_groups;
  guint32 *mark;      /* of each unit: the last walk that met it */
  guint32 walk;
  guint *queue;
} LpState;

/* @group: a number for each unit, below the number of units; the groups must hang together. */
LpState *lp_state_new (const LpModel *model, const guint *group);
void lp_state_free (LpState *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpState, lp_state_free)

/* Cost of one group or of all, with the charge in use and that for the wrong number of networks. */
double lp_state_group_cost (const LpState *self, guint group);
double lp_state_cost (const LpState *self);

/* Costs of a group with one unit more or fewer; nothing is changed. */
double lp_state_cost_with (const LpState *self, guint group, guint unit);
double lp_state_cost_without (const LpState *self, guint group, guint unit);

/* Whether the group of @unit stays in one piece (or empty) without it. */
gboolean lp_state_can_leave (LpState *self, guint unit);

/* Whether the unit's wishes let it join; that it has a neighbour there is for the caller to know. */
gboolean lp_state_can_join (LpState *self, guint unit, guint group);

/* Moves @unit, or into a new group with LP_NOWHERE; returns the group it is in then. */
guint lp_state_move (LpState *self, guint unit, guint group);

/* Calculates sums anew, to be rid of rounding left by many changes. */
void lp_state_refresh (LpState *self);
