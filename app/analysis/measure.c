/* measure.c — one measure of every practice: the figures that may be compared, and those that may not */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/measure.h"

#include "plan/quality.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

struct _LpMeasureTable
{
  gatomicrefcount ref_count;
  LpRoster *roster;
  LpMeasureAbout about;
  LpReading *readings;
  double *values, *weights;
  double mean;
};

/* One side of the fraction: a figure of the plan, or the list or weighted list of the practice itself. */
typedef struct
{
  const char *id;
  const LpFigure *figure;       /* NULL: a list */
} Side;

/* What persons decided, by "practice figure". */
typedef GHashTable Remarks;

static Side
take_side (LpPlan     *plan,
           const char *id)
{
  return (Side) { id, lp_plan_find_figure (plan, id) };
}

static const char *
get_side_name (const Side *side)
{
  if (side->figure != NULL)
    return side->figure->name;
  if (g_str_equal (side->id, "weighted"))
    return _("Weighted list");
  return g_str_equal (side->id, "people") ? _("Registered people") : side->id;
}

static const char *
get_side_unit (const Side *side)
{
  return side->figure != NULL ? side->figure->unit : "people";
}

/* Staff and people can be counted one by one; money, areas and scores cannot. */
static LpNature
judge_nature (const LpMeasure *measure,
              const Side      *numerator,
              const Side      *denominator)
{
  const char *above = get_side_unit (numerator), *below = get_side_unit (denominator);

  if (g_str_equal (measure->kind, "count"))
    return LP_NATURE_COUNT;
  if (g_str_equal (measure->kind, "proportion"))
    return LP_NATURE_PROPORTION;
  if (!g_str_equal (measure->kind, "ratio"))
    return LP_NATURE_AMOUNT;
  if (g_str_equal (above, "FTE"))
    return LP_NATURE_COUNT;
  if (g_str_equal (below, "FTE"))
    return LP_NATURE_INVERSE;
  return g_str_equal (above, "people") && numerator->figure != NULL && measure->per == 100 ? LP_NATURE_PROPORTION : LP_NATURE_AMOUNT;
}

/* "General Practice Workforce, NHS Digital, September 2018" */
static char *
describe_side (LpPlan     *plan,
               const Side *side)
{
  const LpSource *source = NULL;
  const char *parts[3], *words[5] = { get_side_name (side) };
  guint n = 1;

  if (side->figure != NULL && side->figure->source_id != NULL)
    source = lp_plan_find_source (plan, side->figure->source_id);
  else if (side->figure == NULL && g_str_equal (side->id, "people") && lp_plan_get_n_practices (plan) > 0 &&
           lp_plan_get_practice (plan, 0)->source_id != NULL)
    source = lp_plan_find_source (plan, lp_plan_get_practice (plan, 0)->source_id);
  if (source == NULL)
    return g_strdup (words[0]);
  parts[0] = source->title;
  parts[1] = source->publisher;
  parts[2] = side->figure != NULL && *side->figure->period != '\0' ? side->figure->period : source->period;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      words[n++] = parts[i];
  words[n] = NULL;
  return g_strjoinv (", ", (char **) words);
}

static void
take_about (LpMeasureTable  *self,
            LpPlan          *plan,
            const LpMeasure *measure,
            const Side      *numerator,
            const Side      *denominator)
{
  g_autofree char *above = describe_side (plan, numerator);
  g_autofree char *below = describe_side (plan, denominator);
  LpMeasureAbout *about = &self->about;
  const LpFigure *dated = numerator->figure != NULL ? numerator->figure : denominator->figure;

  about->id = g_strdup (measure->id);
  about->name = g_strdup (measure->name);
  about->unit = g_strdup (measure->unit);
  about->better = g_strdup (measure->better);
  about->per = measure->per;
  about->nature = judge_nature (measure, numerator, denominator);
  about->weighted_mean = g_str_equal (measure->kind, "weighted-mean");
  about->numerator = g_strdup (get_side_name (numerator));
  about->denominator = g_strdup (get_side_name (denominator));
  about->figure = g_strdup (numerator->figure != NULL ? numerator->id : denominator->figure != NULL ? denominator->id : "");
  about->period = g_strdup (dated != NULL ? dated->period : "");
  /* Translators: what is above and what is below the line of a fraction, each with its source */
  about->source = g_strdup_printf (about->weighted_mean ? _("Score: %1$s. Weighted by: %2$s.") : _("Numerator: %1$s. Denominator: %2$s."),
                                   above, below);
}

/* The figure of one side; FALSE when there is none. */
static gboolean
read_side (LpPlan               *plan,
           const Side           *side,
           const LpPractice     *practice,
           const LpFigureValue **figure,
           double               *value)
{
  *figure = NULL;
  if (side->figure != NULL)
    {
      *figure = lp_plan_get_value (plan, side->id, practice->code);
      *value = *figure != NULL ? (*figure)->value : 0;
      return *figure != NULL && ((*figure)->mark == LP_MARK_VALUE || (*figure)->mark == LP_MARK_ZERO);
    }
  if (g_str_equal (side->id, "weighted"))
    {
      *value = practice->weighted;
      return practice->has_weighted;
    }
  *value = practice->people;
  return g_str_equal (side->id, "people") && practice->has_people;
}

/* Three figures that matter, of a value near the mean. */
static int
choose_decimals (double mean)
{
  if (!isfinite (mean) || fabs (mean) >= 100)
    return 0;
  return fabs (mean) >= 10 ? 1 : 2;
}

static const LpRemark *
find_remark (Remarks    *remarks,
             const char *practice,
             const char *figure)
{
  g_autofree char *key = g_strconcat (practice, " ", figure, NULL);

  return g_hash_table_lookup (remarks, key);
}

/* What a person decided about either side: about a figure before all of the practice's, and leaving out before bringing back. */
static const LpRemark *
find_decision (Remarks    *remarks,
               const char *practice,
               const Side *numerator,
               const Side *denominator)
{
  const LpRemark *above, *below;

  if (g_hash_table_size (remarks) == 0)
    return NULL;
  above = find_remark (remarks, practice, numerator->id);
  below = find_remark (remarks, practice, denominator->id);
  if (above == NULL || (below != NULL && g_str_equal (below->kind, "exclude")))
    above = below;
  return above != NULL ? above : find_remark (remarks, practice, "");
}

static Remarks *
collect_remarks (LpPlan *plan)
{
  Remarks *remarks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const GPtrArray *all = lp_plan_get_remarks (plan);

  for (guint i = 0; i < all->len; i++)
    {
      const LpRemark *remark = g_ptr_array_index (all, i);

      if (g_str_equal (remark->kind, "exclude") || g_str_equal (remark->kind, "include"))
        g_hash_table_insert (remarks, g_strconcat (remark->practice, " ", remark->figure, NULL), (gpointer) remark);
    }
  return remarks;
}

static LpInclusion
judge_inclusion (const LpReading  *reading,
                 const LpRemark   *decision,
                 const LpPractice *practice)
{
  if (isnan (reading->value))
    return LP_NO_RATE;
  if (decision != NULL)
    return g_str_equal (decision->kind, "include") ? LP_INCLUDED : LP_LEFT_OUT_BY_HAND;
  if (practice->has_people && practice->people < LP_SMALL_LIST)
    return LP_LEFT_OUT_SMALL;
  return reading->doubtful ? LP_LEFT_OUT_CHECK : LP_INCLUDED;
}

static const char *
get_check_note (const LpFigureValue *figure)
{
  return figure != NULL && *figure->check_note != '\0' ? figure->check_note : NULL;
}

static LpReading
read_practice (LpMeasureTable   *self,
               LpPlan           *plan,
               const LpPractice *practice,
               const Side       *numerator,
               const Side       *denominator,
               Remarks          *remarks)
{
  const LpFigureValue *above, *below;
  LpReading reading = { NAN, 0, 0, LP_NO_RATE, FALSE, NULL };
  gboolean has_above = read_side (plan, numerator, practice, &above, &reading.numerator);
  gboolean has_below = read_side (plan, denominator, practice, &below, &reading.denominator);
  const LpRemark *decision = find_decision (remarks, practice->code, numerator, denominator);
  const char *note = get_check_note (above);

  if (note == NULL)
    note = get_check_note (below);
  if (self->about.weighted_mean)
    reading.numerator *= reading.denominator;
  if (has_above && has_below)
    reading.value = lp_rate_of (reading.numerator, reading.denominator, self->about.per);
  reading.doubtful = note != NULL;
  reading.inclusion = judge_inclusion (&reading, decision, practice);
  reading.why = g_strdup (note != NULL ? note : decision != NULL ? decision->note : "");
  return reading;
}

LpMeasureTable *
lp_measure_table_new (LpPlan          *plan,
                      const LpMeasure *measure,
                      LpRoster        *roster)
{
  LpMeasureTable *self = g_new0 (LpMeasureTable, 1);
  guint n = lp_roster_get_n (roster);
  Side numerator = take_side (plan, measure->numerator), denominator = take_side (plan, measure->denominator);
  g_autoptr (GHashTable) remarks = collect_remarks (plan);
  double sum = 0, weight = 0;

  g_atomic_ref_count_init (&self->ref_count);
  self->roster = lp_roster_ref (roster);
  take_about (self, plan, measure, &numerator, &denominator);
  self->readings = g_new0 (LpReading, n + 1);
  self->values = g_new0 (double, n + 1);
  self->weights = g_new0 (double, n + 1);
  for (guint i = 0; i < n; i++)
    {
      LpReading *reading = &self->readings[i];

      *reading = read_practice (self, plan, lp_plan_get_practice (plan, i), &numerator, &denominator, remarks);
      self->values[i] = reading->value;
      if (reading->inclusion != LP_INCLUDED)
        continue;
      self->weights[i] = reading->denominator;
      sum += reading->numerator;
      weight += reading->denominator;
    }
  self->mean = lp_rate_of (sum, weight, self->about.per);
  self->about.decimals = choose_decimals (self->mean);
  return self;
}

LpMeasureTable *
lp_measure_table_ref (LpMeasureTable *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
clear_about (LpMeasureAbout *about)
{
  g_free (about->id);
  g_free (about->name);
  g_free (about->unit);
  g_free (about->better);
  g_free (about->numerator);
  g_free (about->denominator);
  g_free (about->figure);
  g_free (about->period);
  g_free (about->source);
}

void
lp_measure_table_unref (LpMeasureTable *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < lp_roster_get_n (self->roster); i++)
    g_free (self->readings[i].why);
  clear_about (&self->about);
  lp_roster_unref (self->roster);
  g_free (self->readings);
  g_free (self->values);
  g_free (self->weights);
  g_free (self);
}

const LpMeasureAbout *
lp_measure_table_get_about (const LpMeasureTable *self)
{
  return &self->about;
}

LpRoster *
lp_measure_table_get_roster (const LpMeasureTable *self)
{
  return self->roster;
}

const LpReading *
lp_measure_table_get (const LpMeasureTable *self,
                      guint                 i)
{
  return &self->readings[i];
}

const double *
lp_measure_table_get_values (const LpMeasureTable *self)
{
  return self->values;
}

const double *
lp_measure_table_get_weights (const LpMeasureTable *self)
{
  return self->weights;
}

double
lp_measure_table_get_mean (const LpMeasureTable *self)
{
  return self->mean;
}

const LpMeasure *
lp_measure_find (LpPlan      *plan,
                 const char  *id,
                 GError     **error)
{
  const GPtrArray *measures = lp_plan_get_measures (plan);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < measures->len; i++)
    {
      const LpMeasure *measure = g_ptr_array_index (measures, i);

      if (g_strcmp0 (measure->id, id) == 0)
        return measure;
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", measure->id);
    }
  if (measures->len == 0)
    g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no measures. Add one, or import figures first."));
  else
    g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no measure called “%1$s”. Its measures are: %2$s."), id, names->str);
  return NULL;
}

double
lp_rate_of (double numerator,
            double denominator,
            double per)
{
  return denominator > 0 ? per * numerator / denominator : NAN;
}
