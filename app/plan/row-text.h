/* row-text.h — a cell of a plan as text, and back, without loss */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/value.h"

G_BEGIN_DECLS

/**
 * How a row of any table leaves the program for a file that is not a plan file, and comes back as it was: the workbook's sheet of the whole plan is written and read by these two. Text stays
 * readable; what a cell of a spreadsheet or a line of text would lose is escaped with a backslash: "\\", "\n", "\x0d". A cell that is not known is "". Pure; any thread.
 */

/** lp_row_text_write: @value, which is one of @column's. Returns: (transfer full) */
char     *lp_row_text_write (const LpColumnSpec *column,
                             const LpValue      *value);
/** lp_row_text_read: @value becomes what @text was written from; it is to be cleared. FALSE: @text is nothing that @column can hold, and @value is left alone. */
gboolean  lp_row_text_read  (const LpColumnSpec *column,
                             const char         *text,
                             LpValue            *value);

G_END_DECLS
