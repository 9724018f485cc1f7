/* edit-graft-private.h — a graft under way, shared by the files edit-graft*.c */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit-graft.h"
#include "plan/plan-private.h"

G_BEGIN_DECLS

typedef struct
{
  LpPlan *plan, *other;
  LpEdit *edit;
  gboolean is_fresh;            /* the plan has no practices: it becomes the other one */
  GHashTable *ids[LP_N_TABLES]; /* the other's ids to this plan's, where they differ */
  GHashTable *names[LP_N_TABLES]; /* of the plan's rows that no row has been found to be; NULL until asked */
  GHashTable *names_there[LP_N_TABLES]; /* of the other's rows; NULL until asked */
  GHashTable *new_ids;          /* of options and networks that are made anew */
  GHashTable *passed_over;      /* options of the other that leave the plan's as it is */
  GHashTable *closed;           /* codes of practices that close here too; of the rows of the other */
  gint64 last_position;         /* of an option */
} LpGraft;

void _lp_graft_map            (LpGraft  *graft,
                               LpTable   table,
                               gint64    id,
                               gint64    here);
/* Which option here each of the other's is, or that it is to be one of its own. Before any row. edit-graft-options.c. */
void _lp_graft_settle_options (LpGraft  *graft);
/* Gives the row of an option that is added a place and a name of its own. */
void _lp_graft_place_option   (LpGraft  *graft,
                               LpChange *row);

G_END_DECLS
