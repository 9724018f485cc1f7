/* practice-figures.c — the columns of a list that are figures of one's own, some of them a year each */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/practice-figures.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "import/dates.h"
#include "import/years.h"

/* A measure of a figure that is no share: so many for each 1,000 people. */
#define PER_PEOPLE 1000

typedef struct
{
  int column;
  char *name;
  const char *id;               /* interned; "people" and "weighted" for the lists */
  guint year;                   /* of the column, 0: none */
  guint newest;                 /* the latest year in which the figure, in this column or another, has a value */
  gboolean is_new;              /* the plan has no such figure */
  gboolean is_share;            /* cells have been percentages */
} Column;

struct _LpPracticeFigures
{
  const LpPracticeList *list;
  LpDraft *draft;
  LpDraftFile *file;
  GArray *columns;              /* Column */
};

static void
clear_column (gpointer data)
{
  g_free (((Column *) data)->name);
}

/* What the file is called, for columns that are headed by a year and nothing else. */
static char *
name_by_file (const LpPracticeList *list)
{
  const char *dot = strrchr (list->name, '.');
  g_autofree char *stem = dot != NULL && dot != list->name ? g_strndup (list->name, (gsize) (dot - list->name)) : g_strdup (list->name);
  char *name = NULL;

  lp_year_split_heading (stem, &name);
  return name;
}

static const char *
settle_id (LpPracticeFigures *self,
           Column            *column)
{
  LpPracticeField field = lp_practice_field_recognise (column->name);
  const char *known = lp_draft_find_figure_id (self->draft, column->name);
  g_autofree char *slug = lp_draft_slug (column->name);

  /* A list of today is a column of its own meaning; of another year it is that list's. */
  if (field == LP_FIELD_PEOPLE && column->year != 0)
    return "people";
  if (field == LP_FIELD_WEIGHTED && column->year != 0)
    return "weighted";
  column->is_new = known == NULL;
  return g_intern_string (known != NULL ? known : *slug != '\0' ? slug : "figure");
}

static void
add_column (LpPracticeFigures *self,
            int                place,
            const char        *heading)
{
  Column column = { .column = place };

  column.year = lp_year_split_heading (heading, &column.name);
  if (*column.name == '\0')
    {
      g_free (column.name);
      column.name = name_by_file (self->list);
    }
  column.id = settle_id (self, &column);
  g_array_append_val (self->columns, column);
}

/* The lists themselves, where rows are of years: each row's list is the list of its year. */
static void
add_list (LpPracticeFigures *self,
          LpPracticeField    field,
          const char        *id)
{
  for (guint i = 0; i < lp_records_get_n_columns (self->list->records); i++)
    {
      const Column column = { .column = (int) i, .name = g_strdup (id), .id = id };

      if (self->list->fields[i] == field)
        g_array_append_val (self->columns, column);
      else
        g_free (column.name);
    }
}

/* The latest year in which @column has anything in a cell. */
static guint
find_latest (const LpPracticeList *list,
             const Column         *column,
             int                   year_column)
{
  guint latest = 0;

  for (guint row = 0; row < lp_records_get_n_rows (list->records); row++)
    {
      guint year = column->year;

      if (*lp_records_get_cell (list->records, row, column->column) == '\0')
        continue;
      if (year == 0 && year_column >= 0)
        year = lp_year_read (lp_records_get_cell (list->records, row, year_column));
      latest = MAX (latest, year);
    }
  return latest;
}

static int
find_year_column (const LpPracticeList *list)
{
  for (guint i = 0; i < lp_records_get_n_columns (list->records); i++)
    if (list->fields[i] == LP_FIELD_YEAR)
      return (int) i;
  return -1;
}

static void
find_newest (LpPracticeFigures *self)
{
  int year_column = find_year_column (self->list);

  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = &g_array_index (self->columns, Column, i);
      guint latest = find_latest (self->list, column, year_column);

      for (guint j = 0; j < self->columns->len; j++)
        {
          Column *other = &g_array_index (self->columns, Column, j);

          if (other->id == column->id)
            other->newest = MAX (other->newest, latest);
        }
    }
}

LpPracticeFigures *
_lp_practice_figures_new (const LpPracticeList *list,
                          LpDraft              *draft,
                          LpDraftFile          *file)
{
  LpPracticeFigures *self = g_new0 (LpPracticeFigures, 1);

  self->list = list;
  self->draft = draft;
  self->file = file;
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, clear_column);
  for (guint i = 0; i < lp_records_get_n_columns (list->records); i++)
    if (list->fields[i] == LP_FIELD_FIGURE)
      add_column (self, (int) i, lp_records_get_heading (list->records, i));
  if (_lp_practice_list_has_years (list))
    {
      add_list (self, LP_FIELD_PEOPLE, "people");
      add_list (self, LP_FIELD_WEIGHTED, "weighted");
    }
  find_newest (self);
  return self;
}

/* What the cell says; a mark of "unreadable" has been told of in @report. */
static LpMark
read_cell (LpPracticeFigures *self,
           guint              row,
           Column            *column,
           const char        *code,
           double            *value,
           LpImportReport    *report)
{
  const LpRecords *records = self->list->records;
  const char *cell = lp_records_get_cell (records, row, column->column);
  gboolean is_share = FALSE;
  LpMark mark = lp_parse_number (cell, self->list->style, value, &is_share);

  if (is_share)
    *value *= 100;
  column->is_share |= is_share;
  if (mark == LP_MARK_UNREADABLE)
    lp_import_report_add (report, lp_records_get_line (records, row), lp_records_get_heading (records, column->column), code,
                          g_strdup_printf (_("“%s” is not a number; the figure is not known."), cell), FALSE);
  return mark;
}

static gboolean
is_list (const Column *column)
{
  return g_str_equal (column->id, "people") || g_str_equal (column->id, "weighted");
}

static void
take_cell (LpPracticeFigures *self,
           guint              row,
           Column            *column,
           LpDraftPractice   *practice,
           guint              row_year,
           LpImportReport    *report)
{
  const char *cell = lp_records_get_cell (self->list->records, row, column->column);
  guint year = column->year != 0 ? column->year : row_year;
  double value = 0;
  LpDraftFigure *figure;
  LpMark mark;

  /* An empty cell says nothing, as everywhere in a list. */
  if (*cell == '\0')
    return;
  mark = read_cell (self, row, column, practice->code, &value, report);
  if (mark == LP_MARK_UNREADABLE)
    return;
  if (year != 0 && (mark == LP_MARK_VALUE || mark == LP_MARK_ZERO))
    lp_draft_say_year (self->draft, self->file, practice, column->id, year, value);
  if (is_list (column) || (year != 0 && !(column->is_new && year == column->newest)))
    return;
  figure = lp_draft_figure (self->draft, self->file, column->id, column->name, column->is_share ? "%" : "");
  if (year != 0 && figure->period == NULL)
    figure->period = lp_date_describe_year (year * 10000 + 331);
  lp_draft_figure_set (figure, practice, mark, value, cell);
}

void
_lp_practice_figures_take (LpPracticeFigures *self,
                           guint              row,
                           LpDraftPractice   *practice,
                           guint              year,
                           LpImportReport    *report)
{
  for (guint i = 0; i < self->columns->len; i++)
    take_cell (self, row, &g_array_index (self->columns, Column, i), practice, year, report);
}

/* A share is weighted by people; anything else is so many for each thousand of them. */
static void
make_measure (LpPracticeFigures *self,
              const Column      *column)
{
  LpDraftFigure *figure = lp_draft_figure (self->draft, self->file, column->id, column->name, column->is_share ? "%" : "");

  if (figure->measure_name != NULL)
    return;
  figure->measure_name = g_strdup (column->name);
  figure->measure_kind = column->is_share ? "weighted-mean" : "ratio";
  figure->measure_per = column->is_share ? 1 : PER_PEOPLE;
  figure->measure_unit = g_strdup (column->is_share ? _("% of people") : _("per 1,000 people"));
}

void
_lp_practice_figures_finish (LpPracticeFigures *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i);

      if (column->is_new)
        make_measure (self, column);
    }
  g_array_unref (self->columns);
  g_free (self);
}
