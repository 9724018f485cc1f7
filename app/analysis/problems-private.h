/* problems-private.h — what the files that find problems share */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/problems.h"

G_BEGIN_DECLS

struct _LpProblems
{
  gatomicrefcount ref_count;

  LpCoverage *coverage;         /* of what it was made, to see what has changed */
  LpReach *reach;
  GPtrArray *lines;             /* of LpProblem, each shared by the results in which it stands */
  guint *begin;                 /* one a network of coverage, and one more: where its lines begin */
  guint n_counted;
};

/* Adds a line; takes the texts of @problem. */
void _lp_problems_add            (LpProblems            *self,
                                  LpProblem              problem);

/* What does not keep to the option's rules. rule-problems.c. */
void _lp_problems_add_far        (LpProblems            *self,
                                  LpPlan                *plan,
                                  const LpNetworkTotals *network,
                                  const LpReach         *reach);
void _lp_problems_add_localities (LpProblems            *self,
                                  LpPlan                *plan,
                                  gint64                 option_id);
void _lp_problems_add_pairs      (LpProblems            *self,
                                  LpPlan                *plan,
                                  gint64                 option_id);

G_END_DECLS
