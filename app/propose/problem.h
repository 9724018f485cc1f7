/* problem.h — what the fields of a problem are, for the folder's own use */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/propose.h"

typedef struct
{
  double x, y;            /* km */
  gint64 people;
  gint locality;
  gint pin;               /* -1 for none */
  gboolean left_out;
  double numerator, denominator;
} LpProposePractice;

typedef struct
{
  guint a, b;
} LpProposePair;

struct _LpProposeProblem
{
  GArray *practices;      /* LpProposePractice */
  GHashTable *names;      /* of practices that have one: number -> utf8 */
  GArray *neighbours;     /* LpProposePair */
  GArray *together;       /* LpProposePair */
  GArray *apart;          /* LpProposePair */
  LpProposeRules rules;

  /* For alternatives: a charge for each person in the company, in one of these plans, of their centre. */
  GPtrArray *avoided;     /* gint *: a network for each practice */
  double avoid_km;
};

#define lp_propose_problem_practice(self, i) (&g_array_index ((self)->practices, LpProposePractice, (i)))
#define lp_propose_pair(pairs, i) (&g_array_index ((pairs), LpProposePair, (i)))

/* (transfer full) */
LpProposeProblem *lp_propose_problem_copy (const LpProposeProblem *self);

/* Charges from now on, in solving but not in measuring, those who stay in the company they have in @network. */
void lp_propose_problem_avoid (LpProposeProblem *self, const gint *network, double km);

/* The fewest and the most networks of the right size that the people are enough for; too small pieces and giants count as one each. */
void lp_propose_problem_count_possible (const LpProposeProblem *self, guint *fewest, guint *most);

/* What sentences call a practice: its name, or "practice 12". (transfer full) */
gchar *lp_propose_problem_describe (const LpProposeProblem *self, guint practice);

/* Adds an LpProposeObstacle for each wish that cannot be met, whatever the plan. */
void lp_propose_problem_find_obstacles (const LpProposeProblem *self, GPtrArray *obstacles);

/* Adds the sentences of the obstacles that have none yet. */
void lp_propose_result_put_in_words (LpProposeResult *self, const LpProposeProblem *problem);

/* Refuses what no search could make sense of, with a sentence that names the practice or rule. */
gboolean lp_propose_problem_check (const LpProposeProblem *self, GError **error);
