/* rows-table.h — a small table of ready texts, each row standing for something that can be chosen */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** LpRowsTable: rows are lists of texts, one a column, ready to show. Emits "chosen" (key) when the user goes to a row. */
#define LP_TYPE_ROWS_TABLE (lp_rows_table_get_type ())
G_DECLARE_FINAL_TYPE (LpRowsTable, lp_rows_table, LP, ROWS_TABLE, GtkTreeView)

typedef struct
{
  const char *heading;          /* marked with N_(), translated here */
  gboolean numeric;             /* right-aligned, as wide as its figures; the others share the room that is left, and go on in a second line where they are long */
} LpRowsColumn;

/** lp_rows_table_set_columns: once. @name: for screen readers, translated. */
void  lp_rows_table_set_columns (LpRowsTable        *self,
                                 const LpRowsColumn *columns,
                                 guint               n_columns,
                                 const char         *name);
/** lp_rows_table_set_rows: @rows (element-type GStrv): the cells as markup, then the key. The row of the key that was chosen stays chosen, silently. */
void  lp_rows_table_set_rows    (LpRowsTable        *self,
                                 const GPtrArray    *rows);
/** lp_rows_table_choose: marks the row of @key without a signal; none for NULL. */
void  lp_rows_table_choose      (LpRowsTable        *self,
                                 const char         *key);
guint lp_rows_table_get_n_rows  (LpRowsTable        *self);
/** lp_rows_table_get_cell: for tests and copying. Returns: (transfer full) */
char *lp_rows_table_get_cell    (LpRowsTable        *self,
                                 guint               row,
                                 guint               column);

G_END_DECLS
