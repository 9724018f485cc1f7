/* practice-measure.c — what a measure says of one practice */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/practice-measure.h"

/* A figure, or one of the two columns that are the practice's own. */
static LpMeasured
find_figure (LpPlan           *plan,
             const char       *figure,
             const LpPractice *practice,
             double           *value)
{
  const LpFigureValue *found;

  *value = 0;
  if (g_str_equal (figure, "people"))
    {
      *value = (double) practice->people;
      return practice->has_people ? LP_MEASURED : LP_MEASURED_MISSING;
    }
  if (g_str_equal (figure, "weighted"))
    {
      *value = practice->weighted;
      return practice->has_weighted ? LP_MEASURED : LP_MEASURED_MISSING;
    }
  found = lp_plan_get_value (plan, figure, practice->code);
  if (found == NULL || (found->mark != LP_MARK_VALUE && found->mark != LP_MARK_ZERO))
    return LP_MEASURED_MISSING;
  *value = found->value;
  return *found->check_note != '\0' ? LP_MEASURED_CHECK : LP_MEASURED;
}

const LpMeasure *
lp_plan_find_measure_named (LpPlan     *plan,
                            const char *id)
{
  const GPtrArray *measures = lp_plan_get_measures (plan);

  for (guint i = 0; i < measures->len; i++)
    if (g_strcmp0 (((const LpMeasure *) g_ptr_array_index (measures, i))->id, id) == 0)
      return g_ptr_array_index (measures, i);
  return NULL;
}

LpMeasured
lp_practice_measure (LpPlan           *plan,
                     const LpMeasure  *measure,
                     const LpPractice *practice,
                     double           *value)
{
  double numerator, denominator = 1;
  LpMeasured state = find_figure (plan, measure->numerator, practice, &numerator), below = LP_MEASURED;

  *value = 0;
  if (g_strcmp0 (measure->kind, "weighted-mean") != 0)
    below = find_figure (plan, measure->denominator, practice, &denominator);
  if (state == LP_MEASURED_MISSING || below == LP_MEASURED_MISSING || denominator == 0)
    return LP_MEASURED_MISSING;
  *value = numerator / denominator * measure->per;
  return MAX (state, below);
}
