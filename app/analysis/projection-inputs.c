/* projection-inputs.c — what a projection reads of the plan: assumptions, growth, who is counted */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/projection-inputs.h"

#include <math.h>

#include "plan/quality.h"

static void
index_growth (LpInputs *self)
{
  const GPtrArray *rows = lp_plan_get_growth (self->plan);

  for (guint i = 0; i < rows->len; i++)
    {
      LpGrowth *row = g_ptr_array_index (rows, i);
      g_autofree char *key = g_strconcat (row->area, "\t", row->age_band, NULL);
      GPtrArray *series = g_hash_table_lookup (self->growth, key);

      if (series == NULL)
        {
          series = g_ptr_array_new ();
          g_hash_table_insert (self->growth, g_steal_pointer (&key), series);
        }
      g_ptr_array_add (series, row);
    }
}

static void
index_decisions (LpInputs *self)
{
  const GPtrArray *remarks = lp_plan_get_remarks (self->plan);

  for (guint i = 0; i < remarks->len; i++)
    {
      LpRemark *remark = g_ptr_array_index (remarks, i);

      if (g_str_equal (remark->kind, "exclude") || g_str_equal (remark->kind, "include"))
        g_hash_table_insert (self->decisions, g_strconcat (remark->practice, " ", remark->figure, NULL), remark);
    }
}

static const LpRemark *
find_decision (const LpInputs *self,
               const char     *practice,
               const char     *figure)
{
  g_autofree char *key = g_strconcat (practice, " ", figure, NULL);

  return g_hash_table_lookup (self->decisions, key);
}

static LpScenario
get_scenario (const LpInputs *self,
              const char     *id)
{
  return g_strcmp0 (self->varied, id) == 0 ? self->as : self->scenario;
}

/* Between years that are given in a straight line from one to the next; after the last as in the last. */
static double
read_series (const GPtrArray *series,
             LpScenario       scenario,
             guint            year)
{
  double before = 1, from = 0;

  for (guint i = 0; i < series->len; i++)
    {
      const LpGrowth *row = g_ptr_array_index (series, i);
      double value = scenario == LP_SCENARIO_LOW ? row->low : scenario == LP_SCENARIO_HIGH ? row->high : row->central;

      if (row->year >= year && row->year > from)
        return before + (value - before) * (year - from) / ((double) row->year - from);
      before = value;
      from = (double) row->year;
    }
  return before;
}

static const GPtrArray *
find_series (const LpInputs *self,
             const char     *area,
             const char     *band)
{
  g_autofree char *key = g_strconcat (area, "\t", band, NULL);

  return g_hash_table_lookup (self->growth, key);
}

void
_lp_inputs_init (LpInputs   *self,
                 LpPlan     *plan,
                 LpScenario  scenario,
                 const char *varied,
                 LpScenario  as)
{
  const GPtrArray *assumptions = lp_plan_get_assumptions (plan), *segments = lp_plan_get_segments (plan);
  g_autoptr (GPtrArray) figures = lp_plan_list_segment_figures (plan);

  *self = (LpInputs) { .plan = plan, .scenario = scenario, .as = as, .varied = varied };
  self->assumptions = g_hash_table_new (g_str_hash, g_str_equal);
  self->growth = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->decisions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->bands = g_ptr_array_new ();
  self->band_figures = g_ptr_array_new ();
  for (guint i = 0; i < assumptions->len; i++)
    g_hash_table_insert (self->assumptions, ((LpAssumption *) g_ptr_array_index (assumptions, i))->id, g_ptr_array_index (assumptions, i));
  for (guint i = 0; i < segments->len; i++)
    if (g_str_equal (((LpSegment *) g_ptr_array_index (segments, i))->kind, "age"))
      {
        g_ptr_array_add (self->bands, g_ptr_array_index (segments, i));
        g_ptr_array_add (self->band_figures, g_ptr_array_index (figures, i));
      }
  index_growth (self);
  index_decisions (self);
}

void
_lp_inputs_clear (LpInputs *self)
{
  g_hash_table_unref (self->assumptions);
  g_hash_table_unref (self->growth);
  g_hash_table_unref (self->decisions);
  g_ptr_array_unref (self->bands);
  g_ptr_array_unref (self->band_figures);
}

double
_lp_inputs_get (const LpInputs *self,
                const char     *id,
                double          fallback)
{
  const LpAssumption *assumption = g_hash_table_lookup (self->assumptions, id);
  LpScenario scenario = get_scenario (self, id);

  if (assumption == NULL)
    return fallback;
  if (scenario == LP_SCENARIO_LOW && assumption->has_low)
    return assumption->low;
  if (scenario == LP_SCENARIO_HIGH && assumption->has_high)
    return assumption->high;
  return assumption->has_central ? assumption->central : fallback;
}

double
_lp_inputs_get_of (const LpInputs *self,
                   const char     *stem,
                   const char     *tail,
                   double          fallback)
{
  g_autofree char *id = g_strconcat (stem, "-", tail, NULL);

  return _lp_inputs_get (self, id, fallback);
}

double
_lp_inputs_get_growth (const LpInputs   *self,
                       const LpPractice *practice,
                       const char       *band,
                       guint             year)
{
  /* The nearest that is said: of the district and the age, of the district, of the age, of all. */
  const char *const places[][2] = { { practice->district, band }, { practice->district, "" }, { "", band }, { "", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (places) && g_hash_table_size (self->growth) > 0; i++)
    {
      const GPtrArray *series = find_series (self, places[i][0], places[i][1]);

      if (series != NULL)
        return read_series (series, get_scenario (self, LP_GROWTH_ROWS), year);
    }
  return pow (1 + _lp_inputs_get (self, "growth", 0) / 100, year);
}

double
_lp_inputs_get_figure (const LpInputs   *self,
                       const LpPractice *practice,
                       const char       *figure)
{
  const LpFigureValue *value = lp_plan_get_value (self->plan, figure, practice->code);
  const LpRemark *decision = find_decision (self, practice->code, figure);

  if (decision == NULL)
    decision = find_decision (self, practice->code, "");
  if (value == NULL || (value->mark != LP_MARK_VALUE && value->mark != LP_MARK_ZERO))
    return NAN;
  if (decision != NULL ? g_str_equal (decision->kind, "exclude") : *value->check_note != '\0')
    return NAN;
  return value->value;
}
