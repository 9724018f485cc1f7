/* plan-lists.c — the lists a plan owns, as they are asked for, and one of each by its key */
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
LIST (unmatched, UNMATCHED)
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

#define FIND(name, type, table) \
  const type * \
  lp_plan_find_##name (LpPlan *self, \
                       gint64  id) \
  { \
    LpRow *row; \
\
    g_return_val_if_fail (LP_IS_PLAN (self), NULL); \
\
    row = _lp_plan_find_row_int (self, LP_TABLE_##table, id); \
    return row != NULL ? row->view : NULL; \
  }

#define FIND_NAMED(name, type, table) \
  const type * \
  lp_plan_find_##name (LpPlan     *self, \
                       const char *id) \
  { \
    LpRow *row; \
\
    g_return_val_if_fail (LP_IS_PLAN (self) && id != NULL, NULL); \
\
    row = _lp_plan_find_row_text (self, LP_TABLE_##table, id); \
    return row != NULL ? row->view : NULL; \
  }

#define FIND_PAIR(name, type, table, other) \
  const type * \
  lp_plan_find_##name (LpPlan *self, \
                       gint64  network_id, \
                       gint64  other) \
  { \
    LpRow *row; \
\
    g_return_val_if_fail (LP_IS_PLAN (self), NULL); \
\
    row = _lp_plan_find_row (self, LP_TABLE_##table, (LpValue[]) { lp_value_int (network_id), lp_value_int (other) }); \
    return row != NULL ? row->view : NULL; \
  }

FIND (locality, LpLocality, LOCALITY)
FIND (pillar, LpPillar, PILLAR)
FIND (action, LpAction, ACTION)
FIND (characteristic, LpCharacteristic, CHARACTERISTIC)
FIND (network_start, LpNetworkStart, NETWORK_START)
FIND (milestone, LpMilestone, MILESTONE)
FIND (question, LpQuestion, QUESTION)
FIND (answer, LpAnswer, ANSWER)

FIND_NAMED (source, LpSource, SOURCE)
FIND_NAMED (figure, LpFigure, FIGURE)
FIND_NAMED (measure, LpMeasure, MEASURE)
FIND_NAMED (segment, LpSegment, SEGMENT)
FIND_NAMED (assumption, LpAssumption, ASSUMPTION)

FIND_PAIR (network_step, LpNetworkStep, NETWORK_STEP, pillar_id)
FIND_PAIR (network_characteristic, LpNetworkCharacteristic, NETWORK_CHARACTERISTIC, characteristic_id)

const char *
lp_plan_find_step_text (LpPlan *self,
                        gint64  pillar_id,
                        gint64  number)
{
  const GPtrArray *steps = lp_plan_get_steps (self);

  for (guint i = 0; i < steps->len; i++)
    {
      const LpStepText *step = g_ptr_array_index (steps, i);

      if (step->pillar_id == pillar_id && step->number == number)
        return step->text;
    }

  return "";
}
