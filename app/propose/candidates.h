/* candidates.h — which units may share a group with a centre, and what more of them could be worth */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/groups.h"

/* Units that can be told apart around one centre; with more in reach the run says that it is not complete. */
#define WORDS 32
#define MOST_NEAR (WORDS * 64)
#define MOST_BENDS 3

typedef struct
{
  guint64 word[WORDS];
} Set;

typedef struct
{
  guint unit;
  gint pop;
  double value;        /* price less way to the centre */
  double density;      /* value a person */
} Candidate;

struct _LpGrower
{
  const LpModel *model;
  const double *price;
  double number_price;
  const LpCuts *cuts;
  const double *cut_price;
  guint8 *held;        /* of each cut: the weights of the group's units */
  guint64 nodes;
  guint *land;         /* of each unit: the first unit that it hangs together with, over whatever others */

  /* the size charge: slope[i] up to bend[i], slope[n_bends] beyond */
  double bend[MOST_BENDS + 1], slope[MOST_BENDS + 1];
  guint n_bends;

  /* of the run */
  guint centre;
  double limit;
  guint64 last_node;
  double bound;        /* no group of the centre that is worth its cost is worth more */
  gboolean complete;   /* no group was passed over */
  gboolean stopped;    /* out of steps */
  LpGrowerFunc func;
  gpointer user_data;
  GArray *candidates;  /* Candidate, densest first */
  Set *near;           /* neighbours of each candidate */
  gint *index;         /* of each unit among the candidates, or -1 */
  guint n_words;
  guint units[MOST_NEAR + 1];
  guint n;
};

#define lp_grower_candidate(self, i) (&g_array_index ((self)->candidates, Candidate, (i)))

/* Which units hang together at all: what lies across the water is in no group, however much it is worth. */
void lp_grower_find_land (LpGrower *self);

/* Where the size charge bends, by the model's terms. */
void lp_grower_find_bends (LpGrower *self);

/* What the unit is worth above its way to the run's centre; minus infinity when it may not be there. */
double lp_grower_find_value (const LpGrower *self, guint unit);

/* Lists the units that a group under the run's limit may have beside the centre's @unit, the densest first. FALSE when there is no
 * such group. */
gboolean lp_grower_choose_candidates (LpGrower *self, guint unit, double value);

/* Whether a group of @group_pop people, whose reduced cost is @reduced but for what follows, could be brought
 * under the limit with parts of the units in @open. */
gboolean lp_grower_is_promising (const LpGrower *self, gint group_pop, double reduced, const Set *open);
