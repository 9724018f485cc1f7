/* tree-programme.h — the linear programme at a node of the tree: choices loaded as they are needed */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/choices.h"

/*
 * The programme over the choices, with what each costs above the prices of its units as its cost: that is the same
 * for all plans but for a constant, and small, so that nothing is lost in rounding. There may be a hundred thousand choices, of which
 * a solution wants some hundreds: those that its prices ask for are loaded, the others stay outside.
 *
 * Column 1 stands for the plan known: it covers all at the cost to be beaten, so that every node has a solution. Columns 2 and 3 let
 * the number of networks be missed, at a cost that is never worth it.
 */
typedef struct
{
  const LpChoices *choices;
  const LpEffort *effort;
  struct glp_prob *lp;
  LpCuts *cuts;
  guint n_cut_rows;
  double *cost;          /* of each choice, in the programme */
  guint *lowest;         /* of each choice: the first of its units; a plan has at most one choice for each */
  guint *column;         /* of each choice, 0 while it is not loaded */
  GArray *loaded;        /* guint: the choice of each column from LP_TREE_FIRST on */
  guint *closed;         /* of each choice: the depth at which a branch ruled it out, 0 for open */
  double *price, *cut_price, number_price; /* of the last solution */
  double *least;         /* scratch: of each unit, the least reduced cost of a choice that it is the lowest of */
  guint fewest, most;    /* networks, in this branch */
  double limit;          /* a plan must cost less in the programme */
  double constant;       /* a plan costs this and its choices' costs in the programme */
} LpTreeProgramme;

#define LP_TREE_FIRST 4

LpTreeProgramme *lp_tree_programme_new (const LpMaster *master, const LpChoices *choices, double cost, const LpEffort *effort);
void lp_tree_programme_free (LpTreeProgramme *self);

/* Solves it over the choices in @active. Returns FALSE when there was no time; @bound is true whatever the solver rounds. Stops early when
 * the bound shows that nothing under the limit is left. */
gboolean lp_tree_programme_solve (LpTreeProgramme *self, const guint *active, guint n_active, double *bound);

/* After a solution: what is chosen of each loaded choice, and of the plan known. */
double lp_tree_programme_get_part (const LpTreeProgramme *self, guint choice);
double lp_tree_programme_get_known (const LpTreeProgramme *self);
/* (transfer full) (element-type LpFraction) */
GArray *lp_tree_programme_list_fractions (const LpTreeProgramme *self);

/* By the last solution's prices: what a plan with this choice costs at least above the bound. */
double lp_tree_programme_get_reduced (const LpTreeProgramme *self, guint choice);

/* How far the bound rises, about, when the choices that @closes are ruled out: a few steps of the solver, taken back afterwards. */
double lp_tree_programme_try (LpTreeProgramme *self, gboolean (*closes) (const LpTreeProgramme *self, guint choice, gpointer data), gpointer data);

/* Rules a choice out from @depth on, and in again. */
void lp_tree_programme_close (LpTreeProgramme *self, guint choice, guint depth);
void lp_tree_programme_open (LpTreeProgramme *self, guint choice);
void lp_tree_programme_set_number (LpTreeProgramme *self, guint fewest, guint most);
void lp_tree_programme_set_limit (LpTreeProgramme *self, double limit);
