/* solving.h — a search in hand, and what it tells */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/effort.h"
#include "propose/model.h"

typedef struct
{
  const LpProposeProblem *problem;
  const LpProposeSettings *settings;
  LpProposeProgressFunc progress;
  gpointer user_data;
  LpEffort effort;
  gint64 started;
  guint threads;

  LpModel *whole;        /* with the units that stand alone */
  LpModel *model;        /* without them */
  guint *group;          /* of each unit of @model: the best plan so far */
  double cost;           /* of it, people outside charged as the search does */
  double bound;          /* no plan costs less, people outside charged as the search does */
  double price_bound;    /* no plan costs less that is charged @price_charge for each person outside */
  double price_charge;
  gboolean proved;
  double alone_cost;
  guint n_passes;        /* over all of the plan in regions, so far */
  double *price;         /* of each unit, from the regions */
  gint *network;         /* of each practice, for progress and result */
  GPtrArray *log;
} LpSolving;

/* Adds a line to the log, with the time since the start. */
void lp_solving_log (LpSolving *self, const gchar *format, ...) G_GNUC_PRINTF (2, 3);

/* Tells the caller's progress function of the best plan so far, and of the bound. */
void lp_solving_report (LpSolving *self, LpProposePhase phase, double fraction);

/* No plan with as few people outside as the best one costs less, people outside charged as the search does. */
double lp_solving_get_bound (const LpSolving *self);

/* The best plan measured, with bounds, obstacles and log. (transfer full) */
LpProposeResult *lp_solving_write_result (LpSolving *self);
