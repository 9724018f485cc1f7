/* workbook.h — the sheets of an XLSX workbook, row by row */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/table.h"

G_BEGIN_DECLS

/**
 * LpWorkbook: what lp_table_new() reads a workbook with. Cells come as text: texts shared and inline, whole or in pieces of several fonts; the value that a formula
 * had when the workbook was saved; numbers in as few digits as hold them; dates, known by the cell's number format, as 2018-09-30 (with a
 * time of day 2018-09-30 14:05); TRUE and FALSE; errors as they show (#N/A). A row without a value is passed over.
 *
 * Bounded: unpacked bytes, texts, rows, columns; beyond any of these the workbook is refused with a sentence.
 */
typedef struct _LpWorkbook LpWorkbook;
typedef struct _LpSheetReader LpSheetReader;

LpWorkbook    *lp_workbook_new            (GBytes          *bytes,
                                           const char      *name,
                                           GError         **error);
void           lp_workbook_free           (LpWorkbook      *workbook);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpWorkbook, lp_workbook_free)

guint          lp_workbook_get_n_sheets   (const LpWorkbook *workbook);
const char    *lp_workbook_get_sheet_name (const LpWorkbook *workbook,
                                           guint             sheet);

LpSheetReader *lp_workbook_read           (LpWorkbook       *workbook,
                                           guint             sheet,
                                           GCancellable     *cancellable,
                                           GError          **error);
void           lp_sheet_reader_free       (LpSheetReader    *reader);
LpTableStep    lp_sheet_reader_next       (LpSheetReader    *reader,
                                           LpTableRow       *row,
                                           GError          **error);
double         lp_sheet_reader_get_done   (LpSheetReader    *reader);

G_END_DECLS
