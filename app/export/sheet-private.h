/* sheet-private.h — what writing cells and setting up a sheet share */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/sheet.h"

G_BEGIN_DECLS

#define LP_SHEET_MAX_COLUMNS 32
#define LP_SHEET_PADDING 2.4            /* digits of air in a cell */
#define LP_SHEET_LINE_HEIGHT 15.0       /* points; what a line of 11 pt takes, and a row when told nothing */

struct _LpSheet
{
  LpBook *book;
  lxw_worksheet *handle;
  char *name;                   /* as the file has it */
  const LpSheetColumn *columns;
  guint n_columns;
  double widths[LP_SHEET_MAX_COLUMNS];   /* in digits */
  guint tall_row;               /* the row whose height was set last */
  double tall_height;
};

/** Tells the book of a fault of the sheet as a whole. */
void _lp_sheet_check       (LpSheet     *self,
                            lxw_error    fault);
/** Makes room for @n_lines of @style in a row, if it has not got it. */
void _lp_sheet_note_height (LpSheet     *self,
                            guint        row,
                            LpCellStyle  style,
                            double       n_lines);

G_END_DECLS
