/* text-table.h — columns on the terminal */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LpTextTable: rows of cells that are printed when all are known, each column as wide as its widest cell, counted in characters and not
 * in bytes. Numbers stand to the right.
 */
typedef struct _LpTextTable LpTextTable;

/** lp_text_table_new: @columns has a letter a column: 'l' to the left, 'r' to the right. */
LpTextTable *lp_text_table_new   (const char  *columns);
void         lp_text_table_free  (LpTextTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpTextTable, lp_text_table_free)

/** lp_text_table_add: a row; as many texts as there are columns, which are copied. */
void         lp_text_table_add   (LpTextTable *table,
                                  ...);
/** lp_text_table_add_row: the same from an array. */
void         lp_text_table_add_row (LpTextTable      *table,
                                  const char *const *cells);
/** lp_text_table_print: to the standard output, with nothing after a row's last word. */
void         lp_text_table_print (LpTextTable *table);

G_END_DECLS
