/* sheet-table.c — a sheet set up: the table's headings, filters and widths, what is folded away, how it prints */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/sheet-private.h"

#include <glib/gi18n-lib.h>

#include "export/sheet-text.h"

#define FILTER_BUTTON 2.6       /* digits that the button of a filter covers */
#define BOLD 1.1                /* how much wider bold letters are */
#define MOST_WIDTH 100          /* digits */
#define PAPER_A4 9

/* What a heading needs that may wrap: its longest word. */
static double
measure_longest_word (const char *heading)
{
  g_auto (GStrv) words = g_strsplit (heading, " ", -1);
  double widest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    widest = MAX (widest, lp_sheet_measure (words[i]));

  return widest;
}

static double
measure_heading (const char *heading)
{
  return measure_longest_word (heading) * BOLD + FILTER_BUTTON;
}

static gboolean
is_right_aligned (LpCellStyle style)
{
  return style == LP_CELL_COUNT || style == LP_CELL_EXCESS || style == LP_CELL_PLAIN || style == LP_CELL_SHARE;
}

static void
keep_text (LpSheet *self,
           guint    first,
           guint    last,
           guint    n_rows)
{
  char range[LXW_MAX_CELL_RANGE_LENGTH];

  lxw_rowcol_to_range (range, 1, first, MAX (n_rows, 1), last);
  _lp_sheet_check (self, worksheet_ignore_errors (self->handle, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range));
}

void
lp_sheet_keep_text (LpSheet *self,
                    guint    column,
                    guint    n_rows)
{
  keep_text (self, column, column, n_rows);
}

void
lp_sheet_keep_all_text (LpSheet *self,
                        guint    n_columns,
                        guint    n_rows)
{
  keep_text (self, 0, MAX (n_columns, 1) - 1, n_rows);
}

void
lp_sheet_set_width (LpSheet *self,
                    guint    column,
                    double   width)
{
  self->widths[column] = width;
  _lp_sheet_check (self, worksheet_set_column (self->handle, column, column, width, NULL));
}

void
lp_sheet_hide_columns (LpSheet *self,
                       guint    first,
                       guint    last)
{
  lxw_row_col_options folded = { .hidden = TRUE, .level = 1 };
  lxw_row_col_options button = { .collapsed = TRUE };

  _lp_sheet_check (self, worksheet_set_column_opt (self->handle, first, last, LXW_DEF_COL_WIDTH, NULL, &folded));
  _lp_sheet_check (self, worksheet_set_column_opt (self->handle, last + 1, last + 1, LXW_DEF_COL_WIDTH, NULL, &button));
}

void
lp_sheet_begin_table (LpSheet             *self,
                      const LpSheetColumn *columns,
                      guint                n_columns)
{
  self->columns = columns;
  self->n_columns = n_columns;
  for (guint i = 0; i < n_columns; i++)
    lp_sheet_text (self, 0, i, is_right_aligned (columns[i].style) ? LP_CELL_HEADING_RIGHT : LP_CELL_HEADING, _(columns[i].heading));
  /* Headings wrap, so what a column needs for them is not what they measure. */
  for (guint i = 0; i < n_columns; i++)
    self->widths[i] = measure_heading (_(columns[i].heading));
  _lp_sheet_note_height (self, 0, LP_CELL_HEADING, 2);

  worksheet_freeze_panes (self->handle, 1, 0);
  _lp_sheet_check (self, worksheet_repeat_rows (self->handle, 0, 0));
}

void
lp_sheet_end_table (LpSheet *self,
                    guint    n_rows)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      double width = self->widths[i] + LP_SHEET_PADDING;

      if (self->columns[i].max_width > 0)
        width = MIN (width, self->columns[i].max_width);
      _lp_sheet_check (self, worksheet_set_column (self->handle, i, i, MIN (width, MOST_WIDTH), NULL));
    }
  _lp_sheet_check (self, worksheet_autofilter (self->handle, 0, 0, MAX (n_rows, 1), self->n_columns - 1));
}

void
lp_sheet_set_print (LpSheet    *self,
                    const char *foot,
                    guint       pages_high)
{
  g_autofree char *clean = lp_sheet_clean_foot (foot, 150);
  g_autofree char *page = lp_sheet_clean_foot (_("Page"), 20);
  /* &A is the sheet's name, &P the page and &N how many there are. */
  g_autofree char *footer = g_strdup_printf ("&L&9%s&C&9&A&R&9%s &P/&N", clean, page);

  worksheet_set_landscape (self->handle);
  worksheet_set_paper (self->handle, PAPER_A4);
  worksheet_set_margins (self->handle, 0.5, 0.5, 0.5, 0.7);
  worksheet_fit_to_pages (self->handle, 1, pages_high);
  _lp_sheet_check (self, worksheet_set_footer (self->handle, footer));
}
