/* problems.h — what is wrong with an option, a line a problem */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/coverage.h"
#include "analysis/reach.h"

G_BEGIN_DECLS

/**
 * LpProblems: an immutable, reference-counted list, in the order in which a person would mend them: networks by number, then localities and pairs that the option's rules are about, then practices. A network
 * under or over with an exception (a waiver with its reason) is listed as excused: told, not counted.
 */
typedef struct _LpProblems LpProblems;

typedef enum
{
  LP_PROBLEM_UNDER,
  LP_PROBLEM_OVER,
  LP_PROBLEM_EMPTY,             /* a network without practices */
  LP_PROBLEM_NOT_CONNECTED,     /* a network in several pieces on the neighbour graph */
  LP_PROBLEM_FAR,               /* a practice farther from its network's centre than the option's rule says */
  LP_PROBLEM_LOCALITY_SPLIT,    /* a locality in several networks, where the rule is to keep them whole */
  LP_PROBLEM_TOGETHER,          /* two practices that should be in one network and are not */
  LP_PROBLEM_APART,             /* two practices in one network that should not be */
  LP_PROBLEM_UNASSIGNED,        /* one line for all unassigned practices */
  LP_PROBLEM_NO_LIST,           /* a practice whose list size is not known */
  LP_PROBLEM_NO_POSITION,       /* a practice that cannot be drawn on the map */
} LpProblemKind;

typedef struct
{
  LpProblemKind kind;
  gint64 network_id;            /* 0: none */
  char *practice;               /* code of the practice to look at, or NULL */
  GStrv practices;              /* codes of all it is about: those cut off, the pair, the smaller parts of a locality; NULL: as above */
  char *subject;                /* "8 Purbeck", "Unassigned" */
  char *text;                   /* "1,639 people under 30,000" */
  gboolean excused;
} LpProblem;

/**
 * lp_problems_new: @reach: (nullable) of the same option; without it nothing is said about connection. @older: (nullable) an earlier result of the option,
 * since when practices have only been moved between networks: the lines of networks of which nothing has changed are taken over.
 */
LpProblems      *lp_problems_new     (LpPlan           *plan,
                                      LpCoverage       *coverage,
                                      LpReach          *reach,
                                      const LpProblems *older);
LpProblems      *lp_problems_ref     (LpProblems       *problems);
void             lp_problems_unref   (LpProblems       *problems);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpProblems, lp_problems_unref)

guint            lp_problems_get_n   (const LpProblems *problems);
const LpProblem *lp_problems_get     (const LpProblems *problems,
                                      guint             i);
/** Those not excused. */
guint            lp_problems_count   (const LpProblems *problems);

/** lp_problem_kind_name: the stable word of `check --json`: "under", "over", "empty", "not-connected", "far", "locality-split", "together", "apart",
 * "unassigned", "no-list", "no-position". */
const char      *lp_problem_kind_name (LpProblemKind kind);

G_END_DECLS
