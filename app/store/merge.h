/* merge.h — two copies of one plan brought together, row by row */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/**
 * LpMerge: a merge of three states of one plan: the base, from which both copies went on; here; and there. What only one side changed since the base
 * is taken from that side. What both changed, each to something else, is a conflict, and is only overwritten once somebody has chosen. Nothing
 * is written: lp_merge_resolve() gives changes, to be committed as one edit. Owned by whoever made it; it holds no pointer into plan or store. Main thread.
 *
 * Ids are random, so new rows never clash. Numbers and names of networks and options can: then it is the row that comes in which gives way.
 */
typedef struct _LpMerge LpMerge;

typedef enum
{
  LP_MERGE_UNDECIDED,           /* taken as ours until somebody decides */
  LP_MERGE_OURS,                /* as it is here */
  LP_MERGE_THEIRS,              /* as it is there */
} LpMergeChoice;

typedef enum
{
  LP_CONFLICT_ALTERED,          /* both sides set the same columns of a row, differently */
  LP_CONFLICT_ADDED,            /* both sides added the row, with differing columns: a practice put into two networks */
  LP_CONFLICT_REMOVED_HERE,     /* the row was removed here; there it was altered, or something new hangs on it */
  LP_CONFLICT_REMOVED_THERE,
} LpConflictKind;

/** One pair. The rows are whole, as inserts, and the merge's own; NULL where that side has none. */
typedef struct
{
  LpConflictKind kind;
  LpTable table;
  guint first_column, n_columns;        /* that the sides set differently; all of them when the row was removed */
  const LpChange *base, *here, *there;
  LpMergeChoice choice;
} LpConflict;

/** lp_merge_new: of three states as lp_plan_dump() gives them, each (transfer full). Returns: (transfer full) */
LpMerge          *lp_merge_new              (GPtrArray     *base,
                                             GPtrArray     *here,
                                             GPtrArray     *there);

/**
 * lp_store_read_merge: of @store, as it is now, and @other, another copy of the same plan, as it was last saved. Their common beginning is found in their histories: the edits both have, of which at least one
 * side still has it in force; what one side took back since is a change of that side. @other is read and not touched; it may be open elsewhere. A file that is no copy of this plan is LP_STORE_ERROR_FOREIGN. Returns: (transfer full)
 */
LpMerge          *lp_store_read_merge       (LpStore       *store,
                                             GFile         *other,
                                             GError       **error);
void              lp_merge_free             (LpMerge       *merge);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpMerge, lp_merge_free)

/** lp_merge_find_row: the row of @table with the key that leads @key, from here, else from there, else from the base; NULL when none has it. The merge's own. */
const LpChange   *lp_merge_find_row         (const LpMerge *merge,
                                             LpTable        table,
                                             const LpValue *key);

/** By table, then key: the same states give the same order. */
guint             lp_merge_get_n_conflicts  (const LpMerge *merge);
const LpConflict *lp_merge_get_conflict     (const LpMerge *merge,
                                             guint          i);
void              lp_merge_choose           (LpMerge       *merge,
                                             guint          i,
                                             LpMergeChoice  choice);
guint             lp_merge_count_undecided  (const LpMerge *merge);

/**
 * lp_merge_resolve: what makes the plan here into the merged one, with the choices made so far. Choosing to keep a row keeps what it hangs on;
 * choosing to remove one takes what hangs on it along, or puts that back where the other side had it. Returns: (transfer full) (element-type LpChange)
 */
GPtrArray        *lp_merge_resolve          (const LpMerge *merge);

G_END_DECLS
