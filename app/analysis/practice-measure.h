/* practice-measure.h — what a measure says of one practice */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"

G_BEGIN_DECLS

/** How far a practice's value of a measure can be told. Missing is never zero. */
typedef enum
{
  LP_MEASURED,                  /* a value to go by */
  LP_MEASURED_CHECK,            /* a value, but one of its figures is marked to be checked */
  LP_MEASURED_MISSING,          /* a figure is missing, suppressed or not applicable, or the denominator is 0 */
} LpMeasured;

/** lp_plan_find_measure_named: by its short name; NULL when the plan has none of that name. (transfer none) */
const LpMeasure *lp_plan_find_measure_named  (LpPlan           *plan,
                                              const char       *id);
/**
 * lp_practice_measure: @measure of @practice in its own unit: numerator / denominator x per; of a measure of kind "weighted-mean" the practice's figure itself, which
 * is weighted only where practices are put together. @value is 0 when it is missing.
 */
LpMeasured       lp_practice_measure         (LpPlan           *plan,
                                              const LpMeasure  *measure,
                                              const LpPractice *practice,
                                              double           *value);

G_END_DECLS
