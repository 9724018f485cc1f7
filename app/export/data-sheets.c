/* data-sheets.c — the sheets that hold the plan's figures as they are, so that the workbook can be brought in again without loss */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/data-sheets.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "plan/quality.h"

enum { LIST_ID, LIST_NAME, LIST_UNIT, LIST_PERIOD, LIST_SOURCE, LIST_KNOWN, LIST_WITHHELD, LIST_MISSING, LIST_NOT_APPLICABLE, N_LIST_COLUMNS };
enum { VALUES_CODE, VALUES_NAME, VALUES_FIRST };
enum { YEARS_CODE, YEARS_NAME, YEARS_FIGURE, YEARS_SOURCE, YEARS_FIRST };
enum { REMARKS_CODE, REMARKS_NAME, REMARKS_WHAT, REMARKS_FIGURE, REMARKS_DATE, REMARKS_SUCCESSOR, REMARKS_PEOPLE, REMARKS_FORMER, REMARKS_NOTE, N_REMARKS_COLUMNS };

static const LpSheetColumn list_columns[N_LIST_COLUMNS] = {
  [LIST_ID] = { N_("Short name"), LP_CELL_CODE, 0 },
  [LIST_NAME] = { N_("Figure"), LP_CELL_WRAP, 60 },
  [LIST_UNIT] = { N_("Unit"), LP_CELL_TEXT, 0 },
  [LIST_PERIOD] = { N_("Period"), LP_CELL_TEXT, 0 },
  [LIST_SOURCE] = { N_("Source’s short name"), LP_CELL_CODE, 0 },
  [LIST_KNOWN] = { N_("Practices known"), LP_CELL_COUNT, 0 },
  [LIST_WITHHELD] = { N_("Withheld"), LP_CELL_EXCESS, 0 },
  [LIST_MISSING] = { N_("Missing"), LP_CELL_EXCESS, 0 },
  [LIST_NOT_APPLICABLE] = { N_("Not applicable"), LP_CELL_EXCESS, 0 },
};

static const LpSheetColumn values_columns[VALUES_FIRST] = {
  [VALUES_CODE] = { N_("Code"), LP_CELL_CODE, 0 },
  [VALUES_NAME] = { N_("Practice"), LP_CELL_TEXT, 40 },
};

static const LpSheetColumn years_columns[YEARS_FIRST] = {
  [YEARS_CODE] = { N_("Code"), LP_CELL_CODE, 0 },
  [YEARS_NAME] = { N_("Practice"), LP_CELL_TEXT, 40 },
  [YEARS_FIGURE] = { N_("Figure"), LP_CELL_CODE, 0 },
  [YEARS_SOURCE] = { N_("Source’s short name"), LP_CELL_CODE, 0 },
};

static const LpSheetColumn remarks_columns[N_REMARKS_COLUMNS] = {
  [REMARKS_CODE] = { N_("Code"), LP_CELL_CODE, 0 },
  [REMARKS_NAME] = { N_("Practice"), LP_CELL_TEXT, 40 },
  [REMARKS_WHAT] = { N_("Remark"), LP_CELL_CODE, 0 },
  [REMARKS_FIGURE] = { N_("Figure"), LP_CELL_CODE, 0 },
  [REMARKS_DATE] = { N_("Date"), LP_CELL_TEXT, 0 },
  [REMARKS_SUCCESSOR] = { N_("Successor"), LP_CELL_CODE, 0 },
  [REMARKS_PEOPLE] = { N_("People"), LP_CELL_COUNT, 0 },
  [REMARKS_FORMER] = { N_("Former"), LP_CELL_TEXT, 0 },
  [REMARKS_NOTE] = { N_("Note"), LP_CELL_WRAP, 60 },
};

/* Each practice's name beside its code, for readers; closed ones too. */
static void
write_practice (LpReport   *report,
                LpSheet    *sheet,
                guint       row,
                const char *code)
{
  const LpPractice *practice = lp_plan_find_practice (report->plan, code);

  lp_sheet_text (sheet, row, VALUES_CODE, LP_CELL_CODE, code);
  lp_sheet_text (sheet, row, VALUES_NAME, LP_CELL_TEXT, practice != NULL ? practice->name : "");
}

static void
count_marks (LpPlan         *plan,
             const LpFigure *figure,
             guint           counts[LP_MARK_UNREADABLE + 1])
{
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpFigureValue *value = lp_plan_get_value (plan, figure->id, lp_plan_get_practice (plan, i)->code);

      if (value != NULL)
        counts[MIN (value->mark, LP_MARK_UNREADABLE)]++;
    }
}

static void
write_list (LpReport *report)
{
  const GPtrArray *figures = lp_plan_get_figures (report->plan);
  LpSheet *sheet = report->figure_list;

  lp_sheet_begin_table (sheet, list_columns, G_N_ELEMENTS (list_columns));
  for (guint i = 0; i < figures->len; i++)
    {
      const LpFigure *figure = g_ptr_array_index (figures, i);
      guint counts[LP_MARK_UNREADABLE + 1] = { 0 };
      guint row = i + 1;

      count_marks (report->plan, figure, counts);
      lp_sheet_text (sheet, row, LIST_ID, LP_CELL_CODE, figure->id);
      lp_sheet_text (sheet, row, LIST_NAME, LP_CELL_WRAP, figure->name);
      lp_sheet_text (sheet, row, LIST_UNIT, LP_CELL_TEXT, figure->unit);
      lp_sheet_text (sheet, row, LIST_PERIOD, LP_CELL_TEXT, figure->period);
      lp_sheet_text (sheet, row, LIST_SOURCE, LP_CELL_CODE, figure->source_id != NULL ? figure->source_id : "");
      lp_sheet_number (sheet, row, LIST_KNOWN, LP_CELL_COUNT, counts[LP_MARK_VALUE] + counts[LP_MARK_ZERO]);
      lp_sheet_number (sheet, row, LIST_WITHHELD, LP_CELL_EXCESS, counts[LP_MARK_SUPPRESSED]);
      lp_sheet_number (sheet, row, LIST_MISSING, LP_CELL_EXCESS, counts[LP_MARK_MISSING]);
      lp_sheet_number (sheet, row, LIST_NOT_APPLICABLE, LP_CELL_EXCESS, counts[LP_MARK_NOT_APPLICABLE]);
    }
  lp_sheet_end_table (sheet, figures->len);
}

/* A mark as text that is read as that mark again, with what was published in it. (transfer full) */
static char *
describe_mark (const LpFigureValue *value)
{
  /* Not translated: they are read again by whoever's program. */
  const char *word = value->mark == LP_MARK_SUPPRESSED ? "withheld:" : value->mark == LP_MARK_NOT_APPLICABLE ? "not applicable:" : "missing:";
  double number;

  if (*value->raw != '\0' && lp_parse_number (value->raw, LP_NUMBER_DECIMAL_POINT, &number, NULL) == value->mark)
    return g_strdup (value->raw);
  return *value->raw != '\0' ? g_strconcat (word, " ", value->raw, NULL) : g_strdup (word);
}

static void
write_value (LpSheet             *sheet,
             guint                row,
             guint                column,
             const LpFigureValue *value)
{
  g_autofree char *mark = describe_mark (value);

  if (value->mark == LP_MARK_VALUE || value->mark == LP_MARK_ZERO)
    lp_sheet_number (sheet, row, column, LP_CELL_AS_TYPED, value->value);
  else
    lp_sheet_text (sheet, row, column, LP_CELL_MISSING, mark);
}

static void
write_values (LpReport *report)
{
  const GPtrArray *figures = lp_plan_get_figures (report->plan);
  LpSheet *sheet = report->figure_values;
  guint n = lp_plan_get_n_practices (report->plan);

  lp_sheet_begin_table (sheet, values_columns, G_N_ELEMENTS (values_columns));
  for (guint i = 0; i < n; i++)
    write_practice (report, sheet, i + 1, lp_plan_get_practice (report->plan, i)->code);
  for (guint f = 0; f < figures->len; f++)
    {
      const LpFigure *figure = g_ptr_array_index (figures, f);
      /* Translators: a figure's short name, as the heading of a column */
      g_autofree char *heading = g_strdup_printf (_("%s: figure"), figure->id);

      lp_sheet_text (sheet, 0, VALUES_FIRST + f, LP_CELL_HEADING_RIGHT, heading);
      for (guint i = 0; i < n; i++)
        {
          const LpFigureValue *value = lp_plan_get_value (report->plan, figure->id, lp_plan_get_practice (report->plan, i)->code);

          if (value != NULL)
            write_value (sheet, i + 1, VALUES_FIRST + f, value);
        }
    }
  lp_sheet_keep_text (sheet, VALUES_CODE, n);
  lp_sheet_end_table (sheet, n);
}

static gboolean
begins_row (const LpYearly *before,
            const LpYearly *year)
{
  return before == NULL || !g_str_equal (before->figure, year->figure) || !g_str_equal (before->practice, year->practice) ||
         g_strcmp0 (before->source_id, year->source_id) != 0;
}

static void
find_years (const GPtrArray *rows,
            gint64          *first,
            gint64          *last)
{
  *first = G_MAXINT64;
  *last = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      const LpYearly *row = g_ptr_array_index (rows, i);

      *first = MIN (*first, row->year);
      *last = MAX (*last, row->year);
    }
}

static void
write_years (LpReport *report)
{
  const GPtrArray *rows = lp_plan_get_yearly (report->plan);
  LpSheet *sheet = report->years;
  const LpYearly *before = NULL;
  gint64 first, last;
  guint row = 0;

  find_years (rows, &first, &last);
  lp_sheet_begin_table (sheet, years_columns, G_N_ELEMENTS (years_columns));
  for (gint64 year = first; year <= last; year++)
    {
      g_autofree char *heading = g_strdup_printf ("%d-%02d", (int) year - 1, (int) (year % 100));

      lp_sheet_text (sheet, 0, YEARS_FIRST + (guint) (year - first), LP_CELL_HEADING_RIGHT, heading);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const LpYearly *year = g_ptr_array_index (rows, i);

      if (begins_row (before, year))
        {
          write_practice (report, sheet, ++row, year->practice);
          lp_sheet_text (sheet, row, YEARS_FIGURE, LP_CELL_CODE, year->figure);
          lp_sheet_text (sheet, row, YEARS_SOURCE, LP_CELL_CODE, year->source_id != NULL ? year->source_id : "");
        }
      lp_sheet_number (sheet, row, YEARS_FIRST + (guint) (year->year - first), LP_CELL_AS_TYPED, year->value);
      before = year;
    }
  lp_sheet_keep_text (sheet, YEARS_CODE, row);
  lp_sheet_end_table (sheet, row);
}

static void
write_remark (LpReport   *report,
              guint       row,
              const char *code,
              const char *what,
              const char *figure,
              const char *former,
              const char *note)
{
  LpSheet *sheet = report->remarks;

  write_practice (report, sheet, row, code);
  lp_sheet_text (sheet, row, REMARKS_WHAT, LP_CELL_CODE, what);
  lp_sheet_text (sheet, row, REMARKS_FIGURE, LP_CELL_CODE, figure);
  lp_sheet_text (sheet, row, REMARKS_FORMER, LP_CELL_TEXT, former);
  lp_sheet_text (sheet, row, REMARKS_NOTE, LP_CELL_WRAP, note);
}

static void
write_event (LpReport              *report,
             guint                  row,
             const LpPracticeEvent *event)
{
  write_remark (report, row, event->practice, event->kind, "", "", event->note);
  lp_sheet_text (report->remarks, row, REMARKS_DATE, LP_CELL_TEXT, event->at);
  lp_sheet_text (report->remarks, row, REMARKS_SUCCESSOR, LP_CELL_CODE, event->successor != NULL ? event->successor : "");
  if (event->has_people)
    lp_sheet_number (report->remarks, row, REMARKS_PEOPLE, LP_CELL_COUNT, (double) event->people);
}

/* The figures marked "check", by practice and figure; the count of rows written behind @row. */
static guint
write_checks (LpReport *report,
              guint     row)
{
  const GPtrArray *figures = lp_plan_get_figures (report->plan);

  for (guint i = 0; i < lp_plan_get_n_practices (report->plan); i++)
    for (guint f = 0; f < figures->len; f++)
      {
        const char *code = lp_plan_get_practice (report->plan, i)->code;
        const char *figure = ((const LpFigure *) g_ptr_array_index (figures, f))->id;
        const LpFigureValue *value = lp_plan_get_value (report->plan, figure, code);

        if (value != NULL && *value->check_note != '\0')
          write_remark (report, ++row, code, "check", figure, "", value->check_note);
      }
  return row;
}

static void
write_remarks (LpReport *report)
{
  const GPtrArray *events = lp_plan_get_events (report->plan), *remarks = lp_plan_get_remarks (report->plan);
  guint row = 0;

  lp_sheet_begin_table (report->remarks, remarks_columns, G_N_ELEMENTS (remarks_columns));
  for (guint i = 0; i < events->len; i++)
    write_event (report, ++row, g_ptr_array_index (events, i));
  for (guint i = 0; i < remarks->len; i++)
    {
      const LpRemark *remark = g_ptr_array_index (remarks, i);

      write_remark (report, ++row, remark->practice, remark->kind, remark->figure, remark->former, remark->note);
    }
  row = write_checks (report, row);
  lp_sheet_keep_text (report->remarks, REMARKS_CODE, row);
  lp_sheet_end_table (report->remarks, row);
}

static gboolean
has_checks (LpPlan *plan)
{
  const GPtrArray *figures = lp_plan_get_figures (plan);

  for (guint f = 0; f < figures->len; f++)
    for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
      {
        const LpFigureValue *value = lp_plan_get_value (plan, ((const LpFigure *) g_ptr_array_index (figures, f))->id, lp_plan_get_practice (plan, i)->code);

        if (value != NULL && *value->check_note != '\0')
          return TRUE;
      }
  return FALSE;
}

void
lp_add_data_sheets (LpReport *report)
{
  LpPlan *plan = report->plan;

  if (lp_plan_get_figures (plan)->len > 0)
    {
      report->figure_list = lp_sheet_new (report->book, _("Figure list"));
      report->figure_values = lp_sheet_new (report->book, _("Figure values"));
    }
  if (lp_plan_get_yearly (plan)->len > 0)
    report->years = lp_sheet_new (report->book, _("Years"));
  if (lp_plan_get_events (plan)->len > 0 || lp_plan_get_remarks (plan)->len > 0 || has_checks (plan))
    report->remarks = lp_sheet_new (report->book, _("Remarks"));
}

void
lp_write_data (LpReport *report)
{
  if (report->figure_list != NULL)
    {
      write_list (report);
      write_values (report);
    }
  if (report->years != NULL)
    write_years (report);
  if (report->remarks != NULL)
    write_remarks (report);
}

void
lp_end_data_sheets (LpReport   *report,
                    const char *foot)
{
  LpSheet **sheets[] = { &report->figure_list, &report->figure_values, &report->years, &report->remarks };

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      if (*sheets[i] != NULL)
        lp_sheet_set_print (*sheets[i], foot, 0);
      g_clear_pointer (sheets[i], lp_sheet_free);
    }
}
