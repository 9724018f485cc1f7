/* trend.c — one measure of a practice, a network or all practices over the years, and what of it is more than chance */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/trend.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/trend-private.h"

/* One side of the fraction, practice by practice, each year after year; NAN: not known. */
typedef struct
{
  guint first, n_years;
  double *values;
} Side;

static Side
side_new (guint n_practices,
          guint first,
          guint n_years)
{
  Side side = { first, n_years, g_new (double, (gsize) n_practices * n_years + 1) };

  for (gsize i = 0; i < (gsize) n_practices * n_years; i++)
    side.values[i] = NAN;
  return side;
}

static void
read_side (Side       *side,
           LpPlan     *plan,
           const char *figure)
{
  const GPtrArray *rows = lp_plan_get_yearly (plan);

  for (guint i = 0; i < rows->len; i++)
    {
      const LpYearly *row = g_ptr_array_index (rows, i);
      const LpPractice *practice = g_str_equal (row->figure, figure) ? lp_plan_find_practice (plan, row->practice) : NULL;

      if (practice != NULL)
        side->values[(gsize) practice->index * side->n_years + (row->year - side->first)] = row->value;
    }
}

static double
get_cell (const Side *side,
          guint       practice,
          guint       year)
{
  return side->values[(gsize) practice * side->n_years + year];
}

/* The years that the plan has anything of; FALSE: none. */
static gboolean
find_years (LpPlan *plan,
            guint  *first,
            guint  *n_years)
{
  const GPtrArray *rows = lp_plan_get_yearly (plan);
  gint64 least = G_MAXINT64, most = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const LpYearly *row = g_ptr_array_index (rows, i);

      least = MIN (least, row->year);
      most = MAX (most, row->year);
    }
  if (rows->len == 0 || least < 0 || most - least > LP_MOST_TREND_YEARS)
    return FALSE;
  *first = (guint) least;
  *n_years = (guint) (most - least) + 1;
  return TRUE;
}

/* Who is in doubt now is in doubt all the way: one list of who counts. A practice that is looked at by itself is shown whatever it is. */
static gboolean
is_meant (LpPlan               *plan,
          const LpMeasureTable *table,
          const LpOption       *option,
          LpTrendOf             of,
          guint                 i)
{
  const LpPractice *practice = lp_plan_get_practice (plan, i);
  LpInclusion inclusion = lp_measure_table_get (table, i)->inclusion;
  const LpNetwork *network;

  if (of.practice != NULL)
    return g_str_equal (practice->code, of.practice);
  if (inclusion != LP_INCLUDED && inclusion != LP_NO_RATE)
    return FALSE;
  network = of.network_id != 0 ? lp_plan_get_network_of (plan, option, practice) : NULL;
  return of.network_id == 0 || (network != NULL && network->id == of.network_id);
}

static void
add_practice (LpTrendPoint *point,
              double        numerator,
              double        denominator,
              gboolean      weighted_mean)
{
  if (!isfinite (numerator) || !(denominator > 0))
    return;
  point->numerator += weighted_mean ? numerator * denominator : numerator;
  point->denominator += denominator;
  point->n_reported++;
}

static void
add_points (LpTrend        *self,
            const Side     *numerators,
            const Side     *denominators,
            const gboolean *meant,
            guint           n_practices)
{
  for (guint year = 0; year < numerators->n_years; year++)
    {
      LpTrendPoint point = { .year = numerators->first + year };

      for (guint i = 0; i < n_practices; i++)
        if (meant[i])
          add_practice (&point, get_cell (numerators, i, year), get_cell (denominators, i, year), self->about->weighted_mean);
      point.value = lp_rate_of (point.numerator, point.denominator, self->about->per);
      if (isfinite (point.value))
        g_array_append_val (self->points, point);
    }
}

static void
find_signals (LpTrend *self)
{
  g_autofree double *values = g_new (double, self->points->len + 1);

  for (guint i = 0; i < self->points->len; i++)
    values[i] = g_array_index (self->points, LpTrendPoint, i).value;
  self->process = lp_process_new (values, self->points->len, 0);
  for (guint i = 0; self->process != NULL && i < self->points->len; i++)
    g_array_index (self->points, LpTrendPoint, i).signals = g_array_index (self->process->signals, guint, i);
}

static char *
name_place (LpPlan    *plan,
            LpTrendOf  of,
            gboolean   hide_names)
{
  const LpPractice *practice = of.practice != NULL ? lp_plan_find_practice (plan, of.practice) : NULL;
  const LpNetwork *network = of.practice == NULL && of.network_id != 0 ? lp_plan_find_network (plan, of.network_id) : NULL;

  if (practice != NULL)
    /* Translators: a practice whose name is hidden goes by this number */
    return hide_names ? g_strdup_printf (_("Practice %u"), practice->index + 1) : g_strdup (practice->name);
  return g_strdup (network != NULL ? network->name : _("All practices"));
}

/* Without what it does not say: a table of one's own has no publisher. */
static char *
describe_source (const LpSource *source)
{
  const char *const parts[] = { source->title, source->publisher, source->period };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", parts[i]);
  return g_string_free (text, FALSE);
}

/* The titles of what the years of both figures come from. */
static char *
find_source (LpPlan          *plan,
             const LpMeasure *measure)
{
  const GPtrArray *rows = lp_plan_get_yearly (plan);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < rows->len; i++)
    {
      const LpYearly *row = g_ptr_array_index (rows, i);
      const LpSource *source = row->source_id != NULL ? lp_plan_find_source (plan, row->source_id) : NULL;

      if (source == NULL || (!g_str_equal (row->figure, measure->numerator) && !g_str_equal (row->figure, measure->denominator)) ||
          !g_hash_table_add (seen, row->source_id))
        continue;
      g_ptr_array_add (words, describe_source (source));
    }
  g_ptr_array_add (words, NULL);
  return g_strjoinv (". ", (char **) words->pdata);
}

LpTrend *
lp_trend_new (LpPlan               *plan,
              const LpMeasure      *measure,
              const LpMeasureTable *table,
              const LpOption       *option,
              LpTrendOf             of,
              gboolean              hide_names)
{
  LpTrend *self = g_new0 (LpTrend, 1);
  guint n = lp_plan_get_n_practices (plan), first, n_years;
  g_autofree gboolean *meant = g_new0 (gboolean, n + 1);

  g_atomic_ref_count_init (&self->references);
  self->table = lp_measure_table_ref ((LpMeasureTable *) table);
  self->about = lp_measure_table_get_about (table);
  self->name = name_place (plan, of, hide_names);
  self->source = find_source (plan, measure);
  self->points = g_array_new (FALSE, FALSE, sizeof (LpTrendPoint));
  for (guint i = 0; i < n; i++)
    self->n_practices += meant[i] = is_meant (plan, table, option, of, i);
  if (find_years (plan, &first, &n_years))
    {
      Side numerators = side_new (n, first, n_years), denominators = side_new (n, first, n_years);

      read_side (&numerators, plan, measure->numerator);
      read_side (&denominators, plan, measure->denominator);
      add_points (self, &numerators, &denominators, meant, n);
      g_free (numerators.values);
      g_free (denominators.values);
    }
  find_signals (self);
  return self;
}

LpTrend *
lp_trend_ref (LpTrend *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
lp_trend_unref (LpTrend *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  lp_measure_table_unref (self->table);
  g_clear_pointer (&self->process, lp_process_free);
  g_array_unref (self->points);
  g_free (self->name);
  g_free (self->source);
  g_free (self);
}

const LpMeasureAbout *
lp_trend_get_about (const LpTrend *self)
{
  return self->about;
}

const char *
lp_trend_get_name (const LpTrend *self)
{
  return self->name;
}

guint
lp_trend_get_n_practices (const LpTrend *self)
{
  return self->n_practices;
}

guint
lp_trend_get_n (const LpTrend *self)
{
  return self->points->len;
}

const LpTrendPoint *
lp_trend_get (const LpTrend *self,
              guint          i)
{
  g_return_val_if_fail (i < self->points->len, NULL);

  return &g_array_index (self->points, LpTrendPoint, i);
}

const LpProcess *
lp_trend_get_process (const LpTrend *self)
{
  return self->process;
}

gboolean
lp_trend_is_signal (const LpTrend *self)
{
  if (self->process == NULL)
    return FALSE;
  for (guint i = 0; i < self->points->len; i++)
    if (g_array_index (self->points, LpTrendPoint, i).signals != 0)
      return TRUE;
  return self->process->runs_signal;
}

const char *
lp_trend_get_source (const LpTrend *self)
{
  return self->source;
}
