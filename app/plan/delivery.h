/* delivery.h — the delivery plan: pillars, their steps and actions, where each network stands, milestones */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"

G_BEGIN_DECLS

/** The half of the plan that is not a map. Steps, starts and characteristics belong to networks of an option and go when the network
 * goes. Dates are ISO (2018-06-30), "" when not set. The structs are the plan's and hold until its next "changed"
 * (LP_PLAN_CHANGE_DELIVERY). Main thread. */

typedef struct
{
  gint64 id, position;
  char *name, *definition, *baseline, *baseline_at, *timeline, *enablers, *outcome;
} LpPillar;

typedef struct
{
  gint64 id, pillar_id;
  gint64 number;                /* 1 to 3 */
  char *text;
} LpStepText;

typedef struct
{
  gint64 id, pillar_id, position;
  char *text, *owner, *start, *due;
  char *status;                 /* "planned", "under way", "done", "stopped" */
  gint64 locality_id, network_id;       /* 0: none; both 0: for the whole system */
  char *note;
} LpAction;

typedef struct
{
  gint64 network_id, pillar_id;
  gint64 step;                  /* 0: not begun; 1 to 3 */
  char *evidence, *at;
} LpNetworkStep;

typedef struct
{
  gint64 id, position;
  char *name, *definition;
  char *computed;               /* "band": met when the network is right size; "": a person says */
} LpCharacteristic;

typedef struct
{
  gint64 network_id, characteristic_id;
  gboolean met;
  char *note;
} LpNetworkCharacteristic;

typedef struct
{
  gint64 network_id;
  char *at;                     /* from when the network works */
} LpNetworkStart;

typedef struct
{
  gint64 id, position;
  char *name, *at;
  char *kind;                   /* "coverage": a share of people; "networks": at least so many; "": words alone */
  gboolean has_number;
  double number;
  char *note;
} LpMilestone;

/* Lists the plan owns. (transfer none) */
const GPtrArray *lp_plan_get_pillars                 (LpPlan *plan);   /* LpPillar, by position */
const GPtrArray *lp_plan_get_steps                   (LpPlan *plan);   /* LpStepText, by pillar, number */
const GPtrArray *lp_plan_get_actions                 (LpPlan *plan);   /* LpAction, by position */
const GPtrArray *lp_plan_get_network_steps           (LpPlan *plan);   /* LpNetworkStep, by network, pillar */
const GPtrArray *lp_plan_get_characteristics         (LpPlan *plan);   /* LpCharacteristic, by position */
const GPtrArray *lp_plan_get_network_characteristics (LpPlan *plan);   /* LpNetworkCharacteristic, by network, characteristic */
const GPtrArray *lp_plan_get_network_starts          (LpPlan *plan);   /* LpNetworkStart, by network */
const GPtrArray *lp_plan_get_milestones              (LpPlan *plan);   /* LpMilestone, by position */

/** One of them by its key, found at once; NULL when the plan has none. */
const LpPillar                *lp_plan_find_pillar                 (LpPlan *plan, gint64 id);
const LpAction                *lp_plan_find_action                 (LpPlan *plan, gint64 id);
const LpCharacteristic        *lp_plan_find_characteristic         (LpPlan *plan, gint64 id);
const LpMilestone             *lp_plan_find_milestone              (LpPlan *plan, gint64 id);
const LpNetworkStep           *lp_plan_find_network_step           (LpPlan *plan, gint64 network_id, gint64 pillar_id);
const LpNetworkCharacteristic *lp_plan_find_network_characteristic (LpPlan *plan, gint64 network_id, gint64 characteristic_id);
const LpNetworkStart          *lp_plan_find_network_start          (LpPlan *plan, gint64 network_id);
/** lp_plan_find_step_text: what step @number of the pillar is, in words; "" when the plan does not say. */
const char                    *lp_plan_find_step_text              (LpPlan *plan, gint64 pillar_id, gint64 number);

/** For a table that has one cell for several things. lp_plan_join_actions: what a pillar's actions say, by position. Returns: (transfer full) */
#define LP_ACTIONS_BETWEEN "; "
char *lp_plan_join_actions (LpPlan *plan, gint64 pillar_id);
/** lp_evidence_describe: "Signed agreement, 2018-06-30". Returns: (transfer full) */
char *lp_evidence_describe (const char *evidence, const char *at);

G_END_DECLS
