/* pair.h — two copies of one plan, edited apart, for the tests of the merge */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sample.h"
#include "store/merge.h"

G_BEGIN_DECLS

/** Two copies that were one file. */
typedef struct
{
  LpStore *here, *there;
  GFile *here_file, *there_file;
} Pair;

/** pair_part: @store (transfer full), made at a file of the test's own, becomes two. */
void     pair_part         (Pair          *pair,
                            LpStore       *store);
/** pair_clear: closes both and removes their files. */
void     pair_clear        (Pair          *pair);

/** pair_commit: @edit is (transfer full) and must fit. */
void     pair_commit       (LpStore       *store,
                            LpEdit        *edit);
void     pair_close_store  (LpStore       *store);

/** pair_read_merge: @other as it is saved now, on its way into @store. Returns: (transfer full) */
LpMerge *pair_read_merge   (LpStore       *store,
                            LpStore       *other);
void     pair_choose_all   (LpMerge       *merge,
                            LpMergeChoice  choice);
/** pair_commit_merge: Returns: the number of changes */
guint    pair_commit_merge (LpStore       *store,
                            LpMerge       *merge);

G_END_DECLS
