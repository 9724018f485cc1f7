/* plan-lists.c — the lists a plan owns, as they are asked for */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/plan-private.h"

#include "plan/delivery.h"
#include "plan/outlook.h"
#include "plan/quality.h"
#include "plan/wishes.h"
#include "plan/workshop.h"

#define LIST(name, table) \
  const GPtrArray * \
  lp_plan_get_##name (LpPlan *self) \
  { \
    g_return_val_if_fail (LP_IS_PLAN (self), NULL); \
\
    return self->lists[LP_TABLE_##table]; \
  }

LIST (localities, LOCALITY)
LIST (sources, SOURCE)
LIST (branches, BRANCH)
LIST (figures, FIGURE)
LIST (measures, MEASURE)
LIST (layers, LAYER)
LIST (features, FEATURE)
LIST (links, LINK)
LIST (rules, RULE)
LIST (events, PRACTICE_EVENT)
LIST (remarks, REMARK)
LIST (segments, SEGMENT)
LIST (assumptions, ASSUMPTION)
LIST (growth, GROWTH)
LIST (yearly, YEARLY)
LIST (pillars, PILLAR)
LIST (steps, STEP)
LIST (actions, ACTION)
LIST (network_steps, NETWORK_STEP)
LIST (characteristics, CHARACTERISTIC)
LIST (network_characteristics, NETWORK_CHARACTERISTIC)
LIST (network_starts, NETWORK_START)
LIST (milestones, MILESTONE)
LIST (questions, QUESTION)
LIST (answers, ANSWER)
LIST (slides, SLIDE)
