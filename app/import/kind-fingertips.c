/* kind-fingertips.c — indicators as Fingertips gives them out: practices, networks, areas and England in one file, year after year */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/ods-code.h"
#include "import/file-kind.h"
#include "import/years.h"

enum { ID, NAME, CODE, AREA_TYPE, SEX, AGE, CATEGORY, PERIOD, VALUE, COUNT, DENOMINATOR, NOTE, SORTABLE };

static const LpKindColumn columns[] = {
  [ID] = { "indicatorid", TRUE },
  [NAME] = { "indicatorname", TRUE },
  [CODE] = { "areacode", TRUE },
  [AREA_TYPE] = { "areatype", TRUE },
  [SEX] = { "sex", TRUE },
  [AGE] = { "age", TRUE },
  [CATEGORY] = { "category", FALSE },
  [PERIOD] = { "timeperiod", TRUE },
  [VALUE] = { "value", TRUE },
  [COUNT] = { "count", FALSE },
  [DENOMINATOR] = { "denominator", FALSE },
  [NOTE] = { "valuenote", FALSE },
  [SORTABLE] = { "timeperiodsortable", TRUE },
  { NULL }
};

/* One indicator of one sex, age and category. What practices are at is of the newest period; of the others is kept what they were. */
typedef struct
{
  LpDraftFigure *value, *count, *denominator;
  gint64 newest;                /* sortable period */
  guint per;                    /* the value is so many times count over denominator; 0: not known yet, or it is no such thing */
  gboolean is_ratio;            /* every row so far with all three says so */
} Indicator;

typedef struct
{
  GHashTable *indicators;       /* id to Indicator */
} Reading;

static void
begin (LpTake *take)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->indicators = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  take->state = reading;
}

/* What an indicator is of: nothing for persons of all ages. */
static const char *
tell_part (LpTake *take,
           guint   field)
{
  const char *text = lp_take_get (take, field);

  return g_ascii_strcasecmp (text, "persons") == 0 || g_ascii_strcasecmp (text, "all ages") == 0 ? "" : text;
}

/* "fingertips-91280", with what tells it from the same indicator of other people behind: "fingertips-91280-female-65". (transfer full) */
static char *
make_id (LpTake *take)
{
  g_autofree char *whole = g_strjoin (" ", "fingertips", lp_take_get (take, ID), tell_part (take, SEX), tell_part (take, AGE), tell_part (take, CATEGORY), NULL);

  return lp_draft_slug (whole);
}

/* "Smoking prevalence, Female, 65+" (transfer full) */
static char *
make_name (LpTake *take)
{
  GString *name = g_string_new (lp_take_get (take, NAME));
  const guint fields[] = { SEX, AGE, CATEGORY };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *text = tell_part (take, fields[i]);

      if (*text != '\0')
        g_string_append_printf (name, ", %s", text);
    }
  return g_string_free (name, FALSE);
}

static Indicator *
get_indicator (LpTake *take)
{
  Reading *reading = take->state;
  g_autofree char *id = make_id (take);
  Indicator *indicator = g_hash_table_lookup (reading->indicators, id);
  g_autofree char *name = NULL, *count_id = NULL, *count_name = NULL, *of_id = NULL, *of_name = NULL;

  if (indicator != NULL)
    return indicator;
  indicator = g_new0 (Indicator, 1);
  name = make_name (take);
  count_id = g_strconcat (id, "-count", NULL);
  of_id = g_strconcat (id, "-of", NULL);
  /* Translators: an indicator's name */
  count_name = g_strdup_printf (_("%s: count"), name);
  of_name = g_strdup_printf (_("%s: denominator"), name);
  indicator->value = lp_draft_figure (take->draft, take->file, id, name, "");
  indicator->count = lp_draft_figure (take->draft, take->file, count_id, count_name, "");
  indicator->denominator = lp_draft_figure (take->draft, take->file, of_id, of_name, "");
  indicator->newest = -1;
  indicator->is_ratio = TRUE;
  g_hash_table_insert (reading->indicators, g_steal_pointer (&id), indicator);
  return indicator;
}

/* A newer period takes the place of an older one; FALSE: the row is of an older one itself. */
static gboolean
settle_period (LpTake    *take,
               Indicator *indicator)
{
  LpDraftFigure *figures[] = { indicator->value, indicator->count, indicator->denominator };
  gint64 sortable = g_ascii_strtoll (lp_take_get (take, SORTABLE), NULL, 10);

  if (sortable <= indicator->newest)
    return sortable == indicator->newest;
  indicator->newest = sortable;
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_hash_table_remove_all (figures[i]->values);
      g_free (figures[i]->period);
      figures[i]->period = g_strdup (lp_take_get (take, PERIOD));
    }
  return TRUE;
}

/* An empty value has a note that says why. */
static LpMark
read_value (LpTake      *take,
            const char  *code,
            double      *value,
            const char **raw)
{
  const char *note = lp_take_get (take, NOTE);
  g_autofree char *small = g_utf8_strdown (note, -1);
  LpMark mark = lp_take_mark (take, VALUE, code, value);

  *raw = lp_take_get (take, VALUE);
  if (**raw != '\0' || *note == '\0')
    return mark;
  *raw = note;
  return strstr (small, "suppress") != NULL || strstr (small, "disclos") != NULL ? LP_MARK_SUPPRESSED : LP_MARK_MISSING;
}

/* Whether the value is count over denominator, and how many times. */
static void
check_ratio (Indicator *indicator,
             double     value,
             double     count,
             double     denominator)
{
  static const guint known[] = { 1, 100, 1000, 10000, 100000 };
  double per = denominator > 0 && count > 0 ? value * denominator / count : 0;

  for (guint i = 0; indicator->per == 0 && per > 0 && i < G_N_ELEMENTS (known); i++)
    if (fabs (per / known[i] - 1) < 0.01)
      indicator->per = known[i];
  if (per > 0 && (indicator->per == 0 || fabs (per / indicator->per - 1) > 0.01))
    indicator->is_ratio = FALSE;
}

static void
say_year (LpTake          *take,
          LpDraftPractice *practice,
          LpDraftFigure   *figure,
          LpMark           mark,
          double           value)
{
  guint year = lp_year_read (lp_take_get (take, PERIOD));

  if (year == 0)
    year = (guint) (g_ascii_strtoull (lp_take_get (take, SORTABLE), NULL, 10) / 10000);
  if (year >= 1948 && year <= 2099 && (mark == LP_MARK_VALUE || mark == LP_MARK_ZERO))
    lp_draft_say_year (take->draft, take->file, practice, figure->id, year, value);
}

static void
take_part (LpTake          *take,
           LpDraftPractice *practice,
           LpDraftFigure   *figure,
           guint            field,
           gboolean         is_newest,
           double          *value)
{
  LpMark mark;

  *value = 0;
  if (!lp_take_has (take, field) || *lp_take_get (take, field) == '\0')
    return;
  mark = lp_take_mark (take, field, practice->code, value);
  say_year (take, practice, figure, mark, *value);
  if (is_newest)
    lp_draft_figure_set (figure, practice, mark, *value, lp_take_get (take, field));
}

static void
take_row (LpTake *take)
{
  const char *code = lp_take_get (take, CODE);
  double value = 0, count, denominator;
  LpDraftPractice *practice;
  Indicator *indicator;
  const char *raw;
  gboolean is_newest;
  LpMark mark;

  /* Networks, areas and England stand in the same file: sums of practices, which would count twice. */
  if (!lp_ods_is_practice (code))
    {
      lp_take_leave_out (take, LP_REASON_TOTAL, code, NULL);
      return;
    }
  practice = lp_take_practice (take, code, NULL);
  if (practice == NULL)
    return;
  indicator = get_indicator (take);
  is_newest = settle_period (take, indicator);
  mark = read_value (take, code, &value, &raw);
  if (is_newest && !lp_draft_figure_set (indicator->value, practice, mark, value, raw))
    {
      lp_take_leave_out (take, LP_REASON_DUPLICATE, code, NULL);
      return;
    }
  say_year (take, practice, indicator->value, mark, value);
  take_part (take, practice, indicator->count, COUNT, is_newest, &count);
  take_part (take, practice, indicator->denominator, DENOMINATOR, is_newest, &denominator);
  if (mark == LP_MARK_VALUE)
    check_ratio (indicator, value, count, denominator);
}

/* Where value is count over denominator the two are summed, as values cannot be; else values are weighed by people. */
static void
make_measure (Indicator *indicator)
{
  gboolean is_ratio = indicator->is_ratio && indicator->per > 0;
  LpDraftFigure *figure = is_ratio ? indicator->count : indicator->value;

  figure->measure_name = g_strdup (indicator->value->name);
  figure->measure_kind = is_ratio ? "ratio" : "weighted-mean";
  figure->measure_per = is_ratio ? indicator->per : 1;
  figure->denominator = is_ratio ? g_strdup (indicator->denominator->id) : g_strdup ("people");
  if (is_ratio)
    figure->measure_unit = indicator->per == 100 ? g_strdup ("%") : g_strdup_printf (_("per %u"), indicator->per);
  else
    figure->measure_unit = g_strdup (_("person-weighted"));
}

static void
end (LpTake *take)
{
  Reading *reading = take->state;
  GHashTableIter iter;
  gpointer data;
  gint64 newest = 0;

  g_hash_table_iter_init (&iter, reading->indicators);
  while (g_hash_table_iter_next (&iter, NULL, &data))
    {
      Indicator *indicator = data;

      make_measure (indicator);
      newest = MAX (newest, indicator->newest);
    }
  if (newest >= 19480000)
    take->file->date = (guint) (newest / 10000) * 10000 + 1231;
  g_hash_table_unref (reading->indicators);
  g_free (reading);
}

const LpFileKind lp_kind_fingertips = {
  .id = "fingertips",
  .name = N_("Indicators of Fingertips"),
  .title = "Public health profiles (Fingertips)",
  .publisher = "Office for Health Improvement and Disparities",
  .licence = "Open Government Licence v3.0",
  .attribution = "Contains public sector information licensed under the Open Government Licence v3.0.",
  .stage = LP_STAGE_FIGURES,
  .columns = columns,
  .begin = begin,
  .take = take_row,
  .end = end,
};
