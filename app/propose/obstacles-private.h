/* obstacles-private.h — what finding obstacles is made of */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <math.h>

#include "propose/parts.h"
#include "propose/problem.h"

static inline gboolean
lp_is_asked_about (const LpProposeProblem *self, guint i)
{
  return !lp_propose_problem_practice (self, i)->left_out;
}

static inline gboolean
lp_is_giant (const LpProposeProblem *self, guint i)
{
  return lp_propose_problem_practice (self, i)->people > self->rules.most;
}

static inline double
lp_find_km (const LpProposeProblem *self, guint a, guint b)
{
  const LpProposePractice *p = lp_propose_problem_practice (self, a), *q = lp_propose_problem_practice (self, b);

  return hypot (p->x - q->x, p->y - q->y);
}

/* An obstacle about the practices of one set, with their people. (transfer full) */
LpProposeObstacle *lp_obstacle_of_set (const LpProposeProblem *self, LpProposeObstacleKind kind, guint *parent, guint root);

/* Adds an obstacle for each wish about practices that no plan can meet: pins, together, apart. */
void lp_propose_problem_find_wish_obstacles (const LpProposeProblem *self, GPtrArray *obstacles);
