/* merge-private.h — what the files of the merge share: the three states, found by key */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/merge.h"

G_BEGIN_DECLS

struct _LpMerge
{
  GPtrArray *base, *here, *there;       /* of LpChange, rows as inserts */
  GHashTable *base_rows, *here_rows, *there_rows; /* the same by key */
  GPtrArray *conflicts;         /* of LpConflict */
  GHashTable *by_row;           /* row (of any side) -> GPtrArray of its conflicts */
};

/** Columns that only make sense together, and are taken from one side together. */
typedef struct
{
  guint first, n;
} LpColumnGroup;

/** A table of rows by table and key; borrows them. */
GHashTable     *_lp_rows_index        (const GPtrArray *rows);
GHashTable     *_lp_rows_index_new    (GDestroyNotify   free_value);

/** The row that @reference of @row points at, in @rows; @points: whether it points at anything. */
const LpChange *_lp_rows_find_target  (GHashTable        *rows,
                                       const LpChange    *row,
                                       const LpReference *reference,
                                       gboolean          *points);

/** The group of columns that @column of @table begins or stands alone in. */
LpColumnGroup   _lp_column_group      (LpTable          table,
                                       guint            column);
gboolean        _lp_rows_equal        (const LpChange  *a,
                                       const LpChange  *b,
                                       LpColumnGroup    columns);
/** All columns of @table. */
LpColumnGroup   _lp_all_columns       (LpTable          table);

/** The conflict on these columns of the row, or NULL. */
const LpConflict *_lp_merge_find_conflict (const LpMerge   *self,
                                           const LpChange  *row,
                                           guint            first_column);

G_END_DECLS
