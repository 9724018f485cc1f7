/* edit-measure.c — measures of the user's own, and which practices count in them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-measure.h"

#include "plan/edit-private.h"
#include "plan/outlook.h"
#include "plan/quality.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static const LpFigure *
demand_figure (LpPlan      *plan,
               const char  *id,
               GError     **error)
{
  const LpFigure *figure = lp_plan_find_figure (plan, id);

  if (figure == NULL)
    g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no figure called “%s”."), id);
  return figure;
}

/* "A&E attendances" is "a-e-attendances", with a number behind when that is taken. Returns: (transfer full) */
static char *
make_id (LpPlan     *plan,
         const char *name)
{
  g_autofree char *stem = _lp_edit_make_stem (name, "measure");
  char *id = g_strdup (stem);

  for (guint i = 2; lp_plan_find_measure (plan, id) != NULL || lp_plan_find_figure (plan, id) != NULL; i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, i);
    }
  return id;
}

/* What @text says of @practice; FALSE when it says nothing that can be read. */
static gboolean
read_value (const LpPractice  *practice,
            const char        *text,
            LpMark            *mark,
            double            *value,
            GError           **error)
{
  *mark = lp_parse_number (text, LP_NUMBER_DECIMAL_POINT, value, NULL);
  if (*mark != LP_MARK_UNREADABLE)
    return TRUE;
  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("“%1$s” for %2$s is no figure. Write a number, * where it is withheld, or nothing."), text,
               practice->name);
  return FALSE;
}

static void
set_value (LpChange   *row,
           LpMark      mark,
           double      value,
           const char *text)
{
  lp_value_clear (&row->new_values[LP_FIGURE_VALUE_MARK]);
  row->new_values[LP_FIGURE_VALUE_MARK] = lp_value_int (mark);
  lp_value_clear (&row->new_values[LP_FIGURE_VALUE_VALUE]);
  row->new_values[LP_FIGURE_VALUE_VALUE] = mark == LP_MARK_VALUE || mark == LP_MARK_ZERO ? lp_value_real (value) : lp_value_null ();
  _lp_edit_set_text (row, LP_FIGURE_VALUE_RAW, text);
  _lp_edit_set_text (row, LP_FIGURE_VALUE_CHECK_NOTE, "");
}

static LpChange *
change_value (LpEdit       *edit,
              LpChangeKind  kind,
              const char   *figure,
              const char   *practice)
{
  LpChange *row = lp_change_new (LP_TABLE_FIGURE_VALUE, kind);

  row->old_values[LP_FIGURE_VALUE_FIGURE] = lp_value_text (figure);
  row->old_values[LP_FIGURE_VALUE_PRACTICE] = lp_value_text (practice);
  lp_edit_add (edit, row);
  return row;
}

/* Adds, alters or takes away the value of @practice. */
static gboolean
write_value (LpEdit            *edit,
             LpPlan            *plan,
             const char        *figure,
             const LpPractice  *practice,
             const char        *text,
             GError           **error)
{
  const LpFigureValue *before = lp_plan_get_value (plan, figure, practice->code);
  LpChange *row;
  LpMark mark;
  double value;

  if (*text == '\0')
    {
      if (before != NULL)
        change_value (edit, LP_CHANGE_DELETE, figure, practice->code);
      return TRUE;
    }
  if (!read_value (practice, text, &mark, &value, error))
    return FALSE;
  if (before != NULL && before->mark == mark && before->value == value)
    return TRUE;
  if (before != NULL)
    row = change_value (edit, LP_CHANGE_UPDATE, figure, practice->code);
  else
    {
      row = _lp_edit_add_row (edit, LP_TABLE_FIGURE_VALUE);
      _lp_edit_set_text (row, LP_FIGURE_VALUE_FIGURE, figure);
      _lp_edit_set_text (row, LP_FIGURE_VALUE_PRACTICE, practice->code);
    }
  set_value (row, mark, value, text);
  return TRUE;
}

/* What is counted is none or more. */
static gboolean
check_counts (LpPlan             *plan,
              const char *const  *codes,
              const char *const  *texts,
              GError            **error)
{
  for (guint i = 0; codes[i] != NULL; i++)
    {
      const LpPractice *practice = lp_plan_find_practice (plan, codes[i]);
      double value;

      if (texts[i] == NULL || practice == NULL || lp_parse_number (texts[i], LP_NUMBER_DECIMAL_POINT, &value, NULL) != LP_MARK_VALUE || value >= 0)
        continue;
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("“%1$s” for %2$s is less than nothing. What is counted is none or more; choose an amount where it may be below zero."),
                   texts[i], practice->name);
      return FALSE;
    }
  return TRUE;
}

/* The values of @texts for @codes, each practice once. */
static gboolean
write_values (LpEdit             *edit,
              LpPlan             *plan,
              const char         *figure,
              const char *const  *codes,
              const char *const  *texts,
              GError            **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const LpPractice *practice = lp_plan_find_practice (plan, codes[i]);
      g_autofree char *text = texts[i] != NULL ? g_strstrip (g_strdup (texts[i])) : g_strdup ("");

      if (practice == NULL)
        {
          g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no practice with the code “%s”."), codes[i]);
          return FALSE;
        }
      if (g_hash_table_add (seen, (gpointer) practice) && !write_value (edit, plan, figure, practice, text, error))
        return FALSE;
    }
  return TRUE;
}

/* The next place in the list of measures. */
static gint64
find_position (LpPlan *plan)
{
  const GPtrArray *measures = lp_plan_get_measures (plan);

  return measures->len > 0 ? ((LpMeasure *) g_ptr_array_index (measures, measures->len - 1))->position + 1 : 0;
}

static gboolean
check_draft (LpPlan                *plan,
             const LpMeasureDraft  *draft,
             GError               **error)
{
  static const char *const kinds[] = { "count", "proportion", "ratio", "amount", "weighted-mean", NULL };
  static const char *const betters[] = { "high", "low", "neither", NULL };

  if (draft->kind == NULL || !g_strv_contains (kinds, draft->kind))
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("“%s” is no kind of measure. Choose count, proportion, amount or weighted-mean."),
                   draft->kind != NULL ? draft->kind : "");
      return FALSE;
    }
  if (draft->better != NULL && !g_strv_contains (betters, draft->better))
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("“%s” does not say which is better. Choose high, low or neither."), draft->better);
      return FALSE;
    }
  if (!(draft->per > 0) || !isfinite (draft->per))
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("A measure is so much per 1, 100, 1,000 or another number above zero."));
      return FALSE;
    }
  return draft->denominator != NULL && (g_str_equal (draft->denominator, "people") || g_str_equal (draft->denominator, "weighted") ||
                                        demand_figure (plan, draft->denominator, error) != NULL);
}

/* The source that the figure of that id was given by its maker. */
static char *
make_source_id (const char *figure)
{
  return g_strconcat ("own-", figure, NULL);
}

/* A source of its own, that every chart, sheet and report of the figure names. */
static void
add_source (LpEdit               *edit,
            LpPlan               *plan,
            const LpMeasureDraft *draft,
            const char           *figure)
{
  g_autofree char *id = make_source_id (figure);
  LpChange *row;

  if (lp_plan_find_source (plan, id) != NULL)
    return;
  row = _lp_edit_add_row (edit, LP_TABLE_SOURCE);
  _lp_edit_set_text (row, LP_SOURCE_ID, id);
  _lp_edit_set_text (row, LP_SOURCE_TITLE, draft->source);
  _lp_edit_set_text (row, LP_SOURCE_PERIOD, draft->period);
}

static void
add_figure (LpEdit               *edit,
            LpPlan               *plan,
            const LpMeasureDraft *draft,
            const char           *name,
            const char           *id)
{
  gboolean has_source = draft->source != NULL && *draft->source != '\0';
  g_autofree char *source = make_source_id (id);
  LpChange *row;

  /* Before the figure, which refers to it. */
  if (has_source)
    add_source (edit, plan, draft, id);
  row = _lp_edit_add_row (edit, LP_TABLE_FIGURE);
  _lp_edit_set_text (row, LP_FIGURE_ID, id);
  _lp_edit_set_text (row, LP_FIGURE_NAME, draft->figure != NULL && *draft->figure != '\0' ? draft->figure : name);
  _lp_edit_set_text (row, LP_FIGURE_UNIT, draft->figure_unit);
  _lp_edit_set_text (row, LP_FIGURE_PERIOD, draft->period);
  if (has_source)
    row->new_values[LP_FIGURE_SOURCE_ID] = lp_value_text (source);
}

static void
add_measure (LpEdit               *edit,
             LpPlan               *plan,
             const LpMeasureDraft *draft,
             const char           *name,
             const char           *id)
{
  LpChange *row = _lp_edit_add_row (edit, LP_TABLE_MEASURE);

  _lp_edit_set_text (row, LP_MEASURE_ID, id);
  _lp_edit_set_text (row, LP_MEASURE_NAME, name);
  _lp_edit_set_text (row, LP_MEASURE_UNIT, draft->unit);
  _lp_edit_set_text (row, LP_MEASURE_KIND, draft->kind);
  _lp_edit_set_text (row, LP_MEASURE_NUMERATOR, id);
  _lp_edit_set_text (row, LP_MEASURE_DENOMINATOR, draft->denominator);
  _lp_edit_set_text (row, LP_MEASURE_BETTER, draft->better != NULL ? draft->better : "neither");
  row->new_values[LP_MEASURE_PER] = lp_value_real (draft->per);
  row->new_values[LP_MEASURE_POSITION] = lp_value_int (find_position (plan));
}

/* A figure that a file brought in is not the measure's to take away: the outlook and the trend read it too, and its file would have to be found again. */
static gboolean
is_published (LpPlan     *plan,
              const char *id)
{
  const LpFigure *figure = lp_plan_find_figure (plan, id);
  g_autofree char *own = make_source_id (id);

  return figure->source_id != NULL && !g_str_equal (figure->source_id, own);
}

static gboolean
is_needed (LpPlan          *plan,
           const char      *figure,
           const LpMeasure *but)
{
  const GPtrArray *measures = lp_plan_get_measures (plan), *segments = lp_plan_get_segments (plan);

  for (guint i = 0; i < measures->len; i++)
    {
      const LpMeasure *measure = g_ptr_array_index (measures, i);

      if (measure != but && (g_str_equal (measure->numerator, figure) || g_str_equal (measure->denominator, figure)))
        return TRUE;
    }
  for (guint i = 0; i < segments->len; i++)
    if (g_str_equal (((LpSegment *) g_ptr_array_index (segments, i))->figure, figure))
      return TRUE;
  return g_str_equal (but->denominator, figure);
}

static void
remove_named (LpEdit     *edit,
              LpTable     table,
              guint       column,
              const char *id)
{
  LpChange *row = lp_change_new (table, LP_CHANGE_DELETE);

  row->old_values[column] = lp_value_text (id);
  lp_edit_add (edit, row);
}

static void
remove_figure (LpEdit     *edit,
               LpPlan     *plan,
               const char *figure)
{
  g_autofree char *source = make_source_id (figure);

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);

      if (lp_plan_get_value (plan, figure, practice->code) != NULL)
        change_value (edit, LP_CHANGE_DELETE, figure, practice->code);
    }
  remove_named (edit, LP_TABLE_FIGURE, LP_FIGURE_ID, figure);
  /* After the figure, which refers to it. */
  if (lp_plan_find_source (plan, source) != NULL)
    remove_named (edit, LP_TABLE_SOURCE, LP_SOURCE_ID, source);
}

static gboolean
is_decision (const LpRemark *remark)
{
  return g_str_equal (remark->kind, "exclude") || g_str_equal (remark->kind, "include");
}

/* Takes back what was decided of @practice and @figure before. */
static void
remove_decisions (LpEdit           *edit,
                  LpPlan           *plan,
                  const LpPractice *practice,
                  const char       *figure)
{
  const GPtrArray *remarks = lp_plan_get_remarks (plan);

  for (guint i = 0; i < remarks->len; i++)
    {
      const LpRemark *remark = g_ptr_array_index (remarks, i);

      if (is_decision (remark) && g_str_equal (remark->practice, practice->code) && g_str_equal (remark->figure, figure))
        _lp_edit_add_removal (edit, LP_TABLE_REMARK, remark->id);
    }
}

static char *
label_count (GPtrArray      *practices,
             const LpFigure *figure,
             gboolean        counted)
{
  const LpPractice *first = practices->len > 0 ? g_ptr_array_index (practices, 0) : NULL;

  if (practices->len != 1)
    return counted ? g_strdup_printf (ngettext ("Count %u practice in averages", "Count %u practices in averages", practices->len), practices->len)
                   : g_strdup_printf (ngettext ("Leave %u practice out of averages", "Leave %u practices out of averages", practices->len), practices->len);
  if (figure == NULL)
    return g_strdup_printf (counted ? _("Count %s in averages") : _("Leave %s out of averages"), first->name);
  /* Translators: a practice, and a figure such as "Nurses, full-time equivalent" */
  return g_strdup_printf (counted ? _("Count %1$s in averages of %2$s") : _("Leave %1$s out of averages of %2$s"), first->name, figure->name);
}

LpEdit *
lp_edit_measure_new (LpPlan                *plan,
                     const LpMeasureDraft  *draft,
                     const char *const     *codes,
                     const char *const     *texts,
                     GError               **error)
{
  g_autofree char *name = _lp_edit_take_name (draft->name, error);
  g_autofree char *id = name != NULL ? make_id (plan, name) : NULL;
  g_autofree char *label = NULL;
  g_autoptr (LpEdit) edit = NULL;
  gboolean counts;

  if (name == NULL || !check_draft (plan, draft, error))
    return NULL;
  counts = g_str_equal (draft->kind, "count") || g_str_equal (draft->kind, "proportion");
  if (counts && !check_counts (plan, codes, texts, error))
    return NULL;
  /* Translators: %s is a measure's name */
  label = g_strdup_printf (_("Add the measure %s"), name);
  edit = lp_edit_new (label);
  add_figure (edit, plan, draft, name, id);
  if (!write_values (edit, plan, id, codes, texts, error))
    return NULL;
  add_measure (edit, plan, draft, name, id);
  return g_steal_pointer (&edit);
}

LpEdit *
lp_edit_figure_values (LpPlan             *plan,
                       const char         *id,
                       const char *const  *codes,
                       const char *const  *texts,
                       GError            **error)
{
  const LpFigure *figure = demand_figure (plan, id, error);
  g_autofree char *label = NULL;
  g_autoptr (LpEdit) edit = NULL;

  if (figure == NULL)
    return NULL;
  /* Translators: %s is a figure such as "Nurses, full-time equivalent" */
  label = g_strdup_printf (_("Correct %s"), figure->name);
  edit = lp_edit_new (label);
  return write_values (edit, plan, id, codes, texts, error) ? g_steal_pointer (&edit) : NULL;
}

LpEdit *
lp_edit_measure_remove (LpPlan      *plan,
                        const char  *id,
                        GError     **error)
{
  const LpMeasure *measure = lp_plan_find_measure (plan, id);
  g_autofree char *label = NULL;
  LpEdit *edit;

  if (measure == NULL)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no measure called “%s”."), id);
      return NULL;
    }
  label = g_strdup_printf (_("Remove the measure %s"), measure->name);
  edit = lp_edit_new (label);
  remove_named (edit, LP_TABLE_MEASURE, LP_MEASURE_ID, id);
  if (lp_plan_find_figure (plan, measure->numerator) != NULL && !is_published (plan, measure->numerator) && !is_needed (plan, measure->numerator, measure))
    remove_figure (edit, plan, measure->numerator);
  return edit;
}

LpEdit *
lp_edit_measure_count (LpPlan             *plan,
                       const char         *figure,
                       const char *const  *codes,
                       gboolean            counted,
                       const char         *note,
                       GError            **error)
{
  g_autoptr (GPtrArray) practices = _lp_edit_find_practices (plan, codes, error);
  g_autofree char *taken = practices != NULL ? _lp_edit_take_note (note, error) : NULL;
  g_autofree char *label = NULL;
  LpEdit *edit;

  if (taken == NULL)
    return NULL;
  label = label_count (practices, lp_plan_find_figure (plan, figure), counted);
  edit = lp_edit_new (label);
  for (guint i = 0; i < practices->len; i++)
    {
      const LpPractice *practice = g_ptr_array_index (practices, i);
      LpChange *row;

      remove_decisions (edit, plan, practice, figure);
      row = _lp_edit_add_row (edit, LP_TABLE_REMARK);
      row->new_values[LP_REMARK_ID] = lp_value_int (lp_plan_new_id (plan));
      _lp_edit_set_text (row, LP_REMARK_PRACTICE, practice->code);
      _lp_edit_set_text (row, LP_REMARK_FIGURE, figure);
      _lp_edit_set_text (row, LP_REMARK_KIND, counted ? "include" : "exclude");
      _lp_edit_set_text (row, LP_REMARK_NOTE, taken);
    }
  return edit;
}
