/* quality-figures.c — what is doubtful in the data: about figures */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/quality-private.h"

#include "analysis/measure.h"
#include "analysis/statistics-spread.h"
#include "analysis/variation.h"
#include "plan/edit-quality.h"
#include "plan/quality.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Fewer practices than this have no usual value. */
#define LEAST_GROUP 10
/* So many times the deviation is what 0.6745 of a normal distribution's standard deviation is. */
#define MAD_SCALE 0.6745
/* The unit of staff, whose returns are known to grow stale; so many figures make a return; so many older periods with one value are too many. */
#define STAFF "FTE"
#define LEAST_RETURN 3
#define LEAST_PERIODS 2

static char *
print_value (const LpFigureValue *value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (value == NULL)
    return g_strdup ("");
  if (value->mark != LP_MARK_VALUE && value->mark != LP_MARK_ZERO)
    return g_strdup (value->raw);
  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.10g", value->value));
}

/* What a person said of this figure counts before what is doubtful of it: "include" is silence, the others have lines already. */
static gboolean
is_settled (LpQuality  *self,
            LpPlan     *plan,
            const char *practice,
            const char *figure)
{
  return lp_plan_find_remark (plan, practice, figure, "include") != NULL || lp_plan_find_remark (plan, practice, "", "include") != NULL ||
         _lp_quality_has (self, practice, figure);
}

static void
add_marks (LpQuality      *self,
           LpPlan         *plan,
           const LpFigure *figure)
{
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      const LpFigureValue *value = lp_plan_get_value (plan, figure->id, practice->code);
      gboolean is_check = value != NULL && *value->check_note != '\0';
      g_autofree char *text = NULL;

      if (!is_check || lp_plan_is_closed (plan, practice) || _lp_quality_has (self, practice->code, figure->id))
        continue;
      text = print_value (value);
      _lp_quality_add (self, LP_QUALITY_CHECK, practice, figure->id, text,
                       LP_REMEDY_CORRECT | (is_settled (self, plan, practice->code, figure->id) ? LP_REMEDY_EXCLUDE : LP_REMEDY_INCLUDE),
                       g_strdup_printf ("%s: %s", figure->name, value->check_note));
    }
}

/* What the publisher withheld. */
static void
add_withheld (LpQuality      *self,
              LpPlan         *plan,
              const LpFigure *figure)
{
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      const LpFigureValue *value = lp_plan_get_value (plan, figure->id, practice->code);

      if (value != NULL && value->mark == LP_MARK_SUPPRESSED && !lp_plan_is_closed (plan, practice) && !_lp_quality_has (self, practice->code, figure->id))
        _lp_quality_add (self, LP_QUALITY_SUPPRESSED, practice, figure->id, value->raw, LP_REMEDY_CORRECT,
                         g_strdup_printf (_("%s: withheld by the publisher, as the number is small."), figure->name));
    }
}

/* A line for one figure that is missing; one for all, when a practice is missing from a period altogether. */
static void
add_gap (LpQuality        *self,
         const LpPractice *practice,
         GPtrArray        *missing)
{
  const LpFigure *first = g_ptr_array_index (missing, 0);
  const char *period = *first->period != '\0' ? first->period : _("any period");
  guint others = missing->len - 1;

  if (others == 0)
    _lp_quality_add (self, LP_QUALITY_MISSING, practice, first->id, "", LP_REMEDY_CORRECT,
                     /* Translators: a figure, a period */
                     g_strdup_printf (_("%1$s: no figure for %2$s."), first->name, period));
  else
    _lp_quality_add (self, LP_QUALITY_MISSING, practice, "", "", LP_REMEDY_MERGE,
                     /* Translators: a figure, a number of other figures, a period */
                     g_strdup_printf (ngettext ("%1$s and %2$u other figure: none for %3$s. Has the practice closed since?",
                                                "%1$s and %2$u other figures: none for %3$s. Has the practice closed since?", others),
                                      first->name, others, period));
}

/* By period, as a practice that has closed is missing from all that was published later. */
static void
add_gaps (LpQuality        *self,
          LpPlan           *plan,
          const LpPractice *practice,
          GHashTable       *used)
{
  const GPtrArray *figures = lp_plan_get_figures (plan);
  g_autoptr (GHashTable) periods = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < figures->len; i++)
    {
      const LpFigure *figure = g_ptr_array_index (figures, i);
      const LpFigureValue *value = lp_plan_get_value (plan, figure->id, practice->code);
      GPtrArray *missing = g_hash_table_lookup (periods, figure->period);

      if (!g_hash_table_contains (used, figure->id) || (value != NULL && value->mark != LP_MARK_MISSING) || _lp_quality_has (self, practice->code, figure->id))
        continue;
      if (missing == NULL)
        {
          missing = g_ptr_array_new ();
          g_hash_table_insert (periods, figure->period, missing);
        }
      g_ptr_array_add (missing, (gpointer) figure);
    }
  for (guint i = 0; i < figures->len; i++)
    {
      const char *period = ((const LpFigure *) g_ptr_array_index (figures, i))->period;
      GPtrArray *missing = g_hash_table_lookup (periods, period);

      if (missing != NULL)
        add_gap (self, practice, missing);
      g_hash_table_remove (periods, period);
    }
}

static double
take_median (double *values,
             guint   n)
{
  lp_sort_values (values, n);
  return lp_percentile (values, n, 0.5);
}

/* The middle of the logarithms of rates, and how far half of them are from it; FALSE where that tells nothing. */
static gboolean
measure_usual (const LpMeasureTable *table,
               guint                 n,
               double               *median,
               double               *deviation)
{
  g_autofree double *values = g_new (double, n + 1);
  guint n_values = 0;

  for (guint i = 0; i < n; i++)
    if (lp_measure_table_get (table, i)->inclusion == LP_INCLUDED && lp_measure_table_get (table, i)->value > 0)
      values[n_values++] = log (lp_measure_table_get (table, i)->value);
  if (n_values < LEAST_GROUP)
    return FALSE;
  *median = take_median (values, n_values);
  for (guint i = 0; i < n_values; i++)
    values[i] = fabs (values[i] - *median);
  *deviation = take_median (values, n_values);
  return *deviation > 0;
}

static void
add_outlier (LpQuality            *self,
             LpPlan               *plan,
             const LpMeasure      *measure,
             const LpMeasureTable *table,
             const LpPractice     *practice,
             const LpReading      *reading,
             double                median)
{
  const LpMeasureAbout *about = lp_measure_table_get_about (table);
  g_autofree char *value = print_value (lp_plan_get_value (plan, measure->numerator, practice->code));
  g_autofree char *rate = lp_measure_format (about, reading->value);
  g_autofree char *usual = lp_measure_format (about, exp (median));
  g_autofree char *numerator = lp_format_decimal (reading->numerator, reading->numerator < 100 ? 1 : 0);
  g_autofree char *denominator = lp_format_decimal (reading->denominator, reading->denominator < 100 ? 1 : 0);

  /* Translators: a measure, its value here, what is above and below the line, the value of the practice in the middle */
  _lp_quality_add (self, LP_QUALITY_OUTLIER, practice, measure->numerator, value, LP_REMEDY_EXCLUDE | LP_REMEDY_INCLUDE | LP_REMEDY_CORRECT,
                   g_strdup_printf (_("%1$s: %2$s (%3$s over %4$s), where the practice in the middle has %5$s."), about->name, rate, numerator, denominator, usual));
}

static void
add_outliers (LpQuality       *self,
              LpPlan          *plan,
              const LpMeasure *measure,
              LpRoster        *roster)
{
  g_autoptr (LpMeasureTable) table = lp_measure_table_new (plan, measure, roster);
  guint n = lp_roster_get_n (roster);
  double median, deviation;

  if (lp_measure_table_get_about (table)->weighted_mean || lp_plan_find_figure (plan, measure->numerator) == NULL || !measure_usual (table, n, &median, &deviation))
    return;
  for (guint i = 0; i < n; i++)
    {
      const LpReading *reading = lp_measure_table_get (table, i);
      const LpPractice *practice = lp_plan_get_practice (plan, i);

      if (reading->inclusion != LP_INCLUDED || is_settled (self, plan, practice->code, measure->numerator))
        continue;
      /* Nothing at all, where others have plenty, is as far as can be. */
      if (reading->value <= 0 || MAD_SCALE * fabs (log (reading->value) - median) / deviation > LP_OUTLIER_SCORE)
        add_outlier (self, plan, measure, table, practice, reading, median);
    }
}

/* An older period of @figure: "gp-fte" and "gp-fte-2017-09". */
static gboolean
is_older (const LpFigure *figure,
          const LpFigure *other)
{
  gsize length = strlen (figure->id);

  return g_str_has_prefix (other->id, figure->id) && other->id[length] == '-' && g_ascii_isdigit (other->id[length + 1]);
}

static gboolean
has_older (LpPlan           *plan,
           const LpFigure   *figure,
           const LpPractice *practice)
{
  const GPtrArray *figures = lp_plan_get_figures (plan);

  for (guint i = 0; i < figures->len; i++)
    {
      const LpFigure *other = g_ptr_array_index (figures, i);
      const LpFigureValue *before = is_older (figure, other) ? lp_plan_get_value (plan, other->id, practice->code) : NULL;

      if (before != NULL && before->mark == LP_MARK_VALUE)
        return TRUE;
    }
  return FALSE;
}

/* How many older periods have the very same value, without one that differs; @since: the oldest of them. */
static guint
count_unchanged (LpPlan           *plan,
                 const LpFigure   *figure,
                 const LpPractice *practice,
                 double            value,
                 const char      **since)
{
  const GPtrArray *figures = lp_plan_get_figures (plan);
  guint n = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      const LpFigure *other = g_ptr_array_index (figures, i);
      const LpFigureValue *before = is_older (figure, other) ? lp_plan_get_value (plan, other->id, practice->code) : NULL;

      if (before == NULL || before->mark != LP_MARK_VALUE)
        continue;
      if (before->value != value)
        return 0;
      if (n++ == 0)
        *since = other->period;
    }
  return n;
}

/* Whether every staff figure of the practice is what it was before: somebody sent, or published, an old return again. One figure alone may well stay for a year. */
static gboolean
is_old_return (LpPlan           *plan,
               const LpPractice *practice)
{
  const GPtrArray *figures = lp_plan_get_figures (plan);
  guint n_same = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      const LpFigure *figure = g_ptr_array_index (figures, i);
      const LpFigureValue *value = lp_plan_get_value (plan, figure->id, practice->code);
      const char *since;

      if (!g_str_equal (figure->unit, STAFF) || value == NULL || value->mark != LP_MARK_VALUE || !has_older (plan, figure, practice))
        continue;
      if (count_unchanged (plan, figure, practice, value->value, &since) == 0)
        return FALSE;
      n_same++;
    }
  return n_same >= LEAST_RETURN;
}

static void
add_stale (LpQuality        *self,
           LpPlan           *plan,
           const LpFigure   *figure,
           const LpPractice *practice)
{
  const LpFigureValue *value = lp_plan_get_value (plan, figure->id, practice->code);
  const char *since = "";
  g_autofree char *number = NULL;
  g_autofree char *shown = NULL;
  guint n;

  if (value == NULL || value->mark != LP_MARK_VALUE || is_settled (self, plan, practice->code, figure->id))
    return;
  n = count_unchanged (plan, figure, practice, value->value, &since);
  if (n == 0 || (n < LEAST_PERIODS && !is_old_return (plan, practice)))
    return;
  number = print_value (value);
  shown = lp_format_decimal (value->value, 2);
  /* Translators: a figure, its value, two periods */
  _lp_quality_add (self, LP_QUALITY_STALE, practice, figure->id, number, LP_REMEDY_EXCLUDE | LP_REMEDY_INCLUDE | LP_REMEDY_CORRECT,
                   g_strdup_printf (_("%1$s: %2$s, unchanged from %3$s to %4$s."), figure->name, shown, since, figure->period));
}

void
_lp_quality_add_figures (LpQuality *self,
                         LpPlan    *plan)
{
  const GPtrArray *figures = lp_plan_get_figures (plan), *measures = lp_plan_get_measures (plan);
  g_autoptr (LpRoster) roster = lp_roster_new (plan);
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < figures->len; i++)
    add_marks (self, plan, g_ptr_array_index (figures, i));
  for (guint i = 0; i < measures->len; i++)
    {
      const LpMeasure *measure = g_ptr_array_index (measures, i);

      add_outliers (self, plan, measure, roster);
      g_hash_table_add (used, measure->numerator);
    }
  for (guint i = 0; i < figures->len; i++)
    if (g_hash_table_contains (used, ((const LpFigure *) g_ptr_array_index (figures, i))->id))
      add_withheld (self, plan, g_ptr_array_index (figures, i));
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);

      if (lp_plan_is_closed (plan, practice))
        continue;
      for (guint k = 0; k < figures->len; k++)
        if (g_str_equal (((const LpFigure *) g_ptr_array_index (figures, k))->unit, STAFF))
          add_stale (self, plan, g_ptr_array_index (figures, k), practice);
      add_gaps (self, plan, practice, used);
    }
}
