/* value.h — one cell, one row and one change of the plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "plan/schema.h"

G_BEGIN_DECLS

/**
 * Everything that ever happens to a plan is a list of #LpChange: a row added, altered or taken away.
 * The store makes them from an SQLite changeset and lp_plan_apply() is their only reader, so that doing,
 * undoing, redoing, merging and loading are one path. Nothing here knows SQLite.
 *
 * Ownership: an #LpValue owns its text; changes own their values. Use from the main thread or on a
 * private copy.
 */

typedef enum
{
  LP_VALUE_UNSET,               /* not part of this change (a column that an update leaves alone) */
  LP_VALUE_NULL,                /* the cell is empty: not known */
  LP_VALUE_INT,
  LP_VALUE_REAL,
  LP_VALUE_TEXT,
} LpValueType;

typedef struct
{
  LpValueType type;
  union
  {
    gint64 integer;
    double real;
    char *text;                 /* UTF-8, owned, never NULL when type is LP_VALUE_TEXT */
  };
} LpValue;

typedef enum
{
  LP_CHANGE_INSERT,             /* new_values holds every column */
  LP_CHANGE_UPDATE,             /* old_values holds the key and the columns altered; new_values those altered */
  LP_CHANGE_DELETE,             /* old_values holds every column */
} LpChangeKind;

/**
 * One row's change. Both arrays have as many cells as lp_table_spec (table)->n_columns, in that order.
 */
typedef struct
{
  LpTable table;
  LpChangeKind kind;
  LpValue *old_values;          /* NULL for an insert */
  LpValue *new_values;          /* NULL for a delete */
} LpChange;

/** Constructors for cells; text is copied, and NULL text gives LP_VALUE_NULL. */
LpValue     lp_value_null       (void);
LpValue     lp_value_int        (gint64      integer);
LpValue     lp_value_real       (double      real);
LpValue     lp_value_text       (const char *text);

void        lp_value_clear      (LpValue       *value);
LpValue     lp_value_copy       (const LpValue *value);
gboolean    lp_value_equal      (const LpValue *a,
                                 const LpValue *b);

/** lp_change_new: an empty change; every cell LP_VALUE_UNSET. Returns: (transfer full) */
LpChange   *lp_change_new       (LpTable       table,
                                 LpChangeKind  kind);
LpChange   *lp_change_copy      (const LpChange *change);
void        lp_change_free      (LpChange      *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpChange, lp_change_free)

G_END_DECLS
