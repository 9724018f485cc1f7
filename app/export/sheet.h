/* sheet.h — one sheet of a workbook: cells written, checked and measured, then set up for screen and print */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/book.h"

G_BEGIN_DECLS

/**
 * LpSheet: the only way that app/export writes cells, private to it. Rows and columns count from 0, as the library counts. A fault (a number that is
 * not finite, a row beyond the last, whatever the library refuses) goes to the book, which lp_book_close() reports with the cell and the sheet.
 * The book outlives its sheets. A sheet measures what it writes and fits its columns to it at the end, unless widths are set.
 */
typedef struct _LpSheet LpSheet;

/* A column of a table: its heading, how its cells look, and how wide it may grow (in digits; 0: as wide as it needs). */
typedef struct
{
  const char *heading;
  LpCellStyle style;
  double max_width;
} LpSheetColumn;

/** lp_sheet_new: adds a sheet after those that are there. @name is made fit. Returns: (transfer full) */
LpSheet    *lp_sheet_new           (LpBook              *book,
                                    const char          *name);
void        lp_sheet_free          (LpSheet             *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpSheet, lp_sheet_free)

LpBook        *lp_sheet_get_book   (LpSheet             *self);
lxw_worksheet *lp_sheet_get_handle (LpSheet             *self);
const char    *lp_sheet_get_name   (LpSheet             *self);

/** lp_sheet_text: text, always as text: nothing that it begins with is run. */
void        lp_sheet_text          (LpSheet             *self,
                                    guint                row,
                                    guint                column,
                                    LpCellStyle          style,
                                    const char          *text);
void        lp_sheet_number        (LpSheet             *self,
                                    guint                row,
                                    guint                column,
                                    LpCellStyle          style,
                                    double               number);

/** lp_sheet_number_or_missing: the figure, or "not known" in words where there is none: an unknown list is not a list of zero. */
void        lp_sheet_number_or_missing (LpSheet         *self,
                                    guint                row,
                                    guint                column,
                                    LpCellStyle          style,
                                    gboolean             known,
                                    double               number);

/** lp_sheet_formula: a formula that carries its value, so that a reader which works nothing out shows it too. */
void        lp_sheet_formula       (LpSheet             *self,
                                    guint                row,
                                    guint                column,
                                    LpCellStyle          style,
                                    const char          *formula,
                                    double               value);
/** lp_sheet_formula_text: the same for a formula that gives words. */
void        lp_sheet_formula_text  (LpSheet             *self,
                                    guint                row,
                                    guint                column,
                                    LpCellStyle          style,
                                    const char          *formula,
                                    const char          *value);

/** lp_sheet_paragraph: wrapped text across columns of set widths, as high as it needs. */
void        lp_sheet_paragraph     (LpSheet             *self,
                                    guint                row,
                                    guint                first_column,
                                    guint                last_column,
                                    LpCellStyle          style,
                                    const char          *text);

/** lp_sheet_reference: cells for a formula on any sheet, "'Practices'!$D$2:$D$87"; one cell when first and last are the same. Returns: (transfer full) */
char       *lp_sheet_reference     (LpSheet             *self,
                                    guint                first_row,
                                    guint                first_column,
                                    guint                last_row,
                                    guint                last_column);

/** lp_sheet_mark: lays @style over each cell of the range for which @rule holds: a formula for its first cell. */
void        lp_sheet_mark          (LpSheet             *self,
                                    guint                first_row,
                                    guint                first_column,
                                    guint                last_row,
                                    guint                last_column,
                                    const char          *rule,
                                    LpCellStyle          style);

/** lp_sheet_keep_text: asks spreadsheets not to complain that a code in rows 1 to @n_rows looks like a number. */
void        lp_sheet_keep_text     (LpSheet             *self,
                                    guint                column,
                                    guint                n_rows);

/** lp_sheet_keep_all_text: likewise of all cells of a sheet that holds nothing but text. A sheet has one or the other. */
void        lp_sheet_keep_all_text (LpSheet             *self,
                                    guint                n_columns,
                                    guint                n_rows);

/** lp_sheet_set_width: a width in digits that measuring leaves alone. */
void        lp_sheet_set_width     (LpSheet             *self,
                                    guint                column,
                                    double               width);
/** lp_sheet_hide_columns: folds columns away; a "+" above them brings them back. */
void        lp_sheet_hide_columns  (LpSheet             *self,
                                    guint                first,
                                    guint                last);

/** lp_sheet_begin_table: headings in row 0, which stays in view and is repeated on each printed page. */
void        lp_sheet_begin_table   (LpSheet             *self,
                                    const LpSheetColumn *columns,
                                    guint                n_columns);
/** lp_sheet_end_table: filters over rows 1 to @n_rows, columns fitted to what was written. */
void        lp_sheet_end_table     (LpSheet             *self,
                                    guint                n_rows);

/** lp_sheet_set_print: landscape A4, as wide as the page, at most @pages_high pages (0: as many as it takes), with @foot and the page at the foot. */
void        lp_sheet_set_print     (LpSheet             *self,
                                    const char          *foot,
                                    guint                pages_high);

G_END_DECLS
