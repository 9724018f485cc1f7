/* sheet.c — one sheet of a workbook: cells written, checked and measured, then set up for screen and print */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/sheet-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "export/sheet-text.h"


/* In points, for the size that book.c gives the style. */
static double
line_height (LpCellStyle style)
{
  switch (style)
    {
    case LP_CELL_TITLE:
      return 26;
    case LP_CELL_SECTION:
      return 20;
    case LP_CELL_LEAD:
      return 18;
    case LP_CELL_QUIET:
      return 12.5;
    default:
      return LP_SHEET_LINE_HEIGHT;
    }
}

/* "cell B2 of Networks", said of a fault. */
static char *
describe_place (LpSheet *self,
                guint    row,
                guint    column)
{
  char cell[LXW_MAX_CELL_NAME_LENGTH];

  lxw_rowcol_to_cell (cell, row, column);
  return g_strdup_printf (_("cell %s of %s"), cell, self->name);
}

/* Every return of the library goes through here. */
static void
check_cell (LpSheet   *self,
            guint      row,
            guint      column,
            lxw_error  fault)
{
  g_autofree char *place = NULL;

  if (fault == LXW_NO_ERROR)
    return;

  place = describe_place (self, row, column);
  lp_book_check (self->book, fault, place);
}

void
_lp_sheet_check (LpSheet   *self,
                 lxw_error  fault)
{
  lp_book_check (self->book, fault, self->name);
}

static gboolean
check_finite (LpSheet *self,
              guint    row,
              guint    column,
              double   number)
{
  g_autofree char *place = NULL, *message = NULL;

  if (isfinite (number))
    return TRUE;

  place = describe_place (self, row, column);
  message = g_strdup_printf (_("The spreadsheet could not be written: the figure for %s is not a number. Correct it in the plan and export again."), place);
  lp_book_fail (self->book, message);
  return FALSE;
}

/* Only a table is fitted to its cells; other columns have the widths they were set to. */
static void
note_width (LpSheet    *self,
            guint       column,
            const char *text)
{
  if (column < self->n_columns)
    self->widths[column] = MAX (self->widths[column], lp_sheet_measure (text));
}

static void
note_number_width (LpSheet *self,
                   guint    column,
                   double   number)
{
  g_autofree char *text = g_strdup_printf ("%.0f", number);
  guint digits = strlen (text);

  /* Room for a separator every three digits. */
  if (column < self->n_columns)
    self->widths[column] = MAX (self->widths[column], digits + digits / 3 * 0.6);
}

/*
 * Makes room for @n_lines in a row, if it has not got it. Spreadsheets fit rows to their text when one types; not all do on opening a file.
 * Rows are written one after the other, so only the newest need be remembered.
 */
void
_lp_sheet_note_height (LpSheet     *self,
                       guint        row,
                       LpCellStyle  style,
                       double       n_lines)
{
  double height = CLAMP (n_lines, 1, 12) * line_height (style);

  if (height <= LP_SHEET_LINE_HEIGHT || (row == self->tall_row && height <= self->tall_height))
    return;

  self->tall_row = row;
  self->tall_height = height;
  _lp_sheet_check (self, worksheet_set_row (self->handle, row, height, NULL));
}

/* How many lines @text takes where it wraps at @room digits; half a word is lost at the end of each. */
static double
count_lines (const char *text,
             double      room)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  double n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += MAX (1, ceil (lp_sheet_measure (lines[i]) / MAX (room, 1)));

  return n;
}

/* The room of a column in which text wraps; 0: it does not. */
static double
find_room (LpSheet     *self,
           guint        column,
           LpCellStyle  style)
{
  if (style != LP_CELL_WRAP)
    return 0;
  if (column < self->n_columns)
    return self->columns[column].max_width - LP_SHEET_PADDING;

  return column < LP_SHEET_MAX_COLUMNS ? self->widths[column] : 0;
}

static lxw_format *
get_format (LpSheet     *self,
            LpCellStyle  style)
{
  return lp_book_get_format (self->book, style);
}

LpSheet *
lp_sheet_new (LpBook     *book,
              const char *name)
{
  LpSheet *self = g_new0 (LpSheet, 1);

  self->book = book;
  self->name = lp_sheet_clean_name (name);
  lp_book_check (book, workbook_validate_sheet_name (lp_book_get_handle (book), self->name), self->name);
  self->handle = workbook_add_worksheet (lp_book_get_handle (book), self->name);
  /* Two sheets that a translation gives one name: told already; the library's own name keeps the writing harmless until the close. */
  if (self->handle == NULL)
    self->handle = workbook_add_worksheet (lp_book_get_handle (book), NULL);

  return self;
}

void
lp_sheet_free (LpSheet *self)
{
  g_free (self->name);
  g_free (self);
}

LpBook *
lp_sheet_get_book (LpSheet *self)
{
  return self->book;
}

lxw_worksheet *
lp_sheet_get_handle (LpSheet *self)
{
  return self->handle;
}

const char *
lp_sheet_get_name (LpSheet *self)
{
  return self->name;
}

void
lp_sheet_text (LpSheet     *self,
               guint        row,
               guint        column,
               LpCellStyle  style,
               const char  *text)
{
  g_autofree char *clean = lp_sheet_clean (text);
  double room = find_room (self, column, style);

  _lp_sheet_note_height (self, row, style, room > 0 ? count_lines (clean, room) : 1);
  note_width (self, column, clean);
  check_cell (self, row, column, worksheet_write_string (self->handle, row, column, clean, get_format (self, style)));
}

void
lp_sheet_number (LpSheet     *self,
                 guint        row,
                 guint        column,
                 LpCellStyle  style,
                 double       number)
{
  if (!check_finite (self, row, column, number))
    return;

  note_number_width (self, column, number);
  check_cell (self, row, column, worksheet_write_number (self->handle, row, column, number, get_format (self, style)));
}

void
lp_sheet_number_or_missing (LpSheet     *self,
                            guint        row,
                            guint        column,
                            LpCellStyle  style,
                            gboolean     known,
                            double       number)
{
  if (known)
    lp_sheet_number (self, row, column, style, number);
  else
    lp_sheet_text (self, row, column, LP_CELL_MISSING, _("not known"));
}

void
lp_sheet_formula (LpSheet     *self,
                  guint        row,
                  guint        column,
                  LpCellStyle  style,
                  const char  *formula,
                  double       value)
{
  if (!check_finite (self, row, column, value))
    return;

  note_number_width (self, column, value);
  check_cell (self, row, column,
              worksheet_write_formula_num (self->handle, row, column, formula, get_format (self, style), value));
}

void
lp_sheet_formula_text (LpSheet     *self,
                       guint        row,
                       guint        column,
                       LpCellStyle  style,
                       const char  *formula,
                       const char  *value)
{
  g_autofree char *clean = lp_sheet_clean (value);

  note_width (self, column, clean);
  check_cell (self, row, column,
              worksheet_write_formula_str (self->handle, row, column, formula, get_format (self, style), clean));
}

void
lp_sheet_paragraph (LpSheet     *self,
                    guint        row,
                    guint        first_column,
                    guint        last_column,
                    LpCellStyle  style,
                    const char  *text)
{
  g_autofree char *clean = lp_sheet_clean (text);
  double room = 0;

  for (guint column = first_column; column <= last_column; column++)
    room += self->widths[column];
  if (style == LP_CELL_QUIET)
    room *= LP_SHEET_LINE_HEIGHT / line_height (style);
  _lp_sheet_note_height (self, row, style, count_lines (clean, room));
  check_cell (self, row, first_column,
              worksheet_merge_range (self->handle, row, first_column, row, last_column, clean, get_format (self, style)));
}

char *
lp_sheet_reference (LpSheet *self,
                    guint    first_row,
                    guint    first_column,
                    guint    last_row,
                    guint    last_column)
{
  char range[LXW_MAX_CELL_RANGE_LENGTH];
  g_autoptr (GString) quoted = g_string_new (self->name);

  g_string_replace (quoted, "'", "''", 0);
  if (first_row == last_row && first_column == last_column)
    lxw_rowcol_to_cell_abs (range, first_row, first_column, 1, 1);
  else
    lxw_rowcol_to_range_abs (range, first_row, first_column, last_row, last_column);

  return g_strdup_printf ("'%s'!%s", quoted->str, range);
}

void
lp_sheet_mark (LpSheet     *self,
               guint        first_row,
               guint        first_column,
               guint        last_row,
               guint        last_column,
               const char  *rule,
               LpCellStyle  style)
{
  lxw_conditional_format format = {
    .type = LXW_CONDITIONAL_TYPE_FORMULA,
    .value_string = (char *) rule,
    .format = get_format (self, style),
  };

  check_cell (self, first_row, first_column,
              worksheet_conditional_format_range (self->handle, first_row, first_column, last_row, last_column, &format));
}
